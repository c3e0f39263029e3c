package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// cards makes the cards of stakes and answers to what is done on them. Every view
// of the stakes has one.
type cards struct {
	w     *Window
	s     *Session
	brief bool                                 // without the body
	in    func(stake model.ID) *widgets.Column // that a stake stands in, nil for none
}

// newColumn makes a column of cards.
func (p *cards) newColumn() *widgets.Column {
	c := widgets.NewColumn(func(id string) fyne.CanvasObject { return p.build(model.ID(id)) })
	c.Refill = func(id string, o fyne.CanvasObject) { p.fill(o.(*widgets.Card), model.ID(id)) }
	c.Layer = p.w.layer
	c.OnDragOver = func(_ string, abs fyne.Position) { p.w.sidebar.dragOver(abs) }
	c.OnDropOutside = func(id string, abs fyne.Position) bool { return p.onDropOutside(model.ID(id), abs) }
	c.OnDragDone = p.w.sidebar.dragDone
	c.Together = func(id string) (all []string) {
		for _, st := range p.s.with(model.ID(id)) {
			all = append(all, string(st))
		}
		return all
	}
	c.CanDrag = func(string) bool { return !p.w.locks() }
	return c
}

// card returns the card of a stake, nil when it is out of view and not built.
func (p *cards) card(id model.ID) *widgets.Card {
	c := p.in(id)
	if c == nil {
		return nil
	}
	card, _ := c.Object(string(id)).(*widgets.Card)
	return card
}

func (p *cards) leave() {}

// choose selects a stake, unless it is selected with others.
func (p *cards) choose(id model.ID) {
	if !p.s.Selected(id) {
		p.s.Select(id)
	}
}

// move moves a stake and those that are selected with it, which they remain.
func (p *cards) move(id, section, before model.ID) {
	p.w.try(p.s.Move(id, section, before))
	p.choose(id)
}

// onDropOutside moves a card onto the section of the sidebar that it was
// dropped on.
func (p *cards) onDropOutside(id model.ID, abs fyne.Position) bool {
	section := p.w.sidebar.drop(abs)
	if section != "" {
		p.move(id, section, "")
	}
	return section != ""
}

// build makes the card of a stake.
func (p *cards) build(id model.ID) *widgets.Card {
	c := widgets.NewCard()
	p.fill(c, id)
	c.OnTapped = func(m fyne.KeyModifier) { p.onCardTapped(id, m) }
	c.OnEdit = func(widgets.Part) { p.s.Select(id) }
	c.OnEdited = func(part widgets.Part, _, text string) { p.w.try(p.s.Type(id, partField(part), text)) }
	c.OnSelected = func(part widgets.Part, from, to int) {
		p.w.passage = model.Range{Node: id, Field: partField(part), From: from, To: to}
	}
	c.OnMeta = func(abs fyne.Position) {
		if model.Any[model.Citation](p.s.Briefing(), id) {
			p.w.onStakeSource(id, abs)
		}
	}
	c.OnMenu = func(abs fyne.Position) {
		p.choose(id)
		m := p.stakeMenu(id)
		if at, ok := c.BodyAt(abs); ok {
			m.Items = append(p.w.correctionsAt(id, at), m.Items...)
		}
		p.w.popUp(abs, m)
	}
	c.OnTextMenu = func(part widgets.Part, at int, abs fyne.Position) {
		p.w.popUp(abs, p.textMenu(id, partField(part), at))
	}
	c.OnKey = func(k *fyne.KeyEvent) bool { return p.onCardKey(id, k) }
	c.OnFieldKey = func(_ widgets.Part, k *fyne.KeyEvent) bool { return p.w.functionKey(k) }
	c.OnUndo, c.OnRedo = p.w.onUndo, p.w.onRedo
	c.OnTyped = p.w.autocorrect
	c.Tools = p.w.formatStrip()
	return c
}

func partField(p widgets.Part) string {
	if p == widgets.Title {
		return "title"
	}
	return "body"
}

// fill shows a stake on its card.
func (p *cards) fill(c *widgets.Card, id model.ID) {
	b := p.s.Briefing()
	st, ok := model.Get[model.Stake](b, id)
	if !ok {
		return
	}
	content := widgets.CardContent{Number: b.Number(id), Title: st.Title, Body: st.Body, Look: widgets.Look{Blocks: formatted(st.Body, b.Visit().Lang), Faults: p.w.misspelt(st)},
		TitleHint: lang.T("Title"), BodyHint: lang.T("What is at stake"), Meta: stakeMeta(b, id)}
	content.Marks = p.marks(b, id)
	for _, r := range noted(b, id) {
		if r.Field == "body" {
			content.Look.Highlights = append(content.Look.Highlights, widgets.Range{From: r.From, To: r.To})
		}
	}
	tag := func(text string, kind widgets.Kind, menu func() *fyne.Menu) {
		content.Tags = append(content.Tags, widgets.Tag{Text: text, Kind: kind, OnTapped: func(abs fyne.Position) {
			p.choose(id)
			p.w.popUp(abs, menu())
		}})
	}
	tag(signed(b, st), statusKind(st.Status), func() *fyne.Menu { return p.statusMenu(id) })
	tag(priorityName(st.Priority), widgets.Neutral, func() *fyne.Menu { return p.priorityMenu(id) })
	switch judged := st.Likelihood != "" || st.Confidence != ""; {
	case judged && p.brief: // there is not the width for both in one
		if st.Likelihood != "" {
			tag(likelihoodName(st.Likelihood), widgets.Neutral, func() *fyne.Menu { return p.likelihoodMenu(id) })
		}
		if st.Confidence != "" {
			tag(confidenceChoice(st.Confidence), widgets.Neutral, func() *fyne.Menu { return p.confidenceMenu(id) })
		}
	case judged:
		tag(judgement(st), widgets.Neutral, func() *fyne.Menu { return p.judgementMenu(id) })
	}
	if st.Marking != "" {
		tag(strings.ToUpper(st.Marking), widgets.Alert, func() *fyne.Menu { return p.markingMenu(id) })
	}
	if p.brief {
		content.Body, content.BodyHint, content.Look, content.Marks = "", "", widgets.Look{}, nil
	}
	c.Set(content)
	c.SetSelected(p.s.Selected(id))
}

// judgement is the likelihood and the confidence of a stake in words.
func judgement(st model.Stake) string {
	var parts []string
	if st.Likelihood != "" {
		parts = append(parts, likelihoodName(st.Likelihood))
	}
	if st.Confidence != "" {
		parts = append(parts, confidenceName(st.Confidence))
	}
	return strings.Join(parts, " · ")
}

func statusKind(status string) widgets.Kind {
	switch status {
	case model.Approved:
		return widgets.Good
	case model.ToVerify:
		return widgets.Warn
	}
	return widgets.Neutral
}

// stakeMeta tells what a stake rests on and how often it is annotated.
func stakeMeta(b *model.Briefing, id model.ID) string {
	var parts, marks []string
	for c := range model.Children[model.Citation](b, id) {
		if c.Paragraph > 0 {
			marks = append(marks, fmt.Sprint(c.Paragraph))
		}
	}
	if len(marks) > 0 {
		where := strings.Join(marks, ", ")
		if st, _ := model.Get[model.Stake](b, id); reworded(b, st) {
			parts = append(parts, lang.T("source ¶ %s, reworded", where))
		} else {
			parts = append(parts, lang.T("source ¶ %s", where))
		}
	}
	if n := model.Count[model.Annotation](b, id); n > 0 {
		parts = append(parts, lang.N(n, "%d annotation", "%d annotations"))
	}
	return strings.Join(parts, " · ")
}

// onCardTapped selects a card; with Ctrl besides the others, or no longer, and with
// Shift all up to it.
func (p *cards) onCardTapped(id model.ID, m fyne.KeyModifier) {
	switch {
	case m&fyne.KeyModifierShift != 0:
		p.s.Extend(id)
	case m&fyne.KeyModifierShortcutDefault != 0:
		p.s.Toggle(id)
	default:
		p.s.Select(id)
	}
}

// onCardKey moves between cards with the arrows, selecting them all while Shift is
// held, and deletes with Del.
func (p *cards) onCardKey(id model.ID, k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown:
		by := 1
		if k.Name == fyne.KeyUp {
			by = -1
		}
		near := p.s.sibling(id, by)
		if near == "" {
			return true
		}
		if p.w.holding()&fyne.KeyModifierShift == 0 {
			p.s.Select(near)
		} else {
			p.s.Extend(near)
			p.in(near).ScrollTo(string(near))
		}
		if c := p.card(near); c != nil {
			c.Focus()
		}
	case fyne.KeyHome, fyne.KeyEnd:
		all := stakes(p.s.Briefing(), p.s.Section())
		p.s.Select(all[map[fyne.KeyName]int{fyne.KeyEnd: len(all) - 1}[k.Name]])
		p.focus()
	case fyne.KeyLeft, fyne.KeyRight:
		if p.brief {
			p.s.across(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: +1}[k.Name])
			p.focus()
		}
	case desktop.KeyMenu:
		p.w.onMenu()
	case fyne.KeyDelete:
		p.w.remove(id)
	default:
		return p.w.functionKey(k)
	}
	return true
}

// focus gives the selected card the keyboard.
func (p *cards) focus() {
	if c := p.card(p.s.Stake()); c != nil {
		c.Focus()
	}
}

// edit opens a text of a stake and selects the passage; where bodies are not
// shown, its title.
func (p *cards) edit(at model.Range) {
	c := p.card(at.Node)
	switch {
	case c == nil:
	case at.Field == "title":
		c.Edit(widgets.Title, at.From, at.To)
	case p.brief:
		c.Edit(widgets.Title, 0, len(c.Content().Title))
	default:
		c.Edit(widgets.Body, at.From, at.To)
	}
}

// frame shows which of the stakes is selected.
func (p *cards) frame(in *widgets.Column) {
	for id, o := range in.Built() {
		if c, ok := o.(*widgets.Card); ok {
			c.SetSelected(p.s.Selected(model.ID(id)))
		}
	}
}

func (p *cards) stakeMenu(id model.ID) *fyne.Menu {
	m := menuOf(p.w.table(), "edit", "annotation", "source", "", "up", "down", "moveto", "", "duplicate", "delete")
	m.Items = append(append(m.Items, fyne.NewMenuItemSeparator()), p.fieldMenus(id)...)
	return m
}

// fieldMenus offer the values of the fields of a stake that are chosen and not written.
func (p *cards) fieldMenus(id model.ID) []*fyne.MenuItem {
	var all []*fyne.MenuItem
	for _, c := range chosenFields() {
		item := fyne.NewMenuItem(c.label, nil)
		item.ChildMenu = c.menu(p, id)
		all = append(all, item)
	}
	return all
}

func (p *cards) priorityMenu(id model.ID) *fyne.Menu {
	st, _ := model.Get[model.Stake](p.s.Briefing(), id)
	return setMenu(p, lang.T("Priority"), id, "priority", st.Priority, []int{1, 2, 3, 0}, priorityName)
}

func (p *cards) likelihoodMenu(id model.ID) *fyne.Menu {
	st, _ := model.Get[model.Stake](p.s.Briefing(), id)
	return setMenu(p, lang.T("Likelihood"), id, "likelihood", st.Likelihood, append([]string{""}, model.Likelihoods...), orNone(likelihoodChoice))
}

func (p *cards) confidenceMenu(id model.ID) *fyne.Menu {
	st, _ := model.Get[model.Stake](p.s.Briefing(), id)
	return setMenu(p, lang.T("Confidence"), id, "confidence", st.Confidence, append([]string{""}, model.Confidences...), orNone(confidenceChoice))
}

// judgementMenu offers both, which are never one.
func (p *cards) judgementMenu(id model.ID) *fyne.Menu {
	m := p.likelihoodMenu(id)
	m.Items = append(append(m.Items, fyne.NewMenuItemSeparator()), p.confidenceMenu(id).Items...)
	return m
}

func orNone(name func(string) string) func(string) string {
	return func(v string) string {
		if v == "" {
			return lang.T("None")
		}
		return name(v)
	}
}

// step names in the history to what a field of a stake, and of those selected with it, was
// set: a value says of which field it is, and no value does not.
func (p *cards) step(id model.ID, label, value string, set bool) string {
	if !set {
		value = lang.T("%s: %s", label, value)
	}
	return p.s.calledAll(p.s.with(id)) + " · " + value
}

// setMenu offers the values of a field of a stake.
func setMenu[T comparable](p *cards, label string, id model.ID, field string, now T, values []T, name func(T) string) *fyne.Menu {
	m := fyne.NewMenu("")
	var none T
	for _, v := range values {
		item := fyne.NewMenuItem(name(v), func() { p.w.try(p.s.Set(p.step(id, label, name(v), v != none), id, field, v)) })
		item.Checked = v == now
		m.Items = append(m.Items, item)
	}
	return m
}

// onMenu shows the menu of the text that is being typed in, or of the selected stake
// or section, where it is in view.
func (w *Window) onMenu() {
	if f := widgets.FocusedField(w.win.Canvas()); f != nil && f.Menu() {
		return
	}
	if p := w.facts(); p != nil {
		p.menuAt(p.table.Cursor())
	} else if id := w.session.Stake(); id != "" {
		at := w.views.stack.Objects[0] // in Document no card may be shown
		if c := w.views.card(id); c != nil {
			at = c
		}
		w.popUpAt(at, (&cards{w: w, s: w.session}).stakeMenu(id))
	} else if row := w.sidebar.sections[w.session.Section()]; row != nil {
		w.popUpAt(row, w.sidebar.sectionMenu(w.session.Section()))
	}
}

// popUp shows a menu at a position of the canvas, or as far above it as the menus in it
// need: Fyne cuts those at the foot of the window.
func (w *Window) popUp(abs fyne.Position, m *fyne.Menu) {
	abs.Y = max(0, min(abs.Y, w.win.Canvas().Size().Height-reach(m)))
	showMenu(m, w.win.Canvas(), abs)
}

// reach is how low a menu reaches below its top, with the menus that open beside it.
func reach(m *fyne.Menu) float32 {
	height := func(items ...*fyne.MenuItem) float32 {
		return widget.NewMenu(fyne.NewMenu("", items...)).MinSize().Height
	}
	low := height(m.Items...)
	for i, item := range m.Items {
		if item.ChildMenu != nil {
			low = max(low, height(m.Items[:i+1]...)-height(item)+height(item.ChildMenu.Items...))
		}
	}
	return low
}

// popUpAt shows a menu by the pointer's place on an object.
func (w *Window) popUpAt(o fyne.CanvasObject, m *fyne.Menu) {
	at := w.app.fyne.Driver().AbsolutePositionForObject(o)
	w.popUp(at.AddXY(48, o.Size().Height-8), m)
}

package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// sourceView shows a source of the briefing. What rests on a passage is underlined;
// a click on a passage leads there.
type sourceView struct {
	w    *Window
	b    *model.Briefing
	pane *sourcePane
	on   map[spot][]model.Citation // by paragraph
	d    *modal
}

// onSource opens a source at the passages that node rests on; "" is none.
func (w *Window) onSource(id, node model.ID) *sourceView {
	b := w.session.Briefing()
	src, ok := model.Get[model.Source](b, id)
	if !ok {
		return nil
	}
	v := &sourceView{w: w, b: b, on: make(map[spot][]model.Citation)}
	lit := make(map[spot][]widgets.Range)
	var first spot
	for n := range b.Nodes() {
		c, ok := n.(model.Citation)
		if !ok || c.Source != id {
			continue
		}
		at := spot{id, c.Paragraph}
		v.on[at] = append(v.on[at], c)
		if c.Place.Parent == node {
			if first.n == 0 {
				first = at
			}
			lit[at] = append(lit[at], v.part(src, c)...)
		}
	}
	v.pane = newSourcePane(stored(b, src))
	v.pane.marks = func(at spot) (ranges []widgets.Range) {
		for _, c := range v.on[at] {
			if n, _ := b.Node(c.Place.Parent); n == nil || n.Kind() == model.KindStake { // which rests on the whole
				continue
			}
			for _, part := range v.part(src, c) {
				if !slices.Contains(ranges, part) {
					ranges = append(ranges, part)
				}
			}
		}
		return ranges
	}
	v.pane.onTapped = v.onTapped
	v.pane.lit = func(at spot) ([]widgets.Range, bool) { parts, ok := lit[at]; return parts, ok }

	small := func(words string) fyne.CanvasObject {
		return widgets.NewLine(words, widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted)
	}
	above := container.New(layout.NewCustomPaddedVBoxLayout(4),
		small(about(src)),
		small(lang.T("What is underlined carries a fact. A click on a passage shows what rests on it.")))
	if st, ok := model.Get[model.Stake](b, node); ok && reworded(b, st) {
		above.Add(v.differs(st))
	}
	content := container.NewBorder(above, nil, nil, nil, v.pane.column)
	v.d = w.newNotice(src.Title, lang.T("Close"), content)
	w.show(v.d, 820, 680, nil)
	if first.n > 0 {
		v.pane.show(first)
	}
	return v
}

// about says of a source what its title does not: where it is from, when it was
// published, how long it is.
func about(s model.Source) string {
	origin := s.Origin
	if origin == s.Title {
		origin = ""
	}
	return strings.Join(nonEmpty(origin, said().Dates(s.Published, ""), lang.N(len(s.Paragraphs), "%d paragraph", "%d paragraphs")), " · ")
}

// part is the passage of a citation in its paragraph.
func (v *sourceView) part(s model.Source, c model.Citation) []widgets.Range {
	if c.Paragraph < 1 || c.Paragraph > len(s.Paragraphs) {
		return nil
	}
	par := s.Paragraphs[c.Paragraph-1]
	return []widgets.Range{{From: max(0, c.From-par.From), To: min(c.To, par.To) - par.From}}
}

// differs shows what a stake says that its sources do not.
func (v *sourceView) differs(st model.Stake) fyne.CanvasObject {
	var quotes []string
	for c := range model.Children[model.Citation](v.b, st.ID) {
		quotes = append(quotes, c.Quote)
	}
	text := widgets.NewProse("", widgets.TextSize, fyne.TextStyle{}, widgets.ColorBody)
	text.Set(shortened(st.Body, 600), widgets.Look{Highlights: inOtherWords(strings.Join(quotes, "\n"), st.Body)})
	text.Resize(fyne.NewSize(740, 0))
	return container.NewStack(widgets.NewPanel(), container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), container.New(layout.NewCustomPaddedVBoxLayout(4),
		widgets.NewLine(lang.T("%s says it in other words than the source:", v.b.Number(st.ID)), widgets.SmallSize, fyne.TextStyle{Bold: true}, widgets.ColorWarn),
		text)))
}

// inOtherWords are the parts of a text that what it was taken from does not say, in whole words.
func inOtherWords(said, text string) (own []widgets.Range) {
	at := 0
	for _, s := range compare.Words(said, text) {
		if s.Insert != "" {
			own = append(own, widgets.Range{From: at, To: at + len(s.Insert)})
		}
		at += len(s.Keep) + len(s.Insert)
	}
	return own
}

// onTapped leads to what rests on a paragraph.
func (v *sourceView) onTapped(at spot) {
	m := fyne.NewMenu("")
	had := make(map[model.ID]bool)
	for _, c := range v.on[at] {
		id := c.Place.Parent
		if had[id] {
			continue
		}
		had[id] = true
		m.Items = append(m.Items, fyne.NewMenuItem(v.name(id), func() {
			v.d.Hide()
			v.w.reveal(id)
		}))
	}
	if len(m.Items) > 0 {
		v.w.popUpAt(v.pane.column.Object(v.pane.id(at)), m)
	}
}

// name tells what rests on a passage in one line.
func (v *sourceView) name(id model.ID) string {
	n, _ := v.b.Node(id)
	if st, ok := n.(model.Stake); ok {
		return v.b.Number(id) + "  " + shortened(st.Title, 60)
	}
	for _, a := range annexes() {
		if a.kind == n.Kind() {
			lead, text := a.say(n)
			return a.name + " · " + shortened(strings.Join(nonEmpty(lead, text), " – "), 60)
		}
	}
	return lang.T("Visit")
}

// reveal shows a stake, or the list of facts that a node is in.
func (w *Window) reveal(id model.ID) {
	switch n, _ := w.session.Briefing().Node(id); n.(type) {
	case model.Stake:
		w.goTo(id)
	case model.Visit:
		w.onVisit()
	default:
		w.goToFact(id, "")
	}
}

// reworded tells whether a stake no longer says what it was imported with: it has
// lost words that it quotes, or is other than the one paragraph that it rests on.
func reworded(b *model.Briefing, st model.Stake) bool {
	var only model.Citation
	n := 0
	for c := range model.Children[model.Citation](b, st.ID) {
		if c.Quote != "" && !strings.Contains(st.Body, c.Quote) {
			return true
		}
		only = c
		n++
	}
	s, _ := model.Get[model.Source](b, only.Source)
	if n != 1 || only.Quote == "" || only.Paragraph < 1 || only.Paragraph > len(s.Paragraphs) {
		return false
	}
	par := s.Paragraphs[only.Paragraph-1]
	return only.From == par.From && only.To == par.To && st.Body != only.Quote
}

// onSelectedSource opens the source of the selected stake.
func (w *Window) onSelectedSource() {
	size := w.win.Canvas().Size()
	w.onStakeSource(w.session.Stake(), fyne.NewPos(size.Width/3, size.Height/3))
}

// onStakeSource opens the source that a stake rests on, or asks which.
func (w *Window) onStakeSource(stake model.ID, abs fyne.Position) {
	b := w.session.Briefing()
	by := make(map[model.ID][]string)
	var sources []model.ID
	for c := range model.Children[model.Citation](b, stake) {
		if by[c.Source] == nil {
			sources = append(sources, c.Source)
		}
		by[c.Source] = append(by[c.Source], fmt.Sprint(c.Paragraph))
	}
	if len(sources) == 1 {
		w.onSource(sources[0], stake)
		return
	}
	m := fyne.NewMenu("")
	for _, id := range sources {
		s, _ := model.Get[model.Source](b, id)
		m.Items = append(m.Items, fyne.NewMenuItem(shortened(s.Title, 60)+" · ¶ "+strings.Join(by[id], ", "), func() { w.onSource(id, stake) }))
	}
	w.popUp(abs, m)
}

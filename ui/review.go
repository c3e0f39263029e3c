package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// checks is the panel of what a careful proofreader would flag. A click on a
// finding leads to its place; where a fix is safe, a chip makes it, and each can
// be dismissed with a reason.
type checks struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject
	which  *dropdown
	column *widgets.Column
	none   *widget.Label

	reviewed *model.Briefing // what found was found in
	found    []review.Finding
	misspelt map[model.ID][]review.Finding // in the bodies of stakes
	at       map[string]review.Finding
}

// What the panel can show.
const (
	checksOpen = iota
	checksGrave
	checksSpelling
	checksDismissed
)

func newChecks(w *Window, s *Session) *checks {
	p := &checks{w: w, s: s, none: widget.NewLabel("")}
	p.none.Alignment, p.none.Importance = fyne.TextAlignCenter, widget.LowImportance
	p.column = widgets.NewColumn(func(id string) fyne.CanvasObject {
		c := widgets.NewCard()
		c.SetReadOnly(true)
		p.fill(c, id)
		return c
	})
	p.column.Refill = func(id string, o fyne.CanvasObject) { p.fill(o.(*widgets.Card), id) }
	p.column.Margin, p.column.Gap = 12, 6
	p.which = newDropdown([]string{lang.T("Everything to look at"), lang.T("Errors and warnings"), lang.T("Spelling"), lang.T("Dismissed")}, nil)
	p.which.SetSelectedIndex(checksOpen)
	p.which.OnChanged = func(string) { p.list(); p.column.ScrollToTop() }
	p.object = asRead(container.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 0, 12, 12), p.which), nil, nil, nil,
		container.NewStack(p.column, container.NewCenter(p.none))))
	return p
}

// show takes up what was found in a briefing, and has the cards underline it. The
// list is made when it can be seen: there may be thousands.
func (p *checks) show(b *model.Briefing, found []review.Finding, misspelt map[model.ID][]review.Finding) {
	was := p.misspelt
	p.reviewed, p.found, p.misspelt = b, found, misspelt
	var touched model.Map
	for _, of := range []map[model.ID][]review.Finding{was, p.misspelt} {
		for id := range of {
			if !slices.EqualFunc(was[id], p.misspelt[id], sameFault) {
				touched = append(touched, model.Change{Node: id, Field: "body"})
			}
		}
	}
	if touched != nil {
		p.w.views.changed(p.s.Briefing(), touched)
	}
	if p.w.inspector.tabs.Selected() == tabChecks {
		p.list()
	}
}

// misspeltBodies returns the words that are misspelt in the bodies of stakes. It takes
// its time for a long briefing, and can be called off the main thread.
func misspeltBodies(found []review.Finding) map[model.ID][]review.Finding {
	all := make(map[model.ID][]review.Finding)
	for i := range found {
		if f := &found[i]; f.Kind == review.Misspelled && f.Field == "body" && f.Dismissed == "" {
			all[f.Node] = append(all[f.Node], *f)
		}
	}
	return all
}

// sameFault tells whether two findings are of the same words at the same place.
func sameFault(f, g review.Finding) bool {
	return f.From == g.From && f.To == g.To && slices.Equal(f.Words, g.Words)
}

// shows tells whether the panel shows a finding now.
func (p *checks) shows(f *review.Finding) bool {
	switch p.which.SelectedIndex() {
	case checksDismissed:
		return f.Dismissed != ""
	case checksGrave:
		return f.Dismissed == "" && f.Severity != review.Hint
	case checksSpelling:
		return f.Dismissed == "" && f.Kind == review.Misspelled
	}
	return f.Dismissed == ""
}

// list lists the findings; of a word that is misspelt again, the first.
func (p *checks) list() {
	p.at = make(map[string]review.Finding)
	var ids []string
	for i := range p.found {
		f := &p.found[i]
		if !p.shows(f) {
			continue
		}
		where := string(f.Node) + " " + f.Field
		if f.Kind == review.Misspelled {
			where = ""
		}
		id := strings.Join([]string{string(f.Kind), where, strings.Join(f.Words, " "), string(f.Dismissed)}, " ")
		if _, twice := p.at[id]; !twice {
			p.at[id] = *f
			ids = append(ids, id)
		}
	}
	p.column.SetItems(ids)
	p.column.UpdateAll()
	p.none.SetText("")
	if len(ids) == 0 {
		p.none.SetText(lang.T("Nothing to look at."))
	}
}

// graver counts the findings that are more than hints.
func (p *checks) graver() (n int) {
	for i := range p.found {
		if f := &p.found[i]; f.Dismissed == "" && f.Severity != review.Hint {
			n++
		}
	}
	return n
}

func (p *checks) fill(c *widgets.Card, id string) {
	f, ok := p.at[id]
	if !ok {
		return
	}
	b := p.s.Briefing()
	why := findingWhy(f.Kind)
	content := widgets.CardContent{Title: nodeName(b, f.Node), Body: findingReason(f, b) + "\n" + why}
	content.Look.Blocks = []widgets.Block{{Runs: []widgets.Run{{To: len(content.Body) - len(why) - 1}}},
		{Runs: []widgets.Run{{From: len(content.Body) - len(why), To: len(content.Body), Italic: true}}}}
	tag := func(text string, kind widgets.Kind, do func(fyne.Position)) {
		content.Tags = append(content.Tags, widgets.Tag{Text: text, Kind: kind, OnTapped: do})
	}
	kind := map[review.Severity]widgets.Kind{review.Error: widgets.Alert, review.Warning: widgets.Warn}[f.Severity]
	tag(severityName(f.Severity), kind, nil)
	if d, dismissed := model.Get[model.Dismissal](b, f.Dismissed); dismissed {
		content.Body += "\n" + dismissalLine(d)
		content.Look.Blocks = append(content.Look.Blocks, widgets.Block{Quoted: true,
			Runs: []widgets.Run{{From: len(content.Body) - len(dismissalLine(d)), To: len(content.Body)}}})
		tag(lang.T("look at it again"), widgets.Neutral, func(fyne.Position) { p.w.try(p.s.Remove(d.ID)) })
	} else {
		if len(f.Fix) > 0 {
			tag(lang.T("fix it"), widgets.Good, func(fyne.Position) { p.w.try(p.s.Fix(f)) })
		}
		if f.Kind == review.Misspelled {
			tag(lang.T("correct…"), widgets.Good, func(abs fyne.Position) {
				at := model.Range{Node: f.Node, Field: f.Field, From: f.From, To: f.To}
				p.w.popUp(abs, fyne.NewMenu("", p.w.corrections(at, f.Words[0])...))
			})
		}
		tag(lang.T("dismiss…"), widgets.Neutral, func(fyne.Position) { p.w.onDismiss(f) })
	}
	c.Set(content)
	lead := func() { p.w.goToPassage(model.Range{Node: f.Node, Field: f.Field, From: f.From, To: f.To}) }
	c.OnTapped = func(fyne.KeyModifier) { lead() }
	c.OnKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			lead()
		case fyne.KeyDelete:
			p.w.onDismiss(f)
		default:
			return p.w.functionKey(k)
		}
		return true
	}
}

// dismissalLine says why a finding is left as it is, who said so and when.
func dismissalLine(d model.Dismissal) string {
	return strings.Join(nonEmpty(d.Reason, d.Author, when(d.Time)), " · ")
}

// onDismiss asks why a finding is left as it is.
func (w *Window) onDismiss(f review.Finding) {
	reason := newField("")
	reason.SetPlaceHolder(lang.T("It is meant so"))
	w.form(lang.T("Leave it as it is"), []*widget.FormItem{widget.NewFormItem(lang.T("Reason"), reason)}, func() error {
		text := strings.TrimSpace(reason.Text)
		if text == "" {
			text = reason.PlaceHolder
		}
		return w.session.Dismiss(f, text)
	})
	w.win.Canvas().Focus(reason)
}

// Dismiss leaves a finding as it is, and keeps why.
func (s *Session) Dismiss(f review.Finding, reason string) error {
	e, err := review.Dismiss(s.Briefing(), f, reason, s.Author, s.stamp())
	if err != nil {
		return err
	}
	return s.do(lang.T("Dismiss a finding"), e)
}

// Fix makes a finding go, as the briefing is now.
func (s *Session) Fix(f review.Finding) error {
	for _, now := range review.Findings(s.Briefing()) {
		if now.Kind == f.Kind && now.Node == f.Node && now.Field == f.Field && len(now.Fix) > 0 {
			return s.do(lang.T("Fix"), now.Fix...)
		}
	}
	return nil
}

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// checks is the panel of what a careful proofreader would flag. A click on a
// finding leads to its place; where a fix is safe, a chip makes it.
type checks struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject
	column *widgets.Column
	none   *widget.Label

	found []review.Finding
	at    map[string]review.Finding
}

func newChecks(w *Window, s *Session) *checks {
	p := &checks{w: w, s: s, none: widget.NewLabel("")}
	p.none.Alignment, p.none.Importance = fyne.TextAlignCenter, widget.LowImportance
	p.column = widgets.NewColumn(func(id string) fyne.CanvasObject { return p.card(id) })
	p.column.Margin, p.column.Gap = 12, 6
	p.object = container.NewStack(p.column, container.NewCenter(p.none))
	return p
}

// show lists the findings on a briefing.
func (p *checks) show(found []review.Finding) {
	p.found, p.at = found, make(map[string]review.Finding)
	var ids []string
	for _, f := range found {
		id := fmt.Sprint(f.Kind, " ", f.Node, " ", f.Field, " ", f.From, " ", f.Words)
		if _, twice := p.at[id]; !twice {
			p.at[id] = f
			ids = append(ids, id)
		}
	}
	p.column.SetItems(ids)
	p.none.SetText("")
	if len(ids) == 0 {
		p.none.SetText(lang.T("Nothing to look at."))
	}
}

// graver counts the findings that are more than hints.
func (p *checks) graver() (n int) {
	for _, f := range p.found {
		if f.Severity != review.Hint {
			n++
		}
	}
	return n
}

func (p *checks) card(id string) fyne.CanvasObject {
	f := p.at[id]
	b := p.s.Briefing()
	c := widgets.NewCard()
	c.SetReadOnly(true)
	kind := map[review.Severity]widgets.Kind{review.Error: widgets.Alert, review.Warning: widgets.Warn}[f.Severity]
	content := widgets.CardContent{Title: nodeName(b, f.Node), Body: findingReason(f, b),
		Tags: []widgets.Tag{{Text: severityName(f.Severity), Kind: kind}}}
	if len(f.Fix) > 0 {
		content.Tags = append(content.Tags, widgets.Tag{Text: lang.T("fix it"), Kind: widgets.Good, OnTapped: func(fyne.Position) {
			p.w.try(p.s.do(lang.T("Fix"), f.Fix...))
		}})
	}
	c.Set(content)
	lead := func() { p.w.goToPassage(model.Range{Node: f.Node, Field: f.Field, From: f.From, To: f.To}) }
	c.OnTapped = func(fyne.KeyModifier) { lead() }
	c.OnKey = func(k *fyne.KeyEvent) bool {
		if k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
			lead()
			return true
		}
		return p.w.functionKey(k)
	}
	return c
}

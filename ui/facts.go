package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// facts is the panel of what the annexes print: programme, chronology, figures,
// agreements, people and sources, to be read beside a stake. A click on one asks about it;
// their tables are [annexView].
type facts struct {
	w       *Window
	s       *Session
	column  *widgets.Column
	annexes []annex
	of      map[string]int // the annex of a row
}

func newFacts(w *Window, s *Session) *facts {
	f := &facts{w: w, s: s, annexes: annexes(), of: make(map[string]int)}
	f.column = widgets.NewColumn(f.row)
	f.column.Refill = func(id string, o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Card:
			f.fill(o, model.ID(id))
		case *widgets.Timeline:
			o.Set(timeline(f.s.Briefing()))
		case *widgets.Bars:
			o.Set(bars(f.s.Briefing(), idsOf[model.Figure](f.s.Briefing())))
		}
	}
	f.column.Margin, f.column.Gap = 12, 6
	return f
}

// Rows that are no fact: the title of an annex, and the place to add to it.
const (
	annexTitle = "annex:"
	annexAdd   = "add:"
	annexChart = "chart:"
)

// changed lists anew when a fact came, went or changed.
func (f *facts) changed(b *model.Briefing, m model.Map) {
	for _, c := range m {
		n, _ := b.Node(c.Node)
		switch n.(type) {
		case model.Section, model.Stake, model.Annotation, model.Reply, model.Message:
		default:
			f.list()
			return
		}
	}
	if m == nil {
		f.list()
	}
}

func (f *facts) list() {
	b := f.s.Briefing()
	var ids []string
	clear(f.of)
	row := func(i int, id string) { ids = append(ids, id); f.of[id] = i }
	for i, a := range f.annexes {
		row(i, annexTitle+string(a.kind))
		if f.chart(a.kind) != nil {
			row(i, annexChart+string(a.kind))
		}
		for _, id := range a.order(b) {
			row(i, string(id))
		}
		if a.add != "" {
			row(i, annexAdd+string(a.kind))
		}
	}
	f.column.SetItems(ids)
	f.column.UpdateAll()
}

// show brings an annex into view, its last fact first and then its title.
func (f *facts) show(k model.Kind) {
	for _, id := range f.column.Items() {
		if f.annexes[f.of[id]].kind == k {
			f.column.ScrollTo(id)
		}
	}
	f.column.ScrollTo(annexTitle + string(k))
}

func (f *facts) row(id string) fyne.CanvasObject {
	a := f.annexes[f.of[id]]
	switch {
	case strings.HasPrefix(id, annexTitle):
		return f.title(a)
	case strings.HasPrefix(id, annexChart):
		return f.chart(a.kind)
	case strings.HasPrefix(id, annexAdd):
		return widgets.NewAddRow(a.add, widgets.ColorPaper, func() { f.w.askAbout(strings.TrimPrefix(a.add, "+ "), a.blank, a.questions) })
	}
	c := widgets.NewCard()
	c.SetReadOnly(true)
	edit := func() {
		if n, ok := f.s.Briefing().Node(model.ID(id)); ok {
			f.w.askAbout(a.name, n, a.questions)
		}
	}
	remove := func() { f.w.try(f.s.Remove(model.ID(id))) }
	c.OnTapped = func(fyne.KeyModifier) { edit() }
	c.OnMenu = func(abs fyne.Position) {
		f.w.popUp(abs, fyne.NewMenu("", fyne.NewMenuItem(lang.T("Edit…"), edit), fyne.NewMenuItem(lang.T("Delete"), remove)))
	}
	c.OnKey = func(k *fyne.KeyEvent) bool {
		switch k.Name {
		case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
			edit()
		case fyne.KeyDelete:
			remove()
		default:
			return f.w.functionKey(k)
		}
		return true
	}
	f.fill(c, model.ID(id))
	return c
}

func (f *facts) fill(c *widgets.Card, id model.ID) {
	b := f.s.Briefing()
	n, ok := b.Node(id)
	if !ok {
		return
	}
	var content widgets.CardContent
	content.Title, content.Body = f.annexes[f.of[string(id)]].say(n)
	content.TitleHint = lang.T("Not specified")
	if n.Kind() == model.KindSource {
		content.Tags = append(content.Tags, widgets.Tag{Text: lang.T("read"), OnTapped: func(fyne.Position) { f.w.onSource(id, "") }},
			widgets.Tag{Text: lang.T("review the import"), OnTapped: func(fyne.Position) { f.w.importAgain(id) }})
	}
	if model.Proposed(n) {
		content.Tags = append(content.Tags, widgets.Tag{Text: lang.T("to check"), Kind: widgets.Warn,
			OnTapped: func(abs fyne.Position) { f.w.popUp(abs, f.checkMenu(id)) }})
	}
	const most = 6 // of passages; the table has all in the menu of the row
	cites := 0
	for cite := range model.Children[model.Citation](b, id) {
		if cites++; cites > most {
			content.Tags = append(content.Tags, widgets.Tag{Text: fmt.Sprintf("+ %d", model.Count[model.Citation](b, id)-most),
				OnTapped: func(fyne.Position) { f.w.goToFact(id, "") }})
			break
		}
		content.Tags = append(content.Tags, widgets.Tag{Text: fmt.Sprint("¶ ", cite.Paragraph),
			OnTapped: func(fyne.Position) { f.w.onSource(cite.Source, id) }})
	}
	c.Set(content)
}

// checkMenu decides on a fact that an import proposed.
func (f *facts) checkMenu(id model.ID) *fyne.Menu {
	return fyne.NewMenu("",
		fyne.NewMenuItem(lang.T("Accept"), func() { f.w.try(f.s.Set(lang.T("Accept a fact"), id, "proposed", false)) }),
		fyne.NewMenuItem(lang.T("Refuse"), func() { f.w.try(f.s.Remove(id)) }),
		fyne.NewMenuItem(lang.T("Correct…"), func() {
			if n, ok := f.s.Briefing().Node(id); ok {
				a := f.annexes[f.of[string(id)]]
				f.w.askAbout(a.name, n, a.questions)
			}
		}))
}

package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// facts is the panel of what the annexes print: chronology, figures,
// agreements, people and sources. Their words are edited in place.
type facts struct {
	w      *Window
	s      *Session
	object fyne.CanvasObject
	column *widgets.Column
}

// The annexes, by the kind of what they list.
var annexes = []model.Kind{model.KindEvent, model.KindFigure, model.KindAgreement, model.KindPerson, model.KindSource}

func annexName(k model.Kind) string {
	switch k {
	case model.KindEvent:
		return lang.T("Chronology")
	case model.KindFigure:
		return lang.T("Key figures")
	case model.KindAgreement:
		return lang.T("Agreements")
	case model.KindPerson:
		return lang.T("People")
	}
	return lang.T("Sources")
}

// annex lists the nodes of an annex.
func annex(b *model.Briefing, k model.Kind) (all []model.Node) {
	switch k {
	case model.KindEvent:
		for n := range model.Children[model.Event](b, b.ID()) {
			all = append(all, n)
		}
	case model.KindFigure:
		for n := range model.Children[model.Figure](b, b.ID()) {
			all = append(all, n)
		}
	case model.KindAgreement:
		for n := range model.Children[model.Agreement](b, b.ID()) {
			all = append(all, n)
		}
	case model.KindPerson:
		for n := range model.Children[model.Person](b, b.ID()) {
			all = append(all, n)
		}
	case model.KindSource:
		for n := range model.Children[model.Source](b, b.ID()) {
			all = append(all, n)
		}
	}
	return all
}

func newFacts(w *Window, s *Session) *facts {
	f := &facts{w: w, s: s}
	f.column = widgets.NewColumn(f.row)
	f.column.Margin, f.column.Gap = 12, 4
	f.object = f.column
	return f
}

const annexPrefix = "annex:"

// changed lists anew when a fact came, went or changed other than by typing here.
func (f *facts) changed(b *model.Briefing, m model.Map) {
	for _, c := range m {
		n, _ := b.Node(c.Node)
		switch n.(type) {
		case model.Event, model.Figure, model.Agreement, model.Person, model.Source, model.Citation:
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
	for _, k := range annexes {
		if nodes := annex(b, k); len(nodes) > 0 {
			ids = append(ids, annexPrefix+string(k))
			for _, n := range nodes {
				ids = append(ids, string(model.IDOf(n)))
			}
		}
	}
	f.column.SetItems(ids)
	for _, id := range ids {
		f.column.Update(id)
	}
}

// show brings an annex into view.
func (f *facts) show(k model.Kind) { f.column.ScrollTo(annexPrefix + string(k)) }

func (f *facts) row(id string) fyne.CanvasObject {
	if k, ok := strings.CutPrefix(id, annexPrefix); ok {
		l := widget.NewLabel(annexName(model.Kind(k)))
		l.TextStyle.Bold = true
		return l
	}
	b := f.s.Briefing()
	n, _ := b.Node(model.ID(id))
	lead, tail := factLead(n)
	what := widget.NewLabel(tail)
	what.Wrapping = fyne.TextWrapWord
	var text fyne.CanvasObject = what
	if names := model.TextFields(n.Kind()); len(names) > 0 && n.Kind() != model.KindSource {
		field := widgets.NewTextField(widgets.TextSize, fyne.TextStyle{})
		field.SetText(model.TextOf(n, names[0]))
		field.OnDone = func() { f.w.try(f.s.Type(model.ID(id), names[0], field.Text())) }
		field.OnResized = func() { f.column.Resized(id) }
		text = field
	}
	head := widget.NewLabel(lead)
	head.Importance = widget.LowImportance
	actions := container.NewHBox()
	if n.Kind() == model.KindSource {
		actions.Add(widgets.NewChip(lang.T("read"), widgets.Neutral, func() { f.w.onSource(model.ID(id), 0) }))
	}
	for c := range model.Children[model.Citation](b, model.ID(id)) {
		actions.Add(widgets.NewChip(fmt.Sprint("¶ ", c.Paragraph), widgets.Neutral, func() { f.w.onSource(c.Source, c.Paragraph) }))
		break
	}
	actions.Add(widgets.NewChip(lang.T("delete"), widgets.Neutral, func() { f.w.try(f.s.Remove(model.ID(id))) }))
	return container.NewStack(widgets.NewPanel(), container.New(layout.NewCustomPaddedLayout(2, 4, 6, 6),
		container.NewVBox(container.NewBorder(nil, nil, nil, container.NewCenter(actions), head), text)))
}

// factLead is what a row of an annex begins with, and its words where they are
// not a text of their own.
func factLead(n model.Node) (lead, rest string) {
	switch n := n.(type) {
	case model.Event:
		return sayDates(n.Start, n.End), ""
	case model.Figure:
		lead = number(n.Value)
		if n.Max != 0 {
			lead += " – " + number(n.Max)
		}
		word := n.Word
		if word == "" {
			word = n.Unit
		}
		return lead + " " + word, ""
	case model.Agreement:
		return agreementName(n.Status), ""
	case model.Person:
		return n.Name, n.Role
	case model.Source:
		return n.Title, lang.N(len(n.Paragraphs), "%d paragraph", "%d paragraphs") + " · " + n.Origin
	}
	return "", ""
}

// number writes a value with its thousands apart by narrow spaces.
func number(v float64) string {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "\u202f" + whole[i:]
	}
	if fraction != "" {
		if lang.Code() == lang.French {
			return whole + "," + fraction
		}
		return whole + "." + fraction
	}
	return whole
}

// onSource shows a source, from a paragraph on. What is neither heading nor
// body is there too, greyed.
func (w *Window) onSource(id model.ID, from int) {
	b := w.session.Briefing()
	src, ok := model.Get[model.Source](b, id)
	if !ok {
		return
	}
	column := widgets.NewColumn(func(n string) fyne.CanvasObject {
		i, _ := strconv.Atoi(n)
		p := src.Paragraphs[i-1]
		text, _ := b.Passage(id, p.From, p.To)
		l := wrapped(text)
		mark := widget.NewLabel(fmt.Sprint("¶ ", p.N))
		mark.Importance = widget.LowImportance
		switch p.Type {
		case model.ParagraphTitle, model.ParagraphHeading:
			l.TextStyle.Bold = true
		case model.ParagraphByline, model.ParagraphChrome:
			l.Importance = widget.LowImportance
		}
		if p.N == from {
			l.Importance = widget.HighImportance
		}
		return container.NewBorder(nil, nil, mark, nil, l)
	})
	var ids []string
	for i := range src.Paragraphs {
		ids = append(ids, strconv.Itoa(i+1))
	}
	column.SetItems(ids)
	d := dialog.NewCustom(src.Title, lang.T("Close"), column, w.win)
	w.show(d, 760, 620, nil)
	column.ScrollTo(strconv.Itoa(from))
}

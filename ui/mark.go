package ui

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// marks are the open annotations of a stake as its margin shows them, in the
// order of its body; those on the stake as a whole and those whose passage is
// gone stand at its top.
func (p *cards) marks(b *model.Briefing, id model.ID) (all []widgets.Mark) {
	for a := range model.Children[model.Annotation](b, id) {
		if a.Resolved {
			continue
		}
		m := widgets.Mark{OnTapped: func() { p.w.showThread(a.ID) }}
		if a.Anchor.Field == "body" && !a.Anchor.Orphan() {
			m.At = a.Anchor.From
		}
		m.Glyph, m.Kind = markOf(a.Type)
		all = append(all, m)
	}
	slices.SortStableFunc(all, func(a, b widgets.Mark) int { return cmp.Compare(a.At, b.At) })
	return all
}

// noted are the passages of a node that open annotations stand on.
func noted(b *model.Briefing, id model.ID) (all []model.Range) {
	for a := range model.Children[model.Annotation](b, id) {
		if a.Anchor.Field != "" && !a.Anchor.Orphan() && !a.Resolved {
			all = append(all, model.Range{Node: id, Field: a.Anchor.Field, From: a.Anchor.From, To: a.Anchor.To})
		}
	}
	return all
}

// markOf is the glyph of a kind of annotation, and its colour.
func markOf(kind string) (string, widgets.Kind) {
	switch kind {
	case model.Verify:
		return "?", widgets.Warn
	case model.TalkingPoint:
		return "»", widgets.Good
	case model.Risk:
		return "!", widgets.Alert
	case model.SourceNote:
		return "¶", widgets.Neutral
	}
	return "i", widgets.Neutral
}

// showThread leads to an annotation: its stake, and its thread under the preview.
func (w *Window) showThread(id model.ID) {
	w.session.Select(w.session.Briefing().Parent(id))
	w.inspector.show(tabPreview)
	w.inspector.remarks.threads.show(id)
}

// portionName is the marking of a stake in words.
func portionName(marking string) string {
	if marking == "" {
		return lang.T("That of the briefing")
	}
	return strings.ToUpper(marking)
}

// markingMenu offers the markings of a portion: that of the visit, those that
// other stakes have, and one to be typed.
func (p *cards) markingMenu(id model.ID) *fyne.Menu {
	b := p.s.Briefing()
	st, _ := model.Get[model.Stake](b, id)
	values := []string{""}
	add := func(marking string) {
		if marking != "" && !slices.Contains(values, marking) {
			values = append(values, marking)
		}
	}
	add(b.Visit().Marking)
	for _, sec := range sections(b) {
		for other := range model.Children[model.Stake](b, sec) {
			add(other.Marking)
		}
	}
	m := setMenu(p, lang.T("Marking of the portion"), id, "marking", st.Marking, values, portionName)
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.T("Another…"), func() {
		field := newField(st.Marking)
		p.w.form(lang.T("Marking of the portion"), []*widget.FormItem{widget.NewFormItem(lang.T("Marking"), field)}, func() error {
			marking := strings.TrimSpace(field.Text)
			return p.s.Set(p.step(id, lang.T("Marking of the portion"), portionName(marking), marking != ""), id, "marking", marking)
		})
		p.w.win.Canvas().Focus(field)
	}))
	return m
}

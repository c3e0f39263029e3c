package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// opening stacks what comes between the contents and the sections: the
// programme, who takes part, and the bilateral relation in brief.
func (t *typesetter) opening(b *model.Briefing, sources map[model.ID]int, n *notes) (*stack, []entry) {
	s := t.stack()
	w, v := t.words, b.Visit()
	taking := w.Attending(b)
	var entries []entry
	each := []struct {
		title string
		any   bool
		stack func()
	}{
		{w.Programme, model.Any[model.Engagement](b, b.ID()), func() { s.programme(b, n) }},
		{w.Participants, len(taking) > 0, func() {
			for _, d := range taking {
				s.delegation(b, d)
			}
		}},
		{w.Relation, related(b, v), func() { s.relation(b, v, sources, n) }},
	}
	for _, chapter := range each {
		if !chapter.any {
			continue
		}
		e := entry{title: chapter.title, key: "chapter " + chapter.title, from: model.Range{Node: v.ID}}
		entries = append(entries, e)
		s.tag = nil
		s.space(t.style.Sizes.SectionGap)
		s.tag = s.element(Section)
		s.title(chapter.title, e)
		chapter.stack()
	}
	return s, entries
}

// programme stacks the engagements, a table a day.
func (s *stack) programme(b *model.Briefing, n *notes) {
	t, w, c := s.typesetter, s.words, s.style.Colors
	muted := t.cellInk()
	muted.color = c.Muted
	sheets := term.Sheets(b)
	for _, day := range term.Programme(b) {
		s.space(12)
		if day.Date != "" {
			s.subtitle(term.Capital(w.Weekday(day.Date)))
		}
		const clock, where, sheet = 92, 132, 46
		timed := slices.ContainsFunc(day.Engagements, func(e model.Engagement) bool { return w.Clock(e.Start, e.End) != "" })
		columns := []column{{w.Engagement, t.style.width() - where}, {w.Place, where}}
		if timed {
			columns[0].width -= clock
			columns = append([]column{{w.Time, clock}}, columns...)
		}
		if len(sheets) > 0 {
			columns[len(columns)-2].width -= sheet
			columns = append(columns, column{w.Sheet, sheet})
		}
		tb := t.table(columns, 6)
		tb.titles(s)
		for i, e := range day.Engagements {
			what := t.said(e.ID, "what", e.What, t.cellInk())
			if e.With != "" {
				what = append(what, t.of(e.ID, "", ", "+w.With+" "+e.With, muted)...)
			}
			what = append(what, t.calls(n.cite(b, e.ID), t.cellInk())...)
			cells := [][]span{what, t.of(e.ID, "", term.Join(" · ", e.Location, e.Format), muted)}
			if timed {
				cells = append([][]span{t.of(e.ID, "", w.Clock(e.Start, e.End), t.cellInk())}, cells...)
			}
			if len(sheets) > 0 {
				cell := t.of(e.ID, "", "", t.cellInk())
				if at := slices.IndexFunc(sheets, func(o model.Engagement) bool { return o.ID == e.ID }); at >= 0 {
					cell[0].text, cell[0].link = fmt.Sprint(at+1), sheetKey(e.ID)
				}
				cells = append(cells, cell)
			}
			tb.row(s, e.ID, cells...)
			s.keepRows(i, len(day.Engagements))
		}
	}
}

// subtitle stacks a title within a chapter.
func (s *stack) subtitle(text string) {
	k := ink{font: SansSemiBold, size: s.style.Sizes.Small + 0.6, color: s.style.Colors.Ink}
	s.text([]span{{text: text, ink: k}}, block{role: Heading2, leading: 16, how: titled, whole: true})
	s.keep = true
	s.space(4)
}

// delegation stacks those of a side in the order of protocol, numbered.
func (s *stack) delegation(b *model.Briefing, d term.Delegation) {
	t := s.typesetter
	s.space(12)
	if d.Name == "" {
		d.Name = s.words.SideNames[strings.TrimSuffix(d.Side, "others")]
	}
	s.subtitle(d.Name)
	bold, number := t.cellInk(), t.cellInk()
	bold.font, number.color = SerifBold, s.style.Colors.Muted
	const order, name = 40, 170
	tb := t.table([]column{{s.words.Rank, order}, {s.words.Name, name}, {s.words.Role, t.style.width() - order - name}}, 5)
	tb.titles(s)
	for i, p := range d.People {
		tb.row(s, p.ID, t.of(p.ID, "", fmt.Sprint(i+1), number), t.of(p.ID, "", p.Name, bold), t.of(p.ID, "", p.Role, t.cellInk()))
		s.keepRows(i, len(d.People))
	}
}

// related tells whether there is anything to say of the bilateral relation.
func related(b *model.Briefing, v model.Visit) bool {
	return !blank(v.Relation) || !blank(v.Irritants) || len(meetings(b)) > 0 || len(bilateral(b)) > 0
}

// meetings returns the events that are meetings of the two sides, the last one first.
func meetings(b *model.Briefing) []model.Event {
	es := slices.DeleteFunc(term.Chronology(b), func(e model.Event) bool { return !e.Bilateral })
	slices.Reverse(es)
	return es
}

// bilateral returns the figures of the relation.
func bilateral(b *model.Briefing) (fs []model.Figure) {
	for f := range model.Children[model.Figure](b, b.ID()) {
		if f.Bilateral {
			fs = append(fs, f)
		}
	}
	return fs
}

// relation stacks the bilateral relation in brief.
func (s *stack) relation(b *model.Briefing, v model.Visit, sources map[model.ID]int, n *notes) {
	t, w, c, z := s.typesetter, s.words, s.style.Colors, s.style.Sizes
	k := ink{font: Serif, size: z.Text, color: c.Ink}
	calls := t.calls(n.cite(b, v.ID), k)
	s.prose(v.ID, "relation", v.Relation, k, block{leading: z.Leading, how: justified}, calls)
	s.barred(w.Irritants, v.ID, "irritants", v.Irritants, c.Marking)
	if ms := meetings(b); len(ms) > 0 {
		s.space(14)
		s.subtitle(w.LastMeetings)
		var rows []row
		for _, e := range ms {
			rows = append(rows, row{node: e.ID, first: t.of(e.ID, "", term.Capital(w.Dates(e.Start, e.End)), t.cellInk()), second: t.said(e.ID, "what", e.What, t.cellInk())})
		}
		t.annex(s, b, sources, column{w.Date, firstColumn}, w.Event, rows)
	}
	if fs := bilateral(b); len(fs) > 0 {
		s.space(14)
		s.subtitle(w.Figures)
		t.annex(s, b, sources, column{w.Value, firstColumn}, w.What, t.amounts(fs))
	}
}

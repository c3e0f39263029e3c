package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// The columns that the tables of the annexes share.
const (
	firstColumn = 109
	lastColumn  = 46
)

// annexes stacks what follows the sections, each only when it has content, and
// returns their entries.
func (t *typesetter) annexes(b *model.Briefing, sources map[model.ID]int) (*stack, []entry) {
	s := t.stack()
	var entries []entry
	each := []struct {
		title string
		any   bool
		stack func(*stack, *model.Briefing, map[model.ID]int)
	}{
		{t.words.Chronology, model.Count[model.Event](b, b.ID()) > 0, t.chronology},
		{t.words.Figures, model.Count[model.Figure](b, b.ID()) > 0, t.figures},
		{t.words.Agreements, model.Count[model.Agreement](b, b.ID()) > 0, t.agreements},
		{t.words.People, len(t.words.Delegations(b)) > 0, t.people},
		{t.words.Organisations, len(term.Organisations(b)) > 0, t.organisations},
		{t.words.Sources, model.Count[model.Source](b, b.ID()) > 0, t.sources},
	}
	for _, annex := range each {
		if !annex.any {
			continue
		}
		if len(entries) == 0 {
			e := entry{title: t.words.Annexes, key: annexesKey}
			entries = append(entries, e)
			s.part(e)
			s.tag = s.element(Section)
		}
		e := entry{level: 1, title: annex.title, key: "annex " + annex.title}
		entries = append(entries, e)
		if len(entries) > 2 {
			s.space(t.style.Sizes.SectionGap)
		}
		leave := s.enter(s.element(Section))
		s.title(annex.title, e)
		annex.stack(s, b, sources)
		leave()
	}
	return s, entries
}

// ink of the cells of a table.
func (t *typesetter) cellInk() ink {
	return ink{font: Serif, size: t.style.Sizes.Small, color: t.style.Colors.Ink, figures: true}
}

// references says where in the sources a node's facts are; sign stands before
// the number of a paragraph.
func (t *typesetter) references(b *model.Briefing, node model.ID, sources map[model.ID]int, sign string) []span {
	text, source := term.References(b, node, sources, sign)
	link := ""
	if source != "" {
		link = sourceKey(source)
	}
	return []span{{text: text, ink: t.cellInk(), link: link, from: model.Range{Node: node}}}
}

// A row of an annex: a node and its two cells.
type row struct {
	node          model.ID
	first, second []span
	person        model.Person // whose portrait stands before the cells
}

// annex stacks a table of nodes, with a column for where their facts come from
// when any of them says so.
func (t *typesetter) annex(s *stack, b *model.Briefing, sources map[model.ID]int, first column, second string, rows []row) {
	cited := false
	refs := make([][]span, len(rows))
	for i, r := range rows {
		refs[i] = t.references(b, r.node, sources, "")
		cited = cited || refs[i][0].text != ""
	}
	columns := []column{first, {second, t.style.width() - first.width}}
	framed := slices.ContainsFunc(rows, func(r row) bool { return r.person.Portrait != "" })
	if framed {
		columns[1].width -= portraitWidth + columnGap
	}
	if cited {
		columns[1].width -= lastColumn
		columns = append(columns, column{t.words.Paragraph, lastColumn})
	}
	n := len(columns)
	if framed {
		columns = slices.Insert(columns, 0, column{"", portraitWidth + columnGap})
	}
	tb := t.table(columns, 6)
	tb.titles(s)
	for i, r := range rows {
		cells := [][]span{r.first, r.second, refs[i]}[:n]
		if framed {
			tb.portrayed(s, r.person, cells)
		} else {
			tb.row(s, r.node, cells...)
		}
		s.keepRows(i, len(rows))
	}
}

func (t *typesetter) chronology(s *stack, b *model.Briefing, sources map[model.ID]int) {
	s.timeline(b)
	w := t.words
	var rows []row
	for _, e := range term.Chronology(b) {
		rows = append(rows, row{node: e.ID, first: t.of(e.ID, "", term.Capital(w.Dates(e.Start, e.End)), t.cellInk()), second: t.said(e.ID, "what", e.What, t.cellInk())})
	}
	t.annex(s, b, sources, column{w.Date, firstColumn}, w.Event, rows)
}

func (t *typesetter) agreements(s *stack, b *model.Briefing, sources map[model.ID]int) {
	w := t.words
	var rows []row
	for a := range model.Children[model.Agreement](b, b.ID()) {
		state := "–"
		if a.Status != "" {
			state = term.Called(w.AgreementStates, a.Status)
		}
		what := t.said(a.ID, "what", a.What, t.cellInk())
		if names := term.Join(", ", a.Signatories...); names != "" {
			muted := t.cellInk()
			muted.color = t.style.Colors.Muted
			what = append(what, t.of(a.ID, "", " "+w.Signatories+" "+names, muted)...)
		}
		rows = append(rows, row{node: a.ID, first: t.of(a.ID, "", state, t.cellInk()), second: what})
	}
	t.annex(s, b, sources, column{w.State, firstColumn}, w.Agreement, rows)
}

func (t *typesetter) people(s *stack, b *model.Briefing, sources map[model.ID]int) {
	z := t.style.Sizes
	for _, d := range t.words.Delegations(b) {
		if d.Name != "" {
			s.space(10)
			s.text([]span{{text: d.Name, ink: ink{font: SansSemiBold, size: z.Small + 0.4, color: t.style.Colors.Ink}}},
				block{role: Heading2, leading: 16, how: titled, whole: true})
			s.keep = true
			s.space(3)
		}
		t.named(s, b, sources, column{t.words.Name, 150}, t.words.Role, d.People)
	}
}

// organisations stacks them like people; their names are longer, and there may be nothing
// to say of any.
func (t *typesetter) organisations(s *stack, b *model.Briefing, sources map[model.ID]int) {
	t.named(s, b, sources, column{t.words.Name, t.style.width() * 0.6}, t.words.PartOf(b), term.Organisations(b))
}

// named stacks the names of people or organisations in the column name, and what each is.
func (t *typesetter) named(s *stack, b *model.Briefing, sources map[model.ID]int, name column, role string, people []model.Person) {
	bold := t.cellInk()
	bold.font = SerifBold
	var rows []row
	for _, p := range people {
		rows = append(rows, row{node: p.ID, first: t.of(p.ID, "", p.Name, bold), second: t.of(p.ID, "", p.Role, t.cellInk()), person: p})
	}
	t.annex(s, b, sources, name, role, rows)
}

func (t *typesetter) sources(s *stack, b *model.Briefing, sources map[model.ID]int) {
	z, c := t.style.Sizes, t.style.Colors
	for src := range model.Children[model.Source](b, b.ID()) {
		own := model.Range{Node: src.ID}
		e := entry{key: sourceKey(src.ID)}
		s.keys(e)
		k := ink{font: Serif, size: z.Small + 0.6, color: c.Ink}
		number := t.lines([]span{{text: fmt.Sprint(sources[src.ID]), ink: ink{font: SansSemiBold, size: z.Small, color: c.Accent}, from: own}}, 60, ragged)
		title, field := t.words.SourceTitle(src)
		const left = 22
		s.text(t.of(src.ID, field, title, k), block{role: ListItem, left: left, leading: 14.6, how: ragged, before: number[0].texts})
		about := ink{font: Serif, size: z.Small - 0.6, color: c.Muted}
		origin := span{text: src.Origin, ink: about, from: own}
		origin.ink.plain = true
		if strings.HasPrefix(src.Origin, "http://") || strings.HasPrefix(src.Origin, "https://") {
			origin.link = src.Origin
		}
		spans := []span{origin}
		if field == "" {
			spans = nil
		}
		if d := t.words.Dates(src.Published, ""); d != "" {
			if len(spans) > 0 && src.Origin != "" {
				d = " · " + d
			}
			spans = append(spans, span{text: d, ink: about, from: own})
		}
		s.keep = true
		if len(spans) > 0 {
			leave := s.enter(s.body)
			s.text(spans, block{role: Para, left: left, leading: 12.6, how: ragged, whole: true})
			leave()
		}
		s.keepRows(sources[src.ID]-1, len(sources))
		s.space(9)
	}
}

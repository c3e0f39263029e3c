package layout

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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
		{t.words.People, model.Count[model.Person](b, b.ID()) > 0, t.people},
		{t.words.Sources, model.Count[model.Source](b, b.ID()) > 0, t.sources},
	}
	for _, annex := range each {
		if !annex.any {
			continue
		}
		if len(entries) == 0 {
			e := entry{title: t.words.Annexes, key: annexesKey}
			entries = append(entries, e)
			s.keys(e)
			s.tag = s.element(Section)
		}
		e := entry{level: 1, title: annex.title, key: "annex " + annex.title}
		entries = append(entries, e)
		s.space(t.style.Sizes.SectionGap)
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

// references says where in the sources a node's facts are: "11, 12", or with
// several sources "[2] 11"; sign stands before the number of a paragraph.
func (t *typesetter) references(b *model.Briefing, node model.ID, sources map[model.ID]int, sign string) []span {
	var said []string
	link := ""
	for c := range model.Children[model.Citation](b, node) {
		n, ok := sources[c.Source]
		if !ok {
			continue
		}
		source, paragraph := "", ""
		if len(sources) > 1 {
			source = fmt.Sprintf("[%d]", n)
		}
		if c.Paragraph > 0 {
			paragraph = sign + fmt.Sprint(c.Paragraph)
		}
		if text := join("\u00a0", source, paragraph); text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
		if link == "" {
			link = sourceKey(c.Source)
		}
	}
	return []span{{text: strings.Join(said, ", "), ink: t.cellInk(), link: link, from: model.Range{Node: node}}}
}

// A row of an annex: a node and its two cells.
type row struct {
	node          model.ID
	first, second []span
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
	if cited {
		columns[1].width -= lastColumn
		columns = append(columns, column{t.words.Paragraph, lastColumn})
	}
	tb := t.table(columns, 6)
	tb.titles(s)
	for i, r := range rows {
		tb.row(s, r.node, [][]span{r.first, r.second, refs[i]}[:len(columns)]...)
	}
}

func (t *typesetter) chronology(s *stack, b *model.Briefing, sources map[model.ID]int) {
	s.timeline(b)
	w := t.words
	var rows []row
	for _, e := range byDate(b) {
		rows = append(rows, row{e.ID, t.of(e.ID, "", capital(w.Dates(e.Start, e.End)), t.cellInk()), t.of(e.ID, "what", e.What, t.cellInk())})
	}
	t.annex(s, b, sources, column{w.Date, firstColumn}, w.Event, rows)
}

// capital writes the first letter as a capital.
func capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// byDate returns the events in the order of their dates; those of one date stay
// in the order of the briefing.
func byDate(b *model.Briefing) []model.Event {
	es := slices.Collect(model.Children[model.Event](b, b.ID()))
	slices.SortStableFunc(es, func(a, b model.Event) int { return strings.Compare(a.Start, b.Start) })
	return es
}

func (t *typesetter) agreements(s *stack, b *model.Briefing, sources map[model.ID]int) {
	w := t.words
	var rows []row
	for a := range model.Children[model.Agreement](b, b.ID()) {
		state := ""
		if a.Status != "" {
			state = term.Called(w.AgreementStates, a.Status)
		}
		rows = append(rows, row{a.ID, t.of(a.ID, "", state, t.cellInk()), t.of(a.ID, "what", a.What, t.cellInk())})
	}
	t.annex(s, b, sources, column{w.State, firstColumn}, w.Agreement, rows)
}

func (t *typesetter) people(s *stack, b *model.Briefing, sources map[model.ID]int) {
	w, z := t.words, t.style.Sizes
	sides := make(map[string][]model.Person)
	for p := range model.Children[model.Person](b, b.ID()) {
		side := p.Side
		if side != "visitor" && side != "host" {
			side = ""
		}
		sides[side] = append(sides[side], p)
	}
	for _, side := range []string{"visitor", "host", ""} {
		if len(sides[side]) == 0 {
			continue
		}
		if len(sides) > 1 {
			s.space(10)
			s.text([]span{{text: w.SideNames[side], ink: ink{font: SansSemiBold, size: z.Small + 0.4, color: t.style.Colors.Ink}}},
				block{role: Heading2, leading: 16, how: titled, whole: true})
			s.keep = true
			s.space(3)
		}
		bold := t.cellInk()
		bold.font = SerifBold
		var rows []row
		for _, p := range sides[side] {
			name := p.Name
			if name == "" {
				name = "–" // a source may name a function only
			}
			rows = append(rows, row{p.ID, t.of(p.ID, "", name, bold), t.of(p.ID, "", p.Role, t.cellInk())})
		}
		t.annex(s, b, sources, column{w.Name, 150}, w.Role, rows)
	}
}

func (t *typesetter) sources(s *stack, b *model.Briefing, sources map[model.ID]int) {
	z, c := t.style.Sizes, t.style.Colors
	for src := range model.Children[model.Source](b, b.ID()) {
		own := model.Range{Node: src.ID}
		e := entry{key: sourceKey(src.ID)}
		s.keys(e)
		k := ink{font: Serif, size: z.Small + 0.6, color: c.Ink}
		number := t.lines([]span{{text: fmt.Sprint(sources[src.ID]), ink: ink{font: SansSemiBold, size: z.Small, color: c.Accent}, from: own}}, 60, ragged)
		title, field := src.Title, "title"
		if strings.TrimSpace(title) == "" {
			title, field = src.Origin, ""
		}
		if strings.TrimSpace(title) == "" {
			title = t.words.Source
		}
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
		s.keep = false
		s.space(9)
	}
}

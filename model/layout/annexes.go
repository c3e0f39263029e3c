package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
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
		{t.words.chronology, model.Count[model.Event](b, b.ID()) > 0, t.chronology},
		{t.words.figures, model.Count[model.Figure](b, b.ID()) > 0, t.figures},
		{t.words.agreements, model.Count[model.Agreement](b, b.ID()) > 0, t.agreements},
		{t.words.people, model.Count[model.Person](b, b.ID()) > 0, t.people},
		{t.words.sources, model.Count[model.Source](b, b.ID()) > 0, t.sources},
	}
	for _, annex := range each {
		if !annex.any {
			continue
		}
		if len(entries) == 0 {
			e := entry{title: t.words.annexes, key: annexesKey}
			entries = append(entries, e)
			s.keys(e)
		}
		e := entry{level: 1, title: annex.title, key: "annex " + annex.title}
		entries = append(entries, e)
		s.space(t.style.Sizes.SectionGap)
		s.title(annex.title, e)
		annex.stack(s, b, sources)
	}
	return s, entries
}

// ink of the cells of a table.
func (t *typesetter) cellInk() ink {
	return ink{font: Serif, size: t.style.Sizes.Small, color: t.style.Colors.Ink, figures: true}
}

// references says where in the sources a node's facts are: "11, 12", or with
// several sources "[2] 11".
func (t *typesetter) references(b *model.Briefing, node model.ID, sources map[model.ID]int) []span {
	k := t.cellInk()
	var said []string
	link := ""
	for c := range model.Children[model.Citation](b, node) {
		n, ok := sources[c.Source]
		if !ok {
			continue
		}
		text := ""
		switch {
		case len(sources) > 1 && c.Paragraph > 0:
			text = fmt.Sprintf("[%d]\u00a0%d", n, c.Paragraph)
		case len(sources) > 1:
			text = fmt.Sprintf("[%d]", n)
		case c.Paragraph > 0:
			text = fmt.Sprint(c.Paragraph)
		}
		if text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
		if link == "" {
			link = sourceKey(c.Source)
		}
	}
	return []span{{text: strings.Join(said, ", "), ink: k, link: link, from: model.Range{Node: node}}}
}

func (t *typesetter) chronology(s *stack, b *model.Briefing, sources map[model.ID]int) {
	s.timeline(b)
	w := t.words
	tb := t.table(b.ID(), []column{{w.date, firstColumn}, {w.event, t.style.width() - firstColumn - lastColumn}, {w.paragraph, lastColumn}}, 6)
	tb.titles(s)
	for _, e := range byDate(b) {
		tb.row(s, e.ID, t.of(e.ID, "", capital(w.sayDates(e.Start, e.End)), t.cellInk()), t.of(e.ID, "what", e.What, t.cellInk()), t.references(b, e.ID, sources))
	}
}

// capital writes the first letter as a capital.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(s[:i+len(string(r))]) + s[i+len(string(r)):]
	}
	return s
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
	tb := t.table(b.ID(), []column{{w.state, firstColumn}, {w.agreement, t.style.width() - firstColumn - lastColumn}, {w.paragraph, lastColumn}}, 6)
	tb.titles(s)
	for a := range model.Children[model.Agreement](b, b.ID()) {
		state := ""
		if a.Status != "" {
			state = called(w.agreementStates, a.Status)
		}
		tb.row(s, a.ID, t.of(a.ID, "", state, t.cellInk()), t.of(a.ID, "what", a.What, t.cellInk()), t.references(b, a.ID, sources))
	}
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
			s.text([]span{{text: w.sideNames[side], ink: ink{font: SansSemiBold, size: z.Small + 0.4, color: t.style.Colors.Ink}}},
				block{role: Heading2, leading: 16, how: titled, whole: true})
			s.keep = true
			s.space(3)
		}
		const names = 150
		tb := t.table(b.ID(), []column{{w.name, names}, {w.role, t.style.width() - names - lastColumn}, {w.paragraph, lastColumn}}, 6)
		tb.titles(s)
		bold := t.cellInk()
		bold.font = SerifBold
		for _, p := range sides[side] {
			tb.row(s, p.ID, t.of(p.ID, "", p.Name, bold), t.of(p.ID, "", p.Role, t.cellInk()), t.references(b, p.ID, sources))
		}
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
			title = t.words.source
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
		if d := t.words.sayDates(src.Published, ""); d != "" {
			if len(spans) > 0 && src.Origin != "" {
				d = " · " + d
			}
			spans = append(spans, span{text: d, ink: about, from: own})
		}
		s.keep = true
		if len(spans) > 0 {
			s.text(spans, block{role: ListItem, left: left, leading: 12.6, how: ragged, whole: true})
		}
		s.keep = false
		s.space(9)
	}
}

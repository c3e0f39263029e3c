package layout

import (
	"errors"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// Pages lays a briefing out. It is pure: the same briefing, style and fonts give
// the same pages. It fails only when an argument is missing or the paper has no
// room for text; whatever the text holds, it is set. It is safe for use by
// several goroutines.
func Pages(b *model.Briefing, style Style, fonts *Fonts) ([]Page, error) {
	if b == nil || fonts == nil || fonts.faces[Serif] == nil {
		return nil, errors.New("layout: lay out pages: no briefing or no fonts")
	}
	height := style.Paper.Height - style.Margins.Top - style.Margins.Bottom
	if style.width() < 200 || height < 200 {
		return nil, errors.New("layout: lay out pages: the margins leave no room on the paper")
	}
	visit := b.Visit()
	if visit.Lang != "" {
		style.Lang = visit.Lang
	}
	lang := strings.ToLower(style.Lang)
	sh := fonts.shaperFor(lang)
	defer fonts.shapers.Put(sh)
	t := &typesetter{shaper: sh, style: style, words: term.Of(lang)}

	body, entries := t.collect(b, height)
	var sheets []*sheet
	for _, p := range body {
		sheets = append(sheets, p.distribute(height)...)
	}
	front := t.front(b, entries, height, func(string) int { return 0 })
	before := len(front)
	page := make(map[string]int)
	for i, sh := range sheets {
		for _, p := range sh.placed {
			for _, key := range p.keys {
				page[key] = before + i + 1
			}
		}
	}
	front = t.front(b, entries, height, func(key string) int { return page[key] })

	c := &composer{typesetter: t, visit: visit, total: len(front) + len(sheets), places: make(map[string]Link), fitted: make(map[fitKey]string)}
	c.footer = t.words.Foot(visit)
	c.pages = make([]Page, 0, c.total)
	for _, sh := range append(front, sheets...) {
		c.page(sh)
	}
	c.resolve()
	return c.pages, nil
}

// collect stacks what follows the contents, each of these a part of its own: the
// opening, each section, each sheet of talking points, the defensive points and
// the annexes.
func (t *typesetter) collect(b *model.Briefing, height Pt) (parts []*part, entries []entry) {
	sources := term.Sources(b)
	w := t.words
	n := t.notes(b, sources)
	if s, es := t.opening(b, sources, n); len(es) > 0 {
		var titles []string
		for _, e := range es {
			titles = append(titles, e.title)
		}
		parts = append(parts, &part{slices: s.slices, running: term.Join(" · ", titles...), notes: n, tag: s.tag})
		entries = append(entries, es...)
	}
	number := 0
	for sec := range model.Children[model.Section](b, b.ID()) {
		number++
		n := t.notes(b, sources)
		s, es := t.section(b, sec, number, n)
		parts = append(parts, &part{slices: s.slices, running: term.Join(" ", es[0].number, sec.Title), notes: n, tag: s.tag})
		entries = append(entries, es...)
	}
	for i, e := range term.Sheets(b) {
		s := t.talkingPoints(b, e, i+1, height)
		if i == 0 {
			entries = append(entries, entry{title: w.TalkingPoints, key: pointsKey})
		}
		entries = append(entries, entry{level: 1, title: e.What, key: sheetKey(e.ID), from: model.Range{Node: e.ID}})
		parts = append(parts, &part{slices: s.slices, running: w.TalkingPoints, tag: s.tag})
	}
	if sts := defended(b); len(sts) > 0 {
		s := t.stack()
		e := entry{title: w.Defensive, key: defensiveKey}
		s.tag = s.element(Section)
		s.title(w.Defensive, e)
		for _, st := range sts {
			s.defensive(st, b.Number(st.ID))
		}
		entries = append(entries, e)
		parts = append(parts, &part{slices: s.slices, running: w.Defensive, tag: s.tag})
	}
	if s, es := t.annexes(b, sources); len(es) > 0 {
		parts = append(parts, &part{slices: s.slices, running: w.Annexes, tag: s.tag})
		entries = append(entries, es...)
	}
	return parts, entries
}

// front distributes the cover, the key points and the contents. The contents
// stand below the key points when one page holds both.
func (t *typesetter) front(b *model.Briefing, entries []entry, height Pt, pageOf func(string) int) []*sheet {
	cover := &part{slices: t.cover(b.Visit()).slices, bare: true}
	sheets := cover.distribute(height)
	n := t.notes(b, term.Sources(b))
	points := t.essentials(b, n)
	essentials := &part{slices: points.slices, running: t.words.Essentials, notes: n, tag: points.tag}
	if len(entries) == 0 {
		if len(points.slices) > 0 {
			sheets = append(sheets, essentials.distribute(height)...)
		}
		return sheets
	}
	list := t.contents(entries, pageOf)
	contents := &part{slices: list.slices, running: t.words.Contents}
	if len(points.slices) == 0 {
		return append(sheets, contents.distribute(height)...)
	}
	both := &part{running: t.words.Essentials, notes: n, tag: points.tag}
	both.slices = append(append(both.slices, points.slices...), list.slices...)
	both.slices[len(points.slices)].space = 30
	if together := both.distribute(height); len(together) == 1 {
		return append(sheets, together...)
	}
	sheets = append(sheets, essentials.distribute(height)...)
	return append(sheets, contents.distribute(height)...)
}

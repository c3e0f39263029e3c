package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// figures stacks bars for the figures that share a unit, a scale for each unit,
// and a table of the others.
func (t *typesetter) figures(s *stack, b *model.Briefing, sources map[model.ID]int) {
	var order []string
	units := make(map[string][]model.Figure)
	for f := range model.Children[model.Figure](b, b.ID()) {
		u := f.Unit
		if u == "" {
			u = f.Word
		}
		if units[u] == nil {
			order = append(order, u)
		}
		units[u] = append(units[u], f)
	}
	var rest []model.Figure
	for _, u := range order {
		if fs := units[u]; u != "" && drawable(fs) && t.labelled(fs) {
			s.bars(b, fs, sources)
			s.space(14)
		} else {
			rest = append(rest, fs...)
		}
	}
	if len(rest) == 0 {
		return
	}
	s.space(8)
	t.annex(s, b, sources, column{t.words.Value, firstColumn}, t.words.What, t.amounts(rest))
}

// amounts are the rows of a table of figures.
func (t *typesetter) amounts(fs []model.Figure) (rows []row) {
	muted := t.cellInk()
	muted.color = t.style.Colors.Muted
	for _, f := range fs {
		what := t.said(f.ID, "what", f.What, t.cellInk())
		if d := t.words.Dates(f.Date, ""); d != "" {
			what = append(what, t.of(f.ID, "", ", "+d, muted)...)
		}
		rows = append(rows, row{node: f.ID, first: t.amount(f), second: what})
	}
	return rows
}

// drawable tells whether bars say something of figures.
func drawable(fs []model.Figure) bool {
	top := 0.0
	for _, f := range fs {
		if f.Value < 0 {
			return false
		}
		top = max(top, f.Value, f.Max)
	}
	return len(fs) > 1 && top > 0
}

// labelled tells whether there is room for the values beside the bars.
func (t *typesetter) labelled(fs []model.Figure) bool {
	for _, f := range fs {
		if len(t.words.Figure(f)) > 40 {
			return false
		}
	}
	return true
}

// amount is a figure with its number in bold.
func (t *typesetter) amount(f model.Figure) []span {
	text := t.words.Figure(f)
	bold := t.cellInk()
	bold.font = SerifBold
	i := strings.LastIndex(text, "\u00a0")
	if i < 0 || len(text)-i < 7 {
		return t.of(f.ID, "", text, bold)
	}
	return append(t.of(f.ID, "", text[:i], bold), t.of(f.ID, "", " "+text[i+2:], t.cellInk())...)
}

const (
	barHeight = 11.5
	barRow    = 22
	capMiddle = 0.36 // from the baseline to the middle of a capital, in ems
)

// bars stacks a bar for each figure. The lighter end of a bar is the upper end
// of a range.
func (s *stack) bars(b *model.Briefing, fs []model.Figure, sources map[model.ID]int) {
	c, z, width := s.style.Colors, s.style.Sizes, s.style.width()
	k := ink{font: Sans, size: z.Tiny + 0.4, color: c.Ink}
	note := ink{font: Sans, size: z.Tiny - 0.8, color: c.Muted}
	names, values, top := Pt(0), Pt(0), 0.0
	for _, f := range fs {
		names = max(names, s.measure(term.Unmarked(f.What), k))
		values = max(values, s.measure(s.words.Figure(f), k))
		top = max(top, f.Value, f.Max)
	}
	names = min(max(names+14, 86), width*0.42)
	room := width - names - values - 44
	figure := s.element(Figure)
	var said []string
	for _, f := range fs {
		said = append(said, term.Join(", ", term.Unmarked(f.What), s.words.Figure(f)))
	}
	figure.Alt = describe(s.words.Figures, said)
	for i, f := range fs {
		own := model.Range{Node: f.ID}
		ls := s.lines(s.said(f.ID, "what", f.What, k), names-10, ragged)
		leading := k.size * 1.3
		h := max(barRow, Pt(len(ls))*leading+9)
		sl := slice{height: h, fixture: new(fixture), glued: i == 1 || i > 0 && len(fs) < 8}
		for n, l := range ls {
			for _, run := range l.texts {
				run.Tag = figure
				run.At.Y += (h-Pt(len(ls))*leading)/2 + (Pt(n)+0.5)*leading + capMiddle*k.size
				sl.items = append(sl.items, run)
			}
		}
		y := (h - barHeight) / 2
		end := max(1.2, room*f.Value/top)
		if f.Max > f.Value {
			sl.items = append(sl.items, Box{Rect: Rect{names, y, room * f.Max / top, barHeight}, Fill: lighter(c.Accent), Range: own, Tag: figure})
		}
		sl.items = append(sl.items, Box{Rect: Rect{names, y, end, barHeight}, Fill: c.Accent, Range: own, Tag: figure})
		x := names + max(end, room*f.Max/top) + 6
		refs := s.references(b, f.ID, sources, s.words.Paragraph+"\u00a0")[0]
		spans := s.of(f.ID, "", s.words.Figure(f), k)
		if refs.text != "" {
			spans = append(spans, span{text: "  " + refs.text, ink: note, from: own, link: refs.link})
		}
		for _, l := range s.lines(spans, 1e6, ragged) {
			for _, run := range l.texts {
				run.Tag = figure
				run.At.X += x
				run.At.Y += h/2 + capMiddle*k.size
				sl.items = append(sl.items, run)
			}
		}
		s.add(sl)
	}
}

// lighter is a colour mixed with white.
func lighter(c Color) Color {
	part := func(shift int) Color { return Color(255-(255-Pt(c>>shift&0xff))*0.45) << shift }
	return part(16) | part(8) | part(0)
}

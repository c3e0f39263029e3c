package layout

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

func sheetKey(id model.ID) string { return "sheet " + string(id) }

// How much smaller a sheet may be set so that it takes one page, at the most.
var sheetScales = []Pt{1, 0.94, 0.88, 0.82}

// talkingPoints sets the sheet of an engagement: when and where, the objectives
// of the stakes that it deals with, and what to say. It is set smaller when it
// would take more than a page, then on the paper of the others, and one that
// takes more all the same goes on.
func (e *Engine) talkingPoints(b *model.Briefing, g model.Engagement, number int) (f *flow, p *part) {
	for _, t := range []*typesetter{e.card, e.t} {
		for _, scale := range sheetScales {
			s := t.stack()
			s.tag = s.element(Section)
			s.sheet(b, g, number, scale)
			f, p = &flow{t: t}, &part{galleys: []*galley{s.galley(g.ID, entry{})}, running: t.words.TalkingPoints, tag: s.tag}
			if f.fill(p); len(f.sheets) == 1 {
				return f, p
			}
		}
	}
	return f, p
}

func (s *stack) sheet(b *model.Briefing, e model.Engagement, number int, scale Pt) {
	t, w, c, z := s.typesetter, s.words, s.style.Colors, s.style.Sizes
	own := model.Range{Node: e.ID}
	label := ink{font: SansSemiBold, size: z.Tiny, color: c.Accent, track: 0.6, plain: true}
	if number == 1 {
		s.keys(entry{title: w.TalkingPoints, key: pointsKey})
	}
	s.keys(entry{level: 1, title: term.Unmarked(e.What), key: sheetKey(e.ID), from: own})
	s.text([]span{{text: upper(fmt.Sprint(w.Sheet, " ", number)), ink: label, from: own}}, block{role: Para, leading: 13, how: titled})
	s.keep = true
	title := ink{font: SansSemiBold, size: z.Title * 0.84, color: c.Ink, track: -0.01 * z.Title}
	s.text(t.said(e.ID, "what", e.What, title), block{role: Heading2, leading: z.Title * 1.1, how: balanced, whole: true})
	s.keep = true
	when := term.Join(", ", term.Capital(w.Weekday(day(e.Start))), w.Clock(e.Start, e.End))
	with := ""
	if e.With != "" {
		with = w.With + " " + e.With
	}
	about := ink{font: Sans, size: z.Tiny + 0.6, color: c.Muted}
	s.text(t.of(e.ID, "", term.Join(" · ", when, e.Location, e.Format, with), about), block{role: Para, leading: 13, how: titled, whole: true})
	s.space(7)
	s.rule(0, 65, 2, c.Accent)
	s.keep = true
	s.space(12)
	for _, id := range e.Stakes {
		if st, ok := model.Get[model.Stake](b, id); ok && b.Live(id) && !blank(st.Objective) {
			sec, _ := model.Get[model.Section](b, b.Parent(id))
			s.objective(st.ID, st.Objective, t.style.domain(sec.Domain))
			s.keep = false
			s.space(6)
		}
	}
	s.space(10)
	s.label(w.TalkingPoints, e.ID, c.Accent, 0)
	k := ink{font: Serif, size: (z.Text + 1.4) * scale, color: c.Ink}
	for i, ps := 0, term.Passages(e.Points); i < len(ps); i++ {
		s.paragraph(model.Range{Node: e.ID, Field: "points"}, ps, i, k, block{role: Para, leading: (z.Leading + 3) * scale, how: ragged}, nil)
		s.space(6 * scale)
	}
	for _, id := range e.Stakes {
		if _, ok := model.Get[model.Stake](b, id); ok && b.Live(id) {
			s.points(b, id, scale)
		}
	}
}

// points stacks the printed talking points that annotate a stake.
func (s *stack) points(b *model.Briefing, stake model.ID, scale Pt) {
	k := ink{font: Serif, size: (s.style.Sizes.Text + 1.4) * scale, color: s.style.Colors.Ink}
	for a := range model.Children[model.Annotation](b, stake) {
		if a.Type != model.TalkingPoint || !s.style.prints(a) {
			continue
		}
		for i, ps := 0, term.Passages(a.Text); i < len(ps); i++ {
			s.paragraph(model.Range{Node: a.ID, Field: "text"}, ps, i, k, block{role: Para, leading: (s.style.Sizes.Leading + 3) * scale, how: ragged}, nil)
			s.space(6 * scale)
		}
	}
}

func day(when string) string { return when[:min(len(when), len("2006-01-02"))] }

// defensive stacks what to say of a stake only if the others raise it.
func (s *stack) defensive(st model.Stake, number string) {
	c, z, t := s.style.Colors, s.style.Sizes, s.typesetter
	own := model.Range{Node: st.ID}
	k := ink{font: SansSemiBold, size: z.Heading - 0.6, color: c.Ink}
	s.space(z.HeadingGap)
	defer s.enter(s.element(Section))()
	title := t.of(st.ID, "title", st.Title, k)
	title[0].link = placeKey(st.ID)
	s.numbered(number, own, title, Heading2, z.Heading*1.4)
	s.keep = true
	s.space(2)
	s.label(t.words.IfRaised, st.ID, c.Warn, 0)
	s.prose(st.ID, "defensive", st.Defensive, ink{font: Serif, size: z.Text, color: c.Ink}, block{leading: z.Leading, how: justified}, nil)
}

// defended returns the stakes that have defensive points, in order.
func defended(b *model.Briefing) (sts []model.Stake) {
	for sec := range model.Children[model.Section](b, b.ID()) {
		sts = slices.AppendSeq(sts, func(yield func(model.Stake) bool) {
			for st := range model.Children[model.Stake](b, sec.ID) {
				if !blank(st.Defensive) && !yield(st) {
					return
				}
			}
		})
	}
	return sts
}

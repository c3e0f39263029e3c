package article

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What was found in one paragraph by itself. Passages in it are bytes of the
// paragraph until [Document.collect] places them.
type findings struct {
	sentences  []lex.Span
	title      string // of the stake that it makes
	dates      []timex.Found
	mentions   []timex.Mention
	figures    []quantity.Figure
	agreements []bargain
	people     []sighted
	offices    []sighted // of a country, without a name
	posted     []sighted // with a post that says nothing of the visit
	bodies     []body
	hearsay    []lex.Span
	countries  []int // that it names, by a name or an adjective
	outright   []int // those that it names by a name
	manner     manner
	words      *weighed // of a body line, until its domain is decided
}

// What the words of a body line say for each domain.
type weighed struct {
	own     [lex.DomainCount]float64 // what its stems weigh
	weights [lex.DomainCount]float64 // and all its words, those that open it again
}

// A sighted person is one in a sentence of the paragraph.
type sighted struct {
	standing
	sentence lex.Span
}

// scan looks into every paragraph, on all processors: what is found in one does
// not depend on the others. Where a rule fails on one, a warning says so. When ctx ends, so does it.
func (d *Document) scan(ctx context.Context, progress func(done, total int)) []findings {
	all := make([]findings, len(d.Paragraphs))
	var stay [2]string
	if d.aboutPublished() == "" {
		stay[0], stay[1] = d.daysOfStay()
	}
	v := lex.Vocabularies.Get().(*lex.Vocabulary)
	d.chronicle = d.isChronicle(v)
	lex.Vocabularies.Put(v)
	var done int
	var telling sync.Mutex
	lex.Spread(len(all), func(v *lex.Vocabulary, from, to int) {
		if ctx.Err() != nil {
			return
		}
		for i := from; i < to; i++ {
			if contain(func() { all[i] = d.found(v, i, stay) }) != nil {
				all[i].words = new(weighed)
				telling.Lock()
				d.Warnings = append(d.Warnings, d.unread(d.Paragraphs[i]))
				telling.Unlock()
			}
		}
		if progress != nil {
			telling.Lock()
			defer telling.Unlock()
			done += to - from
			progress(done, len(all))
		}
	})
	return all
}

// found returns what there is in paragraph i, whatever that is.
func (d *Document) found(v *lex.Vocabulary, i int, stay [2]string) (f findings) {
	switch p := d.Paragraphs[i]; {
	case p.datable():
		return d.look(v, p, stay)
	case p.Type == model.ParagraphHeading:
		f = d.programmeDay(v, i)
		f.figures = headFigures(readLine(v, d.Line(p), d.lang))
	case p.Type == model.ParagraphByline:
		f = d.rangeLine(v, i)
	}
	return f
}

// look finds what there is in one paragraph of text.
func (d *Document) look(v *lex.Vocabulary, p Paragraph, stay [2]string) (f findings) {
	l := readLine(v, d.Line(p), d.lang)
	l.item = p.Type == model.ParagraphBullet
	f.sentences = l.Sentences
	f.dates = l.Dates()
	dated := f.dates // a dateline's, too
	if end := l.placeline(); end > 0 {
		f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d timex.Found) bool { return d.Span.To <= end })
	}
	if d.aboutPublished() == "" {
		f.mentions = l.weekdaysOf(stay[0], stay[1])
	} else {
		day := cmp.Or(d.dayOfReport(l, dated), d.Published)
		f.mentions = append(l.Relative(day), l.Periods(day, f.dates)...)
	}
	f.mentions = slices.DeleteFunc(f.mentions, func(m timex.Mention) bool { // "mardi 13": the date says it all
		return l.untold(m.Span, m.Loose && len(m.Start) == len("2006")) || slices.ContainsFunc(f.dates, func(d timex.Found) bool { return d.Span.Overlaps(m.Span) || d.Owner.Overlaps(m.Span) })
	})
	f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d timex.Found) bool { return l.untold(d.Span, false) })
	for k := range f.dates {
		f.dates[k].Setting = l.setting(f.dates[k].Span)
	}
	for k := range f.mentions {
		m := &f.mentions[k]
		m.Setting = l.setting(m.Span)
		m.Spoken, m.Quoted = m.Today && l.Spoken(m.Span), m.Today && l.Quoted(m.Span)
		if m.Today && l.Recalls(m.Span) {
			m.Near = nil // it is what was told of before
		} else {
			m.Announces = m.Today && l.announces(m.Sentence)
		}
	}
	f.people, f.offices = d.peopleOf(l, p)
	f.bodies = d.bodiesOf(l, f.people)
	f.people = slices.DeleteFunc(f.people, func(p sighted) bool { return l.isFirm(p, f.bodies) })
	f.posted = d.postedIn(l, p, f.bodies)
	for _, c := range lex.Sightings(l.Words, d.Lang) {
		if c.Kind != lex.ByCity {
			f.countries = append(f.countries, c.Country)
		}
		if c.Kind == lex.ByName {
			f.outright = append(f.outright, c.Country)
		}
	}
	if !p.Body() {
		f.figures = headFigures(l)
		return f
	}
	f.figures = l.Figures(dated)
	own, all := weights(v, l, p.RunIn)
	f.words = &weighed{own, all}
	f.manner = l.manner(p.Type)
	f.title = l.title(p.RunIn)
	for _, s := range l.Sentences {
		from, to := l.WordsIn(s)
		v.Hints = lex.Hints(v.Hints[:0], l.Words[from:to])
		if a, ok := l.agreement(s, v.Hints); ok {
			f.agreements = append(f.agreements, a)
		}
		if at, ok := l.unattributed(s, v.Hints); ok {
			f.hearsay = append(f.hearsay, at)
		}
	}
	f.agreements = withoutDetails(f.agreements)
	return f
}

// collect places what was found in the paragraphs in the document.
func (d *Document) collect(all []findings) {
	figures := 0
	for _, f := range all {
		figures += len(f.figures)
	}
	d.Figures = slices.Grow(d.Figures, figures) // of which a text may have a hundred thousand
	acronyms := map[string]string{}
	const recent = 40 // agreements that a new one is held against, so that the time stays linear
	var bargains []bargain
	var list listing
	for i := range all {
		d.Paragraphs[i].Title = all[i].title
		d.doubts(i, all[i])
		for _, f := range all[i].figures {
			if !d.Paragraphs[i].Body() && d.saidBelow(all, i, f) {
				continue
			}
			f.Unit = d.unitOf(f, acronyms)
			d.Figures = append(d.Figures, Figure{f, d.passage(i, f.Sentence)})
		}
		all[i].figures = nil
		b, item := list.item(d, d.Paragraphs[i])
		if item && len(all[i].agreements) == 0 {
			all[i].agreements = []bargain{b}
			if list.replaces(d.Agreements) {
				d.Agreements, bargains = d.Agreements[:len(d.Agreements)-1], bargains[:len(bargains)-1]
			}
		}
		if !item || list.last != d.Paragraphs[i].N {
			list.opens(d, d.Paragraphs[i])
		}
		for _, b := range all[i].agreements {
			if slices.ContainsFunc(bargains[max(0, len(bargains)-recent):], b.repeats) {
				continue
			}
			bargains = append(bargains, b)
			b.Passage = d.passage(i, lex.Span{From: b.Passage.From, To: b.Passage.To})
			d.Agreements = append(d.Agreements, b.Agreement)
		}
	}
	d.titleRows()
}

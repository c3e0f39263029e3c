package article

import (
	"context"
	"slices"
	"sync"

	"github.com/enjeux/enjeux/model"
)

// What was found in one paragraph by itself. Passages in it are bytes of the
// paragraph until [Document.collect] places them.
type findings struct {
	sentences  []span
	title      string // of the stake that it makes
	dates      []found
	mentions   []mention
	figures    []quantified
	agreements []Agreement
	people     []sighted
	offices    []sighted // of a country, without a name
	hearsay    []span
	countries  []int                // that it names, by a name or an adjective
	own        [domainCount]float64 // what its stems weigh
	weights    [domainCount]float64 // and all its words, those that open it again
}

// A sighted person is one in a sentence of the paragraph.
type sighted struct {
	standing
	sentence span
}

// scan looks into every paragraph, on all processors: what is found in one does
// not depend on the others. When ctx ends, so does it.
func (d *Document) scan(ctx context.Context, progress func(done, total int)) []findings {
	all := make([]findings, len(d.Paragraphs))
	var stay [2]string
	if d.aboutPublished() == "" {
		stay[0], stay[1] = d.daysOfStay()
	}
	var done int
	var telling sync.Mutex
	spread(len(all), func(v *vocabulary, from, to int) {
		if ctx.Err() != nil {
			return
		}
		for i := from; i < to; i++ {
			if p := d.Paragraphs[i]; p.datable() {
				all[i] = d.look(v, p, stay)
			} else if p.Type == model.ParagraphHeading {
				all[i] = d.programmeDay(v, i)
				all[i].figures = d.headFigures(v, p)
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

// look finds what there is in one paragraph.
func (d *Document) look(v *vocabulary, p Paragraph, stay [2]string) (f findings) {
	l := readLine(v, d.Line(p), d.lang)
	f.sentences = l.sentences
	f.dates = l.dates()
	dated := f.dates // a dateline's, too
	if end := l.placeline(); end > 0 {
		f.dates = slices.DeleteFunc(slices.Clone(f.dates), func(d found) bool { return d.span.to <= end })
	}
	if d.aboutPublished() == "" {
		f.mentions = l.weekdaysOf(stay[0], stay[1])
	} else {
		f.mentions = append(l.relative(d.Published), l.periods(d.Published, f.dates)...)
	}
	f.mentions = slices.DeleteFunc(f.mentions, func(m mention) bool { // "mardi 13": the date says it all
		return slices.ContainsFunc(f.dates, func(d found) bool { return d.span.overlaps(m.span) || d.owner.overlaps(m.span) })
	})
	for k := range f.dates {
		f.dates[k].setting = l.setting(f.dates[k].span)
	}
	for k := range f.mentions {
		m := &f.mentions[k]
		m.setting = l.setting(m.span)
		m.spoken = m.today && l.spoken(m.span)
		if m.today && l.recalls(m.span) {
			m.near = nil // it is what was told of before
		} else {
			m.announces = m.today && l.announces(m.sentence)
		}
	}
	f.people, f.offices = d.peopleOf(l, p)
	for _, c := range sightings(l.words, d.Lang) {
		if c.kind != byCity {
			f.countries = append(f.countries, c.country)
		}
	}
	if !p.body() {
		return f
	}
	f.figures = l.figures(dated)
	f.own, f.weights = weights(v, l, p.RunIn)
	f.title = l.title(p.RunIn)
	for _, s := range l.sentences {
		from, to := l.wordsIn(s)
		v.hints = hints(v.hints[:0], l.words[from:to])
		if a, ok := l.agreement(s, v.hints); ok {
			f.agreements = append(f.agreements, a)
		}
		if at, ok := l.unattributed(s, v.hints); ok {
			f.hearsay = append(f.hearsay, at)
		}
	}
	return f
}

// collect places what was found in the paragraphs in the document.
func (d *Document) collect(all []findings) {
	figures := 0
	for _, f := range all {
		figures += len(f.figures)
	}
	d.Figures = slices.Grow(d.Figures, figures) // of which a text may have a hundred thousand
	for i := range all {
		d.Paragraphs[i].Title = all[i].title
		d.doubts(i, all[i])
		for _, f := range all[i].figures {
			if d.Paragraphs[i].Type == model.ParagraphHeading && d.saidBelow(all, i, f) {
				continue
			}
			f.Unit = d.currency(f)
			d.Figures = append(d.Figures, Figure{f, d.passage(i, f.sentence)})
		}
		all[i].figures = nil
		for _, a := range all[i].agreements {
			a.Passage = d.passage(i, span{a.Passage.From, a.Passage.To})
			d.Agreements = append(d.Agreements, a)
		}
	}
	d.titleRows()
}

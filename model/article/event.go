package article

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// findEvents collects the dated events. A date that comes again is the same
// event when it is the same day, or when a coarser date stands in words like
// those of a finer one.
func (d *Document) findEvents(all []findings) {
	const remembered = 40         // events of one month that a new one is held against
	byMonth := map[string][]int{} // events by year and month, or by year alone
	var told []map[string]bool    // of each event, the words around its date, and
	var spoken []bool             // whether it is only known as when something was said
	last := map[int]string{}      // of an event, the day until which it is said to last in days
	for i, p := range d.Paragraphs {
		for _, m := range all[i].mentions {
			month := clip(m.start, len("2006-01"))
			passage := d.passage(i, m.sentence)
			known := byMonth[month]
			k := slices.IndexFunc(known, func(k int) bool {
				e := d.Events[k]
				return (d.inTitle(e) || e.Passages[len(e.Passages)-1] == passage && len(m.start) == len(time.DateOnly)) && e.Start == m.start && e.End == m.end || spoken[k] && m.spoken && e.Start == m.start && e.End == m.end || sameEvent(e, m, p.N, shared(told[k], m.near))
			})
			if k < 0 {
				byMonth[month] = append(known[max(0, len(known)-remembered):], len(d.Events))
				d.Events = append(d.Events, Event{m.start, m.end, m.what, []Passage{passage}})
				words := make(map[string]bool, len(m.near))
				told, spoken = append(told, words), append(spoken, m.spoken)
				add(words, m.near)
				last[len(d.Events)-1] = m.lastDay()
				continue
			}
			e := &d.Events[known[k]]
			last[known[k]] = cmp.Or(last[known[k]], m.lastDay())
			if len(m.start) > len(e.Start) { // the finer date tells more
				e.Start, e.End = m.start, m.end
			}
			if e.Start == m.start && e.End == "" {
				e.End = m.end
			}
			if last := e.Passages[len(e.Passages)-1]; last != passage {
				e.Passages = append(e.Passages, passage)
			}
			const telling = 60 // words that an event is known by
			if len(told[known[k]]) < telling {
				add(told[known[k]], m.near)
			}
		}
	}
	for k := range d.Events {
		d.Events[k].End = cmp.Or(d.Events[k].End, last[k])
	}
}

// inTitle tells whether only the title has told of an event so far, of which the text will.
func (d *Document) inTitle(e Event) bool {
	return len(e.Passages) == 1 && d.Paragraphs[e.Passages[0].Paragraph-1].Type == model.ParagraphTitle
}

func add(to map[string]bool, words []string) {
	for _, w := range words {
		to[w] = true
	}
}

// sameEvent tells whether a mention in paragraph n is of event e, given how many
// words their contexts share.
func sameEvent(e Event, m mention, n, shared int) bool {
	const brief = 4 // telling words of a short sentence, of which two are enough
	if e.Start == m.start && e.End == m.end {
		const day, month = len("2006-01-02"), len("2006-01")
		switch {
		case e.Passages[0].Paragraph == n && len(m.start) < day:
			return true
		case len(m.start) == day && m.announces: // "Today, the bank announced …" is news of its own, unless a third of its words were told
			return 3*shared >= len(m.near)
		case len(m.start) == day:
			return shared >= 1 || len(m.near) == 0
		case len(m.start) == month:
			return shared >= 2
		}
		return shared >= 2
	}
	if e.Start == m.start && (e.End == "" || m.end == "") && e.Passages[0].Paragraph == n && shared > 0 && len(m.start) == len("2006-01-02") {
		return true // a day, and what began on it
	}
	if m.end != "" && e.End != "" || e.Passages[0].Paragraph == n {
		return false
	}
	return (strings.HasPrefix(e.Start, m.start+"-") || strings.HasPrefix(m.start, e.Start+"-")) && len(m.start) >= 7 && len(e.Start) >= 7 && (shared >= 3 || shared == 2 && len(m.near) <= brief)
}

// setting returns what a date is told in.
func (l *line) setting(date span) setting {
	s := l.sentenceAt(date.from)
	at := l.wordAt(date.from)
	before := l.word(at - 1)
	if before == "le" || before == "the" {
		before = l.word(at - 2)
	}
	tense := l.tense(s, date)
	if before == "pour" && at > 1 && l.participle(l.words[at-2]) { // "annoncé pour mai"
		tense = 1
	}
	return setting{s, l.phrase(s, date), l.wordsAround(s, date), tense, before == "depuis" || before == "since" || before == "following" || before == "on" && buildsOn[l.word(at-3)] || before == "des" && tense <= 0,
		before == "until" || before == "avant" || before == "before" || before == "till" || before == "by" || before == "ici" || before == "au" && l.word(at-2) == "jusqu" || before == "en" && l.word(at-2) == "jusqu", l.stay(s, date, tense)}
}

// buildsOn stands before "on" and what lies behind: "building on the October announcement".
var buildsOn = set("build builds built building")

// announces tells whether a sentence says that something is made known, signed or begun.
func (l *line) announces(s span) bool {
	from, to := l.wordsIn(s)
	for i := from; i < to; i++ {
		if f := l.word(i); strings.HasPrefix(f, "announc") || strings.HasPrefix(f, "annonc") || l.cueAt(i, cueSigned) > 0 || l.cueAt(i, cueAgreed) > 0 || madeKnown[f] {
			return true
		}
	}
	return false
}

var madeKnown = set("released releases releasing unveiled unveils publishes published awards awarded issued launching lance lancent lancé publie finalized")

// wordsAround returns the beginnings of the telling words before a date, and of
// a few behind it, more where the date opens the sentence.
func (l *line) wordsAround(s, date span) (near []string) {
	const before, after, letters = 14, 6, 6
	take := func(ws []word) {
		for _, w := range ws {
			if len(w.folded) > 3 && !w.function && !w.month() && !w.day && !yearWordRU[w.folded] && w.named == nil && w.called == nil {
				size := letters
				if w.folded[0] >= utf8.RuneSelf { // Cyrillic letters have two bytes
					size *= 2
				}
				near = append(near, clip(strings.TrimSuffix(w.folded, "s"), size))
			}
		}
	}
	low, high := l.wordsIn(s)
	from, to := l.wordsIn(date)
	take(l.words[max(low, min(from, high)-before):max(low, min(from, high))])
	take(l.words[min(max(to, low), high):min(max(to, low)+max(after, before-max(0, from-low)), high)])
	return near
}

// shared returns how many of some words an event is known by.
func shared(known map[string]bool, near []string) (n int) {
	for i, w := range near {
		if known[w] && !slices.Contains(near[:i], w) {
			n++
		}
	}
	return n
}

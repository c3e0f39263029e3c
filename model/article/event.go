package article

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findEvents collects the dated events. A date that comes again is the same
// event when it is the same day, or when a coarser date stands in words like
// those of a finer one.
func (d *Document) findEvents(all []findings) {
	const remembered = 40         // events of one month that a new one is held against
	byMonth := map[string][]int{} // events by year and month, or by year alone
	var words []map[string]bool   // of each event, the words around its date, and
	var spoken []bool             // whether it is only known as when something was said
	last := map[int]string{}      // of an event, the day until which it is said to last in days
	for i, p := range d.Paragraphs {
		if d.saysWhen(i, all[i].mentions) || p.Type == model.ParagraphByline && opensDays(all, i) {
			continue
		}
		line := d.Line(p)
		for _, m := range all[i].mentions {
			month := lex.Clip(m.Start, len("2006-01"))
			passage := d.passage(i, m.Sentence)
			known := byMonth[month]
			again := m.Today && (m.Weekday || !m.Announces) && !hourOfDay.MatchString(line[m.From:m.To]) // a day by its distance is that of which the text tells
			k := slices.IndexFunc(known, func(k int) bool {
				e := d.Events[k]
				told := again || words[k][m.Of] || spoken[k] && m.Spoken || d.inTitle(e) || e.Passages[len(e.Passages)-1] == passage && len(m.Start) == len(time.DateOnly)
				return told && e.Start == m.Start && e.End == m.End || sameEvent(e, m, p.N, shared(words[k], m.Near))
			})
			if k < 0 && (isStamp(line, m.From) || d.ends(i, m)) {
				continue
			}
			if k < 0 {
				byMonth[month] = append(known[max(0, len(known)-remembered):], len(d.Events))
				d.Events = append(d.Events, Event{m.Start, m.End, m.What, []Passage{passage}})
				words, spoken = append(words, make(map[string]bool, len(m.Near))), append(spoken, m.Spoken)
				add(words[len(words)-1], m.Near)
				last[len(d.Events)-1] = m.LastDay()
				continue
			}
			e := &d.Events[known[k]]
			last[known[k]] = cmp.Or(last[known[k]], m.LastDay())
			if len(m.Start) > len(e.Start) || ofWeek(*e, m) { // the finer date tells more
				e.Start, e.End = m.Start, m.End
			}
			if e.Start == m.Start && e.End == "" {
				e.End = m.End
			}
			if last := e.Passages[len(e.Passages)-1]; last != passage {
				e.Passages = append(e.Passages, passage)
			}
			const telling = 60 // words that an event is known by
			if len(words[known[k]]) < telling {
				add(words[known[k]], m.Near)
			}
		}
	}
	for k := range d.Events {
		d.Events[k].End = cmp.Or(d.Events[k].End, last[k])
	}
}

// ends tells whether a mention in paragraph i is the last day of the journey that the paragraphs
// before told of, "which goes on until 20 July", and gives that event its end.
func (d *Document) ends(i int, m timex.Mention) bool {
	const near = 3 // paragraphs
	if !m.Until || len(m.Start) != len(time.DateOnly) || m.End != "" || !thisJourney.MatchString(d.Line(d.Paragraphs[i])[m.Sentence.From:m.From]) {
		return false
	}
	for k := len(d.Events) - 1; k >= 0 && d.Events[k].Passages[0].Paragraph >= d.Paragraphs[i].N-near; k-- {
		e := &d.Events[k]
		if len(e.Start) == len(time.DateOnly) && e.Start < m.Start && e.End == "" && journey.MatchString(d.Quote(e.Passages[0])) {
			e.End = m.Start
			e.Passages = append(e.Passages, d.passage(i, m.Sentence))
			return true
		}
	}
	return false
}

var (
	thisJourney = lex.Lazy(`(?i)^(?:cette (?:tournée|visite|mission)|ce (?:déplacement|voyage|séjour)|(?:this|the|his|her) (?:tour|visit|trip|mission|journey))(?:,| qui| which| that| se| will| goes| runs| lasts| is| dure)`)
	journey     = lex.Lazy(`(?i)(?:^|\PL)(?:tournée|visite|mission|déplacement|voyage|séjour|tour|visit|trip|journey)(?:\PL|$)`)
)

// inTitle tells whether only the title, or a line under it, has told of an event so far, of which the text will.
func (d *Document) inTitle(e Event) bool {
	of := d.Paragraphs[e.Passages[0].Paragraph-1].Type
	return len(e.Passages) == 1 && (of == model.ParagraphTitle || of == model.ParagraphByline)
}

func add(to map[string]bool, words []string) {
	for _, w := range words {
		to[w] = true
	}
}

// sameEvent tells whether a mention in paragraph n is of event e, given how many
// words their contexts share.
func sameEvent(e Event, m timex.Mention, n, shared int) bool {
	const brief = 4 // telling words of a short sentence, of which two are enough
	if e.Start == m.Start && e.End == m.End {
		const day, month = len("2006-01-02"), len("2006-01")
		switch {
		case e.Passages[0].Paragraph == n && len(m.Start) < day:
			return true
		case len(m.Start) == day && m.Announces: // "Today, the bank announced …" is news of its own, unless a third of its words were told
			return 3*shared >= len(m.Near)
		case len(m.Start) == day:
			return shared >= 1 || len(m.Near) == 0
		case len(m.Start) == month:
			return shared >= 2
		}
		return shared >= 3 || 2*shared >= len(m.Near) && shared > 0
	}
	const alike = 3 // words of another paragraph
	if e.Start == m.Start && (e.End == "" || m.End == "") && (e.Passages[0].Paragraph == n && shared > 0 || shared >= alike) && len(m.Start) == len("2006-01-02") {
		return true // a day, and what began on it
	}
	if shared >= alike && ofWeek(e, m) {
		return true
	}
	if m.End != "" && e.End != "" || e.Passages[0].Paragraph == n {
		return false
	}
	return (strings.HasPrefix(e.Start, m.Start+"-") || strings.HasPrefix(m.Start, e.Start+"-")) && len(m.Start) >= 7 && len(e.Start) >= 7 && (shared >= 3 || shared == 2 && len(m.Near) <= brief)
}

// setting returns what a date is told in.
func (l *line) setting(date lex.Span) timex.Setting {
	s := l.SentenceAt(date.From)
	at := l.WordAt(date.From)
	lead := at - 1
	if before := l.Word(lead); before == "le" || before == "the" || before == "a" && l.Lang == "en" {
		lead--
	}
	before := l.Word(lead)
	tense, of := l.Tense(s, date), ""
	if before == "of" || before == "de" || before == "du" || before == "d" {
		if near := l.telling(l.Words[max(0, lead-1):max(0, lead)]); len(near) > 0 {
			of = near[0]
		}
	}
	if before == "pour" && at > 1 && l.Participle(l.Words[at-2]) { // "annoncé pour mai"
		tense = 1
	}
	if tense == 0 && l.timeAfter(at) {
		tense = -1
	}
	return timex.Setting{Sentence: s, What: unnumbered(l.Phrase(s, date)), Near: l.wordsAround(s, date), Of: of, Tense: tense, Since: before == "depuis" || before == "since" || before == "following" || before == "on" && buildsOn[l.Word(at-3)] || before == "des" && l.Spelled(lead) != "des" && tense <= 0,
		Until: l.untilDay(lead), Days: l.Stay(s, date, tense)}
}

// untilDay tells whether word i, which stands before a date or before its weekday, says that something ends by it.
func (l *line) untilDay(i int) bool {
	if i > 0 && l.Words[i].Day {
		i--
	}
	switch l.Word(i) {
	case "until", "avant", "before", "till", "by", "ici":
		return true
	case "au", "en":
		return l.Word(i-1) == "jusqu"
	}
	return false
}

// timeAfter tells whether what stands before the date at word i says how long after it something is: "neuf mois
// après le défilé du 14 juillet", "days after the summit of 3 May".
func (l *line) timeAfter(i int) bool {
	const reach = 14 // words
	for k := i - 1; k > max(0, i-reach) && !strings.ContainsAny(l.Gap(k+1), ".;:"); k-- {
		if w := l.Word(k); (w == "apres" || w == "after" || w == "после") && spansOfTime[l.Word(k-1)] {
			return true
		}
	}
	return false
}

var spansOfTime = lex.Set("jours semaines mois ans annees day days week weeks month months year years день дня днеи неделю недели недель месяц месяца месяцев год года лет")

// buildsOn stands before "on" and what lies behind: "building on the October announcement".
var buildsOn = lex.Set("build builds built building")

// announces tells whether a sentence says that something is made known, signed or begun.
func (l *line) announces(s lex.Span) bool {
	from, to := l.WordsIn(s)
	for i := from; i < to; i++ {
		if f := l.Word(i); strings.HasPrefix(f, "announc") || strings.HasPrefix(f, "annonc") || l.CueAt(i, lex.CueSigned) > 0 || l.CueAt(i, lex.CueAgreed) > 0 || madeKnown[f] {
			return true
		}
	}
	return false
}

var madeKnown = lex.Set("released releases releasing unveiled unveils publishes published awards awarded issued launching lance lancent lancé publie finalized")

// wordsAround returns the beginnings of the telling words before a date, and of
// a few behind it, more where the date opens the sentence.
func (l *line) wordsAround(s, date lex.Span) (near []string) {
	const before, after = 14, 6
	low, high := l.WordsIn(s)
	from, to := l.WordsIn(date)
	near = l.telling(l.Words[max(low, min(from, high)-before):max(low, min(from, high))])
	return append(near, l.telling(l.Words[min(max(to, low), high):min(max(to, low)+max(after, before-max(0, from-low)), high)])...)
}

// telling returns the beginnings of the telling ones of some words.
func (l *line) telling(ws []lex.Word) (all []string) {
	const letters = 6
	for _, w := range ws {
		if len(w.Folded) > 3 && !w.Function && !w.Month() && !w.Day && !timex.YearWordRU[w.Folded] && w.Named == nil && w.Called == nil {
			size := letters
			if w.Folded[0] >= utf8.RuneSelf { // Cyrillic letters have two bytes
				size *= 2
			}
			all = append(all, lex.Clip(strings.TrimSuffix(w.Folded, "s"), size))
		}
	}
	return all
}

// ofWeek tells whether an event is told to be in some week, and a mention on a day, or days, of it.
func ofWeek(e Event, m timex.Mention) bool {
	const week = 7 // days
	monday, err := time.Parse(time.DateOnly, e.Start)
	return err == nil && monday.Weekday() == time.Monday && e.End == timex.DaysAfter(e.Start, week-1) && !m.Spoken &&
		len(m.Start) == len(time.DateOnly) && m.Start >= e.Start && cmp.Or(m.End, m.Start) <= e.End && m.Start+m.End != e.Start+e.End
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

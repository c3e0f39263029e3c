package article

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// findEvents collects the dated events. A date that comes again is the same
// event when it is the same day, or when a coarser date stands in words like
// those of a finer one.
func (d *Document) findEvents(r *reading) {
	const remembered = 40         // events of one month that a new one is held against
	byMonth := map[string][]int{} // events by year and month, or by year alone
	var context []map[string]bool // of each event, the words around its date
	for i, p := range d.Paragraphs {
		for _, m := range r.dates[i] {
			line := d.Line(p)
			s := r.sentence(i, m.from)
			near := wordsAround(line, s, m.span)
			month := clip(m.start, len("2006-01"))
			passage := d.passage(i, s)
			known := byMonth[month]
			k := slices.IndexFunc(known, func(k int) bool { return sameEvent(d.Events[k], m, p.N, shared(context[k], near)) })
			if k < 0 {
				byMonth[month] = append(known[max(0, len(known)-remembered):], len(d.Events))
				d.Events = append(d.Events, Event{m.start, m.end, clause(line, s, m.span, 140), []Passage{passage}})
				context = append(context, near)
				continue
			}
			e := &d.Events[known[k]]
			if len(m.start) > len(e.Start) { // the finer date tells more
				e.Start, e.End = m.start, m.end
			}
			if last := e.Passages[len(e.Passages)-1]; last != passage {
				e.Passages = append(e.Passages, passage)
			}
			maps.Copy(context[known[k]], near)
		}
	}
}

// sameEvent tells whether a mention in paragraph n is of event e, given how many
// words their contexts share.
func sameEvent(e Event, m mention, n, shared int) bool {
	if e.Start == m.start && e.End == m.end {
		const day, month = len("2006-01-02"), len("2006-01")
		switch {
		case len(m.start) == day || e.Passages[0].Paragraph == n:
			return true
		case len(m.start) == month:
			return shared >= 2
		}
		return shared >= 1
	}
	if m.end != "" && e.End != "" || e.Passages[0].Paragraph == n {
		return false
	}
	return (strings.HasPrefix(e.Start, m.start+"-") || strings.HasPrefix(m.start, e.Start+"-")) && len(m.start) >= 7 && len(e.Start) >= 7 && shared >= 3
}

// wordsAround returns the beginnings of the telling words before a date, and of
// a few behind it.
func wordsAround(line string, s, date span) map[string]bool {
	const before, after, letters, reach = 14, 6, 6, 200
	s = around(line, s, date, reach)
	near := map[string]bool{}
	take := func(ws []word) {
		for _, w := range ws {
			if len(w.folded) > 3 && !functionWords[w.folded] && monthNumber[w.folded] == 0 && countryOfWord(w.folded) < 0 {
				near[clip(w.folded, letters)] = true
			}
		}
	}
	ws := words(line[s.from:max(s.from, date.from)])
	take(ws[max(0, len(ws)-before):])
	ws = words(line[date.to:max(date.to, s.to)])
	take(ws[:min(len(ws), after)])
	return near
}

func shared(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// clause returns the words of a sentence around a passage of it, at most limit
// runes: the clause that holds the passage, widened clause by clause.
func clause(line string, s, at span, limit int) string {
	s = around(line, s, at, 4*limit)
	length := func(a, b int) int { return utf8.RuneCountInString(line[a:b]) }
	if length(s.from, s.to) <= limit {
		return strings.TrimRight(line[s.from:s.to], ".;: ")
	}
	from := breakBefore(line, s.from, at.from)
	to := breakAfter(line, at.to, s.to)
	for length(from, to) < limit/2 && from > s.from {
		wider := breakBefore(line, s.from, max(s.from, from-2))
		if length(wider, to) > limit {
			break
		}
		from = wider
	}
	for length(from, to) < limit/2 && to < s.to {
		wider := breakAfter(line, min(s.to, to+1), s.to)
		if length(from, wider) > limit {
			break
		}
		to = wider
	}
	// One long clause: keep whole words around the passage.
	for length(from, to) > limit {
		head := strings.IndexByte(line[from:to], ' ')
		tail := strings.LastIndexByte(line[from:to], ' ')
		switch {
		case head >= 0 && from+head < at.from && at.from-from > to-at.to:
			from += head + 1
		case tail >= 0 && from+tail >= at.to:
			to = from + tail
		case head >= 0 && from+head < at.from:
			from += head + 1
		default:
			return strings.Trim(line[from:to], " ,;:.")
		}
	}
	return strings.Trim(line[from:to], " ,;:.")
}

// around narrows a sentence to some bytes on either side of a passage, at
// spaces, so that a sentence without end costs no more than another.
func around(line string, s, at span, reach int) span {
	s = span{min(s.from, at.from), max(s.to, at.to)}
	if low := at.from - reach; low > s.from {
		if k := strings.IndexByte(line[low:at.from], ' '); k >= 0 {
			s.from = low + k + 1
		} else {
			s.from = at.from
		}
	}
	if high := at.to + reach; high < s.to {
		if k := strings.LastIndexByte(line[at.to:high], ' '); k >= 0 {
			s.to = at.to + k
		} else {
			s.to = at.to
		}
	}
	return s
}

// breakBefore returns the beginning of the clause that byte at is in.
func breakBefore(line string, low, at int) int {
	for i := at - 1; i > low; i-- {
		if line[i] == ' ' && strings.IndexByte(",;:", line[i-1]) >= 0 {
			return i + 1
		}
	}
	return low
}

// breakAfter returns the end of the clause that byte at is in.
func breakAfter(line string, at, high int) int {
	for i := at; i < high-1; i++ {
		if strings.IndexByte(",;:", line[i]) >= 0 && line[i+1] == ' ' {
			return i
		}
	}
	return high
}

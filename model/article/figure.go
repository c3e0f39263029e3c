package article

import (
	"cmp"
	"sort"
	"strings"
)

// figures returns the numbers of a line that have a unit, each once, but for
// those in dates.
func (l *line) figures(dates []found) (all []Figure) {
	type key struct {
		value float64
		unit  string
	}
	had := map[key]bool{}
	var at []span // of each
	keep := func(f Figure, s span) {
		if k := (key{f.Value, f.Unit}); f.Unit != "" && !had[k] {
			had[k] = true
			all, at = append(all, f), append(at, s)
		}
	}
	dated := func(s span) bool {
		k := sort.Search(len(dates), func(k int) bool { return dates[k].span.to > s.from })
		return k < len(dates) && dates[k].span.overlaps(s)
	}
	last := 0 // where the last number ended
	if strings.ContainsAny(l.text, "0123456789") {
		l.numbers(dated, func(n number) {
			of := fold(strings.TrimSpace(l.text[last:n.from]))
			if last = n.to; of == "of" || of == "of the" || of == "des" {
				return // "12 of 33 chapters"
			}
			f, end, ok := l.figure(n)
			if !ok && f.Unit == "" && f.Value > 2 && !bareYear(n.first, f.Value) {
				f.Unit, f.Word = l.countedBefore(n.from)
				ok = f.Unit != ""
			}
			if ok {
				keep(f, span{n.from, max(end, n.to)})
			}
		})
	}
	for _, n := range l.numerals() {
		if f, end, ok := l.readNumeral(n); ok && !dated(n.span) {
			keep(f, span{n.from, max(end, n.to)})
		}
	}
	l.label(all, at)
	return all
}

// countedBefore reads the unit of a number that stands behind it: "the number of
// scholarships will rise from 40".
func (l *line) countedBefore(at int) (unit, own string) {
	const reach = 16 // words
	end := l.wordAt(at)
	for i := end - 1; i > 0 && i >= end-reach; i-- {
		if gap := l.gap(i + 1); strings.ContainsAny(gap, ".;:") {
			return "", ""
		}
		if w := l.word(i); (w == "of" || w == "de" || w == "d") && (l.word(i-1) == "number" || l.word(i-1) == "nombre") {
			for k := i + 1; k < end; k++ {
				if unit, n := unitAt(l.words[k:]); unit != "" {
					return unit, l.text[l.words[k].from:l.words[k+n-1].to]
				}
			}
		}
	}
	return "", ""
}

// figure reads a number and the unit that goes with it.
func (l *line) figure(n number) (f Figure, end int, ok bool) {
	end = n.to
	if k := l.wordAt(n.from); n.second != "" && (n.link == "and" || n.link == "et") && !betweenWord[l.word(k-1)] {
		// Two numbers and no range: read the first, and leave the second.
		n.second, n.scaleNext, end = "", "", n.linkAt
	}
	scaled := n.scale != "" || n.scaleNext != ""
	f.Value = value(n.first, l.lang, scaled)
	scale := scaleOf[n.scale]
	if n.second != "" {
		f.Max = value(n.second, l.lang, scaled)
		top := scaleOf[n.scaleNext]
		if scale == 0 {
			scale = top
		}
		if top > 0 {
			f.Max = multiply(f.Max, top)
		}
	}
	if scale > 0 {
		f.Value = multiply(f.Value, scale)
	}
	if f.Max <= f.Value {
		f.Max = 0
	}
	if n.currency != "" {
		f.Unit, f.Word = cmp.Or(symbols[strings.ToLower(n.currency)], n.currency), n.currency
		return f, end, f.Unit != ""
	}
	unit, own, stop := l.unitAfter(end, scaled)
	f.Unit, f.Word = unit, own
	if bareYear(n.first, f.Value) && !scaled && (stop < 0 || !measured[unit] || strings.TrimSpace(l.text[end:stop]) != own) {
		return f, 0, false
	}
	return f, max(stop, end), unit != "" && !(stop < 0 && f.Value < 3)
}

var betweenWord = set("between entre от между from de")

// measured are the units that a number like 2025 without a separator may have.
var measured = set("USD EUR GBP XOF tonne kg barrel MW GW kW km km2 m m3 hectare person job soldier student scholarship household worker vehicle dose")

func bareYear(digits string, v float64) bool { return len(digits) == 4 && v >= 1900 && v <= 2100 }

// readNumeral reads a number in letters, which is a figure when it is scaled,
// ten or more, or counts something that is always counted.
func (l *line) readNumeral(n numeral) (f Figure, end int, ok bool) {
	f.Value = n.value
	if after := l.text[n.to:]; strings.HasPrefix(after, "-fold") {
		f.Unit, f.Word = "fold", "fold"
		return f, n.to, f.Value >= 10
	}
	if strings.HasPrefix(l.text[n.to:], "-") || n.from > 0 && l.text[n.from-1] == '-' {
		return f, 0, false // part of a longer word
	}
	f.Unit, f.Word, end = l.unitAfter(n.to, n.scaled)
	if end < 0 { // a noun of its own, as behind digits
		return f, n.to, f.Value >= 10 && !n.scaled
	}
	return f, end, f.Unit != "" && (n.scaled || f.Value >= 10 || f.Value > 1 && strong[f.Unit])
}

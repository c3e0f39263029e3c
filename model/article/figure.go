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
			of, second := fold(strings.TrimSpace(l.text[last:n.from])), last > 0
			if last = n.to; of == "of" || of == "of the" || of == "of its" || of == "out of" && second || of == "des" {
				return // "12 of 33 chapters"
			}
			if before, after, ok := l.change(n); ok {
				keep(before, span{n.from, n.linkAt})
				keep(after, span{n.linkAt, n.to})
				return
			}
			f, end, ok := l.figure(n)
			if !ok && f.Unit == "" && f.Value > 2 && !bareYear(n.first, f.Value) {
				f.Unit, f.Word = l.counted(n.span)
				if f.Unit == "" && len(all) > 0 && l.compared(at[len(at)-1].to, n.from) {
					f.Unit, f.Word = all[len(all)-1].Unit, all[len(all)-1].Word
				}
				ok = f.Unit != ""
			}
			if ok && brands[f.Unit] && l.branded(n.from) {
				return
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

// change reads the two numbers of what "rose from 45 to 120", each a figure of its own and
// no end of a range.
func (l *line) change(n number) (before, after Figure, ok bool) {
	const reach = 8 // words from the verb
	k := l.wordAt(n.from)
	if lead := l.word(k - 1); n.second == "" || lead != "from" && lead != "de" && lead != "с" || n.link != "to" && n.link != "à" && n.link != "до" || n.currency != "" && k < 2 {
		return before, after, false
	}
	from := max(0, k-1-reach)
	for i := k - 2; i >= from && !strings.ContainsAny(l.gap(i+1), ".;:"); i-- {
		if ok = changes[l.word(i)]; ok {
			break
		}
	}
	whole, _, read := l.figure(n)
	if !ok {
		return before, after, false
	}
	if !read || whole.Unit == "" {
		if whole.Unit, whole.Word = l.counted(n.span); whole.Unit == "" {
			return before, after, false
		}
	}
	top := scaleOf[n.scaleNext]
	scaled := n.scale != "" || top > 0
	before, after = whole, whole
	before.Value, after.Value = value(n.first, l.lang, scaled), value(n.second, l.lang, scaled)
	before.Max, after.Max = 0, 0
	if scale := cmp.Or(scaleOf[n.scale], top); scale > 0 {
		before.Value = multiply(before.Value, scale)
	}
	if top > 0 {
		after.Value = multiply(after.Value, top)
	}
	return before, after, true
}

// changes are verbs of what goes from one number to another.
var changes = set(`passer passe passes passee passera passeront passant passent porter porte portes portee portera portant augmenter augmente augmentera augmentent relever releve
	reduire reduit reduira ramener ramene ramenera tomber tombe tombera grimper grimpe bondi chuter chute
	rise rises rose rising grow grows grew grown growing increase increases increased increasing go goes gone went climb climbs climbed climbing jump jumped surge surged
	fall falls fell fallen falling drop drops dropped cut reduce reduces reduced lower lowered expand expands expanded raise raises raised lift lifted double doubled move moved up down
	вырос выросла выросло выросли вырастет вырастут увеличен увеличена увеличено увеличился увеличилась увеличилось увеличились увеличится увеличить увеличит
	снизился снизилась снизилось снизились снизится снизить сократился сократилась сократилось сократить поднялся поднялась`)

// counted reads the unit of a number that does not follow it.
func (l *line) counted(n span) (unit, own string) {
	for _, read := range []func(span) (unit, own string){l.countedBefore, l.countedBehind, l.changed, l.peopled} {
		if unit, own = read(n); unit != "" {
			break
		}
	}
	return unit, own
}

// changed reads the unit of a number to which something goes: "increase scholarships for
// students to 55".
func (l *line) changed(n span) (unit, own string) {
	const reach = 12 // words from the verb
	k := l.wordAt(n.from)
	if to := l.word(k - 1); to != "to" && to != "a" && to != "до" {
		return "", ""
	}
	for i := k - 2; i >= max(0, k-1-reach) && !strings.ContainsAny(l.gap(i+1), ".;:"); i-- {
		if !changes[l.word(i)] {
			continue
		}
		at := i + 1
		if l.words[at].function {
			at++
		}
		if at < k-1 {
			if unit, of := unitAt(l.words[at:]); unit != "" {
				return unit, l.text[l.words[at].from:l.words[at+of-1].to]
			}
		}
	}
	return "", ""
}

// peopled tells whether a number is that of a population: "a population of 3.5 million".
func (l *line) peopled(n span) (unit, own string) {
	const reach = 4 // words between
	k := l.wordAt(n.from)
	for i := k - 1; i >= max(0, k-1-reach) && !strings.ContainsAny(l.gap(i+1), ".;,"); i-- {
		if w := l.word(i); strings.HasPrefix(w, "population") || strings.HasPrefix(w, "населени") {
			return "person", l.text[l.words[i].from:l.words[i].to]
		}
	}
	return "", ""
}

// countedBefore reads the unit of a number that stands behind it: "the number of
// scholarships will rise from 40".
func (l *line) countedBefore(n span) (unit, own string) {
	const reach = 16 // words
	end := l.wordAt(n.from)
	for i := end - 1; i > 0 && i >= end-reach; i-- {
		if gap := l.gap(i + 1); strings.ContainsAny(gap, ".;:") {
			return "", ""
		}
		w := l.word(i)
		if w == "число" || w == "количество" {
			for k := i + 1; k < end && !l.words[k].function; k++ { // "the number of places for students"
				if unit, n := unitAt(l.words[k:]); unit != "" {
					return unit, l.text[l.words[k].from:l.words[k+n-1].to]
				}
			}
		}
		if (w == "of" || w == "de" || w == "d") && (l.word(i-1) == "number" || l.word(i-1) == "nombre") {
			for k := i + 1; k < end && !l.words[k].function; k++ { // "the number of places for students"
				if unit, n := unitAt(l.words[k:]); unit != "" {
					return unit, l.text[l.words[k].from:l.words[k+n-1].to]
				}
			}
		}
	}
	return "", ""
}

// countedBehind reads the unit of a number that "the number of" leads to behind it:
// "portera à 90 le nombre d'étudiants".
func (l *line) countedBehind(n span) (unit, own string) {
	const reach = 4 // words that may stand before the unit
	i := l.wordAt(n.to)
	if i+3 >= len(l.words) || !blankGap(l.text[n.to:l.words[i].from]) {
		return "", ""
	}
	if w := l.word(i); (w == "le" || w == "the") && (l.word(i+1) == "nombre" || l.word(i+1) == "number") {
		for k := i + 2; k < min(len(l.words), i+2+reach) && !strings.ContainsAny(l.gap(k), ",.;:"); k++ {
			if unit, n := unitAt(l.words[k:]); unit != "" {
				return unit, l.text[l.words[k].from:l.words[k+n-1].to]
			}
		}
	}
	return "", ""
}

// times tells whether the number at a byte says how often as much: "multiplié par dix".
func (l *line) times(at int) bool {
	k := l.wordAt(at)
	return k > 1 && (l.word(k-1) == "par" || l.word(k-1) == "by") && strings.HasPrefix(l.word(k-2), "multipli") && blankGap(l.gap(k)) && blankGap(l.gap(k-1))
}

// compared tells whether the number at a byte is what the one that ends before it is held
// against, and of the same unit: "1,300 students, down from 2,100".
func (l *line) compared(before, at int) bool {
	if before > at || strings.ContainsAny(l.text[before:at], ".;:!?") {
		return false
	}
	k := l.wordAt(at)
	if k < 2 || !blankGap(l.gap(k)) {
		return false
	}
	switch l.word(k - 1) {
	case "contre", "against", "versus":
		return true
	case "from":
		return l.word(k-2) == "down" || l.word(k-2) == "up"
	case "with", "to":
		return l.word(k-2) == "compared"
	case "de":
		return l.word(k-2) == "lieu"
	}
	return false
}

// branded tells whether a number belongs to the name of a model that stands in front of
// it ("a Dornier 228 aircraft").
func (l *line) branded(at int) bool {
	k := l.wordAt(at) - 1
	if k < 0 || !blankGap(l.gap(k+1)) {
		return false
	}
	w := l.words[k]
	first := k == 0 || strings.ContainsAny(l.gap(k), ".:;!?\n")
	return w.capital && !first && !w.function && w.named == nil && w.called == nil && !w.month()
}

// brands are the units of what is called by a maker and a number.
var brands = set("aircraft vehicle vessel satellite reactor warhead missile")

// figure reads a number and the unit that goes with it.
func (l *line) figure(n number) (f Figure, end int, ok bool) {
	end = n.to
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
		f.Unit, f.Word = lists().money.signed[n.currency][0].code, n.currency
		return f, end, true
	}
	if l.times(n.from) {
		f.Unit, f.Word = "fold", n.first
		return f, end, f.Value >= 10
	}
	if n.unit != "" {
		f.Unit, f.Word = lists().units[fold(n.unit)], n.unit
		return f, end, true
	}
	unit, own, stop := l.unitAfter(end, scaled)
	f.Unit, f.Word = unit, own
	if many := multiples[firstField(own)]; many > 0 {
		f.Value, f.Max = multiply(f.Value, many), multiply(f.Max, many)
	}
	if bareYear(n.first, f.Value) && !scaled && (stop < 0 || !measured[unit] || strings.TrimSpace(l.text[end:stop]) != own) {
		return f, 0, false
	}
	return f, max(stop, end), unit != "" && !(stop < 0 && f.Value < 3)
}

var betweenWord = set("between entre от между from de")

// measured are the units that a number like 2025 without a separator may have.
var measured = set("USD EUR GBP XOF tonne kg barrel MW GW kW km km2 m m3 hectare person job soldier student scholarship household worker vehicle dose")

func bareYear(digits string, v float64) bool { return len(digits) == 4 && v >= 1900 && v <= 2100 }

// outOf stands between the two numbers of a share.
var outOf = set("in of sur")

// readNumeral reads a number in letters, which is a figure when it is scaled,
// ten or more, or counts something that is always counted.
func (l *line) readNumeral(n numeral) (f Figure, end int, ok bool) {
	f.Value = n.value
	if l.times(n.from) || strings.HasSuffix(l.text[n.from:n.to], "fold") {
		f.Unit, f.Word = "fold", l.text[n.from:n.to]
		return f, n.to, f.Value >= 10
	}
	if k := l.wordAt(n.from); k > 2 && l.word(k-1) == "of" && l.word(k-2) == "out" && l.words[k-3].number > 0 || outOf[l.word(k-1)] && k > 1 && l.words[k-2].number > 0 && blankGap(l.gap(k)) && blankGap(l.gap(k-1)) {
		return f, 0, false // "nine in ten pills"
	}
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
	return f, end, f.Unit != "" && (n.scaled || f.Value >= 10 || f.Value > 1 && strong[f.Unit] || f.Unit == "percent")
}

package article

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// A quantified is a number with a unit: Unit is canonical ("USD", "tonne"), Word is the source's,
// What is told of it. Max is the upper end of a range, else 0.
type quantified struct {
	Value, Max float64
	Unit, Word string
	What       string
	sentence   span
}

// figures returns the numbers of a line that have a unit, each once and in order, but for
// those in dates.
func (l *line) figures(dates []found) []quantified {
	r := reckoning{l: l, had: map[measure]bool{}}
	dated := func(s span) bool {
		k := sort.Search(len(dates), func(k int) bool { return dates[k].span.to > s.from })
		return k < len(dates) && dates[k].span.overlaps(s)
	}
	spelled := l.numerals()
	spell := func(until int) {
		for len(spelled) > 0 && spelled[0].from < until {
			if n := spelled[0]; !dated(n.span) && !l.saidAgain(n.to) {
				r.numeral(n)
			}
			spelled = spelled[1:]
		}
	}
	if strings.ContainsAny(l.text, "0123456789") {
		l.numbers(dated, func(n number) {
			spell(n.from)
			r.number(n)
		})
	}
	spell(len(l.text))
	l.label(r.all, r.at)
	return r.all
}

// A reckoning reads the numbers of a line in their order: one may owe its unit to another
// that stands before it.
type reckoning struct {
	l    *line
	all  []quantified
	at   []span // of each
	last span   // the number in digits before
	had  map[measure]bool
}

type measure struct {
	value float64
	unit  string
}

func (r *reckoning) keep(f quantified, s span) {
	k := measure{f.Value, f.Unit}
	if f.Unit != "" && (!r.had[k] || r.l.another(s)) {
		r.had[k] = true
		r.all, r.at = append(r.all, f), append(r.at, s)
	}
}

// another tells whether what is counted comes on top of as much: "and an option for 30
// additional aircraft", "puis 30 avions supplémentaires".
func (l *line) another(s span) bool {
	k := l.wordAt(s.from)
	return additional[l.word(k+1)] || additional[l.word(l.wordAt(s.to))]
}

var additional = set("additional more further extra other supplementaires autres дополнительных")

// number reads a number in digits.
func (r *reckoning) number(n number) {
	l, last := r.l, r.last
	of, second := fold(strings.TrimSpace(l.text[last.to:n.from])), last.to > 0
	r.last = n.span
	if l.ratio(n, last) {
		if k := len(r.all) - 1; k >= 0 && r.at[k].from == last.from { // "4.1 doctors per 10,000 people"
			delete(r.had, measure{r.all[k].Value, r.all[k].Unit})
			r.all, r.at = r.all[:k], r.at[:k]
		}
		return
	}
	if second && (of == "of" || of == "of the" || of == "of its" || of == "out of" || of == "des") {
		return // "12 of 33 chapters"
	}
	if second && (of == "in" || of == "sur") && last.to-last.from < len("100") && n.scale == "" && n.currency == "" {
		return // "1 in 4 girls"
	}
	if before, after, ok := l.change(n); ok {
		r.keep(before, span{n.from, n.linkAt})
		r.keep(after, span{n.linkAt, n.to})
		return
	}
	if l.naming(n) || l.factor(n.from, "divis") || l.oneIn(n) {
		return
	}
	f, end, ok := l.figure(n)
	if n.plain() && n.second == "" && !currencyUnit(f.Unit) && (!measures[clipRate(f.Unit)] || n.unit == "ha") && l.branded(n.from) {
		return
	}
	if !ok && f.Unit == "" && !bareYear(n.first, f.Value) {
		f.Unit, f.Word = l.paired(n)
		ok = f.Unit != ""
	}
	if !ok && f.Unit == "" && f.Value > 2 && !bareYear(n.first, f.Value) {
		f.Unit, f.Word = r.borrowed(f, amount{n.span, n.scale != "", n.scale != "" || separatorIn(n.first) != "", n.currency != ""})
		ok = f.Unit != ""
		if scale := r.shared(f, n); scale > 0 {
			f.Value = multiply(f.Value, scale)
		}
	} else if k := len(r.all) - 1; ok && end == n.to && traded[f.Unit] && k >= 0 && l.elliptic(r.all[k], amount{n.span, n.scale != "", true, false}, r.at[k].to) {
		f.Unit, f.Word = r.all[k].Unit, r.all[k].Word // "51 millions d'exportations", said of dollars
	}
	if ok {
		r.keep(f, span{n.from, max(end, n.to)})
	}
}

// numeral reads a number in letters.
func (r *reckoning) numeral(n numeral) {
	if before := r.l.word(r.l.wordAt(n.from) - 1); r.l.factor(n.from, "divis") || all[before] || vague[before] || r.l.christened(n) {
		return
	}
	f, end, ok := r.l.readNumeral(n)
	if !ok && f.Unit == "" && n.value > 1 && !outOf[r.l.word(r.l.wordAt(n.to))] {
		f.Unit, f.Word = r.borrowed(f, amount{n.span, n.scaled, n.scaled, false})
		ok, end = f.Unit != "", n.to
	}
	if ok {
		r.keep(f, span{n.from, max(end, n.to)})
	}
}

// elliptical is the least number that without a unit is an amount of the money told of before
// it: "Objectif : 500 milliards en 2030".
const elliptical = 1e6

// moneyBefore returns the currency that is named right before the amount at a byte: "yen
// arrears of 9.2 billion".
func (l *line) moneyBefore(at int) (unit, own string) {
	const reach = 3 // words
	k := l.wordAt(at)
	for i := k - 1; i >= max(0, k-reach) && blankGap(l.gap(i+1)); i-- {
		if unit, n := unitAt(l.words[i:]); len(lists().money.signed[unit]) > 0 {
			return unit, l.text[l.words[i].from:l.words[i+n-1].to]
		}
	}
	return "", ""
}

// lastMoney returns the currency of the last of some figures in one.
func lastMoney(before []quantified) (unit, own string) {
	for _, f := range slices.Backward(before) {
		if unit := clipRate(f.Unit); len(lists().money.signed[unit]) > 0 {
			return unit, f.Word
		}
	}
	return "", ""
}

// ratio tells whether a number is that of which so many are told by the one before it, and
// neither a figure: "6 pour 100 000 habitants", "per 1,000 live births".
func (l *line) ratio(n number, before span) bool {
	const reach = 5 // words between the two
	k := l.wordAt(n.from)
	lead := l.word(k - 1)
	if !rounds[value(n.first, l.lang, false)] || n.second != "" || n.currency != "" || n.scale != "" || !blankGap(l.gap(k)) {
		return false
	}
	switch lead {
	case "per":
		return true
	case "pour", "for", "на":
		first := l.wordAt(before.to)
		return before.to > 0 && k-1-first < reach && before.to-before.from <= len("99,9") && !strings.ContainsAny(l.text[before.to:n.from], ";:.!?")
	}
	return false
}

// rounds are the numbers that rates are told by.
var rounds = map[float64]bool{100: true, 1e3: true, 1e4: true, 1e5: true, 1e6: true}

// times tells whether the number at a byte says how often as much: "multiplié par dix".
func (l *line) times(at int) bool { return l.factor(at, "multipli") }

// timesRU returns the word behind a number that says how often as much something has become:
// "выросли в 1,8 раза", "" for none.
func (l *line) timesRU(n span) string {
	k := l.wordAt(n.to)
	if own := l.word(k); (own == "раз" || own == "раза") && blankGap(l.gap(k)) && l.word(l.lead(n.from)) == "в" {
		return l.text[l.words[k].from:l.words[k].to]
	}
	return ""
}

// factor tells whether the number at a byte is one by which something is multiplied, or
// divided, as the verb begins.
func (l *line) factor(at int, verb string) bool {
	k := l.wordAt(at)
	return k > 1 && (l.word(k-1) == "par" || l.word(k-1) == "by") && strings.HasPrefix(l.word(k-2), verb) && blankGap(l.gap(k)) && blankGap(l.gap(k-1))
}

// branded tells whether a number belongs to a name that stands in front of it ("a Dornier 228
// aircraft", "the Level 3 chargers", "Analaroa 67ha", a quarter).
func (l *line) branded(at int) bool {
	k := l.wordAt(at) - 1
	if k < 0 || !blankGap(l.gap(k+1)) {
		return false
	}
	w := l.words[k]
	first := k == 0 || strings.ContainsAny(l.gap(k), ".:;!?\n")
	return w.capital && !first && !w.function && w.named == nil && w.called == nil && !w.month() && !w.day && !w.verb
}

// naming tells whether a number is no quantity: it opens a name in quotation marks ("a “123
// Agreement”"), is the one of a rate of exchange ("1 euro = …") or the hour ("17 h. Visite"), or
// a letter alone scales it that no unit follows ("3M", the firm).
func (l *line) naming(n number) bool {
	k := l.wordAt(n.to)
	if k >= len(l.words) || n.second != "" {
		return false
	}
	if len(n.first) >= filed && n.plain() && !strings.HasSuffix(n.first, "000") {
		return true
	}
	if n.scale != "" {
		if len(n.scale) > 1 || n.currency != "" || strings.ContainsAny(n.first, ".,") { // "against 2.1m in May"
			return false
		}
		_, _, end := l.unitAfter(n.to, true)
		return end <= 0
	}
	w := l.words[k]
	return l.quoted(n.from) && (w.capital || shut(l.text[w.to:])) && blankGap(l.gap(k)) ||
		n.first == "1" && strings.HasPrefix(l.text[w.to:], " = ") ||
		w.folded == "h" && blankGap(l.text[n.to:w.from]) && len(n.first) <= 2
}

// oneIn tells whether a number and another behind its noun are a share, and neither a figure: "3
// élèves sur 10".
func (l *line) oneIn(n number) bool {
	k := l.wordAt(n.to) + 1 // behind the noun
	last := k + 1
	if !outOf[l.word(k)] || last >= len(l.words) || !l.words[last].digit || l.year(last) > 0 || !blankGap(l.gap(k-1)) || !blankGap(l.gap(k)) || !blankGap(l.gap(last)) {
		return false
	}
	part, whole := value(n.first, l.lang, false), value(l.word(last), l.lang, false)
	next := last + 1
	return n.plain() && part < whole && whole <= 100 && (l.alone(l.words[last].to) || l.words[next].units == nil && !l.several(l.words[next]) && !uncounted[l.word(next)])
}

// filed is how many digits in one the number of a file has at least: nobody writes an amount so.
const filed = 9

// measures are units that no name has behind it, as it may have "reactors".
var measures = set("percent tonne kg MW GW kW kV GWh MWh kWh TWh MVA MWp GWp km km2 m m2 m3 mile hectare acre litre barrel °C fold")

// figure reads a number and the unit that goes with it.
func (l *line) figure(n number) (f quantified, end int, ok bool) {
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
		if thousands := f.Value * 1e3; n.plain() && separatorIn(n.second) != "" && thousands < f.Max && f.Max < 10*thousands { // "15 à 20 000 hommes"
			f.Value = thousands
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
		if code, letters, last := l.whoseDollar(end); n.currency == "$" && code != "" {
			f.Unit, f.Word, end = code, letters, last
		}
		if rate, last := l.rate(l.wordAt(end)); rate != "" {
			f.Unit, end = f.Unit+rate, l.words[last].to
		}
		return f, end, true
	}
	if own := l.timesRU(n.span); own != "" {
		f.Unit, f.Word = "fold", own
		return f, end, true
	}
	if l.times(n.from) {
		f.Unit, f.Word = "fold", n.first
		return f, end, true
	}
	if l.lang == "ru" && strings.HasPrefix(l.text[n.digits.to:], "-") && n.scale != "" && n.second == "" { // "3,4-миллионный город"
		f.Unit, f.Word = "person", l.text[n.digits.to+1:n.to]
		return f, end, true
	}
	if n.unit != "" {
		f.Unit, f.Word = lists().unitCalled(fold(n.unit)), n.unit
		return f, end, true
	}
	unit, own, stop := l.unitAfter(end, scaled)
	if unit == "" && f.Value >= small {
		unit, own, stop = l.phrased(n.span)
	}
	if stop < 0 && !scaled && f.Value != math.Trunc(f.Value) {
		return f, 0, false // "7.5 magnitude earthquakes"
	}
	f.Unit, f.Word = unit, own
	if unit == "book" && l.lang == "fr" && f.Value >= elliptical {
		f.Unit = "GBP" // "8 milliards de livres"
	}
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

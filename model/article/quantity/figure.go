package quantity

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// A Figure is a number with a unit: Unit is canonical ("USD", "tonne"), Word is the source's,
// What is told of it. Max is the upper end of a range, else 0.
type Figure struct {
	Value, Max float64
	Unit, Word string
	What       string
	Sentence   lex.Span
}

// Figures returns the numbers of a line that have a unit, each once and in order, but for
// those in dates.
func (l *Line) Figures(dates []timex.Found) []Figure {
	r := reckoning{l: l, had: map[measure]bool{}}
	dated := func(s lex.Span) bool {
		k := sort.Search(len(dates), func(k int) bool { return dates[k].Span.To > s.From })
		return k < len(dates) && dates[k].Span.Overlaps(s)
	}
	spelled := l.Numerals()
	spell := func(until int) {
		for len(spelled) > 0 && spelled[0].From < until {
			if n := spelled[0]; !dated(n.Span) && !l.saidAgain(n.To) {
				r.numeral(n)
			}
			spelled = spelled[1:]
		}
	}
	if strings.ContainsAny(l.Text, "0123456789") {
		l.numbers(dated, func(n number) {
			spell(n.From)
			r.number(n)
		})
	}
	spell(len(l.Text))
	l.label(r.all, r.at)
	return r.all
}

// A reckoning reads the numbers of a line in their order: one may owe its unit to another
// that stands before it.
type reckoning struct {
	l    *Line
	all  []Figure
	at   []lex.Span // of each
	last number     // the one in digits before
	had  map[measure]bool
	part int // the index of the last figure that is a part of one before it
}

type measure struct {
	value float64
	unit  string
}

func (r *reckoning) keep(f Figure, s lex.Span) {
	k := measure{f.Value, f.Unit}
	if f.Unit != "" && (!r.had[k] || r.l.another(s) || r.besides(f, s)) {
		r.had[k] = true
		r.all, r.at = append(r.all, f), append(r.at, s)
	}
}

// besides tells whether "and" joins as many of another kind to the figure before: "46,000 students here and 46,000
// pupils there".
func (r *reckoning) besides(f Figure, s lex.Span) bool {
	k := len(r.all) - 1
	if k < 0 || r.all[k].Value != f.Value || r.all[k].Unit != f.Unit || lex.Fold(r.all[k].Word) == lex.Fold(f.Word) || CurrencyUnit(f.Unit) || measures[clipRate(f.Unit)] {
		return false
	}
	and := r.l.Word(r.l.WordAt(s.From) - 1)
	return (and == "and" || and == "et") && r.l.SentenceAt(r.at[k].From) == r.l.SentenceAt(s.From)
}

// another tells whether what is counted comes on top of as much: "and an option for 30
// additional aircraft", "puis 30 avions supplémentaires", "another $1 billion".
func (l *Line) another(s lex.Span) bool {
	k := l.WordAt(s.From)
	return l.Word(k-1) == "another" || additional[l.Word(k+1)] || additional[l.Word(l.WordAt(s.To))]
}

var additional = lex.Set("additional more further extra other supplementaires autres дополнительных")

// number reads a number in digits.
func (r *reckoning) number(n number) {
	l, before := r.l, r.last
	last := before.Span
	of, second := lex.Fold(strings.TrimSpace(l.Text[last.To:n.From])), last.To > 0
	r.last = n
	if l.ratio(n, last) {
		if k := len(r.all) - 1; k >= 0 && r.at[k].From == last.From { // "4.1 doctors per 10,000 people"
			delete(r.had, measure{r.all[k].Value, r.all[k].Unit})
			r.all, r.at = r.all[:k], r.at[:k]
		}
		return
	}
	if second && (of == "of" || of == "of the" || of == "of its" || of == "out of" || of == "des") {
		if of == "of" || of == "out of" || of == "des" {
			r.partOf(before, n)
		}
		return // "12 of the 33 chapters"
	}
	if second && (of == "in" || of == "sur") && last.To-last.From < len("100") && n.scale == "" && n.currency == "" {
		return // "1 in 4 girls"
	}
	if before, after, ok := l.change(n); ok {
		r.keep(before, lex.Span{From: n.From, To: n.linkAt})
		r.keep(after, lex.Span{From: n.linkAt, To: n.To})
		return
	}
	if l.naming(n) || l.ranked(n.Span) || l.ofFamily(n.Span) || l.factor(n.From, "divis") || l.oneIn(n) || l.pointedAgain(n) {
		return
	}
	f, end, ok := l.figure(n)
	if n.plain() && n.second == "" && !CurrencyUnit(f.Unit) && (!measures[clipRate(f.Unit)] || n.unit == "ha") && l.branded(n.From) {
		return
	}
	if ok && end == n.To && n.plain() && n.unit == "" {
		if k := r.antecedent(n.From, false); k >= 0 && r.kind(k, f, n.From) {
			f.Unit, f.Word, r.part = r.all[k].Unit, r.all[k].Word, len(r.all)
		}
	}
	if f.Unit == "°C" && l.begins(aims, n.Span, 10, 5, func(int) bool { return true }) {
		return
	}
	if !ok && f.Unit == "" && !bareYear(n.first, f.Value) {
		f.Unit, f.Word = l.paired(n)
		ok = f.Unit != ""
	}
	if !ok && f.Unit == "" && f.Value > 2 && !bareYear(n.first, f.Value) {
		f.Unit, f.Word = r.borrowed(f, amount{n.Span, n.scale != "", n.scale != "" || separatorIn(n.first) != "", n.currency != ""})
		ok = f.Unit != ""
		if scale := r.shared(f, n); scale > 0 {
			f.Value = lex.Multiply(f.Value, scale)
		}
	} else if k := len(r.all) - 1; ok && end == n.To && traded[f.Unit] && k >= 0 && l.elliptic(r.all[k], amount{n.Span, n.scale != "", true, false}, r.at[k].To) {
		f.Unit, f.Word = r.all[k].Unit, r.all[k].Word // "51 millions d'exportations", said of dollars
	}
	if ok {
		r.keep(f, lex.Span{From: n.From, To: max(end, n.To)})
	}
}

// partOf reads a number and the whole of which so many are told by the one before it: both are figures
// where the whole is a large number that is not known already, "650 of 1,200 farmers".
func (r *reckoning) partOf(part, whole number) {
	const large = 100
	f, end, ok := r.l.figure(whole)
	if !ok || f.Value < large {
		return
	}
	if k := len(r.all) - 1; (k < 0 || r.at[k].From != part.From) && part.scale == "" && part.currency == "" {
		some := f
		some.Value, some.Max = value(part.first, r.l.Lang, false), 0
		r.keep(some, part.Span)
	}
	r.keep(f, lex.Span{From: whole.From, To: max(end, whole.To)})
}

// aims are how the words begin that make a name of the degrees beside them: "l’objectif de 1,5 °C".
var aims = strings.Fields("objecti target goal limit seuil threshold cible")

// numeral reads a number in letters.
func (r *reckoning) numeral(n lex.Numeral) {
	if before := r.l.Word(r.l.WordAt(n.From) - 1); r.l.factor(n.From, "divis") || all[before] || vague[before] || r.l.ranked(n.Span) || r.l.ofFamily(n.Span) || r.l.christened(n) {
		return
	}
	f, end, ok := r.l.readNumeral(n)
	if !ok && f.Unit == "" && n.Value > 1 && !outOf[r.l.Word(r.l.WordAt(n.To))] {
		f.Unit, f.Word = r.borrowed(f, amount{n.Span, n.Scaled, n.Scaled, false})
		ok, end = f.Unit != "", n.To
	}
	if ok {
		r.keep(f, lex.Span{From: n.From, To: max(end, n.To)})
	}
}

// elliptical is the least number that without a unit is an amount of the money told of before
// it: "Objectif : 500 milliards en 2030".
const elliptical = 1e6

// moneyBefore returns the currency that is named right before the amount at a byte: "yen
// arrears of 9.2 billion".
func (l *Line) moneyBefore(at int) (unit, own string) {
	const reach = 3 // words
	k := l.WordAt(at)
	for i := k - 1; i >= max(0, k-reach) && lex.BlankGap(l.Gap(i+1)); i-- {
		if unit, n := lex.UnitAt(l.Words[i:]); len(lex.Loaded().Money.Signed[unit]) > 0 {
			return unit, l.Text[l.Words[i].From:l.Words[i+n-1].To]
		}
	}
	return "", ""
}

// lastMoney returns the currency of the last of some figures in one.
func lastMoney(before []Figure) (unit, own string) {
	for _, f := range slices.Backward(before) {
		if unit := clipRate(f.Unit); len(lex.Loaded().Money.Signed[unit]) > 0 {
			return unit, f.Word
		}
	}
	return "", ""
}

// ratio tells whether a number is that of which so many are told by the one before it, and
// neither a figure: "6 pour 100 000 habitants", "per 1,000 live births".
func (l *Line) ratio(n number, before lex.Span) bool {
	const reach = 5 // words between the two
	k := l.WordAt(n.From)
	lead := l.Word(k - 1)
	if !rounds[value(n.first, l.Lang, false)] || n.second != "" || n.currency != "" || n.scale != "" || !lex.BlankGap(l.Gap(k)) {
		return false
	}
	switch lead {
	case "per":
		return true
	case "pour", "for", "на":
		first := l.WordAt(before.To)
		return before.To > 0 && k-1-first < reach && before.To-before.From <= len("99,9") && !strings.ContainsAny(l.Text[before.To:n.From], ";:.!?")
	}
	return false
}

// rounds are the numbers that rates are told by.
var rounds = map[float64]bool{100: true, 1e3: true, 1e4: true, 1e5: true, 1e6: true}

// times tells whether the number at a byte says how often as much: "multiplié par dix".
func (l *Line) times(at int) bool { return l.factor(at, "multipli") }

// timesRU returns the word behind a number that says how often as much something has become:
// "выросли в 1,8 раза", "" for none.
func (l *Line) timesRU(n lex.Span) string {
	k := l.WordAt(n.To)
	if own := l.Word(k); (own == "раз" || own == "раза") && lex.BlankGap(l.Gap(k)) && l.Word(l.lead(n.From)) == "в" {
		return l.Text[l.Words[k].From:l.Words[k].To]
	}
	return ""
}

// factor tells whether the number at a byte is one by which something is multiplied, or
// divided, as the verb begins.
func (l *Line) factor(at int, verb string) bool {
	k := l.WordAt(at)
	return k > 1 && (l.Word(k-1) == "par" || l.Word(k-1) == "by") && strings.HasPrefix(l.Word(k-2), verb) && lex.BlankGap(l.Gap(k)) && lex.BlankGap(l.Gap(k-1))
}

// branded tells whether a number belongs to a name that stands in front of it ("a Dornier 228
// aircraft", "the Level 3 chargers", "Analaroa 67ha", a quarter).
func (l *Line) branded(at int) bool {
	k := l.WordAt(at) - 1
	if k < 0 || !lex.BlankGap(l.Gap(k+1)) {
		return false
	}
	w := l.Words[k]
	first := k == 0 || strings.ContainsAny(l.Gap(k), ".:;!?\n")
	return w.Capital && !first && !w.Function && w.Named == nil && w.Called == nil && !w.Month() && !w.Day && !w.Verb
}

// naming tells whether a number is no quantity: it opens a name in quotation marks ("a “123
// Agreement”"), is the one of a rate of exchange ("1 euro = …") or the hour ("17 h. Visite"),
// stands behind a plus ("the 3+1 talks"), or a letter alone scales it that no unit follows ("3M",
// the firm).
func (l *Line) naming(n number) bool {
	if strings.HasSuffix(l.Text[:n.From], "+") && l.WordAt(n.From) > 0 && l.Words[l.WordAt(n.From)-1].Digit {
		return true
	}
	k := l.WordAt(n.To)
	if k >= len(l.Words) || n.second != "" {
		return false
	}
	if len(n.first) >= filed && n.plain() && !strings.HasSuffix(n.first, "000") {
		return true
	}
	if n.scale != "" {
		if len(n.scale) > 1 || n.currency != "" || strings.ContainsAny(n.first, ".,") { // "against 2.1m in May"
			return false
		}
		_, _, end := l.unitAfter(n.To, true)
		return end <= 0
	}
	w := l.Words[k]
	return l.quoted(n.From) && (w.Capital || shut(l.Text[w.To:])) && lex.BlankGap(l.Gap(k)) ||
		n.first == "1" && strings.HasPrefix(l.Text[w.To:], " = ") ||
		l.Gap(k) == "-" && (w.Folded == "foot" || w.Folded == "inch") && strings.HasPrefix(l.Word(k+1), "container") || // "40-foot containers"
		w.Folded == "h" && lex.BlankGap(l.Text[n.To:w.From]) && len(n.first) <= 2
}

// oneIn tells whether a number and another behind its noun are a share, and neither a figure: "3
// élèves sur 10".
func (l *Line) oneIn(n number) bool {
	k := l.WordAt(n.To) + 1 // behind the noun
	last := k + 1
	if !outOf[l.Word(k)] || last >= len(l.Words) || !l.Words[last].Digit || l.Year(last) > 0 || !lex.BlankGap(l.Gap(k-1)) || !lex.BlankGap(l.Gap(k)) || !lex.BlankGap(l.Gap(last)) {
		return false
	}
	part, whole := value(n.first, l.Lang, false), value(l.Word(last), l.Lang, false)
	next := last + 1
	return n.plain() && part < whole && whole <= 100 && (l.alone(l.Words[last].To) || l.Words[next].Units == nil && !l.several(l.Words[next]) && !lex.Uncounted[l.Word(next)])
}

// filed is how many digits in one the number of a file has at least: nobody writes an amount so.
const filed = 9

// measures are units that no name has behind it, as it may have "reactors".
var measures = lex.Set("percent tonne kg MW GW kW kV GWh MWh kWh TWh MVA MWp GWp km km2 m m2 m3 mile hectare acre litre barrel °C fold")

// figure reads a number and the unit that goes with it.
func (l *Line) figure(n number) (f Figure, end int, ok bool) {
	end = n.To
	scaled := n.scale != "" || n.scaleNext != ""
	f.Value = value(n.first, l.Lang, scaled)
	scale := lex.ScaleOf[n.scale]
	if n.second != "" {
		f.Max = value(n.second, l.Lang, scaled)
		top := lex.ScaleOf[n.scaleNext]
		if scale == 0 {
			scale = top
		}
		if top > 0 {
			f.Max = lex.Multiply(f.Max, top)
		}
		if thousands := f.Value * 1e3; n.plain() && separatorIn(n.second) != "" && thousands < f.Max && f.Max < 10*thousands { // "15 à 20 000 hommes"
			f.Value = thousands
		}
	}
	if scale > 0 {
		f.Value = lex.Multiply(f.Value, scale) + n.rest
	}
	if f.Max <= f.Value {
		f.Max = 0
	}
	if n.currency != "" {
		f.Unit, f.Word = lex.Loaded().Money.Signed[n.currency][0].Code, n.currency
		if code, letters, last := l.whoseDollar(end); n.currency == "$" && code != "" {
			f.Unit, f.Word, end = code, letters, last
		}
		if rate, last := l.rate(l.WordAt(end)); rate != "" {
			f.Unit, end = f.Unit+rate, l.Words[last].To
		}
		return f, end, true
	}
	if own := l.timesRU(n.Span); own != "" {
		f.Unit, f.Word = "fold", own
		return f, end, true
	}
	if l.times(n.From) {
		f.Unit, f.Word = "fold", n.first
		return f, end, true
	}
	if l.Lang == "ru" && strings.HasPrefix(l.Text[n.digits.To:], "-") && n.scale != "" && n.second == "" { // "3,4-миллионный город"
		f.Unit, f.Word = "person", l.Text[n.digits.To+1:n.To]
		return f, end, true
	}
	if n.unit != "" {
		f.Unit, f.Word = lex.Loaded().UnitCalled(lex.Fold(n.unit)), n.unit
		return f, end, true
	}
	unit, own, stop := l.unitAfter(end, scaled)
	if unit == "" && f.Value >= small {
		unit, own, stop = l.phrased(n.Span)
	}
	if stop < 0 && !scaled && f.Value != math.Trunc(f.Value) {
		return f, 0, false // "7.5 magnitude earthquakes"
	}
	f.Unit, f.Word = unit, own
	if unit == "book" && l.Lang == "fr" && f.Value >= elliptical {
		f.Unit = "GBP" // "8 milliards de livres"
	}
	if many := lex.Multiples[lex.FirstField(own)]; many > 0 {
		f.Value, f.Max = lex.Multiply(f.Value, many), lex.Multiply(f.Max, many)
	}
	if bareYear(n.first, f.Value) && !scaled && (stop < 0 || !measured[unit] && (unit == "" || !l.recruited(n.Span)) || strings.TrimSpace(l.Text[end:stop]) != own) {
		return f, 0, false
	}
	return f, max(stop, end), unit != "" && !(stop < 0 && f.Value < 3)
}

var betweenWord = lex.Set("between entre от между from de")

// measured are the units that a number like 2025 without a separator may have.
var measured = lex.Set("USD EUR GBP XOF tonne kg barrel MW GW kW km km2 m m3 hectare person building job soldier student scholarship household worker vehicle dose")

// recruited tells whether a number that may be a year is one of a French noun: "de 2000 agents".
func (l *Line) recruited(n lex.Span) bool {
	return l.Lang == "fr" && l.Word(l.WordAt(n.From)-1) == "de"
}

func bareYear(digits string, v float64) bool { return len(digits) == 4 && v >= 1900 && v <= 2100 }

// outOf stands between the two numbers of a share.
var outOf = lex.Set("in of sur")

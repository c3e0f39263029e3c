package quantity

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// An amount is a number that no unit follows.
type amount struct {
	lex.Span
	scaled bool // "4 million"
	large  bool // scaled, or in groups of digits
	money  bool // with the sign of a currency
}

// borrowed returns the unit of a number that has none beside it: what stands elsewhere in its
// sentence says what it counts, or a figure before it does.
func (r *reckoning) borrowed(f Figure, n amount) (unit, own string) {
	l := r.l
	if unit, own = l.counted(n.Span); unit != "" || strings.HasPrefix(l.Text[n.To:], "-") { // "a six-lane road" has its own
		return unit, own
	}
	sum := n.scaled && f.Value >= elliptical && l.alone(n.To)
	if sum {
		if unit, own = l.moneyBefore(n.From); unit != "" {
			return unit, own
		}
	}
	if k := r.antecedent(n.From, n.large || l.further(n.Span)); k >= 0 {
		if before, at := r.all[k], r.at[k].To; l.compared(at, n.From) || l.among(before, f, at, n.From) || l.elliptic(before, n, at) ||
			!CurrencyUnit(before.Unit) && (l.does(before, f, at, n.Span) || l.pronoun(n.Span) || l.target(n.Span) || l.further(n.Span) || l.origin(n.Span) || l.later(at, n.Span) || l.parallel(r.at[k].From, n.From)) {
			return before.Unit, before.Word
		}
	}
	if unit, own = l.pronounOf(n.Span); unit != "" {
		return unit, own
	}
	if sum {
		return lastMoney(r.all)
	}
	return "", ""
}

// antecedent returns the last figure before a byte, but for those in brackets that are shut
// there, and for shares and a few of something where the number is too large for one, -1 for none: in "232 million
// dinars (about 75 million dollars), against 187 million" it is the dinars.
func (r *reckoning) antecedent(at int, large bool) int {
	for k := len(r.at) - 1; k >= 0; k-- {
		if r.at[k].To > at || large && (r.all[k].Unit == "percent" || r.all[k].Value < 10) {
			continue
		}
		between := r.l.Text[r.at[k].To:at]
		if shut := strings.IndexByte(between, ')'); shut < 0 || strings.IndexByte(between[:shut], '(') >= 0 {
			return k
		}
	}
	return -1
}

// shared returns the scale that a number without one has of the money it is held against, or is a part
// of: "20 milliards de dollars, contre 12,3 aujourd’hui", "dont 12 pour les navires", 0 for none.
func (r *reckoning) shared(f Figure, n number) float64 {
	k := r.antecedent(n.From, false)
	if k < 0 || !n.plain() || !CurrencyUnit(f.Unit) || r.all[k].Unit != f.Unit {
		return 0
	}
	before := r.at[k]
	at := strings.IndexAny(r.l.Text[before.From:before.To], "0123456789")
	if at < 0 {
		return 0
	}
	whole := r.l.numberAt(before.From + at)
	part := f.Value < value(whole.first, r.l.Lang, true) && r.l.among(r.all[k], f, before.To, n.From)
	if !part && !r.l.compared(before.To, n.From) {
		return 0
	}
	return lex.ScaleOf[whole.scale]
}

// kind tells whether in French the noun in the plural behind a number only says which of those that figure k
// counts are meant: "47 entreprises, dont 33 wallonnes et 12 flamandes".
func (r *reckoning) kind(k int, f Figure, at int) bool {
	before, end := r.all[k], r.at[k].To
	if r.l.Lang != "fr" || CurrencyUnit(before.Unit) || before.Unit == f.Unit {
		return false
	}
	between := r.l.Text[min(end, at):at]
	if otherKind.MatchString(between) && (r.part == k && k > 0 || ofPlace.MatchString(strings.TrimRight(between, ", et")) && ofPlace.MatchString(f.Word)) {
		r.part = len(r.all)
		return true
	}
	return r.l.among(before, f, end, at)
}

var (
	// otherKind stands between two parts of the same.
	otherKind = lex.Lazy(`^ \p{L}+(?: et|,) $`)
	// ofPlace are the endings of what is called by where it comes from: "41 entreprises flamandes, 33 wallonnes".
	ofPlace = lex.Lazy(`\p{Ll}(?:[ao]ise?s?|ande?s|i?en(?:ne)?s|onne?s|aine?s|oles?)$`)
)

// paired returns the unit of a number that "and" joins to the next one, which has it: "1,175 and
// 891 students", "3,000 direct and 10,000 indirect jobs".
func (l *Line) paired(n number) (unit, own string) {
	end := n.To
	if k := l.WordAt(end); l.Lang == "en" && k < len(l.Words) && lex.BlankGap(l.Text[end:l.Words[k].From]) && l.qualifies(l.Words[k]) && !l.several(l.Words[k]) {
		end = l.Words[k].To
	}
	link, at := rangeLink(l.Text, end)
	if n.second != "" || link != "and" && link != "et" || l.Text[at] < '0' || l.Text[at] > '9' || l.branded(n.From) {
		return "", ""
	}
	other := l.numberAt(at)
	if other.second != "" || other.scale != n.scale {
		return "", ""
	}
	if f, _, ok := l.figure(other); ok {
		return f.Unit, f.Word
	}
	return "", ""
}

// origin tells whether a number is of those who come from a country, as others before them: "There
// were 65 from Timor, 52 from Tonga".
func (l *Line) origin(n lex.Span) bool {
	k := l.WordAt(n.To)
	return l.Lang == "en" && l.Word(k) == "from" && lex.BlankGap(l.Gap(k)) && k+1 < len(l.Words) && l.Words[k+1].Capital && l.Words[k+1].Named != nil
}

// CurrencyUnit tells whether a unit is money, at a rate or not.
func CurrencyUnit(unit string) bool { return len(lex.Loaded().Money.Signed[clipRate(unit)]) > 0 }

// does tells whether a number is that of those of whom a verb right behind it tells, or of
// so many "of them", and they a part of those whom the figure before it counts: "sur 134 rames
// livrées, 52 seulement demeurent en circulation"; "400 ressortissants … Trois sont détenus".
func (l *Line) does(before, f Figure, end int, n lex.Span) bool {
	k := l.WordAt(n.To)
	if f.Value >= max(before.Value, before.Max) || before.Unit == "percent" || k+1 >= len(l.Words) || !lex.BlankGap(l.Text[n.To:l.Words[k].From]) {
		return false
	}
	here, there := l.SentenceAt(n.From), l.SentenceAt(end-1)
	if here != there {
		if first := l.lead(n.From); here.From < there.To || first >= 0 && l.Words[first].From >= here.From || strings.TrimSpace(l.Text[there.To:here.From]) != "" {
			return false // only what opens the next sentence
		}
	}
	if only[l.Word(k)] {
		k++
	}
	if w := l.Word(k); ofThem[w] {
		return slices.Contains([]string{"eux", "elles", "them", "these", "those", "них"}, l.Word(k+1)) || l.Word(k+2) == "eux" || l.Word(k+2) == "elles"
	}
	did := l.Lang == "en" && strings.HasSuffix(l.Word(k), "ed") && (lex.Whose[l.Word(k+1)] || l.Word(k+1) == "it") // "and 200 completed it"
	return did || finite[l.Word(k)] || l.Lang == "ru" && here == there && finiteRU(l.Words[k])
}

var (
	only   = lex.Set("seulement only alone deja already лишь уже еще")
	ofThem = lex.Set("of d из")
	// finite are verbs that stand behind the number of those who do something.
	finite = lex.Set(`sont ont etaient avaient seront auront furent peuvent doivent restent demeurent vivent travaillent viennent proviennent partent meurent resident
		are have were had will remain remained live work come came belong went go die died`)
)

// finiteRU tells whether a Russian word ends as verbs of the third person, and short participles, do in the plural.
func finiteRU(w lex.Word) bool {
	const least = 10 // bytes
	f := w.Folded
	return len(f) >= least && !w.Capital && w.Units == nil && (strings.HasSuffix(f, "ат") || strings.HasSuffix(f, "ят") || strings.HasSuffix(f, "ут") || strings.HasSuffix(f, "ют") || strings.HasSuffix(f, "ли") || strings.HasSuffix(f, "лись") || strings.HasSuffix(f, "ены") || strings.HasSuffix(f, "аны"))
}

// pronoun tells whether a number counts what the French "en" before its verb stands for: "Le
// parc en compte 46".
func (l *Line) pronoun(n lex.Span) bool {
	const reach = 3 // words
	if l.Lang != "fr" || !l.alone(n.To) {
		return false
	}
	for k, i := l.lead(n.From), 0; k >= 0 && i < reach; k, i = k-1, i+1 {
		if l.Word(k) == "en" && k+1 < len(l.Words) && !l.Words[k+1].Digit && !l.Words[k+1].Month() && i > 0 {
			return true
		}
		if strings.ContainsAny(l.Gap(k), ",;:.") {
			break
		}
	}
	return false
}

// pronounOf returns the unit of a number that counts what the Russian "их" stands for, which is
// named before it in the sentence: "рабочие места: их будет 2,4 тысячи".
func (l *Line) pronounOf(n lex.Span) (unit, own string) {
	const between, reach = 3, 15 // words
	if l.Lang != "ru" || !l.alone(n.To) {
		return "", ""
	}
	s := l.SentenceAt(n.From)
	from, _ := l.WordsIn(s)
	for k, i := l.lead(n.From), 0; k >= from && i < between; k, i = k-1, i+1 {
		if l.Word(k) != "их" {
			continue
		}
		for j := k - 1; j > max(from, k-reach); j-- {
			unit, of := lex.UnitAt(l.Words[j:])
			if longer, more := lex.UnitAt(l.Words[j-1:]); more > 1 {
				unit, of, j = longer, more, j-1 // "рабочие места"
			}
			if unit != "" && !CurrencyUnit(unit) {
				return unit, l.Text[l.Words[j].From:l.Words[j+of-1].To]
			}
		}
	}
	return "", ""
}

// further tells whether a number is of as many more: "50 interns, … and 100 more next year".
func (l *Line) further(n lex.Span) bool {
	k := l.WordAt(n.To)
	w := l.Word(k)
	return (others[w] || w == "de" && l.Word(k+1) == "plus") && lex.BlankGap(l.Gap(k)) && (l.alone(l.Words[k].To) || timex.Distance[l.Word(k+1)] != 0)
}

// others stand behind the number of more of the same, or of another kind: "2 400 emplois directs
// et 6 000 indirects".
var others = lex.Set("more additional others autres supplementaires direct indirect directs directes indirects indirectes induits")

// target tells whether what was counted before is to go to a number: "17 товарных позиций …
// список намерены расширить до 100", "bringing the total to 17".
func (l *Line) target(n lex.Span) bool {
	const reach = 4 // words
	k := l.lead(n.From)
	if to := l.Word(k); to != "to" && to != "a" && to != "до" || !l.alone(n.To) {
		return false
	}
	for i := k - 1; i >= max(0, k-reach) && !strings.ContainsAny(l.Gap(i+1), ",.;:"); i-- {
		if changes[l.Word(i)] {
			return true
		}
	}
	return false
}

// later tells whether a number counts the same at another time: "1 650 soldats dans un premier
// temps, 2 000 ensuite".
func (l *Line) later(end int, n lex.Span) bool {
	k := l.WordAt(n.To)
	if l.SentenceAt(end-1) != l.SentenceAt(n.From) || strings.ContainsAny(l.Text[end:n.From], ";:") {
		return false
	}
	if w := l.lead(n.From); w >= 0 && thereafter[l.Word(w)] && l.Words[w].From >= end && l.alone(n.To) {
		return true
	}
	if k >= len(l.Words) || !lex.BlankGap(l.Text[n.To:l.Words[k].From]) {
		return false
	}
	if l.weekday(k) || l.Word(k) == "on" && l.weekday(k+1) { // "8 000 hommes mercredi et 12 000 vendredi"
		return true
	}
	return thereafter[l.Word(k)] || l.Word(k) == "en" && l.Word(k+1) == "definitive" || l.Word(k) == "a" && l.Word(k+1) == "terme"
}

// weekday tells whether word i is the name of a day of the week.
func (l *Line) weekday(i int) bool {
	_, is := timex.Weekdays[l.Word(i)]
	return is
}

var thereafter = lex.Set("ensuite puis plus auparavant actuellement precedemment initialement aujourd then later afterwards eventually today now currently previously потом позднее затем теперь сеичас")

// parallel tells whether the same verb stands before two numbers: "Tonga has 104,000 people.
// Estonia has 1.37 million".
func (l *Line) parallel(first, second int) bool {
	one, other := l.lead(first), l.lead(second)
	return one >= 0 && other > one && l.Word(one) == l.Word(other) && having[l.Word(one)] && l.alone(l.numberEnd(second))
}

var having = lex.Set("has have had a ont avait avaient compte comptent comptait counts employs emploie accueille hosts received recu")

// numberEnd returns where the number at a byte ends.
func (l *Line) numberEnd(at int) int {
	if c := l.Text[at]; c >= '0' && c <= '9' {
		return l.numberAt(at).To
	}
	for _, n := range l.Numerals() {
		if n.From == at {
			return n.To
		}
	}
	return at
}

package article

import (
	"slices"
	"strings"
)

// An amount is a number that no unit follows.
type amount struct {
	span
	scaled bool // "4 million"
	large  bool // scaled, or in groups of digits
	money  bool // with the sign of a currency
}

// borrowed returns the unit of a number that has none beside it: what stands elsewhere in its
// sentence says what it counts, or a figure before it does.
func (r *reckoning) borrowed(f quantified, n amount) (unit, own string) {
	l := r.l
	if unit, own = l.counted(n.span); unit != "" || strings.HasPrefix(l.text[n.to:], "-") { // "a six-lane road" has its own
		return unit, own
	}
	sum := n.scaled && f.Value >= elliptical && l.alone(n.to)
	if sum {
		if unit, own = l.moneyBefore(n.from); unit != "" {
			return unit, own
		}
	}
	if k := r.antecedent(n.from, n.large || l.further(n.span)); k >= 0 {
		if before, at := r.all[k], r.at[k].to; l.compared(at, n.from) || l.among(before, f, at, n.from) || l.elliptic(before, n, at) ||
			!currencyUnit(before.Unit) && (l.does(before, f, at, n.span) || l.pronoun(n.span) || l.target(n.span) || l.further(n.span) || l.origin(n.span) || l.later(at, n.span) || l.parallel(r.at[k].from, n.from)) {
			return before.Unit, before.Word
		}
	}
	if unit, own = l.pronounOf(n.span); unit != "" {
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
		if r.at[k].to > at || large && (r.all[k].Unit == "percent" || r.all[k].Value < 10) {
			continue
		}
		between := r.l.text[r.at[k].to:at]
		if shut := strings.IndexByte(between, ')'); shut < 0 || strings.IndexByte(between[:shut], '(') >= 0 {
			return k
		}
	}
	return -1
}

// shared returns the scale that a number without one has of the money it is held against: "20
// milliards de dollars, contre 12,3 aujourd’hui", 0 for none.
func (r *reckoning) shared(f quantified, n number) float64 {
	k := r.antecedent(n.from, false)
	if k < 0 || !n.plain() || !currencyUnit(f.Unit) || r.all[k].Unit != f.Unit || !r.l.compared(r.at[k].to, n.from) {
		return 0
	}
	at := strings.IndexAny(r.l.text[r.at[k].from:r.at[k].to], "0123456789")
	if at < 0 {
		return 0
	}
	return scaleOf[r.l.numberAt(r.at[k].from+at).scale]
}

// paired returns the unit of a number that "and" joins to the next one, which has it: "1,175 and
// 891 students".
func (l *line) paired(n number) (unit, own string) {
	link, at := rangeLink(l.text, n.to)
	if n.second != "" || link != "and" && link != "et" || l.text[at] < '0' || l.text[at] > '9' || l.branded(n.from) {
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
func (l *line) origin(n span) bool {
	k := l.wordAt(n.to)
	return l.lang == "en" && l.word(k) == "from" && blankGap(l.gap(k)) && k+1 < len(l.words) && l.words[k+1].capital && l.words[k+1].named != nil
}

// currencyUnit tells whether a unit is money, at a rate or not.
func currencyUnit(unit string) bool { return len(lists().money.signed[clipRate(unit)]) > 0 }

// does tells whether a number is that of those of whom a verb right behind it tells, or of
// so many "of them", and they a part of those whom the figure before it counts: "sur 134 rames
// livrées, 52 seulement demeurent en circulation"; "400 ressortissants … Trois sont détenus".
func (l *line) does(before, f quantified, end int, n span) bool {
	k := l.wordAt(n.to)
	if f.Value >= max(before.Value, before.Max) || before.Unit == "percent" || k+1 >= len(l.words) || !blankGap(l.text[n.to:l.words[k].from]) {
		return false
	}
	here, there := l.sentenceAt(n.from), l.sentenceAt(end-1)
	if here != there {
		if first := l.lead(n.from); here.from < there.to || first >= 0 && l.words[first].from >= here.from || strings.TrimSpace(l.text[there.to:here.from]) != "" {
			return false // only what opens the next sentence
		}
	}
	if only[l.word(k)] {
		k++
	}
	if w := l.word(k); ofThem[w] {
		return slices.Contains([]string{"eux", "elles", "them", "these", "those", "них"}, l.word(k+1)) || l.word(k+2) == "eux" || l.word(k+2) == "elles"
	}
	did := l.lang == "en" && strings.HasSuffix(l.word(k), "ed") && (whose[l.word(k+1)] || l.word(k+1) == "it") // "and 200 completed it"
	return did || finite[l.word(k)] || l.lang == "ru" && here == there && finiteRU(l.words[k])
}

var (
	only   = set("seulement only alone deja already лишь уже еще")
	ofThem = set("of d из")
	// finite are verbs that stand behind the number of those who do something.
	finite = set(`sont ont etaient avaient seront auront furent peuvent doivent restent demeurent vivent travaillent viennent proviennent partent meurent resident
		are have were had will remain remained live work come came belong went go die died`)
)

// finiteRU tells whether a Russian word ends as verbs of the third person do in the plural.
func finiteRU(w word) bool {
	const least = 10 // bytes
	f := w.folded
	return len(f) >= least && !w.capital && w.units == nil && (strings.HasSuffix(f, "ат") || strings.HasSuffix(f, "ят") || strings.HasSuffix(f, "ут") || strings.HasSuffix(f, "ют") || strings.HasSuffix(f, "ли") || strings.HasSuffix(f, "лись"))
}

// pronoun tells whether a number counts what the French "en" before its verb stands for: "Le
// parc en compte 46".
func (l *line) pronoun(n span) bool {
	const reach = 3 // words
	if l.lang != "fr" || !l.alone(n.to) {
		return false
	}
	for k, i := l.lead(n.from), 0; k >= 0 && i < reach; k, i = k-1, i+1 {
		if l.word(k) == "en" && k+1 < len(l.words) && !l.words[k+1].digit && !l.words[k+1].month() && i > 0 {
			return true
		}
		if strings.ContainsAny(l.gap(k), ",;:.") {
			break
		}
	}
	return false
}

// pronounOf returns the unit of a number that counts what the Russian "их" stands for, which is
// named before it in the sentence: "рабочие места: их будет 2,4 тысячи".
func (l *line) pronounOf(n span) (unit, own string) {
	const between, reach = 3, 15 // words
	if l.lang != "ru" || !l.alone(n.to) {
		return "", ""
	}
	s := l.sentenceAt(n.from)
	from, _ := l.wordsIn(s)
	for k, i := l.lead(n.from), 0; k >= from && i < between; k, i = k-1, i+1 {
		if l.word(k) != "их" {
			continue
		}
		for j := k - 1; j > max(from, k-reach); j-- {
			unit, of := unitAt(l.words[j:])
			if longer, more := unitAt(l.words[j-1:]); more > 1 {
				unit, of, j = longer, more, j-1 // "рабочие места"
			}
			if unit != "" && !currencyUnit(unit) {
				return unit, l.text[l.words[j].from:l.words[j+of-1].to]
			}
		}
	}
	return "", ""
}

// further tells whether a number is of as many more: "50 interns, … and 100 more next year".
func (l *line) further(n span) bool {
	k := l.wordAt(n.to)
	w := l.word(k)
	return (others[w] || w == "de" && l.word(k+1) == "plus") && blankGap(l.gap(k)) && (l.alone(l.words[k].to) || distance[l.word(k+1)] != 0)
}

// others stand behind the number of more of the same, or of another kind: "2 400 emplois directs
// et 6 000 indirects".
var others = set("more additional others autres supplementaires direct indirect directs directes indirects indirectes induits")

// target tells whether what was counted before is to go to a number: "17 товарных позиций …
// список намерены расширить до 100", "bringing the total to 17".
func (l *line) target(n span) bool {
	const reach = 4 // words
	k := l.lead(n.from)
	if to := l.word(k); to != "to" && to != "a" && to != "до" || !l.alone(n.to) {
		return false
	}
	for i := k - 1; i >= max(0, k-reach) && !strings.ContainsAny(l.gap(i+1), ",.;:"); i-- {
		if changes[l.word(i)] {
			return true
		}
	}
	return false
}

// later tells whether a number counts the same at another time: "1 650 soldats dans un premier
// temps, 2 000 ensuite".
func (l *line) later(end int, n span) bool {
	k := l.wordAt(n.to)
	if l.sentenceAt(end-1) != l.sentenceAt(n.from) || strings.ContainsAny(l.text[end:n.from], ";:") {
		return false
	}
	if w := l.lead(n.from); w >= 0 && thereafter[l.word(w)] && l.words[w].from >= end && l.alone(n.to) {
		return true
	}
	if k >= len(l.words) || !blankGap(l.text[n.to:l.words[k].from]) {
		return false
	}
	return thereafter[l.word(k)] || l.word(k) == "en" && l.word(k+1) == "definitive" || l.word(k) == "a" && l.word(k+1) == "terme"
}

var thereafter = set("ensuite puis plus auparavant actuellement precedemment initialement aujourd then later afterwards eventually today now currently previously потом позднее затем теперь сеичас")

// parallel tells whether the same verb stands before two numbers: "Tonga has 104,000 people.
// Estonia has 1.37 million".
func (l *line) parallel(first, second int) bool {
	one, other := l.lead(first), l.lead(second)
	return one >= 0 && other > one && l.word(one) == l.word(other) && having[l.word(one)] && l.alone(l.numberEnd(second))
}

var having = set("has have had a ont avait avaient compte comptent comptait counts employs emploie accueille hosts received recu")

// numberEnd returns where the number at a byte ends.
func (l *line) numberEnd(at int) int {
	if c := l.text[at]; c >= '0' && c <= '9' {
		return l.numberAt(at).to
	}
	for _, n := range l.numerals() {
		if n.from == at {
			return n.to
		}
	}
	return at
}

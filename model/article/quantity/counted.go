package quantity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Units that do not stand behind their number.

// change reads the two numbers of what "rose from 45 to 120", each a figure of its own and
// no end of a range.
func (l *Line) change(n number) (before, after Figure, ok bool) {
	const reach = 12 // words from the verb
	k := l.WordAt(n.From)
	if lead := l.Word(k - 1); n.second == "" || lead != "from" && lead != "de" && lead != "с" || n.link != "to" && n.link != "à" && n.link != "до" || n.currency != "" && k < 2 {
		return before, after, false
	}
	from := max(0, k-1-reach)
	for i := k - 2; i >= from && !strings.ContainsAny(l.Gap(i+1), ".;:"); i-- {
		if ok = changes[l.Word(i)]; ok {
			break
		}
	}
	whole, _, read := l.figure(n)
	if !ok {
		return before, after, false
	}
	if !read || whole.Unit == "" {
		if whole.Unit, whole.Word = l.counted(n.Span); whole.Unit == "" {
			whole.Unit, whole.Word = l.nounAt(k - 2) // "cut municipalities from 124 to 84"
		}
		if whole.Unit == "" {
			return before, after, false
		}
	}
	if rate, _ := l.rate(l.WordAt(n.To)); rate != "" && !strings.Contains(whole.Unit, "/") && whole.Unit != "percent" {
		whole.Unit += rate // "from 8 to 15 a year"
	}
	top := lex.ScaleOf[n.scaleNext]
	scaled := n.scale != "" || top > 0
	before, after = whole, whole
	before.Value, after.Value = value(n.first, l.Lang, scaled), value(n.second, l.Lang, scaled)
	before.Max, after.Max = 0, 0
	if scale := cmp.Or(lex.ScaleOf[n.scale], top); scale > 0 {
		before.Value = lex.Multiply(before.Value, scale)
	}
	if top > 0 {
		after.Value = lex.Multiply(after.Value, top)
	}
	return before, after, true
}

// changes are verbs of what goes from one number to another.
var changes = lex.Set(`passerait porterait porteraient passeraient releverait passer passe passes passee passera passeront passant passent porter porte portes portee portera portant augmenter augmente augmentera augmentent relever releve
	reduire reduit reduira ramener ramene ramenera tomber tombe tombera tombee tombes tombees montee montes grimpee grimpes chutee reduite reduits ramenee portes relevee releves grimper grimpe bondi chuter chute
	rise rises rose rising grow grows grew grown growing increase increases increased increasing go goes gone went climb climbs climbed climbing jump jumped surge surged
	fall falls fell fallen falling drop drops dropped cut reduce reduces reduced lower lowered expand expands expanded raise raises raised lift lifted double doubled bring brings bringing brought triple tripled move moved up down
	вырос выросла выросло выросли вырастет вырастут увеличен увеличена увеличено увеличился увеличилась увеличилось увеличились увеличится увеличить увеличит
	расширить расширят расширен довести доведут доведен
	снизят повысят увеличат сократят поднимут упал упала упало упали снизился снизилась снизилось снизились снизится снизить сократился сократилась сократилось сократить поднялся поднялась`)

// counted reads the unit of a number that does not follow it.
func (l *Line) counted(n lex.Span) (unit, own string) {
	for _, read := range []func(lex.Span) (unit, own string){l.countedBefore, l.countedBehind, l.changed, l.peopled, l.grouped, l.labelled, l.ofWhich} {
		if unit, own = read(n); unit != "" {
			break
		}
	}
	return unit, own
}

// changed reads the unit of a number to which something goes: "increase scholarships for
// students to 55".
func (l *Line) changed(n lex.Span) (unit, own string) {
	const reach = 12 // words from the verb
	k := l.WordAt(n.From)
	if to := l.Word(k - 1); to != "to" && to != "a" && to != "до" {
		return "", ""
	}
	for i := k - 2; i >= max(0, k-1-reach) && !strings.ContainsAny(l.Gap(i+1), ".;:"); i-- {
		if !changes[l.Word(i)] {
			continue
		}
		if i > 0 && lex.BlankGap(l.Gap(i)) { // "arrivals jumped 35% to 1.4 million"
			if unit, of := lex.UnitAt(l.Words[i-1 : i]); of == 1 && !CurrencyUnit(unit) {
				return unit, l.Text[l.Words[i-1].From:l.Words[i-1].To]
			}
		}
		at := i + 1
		if l.Words[at].Function {
			at++
		}
		if at < k-1 {
			if unit, of := lex.UnitAt(l.Words[at:]); unit != "" {
				return unit, l.Text[l.Words[at].From:l.Words[at+of-1].To]
			}
		}
	}
	return "", ""
}

// peopled tells whether a number is that of a population: "a population of 3.5 million", "un marché de 60 millions".
func (l *Line) peopled(n lex.Span) (unit, own string) {
	const reach, least = 4, 4 // words between; digits
	k := l.WordAt(n.From)
	if n.To-n.From < least {
		return "", "" // "a third of the population is under 15"
	}
	for i := k - 1; i >= max(0, k-1-reach) && !strings.ContainsAny(l.Gap(i+1), ".;,"); i-- {
		if w := l.Word(i); strings.HasPrefix(w, "population") || strings.HasPrefix(w, "населени") || (w == "community" || w == "diaspora" || w == "communaute" || w == "диаспора" || w == "община") && slices.ContainsFunc(l.Words[i+1:k], func(w lex.Word) bool { return numbering[w.Folded] }) || (w == "market" || w == "marche") && l.alone(n.To) && ofWord[l.Word(k-1)] {
			return "person", l.Text[l.Words[i].From:l.Words[i].To]
		}
	}
	return "", ""
}

// numbering are verbs between those who live somewhere and how many they are: "the community numbers about 28,000".
var numbering = lex.Set("numbers numbered numbering counts totals totaled totalled exceeds estimated compte comptait totalise avoisine depasse atteint estimee evaluee насчитывает составляет превышает")

// countedBefore reads the unit of a number that stands behind it: "the number of
// scholarships will rise from 40".
func (l *Line) countedBefore(n lex.Span) (unit, own string) {
	const reach = 16 // words
	end := l.WordAt(n.From)
	if next := l.WordAt(n.To); lex.BlankGap(l.Gap(next)) && lex.Uncounted[l.Word(next)] {
		return "", "" // "double the number of students in 5 years"
	}
	for i := end - 1; i >= 0 && i >= end-reach; i-- {
		if gap := l.Gap(i + 1); strings.ContainsAny(gap, ".;:") {
			return "", ""
		}
		w := l.Word(i)
		if !(tallies[w] && (l.Lang == "ru" || ofWord[l.Word(i+1)])) {
			continue
		}
		k := i + 1
		if l.Lang != "ru" {
			k++
		}
		for k < end && (l.Words[k].Function || l.Word(k) == "such" || l.Word(k) == "tels") { // "the number of such vehicles"
			k++
		}
		for first := k; k < end && (!l.Words[k].Function || l.Word(k) == "s"); k++ { // "the number of places for students"
			if l.owns(k) || l.Word(k) == "s" && l.owns(k-1) { // "of each country’s guests"
				first = k + 1
				continue
			}
			if w := l.Words[k]; w.Capital && w.Called != nil && strings.HasSuffix(w.Folded, "s") {
				return "person", l.Text[w.From:w.To]
			}
			if unit, n := lex.UnitAt(l.Words[k:]); unit != "" && !l.owns(k+n-1) {
				return unit, l.Text[l.Words[k].From:l.Words[k+n-1].To]
			}
			if unit, own, _ := l.plural(l.Words[first].From-1, first); unit != "" && l.Lang == "fr" || unit != "" && k > first {
				return unit, own
			}
		}
	}
	return "", ""
}

var (
	// tallies are the nouns for how many there are.
	tallies = lex.Set("number numbers nombre quota quotas effectif effectifs total число количество квота численность")
	ofWord  = lex.Set("of de d des du")
)

// grouped reads the unit of a number that says how large a group is: "an audience of four
// hundred", "une flotte de treize".
func (l *Line) grouped(n lex.Span) (unit, own string) {
	k := l.lead(n.From)
	if k < 1 || !ofWord[l.Word(k)] && l.Word(k) != "из" || !l.alone(n.To) || l.Words[k-1].Capital && strings.HasPrefix(l.Word(k-1), "group") { // the Group of 77
		return "", ""
	}
	if l.Spelled(k) == "des" { // "le groupe des vingt"
		return "", ""
	}
	return groups[l.Word(k-1)], l.Text[l.Words[k-1].From:l.Words[k-1].To]
}

// groups are what so many of a unit make up.
var groups = map[string]string{"audience": "person", "crowd": "person", "delegation": "person", "team": "person", "group": "person", "entourage": "person", "retinue": "person", "crew": "person", "workforce": "person",
	"foule": "person", "equipe": "person", "equipage": "person", "groupe": "person", "assistance": "person", "suite": "person", "country": "person", "island": "person", "nation": "person", "pays": "person", "делегация": "person", "делегации": "person", "группа": "person", "группе": "person",
	"fleet": "vessel", "flotte": "vessel"}

// labelled reads the unit of a number that a label stands before: "Ressortissants en Jordanie :
// environ 160".
func (l *Line) labelled(n lex.Span) (unit, own string) {
	const longest = 8 // words of a label
	k := l.WordAt(n.From)
	for k > 0 && (lex.Approximate[l.Word(k-1)] || l.Word(k-1) == "de") && lex.BlankGap(l.Gap(k)) {
		k--
	}
	if k < 1 || strings.TrimSpace(l.Gap(k)) != ":" || !l.alone(n.To) {
		return "", ""
	}
	from, _ := l.WordsIn(l.SentenceAt(n.From))
	for i := k - 1; i > from; i-- {
		if strings.ContainsAny(l.Gap(i), ";:.") {
			from = i
			break
		}
	}
	if k-from > longest || from >= k {
		return "", ""
	}
	if tallies[l.Word(from)] && ofWord[l.Word(from+1)] && from+2 < k {
		from += 2
	}
	if w := l.Words[from]; w.Capital && w.Called != nil && strings.HasSuffix(w.Folded, "s") { // "Nombre de Français immatriculés : 18 345"
		return "person", l.Text[w.From:w.To]
	}
	if unit, of := lex.UnitAt(l.Words[from:k]); unit != "" {
		return unit, l.Text[l.Words[from].From:l.Words[from+of-1].To]
	}
	return "", ""
}

// ofWhich reads the unit of a number that tells how many of what stands right before it: "small
// boat engines, 60 of which were seized".
func (l *Line) ofWhich(n lex.Span) (unit, own string) {
	k, next := l.WordAt(n.From), l.WordAt(n.To)
	if lead := l.lead(n.From); l.Word(lead) == "de" && l.Word(lead-1) == "nombre" && l.Word(lead-2) == "au" && l.Gap(lead-2) == ", " && l.alone(n.To) {
		return l.nounAt(lead - 3) // "Les soldats, au nombre de 1 100, …"
	}
	if l.Word(next) == "strong" && lex.BlankGap(l.Gap(next)) && l.alone(l.Words[next].To) {
		return "person", l.Text[l.Words[next].From:l.Words[next].To] // "The mission, 150 strong, …"
	}
	if k < 1 || strings.TrimSpace(l.Gap(k)) != "," || l.Word(next) != "of" || l.Word(next+1) != "which" && l.Word(next+1) != "whom" && l.Word(next+1) != "them" {
		return "", ""
	}
	if unit, own = l.nounAt(k - 1); unit == "" && l.Word(next+1) == "whom" {
		return "person", l.Text[l.Words[next].From:l.Words[next+1].To]
	}
	return unit, own
}

// nounAt returns the unit that word i alone is, or as a noun in the plural.
func (l *Line) nounAt(i int) (unit, own string) {
	if i < 1 {
		return "", ""
	}
	if unit, _ = lex.UnitAt(l.Words[i : i+1]); unit != "" {
		return unit, l.Text[l.Words[i].From:l.Words[i].To]
	}
	unit, own, _ = l.plural(l.Words[i].From-1, i)
	return unit, own
}

// countedBehind reads the unit of a number that "the number of" leads to behind it:
// "portera à 90 le nombre d'étudiants".
func (l *Line) countedBehind(n lex.Span) (unit, own string) {
	const reach = 4 // words that may stand before the unit
	i := l.WordAt(n.To)
	rate, last := l.rate(i)
	if rate != "" { // "double to 40 a year the number of scholarships"
		i = last + 1
	}
	if i+3 >= len(l.Words) || !lex.BlankGap(l.Gap(i)) {
		return "", ""
	}
	if w := l.Word(i); (w == "le" || w == "the") && (l.Word(i+1) == "nombre" || l.Word(i+1) == "number") {
		for k := i + 2; k < min(len(l.Words), i+2+reach) && !strings.ContainsAny(l.Gap(k), ",.;:"); k++ {
			if unit, n := lex.UnitAt(l.Words[k:]); unit != "" {
				return unit + rate, l.Text[l.Words[k].From:l.Words[k+n-1].To]
			}
		}
	}
	return "", ""
}

// compared tells whether the number at a byte is what the one that ends before it is held
// against, and of the same unit: "1,300 students, down from 2,100".
func (l *Line) compared(before, at int) bool {
	if before > at || strings.ContainsAny(l.Text[before:at], ";:!?") || l.SentenceAt(max(0, before-1)) != l.SentenceAt(at) {
		return false
	}
	k := l.lead(at)
	switch l.Word(k) {
	case "contre", "against", "versus", "против":
		return true
	case "from":
		return differs[l.Word(k-1)]
	case "a", "aux":
		if l.Word(k-1) == "rapport" && l.Word(k-2) == "par" {
			return true
		}
	case "with":
		return l.Word(k-1) == "compared"
	case "de":
		return l.Word(k-1) == "lieu"
	case "of":
		return extreme[l.Word(k-1)] && slices.Contains([]string{l.Word(k - 2), l.Word(k - 3)}, "from")
	}
	return l.Word(k) == "to" && l.Word(k-1) == "compared" || l.becomes(before, at)
}

// differs stand before "from" and what something was before.
var differs = lex.Set("down up increase decrease rise fall drop jump decline growth improvement")

// extreme are the nouns of what something comes down, or up, from.
var extreme = lex.Set("peak high low record maximum minimum level")

// lead returns the word before the number at a byte, over those that say about how much it is
// ("contre plus de 120"), -1 for none.
func (l *Line) lead(at int) int {
	k := l.WordAt(at) - 1
	for k > 0 && k+1 < len(l.Words) && lex.BlankGap(l.Gap(k+1)) && (lex.Approximate[l.Word(k)] || (l.Word(k) == "de" || l.Word(k) == "than" || l.Word(k) == "чем") && more[l.Word(k-1)] || l.Word(k) == "a" && l.Word(k+1) == "peine") {
		k--
	}
	if k < 0 || k+1 < len(l.Words) && !timex.Opens(l.Gap(k+1)) {
		return -1
	}
	return k
}

var (
	more = lex.Set("plus moins pres more less fewer более менее больше меньше не")
)

// becomes tells whether the number at a byte is what the figure before it, of which "from"
// tells, has come to: "passé de 400 dollars le kilo en 2018 à moins de 60".
func (l *Line) becomes(before, at int) bool {
	const reach = 10 // words
	to := l.Word(l.lead(at))
	if to != "a" && to != "to" && to != "до" {
		return false
	}
	s := l.SentenceAt(at)
	for k := l.WordAt(before) - 1; k > 0 && l.Words[k].From >= s.From; k-- {
		if w := l.Word(k); w != "de" && w != "from" && w != "с" || l.WordAt(before)-k > reach/2 {
			continue
		}
		for i := k - 1; i >= max(0, k-reach); i-- {
			if changes[l.Word(i)] {
				return true
			}
		}
	}
	return false
}

// among tells whether a number at a byte is a part of what the figure before it counts:
// "412 people, of whom 255 …", or counts the same elsewhere.
func (l *Line) among(before, f Figure, end, at int) bool {
	k := l.WordAt(at)
	if end > at || k >= len(l.Words) || strings.ContainsAny(l.Text[end:at], ".;:!?") || before.Unit == "percent" {
		return false
	}
	// "в Киргизии обитает 285 особей, в Монголии — 953": a dash stands for the verb.
	if rest := l.Text[l.Words[k].To:]; l.Lang == "ru" && strings.ContainsAny(l.Gap(k), "—–") && (rest == "" || strings.ContainsAny(rest[:1], ".;,")) {
		return true
	}
	if f.Value >= before.Value || !lex.BlankGap(l.Gap(k)) {
		return false
	}
	lead := l.lead(at)
	switch l.Word(lead) {
	case "dont", "whom", "including", "notamment":
		return true
	case "them", "eux", "elles", "lesquels", "lesquelles":
		return amid[l.Word(lead-1)]
	case "числе":
		return true
	case "which":
		return l.Word(lead-1) == "of"
	case "них":
		return l.Word(lead-1) == "из"
	}
	return false
}

// amid leads to those of whom a part is told: "among them", "parmi lesquels".
var amid = lex.Set("among parmi")

// elliptic tells whether a number without a unit has that of the figure before it in its
// sentence: both are told in millions, and nothing says what else the second counts.
func (l *Line) elliptic(before Figure, n amount, end int) bool {
	const many = 1e6
	at := n.From
	s := l.SentenceAt(at)
	if before.Value < many || before.Unit == "percent" || end < s.From || end > at || n.money || !n.large {
		return false
	}
	from, to := l.WordAt(end), l.WordAt(at)
	for _, w := range l.Words[from:to] {
		for _, stem := range benefiting {
			if strings.HasPrefix(w.Folded, stem) {
				return false
			}
		}
	}
	rest := l.Text[n.To:]
	if n.scaled {
		return true
	}
	return rest == "" || strings.ContainsAny(rest[:1], ",;.)")
}

// alone tells whether no noun follows at a byte that a number before it could count.
func (l *Line) alone(at int) bool {
	k := l.WordAt(at)
	return k >= len(l.Words) || !lex.BlankGap(l.Text[at:l.Words[k].From]) || l.Words[k].Digit || l.Words[k].Function && l.Word(k) != "de" && (l.Word(k) != "d" || l.Word(k+1) == "ici") && l.Word(k) != "of"
}

var (
	// benefiting are verbs of what money does to people, who are counted then.
	benefiting = strings.Fields("help reach benefi serv feed aid touche nourri protege protect vaccin secour displac touch помо")
	// traded are nouns of what is told in money.
	traded = lex.Set("service bien marchandise don subvention good exportation importation vente achat export import sale purchase investissement investment")
)

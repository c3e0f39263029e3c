package article

import (
	"cmp"
	"slices"
	"strings"
)

// Units that do not stand behind their number.

// change reads the two numbers of what "rose from 45 to 120", each a figure of its own and
// no end of a range.
func (l *line) change(n number) (before, after quantified, ok bool) {
	const reach = 12 // words from the verb
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
			whole.Unit, whole.Word = l.nounAt(k - 2) // "cut municipalities from 124 to 84"
		}
		if whole.Unit == "" {
			return before, after, false
		}
	}
	if rate, _ := l.rate(l.wordAt(n.to)); rate != "" && !strings.Contains(whole.Unit, "/") && whole.Unit != "percent" {
		whole.Unit += rate // "from 8 to 15 a year"
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
var changes = set(`passerait porterait porteraient passeraient releverait passer passe passes passee passera passeront passant passent porter porte portes portee portera portant augmenter augmente augmentera augmentent relever releve
	reduire reduit reduira ramener ramene ramenera tomber tombe tombera grimper grimpe bondi chuter chute
	rise rises rose rising grow grows grew grown growing increase increases increased increasing go goes gone went climb climbs climbed climbing jump jumped surge surged
	fall falls fell fallen falling drop drops dropped cut reduce reduces reduced lower lowered expand expands expanded raise raises raised lift lifted double doubled bring brings bringing brought triple tripled move moved up down
	вырос выросла выросло выросли вырастет вырастут увеличен увеличена увеличено увеличился увеличилась увеличилось увеличились увеличится увеличить увеличит
	расширить расширят расширен довести доведут доведен
	снизят повысят увеличат сократят поднимут упал упала упало упали снизился снизилась снизилось снизились снизится снизить сократился сократилась сократилось сократить поднялся поднялась`)

// counted reads the unit of a number that does not follow it.
func (l *line) counted(n span) (unit, own string) {
	for _, read := range []func(span) (unit, own string){l.countedBefore, l.countedBehind, l.changed, l.peopled, l.grouped, l.labelled, l.ofWhich} {
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

// peopled tells whether a number is that of a population: "a population of 3.5 million", "un marché de 60 millions".
func (l *line) peopled(n span) (unit, own string) {
	const reach, least = 4, 4 // words between; digits
	k := l.wordAt(n.from)
	if n.to-n.from < least {
		return "", "" // "a third of the population is under 15"
	}
	for i := k - 1; i >= max(0, k-1-reach) && !strings.ContainsAny(l.gap(i+1), ".;,"); i-- {
		if w := l.word(i); strings.HasPrefix(w, "population") || strings.HasPrefix(w, "населени") || (w == "market" || w == "marche") && l.alone(n.to) && ofWord[l.word(k-1)] {
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
	if next := l.wordAt(n.to); blankGap(l.gap(next)) && uncounted[l.word(next)] {
		return "", "" // "double the number of students in 5 years"
	}
	for i := end - 1; i >= 0 && i >= end-reach; i-- {
		if gap := l.gap(i + 1); strings.ContainsAny(gap, ".;:") {
			return "", ""
		}
		w := l.word(i)
		if !(tallies[w] && (l.lang == "ru" || ofWord[l.word(i+1)])) {
			continue
		}
		k := i + 1
		if l.lang != "ru" {
			k++
		}
		for k < end && (l.words[k].function || l.word(k) == "such" || l.word(k) == "tels") { // "the number of such vehicles"
			k++
		}
		for first := k; k < end && (!l.words[k].function || l.word(k) == "s"); k++ { // "the number of places for students"
			if l.owns(k) || l.word(k) == "s" && l.owns(k-1) { // "of each country’s guests"
				first = k + 1
				continue
			}
			if w := l.words[k]; w.capital && w.called != nil && strings.HasSuffix(w.folded, "s") {
				return "person", l.text[w.from:w.to]
			}
			if unit, n := unitAt(l.words[k:]); unit != "" && !l.owns(k+n-1) {
				return unit, l.text[l.words[k].from:l.words[k+n-1].to]
			}
			if unit, own, _ := l.plural(l.words[first].from-1, first); unit != "" && l.lang == "fr" || unit != "" && k > first {
				return unit, own
			}
		}
	}
	return "", ""
}

var (
	// tallies are the nouns for how many there are.
	tallies = set("number numbers nombre quota quotas effectif effectifs total число количество квота численность")
	ofWord  = set("of de d des du")
)

// grouped reads the unit of a number that says how large a group is: "an audience of four
// hundred", "une flotte de treize".
func (l *line) grouped(n span) (unit, own string) {
	k := l.lead(n.from)
	if k < 1 || !ofWord[l.word(k)] && l.word(k) != "из" || !l.alone(n.to) || l.words[k-1].capital && l.word(k-1) == "group" { // the Group of 77
		return "", ""
	}
	return groups[l.word(k-1)], l.text[l.words[k-1].from:l.words[k-1].to]
}

// groups are what so many of a unit make up.
var groups = map[string]string{"audience": "person", "crowd": "person", "delegation": "person", "team": "person", "group": "person", "entourage": "person", "retinue": "person", "crew": "person", "workforce": "person",
	"foule": "person", "equipe": "person", "equipage": "person", "groupe": "person", "assistance": "person", "suite": "person", "country": "person", "island": "person", "nation": "person", "pays": "person", "делегация": "person", "делегации": "person", "группа": "person", "группе": "person",
	"fleet": "vessel", "flotte": "vessel"}

// labelled reads the unit of a number that a label stands before: "Ressortissants en Jordanie :
// environ 160".
func (l *line) labelled(n span) (unit, own string) {
	const longest = 8 // words of a label
	k := l.wordAt(n.from)
	for k > 0 && (approximate[l.word(k-1)] || l.word(k-1) == "de") && blankGap(l.gap(k)) {
		k--
	}
	if k < 1 || strings.TrimSpace(l.gap(k)) != ":" || !l.alone(n.to) {
		return "", ""
	}
	from, _ := l.wordsIn(l.sentenceAt(n.from))
	for i := k - 1; i > from; i-- {
		if strings.ContainsAny(l.gap(i), ";:.") {
			from = i
			break
		}
	}
	if k-from > longest || from >= k {
		return "", ""
	}
	if tallies[l.word(from)] && ofWord[l.word(from+1)] && from+2 < k {
		from += 2
	}
	if unit, of := unitAt(l.words[from:k]); unit != "" {
		return unit, l.text[l.words[from].from:l.words[from+of-1].to]
	}
	return "", ""
}

// ofWhich reads the unit of a number that tells how many of what stands right before it: "small
// boat engines, 60 of which were seized".
func (l *line) ofWhich(n span) (unit, own string) {
	k, next := l.wordAt(n.from), l.wordAt(n.to)
	if lead := l.lead(n.from); l.word(lead) == "de" && l.word(lead-1) == "nombre" && l.word(lead-2) == "au" && l.gap(lead-2) == ", " && l.alone(n.to) {
		return l.nounAt(lead - 3) // "Les soldats, au nombre de 1 100, …"
	}
	if l.word(next) == "strong" && blankGap(l.gap(next)) && l.alone(l.words[next].to) {
		return "person", l.text[l.words[next].from:l.words[next].to] // "The mission, 150 strong, …"
	}
	if k < 1 || strings.TrimSpace(l.gap(k)) != "," || l.word(next) != "of" || l.word(next+1) != "which" && l.word(next+1) != "whom" && l.word(next+1) != "them" {
		return "", ""
	}
	if unit, own = l.nounAt(k - 1); unit == "" && l.word(next+1) == "whom" {
		return "person", l.text[l.words[next].from:l.words[next+1].to]
	}
	return unit, own
}

// nounAt returns the unit that word i alone is, or as a noun in the plural.
func (l *line) nounAt(i int) (unit, own string) {
	if i < 1 {
		return "", ""
	}
	if unit, _ = unitAt(l.words[i : i+1]); unit != "" {
		return unit, l.text[l.words[i].from:l.words[i].to]
	}
	unit, own, _ = l.plural(l.words[i].from-1, i)
	return unit, own
}

// countedBehind reads the unit of a number that "the number of" leads to behind it:
// "portera à 90 le nombre d'étudiants".
func (l *line) countedBehind(n span) (unit, own string) {
	const reach = 4 // words that may stand before the unit
	i := l.wordAt(n.to)
	rate, last := l.rate(i)
	if rate != "" { // "double to 40 a year the number of scholarships"
		i = last + 1
	}
	if i+3 >= len(l.words) || !blankGap(l.gap(i)) {
		return "", ""
	}
	if w := l.word(i); (w == "le" || w == "the") && (l.word(i+1) == "nombre" || l.word(i+1) == "number") {
		for k := i + 2; k < min(len(l.words), i+2+reach) && !strings.ContainsAny(l.gap(k), ",.;:"); k++ {
			if unit, n := unitAt(l.words[k:]); unit != "" {
				return unit + rate, l.text[l.words[k].from:l.words[k+n-1].to]
			}
		}
	}
	return "", ""
}

// compared tells whether the number at a byte is what the one that ends before it is held
// against, and of the same unit: "1,300 students, down from 2,100".
func (l *line) compared(before, at int) bool {
	if before > at || strings.ContainsAny(l.text[before:at], ";:!?") || l.sentenceAt(max(0, before-1)) != l.sentenceAt(at) {
		return false
	}
	k := l.lead(at)
	switch l.word(k) {
	case "contre", "against", "versus", "против":
		return true
	case "from":
		return l.word(k-1) == "down" || l.word(k-1) == "up"
	case "with":
		return l.word(k-1) == "compared"
	case "de":
		return l.word(k-1) == "lieu"
	case "of":
		return extreme[l.word(k-1)] && slices.Contains([]string{l.word(k - 2), l.word(k - 3)}, "from")
	}
	return l.word(k) == "to" && l.word(k-1) == "compared" || l.becomes(before, at)
}

// extreme are the nouns of what something comes down, or up, from.
var extreme = set("peak high low record maximum minimum level")

// lead returns the word before the number at a byte, over those that say about how much it is
// ("contre plus de 120"), -1 for none.
func (l *line) lead(at int) int {
	k := l.wordAt(at) - 1
	for k > 0 && k+1 < len(l.words) && blankGap(l.gap(k+1)) && (approximate[l.word(k)] || (l.word(k) == "de" || l.word(k) == "than" || l.word(k) == "чем") && more[l.word(k-1)] || l.word(k) == "a" && l.word(k+1) == "peine") {
		k--
	}
	if k < 0 || k+1 < len(l.words) && !opens(l.gap(k+1)) {
		return -1
	}
	return k
}

var (
	more = set("plus moins pres more less fewer более менее больше меньше не")
)

// becomes tells whether the number at a byte is what the figure before it, of which "from"
// tells, has come to: "passé de 400 dollars le kilo en 2018 à moins de 60".
func (l *line) becomes(before, at int) bool {
	const reach = 10 // words
	to := l.word(l.lead(at))
	if to != "a" && to != "to" && to != "до" {
		return false
	}
	s := l.sentenceAt(at)
	for k := l.wordAt(before) - 1; k > 0 && l.words[k].from >= s.from; k-- {
		if w := l.word(k); w != "de" && w != "from" && w != "с" || l.wordAt(before)-k > reach/2 {
			continue
		}
		for i := k - 1; i >= max(0, k-reach); i-- {
			if changes[l.word(i)] {
				return true
			}
		}
	}
	return false
}

// among tells whether a number at a byte is a part of what the figure before it counts:
// "412 people, of whom 255 …", or counts the same elsewhere.
func (l *line) among(before, f quantified, end, at int) bool {
	k := l.wordAt(at)
	if end > at || k >= len(l.words) || strings.ContainsAny(l.text[end:at], ".;:!?") || before.Unit == "percent" {
		return false
	}
	// "в Киргизии обитает 285 особей, в Монголии — 953": a dash stands for the verb.
	if rest := l.text[l.words[k].to:]; l.lang == "ru" && strings.ContainsAny(l.gap(k), "—–") && (rest == "" || strings.ContainsAny(rest[:1], ".;,")) {
		return true
	}
	if f.Value >= before.Value || !blankGap(l.gap(k)) {
		return false
	}
	switch w := l.word(k - 1); w {
	case "dont", "whom", "including", "notamment":
		return true
	case "them", "eux", "elles", "lesquels", "lesquelles":
		return amid[l.word(k-2)]
	case "числе":
		return true
	case "which":
		return l.word(k-2) == "of"
	case "них":
		return l.word(k-2) == "из"
	}
	return false
}

// amid leads to those of whom a part is told: "among them", "parmi lesquels".
var amid = set("among parmi")

// elliptic tells whether a number without a unit has that of the figure before it in its
// sentence: both are told in millions, and nothing says what else the second counts.
func (l *line) elliptic(before quantified, n amount, end int) bool {
	const many = 1e6
	at := n.from
	s := l.sentenceAt(at)
	if before.Value < many || before.Unit == "percent" || end < s.from || end > at || n.money || !n.large {
		return false
	}
	from, to := l.wordAt(end), l.wordAt(at)
	for _, w := range l.words[from:to] {
		for _, stem := range benefiting {
			if strings.HasPrefix(w.folded, stem) {
				return false
			}
		}
	}
	rest := l.text[n.to:]
	if n.scaled {
		return true
	}
	return rest == "" || strings.ContainsAny(rest[:1], ",;.)")
}

// alone tells whether no noun follows at a byte that a number before it could count.
func (l *line) alone(at int) bool {
	k := l.wordAt(at)
	return k >= len(l.words) || !blankGap(l.text[at:l.words[k].from]) || l.words[k].digit || l.words[k].function && l.word(k) != "de" && (l.word(k) != "d" || l.word(k+1) == "ici") && l.word(k) != "of"
}

var (
	// benefiting are verbs of what money does to people, who are counted then.
	benefiting = strings.Fields("help reach benefi serv feed aid touche nourri protege protect vaccin secour displac touch помо")
	// traded are nouns of what is told in money.
	traded = set("service bien marchandise don subvention good exportation importation vente achat export import sale purchase investissement investment")
)

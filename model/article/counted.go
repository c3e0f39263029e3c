package article

import (
	"cmp"
	"strings"
)

// Units that do not stand behind their number.

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
var changes = set(`passerait porterait porteraient passeraient releverait passer passe passes passee passera passeront passant passent porter porte portes portee portera portant augmenter augmente augmentera augmentent relever releve
	reduire reduit reduira ramener ramene ramenera tomber tombe tombera grimper grimpe bondi chuter chute
	rise rises rose rising grow grows grew grown growing increase increases increased increasing go goes gone went climb climbs climbed climbing jump jumped surge surged
	fall falls fell fallen falling drop drops dropped cut reduce reduces reduced lower lowered expand expands expanded raise raises raised lift lifted double doubled move moved up down
	вырос выросла выросло выросли вырастет вырастут увеличен увеличена увеличено увеличился увеличилась увеличилось увеличились увеличится увеличить увеличит
	снизят повысят увеличат сократят поднимут упал упала упало упали снизился снизилась снизилось снизились снизится снизить сократился сократилась сократилось сократить поднялся поднялась`)

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
	const reach, least = 4, 4 // words between; digits
	k := l.wordAt(n.from)
	if n.to-n.from < least {
		return "", "" // "a third of the population is under 15"
	}
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

// among tells whether a number at a byte is a part of what the figure before it counts:
// "412 people, of whom 255 …", or counts the same elsewhere.
func (l *line) among(before, f Figure, end, at int) bool {
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
	case "dont", "whom":
		return true
	case "which":
		return l.word(k-2) == "of"
	case "них":
		return l.word(k-2) == "из"
	}
	return false
}

// elliptic tells whether a number without a unit has that of the figure before it in its
// sentence: both are told in millions, and nothing says what else the second counts.
func (l *line) elliptic(before Figure, n number, end int) bool {
	const many = 1e6
	at := n.from
	s := l.sentenceAt(at)
	if before.Value < many || before.Unit == "percent" || end < s.from || end > at || n.currency != "" || n.scale == "" && separatorIn(n.first) == "" {
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
	if n.scale != "" {
		return true
	}
	return rest == "" || strings.ContainsAny(rest[:1], ",;.)")
}

// alone tells whether no noun follows at a byte that a number before it could count.
func (l *line) alone(at int) bool {
	k := l.wordAt(at)
	return k >= len(l.words) || !blankGap(l.text[at:l.words[k].from]) || l.words[k].digit || l.words[k].function && l.word(k) != "de" && l.word(k) != "d" && l.word(k) != "of"
}

var (
	// benefiting are verbs of what money does to people, who are counted then.
	benefiting = strings.Fields("help reach benefi serv feed aid touche nourri protege protect vaccin secour displac touch помо")
	// traded are nouns of what is told in money.
	traded = set("exportation importation vente achat export import sale purchase investissement investment")
)

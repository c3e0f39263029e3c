package article

import "strings"

// unitAfter reads the unit that follows a number which ends at a byte. It returns
// the canonical unit, the source's own words for it and where they end, -1 for a
// noun that is no known unit; "" when there is none. Adjectives may stand between
// in English ("103 new aircraft").
func (l *line) unitAfter(at int, scaled bool) (unit, own string, end int) {
	const skip, named = 3, 7                                                                             // words between, names not counted
	if k := l.wordAt(at) - 1; k > 0 && l.words[k-1].number > 0 && strings.HasPrefix(l.text[at:], ") ") { // "quatre (4) accords"
		at += len(") ")
	}
	if strings.HasPrefix(l.text[at:], " de $") { // "8 millions de $"
		at += len(" de")
	}
	if sign := signAfter(l.text[at:]); sign != "" {
		own = strings.TrimLeft(sign, " \u00a0\u202f")
		unit, end = lists().unitCalled(fold(own)), at+len(sign)
		if some := lists().money.signed[own]; some != nil {
			unit = some[0].code
		}
		if code, letters, last := l.whoseDollar(end); own == "$" && code != "" {
			unit, own, end = code, letters, last
		}
		if rate, last := l.rate(l.wordAt(end)); rate != "" && unit != "percent" {
			unit, end = unit+rate, l.words[last].to
		}
		return unit, own, end
	}
	skipped, before, often := 0, at, ""
	first := l.wordAt(at)
	bound := l.lang == "fr" && scaled && first > 0 && strings.HasPrefix(l.word(first-1), "milli") // "70 millions réservés": what they count stands behind "de"
	for i := first; i < len(l.words) && skipped <= skip; i++ {
		w := l.words[i]
		between := l.text[before:w.from]
		before = w.to
		if i > first && len(l.words[i-1].folded) == 1 { // "U.S. dollars"
			between = strings.TrimPrefix(between, ".")
		}
		if strings.ContainsAny(between, ",;:.!?()[]«»“”") || i == first && strings.Contains(between, "/") || strings.Contains(between, " – ") || strings.Contains(between, " — ") {
			if i == first {
				return "", "", 0
			}
			break
		}
		if power := powers[w.folded]; power != nil {
			for _, p := range power {
				if strings.HasPrefix(l.text[w.to:], p.sign) {
					end = w.to + len(p.sign)
					if rate, last := l.rate(i + 1); rate != "" {
						return p.unit + rate, l.text[w.from:l.words[last].to], l.words[last].to
					}
					return p.unit, l.text[w.from:end], end
				}
			}
		}
		if i > first+1 && l.gap(i) == "-" { // "48,000 out-of-school children"
			continue
		}
		if i > first && l.lang == "fr" && l.countable(l.words[first]) && l.words[first].units == nil {
			break // "14 batteries sol-air": what follows a noun qualifies it
		}
		if unit, n := unitAt(l.words[i:]); unit != "" && !l.modifies(i+n-1) && !l.otherwise(i, first) && !l.owns(i+n-1) && !l.compounded(i, i+n-1, first) && !(bound && i == first && !currencyUnit(unit) && !measures[unit]) {
			if unit == "fold" && l.lang == "ru" {
				return "", "", 0 // "два раза в неделю"
			}
			end = l.words[i+n-1].to
			if w.folded == "pounds" && l.weighs(i+1) {
				unit = "pound weight"
			}
			if code := l.beside(i, n); code != "" {
				if unit = code; l.lang == "fr" {
					end, n = l.words[i+n].to, n+1
				} else {
					w = l.words[i-1]
				}
			}
			if w.capital && l.lang == "en" && (l.operated(i+n) || l.word(i+n) == "for" && i+n+1 < len(l.words) && l.words[i+n+1].capital) {
				return "", "", 0 // "two Centers for Public Health orders"
			}
			if rate, last := l.rate(i + n); rate != "" {
				unit, end = unit+rate, l.words[last].to
			} else {
				unit += often
			}
			return unit, l.text[w.from:end], end
		}
		f := w.folded
		if i <= first+1 && regular[f] != "" && often == "" { // "14 weekly flights"
			often = regular[f]
			continue
		}
		if i == first && l.gap(i) == "-" && capacity[f] { // "a 120-bed hospital"
			return lists().unitCalled(f + "s"), l.text[w.from:w.to], w.to
		}
		if i == first && l.gap(i) == "-" && f == "strong" { // "a 62-strong delegation"
			return "person", l.text[w.from:w.to], w.to
		}
		if w.digit && i > first && (l.words[i-1].capital || l.word(i-1) == "and" && i > first+1) { // "14 Boeing 787 aircraft"
			continue
		}
		if k := l.total(i); i == first && k > 0 {
			return l.unitAfter(l.words[k].to, scaled)
		}
		if caliber(w) {
			continue
		}
		if uncounted[f] || w.digit {
			if i == first {
				return "", "", 0
			}
			break
		}
		if (i == first || i == first+1 && scaled && (l.word(first) == "de" || l.word(first) == "d" || l.word(first) == "of")) && w.capital && (w.called != nil && strings.HasSuffix(f, "s") || continental[f]) { // "3,000 Mongolians"
			return "person", l.text[w.from:w.to], w.to
		}
		if last := l.islanders(i); i == first && last > i {
			return "person", l.text[w.from:l.words[last].to], l.words[last].to
		}
		if i == first && l.lang == "ru" && w.called != nil && !w.capital && !adjectiveRU(f) { // "700 туркмен"
			return "person", l.text[w.from:w.to], w.to
		}
		if i == first && (f == "of" || f == "de") && whose[l.word(i+1)] && blankGap(l.gap(i+1)) { // "900 of its troops"
			continue
		}
		if i == first+1 && whose[f] && (l.word(first) == "of" || l.word(first) == "de") {
			continue
		}
		// "of" and "de" bind a scaled number to what it counts: "2 millions de doses".
		if i == first && scaled && (f == "de" || f == "d" || f == "of") || i <= first+1 && (f == "other" || f == "autres" || f == "d" || f == "l") {
			continue
		}
		if f == "and" && i > first && i+1 < len(l.words) && l.namelike(i-1) && l.namelike(i+1) {
			continue // "787 Dreamliner and 777X aircraft"
		}
		if stoppers[f] && !(i+1 < len(l.words) && l.gap(i+1) == "-") {
			break
		}
		if w.capital && i > first && i < first+named {
			continue
		}
		skipped++
	}
	if first < len(l.words) && blankGap(l.text[at:l.words[first].from]) {
		w, next := l.words[first], first+1
		alone := l.lang == "fr" && w.named == nil && (next >= len(l.words) || l.words[next].function || l.words[next].verb) // "40 000 Malagasy vivent"
		if w.capital && w.called != nil && (alone || strings.HasSuffix(w.folded, "ese")) {                                  // "86,000 Sudanese"
			return "person", l.text[w.from:w.to], w.to
		}
	}
	if w := l.word(first); scaled && (w == "de" || w == "d") && first+1 < len(l.words) { // "17 millions de comprimés"
		return l.plural(l.words[first].to, first+1)
	}
	if bound {
		return "", "", 0
	}
	if last := l.bothGenders(first); last > 0 && opens(l.text[at:l.words[first].from]) {
		end = l.words[last].to
		if unit, _ = unitAt(l.words[last:]); unit == "" && l.words[last].called != nil {
			unit = "person" // "3 000 Zambiennes et Zambiens"
		} else if unit == "" {
			unit = l.one(l.words[last])
		}
		return unit, l.text[l.words[first].from:end], end
	}
	return l.plural(at, first)
}

// bothGenders returns the second of two French nouns by which the same people are called, from
// word i on: "intervenantes et intervenants"; 0 for anything else.
func (l *line) bothGenders(i int) int {
	const stem = 4 // letters that both begin with
	last := i + 2
	if l.lang != "fr" || last >= len(l.words) || l.word(i+1) != "et" && l.word(i+1) != "ou" || !blankGap(l.gap(i+1)) || !blankGap(l.gap(last)) {
		return 0
	}
	she, he := l.word(i), l.word(last)
	if len(he) <= stem || len(she) <= stem || she == he || she[:stem] != he[:stem] || !strings.HasSuffix(she, "es") || !strings.HasSuffix(he, "s") {
		return 0
	}
	return last
}

// total returns the word of the number of which word i, "of", says that another is a part: "12 of
// 33 chapters", "480 of the 590 houses", "48 of the nation’s 107 colleges"; 0 for none.
func (l *line) total(i int) int {
	if w := l.word(i); w != "of" && w != "des" {
		return 0
	}
	for k := i + 1; k < len(l.words); k++ {
		switch {
		case l.words[k].digit && l.year(k) == 0:
			return k
		case !whose[l.word(k)] && !l.owns(k) && l.word(k) != "s":
			return 0
		}
	}
	return 0
}

// islanders returns the last of several words from i on by which people are called after their
// country, -1 for none: "138 Solomon Islanders".
func (l *line) islanders(i int) int {
	found, ok := label{}, false
	if w := l.words[i]; w.capital && w.named != nil {
		found, ok = labelAt(l.words[i:], true, true)
	}
	if last := i + len(found.words) - 1; ok && found.kind == byAdjective && strings.HasSuffix(l.word(last), "s") {
		return last
	}
	return -1
}

// adjectiveRU tells whether a Russian word ends as adjectives do.
func adjectiveRU(folded string) bool {
	for _, ending := range []string{"их", "ых", "ие", "ые", "ого", "ои", "ая", "ую", "им", "ым", "ими", "ыми", "ии", "ыи", "ое"} {
		if strings.HasSuffix(folded, ending) {
			return true
		}
	}
	return false
}

// continental are the people of continents.
var continental = set("africans africains africaines europeans europeens europeennes asians asiatiques americans americains americaines latinos")

// powers are lengths whose squares and cubes are written with a sign.
var powers = map[string][]struct{ sign, unit string }{"m": {{"³", "m3"}, {"²", "m2"}}, "km": {{"²", "km2"}, {"³", "km3"}}}

// operated tells whether behind the name of a maker and a number at word i something else is
// counted: "three Boeing 737-800 services a week".
func (l *line) operated(i int) bool {
	k := i
	for k < len(l.words) && (l.words[k].digit || l.words[k].capital) && (blankGap(l.gap(k)) || l.gap(k) == "-") {
		k++
	}
	return k > i && k < len(l.words) && blankGap(l.gap(k)) && l.countable(l.words[k]) && l.words[k].units == nil
}

// weighs tells whether what "of" leads to at word i is something that has a weight: "1,200
// pounds of cocaine", but not "of aid".
func (l *line) weighs(i int) bool {
	return l.word(i) == "of" && i+1 < len(l.words) && blankGap(l.gap(i)) && !l.words[i+1].function && !spent[l.word(i+1)] && !spent[l.word(i+2)]
}

// spent are nouns of what money is called by what it is for.
var spent = set("aid assistance support help funding funds money investment investments public taxpayers credit debt debts loans savings trade exports imports revenue additional new development humanitarian tax taxes income sales spending")

// owns tells whether what word i is called by has something which is counted: "21 of the
// country’s lakes".
func (l *line) owns(i int) bool {
	rest := l.text[l.words[i].to:]
	return l.lang == "en" && (ownerMark.MatchString(rest) || strings.HasSuffix(l.word(i), "s") && strings.HasPrefix(rest, "’ "))
}

// modifies tells whether the noun in the singular at word i only says of which kind the
// next one is, which is counted: "40 school leavers".
func (l *line) modifies(i int) bool {
	if l.lang != "en" || i+1 >= len(l.words) || strings.HasSuffix(l.words[i].folded, "s") || !blankGap(l.gap(i+1)) || !singular[l.words[i].folded] {
		return false
	}
	return uncounted[l.word(i+1)] || l.head(i+1, l.words[i].capital) >= 0
}

// compounded tells whether the words from i to last stand within a longer word that only says
// of which kind the next one is: "45 state-of-the-art scanners", "14 sister-city pairs".
func (l *line) compounded(i, last, first int) bool {
	if l.lang != "en" || i == first && l.gap(i) == "-" {
		return false // "a 240-kilometre line"
	}
	rest := l.text[l.words[last].to:]
	return len(rest) > 1 && rest[0] == '-' && startsLetter(rest[1:]) || i > first && l.gap(i) == "-" && singular[l.words[last].folded]
}

// otherwise tells whether letter signs of a unit at word i are those of something else:
// "140 of its T-54 tanks", "a file of 214 kB".
func (l *line) otherwise(i, first int) bool {
	switch w := l.words[i]; w.folded {
	case "t", "m", "ha":
		return i > first && l.word(i-1) != "de" || w.capital && strings.HasPrefix(l.text[w.to:], "-")
	case "metre", "metres", "meter", "meters", "foot", "feet", "mile", "miles":
		return l.lang == "en" && i > first // "300 smart meters"
	case "kb", "mb":
		return !strings.HasPrefix(l.text[w.to:], "/")
	}
	return false
}

// singular nouns often stand before the noun that is counted.
var singular = set(`factory mine port health police school student company country project village community island city district province household family job farm hospital laboratory patient satellite vessel
	ship vehicle teacher worker person soldier sailor visitor economy site container flight network room bed tent agreement contract deal school researcher expert doctor`)

// namelike tells whether word i may belong to the name of a model.
func (l *line) namelike(i int) bool { return l.words[i].capital || l.words[i].digit }

package quantity

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// unitAfter reads the unit that follows a number which ends at a byte. It returns
// the canonical unit, the source's own words for it and where they end, -1 for a
// noun that is no known unit; "" when there is none. Adjectives may stand between
// in English ("103 new aircraft").
func (l *Line) unitAfter(at int, scaled bool) (unit, own string, end int) {
	const skip, named = 3, 7                                                                             // words between, names not counted
	if k := l.WordAt(at) - 1; k > 0 && l.Words[k-1].Number > 0 && strings.HasPrefix(l.Text[at:], ") ") { // "quatre (4) accords"
		at += len(") ")
	}
	if open := strings.LastIndexByte(l.Text[:at], '['); strings.HasPrefix(l.Text[at:], "] ") && lex.StartsLetter(l.Text[open+1:]) { // "[about 400] acres": what an editor put in
		at += len("]")
	}
	if strings.HasPrefix(l.Text[at:], " de $") { // "8 millions de $"
		at += len(" de")
	}
	if sign := lex.SignAfter(l.Text[at:]); sign != "" {
		own = strings.TrimLeft(sign, " \u00a0\u202f")
		unit, end = lex.Loaded().UnitCalled(lex.Fold(own)), at+len(sign)
		if some := lex.Loaded().Money.Signed[own]; some != nil {
			unit = some[0].Code
		}
		if code, letters, last := l.whoseDollar(end); own == "$" && code != "" {
			unit, own, end = code, letters, last
		}
		if rate, last := l.rate(l.WordAt(end)); rate != "" && unit != "percent" {
			unit, end = unit+rate, l.Words[last].To
		} else if often := l.WordAt(end); strings.HasPrefix(l.Text[end:], "/") && often < len(l.Words) && rates[l.Word(often)] != "" { // "450 €/mois"
			unit, end = unit+rates[l.Word(often)], l.Words[often].To
		}
		return unit, own, end
	}
	skipped, before, often := 0, at, ""
	first := l.WordAt(at)
	bound := l.Lang == "fr" && scaled && first > 0 && strings.HasPrefix(l.Word(first-1), "milli") // "70 millions réservés": what they count stands behind "de"
	sentence := l.SentenceAt(at - 1)
	for i := first; i < len(l.Words) && skipped <= skip; i++ {
		w := l.Words[i]
		between := l.Text[before:w.From]
		before = w.To
		if i > first && len(l.Words[i-1].Folded) == 1 && !l.Words[i-1].Digit { // "U.S. dollars"
			between = strings.TrimPrefix(between, ".")
		}
		if between == " (" && i > first && w.Capital && strings.HasPrefix(l.Text[w.To:], ")") && l.Text[w.From:w.To] == strings.ToUpper(l.Text[w.From:w.To]) {
			before = w.To + len(")") // "pressurised water (PWR) reactors"
			continue
		}
		if strings.ContainsAny(between, ",;:.!?()[]«»“”") || w.From >= sentence.To || i == first && strings.Contains(between, "/") || strings.Contains(between, " – ") || strings.Contains(between, " — ") {
			if i == first {
				return "", "", 0
			}
			break
		}
		if i == first && l.Gap(i) == "-" && ofMembers[w.Folded] && i+1 < len(l.Words) && (ofStates[l.Word(i+1)] || l.Words[i+1].Capital) { // "the 22-member league", "the 38-nation Maritime Forces"
			return "", "", 0
		}
		if power := powers[w.Folded]; power != nil {
			for _, p := range power {
				if strings.HasPrefix(l.Text[w.To:], p.sign) {
					end = w.To + len(p.sign)
					if rate, last := l.rate(i + 1); rate != "" {
						return p.unit + rate, l.Text[w.From:l.Words[last].To], l.Words[last].To
					}
					return p.unit, l.Text[w.From:end], end
				}
			}
		}
		if i > first+1 && l.Gap(i) == "-" { // "48,000 out-of-school children"
			continue
		}
		noun := first
		if f := l.Word(first); f == "de" || f == "d" { // "une dizaine de tours"
			noun++
		}
		if i > noun && l.Lang == "fr" && l.countable(l.Words[noun]) && l.Words[noun].Units == nil {
			break // "14 batteries sol-air": what follows a noun qualifies it
		}
		if unit, n := lex.UnitAt(l.Words[i:]); unit != "" && !l.modifies(i+n-1) && !l.otherwise(i, first) && !l.owns(i+n-1) && !l.compounded(i, i+n-1, first) && !(bound && i == first && !CurrencyUnit(unit) && !measures[unit]) {
			if unit == "fold" && l.Lang == "ru" {
				return "", "", 0 // "два раза в неделю"
			}
			if next := i + n; w.Capital && next < len(l.Words) && lex.BlankGap(l.Gap(next)) { // "Boeing | aircraft", "F-16 | fighter jets"
				if same, more := lex.UnitAt(l.Words[next:]); same == unit {
					n += more
				}
			}
			end = l.Words[i+n-1].To
			if w.Folded == "pounds" && l.weighs(i+1) {
				unit = "pound weight"
			}
			if code := l.Beside(i, n); code != "" {
				if unit = code; l.Lang == "fr" {
					end, n = l.Words[i+n].To, n+1
				} else {
					w = l.Words[i-1]
				}
			}
			if w.Capital && l.Lang == "en" && (l.operated(i+n) || l.Word(i+n) == "for" && i+n+1 < len(l.Words) && l.Words[i+n+1].Capital) {
				return "", "", 0 // "two Centers for Public Health orders"
			}
			if rate, last := l.rate(i + n); rate != "" {
				unit, end = unit+rate, l.Words[last].To
			} else {
				unit += often
			}
			return unit, l.Text[w.From:end], end
		}
		f := w.Folded
		if i <= first+1 && regular[f] != "" && often == "" { // "14 weekly flights"
			often = regular[f]
			continue
		}
		if i == first && l.Gap(i) == "-" && lex.Capacity[f] { // "a 120-bed hospital"
			return lex.Loaded().UnitCalled(f + "s"), l.Text[w.From:w.To], w.To
		}
		if i == first && (l.Gap(i) == "-" && f == "strong" || scaled && f == "population") { // "a 62-strong delegation", "its 1.3 million population"
			return "person", l.Text[w.From:w.To], w.To
		}
		if w.Digit && i > first && (l.Words[i-1].Capital || l.Word(i-1) == "and" && i > first+1) { // "14 Boeing 787 aircraft"
			continue
		}
		if k := l.total(i); i == first && k > 0 {
			return l.unitAfter(l.Words[k].To, scaled)
		}
		if caliber(w) {
			continue
		}
		if lex.Uncounted[f] && !(qualities[f] && i+1 < len(l.Words) && lex.BlankGap(l.Gap(i+1))) || w.Digit { // "3,000 overseas workers"
			if i == first {
				return "", "", 0
			}
			break
		}
		if (i == first || i == first+1 && scaled && (l.Word(first) == "de" || l.Word(first) == "d" || l.Word(first) == "of")) && w.Capital && (w.Called != nil && strings.HasSuffix(f, "s") || continental[f]) { // "3,000 Mongolians"
			return "person", l.Text[w.From:w.To], w.To
		}
		if last := l.islanders(i); i == first && last > i {
			return "person", l.Text[w.From:l.Words[last].To], l.Words[last].To
		}
		if i == first && l.Lang == "ru" && w.Called != nil && !w.Capital && !adjectiveRU(f) { // "700 туркмен"
			return "person", l.Text[w.From:w.To], w.To
		}
		if i == first && (f == "of" || f == "de") && lex.Whose[l.Word(i+1)] && lex.BlankGap(l.Gap(i+1)) { // "900 of its troops"
			continue
		}
		if i == first+1 && lex.Whose[f] && (l.Word(first) == "of" || l.Word(first) == "de") {
			continue
		}
		// "of" and "de" bind a scaled number to what it counts: "2 millions de doses".
		if i == first && scaled && (f == "de" || f == "d" || f == "of") || i <= first+1 && (f == "other" || f == "autres" || f == "d" || f == "l") {
			continue
		}
		if f == "and" && i > first && i+1 < len(l.Words) && l.namelike(i-1) && l.namelike(i+1) {
			continue // "787 Dreamliner and 777X aircraft"
		}
		if lex.Stoppers[f] && !(i+1 < len(l.Words) && l.Gap(i+1) == "-") {
			break
		}
		if w.Capital && i > first && i < first+named {
			continue
		}
		skipped++
	}
	if first < len(l.Words) && lex.BlankGap(l.Text[at:l.Words[first].From]) {
		w, next := l.Words[first], first+1
		alone := l.Lang == "fr" && w.Named == nil && (next >= len(l.Words) || l.Words[next].Function || l.Words[next].Verb) // "40 000 Malagasy vivent"
		if w.Capital && w.Called != nil && (alone || strings.HasSuffix(w.Folded, "ese")) {                                  // "86,000 Sudanese"
			return "person", l.Text[w.From:w.To], w.To
		}
	}
	if w := l.Word(first); scaled && (w == "de" || w == "d") && first+1 < len(l.Words) { // "17 millions de comprimés"
		return l.plural(l.Words[first].To, first+1)
	}
	if bound {
		return "", "", 0
	}
	if last := l.bothGenders(first); last > 0 && timex.Opens(l.Text[at:l.Words[first].From]) {
		end = l.Words[last].To
		if unit, _ = lex.UnitAt(l.Words[last:]); unit == "" && l.Words[last].Called != nil {
			unit = "person" // "3 000 Zambiennes et Zambiens"
		} else if unit == "" {
			unit = l.one(l.Words[last])
		}
		return unit, l.Text[l.Words[first].From:end], end
	}
	return l.plural(at, first)
}

// bothGenders returns the second of two French nouns by which the same people are called, from
// word i on: "intervenantes et intervenants"; 0 for anything else.
func (l *Line) bothGenders(i int) int {
	const stem = 4 // letters that both begin with
	last := i + 2
	if l.Lang != "fr" || last >= len(l.Words) || l.Word(i+1) != "et" && l.Word(i+1) != "ou" || !lex.BlankGap(l.Gap(i+1)) || !lex.BlankGap(l.Gap(last)) {
		return 0
	}
	she, he := l.Word(i), l.Word(last)
	if len(he) <= stem || len(she) <= stem || she == he || she[:stem] != he[:stem] || !strings.HasSuffix(she, "es") || !strings.HasSuffix(he, "s") {
		return 0
	}
	return last
}

// total returns the word of the number of which word i, "of", says that another is a part: "12 of
// 33 chapters", "480 of the 590 houses", "48 of the nation’s 107 colleges"; 0 for none.
func (l *Line) total(i int) int {
	if w := l.Word(i); w != "of" && w != "des" {
		return 0
	}
	for k := i + 1; k < len(l.Words); k++ {
		switch {
		case l.Words[k].Digit && l.Year(k) == 0:
			return k
		case !lex.Whose[l.Word(k)] && !l.owns(k) && l.Word(k) != "s":
			return 0
		}
	}
	return 0
}

// islanders returns the last of several words from i on by which people are called after their
// country, -1 for none: "138 Solomon Islanders".
func (l *Line) islanders(i int) int {
	found, ok := lex.Label{}, false
	if w := l.Words[i]; w.Capital && w.Named != nil {
		found, ok = lex.LabelAt(l.Words[i:], true, true)
	}
	if last := i + len(found.Words) - 1; ok && found.Kind == lex.ByAdjective && strings.HasSuffix(l.Word(last), "s") {
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
var continental = lex.Set("africans africains africaines europeans europeens europeennes asians asiatiques americans americains americaines latinos")

// powers are lengths whose squares and cubes are written with a sign.
var powers = map[string][]struct{ sign, unit string }{"m": {{"³", "m3"}, {"²", "m2"}}, "km": {{"²", "km2"}, {"³", "km3"}}}

// operated tells whether behind the name of a maker and a number at word i something else is
// counted: "three Boeing 737-800 services a week".
func (l *Line) operated(i int) bool {
	k := i
	for k < len(l.Words) && (l.Words[k].Digit || l.Words[k].Capital) && (lex.BlankGap(l.Gap(k)) || l.Gap(k) == "-") {
		k++
	}
	return k > i && k < len(l.Words) && lex.BlankGap(l.Gap(k)) && l.countable(l.Words[k]) && l.Words[k].Units == nil
}

// weighs tells whether what "of" leads to at word i is something that has a weight: "1,200
// pounds of cocaine", but not "of aid".
func (l *Line) weighs(i int) bool {
	return l.Word(i) == "of" && i+1 < len(l.Words) && lex.BlankGap(l.Gap(i)) && !l.Words[i+1].Function && !spent[l.Word(i+1)] && !spent[l.Word(i+2)]
}

// spent are nouns of what money is called by what it is for.
var spent = lex.Set("aid assistance support help funding funds money investment investments public taxpayers credit debt debts loans savings trade exports imports revenue additional new development humanitarian tax taxes income sales spending")

// owns tells whether what word i is called by has something which is counted: "21 of the
// country’s lakes".
func (l *Line) owns(i int) bool {
	rest := l.Text[l.Words[i].To:]
	return l.Lang == "en" && (timex.OwnerMark.MatchString(rest) || strings.HasSuffix(l.Word(i), "s") && strings.HasPrefix(rest, "’ "))
}

// modifies tells whether the noun in the singular at word i only says of which kind the
// next one is, which is counted: "40 school leavers".
func (l *Line) modifies(i int) bool {
	if l.Lang != "en" || i+1 >= len(l.Words) || strings.HasSuffix(l.Words[i].Folded, "s") || !lex.BlankGap(l.Gap(i+1)) || !singular[l.Words[i].Folded] {
		return false
	}
	return lex.Uncounted[l.Word(i+1)] || l.head(i+1, l.Words[i].Capital) >= 0
}

// compounded tells whether the words from i to last stand within a longer word that only says
// of which kind the next one is: "45 state-of-the-art scanners", "14 sister-city pairs".
func (l *Line) compounded(i, last, first int) bool {
	if l.Lang != "en" || i == first && l.Gap(i) == "-" {
		return false // "a 240-kilometre line"
	}
	rest := l.Text[l.Words[last].To:]
	return len(rest) > 1 && rest[0] == '-' && lex.StartsLetter(rest[1:]) || i > first && l.Gap(i) == "-" && singular[l.Words[last].Folded]
}

// otherwise tells whether letter signs of a unit at word i are those of something else:
// "140 of its T-54 tanks", "a file of 214 kB".
func (l *Line) otherwise(i, first int) bool {
	switch w := l.Words[i]; w.Folded {
	case "t", "m", "ha":
		return i > first && l.Word(i-1) != "de" || w.Capital && strings.HasPrefix(l.Text[w.To:], "-")
	case "metre", "metres", "meter", "meters", "foot", "feet", "mile", "miles":
		return l.Lang == "en" && i > first // "300 smart meters"
	case "kb", "mb":
		return !strings.HasPrefix(l.Text[w.To:], "/")
	}
	return false
}

// singular nouns often stand before the noun that is counted.
var singular = lex.Set(`factory mine port health police school student company country project village community island city district province household family job farm hospital laboratory patient satellite vessel
	ship vehicle teacher worker person soldier sailor visitor economy site container flight network room bed tent agreement contract deal school researcher expert doctor`)

// namelike tells whether word i may belong to the name of a model.
func (l *Line) namelike(i int) bool { return l.Words[i].Capital || l.Words[i].Digit }

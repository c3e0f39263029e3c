package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readUnits reads a canonical unit and its names a line.
func (x *lexicon) readUnits(list string) error {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		canonical, names, ok := strings.Cut(line, "|")
		if !ok {
			return fmt.Errorf("%q: want a unit and its names", line)
		}
		for n := range strings.SplitSeq(names, ",") {
			x.unit(n, canonical)
		}
	}
	return nil
}

// A unitName is a way of saying a unit, folded: what stands behind its first word.
type unitName struct {
	rest string
	unit string    // the canonical one
	next *unitName // that begins with the same word, and was read earlier
}

// unit adds a name of a unit. What is added last wins.
func (x *lexicon) unit(name, canonical string) {
	first, rest, _ := strings.Cut(name, " ")
	x.units[first] = &unitName{rest, canonical, x.units[first]}
}

// unitsOf returns those whose names begin with a folded word. A Russian noun in -ов is
// known in its other cases, too.
func (x *lexicon) unitsOf(folded string) *unitName {
	const least = 4 * len("я") // bytes, that the noun has at least before its ending
	if of := x.units[folded]; of != nil || !cyrillicWord(folded) {
		return of
	}
	for _, ending := range []string{"а", "ы", "ам", "ами", "ах", "у", "ом", "е"} {
		if stem, ok := strings.CutSuffix(folded, ending); ok && len(stem) > least {
			for n := x.units[stem+"ов"]; n != nil; n = n.next {
				if n.rest == "" {
					return &unitName{unit: n.unit}
				}
			}
		}
	}
	return nil
}

// unitCalled returns the unit of a folded name, "" for none.
func (x *lexicon) unitCalled(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	for n := x.units[first]; n != nil; n = n.next {
		if n.rest == rest {
			return n.unit
		}
	}
	return ""
}

// capacity are nouns in the singular that say behind a hyphen how large something is.
var capacity = set("bed seat room berth unit place member person")

// multiples are units of many others, as they are written: "2.4 Mt".
var multiples = map[string]float64{"kt": 1e3, "Mt": 1e6, "Gt": 1e9, "kilotonnes": 1e3, "kilotons": 1e3, "megatonnes": 1e6, "megatons": 1e6, "gigatonnes": 1e9, "gigatons": 1e9, "Mtpa": 1e6, "mtpa": 1e6, "MTPA": 1e6,
	"bcm": 1e9, "BCM": 1e9, "mcm": 1e6, "tcf": 1e12, "Tcf": 1e12, "bcf": 1e9, "mb": 1e6, "mbpd": 1e6, "kb": 1e3,
	"MDH": 1e6, "MDT": 1e6, "MDA": 1e6, "MUSD": 1e6, "MEUR": 1e6, "MCHF": 1e6, "MFCFA": 1e6}

func firstField(s string) string {
	first, _, _ := strings.Cut(s, " ")
	first, _, _ = strings.Cut(first, "/")
	return first
}

// strong units are figures even with a small number in letters ("three tonnes").
var strong = set("percent tonne barrel MW GW km hectare scholarship aircraft vessel kg turbine reactor satellite vehicle hospital clinic radar laboratory project gun launcher missile generator scanner")

// stoppers end the search for a unit behind a number.
var stoppers = set(`of in on at by for from to and or the a an un une des with over under through during per between de du des la le les et ou en à au aux dans par pour sur
	qui que who which that will has have had is are was were were ont a est sont sera seront`)

// durations and other counted nouns that make no key figure.
var uncounted = set(`depuis apres avant jamais toujours parfois ailleurs alors moins tandis puis dehors dedans longtemps quelques contre across towards besides afterwards always sometimes perhaps overseas abroad versus
	doubles plusieurs
	year years month months week weeks day days hour hours minute minutes decade decades century an ans annee annees mois semaine semaines
	jour jours heure heures minute decennie decennies siecle siecles point points page pages article articles fois times garantis fournis promis acquis requis investis chefs heads leaders parties cotes sides
	hundreds thousands dozens millions billions centaines milliers dizaines
	abstentions voix votes suffrages first last next ministres ministers others annuels candles hommages
	quarts tiers cinquiemes sixiemes septiemes huitiemes dixiemes centiemes quarters thirds fifths sixths eighths tenths
	articles paragraphes degres degrees principes principles piliers pillars axes volets objectifs goals targets themes priorites priorities mesures measures etapes steps
	tracks categories areas aspects ways types kinds forms fronts questions issues topics elements components dimensions strands criteria conditions reasons factors phases stages levels options scenarios occasions sectors
	domaines sortes formes manieres facons sujets composantes criteres raisons facteurs niveaux reprises secteurs groups discussions sessions
	janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`)

// qualifying words stand between a number and what it counts, and are no unit.
var qualifying = set(`nouvelles nouveaux petites petits jeunes dernieres derniers autres anciens anciennes grandes grands premieres premiers principaux
	principales differents differentes prochaines prochains futurs futures graves legers`)

// unitAfter reads the unit that follows a number which ends at a byte. It returns
// the canonical unit, the source's own words for it and where they end, -1 for a
// noun that is no known unit; "" when there is none. Adjectives may stand between
// in English ("103 new aircraft").
func (l *line) unitAfter(at int, scaled bool) (unit, own string, end int) {
	const skip, named = 3, 7                                                                             // words between, names not counted
	if k := l.wordAt(at) - 1; k > 0 && l.words[k-1].number > 0 && strings.HasPrefix(l.text[at:], ") ") { // "quatre (4) accords"
		at += len(") ")
	}
	if sign := signAfter(l.text[at:]); sign != "" {
		own = strings.TrimLeft(sign, " \u00a0\u202f")
		unit, end = lists().unitCalled(fold(own)), at+len(sign)
		if some := lists().money.signed[own]; some != nil {
			unit = some[0].code
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
		if w := l.words[first]; w.capital && w.called != nil && strings.HasSuffix(w.folded, "ese") { // "86,000 Sudanese"
			return "person", l.text[w.from:w.to], w.to
		}
	}
	if w := l.word(first); scaled && (w == "de" || w == "d") && first+1 < len(l.words) { // "17 millions de comprimés"
		return l.plural(l.words[first].to, first+1)
	}
	if bound {
		return "", "", 0
	}
	return l.plural(at, first)
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

var whose = set("your vos its their his her our ses leurs nos the")

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

// rate reads at word i how often so much is ("per year", "/jour", "of oil a day", "chaque
// année"), and returns its last word.
func (l *line) rate(i int) (rate string, last int) {
	const between = 3 // words that say of what: "barrels of crude oil per day"
	if strings.TrimSpace(l.gap(i)) == "/" {
		return rates[l.word(i)], i
	}
	for k := i; k < min(len(l.words), i+between+1) && (blankGap(strings.TrimLeft(l.gap(k), "²³")) || k > i && l.gap(k) == "’"); k++ {
		word := l.word(k)
		switch {
		case k == i && regular[word] != "":
			return regular[word], k
		case word == "annually" || word == "yearly" || word == "ежегодно" || word == "ежегодных" || strings.HasPrefix(word, "annuel"):
			return "/year", k
		case k > i && (word == "and" || word == "et" || word == "и"):
			return "", i
		case per[word] && blankGap(l.gap(k+1)) && rates[l.word(k+1)] != "":
			return rates[l.word(k+1)], k + 1
		case k == i && word != "of" && l.word(k+1) != "ежегодно" && word != "de" && word != "d" && !(l.lang == "ru" && !l.words[k].function):
			return "", i
		}
	}
	return "", i
}

var (
	per = set("per par a each every chaque в")
	// rates are the words for how often, as the unit has them.
	rates = map[string]string{"year": "/year", "annum": "/year", "an": "/year", "yr": "/year", "annee": "/year", "год": "/year", "day": "/day", "jour": "/day", "d": "/day", "j": "/day", "день": "/day", "сутки": "/day",
		"week": "/week", "semaine": "/week", "неделю": "/week", "month": "/month", "mois": "/month", "месяц": "/month", "hour": "/hour", "heure": "/hour", "час": "/hour", "second": "/second", "seconde": "/second"}
	// regular are adjectives that say so in front of what is counted.
	regular = map[string]string{"weekly": "/week", "daily": "/day", "monthly": "/month", "yearly": "/year", "annual": "/year", "hebdomadaires": "/week", "quotidiens": "/day", "quotidiennes": "/day", "mensuels": "/month", "еженедельных": "/week"}
)

// signs of units that stand behind a number without being words, beside those of money.
var signs = []string{"%", "°C", "km²", "m³", "FCFA", "F CFA"}

// signAfter returns the sign of a unit at the beginning of s, with the space before it.
func signAfter(s string) string {
	rest := s
	for _, space := range []string{" ", "\u00a0", "\u202f"} {
		if cut, ok := strings.CutPrefix(s, space); ok {
			rest = cut
			break
		}
	}
	if rest == "" {
		return ""
	}
	for _, all := range [][]string{signs, lists().money.behind[rest[0]]} {
		for _, sign := range all {
			if !strings.HasPrefix(rest, sign) {
				continue
			}
			if last := sign[len(sign)-1]; last >= 'A' && last <= 'Z' && len(rest) > len(sign) && startsLetter(rest[len(sign):]) {
				continue
			}
			return s[:len(s)-len(rest)+len(sign)]
		}
	}
	return ""
}

// unitAt reads a unit, the longest, and returns of how many words it is.
func unitAt(ws []word) (unit string, of int) {
next:
	for n := ws[0].units; n != nil; n = n.next {
		size := 1
		for rest := n.rest; rest != ""; size++ {
			var w string
			if w, rest, _ = strings.Cut(rest, " "); size >= len(ws) || ws[size].folded != w {
				continue next
			}
		}
		if size > of {
			unit, of = n.unit, size
		}
	}
	return unit, of
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

package article

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A found date is not yet resolved: its year may be missing.
type found struct {
	span      span
	from, to  date
	lag       int // years from that of publication, where it is told by its distance
	lagged    bool
	same      bool // of the year of the date before it, or
	following bool // the first such date behind that
	step      int  // days behind the day before it in the text: "le lendemain"
	loose     bool // a part of a year
	owner     span // of "this year’s", that tells the year
	setting
}

// dates returns the dates written in a line, in order. It goes over the words
// once: a date begins with a day, a month or a year.
func (l *line) dates() (all []found) {
	for i := 0; i < len(l.words); {
		w := l.words[i]
		if !w.digit && !w.month() && !steps[w.folded] {
			i++
			continue
		}
		f, next, ok := l.dateAt(i)
		if !ok {
			i++
			continue
		}
		if f.from.y == 0 && f.to.y == 0 && f.from.m > 0 && next > i && next < len(l.words) {
			if off, end, told := l.ofYear(f.span.to); told {
				f.lag, f.lagged, f.span.to, next = off, true, end, l.wordAt(end)
			} else if end := l.ofThatYear(next); end > next {
				f.same, f.span.to, next = true, l.words[end-1].to, end
			} else if off, at, told := l.ownYear(i); told {
				f.lag, f.lagged, f.owner = off, true, at
			} else if w := l.word(next); blankGap(l.gap(next)) && (w == "suivant" || w == "following") {
				f.following, f.span.to, next = true, l.words[next].to, next+1
			}
		}
		i = max(next, i+1)
		if f.from.m > 12 && f.from.d <= 12 { // 06/25/2025
			f.from.m, f.from.d = f.from.d, f.from.m
		}
		f.from, f.to = complete(f.from, f.to)
		if f.step != 0 || f.from.m == 0 && f.from.d > 0 || f.from.valid() && f.to.valid() {
			if l.named(f.span) {
				if f.from.d == 0 || f.from.y == 0 {
					continue
				}
				f.loose = true // the day of a text, and no day of a visit
			}
			all = append(all, f)
		}
	}
	return all
}

// dateAt reads the date that begins with word i, and says with which word the
// line goes on.
func (l *line) dateAt(i int) (f found, next int, ok bool) {
	from, to, next := l.inDigits(i)
	if next == 0 {
		from, to, next = l.dayFirst(i)
	}
	if next == 0 {
		from, to, next = l.monthFirst(i)
	}
	if next == 0 {
		if f, next, ok = l.daysAlone(i); ok {
			return f, next, ok
		}
		if f, next, ok = l.dayAlone(i); ok {
			return f, next, ok
		}
		if f, next, ok = l.stepAt(i); ok {
			return f, next, ok
		}
		return l.years(i)
	}
	first := l.words[i].from
	if from.d > 0 && l.words[i].month() && ordinalDays[l.word(i-1)] > 0 {
		first = l.words[l.ordinalFrom(i)].from
	}
	end := l.words[next-1].to
	if strings.HasPrefix(l.text[end:], ".") && l.words[next-1].month() && utf8.RuneCountInString(l.words[next-1].folded) <= 5 {
		end++ // an abbreviation's
	}
	return found{span: span{first, end}, from: from, to: to}, next, true
}

// inDigits reads 2025-06-21, 21/06/2025 and 21.06.2025.
func (l *line) inDigits(i int) (from, to date, next int) {
	a, _ := l.digits(i, 4)
	b, okB := l.digits(i+1, 2)
	c, okC := l.digits(i+2, 4)
	sep := l.gap(i + 1)
	switch {
	case !okB || !okC || sep != l.gap(i+2):
	case sep == "-" && l.year(i) > 0 && c < 100:
		return date{a, b, c}, to, i + 3
	case (sep == "/" || sep == ".") && a < 100 && l.year(i+2) > 0:
		return date{c, b, a}, to, i + 3
	}
	return from, to, 0
}

// dayFirst reads "21 juin 2025", "21-26 June", "du 28 mai au 2 juin 2025", "les 16 et
// 17 avril", "16th of June".
func (l *line) dayFirst(i int) (from, to date, next int) {
	day := l.day(i)
	if l.lang == "fr" && l.placed(i) {
		return from, to, 0
	}
	if day == 0 || strings.HasSuffix(l.gap(i), ",") || strings.HasSuffix(l.gap(i), ".") {
		return from, to, 0
	}
	from.d, next = day, i+1
	if l.gap(next) == ", " && l.day(next) > 0 && l.link(next+1) > 0 { // "les 5, 6 et 7 mai"
		next++
	}
	if m, after := l.month(next); m > 0 {
		from.m, next = m, after
		if y, after := l.yearBehind(next); y > 0 {
			from.y, next = y, after
		}
	}
	if k := l.link(next); k > 0 && l.day(k) > 0 {
		if m, after := l.month(k + 1); m > 0 {
			to.d, to.m = l.day(k), m
			if to.y, after = l.yearBehind(after); l.apart(i, next, from, to) {
				from, _ = complete(from, to)
				return from, date{}, next
			}
			return from, to, after
		}
	}
	if from.m == 0 {
		return from, to, 0
	}
	return from, to, next
}

// monthFirst reads "June 21, 2025", "June 21-26", "juin 2025", "de mai à juillet 2025" and
// a month alone behind a word that leads to one ("en mai").
func (l *line) monthFirst(i int) (from, to date, next int) {
	m, next := l.month(i)
	if m == 0 || l.lang == "fr" && l.day(i-1) > 0 && l.placed(i-1) {
		return from, to, 0
	}
	from.m = m
	if from.d = l.ordinalBefore(i); from.d > 0 {
		from.y, next = l.yearBehind(next)
		return from, to, next
	}
	if gap := l.gap(next); l.lang == "en" && l.day(next) > 0 && (blankGap(gap) || gap == ". " && next > 0 && utf8.RuneCountInString(l.words[next-1].folded) < len("march")) { // "Nov. 23"
		from.d, next = l.day(next), next+1
		if y, after := l.yearBehind(next); y > 0 {
			from.y, next = y, after
		}
		k := l.link(next)
		if m, after := l.month(k); k > 0 && m > 0 && l.day(after) > 0 {
			to.m, to.d = m, l.day(after)
			if to.y, after = l.yearBehind(after + 1); l.apart(i, next, from, to) {
				from, _ = complete(from, to)
				return from, date{}, next
			}
			next = after
		} else if k > 0 && l.day(k) > 0 && l.monthless(k+1) && from.y == 0 { // "April 2, 2025, to 19 percent" is no range
			to.d = l.day(k)
			to.y, next = l.yearBehind(k + 1)
		}
		return from, to, next
	}
	if y, after := l.yearBehind(next); y > 0 {
		from.y, next = y, after
	}
	if k := l.link(next); k > 0 {
		if w := l.word(k); (w == "d" || w == "de") && l.lang == "fr" { // "les mois de mai et d'avril"
			k++
		}
		if m, after := l.month(k); m > 0 {
			if y, behind := l.yearBehind(after); y > 0 {
				to.m, to.y = m, y
				return from, to, behind
			}
			lead, and := l.word(i-1), l.word(next)
			two := (and == "et" || and == "and") && m == from.m+1 && leadsToMonth[lead] // "en janvier et février"
			if from.y == 0 && blankGap(l.gap(i)) && (rangeOpening[lead] || lead == "с" || two) && l.day(after) == 0 {
				to.m = m
				return from, to, after
			}
		}
	}
	if l.words[i].folded == "sept" && from.y == 0 && to.y == 0 && !strings.HasPrefix(l.gap(i+1), ".") {
		return from, to, 0 // "de sept députés"
	}
	if lead, before := l.word(i-1), l.word(i-2); (lead == "a" && (before == "ici" || postponed[before]) || lead == "to" && postponed[before]) && blankGap(l.gap(i)) {
		return from, to, next // "d'ici à décembre", "postponed to May"
	}
	if lead := l.word(i - 1); lead == "d" && l.word(i-2) == "mois" || l.lang == "en" && (lead == "the" && blankGap(l.gap(i)) && occasion.MatchString(clip(l.text[l.words[next-1].to:], 80)) || visitOfMonth.MatchString(clip(l.text[l.words[next-1].to:], 20))) {
		return from, to, next // "au mois d’août", "the December summit", "her May visit"
	}
	if and := l.word(i - 1); (and == "et" || and == "and") && i > 2 && blankGap(l.gap(i)) && l.words[i-2].month() && leadsToMonth[l.word(i-3)] {
		return from, to, next // "in March and May"
	}
	if from.y > 0 || i > 0 && leadsToMonth[l.words[i-1].folded] && blankGap(l.gap(i)) || l.gap(i) == "-" && midYear[l.words[i-1].folded] {
		return from, to, next
	}
	return from, to, 0
}

// apart tells whether "and" at a word joins two days that nothing lasts between, from the one that
// word i begins: "les 3 et 18 juin", but "entre le 3 et le 18 juin" and "les 3 et 4 juin".
func (l *line) apart(i, and int, from, to date) bool {
	const near = 4 // days
	lead := l.word(i - 1)
	if lead == "le" || lead == "the" {
		lead = l.word(i - 2)
	}
	if w := l.word(and); w != "et" && w != "and" || lead == "entre" || lead == "between" || lead == "from" || l.word(and+1) == "au" {
		return false
	}
	from, to = complete(from, to)
	return 31*(to.m-from.m)+to.d-from.d > near && from.y == to.y || from.y != to.y && from.y > 0
}

// monthless tells whether no month stands at word i.
func (l *line) monthless(i int) bool { m, _ := l.month(i); return m == 0 }

// years reads years alone: "2025-2026", "2021-22", "entre 2023 et 2025", "en 2024", "(2023)".
func (l *line) years(i int) (f found, next int, ok bool) {
	y := l.year(i)
	if y == 0 || i > 0 && l.gap(i) == "" {
		return l.pastYear(i)
	}
	w := l.words[i]
	if first, from, to := l.yearPart(i); first < i {
		return found{span: span{l.words[first].from, w.to}, from: date{y: y, m: from}, to: date{y: y, m: to}, loose: true}, i + 1, true
	}
	f.span, f.from = span{w.from, w.to}, date{y: y}
	two, _ := l.digits(i+1, 2)
	switch gap := strings.TrimSpace(l.gap(i + 1)); {
	case (gap == "-" || gap == "–" || gap == "/") && l.year(i+1) > y:
		f.span.to, f.to = l.words[i+1].to, date{y: l.year(i + 1)}
		return f, i + 2, true
	case (gap == "-" || gap == "–" || gap == "/") && len(l.words[i+1].folded) == 2 && two == (y+1)%100:
		f.span.to, f.to = l.words[i+1].to, date{y: y + 1}
		return f, i + 2, true
	}
	if l.lang == "ru" {
		return f, i + 1, i+1 < len(l.words) && yearWordRU[l.words[i+1].folded] && blankGap(l.gap(i+1))
	}
	lead := ""
	if i > 0 && blankGap(l.gap(i)) {
		lead = l.words[i-1].folded
	}
	if and := l.word(i + 1); lead != "" && (leadsToYear[l.lang][lead] || rangeOpening[lead]) && blankGap(l.gap(i+1)) && blankGap(l.gap(i+2)) {
		both := and == "et" || and == "and"
		if second := l.year(i + 2); both && (rangeOpening[lead] && second > y || second == y+1) || (and == "to" || and == "a") && second > y { // "en 2025 et 2026"
			f.span.to, f.to = l.words[i+2].to, date{y: second}
			return f, i + 3, true
		}
	}
	bracketed := strings.HasPrefix(l.text[w.to:], ")") && (strings.HasSuffix(l.text[:w.from], "(") || l.placedIn(i))
	list := i > 1 && (lead == "et" || lead == "and" || lead == "ou" || lead == "or") && l.year(i-2) > 0 || besideYear.MatchString(tail(l.text[:w.from], longestAside))
	if gap := l.gap(i); gap == "-" && midYear[l.word(i-1)] {
		lead = l.word(i - 1)
		f.span.from, bracketed = l.words[i-1].from, true
	}
	if lead == "monde" && l.word(i-2) == "du" && l.word(i-3) == "coupe" {
		bracketed = true // "la Coupe du monde 2030"
	}
	if next := l.word(i + 1); blankGap(l.gap(i+1)) && (l.lang == "fr" && (next == "sera" || next == "avait" || next == "etait") || l.lang == "en" && (next == "was" || next == "will" || next == "marked")) {
		bracketed = true // "2024 sera l'année de …"
	}
	if !bracketed && !list && !leadsToYear[l.lang][lead] && !(l.lang == "en" && whose[lead]) && !(lead == "a" && i > 1 && leadsTo[l.word(i-2)]) && !(lead == "as" && atSoonest[l.word(i-2)]) {
		return f, 0, false
	}
	if lead == "annees" && y%10 == 0 {
		return f, 0, false // "les années 1970"
	}
	if f.loose = lead == "the" || whose[lead]; f.loose && !occasion.MatchString(clip(l.text[w.to:], 80)) || l.noYear(i+1) {
		return f, 0, false
	}
	return f, i + 1, true
}

// placedIn tells whether the bracket that the year at word i ends says where what stands in front
// of it is: "Quito (Équateur, 1997)".
func (l *line) placedIn(i int) bool {
	const reach = 5 // words
	for k := i - 1; k > max(0, i-reach) && l.gap(k+1) != "" && l.words[k].capital; k-- {
		if l.gap(k) == " (" {
			return l.words[k-1].capital && l.gap(i) == ", "
		}
	}
	return false
}

// longestAside is how many bytes the match of besideYear has at most.
const longestAside = 300

// besideYear stands in front of the next year of a list: "en 2004 (Lima) et 1990 (Oslo)".
var besideYear = lazy(`\b(?:19|20)\d\d \([^()]{1,60}\)(?:, | ,? ?\p{L}{2,3} )$`)

// atSoonest stands between "as" and "as" before a year.
var atSoonest = set("soon early late recently")

// leadsTo stands before "à" and a year.
var leadsTo = set("ici jusqu remonte remontent remontant remontait")

// pastYear reads a year before 1900, which needs more around it than a later one not to be
// taken for a number: "depuis 1853", "founded in 1854", "в 1898 году".
func (l *line) pastYear(i int) (f found, next int, ok bool) {
	y := l.earlyYear(i)
	if y == 0 || i == 0 || !blankGap(l.gap(i)) || i+1 < len(l.words) && blankGap(l.gap(i+1)) && (l.noYear(i+1) || l.words[i+1].units != nil) {
		return f, 0, false
	}
	switch w := l.words[i-1]; w.folded {
	case "in", "since", "of", "en", "depuis", "vers", "de":
		ok = true
	case "des":
		ok = l.text[w.from:w.to] != "des"
	case "в", "с":
		ok = i+1 < len(l.words) && yearWordRU[l.words[i+1].folded]
	}
	if y < 1500 && !(ok && longAgo[l.word(i-1)]) {
		ok = false
	}
	f = found{span: span{l.words[i].from, l.words[i].to}, from: date{y: y}}
	if and := l.word(i + 1); rangeOpening[l.word(i-1)] && (and == "et" || and == "and" || and == "to" || and == "a") && blankGap(l.gap(i+1)) && blankGap(l.gap(i+2)) {
		if second := max(l.year(i+2), l.earlyYear(i+2)); second > y { // "entre 1852 et 1935"
			f.span.to, f.to = l.words[i+2].to, date{y: second}
			return f, i + 3, true
		}
	}
	return f, i + 1, ok
}

// longAgo stands before a year of before 1500.
var longAgo = set("in since en depuis vers в")

// midYear are joined to a year by a hyphen ("mid-2025").
var midYear = set("mid mi early late end debut fin")

// noYear tells whether word i makes a quantity or a name of the number before it
// ("2000 soldats", "2030 Agenda").
func (l *line) noYear(i int) bool {
	if i >= len(l.words) || !blankGap(l.gap(i)) {
		return false
	}
	w := l.words[i]
	return len(w.folded) == 3 && w.digit || counted[w.folded] || w.capital && program[w.folded]
}

var (
	counted = set(`tonne tonnes emplois jobs soldats soldiers troops km mw personnes people bourses scholarships hectares euros dollars logements etudiants students
		target targets goal goals`)
	program = set("agenda vision plan strategy goals roadmap")
)

// linkGap tells whether a gap is the sign of a range.
func linkGap(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "-", "–", "—", "/", "‑":
		return true
	}
	return false
}

var (
	// "the 2023 summit" is dated, "the 1982 Convention" only has a name.
	occasion = lazy(`(?i)^(?:[\s\x{00A0}][\p{L}\p{N}.’'-]+){0,4}?[\s\x{00A0}](?:relaunch|launch|announcement|` +
		`statement|donation|signing|ceremony|funeral|vote|summit|conference|meeting|visit|forum|dialogue|session|games|` +
		`olympics|world cup|elections?|declaration|ceasefire|coup|war|crisis|talks|drought|floods?|earthquake|agreement|` +
		`accord|treaty|award|memorandum|deal|pact|ruling|judge?ment|protocol|understanding|referendum)s?\b`)
	// visitOfMonth stands behind the month that it took place in.
	visitOfMonth = lazy(`^ (?:visit|trip|summit)\b`)
	// What stands in front of the date of a text of law, which is part of its name.
	law = lazy(`(?i)(?:\b(?:resolution|résolution|act|convention|order|proclamation|law|loi|décret|ordonnance|` +
		`regulation|règlement|directive)s?(?:[\s\x{00A0}](?:n°|no\.)?[\s\x{00A0}]?[\d/.-]+)?[\s\x{00A0}](?:of|du|de)?|` +
		`\b(?:resolution|résolution)s?[\s\x{00A0}][\d/]+)[\s\x{00A0}]?$`)
)

var lawWords = set("resolution resolutions act acts convention order proclamation law laws loi lois decret ordonnance regulation reglement directive")

// named tells whether a date is part of the name of a text of law ("the Act of 1971").
func (l *line) named(s span) bool {
	const reach, near = 40, 4 // bytes; words
	if k := l.wordAt(s.from); !slices.ContainsFunc(l.words[max(0, k-near):k], func(w word) bool { return lawWords[w.folded] }) {
		return false
	}
	low := max(0, s.from-reach)
	for low < s.from && !utf8.RuneStart(l.text[low]) {
		low++
	}
	return law.MatchString(l.text[low:s.from])
}

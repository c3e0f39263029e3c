package timex

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A Found date is not yet resolved: its year may be missing.
type Found struct {
	Span      lex.Span
	From, To  Date
	Lag       int // years from that of publication, where it is told by its distance
	Lagged    bool
	Same      bool     // of the year of the date before it, or
	Following bool     // the first such date behind that
	Step      int      // days behind the day before it in the text: "le lendemain"
	Loose     bool     // a part of a year
	Owner     lex.Span // of "this year’s", that tells the year
	Setting
}

// Dates returns the dates written in a line, in order. It goes over the words
// once: a date begins with a day, a month or a year.
func (l *Line) Dates() (all []Found) {
	for i := 0; i < len(l.Words); {
		w := l.Words[i]
		if !w.Digit && !w.Month() && !steps[w.Folded] {
			i++
			continue
		}
		f, next, ok := l.dateAt(i)
		if !ok {
			i++
			continue
		}
		if f.From.Y == 0 && f.To.Y == 0 && f.From.M > 0 && next > i && next < len(l.Words) {
			if off, end, told := l.ofYear(f.Span.To); told {
				f.Lag, f.Lagged, f.Span.To, next = off, true, end, l.WordAt(end)
			} else if end := l.ofThatYear(next); end > next {
				f.Same, f.Span.To, next = true, l.Words[end-1].To, end
			} else if off, at, told := l.ownYear(i); told {
				f.Lag, f.Lagged, f.Owner = off, true, at
			} else if w := l.Word(next); lex.BlankGap(l.Gap(next)) && (w == "suivant" || w == "following") {
				f.Following, f.Span.To, next = true, l.Words[next].To, next+1
			}
		}
		i = max(next, i+1)
		if f.From.M > 12 && f.From.D <= 12 { // 06/25/2025
			f.From.M, f.From.D = f.From.D, f.From.M
		}
		f.From, f.To = complete(f.From, f.To)
		if f.Step != 0 || f.From.M == 0 && f.From.D > 0 || f.From.Valid() && f.To.Valid() {
			if l.named(f.Span) {
				if f.From.D == 0 || f.From.Y == 0 {
					continue
				}
				f.Loose = true // the day of a text, and no day of a visit
			}
			all = append(all, f)
		}
	}
	return all
}

// dateAt reads the date that begins with word i, and says with which word the
// line goes on.
func (l *Line) dateAt(i int) (f Found, next int, ok bool) {
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
	first := l.Words[i].From
	if from.D > 0 && l.Words[i].Month() && ordinalDays[l.Word(i-1)] > 0 {
		first = l.Words[l.ordinalFrom(i)].From
	}
	end := l.Words[next-1].To
	if strings.HasPrefix(l.Text[end:], ".") && l.Words[next-1].Month() && utf8.RuneCountInString(l.Words[next-1].Folded) <= 5 {
		end++ // an abbreviation's
	}
	return Found{Span: lex.Span{From: first, To: end}, From: from, To: to}, next, true
}

// inDigits reads 2025-06-21, 21/06/2025, 21.06.2025 and 19-21.06.2025.
func (l *Line) inDigits(i int) (from, to Date, next int) {
	if gap := l.Gap(i + 1); (gap == "-" || gap == "–") && l.day(i) > 0 && l.Gap(i+2) == l.Gap(i+3) && l.Year(i+3) > 0 {
		if last, _, end := l.inDigits(i + 1); end > 0 && l.day(i) < last.D {
			return Date{last.Y, last.M, l.day(i)}, last, end
		}
	}
	a, _ := l.digits(i, 4)
	b, okB := l.digits(i+1, 2)
	c, okC := l.digits(i+2, 4)
	sep := l.Gap(i + 1)
	switch {
	case !okB || !okC || sep != l.Gap(i+2):
	case sep == "-" && l.Year(i) > 0 && c < 100:
		return Date{a, b, c}, to, i + 3
	case (sep == "/" || sep == ".") && a < 100 && l.Year(i+2) > 0:
		return Date{c, b, a}, to, i + 3
	}
	return from, to, 0
}

// dayFirst reads "21 juin 2025", "21-26 June", "du 28 mai au 2 juin 2025", "les 16 et
// 17 avril", "16th of June".
func (l *Line) dayFirst(i int) (from, to Date, next int) {
	day := l.day(i)
	if l.Lang == "fr" && l.placed(i) {
		return from, to, 0
	}
	if day == 0 || strings.HasSuffix(l.Gap(i), ",") || strings.HasSuffix(l.Gap(i), ".") {
		return from, to, 0
	}
	from.D, next = day, i+1
	if l.Gap(next) == ", " && l.day(next) > 0 && l.link(next+1) > 0 { // "les 5, 6 et 7 mai"
		next++
	}
	if m, after := l.month(next); m > 0 {
		from.M, next = m, after
		if y, after := l.yearBehind(next); y > 0 {
			from.Y, next = y, after
		}
	}
	if k := l.link(next); k > 0 && l.day(k) > 0 {
		if m, after := l.month(k + 1); m > 0 {
			to.D, to.M = l.day(k), m
			if to.Y, after = l.yearBehind(after); l.apart(i, next, from, to) {
				from, _ = complete(from, to)
				return from, Date{}, next
			}
			return from, to, after
		}
	}
	if from.M == 0 {
		return from, to, 0
	}
	return from, to, next
}

// monthFirst reads "June 21, 2025", "June 21-26", "juin 2025", "de mai à juillet 2025" and
// a month alone behind a word that leads to one ("en mai").
func (l *Line) monthFirst(i int) (from, to Date, next int) {
	m, next := l.month(i)
	if m == 0 || l.Lang == "fr" && l.day(i-1) > 0 && l.placed(i-1) {
		return from, to, 0
	}
	from.M = m
	if from.D = l.ordinalBefore(i); from.D > 0 {
		from.Y, next = l.yearBehind(next)
		return from, to, next
	}
	if gap := l.Gap(next); l.Lang == "en" && l.day(next) > 0 && (lex.BlankGap(gap) || gap == ". " && next > 0 && utf8.RuneCountInString(l.Words[next-1].Folded) < len("march")) { // "Nov. 23"
		from.D, next = l.day(next), next+1
		if y, after := l.yearBehind(next); y > 0 {
			from.Y, next = y, after
		}
		k := l.link(next)
		if m, after := l.month(k); k > 0 && m > 0 && l.day(after) > 0 {
			to.M, to.D = m, l.day(after)
			if to.Y, after = l.yearBehind(after + 1); l.apart(i, next, from, to) {
				from, _ = complete(from, to)
				return from, Date{}, next
			}
			next = after
		} else if k > 0 && l.day(k) > 0 && l.monthless(k+1) && from.Y == 0 { // "April 2, 2025, to 19 percent" is no range
			to.D = l.day(k)
			to.Y, next = l.yearBehind(k + 1)
		}
		return from, to, next
	}
	if y, after := l.yearBehind(next); y > 0 {
		from.Y, next = y, after
	}
	if k := l.link(next); k > 0 {
		if w := l.Word(k); (w == "d" || w == "de") && l.Lang == "fr" { // "les mois de mai et d'avril"
			k++
		}
		if m, after := l.month(k); m > 0 {
			if l.Word(after) == "period" && lex.BlankGap(l.Gap(after)) { // "the January-May period of 2031"
				after++
			}
			if y, behind := l.yearBehind(after); y > 0 {
				to.M, to.Y = m, y
				return from, to, behind
			}
			lead, and := l.Word(i-1), l.Word(next)
			two := (and == "et" || and == "and") && m == from.M+1 && leadsToMonth[lead] // "en janvier et février"
			if from.Y == 0 && lex.BlankGap(l.Gap(i)) && (rangeOpening[lead] || lead == "с" || two) && l.day(after) == 0 {
				to.M = m
				return from, to, after
			}
		}
	}
	if l.Words[i].Folded == "sept" && from.Y == 0 && to.Y == 0 && !strings.HasPrefix(l.Gap(i+1), ".") {
		return from, to, 0 // "de sept députés"
	}
	if lead, before := l.Word(i-1), l.Word(i-2); (lead == "a" && (before == "ici" || lex.Postponed[before]) || lead == "to" && lex.Postponed[before]) && lex.BlankGap(l.Gap(i)) {
		return from, to, next // "d'ici à décembre", "postponed to May"
	}
	if l.weAreIn(i) {
		return from, to, 0
	}
	if lead := l.Word(i - 1); lead == "d" && l.Word(i-2) == "mois" || l.Lang == "en" && ((lead == "the" || lead == "s") && lex.BlankGap(l.Gap(i)) && occasion.MatchString(lex.Clip(l.Text[l.Words[next-1].To:], 80)) || visitOfMonth.MatchString(lex.Clip(l.Text[l.Words[next-1].To:], 20))) {
		return from, to, next // "au mois d’août", "the December summit", "the island’s April elections", "her May visit"
	}
	if and := l.Word(i - 1); (and == "et" || and == "and") && i > 2 && lex.BlankGap(l.Gap(i)) && l.Words[i-2].Month() && leadsToMonth[l.Word(i-3)] {
		return from, to, next // "in March and May"
	}
	if from.Y > 0 || i > 0 && leadsToMonth[l.Words[i-1].Folded] && lex.BlankGap(l.Gap(i)) || l.Gap(i) == "-" && midYear[l.Words[i-1].Folded] {
		return from, to, next
	}
	return from, to, 0
}

// weAreIn tells whether the month at word i only is that of now: "we are already in May".
func (l *Line) weAreIn(i int) bool {
	if lead := l.Word(i - 1); lead != "in" && lead != "en" || l.Year(i+1) > 0 {
		return false
	}
	k := i - 2
	if w := l.Word(k); w == "already" || w == "now" || w == "deja" || w == "maintenant" {
		k--
	}
	return l.Word(k) == "sommes" || (l.Word(k) == "are" || l.Word(k) == "re") && l.Word(k-1) == "we"
}

// apart tells whether "and" at a word joins two days that nothing lasts between, from the one that
// word i begins: "les 3 et 18 juin", but "entre le 3 et le 18 juin" and "les 3 et 4 juin".
func (l *Line) apart(i, and int, from, to Date) bool {
	const near = 4 // days
	lead := l.Word(i - 1)
	if lead == "le" || lead == "the" {
		lead = l.Word(i - 2)
	}
	if w := l.Word(and); w != "et" && w != "and" || lead == "entre" || lead == "between" || lead == "from" || l.Word(and+1) == "au" {
		return false
	}
	from, to = complete(from, to)
	return 31*(to.M-from.M)+to.D-from.D > near && from.Y == to.Y || from.Y != to.Y && from.Y > 0
}

// monthless tells whether no month stands at word i.
func (l *Line) monthless(i int) bool { m, _ := l.month(i); return m == 0 }

// years reads years alone: "2025-2026", "2021-22", "entre 2023 et 2025", "en 2024", "(2023)".
func (l *Line) years(i int) (f Found, next int, ok bool) {
	y := l.Year(i)
	if y == 0 || i > 0 && l.Gap(i) == "" {
		return l.pastYear(i)
	}
	w := l.Words[i]
	if first, from, to := l.yearPart(i); first < i {
		return Found{Span: lex.Span{From: l.Words[first].From, To: w.To}, From: Date{Y: y, M: from}, To: Date{Y: y, M: to}, Loose: true}, i + 1, true
	}
	f.Span, f.From = lex.Span{From: w.From, To: w.To}, Date{Y: y}
	two, _ := l.digits(i+1, 2)
	switch gap := strings.TrimSpace(l.Gap(i + 1)); {
	case (gap == "-" || gap == "–" || gap == "/") && l.Year(i+1) > y:
		f.Span.To, f.To = l.Words[i+1].To, Date{Y: l.Year(i + 1)}
		return f, i + 2, true
	case (gap == "-" || gap == "–" || gap == "/") && len(l.Words[i+1].Folded) == 2 && two == (y+1)%100:
		f.Span.To, f.To = l.Words[i+1].To, Date{Y: y + 1}
		return f, i + 2, true
	}
	if l.Lang == "ru" {
		return f, i + 1, i+1 < len(l.Words) && YearWordRU[l.Words[i+1].Folded] && lex.BlankGap(l.Gap(i+1))
	}
	lead := ""
	if i > 0 && lex.BlankGap(l.Gap(i)) {
		lead = l.Words[i-1].Folded
	}
	if and := l.Word(i + 1); lead != "" && (leadsToYear[l.Lang][lead] || rangeOpening[lead]) && lex.BlankGap(l.Gap(i+1)) && lex.BlankGap(l.Gap(i+2)) {
		both := and == "et" || and == "and"
		if second := l.Year(i + 2); both && (rangeOpening[lead] && second > y || second == y+1) || (and == "to" || and == "a") && second > y { // "en 2025 et 2026"
			f.Span.To, f.To = l.Words[i+2].To, Date{Y: second}
			return f, i + 3, true
		}
	}
	bracketed := strings.HasPrefix(l.Text[w.To:], ")") && (strings.HasSuffix(l.Text[:w.From], "(") || l.placedIn(i))
	list := i > 1 && (lead == "et" || lead == "and" || lead == "ou" || lead == "or") && l.Year(i-2) > 0 || besideYear.MatchString(lex.Tail(l.Text[:w.From], longestAside))
	if gap := l.Gap(i); gap == "-" && midYear[l.Word(i-1)] {
		lead = l.Word(i - 1)
		f.Span.From, bracketed = l.Words[i-1].From, true
	}
	if lead == "monde" && l.Word(i-2) == "du" && l.Word(i-3) == "coupe" {
		bracketed = true // "la Coupe du monde 2030"
	}
	if next := l.Word(i + 1); lex.BlankGap(l.Gap(i+1)) && (l.Lang == "fr" && (next == "sera" || next == "avait" || next == "etait" || next == "marque" || next == "marquera" || next == "verra") || l.Lang == "en" && (next == "was" || next == "will" || next == "marks" || next == "marked")) {
		bracketed = true // "2024 sera l'année de …"
	}
	if !bracketed && !list && !leadsToYear[l.Lang][lead] && !(l.Lang == "en" && (lex.Whose[lead] || lead == "a")) && !(lead == "a" && i > 1 && leadsTo[l.Word(i-2)]) && !(lead == "as" && atSoonest[l.Word(i-2)]) {
		return f, 0, false
	}
	if lead == "de" && l.counts(i) {
		return f, 0, false // "le recrutement de 2000 agents"
	}
	if lead == "annees" && y%10 == 0 {
		return f, 0, false // "les années 1970"
	}
	if f.Loose = lead == "the" || lex.Whose[lead] || l.Lang == "en" && lead == "a"; f.Loose && !occasion.MatchString(lex.Clip(l.Text[w.To:], 80)) || l.noYear(i+1) {
		return f, 0, false
	}
	return f, i + 1, true
}

// counts tells whether what stands right behind word i is counted by it.
func (l *Line) counts(i int) bool {
	return l.Lang == "fr" && i+1 < len(l.Words) && lex.BlankGap(l.Gap(i+1)) && l.Words[i+1].Units != nil
}

// placedIn tells whether the bracket that the year at word i ends says where what stands in front
// of it is: "Quito (Équateur, 1997)".
func (l *Line) placedIn(i int) bool {
	const reach = 5 // words
	for k := i - 1; k > max(0, i-reach) && l.Gap(k+1) != "" && l.Words[k].Capital; k-- {
		if l.Gap(k) == " (" {
			return l.Words[k-1].Capital && l.Gap(i) == ", "
		}
	}
	return false
}

// longestAside is how many bytes the match of besideYear has at most.
const longestAside = 300

// besideYear stands in front of the next year of a list: "en 2004 (Lima) et 1990 (Oslo)".
var besideYear = lex.Lazy(`\b(?:19|20)\d\d \([^()]{1,60}\)(?:, | ,? ?\p{L}{2,3} )$`)

// atSoonest stands between "as" and "as" before a year.
var atSoonest = lex.Set("soon early late recently")

// leadsTo stands before "à" and a year.
var leadsTo = lex.Set("ici jusqu remonte remontent remontant remontait")

// pastYear reads a year before 1900, which needs more around it than a later one not to be
// taken for a number: "depuis 1853", "founded in 1854", "в 1898 году".
func (l *Line) pastYear(i int) (f Found, next int, ok bool) {
	y := l.earlyYear(i)
	if y == 0 || i == 0 || !lex.BlankGap(l.Gap(i)) || i+1 < len(l.Words) && lex.BlankGap(l.Gap(i+1)) && (l.noYear(i+1) || l.Words[i+1].Units != nil) {
		return f, 0, false
	}
	switch w := l.Words[i-1]; w.Folded {
	case "in", "since", "of", "en", "depuis", "vers", "de":
		ok = true
	case "des":
		ok = l.Spelled(i-1) != "des"
	case "в", "с":
		ok = i+1 < len(l.Words) && YearWordRU[l.Words[i+1].Folded]
	}
	if y < 1500 && !(ok && longAgo[l.Word(i-1)]) {
		ok = false
	}
	f = Found{Span: lex.Span{From: l.Words[i].From, To: l.Words[i].To}, From: Date{Y: y}}
	if and := l.Word(i + 1); rangeOpening[l.Word(i-1)] && (and == "et" || and == "and" || and == "to" || and == "a") && lex.BlankGap(l.Gap(i+1)) && lex.BlankGap(l.Gap(i+2)) {
		if second := max(l.Year(i+2), l.earlyYear(i+2)); second > y { // "entre 1852 et 1935"
			f.Span.To, f.To = l.Words[i+2].To, Date{Y: second}
			return f, i + 3, true
		}
	}
	return f, i + 1, ok
}

// longAgo stands before a year of before 1500.
var longAgo = lex.Set("in since en depuis vers в")

// midYear are joined to a year by a hyphen ("mid-2025").
var midYear = lex.Set("mid mi early late end debut fin")

// noYear tells whether word i makes a quantity or a name of the number before it
// ("2000 soldats", "2030 Agenda").
func (l *Line) noYear(i int) bool {
	if i >= len(l.Words) || !lex.BlankGap(l.Gap(i)) {
		return false
	}
	w := l.Words[i]
	return len(w.Folded) == 3 && w.Digit || counted[w.Folded] || w.Capital && program[w.Folded]
}

var (
	counted = lex.Set(`tonne tonnes emplois jobs soldats soldiers troops km mw personnes people bourses scholarships hectares euros dollars logements etudiants students
		target targets goal goals`)
	program = lex.Set("agenda vision plan strategy goals roadmap")
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
	// "the 2023 summit", "a 2023 audit" are dated, "the 1982 Convention" only has a name.
	occasion = lex.Lazy(`(?i)^(?:[\s\x{00A0}][\p{L}\p{N}.’'-]+){0,4}?[\s\x{00A0}](?:relaunch|launch|announcement|` +
		`statement|donation|signing|ceremony|funeral|vote|summit|conference|meeting|visit|forum|dialogue|session|games|` +
		`olympics|world cup|elections?|declaration|ceasefire|coup|war|crisis|talks|drought|floods?|earthquake|agreement|` +
		`accord|treaty|award|memorandum|deal|pact|ruling|judge?ment|protocol|understanding|referendum|audit|survey|poll|study|interview|trip|tour|` +
		`sale|purchase|commitment|pledge|decision|contract|attack|strike|bombing|invasion|exercise|festival|inauguration|handover)s?\b`)
	// visitOfMonth stands behind the month that it took place in.
	visitOfMonth = lex.Lazy(`^ (?:visit|trip|summit)\b`)
	// What stands in front of the date of a text of law, which is part of its name.
	law = lex.Lazy(`(?i)(?:\b(?:resolution|résolution|act|convention|order|proclamation|law|loi|décret|ordonnance|` +
		`regulation|règlement|directive)s?(?:[\s\x{00A0}](?:n°|no\.)?[\s\x{00A0}]?[\d/.-]+)?[\s\x{00A0}](?:of|du|de)?|` +
		`\b(?:resolution|résolution)s?[\s\x{00A0}][\d/]+)[\s\x{00A0}]?$`)
)

var lawWords = lex.Set("resolution resolutions act acts convention order proclamation law laws loi lois decret ordonnance regulation reglement directive")

// named tells whether a date is part of the name of a text of law ("the Act of 1971").
func (l *Line) named(s lex.Span) bool {
	const reach, near = 40, 4 // bytes; words
	if k := l.WordAt(s.From); !slices.ContainsFunc(l.Words[max(0, k-near):k], func(w lex.Word) bool { return lawWords[w.Folded] }) {
		return false
	}
	low := max(0, s.From-reach)
	for low < s.From && !utf8.RuneStart(l.Text[low]) {
		low++
	}
	return law.MatchString(l.Text[low:s.From])
}

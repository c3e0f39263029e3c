package timex

import (
	"cmp"
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
	Present   bool     // days of the month that is: "le 5 courant"
	Loose     bool     // a part of a year
	Owner     lex.Span // of "this year’s", that tells the year
	Setting
}

// Dates returns the dates written in a line, in order. It goes over the words
// once: a date begins with a day, a month or a year.
func (l *Line) Dates() (all []Found) {
	for i := 0; i < len(l.Words); {
		w := l.Words[i]
		if !w.Digit && !w.Month() && !w.In(steps) && l.Year(i) == 0 {
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
		f.Same = f.Same || f.From.Y == 0 && l.ofThat(i)
		if f.From.Y == 0 && f.From.M > 0 && !f.Lagged && !f.Same && l.yearly(l.WordAt(f.Span.From), max(next, i+1)-1) {
			i = max(next, i+1)
			continue
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
	return l.monthsOfYears(all)
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
	if n, k := l.ordinalBefore(i); from.D > 0 && from.D == n && l.Words[i].Month() {
		first = l.Words[k].From
	}
	end := l.Words[next-1].To
	if strings.HasPrefix(l.Text[end:], ".") && l.Words[next-1].Month() && utf8.RuneCountInString(l.Words[next-1].Folded) <= 5 {
		end++ // an abbreviation's
	}
	return Found{Span: lex.Span{From: first, To: end}, From: from, To: to}, next, true
}

// inDigits reads 2025-06-21, 21/06/2025, 21.06.2025, 21-VI-2025, 21-Jun-2025 and 19-21.06.2025.
func (l *Line) inDigits(i int) (from, to Date, next int) {
	if gap := l.Gap(i + 1); (gap == "-" || gap == "–") && l.day(i) > 0 && l.Gap(i+2) == l.Gap(i+3) && l.Year(i+3) > 0 {
		if last, _, end := l.inDigits(i + 1); end > 0 && l.day(i) < last.D {
			return Date{last.Y, last.M, l.day(i)}, last, end
		}
	}
	a, _ := l.digits(i, 4)
	b, okB := l.digits(i+1, 2)
	c, okC := l.digits(i+2, 4)
	if m := cmp.Or(romanMonths[l.Word(i+1)], l.monthNamed(i+1)); m > 0 {
		b, okB = m, true
	}
	sep := l.Gap(i + 1)
	switch {
	case !okB || !okC || sep != l.Gap(i+2) || sep == l.Gap(i+3) || sep != "-" && sep != "/" && sep != ".":
	case l.Year(i) > 0 && c < 100 && (sep == "-" || len(l.Word(i+2)) == 2):
		return Date{a, b, c}, to, i + 3
	case a < 100 && l.Year(i+2) > 0:
		return Date{c, b, a}, to, i + 3
	}
	return from, to, 0
}

// romanMonths are the months as old records count them.
var romanMonths = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}

// dayFirst reads "21 juin 2025", "21-26 June", "du 28 mai au 2 juin 2025", "les 16 et
// 17 avril", "16th of June".
func (l *Line) dayFirst(i int) (from, to Date, next int) {
	day := l.day(i)
	if l.placed(i) {
		return from, to, 0
	}
	if day == 0 || strings.HasSuffix(l.Gap(i), ",") || strings.HasSuffix(l.Gap(i), ".") {
		return from, to, 0
	}
	from.D, next = day, i+1
	next = l.pastDays(next) // "les 5, 6 et 7 mai"
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
	if m == 0 || l.day(i-1) > 0 && l.placed(i-1) || l.day(next) > 0 && l.placed(next) {
		return from, to, 0
	}
	from.M = m
	if from.D, _ = l.ordinalBefore(i); from.D > 0 {
		from.Y, next = l.yearBehind(next)
		return from, to, next
	}
	if gap := l.Gap(next); l.Lang == "en" && l.day(next) > 0 && (lex.BlankGap(gap) || gap == ". " && next > 0 && utf8.RuneCountInString(l.Words[next-1].Folded) < len("march")) { // "Nov. 23"
		from.D, next = l.day(next), l.pastDays(next+1)
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
		joins := k > next && joining[l.Word(next)]
		if monthAgain[l.Word(k)] && (l.Lang == "fr" || joins) { // "les mois de mai et d'avril", "in May or in June"
			k++
		}
		if m, after := l.month(k); m > 0 {
			if w := l.Word(after); (w == "period" || w == "quarter") && lex.BlankGap(l.Gap(after)) { // "the January-May period of 2031"
				after++
			}
			lead := l.Word(i - 1)
			if y, behind := l.yearBehind(after); y > 0 {
				if joins && !rangeOpening[lead] && (from.Y > 0 || (m+12-from.M)%12 != 1) { // "in May 2031 and June 2032"
					from.Y = cmp.Or(from.Y, y)
					return from, to, next
				}
				to.M, to.Y = m, y
				return from, to, behind
			}
			two := (joins && m == from.M+1 || k == next) && leadsToMonth[lead] // "en janvier et février", "in May-June"
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
	if l.ofThat(i) {
		return from, to, next
	}
	if lead := l.Word(i - 1); lead == "d" && l.Word(i-2) == "mois" || l.Lang == "en" && ((lead == "the" || lead == "s" || lead == "a" || lead == "an") && lex.BlankGap(l.Gap(i)) && occasion.MatchString(lex.Clip(l.Text[l.Words[next-1].To:], 80)) || visitOfMonth.MatchString(lex.Clip(l.Text[l.Words[next-1].To:], 20))) {
		return from, to, next // "au mois d’août", "the December summit", "the island’s April elections", "her May visit"
	}
	if l.Lang == "en" && l.Word(i) != "may" && next < len(l.Words) && OwnerMark.MatchString(l.Text[l.Words[i].To:]) && occasion.MatchString(lex.Clip(l.Text[l.Words[next].To:], 80)) || l.behindYear(i) {
		return from, to, next // "June’s summit"
	}
	if and := l.Word(i - 1); joining[and] && i > 2 && lex.BlankGap(l.Gap(i)) && l.Words[i-2].Month() && leadsToMonth[l.Word(i-3)] {
		return from, to, next // "in March and May"
	}
	if l.inBracket(i, next) {
		return from, to, next
	}
	if from.Y > 0 || i > 0 && leadsToMonth[l.Words[i-1].Folded] && lex.BlankGap(l.Gap(i)) || l.Gap(i) == "-" && midYear[l.Words[i-1].Folded] {
		return from, to, next
	}
	return from, to, 0
}

// inBracket tells whether a bracket has the month of words [i, next) and no more, or two by "and": "(July)", « (février et mars) ».
func (l *Line) inBracket(i, next int) bool {
	if and := l.Word(i - 1); joining[and] && i > 1 && l.Words[i-2].Month() {
		i -= 2
	}
	if joining[l.Word(next)] && next+1 < len(l.Words) && l.Words[next+1].Month() {
		next += 2
	}
	return l.Word(i) != "may" && strings.HasSuffix(l.Gap(i), "(") && strings.HasPrefix(l.Text[l.Words[next-1].To:], ")")
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
	if w := l.Word(and); !joining[w] && strings.TrimSpace(l.Gap(and)) != "&" || lead == "entre" || lead == "between" || lead == "from" || l.Word(and+1) == "au" {
		return false
	}
	from, to = complete(from, to)
	return 31*(to.M-from.M)+to.D-from.D > near && from.Y == to.Y || from.Y != to.Y && from.Y > 0
}

// monthless tells whether no month stands at word i.
func (l *Line) monthless(i int) bool { m, _ := l.month(i); return m == 0 }

// linkGap tells whether a gap is the sign of a range.
func linkGap(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "-", "–", "—", "/", "‑", "&":
		return true
	}
	return false
}

var (
	// "the 2023 summit", "a 2023 audit" are dated, "the 1982 Convention" only has a name.
	occasion = lex.Lazy(`(?i)^(?:[\s\x{00A0}][\p{L}\p{N}$€£.’'-]+){0,4}?[\s\x{00A0}](?:relaunch|launch|announcement|` +
		`statement|donation|signing|ceremony|funeral|vote|summit|conference|meeting|visit|forum|dialogue|session|games|` +
		`olympics|world cup|elections?|declaration|ceasefire|coup|war|crisis|talks|drought|floods?|earthquake|agreement|` +
		`accord|treaty|award|memorandum|deal|pact|ruling|judge?ment|protocol|understanding|referendum|audit|survey|poll|study|interview|trip|tour|` +
		`sale|purchase|commitment|pledge|decision|contract|attack|strike|bombing|invasion|exercise|festival|inauguration|handover)s?\b`)
	// visitOfMonth stands behind the month that it took place in.
	visitOfMonth = lex.Lazy(`^ (?:visit|trip|summit)\b`)
	// What stands in front of the date of a text of law, which is part of its name.
	law = lex.Lazy(`(?i)(?:\b(?:resolution|résolution|act|convention|order|proclamation|law|loi|décret|ordonnance|` +
		`regulation|règlement|directive)s?(?:[\s\x{00A0}](?:n°|no\.)?[\s\x{00A0}]?[\d/.-]+)?[\s\x{00A0}](?:of|du|de)?|` +
		`\b(?:resolution|résolution)s?[\s\x{00A0}](?:\d+[\s\x{00A0}]\(\d{4}\)(?:,|[\s\x{00A0}](?:and|et))[\s\x{00A0}])*[\d/]+)[\s\x{00A0}]?\(?$|` +
		`\barticles?[\s\x{00A0}][\dIVX]+ (?:of the|du|de la) (?:[\p{L}-]+ (?:of|de|du) )?$`)
)

var lawWords = lex.Set("resolution resolutions act acts convention order proclamation law laws loi lois decret ordonnance regulation reglement directive article articles")

// named tells whether a date is part of the name of a text of law ("the Act of 1971").
func (l *Line) named(s lex.Span) bool {
	const reach, near = 80, 8 // bytes; words
	if k := l.WordAt(s.From); !slices.ContainsFunc(l.Words[max(0, k-near):k], func(w lex.Word) bool { return lawWords[w.Folded] }) {
		return false
	}
	low := max(0, s.From-reach)
	for low < s.From && !utf8.RuneStart(l.Text[low]) {
		low++
	}
	return law.MatchString(l.Text[low:s.From])
}

package timex

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Years that stand without a month.

// years reads years alone: "2025-2026", "2021-22", "entre 2023 et 2025", "en 2024", "(2023)".
func (l *Line) years(i int) (f Found, next int, ok bool) {
	y := l.Year(i)
	if y == 0 || i > 0 && l.Gap(i) == "" {
		return l.pastYear(i)
	}
	w := l.Words[i]
	if m := l.monthNamed(i + 1); m > 0 && l.Lang == "en" && lex.BlankGap(l.Gap(i+1)) && (l.Word(i+1) != "may" || l.Word(i-1) == "the") {
		f.Span, f.From = lex.Span{From: w.From, To: l.Words[i+1].To}, Date{Y: y, M: m}
		return f, i + 2, true // "the 2031 February floods"
	}
	if first, from, to := l.yearPart(i); first < i {
		return Found{Span: lex.Span{From: l.Words[first].From, To: w.To}, From: Date{Y: y, M: from}, To: Date{Y: y, M: to}, Loose: true}, i + 1, true
	}
	f.Span, f.From = lex.Span{From: w.From, To: w.To}, Date{Y: y}
	two, _ := l.digits(i+1, 2)
	switch gap := strings.TrimSpace(l.Gap(i + 1)); {
	case (gap == "-" || gap == "–" || gap == "/") && l.Year(i+1) > y:
		f.Span.To, f.To = l.Words[i+1].To, Date{Y: l.Year(i + 1)}
		return f, i + 2, true
	case (gap == "-" || gap == "–" || gap == "/") && len(l.Words[i+1].Folded) == 2 && (two == (y+1)%100 || gap != "/" && two > max(12, y%100)): // "2031-37", but "2005-11" may be a month
		f.Span.To, f.To = l.Words[i+1].To, Date{Y: y - y%100 + two}
		if two < y%100 {
			f.To.Y += 100
		}
		return f, i + 2, true
	}
	if second := l.Year(i + 2); l.Lang == "ru" && l.Word(i-1) == "с" && l.Word(i+1) == "по" && second > y {
		f.Span.To, f.To = l.Words[i+2].To, Date{Y: second}
		return f, i + 3, true
	}
	if l.Lang == "ru" {
		return f, i + 1, i+1 < len(l.Words) && (YearWordRU[l.Words[i+1].Folded] && lex.BlankGap(l.Gap(i+1)) || l.Gap(i+1) == "-" && yearEndingsRU[l.Words[i+1].Folded])
	}
	lead := ""
	if i > 0 && lex.BlankGap(l.Gap(i)) {
		lead = l.Words[i-1].Folded
	}
	if and := l.Word(i + 1); lead != "" && (leadsToYear[l.Lang][lead] || rangeOpening[lead]) && lex.BlankGap(l.Gap(i+1)) && lex.BlankGap(l.Gap(i+2)) {
		both := joining[and]
		if second := l.Year(i + 2); both && (rangeOpening[lead] && second > y || second == y+1) || (and == "to" || and == "a" || and == "until" || and == "through") && second > y { // "en 2025 et 2026"
			f.Span.To, f.To = l.Words[i+2].To, Date{Y: second}
			return f, i + 3, true
		}
	}
	if lead == "fy" { // "in FY 2031", but not "its FY 2031 budget"
		f.Span.From, lead = l.Words[i-1].From, l.Word(i-2)
	}
	bracketed := strings.HasPrefix(l.Text[w.To:], ")") && (strings.HasSuffix(l.Text[:w.From], "(") || l.placedIn(i))
	list := i > 1 && joining[lead] && l.Year(i-2) > 0 || l.yearInList(i) || besideYear.MatchString(lex.Tail(l.Text[:w.From], longestAside))
	if gap := l.Gap(i); gap == "-" && midYear[l.Word(i-1)] {
		lead = l.Word(i - 1)
		f.Span.From, bracketed = l.Words[i-1].From, true
	}
	if lead == "monde" && l.Word(i-2) == "du" && l.Word(i-3) == "coupe" {
		bracketed = true // "la Coupe du monde 2030"
	}
	if next := l.Word(i + 1); lex.BlankGap(l.Gap(i+1)) && (l.Lang == "fr" && (next == "sera" || next == "avait" || next == "etait" || next == "marque" || next == "marquera" || next == "verra") || l.Lang == "en" && (next == "was" || next == "will" || next == "marks" || next == "marked" || next == "saw" || next == "has") || l.Lang == "fr" && next == "a" && l.SentenceAt(w.From).From == w.From) {
		bracketed = true // "2024 sera l'année de …"
	}
	if !bracketed && !list && !(dates[l.Word(i-2)] && lead == "from") && !leadsToYear[l.Lang][lead] && !(l.Lang == "en" && (lex.Whose[lead] || lead == "a")) && !(lead == "a" && i > 1 && leadsTo[l.Word(i-2)]) && !(lead == "as" && atSoonest[l.Word(i-2)]) && !(lead == "than" && l.Word(i-2) == "later") {
		return f, 0, false
	}
	if dates[l.Word(i-2)] && (lead == "de" || lead == "from") { // "un différend datant de 1972"
		return f, i + 1, true
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

// yearEndingsRU stand behind a hyphen and say that the number before it is a year: "в 2024-м".
var yearEndingsRU = lex.Set("м и го му")

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
var leadsTo = lex.Set("ici jusqu remonte remontent remontant remontait remontaient remonter remonterait")

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

// dates stand before the year from which something is.
var dates = lex.Set("date dates dated dating datant datent back")

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

package timex

import (
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// digits reads word i as a number of so many digits at most.
func (l *Line) digits(i, most int) (n int, ok bool) { return number(l.Word(i), most) }

// number reads a word as a number of so many digits at most.
func number(w string, most int) (n int, ok bool) {
	if w == "" || len(w) > most {
		return 0, false
	}
	for _, c := range []byte(w) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// Year reads word i as a year, 0 when it is none.
func (l *Line) Year(i int) int {
	y, ok := l.digits(i, 4)
	if fiscal, is := strings.CutPrefix(l.Word(i), "fy"); is {
		y, ok = number(fiscal, 4)
	}
	if ok && y >= 1900 && y < 2100 {
		return y
	}
	return 0
}

// earlyYear reads word i as a year from 1000 to 1899, 0 when it is none.
func (l *Line) earlyYear(i int) int {
	if y, ok := l.digits(i, 4); ok && y >= 1000 && y < 1900 {
		return y
	}
	return 0
}

// day reads word i as a day of a month ("21", "1er", "3rd"), 0 when it is none.
func (l *Line) day(i int) int {
	w := l.Word(i)
	n, digits := 0, 0
	for digits < len(w) && w[digits] >= '0' && w[digits] <= '9' && digits < 2 {
		n, digits = 10*n+int(w[digits]-'0'), digits+1
	}
	switch w[digits:] {
	case "", "er", "e", "st", "nd", "rd", "th":
		if n <= 31 && digits > 0 {
			return n
		}
	}
	return 0
}

// month reads word i as a month, with "of" before it or not, and returns the word
// behind it.
func (l *Line) month(i int) (m, next int) {
	if l.Word(i) == "of" && lex.BlankGap(l.Gap(i)) {
		i++
	}
	if i >= len(l.Words) {
		return 0, i
	}
	w := l.Words[i]
	m = int(w.Months[lex.MonthsOf(l.Lang)])
	if m == 0 || i > 0 && !lex.BlankGap(l.Gap(i)) && !linkGap(l.Gap(i)) && !strings.HasSuffix(l.Gap(i), "(") && !Opens(l.Gap(i)) {
		return 0, i
	}
	return m, i + 1
}

// Opens tells whether a gap ends as one in front of a phrase: a space, an
// apostrophe, a bracket or a quotation mark.
func Opens(gap string) bool {
	r, _ := utf8.DecodeLastRuneInString(gap)
	return strings.ContainsRune(" \u00a0\u202f’'(«“\"\t", r)
}

// yearBehind reads a year at word i, behind a comma or "of" or not, and returns
// the word behind it; without a year that is i.
func (l *Line) yearBehind(i int) (y, next int) {
	if l.Word(i) == "of" && l.Year(i+1) > 0 && lex.BlankGap(l.Gap(i)) {
		return l.Year(i + 1), i + 2
	}
	gap := strings.TrimPrefix(l.Gap(i), ".")
	if l.Lang == "en" {
		gap = strings.TrimPrefix(gap, ",")
	}
	if lex.BlankGap(gap) {
		if y := max(l.Year(i), l.earlyYear(i)); y > 0 {
			if to := l.Word(i + 2); l.Lang == "ru" && YearWordRU[l.Word(i+1)] && lex.BlankGap(l.Gap(i+1)) && (to == "до" || to == "по") {
				return y, i + 2 // "с 1 июля 2026 года до …"
			}
			return y, i + 1
		}
	}
	return 0, i
}

// link returns the word behind a sign or a word of a range at i ("21-26", "au", "et le",
// "through"), 0 when there is none.
func (l *Line) link(i int) int {
	if linkGap(l.Gap(i)) {
		return l.behindWeekday(i)
	}
	gap := strings.TrimPrefix(strings.TrimPrefix(l.Gap(i), "."), ",")
	if !lex.BlankGap(gap) || !linkWords[l.Word(i)] {
		return 0
	}
	k := i + 1
	if l.Word(i) == "jusqu" && l.Word(k) == "au" {
		k++
	} else if !lex.BlankGap(l.Gap(k)) {
		return 0
	}
	if w := l.Word(k); (w == "le" || w == "the" || w == "au" && l.Word(i) == "et") && lex.BlankGap(l.Gap(k+1)) {
		k++
	}
	return l.behindWeekday(k)
}

// behindWeekday returns the word behind the day of the week at word i, in English with a comma or not, or i where there
// is none: « les lundi 12 et mardi 13 mai », "Monday 3-Tuesday, 4 May".
func (l *Line) behindWeekday(i int) int {
	gap := l.Gap(i + 1)
	if l.Lang == "en" {
		gap = strings.TrimPrefix(gap, ",")
	}
	if _, ok := Weekdays[l.Word(i)]; ok && lex.BlankGap(gap) {
		return i + 1
	}
	return i
}

var (
	linkWords = lex.Set("au a et ou jusqu to through until and or по до и или")
	// YearWordRU is the Russian word for a year, in its cases.
	YearWordRU   = lex.Set("года году год г гг годы годов годах")
	rangeOpening = lex.Set("entre de between from")
	leadsToMonth = lex.Set(`of for pour en debut fin mi depuis des courant de d ici in since last next coming early late until by this from before after during avant apres в с до к на за конца концу конце конец начала начале начало середины середине середину половине половину половины числах декаде минувшем прошлом прошедшем будущем следующем нынешнем`)
	leadsToYear  = map[string]map[string]bool{
		"fr": lex.Set(`en depuis des avant apres pour fin debut ici horizon annee annees vers an courant de printemps automne hiver rentree saison exercice trimestre
			semestre partir ete edition millesime sommet mondial olympiques`),
		"en": lex.Set(`in since by through throughout until before after during for of from early late mid end year years period spring summer autumn fall winter quarter fiscal the to`),
	}
)

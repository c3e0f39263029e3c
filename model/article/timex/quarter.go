package timex

import (
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The parts of years that people plan and count by: quarters and halves.

// yearPart reads in front of the year at word i of which part of it is told ("premier
// semestre 2027", "Q3 of 2025", "в четвёртом квартале 2026 года"): its first word, and its
// first and last month. Without one first is i.
func (l *Line) yearPart(i int) (first, from, to int) {
	k := i - 1
	for k > 0 && betweenPart[l.Word(k)] && (lex.BlankGap(l.Gap(k+1)) || l.Gap(k+1) == "’" || l.Gap(k+1) == "'") {
		k--
	}
	if k < 0 {
		return i, 0, 0
	}
	w := l.Word(k)
	if len(w) == 2 && partSigns[w[1]] > 0 {
		w = string([]byte{w[1], w[0]}) // "4Q 2031"
	}
	if sign := len(w) == 2 && partSigns[w[0]] > 0 && (l.Gap(k+1) == "/" || l.Gap(k+1) == "-"); !sign && !lex.BlankGap(l.Gap(k+1)) {
		return i, 0, 0
	}
	if len(w) == 2 && partSigns[w[0]] > 0 && w[1] >= '1' && int(w[1]-'0') <= 12/partSigns[w[0]] {
		months, n := partSigns[w[0]], int(w[1]-'0')
		return k, months*(n-1) + 1, months * n
	}
	if first, n := l.firstMonths(k); n > 0 {
		return first, 1, n
	}
	months, n := partNames[w], whichPart[l.Word(k-1)]
	if months == 0 || n == 0 || n > 12/months && n != lastOne || l.Gap(k) != "-" && !lex.BlankGap(l.Gap(k)) {
		return i, 0, 0
	}
	if n == lastOne {
		n = 12 / months
	}
	return k - 1, months*(n-1) + 1, months * n
}

// firstMonths reads the months from the beginning of a year whose last word is k, "the first eight months",
// "dix premiers mois", and returns their first word and how many they are, 0 for none.
func (l *Line) firstMonths(k int) (first, n int) {
	count := k - 1
	switch {
	case k < 2 || l.Word(k) != "months" && l.Word(k) != "mois" && l.Word(k) != "месяцев" && l.Word(k) != "месяца" || !lex.BlankGap(l.Gap(k)) || !lex.BlankGap(l.Gap(k-1)):
		return 0, 0
	case l.Word(k-2) == "first" || l.Word(k-2) == "первые":
		first = k - 2
	case l.Word(k-1) == "premiers":
		first, count = k-2, k-2
	default:
		return 0, 0
	}
	n = int(l.Words[count].Number)
	if digits, ok := l.digits(count, 2); ok {
		n = digits
	}
	if n < 2 || n > 12 {
		return 0, 0
	}
	return first, n
}

// nextPart reads at word i a part of a year that is told by its distance from a day: "le premier
// trimestre prochain", "au prochain trimestre", "next quarter".
func (l *Line) nextPart(i int, day time.Time) (m Mention, ok bool) {
	months := partNames[l.Word(i)]
	if months == 0 || months == 6 && l.Lang == "en" || l.Year(i+1) > 0 || l.Year(i+2) > 0 {
		return m, false
	}
	before, after := l.Word(i-1), l.Word(i+1)
	first, last, off := i-1, i, 0
	switch {
	case l.Lang == "fr" && Distance[after] != 0 && lex.BlankGap(l.Gap(i+1)):
		last, off = i+1, Distance[after]
	case l.Lang == "fr" && Distance[before] > 0 || l.Lang == "en" && (before == "next" || before == "last") && l.Word(i-2) != "the" && after != "of":
		off = Distance[before]
	default:
		return m, false
	}
	month := (int(day.Month())-1)/months*months + 1 + months*off
	if n := whichPart[before]; n > 0 && last > i {
		if month = months*(n-1) + 1; off > 0 && month <= int(day.Month()) {
			month += 12
		} else if off < 0 && month+months > int(day.Month()) {
			month -= 12
		}
	}
	at := func(month int) string {
		return time.Date(day.Year(), time.Month(month), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	}
	return Mention{Span: lex.Span{From: l.Words[first].From, To: l.Words[last].To}, Loose: true, Start: at(month), End: at(month + months - 1)}, true
}

const lastOne = 9 // a last part

var (
	betweenPart = lex.Set("of de du d l annee year the")
	// partSigns are how many months there are in what a letter stands for: Q3, T3, H1, S1.
	partSigns = map[byte]int{'q': 3, 't': 3, 'h': 6, 's': 6}
	partNames = map[string]int{"trimestre": 3, "quarter": 3, "квартале": 3, "квартала": 3, "квартал": 3, "кварталу": 3,
		"semestre": 6, "half": 6, "moitie": 6, "полугодии": 6, "полугодия": 6, "полугодие": 6, "полугодию": 6, "половине": 6, "половины": 6, "половину": 6}
	whichPart = map[string]int{"premier": 1, "premiere": 1, "1er": 1, "1re": 1, "first": 1, "1st": 1, "первом": 1, "первои": 1, "первого": 1, "первое": 1, "первыи": 1, "первую": 1, "i": 1,
		"deuxieme": 2, "second": 2, "seconde": 2, "2e": 2, "2eme": 2, "2nd": 2, "втором": 2, "второи": 2, "второго": 2, "второе": 2, "вторую": 2, "ii": 2,
		"troisieme": 3, "3e": 3, "3eme": 3, "third": 3, "3rd": 3, "третьем": 3, "третьего": 3, "третии": 3, "iii": 3,
		"quatrieme": 4, "4e": 4, "4eme": 4, "fourth": 4, "4th": 4, "четвертом": 4, "четвертого": 4, "четвертыи": 4, "iv": 4,
		"dernier": lastOne, "final": lastOne, "last": lastOne, "последнем": lastOne}
)

package timex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// How long a stay is: days, and parts of them.

// Stay returns how many days a visit takes from a day that a sentence names, or, as a
// negative number, until it; 0 when the sentence does not say.
func (l *Line) Stay(s, day lex.Span, tense int) int {
	n := l.Days(s)
	if n < 1 && (l.Course(s, day) > 0 || l.expected(s, day)) {
		return l.Days(l.stayBehind(s))
	}
	if n < 1 {
		return 0
	}
	switch course := l.Course(s, day); {
	case course < 0:
		return -n
	case course > 0 || tense > 0:
		return n
	}
	return 0
}

// expected tells whether a sentence says in front of a day that somebody is to come on it.
func (l *Line) expected(s, day lex.Span) bool {
	const reach = 6 // words
	from, to := l.WordsIn(lex.Span{From: s.From, To: day.From})
	return slices.ContainsFunc(l.Words[max(from, to-reach):to], func(w lex.Word) bool { return strings.HasPrefix(w.Folded, "attendu") || w.Folded == "due" })
}

// stayBehind returns what opens the sentence behind another, where that is the stay that the other
// one begins: "During her four-day visit, …".
func (l *Line) stayBehind(s lex.Span) lex.Span {
	k := slices.Index(l.Sentences, s) + 1
	if k == 0 || k >= len(l.Sentences) {
		return lex.Span{}
	}
	next := l.Sentences[k]
	return lex.Span{From: next.From, To: next.From + len(theStay.FindString(l.Text[next.From:next.To]))}
}

// Days returns how many days a visit is said to take in a sentence ("visite de deux
// jours", "three-day visit"), 0 when it does not say.
func (l *Line) Days(s lex.Span) int {
	from, to := l.WordsIn(s)
	for i := from; i+1 < to; i++ {
		n := int(l.Words[i].Number)
		if d, ok := l.digits(i, 2); ok {
			n = d
		}
		if hours := int(l.hoursAt(i)); hours > 0 && hours%24 == 0 && (l.Word(i-1) == "de" || l.Gap(i+1) == "-") {
			return hours / 24
		}
		if n := daysRU[lex.Clip(l.Word(i), longestDaysRU)]; n > 0 {
			return n
		}
		if n < 2 || n > 31 {
			continue
		}
		switch next := l.Word(i + 1); {
		case next == "jours" && (l.Word(i-1) == "de" || l.Word(i+2) == "de" && visiting[l.Word(i+3)]), next == "day" && l.Gap(i+1) != "" && (visiting[l.Word(i+2)] || visiting[l.Word(i+3)]):
			return n
		}
	}
	return 0
}

// hoursAt reads "48 heures", "48h", "48-hour" and "quarante-huit heures" at word i, 0 for anything else.
func (l *Line) hoursAt(i int) float64 {
	n, next := l.Words[i].Number, i+1
	if d, ok := l.digits(i, 2); ok {
		n = float64(d)
	}
	if more := l.Word(next); next < len(l.Words) && lex.Joined(l.Gap(next)) && n >= 20 && l.Words[next].Number > 0 && more != "cent" {
		n, next = n+l.Words[next].Number, next+1
	}
	if short, ok := strings.CutSuffix(l.Word(i), "h"); ok {
		hours, _ := strconv.Atoi(short)
		return float64(hours)
	}
	if w := l.Word(next); w != "heures" && w != "hour" && w != "h" {
		return 0
	}
	return n
}

package timex

import (
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// weekend reads at word i a weekend that is told by its distance from a day: "ce week-end", "le
// week-end prochain", "last weekend", "в минувшие выходные".
func (l *Line) weekend(i int, day time.Time) (m Mention, ok bool) {
	first, last, off, spent := i, i, 0, false
	switch {
	case l.Word(i) == "weekend", l.Lang == "ru" && (l.Word(i) == "выходные" || l.Word(i) == "выходных"):
	case l.Word(i) == "end" && l.Word(i-1) == "week" && l.Gap(i) == "-":
		first--
	default:
		return m, false
	}
	before, after := l.Word(first-1), l.Word(i+1)
	switch {
	case l.Lang == "fr" && Distance[after] != 0:
		last, off = i+1, Distance[after]
	case thisOne[before]:
		first--
	case nearest[before]:
		first--
	case l.Lang != "fr" && Distance[before] != 0 && l.Word(first-2) != "the":
		first, off = first-1, Distance[before]
	case l.Lang == "ru" && (before == "в" || before == "на"):
		spent = true
	case within[l.Word(first-2)] && (before == "the" || before == "le" || before == "du"):
		first, spent = first-2, true
	default:
		return m, false
	}
	at := lex.Span{From: l.Words[first].From, To: l.Words[last].To}
	weekday := int(day.Weekday()+6) % 7 // 0 for Monday
	if off == 0 && (weekday < 3 || spent && weekday < 5) {
		if tense := l.Tense(l.SentenceAt(at.From), at); tense < 0 || tense == 0 && weekday < 2 {
			off = -1 // "ce week-end", said on Monday
		}
	}
	saturday := day.AddDate(0, 0, 7*off+5-weekday)
	return Mention{Span: at, Loose: true, Start: saturday.Format(time.DateOnly), End: saturday.AddDate(0, 0, 1).Format(time.DateOnly)}, true
}

// nearest stand before the Russian weekend that is next.
var nearest = lex.Set("ближаишие ближаиших предстоящие предстоящих")

// within stands before the weekend in whose course something is done.
var within = lex.Set("over during durant pendant cours")

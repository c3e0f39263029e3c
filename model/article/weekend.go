package article

import "time"

// weekend reads at word i a weekend that is told by its distance from a day: "ce week-end", "le
// week-end prochain", "last weekend".
func (l *line) weekend(i int, day time.Time) (m mention, ok bool) {
	first, last, off := i, i, 0
	switch {
	case l.word(i) == "weekend":
	case l.word(i) == "end" && l.word(i-1) == "week" && l.gap(i) == "-":
		first--
	default:
		return m, false
	}
	before, after := l.word(first-1), l.word(i+1)
	switch {
	case l.lang == "fr" && distance[after] != 0:
		last, off = i+1, distance[after]
	case thisOne[before]:
		first--
	case l.lang == "en" && distance[before] != 0 && l.word(first-2) != "the":
		first, off = first-1, distance[before]
	case before == "the" && l.word(first-2) == "over":
		first -= 2
	default:
		return m, false
	}
	at := span{l.words[first].from, l.words[last].to}
	weekday := int(day.Weekday()+6) % 7 // 0 for Monday
	if off == 0 && weekday < 3 {
		if tense := l.tense(l.sentenceAt(at.from), at); tense < 0 || tense == 0 && weekday < 2 {
			off = -1 // "ce week-end", said on Monday
		}
	}
	saturday := day.AddDate(0, 0, 7*off+5-weekday)
	return mention{span: at, loose: true, start: saturday.Format(time.DateOnly), end: saturday.AddDate(0, 0, 1).Format(time.DateOnly)}, true
}

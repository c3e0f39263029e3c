package article

import "strings"

// Days that are told by what stands around them: "le lendemain", "mardi 13", "le 14 au matin".

// steps are the words of days that are told by their distance from the one before them.
var steps = set("lendemain veille surlendemain day следующии")

// stepAt reads "le lendemain", "la veille au soir", "the next day", "на следующий день" at word i.
func (l *line) stepAt(i int) (f found, next int, ok bool) {
	lead := l.word(i - 1)
	first, last := i, i
	switch w := l.word(i); {
	case !steps[w] || !blankGap(l.gap(i)):
		return f, 0, false
	case l.lang == "fr" && (w == "lendemain" || w == "surlendemain") && lead == "le":
		f.step, first = 1, i-1
		if w == "surlendemain" {
			f.step = 2
		}
	case l.lang == "fr" && w == "veille" && lead == "la":
		f.step, first = -1, i-1
	case l.lang == "en" && w == "day" && (lead == "next" || lead == "following") && l.word(i-2) == "the":
		f.step, first = 1, i-2
	case l.lang == "en" && w == "day" && lead == "previous" && l.word(i-2) == "the":
		f.step, first = -1, i-2
	case l.lang == "ru" && w == "следующии" && l.word(i+1) == "день" && lead == "на":
		f.step, first, last = 1, i-1, i+1
	default:
		return f, 0, false
	}
	if next := l.word(last + 1); l.lang == "fr" && (next == "de" || next == "du" || next == "des" || next == "d") {
		return f, 0, false // "le lendemain de la chute": how things were
	}
	f.span = span{l.words[first].from, l.words[last].to}
	return f, last + 1, true
}

// dayAlone reads at word i the number of a day whose month is not said: "Lundi 12 :", "le 14 au
// matin".
func (l *line) dayAlone(i int) (f found, next int, ok bool) {
	n := l.day(i)
	if n == 0 || i == 0 {
		return f, 0, false
	}
	first := i
	_, weekday := weekdays[l.word(i-1)]
	gap := l.gap(i)
	ends := l.daysEnd(i) && !strings.HasPrefix(l.text[l.words[i].to:], ".")
	following := l.word(i + 1)
	switch {
	case l.lang != "en" && weekday && (blankGap(gap) || gap == ", "):
		if !ends && !aroundDay[following] {
			return f, 0, false // "mardi 13 ministres"
		}
		first = i - 1
	case l.lang == "en" && weekday && (blankGap(gap) || gap == ", " || gap == " the "):
		if !ends {
			return f, 0, false
		}
		first = i - 1
	case l.lang == "fr" && (l.word(i-1) == "le" || l.word(i-1) == "du") && blankGap(gap) && (following == "au" || following == "dans" || following == "en") && partOfDay[l.word(i+2)] || l.lang == "fr" && l.word(i-1) == "le" && following == "dans" && partOfDay[l.word(i+3)]:
	default:
		return f, 0, false
	}
	f.span, f.from = span{l.words[first].from, l.words[i].to}, date{d: n}
	return f, i + 1, true
}

// daysAlone reads at word i the days from one to another of a month that is not said again: "du
// 9 au 11", "from the 9th to the 11th".
func (l *line) daysAlone(i int) (f found, next int, ok bool) {
	k := l.link(i + 1)
	if opens := l.word(i-1) == "du" || l.word(i-1) == "the" && l.word(i-2) == "from"; !opens || k == 0 || l.day(i) == 0 || l.day(k) == 0 || linkGap(l.gap(i+1)) {
		return f, 0, false
	}
	f.span, f.from, f.to = span{l.words[i].from, l.words[k].to}, date{d: l.day(i)}, date{d: l.day(k)}
	return f, k + 1, l.daysEnd(k)
}

// daysEnd tells whether nothing behind the number at word i takes it for more than that of a day.
func (l *line) daysEnd(i int) bool {
	rest := strings.TrimLeft(l.text[l.words[i].to:], " \u00a0\u202f")
	return rest == "" || strings.ContainsAny(rest[:1], ",:;).") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
}

var (
	// aroundDay are words that go on behind the day of a month.
	aroundDay = set("au a en dans et puis le la les sur")
	partOfDay = set("matin soir soiree matinee midi fin debut")
)

// placed tells whether the day at word i, with its month, names a street or a square: "la place
// du 27-Juin", "rue du 8 mai 1945".
func (l *line) placed(i int) bool {
	m, _ := l.month(i + 1)
	return m > 0 && (l.gap(i+1) == "-" && l.words[i+1].capital || l.word(i-1) == "du" && streets[l.word(i-2)])
}

var streets = set("rue place avenue boulevard pont stade quai square esplanade rond point caserne camp")

// ofThatYear returns the word behind what gives a date at whose end word i stands the year of the
// date before it, "de la même année", "of that year", "того же года"; i without one.
func (l *line) ofThatYear(i int) int {
	const longest = 4 // words
	for k := i; k < min(len(l.words), i+longest); k++ {
		if gap := l.gap(k); !blankGap(gap) && !(k > i && gap == "-") {
			break
		}
		switch w, before := l.word(k), l.word(k-1); {
		case w == "annee" && before == "meme", w == "year" && (before == "same" || before == "that"), w == "года" && (before == "же" || before == "того"):
			return k + 1
		case w == "annee" && before == "cette" && l.word(k+1) == "la":
			return k + 2
		}
	}
	return i
}

// ordinalBefore reads the day in letters that stands before the month at word i, "двадцать
// первого марта", "le premier mai", 0 for none.
func (l *line) ordinalBefore(i int) int {
	n := ordinalDays[l.word(i-1)]
	if n == 0 || !blankGap(l.gap(i)) {
		return 0
	}
	if first := l.ordinalFrom(i); first < i-1 {
		n += int(l.words[first].number)
	}
	return n
}

// ordinalFrom returns the first word of the day in letters before the month at word i.
func (l *line) ordinalFrom(i int) int {
	if i > 1 && ordinalDays[l.word(i-1)] < 10 && blankGap(l.gap(i-1)) {
		if tens := l.words[i-2].number; l.lang == "ru" && (tens == 20 || tens == 30) {
			return i - 2
		}
	}
	return i - 1
}

var ordinalDays = func() map[string]int {
	all := map[string]int{"premier": 1, "двадцатого": 20, "тридцатого": 30, "двадцатое": 20, "тридцатое": 30}
	for i, w := range strings.Fields(`первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого
		одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого`) {
		all[w] = i + 1
	}
	return all
}()

package timex

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Days that are told by what stands around them: "le lendemain", "mardi 13", "le 14 au matin".

// steps are the words of days that are told by their distance from the one before them.
var steps = lex.ClassOf("lendemain veille surlendemain tard tot day morning afternoon evening later earlier before следующии дня днеи накануне")

// stepAt reads "le lendemain", "la veille au soir", "deux jours plus tard", "the next day", "the following morning",
// "a day earlier", "на следующий день" at word i.
func (l *Line) stepAt(i int) (f Found, next int, ok bool) {
	lead := l.Word(i - 1)
	first, last := i, i
	switch w := l.Word(i); {
	case !l.In(i, steps) || !lex.BlankGap(l.Gap(i)) && w != "накануне":
		return f, 0, false
	case l.Lang == "fr" && (w == "lendemain" || w == "surlendemain") && lead == "le":
		f.Step, first = 1, i-1
		if w == "surlendemain" {
			f.Step = 2
		}
	case l.Lang == "fr" && w == "veille" && lead == "la":
		f.Step, first = -1, i-1
	case l.Lang == "en" && (w == "later" || w == "earlier"), l.Lang == "fr" && lead == "plus" && (w == "tard" || w == "tot"):
		if f.Step, first = l.daysApart(i); f.Step == 0 {
			return f, 0, false
		}
	case l.Lang == "en" && (lead == "next" || lead == "following") && l.Word(i-2) == "the":
		f.Step, first = 1, i-2
	case l.Lang == "en" && (w == "day" || w == "evening") && lead == "previous" && l.Word(i-2) == "the":
		f.Step, first = -1, i-2
	case l.Lang == "en" && w == "before" && lead == "day" && l.Word(i-2) == "the" && (i+1 == len(l.Words) || strings.HasPrefix(l.Gap(i+1), ",") || strings.HasPrefix(l.Gap(i+1), ".")):
		f.Step, first = -1, i-2
	case l.Lang == "ru" && (w == "дня" || w == "днеи") && l.Word(i-2) == "через" && l.Words[i-1].Number > 1:
		f.Step, first = int(l.Words[i-1].Number), i-2
	case l.Lang == "ru" && w == "накануне" && !l.eveOf(i):
		f.Step = -1
	case l.Lang == "ru" && w == "следующии" && l.Word(i+1) == "день" && lead == "на":
		f.Step, first, last = 1, i-1, i+1
	default:
		return f, 0, false
	}
	if next := l.Word(last + 1); l.Lang == "fr" && (next == "de" || next == "du" || next == "des" || next == "d") {
		return f, 0, false // "le lendemain de la chute": how things were
	}
	f.Span = lex.Span{From: l.Words[first].From, To: l.Words[last].To}
	return f, last + 1, true
}

// eveOf tells whether the Russian word for the day before at word i leads to what it is the eve of: "накануне
// саммита", but not "накануне прибыл", "накануне в Баку".
func (l *Line) eveOf(i int) bool {
	next := i + 1
	return next < len(l.Words) && lex.BlankGap(l.Gap(next)) && !lex.PastRU(l.Words[next]) && !l.Words[next].Function
}

// daysApart reads the days that word i counts on from the day before them, or back, and their first
// word: "two days later", "un jour plus tôt"; 0 without them.
func (l *Line) daysApart(i int) (n, first int) {
	const most = 10
	k := i - 1
	if l.Lang == "fr" {
		k--
	}
	if w := l.Word(k); w != "day" && w != "days" && w != "jour" && w != "jours" || !lex.BlankGap(l.Gap(k)) {
		return 0, 0
	}
	n = int(l.Words[k-1].Number)
	if digits, ok := l.digits(k-1, 2); ok {
		n = digits
	} else if one[l.Word(k-1)] {
		n = 1
	}
	if n > most {
		return 0, 0
	}
	if w := l.Word(i); w == "earlier" || w == "tot" {
		n = -n
	}
	return n, k - 1
}

// dayAlone reads at word i the number of a day whose month is not said: "Lundi 12 :", "le 14 au
// matin".
func (l *Line) dayAlone(i int) (f Found, next int, ok bool) {
	n := l.day(i)
	if n == 0 || i == 0 {
		return f, 0, false
	}
	first := i
	_, weekday := Weekdays[l.Word(i-1)]
	gap := l.Gap(i)
	ends := l.daysEnd(i) && (!strings.HasPrefix(l.Text[l.Words[i].To:], ".") || l.SentenceAt(l.Words[i].From).From < l.Words[i-1].From)
	following := l.Word(i + 1)
	switch {
	case l.Lang != "en" && weekday && (lex.BlankGap(gap) || gap == ", "):
		if !ends && !aroundDay[following] {
			return f, 0, false // "mardi 13 ministres"
		}
		first = i - 1
	case l.Lang == "en" && weekday && (lex.BlankGap(gap) || gap == ", " || gap == " the "):
		if !ends {
			return f, 0, false
		}
		first = i - 1
	case l.Lang == "fr" && (l.Word(i-1) == "le" || l.Word(i-1) == "du") && lex.BlankGap(gap) && (following == "au" || following == "dans" || following == "en") && partOfDay[l.Word(i+2)] || l.Lang == "fr" && l.Word(i-1) == "le" && following == "dans" && partOfDay[l.Word(i+3)]:
	case l.Lang == "en" && l.Word(i-1) == "the" && l.Word(i-2) == "on" && len(l.Word(i)) > 2 && (l.daysEnd(i) || aroundDay[following] && l.day(i+2) == 0):
	case l.Lang == "fr" && l.Word(i-1) == "le" && lex.BlankGap(gap) && (l.thisMonth(i+1) > i+1 || (following == "a" || following == "pour") && i+2 < len(l.Words) && l.Words[i+2].Capital): // "le 20 pour Quito"
	default:
		return f, 0, false
	}
	next = l.thisMonth(i + 1)
	f.Present = next > i+1
	f.Span, f.From = lex.Span{From: l.Words[first].From, To: l.Words[next-1].To}, Date{D: n}
	return f, next, true
}

// thisMonth returns the word behind what says at word i that the day in front of it is of the month that is: "le 5
// courant", « du 26 au 28 du mois en cours »; i without it.
func (l *Line) thisMonth(i int) int {
	if l.Lang != "fr" || i >= len(l.Words) || !lex.BlankGap(l.Gap(i)) {
		return i
	}
	switch next := l.Word(i + 1); {
	case l.Word(i) == "courant" && !lex.BlankGap(l.Gap(i+1)), l.Word(i) == "courant" && l.monthNamed(i+1) == 0 && i+1 < len(l.Words) && l.Words[i+1].Function:
		return i + 1
	case l.Word(i) == "du" && next == "mois" && l.Word(i+2) == "courant", l.Word(i) == "de" && next == "ce" && l.Word(i+2) == "mois":
		return i + 3
	case l.Word(i) == "du" && next == "mois" && l.Word(i+2) == "en" && l.Word(i+3) == "cours":
		return i + 4
	}
	return i
}

// daysAlone reads at word i the days from one to another of a month that is not said again: "du
// 9 au 11", "from the 9th to the 11th".
func (l *Line) daysAlone(i int) (f Found, next int, ok bool) {
	k := l.link(i + 1)
	if opens := l.Word(i-1) == "du" || l.Word(i-1) == "the" && l.Word(i-2) == "from"; !opens || k == 0 || l.day(i) == 0 || l.day(k) == 0 || linkGap(l.Gap(i+1)) {
		return f, 0, false
	}
	next = l.thisMonth(k + 1)
	f.Present = next > k+1
	f.Span, f.From, f.To = lex.Span{From: l.Words[i].From, To: l.Words[next-1].To}, Date{D: l.day(i)}, Date{D: l.day(k)}
	return f, next, l.daysEnd(k) || f.Present
}

// daysEnd tells whether nothing behind the number at word i takes it for more than that of a day.
func (l *Line) daysEnd(i int) bool {
	rest := strings.TrimLeft(l.Text[l.Words[i].To:], " \u00a0\u202f")
	return rest == "" || strings.ContainsAny(rest[:1], ",:;).") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
}

var (
	// aroundDay are words that go on behind the day of a month.
	aroundDay = lex.Set("au a en dans et puis le la les sur and in at for")
	partOfDay = lex.Set("matin soir soiree matinee midi fin debut journee nuit")
)

// placed tells whether the day at word i, with its month, names a street or a square: "la place
// du 27-Juin", "rue du 8 mai 1945".
func (l *Line) placed(i int) bool {
	m, _ := l.month(i + 1)
	if m == 0 && l.monthNamed(i-1) > 0 {
		return l.names(i + 1) // "the March 23 Movement"
	}
	return m > 0 && (l.Lang == "fr" && l.Gap(i+1) == "-" && l.Words[i+1].Capital || l.Word(i-1) == "du" && streets[l.Word(i-2)] || l.names(i+2))
}

// names tells whether at word i stands what is called by the date in front of it.
func (l *Line) names(i int) bool {
	return l.Lang == "en" && i < len(l.Words) && l.Words[i].Capital && lex.BlankGap(l.Gap(i)) && streets[l.Word(i)]
}

// streets are what is called by a day, as streets are.
var streets = lex.Set(`rue place avenue boulevard pont stade quai square esplanade rond point caserne camp mouvement lycee universite
	street movement university stadium brigade barracks bridge hospital`)

// ofThatYear returns the word behind what gives a date at whose end word i stands the year of the
// date before it, "de la même année", "of that year", "того же года"; i without one.
func (l *Line) ofThatYear(i int) int {
	const longest = 4 // words
	for k := i; k < min(len(l.Words), i+longest); k++ {
		if gap := l.Gap(k); !lex.BlankGap(gap) && !(k > i && gap == "-") {
			break
		}
		switch w, before := l.Word(k), l.Word(k-1); {
		case w == "annee" && before == "meme", w == "year" && (before == "same" || before == "that"), w == "года" && (before == "же" || before == "того"):
			return k + 1
		case w == "annee" && before == "cette" && l.Word(k+1) == "la":
			return k + 2
		}
	}
	return i
}

// ofThat tells whether the month at word i is one of the year that was told of: "and went to Lima that
// October", but not "said that October would be".
func (l *Line) ofThat(i int) bool {
	next := l.Word(i + 1)
	return l.Lang == "en" && l.Word(i-1) == "that" && lex.BlankGap(l.Gap(i)) && !lex.Saying[l.Word(i-2)] && l.monthNamed(i) > 0 &&
		(i+1 == len(l.Words) || !lex.BlankGap(l.Gap(i+1)) || next == "and" || next == "when" || next == "as" || next == "after")
}

// ordinalBefore reads the day in letters that stands before the month at word i, "двадцать
// первого марта", "le premier mai", "the twenty-fifth of May", and its first word; 0 for none.
func (l *Line) ordinalBefore(i int) (n, first int) {
	first = i - 1
	if !lex.BlankGap(l.Gap(i)) || l.Lang == "en" && l.Word(first) != "of" {
		return 0, i
	}
	if l.Lang == "en" {
		first--
	}
	n = ordinalDays[l.Word(first)]
	if n == 0 || first < 0 {
		return 0, i
	}
	if n < 10 && first > 0 && lex.Joined(l.Gap(first)) && l.Lang != "fr" {
		if tens := l.Words[first-1].Number; tens == 20 || tens == 30 {
			n, first = n+int(tens), first-1
		}
	}
	if l.Lang == "en" && l.Word(first-1) != "the" { // "a third of May"
		return 0, i
	}
	return n, first
}

var ordinalDays = func() map[string]int {
	all := map[string]int{"premier": 1, "двадцатого": 20, "тридцатого": 30, "двадцатое": 20, "тридцатое": 30}
	for i, w := range strings.Fields(`первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого
		одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого`) {
		all[w] = i + 1
	}
	for i, w := range strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
		sixteenth seventeenth eighteenth nineteenth twentieth`) {
		all[w] = i + 1
	}
	all["thirtieth"] = 30
	return all
}()

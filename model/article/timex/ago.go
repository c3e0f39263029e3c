package timex

import (
	"slices"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// ago returns the years, months, weeks and days that a line counts back from the day of
// publication, or on: "one year ago", "il y a deux semaines", "два года назад", "se réunira dans
// deux mois". Of a few only: ten years ago is no date. A week tells the month.
func (l *Line) ago(day time.Time) (all []Mention) {
	for i := range l.Words {
		kind, counted := spans[l.Word(i)]
		if !counted {
			continue
		}
		n, first, last := 0, i-1, i
		if i > 0 {
			n = int(l.Words[i-1].Number)
		}
		if digits, ok := l.digits(i-1, 2); ok {
			n = digits
		} else if one[l.Word(i-1)] {
			n = 1
		}
		if weeks := weeksIn[l.Word(i)][n]; weeks > 0 {
			n, kind = weeks, lex.AWeek
		}
		switch {
		case l.Lang == "en" && l.Word(i+1) == "from" && l.Word(i+2) == "today" && n > 0:
			n, last = -n, i+2
		case l.Lang == "en" && l.Word(i-2) == "in" && n > 0 && l.comesIn(i):
			n, first = -n, i-2
		case l.Lang == "en" && l.Word(i+1) == "ago":
			last++
		case l.Lang == "fr" && i > 3 && l.Word(i-2) == "a" && l.Word(i-3) == "y" && l.Word(i-4) == "il":
			first = i - 4
		case l.Lang == "fr" && l.Word(i-2) == "dans" && n > 0 && (l.ahead(i) || l.Word(i-3) == "lieu"):
			n, first = -n, i-2
		case l.Lang == "en" && l.Word(i+1) == "from" && l.Word(i+2) == "now":
			n, last = -n, i+2
		case l.Lang == "ru" && l.Word(i+1) == "назад":
			if last++; n == 0 {
				n, first = 1, i // "год назад"
			}
		case l.Lang == "ru" && kind != lex.NoPeriod && (l.Word(i-1) == "через" || n > 0 && l.Word(i-2) == "через") && l.ahead(i):
			if n, first = -n, i-2; n == 0 {
				n, first = -1, i-1 // "через месяц"
			}
		default:
			continue
		}
		if n == 0 || lex.Abs(n) > few[kind] || likened[l.Word(first-1)] && l.Word(first-1) != "over" {
			continue // "more than two years ago", but "over two years ago"
		}
		m := Mention{Span: lex.Span{From: l.Words[first].From, To: l.Words[last].To}, Loose: true}
		switch kind {
		case lex.NoPeriod:
			m.Start, m.Loose = day.AddDate(0, 0, -n).Format(time.DateOnly), false
		case lex.AWeek:
			if l.Word(last) == "today" {
				m.Start, m.Loose = DaysAfter(day.Format(time.DateOnly), -7*n), false
				break
			}
			m.Start = day.AddDate(0, 0, -7*n).Format("2006-01")
		case lex.AMonth:
			m.Start = time.Date(day.Year(), day.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
		default:
			m.Start = day.AddDate(-n, 0, 0).Format("2006")
		}
		all = append(all, m)
	}
	return all
}

// ahead tells whether the sentence of word i says what is to come.
func (l *Line) ahead(i int) bool {
	first := max(0, i-2)
	if l.Word(i-1) == "через" {
		first++
	}
	at := lex.Span{From: l.Words[first].From, To: l.Words[i].To}
	return l.Tense(l.SentenceAt(at.From), at) > 0
}

// comesIn tells whether "in" and a time that ends with word i tell when something is to happen, and not how
// long it takes: "will meet again in two weeks", "in two weeks’ time".
func (l *Line) comesIn(i int) bool {
	const reach = 8 // words
	if !l.ahead(i) {
		return false
	}
	return l.Word(i+1) == "time" || slices.ContainsFunc(l.Words[max(0, i-reach):i], func(w lex.Word) bool { return punctual[w.Folded] })
}

// punctual are verbs of what happens at once.
var punctual = lex.Set("meet visit travel arrive return host hold held go come sign signed begin start take leave fly resume reconvene")

var (
	spans = map[string]lex.Period{"year": lex.AYear, "years": lex.AYear, "an": lex.AYear, "ans": lex.AYear, "год": lex.AYear, "года": lex.AYear, "лет": lex.AYear,
		"month": lex.AMonth, "months": lex.AMonth, "mois": lex.AMonth, "месяц": lex.AMonth, "месяца": lex.AMonth, "месяцев": lex.AMonth,
		"week": lex.AWeek, "weeks": lex.AWeek, "fortnight": lex.AWeek, "semaine": lex.AWeek, "semaines": lex.AWeek, "неделю": lex.AWeek, "недели": lex.AWeek,
		"days": lex.NoPeriod, "jours": lex.NoPeriod, "дня": lex.NoPeriod, "днеи": lex.NoPeriod}
	// few are how many of them back something has a date.
	few = map[lex.Period]int{lex.AYear: 5, lex.AMonth: 11, lex.AWeek: 4, lex.NoPeriod: 10}
	// weeksIn are the weeks that so many fortnights stand for, or French days, counted with the first one.
	weeksIn = map[string]map[int]int{"fortnight": {1: 2}, "jours": {8: 1, 15: 2}}
	one     = lex.Set("a one un une один одну")
)

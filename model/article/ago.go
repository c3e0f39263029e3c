package article

import (
	"time"
)

// ago returns the years, months and weeks that a line counts back from the day of
// publication, or on: "one year ago", "il y a deux semaines", "два года назад", "se réunira dans
// deux mois". Of a few only: ten
// years ago is no date. A week tells the month.
func (l *line) ago(day time.Time) (all []mention) {
	const most = 3
	for i := range l.words {
		kind, counted := spans[l.word(i)]
		if !counted || i == 0 {
			continue
		}
		n, first, last := int(l.words[i-1].number), i-1, i
		if one[l.word(i-1)] {
			n = 1
		}
		switch {
		case l.lang == "en" && l.word(i+1) == "ago":
			last++
		case l.lang == "fr" && i > 3 && l.word(i-2) == "a" && l.word(i-3) == "y" && l.word(i-4) == "il":
			first = i - 4
		case l.lang == "fr" && l.word(i-2) == "dans" && n > 0 && l.ahead(i):
			n, first = -n, i-2
		case l.lang == "en" && l.word(i+1) == "from" && l.word(i+2) == "now":
			n, last = -n, i+2
		case l.lang == "ru" && l.word(i+1) == "назад":
			if last++; n == 0 {
				n, first = 1, i // "год назад"
			}
		default:
			continue
		}
		if n == 0 || abs(n) > most {
			continue
		}
		m := mention{span: span{l.words[first].from, l.words[last].to}, loose: true}
		switch kind {
		case aWeek:
			m.start = day.AddDate(0, 0, -7*n).Format("2006-01")
		case aMonth:
			m.start = time.Date(day.Year(), day.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
		default:
			m.start = day.AddDate(-n, 0, 0).Format("2006")
		}
		all = append(all, m)
	}
	return all
}

// ahead tells whether the sentence of word i says what is to come.
func (l *line) ahead(i int) bool {
	at := span{l.words[i-2].from, l.words[i].to}
	return l.tense(l.sentenceAt(at.from), at) > 0
}

var (
	spans = map[string]period{"year": aYear, "years": aYear, "an": aYear, "ans": aYear, "год": aYear, "года": aYear,
		"month": aMonth, "months": aMonth, "mois": aMonth, "месяц": aMonth, "месяца": aMonth,
		"week": aWeek, "weeks": aWeek, "semaine": aWeek, "semaines": aWeek, "неделю": aWeek, "недели": aWeek}
	one = set("a one un une один одну")
)

package quantity

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// rate reads at word i how often so much is ("per year", "/jour", "of oil a day", "chaque
// année"), and returns its last word.
func (l *Line) rate(i int) (rate string, last int) {
	const between = 3 // words that say of what: "barrels of crude oil per day"
	if strings.TrimSpace(l.Gap(i)) == "/" {
		return rates[l.Word(i)], i
	}
	for k := i; k < min(len(l.Words), i+between+1) && (lex.BlankGap(strings.TrimLeft(l.Gap(k), "²³")) || k > i && l.Gap(k) == "’"); k++ {
		word := l.Word(k)
		switch {
		case k == i && regular[word] != "":
			return regular[word], k
		case word == "annually" || word == "yearly" || word == "ежегодно" || word == "ежегодных" || strings.HasPrefix(word, "annuel"):
			return "/year", k
		case k > i && (word == "and" || word == "et" || word == "и"):
			return "", i
		case per[word] && lex.BlankGap(l.Gap(k+1)) && rates[l.Word(k+1)] != "" && !ago[l.Word(k+2)]:
			return rates[l.Word(k+1)], k + 1
		case k == i && word != "of" && l.Word(k+1) != "ежегодно" && word != "de" && word != "d" && !(l.Lang == "ru" && !l.Words[k].Function):
			return "", i
		}
	}
	return "", i
}

// ago stand behind how long before, or after, something was: "a year earlier".
var ago = lex.Set("earlier ago before later prior")

var (
	per = lex.Set("per par a each every chaque в")
	// rates are the words for how often, as the unit has them.
	rates = map[string]string{"year": "/year", "annum": "/year", "an": "/year", "yr": "/year", "annee": "/year", "год": "/year", "day": "/day", "jour": "/day", "d": "/day", "j": "/day", "день": "/day", "сутки": "/day",
		"week": "/week", "semaine": "/week", "неделю": "/week", "month": "/month", "mois": "/month", "месяц": "/month", "hour": "/hour", "heure": "/hour", "час": "/hour", "second": "/second", "seconde": "/second"}
	// regular are adjectives that say so in front of what is counted.
	regular = map[string]string{"weekly": "/week", "daily": "/day", "monthly": "/month", "yearly": "/year", "annual": "/year", "hebdomadaires": "/week", "quotidiens": "/day", "quotidiennes": "/day", "mensuels": "/month", "еженедельных": "/week"}
)

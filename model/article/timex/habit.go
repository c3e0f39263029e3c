package timex

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// yearly tells whether what words from one to another say of time comes again each year, by what stands
// beside it in its clause: "chaque année en juin", "held annually in June", "every 14 July".
func (l *Line) yearly(first, last int) bool {
	const reach = 6 // words
	if strings.TrimSpace(l.Gap(first)) == ":" && feastDays[l.Word(first-1)] {
		return true // "National day: 7 August"
	}
	for i := first - 1; i >= max(0, first-reach) && !strings.ContainsAny(l.Gap(i+1), ".;:"); i-- {
		if i == first-1 && eachWeek[l.Word(i)] || l.yearlyAt(i) {
			return true
		}
	}
	for i := last + 1; i < min(len(l.Words), last+1+reach) && !strings.ContainsAny(l.Gap(i), ".;:,"); i++ {
		if l.yearlyAt(i) {
			return true
		}
	}
	return false
}

// feastDays end what labels a day that comes again.
var feastDays = lex.Set("day nationale holiday anniversaire праздник")

// yearlyAt tells whether word i ends what says that something comes again each year.
func (l *Line) yearlyAt(i int) bool {
	switch before := l.Word(i - 1); l.Word(i) {
	case "annee":
		return before == "chaque"
	case "ans":
		return before == "les" && l.Word(i-2) == "tous" || l.Words[max(0, i-1)].Number > 0 && l.Word(i-2) == "les" && l.Word(i-3) == "tous"
	case "year":
		return before == "every" || before == "each"
	case "annually", "annuellement":
		return true
	case "год":
		return before == "каждый"
	case "ежегодно":
		return true
	}
	return false
}

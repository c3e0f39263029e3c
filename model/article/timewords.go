package article

import "strings"

// dayWords are the last words of what [line.dayAt] returns.
var dayWords = set(`hui jour matin soir midi veille hier demain today yesterday tomorrow morning afternoon evening night tonight
	lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
	понедельника вторника среды четверга пятницы субботы воскресенья
	сегодня вчера завтра позавчера понедельник вторник среду четверг пятницу субботу воскресенье`)

var monthNumber = [3]map[string]int8{
	french: numbered("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
		"janv fevr - avr - - juil - sept oct nov dec", "jan fev"),
	english: numbered("january february march april may june july august september october november december",
		"jan feb mar apr - jun jul aug sep oct nov dec", "- - - - - - - - sept"),
	russian: numbered("января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
		"январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю",
		"январем февралем мартом апрелем маем июнем июлем августом сентябрем октябрем ноябрем декабрем",
		"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
}

func numbered(lists ...string) map[string]int8 {
	all := map[string]int8{}
	for _, list := range lists {
		for i, name := range strings.Fields(list) {
			all[name] = int8(i + 1)
		}
	}
	delete(all, "-")
	return all
}

// monthsCalled returns the month that a word names in each language. In English
// it begins with a capital: "may" is a verb.
func monthsCalled(spelled, folded string) (all [3]int8) {
	for lang, names := range monthNumber {
		if lang != english || startsUpper(spelled) {
			all[lang] = names[folded]
		}
	}
	return all
}

// month tells whether a word names one.
func (l *lexeme) month() bool { return l.months != [3]int8{} }

// monthsOf returns the index in [lexeme.months] of a language, "fr", "en" or "ru".
func monthsOf(lang string) int {
	switch lang {
	case "en":
		return english
	case "ru":
		return russian
	}
	return french
}

// Languages that dates are read in, as [lexeme.months] has them.
const (
	french = iota
	english
	russian
)

// A period is a week, a month or a year that is named by its distance: "le mois
// dernier", "next week", "в прошлом году".
type period int

// What a word may name.
const (
	noPeriod period = iota
	aWeek
	aMonth
	aYear
	aSeason
)

// periods are the words that name one.
var periods = map[string]period{
	"semaine": aWeek, "mois": aMonth, "an": aYear, "annee": aYear, "printemps": aSeason, "ete": aSeason, "automne": aSeason,
	"week": aWeek, "month": aMonth, "year": aYear, "spring": aSeason, "summer": aSeason, "autumn": aSeason, "fall": aSeason,
	"летом": aSeason, "веснои": aSeason, "осенью": aSeason,
	"неделе": aWeek, "недели": aWeek, "неделю": aWeek, "месяце": aMonth, "месяца": aMonth, "году": aYear, "года": aYear,
}

package lex

import "strings"

// dayWords are the last words of what [Line.dayAt] returns.
var dayWords = Set(`hui jour matin soir midi veille hier demain today yesterday tomorrow morning afternoon evening night tonight
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
		"январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь",
		"янв фев мар апр - июн июл авг сен окт ноя дек", "- февр - - - - - - сент - нояб -"),
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
		if lang != english || StartsUpper(spelled) {
			all[lang] = names[folded]
		}
	}
	return all
}

// Month tells whether a word names one.
func (l *lexeme) Month() bool { return l.Months != [3]int8{} }

// MonthsOf returns the index in [Lexeme.Months] of a language, "fr", "en" or "ru".
func MonthsOf(lang string) int {
	switch lang {
	case "en":
		return english
	case "ru":
		return russian
	}
	return french
}

// Languages that dates are read in, as [Lexeme.Months] has them.
const (
	french = iota
	english
	russian
)

// A Period is a week, a month or a year that is named by its distance: "le mois
// dernier", "next week", "в прошлом году".
type Period int

// What a word may name.
const (
	NoPeriod Period = iota
	AWeek
	AMonth
	AYear
	ASeason
)

// periods are the words that name one.
var periods = map[string]Period{
	"semaine": AWeek, "mois": AMonth, "an": AYear, "annee": AYear, "printemps": ASeason, "ete": ASeason, "automne": ASeason,
	"week": AWeek, "month": AMonth, "year": AYear, "spring": ASeason, "summer": ASeason, "autumn": ASeason, "fall": ASeason,
	"летом": ASeason, "веснои": ASeason, "осенью": ASeason,
	"неделе": AWeek, "недели": AWeek, "неделю": AWeek, "месяце": AMonth, "месяца": AMonth, "году": AYear, "года": AYear,
}

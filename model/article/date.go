package article

import (
	"fmt"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// A mention is a date in a line: its bytes there, and ISO 8601 dates at the
// precision known.
type mention struct {
	span
	start, end string
	today      bool // said relative to the day of publication
	loose      bool // a week, a month or a year that is, or the day of a text of law
	weekday    bool // said by its name
	announces  bool // today, and something is made known or signed
	spoken     bool // when something is said, and nothing else told of it
	setting
}

// A setting is what a date is told in: its sentence, the words that say what
// happened, and the telling words near it.
type setting struct {
	sentence span
	what     string
	near     []string
	tense    int  // whether it lies behind, -1, or ahead, 1
	since    bool // it begins what is told, or
	until    bool // ends it
	days     int  // that a visit takes from it, or until it where negative; 0 when it does not say
}

// A calendar date with zeros for what is not known.
type date struct{ y, m, d int }

func (d date) String() string {
	switch {
	case d.y == 0:
		return ""
	case d.m == 0:
		return fmt.Sprintf("%04d", d.y)
	case d.d == 0:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d)
}

func (d date) valid() bool {
	if d.m < 0 || d.m > 12 || d.d < 0 || d.d > 31 || d.d > 0 && d.m == 0 {
		return false
	}
	return d.d == 0 || d.y == 0 || time.Date(d.y, time.Month(d.m), d.d, 0, 0, 0, 0, time.UTC).Day() == d.d
}

// Languages that dates are read in, as [lexeme.months] has them.
const (
	french = iota
	english
	russian
)

func monthsOf(lang string) int {
	switch lang {
	case "en":
		return english
	case "ru":
		return russian
	}
	return french
}

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

func (l *lexeme) month() bool { return l.months != [3]int8{} }

// complete completes a range: what one end leaves out the other end says.
func complete(from, to date) (date, date) {
	if to == (date{}) {
		return from, to
	}
	if to.m == 0 {
		to.m = from.m
	}
	if from.m == 0 {
		from.m = to.m
	}
	if from.y == 0 {
		from.y = to.y
		if from.m > to.m && to.y > 0 { // from December to January
			from.y--
		}
	}
	return from, to
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// datePublished takes the date of a dateline as that of the document, unless
// the caller knew one.
func (d *Document) datePublished(text string) {
	if d.Published != "" {
		return
	}
	l := line{text: text, lang: d.lang, words: words(text)}
	for _, m := range l.dates() {
		switch from := m.from; {
		case from.y == 0 || from.m == 0 || !from.valid() || m.to != (date{}):
		case from.d == 0:
			d.monthPublished(from.String())
		default:
			d.Published = from.String()
			return
		}
	}
}

// monthPublished takes an ISO 8601 month as that in which the document appeared.
func (d *Document) monthPublished(month string) {
	if _, err := time.Parse("2006-01", month); err == nil && d.month == "" {
		d.month = month
	}
}

// aboutPublished returns the day on which the document appeared, or the middle of the month,
// "" when neither is known.
func (d *Document) aboutPublished() string {
	if d.Published == "" && d.month != "" {
		return d.month + "-15"
	}
	return d.Published
}

// title and body lines can hold dates; a dateline is no event.
func (p Paragraph) datable() bool { return p.body() || p.Type == model.ParagraphTitle }

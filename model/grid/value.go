package grid

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/enjeux/enjeux/model/term"
)

var (
	isoDate = lazy(`^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$`)
	dayDate = lazy(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)
	inWords = lazy(`^(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+)?(\p{L}+\.?)\s+(?:(\d{1,2}),?\s+)?(\d{4})$`)
	clock   = lazy(`[T ,à]*\b(\d{1,2})\s*[:h]\s*(\d{2})?(?::\d{2})?$`)
	amount  = lazy(`^([$€£])?\s*([+-]?\d[\d\s\p{Zs}.,'’]*)\s*(.*)$`)
)

// Date reads a date as people write it, with its time where it has one, and
// returns it in ISO 8601 at the precision known. A day stands before its month.
func Date(s string) (iso string, ok bool) {
	s = strings.TrimSpace(s)
	hour := ""
	if m := clock().FindStringSubmatchIndex(s); m != nil && m[0] > 0 {
		minute := "00"
		if m[4] >= 0 {
			minute = s[m[4]:m[5]]
		}
		h, _ := strconv.Atoi(s[m[2]:m[3]])
		if h > 23 || minute > "59" {
			return "", false
		}
		hour, s = fmt.Sprintf("T%02d:%s", h, minute), s[:m[0]]
	}
	var y, month, day string
	switch {
	case isoDate().MatchString(s):
		m := isoDate().FindStringSubmatch(s)
		y, month, day = m[1], m[2], m[3]
	case dayDate().MatchString(s):
		m := dayDate().FindStringSubmatch(s)
		y, month, day = m[3], m[2], m[1]
	default:
		m := inWords().FindStringSubmatch(s)
		if m == nil {
			return "", false
		}
		y, month, day = m[4], monthOf(m[2]), m[1]+m[3]
		if month == "" {
			return "", false
		}
	}
	iso = y
	for _, part := range []struct {
		text string
		most int
	}{{month, 12}, {day, 31}} {
		if part.text == "" {
			break
		}
		n, _ := strconv.Atoi(part.text)
		if n < 1 || n > part.most {
			return "", false
		}
		iso += fmt.Sprintf("-%02d", n)
	}
	if hour != "" && len(iso) < len("2006-01-02") {
		return "", false
	}
	return iso + hour, true
}

// monthOf returns the number of a month by its name, "" for none.
func monthOf(name string) string {
	name = fold(strings.TrimSuffix(name, "."))
	for _, lang := range []string{"fr", "en"} {
		w := term.Of(lang)
		for i := range 12 {
			long, short := fold(w.Months[i]), fold(strings.TrimSuffix(w.MonthsShort[i], "."))
			if name == long || name == short || len(name) > 2 && strings.HasPrefix(long, name) {
				return strconv.Itoa(i + 1)
			}
		}
	}
	return ""
}

// units are the canonical units by the words for them.
var units = map[string]string{"%": "percent", "pour cent": "percent", "percent": "percent", "per cent": "percent", "$": "USD", "usd": "USD", "dollars": "USD",
	"dollar": "USD", "€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR", "fcfa": "XOF", "xof": "XOF", "francs cfa": "XOF", "rub": "RUB", "roubles": "RUB",
	"t": "tonne", "tonnes": "tonne", "tonne": "tonne", "tons": "tonne", "barils": "barrel", "barrels": "barrel", "mw": "MW", "km": "km",
	"personnes": "person", "people": "person", "bourses": "scholarship", "scholarships": "scholarship"}

// factors are the words that stand for many.
var factors = []struct {
	word string
	by   float64
}{{"milliards", 1e9}, {"milliard", 1e9}, {"billion", 1e9}, {"md", 1e9}, {"bn", 1e9}, {"millions", 1e6}, {"million", 1e6}, {"mio", 1e6}, {"m", 1e6}, {"k", 1e3}}

// figure reads a number with its unit, as people write it.
func figure(s string) (value float64, unit, word string, ok bool) {
	m := amount().FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, "", "", false
	}
	value, ok = number(m[2])
	word = strings.TrimSpace(m[3])
	rest := strings.ToLower(word)
	for _, f := range factors {
		if after, found := strings.CutPrefix(rest, f.word); found && units[rest] == "" && !startsWithLetter(after) {
			value *= f.by
			rest = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(after), "de "), "d’"))
			word = strings.TrimSpace(word[len(word)-len(rest):])
			break
		}
	}
	if m[1] != "" && rest == "" {
		rest, word = m[1], m[1]
	}
	return value, units[rest], word, ok
}

func startsWithLetter(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r)
	}
	return false
}

// number reads digits with blanks between thousands and a decimal comma or point;
// the last of the two is the decimal one where both stand, and one that three
// digits follow again and again parts thousands.
func number(s string) (float64, bool) {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, s)
	comma, point := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	switch {
	case comma >= 0 && point > comma, strings.Count(s, ",") > 1:
		s = strings.ReplaceAll(s, ",", "")
	case comma >= 0:
		s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
	case strings.Count(s, ".") > 1:
		s = strings.ReplaceAll(s, ".", "")
	}
	v, err := strconv.ParseFloat(strings.TrimRight(s, "."), 64)
	return v, err == nil
}

// fold writes a text in small letters without accents.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// lazy compiles an expression when it is first asked for.
func lazy(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

package ui

import (
	"fmt"
	"strings"
	"time"

	"github.com/enjeux/enjeux/ui/lang"
)

// sayDates says a day, a month, a year or a range of ISO 8601 dates in the
// language of the interface; what is no date stays as it is.
func sayDates(start, end string) string {
	from, fromForm := parseDate(start)
	to, toForm := parseDate(end)
	switch {
	case fromForm == "":
		return start
	case toForm == "" || end == start:
		return sayDate(from, fromForm)
	case fromForm == time.DateOnly && toForm == time.DateOnly && from.Year() == to.Year() && from.Month() == to.Month():
		return fmt.Sprintf("%d–%s", from.Day(), sayDate(to, toForm))
	}
	return sayDate(from, fromForm) + " – " + sayDate(to, toForm)
}

func parseDate(s string) (time.Time, string) {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(form, s); err == nil {
			return t, form
		}
	}
	return time.Time{}, ""
}

var frenchMonths = strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")

func sayDate(t time.Time, form string) string {
	month := t.Month().String()
	if lang.Code() == lang.French {
		month = frenchMonths[t.Month()-1]
	}
	switch form {
	case time.DateOnly:
		day := fmt.Sprint(t.Day())
		if lang.Code() == lang.French && t.Day() == 1 {
			day = "1er"
		}
		return fmt.Sprint(day, " ", month, " ", t.Year())
	case "2006-01":
		return fmt.Sprint(month, " ", t.Year())
	}
	return fmt.Sprint(t.Year())
}

package ui

import (
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/grid"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
)

// said are dates, numbers and figures in the language of the interface.
func said() *term.Words { return term.Of(lang.Code()) }

// when is a time as the user's clock shows it.
func when(stamp string) string {
	t, err := time.Parse(time.RFC3339, stamp)
	if err != nil {
		return stamp
	}
	return clocked(t, "15:04")
}

// clocked is a time with its clock in a layout; today is called so.
func clocked(t time.Time, clock string) string {
	t = t.Local()
	if now := time.Now(); t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return lang.T("today %s", t.Format(clock))
	}
	return onDay(t) + " " + t.Format(clock)
}

// onDay is a day as people write it in the language of the interface.
func onDay(t time.Time) string {
	if lang.Code() == lang.French {
		return t.Local().Format("02/01/2006")
	}
	return t.Local().Format("2 Jan 2006")
}

// moment is a date at the precision known, with its time where it has one, in the
// language of the interface; what is no date stays as it is.
func moment(iso string) string {
	day, clock, timed := strings.Cut(iso, "T")
	text := said().Dates(day, "")
	if timed {
		text += ", " + clock
	}
	return strings.ReplaceAll(text, "\u00a0", " ") // to be typed in
}

// briefly is a moment with its month cut short, as a cell has room for.
func briefly(iso string) string {
	day, clock, timed := strings.Cut(iso, "T")
	d, ok := term.ParseDate(day)
	if !ok {
		return iso
	}
	text := strings.ReplaceAll(said().ShortDate(d), "\u00a0", " ") // which a narrow cell may break at
	if timed {
		text += ", " + clock
	}
	return text
}

// parseMoment reads what a person writes for a date, "" for none, as ISO 8601. What
// was there before may stay whatever it is.
func parseMoment(text, before string) (string, error) {
	text = strings.TrimSpace(text)
	switch text {
	case "":
		return "", nil
	case moment(before):
		return before, nil
	}
	iso, ok := grid.Date(text)
	if !ok {
		return "", errDate{text}
	}
	return iso, nil
}

// errDate is what is no date.
type errDate struct{ text string }

func (e errDate) Error() string {
	return lang.T("“%s” is no date; write it such as 21 June 2025, 21/06/2025, 2025-06-21 10:00 or 2025.", e.text)
}

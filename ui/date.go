package ui

import (
	"time"

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
	t = t.Local()
	if now := time.Now(); t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return lang.T("today %s", t.Format("15:04"))
	}
	if lang.Code() == lang.French {
		return t.Format("02/01/2006 15:04")
	}
	return t.Format("2 Jan 2006 15:04")
}

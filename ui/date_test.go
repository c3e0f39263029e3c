package ui

import (
	"testing"
	"time"

	"github.com/enjeux/enjeux/ui/lang"
)

// Dates are shown in the user's language, and read as people write them.
func TestMoments(t *testing.T) {
	lang.Set(lang.English)
	for _, c := range []struct{ iso, shown string }{
		{"2025-06-21", "21 June 2025"}, {"2025-06", "June 2025"}, {"2025", "2025"}, {"2025-06-22T10:00", "22 June 2025, 10:00"}, {"", ""},
	} {
		if got := moment(c.iso); got != c.shown {
			t.Errorf("%s is shown as %q, not %q", c.iso, got, c.shown)
		}
		if got, err := parseMoment(c.shown, ""); got != c.iso || err != nil {
			t.Errorf("%q is read as %q (%v), not %s", c.shown, got, err, c.iso)
		}
	}
	for text, want := range map[string]string{"1er juin 2025": "2025-06-01", "22 juin 2025, 10:00": "2025-06-22T10:00", "21/06/2025": "2025-06-21", "2025-06-21": "2025-06-21", "21/06/2025 9h": "2025-06-21T09:00"} {
		if got, err := parseMoment(text, "2024"); got != want || err != nil {
			t.Errorf("%q is read as %q (%v)", text, got, err)
		}
	}
	if got, err := parseMoment("vers Noël", "vers Noël"); got != "vers Noël" || err != nil {
		t.Errorf("what was there before becomes %q (%v)", got, err)
	}
	if _, err := parseMoment("vers Noël", ""); err == nil {
		t.Error("what is no date is taken for one")
	}
}

// A time of today is told by that word.
func TestToday(t *testing.T) {
	lang.Set(lang.English)
	now := time.Now()
	for _, c := range []struct {
		at   time.Time
		want string
	}{{now, "today " + now.Format(toTheSecond)}, {time.Date(2025, 6, 8, 9, 5, 7, 0, time.Local), "8 Jun 2025 09:05:07"}} {
		if got := clocked(c.at, toTheSecond); got != c.want {
			t.Errorf("%v is shown as %q", c.at, got)
		}
	}
}

package reader

import (
	"errors"
	"strings"
	"testing"
)

func FuzzRTF(f *testing.F) { fuzz(f, readRTF, ".rtf") }

func TestRTFRefuses(t *testing.T) {
	for _, tt := range []struct {
		data string
		want error
	}{
		{`{\rtf1 ` + strings.Repeat("{", 10_000) + "a" + strings.Repeat("}", 10_000) + "}", ErrDamaged},
		{`{\rtf1}`, ErrEmpty},
		{`{\rtf1{\info{\title Rien}}}`, ErrEmpty},
	} {
		if _, err := Read("x.rtf", []byte(tt.data)); !errors.Is(err, tt.want) {
			t.Errorf("%.40s: %v, want %v", tt.data, err, tt.want)
		}
	}
}

func TestRTFWords(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{`{\rtf1\ansi\uc1 caf\u233\'e9 \u8364 ?}`, "café €\n"},
		{`{\rtf1\ansi\uc0 caf\u233 !}`, "café!\n"},
		{`{\rtf1\ansi\uc2 \u26085\'93\'fa ok}`, "日 ok\n"},
		{`{\rtf1\mac caf\'8e}`, "café\n"},
		{`{\rtf1\ansi a\bin4 }}{{b\par c}`, "ab\nc\n"},
		{`{\rtf1\ansi un\par}}} deux`, "un\ndeux\n"},
		{`{\rtf1{\*\unknown no}{\unknown yes}}`, "yes\n"},
		{"{\\rtf1 a\\\nb\r\nc\\", "a\nbc\n"},
	} {
		text, err := Read("x.rtf", []byte(tt.data))
		if err != nil {
			t.Errorf("%s: %v", tt.data, err)
			continue
		}
		check(t, text)
		if text.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.data, text.Text, tt.want)
		}
	}
}

package article

import (
	"strings"
	"testing"
)

// Spaces as pages of the web have them hide no fact, and each passage is that of the text as it is.
func TestUnusualSpaces(t *testing.T) {
	const usual = "Readout of the Meeting with President Campos of Mexico\n\nPresident Joan Hale met today with President Luis Campos in Mexico City. The two governments will spend $3 billion by 2030 on 12 ports.\n\nTrade grew by 5 percent in 2024.\n"
	for _, space := range []string{"\u00a0", "  ", "\u00a0 ", " \u00ad", "\u200b "} {
		text := strings.NewReplacer("in Mexico City", "in"+space+"Mexico"+space+"City", "of Mexico", "of"+space+"Mexico", "Trade grew", "Trade"+space+"grew", "met today", "met"+space+"today", "on 12", "on"+space+"12").Replace(usual)
		want, err := Parse("a.txt", []byte(usual), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		got, err := Parse("a.txt", []byte(text), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		if got.Visit.Host != want.Visit.Host || want.Visit.Host != "Luis Campos" || len(got.Events) != len(want.Events) || len(got.Figures) != len(want.Figures) {
			t.Errorf("%q: %+v, %d events, %d figures; want %+v, %d, %d", space, got.Visit, len(got.Events), len(got.Figures), want.Visit, len(want.Events), len(want.Figures))
		}
		plainly := func(s string) string {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \u00a0\u00ad\u200b", r) }), " ")
		}
		for i, p := range got.Paragraphs {
			if plainly(got.Line(p)) != want.Line(want.Paragraphs[i]) || got.Text != text {
				t.Errorf("%q: %q, want %q", space, got.Line(p), want.Line(want.Paragraphs[i]))
			}
		}
		for i, f := range got.Figures {
			if plainly(got.Quote(f.Passage)) != want.Quote(want.Figures[i].Passage) {
				t.Errorf("%q: %q, want %q", space, got.Quote(f.Passage), want.Quote(want.Figures[i].Passage))
			}
		}
	}
}

// What is left out of a copy of a text is found again.
func TestTidiedPlaces(t *testing.T) {
	for _, text := range []string{"", "a b", "a\u00a0b", "a \u00a0b c  d", "1\u00a0000 «\u00a0mot\u00a0»\u00a0; a\u00a0b", "co\u00adope\u00adration  de\u00a0la\u200bville"} {
		p := tidyOf(text)
		for at := range len(p.text) + 1 {
			if at < len(p.text) && p.text[at] != text[p.original(at)] && p.text[at] != ' ' {
				t.Errorf("%q: byte %d of %q lies at %d", text, at, p.text, p.original(at))
			}
			if back := p.copied(p.original(at)); back != at {
				t.Errorf("%q: byte %d of %q comes back as %d", text, at, p.text, back)
			}
		}
	}
	if got := tidyOf("a \u00a0b c  d 1\u00a0000 «\u00a0mot\u00a0» co\u00adop").text; got != "a b c d 1\u00a0000 «\u00a0mot\u00a0» coop" {
		t.Errorf("%q", got)
	}
}

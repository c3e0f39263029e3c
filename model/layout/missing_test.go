package layout

import (
	"reflect"
	"testing"
)

func TestMissing(t *testing.T) {
	fonts := testFonts(t)
	for text, want := range map[string][]Missing{
		"L’État, 1er – Москва – سلام – 50 %": nil,
		"a\u200bb\ufe0f\u00adc\td":           nil,
		"visa 😀 et 漢":                        {{'😀', 5}, {'漢', 13}},
	} {
		if got := fonts.Missing(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q lacks %v, want %v", text, got, want)
		}
	}
}

// A text lacks a rune when, and only when, its lines show a box for one.
func TestMissingIsWhatPrintsAsABox(t *testing.T) {
	ts := setter(t, "fr")
	for name, text := range ugly {
		boxes := false
		for _, c := range ts.paragraph([]span{{text: text, ink: ink{font: Serif, size: 10}}}).chars {
			boxes = boxes || c.flag&missing != 0
		}
		if got := testFonts(t).Missing(text); (len(got) > 0) != boxes {
			t.Errorf("%s: %d runes are missing, and boxes are printed: %v", name, len(got), boxes)
		}
	}
}

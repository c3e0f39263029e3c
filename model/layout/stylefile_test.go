package layout

import (
	"reflect"
	"strings"
	"testing"
)

func TestStyleFile(t *testing.T) {
	for name, style := range Styles {
		s := style("fr")
		s.Paper, s.Sizes.Text, s.Colors.Accent, s.MarkTop = A5, 9.5, 0x102030, false
		got, err := ReadStyle(WriteStyle(s), "fr")
		if err != nil {
			t.Fatal(err)
		}
		if WriteStyle(got) != WriteStyle(s) || got.Paper != s.Paper || got.Sizes != s.Sizes {
			t.Errorf("%s came back as\n%s", name, WriteStyle(got))
		}
		if ps, err := Pages(visit(t), got, testFonts(t)); err != nil {
			t.Error(name, err)
		} else {
			check(t, ps)
		}
	}
	short, err := ReadStyle("# ours\nstyle = plain\n\npaper = 400 x 600\naccent = #0A0B0C\ncolor-energy = #FF0000\n", "en")
	if err != nil {
		t.Fatal(err)
	}
	want := Plain("en")
	want.Paper, want.Colors.Accent = Paper{400, 600}, 0x0A0B0C
	want.Colors.Domains = map[string]Color{"energy": 0xFF0000}
	if !reflect.DeepEqual(short, want) {
		t.Errorf("%+v", short)
	}
}

func TestStyleFileRefuses(t *testing.T) {
	for text, says := range map[string]string{
		"paper = A9":             "line 1: paper",
		"\ntext = big":           "line 2: text",
		"text = -1":              "line 1: text",
		"text = NaN":             "line 1: text",
		"ink = red":              "line 1: ink",
		"mark-top = 1":           "line 1: mark-top",
		"# a\n\nfont = Times":    "line 3: font",
		"style = baroque":        "line 1: style",
		"leading":                "line 1: leading",
		"color-energy = #12":     "line 1: color-energy",
		"paper = 100 x 99999999": "line 1: paper",
	} {
		if _, err := ReadStyle(text, "fr"); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", text, err, says)
		}
	}
}

// Whatever a file says, it is a style that reads back, or an error.
func FuzzReadStyle(f *testing.F) {
	f.Add("paper = A4\nink = #000000")
	f.Add(WriteStyle(Plain("fr")))
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ReadStyle(text, "fr")
		if err != nil {
			return
		}
		again, err := ReadStyle(WriteStyle(s), "fr")
		if err != nil || WriteStyle(again) != WriteStyle(s) {
			t.Fatalf("%v\n%s\n%s", err, WriteStyle(s), WriteStyle(again))
		}
	})
}

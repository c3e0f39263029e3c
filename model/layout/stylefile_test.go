package layout

import (
	"reflect"
	"slices"
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

// Each setting shows on the pages, and what nobody set stays as it is.
func TestStyleShows(t *testing.T) {
	plain := styled(t, House("fr"))
	for text, want := range map[string]func(p []Page) bool{
		"text-font = sans": func(ps []Page) bool {
			return !has(ps, func(x Text) bool { return x.Font == Serif && len(x.String()) > 9 })
		},
		"heading-font = serif": func(ps []Page) bool { return !has(ps, func(x Text) bool { return x.Font == SansSemiBold }) },
		"numbers = no":         func(ps []Page) bool { return !has(ps, func(x Text) bool { return x.String() == "2.1" }) },
		"page-numbers = page":  func(ps []Page) bool { return has(ps, func(x Text) bool { return x.String() == "4" && x.Size < 8 }) },
		"page-numbers = none": func(ps []Page) bool {
			return !has(ps, func(x Text) bool { return strings.Contains(x.String(), " / ") })
		},
		"talking-points-paper = A4":    func(ps []Page) bool { return !slices.ContainsFunc(ps, func(p Page) bool { return p.Width < 500 }) },
		"paper = Letter":               func(ps []Page) bool { return ps[0].Width == Letter.Width },
		"marking = #00FF00":            func(ps []Page) bool { return has(ps, func(x Text) bool { return x.Color == 0x00FF00 }) },
		"mark-top = no\nmargin-top=90": func(ps []Page) bool { return true },
	} {
		s, err := ReadStyle(text, "fr")
		if err != nil {
			t.Fatal(err)
		}
		ps, err := Pages(visit(t), s, testFonts(t))
		if err != nil {
			t.Fatal(err)
		}
		if check(t, ps); !want(ps) || styled(t, s) == plain {
			t.Errorf("%q does not show", text)
		}
	}
}

func has(ps []Page, is func(Text) bool) bool {
	for _, p := range ps {
		for _, it := range p.Items {
			if x, ok := it.(Text); ok && is(x) {
				return true
			}
		}
	}
	return false
}

func styled(t *testing.T, s Style) string {
	ps, err := Pages(visit(t), s, testFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	return dump(ps)
}

// Talking points stand on their own paper, in the middle of the others.
func TestTalkingPointsOnTheirPaper(t *testing.T) {
	ps, err := Pages(visit(t), House("fr"), testFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, p := range ps {
		if p.Width == A5.Width && p.Height == A5.Height {
			n++
		} else if p.Width != A4.Width {
			t.Errorf("a page is %g wide", p.Width)
		}
	}
	if n == 0 || n == len(ps) {
		t.Errorf("%d of %d pages are A5", n, len(ps))
	}
}

package layout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"

	"github.com/enjeux/enjeux/model"
)

// ugly texts must neither fail nor lose what stands around them.
var ugly = map[string]string{
	"emoji":     "avant 👩🏽‍🚀 🇫🇷 ☎️ après",
	"controls":  "avant \x00\x01\x1b[31m\u200e\u202e\ufeff\u0085 après",
	"invalid":   "avant \xff\xfe\xed\xa0\x80 après",
	"arabic":    "avant السلام عليكم (2025) لا إله après",
	"hebrew":    "avant שלום עולם, 12 après",
	"marks":     "avant e\u0301 x\u0302\u0323\u0308 \u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ après",
	"long":      "avant " + strings.Repeat("anticonstitutionnellement", 400) + " après",
	"han":       "avant 俄罗斯联邦与马里共和国的关系 日本語のテキスト après",
	"thai":      "avant ภาษาไทยไม่มีช่องว่างระหว่างคำ après",
	"blanks":    "avant \t\t      \u00a0\u00a0 \u3000 après",
	"joiners":   "avant a\u200db\u00adc\u200bd\u2060e après",
	"private":   "avant \ue000\U000f0000\U0010fffd\ufffe après",
	"maths":     "avant 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ∑ ∫ √ ≠ après",
	"newlines":  "avant \n\n\r\n \n après",
	"greek":     "avant Ελληνική Δημοκρατία Россия après",
	"unbroken":  "avant " + strings.Repeat("\u00a0x", 500) + " après",
	"slashes":   "avant https://example.org/" + strings.Repeat("a/b-c_d?e=f&", 100) + " après",
	"onlydots":  "avant " + strings.Repeat(".", 3000) + " après",
	"emojilots": "avant " + strings.Repeat("😀", 3000) + " après",
}

func uglyBriefing(t testing.TB, text string) *model.Briefing {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: text, Subtitle: text, Visitor: text, Host: text, Places: []string{text}, Start: text, End: text,
		Lang: "fr", Marking: text, Service: text, Version: text, Date: text, Copy: text})}
	p.add(model.Source{Head: id("src"), Title: text, Origin: text, Published: text}, "v")
	p.add(model.Message{Head: id("m"), Text: text}, "v")
	p.add(model.Section{Head: id("s"), Title: text, Objective: text, Domain: text}, "v")
	p.add(model.Stake{Head: id("k"), Title: text, Body: text, Status: text, Likelihood: text, Confidence: text, Priority: -3, Domains: []string{text}}, "s")
	p.add(model.Citation{Head: id("c"), Source: "src", Paragraph: 7}, "k")
	p.add(model.Citation{Head: id("c2"), Source: "nowhere", Paragraph: 7}, "k")
	p.add(model.Annotation{Head: id("a"), Type: text, Text: text, Printed: true}, "k")
	p.add(model.Event{Head: id("e"), Start: text, What: text}, "v")
	p.add(model.Event{Head: id("e2"), Start: "2025", What: text}, "v")
	p.add(model.Event{Head: id("e3"), Start: "2025-13-45", What: text}, "v")
	p.add(model.Event{Head: id("e4"), Start: "1025-01-05", What: text}, "v")
	p.add(model.Figure{Head: id("f"), Value: 1e300, Max: -4, Unit: text, What: text}, "v")
	p.add(model.Figure{Head: id("f2"), Value: 1e-300, Unit: text, Word: text, What: text}, "v")
	p.add(model.Figure{Head: id("f3"), Value: -12, Unit: "USD", What: text}, "v")
	p.add(model.Agreement{Head: id("g"), Status: text, What: text}, "v")
	p.add(model.Person{Head: id("p"), Name: text, Role: text, Side: text}, "v")
	return p.b
}

func TestUglyTextIsSet(t *testing.T) {
	for name, text := range ugly {
		t.Run(name, func(t *testing.T) {
			ps := lay(t, uglyBriefing(t, text))
			ends := 0
			for _, p := range ps {
				for _, it := range p.Items {
					if v, ok := it.(Text); ok && v.Range.Node == "k" && v.Range.Field == "body" {
						if strings.Contains(v.String(), "avant") {
							ends++
						}
						if strings.Contains(v.String(), "après") {
							ends++
						}
					}
				}
			}
			if ends != 2 {
				t.Errorf("the words around the ugly text show %d times", ends)
			}
		})
	}
}

func TestWhatNoFontHasIsSeen(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a😀b", "a□b"},
		{"a👩🏽‍🚀b", "a□b"},
		{"a\U0001d518b", "a□b"},
		{"a\x01b", "ab"},
		{"e\u0301", "é"},
		{"a\u00adb", "ab"},
	} {
		ls := setter(t, "fr").lines(body(c.in), 300, ragged)
		if got := strings.Join(texts(ls), "|"); got != c.want {
			t.Errorf("%q is set as %q, want %q", c.in, got, c.want)
		}
	}
}

func TestArabicJoins(t *testing.T) {
	ls := setter(t, "fr").lines(body("سلام"), 300, ragged)
	if testFonts(t).Face(Arabic) == nil {
		t.Skip("no Arabic font")
	}
	// Seen from the left: meem, then the ligature of lam and alef, then seen.
	if got := fmt.Sprintf("%+q", texts(ls)[0]); got != `"\ufee1\ufefc\ufeb3"` {
		t.Errorf("set as %s", got)
	}
}

// Vowel signs stand where the font has them: the dot of a sin on the left of its
// letter, that of a shin on the right, and a dagesh in the middle.
func TestHebrewIsPointed(t *testing.T) {
	ls := setter(t, "fr").lines(body("\u05e9\u05c2\u05e9\u05c1\u05d1\u05bc"), 300, ragged)
	got := ls[0].texts[0]
	got.Glyphs = got.Set(nil)
	if seen := fmt.Sprintf("%+q", texts(ls)[0]); seen != `"\u05bc\u05d1\u05c1\u05e9\u05c2\u05e9"` || got.Font != Hebrew {
		t.Fatalf("set as %s in font %d", seen, got.Font)
	}
	face := testFonts(t).Face(Hebrew)
	middle := func(sign int) float64 { // of a sign, in parts of the letter that follows it
		g := got.Glyphs[sign]
		e, _ := face.GlyphExtents(font.GID(g.ID))
		return (float64(g.DX)*1000/got.Size + float64(e.XBearing+e.Width/2)) / (float64(got.Glyphs[sign+1].Advance) * 1000 / got.Size)
	}
	if sin, shin, dagesh := middle(4), middle(2), middle(0); sin > 0.3 || shin < 0.7 || dagesh < 0.3 || dagesh > 0.7 {
		t.Errorf("of their letters, the sin has its dot at %.2f, the shin at %.2f, the dagesh stands at %.2f", sin, shin, dagesh)
	}
}

func TestMixedDirections(t *testing.T) {
	if testFonts(t).Face(Arabic) == nil {
		t.Skip("no Arabic font")
	}
	ls := setter(t, "fr").lines(body("un دد 12 رر deux"), 300, ragged)
	if got := fmt.Sprintf("%+q", texts(ls)[0]); got != `"un \ufead\ufead 12 \ufea9\ufea9 deux"` {
		t.Errorf("set as %s", got)
	}
}

// Figures behind Arabic stand to the left of it, and what follows them is of the
// text again; the call of a footnote stands behind what it follows.
func TestFiguresInArabic(t *testing.T) {
	if testFonts(t).Face(Arabic) == nil {
		t.Skip("no Arabic font")
	}
	for in, want := range map[string]string{
		"un دد 12 deux":       `un 12 \ufea9\ufea9 deux`,
		"un دد 1,5 % de":      `un 1,5 \ufea9\ufea9\u00a0% de`,
		"un دد12 رر 3 deux 4": `un 3 \ufead\ufead 12\ufea9\ufea9 deux 4`,
		"un ٣ دد":             `un \ufea9\ufea9 \u0663`,
	} {
		ls := setter(t, "fr").lines(body(in), 300, ragged)
		if got := fmt.Sprintf("%+q", texts(ls)[0]); got != `"`+want+`"` {
			t.Errorf("%q is set as %s, want %s", in, got, want)
		}
	}
	called := append(body("un دد"), span{text: "1", note: 1, ink: ink{font: Serif, size: 7}})
	if got := fmt.Sprintf("%+q", texts(setter(t, "fr").lines(called, 300, ragged))[0]); !strings.HasSuffix(got, `1"`) {
		t.Errorf("the call of a note is set as %s", got)
	}
}

func FuzzPages(f *testing.F) {
	for _, text := range ugly {
		if len(text) < 400 {
			f.Add(text)
		}
	}
	fs := testFonts(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 3000 {
			t.Skip("the same at length") // it stands in two dozen fields
		}
		ps, err := Pages(uglyBriefing(t, text), House("fr"), fs)
		if err != nil {
			t.Fatal(err)
		}
		check(t, ps)
	})
}

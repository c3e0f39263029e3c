package layout

import (
	"math"
	"strings"
	"testing"
)

const frenchText = "Évoqué lors de la venue du vice-premier ministre russe en novembre 2024, un canal entre les banques maliennes et la banque centrale de Russie lèverait l'obstacle principal au commerce sous sanctions. L'étude est engagée ; aucune échéance n'est connue, et les gouvernements s'accordent à poursuivre les consultations interministérielles."

func texts(ls []line) (out []string) {
	for _, l := range ls {
		var b strings.Builder
		for _, r := range l.texts {
			b.WriteString(r.String())
		}
		out = append(out, b.String())
	}
	return out
}

// edge is where a justified line ends: at the measure, with its last mark out in
// the margin as far as it hangs.
func edge(l line, measure Pt) Pt {
	gs := l.texts[len(l.texts)-1].Set(nil)
	last := gs[len(gs)-1]
	return measure + hanging(last.Rune)*Pt(last.Advance)
}

func TestJustifiedLinesAreFlush(t *testing.T) {
	for _, measure := range []Pt{120, 200, 320, 453.5} {
		ls := setter(t, "fr").lines(body(frenchText), measure, justified)
		for i, l := range ls[:len(ls)-1] {
			if math.Abs(l.width-edge(l, measure)) > 1e-4 {
				t.Errorf("measure %g: line %d is %g wide: %q", measure, i, l.width, texts(ls)[i])
			}
		}
		if last := ls[len(ls)-1]; last.width > measure+1e-6 {
			t.Errorf("measure %g: the last line is %g wide", measure, last.width)
		}
	}
}

func TestGlyphsAddUp(t *testing.T) {
	for _, l := range setter(t, "fr").lines(body(frenchText), 200, justified) {
		for _, r := range l.texts {
			if n := len([]rune(r.String())); n != len(r.Set(nil)) {
				t.Errorf("%d glyphs for %d runes in %q", len(r.Set(nil)), n, r.String())
			}
			var w Pt
			for _, g := range r.Set(nil) {
				w += Pt(g.Advance)
			}
			if r.At.X+w > edge(l, 200)+1e-4 {
				t.Errorf("%q ends at %g", r.String(), r.At.X+w)
			}
		}
	}
}

// No word is lost, whatever the measure: without the hyphens that were added,
// the lines give the text back.
func TestLinesKeepTheText(t *testing.T) {
	s := setter(t, "en")
	text := "A well-known mechanism: reorganisation of international communications, www.example.org/one/two/three and " + strings.Repeat("x", 300) + " end."
	for _, measure := range []Pt{5, 30, 60, 90, 150, 453} {
		for _, how := range []fill{justified, ragged, titled, balanced} {
			var b strings.Builder
			for _, l := range s.lines(body(text), measure, how) {
				for _, r := range l.texts {
					str := r.String()
					if r.Break == SoftHyphen {
						str = strings.TrimSuffix(str, "-")
					}
					b.WriteString(str)
					if r.Break == SpaceBreak {
						b.WriteByte(' ')
					}
				}
			}
			if b.String() != text {
				t.Errorf("measure %g, fill %d:\n got %q\nwant %q", measure, how, b.String(), text)
			}
		}
	}
}

func TestALongWordBreaksAnywhere(t *testing.T) {
	ls := setter(t, "fr").lines(body(strings.Repeat("abcdefghij", 1000)), 300, justified)
	if len(ls) < 100 {
		t.Fatalf("%d lines", len(ls))
	}
	for i, l := range ls {
		if l.width > 300+1e-6 {
			t.Errorf("line %d is %g wide", i, l.width)
		}
	}
}

func TestHyphenPoints(t *testing.T) {
	for _, c := range []struct{ lang, word, want string }{
		{"fr", "économie", "éco-no-mie"},
		{"fr", "l’économie,", "l’éco-no-mie,"},
		{"fr", "gouvernement", "gou-ver-ne-ment"},
		{"fr", "(consultations)", "(consul-ta-tions)"},
		{"en", "hyphenation", "hy-phen-ation"},
		{"en", "project", "project"},
		{"ru", "правительство", "пра-ви-тельство"},
		{"fr", "UNESCO", "UNESCO"},
		{"fr", "KAMAZ2025", "KAMAZ2025"},
		{"xx", "gouvernement", "gouvernement"},
		{"fr", "gouvernement@example.org", "gouvernement@example.org"},
	} {
		rs := []rune(c.word)
		var got []rune
		last := 0
		for _, p := range hyphenatorFor(c.lang).points(rs) {
			got = append(append(got, rs[last:p]...), '-')
			last = int(p)
		}
		if g := string(append(got, rs[last:]...)); g != c.want {
			t.Errorf("%s: %s, want %s", c.lang, g, c.want)
		}
	}
}

func BenchmarkLines(b *testing.B) {
	s := setter(b, "fr")
	b.SetBytes(int64(len(frenchText)))
	for b.Loop() {
		s.lines(body(frenchText), 453, justified)
	}
}

// A line that could be flush only with holes in it ends before the edge.
func TestNoHolesInLines(t *testing.T) {
	s, k := setter(t, "fr"), ink{font: Serif, size: 10.4}
	short := 0
	for measure := 430.0; measure < 470; measure++ {
		ls := s.lines([]span{{text: "Une adresse : https://example.org/" + strings.Repeat("segment/long_de_chemin?e=f&", 8), ink: k}}, measure, justified)
		first := texts(ls)[0]
		blank := s.measure("a a", k) - s.measure("aa", k)
		if more, blanks := ls[0].width-s.measure(first, k), strings.Count(first, " ")+strings.Count(first, "\u00a0"); more > Pt(blanks)*blank*blankStretch*loosest+0.1 {
			t.Errorf("%d blanks of %q take %.1f more", blanks, first, more)
		}
		if ls[0].width < measure-1 {
			short++
		}
	}
	if short == 0 {
		t.Error("no line had to end early: nothing was tried")
	}
}

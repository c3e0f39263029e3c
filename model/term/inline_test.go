package term

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// said writes the stretches of a text: /emphasis/, #strong#, {link address}.
func said(s string) string {
	var b strings.Builder
	for _, st := range Inline(s) {
		t := s[st.From:st.To]
		if st.Emphasis {
			t = "/" + t + "/"
		}
		if st.Strong {
			t = "#" + t + "#"
		}
		if st.Link != "" {
			t = "{" + t + " " + st.Link + "}"
		}
		b.WriteString(t + "|")
	}
	return strings.TrimSuffix(b.String(), "|")
}

func TestInline(t *testing.T) {
	for in, want := range map[string]string{
		"":                                       "",
		"plain – rien":                           "plain – rien",
		"un *mot* et **deux** là":                "un |/mot/| et |#deux#| là",
		"***fort***":                             "#/fort/#",
		"voir [la note](https://e.fr/a?b=1) ici": "voir |{la note https://e.fr/a?b=1}| ici",
		"<https://e.fr>":                         "{https://e.fr https://e.fr}",
		"[piège](javascript:x)":                  "piège",
		"3 * 4 * 5 et a_b_c":                     "3 * 4 * 5 et a_b_c",
		`une \*étoile\*`:                         "une |*étoile|*",
		"du `code *nu*` ici":                     "du `code *nu*` ici",
		"[1] n’est pas un lien":                  "[1] n’est pas un lien",
		"*pas fermé":                             "*pas fermé",
		"«\u202f*cité*\u202f» [x]":               "«\u202f|/cité/|\u202f» [x]",
		"<b>non</b>":                             "<b>non</b>",
	} {
		if got := said(in); got != want {
			t.Errorf("%q\n is %q\nnot %q", in, got, want)
		}
	}
}

// Whatever the text, stretches are in order, within it and on rune boundaries.
func FuzzInline(f *testing.F) {
	for _, s := range []string{"a *b* c", "[x](<>)", "<http://a>", "`` ` ``", "\\", "**", "![a](b \"c\")", "*\u202f*é*", "[a]: b\n[a]", "> - 1. x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\n\r\x00") || !utf8.ValidString(s) {
			t.Skip("a text is one line of UTF-8")
		}
		at := 0
		for _, st := range Inline(s) {
			if st.From < at || st.To <= st.From || st.To > len(s) {
				t.Fatalf("%q: %+v after %d", s, st, at)
			}
			if !utf8.ValidString(s[st.From:st.To]) {
				t.Fatalf("%q: %+v cuts a rune", s, st)
			}
			at = st.To
		}
	})
}

func TestUnmarked(t *testing.T) {
	for in, want := range map[string]string{"": "", "a **b** [c](https://d.example)": "a b c", "3 * 4": "3 * 4", "a *b*\nc": "a b\nc"} {
		if got := Unmarked(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

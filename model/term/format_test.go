package term

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// selected reads a text whose selection is marked by ‹ and ›.
func selected(s string) (text string, from, to int) {
	from = strings.Index(s, "‹")
	s = strings.Replace(s, "‹", "", 1)
	to = strings.Index(s, "›")
	return strings.Replace(s, "›", "", 1), from, to
}

func marked(text string, from, to int) string {
	return text[:from] + "‹" + text[from:to] + "›" + text[to:]
}

func TestToggle(t *testing.T) {
	for _, c := range []struct {
		f        Format
		in, want string
	}{
		{Strong, "un ‹accord› signé", "un **‹accord›** signé"},
		{Strong, "un **‹accord›** signé", "un ‹accord› signé"},
		{Strong, "un ‹**accord**› signé", "un ‹accord› signé"},
		{Strong, "un ac‹›cord", "un **‹accord›**"},
		{Strong, "un ‹ accord › signé", "un ‹ **accord** › signé"},
		{Strong, "fin ‹›", "fin **‹›**"},
		{Emphasis, "un ‹accord›", "un *‹accord›*"},
		{Emphasis, "un *‹accord›*", "un ‹accord›"},
		{Emphasis, "un **‹accord›**", "un ***‹accord›***"},
		{Strong, "un ***‹accord›***", "un *‹accord›*"},
		{Strong, "‹- un\n- deux›", "‹- **un**\n- **deux›**"},
		{Strong, "‹- **un**\n- **deux›**", "‹- un\n- deux›"},
		{Strong, "‹- **un**\n- **deux**›", "‹- un\n- deux›"},
		{Bullets, "‹un\ndeux›", "- ‹un\n- deux›"},
		{Bullets, "- un‹›", "un‹›"},
		{Bullets, "‹- un\ndeux›", "‹- un\n- deux›"},
		{Bullets, "‹›", "- ‹›"},
		{Bullets, "un\n‹›\ndeux", "un\n- ‹›\ndeux"},
		{Numbers, "‹un\n\n- deux›", "1. ‹un\n\n2. deux›"},
		{Numbers, "1. ‹un›", "‹un›"},
		{Quotation, "‹un›", "> ‹un›"},
		{Quotation, "> - ‹un›", "- ‹un›"},
		{Bullets, "> ‹un›", "- ‹un›"},
	} {
		text, from, to := selected(c.in)
		if got := marked(c.f.Toggle(text, from, to)); got != c.want {
			t.Errorf("%d of %q is %q, want %q", c.f, c.in, got, c.want)
		}
	}
}

func TestLink(t *testing.T) {
	for _, c := range [][2]string{
		{"voir ‹le site› ici", "voir [le site](‹https://a.b›) ici"},
		{"voir le si‹›te", "voir le [site](‹https://a.b›)"},
		{"voir [le si‹›te](https://c.d) ici", "voir ‹le site› ici"},
		{"voir [le site](https://‹›c.d) ici", "voir ‹le site› ici"},
		{"voir [le site](https://c.d) i‹›ci", "voir [le site](https://c.d) [ici](‹https://a.b›)"},
	} {
		text, from, to := selected(c[0])
		if got := marked(Link(text, from, to, "https://a.b")); got != c[1] {
			t.Errorf("%q is %q, want %q", c[0], got, c[1])
		}
	}
}

// Whatever is selected, the selection stays on letters of the text, no word is
// lost, and what was marked reads as marked.
func TestToggleAnything(t *testing.T) {
	pieces := []string{"accord", "é", "*", "**", " ", "\n", "- ", "1. ", "> ", "[", "](", ")", "’", "\u00a0"}
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("* \n-.>0123456789[]()\u00a0", r) {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "text"), "")
		edge := func(label string, least int) int {
			at := rapid.IntRange(least, len(text)).Draw(t, label)
			for at < len(text) && !utf8.RuneStart(text[at]) {
				at++
			}
			return at
		}
		from := edge("from", 0)
		to := edge("to", from)
		for f := range Quotation + 1 {
			got, a, z := f.Toggle(text, from, to)
			if a < 0 || a > z || z > len(got) || !utf8.ValidString(got[:a]) || !utf8.ValidString(got[a:z]) {
				t.Fatalf("%d of %q selects %d to %d of %q", f, marked(text, from, to), a, z, got)
			}
			if letters(got) != letters(text) {
				t.Fatalf("%d of %q is %q", f, marked(text, from, to), got)
			}
		}
	})
	// A mark that is taken away leaves no end of the selection within the space of the next one.
	if got, from, to := Quotation.Toggle("> *\u00a0accord", 1, 2); got != "*\u00a0accord" || from != 1 || to != 1 {
		t.Errorf("%q selects %d to %d", got, from, to)
	}
	got, from, to := Strong.Toggle("La visite ouvre la voie.", 3, 9)
	if s := Inline(got)[1]; !s.Strong || s.From != from || s.To != to {
		t.Errorf("%q reads %+v", got, s)
	}
}

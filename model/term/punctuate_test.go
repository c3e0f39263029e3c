package term

import (
	"strings"
	"testing"
)

// show makes what is not seen visible: ~ is U+00A0, _ is U+202F, ^ is raised.
func show(cs []Char) string {
	var b strings.Builder
	for _, c := range cs {
		if c.Flag&Raised != 0 {
			b.WriteByte('^')
		}
		b.WriteRune(c.R)
	}
	return strings.NewReplacer("\u00a0", "~", "\u202f", "_").Replace(b.String())
}

func TestPunctuate(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"fr", "un signal : oui ; non ! quoi ?", "un signal~: oui_; non_! quoi_?"},
		{"fr", "un signal: oui; non! quoi?", "un signal~: oui_; non_! quoi_?"},
		{"fr", "quoi ?! vraiment !!", "quoi_?! vraiment_!!"},
		{"fr", "la \"destination\" « Mali » et «Mali»", "la \"destination\" «_Mali_» et «_Mali_»"},
		{"fr", "50 000 t à 12,5 % et 3 €", "50_000~t à 12,5~% et 3~€"},
		{"fr", "50% et 3€", "50~% et 3~€"},
		{"fr", "une ligne de 225 kV à 50 Hz", "une ligne de 225~kV à 50~Hz"},
		{"fr", "1 234 567 km", "1_234_567~km"},
		{"fr", "en 2025 300 personnes", "en 2025 300 personnes"},
		{"fr", "à 14 h 30, à 14h30, à 14:30", "à 14~h~30, à 14h30, à 14:30"},
		{"fr", "le 1er juin, la 1re, le XXe, Ve et IIIe, 2e", "le 1^e^r juin, la 1^r^e, le XX^e, V^e et III^e, 2^e"},
		{"fr", "Ce que De Gaulle et Le Pen, 3er", "Ce que De Gaulle et Le Pen, 3er"},
		{"fr", "l'accord d'aujourd'hui", "l’accord d’aujourd’hui"},
		{"fr", "voir https://example.org/a?b=c;d!e : oui", "voir https://example.org/a?b=c;d!e~: oui"},
		{"fr", "voir (https://example.org/a).", "voir (https://example.org/a)."},
		{"fr", "`if a ; b` ; c", "`if a ; b`_; c"},
		{"fr", "à jean@example.org ; merci", "à jean@example.org_; merci"},
		{"fr", "21 juin 2025", "21~juin 2025"},
		{"fr", "M. Dupont et Mme Keïta, n° 5, § 9, p. 12", "M.~Dupont et Mme~Keïta, n°~5, §~9, p.~12"},
		{"fr", "Bon... (quoi ?)", "Bon… (quoi_?)"},
		{"fr", "2 millions de dollars", "2~millions de dollars"},
		{"fr", "un ratio de 3:1 et a:b", "un ratio de 3:1 et a:b"},
		{"fr", "?", "?"},
		{"fr", " : x", " : x"},
		{"fr", "«»", "«_»"},
		{"en", "the 'first' \"word\" isn't 5'10\"", "the ‘first’ “word” isn’t 5'10”"},
		{"en", "yes: no; 50 000 t", "yes: no; 50_000~t"},
		{"en", "21 June 2025 and $2 million", "21~June 2025 and $2~million"},
		{"ru", "Москва — столица, 5 млн, № 7", "Москва~— столица, 5~млн, №~7"},
	} {
		once := Punctuate(nil, Spell(nil, c.in, 0, 0), c.lang)
		if got := show(once); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.in, got, c.want)
			continue
		}
		var set []rune
		for _, ch := range once {
			set = append(set, ch.R)
		}
		if twice := show(Punctuate(nil, Spell(nil, string(set), 0, 0), c.lang)); twice != c.want {
			t.Errorf("%s %q: twice gives %s, want %s", c.lang, c.in, twice, c.want)
		}
		at := int32(0)
		for _, ch := range once {
			if ch.At < at {
				t.Errorf("%s %q: the passages go back at %q", c.lang, c.in, ch.R)
			}
			at = ch.At
		}
	}
}

package term

import "testing"

func TestAutocorrect(t *testing.T) {
	for _, c := range []struct{ lang, typed, want string }{
		{"fr", "l'", "l’"},
		{"fr", "dit \"", "dit «\u202f"},
		{"fr", "\"", "«\u202f"},
		{"fr", "«\u202foui\"", "«\u202foui\u202f»"},
		{"fr", "oui ?", "oui\u202f?"},
		{"fr", "oui :", "oui\u00a0:"},
		{"fr", "12 %", "12\u00a0%"},
		{"fr", "oui?", "oui?"},
		{"fr", "14:", "14:"},
		{"fr", "https://a.b/l'", "https://a.b/l'"},
		{"fr", "`l'", "`l'"},
		{"fr", " ?", " ?"},
		{"fr", "oui! ", "oui\u202f! "},
		{"fr", "oui? ", "oui\u202f? "},
		{"fr", "oui; ", "oui\u202f; "},
		{"fr", "oui: ", "oui\u00a0: "},
		{"fr", "oui?! ", "oui\u202f?! "},
		{"fr", "oui\u202f! ", "oui\u202f! "},
		{"fr", "«\u202foui\u202f»: ", "«\u202foui\u202f»\u00a0: "},
		{"fr", "“oui”; ", "“oui”\u202f; "},
		{"fr", "**Objet**: ", "**Objet**\u00a0: "},
		{"fr", "* ! ", "* ! "},
		{"fr", "(?) ", "(?) "},
		{"fr", "(!), ! ", "(!), ! "},
		{"fr", "https://a.b/? ", "https://a.b/? "},
		{"fr", ": ", ": "},
		{"en", "yes! ", "yes! "},
		{"en", "it'", "it’"},
		{"en", "he said '", "he said ‘"},
		{"en", "said \"", "said “"},
		{"en", "“yes\"", "“yes”"},
		{"en", "yes ?", "yes ?"},
		{"", "", ""},
	} {
		got := c.typed
		if from, insert, ok := Autocorrect(c.typed, len(c.typed), c.lang); ok {
			got = c.typed[:from] + insert
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.lang, c.typed, got, c.want)
		}
	}
}

package spell

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/enjeux/enjeux/assets"
)

// small is a dictionary with one of each thing that affix files do.
const (
	smallAff = `SET UTF-8
FLAG long
TRY esantirulodécp
NEEDAFFIX ()
FORBIDDENWORD {}
REP 1
REP f ph
PFX L' Y 2
PFX L' a l'a a
PFX L' é l'é é
SFX S. Y 2
SFX S. 0 s [^sxzl]
SFX S. al aux al
SFX a0 Y 3
SFX a0 er ons/L' [^cg]er
SFX a0 cer çons cer
SFX a0 er é er
`
	smallDic = `8
accord/L'S.
cheval/S.
bas/S.
annoncer/a0
étude/L'S.
prendr/a0()
parler/a0
parleé/{}
photo
`
)

func read(t testing.TB, aff, dic string) *Dictionary {
	t.Helper()
	d, err := Read(strings.NewReader(aff), strings.NewReader(dic))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHas(t *testing.T) {
	d := read(t, smallAff, smallDic)
	for _, w := range strings.Fields("accord accords l'accord l’accord L’accord l'accords Accord ACCORD cheval chevaux annonçons parlons parlé étude l'étude ÉTUDES") {
		if !d.Has(w) {
			t.Errorf("%q is wrong", w)
		}
	}
	for _, w := range strings.Fields("acord bass chevals annoncons parleé prendr l'cheval aCCORD accorD l'parlé") {
		if d.Has(w) {
			t.Errorf("%q is right", w)
		}
	}
}

func TestSuggest(t *testing.T) {
	d := read(t, smallAff, smallDic)
	for wrong, want := range map[string]string{"acord": "accord", "accrod": "accord", "etude": "étude", "l’acord": "l’accord",
		"foto": "photo", "cheeval": "cheval", "parlonz": "parlons"} {
		if all := d.Suggest(wrong, 5); len(all) == 0 || all[0] != want {
			t.Errorf("for %q: %q, want %q", wrong, all, want)
		}
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	for _, aff := range []string{"SET ISO8859-1", "FLAG odd", "AF 2", "SFX A Y", "SFX A x y", "SET UTF-8\n\xff\xff"} {
		if _, err := Read(strings.NewReader(aff), strings.NewReader("1\na")); err == nil {
			t.Errorf("%q is read", aff)
		}
	}
	if _, err := Read(strings.NewReader(""), strings.NewReader("1\n\xff")); err == nil {
		t.Error("a dictionary that is not UTF-8 is read")
	}
}

// shipped reads the dictionary of a language once for all tests.
var shipped = map[string]func() *Dictionary{
	"fr": sync.OnceValue(func() *Dictionary { return unpack("fr") }),
	"en": sync.OnceValue(func() *Dictionary { return unpack("en") }),
}

func unpack(lang string) *Dictionary {
	aff, dic := assets.Dictionary(lang)
	d, err := Read(bytes.NewReader(aff), bytes.NewReader(dic))
	if err != nil {
		panic(err)
	}
	return d
}

func TestFaults(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "À Saint-Pétersbourg, le Président de la Transition prenait part à un sommet Russie-Afrique.", ""},
		{"fr", "L’étude est engagée ; aucune échéance n’est connue. Y a-t-il un rendez-vous aujourd’hui ?", ""},
		{"fr", "Qu’en dit-on ? Jusqu’où iront-ils ? L’ONU, le XXIe siècle, la COP28, 50 000 t.", ""},
		{"fr", "Il faut prendre l’acord et la desision du ministere.", "l’acord desision ministere"},
		{"fr", "**Accord** *signé* : [le site](https://exemple.fr/acord), jean@exemple.fr, www.exemple.fr", ""},
		{"fr", "Un dialogue politico-diplomatique et socio-économique.", ""},
		{"fr", "Les élèves chantent, finissaient, voulurent et seront allés.", ""},
		{"fr", "Lavrof et Opano", "Lavrof Opano"},
		{"en", "The minister's talks weren’t about the programme, its colours or the defence of the centre.", ""},
		{"en", "They recieved the ministres organised delegation travelling to the harbour.", "recieved ministres"},
		{"en", "Здравствуй, hello", ""},
	} {
		checker := NewChecker(shipped[c.lang](), c.lang == "en")
		var words []string
		for _, f := range checker.Faults(c.text) {
			words = append(words, c.text[f.From:f.To])
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestShippedSuggestions(t *testing.T) {
	for _, c := range [][3]string{{"fr", "ministere", "ministère"}, {"fr", "desision", "décision"}, {"fr", "l’acord", "l’accord"},
		{"fr", "developement", "développement"}, {"en", "recieved", "received"}, {"en", "goverment", "government"}} {
		all := NewChecker(shipped[c[0]](), false).Suggest(c[1], 6)
		if !slices.Contains(all, c[2]) {
			t.Errorf("for %q: %q, not %q", c[1], all, c[2])
		}
	}
}

// An accent that was left out is what most often is wrong in French.
func TestAnAccentIsTheFirstSuggestion(t *testing.T) {
	for wrong, want := range map[string]string{"ca": "ça", "etat": "état", "echeance": "échéance"} {
		if all := NewChecker(shipped["fr"](), false).Suggest(wrong, 6); len(all) == 0 || all[0] != want {
			t.Errorf("for %q: %q", wrong, all)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(smallAff, smallDic, "l’accords")
	f.Add("FLAG num\nPFX 1 N 1\nPFX 1 0 a/2,3 [^", "1\nb/1,2", "ab")
	f.Add("SFX A Y 1\nSFX A é 0 .é]", "2\né/A\n/\n", "é")
	f.Fuzz(func(t *testing.T, aff, dic, word string) {
		d, err := Read(strings.NewReader(aff), strings.NewReader(dic))
		if err != nil {
			return
		}
		c := NewChecker(d, true)
		for _, at := range c.Faults(word) {
			if at.From < 0 || at.From >= at.To || at.To > len(word) || utf8.ValidString(word) && !utf8.ValidString(word[at.From:at.To]) {
				t.Fatalf("a fault at %+v of %q", at, word)
			}
		}
		if len(word) < 12 {
			for _, s := range d.Suggest(word, 3) {
				for part := range strings.SplitSeq(strings.ReplaceAll(s, "’", "'"), " ") {
					if !d.Has(part) {
						t.Fatalf("%q is suggested and wrong", s)
					}
				}
			}
		}
	})
}

// Reading is what the first check waits for; a text of known words is what each
// key costs.
func BenchmarkSpell(b *testing.B) {
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			unpack("fr")
		}
	})
	text := strings.Repeat("Évoqué lors de la venue du vice-premier ministre russe, un canal entre les banques lèverait l’obstacle principal. ", 10)
	d := shipped["fr"]()
	b.Run("new words", func(b *testing.B) {
		for b.Loop() {
			NewChecker(d, false).Faults(text)
		}
	})
	c := NewChecker(d, false)
	b.Run("known words", func(b *testing.B) {
		for b.Loop() {
			c.Faults(text)
		}
	})
	b.Run("suggest", func(b *testing.B) {
		for b.Loop() {
			c.Suggest("desicion", 6)
		}
	})
}

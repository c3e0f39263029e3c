package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/internal/cputime"
	"golang.org/x/text/encoding/charmap"
)

func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	file := func(name, data string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	huge := file("huge.txt", "")
	if err := os.Truncate(huge, MaxSize+1); err != nil { // sparse: it takes no room
		t.Fatal(err)
	}
	for _, tt := range []struct {
		path string
		want error
	}{
		{file("empty.txt", ""), ErrEmpty},
		{huge, ErrTooLarge},
		{dir, ErrNotFile},
		{filepath.Join(dir, "missing.txt"), os.ErrNotExist},
		{"", os.ErrNotExist},
	} {
		_, err := Read(tt.path)
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), filepath.Base(tt.path)) && tt.path != "" {
			t.Errorf("%q: %v, want %v", tt.path, err, tt.want)
		}
	}
	if data, err := Read(file("good.txt", "bon")); err != nil || string(data) != "bon" {
		t.Errorf("%q, %v", data, err)
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ told, text, want string }{
		{"", "Les ministres ont signé un accord le 3 mai 2024.", "fr"},
		{"", "The ministers signed an agreement on 3 May 2024.", "en"},
		{"en", "Les ministres.", "en"},
		{"fr-CA", "The ministers.", "fr"},
		{"de", "The ministers met in May.", "en"},
		{"", "12345", "fr"},
	} {
		d, err := Parse("x", []byte(tt.text), Options{Lang: tt.told})
		if err != nil || d.Lang != tt.want {
			t.Errorf("%q told %q: %v, %v", tt.text, tt.told, d, err)
		}
	}
}

// endless is a stream without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestReadFromStopsAtTheLimit(t *testing.T) {
	if testing.Short() {
		t.Skip("takes the memory of the largest file")
	}
	if _, err := ReadFrom("-", endless{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v", err)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, tt := range []struct {
		data string
		want error
	}{
		{"", ErrEmpty},
		{" \n\t\u00a0\n", ErrEmpty},
		{"\xef\xbb\xbf", ErrEmpty},
		{"\x7fELF\x02\x01\x01\x00\x00", ErrBinary},
		{"%PDF-1.7\n\x01\x02\x03\x04\x05\x06\x80\x81", ErrDamaged},
		{"word\x00word", ErrBinary},
		{strings.Repeat("a\x01", 100), ErrBinary},
	} {
		_, err := Parse("note.txt", []byte(tt.data), Options{})
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), "note.txt") {
			t.Errorf("%q: %v, want %v", tt.data, err, tt.want)
		}
	}
}

const accented = "Le président a été reçu à l’Élysée.\nCoût : 3 € – très élevé.\n"

func TestDecode(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(accented)
	if err != nil {
		t.Fatal(err)
	}
	var little, big bytes.Buffer
	for _, u := range utf16.Encode([]rune("\ufeff" + accented)) {
		little.Write([]byte{byte(u), byte(u >> 8)})
		big.Write([]byte{byte(u >> 8), byte(u)})
	}
	old := func(enc *charmap.Charmap) string {
		s, err := enc.NewEncoder().String(strings.NewReplacer("’", "'", "€", "F", "–", "-").Replace(accented))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, tt := range []struct{ data, encoding string }{
		{old(charmap.Macintosh), "macintosh"},
		{old(charmap.CodePage850), "cp850"},
		{little.String()[2:], "utf-16le"},
		{big.String()[2:], "utf-16be"},
		{accented, "utf-8"},
		{"\ufeff" + accented, "utf-8-bom"},
		{latin, "windows-1252"},
		{little.String(), "utf-16le"},
		{big.String(), "utf-16be"},
	} {
		d, err := Parse("note.txt", []byte(tt.data), Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.encoding, err)
			continue
		}
		plain := strings.NewReplacer("'", "’", " F", " €", "-", "–").Replace(d.Text)
		if d.Encoding != tt.encoding || plain != accented || d.Lang != "fr" {
			t.Errorf("%s: read as %s, %s: %q", tt.encoding, d.Encoding, d.Lang, d.Text)
		}
		if n := len(d.Blobs()); n != 1 && tt.encoding == "utf-8" || n != 2 && tt.encoding != "utf-8" {
			t.Errorf("%s: %d blobs", tt.encoding, n)
		}
	}
}

// Twice the text takes about twice the time, whatever the text is made of.
func TestTimeIsLinear(t *testing.T) {
	for _, unit := range []string{
		"le 12 mars 2025, ", "5 millions de dollars ", "a", "Président Jean Dupont, ", "« Oui. 3 ", "- x\n", "Énergie\n", "A.B. ", "…", "M. ",
		"visite en Chine du 3 au 5 mai 2024. ", "un accord sera signé à Paris; ", "2025 ", "12 mars ", "lundi ",
	} {
		text := []byte(strings.Repeat(unit, 1+(48<<10)/len(unit)))
		start := cputime.Used()
		d, err := Parse("long.txt", text, Options{Published: "2025-01-01"})
		if err != nil {
			t.Errorf("%q: %v", unit, err)
			continue
		}
		d.Nodes(model.NewID)
		// It takes a fraction of a second where nothing is quadratic.
		if took := cputime.Used() - start; took > 5*time.Second {
			t.Errorf("%q: %v", unit, took)
		} else {
			t.Logf("%q: %v", unit, took)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, tt := range texts {
		f.Add([]byte(tt.text), tt.published)
	}
	for _, s := range []string{accented, "\xff\xfe", "\xef\xbb\xbf", "# \n", "- \n- a", "1.\n1)\n", "le 31 février 2025", "$$$ 1 2 3", "d’", "L’", "«»", "\u0345",
		"Président ’", "M. X, président de", "İstanbul 5 ﬁ", "10 %", "\x80\x81\xfe"} {
		f.Add([]byte(s), "2025-02-29")
	}
	f.Fuzz(func(t *testing.T, data []byte, published string) {
		d, err := Parse("fuzz", data, Options{Published: published})
		if err != nil {
			return
		}
		if !utf8.ValidString(d.Text) {
			t.Fatal("the text is not UTF-8")
		}
		checkVerbatim(t, d)
		seen := map[model.ID]bool{}
		for _, n := range d.Nodes(model.NewID) {
			if id := model.IDOf(n); id == "" || seen[id] {
				t.Fatalf("%T has the ID %q, which is not new", n, id)
			} else {
				seen[id] = true
			}
			if s, ok := n.(model.Stake); ok && (!utf8.ValidString(s.Title) || utf8.RuneCountInString(s.Title) > longestTitle+titleRunes) {
				t.Fatalf("title %q", s.Title)
			}
		}
		for _, p := range d.Paragraphs {
			if p.From >= p.To || d.Text[p.From:p.To] != strings.TrimSpace(d.Line(p)) {
				t.Fatalf("paragraph %+v: %q", p, d.Line(p))
			}
		}
	})
}

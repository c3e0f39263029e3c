package layout_test

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
)

// ask lets another program read the file of a briefing.
func ask(t *testing.T, b *model.Briefing, pages []layout.Page, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skip(name + " is not installed")
	}
	var data bytes.Buffer
	if err := pdf.Write(&data, slices.Values(pages), layout.TestFonts(t), pdf.InfoOf(b)); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, data.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	args[slices.Index(args, "FILE")] = file
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// say is what a run adds to a text that is read on.
func say(b *strings.Builder, t layout.Text) {
	switch t.Break {
	case layout.SoftHyphen:
		b.WriteString(strings.TrimSuffix(t.String(), "-"))
	case layout.NoBreak:
		b.WriteString(t.String())
	default:
		b.WriteString(t.String() + " ")
	}
}

// words are those of a text, a word that was parted joined again.
func words(s string) []string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\u00ad\n", ""), "\u00ad", "")
	return strings.Fields(s)
}

func compare(t *testing.T, got, want []string) {
	t.Helper()
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("word %d is read as %q, want %q: …%s…", i, got[i], want[i], strings.Join(got[max(0, i-6):min(len(got), i+6)], " "))
		}
	}
	if len(got) != len(want) || len(want) == 0 {
		t.Errorf("%d words, want %d", len(got), len(want))
	}
}

// Another program reads the words in the order in which they stand, each whole.
func TestFileIsReadInOrder(t *testing.T) {
	b := layout.Sample(t)
	pages, err := layout.Pages(b, layout.House("fr"), layout.TestFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if run, ok := it.(layout.Text); ok {
				say(&text, run)
			}
		}
	}
	compare(t, words(ask(t, b, pages, "pdftotext", "-raw", "FILE", "-")), words(text.String()))
}

// Who goes by the structure reads block after block: a paragraph that the end of
// a page parts is whole, and no header or footer comes between.
func TestStructureIsReadInOrder(t *testing.T) {
	b := layout.SampleEnglish(t) // pdfinfo draws a page again for each element
	pages, err := layout.Pages(b, layout.House("en"), layout.TestFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	// What an element holds, in order: runs and other elements.
	kids := make(map[*layout.Tag][]any)
	var enter func(tag *layout.Tag)
	enter = func(tag *layout.Tag) {
		if _, ok := kids[tag]; !ok && tag != nil {
			kids[tag] = []any{}
			enter(tag.Parent)
			kids[tag.Parent] = append(kids[tag.Parent], tag)
		}
	}
	for _, p := range pages {
		for _, it := range p.Items {
			if run, ok := it.(layout.Text); ok && run.Tag != nil {
				enter(run.Tag)
				kids[run.Tag] = append(kids[run.Tag], run)
			}
		}
	}
	var want strings.Builder
	var read func(tag *layout.Tag)
	read = func(tag *layout.Tag) {
		for _, kid := range kids[tag] {
			switch kid := kid.(type) {
			case *layout.Tag:
				read(kid)
			case layout.Text:
				say(&want, kid)
			}
		}
	}
	read(nil)
	for _, how := range []layout.Imposition{layout.OneUp, layout.TwoUp, layout.Booklet} {
		t.Run("imposed "+string(how), func(t *testing.T) { readInOrder(t, b, how.Impose(pages), want.String()) })
	}
}

func readInOrder(t *testing.T, b *model.Briefing, pages []layout.Page, want string) {
	var got strings.Builder
	out := ask(t, b, pages, "pdfinfo", "-struct-text", "FILE")
	for _, m := range regexp.MustCompile(`(?m)^ +"((?s:.*?))"$`).FindAllStringSubmatch(out, -1) {
		got.WriteString(m[1])
	}
	// A piece ends without a blank where another element begins, and words that
	// are set letter by letter come one by one: so only the letters count.
	compare(t, strings.Split(strings.Join(words(got.String()), ""), ""), strings.Split(strings.Join(words(want), ""), ""))
	for _, part := range []string{"H1", "H2", "L (block)", "LBody", "Table", "TH", "TD", "TOCI", "Note", "Link", "Figure"} {
		if !strings.Contains(out, part) {
			t.Errorf("no %s in the structure", part)
		}
	}
}

// What runs from right to left is read in the order in which it was typed, with its
// brackets as they were typed, and stays apart from what stands around it. The
// marks that tell a program where such text ends are not shown, and poppler puts
// some of its own around it.
func TestRightToLeftIsRead(t *testing.T) {
	hidden := strings.NewReplacer("\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "", "\u202c", "")
	for typed, seen := range map[string]string{ // what a reader of lines finds, where it is not what was typed
		"Le ministre محمد (الثاني) signe.":                 "",
		"Deux hôtes, محمد [الثاني] et دد « رر », signent.": "",
		"Un mot (سلام) suit.":                              "",
		"(سلام) d’abord.":                                  "",
		"Le décret دد 12 suit.":                            "Le décret 12 دد suit.", // as it stands
		"Fin : محمد (الثاني)":                              "",
		"Le ministre שלום (כהן) signe.":                    "",
	} {
		b := layout.UglyBriefing(t, "x")
		b, err := model.Set{Node: "k", Field: "status", Old: []byte(`"x"`), New: []byte(`""`)}.Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		edit, ok := model.Write(b, "k", "body", typed)
		if !ok {
			t.Fatal("nothing to write")
		}
		if b, err = edit.Apply(b); err != nil {
			t.Fatal(err)
		}
		pages, err := layout.Pages(b, layout.House("fr"), layout.TestFonts(t))
		if err != nil {
			t.Fatal(err)
		}
		text := norm.NFKC.String(hidden.Replace(ask(t, b, pages, "pdftotext", "-nopgbrk", "FILE", "-")))
		want := norm.NFKC.String(cmp.Or(seen, typed))
		if text = strings.Join(strings.Fields(text), " "); !strings.Contains(text, strings.Join(strings.Fields(want), " ")) {
			t.Errorf("%q is read as %q", typed, text)
		}
		// Who goes by the structure is told the passage itself.
		objects := ask(t, b, pages, "qpdf", "--qdf", "--object-streams=disable", "--stream-data=preserve", "FILE", "-")
		if said := "/ActualText " + inUTF16(passage.FindString(typed)); !strings.Contains(objects, said) {
			t.Errorf("%q: no element says %q", typed, passage.FindString(typed))
		}
	}
}

// passage is what is cut out of a text as Arabic or Hebrew: words with what is typed to them.
var passage = regexp.MustCompile(`\S*[\p{Arabic}\p{Hebrew}][^a-zA-Z]*[\p{Arabic}\p{Hebrew}]\S*`)

// inUTF16 is a string as qpdf writes it.
func inUTF16(s string) string {
	out := "<feff"
	for _, u := range utf16.Encode([]rune(s)) {
		out += fmt.Sprintf("%04x", u)
	}
	return out + ">"
}

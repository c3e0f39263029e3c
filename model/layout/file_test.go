package layout_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

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
	var got strings.Builder
	out := ask(t, b, pages, "pdfinfo", "-struct-text", "FILE")
	for _, m := range regexp.MustCompile(`(?m)^ +"((?s:.*?))"$`).FindAllStringSubmatch(out, -1) {
		got.WriteString(m[1])
	}
	// A piece ends without a blank where another element begins, and words that
	// are set letter by letter come one by one: so only the letters count.
	compare(t, strings.Split(strings.Join(words(got.String()), ""), ""), strings.Split(strings.Join(words(want.String()), ""), ""))
	for _, part := range []string{"H1", "H2", "L (block)", "LBody", "Table", "TH", "TD", "TOCI", "Note", "Link", "Figure"} {
		if !strings.Contains(out, part) {
			t.Errorf("no %s in the structure", part)
		}
	}
}

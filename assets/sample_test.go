package assets_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

func sample(t *testing.T) *model.Briefing {
	t.Helper()
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestSampleIsGenerated compares what the files hold and not their bytes, which
// another release of the compressor may change.
func TestSampleIsGenerated(t *testing.T) {
	for _, words := range []string{"generate.go", "content.go", "sections.go", "note.txt"} {
		if _, err := os.Stat("sample/" + words); err != nil { // and so the cache of results knows of it
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "again.enjeux")
	cmd := exec.Command("go", "run", "sample/generate.go", "sample/content.go", "sample/sections.go", "-o", name)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	again, err := store.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(encoded(t, sample(t)), encoded(t, again)) {
		t.Error("sample.enjeux is not what sample/ says: run go generate ./assets")
	}
}

func encoded(t *testing.T, b *model.Briefing) []byte {
	t.Helper()
	data, err := model.Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	for sha := range b.Blobs() {
		data = append(append(data, sha...), '\n')
	}
	return data
}

func TestSampleQuotesAreTrue(t *testing.T) {
	b := sample(t)
	cited, anchored := 0, 0
	cites := func(of model.ID) {
		n := 0
		for c := range model.Children[model.Citation](b, of) {
			n++
			if passage, ok := b.Passage(c.Source, c.From, c.To); !ok || passage != c.Quote || passage == "" {
				t.Errorf("%s quotes %q, the source says %q", c.ID, c.Quote, passage)
			}
			s, _ := model.Get[model.Source](b, c.Source)
			if p := s.Paragraphs[c.Paragraph-1]; c.From < p.From || c.To > p.To {
				t.Errorf("%s is not in paragraph %d", c.ID, c.Paragraph)
			}
		}
		if n == 0 {
			t.Errorf("%s rests on no source", of)
		}
		cited += n
	}
	for s := range model.Children[model.Section](b, b.ID()) {
		for st := range model.Children[model.Stake](b, s.ID) {
			cites(st.ID)
			if n := utf8.RuneCountInString(st.Title); n > 60 {
				t.Errorf("the title %q has %d characters", st.Title, n)
			}
			for a := range model.Children[model.Annotation](b, st.ID) {
				if a.Anchor.Whole() {
					continue
				}
				anchored++
				if said := model.TextOf(st, a.Anchor.Field)[a.Anchor.From:a.Anchor.To]; said != a.Anchor.Quote || said == "" {
					t.Errorf("%s quotes %q, its stake says %q", a.ID, a.Anchor.Quote, said)
				}
			}
		}
	}
	all[model.Message](b, cites)
	all[model.Event](b, cites)
	all[model.Figure](b, cites)
	all[model.Agreement](b, cites)
	all[model.Person](b, cites)
	if cited < 40 || anchored < 10 {
		t.Errorf("only %d citations and %d anchored annotations", cited, anchored)
	}
}

func all[T model.Node](b *model.Briefing, do func(model.ID)) {
	for n := range model.Children[T](b, b.ID()) {
		do(model.IDOf(n))
	}
}

// TestSampleIsOwnWords holds that the sample was written from facts: it shares
// no six words in a row with a text that the facts are from.
func TestSampleIsOwnWords(t *testing.T) {
	const run = 6
	names, _ := filepath.Glob("../../shared/sources/*.txt")
	if len(names) == 0 {
		t.Skip("the source documents are not here")
	}
	theirs := make(map[string]string)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			for _, words := range runs(line, run) {
				theirs[words] = filepath.Base(name)
			}
		}
	}
	b := sample(t)
	for _, blob := range b.Blobs() {
		shared(t, theirs, string(blob), run)
	}
	data, err := model.Encode(b)
	if err != nil {
		t.Fatal(err)
	}
	var file any
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			shared(t, theirs, v, run)
		case []any:
			for _, each := range v {
				walk(each)
			}
		case map[string]any:
			for _, each := range v {
				walk(each)
			}
		}
	}
	walk(file)
}

func shared(t *testing.T, theirs map[string]string, text string, run int) {
	t.Helper()
	for line := range strings.Lines(text) {
		for _, words := range runs(line, run) {
			if name := theirs[words]; name != "" {
				t.Errorf("%q stands in %s too", words, name)
			}
		}
	}
}

// runs lists each n words in a row, in lower case and without what parts them.
func runs(text string, n int) (all []string) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := range max(0, len(words)-n+1) {
		all = append(all, strings.Join(words[i:i+n], " "))
	}
	return all
}

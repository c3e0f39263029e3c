package article

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// parseFile reads a document of the readers' test data.
func parseFile(t *testing.T, name string) *Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("reader", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Parse(name, data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Every document of the readers' test data becomes a briefing that holds its
// passages word for word.
func TestEveryFormatIsVerbatim(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("reader", "testdata", "*.*"))
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			d := parseFile(t, filepath.Base(file))
			checkVerbatim(t, d)
			b, err := model.Of(d.Nodes(model.NewID), d.Blobs()...)
			if err != nil {
				t.Fatal(err)
			}
			for s := range model.Children[model.Source](b, b.ID()) {
				if _, ok := b.Blob(s.SHA256); !ok {
					t.Error("the original is not kept")
				}
				for _, p := range s.Paragraphs {
					if _, ok := b.Passage(s.ID, p.From, p.To); !ok {
						t.Errorf("paragraph %d is not in the text that is kept", p.N)
					}
				}
			}
		})
	}
}

// What the format says of a line goes before what its words look like.
func TestFormatGivesTheKinds(t *testing.T) {
	d := parseFile(t, "word.docx")
	for _, want := range []struct {
		line, kind string
		level      int
	}{
		{"Visite officielle à Accra", model.ParagraphTitle, 0},
		{"Relations économiques\t2", model.ParagraphChrome, 0},
		{"Relations économiques", model.ParagraphHeading, 1},
		{"Le port de Tema", model.ParagraphHeading, 2},
		{"Signature d’un accord sur le cacao.", model.ParagraphBullet, 0},
		{"Port de Tema\t80 millions d’euros", model.ParagraphBody, 0},
		{"Lettre d’invitation du 3 mars 2025.", model.ParagraphBody, 0},
	} {
		found := false
		for _, p := range d.Paragraphs {
			if d.Line(p) == want.line {
				found = true
				if p.Type != want.kind || p.Level != want.level {
					t.Errorf("%q is a %s of level %d", want.line, p.Type, p.Level)
				}
			}
		}
		if !found {
			t.Errorf("%q is lost", want.line)
		}
	}
}

// Notes are stakes of a section of their own, and of none of the text.
func TestNotesAreApart(t *testing.T) {
	const said, note = "The two ministers met in Suva and spoke of ports and of fish.", "Signed in Suva on 3 May 2025 by both."
	for text, want := range map[string]string{
		"# Talks\n\n" + said + "[^1]\n\n## Ports\n\n" + said + "\n\n## Fish\n\n" + said + "\n\nIn conclusion, the two ministers agreed to meet again in Oslo.\n\n[^1]: " + note: "Introduction 1, Ports 1, Fish 1, Conclusion 1, Notes 1",
		said + "[^1]\n\n" + said + "\n\n[^1]: " + note: "Economy and trade 2, Notes 1",
	} {
		d, err := Parse("a.md", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Outline() {
			got = append(got, fmt.Sprint(p.Title, " ", len(p.Paragraphs)))
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\n%s\nwant %s", text, got, want)
		}
	}
}

// The row that heads a table is grey, and says what the cells of the stakes below it stand for.
func TestHeadsOfTables(t *testing.T) {
	const text = "# Talks\n\nThe two ministers met in Suva and spoke of ports and of fish.\n\n| Port | Cost | End |\n|---|---|---|\n| Sitra | 80 million euros | 2031 |\n| Lami | | 2032 |\n"
	d, err := Parse("a.md", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.Paragraphs[2:] {
		got = append(got, p.Type+" "+p.Title)
	}
	if got, want := strings.Join(got, "|"), "chrome |paragraph Sitra – Cost: 80 million euros – End: 2031|paragraph Lami – End: 2032"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	checkVerbatim(t, d)
	for title, want := range map[string]bool{"Sitra – Cost: 80 million euros – End: 2031": true, "Sitra – Cost: 90 million euros": false, "Sitra – a port": false, TitleOf("Sitra\t80 million euros\t2031", 0, "en"): true} {
		if Titles(title, "Sitra\t80 million euros\t2031", "en") != want {
			t.Errorf("%q: %v", title, !want)
		}
	}
}

// Comments become annotations on the words that they were made on.
func TestCommentsBecomeAnnotations(t *testing.T) {
	d := parseFile(t, "word.docx")
	b, err := model.Of(d.Nodes(model.NewID), d.Blobs()...)
	if err != nil {
		t.Fatal(err)
	}
	var got []model.Annotation
	for s := range model.Children[model.Section](b, b.ID()) {
		for st := range model.Children[model.Stake](b, s.ID) {
			for a := range model.Children[model.Annotation](b, st.ID) {
				if st.Body[a.Anchor.From:a.Anchor.To] != a.Anchor.Quote {
					t.Errorf("%+v does not stand on its words in %q", a.Anchor, st.Body)
				}
				if a.Type == model.Verify && a.Author == "" && strings.HasPrefix(a.Text, "Thème à vérifier") {
					continue // the program's own
				}
				got = append(got, a)
				if a.Anchor.Quote == "envisagée" && model.Count[model.Reply](b, a.ID) != 1 {
					t.Error("the reply is lost")
				}
			}
		}
	}
	if len(got) != 2 {
		t.Fatalf("%d annotations", len(got))
	}
	for _, a := range got {
		if a.Author != "Nadia Roche" || a.Time == "" || a.Printed {
			t.Errorf("%+v", a)
		}
	}
}

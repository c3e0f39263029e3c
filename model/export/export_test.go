package export_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/export"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/store"
)

func fonts(t testing.TB) *layout.Fonts {
	t.Helper()
	ttf := make(map[layout.Font]func() []byte)
	for face, name := range map[layout.Font]string{layout.Serif: assets.SerifRegular, layout.SerifItalic: assets.SerifItalic,
		layout.SerifBold: assets.SerifSemiBold, layout.SerifBoldItalic: assets.SerifBoldItalic, layout.Sans: assets.SansRegular,
		layout.SansItalic: assets.SansItalic, layout.SansSemiBold: assets.SansSemiBold, layout.SansBold: assets.SansBold,
		layout.Arabic: assets.ArabicRegular, layout.Hebrew: assets.HebrewRegular} {
		ttf[face] = assets.Font(name)
	}
	f, err := layout.LoadFonts(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func sample(t testing.TB) *model.Briefing {
	t.Helper()
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t testing.TB, f export.Format, b *model.Briefing, o export.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := export.Write(&out, f, b, o); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return out.Bytes()
}

// said is everything that can be found in a file: the parts of an archive, the
// bytes of a text, and of a PDF the text that another program reads.
func said(t testing.TB, f export.Format, file []byte) string {
	t.Helper()
	switch f {
	case export.Word:
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.Copy(&all, r); err != nil {
				t.Fatal(err)
			}
		}
		return all.String()
	case export.PDF:
		if _, err := exec.LookPath("pdftotext"); err != nil {
			t.Skip("pdftotext is not there to read the PDF")
		}
		name := filepath.Join(t.TempDir(), "out.pdf")
		if err := os.WriteFile(name, file, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-raw", name, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		info, err := exec.Command("pdfinfo", name).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out) + string(info) + string(file)
	}
	return string(file)
}

// A marked briefing has in each field of each node a word of its own, which
// says whose it is: the kind and the name of the field.
func marked(t testing.TB) (b *model.Briefing, words []marker) {
	t.Helper()
	lower := func(s string) string { return "zq" + strings.ReplaceAll(s, "-", "") + "qz" }
	fill := func(n model.Node) model.Node {
		p := reflect.New(reflect.TypeOf(n))
		p.Elem().Set(reflect.ValueOf(n))
		for _, f := range reflect.VisibleFields(p.Elem().Type()) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			v := p.Elem().FieldByIndex(f.Index)
			if len(f.Index) == 1 && f.Type.Kind() == reflect.String && name != "-" && v.IsZero() {
				v.SetString(lower(string(n.Kind()) + name))
				words = append(words, marker{n.Kind(), name, v.String()})
			}
		}
		return p.Elem().Interface().(model.Node)
	}
	h := func(id model.ID) model.Head { return model.Head{ID: id} }
	b = model.New(fill(model.Visit{Head: h("v"), Lang: "fr", Start: "2025-06-21", End: "2025-06-26", Date: "2025-06-18", Type: model.VisitState,
		Places: []string{lower("visitplaces")}}).(model.Visit))
	var text string
	b, text = b.WithBlob([]byte("zqblobqz"))
	for _, add := range []struct {
		n      model.Node
		parent model.ID
	}{
		{model.Message{Head: h("m")}, "v"},
		{model.Section{Head: h("s"), Domain: model.Economy}, "v"},
		{model.Engagement{Head: h("g"), Start: "2025-06-23T10:30", End: "2025-06-23T11:00", Stakes: []model.ID{"k"}}, "v"},
		{model.Stake{Head: h("k"), Domain: model.Politics, Domains: []string{lower("stakedomains")}, Priority: 1}, "s"},
		{model.Source{Head: h("d"), SHA256: text, Text: text, Lang: "fr", Published: "2025-06-17"}, "v"},
		{model.Citation{Head: h("c"), Source: "d", Paragraph: 4242}, "k"},
		{model.Annotation{Head: h("printed"), Type: model.Comment, Time: "2025-06-17T10:00:00Z", Printed: true}, "k"},
		{model.Reply{Head: h("r"), Time: "2025-06-17T10:00:00Z"}, "printed"},
		{model.Annotation{Head: h("internal"), Type: model.Comment, Text: "zqinternalqz"}, "k"},
		{model.Stake{Head: model.Head{ID: "dead", Dead: true}, Title: "zqdeadqz"}, "s"},
		{model.Event{Head: h("e"), Start: "2023", End: "2024"}, "v"},
		{model.Figure{Head: h("f"), Value: 12}, "v"},
		{model.Agreement{Head: h("a"), Status: "signed"}, "v"},
		{model.Agreement{Head: h("x"), Status: "expected", What: "zqexpectedqz"}, "v"},
		{model.Person{Head: h("p"), Side: "host"}, "v"},
	} {
		insert, err := model.Insert(b, fill(add.n), add.parent, "")
		if err == nil {
			b, err = insert.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b, words
}

// A marker is the word in a field.
type marker struct {
	kind        model.Kind
	field, word string
}

// What an audience may not see is nowhere in its copy, whatever the format and
// whichever annotations are asked for; what it is to see is there.
func TestWhatIsWithheldIsNowhere(t *testing.T) {
	b, words := marked(t)
	faces := fonts(t)
	always := []string{"zqreplytextqz", "zqreplyauthorqz", "zqannotationauthorqz", "zqcitationquoteqz", "zqdeadqz", "zqblobqz", "zqsourceencodingqz"}
	// What no field says is withheld besides; each field is asked below.
	withheld := map[model.Audience][]string{
		model.Delegation: {"zqinternalqz"},
		model.Press:      {"zqinternalqz", "zqstakedomainsqz", "4242", "zqexpectedqz"},
	}
	public := []string{"zqvisittitleqz", "zqvisitmarkingqz", "zqvisitvisitorqz", "zqvisitplacesqz", "zqeventwhatqz", "zqfigurewhatqz",
		"zqagreementwhatqz", "zqpersonnameqz", "zqpersonroleqz"}
	seen := map[model.Audience][]string{
		model.Principal: {"zqinternalqz", "zqannotationtextqz", "zqmessagetextqz", "zqsectionobjectiveqz", "zqstaketitleqz", "zqstakebodyqz",
			"zqstakestatusqz", "zqstakelikelihoodqz", "zqstakeconfidenceqz", "zqstakedomainsqz", "zqsourcetitleqz", "zqsourceoriginqz",
			"4242", "zqvisitversionqz", "zqvisitcopyqz", "zqexpectedqz", "zqstakeredlinesqz", "zqvisitirritantsqz", "zqengagementwhatqz"},
		model.Delegation: {"zqmessagetextqz", "zqsectionobjectiveqz", "zqstaketitleqz", "zqstakebodyqz", "zqannotationtextqz", "zqsourcetitleqz", "4242",
			"zqstakepositionqz", "zqstaketheirsqz", "zqstakeargumentsqz", "zqstakedefensiveqz", "zqstakeobjectiveqz",
			"zqengagementwhatqz", "zqengagementpointsqz", "zqengagementlocationqz", "zqvisitrelationqz"},
		model.Press: {"zqstakepresslineqz", "zqsectiontitleqz"},
	}
	for _, f := range export.Formats {
		for a := model.Principal; a <= model.Press; a++ {
			t.Run(fmt.Sprint(a, f), func(t *testing.T) {
				o := export.Options{Audience: a, Style: layout.House("fr"), Fonts: faces}
				o.Style.Annotations = model.AllAnnotations
				text := strings.ToLower(said(t, f, write(t, f, b, o)))
				for _, word := range append(withheld[a], always...) {
					if strings.Contains(text, word) {
						t.Errorf("%s is there", word)
					}
				}
				for _, m := range words {
					if !a.Sees(m.kind, m.field) && strings.Contains(text, strings.ToLower(m.word)) {
						t.Errorf("the %s of a %s is there", m.field, m.kind)
					}
				}
				for _, word := range append(seen[a], public...) {
					if !strings.Contains(text, word) {
						t.Errorf("%s is not there", word)
					}
				}
			})
		}
	}
}

// The same briefing gives the same bytes in every format.
func TestSameBytes(t *testing.T) {
	b, faces := sample(t), fonts(t)
	for _, f := range export.Formats {
		o := export.Options{Style: layout.House("fr"), Fonts: faces}
		if !bytes.Equal(write(t, f, b, o), write(t, f, b, o)) {
			t.Errorf("%s: twice the same briefing gives two files", f)
		}
	}
}

func TestFile(t *testing.T) {
	b := sample(t)
	name := filepath.Join(t.TempDir(), "visit.TXT")
	if err := export.File(name, b, export.Options{Style: layout.House("fr")}); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(name); err != nil || !strings.Contains(string(data), "Sommaire") {
		t.Errorf("%v in\n%s", err, data)
	}
	if err := export.File(filepath.Join(t.TempDir(), "visit.odt"), b, export.Options{}); err == nil {
		t.Error("there is no such format")
	}
	if err := export.File(filepath.Join(t.TempDir(), "visit.pdf"), b, export.Options{Style: layout.House("fr")}); err == nil {
		t.Error("there is no PDF without fonts")
	}
}

// Every format says the headings in the order of the pages.
func TestOneOrder(t *testing.T) {
	b, faces := sample(t), fonts(t)
	d := flow.Of(b, model.PrintedAnnotations)
	for _, f := range export.Formats {
		t.Run(string(f), func(t *testing.T) {
			file := write(t, f, b, export.Options{Style: layout.House("fr"), Fonts: faces})
			printed, _, _ := strings.Cut(said(t, f, file), "Creator:") // of a PDF, its pages
			text := regexp.MustCompile(`<[^>]*>|\\`).ReplaceAllString(printed, "")
			text = html.UnescapeString(text)
			// The last time each is said is the heading itself: the contents come before.
			text = strings.Join(strings.Fields(text), " ")
			heads := make(map[string]int) // a stake with defensive points heads them too
			for _, block := range d.Blocks {
				if h, ok := block.(flow.Heading); ok {
					heads[h.Text.String()]++
				}
			}
			at := 0
			for _, block := range d.Blocks {
				h, ok := block.(flow.Heading)
				if !ok || h.Level != 2 || h.Number == "" || heads[h.Text.String()] > 1 { // sections are in the headers of pages too
					continue
				}
				title := strings.Join(strings.Fields(h.Text.String()), " ")
				i := strings.LastIndex(text, title)
				if i < 0 {
					t.Fatalf("%q is not there", title)
				}
				if i < at {
					t.Errorf("%q comes too early", title)
				}
				at = i
			}
		})
	}
}

package word_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/model/word"
)

var a4 = word.Paper{Width: 11906, Height: 16838}

func sample(t testing.TB) *flow.Document {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	return flow.Of(b, model.PrintedAnnotations)
}

func written(t testing.TB, d *flow.Document) []byte {
	var b bytes.Buffer
	if err := word.Write(&b, d, a4); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parts reads the parts of a file, and checks that each is XML.
func parts(t testing.TB, file []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(data)
		for dec := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in\n%s", f.Name, err, data)
			}
		}
	}
	return all
}

// said is the text of a part.
func said(part string) string {
	var b strings.Builder
	dec := xml.NewDecoder(strings.NewReader(part))
	for {
		tok, err := dec.Token()
		if err != nil {
			return b.String()
		}
		switch tok := tok.(type) {
		case xml.CharData:
			b.Write(tok)
		case xml.EndElement:
			if tok.Name.Local == "p" {
				b.WriteByte('\n')
			}
		}
	}
}

func matches(part, pattern string) (all []string) {
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(part, -1) {
		all = append(all, m[1])
	}
	return all
}

// Whatever a part names is there.
func TestWhatIsNamedIsThere(t *testing.T) {
	d := sample(t)
	d.Blocks = append(d.Blocks, flow.Paragraph{Text: flow.Text{{Text: "x", Link: "https://example.org/?a=1&b=2"}}})
	file := written(t, d)
	all := parts(t, file)
	doc, rels, styles := all["word/document.xml"], all["word/_rels/document.xml.rels"], all["word/styles.xml"]
	for _, name := range matches(all["[Content_Types].xml"], `PartName="/([^"]*)"`) {
		if all[name] == "" {
			t.Errorf("there is no part %s", name)
		}
	}
	targets := matches(rels, `Target="([a-z]\w*\.xml)"`)
	for _, name := range targets {
		if all["word/"+name] == "" {
			t.Errorf("there is no part %s", name)
		}
	}
	if len(targets) == 0 {
		t.Error("the document has no relation")
	}
	set := func(names []string) map[string]bool {
		m := make(map[string]bool)
		for _, n := range names {
			m[n] = true
		}
		return m
	}
	defined := set(matches(styles, `w:styleId="([^"]*)"`))
	for name, part := range all {
		for _, style := range matches(part, `<w:(?:p|r|tbl)Style w:val="([^"]*)"`) {
			if !defined[style] {
				t.Errorf("%s: there is no style %s", name, style)
			}
		}
	}
	ids := set(matches(rels, ` Id="([^"]*)"`))
	for _, id := range matches(doc, `r:id="([^"]*)"`) {
		if !ids[id] {
			t.Errorf("there is no relation %s", id)
		}
	}
	places := set(matches(doc, `<w:bookmarkStart w:id="\d+" w:name="([^"]*)"`))
	for _, to := range append(matches(doc, `w:anchor="([^"]*)"`), matches(all["word/footnotes.xml"], `w:anchor="([^"]*)"`)...) {
		if !places[to] {
			t.Errorf("there is no bookmark %s", to)
		}
		if len(to) > 40 {
			t.Errorf("Word cuts the bookmark %s", to)
		}
	}
	if starts, ends := matches(doc, `<w:bookmarkStart w:id="(\d+)"`), matches(doc, `<w:bookmarkEnd w:id="(\d+)"`); len(starts) != len(set(starts)) || len(starts) != len(ends) {
		t.Error("bookmarks are not well formed")
	}
	lists := set(matches(all["word/numbering.xml"], `<w:num w:numId="(\d+)"`))
	for _, id := range matches(doc, `<w:numId w:val="(\d+)"`) {
		if !lists[id] {
			t.Errorf("there is no list %s", id)
		}
	}
	calls, notes := matches(doc, `<w:footnoteReference w:id="(\d+)"`), matches(all["word/footnotes.xml"], `<w:footnote w:id="(\d+)"`)
	if len(calls) == 0 || strings.Join(calls, " ") != strings.Join(notes, " ") {
		t.Errorf("notes %v are called as %v", notes, calls)
	}
}

func TestProperties(t *testing.T) {
	all := parts(t, written(t, sample(t)))
	for _, want := range []string{"<dc:title>Visite officielle en Fédération de Russie</dc:title>", "<dc:language>fr-FR</dc:language>", `W3CDTF">2025-06-18T00:00:00Z<`} {
		if !strings.Contains(all["docProps/core.xml"], want) {
			t.Errorf("the properties lack %s", want)
		}
	}
	for _, want := range []string{" PAGE ", " NUMPAGES ", "DIFFUSION RESTREINTE"} {
		if !strings.Contains(all["word/footer.xml"], want) {
			t.Errorf("the footer lacks %s", want)
		}
	}
	if !strings.Contains(all["word/document.xml"], `TOC \o "1-2"`) {
		t.Error("there is no table of contents")
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample(t)), written(t, sample(t))) {
		t.Error("twice the same document gives two files")
	}
}

func FuzzWrite(f *testing.F) {
	for _, s := range []string{"Un mot", "<w:p/>", "a & b", "]]>", "\"'", "👨‍👩‍👧", "العربية", "{{x}}", "%s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		set := flow.Of(model.New(model.Visit{Title: s, Marking: s, Subtitle: s, Version: s}), model.NoAnnotations)
		tx := set.Cover.Title
		set.Blocks = []flow.Block{flow.Heading{Level: 1, Number: "1", Text: tx, Anchor: "a"}, flow.Paragraph{Text: append(tx[:len(tx):len(tx)], flow.Run{Note: 1})}, flow.Aside{Kind: s, Label: tx},
			flow.Table{Widths: []int{30, 70}, Head: []flow.Text{tx, tx}, Rows: [][]flow.Text{{tx, tx}}}, flow.List{Items: []flow.Item{{Text: tx, About: flow.Text{{Text: s, Link: "http://" + s}}}}}}
		set.Notes = []flow.Text{tx}
		all := parts(t, written(t, set))
		if !strings.Contains(said(all["word/document.xml"]), tx.String()) || !strings.Contains(said(all["word/footnotes.xml"]), tx.String()) {
			t.Errorf("%q is not in the file", tx)
		}
	})
}

// convert has another program read the sample, and returns the text that it writes.
func convert(t *testing.T, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not there to read the file", program)
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "sample.docx")
	if err := os.WriteFile(name, written(t, sample(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, append(args, name)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return dir
}

// TestLibreOffice has LibreOffice print the file: its pages hold the text and
// as many footnotes as there are.
func TestLibreOffice(t *testing.T) {
	if os.Getenv("ENJEUX_SOAK") == "" {
		t.Skip("LibreOffice takes seconds to start; make soak runs it")
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not there")
	}
	dir := convert(t, "soffice", "--headless", "--convert-to", "pdf")
	out, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, "sample.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{"DIFFUSION RESTREINTE", "L’essentiel", "1.1 Une première visite bilatérale depuis 2021", "Note de presse sur la visite, § 4.", "Chronologie", "ÉLÉMENT DE LANGAGE"} {
		if !strings.Contains(text, want) {
			t.Errorf("the print lacks %q", want)
		}
	}
	if n := strings.Count(text, "Note de presse sur la visite, §"); n != len(sample(t).Notes) {
		t.Errorf("%d footnotes of %d are printed", n, len(sample(t).Notes))
	}
}

// TestPandoc has pandoc read the structure: headings by level, footnotes, table heads.
func TestPandoc(t *testing.T) {
	dir := convert(t, "pandoc", "--to", "markdown", "--wrap", "none", "-o", "sample.md")
	data, err := os.ReadFile(path.Join(dir, "sample.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\n# L'essentiel", "\n## ", "[^1]: ", "Délégation du visiteur"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("pandoc does not read %q in\n%s", want, data)
		}
	}
}

package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func FuzzDOCX(f *testing.F) { fuzz(f, readDOCX, ".docx") }
func FuzzODT(f *testing.F)  { fuzz(f, readODT, ".odt", ".fodt") }

// FuzzDOCXText changes the words of the main part, which the compression keeps
// from being reached.
func FuzzDOCXText(f *testing.F) {
	f.Add(`<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:p></w:tr>`)
	f.Add(`<w:p><w:rPr><w:del/></w:rPr><w:commentRangeStart w:id="0"/><w:br/></w:p><w:tc/><w:footnoteReference w:id="1"/>`)
	f.Fuzz(func(t *testing.T, body string) {
		text, err := readDOCX(pack(t, "word/document.xml", wordStart+body+wordEnd))
		if err != nil {
			checkError(t, err)
			return
		}
		check(t, text)
	})
}

const (
	wordStart = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordEnd   = `</w:body></w:document>`
)

// pack makes a zip file of names and contents.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(w, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// bomb is a package whose part unpacks to so many megabytes.
func bomb(t *testing.T, part string, megabytes int) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.Create(part)
	if err != nil {
		t.Fatal(err)
	}
	block := bytes.Repeat([]byte(" "), 1<<20)
	for range megabytes {
		if _, err := w.Write(block); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestPackagesRefused(t *testing.T) {
	const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
	word := func(body string) []byte { return pack(t, "word/document.xml", wordStart+body+wordEnd) }
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"bomb.docx", bomb(t, "word/document.xml", 65), ErrTooLarge},
		{"entities.docx", pack(t, "word/document.xml", entities+`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), ErrDamaged},
		{"file.docx", pack(t, "word/document.xml", entities+`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>`), ErrDamaged},
		{"deep.docx", word(strings.Repeat("<w:sdt>", 10_000) + strings.Repeat("</w:sdt>", 10_000)), ErrDamaged},
		{"deleted.docx", word("<w:del>" + strings.Repeat("<w:x>", 10_000) + strings.Repeat("</w:x>", 10_000) + "</w:del>"), ErrDamaged},
		{"empty.docx", word("<w:p/>"), ErrEmpty},
		{"none.docx", pack(t, "word/styles.xml", "<w/>"), ErrDamaged},
		{"cut.docx", word("<w:p/>")[:200], ErrDamaged},
		{"secret.odt", pack(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<manifest:encryption-data/>"), ErrEncrypted},
		{"table.xlsx", pack(t, "xl/workbook.xml", "<x/>"), ErrUnsupported},
		{"some.zip", pack(t, "a.txt", "a"), ErrUnsupported},
		{"old.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)), ErrUnsupported},
		{"secret.docx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), ErrEncrypted},
	} {
		if _, err := Read(tt.name, tt.data); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// What a document asks for outside is not fetched.
func TestNothingIsFetched(t *testing.T) {
	asked := false
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer server.Close()
	rels := `<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="` + server.URL + `" TargetMode="External"/></Relationships>`
	docx := pack(t, "word/document.xml", wordStart+"<w:p><w:r><w:t>La visite.</w:t></w:r></w:p>"+wordEnd, "word/_rels/document.xml.rels", rels)
	page := `<!DOCTYPE html "` + server.URL + `"><html><head><link rel="stylesheet" href="` + server.URL + `"></head><body><img src="` + server.URL +
		`"><p>La visite aura lieu.</p><iframe src="` + server.URL + `"></iframe></body></html>`
	for name, data := range map[string][]byte{"a.docx": docx, "a.html": []byte(page)} {
		text, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		check(t, text)
		if name == "a.docx" && (len(text.Warnings) != 1 || text.Warnings[0].Kind != External) {
			t.Errorf("%v", text.Warnings)
		}
	}
	if asked {
		t.Error("the network was used")
	}
}

// A row that says what stands in the columns below it is known by its format, or by its looks where it
// alone stands out, and a few short paragraphs in a cell are one.
func TestTables(t *testing.T) {
	cell := func(format, words string) string {
		return `<w:tc><w:p><w:r><w:rPr>` + format + `</w:rPr><w:t>` + words + `</w:t></w:r></w:p></w:tc>`
	}
	word := func(rows ...string) string {
		return string(pack(t, "word/document.xml", wordStart+`<w:tbl><w:tr>`+strings.Join(rows, `</w:tr><w:tr>`)+`</w:tr></w:tbl><w:p><w:r><w:t>Fin</w:t></w:r></w:p>`+wordEnd))
	}
	two := `<w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p><w:p><w:r><w:t>(phase 2)</w:t></w:r></w:p></w:tc>`
	long := `<w:tc><w:p><w:r><w:t>` + strings.Repeat("Le port. ", 40) + `</w:t></w:r></w:p><w:p><w:r><w:t>Fin</w:t></w:r></w:p></w:tc>`
	const html = `<table>%s<tr><td>Port</td><td>2</td></tr></table><p>Fin</p>`
	for _, tt := range []struct{ name, data, want string }{
		{"a.docx", word(`<w:trPr><w:tblHeader/></w:trPr>`+cell("", "Projet")+cell("", "Coût"), two+cell("", "2 M€")), "head Projet→Coût|Port (phase 2)→2 M€"},
		{"b.docx", word(cell("<w:b/>", "Projet")+cell("<w:b/>", "Coût"), cell("<w:b/>", "Port")+cell("", "2 M€")), "head Projet→Coût|Port→2 M€"},
		{"c.docx", word(cell("<w:b/>", "Projet")+cell("<w:b/>", "Coût"), cell("<w:b/>", "Port")+cell("<w:b/>", "2 M€")), "Projet→Coût|Port→2 M€"},
		{"d.docx", word(`<w:trPr><w:tblHeader/></w:trPr>` + cell("", "Projet") + cell("", "Coût")), "Projet→Coût"},
		{"e.docx", word(long + cell("", "2 M€")), "Le port|Fin|2 M€"},
		{"f.fodt", `<office:document xmlns:office="o" xmlns:table="s" xmlns:text="t"><office:body><office:text><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Projet</text:p></table:table-cell>` +
			`<table:table-cell><text:p>Coût</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Port</text:p><text:p>(phase 2)</text:p></table:table-cell>` +
			`<table:table-cell><text:p>2 M€</text:p></table:table-cell></table:table-row></table:table><text:p>Fin</text:p></office:text></office:body></office:document>`, "head Projet→Coût|Port (phase 2)→2 M€"},
		{"g.rtf", `{\rtf1\ansi\trowd\trhdr\pard\intbl Projet\cell Prix\cell\row\trowd\pard\intbl Port\par (phase 2)\cell 2 M\cell\row\pard Fin\par}`, "head Projet→Prix|Port (phase 2)→2 M"},
		{"h.html", strings.Replace(html, "%s", "<tr><th>Projet</th><th>Prix</th></tr>", 1), "head Projet→Prix|Port→2"},
		{"i.html", strings.Replace(html, "%s", "<thead><tr><td>Projet</td><td>Prix</td></tr></thead>", 1), "head Projet→Prix|Port→2"},
		{"j.html", strings.Replace(html, "%s", "<tr><td><p><b>Projet</b></p><p><b>et lieu</b></p></td><td><b>Prix</b></td></tr>", 1), "head Projet et lieu→Prix|Port→2"},
		{"k.html", strings.Replace(html, "%s", "<tr><th>Gare</th><td>1</td></tr>", 1), "Gare→1|Port→2"},
		{"l.md", "| Projet | Prix |\n|---|---|\n| Port | 2 |\n\nFin\n", "head Projet→Prix|Port→2"},
	} {
		text, err := Read(tt.name, []byte(tt.data))
		if err != nil {
			t.Fatal(err)
		}
		check(t, text)
		var got []string
		for _, l := range text.Lines[:len(text.Lines)-1] {
			words := strings.ReplaceAll(text.Text[l.From:l.To], "\t", "→")
			if len(words) > 100 {
				words = words[:len("Le port")]
			}
			if l.Head {
				words = "head " + words
			}
			got = append(got, words)
		}
		if got := strings.Join(got, "|"); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// Hidden text is left out of Word and RTF, and it is known how it begins.
func TestHiddenText(t *testing.T) {
	const long = "Ne pas transmettre aux hôtes avant la signature de l’accord de pêche"
	word := func(hidden string) string {
		return string(pack(t, "word/document.xml", wordStart+`<w:p><w:r><w:t>Visite</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>`+hidden+`</w:t></w:r></w:p>`+wordEnd))
	}
	const styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Q"><w:basedOn w:val="P"/></w:style>` +
		`<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
	styled := func(body string) string {
		return string(pack(t, "word/document.xml", wordStart+body+wordEnd, "word/styles.xml", styles,
			"word/_rels/document.xml.rels", `<Relationships><Relationship Type="x/styles" Target="styles.xml"/></Relationships>`))
	}
	open := func(styles, body string) string {
		return `<office:document xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties text:display="none"/></style:style>` +
			`<style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style><style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"/>` + styles +
			`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`
	}
	for _, tt := range []struct{ name, data, want string }{
		{"p.docx", styled(`<w:p><w:r><w:t>Visite</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:t>Note</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:t>interne</w:t></w:r></w:p>`), "Note interne"},
		{"q.docx", styled(`<w:p><w:pPr><w:pStyle w:val="Q"/></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Visite</w:t></w:r></w:p>`), ""},
		{"r.docx", styled(`<w:p><w:r><w:t>Visite</w:t></w:r><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>Note interne</w:t></w:r></w:p>`), "Note interne"},
		{"s.fodt", open("", `<text:p>Visite<text:span text:style-name="S">Note <text:span>interne</text:span></text:span></text:p>`), "Note interne"},
		{"t.fodt", open("", `<text:p>Visite</text:p><text:p text:style-name="Q">Note interne</text:p>`), "Note interne"},
		{"u.fodt", open(`<style:style style:name="R" style:family="paragraph" style:parent-style-name="P"><style:text-properties text:display="true"/></style:style>`, `<text:p text:style-name="R">Visite</text:p>`), ""},
		{"v.fodt", open("", `<text:p>Visite</text:p><text:section text:display="none"><text:p>Note</text:p><text:p>interne</text:p></text:section>`), "Note interne"},
		{"a.docx", word("Note  interne"), "Note interne"},
		{"b.docx", word(long), "Ne pas transmettre aux hôtes avant la signature de …"},
		{"c.docx", word(" "), ""},
		{"d.rtf", `{\rtf1\ansi Visite{\v Note \b interne}\par}`, "Note interne"},
		{"e.rtf", `{\rtf1\ansi Visite{\v\deleted Note}\par}`, ""},
	} {
		text, err := Read(tt.name, []byte(tt.data))
		if err != nil {
			t.Fatal(err)
		}
		if text.Text != "Visite\n" || text.Hidden != tt.want {
			t.Errorf("%s: %q, %q, want %q", tt.name, text.Text, text.Hidden, tt.want)
		}
	}
}

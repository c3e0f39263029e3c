package word

import (
	"archive/zip"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"
	"sync"
	"text/template"
	"time"

	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/term"
)

//go:embed parts
var files embed.FS

var templates = sync.OnceValue(func() *template.Template {
	functions := template.FuncMap{"x": escape, "next": func(i int) int { return i + 1 }}
	return template.Must(template.New("").Funcs(functions).ParseFS(files, "parts/*.xml"))
})

// Paper is the size of a sheet, in twentieths of a point.
type Paper struct{ Width, Height int }

// Write writes a document for a paper. It fails only when w does.
func Write(w io.Writer, d *flow.Document, paper Paper) error {
	b := &body{paper: paper}
	b.document(d)
	p := parts{Document: d, Words: term.Of(d.Lang), Culture: culture(d.Lang), Body: b.String(),
		Notes: b.notes(d.Notes), Lists: b.lists, Links: b.links, TextWidth: b.width()}
	if !d.Created.IsZero() {
		p.Time = d.Created.UTC().Format(time.RFC3339)
	}
	z := zip.NewWriter(w)
	// Readers look for the list of types first.
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml",
		"word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml", "word/numbering.xml",
		"word/fontTable.xml", "word/footnotes.xml", "word/header.xml", "word/footer.xml", "word/coverheader.xml", "word/coverfooter.xml"} {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return fmt.Errorf("word: write %s: %w", name, err)
		}
		if err := templates().ExecuteTemplate(f, source(name), p); err != nil {
			return fmt.Errorf("word: write %s: %w", name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("word: write: %w", err)
	}
	return nil
}

// source is the template of a part.
func source(name string) string {
	switch base := path.Base(name); base {
	case "[Content_Types].xml":
		return "types.xml"
	case ".rels":
		return "rels.xml"
	case "document.xml.rels":
		return "documentrels.xml"
	default:
		return base
	}
}

// parts is what the templates say.
type parts struct {
	*flow.Document
	Words         *term.Words
	Culture, Time string
	Body, Notes   string // XML
	Lists         []int  // where each list begins to count, 0 for bullets
	Links         []string
	TextWidth     int // in twentieths of a point
}

// culture is a language as Word names it: with a country.
func culture(lang string) string {
	switch strings.ToLower(lang) {
	case "fr":
		return "fr-FR"
	case "en":
		return "en-GB"
	}
	return lang
}

// escape writes a text as XML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a strings.Builder does not fail
	return b.String()
}

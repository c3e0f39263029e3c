package reader

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

func FuzzHTML(f *testing.F)     { fuzz(f, readHTML, ".html") }
func FuzzMarkdown(f *testing.F) { fuzz(f, readMarkdown, ".md") }

// A page whose elements stand ten thousand deep is read without its tree.
func TestHTMLNestedDeep(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<div>", 10_000) + "Le traité est en vigueur." + strings.Repeat("</div>", 10_000) + "<p>Fin."
	text, err := Read("deep.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	check(t, text)
	if text.Text != "Le traité est en vigueur.\nFin.\n" {
		t.Errorf("%q", text.Text)
	}
}

// The head and the foot of the pages of a document that LibreOffice saved as HTML are the page's, and
// its notes are notes.
func TestHTMLOfOffices(t *testing.T) {
	const page = `<body><div title="header"><p>Note n° 12 – Direction Asie</p></div><h1>Visite à Lima</h1><p>La reine s’est rendue à Lima<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
		<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>En mars.</p></div><div title="footer"><p>Page 1</p></div></body>`
	text, err := Read("notes.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range text.Lines {
		got = append(got, l.Kind+" "+text.Text[l.From:l.To])
	}
	if got, want := strings.Join(got, "|"), "chrome Note n° 12 – Direction Asie|title Visite à Lima|paragraph La reine s’est rendue à Lima.|note En mars.|chrome Page 1"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// The marks of notes, as LibreOffice, Word and encyclopaedias write them, are no part
// of the number before them; other small letters are.
func TestHTMLNoteReferences(t *testing.T) {
	const page = `<body><p>Le 5 mars 2026<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>, 12<sup class="reference"><a href="#cite_note-2">[2]</a></sup> accords
		et<a href="#_ftn3"><span class="MsoFootnoteReference">[3]</span></a> 40 km<sup>2</sup>, <a href="#annexe">voir 4</a>.</p>
		<p><a href="#sdfootnote1anc">1</a>Dates confirmées.</p>`
	text, err := Read("notes.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	if want := "Le 5 mars 2026, 12 accords et 40 km2, voir 4.\nDates confirmées.\n"; text.Text != want {
		t.Errorf("%q", text.Text)
	}
}

// The caption of a picture is none of the article's lines, whoever takes it for one.
func TestHTMLCaptions(t *testing.T) {
	body := strings.Repeat("<p>Les deux ministres ont parlé du traité, de la pêche, des transports et de la culture, pendant une heure.</p>", 4)
	text, err := Read("page.html", []byte("<html><body><article><h1>Visite</h1>"+body+
		"<figure><img src=x.jpg><figcaption>Le ministre à son arrivée à l’aéroport, mardi.</figcaption></figure>"+body+"</article></body></html>"))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range text.Lines {
		if line := text.Text[l.From:l.To]; strings.Contains(line, "aéroport") != (l.Kind == model.ParagraphChrome) {
			t.Errorf("%s: %q", l.Kind, line)
		}
	}
}

// A Markdown file without marks inside its lines is its own text.
func TestMarkdownIsItsOwnText(t *testing.T) {
	const file = "# Visite\n\n* un\n* deux\n\n## Suite\n\nLa fin.\n"
	text, err := Read("note.md", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	check(t, text)
	if text.Text != file {
		t.Errorf("%q", text.Text)
	}
}

func TestMarkdownNestedDeep(t *testing.T) {
	for _, unit := range []string{">", "- ", "[", "*", "_a", "`", "![", "<a ", "\n#", "|a", "* a\n "} {
		text, err := Read("deep.md", []byte("La visite. "+strings.Repeat(unit, 20_000)))
		if err != nil {
			t.Errorf("%q: %v", unit, err)
			continue
		}
		check(t, text)
	}
}

// A list whose items stand ever deeper on the lines below is read as a plain text, for each of
// its lines costs a parser as much as it is deep.
func TestMarkdownStairs(t *testing.T) {
	var stairs strings.Builder
	for i := range 300 {
		stairs.WriteString(strings.Repeat(" ", i) + "- step\n")
	}
	text, err := Read("stairs.md", []byte(stairs.String()))
	if err != nil || len(text.Lines) != 0 {
		t.Errorf("%d lines of Markdown (%v)", len(text.Lines), err)
	}
}

// One or two strong words head the paragraph below them with a full stop, too; a sentence does not.
func TestHTMLStoppedHeadings(t *testing.T) {
	const body = "<p>Les deux ministres ont parlé du traité, de la pêche, des transports et de la culture, pendant une heure.</p>"
	for said, heads := range map[string]bool{"Énergie.": true, "Sécurité maritime.": true, "Il a signé.": false} {
		text, err := Read("page.html", []byte("<html><body><h1>Visite</h1>"+body+"<p><b>"+said+"</b></p>"+body+"<h2>Suite</h2>"+body+"</body></html>"))
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range text.Lines {
			if text.Text[l.From:l.To] == said && (l.Kind == model.ParagraphHeading) != heads {
				t.Errorf("%q is %q", said, l.Kind)
			}
		}
	}
}

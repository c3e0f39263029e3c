package article

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
	"github.com/enjeux/enjeux/model/article/reader"
)

// Options says what the source itself does not.
type Options struct {
	Published string // ISO 8601 date on which it appeared; what "today" means
	Lang      string // "fr" or "en", with a region or without; any other asks for a guess
}

// A Document is a source that has been read, and what was found in it.
type Document struct {
	Name      string // base name of the file, or what [Parse] was told
	Original  []byte // as given
	Text      string // decoded, valid UTF-8
	Encoding  string // of the original, "utf-8" when it is the text itself
	Lang      string // "fr" or "en"
	Published string // ISO 8601, "" when neither told nor said

	Paragraphs    []Paragraph
	Visit         Visit
	Events        []Event // in the order of the text
	Figures       []Figure
	Agreements    []Agreement
	People        []Person
	Organisations []Organisation
	Doubts        []Doubt // in the order of the text

	countries map[int]int              // how often it names each
	outright  map[int]bool             // those that it names by their name, and not by an adjective alone
	about     [lex.DomainCount]float64 // see [Document.aboutWhat]
	lang      string                   // in which dates and numbers are read: Lang, or "ru"
	opening   []leadSentence           // see [Document.readOpening]
	roll      *roll                    // of People
	days      map[string]Passage       // what the first and the last day of the visit rest on
	dated     string                   // the day about which it appeared, as far as its head tells
	month     string                   // "2006-01", in which it appeared where the day is not known
	chronicle bool                     // see [Document.isChronicle]

	Comments []reader.Comment // made in the source by its readers
	Warnings []reader.Warning // for whoever imports it
	Attached []*Document      // of an e-mail: what came with it
}

// A Paragraph is one non-empty line.
type Paragraph struct {
	blocks.Block
	Domain  string   // of a body line or a bullet, see [model.Domains]; else ""
	Domains []string // further domains that weigh at least half as much
	Title   string   // for the stake that a body line makes

	weights [lex.DomainCount]float64 // what Domain was decided on
}

// A Passage is the bytes [From, To) of a document's text, in paragraph number
// Paragraph.
type Passage struct{ Paragraph, From, To int }

// A Visit holds the facts of the visit, each empty unless the source has it.
// Type is one of [model.VisitState] and so on; dates are ISO 8601. Host and
// Visitor are names; where the source gives only an office, they are that.
type Visit struct {
	Type                    string
	Visitor, VisitorCountry string
	Host, HostCountry       string
	Places                  []string
	Start, End              string

	host int // index in countries of HostCountry, -1 when not known
}

// An Event has dates at the precision known ("2025-06-21", "2025-06", "2025").
// Each passage that tells of it is in Passages, the first one first. What is in
// the source's words.
type Event struct {
	Start, End string
	What       string
	Passages   []Passage
}

// A Figure is one of the source, and the sentence that has it.
type Figure struct {
	quantity.Figure
	Passage Passage
}

// An Agreement is a sentence about one. Status is expected, agreed, signed or
// in-force.
type Agreement struct {
	Status  string
	What    string
	Passage Passage
}

// A Person is named with an office. Side is "visitor", "host" or "".
type Person struct {
	Name, Role, Side string
	Passage          Passage

	country int  // index in countries, -1 when not known
	visits  int  // likewise, the country that the person is said to have visited
	at      int  // byte of the text where the person is named first
	woman   bool // by the form of address
}

// An Organisation is a company, an agency, an alliance. Role is what the source calls it, "" where it does not; Side is
// as that of a [Person].
type Organisation struct {
	Name, Role, Side string
	Passage          Passage

	country int // index in countries, -1 when not known
}

// Parse reads a source of any format that [reader.Read] knows. Name is for the
// record, for errors, which wrap one of those of this package, and its extension
// for what could be one format or another. The document keeps data, which must not
// change afterwards. The time is linear in the size.
func Parse(name string, data []byte, opts Options) (*Document, error) {
	return ParseContext(context.Background(), name, data, opts, nil)
}

// ParseContext is [Parse] for a long source: it ends early with the error of
// ctx, and tells progress, unless that is nil, how many paragraphs of how many are
// read; it calls that from several goroutines, one at a time.
func ParseContext(ctx context.Context, name string, data []byte, opts Options, progress func(done, total int)) (*Document, error) {
	return parse(ctx, name, data, opts, progress, 0)
}

// parse is [ParseContext] for a document that stands so deep in others.
func parse(ctx context.Context, name string, data []byte, opts Options, progress func(done, total int), depth int) (*Document, error) {
	switch {
	case len(data) > MaxSize:
		return nil, fmt.Errorf("parse %q: %w", name, ErrTooLarge)
	case len(data) == 0:
		return nil, fmt.Errorf("parse %q: %w", name, ErrEmpty)
	}
	if _, err := lex.Load(); err != nil {
		return nil, fmt.Errorf("parse %q: %w", name, err)
	}
	text, err := reader.Read(name, data)
	if err != nil {
		return nil, fmt.Errorf("parse %q: %w", name, err)
	}
	copied := tidyOf(text.Text)
	d := &Document{Name: filepath.Base(name), Original: data, Text: copied.text, Encoding: text.Encoding,
		Lang: strings.ToLower(lex.Clip(opts.Lang, len("fr"))), Published: cmp.Or(opts.Published, text.Published),
		Comments: text.Comments, Warnings: text.Warnings}
	if text.Hidden != "" {
		d.Warnings = append(d.Warnings, reader.Warning{Kind: reader.Hidden, Detail: text.Hidden})
	}
	if d.Lang != "fr" && d.Lang != "en" {
		d.Lang = lex.DetectLanguage(d.Text)
	}
	d.lang = d.Lang
	if lex.Cyrillic(d.Text) {
		d.lang = "ru"
	}
	if len(d.Published) > len("2006-01-02") { // a time is more than is needed
		d.Published = d.Published[:len("2006-01-02")]
	}
	if !isDate(d.Published) {
		d.monthPublished(d.Published)
		d.Published = ""
	}
	var found []findings
	steps := []func(){
		func() {
			blocks := blocks.Read(copied.text, copied.lines(text.Lines), d.Lang, d.lang, d.datePublished)
			d.Paragraphs = make([]Paragraph, len(blocks))
			for i, b := range blocks {
				d.Paragraphs[i].Block = b
			}
		},
		func() { found = d.scan(ctx, progress) },
		func() { d.findDomains(found); d.resolve(found); d.findPeople(found); d.findOrganisations(found) },
		func() {
			d.countCountries(found)
			d.findVisit(found)
			d.addPosted(found)
			d.takeSides(found)
			d.sideOrganisations()
		},
		func() { d.findEvents(found); d.collect(found) },
		func() { d.restore(text.Text, copied) },
		func() { d.attach(ctx, text.Attached, opts, depth) },
	}
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("parse %q: %w", name, err)
		}
		if err := contain(step); err != nil {
			return nil, fmt.Errorf("parse %q: %w", name, err)
		}
	}
	return d, nil
}

// Line returns the text of a paragraph.
func (d *Document) Line(p Paragraph) string { return d.Text[p.From:p.To] }

// Quote returns the text of a passage.
func (d *Document) Quote(p Passage) string { return d.Text[p.From:p.To] }

// passage makes a passage of bytes of paragraph i.
func (d *Document) passage(i int, s lex.Span) Passage {
	p := d.Paragraphs[i]
	return Passage{p.N, p.From + s.From, p.From + s.To}
}

package flow

import (
	"strings"
	"time"
)

// A Document is a printed briefing, or an excerpt of one without a cover, as a
// flow of blocks.
type Document struct {
	Lang                   string // BCP 47
	Title, Subject, Author string // plain, for the properties of a file
	Created                time.Time
	Marking                string // "" prints none
	Foot                   string // the days of the visit and the version
	Cover                  Cover
	Blocks                 []Block
	Notes                  []Text // note n is Notes[n-1]; each is called once
}

// A Cover is what the first page says.
type Cover struct {
	Label, Title, Subtitle, Dates Text
	Facts                         [][2]Text // what a fact is called, and what it says
}

// A Block is one of the types of this file.
type Block interface{ block() }

// A Heading begins a part: of level 1 a section, 2 a stake or an annex, 3 what
// is below. Anchor names the place within the document, in [a-z0-9-].
type Heading struct {
	Level  int
	Number string // "" for none
	Text   Text
	Anchor string
	Domain string // of a section, as in the model
	Inner  bool   // the contents leave it out, as they do those of level 3
	Break  bool   // it begins a page, where there are pages
}

// A Paragraph is a paragraph of text.
type Paragraph struct {
	Style Style
	Text  Text
}

// Style says what a paragraph is for.
type Style uint8

// The styles of paragraphs.
const (
	Body      Style = iota
	Meta            // what is known about the stake above
	Objective       // what a section or a stake is to reach
	Label           // what the text below it is called
)

// A List is numbered from Start, or has bullets when Start is 0. An item has an
// Anchor when something leads to it.
type List struct {
	Start int
	Items []Item
}

// An Item of a list: a line of text, and a smaller one below it or nothing.
type Item struct {
	Text, About Text
	Anchor      string
}

// An Aside is an annotation of a kind of the model, with its name in the language.
type Aside struct {
	Kind   string
	Label  Text
	Blocks []Block
}

// A Table has a head and rows of as many cells. Widths are the parts that its
// columns take, in hundredths.
type Table struct {
	Widths []int
	Head   []Text
	Rows   [][]Text
}

// Contents is where the list of headings stands.
type Contents struct {
	Title   Text
	Entries []Heading
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Aside) block()     {}
func (Table) block()     {}
func (Contents) block()  {}

// Text is a line of runs.
type Text []Run

// A Run is text in one look. A run that calls a note has no text of its own.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Raised bool   // the suffix of an ordinal
	Link   string // "#" and an anchor, or an address
	Note   int    // the number of the note, 0 for none
}

// String is the text without looks, links and notes.
func (t Text) String() string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Bold returns the text in bold.
func (t Text) Bold() Text {
	bold := make(Text, len(t))
	for i, r := range t {
		r.Bold = true
		bold[i] = r
	}
	return bold
}

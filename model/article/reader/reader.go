package reader

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Limits of what is read.
const (
	MaxSize  = 128 << 20 // bytes of a document, and of the text in it
	MaxLines = 1 << 20   // paragraphs of a document
)

// Why a document is refused. What [Read] returns wraps one of them.
var (
	ErrEmpty       = errors.New("there is no text in it")
	ErrBinary      = errors.New("the file is not text")
	ErrTooLarge    = errors.New("the file is larger than 128 MiB, or unpacks to far more")
	ErrDamaged     = errors.New("the file is damaged")
	ErrEncrypted   = errors.New("the file needs a password")
	ErrScan        = errors.New("the pages are pictures without text")
	ErrUnsupported = errors.New("documents of this kind cannot be read")
)

// A Text is what a document says.
type Text struct {
	Format   Format
	Text     string // valid UTF-8
	Encoding string // of a text, "utf-8" when the bytes are the text; "" of a package or a PDF
	Lines    []Line // in order; nil for a plain text, of whose lines nothing is known

	Published string // ISO 8601 date that the document gives itself, "" when it does not
	Lang      string // BCP 47, "" when not said
	Comments  []Comment
	Warnings  []Warning
	Attached  []Attachment // of an e-mail
	Hidden    string       // how what the document hides begins, which was left out; "" for nothing
}

// A Line is the bytes [From, To) of a text: a paragraph, without white space
// around it. Kind is one of the types of [model.Paragraph], or [Row] or [Note],
// or "" where the format does not tell. Level is 1 or more for a heading.
type Line struct {
	From, To int
	Kind     string
	Level    int
	Emphasis bool // all of it stands out (bold, large): a heading only by its looks
	Head     bool // of a row: it says what stands in the columns of the rows below it
}

// Kinds of line that a briefing has no word for.
const (
	Row  = "row"  // of a table, its cells parted by tabs
	Note = "note" // at the foot of a page or the end of the document
)

// A Comment was made on the bytes [From, To) of a text; From == To is a point.
// Time is RFC 3339, with the zone or without, or "".
type Comment struct {
	From, To           int
	Author, Time, Text string
	Replies            []Comment // without a place of their own
}

// A Warning is something that whoever imports a document should know. Detail
// is a name or a number that goes with it, or "".
type Warning struct {
	Kind   WarningKind
	Detail string
}

// WarningKind says what a [Warning] is about.
type WarningKind string

// The kinds of warning.
const (
	Macros    WarningKind = "macros"    // the document holds macros; they were not run
	Revisions WarningKind = "revisions" // tracked changes: insertions are in, deletions out
	Rejoined  WarningKind = "rejoined"  // the paragraphs were put together from the lines of pages
	Reencoded WarningKind = "reencoded" // the text had been encoded twice; it was put right
	External  WarningKind = "external"  // it asks for things outside; they were not fetched
	Guessed   WarningKind = "guessed"   // the text says not in which encoding it is; Detail is the likeliest
	Skipped   WarningKind = "skipped"   // an attachment (Detail) was not read
	Hidden    WarningKind = "hidden"    // words that the document hides (Detail begins them) were left out
	Left      WarningKind = "left"      // parts of an e-mail are too many, or stand too deep in one another; they were not read
	Unread    WarningKind = "unread"    // facts were not looked for in a paragraph (Detail begins it), where a rule failed
)

// An Attachment is a file inside a document.
type Attachment struct {
	Name string // base name
	Data []byte
}

// Read reads a document of any kind. Name is used for its extension only, where
// the bytes leave a doubt. Errors wrap one of those above.
func Read(name string, data []byte) (*Text, error) {
	switch {
	case len(data) > MaxSize:
		return nil, ErrTooLarge
	case len(data) == 0:
		return nil, ErrEmpty
	}
	format := sniff(name, data)
	if format == oldOffice && bytes.Contains(data, encryptedPackage) {
		return nil, ErrEncrypted
	}
	read, ok := readers[format]
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrUnsupported, format)
	}
	t, err := contain(read, data)
	if err != nil {
		return nil, err
	}
	if t.Format == "" {
		t.Format = format
	}
	return t, nil
}

// contain takes a reader that stumbles for one that met damage: the libraries
// behind some of them were written for sound documents.
func contain(read func([]byte) (*Text, error), data []byte) (t *Text, err error) {
	defer func() {
		if x := recover(); x != nil {
			t, err = nil, fmt.Errorf("%w: %v", ErrDamaged, x)
		}
	}()
	return read(data)
}

// encryptedPackage names, in UTF-16, what a DOCX with a password is packed in.
var encryptedPackage = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")

// readers is filled by init, because the reader of e-mails refers back to it.
var readers map[Format]func([]byte) (*Text, error)

func init() {
	readers = map[Format]func([]byte) (*Text, error){
		Plain:    readPlain,
		Markdown: readMarkdown,
		HTML:     readHTML,
		DOCX:     readDOCX,
		ODT:      readODT,
		RTF:      readRTF,
		Mail:     readMail,
		PDF:      readPDF,
	}
}

// readPlain reads a text of which nothing is known but its encoding.
func readPlain(data []byte) (*Text, error) {
	text, encoding, err := decode(data)
	if err != nil {
		return nil, err
	}
	if strings.Count(text, "\n")+strings.Count(text, "\r") > 2*MaxLines { // two for each line that Windows ends
		return nil, ErrTooLarge
	}
	t := &Text{Text: text, Encoding: encoding}
	if encoding != "utf-8" && !marked(data) {
		t.Warnings = []Warning{{Kind: Guessed, Detail: encoding}}
	}
	if put, ok := twice(text); ok {
		t.Text, t.Encoding = put, encoding+", twice"
		t.Warnings = append(t.Warnings, Warning{Kind: Reencoded})
	}
	return t, nil
}

// Body tells whether a line is what the document says, and no heading.
func (l Line) Body() bool {
	switch l.Kind {
	case model.ParagraphBody, model.ParagraphBullet, Row, Note, "":
		return true
	}
	return false
}

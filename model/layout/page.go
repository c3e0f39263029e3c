// Package layout turns a briefing into pages of positioned items. It alone
// measures text: the preview on the screen and the PDF are two painters of the
// same pages, and neither decides anything.
//
// The path: [Pages] collects the briefing into blocks, breaks their text into
// lines (package-internal, Knuth and Plass over whole paragraphs, hyphenated in
// the language of the text), and distributes the lines over pages.
//
// All lengths are PDF points (1/72 inch) from the top left corner of the page,
// y growing downwards.
package layout

import "github.com/enjeux/enjeux/model"

// Pt is a length in points.
type Pt = float64

// A Point is a position on a page.
type Point struct{ X, Y Pt }

// A Rect is an area of a page; (X, Y) is its top left corner.
type Rect struct{ X, Y, W, H Pt }

// Color is 0xRRGGBB.
type Color uint32

// A Page is a sheet: its size, and its items in painting and reading order. Where
// several pages are put on one, see [Imposition], Leaves tells them apart.
type Page struct {
	Width, Height Pt
	Items         []Item
	Leaves        []Leaf
}

// A Leaf is a page on a sheet: which one, counted from 0 as it is read, and how many
// of the items of the sheet are its own, behind those of the leaf before.
type Leaf struct{ Page, Items int }

// An Item is one of [Text], [Box], [Image], [Link] and [Mark].
type Item interface {
	// Source is the passage of the briefing that the item shows; the zero Range
	// for furniture.
	Source() model.Range
}

// Text is a run of one font and size on one baseline, its glyphs in visual order
// from left to right. One without glyphs shows nothing: it is the place of an
// element that has no text.
type Text struct {
	At    Point // left end of the baseline
	Size  Pt
	Color Color
	Font  Font
	// Break tells how the run ends, for a painter that writes extractable text.
	Break Break
	// Level is how deep the run is embedded in text of the other direction, by the
	// bidirectional algorithm of Unicode: odd where it reads from right to left.
	Level  uint8
	Glyphs []Glyph // nil in a draft, see [Text.Set]
	Range  model.Range
	Tag    *Tag
	cast   *cast // of a draft
}

// A Glyph is a shape of the run's font, with its advance in points, kerning
// included, and an offset to its drawing position. There are millions of them,
// so they are small.
type Glyph struct {
	ID uint16
	// Mirrored glyphs show the counterpart of Rune, see [Mirror], as brackets do
	// that are read from right to left.
	Mirrored bool
	bytes    uint8 // of the run's passage that it stands for
	Rune     rune
	Advance  float32
	DX, DY   float32 // DY grows upwards
}

// Break tells what follows a run in the text as it is copied.
type Break uint8

const (
	NoBreak    Break = iota // the next run continues this one
	SpaceBreak              // a space follows (a line ended between words)
	SoftHyphen              // the last glyph is a hyphen that the layout added
	Paragraph               // a paragraph, cell or other block ends here
)

// Box is a filled rectangle: a rule, a bar, a background. Radius rounds its
// corners; a circle is a Box whose Radius is half its side.
type Box struct {
	Rect
	Fill   Color
	Radius Pt
	Range  model.Range
	Tag    *Tag
}

// Link makes an area lead to a place in the document or, when URL is not
// empty, to an address. Page counts from 0.
type Link struct {
	Rect
	Page int
	Y    Pt
	URL  string
	// Title says in words where it leads, for who does not see the page.
	Title string
	Tag   *Tag
}

// Mark is an entry of the outline at the place Y of its page. Level counts from 0.
type Mark struct {
	Level int
	Title string
	Y     Pt
	Range model.Range
}

func (t Text) Source() model.Range { return t.Range }
func (b Box) Source() model.Range  { return b.Range }
func (Link) Source() model.Range   { return model.Range{} }
func (m Mark) Source() model.Range { return m.Range }

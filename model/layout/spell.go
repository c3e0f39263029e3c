package layout

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// A char is a rune of a paragraph as it is to be set, and the byte of its
// span's text that it stands for. A char that the layout added stands at the
// byte before which it was put.
type char struct {
	r  rune
	at int32
	look
	flag term.Flag
}

const (
	verbatim = term.Verbatim
	raised   = term.Raised
	missing  = term.Raised << 1 // no font has it
)

// A span is text in one ink. From its Range come Node, Field and the byte of
// the field at which the text begins; without a Node it is furniture.
type span struct {
	text string
	ink  ink
	from model.Range
	link string // the key of the place that the text leads to, or an address
	note int    // the number of the footnote that the text calls, 0 for none
	tag  *Tag   // when it is another than that of its block
}

// An ink is how text is set.
type ink struct {
	font    Font
	size    Pt
	color   Color
	track   Pt   // added between letters
	raise   Pt   // of the baseline
	figures bool // tabular
	plain   bool // no typographic rules
}

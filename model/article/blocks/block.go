package blocks

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/reader"
)

// A Block is one non-empty line of a source, and what it is.
type Block struct {
	model.Paragraph
	Under int // N of the heading in force, 0 when there is none
	RunIn int // length in bytes of a heading that opens the line, 0 when there is none

	Given reader.Line // what the format says of it
}

// Body tells whether a line belongs in a stake.
func (p Block) Body() bool {
	return p.Type == model.ParagraphBody || p.Type == model.ParagraphBullet
}

// Note tells whether the format knows a line as a note at the foot of a page or the end.
func (p Block) Note() bool { return p.Given.Kind == reader.Note }

// A sorter tells what the lines of a text are.
type sorter struct {
	text   string
	lang   string // "fr" or "en"
	read   string // in which dates are read: lang, or "ru"
	dated  func(dateline string)
	blocks []Block
}

// Read returns the lines of a text, each with what it is: those that its format tells apart, or
// else all that are not empty. Lang is "fr" or "en", read the language in which dates are read, which may also
// be "ru". It calls dated with each line that may say when the text appeared.
func Read(text string, known []reader.Line, lang, read string, dated func(dateline string)) []Block {
	d := &sorter{text, lang, read, dated, blocksOf(text, known)}
	d.classify()
	d.placeUnderHeadings()
	return d.blocks
}

// line returns the text of a line.
func (d *sorter) line(p Block) string { return d.text[p.From:p.To] }

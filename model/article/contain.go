package article

import (
	"errors"
	"fmt"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/reader"
)

// ErrFault is what a source is refused for that a rule of this package fails on: the source is sound.
var ErrFault = errors.New("a rule failed on it")

// containing tells whether a rule that fails on a text costs no more than what it would have found there. Tests of the
// rules say no, to see where they fail.
var containing = true

// contain does something, and returns an error with [ErrFault] where that fails.
func contain(do func()) (err error) {
	if containing {
		defer func() {
			if x := recover(); x != nil {
				err = fmt.Errorf("%w: %v", ErrFault, x)
			}
		}()
	}
	do()
	return nil
}

// unread is a warning that facts were not looked for in a paragraph.
func (d *Document) unread(p Paragraph) reader.Warning {
	const most = 60 // bytes
	return reader.Warning{Kind: reader.Unread, Detail: lex.Clip(d.Line(p), most)}
}

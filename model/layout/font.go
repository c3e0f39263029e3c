package layout

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
)

// Font names one of the faces that pages are set in.
type Font uint8

// The faces, in the order of the fallback chain within each family.
const (
	Serif Font = iota
	SerifItalic
	SerifBold
	SerifBoldItalic
	Sans
	SansItalic
	SansSemiBold
	SansBold
	Arabic
	fontCount
)

// Fonts holds the parsed faces. It is safe for use by several goroutines once loaded.
type Fonts struct {
	data  [fontCount][]byte
	faces [fontCount]*font.Font

	shapers sync.Pool // of *shaper: the words that were shaped before
}

// LoadFonts parses TrueType files, one a face. Only [Serif] must be there; a
// face that is absent is replaced by its family's regular, and that by Serif.
func LoadFonts(ttf map[Font][]byte) (*Fonts, error) {
	fs := new(Fonts)
	for f, data := range ttf {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("layout: parse font %d: %w", f, err)
		}
		fs.data[f], fs.faces[f] = data, face.Font
	}
	if fs.faces[Serif] == nil {
		return nil, fmt.Errorf("layout: no serif font")
	}
	return fs, nil
}

// Data returns the TrueType file of a face, nil when it is absent.
func (fs *Fonts) Data(f Font) []byte { return fs.data[f] }

// Face returns a face to measure or to outline glyphs with; a Face caches and
// is for one goroutine, so each call makes a new one. Nil when it is absent.
func (fs *Fonts) Face(f Font) *font.Face {
	if fs.faces[f] == nil {
		return nil
	}
	return font.NewFace(fs.faces[f])
}

package layout

import (
	"bytes"
	"errors"
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
	Hebrew
	fontCount
)

// Fonts holds the faces, each read and parsed when it is first asked for: most
// briefings need a few of them. It is safe for use by several goroutines.
type Fonts struct {
	data  [fontCount]func() []byte     // nil where there is none
	faces [fontCount]func() *font.Font // as what it returns

	shapers sync.Pool // of *shaper: the words that were shaped before
}

// LoadFonts takes what returns TrueType files, one a face and each time the same, and
// fails unless [Serif] is among them and can be parsed. A face that is absent, or that
// cannot be, is replaced by its family's regular, and that by Serif.
func LoadFonts(ttf map[Font]func() []byte) (*Fonts, error) {
	fs := new(Fonts)
	for f, file := range ttf {
		fs.data[f] = file
		fs.faces[f] = sync.OnceValue(func() *font.Font {
			face, err := font.ParseTTF(bytes.NewReader(file()))
			if err != nil {
				return nil
			}
			return face.Font
		})
	}
	if fs.parsed(Serif) == nil {
		return nil, errors.New("layout: load fonts: no serif that can be read")
	}
	return fs, nil
}

// parsed returns a face, nil when it is absent.
func (fs *Fonts) parsed(f Font) *font.Font {
	if fs.faces[f] == nil {
		return nil
	}
	return fs.faces[f]()
}

// Data returns the TrueType file of a face, nil when it is absent.
func (fs *Fonts) Data(f Font) []byte {
	if fs.data[f] == nil {
		return nil
	}
	return fs.data[f]()
}

// Face returns a face to measure or to outline glyphs with; a Face caches and
// is for one goroutine, so each call makes a new one. Nil when it is absent.
func (fs *Fonts) Face(f Font) *font.Face {
	parsed := fs.parsed(f)
	if parsed == nil {
		return nil
	}
	return font.NewFace(parsed)
}

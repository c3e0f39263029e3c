package pdf

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
	"unicode"

	"github.com/go-pdf/fpdf"
	"github.com/go-text/typesetting/font"

	"github.com/enjeux/enjeux/model/layout"
)

// face is a font in use: what of it is used, and how wide the file says that is.
type face struct {
	name   string // in the content of pages
	used   runes
	runes  []rune         // those in use, in order
	widths [1 << 16]int16 // of its runes, in thousandths of the size
	title  string         // as readers show it
	hyphen bool           // it has U+00AD, which a reader drops where it joins a word again
}

const softHyphen = '\u00ad'

// runes is a set of them.
type runes [1 << 16 / 64]uint64

func (rs *runes) add(r rune) { rs[r>>6] |= 1 << (r & 63) }

func (rs *runes) join(others *runes) {
	for i, word := range others {
		rs[i] |= word
	}
}

// load takes up the face of a font.
func (a *artwork) load(f layout.Font) error {
	data, parsed := a.fonts.Data(f), a.fonts.Face(f)
	if data == nil || parsed == nil {
		return fmt.Errorf("pdf: load fonts: font %d is not there", f)
	}
	fc := &face{name: "f" + strconv.Itoa(int(f)), title: title(parsed.Describe())}
	fc.used.add(' ')
	fc.used.add(softHyphen)
	em := 1000 / float64(parsed.Upem())
	for all := parsed.Cmap.Iter(); all.Next(); {
		if r, glyph := all.Char(); r > 0 && r < 0xffff {
			fc.widths[r] = int16(math.Round(em * float64(parsed.HorizontalAdvance(glyph))))
		}
	}
	_, fc.hyphen = parsed.NominalGlyph(softHyphen)
	a.faces[f] = fc
	a.ahead <- func(f *fpdf.Fpdf) { f.AddUTF8FontFromBytes(fc.name, "", data) }
	return nil
}

// keep tells fpdf the runes that it is to keep of the faces. It learns runes only
// as they are drawn: a template that is never used draws each once.
func (a *artwork) keep() (err error) {
	a.fpdf.CreateTemplate(func(t *fpdf.Tpl) {
		for _, fc := range a.faces {
			if fc == nil {
				continue
			}
			for i, word := range fc.used {
				for ; word != 0; word &= word - 1 {
					fc.runes = append(fc.runes, rune(i<<6+bits.TrailingZeros64(word)))
				}
			}
			fc.title = fc.tag() + "+" + fc.title
			t.SetFont(fc.name, "", 10)
			t.Text(0, 0, string(fc.runes))
			for _, r := range fc.runes {
				if is := t.GetStringSymbolWidth(string(r)); is != int(fc.widths[r]) && fc.widths[r] != 0 {
					err = fmt.Errorf("pdf: %s: %U is %d wide in the file and %d in the font", fc.title, r, is, fc.widths[r])
				}
			}
		}
	})
	for _, fc := range a.faces {
		if fc != nil {
			a.fpdf.SetFont(fc.name, "", 10) // without one, fpdf does not write the outline in Unicode
			break
		}
	}
	return errors.Join(err, a.fpdf.Error())
}

// none tells whether no face is in use.
func (a *artwork) none() bool {
	for _, fc := range a.faces {
		if fc != nil {
			return false
		}
	}
	return true
}

// tag is what the format wants before the name of a font that is not whole: six
// letters that go with what is left of it.
func (fc *face) tag() string {
	sum := sha256.Sum256([]byte(fc.name + string(fc.runes)))
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// title is the name of a font in the letters that need no care, such as
// SourceSerif4-600Italic.
func title(d font.Description) string {
	var b strings.Builder
	for _, r := range d.Family {
		if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteRune(r)
		}
	}
	fmt.Fprintf(&b, "-%.0f", d.Aspect.Weight)
	if d.Aspect.Style == font.StyleItalic {
		b.WriteString("Italic")
	}
	return b.String()
}

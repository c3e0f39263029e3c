package pdf

import (
	"crypto/sha256"
	"fmt"
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
	used   [1 << 16 / 64]uint64
	runes  []rune         // those in use, in order
	widths [1 << 16]int16 // of the runes in use, in thousandths of the size
	title  string         // as readers show it
	hyphen bool           // it has U+00AD, which a reader drops where it joins a word again
}

const softHyphen = '\u00ad'

func (fc *face) use(r rune) { fc.used[r>>6] |= 1 << (r & 63) }

// loadFaces gives fpdf the faces in use and the runes that it is to keep of
// them. It learns runes only as they are drawn: a template that is never used
// draws each once. The faces stand at the numbers of their fonts.
func loadFaces(f *fpdf.Fpdf, pages []layout.Page, fonts *layout.Fonts) (faces []*face, err error) {
	faces = inUse(pages)
	first := ""
	for n, fc := range faces {
		if fc == nil {
			continue
		}
		data := fonts.Data(layout.Font(n))
		if data == nil {
			return nil, fmt.Errorf("pdf: load fonts: font %d is not there", n)
		}
		for i, word := range fc.used {
			for ; word != 0; word &= word - 1 {
				fc.runes = append(fc.runes, rune(i<<6+bits.TrailingZeros64(word)))
			}
		}
		f.AddUTF8FontFromBytes(fc.name, "", data)
		parsed := fonts.Face(layout.Font(n))
		_, fc.hyphen = parsed.NominalGlyph(softHyphen)
		fc.title = fc.tag() + "+" + title(parsed.Describe())
		if first == "" {
			first = fc.name
		}
	}
	f.CreateTemplate(func(t *fpdf.Tpl) {
		for _, fc := range faces {
			if fc == nil {
				continue
			}
			t.SetFont(fc.name, "", 10)
			t.Text(0, 0, string(fc.runes))
			for _, r := range fc.runes {
				fc.widths[r] = int16(t.GetStringSymbolWidth(string(r)))
			}
		}
	})
	f.SetFont(first, "", 10) // without one, fpdf does not write the outline in Unicode
	if err := f.Error(); err != nil {
		return nil, fmt.Errorf("pdf: load fonts: %w", err)
	}
	return faces, nil
}

// inUse finds the faces and the runes of pages. There is at least one face.
func inUse(pages []layout.Page) []*face {
	var faces []*face
	of := func(f layout.Font) *face {
		for int(f) >= len(faces) {
			faces = append(faces, nil)
		}
		if faces[f] == nil {
			faces[f] = &face{name: "f" + strconv.Itoa(int(f))}
			faces[f].use(' ')
			faces[f].use(softHyphen)
		}
		return faces[f]
	}
	for _, page := range pages {
		for _, item := range page.Items {
			if t, ok := item.(layout.Text); ok && len(t.Glyphs) > 0 {
				fc := of(t.Font)
				for i := range t.Glyphs {
					fc.use(safe(t.Glyphs[i].Rune))
				}
			}
		}
	}
	if len(faces) == 0 {
		of(layout.Serif)
	}
	return faces
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

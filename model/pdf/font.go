package pdf

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/go-pdf/fpdf"
	"github.com/go-text/typesetting/font"

	"github.com/enjeux/enjeux/model/layout"
)

// face is a font in use: what of it is used, and how wide the file says that is.
type face struct {
	f      *fpdf.Fpdf
	name   string
	runes  map[rune]bool
	widths map[rune]int
	title  string // as readers show it
	hyphen bool   // it has U+00AD, which a reader drops where it joins a word again
}

func family(f layout.Font) string { return "f" + strconv.Itoa(int(f)) }

const softHyphen = '\u00ad'

// loadFonts gives fpdf the faces in use and the runes that it is to keep of
// them. It learns runes only as they are drawn: a template that is never used
// draws each once.
func (p *painter) loadFonts(fonts *layout.Fonts) error {
	for _, page := range p.pages {
		for _, item := range page.Items {
			if t, ok := item.(layout.Text); ok {
				p.use(t)
			}
		}
	}
	if len(p.faces) == 0 {
		p.use(layout.Text{Font: layout.Serif}) // fpdf writes titles in Unicode only with such a font set
	}
	order := slices.Sorted(maps.Keys(p.faces))
	for _, f := range order {
		data := fonts.Data(f)
		if data == nil {
			return fmt.Errorf("pdf: load fonts: font %d is not there", f)
		}
		fc := p.faces[f]
		p.f.AddUTF8FontFromBytes(fc.name, "", data)
		parsed := fonts.Face(f)
		_, fc.hyphen = parsed.NominalGlyph(softHyphen)
		fc.title = fc.tag() + "+" + title(parsed.Describe())
	}
	p.f.CreateTemplate(func(t *fpdf.Tpl) {
		for _, f := range order {
			fc := p.faces[f]
			runes := slices.Sorted(maps.Keys(fc.runes))
			t.SetFont(fc.name, "", 10)
			t.Text(0, 0, string(runes))
			for _, r := range runes {
				fc.widths[r] = t.GetStringSymbolWidth(string(r))
			}
		}
	})
	p.f.SetFont(family(order[0]), "", 10)
	if err := p.f.Error(); err != nil {
		return fmt.Errorf("pdf: load fonts: %w", err)
	}
	return nil
}

func (p *painter) use(t layout.Text) {
	fc := p.faces[t.Font]
	if fc == nil {
		fc = &face{name: family(t.Font), runes: map[rune]bool{' ': true, softHyphen: true}, widths: make(map[rune]int)}
		p.faces[t.Font] = fc
	}
	for _, g := range t.Glyphs {
		fc.runes[safe(g.Rune)] = true
	}
}

// tag is what the format wants before the name of a font that is not whole: six
// letters that go with what is left of it.
func (fc *face) tag() string {
	sum := sha256.Sum256([]byte(fc.name + string(slices.Sorted(maps.Keys(fc.runes)))))
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

// width is the nominal width of a rune in use, in thousandths of the size, as
// the file has it.
func (fc *face) width(r rune) int { return fc.widths[r] }

// named are the faces by the names that fpdf knows.
func (p *painter) named() map[string]*face {
	m := make(map[string]*face)
	for _, fc := range p.faces {
		m[fc.name] = fc
	}
	return m
}

package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model/layout"
)

// face is a font in use: what of it is used, and how wide the file says that is.
type face struct {
	f      *fpdf.Fpdf
	name   string
	runes  map[rune]bool
	widths map[rune]int
	hyphen bool // it has U+00AD, which a reader drops where it joins a word again
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
	for _, font := range order {
		data := fonts.Data(font)
		if data == nil {
			return fmt.Errorf("pdf: load fonts: font %d is not there", font)
		}
		fc := p.faces[font]
		p.f.AddUTF8FontFromBytes(fc.name, "", data)
		_, fc.hyphen = fonts.Face(font).NominalGlyph(softHyphen)
	}
	p.f.CreateTemplate(func(t *fpdf.Tpl) {
		for _, font := range order {
			fc := p.faces[font]
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

package layout

import "github.com/enjeux/enjeux/model/term"

// A Missing is a rune for which no font has a shape, at a byte of its text. On
// the pages a box stands in its place.
type Missing struct {
	Rune rune
	At   int
}

// Missing lists the runes of a text that would print as a box, in order. It is
// safe for use by several goroutines.
func (fs *Fonts) Missing(text string) (all []Missing) {
	for _, c := range term.Spell(nil, text, 0, 0) {
		if c.R < 0x300 && fs.has(Serif, c.R) || ignorable(c.R) || term.IsSpace(c.R) {
			continue
		}
		_, alike := lookalike[c.R]
		for _, f := range chains[Serif] {
			alike = alike || fs.has(f, c.R)
		}
		if !alike {
			all = append(all, Missing{c.R, int(c.At)})
		}
	}
	return all
}

// has tells whether a font can show a rune in both painters: the PDF knows the
// runes up to U+FFFF only.
func (fs *Fonts) has(f Font, r rune) bool {
	if r > 0xffff {
		return false
	}
	face := fs.parsed(f)
	if face == nil {
		return false
	}
	g, ok := face.NominalGlyph(r)
	return ok && g != 0
}

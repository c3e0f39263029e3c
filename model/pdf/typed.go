package pdf

import "github.com/enjeux/enjeux/model/layout"

// typed is a word as it is written, which is the same wherever it stands: what is
// between the ends of a string, and how far the pen is behind at the end of it.
type typed struct {
	codes []byte
	owed  float64
	apart bool // its letters are: it has to be said what it is
}

// A typedWord is a word that stood on a page not long ago: most words come again soon,
// and the map of all is asked for the others only.
type typedWord struct {
	word  *layout.Word
	typed *typed
}

// typeset writes a run by its words, each of which is made out once. It is false
// when nothing was written, and the glyphs are to be.
func (p *painter) typeset(t *layout.Text) bool {
	pieces, ok := t.Pieces(p.pieces[:0])
	p.pieces = pieces
	if !ok || len(pieces) == 0 || t.Tag != nil && t.Tag.Role == layout.Figure {
		return false
	}
	w, ok := p.run(t, nil)
	if !ok {
		return false
	}
	for _, pc := range pieces {
		if pc.Word != nil && w.typed(pc.Word).apart {
			return false
		}
	}
	p.mark(t.Tag)
	w.begin(t.At.X)
	for i := range pieces {
		pc := &pieces[i]
		if pc.Word == nil {
			w.glyph(&pc.Blank, safe(pc.Blank.Rune))
			continue
		}
		ty := w.typed(pc.Word)
		w.step(w.owed)
		w.array()
		w.buf = append(w.buf, ty.codes...)
		w.owed += ty.owed
	}
	last := pieces[len(pieces)-1]
	switch {
	case last.Word == nil && last.Blank.Rune == ' ':
	case last.Word != nil && t.Break == layout.SoftHyphen && w.face.hyphen:
		w.buf[len(w.buf)-1] = byte(softHyphen) // the hyphen has its first byte
	case t.Break == layout.SpaceBreak, t.Break == layout.Paragraph:
		w.code(' ')
	}
	w.close()
	p.put("ET\n")
	return true
}

// typed returns a word as it is written.
func (w *runWriter) typed(word *layout.Word) *typed {
	seat := &w.recent[word.Number()%len(w.recent)]
	if seat.word == word {
		return seat.typed
	}
	ty := w.words[word]
	if ty == nil {
		ty = w.compose(word)
		w.words[word] = ty
	}
	*seat = typedWord{word, ty}
	return ty
}

// compose makes out how a word is written.
func (w *runWriter) compose(word *layout.Word) *typed {
	ty := &typed{}
	gs := word.Glyphs()
	// It is written by itself, at a size of which a point is a thousandth.
	by := runWriter{painter: &painter{}, text: w.text, face: w.face, used: w.used, size: 1000, scale: 1, open: true}
	if ty.apart = by.spread(gs); ty.apart {
		return ty
	}
	for i := range gs {
		by.glyph(&gs[i], safe(gs[i].Rune))
	}
	ty.codes, ty.owed = by.buf, by.owed
	return ty
}

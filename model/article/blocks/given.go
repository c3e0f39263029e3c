package blocks

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/reader"
)

// blocksOf returns the lines of a text: what its format tells apart, or
// else those that are not empty.
func blocksOf(text string, known []reader.Line) []Block {
	if known == nil {
		return inParts(text, lines(text))
	}
	all := make([]Block, len(known))
	for i, l := range known {
		all[i] = Block{Paragraph: model.Paragraph{N: i + 1, From: l.From, To: l.To}, Given: l}
	}
	return inParts(text, all)
}

// given brings a shape in line with what the format says of the line, which
// goes before the looks of the words.
func (s *shape) given(l reader.Line) {
	if l.Head {
		s.chrome = true
		return
	}
	switch l.Kind {
	case model.ParagraphChrome:
		s.chrome = true
	case model.ParagraphHeading:
		if l.Emphasis && (s.chrome || s.byline || s.dateline) {
			return
		}
		s.chrome, s.byline, s.dateline, s.bullet, s.marked = false, false, false, false, max(1, l.Level)
	case model.ParagraphTitle:
		s.chrome, s.byline, s.bullet = false, false, false
	case model.ParagraphBullet, reader.Row, reader.Note:
		s.chrome, s.byline, s.dateline, s.bullet, s.marked = false, false, false, true, 0
	}
}

// keepGiven lets the format have the last word on what the lines are.
func (d *sorter) keepGiven(shapes []shape) {
	titled := false
	for _, p := range d.blocks {
		titled = titled || p.Given.Kind == model.ParagraphTitle
	}
	for i := range d.blocks {
		p := &d.blocks[i]
		switch kind := p.Given.Kind; kind {
		case model.ParagraphHeading:
			if shapes[i].marked > 0 {
				p.Type, p.Level = kind, max(1, p.Given.Level)
			}
		case model.ParagraphTitle, model.ParagraphBullet, model.ParagraphByline, model.ParagraphChrome:
			p.Type, p.Level = kind, 0
		case reader.Row, reader.Note:
			if p.Type, p.Level = model.ParagraphBody, 0; p.Given.Head {
				p.Type = model.ParagraphChrome
			}
		case model.ParagraphBody:
			if p.Type == model.ParagraphTitle || p.Type == model.ParagraphHeading || p.Type == model.ParagraphBullet && titled {
				p.Type, p.Level = kind, 0
			}
		case "":
			if titled && p.Type == model.ParagraphTitle {
				p.Type = model.ParagraphBody
			}
		}
	}
}

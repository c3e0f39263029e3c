package blocks

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// headItems has lines that look like items be headings where two or more of them stand
// each over a paragraph: behind a small letter ("a) Le commerce"), a square, or the hour of a
// report as it happens ("14 h 05 – Au port").
func (d *sorter) headItems(shapes []shape, content []int) {
	const most, least = 12, 80 // words; runes of what stands below
	var all []int
	strong := 0
	for n, i := range content {
		s := &shapes[i]
		if !s.bullet || n+1 == len(content) {
			continue
		}
		before, after, hour := shape{}, shapes[content[n+1]], hourMark(s.text)
		if n > 0 {
			before = shapes[content[n-1]]
		}
		if !s.titleLike || s.last == '?' || len(s.words) > most || hasVerb(*s) || inList(before) || before.bullet && hourMark(before.text) == hour ||
			after.bullet || after.runes <= s.runes || !endsSentence(after) {
			continue
		}
		all = append(all, i)
		if after.runes >= least {
			strong++
		}
	}
	if strong < 2 {
		return
	}
	for _, i := range all {
		s := &shapes[i]
		s.bullet = false
		if s.markup = BulletMark(s.text); counts(s.text[:1]) && s.markup > 0 {
			s.numbered = 1
		}
		d.blocks[i].Type = model.ParagraphBody
	}
}

// headContacts marks the heading of what ends a document and is no part of its text, such
// as contacts.
func (d *sorter) headContacts(shapes []shape, content []int) {
	const most = 2 // words
	if len(content) < 2 {
		return
	}
	i := content[len(content)-1]
	s := shapes[i]
	if i+1 < len(d.blocks) && !d.blocks[i+1].Body() && d.blocks[i].Body() && s.titleLike && !s.bullet && len(s.words) > 0 && len(s.words) <= most && lex.StartsUpper(s.text) &&
		!hasVerb(s) && !sender(s) && !bareName(s.text, s) && !greeting[s.words[0].Folded] && !isPlace(s.text, d.lang) {
		d.blocks[i].Type = model.ParagraphHeading
	}
}

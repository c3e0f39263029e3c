package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// A Part is what becomes a section: body lines, by their index in the document's
// paragraphs, under one title.
type Part struct {
	Title, Domain string
	Paragraphs    []int
}

// Outline returns the parts of a document. One that has headings is divided as its
// author did, in that order: what stands before the first heading and what concludes
// the whole make the first and the last part. One without is divided by domain. What its format
// knows as notes is the last part of all.
func (d *Document) Outline() []Part {
	all, notes := d.parts(), Part{Title: notesTitle}
	for i, p := range d.Paragraphs {
		if p.Note() {
			notes.Paragraphs = append(notes.Paragraphs, i)
		}
	}
	if notes.Paragraphs == nil {
		return all
	}
	notes.Domain = d.domainOf(notes)
	return append(all, notes)
}

// parts returns those of the text itself.
func (d *Document) parts() []Part {
	var all []Part
	open := map[int]int{} // the part of each heading, by its N
	var above []string    // headings over nothing but headings
	opening, closing := -1, []int(nil)
	headed := false
	for i, p := range d.Paragraphs {
		switch {
		case p.Type == model.ParagraphHeading || d.headsBullets(i):
			title := d.headline(p)
			if len(above) > 0 && p.Level > d.Paragraphs[i-1].Level && i > 0 {
				title = above[len(above)-1] + " – " + title
			}
			headed = true
			open[p.N] = len(all)
			all = append(all, Part{Title: title})
			if p.Type == model.ParagraphHeading {
				if i+1 < len(d.Paragraphs) && d.Paragraphs[i+1].Type == model.ParagraphHeading {
					above = []string{title}
				} else {
					above = nil
				}
				continue
			}
			all[len(all)-1].Paragraphs = []int{i}
		case !p.Body() || p.Note():
		case p.Under == 0 && !headed:
			if opening < 0 {
				opening = len(all)
				all = append(all, Part{Title: openingTitle[d.Lang]})
			}
			all[opening].Paragraphs = append(all[opening].Paragraphs, i)
		case p.Under == 0 && i > 0 && !d.runOn(i, open):
			closing = append(closing, i)
		default:
			at := len(all) - 1
			all[at].Paragraphs = append(all[at].Paragraphs, i)
		}
	}
	if !headed {
		return d.byDomain()
	}
	if closing != nil {
		all = append(all, Part{Title: closingTitle[d.Lang], Paragraphs: closing})
	}
	filled := all[:0]
	for _, part := range all {
		if len(part.Paragraphs) > 0 {
			part.Domain = d.domainOf(part)
			filled = append(filled, part)
		}
	}
	return filled
}

// runOn tells whether a line under no heading goes with the part that a line with
// a heading of its own has opened.
func (d *Document) runOn(i int, open map[int]int) bool {
	for _, p := range d.Paragraphs[:i] {
		if p.Type == model.ParagraphHeading {
			return false
		}
	}
	return len(open) > 0
}

// headsBullets tells whether paragraph i opens with a heading in capitals that
// the bullets behind it stand under.
func (d *Document) headsBullets(i int) bool {
	p := d.Paragraphs[i]
	return p.Type == model.ParagraphBody && p.RunIn > 0 && i+1 < len(d.Paragraphs) && d.Paragraphs[i+1].Type == model.ParagraphBullet &&
		lex.Capitals(d.Line(p)[:p.RunIn])
}

// stakeTitle returns the title of the stake of a paragraph, which is not that of its
// section once more.
func (d *Document) stakeTitle(i int) string {
	p := d.Paragraphs[i]
	if d.headsBullets(i) {
		return TitleOf(strings.TrimLeft(d.Line(p)[p.RunIn:], " :–—\u00a0"), 0, d.lang)
	}
	return p.Title
}

// headline returns the words of a heading, without its number or mark.
func (d *Document) headline(p Paragraph) string {
	text := d.Line(p)
	if p.Type != model.ParagraphHeading {
		text = text[:p.RunIn]
	}
	text = strings.TrimLeft(text, "# ")
	return lex.UpperFirst(strings.TrimRight(strings.TrimSpace(text[markLength(text):]), " .:\u00a0"))
}

// domainOf returns the domain that the lines of a part weigh most for together.
func (d *Document) domainOf(part Part) string {
	var all Paragraph
	for _, i := range part.Paragraphs {
		addTo(&all.weights, d.Paragraphs[i].weights, 1)
	}
	all.decide()
	return all.Domain
}

func (d *Document) byDomain() (all []Part) {
	lines := map[string][]int{}
	for i, p := range d.Paragraphs {
		if p.Body() && !p.Note() {
			lines[p.Domain] = append(lines[p.Domain], i)
		}
	}
	for _, domain := range model.Domains {
		if of := lines[domain]; len(of) > 0 {
			all = append(all, Part{SectionTitle(d.Lang, domain), domain, of})
		}
	}
	return all
}

// notesTitle is the title of the notes, in French and in English.
const notesTitle = "Notes"

// The titles of what stands before the first heading and of what concludes.
var (
	openingTitle = map[string]string{"fr": "Présentation", "en": "Introduction"}
	closingTitle = map[string]string{"fr": "Conclusion", "en": "Conclusion"}
)

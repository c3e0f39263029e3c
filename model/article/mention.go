package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Mention returns the passage that a fact of the visit rests on: the sentence that
// first has its words, or that of the event on its date. The field is called as in
// [model.Visit]'s JSON, and its value is as in the node of [Document.VisitNode].
func (d *Document) Mention(field, value string) (Passage, bool) {
	switch field {
	case "start", "end":
		for _, e := range d.Events {
			if e.Start == value || e.End == value {
				return e.Passages[0], true
			}
		}
		return Passage{}, false
	case "lang":
		return Passage{}, false
	case "type", "title": // both from what the source calls the visit
		return d.naming()
	case "places":
		value = d.Visit.Places[0]
	}
	for _, p := range d.Paragraphs {
		if p.datable() {
			if k := strings.Index(d.Line(p), value); k >= 0 {
				return d.sentenceWith(p, k), true
			}
		}
	}
	return Passage{}, false
}

// naming returns the sentence of the lead that says what kind of visit it is, or
// that it is one.
func (d *Document) naming() (Passage, bool) {
	const lead = 12 // paragraphs, in which visitType looked
	said := visitWord
	if d.Visit.Type == model.VisitMeeting {
		said = meetingWord
	}
	for _, k := range kinds {
		if k.kind == d.Visit.Type {
			said = k.said
		}
	}
	for _, p := range d.Paragraphs[:min(lead, len(d.Paragraphs))] {
		if p.datable() {
			if m := said.FindStringIndex(d.Line(p)); m != nil {
				return d.sentenceWith(p, m[0]), true
			}
		}
	}
	return Passage{}, false
}

// Sentences returns the sentences of a paragraph.
func (d *Document) Sentences(p Paragraph) (all []Passage) {
	for _, s := range sentencesOf(d.Line(p)) {
		all = append(all, Passage{p.N, p.From + s.from, p.From + s.to})
	}
	return all
}

// sentenceWith returns the sentence of a paragraph that has its byte at.
func (d *Document) sentenceWith(p Paragraph, at int) Passage {
	s := sentenceAt(sentencesOf(d.Line(p)), at)
	return Passage{p.N, p.From + s.from, p.From + s.to}
}

package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Mention returns the passage that a fact of the visit rests on: the sentence that
// first has its words, or that of the event on its date, or that from which the date was
// reckoned: how long the visit takes. The field is called as in
// [model.Visit]'s JSON, and its value is as in the node of [Document.VisitNode].
func (d *Document) Mention(field, value string) (Passage, bool) {
	switch field {
	case "start", "end":
		for _, e := range d.Events {
			if e.Start == value || e.End == value {
				return e.Passages[0], true
			}
		}
		p, ok := d.days[value]
		return p, ok
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

// findDays notes the sentences that the first and the last day of the visit rest on.
func (d *Document) findDays(found []findings) {
	d.days = map[string]Passage{}
	for _, day := range []string{d.Visit.Start, d.Visit.End} {
		if s, ok := d.saysDay(found, day); ok {
			p := d.Paragraphs[s.i]
			d.days[day] = Passage{p.N, p.From + s.at.From, p.From + s.at.To}
		}
	}
}

// saysDay returns the first sentence that has a day of the visit, or else one that says how
// long it takes, or names the day of the week, where that was taken for the next one.
func (d *Document) saysDay(found []findings, day string) (leadSentence, bool) {
	v, all := &d.Visit, d.lead(wholeText)
	mentions := func(s leadSentence, is func(m timex.Mention) bool) bool {
		return slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool { return m.From >= s.at.From && m.To <= s.at.To && is(m) })
	}
	for _, says := range []func(s leadSentence) bool{
		func(s leadSentence) bool {
			return mentions(s, func(m timex.Mention) bool { return m.Start == day || m.End == day })
		},
		func(s leadSentence) bool { return v.Start < v.End && timex.DaysAfter(v.Start, d.length(s)-1) == v.End },
		func(s leadSentence) bool {
			return mentions(s, func(m timex.Mention) bool { return m.Weekday && timex.DaysAfter(m.Start, 7) == day })
		},
	} {
		if k := slices.IndexFunc(all, says); k >= 0 {
			return all[k], true
		}
	}
	return leadSentence{}, false
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
	for _, s := range lex.SentencesOf(d.Line(p)) {
		all = append(all, Passage{p.N, p.From + s.From, p.From + s.To})
	}
	return all
}

// sentenceWith returns the sentence of a paragraph that has its byte at.
func (d *Document) sentenceWith(p Paragraph, at int) Passage {
	s := lex.SentenceAt(lex.SentencesOf(d.Line(p)), at)
	return Passage{p.N, p.From + s.From, p.From + s.To}
}

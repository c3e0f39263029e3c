package article

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findTold reads the visit from the first paragraph below the lead that tells of it with its
// days, where the lead does not have them: a report may come to it late. It fills only what
// the lead leaves open, and nothing where the paragraph speaks of somebody else's visit.
func (d *Document) findTold(found []findings) {
	kept := d.Visit
	if kept.Type == model.VisitMeeting || len(kept.Start) == len(time.DateOnly) || kept.Start == "" && kept.End != "" {
		return
	}
	told := d.toldBelow(found)
	if told == nil {
		return
	}
	d.Visit = Visit{}
	d.readVisit(found, told)
	later := d.Visit
	if kept.Type+kept.Visitor+kept.Host == "" && kept.host < 0 && len(kept.Places) == 0 {
		return // the lead tells of none
	}
	d.Visit = kept
	v := &d.Visit
	other := later.Type == model.VisitMeeting || v.Visitor != "" && !d.named(v.Visitor) && d.named(later.Visitor) && !d.mayHold(later.Visitor, v.Visitor) || len(cmp.Or(later.Start, later.End)) < len(time.DateOnly) ||
		v.Visitor != "" && later.Visitor != "" && surname(later.Visitor) != surname(v.Visitor) && len(d.holders(v.Visitor)) > 0 &&
			slices.ContainsFunc(told, func(s leadSentence) bool { return strings.Contains(s.text, lastWord(later.Visitor)) }) ||
		v.host >= 0 && later.host >= 0 && v.host != later.host && !slices.Contains(v.Places, later.HostCountry)
	if other {
		return
	}
	if v.host >= 0 && later.host >= 0 && v.host != later.host { // another stage of it
		v.End = cmp.Or(later.End, later.Start)
		return
	}
	v.Start, v.End = later.Start, later.End
	v.Type = cmp.Or(v.Type, later.Type)
	if v.host < 0 {
		v.host, v.HostCountry = later.host, later.HostCountry
	}
	if v.Visitor == "" || len(d.holders(v.Visitor)) == 0 && later.Visitor != "" {
		v.Visitor, v.VisitorCountry = later.Visitor, cmp.Or(later.VisitorCountry, v.VisitorCountry)
	}
	if v.Host == "" && later.Host != v.Visitor {
		v.Host = later.Host
	}
	if len(v.Places) == 0 || len(v.Places) == 1 && v.Places[0] == v.HostCountry && len(later.Places) > 0 {
		v.Places = later.Places
	}
}

// holders returns those whom the document names so.
func (d *Document) holders(name string) (some []Person) {
	parts := NameParts(name)
	for _, k := range d.roll.sharing(name) {
		if p := d.People[k]; p.Name == name || within(NameParts(p.Name), parts) {
			some = append(some, p)
		}
	}
	return some
}

// toldBelow returns the title and the first paragraph that has a day of a visit near the day of
// publication.
func (d *Document) toldBelow(found []findings) (told []leadSentence) {
	all := d.lead(wholeText)
	for _, s := range all {
		if d.Paragraphs[s.i].Type == model.ParagraphTitle || !s.says(visitWord) ||
			!slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
				return m.From >= s.at.From && m.To <= s.at.To && d.recent(m) && !s.besideClause(m.From-s.at.From)
			}) {
			continue
		}
		for _, t := range all {
			if t.i == s.i || d.Paragraphs[t.i].Type == model.ParagraphTitle {
				told = append(told, t)
			}
		}
		return told
	}
	return nil
}

// recent tells whether a day can be that of the visit of which a source is.
func (d *Document) recent(m timex.Mention) bool {
	const far = 180 // days between a visit and a source on it
	published := d.aboutPublished()
	return len(m.Start) == len(time.DateOnly) && !m.Loose && published != "" && m.Start > timex.DaysAfter(published, -far) && m.Start < timex.DaysAfter(published, far)
}

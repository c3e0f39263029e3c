package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// findNamelessVisitor takes for the visitor an office of another country that the lead
// says visits, where nobody is named with it ("the president of Uzbekistan travels to").
func (d *Document) findNamelessVisitor(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if v.Visitor != "" || meeting {
		return
	}
	for _, s := range lead {
		m := visitWord.FindStringIndex(s.text)
		if m == nil || receiveWord.MatchString(s.text) {
			continue
		}
		for _, p := range s.offices {
			if p.country != v.host && (p.to <= m[0] && m[0]-p.to <= len(s.text)/2 || visitOf.MatchString(s.text[m[0]:p.from])) {
				v.Visitor, v.VisitorCountry = p.Role, lists().countries[p.country].name(d.Lang)
				return
			}
		}
	}
}

// findHome tells host from visitor of a meeting of two by the city that they meet in: one
// who is known to be from elsewhere visits, and one who is known to be from there is at
// home.
func (d *Document) findHome(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if !meeting || v.Visitor != "" || v.Host != "" {
		return
	}
	for _, s := range lead {
		if len(s.people) != 2 || !meetingWord.MatchString(s.text) {
			continue
		}
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind != byCity || !placed.MatchString(s.text[:c.from]) {
				continue
			}
			for k, guest := range s.people {
				host := s.people[1-k]
				if guest.country == c.country || host.country != c.country && (host.country >= 0 || guest.country < 0) {
					continue
				}
				v.Visitor = d.fullName(guest.Name)
				if host.country >= 0 {
					v.Host, v.host = d.fullName(host.Name), c.country
				}
				return
			}
		}
	}
}

// placeOfRecord returns the city of the dateline of what was said on an occasion, such as
// a press conference: it was said there.
func (d *Document) placeOfRecord() []string {
	const head = 4 // paragraphs
	said := false
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line := d.Line(p)
		all := words(line)
		switch p.Type {
		case model.ParagraphTitle:
			for _, w := range all {
				said = said || occasions[w.folded]
			}
		case model.ParagraphByline:
			if found := sightings(all, d.Lang); said && len(found) > 0 && found[0].kind == byCity && strings.HasPrefix(line, line[found[0].from:found[0].to]) {
				return []string{line[found[0].from:found[0].to]}
			}
		}
	}
	return nil
}

// placeOfDateline returns the city of the host country that a dateline at the head or at
// the foot names ("Fait à Paris, le 14 mai"); where the host is not told, one abroad that
// an agency reports a visit from, or that a programme has for its days.
func (d *Document) placeOfDateline() []string {
	const head, foot = 4, 3 // paragraphs
	for i, p := range d.Paragraphs {
		if p.Type != model.ParagraphByline || i >= head && i < len(d.Paragraphs)-foot {
			continue
		}
		line := d.Line(p)
		for _, c := range sightings(words(line), d.Lang) {
			abroad := i < head && d.Visit.host < 0 && c.country != countryCalled(d.Visit.VisitorCountry) && (d.namesCountry(c.country) || d.Visit.Start != d.Visit.End)
			if c.kind == byCity && (c.country == d.Visit.host || abroad) {
				return []string{properCase(line[c.from:c.to])}
			}
		}
	}
	return nil
}

// daysOfProgramme returns the first and the last day of a visit whose programme has a
// dateline with a range below its title, or days for headings.
func (d *Document) daysOfProgramme() (start, end string) {
	const head = 4 // paragraphs
	for i, p := range d.Paragraphs {
		dateline := p.Type == model.ParagraphByline && i < head
		if !dateline && p.Type != model.ParagraphHeading || p.To-p.From > longestTitle {
			continue
		}
		l := line{text: d.Line(p), lang: d.lang, words: words(d.Line(p))}
		for _, m := range l.dates() {
			switch {
			case m.from.y == 0 || m.from.d == 0 || !m.from.valid() || !m.to.valid():
			case dateline && m.to != (date{}):
				return m.from.String(), m.to.String()
			case !dateline && isDateline(l.text, l.words) && opensWithWeekday(l.words):
				if start == "" {
					start = m.from.String()
				}
				end = m.from.String()
			}
		}
	}
	return start, end
}

// occasions are what a record is of.
var occasions = set("conference toast allocution discours remarks speech statement declaration diner dinner entretien rencontre meeting talks")

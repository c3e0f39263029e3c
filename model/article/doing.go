package article

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Visits that are told by what is done there.

// doneThere is a way of saying that somebody is in a city, by what is done there on a day.
var doneThere = frame(`^(?:[^.;:ⓅⓄ]{0,80}: )?(?P<goes>today|yesterday|aujourd[’']hui|hier),? (?:in|à) (?P<place>Ⓒ), [^.;ⓅⓄ]{0,40}(?P<visitor>N)`)

// abroad tells whether somebody is in a country that is not his or her own: that of another is known,
// or the title has something done in it, and the text is about others besides.
func (d *Document) abroad(p standing, country int) bool {
	if p.country >= 0 {
		return p.country != country
	}
	others := 0
	for c, n := range d.countries {
		if c != country && n >= enough {
			others++
		}
	}
	for _, title := range d.Paragraphs {
		if title.Type != model.ParagraphTitle || others == 0 {
			continue
		}
		line := d.Line(title)
		all := lex.Sightings(lex.Words(line), d.Lang)
		return slices.ContainsFunc(all, func(c lex.Sighting) bool {
			return c.Country == country && (all[0].Country != country || c.Kind == lex.ByName && toward.MatchString(line[:c.From]))
		})
	}
	return false
}

// findDayOfDoing takes for the day of a visit to one place that is told without one the first on which
// the lead says that the visitor meets somebody of the host country, or does something in a city of it.
func (d *Document) findDayOfDoing(found []findings, lead []leadSentence) {
	v := &d.Visit
	if v.Start != "" || v.End != "" || len(v.Places) > 1 {
		return
	}
	for _, s := range lead {
		if d.Paragraphs[s.i].Type == model.ParagraphTitle && s.says(severalStops) {
			return
		}
		if !d.actsThere(s) && !d.meetsThere(s) {
			continue
		}
		for _, m := range found[s.i].mentions {
			if m.From < s.at.From || m.To > s.at.To || m.End != "" {
				continue
			}
			near := d.recent(m) || d.aboutPublished() == "" && len(m.Start) == len(time.DateOnly)
			before, behind := s.text[:m.From-s.at.From], s.text[m.To-s.at.From:]
			if near && !saidOn.MatchString(before) && !longBehind(s, len(before)) && !saidThen.MatchString(behind) && !sentFrom.MatchString(behind) {
				v.Start, v.End = m.Start, m.Start
				return
			}
		}
	}
}

// severalStops names a visit of which a day need not be the only one.
var severalStops = lex.Whole(`trip|tour|tournée|périple`)

// meetsThere tells whether a sentence has the visitor, by name, by a pronoun or by an office, meet the
// host, somebody of the host country or the people there.
func (d *Document) meetsThere(s leadSentence) bool {
	v := &d.Visit
	if s.says(goesToPeople) && v.Visitor != "" && strings.Contains(s.text, lastWord(v.Visitor)) {
		return true
	}
	m := s.find(metWith)
	return m != nil && d.speaksOf(s, m[1]-1) && slices.ContainsFunc(s.parties(), func(p standing) bool {
		return p.From >= m[1]-1 && (p.country >= 0 && p.country == v.host || v.Host != "" && d.titled(p) == v.Host)
	}) || m != nil && v.Host != "" && d.named(v.Host) && d.speaksOf(s, m[1]-1) && strings.Contains(s.text[m[1]-1:], lastWord(v.Host))
}

// sentFrom stands behind the day on which an agency sent a report: "Riga, 6 March (ABC) –".
var sentFrom = lex.Lazy(`^,? \(\p{Lu}{2,}\)`)

// goesToPeople says that somebody goes to see people who are no hosts.
var goesToPeople = lex.Lazy(`(?i)(?:^|[\s–—-])[àa] la rencontre d[eu’']`)

// actsThere tells whether a sentence speaks of the visitor, and has something happen in a city of
// the host country.
func (d *Document) actsThere(s leadSentence) bool {
	v := &d.Visit
	return v.Visitor != "" && d.named(v.Visitor) && strings.Contains(s.text, lastWord(v.Visitor)) && slices.ContainsFunc(lex.Sightings(lex.Words(s.text), d.Lang), func(c lex.Sighting) bool {
		return c.Kind == lex.ByCity && c.Country == v.host && placed.MatchString(s.text[:c.From])
	})
}

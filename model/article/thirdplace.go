package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Meetings for which nobody comes to the other: both go to a third place, or they see each other on a screen.

// dropThirdPlace leaves out the guest and the host of a meeting where the lead tells that nobody receives: it is held
// by screen, or at the edge of something else where neither of them is at home.
func (d *Document) dropThirdPlace() {
	v := &d.Visit
	if k := slices.IndexFunc(d.lead(leading), d.bothAbroad); v.Type == model.VisitPlain && k >= 0 {
		v.Type = model.VisitMeeting
	}
	if v.Type != model.VisitMeeting || v.Visitor == "" && v.Host == "" {
		return
	}
	for _, s := range d.lead(leading) {
		screen := s.says(byScreen)
		if screen {
			v.Places = nil
		}
		if screen || d.bothAbroad(s) || s.says(onMargins) && d.namesOne(s) && !d.receivesThere(s) {
			v.Visitor, v.VisitorCountry, v.Host, v.HostCountry, v.host = "", "", "", "", -1
			return
		}
	}
}

// bothAbroad tells whether a sentence has one who is somewhere to attend something meet another who is of neither
// that country nor of his or her own: "Minister Holm, who is visiting Hanoi to attend the summit, met Minister Ruiz of Peru".
func (d *Document) bothAbroad(s leadSentence) bool {
	m, met := s.find(visitsToAttend), s.find(metThere)
	if m == nil || met == nil || met[0] < m[0] || len(s.people) < 2 {
		return false
	}
	other := s.people[len(s.people)-1]
	return other.From >= met[0] && other.country >= 0 && slices.ContainsFunc(lex.Sightings(lex.Words(s.text[m[0]:m[1]]), d.Lang), func(c lex.Sighting) bool {
		return c.Country != other.country && c.Kind != lex.ByAdjective
	})
}

var (
	visitsToAttend = lex.Lazy(`(?i), (?:who (?:is|was) (?:currently )?(?:visiting|in)|(?:currently )?visiting|qui (?:est|se trouve|se trouvait|était) (?:actuellement )?(?:en visite )?(?:à|en|au)) [^.;]{2,80}? (?:to (?:attend|take part|participate)|for the|pour (?:assister|participer|prendre part))`)
	metThere       = lex.Lazy(`(?i)(?:held|had) (?:an? )?(?:[\p{L}-]+[’']? ){0,3}(?:meeting|talks) with|\smet (?:with )?|s[’']est entretenue? avec|a (?:\p{L}+ )?rencontré|a eu un entretien avec`)
)

// byScreen says that some meet without going anywhere.
var byScreen = lex.Whole(`virtual (?:bilateral )?(?:meeting|summit|talks|visit)|(?:met|meet|will meet|held talks|held a meeting) virtually|(?:by|via|in an?) video[ -]?(?:conference|link|call)|` +
	`(?:réunion|rencontre|sommet|entretien) (?:bilatérale? )?(?:virtuelle?|en ligne)|par (?:visio|vidéo|télé)-?conférence|en visio-?conférence`)

// namesOne tells whether a sentence names the guest or the host, by name or by office.
func (d *Document) namesOne(s leadSentence) bool {
	v := &d.Visit
	for _, name := range []string{v.Visitor, v.Host} {
		if name != "" && (strings.Contains(s.text, lastWord(name)) || strings.Contains(inCase(s.text), lastWord(name))) {
			return true
		}
	}
	return len(s.parties()) > 1
}

// receivesThere tells whether the host is at home where a sentence says that something else takes place besides.
func (d *Document) receivesThere(s leadSentence) bool {
	v, m := &d.Visit, s.find(onMargins)
	if v.Host == "" || !strings.Contains(s.text, lastWord(v.Host)) {
		return false
	}
	home := d.countryOf(v.Host)
	for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
		switch {
		case c.Seat:
			return true
		case c.From > m[0] && c.Kind != lex.ByAdjective && (placed.MatchString(s.text[:c.From]) || toward.MatchString(s.text[:c.From])):
			return c.Country == home || home < 0 && c.Country == v.host && (d.countries[c.Country] > enough || d.sees(d.Line(d.Paragraphs[0]), c.Country))
		}
	}
	return s.receiving() != nil || s.wasReceived() != nil
}

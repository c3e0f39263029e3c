package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Ways of saying what kind of visit it is; the earliest in the lead counts.
var kinds = []struct {
	kind string
	said *pattern
}{
	{model.VisitState, lazy(`(?i)\bvisites? d[’'][ée]tat\b|\bstate visit`)},
	{model.VisitOfficial, lazy(`(?i)\b(?:visites?|déplacement|voyage) (?:\p{L}+ )?officielles?|\bofficial (?:\p{L}+ )?(?:visit|trip)|\bvoyage officiel`)},
	{model.VisitWorking, lazy(`(?i)\bvisites? (?:d[’']amitié et )?de travail|\bworking visit|\bvisite de \d+ jours? de travail|\bvisite d[’']amitié`)},
}

var (
	visitWord   = lazy(`(?i)\b(?:visite|déplacement|voyage|séjour|se rend|se rendra|s[’']est rendue?|s[’']envole|arrivée?|attendue?|visit|visits|visited|visiting|trip|travel(?:s|ed|led|ing)?|arrives?|arrived|stop|tournée|tour|lands in|heads to|flies to|goes to|s[’']est envolée?)(?:$|[^\p{L}])`)
	receiveWord = lazy(`(?i)\b(?:a reçu|ont reçu|reçoit|recevra|a accueilli|accueille|accueillera|received|receives|will receive|welcomed|hosted|hosts|will host|will welcome|is hosting)\b`)
	receivedBy  = lazy(`(?i)\b(?:a été reçue?|a été accueillie?|est reçue?|sera reçue?|reçue?s?|(?:was|were|been|be) (?:received|welcomed|hosted)|received|welcomed)\s(?:[^\s,;:.]+ ){0,16}(?:par|by)\b`)
	meetingWord = whole(`rencontr\p{L}+|entretien|s[’']est entretenue?|se sont entretenus|sommet|réunion|tête-à-tête|met|meets|meeting|talks|summit|call`)
	invitedBy   = lazy(`(?i)\b(?:l[’']invitation|invitation) (?:officielle )?(?:de l[’']|de la |du |de |d[’']|of (?:the )?|from (?:the )?|by (?:the )?)`)
	toward      = lazy(`(?i)(?:(?:^|[\s(’'])(?:en|au|aux|à|dans|vers|pour|to|in|visit|visits|visited|visiting)\s(?:the\s|la\s|le\s|les\s|l[’'])?)` +
		`(?:(?:république|royaume|fédération|state|republic|kingdom|federation)(?:\s\p{L}+){0,2}?\s(?:de la\s|de l[’']|de\s|du\s|d[’']|des\s|of\s(?:the\s)?))?$`)
	visitOf = lazy(`(?i)^[^\p{L}]*\p{L}+(?:\s[\p{L}’'.-]+){0,3}\s(?:of|by|from|de|du|d[’']|par)(?:\s(?:the|la|le|l[’']|son|his|her))?[\s\p{L}.]{0,30}$`)
	placed  = lazy(`(?i)(?:(?:^|[\s(])(?:à|in|at|to|visits?|visited|visiting)\s|\bet\s|\band\s|,\s)(?:la\s|le\s)?$`)
)

// A passage of the lead: the title, and the sentences of the first paragraphs.
type leadSentence struct {
	i      int // index of the paragraph
	at     span
	text   string
	people []standing // at bytes of text
}

// lead returns the title and the first sentences of the body, where a source
// says what it is about.
func (d *Document) lead(found []findings) (all []leadSentence) {
	const paragraphs, sentences, bullets = 3, 5, 6
	n, items := 0, 0
	for i, p := range d.Paragraphs {
		if !p.datable() || n >= paragraphs {
			continue
		}
		if p.Type == model.ParagraphBullet {
			if items++; items > bullets {
				continue
			}
		} else if p.body() {
			n++
		}
		for _, s := range found[i].sentences[:min(sentences, len(found[i].sentences))] {
			lead := leadSentence{i: i, at: s, text: d.Line(p)[s.from:s.to]}
			for _, f := range found[i].people {
				if f.sentence == s {
					lead.people = append(lead.people, f.standing)
				}
			}
			all = append(all, lead)
		}
	}
	return all
}

// findVisit reads the facts of the visit from the lead.
func (d *Document) findVisit(found []findings) {
	d.Visit.host = -1
	lead := d.lead(found)
	d.Visit.Type = visitType(lead)
	meeting := d.Visit.Type == model.VisitMeeting
	if !meeting {
		d.findHostCountry(lead)
	}
	d.findParties(lead, meeting)
	d.findVisitorCountry()
	d.findPlaces(lead, meeting)
	d.findDuration(found, lead, meeting)
}

func visitType(lead []leadSentence) string {
	for _, s := range lead {
		best, at := "", len(s.text)
		for _, k := range kinds {
			if m := k.said.FindStringIndex(s.text); m != nil && m[0] < at {
				best, at = k.kind, m[0]
			}
		}
		if best != "" {
			return best
		}
	}
	for _, s := range lead {
		visit, meeting := visitWord.FindStringIndex(s.text), meetingWord.FindStringIndex(s.text)
		switch {
		case visit != nil && (meeting == nil || visit[0] < meeting[0]):
			return "" // a visit that is not said to be of any kind
		case meeting != nil:
			return model.VisitMeeting
		}
	}
	return ""
}

// findHostCountry takes the first country or city that a visit is said to go to.
func (d *Document) findHostCountry(lead []leadSentence) {
	for _, s := range lead {
		m := visitWord.FindStringIndex(s.text)
		if m == nil {
			continue
		}
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind == byAdjective || c.to < m[0] || !toward.MatchString(s.text[:c.from]) {
				continue
			}
			d.Visit.host = c.country
			if name := s.text[c.from:c.to]; c.kind == byName && startsUpper(name) && !(len(name) > 4 && capitals(name)) {
				d.Visit.HostCountry = s.text[c.from:c.to]
			} else if d.namesCountry(c.country) {
				d.Visit.HostCountry = lists().countries[c.country].name(d.Lang)
			}
			return
		}
	}
}

// findPlaces takes the cities of the host country that the lead goes to; for a
// meeting any city that it is said to be in. Without one it is the country.
func (d *Document) findPlaces(lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		if !visitWord.MatchString(s.text) && !receiveWord.MatchString(s.text) && !meetingWord.MatchString(s.text) {
			continue
		}
		all := sightings(words(s.text), d.Lang)
		for k, c := range all {
			if c.kind != byCity || !placed.MatchString(s.text[:c.from]) || !meeting && c.country != v.host {
				continue
			}
			place := s.text[c.from:c.to]
			if k+1 < len(all) && meeting && all[k+1].kind == byName && all[k+1].country == c.country && s.text[c.to:all[k+1].from] == ", " {
				place = s.text[c.from:all[k+1].to]
			}
			longer := slices.IndexFunc(v.Places, func(p string) bool { return strings.HasPrefix(p, place) || strings.HasPrefix(place, p) })
			switch {
			case longer < 0:
				v.Places = append(v.Places, place)
			case len(place) > len(v.Places[longer]):
				v.Places[longer] = place
			}
		}
	}
	if len(v.Places) == 0 && v.HostCountry != "" {
		v.Places = []string{v.HostCountry}
	}
}

// findDuration takes the first dates in the lead that stand with the visit, a
// range before a day.
func (d *Document) findDuration(found []findings, lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		if !visitWord.MatchString(s.text) && !receiveWord.MatchString(s.text) && !(meeting && meetingWord.MatchString(s.text)) {
			continue
		}
		for _, ranges := range []bool{true, false} {
			for _, m := range found[s.i].mentions {
				if m.from < s.at.from || m.to > s.at.to || len(m.start) < len("2006-01") || ranges && m.end == "" {
					continue
				}
				v.Start, v.End = m.start, m.end
				if v.End == "" && len(m.start) == len("2006-01-02") {
					v.End = m.start
				}
				return
			}
		}
	}
}

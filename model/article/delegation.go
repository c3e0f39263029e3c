package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Delegations: who leads which, and what they do where nobody is named.

// findDelegations tells host from visitor of a meeting of two delegations, of each of which
// it is said who leads it, by the city that they meet in.
func (d *Document) findDelegations(lead []leadSentence) {
	v := &d.Visit
	home := d.meetingCountry(lead)
	if home < 0 || v.Visitor != "" || v.Host != "" {
		return
	}
	var leaders []standing
	for _, s := range lead {
		from := 0
		for _, p := range s.people {
			head := s.text[from:max(from, p.From)]
			from = max(from, p.To)
			if !ofDelegation.MatchString(head) {
				continue
			}
			for _, c := range lex.Sightings(lex.Words(head), d.Lang) {
				if c.Kind != lex.ByCity {
					p.country = c.Country
				}
			}
			if p.country >= 0 {
				leaders = append(leaders, p)
			}
		}
	}
	if len(leaders) != 2 || leaders[0].country == leaders[1].country {
		return
	}
	for k, host := range leaders {
		if host.country == home {
			guest := leaders[1-k]
			v.Visitor, v.VisitorCountry = d.called(guest), lex.Loaded().Countries[guest.country].Name(d.Lang)
			v.Host, v.host, v.HostCountry = d.called(host), home, d.countryNamed(home)
			return
		}
	}
}

// ofDelegation stands, with a country, before who leads a delegation or speaks for a side.
var ofDelegation = lex.Lazy(`(?i)(?:délégation|delegation|делегаци\p{L}+)\s[^,;]{0,60}$|(?:délégation|delegation|` +
	`делегаци\p{L}+)[^;]{0,40},\s[^,;]{0,30}(?:par|by|главе с)\s\S{0,10}\s?$|(?:partie|side|` +
	`сторон\p{L}+)\s(?:[^,;]{0,40}\s)?(?:par|by)\s\S{0,8}$|(?:côté|partie|side|стороны)\s?[^;:]{0,30}[,:]\s[^;:]{0,20}$`)

// meetingCountry returns the country of the city that a meeting is said to be held in, -1
// where none is.
func (d *Document) meetingCountry(lead []leadSentence) int {
	for _, s := range lead {
		if d.Paragraphs[s.i].Type == model.ParagraphTitle && len(lex.Sightings(lex.Words(s.text), d.Lang)) > 1 {
			continue // the two sides
		}
		if !s.says(meetingWord) && !s.says(visitWord) && !s.actTogether() {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByName && meetingIn.MatchString(s.text[:c.From]) || c.Kind == lex.ByCity && placed.MatchString(s.text[:c.From]) && !signedIn.MatchString(s.text[:c.From]) && !s.isHome(c) {
				return c.Country
			}
		}
	}
	return -1
}

// meetingIn stands at the head of a sentence before the country that a meeting takes place in.
var meetingIn = lex.Lazy(`(?i)^(?:the |la |le |ce |cette |leur |their )?(?:[\p{L}-]+ )?(?:meeting|talks|summit|session|réunion|rencontre|sommet)(?: [^.;,]{1,40})? (?:in|en|au|aux) (?:the )?$`)

// signedIn stands before a city in which an earlier text was signed.
var signedIn = lex.Lazy(`(?i)(?:^|\s)(?:sign\p{L}+|conclu\p{L}*|adopt\p{L}+|подписан\p{L}*|заключ\p{L}+)\s(?:à|in|at|в)\s$`)

// findDelegation takes for the visitor a delegation of which nobody is named: "an Irish trade
// delegation", by the words that say whose it is.
func (d *Document) findDelegation(lead []leadSentence) {
	v := &d.Visit
	if v.Visitor != "" {
		return
	}
	if v.Type == model.VisitMeeting {
		d.findReceivedDelegation(lead)
		return
	}
	for _, s := range lead {
		if d.Paragraphs[s.i].Type == model.ParagraphTitle || v.Type != model.VisitMission && !s.says(visitWord) {
			continue
		}
		m := whoseDelegation.FindStringSubmatchIndex(s.text)
		if m == nil || beside.MatchString(s.text[:m[0]+1]) {
			continue
		}
		for _, group := range []int{2, 4, 6} {
			if m[group] < 0 {
				continue
			}
			name := strings.TrimSpace(s.text[m[group]:m[group+1]])
			of := lex.Sightings(lex.Words(name), d.Lang)
			last := lex.Words(name)
			if len(of) > 0 && of[0].Country == v.host || len(last) < 2 || last[len(last)-1].Verb || lex.FunctionWords[last[len(last)-1].Folded] || lex.IsVerb(last[len(last)-1].Folded) || notInOffice[last[len(last)-1].Folded] {
				break // the host's own
			}
			v.Visitor = name
			return
		}
	}
}

// findReceivedDelegation takes for the visitor a delegation that is received, of which nobody is named.
func (d *Document) findReceivedDelegation(lead []leadSentence) {
	for _, s := range lead {
		m := s.receiving()
		if m == nil || slices.ContainsFunc(s.people, func(p standing) bool { return p.From > m[1] }) {
			continue
		}
		if name := receivedDelegation.FindStringSubmatch(s.text[m[1]-1:]); name != nil {
			d.Visit.Visitor = name[1]
			return
		}
	}
}

// receivedDelegation is behind a verb of receiving the delegation that is received, with what it is of.
var receivedDelegation = lex.Lazy(`^.{0,1}\s?(?:[^\s,;.]+\s){0,4}?(?:an?|the|une|la)\s(?:\p{Ll}[\p{L}-]*\s){0,2}?((?:(?:\p{L}[\p{L}-]*\s){0,2}delegation(?:\s(?:of|from)\s[^,;.()]{3,60}?)?|délégation\s[^,;.()]{3,80}?))(?:\s(?:on|at|in|led|headed|today|à|au|ce|conduite|dirigée|menée|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s|[,.;(]|$)`)

// whoseDelegation finds a delegation with what it is of, in English, French and Russian.
var whoseDelegation = lex.Lazy(`(?:^|[\s’'])(?:(?:[Aa]n?|[Tt]he)\s(?:\d\S*\s|` +
	`high-level\s)?((?:\p{L}[\p{L}-]*\s){1,3}delegation)(?:[\s,.]|$)|(?:[Uu]ne|[Ll]a|[Dd]’une)\s(?:importante |` +
	`forte )?(délégation\s(?:\p{L}+\s){0,1}?(?:(?:de la |de l[’']|du |des |de |d[’'])[^,;.(]{3,100}?|` +
	`\p{L}+)?)(?:\s(?:s[’']est|se|a|ont|est|sera|conduite|forte|composée|menée|emmenée|effectue)\s|[,.;(])|` +
	`((?:\p{L}+(?:ая|яя)\s){0,3}делегация(?:\s\p{Lu}\p{L}+){0,2}))`)

// findTakingPart takes for the visitor who is named first of those who have a part in a mission: "Y
// prendront part la ministre Ada Holm et …".
func (d *Document) findTakingPart(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.find(takingPart)
		if v.Type != model.VisitMission || v.Visitor != "" || m == nil {
			continue
		}
		if k := slices.IndexFunc(s.people, func(p standing) bool { return p.From >= m[1] && (p.country < 0 || p.country != v.host) }); k >= 0 {
			v.Visitor = d.called(s.people[k])
		}
	}
}

// takingPart opens a sentence on those who have a part in what was spoken of.
var takingPart = lex.Lazy(`(?i)^(?:y (?:prendr(?:a|ont) part|participer(?:a|ont)|prennent part|participent)|(?:also )?(?:taking part|participating)(?: in it| in the mission)? (?:are|is|will be|were))\s`)

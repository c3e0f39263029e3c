package article

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Meetings in the course of a visit, of which only a clause or a later sentence tells.

const onVisitLatest = 10 // paragraphs within which it does

// comesOnVisit are ways of saying of somebody to be on a visit.
var comesOnVisit = []*lex.Pattern{
	frame(`(?P<visitor>N),? (?:who (?:is|was|has been) (?:currently )?on an? (?:[\p{L}\d-]+ ){0,4}(?:visit|trip) (?:to|in)|` +
		`qui (?:est|était|se trouve|se trouvait|effectue|effectuait) (?:actuellement )?(?:en|une) (?:visite|déplacement)(?: [\p{L}\d’'-]+){0,4} (?:à|en|au|aux|dans))\s`),
	frame(`(?P<visitor>N)[’']s? (?:[\p{L}-]+ ){0,3}visit (?:comes|marks|takes place|is taking place|is (?:his|her|the) first)`),
	frame(`(?P<visitor>N)[’']s? (?:[\p{L}-]+ ){0,3}visit, (?:being |which is )?the first`),
	frame(`^[^ⓅⓄ]{0,60}(?P<visitor>N)[^.;ⓅⓄ]{0,60} (?:que (?:sa|son) (?:\p{L}+ )?(?:visite|déplacement|voyage|séjour) (?:a|avait|est|était|vise|visait|marque|permet)|that (?:his|her) (?:\p{L}+ )?(?:visit|trip) (?:had|has|was|is|aims|aimed|marks))\s`),
	frame(`la (?:[\p{L}]+ )?visite (?:officielle |d[’']État )?(?:de|du|d[’'])_(?P<visitor>N) (?:intervient|marque|s[’']inscrit|se déroule)`),
	frame(`(?P<visitor>N), (?:currently )?visiting_Ⓒ`),
	frame(`(?:^|(?:with|and|met|meets|by|the|told|received|welcomed|hosted|greeted|to) )visiting (?:Ⓒ )?(?:\p{L}+ ){0,2}(?P<visitor>N)`),
	frame(`(?P<visitor>N),? (?:is|are|est|sont) (?:currently|now|actuellement) (?:in|à|en|au|aux)_Ⓒ`),
	frame(`^(?:the )?(?:visite?|déplacement|voyage|venue|trip)(?: (?:officielle?|d[’']État|de travail|official|state))? (?:de|du|d[’']|of|by)_(?P<visitor>N)(?:\s?[:,–-]|$)`),
	frame(`^(?P<visitor>N) (?:has |est |was )?arriv(?:ed|ée?) (?:in|at|à|en|au|aux) [^.;ⓅⓄ]{1,80} (?:on|for|pour) (?:an?|une) (?:[\p{L}\d’'-]+ ){0,4}(?:visite?|trip)`),
}

// doesOnVisit are ways of saying of somebody to do something on a visit of his or her own.
var doesOnVisit = []*lex.Pattern{
	frame(`^[^ⓅⓄ]{0,60}(?P<visitor>N)[^.;ⓅⓄ]{0,80} (?:profit\p{L}+ de|lors de|au cours de|dans le cadre de|à l[’']occasion de) (?:sa|son) (?:[\p{L}-]+ )?(?:visite|séjour|passage|déplacement)[ ,.]`),
	frame(`(?:dans le cadre|lors|au cours|à l[’']occasion) de (?:sa|son) (?:[\p{L}’']+ ){0,2}(?:visite|séjour|passage|déplacement)[^.;ⓅⓄ]{0,60}, (?:le |la |l[’'])?(?P<visitor>N)`),
	frame(`^[^ⓅⓄ]{0,60}(?P<visitor>N)[^.;ⓅⓄ]{0,80} (?:during|on|as part of|in the course of) (?:his|her) (?:[\p{L}-]+ ){0,3}(?:visit|trip|stay)[ ,.]`),
	frame(`(?:during|on|as part of|in the course of) (?:his|her) (?:[\p{L}-]+ ){0,4}(?:visit|trip|stay)[^.;ⓅⓄ]{0,60}, (?P<visitor>N)`),
}

// onVisit returns who is said in a sentence to be on a visit, "" for nobody.
func (d *Document) onVisit(s leadSentence) string {
	if !s.says(visitWord) {
		return ""
	}
	m, ways := d.inSigns(s, d.roll), comesOnVisit
	if !s.says(meetingWord) { // on which they meet, it is a meeting
		ways = slices.Concat(comesOnVisit, doesOnVisit)
	}
	for _, f := range ways {
		if at := f.FindStringSubmatchIndex(m.text); at != nil {
			if name := d.whoIs(m.sign(group(f, at, "visitor")).who); d.named(name) {
				return name
			}
		}
	}
	return ""
}

// meetsComer adds to a lead on a meeting the first later sentence that says of one of those who meet to be
// on a visit.
func (d *Document) meetsComer(found []findings, lead []leadSentence) []leadSentence {
	if d.visitType(lead) != model.VisitMeeting || slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(byPhone) }) {
		return lead
	}
	for _, s := range d.lead(onVisitLatest) {
		if s.behind >= leading && d.isMet(d.onVisit(s), lead) && !d.earlier(found, s) {
			return append(lead, s)
		}
	}
	return lead
}

// isMet tells whether a lead on a meeting names somebody, as it does those who meet.
func (d *Document) isMet(name string, lead []leadSentence) bool {
	return name != "" && slices.ContainsFunc(lead, func(s leadSentence) bool {
		return d.Paragraphs[s.i].Type != model.ParagraphTitle && slices.ContainsFunc(s.people, func(p standing) bool { return d.called(p) == name })
	})
}

// findOnVisit takes for the visitor who is said to be on a visit, and for the host country that of whom
// he or she meets, where it is called a country only, or only the title has the visit: "President Holm, who
// is on a visit to the West African country, met her Ghanaian counterpart".
func (d *Document) findOnVisit(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		name := d.onVisit(s)
		if name == "" || v.Visitor != "" && v.Visitor != name {
			continue
		}
		v.Visitor = name
		if v.host < 0 && (s.says(toThatCountry) || d.Paragraphs[s.i].Type == model.ParagraphTitle) {
			d.findMetCountry(lead)
		}
		return
	}
}

// findMetCountry takes for the host country that of the one whom the visitor is said to meet.
func (d *Document) findMetCountry(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.find(metWith)
		if m == nil || !d.speaksOf(s, m[0]+1) {
			continue
		}
		for _, p := range s.people {
			if p.From >= m[1]-1 && p.country >= 0 && p.country != d.countryOf(v.Visitor) {
				v.host, v.HostCountry = p.country, d.countryNamed(p.country)
				return
			}
		}
	}
}

// toThatCountry says that somebody goes to a country, by what it is called besides its name.
var toThatCountry = lex.Whole(`(?:visit|trip|travels?|arrived) (?:to|in) (?:the|that|this) (?:[\p{L}-]+ ){1,4}(?:country|nation|kingdom|republic|state|archipelago)|` +
	`(?:visite|déplacement|voyage|séjour) (?:[\p{L}\p{N}’'-]+ ){0,4}dans (?:le|la|ce|cette|l[’']) ?(?:\p{L}+ )?(?:pays|nation|royaume|république|État|archipel)`)

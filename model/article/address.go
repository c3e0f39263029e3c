package article

import (
	"cmp"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Speeches in the first person: who speaks receives, or is received.

const addressed = 8 // paragraphs of a speech in which its speaker welcomes a guest, or gives thanks

// findAddress takes who speaks, as the title says, for the host where he or she welcomes somebody, and
// for the visitor where he or she gives thanks for a welcome: "We are delighted to welcome President Holm
// to Ghana", "Je remercie le président Adjei pour son accueil".
func (d *Document) findAddress() {
	v := &d.Visit
	speaker, ok := d.speaker()
	if !ok || v.Visitor != "" {
		return
	}
	name := d.titled(speaker)
	for _, s := range d.lead(addressed) {
		if m := s.find(weWelcome); m != nil {
			for _, p := range s.parties() {
				if p.From >= m[1]-1 && p.From <= m[1]+nearVisit && d.titled(p) != name {
					v.Visitor, v.Host = d.titled(p), name
					d.findWelcomedTo(s, p.To)
					return
				}
			}
		}
		if m := s.find(thanksYou); m != nil {
			for _, p := range s.parties() {
				if p.From < m[1] && p.Name != "" && d.titled(p) != name {
					v.Visitor = name
					d.setHost(p)
					return
				}
			}
		}
	}
}

// speaker returns who gives the speech that the source is of, as its title says.
func (d *Document) speaker() (standing, bool) {
	for _, s := range d.lead(1) {
		if s.i > 0 && d.Paragraphs[s.i].Type != model.ParagraphTitle {
			continue
		}
		for _, p := range s.parties() {
			if s.spokenBy(p) {
				return p, true
			}
		}
	}
	return standing{}, false
}

// findAuthor takes for the visitor who signs at the head what tells of a visit in the first person, or is a record
// of what was said beside the host: "The Hon Ada Holm MP", and below "During my visit to Ghana I …".
func (d *Document) findAuthor() {
	const head = 4 // paragraphs
	v := &d.Visit
	if v.Visitor != "" || v.Type == model.VisitMeeting {
		return
	}
	mine := false
	for _, s := range d.lead(leading) {
		mine = mine || s.says(myVisit)
		if m := s.find(pressWith); m != nil && v.host >= 0 {
			for _, p := range s.people {
				if near := p.From >= m[1]-1 && p.From < m[1]+nearVisit && p.country == v.host; near {
					v.Host, mine = cmp.Or(v.Host, d.titled(p)), true
				}
			}
		}
	}
	if !mine {
		return
	}
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line := signs.ReplaceAllString(d.Line(p), "")
		if len(line) > longestTitle {
			continue
		}
		end, _ := nameRun(line, tokens(line))
		if name, ok := opensWithName(line, end); ok && end == len(line) && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 {
			v.Visitor = d.fullName(name)
			return
		}
	}
}

var (
	myVisit = lex.Whole(`my (?:[\p{L}-]+ ){0,3}(?:visit|trip) to|(?:ma|mon) (?:[\p{L}-]+ ){0,2}(?:visite|déplacement|voyage|séjour) (?:[\p{L}-]+ ){0,2}(?:en|au|aux|à)`)
	// pressWith stands before with whom an author spoke to the press.
	pressWith = lex.Lazy(`(?i)^(?:joint )?(?:transcript of )?(?:a |the )?(?:joint )?(?:press|news|media) conference with |^(?:conférence|point) de presse (?:conjointe? )?avec `)
	// signs is what stands around the name of an author.
	signs = lex.Lazy(`(?i)^(?:by|par) |^(?:senator )?the (?:rt )?hon(?:ou?rable)?\.? |,? M[HL]?[PA]$`)
)

// spokenBy tells whether a title says of somebody to give the speech that it calls the source.
func (s leadSentence) spokenBy(p standing) bool {
	m := s.find(speech)
	return m != nil && p.From >= m[1]-1 && p.From <= m[1]+len(" the ") || ownSpeech.MatchString(s.text[p.To:])
}

// findWelcomedTo takes for the host country that to which a sentence says, from a byte on, that somebody
// is welcomed.
func (d *Document) findWelcomedTo(s leadSentence, from int) {
	v := &d.Visit
	for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
		if c.From >= from && c.Kind != lex.ByAdjective && toward.MatchString(s.text[:c.From]) {
			v.host, v.HostCountry = c.Country, d.countryNamed(c.Country)
			return
		}
	}
}

var (
	// ownSpeech stands in a title behind who speaks.
	ownSpeech = lex.Lazy(`(?i)^[’']s?\s(?:\p{L}+\s)?(?:speech|address|remarks|toast|statement)(?:\s|$)`)

	// weWelcome stands in the first person before who is welcomed.
	weWelcome = lex.Whole(`(?:I|we) (?:[\p{L}’']+ ){0,8}?welcome|(?:me|nous) (?:réjoui\p{L}+|est (?:\p{L}+ )?agréable) (?:\p{L}+ )?d[e’'] ?(?:accueillir|recevoir)|` +
		`(?:heureux|heureuse|ravie?s?|honneur|plaisir|joie|fiers?|fière) (?:(?:pour (?:moi|nous)|aujourd[’']hui|ce soir) )?d[e’'] ?(?:accueillir|recevoir)|` +
		`(?:souhait\p{L}+|souhaiter) (?:\p{L}+ ){0,2}la (?:\p{L}+ )?bienvenue (?:à|au)`)
)

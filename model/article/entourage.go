package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Who is of a delegation: those whom a sentence lists, or the lines below one that opens the list.

// sideOfDelegation returns the side of a delegation that a sentence says the kth of its people to be of, "" for none.
func (d *siding) sideOfDelegation(text string, people []standing, k int) string {
	m := entourage.FindStringIndex(text[:people[k].From])
	if m == nil || !d.listed(text, m[1], people[:k+1]) {
		return ""
	}
	for _, p := range people[:k] {
		if p.From >= m[0] && p.To <= m[1] {
			return d.sideOf(p) // "the delegation led by Ada Holm includes"
		}
	}
	return d.sideOfWhose(text, people, m[0])
}

// sideOfWhose returns the side of those whose delegation stands at a byte of a sentence: "the Peruvian delegation",
// « sa délégation ».
func (d *siding) sideOfWhose(text string, people []standing, at int) string {
	const near = 24 // bytes
	from, to := max(0, at-near), min(len(text), at+2*near)
	for _, c := range lex.Sightings(lex.Words(text), d.Lang) {
		if side := d.sideOfPeople(c.Country); side != "" && c.From >= from && c.To <= to && c.Kind != lex.ByCity {
			return side
		}
	}
	return d.sideOfSubject(text, people, at)
}

// listsSomebody tells whether a paragraph is an item of a list and opens with somebody: "- Ada Holm, Minister of Trade".
func (f *findings) listsSomebody(p Paragraph, line string) bool {
	const longest, opening = 200, 30 // bytes, and in front of the name
	if len(f.people) == 0 || len(line) > longest || p.Type != model.ParagraphBullet && p.Type != model.ParagraphBody {
		return false
	}
	return f.people[0].sentence.From+f.people[0].From <= opening
}

// sideBelow returns the side of those in the list that a paragraph opens, "" where it opens none of a delegation.
func (d *siding) sideBelow(p Paragraph, line string, f findings) string {
	if p.Type != model.ParagraphHeading && !strings.HasSuffix(strings.TrimRight(line, " \u00a0\u202f"), ":") || d.Visit.Visitor == "" && d.Visit.VisitorCountry == "" {
		return ""
	}
	of := lex.Span{To: len(line)}
	if n := len(f.sentences); n > 0 {
		of = f.sentences[n-1]
	}
	text := line[of.From:of.To]
	m := listOfDelegation.FindStringIndex(text)
	if m == nil {
		return ""
	}
	var people []standing
	for _, p := range f.people {
		if p.sentence == of {
			people = append(people, p.standing)
		}
	}
	return d.sideOfWhose(text, people, m[0])
}

// sideLastTold returns the side of the country that a text names last, "" for none.
func (d *siding) sideLastTold(text string) string {
	const reach = 300 // bytes
	side := ""
	for _, c := range lex.Sightings(lex.Words(text[max(0, len(text)-reach):]), d.Lang) {
		side = d.sideOfPeople(c.Country)
	}
	return side
}

// married tells whether somebody is by office and last name the wife or the husband of another.
func married(p Person, name string) bool {
	return name != "" && surname(p.Name) == surname(name) && otherFirst(p.Name, name) && (consort.MatchString(p.Role) || spouse.MatchString(p.Role))
}

// spouse begins an office that is to be married to somebody.
var spouse = lex.Lazy(`(?i)^(?:(?:his|her|son|sa) )?(?:wife|husband|spouse|épouse|époux|mari)`)

var (
	// listOfDelegation are the words for those who come together.
	listOfDelegation = lex.Whole(`delegations?|délégations?|entourage|accompanied by|accompanying|accompagnée?s? (?:de|d[’']|par)|qui accompagn\p{L}+|(?:côté|partie) \p{L}+|\p{L}+ side`)
	// entourage stands before those whom it lists as of it.
	entourage = lex.Lazy(`(?i)(?:d[eé]l[eé]gation|entourage|those accompanying|[\p{L}]+ accompanying)(?: [^.;:]{1,70}?)?,? (?:includes?|included|including|comprises?|comprised|comprising|consist(?:s|ed|ing) of|composed of|made up of|comprend|comprenait|comprenant|comprendra|compte|comptait|composée (?:notamment )?(?:de|du|des|d[’'])|incluant|inclut|incluait)(?:[\s:]|$)`)
	// signedBy stands before the two who signed.
	signedBy = lex.Lazy(`(?i)\s(?:signed|initialled|inked|signée?s?|paraphée?s?)(?: [^.;:,]{1,60})?,? (?:by|par)\s`)
	// goesToo stands behind those who travel with the visitor.
	goesToo = lex.Lazy(`(?i)^[^.;:]*?\s(?:(?:who|qui)\s)?(?:travel(?:s|l?ed)? with|(?:is|are|was|were) (?:also )?(?:on the (?:trip|visit)|travel+ing with|part of the delegation)|accompan(?:y|ies|ied|ying) (?:the|him|her|them)|accompagn(?:ent|aient|ait|eront|era) (?:le|la|l[’'])|l[’']accompagn\p{L}+|(?:fait|font|faisaient|faisait|fera|feront) (?:également |aussi )?(?:partie de la délégation|le voyage|le déplacement)|(?:had |has |have )?(?:already )?arrived (?:earlier )?in|(?:est|était|sont|étaient) (?:déjà )?arrivée?s? (?:plus tôt )?(?:à|au|en)|(?:est|sont|était|étaient|sera|seront) (?:également |aussi )?du (?:voyage|déplacement)|(?:will|is to|are to) (?:also )?travel with)(?:[\s.,]|$)`)
	// ledDelegation stands before who leads a delegation, and who else is of it.
	ledDelegation = lex.Lazy(`(?i)(?:\S+ )?delegation(?: [–-]|,)? (?:was |is )?(?:led|headed) by|délégation (?:[^.;:,]{1,40},? )?(?:conduite|dirigée|menée|emmenée) par`)
	// inCompanyOf stands before those who are with somebody.
	inCompanyOf = lex.Lazy(`(?i)(?:^|[\s,–-])(?:accompanied (?:[^.;,]{1,30} )?by|joined by|accompagnée?s? (?:notamment |entre autres )?(?:de la|de l[’']|du|des|de|d[’']|par)|(?:travel+ing|travel+ed) with (?:him|her|the)|(?:fait|font|faisait|faisaient|feront) (?:également |aussi )?partie de (?:la|sa|cette) délégation(?: officielle)?(?: plusieurs [^.;:]{1,60},? (?:tels?|telles?|comme|dont|notamment)(?: celui d(?:es|u)| celle d(?:es|u))?)?|(?:this|they|it|who) (?:could|will|may|would) include|(?:among|members of) (?:the|his|her|its) delegation (?:are|were|is|was|include)|(?:parmi les )?membres de (?:la|sa) délégation (?:figurent|sont|étaient)|entourée? d[eu]|flanked by|along(?:side)? with|together with|ainsi que de son)(?:\s|$)`)
)

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

var (
	// listOfDelegation are the words for those who come together.
	listOfDelegation = lex.Whole(`delegations?|délégations?|entourage|accompanied by|accompanying|accompagnée?s? (?:de|d[’']|par)|qui accompagn\p{L}+|(?:côté|partie) \p{L}+|\p{L}+ side`)
	// entourage stands before those whom it lists as of it.
	entourage = lex.Lazy(`(?i)(?:d[eé]l[eé]gation|entourage|those accompanying|[\p{L}]+ accompanying)(?: [^.;:]{1,70}?)?,? (?:includes?|included|including|comprises?|comprised|comprising|consist(?:s|ed|ing) of|composed of|made up of|comprend|comprenait|comprenant|comprendra|compte|comptait|composée (?:notamment )?(?:de|du|des|d[’'])|incluant|inclut|incluait)(?:[\s:]|$)`)
	// signedBy stands before the two who signed.
	signedBy = lex.Lazy(`(?i)\s(?:signed|initialled|inked|signée?s?|paraphée?s?)(?: [^.;:,]{1,60})?,? (?:by|par)\s`)
)

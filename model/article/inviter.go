package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// invitedBy stands before who invites.
var invitedBy = lex.Lazy(`(?i)(?:^|\s)(?:приглашению|пригласил[аи]?)\s|\b(?:l[’']invitation|` +
	`invitation) (?:officielle )?(?:(?:(?:extended|issued|sent) )?(?:by |of |from )(?:the )?|(?:(?:lancée|adressée|faite|` +
	`transmise) par |(?:que|qu[’'])\s?(?:lui |leur )?(?:a |ont |avait |avaient )(?:adressée|faite|lancée|transmise|` +
	`envoyée) (?:par )?|d[e’'] ?|du )(?:l[’']|la |le |les )?)|\b(?:(?:was|were|been|is|are) invited by (?:the )?|(?:été|` +
	`est|sont|était|étaient|,) invitée?s? par (?:l[’']|la |le |les )?)`)

// invitingBody returns what a text opens with that can invite and is no person: "Government
// of Fiji", "Commission des affaires européennes du Seimas"; "" for a country or a city.
func (d *Document) invitingBody(text string) string {
	if !lex.StartsUpper(text) {
		return ""
	}
	rest := lex.Clip(text, longestTitle)
	end := officeEnd(rest, 0)
	if m := behindBody.FindStringIndex(rest[:end]); m != nil {
		end = m[0]
	}
	if m := bodyGoesOn.FindStringIndex(rest[end:]); m != nil {
		end += m[1]
	}
	body := strings.Trim(rest[:end], " ,.")
	all := lex.Words(body)
	if len(all) < 2 || lex.Capitals(body) || governments[all[0].Folded] { // which says no more than the country
		return ""
	}
	if found := lex.Sightings(all, d.Lang); len(found) > 0 && found[0].From == 0 && found[0].Kind != lex.ByAdjective {
		return ""
	}
	return body
}

var (
	governments = lex.Set("gouvernement government правительства authorities autorites")
	// behindBody begins what stands behind the name of a body: a day, a place, a purpose.
	behindBody = lex.Lazy(`(?i)\s(?:from|until|between|to|du|le|les|au|aux|à|jusqu\p{L}*|pour|afin|с|по|в|на)\s(?:\d|` +
		`\p{L}|l[’']|la\s|le\s|\p{L}+di\b)|\s(?:from|pour|to|s[’']\p{L}+|se|has|have|will|is|are|was|were|a|ont|est|` +
		`sont)\s`)
	// bodyGoesOn is a list within the name of an office: "on Peace, Reconciliation and Unity".
	bodyGoesOn = lex.Lazy(`^, \p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*,? (?:and|et) \p{Lu}[\p{L}-]+`)
)

// inviterEnd returns where the words for who invites end: at a comma that is
// not within an office, or where the next person or verb begins.
func inviterEnd(text string, from int, people []standing) int {
	for _, p := range people {
		if p.From >= from && p.From < from+4 {
			return p.To
		}
	}
	k := strings.IndexAny(text[from:], ",;.")
	if k < 0 {
		return len(text)
	}
	// "the Custodian of the Two Holy Mosques, King …": the name comes with a second office.
	for _, p := range people {
		if text[from+k] == ',' && p.From > from+k && p.From <= from+k+len(", the ") && strings.HasPrefix(text[p.To:], ",") && !honorific[lex.Words(text[p.From:p.To])[0].Folded] &&
			!anotherOffice(text[from+k+1:], tokens(lex.Clip(text[from+k+1:], 40))) {
			return p.To
		}
	}
	return from + k
}

// hisCounterpart may stand before the name of who invites.
var hisCounterpart = lex.Lazy(`^(?:mon|ma|son|sa|leur|notre|my|his|her|our|their|своего|своей|моего|` +
	`моей)\s(?:\p{L}+\s)?(?:homologue|collègue|hôte|counterpart|colleague|host|коллеги)\s`)

// hisFriend is what heads of state call each other before the name.
var hisFriend = lex.Lazy(`^(?:(?:son|sa|his|her)\s)?(?:frère|sœur|ami|amie|brother|sister|friend)(?: (?:et|and) (?:ami|amie|frère|friend|brother))?,?\s`)

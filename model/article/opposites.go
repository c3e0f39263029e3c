package article

import (
	"slices"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Sides of those of whom no sentence tells: by the office that they hold.

// ofHeads takes for the other side who holds the office of the visitor or of the host and is named
// without a country: "President Boric" in a text on the visit of President Lula to Chile.
func (d *siding) ofHeads() {
	for _, two := range [][2]string{{d.Visit.Visitor, d.Visit.Host}, {d.Visit.Host, d.Visit.Visitor}} {
		h := d.person(two[0])
		if h == nil || !isHead(h.Role) {
			continue
		}
		if q := d.person(two[1]); q != nil && sameOffice(q.Role, h.Role) {
			continue
		}
		var rivals []int
		for i, p := range d.People {
			if p.Side != h.Side && p.Name != h.Name && sameOffice(p.Role, h.Role) {
				rivals = append(rivals, i)
			}
		}
		if len(rivals) == 1 && d.People[rivals[0]].Side == "" && d.People[rivals[0]].country < 0 && !d.elsewhere(rivals[0]) {
			d.People[rivals[0]].Side = other(h.Side)
		}
	}
}

// elsewhere tells whether a sentence that names somebody names a third country, or the past.
func (d *siding) elsewhere(i int) bool {
	return slices.ContainsFunc(d.named[i], func(t said) bool {
		return d.namesThird(t.text) || formerly.MatchString(t.text[:t.From]) || formerly.MatchString(t.text[t.To:])
	})
}

// formerly stands before an office that somebody has left.
var formerly = lex.Lazy(`(?i)(?:^|\s)(?:former|late|then|ex|ancien(?:ne)?|feu|l[’']ex)[\s-](?:\S+\s){0,2}$|(?:^|\s)(?:in|en|since|depuis) (?:19|20)\d\d`)

// atHome takes those who govern no country that is told for people of the one that the text is from: that
// of the visitor or of the host, where it is told with the offices of the other side only.
func (d *siding) atHome() {
	guest, host := d.person(d.Visit.Visitor), d.person(d.Visit.Host)
	if slices.ContainsFunc(d.People, func(p Person) bool { return p.Side == "" && p.country >= 0 }) {
		return // not of two alone
	}
	ofCountry := func(side string) bool {
		return slices.ContainsFunc(d.People, func(p Person) bool { return p.Side == side && p.country >= 0 })
	}
	home := ""
	switch {
	case guest != nil && guest.country < 0 && holdsState(guest.Role) && !ofCountry(visitorSide) && ofCountry(hostSide):
		home = visitorSide
	case guest != nil && guest.country >= 0 && (host == nil || host.country < 0) && d.Visit.host >= 0 && !ofCountry(hostSide):
		home = hostSide
	default:
		return
	}
	for i := range d.People {
		if p := &d.People[i]; p.Side == "" && p.country < 0 && holdsState(p.Role) && !isHead(p.Role) && !d.isMet(i) {
			p.Side = home
		}
	}
}

// isMet tells whether a sentence that names somebody tells of a meeting before.
func (d *siding) isMet(i int) bool {
	return slices.ContainsFunc(d.named[i], func(t said) bool { return meetingWord.MatchString(t.text[:t.From]) })
}

// holdsState tells whether an office is one of a government, and not of an organisation.
func holdsState(role string) bool {
	return !ofOrganisation(role) && slices.ContainsFunc(lex.Words(role), func(w lex.Word) bool { return ofState[w.Folded] })
}

// ofOrganisation tells whether an office is one of an organisation: of which it says so, or has an acronym.
func ofOrganisation(role string) bool {
	return slices.ContainsFunc(lex.Words(role), func(w lex.Word) bool {
		return ofBodies[w.Folded] || lex.Official[w.Folded] && !ofStates[w.Folded] || acronym(role[w.From:w.To]) && w.Folded != "pm" && !lex.Capitals(role)
	})
}

var (
	ofBodies = lex.Set("council european europeen europeenne nations united general generale board organisation organization company societe")
	// ofStates are official words of a state and its parliament.
	ofStates = lex.Set("republic republique government gouvernement assembly assemblee parliament parlement senate senat office cabinet presidency presidence ministry ministere department")
)

// isHead tells whether an office is that of the one who stands at the head of a state or of a government.
func isHead(role string) bool {
	all := lex.Words(role)
	return holdsState(role) && len(all) > 0 && (heads[all[0].Folded] || len(all) > 1 && (all[0].Folded == "prime" || all[0].Folded == "premier" || all[0].Folded == "premiere"))
}

var heads = lex.Set("president presidente king queen roi reine emir sultan chancellor chancelier chanceliere")

// sameOffice tells whether two offices are the same but for the country.
func sameOffice(one, other string) bool {
	return slices.Equal(withoutCountry(one), withoutCountry(other))
}

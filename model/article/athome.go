package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Who is at home where some meet, by the place alone.

// turnGuestAtHome puts right who was taken for the guest of a meeting in a city of his or her own country: it is the
// host, where nobody else is.
func (d *Document) turnGuestAtHome() {
	v := &d.Visit
	if v.Type != model.VisitMeeting || v.Visitor == "" || v.Host != "" || len(v.Places) == 0 {
		return
	}
	home := -1
	if all := lex.Sightings(lex.Words(v.Places[0]), d.Lang); len(all) > 0 && all[0].Kind == lex.ByCity {
		home = all[0].Country
	}
	if home < 0 || d.countryOf(v.Visitor) != home {
		return
	}
	v.Visitor, v.Host = "", v.Visitor
	v.VisitorCountry = ""
	v.host, v.HostCountry = home, d.countryNamed(home)
}

// findArrivedThere takes for the visitor of a meeting who is said further down to have come to the city that it is in,
// and for the host who else takes part: "President Holm, who left Riga at noon, arrived in Accra".
func (d *Document) findArrivedThere() {
	const opening = 12 // bytes in front of who a sentence is on
	v := &d.Visit
	if v.Type != model.VisitMeeting || v.Visitor != "" || v.Host != "" || len(v.Places) != 1 {
		return
	}
	for _, s := range d.lead(onVisitLatest) {
		m := s.find(cameInto)
		if m == nil || !strings.HasPrefix(s.text[m[1]:], v.Places[0]) {
			continue
		}
		all := append(s.parties(), namesOf(lex.Clip(s.text, m[0]), d.roll)...)
		k := slices.IndexFunc(all, func(p standing) bool { return p.From <= opening && d.isMet(d.byAlias(d.called(p)), d.lead(leading)) })
		if k < 0 {
			continue
		}
		v.Visitor = d.byAlias(d.called(all[k]))
		for _, t := range d.lead(leading) {
			if k := slices.IndexFunc(t.people, func(p standing) bool { return !SameName(d.called(p), v.Visitor) }); len(t.people) == 2 && t.meets() && k >= 0 && d.Paragraphs[t.i].Type != model.ParagraphTitle {
				d.setHost(t.people[k])
				return
			}
		}
		return
	}
}

// byAlias returns the name of somebody behind which the lead has another in brackets, which is used below: "Ada Holm
// (Holma)". It returns the name that it is given where there is none.
func (d *Document) byAlias(name string) string {
	for _, s := range d.lead(leading) {
		for _, p := range s.people {
			if strings.HasPrefix(s.text[p.To:], " ("+name+")") {
				return d.called(p)
			}
		}
	}
	return name
}

// cameInto stands before the city that somebody came to.
var cameInto = lex.Lazy(`(?i)\s(?:(?:had |has )?(?:arrived|landed|touched down)|(?:est|était|sont) arrivée?s?|(?:a|avait|ont) atterri) (?:in|at|à|au) `)

// turnHostFromElsewhere puts right who was taken for the host of a visit to a country, though he or she is of another:
// it is the guest, where nobody else is.
func (d *Document) turnHostFromElsewhere() {
	v := &d.Visit
	of := d.countryOf(v.Host)
	if v.Type == model.VisitMeeting || v.Host == "" || v.host < 0 || of < 0 || of == v.host || v.Visitor != "" {
		return
	}
	v.Visitor, v.Host = v.Host, ""
}

// seatsOf tells which office is at home at a seat, whoever holds it.
var seatsOf = []struct {
	seat, office *lex.Pattern
}{
	{lex.Whole(`White House|Oval Office|Maison[ -]Blanche|Bureau ovale|Élysée|Elysée|Kremlin|Blue House|Quirinal|Hofburg`), lex.Lazy(`(?i)^(?:the |le |la )?pr[ée]sident`)},
	{lex.Whole(`Downing Street|Matignon|Palazzo Chigi|palais Chigi`), lex.Lazy(`(?i)^(?:the |le |la )?(?:prime minister|premi(?:er|ère) ministre|pr[ée]sident of the council|président du conseil)`)},
	{lex.Whole(`Buckingham Palace|Windsor Castle|palais de Buckingham|château de Windsor`), lex.Lazy(`(?i)^(?:the |le |la |his majesty |her majesty )?(?:king|queen|roi|reine)`)},
}

// findAtSeat tells host from guest of two who meet at a seat, by the offices of both where no country is told: one of
// them holds that which is at home there.
func (d *Document) findAtSeat() {
	v := &d.Visit
	if v.Visitor != "" || v.Host != "" || v.Type != model.VisitMeeting {
		return
	}
	for _, s := range d.lead(leading) {
		if len(s.people) != 2 || !s.meets() && !s.actTogether() || s.says(onMargins) {
			continue
		}
		all := lex.Sightings(lex.Words(s.text), d.Lang)
		k := slices.IndexFunc(all, func(c lex.Sighting) bool { return c.Seat })
		if k < 0 {
			continue
		}
		for _, of := range seatsOf {
			if !s.says(of.seat) {
				continue
			}
			for i, host := range s.people {
				guest := s.people[1-i]
				if of.office.MatchString(host.Role) && !of.office.MatchString(guest.Role) && (host.country < 0 || host.country == all[k].Country) && guest.country != all[k].Country {
					v.Visitor, v.Host = d.called(guest), d.called(host)
					v.host, v.HostCountry = all[k].Country, d.countryNamed(all[k].Country)
					return
				}
			}
		}
	}
}

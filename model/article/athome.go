package article

import (
	"slices"

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

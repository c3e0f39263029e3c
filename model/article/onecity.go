package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The city of a visit by what the text says besides, where no sentence on the visit tells more than the country.

// findOneCity takes for the place, where nothing but the host country is known, the city of it in which the text
// says in its lead that something is: the only one.
func (d *Document) findOneCity(found []findings) {
	v := &d.Visit
	d.findCountryOfCity()
	if v.host < 0 || d.lang == "ru" || len(v.Places) > 1 || len(v.Places) == 1 && countryCalled(v.Places[0]) != v.host {
		return
	}
	if len(v.Places) > 0 {
		if all := lex.Sightings(lex.Words(v.Places[0]), d.Lang); len(all) == 0 || all[0].Kind == lex.ByCity && !all[0].Seat {
			return
		}
	}
	city, seats := "", v.Places
	for _, s := range d.lead(leading) {
		if d.Paragraphs[s.i].Type == model.ParagraphBullet || d.earlier(found, s) || d.inFormerYear(s) || s.says(nextTime) || timeOfDay.MatchString(s.text) || s.says(ofMany) || ofBefore.MatchString(s.text) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			name := properCase(s.text[c.From:c.To])
			if c.Kind != lex.ByCity || c.Region || c.Seat || c.Country != v.host || name == city || !d.happensIn(s, c) {
				continue
			}
			if city != "" {
				return
			}
			city = name
		}
	}
	if city != "" && len(seats) > 0 && d.isSeat(seats[0]) {
		v.Places = []string{city, seats[0]}
	} else if city != "" {
		v.Places = []string{city}
	}
}

// findCountryOfCity takes for the host country, where nothing but the names of guest and host is known, that of the city
// in which a sentence of the lead names the host.
func (d *Document) findCountryOfCity() {
	v := &d.Visit
	if v.host >= 0 || v.Visitor == "" || v.Host == "" {
		return
	}
	for _, s := range d.lead(leading) {
		if !strings.Contains(s.text, lastWord(v.Host)) || s.says(ofMany) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByCity && !c.Region && d.countries[c.Country] >= enough && c.Country != d.countryOf(v.Visitor) && c.Country != countryCalled(v.VisitorCountry) && d.happensIn(s, c) {
				v.host, v.HostCountry = c.Country, d.countryNamed(c.Country)
				return
			}
		}
	}
}

// happensIn tells whether a sentence has something of the visit happen in a city.
func (d *Document) happensIn(s leadSentence, c lex.Sighting) bool {
	before, behind := s.text[:c.From], s.text[c.To:]
	if strings.HasPrefix(behind, " ") && lex.StartsUpper(behind[1:]) || standsIn.MatchString(before) || leavesTo.MatchString(before) || departed.MatchString(before) || s.isHome(c) {
		return false
	}
	return placed.MatchString(before) && (!signedIn.MatchString(before) || s.says(meetingWord)) || inCapitalCity.MatchString(before) || reportsFrom.MatchString(before) && strings.HasPrefix(behind, " – ")
}

var (
	// inCapitalCity stands before the name of a capital: "in Nigeria's capital Abuja".
	inCapitalCity = lex.Lazy(`(?i)\s(?:in|to|à|dans) (?:(?:the|la|sa|[^\s.;,]+[’']s) )?(?:capital(?: city)?(?: of [^.;,]{1,30})?|capitale(?: [^.;,]{1,30})?),? (?:de )?$`)
	// ofBefore is of what has been before.
	ofBefore = lex.Lazy(`(?i)\b(?:conclusions|outcomes?|results?|résultats|suite|acquis|consensus) (?:of|de|d|à)\b`)
	// reportsFrom stands before the city that opens a report.
	reportsFrom = lex.Lazy(`^(?:\([^()]{2,20}\) )?$`)
)

// onlyCity returns the one city that the lead names, where it tells of a visit, "" where
// there are more.
func (d *Document) onlyCity(lead []leadSentence) []string {
	city, of := "", -1
	for _, s := range lead {
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if ofMayor.MatchString(s.text[:c.From]) || flownOn.MatchString(s.text[:c.From]) || s.isHome(c) || c.From == 0 && s.says(leavesHome) {
				continue
			}
			if name := s.text[c.From:c.To]; c.Kind == lex.ByCity && city != "" && !strings.EqualFold(name, city) {
				return nil
			} else if c.Kind == lex.ByCity && s.says(visitWord) {
				city, of = name, c.Country
			}
		}
	}
	if city == "" || of == countryCalled(d.Visit.VisitorCountry) {
		return nil
	}
	return []string{properCase(city)}
}

// capitalCalled returns the city at the head of a line that goes on to "the Ukrainian capital".
func (d *Document) capitalCalled(lead []leadSentence) []string {
	for _, s := range lead {
		all := lex.Sightings(lex.Words(s.text), d.Lang)
		for _, c := range all {
			if c.Kind == lex.ByAdjective && c.Country == d.Visit.host && (inCapital.MatchString(s.text[:c.From]) || strings.HasPrefix(s.text[c.To:], " capital")) && all[0].Kind == lex.ByCity && all[0].Country == c.Country && all[0].From == 0 {
				return []string{properCase(s.text[:all[0].To])}
			}
		}
	}
	return nil
}

// cityVisited returns the city of the host country to which the text below the lead has the visitor’s visit go.
func (d *Document) cityVisited() []string {
	v := &d.Visit
	if v.host < 0 || v.Visitor == "" {
		return nil
	}
	for _, s := range d.lead(wholeText) {
		if s.behind < leading || !s.says(visitWord) || !strings.Contains(s.text, lastWord(v.Visitor)) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if c.Kind == lex.ByCity && !c.Seat && c.Country == v.host && visitRightTo.MatchString(s.text[:c.From]) {
				return []string{s.text[c.From:c.To]}
			}
		}
	}
	return nil
}

// visitRightTo stands before the city that a visit goes to.
var visitRightTo = lex.Lazy(`(?i)\s(?:visite?|trip|déplacement|voyage)(?: (?:officielle?|d[’']État|de travail))? (?:to|à) $`)

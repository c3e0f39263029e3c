package article

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// ofSummit stands behind the place that what was agreed in it is called by: "the Riga summit decisions".
var ofSummit = lex.Lazy(`(?i)^ (?:\p{L}+ )?(?:(?:summit|conference) )?(?:declaration|agreements?|accords?|process|protocol|treaty|consensus|decisions|commitments)\b`)

// findPlaces takes the cities of the host country that the lead goes to; for a
// meeting any city that it is said to be in. Without one it is the country.
func (d *Document) findPlaces(lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		if meeting && !s.meets() || !s.says(visitWord) && !(v.host >= 0 && s.says(itinerary)) && s.receiving() == nil && s.wasReceived() == nil && !s.says(meetingWord) && !s.actTogether() {
			continue
		}
		if meeting && s.says(nextTime) {
			continue
		}
		if meeting && s.says(callWord) {
			return // by telephone, nobody went anywhere
		}
		all := lex.Sightings(lex.Words(s.text), d.Lang)
		went := -1 // where the last place ends that is gone to
		for k, c := range all {
			another := k > 0 && all[k-1].To == went && alsoGone.MatchString(s.text[went:c.From]) // "to Nairobi and Kigali"
			if another && c.Kind == lex.ByName && c.Country == all[k-1].Country {                // "Accra, Ghana"
				continue
			}
			if c.Region && (k > 0 && s.text[all[k-1].To:c.From] == ", " && all[k-1].Kind == lex.ByCity || !meeting && !s.says(visitWord)) {
				continue // "San Francisco, California"
			}
			if signedIn.MatchString(s.text[:c.From]) || ofSummit.MatchString(s.text[c.To:]) || len(v.Places) > 0 && leavesTo.MatchString(s.text[:c.From]) {
				continue
			}
			if m := townIn.FindStringSubmatch(s.text[:c.From]); m != nil && c.Kind != lex.ByAdjective && (meeting || v.host < 0 || c.Country == v.host) && d.unknownPlace(m[1]) {
				d.addPlace(m[1] + ", " + s.text[c.From:c.To])
				went = c.To
				continue
			}
			if meeting && c.Kind == lex.ByName && !c.Region && len(v.Places) == 0 && toBeHeld.MatchString(s.text[:c.From]) {
				d.addPlace(s.text[c.From:c.To])
			}
			if !another && (c.Kind != lex.ByCity || !placedAt(c, s.text[:c.From]) && !(meeting && inBuilding.MatchString(s.text[:c.From])) && !(isVisited.MatchString(s.text[c.To:]) && !s.officeAt(c.From)) || !meeting && c.Country != v.host) || c.Kind == lex.ByAdjective {
				continue
			}
			went = c.To
			place := s.text[c.From:c.To]
			if k+1 < len(all) && meeting && (all[k+1].Kind == lex.ByName || all[k+1].Region) && all[k+1].Country == c.Country && s.text[c.To:all[k+1].From] == ", " {
				place = s.text[c.From:all[k+1].To]
			}
			d.addPlace(properCase(place))
			if m := placeBefore.FindStringSubmatch(s.text[:c.From]); m != nil && !meeting && !slices.Contains(v.Places, m[1]) && d.unknownPlace(m[1]) {
				v.Places = slices.Insert(v.Places, len(v.Places)-1, m[1])
			}
			if m := anotherPlace.FindStringSubmatch(s.text[c.To:]); m != nil && !meeting && !slices.Contains(v.Places, m[1]) && d.unknownPlace(m[1]) {
				v.Places = append(v.Places, m[1])
			}
		}
	}
	for _, s := range lead {
		if v.host >= 0 && !meeting && d.Paragraphs[s.i].Type == model.ParagraphTitle {
			for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
				city := s.text[c.From:c.To]
				if known := slices.ContainsFunc(v.Places, func(p string) bool { return strings.EqualFold(p, city) }); c.Kind == lex.ByCity && c.Country == v.host && !known && (len(v.Places) == 0 || placed.MatchString(s.text[:c.From])) {
					v.Places = append(v.Places, properCase(city))
				}
			}
		}
		if len(v.Places) > 0 {
			break
		}
		// A report of an agency says where it comes from, which is where a guest was received.
		if s.wasReceived() != nil || s.receiving() != nil || s.says(metHere) {
			l := lineOf(d.Line(d.Paragraphs[s.i]), "", nil)
			if all := lex.Sightings(lex.Words(l.Text[:l.placeline()]), d.Lang); len(all) > 0 && all[0].Kind == lex.ByCity && (all[0].Country == v.host || meeting && v.host < 0 && all[0].Country != countryCalled(v.VisitorCountry)) {
				v.Places = []string{properCase(l.Text[all[0].From:all[0].To])}
				break
			}
		}
		if meeting {
			continue
		}
		if m := islandOf.FindStringSubmatch(s.text); m != nil && s.says(visitWord) {
			v.Places = []string{m[1]}
		}
		// A city that the list does not have.
		if m := visitTo.FindStringSubmatch(s.text); m != nil && d.unknownPlace(strings.Join(m[1:], "")) && (d.Lang != "fr" || !continent.MatchString(strings.Join(m[1:], ""))) {
			v.Places = []string{strings.Join(m[1:], "")}
		}
	}
	if len(v.Places) == 0 && meeting {
		v.Places = d.townOfMeeting(lead)
	}
	if len(v.Places) == 0 {
		v.Places = d.placeOfRecord()
	}
	if len(v.Places) == 0 && meeting {
		v.Places = d.placeOfReport()
	}
	if len(v.Places) == 0 && !meeting {
		v.Places = d.placesOfDays()
	}
	if len(v.Places) == 0 && !meeting {
		v.Places = d.placeOfDateline()
	}
	if v.host >= 0 && !meeting {
		for _, city := range d.placeBeside() {
			if !slices.ContainsFunc(v.Places, func(p string) bool { return strings.EqualFold(p, city) }) {
				v.Places = append(v.Places, city)
			}
		}
	}
	if title := d.placeOfTitle(); len(v.Places) == 0 && !meeting && title != "" {
		v.Places = []string{title}
	}
	for _, s := range lead {
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if len(v.Places) == 0 && (!meeting && d.Paragraphs[s.i].Type != model.ParagraphBullet || s.says(visitWord)) && v.host >= 0 && c.Kind == lex.ByCity && c.Country == v.host && placed.MatchString(s.text[:c.From]) && !standsIn.MatchString(s.text[:c.From]) {
				v.Places = []string{s.text[c.From:c.To]}
			}
		}
	}
	for _, s := range lead {
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if len(v.Places) == 0 && !meeting && c.Kind == lex.ByCity && c.Country == v.host && departed.MatchString(s.text[:c.From]) && !onward.MatchString(s.text[c.To:]) {
				v.Places = []string{s.text[c.From:c.To]}
			}
		}
	}
	for _, s := range lead {
		if len(v.Places) > 0 || !s.says(visitWord) || !strings.Contains(s.text, "held") && !strings.Contains(s.text, " ten") && !strings.Contains(s.text, "tiendra") {
			continue
		}
		if m := heldIn.FindStringSubmatch(s.text); m != nil && d.unknownPlace(m[1]) {
			v.Places = []string{m[1]}
		}
	}
	if len(v.Places) == 0 && v.host < 0 && !meeting && v.Visitor != "" {
		v.Places = d.onlyCity(lead)
	}
	if len(v.Places) == 0 {
		v.Places = d.capitalCalled(lead)
	}
	if len(v.Places) == 0 && !meeting {
		v.Places = d.cityVisited()
	}
	if len(v.Places) == 0 && v.HostCountry != "" {
		v.Places = []string{v.HostCountry}
	}
	if meeting && v.Host != "" && v.HostCountry == "" && len(v.Places) > 0 {
		if all := lex.Sightings(lex.Words(v.Places[0]), d.Lang); len(all) > 0 && all[0].Kind == lex.ByCity && countryCalled(v.VisitorCountry) != all[0].Country {
			v.host, v.HostCountry = all[0].Country, d.countryNamed(all[0].Country)
		}
	}
	for k, p := range v.Places {
		v.Places[k] = lex.Nominative(p)
	}
	v.Places = slices.Compact(v.Places)
	if !meeting && v.HostCountry != "" && v.Start != v.End && v.End != "" && len(v.Places) > 1 && !slices.ContainsFunc(v.Places, func(p string) bool { return !d.isSeat(p) }) {
		v.Places = slices.Insert(v.Places, 0, v.HostCountry) // seats are no place of so many days
	}
	slices.SortStableFunc(v.Places, func(a, b string) int { // a city goes before a seat in it
		switch seatA, seatB := d.isSeat(a), d.isSeat(b); {
		case seatA == seatB:
			return 0
		case seatA:
			return 1
		}
		return -1
	})
}

// metHere says that some meet where a report of an agency comes from.
var metHere = lex.Whole(`(?:met|meet|meeting|talks|conferred|(?:held|holding) [^.;,]{1,40}) here|se sont (?:rencontrés|réunis|entretenus) ici`)

// isSeat tells whether a place is a seat of those who govern.
func (d *Document) isSeat(place string) bool {
	all := lex.Sightings(lex.Words(place), d.Lang)
	return len(all) > 0 && all[0].From == 0 && all[0].Seat
}

// addPlace adds a place of the visit, in the place of one that it says more of.
func (d *Document) addPlace(place string) {
	v := &d.Visit
	known := slices.IndexFunc(v.Places, func(p string) bool { return strings.Contains(p, place) || strings.Contains(place, p) })
	switch {
	case known < 0:
		v.Places = append(v.Places, place)
	case len(place) > len(v.Places[known]):
		v.Places[known] = place
	}
}

var placed = lex.Lazy(`(?i)(?:\(|^A\s|(?:^|[\s\x{a0}(])(?:в|à|in|at|to|visits?|visited|visiting|` +
	`посет\p{L}+(?:\sс\s\p{L}+\sвизитом)?)\s|(?:en marge|on the margins|on the sidelines)\s(?:du|of the)\s\p{L}+\s(?:de|` +
	`d[’']|in)\s|s[’'](?:est\s)?envol\p{L}+\s(?:\p{L}+\s){0,3}pour\s|(?:leaves?|left|leaving|depart\p{L}*|` +
	`set off)\s(?:\p{L}+\s){0,4}for\s|part\s(?:\p{L}+\s){0,2}pour\s|pars\s(?:\p{L}+\s){0,2}pour\s|` +
	`quitt\p{L}+\s(?:\p{L}+\s){0,4}pour\s|aéroport (?:international )?d(?:e\s|[’']))(?:la\s|le\s|the\s|l[’'])?$|` +
	`(?:^|\s)(?:(?:in|to)\s(?:the|its|their)\s(?:[\p{L}-]+\s)?capital(?:\scity)?|(?:à|dans)\s(?:la|sa)\scapitale(?:\s\p{L}+)?),?\s(?:of\s|de\s)?$`)

// placedAt tells whether a sentence has something happen in a city or at a seat, by what stands before it.
func placedAt(c lex.Sighting, before string) bool {
	return placed.MatchString(before) || c.Seat && atSeat.MatchString(before)
}

// atSeat stands in French before a seat: "au Kremlin", "au palais de l'Élysée".
var atSeat = lex.Lazy(`(?i)\s(?:au|aux)\s(?:palais\s(?:de\s(?:la\s|l[’'])?|du\s|d[’']))?$`)

// townIn finds a town that the list does not have in front of what it lies in: "in Woodside,
// California".
var townIn = lex.Lazy(`(?:^|\s)(?:in|at|to|à|visits) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2}), $`)

// departed stands before the city that a visitor has left, onward behind one left for another.
var (
	departed = lex.Lazy(`(?i)(?:\bquitt\p{L}+|\bleft|(?:^|\s)покинул\p{L}?)\s(?:(?:en|dans|ce|cette|hier|late|this|on)\s(?:[^\s,.;]+\s){0,3})?$`)
	onward   = lex.Lazy(`(?i)^\s(?:[^\s,.;]+\s){0,3}(?:pour|for)\s`)
)

// alsoGone matches what stands between places that are gone to one after the other: "Nairobi
// and Kigali", "Rome on 3 May, then to Paris".
var alsoGone = lex.Lazy(`^(?:\s(?:le|on)\s[^,.;]{1,20}|\s(?:du|from)\s[^,;]{1,30})?(?:,|,?\s(?:and|et|puis|then|и))(?:\s(?:à|to|in|the|au|en|aux|la|le))?(?:\s|$)(?:the\s)?$`)

// standsIn stands before the city of something that is spoken of: "a consulate in Riga".
var standsIn = lex.Lazy(`(?i)(?:^|\s)(?:consulats?|consulates?|ambassades?|embass\p{L}+|usines?|plants?|factor\p{L}+|sièges?|headquarters|ports?|centrales?|hôpita\p{L}+|hospitals?)\s(?:\p{Ll}+\s){0,2}?(?:à|in|at)\s$`)

// leavesHome says that somebody leaves on a journey, in a sentence that opens with where it was written.
var leavesHome = lex.Whole(`embark(?:s|ed)|depart(?:s|ed)|sets? off|(?:est|sont) partie?s?|s[’'](?:envol\p{L}+|est envolée?)`)

// ofMayor stands before a city that somebody comes from.
var ofMayor = lex.Lazy(`(?i)(?:maire|bourgmestre|mayor|governor|gouverneure?|мэр\p{L}*)\s(?:de\s|d[’']|du\s|of\s)?$`)

// flownOn stands before a city to which a visitor leaves from the visit.
var flownOn = lex.Lazy(`^(?:She|He|They|Il|Elle|Ils|Он|Она) (?:\p{L}+ ){0,3}(?:to|for|pour|в) $`)

// leavesTo stands before a city to which a visitor leaves.
var leavesTo = lex.Lazy(`(?i)(?:^|\s)(?:улет\p{L}*|вылет\p{L}*|отб\p{L}*|отправ\p{L}*|fl(?:y|ies|ying|ew)|repart\p{L}*|` +
	`s[’']envol\p{L}*|leaves?|left|depart\p{L}*)\s(?:[^\s,.;]+\s){0,3}(?:в|to|for|pour)\s$`)

// itinerary says that a visit goes on to something.
var itinerary = lex.Whole(`programme (?:also )?(?:includes|features)|program (?:also )?includes|au programme|(?:est|` +
	`sont) (?:également|aussi) prévue?s?|will also (?:visit|travel|go)|se rendra (?:également|aussi|ensuite)|программой|` +
	`также посетит`)

// nextTime speaks of what comes after a meeting.
var nextTime = lex.Whole(`next (?:\p{L}+ )?(?:meeting|summit|session|round|visit)|prochaine? (?:\p{L}+ )?(?:réunion|` +
	`rencontre|session|visite|sommet)|следующ\p{L}+ (?:встреч\p{L}+|заседани\p{L}+|саммит)`)

// visitTo finds the name of a place right behind the words for a visit.
var visitTo = lex.Lazy(`(?i:entam|début|achev|effectu|began|begins|conclud)\p{L}*\s(?:[^\s,.;]+\s){0,2}(?:à|` +
	`in)\s(\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+)?)\s(?:une|sa|an?|his|her)\s|(?i:(?:прибыл|прилетел|приехал|` +
	`прибыва|приезжа)\p{L}* в|посетил\p{L}?) (\p{Lu}[\p{L}-]{2,})|(?:^|\s)[Вв] (\p{Lu}[\p{L}-]{2,}) (?:прибыл|прилетел|` +
	`приехал)\p{L}*|(?i:a passé|ont passé|spent) (?:\p{L}+ ){1,4}(?:à|` +
	`in) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2})|(?i:visites?|visits?|déplacement|` +
	`travels?)(?: (?i:officielle|officiel|d[’']état|de travail|de \p{L}+ jours?|privée?|to work|and talks)){0,2} (?:à|en|to|` +
	`in) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2})`)

// continent is too large to be where somebody is on a visit, if anything else is known.
var continent = lex.Lazy(`(?:^|\s)(?:Afrique|Amérique|Asie|Océanie|Africa|America|Asia|Europe|Pacific|Caribbean|Middle East)(?:\s|$)`)

// islandOf finds the name of an island or of a sea that somebody goes to: "dans l’île de Karamoussa".
var islandOf = lex.Lazy(`\s(?i:(?:dans|sur|vers) (?:l[’']|les )(?:île|archipel)s?(?: \p{L}+){0,2} (?:de |d[’']|des |du )|(?:to|on) the (?:[\p{L}-]+ )?(?:island|isle|archipelago)s? of )` +
	`((?:L[ae]s? |the )?\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2})`)

// townOfMeeting returns the town that a meeting is said to be in and that the list does not have.
func (d *Document) townOfMeeting(lead []leadSentence) []string {
	for _, s := range lead {
		m := s.find(meetingWord)
		if m == nil || s.says(callWord) || s.says(nextTime) || d.Paragraphs[s.i].Type == model.ParagraphTitle {
			continue
		}
		if town := townBehind.FindStringSubmatch(s.text[m[1]-1:]); town != nil && d.unknownPlace(town[1]) {
			return []string{town[1]}
		}
	}
	return nil
}

// townBehind finds behind the word for a meeting the name of a town, with when it was or nothing behind it.
var townBehind = lex.Lazy(`^[^.;:]{0,120}?\s(?:in|at|à) (\p{Lu}\p{Ll}[\p{L}’'-]+(?:[ -]\p{Lu}\p{Ll}[\p{L}’'-]+){0,2})(?:\s(?:naval base|air base|and|et|on|le|ce|from|du|today|yesterday|this|\p{L}+day|\p{L}+di)[\s,.]|[,.]|$)`)

// heldIn finds the name of a place where something takes place on a visit.
var heldIn = lex.Lazy(`(?i:held|tenue?s?|se tiendra) (?i:in|at|à) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2})`)

// toBeHeld stands before the country in which some will meet.
var toBeHeld = lex.Lazy(`(?i)(?:take place|be held|be hosted|se tenir|se tiendra|aura lieu|avoir lieu) (?:in|en|au|aux)\s$`)

// unknownPlace tells whether a name can be that of a place that is in no list: no
// office, no person, no country.
func (d *Document) unknownPlace(name string) bool {
	if len(lex.Sightings(lex.Words(name), d.Lang)) > 0 {
		return false
	}
	for _, w := range lex.Words(name) {
		if w.Country() >= 0 || lex.Official[w.Folded] || inRole[w.Folded] || honorific[w.Folded] || w.Month() || lex.Longest(w.Topics, []lex.Word{w}) != nil {
			return false
		}
	}
	return !slices.ContainsFunc(d.People, func(p Person) bool { return strings.Contains(p.Name, name) })
}

// properCase writes a name that is all in capitals as names are.
func properCase(name string) string {
	if !lex.Capitals(name) {
		return name
	}
	var out strings.Builder
	start := true
	for _, r := range name {
		if !start {
			r = unicode.ToLower(r)
		}
		out.WriteRune(r)
		start = !unicode.IsLetter(r)
	}
	return out.String()
}

package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findHost looks for the host where nobody is said to invite or to receive: among those
// whom the visitor is said to meet, those who stand beside the visitor, and last the
// counterpart that the whole text names.
func (d *Document) findHost(lead []leadSentence, meeting bool) {
	v := &d.Visit
	d.findHome(lead, meeting)
	if meeting && v.Host == "" && v.Visitor == "" {
		d.findCochairs(lead)
		d.findAtHome(lead)
		d.findInOrder(lead)
		d.findDelegations(d.lead(leading + 2)) // each may have a paragraph
		d.findRepresented(lead)
		d.findChair(lead)
		d.findSides(lead)
	}
	if v.Visitor == "" && !meeting && v.host >= 0 && v.Host == "" {
		d.findMet(lead)
		d.findMeeting(lead)
	}
	if v.Visitor == "" {
		return
	}
	if meeting {
		if d.findReceivingOffice(lead); v.Host == "" && v.host >= 0 {
			d.findBeside(lead)
		}
		if v.Host == "" {
			d.findChair(lead)
		}
		return
	}
	for _, find := range []func([]leadSentence){d.findMet, d.findBeside, d.findNamedBeside, d.findServing, d.findReceivingOffice, d.findCounterpart} {
		if v.Host == "" {
			find(lead)
		}
	}
}

// findOwnHost takes who is called so: "his host, President Malina".
func (d *Document) findOwnHost(lead []leadSentence) {
	for _, s := range lead {
		if !strings.Contains(s.text, "host") && !strings.Contains(s.text, "hôte") {
			continue
		}
		if m := s.find(isHost); m != nil {
			for _, p := range s.people {
				if p.To <= m[0]+1 && m[0]-p.To < nearVisit {
					d.setHost(p)
					return
				}
			}
		}
		m := s.find(ownHost)
		if m == nil {
			continue
		}
		if of := ofHost.FindStringIndex(s.text[m[1]:]); of != nil {
			m[1] += of[1]
		}
		for _, p := range s.people {
			if p.From >= m[0] && p.From <= m[1]+len("the ") {
				d.setHost(p)
				return
			}
		}
		rest := strings.TrimLeft(s.text[m[1]:], " ")
		if end, n := nameRun(rest, tokens(lex.Clip(rest, longestTitle))); n > 1 && lex.StartsUpper(rest) {
			d.Visit.Host = d.fullName(cleanName(rest[:end]))
			return
		}
	}
}

// isHost stands behind who is said to be the host.
var isHost = lex.Lazy(`(?i),?\s(?:is|was|est|sera|était) (?:his|her|their|son|leur)\s(?:host|hôte)(?:[\s,.]|$)`)

// ofHost is the adjective of a country between "his host" and the name.
var ofHost = lex.Lazy(`^\s?\p{Ll}[\p{Ll}-]*(?:ais|ois|ien|ain|éen|ien|and|que|ol|ec|[ns]h|[ei]an|ese)e?,?\s`)

var ownHost = lex.Whole(`(?:son|sa|leur|votre) hôte(?:sse)?,?|(?:his|her|their|your) host,?|l[’']hôte(?:sse)?,|the host,`)

// mayHost tells whether somebody is not the visitor, nor of a country that is not the
// host's.
func (d *Document) mayHost(p standing) bool {
	v := &d.Visit
	return d.called(p) != v.Visitor && (p.country < 0 || p.country == v.host || v.host < 0 && p.country != countryCalled(v.VisitorCountry))
}

// findMet takes for the host whom the visitor is said to meet: someone of the host
// country, or of no other who governs.
func (d *Document) findMet(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.find(metWith)
		if m == nil {
			continue
		}
		if d.meetsColleague(s, m[1]) {
			if v.Host = d.colleague(); v.Host != "" {
				return
			}
		}
		for _, p := range s.parties() {
			role := lex.Words(p.Role)
			if p.Name == "" {
				if p.Name = d.holder(p, v.host); p.Name == "" || p.Name == v.Visitor {
					continue
				}
			}
			if p.country < 0 && d.isElsewhere(s.text[:m[0]]) || ofBody.MatchString(p.Role) {
				continue
			}
			if p.From < m[1] || strings.ContainsAny(s.text[m[1]:p.From], ",;") && !homologue.MatchString(s.text[m[1]:p.From]) && !amongMet.MatchString(s.text[m[1]:p.From]) || d.fullName(p.Name) == v.Visitor || len(role) == 0 && !homologue.MatchString(s.text[m[1]:p.To]) {
				continue
			}
			if v.host < 0 && p.country < 0 && governs(role) && d.countryOf(v.Visitor) >= 0 || v.host >= 0 && (p.country == v.host || p.country < 0 && (len(role) == 0 || governs(role) || role[0].Folded == "chef" || role[0].Folded == "chief" || homologue.MatchString(p.Role))) {
				v.Host = d.fullName(p.Name)
			}
			return
		}
	}
}

// ofBody is an office of a body that governs nothing: "President of the Mexican Red Cross".
var ofBody = lex.Lazy(`(?i)\b(?:red cross|red crescent|croix[- ]rouge|croissant[- ]rouge|chambers?|chambre|bank|banque|company|compagnie|société|group|groupe|universit\p{L}+|association|federation of|fédération d\p{L}*|institut\p{L}*|foundation|fondation|club|cooperative|coopérative|airport|aéroport|hospital|hôpital|museum|musée|school|école|patronat|employers)\b`)

// meetsColleague tells whether a sentence has the visitor meet, at a byte, a counterpart of the host country without
// a name: "met with | his Ghanaian counterpart".
func (d *Document) meetsColleague(s leadSentence, at int) bool {
	at += len(s.text[at:]) - len(strings.TrimLeft(s.text[at:], " "))
	m := ownCounterpart.FindStringIndex(s.text[at:])
	if m == nil || d.Visit.host < 0 || slices.ContainsFunc(s.people, func(p standing) bool { return p.From >= at && p.From < at+m[1]+nearVisit }) {
		return false
	}
	return d.sees(lex.Clip(s.text[at:], m[1]+nearVisit), d.Visit.host)
}

// ownCounterpart is a counterpart without a name.
var ownCounterpart = lex.Lazy(`^(?:son|sa|leur|his|her|their) (?:[\p{L}-]+ ){0,2}(?:homologue|collègue|counterpart|colleague)`)

// colleague returns the only one of the host country, or of none that is told, who holds the office of the visitor,
// "" where there is none or more than one.
func (d *Document) colleague() string {
	v, name := &d.Visit, ""
	for _, q := range d.holders(v.Visitor) {
		for _, p := range d.People {
			if p.Role == "" || SameName(p.Name, v.Visitor) || SameName(p.Name, name) || !sameOffice(p.Role, q.Role) || p.country >= 0 && p.country != v.host {
				continue
			}
			if name != "" {
				return ""
			}
			name = p.Name
		}
	}
	return name
}

// findMeeting takes for the visitor who is said to have met the host.
func (d *Document) findMeeting(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.find(metWith)
		if m == nil || len(s.people) == 0 || v.Visitor != "" || v.Host == "" {
			continue
		}
		guest, host := s.people[0], s.people[len(s.people)-1]
		if guest.To <= m[0]+1 && d.called(host) == v.Host && host.From >= m[1]-1 && (guest.country < 0 || guest.country != v.host) {
			v.Visitor = d.called(guest)
		}
	}
}

// amongMet stands before the one of some whom the visitor meets.
var amongMet = lex.Lazy(`^[^,;]*,? (?:including|among them|notably|and then|then|dont|notamment|parmi lesquels|puis|et ensuite)\s(?:le |la |the )?$`)

var homologue = lex.Whole(`homologue|counterpart|collègue|colleague|коллег\p{L}+`)

var metWith = lex.Whole(`(?:doit|devrait|va|pour) rencontrer|s[’'](?:y )?(?:est|` +
	`était) (?:\p{L}+ )?entretenue? (?:\p{L}+ )?avec|s[’']entretiendra (?:\p{L}+ )?avec|doit s[’']entretenir avec|` +
	`entretien (?:\p{L}+ )?avec|after (?:meeting|talks)(?: with)?|(?:his|her|their|\p{L}+[’']s) (?:\p{L}+ ){0,2}(?:meetings?|talks|discussions) with|(?:sa|ses|son|leur) (?:\p{L}+ )?(?:rencontre|entretiens?|tête-à-tête) avec|(?:a|ont) signé avec|signed with|to sign (?:an?|the) [^.;,]{1,80} with|après avoir rencontré|après s[’']être entretenue? avec|(?:a|aura|a également) eu (?:des |un |plusieurs )?(?:\p{L}+ )?entretiens? avec|` +
	`rencontrera|(?:a|ont) (?:\p{L}+ )?rencontré|(?:un|des) échanges? (?:\p{L}+ )?avec|visites? de courtoisie (?:à|au)|met(?: with)?|to meet(?: with)?|ren(?:d|dra|dait|du) visite (?:[^;.]{1,40} )?à|(?:a dîné|` +
	`a déjeuné|dînera|déjeunera) avec|will meet(?: with)?|a vu|saw|(?:will have|has|had|` +
	`is to have) (?:\p{L}+ ){0,2}meetings? with|(?:called|calls|will call) on|pa(?:id|ys|y) (?:a )?courtesy (?:call|` +
	`visit)s? (?:on|to)|meets(?: with)?|held (?:\p{L}+ )?(?:talks|discussions|a meeting|meetings) with|` +
	`will hold (?:\p{L}+ )?(?:talks|discussions) with|talks (?:in \p{Lu}\p{L}+ )?with|(?:en|un) tête-à-tête avec|rencontre (?:le|la|son|sa)|aura (?:des |` +
	`un |plusieurs )?(?:\p{L}+ )?entretiens? avec|s[’']entretient (?:\p{L}+ )?avec|встре\p{L}+ (?:\p{L}+ ){0,3}?со?|` +
	`переговор\p{L}* (?:\p{L}+ ){0,3}?со?|бесед\p{L}* со?|обсуди\p{L}+ (?:\p{L}+ ){0,4}?со?`)

// findBeside takes who is of the host country, or governs no other, and is said to do
// something with the visitor: "Prime Minister Holm and President Okoro signed", "President
// Holm held talks with President Okoro, who is on a state visit".
func (d *Document) findBeside(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		at := slices.IndexFunc(s.people, func(p standing) bool { return d.called(p) == v.Visitor })
		if at < 0 {
			continue
		}
		visitor := s.people[at]
		if m := meetingWord.FindStringIndex(s.text[:visitor.From]); m != nil && v.host >= 0 && s.people[0].From >= m[0] {
			if name, ok := opensWithName(s.text, m[0]+1); ok && len(lex.Sightings(lex.Words(name), "en")) == 0 {
				v.Host = d.fullName(name) // "A B held talks with President Okoro, who is on a visit"
				return
			}
		}
		for _, p := range s.parties() {
			if p.Overlaps(visitor.Span) {
				continue
			}
			before := p.To <= visitor.From
			between := s.text[min(p.To, visitor.To):max(p.From, visitor.From)]
			if all := lex.Sightings(lex.Words(between), d.Lang); len(all) > 0 && all[0].Kind == lex.ByAdjective && strings.TrimSpace(between[all[0].To:]) == "" {
				between = between[:all[0].From] // "Prime Minister Holm and Ghanaian President Okoro"
			}
			role := lex.Words(p.Role)
			switch joint := andOnly[lex.Fold(strings.TrimSpace(between))]; {
			case !d.mayHost(p) || v.host < 0 && p.country < 0:
			case joint && (p.country == v.host || p.country < 0 && governs(role) && p.Name != ""), before && p.country >= 0 && p.country == v.host && meetingWord.MatchString(s.text[:visitor.From]):
				d.setHost(p)
				return
			}
		}
	}
}

// governs tells whether a role is that of one who governs a state.
func governs(role []lex.Word) bool {
	return len(role) > 0 && (ofState[role[0].Folded] || lex.OfficeRU(role[0].Folded)) && !(len(role) > 1 && role[1].Folded == "general") && !(len(role) > 1 && role[1].Folded == "generale")
}

var andOnly = lex.Phrases("and|et|et le|et la|et du|et de la|and the|и")

// findServing takes who governs the host country and does something for the visitor, whom
// a pronoun stands for: "le chef de l’État italien, Lorenzo Bassi, lui a offert un dîner".
func (d *Document) findServing(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		if len(s.people) != 1 || !pronoun.MatchString(s.text[s.people[0].To:]) {
			continue
		}
		p := s.people[0]
		if role := lex.Words(p.Role); len(role) > 0 && d.mayHost(p) && (governs(role) || p.country == v.host && role[0].Folded == "chef") {
			v.Host = d.called(p)
			return
		}
	}
}

var pronoun = lex.Whole(`lui (?:a|avait|offr\p{L}+|remett\p{L}+)|l[’'](?:a|avait|attend|attendait|accueill\p{L}+)|` +
	`offr\p{L}+ (?:\S+ ){0,3}(?:dîner|déjeuner)|(?:state|official) (?:dinner|banquet)|(?:receiv\p{L}+|welcom\p{L}+|` +
	`greet\p{L}*|met|meet|host\p{L}*|await\p{L}*|offered) (?:him|her|them)|(?:его|её|ее|ему|ей)`)

// findReceivingOffice takes for the host an office without a name that is said to receive
// the visitor.
func (d *Document) findReceivingOffice(lead []leadSentence) {
	for _, s := range lead {
		if m := s.receiving(); m != nil && d.Visit.Host == "" && len(s.offices) > 0 && len(s.people) > 0 && s.people[len(s.people)-1].From >= m[1] && s.wasReceived() == nil {
			if p := s.offices[0]; p.To <= m[0] && m[0]-p.To < nearVisit && d.mayHost(p) {
				d.setHost(p)
				return
			}
		}
		if m := s.find(receivesGuest); m != nil && d.Visit.Host == "" {
			for _, p := range s.parties() {
				if p.To <= m[0]+1 && m[0]-p.To < nearVisit && d.mayHost(p) && !d.isVisitor(p) {
					d.setHost(p)
					return
				}
			}
		}
		m := s.wasReceived()
		if m == nil || d.Visit.Host != "" {
			continue
		}
		for _, p := range s.offices {
			if p.From >= m[1] && p.From <= m[1]+len(" the ") && d.mayHost(p) {
				d.setHost(p)
				return
			}
		}
	}
}

// receivesGuest stands behind who receives a visitor that is not named again.
var receivesGuest = lex.Lazy(`(?i)(?:^|\s)(?:will (?:receive|welcome|host|greet)|(?:receive|welcome|host|greet)(?:s|d|` +
	`ed)|met|meets|recevra|accueillera|reçoit|accueille|примет|встретит)\s(?:the (?:guests?|visitors?)|him|her|them|` +
	`son hôte|ses hôtes|le visiteur|la visiteuse|les visiteurs|гост\p{L}+|его|её)(?:[\s,.]|$)`)

// findCounterpart takes the only one of the host country whom the text calls the
// counterpart of the visitor.
func (d *Document) findCounterpart([]leadSentence) {
	v := &d.Visit
	name := ""
	for _, p := range d.People {
		if v.host >= 0 && (p.country == v.host || p.country < 0 && !d.metElsewhere(p.Name)) && p.Name != v.Visitor && homologue.MatchString(p.Role) && !d.receivedByOther(p.Name) {
			if name != "" {
				return
			}
			name = p.Name
		}
	}
	v.Host = name
}

// receivedByOther tells whether a sentence has somebody be received where it does not name the visitor.
func (d *Document) receivedByOther(name string) bool {
	return slices.ContainsFunc(d.opening, func(s leadSentence) bool {
		return d.receivedOther(s) && strings.Contains(s.text[s.receiving()[1]:], lastWord(name))
	})
}

// receivedOther tells whether a sentence has somebody receive others than the visitor.
func (d *Document) receivedOther(s leadSentence) bool {
	m := s.receiving()
	return m != nil && d.Visit.Type != model.VisitMeeting && d.receivesOther(s, s.people, m[1])
}

// metElsewhere tells whether the sentence that first names somebody goes to a country, or a city, and to none of the
// host country.
func (d *Document) metElsewhere(name string) bool {
	for _, s := range d.opening {
		if !strings.Contains(s.text, lastWord(name)) {
			continue
		}
		return d.isElsewhere(s.text)
	}
	return false
}

// isElsewhere tells whether what opens a sentence says that it is in a country, or a city, and not in the host country.
func (d *Document) isElsewhere(opening string) bool {
	there := slices.DeleteFunc(lex.Sightings(lex.Words(opening), d.Lang), func(c lex.Sighting) bool {
		return c.Kind == lex.ByAdjective || !toward.MatchString(opening[:c.From]) && !placed.MatchString(opening[:c.From])
	})
	return d.Visit.host >= 0 && len(there) > 0 && !slices.ContainsFunc(there, func(c lex.Sighting) bool { return c.Country == d.Visit.host })
}

// findHome tells host from visitor of a meeting of two by the city that they meet in: one
// who is known to be from elsewhere visits, and one who is known to be from there, or is
// said to meet somebody on a visit, is at home.
func (d *Document) findHome(lead []leadSentence, meeting bool) {
	v := &d.Visit
	if !meeting || v.Visitor != "" || v.Host != "" {
		return
	}
	for _, s := range lead {
		m := s.find(meetingWord)
		if m == nil || len(s.people) == 0 || len(s.people) > 2 {
			continue
		}
		margins := s.says(onMargins)
		pair := s.people
		if len(pair) == 1 {
			at := m[0] + 1
			if pope.MatchString(pair[0].Role) { // "had today the honour of meeting Pope Pius"
				at, _ = nameRun(s.text, tokens(lex.Clip(s.text, longestTitle)))
			}
			name, ok := opensWithName(s.text, at)
			if !ok || pair[0].From < m[0] {
				continue
			}
			pair = []standing{{Person: Person{Name: name, country: -1}}, pair[0]}
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			town := townIn.FindStringSubmatch(s.text[:c.From])                                                         // "in Sal, Cabo Verde"
			if margins && !c.Seat && (d.countries[c.Country] < enough || !slices.Contains(d.mostNamed(), c.Country)) { // who receives at a seat is at home, whatever else takes place
				continue
			}
			atPopes := c.Country == countryCalled("Vatican") && (toward.MatchString(s.text[:c.From]) || placed.MatchString(s.text[:c.From]))
			if (c.Kind != lex.ByCity || !placedAt(c, s.text[:c.From]) && !inBuilding.MatchString(s.text[:c.From])) && !(c.Kind == lex.ByCity && c.From == 0 && s.says(metHere)) && (town == nil || !d.unknownPlace(town[1])) && !s.atSeatOf(c) && !atPopes {
				continue
			}
			for k := range pair {
				if pope.MatchString(pair[k].Role) {
					pair[k].country = c.Country
				}
				if all := d.holders(pair[k].Name); pair[k].country < 0 && len(all) > 0 {
					pair[k].country = all[0].country
				}
			}
			for k, guest := range pair {
				host := pair[1-k]
				if guest.country == c.Country || host.country != c.Country && (host.country >= 0 || guest.country < 0) {
					continue
				}
				v.Visitor = d.fullName(guest.Name)
				if host.country >= 0 || c.Seat || s.says(visitWord) || pair[1].To > m[0] && d.besides(guest.country, c.Country) {
					v.Host, v.host, v.HostCountry = d.fullName(host.Name), c.Country, d.countryNamed(c.Country)
				}
				return
			}
		}
	}
}

// pope is the office of who is at home at the Vatican.
var pope = lex.Lazy(`(?i)^(?:pape|pope)`)

// atSeatOf tells whether a sentence has something happen at the seat of who governs a country, by
// its adjective: "à la résidence du président kényan", "at the Kenyan president's office".
func (s leadSentence) atSeatOf(c lex.Sighting) bool {
	before, behind := s.text[:c.From], s.text[c.To:]
	return c.Kind == lex.ByAdjective && (seatOf.MatchString(before) || strings.HasSuffix(before, " at the ") && ofSeat.MatchString(behind))
}

var (
	seatOf = lex.Lazy(`(?i)\s(?:à|au|dans|at|in)\s(?:la |le |l[’']|les |the )?(?:\p{L}+ )?(?:résidence|palais|présidence|` +
		`bureau|bureaux|cabinet|residence|palace|offices?)(?:\s\p{L}+)?\s(?:du|de la|de l[’']|of the)\s?(?:[\p{L}’']+\s){0,4}$`)
	// inBuilding stands before the city that a building in which some meet is named after.
	inBuilding = lex.Lazy(`(?i)\s(?:au|à l[’']|at the|in the)\s?(?:palais|château|hôtel|centre|palace|castle|hotel|center)\s(?:\p{L}+\s){0,3}?(?:(?:de|of|in)\s(?:la\s|l[’'])?|du\s|d[’'])$`)
	ofSeat     = lex.Lazy(`^\s(?:\p{L}+\s){0,2}\p{L}+[’']s\s(?:\p{L}+\s)?(?:residence|palace|offices?)`)
)

// besides tells whether a country is the one that the text speaks of besides that of a guest: no
// other is named in more paragraphs.
func (d *Document) besides(guest, country int) bool {
	for c, n := range d.countries {
		if c != country && c != guest && n > d.countries[country] {
			return false
		}
	}
	return d.countries[country] > 0
}

// onMargins says that two met where something else took place.
var onMargins = lex.Whole(`en marge|(?:on|in|at) (?:the )?margins|(?:on|at) (?:the )?side-?lines|на полях`)

package article

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
)

// Ways of saying what kind of visit it is; the earliest in the lead counts.
var kinds = []struct {
	kind string
	said *pattern
}{
	{model.VisitState, lazy(`(?i)\bvisites? d[’'][ée]tat\b|\bstate visit|государственн\p{L}+ визит`)},
	{model.VisitOfficial, lazy(`(?i)\b(?:visites?|déplacement|voyage) (?:\p{L}+ )?officielles?|\bofficial (?:\p{L}+ )?(?:visit|trip)|\bvoyage officiel|официальн\p{L}+ визит`)},
	{model.VisitWorking, lazy(`(?i)\bvisites? (?:d[’']amitié et )?de travail|\bworking visit|\bvisite de \d+ jours? de travail|\bvisite d[’']amitié|рабоч\p{L}+ визит`)},
}

var (
	visitWord = whole(`visite|déplacement|voyage|séjour|se rend|se rendr(?:a|ait|ont|aient)|se rendent|se sont rendue?s|s[’']est rendue?|s[’']envole|arrivée?|attendue?|visit|visits|visited|visiting|trip|travel(?:s|ed|led|ing)?|arrives?|arrived|stop|tournée|mission (?:officielle|économique|commerciale|qu|à|au|en|aux)|trade mission|tour|(?:lands|landed|touched down) in|(?:heads|headed|flies|flew|goes|went) to|s[’']est posée? à|s[’']est envolée?|визит\p{L}*|прибыл\p{L}*|посет\p{L}*|` +
		`(?:est|était|étaient|sera|seront|séjourne|séjournera) (?:actuellement )?(?:à|en|au|aux) (?:\p{L}+[ -]){0,2}\p{L}+ (?:du|les|depuis|jusqu)|` +
		`(?:is|are|was|were|will be) in (?:\p{L}+ ){1,2}(?:for talks|for a|for the|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|from|until|this week)|` +
		`(?:led|leads|will lead|heads|headed) (?:a|an) (?:[\p{L}\p{N}-]+ ){0,4}delegation to|condui(?:t|ra|sait) une (?:\p{L}+ ){0,3}délégation|a conduit une (?:\p{L}+ ){0,3}délégation`)
	receiveWord = lazy(`(?i)\b(?:a reçu|ont reçu|reçoit|recevra|a accueilli|accueille|accueillera|received|receives|will receive|welcomed|hosted|hosts|will host|will welcome|is hosting|to host|to receive|to welcome)\b|(?:^|\s)(?:принял|приняла|примет|принимает)\s`)
	receivedBy  = lazy(`(?i)\b(?:(?:sera|est|était|a été|will be|is|was) (?:l[’']|the )?(?:hôte|guest)\s(?:de|du|of)\b|(?:a été reçue?|a été accueillie?|est reçue?|sera reçue?|reçue?s?|(?:was|were|been|be) (?:received|welcomed|hosted)|received|welcomed)\s(?:[^\s,;:.]+ ){0,16}(?:par|by)\b)`)
	meetingWord = whole(`rencontr\p{L}+|entretien|s[’']est entretenue?|se sont entretenus|sommet|réunion|tête-à-tête|met|meets|meeting|talks|summit|call|spoke (?:today )?(?:by (?:tele)?phone )?(?:today )?with|переговор\p{L}*|встре\p{L}+|s[’']est entretenue? ce jour`)
	invitedBy   = lazy(`(?i)\b(?:l[’']invitation|invitation) (?:officielle )?(?:de l[’']|de la |du |de |d[’']|of (?:the )?|from (?:the )?|by (?:the )?)`)
	toward      = lazy(`(?i)(?:(?:^|[\s(’'])(?:в|во|посет\p{L}+|en|au|aux|à|dans|vers|pour|to|in|visit|visits|visited|visiting)\s(?:the\s|la\s|le\s|les\s|l[’'])?)` +
		`(?:(?:république|royaume|fédération|state|republic|kingdom|federation)(?:\s\p{L}+){0,2}?\s(?:de la\s|de l[’']|de\s|du\s|d[’']|des\s|of\s(?:the\s)?))?$`)
	visitOf   = lazy(`(?i)^[^\p{L}]*\p{L}+(?:\s[\p{L}’'.-]+){0,3}\s(?:of|by|from|de|du|d[’']|par)(?:\s(?:the|la|le|l[’']|son|his|her))?[\s\p{L}.]{0,30}$`)
	inCapital = lazy(`(?i)\b(?:la|sa) capitale $`)
	placed    = lazy(`(?i)(?:(?:^|[\s(])(?:в|à|in|at|to|visits?|visited|visiting|посет\p{L}+)\s|s[’']envol\p{L}+\s(?:\p{L}+\s){0,3}pour\s|leaves?\s(?:\p{L}+\s){0,3}for\s|aéroport (?:international )?de\s|\bet\s|\band\s|,\s)(?:la\s|le\s|the\s)?$`)
)

// A passage of the lead: the title, and the sentences of the first paragraphs.
type leadSentence struct {
	i               int // index of the paragraph
	at              span
	text            string
	people, offices []standing // at bytes of text
}

// meets tells whether a sentence tells of a meeting: who welcomes an agreement meets nobody.
func (s leadSentence) meets() bool {
	return meetingWord.MatchString(s.text) || receivedBy.MatchString(s.text) || receiveWord.MatchString(s.text) && len(s.people)+len(s.offices) > 0
}

var callWord = whole(`call|phone|telephone|spoke by|appel|entretien téléphonique|téléphone|téléphonique`)

// lead returns the title and the first sentences of the body, where a source
// says what it is about.
func (d *Document) lead(found []findings) (all []leadSentence) {
	const paragraphs, sentences, bullets = 3, 5, 6
	n, items := 0, 0
	for i, p := range d.Paragraphs {
		if !p.datable() || n >= paragraphs {
			continue
		}
		if p.Type == model.ParagraphBullet {
			if items++; items > bullets {
				continue
			}
		} else if p.body() {
			n++
		}
		for _, s := range found[i].sentences[:min(sentences, len(found[i].sentences))] {
			lead := leadSentence{i: i, at: s, text: d.Line(p)[s.from:s.to]}
			lead.people, lead.offices = in(found[i].people, s), in(found[i].offices, s)
			all = append(all, lead)
		}
	}
	return all
}

// in returns those who stand in a sentence.
func in(all []sighted, sentence span) (some []standing) {
	for _, f := range all {
		if f.sentence == sentence {
			some = append(some, f.standing)
		}
	}
	return some
}

// findVisit reads the facts of the visit from the lead.
func (d *Document) findVisit(found []findings) {
	d.Visit.host = -1
	lead := d.lead(found)
	d.Visit.Type = visitType(lead)
	meeting := d.Visit.Type == model.VisitMeeting
	if !meeting {
		d.findHostCountry(lead)
	}
	d.findParties(lead, meeting)
	d.findOnlyVisitor(lead, meeting)
	d.findSurname(lead, meeting)
	d.findPossessor(lead, meeting)
	d.findNamelessVisitor(lead, meeting)
	d.findReceiver(lead)
	d.findMet(lead, meeting)
	d.findHome(lead, meeting)
	d.findVisitorCountry()
	d.findPlaces(lead, meeting)
	d.findDuration(found, lead, meeting)
	if !meeting {
		d.findLastDay(found, lead)
	}
}

func visitType(lead []leadSentence) string {
	for _, s := range lead {
		best, at := "", len(s.text)
		for _, k := range kinds {
			if m := k.said.FindStringIndex(s.text); m != nil && m[0] < at {
				best, at = k.kind, m[0]
			}
		}
		if best != "" {
			return best
		}
	}
	received := false
	for _, s := range lead {
		received = received || receivedBy.MatchString(s.text) || receiveWord.MatchString(s.text)
		visit, meeting := visitWord.FindStringIndex(s.text), meetingWord.FindStringIndex(s.text)
		switch {
		case visit != nil && (meeting == nil || visit[0] < meeting[0]):
			return "" // a visit that is not said to be of any kind
		case meeting != nil:
			return model.VisitMeeting
		}
	}
	if received {
		return model.VisitMeeting
	}
	return ""
}

// naming returns the sentence of the lead that says what kind of visit it is, or
// that it is one.
func (d *Document) naming() (Passage, bool) {
	const lead = 12 // paragraphs, in which visitType looked
	said := visitWord
	if d.Visit.Type == model.VisitMeeting {
		said = meetingWord
	}
	for _, k := range kinds {
		if k.kind == d.Visit.Type {
			said = k.said
		}
	}
	for i, par := range d.Paragraphs[:min(lead, len(d.Paragraphs))] {
		if line := d.Line(par); par.datable() {
			if m := said.FindStringIndex(line); m != nil {
				return d.passage(i, sentenceAt(sentencesOf(line), m[0])), true
			}
		}
	}
	return Passage{}, false
}

// findHostCountry takes the first country or city that a visit is said to go to.
func (d *Document) findHostCountry(lead []leadSentence) {
	for _, s := range lead {
		m := visitWord.FindStringIndex(s.text)
		if m == nil {
			continue
		}
		received := receiveWord.FindStringIndex(s.text)
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind == byCity && received != nil && len(s.people) > 0 && c.from > received[1] && placed.MatchString(s.text[:c.from]) {
				d.Visit.host = c.country // "welcomed the President to the White House for a visit"
				if d.namesCountry(c.country) {
					d.Visit.HostCountry = lists().countries[c.country].name(d.Lang)
				}
				return
			}
			capital := c.kind == byAdjective && (inCapital.MatchString(s.text[:c.from]) || strings.HasPrefix(s.text[c.to:], " capital"))
			if capital && d.namesCountry(c.country) {
				d.Visit.host, d.Visit.HostCountry = c.country, lists().countries[c.country].name(d.Lang)
				return
			}
			russian := d.lang == "ru" && startsUpper(s.text[c.from:]) // a country there in any case is known by its stem
			if c.kind == byAdjective && !russian || c.to < m[0] && !russian || !toward.MatchString(s.text[:c.from]) {
				continue
			}
			d.Visit.host = c.country
			if name := s.text[c.from:c.to]; c.kind == byName && startsUpper(name) && !(len(name) > 4 && capitals(name)) {
				d.Visit.HostCountry = s.text[c.from:c.to]
			} else if d.namesCountry(c.country) {
				d.Visit.HostCountry = lists().countries[c.country].name(d.Lang)
			}
			return
		}
	}
	d.findTitleCountry(lead)
}

// findTitleCountry takes the country that the title has something happen in, where the
// text says that it is in a city of that country and speaks of a visit by its kind.
func (d *Document) findTitleCountry(lead []leadSentence) {
	v := &d.Visit
	if v.Type == "" {
		return
	}
	in := -1
	for _, s := range lead {
		for _, c := range sightings(words(s.text), d.Lang) {
			title := d.Paragraphs[s.i].Type == model.ParagraphTitle
			switch {
			case title && c.kind == byName && in < 0 && toward.MatchString(s.text[:c.from]):
				in = c.country
				v.HostCountry = s.text[c.from:c.to]
			case !title && c.kind == byCity && c.country == in && placed.MatchString(s.text[:c.from]):
				v.host = in
				return
			}
		}
	}
	v.HostCountry = ""
	// A city in the title is enough where the visit is said to be of a kind.
	for _, s := range lead {
		if d.Paragraphs[s.i].Type != model.ParagraphTitle || v.Type == model.VisitMeeting {
			continue
		}
		for _, c := range sightings(words(s.text), d.Lang) {
			if c.kind == byCity && placed.MatchString(s.text[:c.from]) {
				if v.host = c.country; d.namesCountry(c.country) {
					v.HostCountry = lists().countries[c.country].name(d.Lang)
				}
				return
			}
		}
	}
}

// findPlaces takes the cities of the host country that the lead goes to; for a
// meeting any city that it is said to be in. Without one it is the country.
func (d *Document) findPlaces(lead []leadSentence, meeting bool) {
	v := &d.Visit
	for _, s := range lead {
		if meeting && !s.meets() || !visitWord.MatchString(s.text) && !receiveWord.MatchString(s.text) && !receivedBy.MatchString(s.text) && !meetingWord.MatchString(s.text) {
			continue
		}
		if meeting && callWord.MatchString(s.text) {
			return // by telephone, nobody went anywhere
		}
		all := sightings(words(s.text), d.Lang)
		for k, c := range all {
			if c.kind != byCity || !placed.MatchString(s.text[:c.from]) || !meeting && c.country != v.host {
				continue
			}
			place := s.text[c.from:c.to]
			if k+1 < len(all) && meeting && all[k+1].kind == byName && all[k+1].country == c.country && s.text[c.to:all[k+1].from] == ", " {
				place = s.text[c.from:all[k+1].to]
			}
			longer := slices.IndexFunc(v.Places, func(p string) bool { return strings.HasPrefix(p, place) || strings.HasPrefix(place, p) })
			switch {
			case longer < 0:
				v.Places = append(v.Places, place)
			case len(place) > len(v.Places[longer]):
				v.Places[longer] = place
			}
		}
	}
	for _, s := range lead {
		if v.host >= 0 && !meeting && d.Paragraphs[s.i].Type == model.ParagraphTitle {
			for _, c := range sightings(words(s.text), d.Lang) {
				city := s.text[c.from:c.to]
				if known := slices.ContainsFunc(v.Places, func(p string) bool { return strings.EqualFold(p, city) }); c.kind == byCity && c.country == v.host && !known && (len(v.Places) == 0 || placed.MatchString(s.text[:c.from])) {
					v.Places = append(v.Places, properCase(city))
				}
			}
		}
		if len(v.Places) > 0 || meeting {
			break
		}
		// A report of an agency says where it comes from, which is where a guest was received.
		if receivedBy.MatchString(s.text) || receiveWord.MatchString(s.text) {
			l := line{text: d.Line(d.Paragraphs[s.i])}
			if all := sightings(words(l.text[:l.placeline()]), d.Lang); len(all) > 0 && all[0].kind == byCity && all[0].country == v.host {
				v.Places = []string{properCase(l.text[all[0].from:all[0].to])}
				break
			}
		}
		// A city that the list does not have.
		if m := visitTo.FindStringSubmatch(s.text); m != nil && d.unknownPlace(m[1]) {
			v.Places = []string{m[1]}
		}
	}
	if len(v.Places) == 0 {
		v.Places = d.placeOfRecord()
	}
	if len(v.Places) == 0 && !meeting {
		v.Places = d.placeOfDateline()
	}
	for _, s := range lead {
		for _, c := range sightings(words(s.text), d.Lang) {
			if len(v.Places) == 0 && !meeting && v.host >= 0 && c.kind == byCity && c.country == v.host && placed.MatchString(s.text[:c.from]) {
				v.Places = []string{s.text[c.from:c.to]}
			}
		}
	}
	if len(v.Places) == 0 && v.HostCountry != "" {
		v.Places = []string{v.HostCountry}
	}
	for k, p := range v.Places {
		v.Places[k] = nominative(p)
	}
}

// visitTo finds the name of a place right behind the words for a visit.
var visitTo = lazy(`(?i:visites?|visits?|déplacement|travels?)(?: (?i:officielle|officiel|d[’']état|de travail|de \p{L}+ jours?|privée?|to work|and talks)){0,2} (?:à|to|in) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+){0,2})`)

// unknownPlace tells whether a name can be that of a place that is in no list: no
// office, no person, no country.
func (d *Document) unknownPlace(name string) bool {
	if len(sightings(words(name), d.Lang)) > 0 {
		return false
	}
	for _, w := range words(name) {
		if w.country() >= 0 || official[w.folded] || inRole[w.folded] || honorific[w.folded] || w.month() || longest(w.topics, []word{w}) != nil {
			return false
		}
	}
	return !slices.ContainsFunc(d.People, func(p Person) bool { return strings.Contains(p.Name, name) })
}

// properCase writes a name that is all in capitals as names are.
func properCase(name string) string {
	if !capitals(name) {
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

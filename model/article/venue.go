package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Where a visit is, by what a text has beside its sentences: datelines, headings of days,
// where it was done.

// findHostBeside takes for the host country, where no sentence says it, that of the city which
// an agency reports from, or else the other of the two that the text is about.
func (d *Document) findHostBeside(lead []leadSentence) {
	v := &d.Visit
	if v.host >= 0 || v.Type == model.VisitMeeting {
		return
	}
	of := countryCalled(v.VisitorCountry)
	for _, p := range d.holders(v.Visitor) {
		if of < 0 {
			of = p.country
		}
	}
	two := d.mostNamed()
	if k := slices.Index(two, of); of >= 0 && k >= 0 && slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(visitWord) }) && slices.ContainsFunc(d.opening, func(s leadSentence) bool { return s.behind < leading && d.sees(s.text, two[1-k]) }) {
		v.host = two[1-k]
	} else if c, _ := d.agencyCity(); c >= 0 && c != of && slices.Contains(two, c) && (v.Visitor != "" || v.Host != "") && !slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(leavesHome) }) {
		v.host = c
	}
	if v.host >= 0 {
		v.HostCountry = d.countryNamed(v.host)
	}
}

// findVenue takes for the host country that which is said to host some who meet, or that of the city which
// does: "Ghana will host a summit", "Accra a abrité la troisième session de la commission".
func (d *Document) findVenue(lead []leadSentence) {
	v := &d.Visit
	for _, s := range lead {
		m := s.find(hosts)
		if v.host >= 0 || m == nil || d.Paragraphs[s.i].Type == model.ParagraphTitle || !hosted.MatchString(lex.Clip(s.text[m[1]-1:], nearLong)) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text[:m[0]]), d.Lang) {
			if c.Kind == lex.ByAdjective || c.Region || !opensClauseWith.MatchString(s.text[:c.From]) || strings.ContainsAny(s.text[c.To:m[0]], ",;:") || c.Country == countryCalled(v.VisitorCountry) {
				continue
			}
			v.host, v.HostCountry = c.Country, d.countryNamed(c.Country)
			if c.Kind == lex.ByCity && len(v.Places) == 0 {
				v.Places = []string{properCase(s.text[c.From:c.To])}
			}
			break
		}
	}
}

// agencyCity returns the city in capitals that one of the first paragraphs opens with, as a
// report of an agency does, and its country; -1 where none does.
func (d *Document) agencyCity() (country int, city string) {
	const head = 5 // paragraphs
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		line := d.Line(p)
		all := lex.Sightings(lex.Words(lex.Clip(line, longestTitle)), d.Lang)
		if !p.Body() || len(all) == 0 || all[0].From > 0 || all[0].Kind != lex.ByCity || !lex.Capitals(line[:all[0].To]) {
			continue
		}
		if rest := line[all[0].To:]; strings.HasPrefix(rest, ", ") || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, " –") || strings.HasPrefix(rest, " —") || strings.HasPrefix(rest, " -") || strings.HasPrefix(rest, ". ") {
			return all[0].Country, properCase(line[:all[0].To])
		}
	}
	return -1, ""
}

// cityOfTalks returns the only city of the host country in which the text has some meet, or else the one that an agency
// reports from.
func (d *Document) cityOfTalks(agency string) string {
	city := ""
	for _, s := range d.lead(wholeText) {
		if !s.says(meetingWord) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			name := s.text[c.From:c.To]
			if c.Kind != lex.ByCity || c.Seat || c.Country != d.Visit.host || !placed.MatchString(s.text[:c.From]) {
				continue
			}
			if strings.EqualFold(name, agency) || city != "" && name != city {
				return agency
			}
			city = name
		}
	}
	return cmp.Or(city, agency)
}

// placeOfReport returns the city of one of those who meet that stands alone at the head of the text.
func (d *Document) placeOfReport() []string {
	const head = 5 // paragraphs
	for _, p := range d.Paragraphs[:min(head, len(d.Paragraphs))] {
		if line := d.Line(p); d.onlyCities(line) {
			if c := lex.Sightings(lex.Words(line), d.Lang)[0]; c.Country == d.Visit.host || d.Visit.host < 0 && slices.Contains(d.mostNamed(), c.Country) {
				return []string{properCase(line[c.From:c.To])}
			}
		}
	}
	return nil
}

// placeBeside returns the city of the host country that the text has beside its sentences.
func (d *Document) placeBeside() []string {
	v := &d.Visit
	if c, city := d.agencyCity(); c >= 0 && c == v.host && v.Start <= d.Published { // before, it writes from anywhere
		return []string{d.cityOfTalks(city)}
	}
	const foot, head, longHead = 4, 5, 8 // paragraphs
	const dayLine = 240                  // bytes of a city and a day, at most
	for i, p := range d.Paragraphs {
		line := d.Line(p)
		var m []int
		switch {
		case i < longHead && d.onlyCities(line):
			m = []int{0, 0}
		case i < head && placeLine.MatchString(line):
			m = []int{strings.LastIndex(line, ", ") + len(", "), 0}
			m[1] = m[0]
		case i >= head && len(line) <= dayLine && cityAndDay.MatchString(line):
			m = []int{0, 0}
		case i >= len(d.Paragraphs)-foot:
			m = doneAt.FindStringIndex(line)
		case i < head && (p.Type == model.ParagraphByline || p.Type == model.ParagraphHeading):
			m = sentThere.FindStringIndex(line)
		}
		if m == nil {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(line[m[1]:]), d.Lang) {
			if c.Kind == lex.ByCity && c.From == 0 && c.Country == d.Visit.host {
				return []string{properCase(line[m[1]:][:c.To])}
			}
		}
	}
	return nil
}

var (
	// hosts says that a country, or a city, has some come to it.
	hosts = lex.Whole(`(?:a|avait|va) (?:accueill?ir?|abriter?|abrité|accueilli)|accueill(?:e|era|ait)|abrit(?:e|era|ait)|(?:will|is to|is set to) (?:[\p{L}-]+ ){0,5}?host|hosts|hosted|(?:is|was) hosting`)
	// hosted is behind it what they come for.
	hosted = lex.Lazy(`(?i)\s(?:summit|meeting|session|talks|dialogue|commission|leaders|ministers|presidents?|head of state|sommet|réunion|rencontre|travaux|pourparlers|dirigeants|ministres|présidente?s?|chefs? d[’']État)(?:[\s,.]|$)`)
	// opensClauseWith stands before the subject of a sentence, or of what follows the clause that opens it.
	opensClauseWith = lex.Lazy(`(?:^|[—–-]\s|^[^,;.]{3,60},\s)(?:The |the |L[’']|La |Le |Les |l[’']|la |le |les )?$`)

	// placeLine is a line of a building and its city: "The Royal Palace, Oslo".
	placeLine = lex.Lazy(`^(?:The |Le |La |L[’'])?(?:\p{Lu}[\p{L}’'-]*|of|the|de|du|des|la)(?: (?:\p{Lu}[\p{L}’'-]*|of|the|de|du|des|la)){0,5}, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$`)
	// cityAndDay is a line of where and when a text was signed: "Riga, 13 August".
	cityAndDay = lex.Lazy(`^\p{Lu}[\p{L}’' -]{2,30}?,? (?:le |on )?(?:\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9}|\p{Lu}\p{L}{2,8} \d{1,2})(?:,? \d{4})?\.?$`)
	// doneAt stands before where a text was signed.
	doneAt = lex.Lazy(`(?i)^(?:fait|done|signed|adopted|issued|совершено|подписано|принято)(?: (?:simultaneously|ce jour))? (?:à|in|at|в(?: городе)?) `)
	// sentThere stands before where a reporter is.
	sentThere = lex.Lazy(`(?i)\b(?:envoyée? spéciale? (?:à|au|aux|en)|correspondante? (?:à|au|aux|en)|(?:special )?correspondent in|reporting from|in) `)
)

// placeOfTitle returns the place that a paper for a region opens its title with ("Lorient. La
// ministre …"), whether it is listed or not.
func (d *Document) placeOfTitle() string {
	for _, p := range d.Paragraphs {
		if p.Type == model.ParagraphTitle {
			if m := placeOpens.FindStringSubmatch(d.Line(p)); m != nil && !lex.Capitals(m[1]) && (d.unknownPlace(m[1]) || len(lex.Sightings(lex.Words(m[1]), d.Lang)) > 0) {
				return m[1]
			}
			break
		}
	}
	return ""
}

var placeOpens = lex.Lazy(`^(\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{L}[\p{L}’'-]+){0,2})(?:\.| /) \p{Lu}`)

// placesOfDays returns the places that the headings of a programme's days name behind the date.
func (d *Document) placesOfDays() (places []string) {
	for _, p := range d.Paragraphs {
		if p.Type != model.ParagraphHeading && p.Type != model.ParagraphByline || p.To-p.From > longestTitle {
			continue
		}
		line := d.Line(p)
		ws := lex.Words(line)
		if len(ws) == 0 || !blocks.OpensWithWeekday(ws) || !strings.ContainsAny(line, "0123456789") {
			continue
		}
		m := behindDay.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		for name := range strings.SplitSeq(betweenPlaces.Replace(m[1]), ", ") {
			name = strings.TrimSpace(name)
			all := lex.Sightings(lex.Words(name), d.Lang)
			listed := len(all) > 0 && all[0].From == 0 && all[0].Kind == lex.ByCity && (d.Visit.host < 0 || all[0].Country == d.Visit.host)
			if name != "" && lex.StartsUpper(name) && (listed || len(all) == 0 && d.unknownPlace(name)) && !slices.Contains(places, name) {
				places = append(places, name)
			}
		}
	}
	return places
}

var (
	behindDay     = lex.Lazy(`\s[–—:-]\s([^–—:]{3,60})$`)
	betweenPlaces = strings.NewReplacer(" et ", ", ", " and ", ", ", " и ", ", ", " / ", ", ")
)

// placeBefore finds such a place in front of one that is listed: "à Grenoble et à Paris".
var placeBefore = lex.Lazy(`(?:^|\s)(?:à|in|to|at|в) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+)?)(?:,? et(?: à)?| and(?: to| in)?| и(?: в)?) $`)

// anotherPlace finds a place that no list has right behind one that a visit goes to: "to Dhaka
// and Chattogram".
var anotherPlace = lex.Lazy(`^,?(?: et(?: à)?| and(?: to| in)?| и) (\p{Lu}[\p{L}’'-]{2,}(?:[ -]\p{Lu}[\p{L}’'-]+)?)(?:[\s,.;]|$)`)

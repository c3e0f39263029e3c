package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findLikely looks through the whole text for who visits and who receives, where the lead
// does not say it: the one of each side for whom most speaks. It names nobody where two
// have as much for them, or where the host country is not known.
func (d *Document) findLikely() {
	v := &d.Visit
	if v.Type == model.VisitMeeting {
		d.findReported(d.lead(leading))
	}
	if v.Type == model.VisitMeeting && d.findMeetingCountry(d.lead(leading)) {
		defer func() { // it is known who came there, or nothing is
			if v.Visitor == "" {
				v.host, v.HostCountry = -1, ""
			}
		}()
	}
	if v.host < 0 || v.Visitor != "" && v.Host != "" {
		return
	}
	all := d.lead(wholeText)
	if v.Visitor == "" {
		comers := slices.Clone(all)
		for i, s := range comers { // who is met is not who comes
			if m := s.find(metWith); m != nil {
				comers[i].text = s.text[:m[0]]
			} else if m := s.find(sendsThem); m != nil {
				comers[i].text = s.text[m[1]:]
			}
		}
		v.Visitor = d.likeliest(d.openingNames(all), func(p Person) int {
			if p.country == v.host || d.fullName(p.Name) == v.Host || v.Type == model.VisitMeeting && !d.inLead(p.Name, p.country) {
				return 0
			}
			return evidence(p, comers, func(s leadSentence, at int) bool {
				return (s.says(visitWord) || s.says(ownVisit) || s.says(stayed) || s.says(accompanied)) && !inCompany.MatchString(s.text[:at])
			})
		})
	}
	if v.Host == "" && v.Visitor != "" {
		v.Host = d.likeliest(nil, func(p Person) int {
			if p.country >= 0 && p.country != v.host || p.country < 0 && d.metElsewhere(p.Name) || d.fullName(p.Name) == v.Visitor {
				return 0
			}
			leads := governs(lex.Words(p.Role)) || homologue.MatchString(p.Role)
			return evidence(p, all, func(s leadSentence, at int) bool {
				return leads && s.says(meetingWord) && !ofHis.MatchString(s.text[at:]) || s.receivedAt(at) && !d.receivedOther(s) && !(s.says(onArrival) && !isHead(p.Role) && d.headComes(s, 0))
			})
		})
	}
}

// findReported takes for the two of a meeting those whom a report names in its first sentence: a head without a country,
// which is that of its readers and of the city that it comes from, and one of another country: "ACCRA – President Ada Holm
// met President Kalnins of Latvia".
func (d *Document) findReported(lead []leadSentence) {
	v := &d.Visit
	if v.host >= 0 || v.Visitor != "" || v.Host != "" {
		return
	}
	for _, s := range lead {
		front := dispatchFrom.FindString(s.text)
		if front == "" || len(s.people) < 2 || s.people[0].country >= 0 || !isHead(s.people[0].Role) || s.says(onMargins) || !s.meets() {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(front), d.Lang) {
			k := slices.IndexFunc(s.people[1:], func(p standing) bool { return p.country >= 0 && p.country != c.Country && isHead(p.Role) })
			if c.Kind == lex.ByCity && k >= 0 {
				v.Visitor, v.Host, v.host = d.called(s.people[1+k]), d.called(s.people[0]), c.Country
				v.HostCountry = d.countryNamed(c.Country)
				v.Places = append(v.Places, inCase(front[c.From:c.To]))
				return
			}
		}
	}
}

// inLead tells whether the lead names somebody, or the country of his or her office.
func (d *Document) inLead(name string, country int) bool {
	return slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool {
		return strings.Contains(s.text, lastWord(name)) || country >= 0 && d.sees(s.text, country)
	})
}

// findMeetingCountry takes for the host country of a meeting that of the city it is held
// in, where one who takes part is from elsewhere and none from a third country.
func (d *Document) findMeetingCountry(lead []leadSentence) bool {
	v := &d.Visit
	if v.host >= 0 || v.Visitor != "" || v.Host != "" {
		return false
	}
	home := -1
	for _, s := range lead {
		if s.says(onMargins) {
			return false
		}
		for _, c := range lex.Sightings(lex.Words(s.text), d.Lang) {
			if home < 0 && c.Kind == lex.ByCity && s.says(meetingWord) && placed.MatchString(s.text[:c.From]) {
				home = c.Country
			}
		}
	}
	if !slices.Contains(d.mostNamed(), home) {
		return false
	}
	v.host, v.HostCountry = home, d.countryNamed(home)
	return true
}

// openingNames returns those whom sentences open with by their full name, and who are
// named with no office.
func (d *Document) openingNames(all []leadSentence) (people []Person) {
	known := map[string]bool{}
	for _, s := range all {
		end, _ := nameRun(s.text, tokens(lex.Clip(s.text, longestTitle)))
		name, ok := opensWithName(s.text, end)
		if m := s.find(introduces); !ok && m != nil { // "After Riga and Vilnius, Ada Holm …"
			end, _ = nameRun(s.text[m[1]:], tokens(lex.Clip(s.text[m[1]:], longestTitle)))
			name, ok = opensWithName(s.text[m[1]:], end)
		}
		if ok && !d.roll.surnamed(surname(name)) && !known[surname(name)] && !lex.Capitals(s.text) && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 {
			people = append(people, Person{Name: name, country: -1})
			known[surname(name)] = true
		}
	}
	return people
}

// withCounterpart returns the name, without an office, of who opens a sentence that says he or she met a counterpart
// of the host country: "During the day Ada Holm met her Ghanaian counterpart".
func (d *Document) withCounterpart(all []leadSentence) string {
	v := &d.Visit
	for _, s := range all {
		m := s.find(theirCounterpart)
		if m == nil || v.host < 0 || !d.sees(lex.Clip(s.text[m[0]:], longestTitle), v.host) {
			continue
		}
		for _, p := range d.openingNames([]leadSentence{s}) {
			if name := d.fullName(p.Name); name != v.Host {
				return name
			}
		}
	}
	return ""
}

// theirCounterpart is a counterpart of who opens a sentence.
var theirCounterpart = lex.Whole(`(?:son|sa|his|her) (?:[\p{L}-]+ ){0,2}(?:homologue|counterpart)`)

// introduces is what opens a sentence before whom it is about.
var introduces = lex.Lazy(`^(?:Après|Avant|Depuis|À|Au|Dans|Durant|En|Lors|Pendant|Pour|After|Before|During|On|Over|In|At|For|Since|Upon|После|По|В)\s[^,;.]{2,60},\s`)

// ofHis is a name that only says whose something is: "Hale’s summit".
var ofHis = lex.Lazy(`^[\p{L}-]+[’']s\s`)

// stayed says that somebody was there.
var stayed = lex.Whole(`est restée?|a passé|ne sera resté\p{L}*|a séjourné|stayed|spent|провёл|провел`)

// accompanied says that others come along.
var accompanied = lex.Whole(`(?:will be|is|was) accompanied by|(?:sera|est|était) accompagnée? (?:de|du|d)|сопровожда\p{L}+`)

const (
	wholeText = 60 // paragraphs
	enough    = 2  // that speaks for somebody, or for a country
)

// foremost returns the first people of the text, among whom are those of the visit: a text of thousands takes
// no longer for it.
func (d *Document) foremost() []Person {
	const most = 200
	return d.People[:min(most, len(d.People))]
}

// likeliest returns the name of who, among the first people of the text and some others, has the most for him or
// her, if it is enough.
func (d *Document) likeliest(others []Person, weigh func(Person) int) string {
	best, most, second := "", enough-1, 0
	for _, p := range slices.Concat(d.foremost(), others) {
		switch n := weigh(p); {
		case n > most:
			best, most, second = p.Name, n, most
		case n > second:
			second = n
		}
	}
	if best == "" || second == most {
		return ""
	}
	return d.nominative(best)
}

// receivedAt tells whether who is named at a byte of a sentence is said to receive somebody.
func (s leadSentence) receivedAt(at int) bool {
	if m := s.wasReceived(); m != nil {
		return at >= m[1]-1
	}
	m := s.receiving()
	return m != nil && at < m[0]
}

// evidence returns what speaks for somebody: the sentences that name him or her, at a
// byte, and say what is looked for, or that begin with the name while the next one says it;
// and then to govern a state.
func evidence(p Person, all []leadSentence, says func(s leadSentence, at int) bool) int {
	const each, most = 2, 4
	n, last := 0, NameParts(p.Name)
	for i, s := range all {
		ws := lex.Words(s.text)
		k := slices.IndexFunc(ws, func(w lex.Word) bool { return w.Capital && len(last) > 0 && w.Folded == last[len(last)-1] })
		if k < 0 || s.onlyOwns(lex.Span{From: ws[k].From, To: ws[k].To}) {
			continue
		}
		next := i+1 < len(all) && all[i+1].i == s.i && strings.HasPrefix(s.text, p.Name) && says(all[i+1], 0)
		if next || says(s, ws[k].From) {
			n = min(n+each, most)
		}
	}
	if n > 0 && governs(lex.Words(p.Role)) {
		n++
	}
	return n
}

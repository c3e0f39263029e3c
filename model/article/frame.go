package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// A sentence is read with a sign in the place of each who is named in it, so that few patterns
// say who goes where and who receives whom, however long names and offices are.
const (
	personSign = 'Ⓟ' // somebody by name
	officeSign = 'Ⓞ' // somebody by an office
	placeSign  = 'Ⓒ' // a country or a city
)

// frames are ways of saying who visits, where, and who receives. In them N is a person or an
// office, _ some small words, and ~ any words on nobody else.
var frames = []*lex.Pattern{
	// Who receives whom.
	frame(`(?P<host>N)~ (?:welcom(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|greet(?:s|ed)?)_(?P<visitor>N)`),
	frame(`(?P<visitor>N)~ (?:was|were|is|are|been|be) (?:\p{L}+ )?(?:welcomed|received|hosted|greeted|met)~ by_(?P<host>N)`),
	frame(`(?P<host>N)~ (?:a |ont |d[’']|de |va )?(?:accueill\p{L}+|reçu|reçoi(?:t|vent)|recevr?\p{L}+)_(?P<visitor>N)`),
	frame(`(?P<visitor>N)~ (?:été|est|sont|sera|seront|était) (?:\p{L}+ )?(?:reçue?s?|accueillie?s?)~ par_(?P<host>N)`),
	frame(`(?P<host>N)~ (?:accueillera|accueilleront|recevra|will (?:welcome|receive|host))~ (?P<visitor>N)`),
	frame(`(?P<host>N)~ (?:met|meets|will meet|rencontre|rencontré|rencontrera|s[’']est entretenue? avec)~ (?P<visitor>N),? (?:en (?:visite|déplacement)|on an? (?:[\p{L}-]+ ){0,3}(?:visit|trip))`),
	frame(`(?:visite?|déplacement) (?:de|du|d[’']|of|by)_(?P<visitor>N) (?:à|au|auprès d[eu]|to)_(?P<host>N)`),
	// Who invites.
	frame(`(?:invitation|invited|invitée?s?) (?:of|by|from|de|du|par)_(?P<host>N)`),
	// Who goes where.
	frame(`^(?P<visitor>N) (?:à|en|au|aux|in) (?P<place>Ⓒ)(?:\s?[:.,–-]|$| (?:pour|to) \p{Ll})`),
	frame(`(?P<visitor>N)~ (?:visit(?:s|ed|ing)?|arriv(?:es?|ed|ing) in|travel(?:s|l?ed|l?ing)? to|head(?:s|ed|` +
		`ing)? to|(?:left|leaves|departs?|departed) for|flew to|flies to|land(?:s|ed) in)_(?P<place>Ⓒ)`),
	frame(`(?P<visitor>N)(?:[’']s?|~ (?:an?|the))(?: [\p{L}-]+){0,4} (?:visit|trip|travels?) to_(?P<place>Ⓒ)`),
	frame(`^[^ⓅⓄ]*(?P<visitor>N)[^.;]* (?:his|her|their|sa|son|leur)(?: [\p{L}-]+){0,4} (?:visite?|trip|tour|tournée|` +
		`déplacement|voyage|séjour) (?:to|in|à|en|au|aux)_(?P<place>Ⓒ)`),
	frame(`(?P<visitor>N)~ (?:will lead|leads|led|is leading|leading|heading|conduisant|conduira|conduit|dirigera|dirige|mènera) (?:the|a|la|une)(?: \p{L}+){0,3}? d[eé]l[eé]gation`),
	frame(`(?:visit|trip) (?:of|by)_(?P<visitor>N)~ (?:to|in)_(?P<place>Ⓒ)`),
	frame(`(?P<visitor>N)~ (?:se rend\p{L}*|rendue?s?|arriv\p{L}+|attendue?s?|visite|séjour\p{L}*|déplacement|voyage|` +
		`tournée|envol\p{L}+|part|partira|viendr\p{L}+|atterri\p{L}*|foul\p{L}+)~ (?:à|en|au|aux|dans|pour)_(?P<place>Ⓒ)`),
	frame(`(?:visite|déplacement|voyage|tournée|séjour|venue|arrivée)~ (?:de|du|d[’'])_(?P<visitor>N)~ (?:à|en|au|aux)_(?P<place>Ⓒ)`),
	frame(`(?:visite|déplacement|voyage|séjour|venue|arrivée)~ (?:à|en|au|aux)_(?P<place>Ⓒ)~ (?:de|du|d[’'])_(?P<visitor>N)`),
}

// goings are ways of saying that somebody visits in which no word for it stands.
var goings = []*lex.Pattern{
	frame(`N~ (?P<goes>(?:is|are|was|were|will be) (?:\p{L}+ )?(?:due|expected)) (?:to (?:arrive|land) )?in_Ⓒ`),
	frame(`^N (?P<goes>due|expected) in_Ⓒ`),
	frame(`(?:N|d[eé]l[eé]gation|ministres?|couple)~ (?P<goes>attendue?s?)~ (?:à|en|au|aux|dans|chez)_Ⓒ`),
	frame(`(?P<goes>d[eé]l[eé]gation(?: \p{L}+)? (?:to|en|au|aux|à))_Ⓒ~ (?:attend|assist|pour l[’']investiture|représent)`),
	frame(`^(?P<goes>(?:over|during|after|in)(?: \p{L}+){0,2} (?:\p{L}+|\d+) days in)_Ⓒ~ N`),
	frame(`^(?P<goes>(?:en|durant|après|pendant)(?: ses)? (?:\p{L}+|\d+) jours (?:à|en|au|aux))_Ⓒ~ N`),
}

// titleGoings are those of a title, which has few words: "Ada Holm in Accra to speak of fish".
var titleGoings = append([]*lex.Pattern{
	frame(`^(?:[^.;:ⓅⓄ]{0,40} )?N (?P<goes>(?:à|en|au|aux|in))_Ⓒ (?:pour|to) \p{Ll}`),
}, goings...)

// findGoing has a sentence say that somebody visits where one of goings is found in it.
func (d *Document) findGoing(s leadSentence) {
	ways := goings
	if d.Paragraphs[s.i].Type == model.ParagraphTitle {
		ways = titleGoings
	}
	if len(ways) == len(goings) && !s.says(goingWord) || s.says(visitWord) { // the shorter pattern first
		return
	}
	m := d.inSigns(s, d.roll)
	for _, f := range ways {
		if at := f.FindStringSubmatch(m.text); at != nil {
			goes := at[f.SubexpIndex("goes")]
			k := strings.Index(s.text, goes)
			s.found[visitWord] = match{s.text, []int{k, k + len(goes)}}
			return
		}
	}
	if at := doneThere.FindStringSubmatchIndex(m.text); at != nil && d.abroad(m.sign(group(doneThere, at, "visitor")).who, m.sign(group(doneThere, at, "place")).country) {
		goes := s.find(goingWord)
		s.found[visitWord] = match{s.text, goes}
	}
}

// goingWord stands in all of goings.
var goingWord = lex.Whole(`today|yesterday|aujourd[’']hui|hier|attendue?s?|due|expected|days|jours|delegation|délégation`)

// frame compiles a pattern over the signs.
func frame(said string) *lex.Pattern { return lex.Lazy(`(?i)` + framed.Replace(said)) }

// framed writes what stands in a frame as expressions.
var framed = strings.NewReplacer(`N`, `[ⓅⓄ]`, `~`, `[^.;ⓅⓄ]{0,80}?`, `_`, `(?:[ ,]+[\p{L}-]+){0,4}?[ ’']*`)

// signed is a sentence in signs, with what stands behind each of them.
type signed struct {
	text string
	at   []sign // in order
}

// A sign stands for somebody, or for a country.
type sign struct {
	byte    int // of the text
	who     standing
	country int // -1 for somebody
	city    bool
}

// inSigns puts signs into a sentence, where known are those whom the document names.
func (d *Document) inSigns(s leadSentence, known *roll) (m signed) {
	all := s.parties()
	for _, at := range namesOf(s.text, known) {
		if !s.onlyOwns(at.Span) && !isSpouse.MatchString(s.text[:at.From]) && !slices.ContainsFunc(all, func(p standing) bool { return p.Overlaps(at.Span) }) {
			all = append(all, at)
		}
	}
	slices.SortFunc(all, func(a, b standing) int { return a.From - b.From })
	var b strings.Builder
	end := 0
	put := func(at lex.Span, r rune, of sign) {
		b.WriteString(s.text[end:at.From])
		of.byte = b.Len()
		b.WriteRune(r)
		m.at = append(m.at, of)
		end = at.To
	}
	for _, c := range append(lex.Sightings(lex.Words(s.text), d.Lang), lex.Sighting{Span: lex.Span{From: len(s.text), To: len(s.text)}}) {
		for len(all) > 0 && all[0].From <= c.From {
			if p := all[0]; p.From >= end {
				r := personSign
				if p.Name == "" {
					r = officeSign
				}
				put(p.Span, r, sign{who: p, country: -1})
			}
			all = all[1:]
		}
		if c.From >= end && c.From < len(s.text) && c.Kind != lex.ByAdjective && !c.Region {
			put(c.Span, placeSign, sign{country: c.Country, city: c.Kind == lex.ByCity})
		}
	}
	b.WriteString(s.text[end:])
	m.text = b.String()
	return m
}

// namesOf returns where a sentence calls people by their last name, with what stands of the rest
// of it before that, or by the first of two words alone: "Wen arrived", of Wen Jiabao.
func namesOf(text string, known *roll) (all []standing) {
	ws := lex.Words(text)
	for k, w := range ws {
		if !w.Capital || len(w.Folded) < 3 {
			continue
		}
		for _, n := range known.words[w.Folded] {
			p := known.people[n]
			parts := NameParts(p.Name)
			if len(parts) == 2 && parts[0] == w.Folded && (k+1 == len(ws) || !ws[k+1].Capital) {
				all = append(all, standing{p, lex.Span{From: w.From, To: w.To}})
				break
			}
			if len(parts) > 0 && parts[len(parts)-1] == w.Folded {
				from := k
				for from > 0 && ws[from-1].Capital && slices.Contains(parts, ws[from-1].Folded) {
					from--
				}
				all = append(all, standing{p, lex.Span{From: ws[from].From, To: w.To}})
				break
			}
		}
	}
	return all
}

// fullest returns the longest name of somebody that is known.
func fullest(name string, known []Person) string {
	for _, p := range known {
		if len(p.Name) > len(name) && SameName(p.Name, name) {
			name = p.Name
		}
	}
	return name
}

// whoIs returns the name of somebody who is called by name or by office, or the office.
func (d *Document) whoIs(p standing) string {
	name := d.titled(p)
	if d.named(name) {
		return name
	}
	var holders []string
	for _, q := range d.People {
		first := p.Role // of no country, it is that of a holder of the whole office
		if p.country >= 0 {
			first, _, _ = strings.Cut(p.Role, " ")
		}
		if q.country == p.country && strings.HasPrefix(lex.Fold(q.Role)+" ", lex.Fold(first)+" ") {
			holders = append(holders, q.Name)
		}
	}
	if len(holders) == 1 {
		return holders[0]
	}
	return name
}

// votes are what the sentences of a document say for who visits, who receives, and where.
type votes struct {
	visitor, host map[string]int
	country       map[int]int // by number, from 1
}

// invitesHome are ways of saying that somebody is asked to come to the country of who invites.
var invitesHome = []*lex.Pattern{
	frame(`(?P<host>N)[’']s? invitation to~ (?:visit|come to|travel to|visit to|trip to)_(?P<place>Ⓒ)`),
	frame(`invitation d[eu]_(?P<host>N)~ (?:visiter|se rendre|venir|visite|déplacement|voyage)~ (?:à|en|au|aux)?_(?P<place>Ⓒ)`),
}

// learnHomes takes for the country of who is named without one that which he or she invites to.
func (d *Document) learnHomes() {
	for _, s := range d.opening {
		if !strings.Contains(s.text, "invitation") {
			continue
		}
		m := d.inSigns(s, d.roll)
		for _, f := range invitesHome {
			at := f.FindStringSubmatchIndex(m.text)
			if at == nil {
				continue
			}
			host, place := m.sign(group(f, at, "host")), m.sign(group(f, at, "place"))
			for _, k := range d.roll.sharing(host.who.Name) {
				if p := &d.People[k]; p.country < 0 && SameName(p.Name, host.who.Name) {
					p.country = place.country
				}
			}
		}
	}
}

// sign returns the sign at a byte.
func (m signed) sign(at int) sign {
	return m.at[slices.IndexFunc(m.at, func(s sign) bool { return s.byte == at })]
}

// vote collects what the frames find in sentences of the opening.
func (d *Document) vote(found []findings, all []leadSentence) votes {
	v := votes{map[string]int{}, map[string]int{}, map[int]int{}}
	known := slices.Concat(d.foremost(), d.openingNames(d.opening))
	called := rollOf(known)
	for _, s := range all {
		if d.earlier(found, s) || d.receivedOther(s) {
			continue
		}
		weight := 1
		if s.behind < leading {
			weight = 2
		}
		if d.Paragraphs[s.i].Type == model.ParagraphTitle {
			weight = 6 // more than what two frames find in a sentence of the lead
		}
		if m := comesAs.FindStringSubmatch(s.text); m != nil && !lex.Capitals(m[1]) && len(lex.Sightings(lex.Words(m[1]), d.Lang)) == 0 {
			v.visitor[fullest(m[1], known)] += weight
		}
		m := d.inSigns(s, called)
		for _, f := range frames {
			at := f.FindStringSubmatchIndex(m.text)
			if at == nil || notSo.MatchString(m.text[at[0]:at[1]]) || purpose.MatchString(m.text[at[0]:at[1]]) || ownsIt.MatchString(m.text[at[1]:]) {
				continue
			}
			for _, of := range m.at {
				switch {
				case group(f, at, "visitor") == of.byte:
					v.visitor[fullest(d.whoIs(of.who), known)] += weight
				case group(f, at, "host") == of.byte:
					v.host[fullest(d.whoIs(of.who), known)] += weight
				case group(f, at, "place") == of.byte:
					v.country[1+of.country] += weight
				}
			}
		}
	}
	return v
}

// notSo denies what a sentence says.
var notSo = lex.Whole(`not|never|won[’']t|pas|jamais`)

// purpose says what a visit is for, and not where to: "a trip to reaffirm the Danish commitment".
var purpose = lex.Lazy(`(?i)\s(?:visit|trip|travels?|tour) to \p{L}+ (?:the|an?|our|its|their|his|her)\s`)

// comesAs finds who is named without an office and is on a visit: "Ada Holm en tournée en Afrique".
var comesAs = lex.Lazy(`(\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:de|van|von|der|ben|bin|al))*(?: \p{Lu}\p{Ll}[\p{L}’'-]*)+) (?:en (?:visite|tournée|déplacement|voyage)|on (?:a|an|his|her) (?:[\p{L}-]+ ){0,3}(?:visit|tour|trip))\s`)

// ownsIt stands behind who is not welcomed, but something of his: "welcomed the President’s plan".
var ownsIt = lex.Lazy(`^[’']s\s`)

// group returns where a named group of a pattern matched, -1 for nowhere.
func group(p *lex.Pattern, at []int, name string) int {
	if k := p.SubexpIndex(name); k > 0 {
		return at[2*k]
	}
	return -1
}

// earlier tells whether a sentence is dated, and long before the document.
func (d *Document) earlier(found []findings, s leadSentence) bool {
	return slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool { return m.From >= s.at.From && m.To <= s.at.To && d.bygone(m) })
}

// most returns who has most votes and is not somebody, "" where there is none or two.
func most[K comparable](votes map[K]int, but K) (name K) {
	n, second := 0, 0
	var none K
	for k, c := range votes {
		switch {
		case k == but || k == none:
		case c > n:
			name, n, second = k, c, n
		case c > second:
			second = c
		}
	}
	if n == second {
		return none
	}
	return name
}

// findVoted fills what no rule has found by what most sentences say.
func (d *Document) findVoted(found []findings) {
	v := &d.Visit
	if v.Type != model.VisitMeeting && d.atHome(v.Visitor) && !d.atHome(v.Host) && !(v.Host == "" && d.comesBy(v.Visitor)) && !(v.Host != "" && v.VisitorCountry != "" && countryCalled(v.VisitorCountry) != v.host) {
		v.Visitor, v.Host = fullest(v.Host, d.openingNames(d.opening)), v.Visitor
	}
	if v.Visitor != "" && v.Host != "" && d.named(v.Visitor) && v.host >= 0 || slices.ContainsFunc(d.lead(1), func(s leadSentence) bool { return s.says(byPhone) }) {
		return
	}
	votes := d.vote(found, d.opening)
	both := v.Visitor == "" // are to be found
	if name := most(votes.visitor, v.Host); name != "" && d.named(name) && (both || !d.named(v.Visitor)) && (v.Type != model.VisitMeeting || d.inLead(name, d.countryOf(name))) {
		v.Visitor = name
	}
	if v.Host == "" && v.Visitor != "" && (both || v.Type != model.VisitMeeting) {
		v.Host = most(votes.host, v.Visitor)
	}
	if c := most(votes.country, 1+countryCalled(v.VisitorCountry)) - 1; c >= 0 && v.host < 0 && v.Visitor != "" && v.Type != model.VisitMeeting {
		v.host, v.HostCountry = c, d.countryNamed(c)
		v.Type = cmp.Or(v.Type, model.VisitPlain)
		if len(v.Places) == 0 {
			d.findPlaces(d.tellingLead(found), false)
		}
	}
}

// comesBy tells whether the lead calls a visit somewhere that of somebody: "the visit to Peru by President Adjei".
func (d *Document) comesBy(name string) bool {
	return slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool {
		m := s.find(visitThereBy)
		return m != nil && strings.Contains(lex.Clip(s.text[m[1]:], nearLong), lastWord(name))
	})
}

// visitThereBy stands before who comes, behind the country.
var visitThereBy = lex.Lazy(`(?i)\b(?:visit|trip|visite|déplacement|voyage) (?:to|en|au|aux|à) [^.;,]{2,40} (?:by|de|du|d[’']|par) `)

// atHome tells whether somebody is known to be of the country that is visited.
func (d *Document) atHome(name string) bool {
	return name != "" && d.Visit.host >= 0 && slices.ContainsFunc(d.holders(name), func(p Person) bool { return p.country == d.Visit.host })
}

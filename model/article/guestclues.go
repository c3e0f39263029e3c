package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Clues that somebody is the guest, or the host.
const (
	clueTitled       = iota // named in the title,
	clueOpening             // in the first paragraph, or
	clueInLead              // in the lead
	clueNamedFirst          // named before all others, or
	clueNamedSecond         // before all but one
	clueOften               // at least half as often as who is named most,
	clueOnce                // or once
	clueGoverns             // governs a state,
	clueMinister            // is a minister, or
	clueEnvoy               // an ambassador
	clueNoOffice            // has no office, or
	clueNameless            // nothing but an office
	clueCountryOnly         // is a country, of which nobody is named, or
	clueOfNamed             // somebody is
	clueGoes                // stands before a word for a visit,
	clueGoesTo              // and where it goes to
	clueVisitOf             // behind "the visit of"
	clueOwnsVisit           // before "’s visit"
	clueHisVisit            // opens a sentence on "his visit"
	clueReceives            // receives somebody
	clueReceived            // behind who does
	clueWasReceived         // was received
	clueReceiver            // behind "was received by"
	clueMeets               // meets somebody
	clueMet                 // behind who does
	clueMeetsAny            // before a word for a meeting and somebody
	clueInvites             // invites
	clueCounterpart         // is a counterpart
	clueAnd                 // behind somebody and "and", or
	clueAndOther            // before "and" and somebody
	clueAlong               // comes along
	clueLeads               // leads a delegation
	clueSays                // says something
	clueSubject             // opens a sentence
	clueNoCountry           // of no country that is known, or
	clueGone                // of that which most is said to go to,
	clueGoneToo             // or less
	cluePlaced              // in which something is
	clueMostNamed           // that is named most,
	clueNamedNext           // next to most,
	clueNamedLess           // or less
	clueByAdjective         // that is named by an adjective only
	clueTitleCountry        // that the title names
	castClues
)

// A cast is who is named in the opening of a document, with the clues that there are for each.
type cast struct {
	members   []actor
	named     int // how many of them have been
	met       map[[2]int]float64
	visit     bool // the lead tells of a visit,
	meeting   bool // of a meeting,
	call      bool // of one by telephone,
	summit    bool // or of one of many
	most      []int
	gone      map[int]float64 // how much is said to go to each country,
	goneMost  float64         // to that which most is said of,
	placed    map[int]float64 // to be there,
	cities    map[int]float64 // and how many cities of it are named in the lead
	firstTold int             // the first country, or that of the first city, in which the lead says that something is; -1 for none
	dateline  int             // that of the city which an agency reports from
}

// An actor is a member of a cast: somebody, by name or by office, or a country alone.
type actor struct {
	Person
	only  bool // a country
	clues [castClues]float64
	times int
	order int // among those who are named, from 1
}

const castParagraphs = 20 // that are looked at

// cast gathers the clues for the guest and the host.
func (d *Document) cast(found []findings) *cast {
	c := &cast{met: map[[2]int]float64{}, gone: map[int]float64{}, placed: map[int]float64{}, cities: map[int]float64{}, firstTold: -1}
	known := slices.Concat(d.foremost(), d.openingNames(d.opening))
	for _, p := range known {
		c.members = append(c.members, actor{Person: p})
	}
	names := rollOf(known)
	titled, subject := map[int]bool{}, -1
	for _, s := range d.lead(castParagraphs) {
		if d.earlier(found, s) || d.ofHistory(s) {
			continue
		}
		m, title := d.inSigns(s, names), d.Paragraphs[s.i].Type == model.ParagraphTitle
		c.readPlaces(s, m, title, titled)
		all := c.sights(d, m, subject)
		c.read(s, m, all, title)
		if len(all) > 0 && !title {
			subject = all[0].member
		}
	}
	c.dateline, _ = d.agencyCity()
	c.dropSilent()
	c.addCountries(d)
	for k := range c.members {
		c.members[k].describe(d, c, titled)
	}
	return c
}

// readPlaces notes what a sentence says of where it is.
func (c *cast) readPlaces(s leadSentence, m signed, title bool, titled map[int]bool) {
	much := s.weight()
	if s.behind < leading {
		c.visit = c.visit || s.says(visitWord)
		c.meeting = c.meeting || s.meets()
		c.call = c.call || s.says(byPhone)
		c.summit = c.summit || s.says(ofMany)
	}
	for _, g := range m.at {
		if g.country < 0 {
			continue
		}
		before := m.text[:g.byte]
		there := toward.MatchString(before) || placed.MatchString(before)
		switch {
		case there && s.says(visitWord):
			c.gone[g.country] += much
		case there:
			c.placed[g.country] += much
		}
		if there && c.firstTold < 0 && s.behind < leading && (title || g.city || s.says(visitWord) || s.meets()) {
			c.firstTold = g.country
		}
		if title {
			titled[g.country] = true
		} else if s.behind < leading {
			c.cities[g.country] += much
		}
	}
}

// ofMany is a meeting of many countries.
var ofMany = lex.Whole(`sommet|summit|саммит|conférence|conference|assemblée générale|general assembly`)

// weight is how much is told by a sentence.
func (s leadSentence) weight() float64 {
	if s.behind < leading {
		return 1
	}
	return below
}

// A sight is a member at bytes [From, To) of a sentence in signs.
type sight struct {
	lex.Span
	member int
}

// sights returns who stands in a sentence, with who was spoken of where it opens with a pronoun.
func (c *cast) sights(d *Document, m signed, subject int) (all []sight) {
	if w := pronounFirst.FindString(m.text); w != "" && subject >= 0 {
		all = append(all, sight{lex.Span{From: 0, To: len(w) - 1}, subject})
	}
	for _, g := range m.at {
		if g.country >= 0 {
			continue
		}
		if k := c.memberFor(d, g.who); k >= 0 {
			all = append(all, sight{lex.Span{From: g.byte, To: g.byte + len(string(personSign))}, k})
		}
	}
	return all
}

// is gives a member a clue.
func (m *actor) is(clue int, so bool) {
	if so {
		m.clues[clue] = 1
	}
}

// more gives a member so much more of a clue.
func (m *actor) more(clue int, so bool, much float64) {
	if so {
		moreOf(&m.clues[clue], much)
	}
}

// read adds the clues for those who stand in a sentence.
func (c *cast) read(s leadSentence, m signed, all []sight, title bool) {
	much := s.weight()
	for k, at := range all {
		x := &c.members[at.member]
		before, behind := m.text[:at.From], m.text[at.To:]
		if k > 0 {
			before = m.text[all[k-1].To:at.From]
		}
		other := k+1 < len(all) // stands behind
		if other {
			behind = m.text[at.To:all[k+1].From]
			if next := all[k+1].member; next != at.member && s.meets() {
				c.met[[2]int{at.member, next}] = min(2, c.met[[2]int{at.member, next}]+much)
			}
		}
		if x.times++; x.order == 0 {
			c.named++
			x.order = c.named
		}
		x.is(clueTitled, title)
		x.is(clueOpening, !title && s.behind == 0)
		x.is(clueInLead, s.behind < leading)
		says := func(clue int, so bool) { x.more(clue, so, much) }
		goes := visitWord.FindStringIndex(behind)
		if goes != nil && strings.ContainsAny(behind[:goes[0]], ".;") {
			goes = nil
		}
		says(clueGoes, goes != nil)
		says(clueGoesTo, goes != nil && strings.ContainsRune(behind[goes[1]:], placeSign))
		if v := visitWord.LastStringIndex(before); v != nil {
			says(clueVisitOf, visitOf.MatchString(before[v[0]:]))
		}
		says(clueOwnsVisit, visitOfHis.MatchString(behind))
		says(clueHisVisit, k == 0 && ownVisit.MatchString(m.text))
		receives, received := receiveWord.FindStringIndex(behind), receivedBy.MatchString(behind)
		says(clueReceives, receives != nil && !received && (other || receivesHim.MatchString(behind[receives[0]:])))
		says(clueWasReceived, received)
		receivedBefore := receivedBy.MatchString(before)
		says(clueReceived, k > 0 && !receivedBefore && receiveWord.MatchString(before))
		says(clueReceiver, receivedBefore)
		says(clueMeets, other && metWith.MatchString(behind))
		says(clueMet, metWith.MatchString(before))
		says(clueMeetsAny, other && meetingWord.MatchString(behind))
		says(clueInvites, invitedBy.MatchString(before) || invites.MatchString(behind))
		says(clueCounterpart, homologue.MatchString(before) || k > 0 && homologue.MatchString(x.Role))
		says(clueAnd, k > 0 && behindAnd.MatchString(before))
		says(clueAndOther, other && andOnly[lex.Fold(strings.TrimSpace(behind))])
		says(clueAlong, comesAlongWith.MatchString(before))
		says(clueLeads, ledBy.MatchString(before) || leadsThem.MatchString(behind))
		says(clueSays, saysThis.MatchString(behind))
		says(clueSubject, k == 0 && at.From < opensWithin)
	}
}

const opensWithin = 30 // bytes of a sentence in front of who opens it

var (
	visitOfHis     = lex.Lazy(`(?i)^[’']s?\s(?:[\p{L}\d-]+\s){0,5}(?:visit|trip|tour|stay|arrival|travels?)(?:[\s,.]|$)`)
	receivesHim    = lex.Lazy(`(?i)\s(?:him|her|them|lui|le visiteur|son hôte|the guest)(?:[\s,.]|$)|l[’']a `)
	behindAnd      = lex.Lazy(`(?i)^[^.;]{0,40}\s(?:and|et|и)\s(?:[\p{L}’-]+\s){0,3}$`)
	comesAlongWith = lex.Lazy(`(?i)(?:accompan\p{L}+|accompagn\p{L}+|alongside|along with|en présence|aux côtés|in the presence|including|dont)\s[^.;]{0,60}$`)
	leadsThem      = lex.Lazy(`(?i)^[^.;]{0,80}\s(?:leads?|led|leading|heads?|headed|heading|à la tête|condui\p{L}+|dirig\p{L}+)\s[^.;]{0,40}d[eé]l[eé]gation`)
	saysThis       = lex.Lazy(`(?i)^,?\s(?:said|says|told|stated|added|noted|stressed|declared|a (?:déclaré|dit|indiqué|souligné|ajouté|affirmé|précisé|estimé|rappelé)|заявил\p{L}*|отметил\p{L}*|сказал\p{L}*)(?:[\s,:]|$)`)
)

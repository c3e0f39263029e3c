package article

import (
	"math"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Ways of saying what kind of visit it is; the earliest in the lead counts.
var kinds = []struct {
	kind string
	said *pattern
}{
	{model.VisitState, lazy(`(?i)\bvisites? d[’'][ée]tat\b|\bstate visit|государственн\p{L}+ визит`)},
	{model.VisitOfficial, lazy(`(?i)\b(?:visites?|déplacement|voyage) (?:\p{L}+ )?officielles?|\bofficial (?:(?:working|state|goodwill|bilateral|foreign|overseas|friendly|two|three|four|five|day) |(?:\p{L}+|\d+)-days? )?(?:visit|trip)|\bvoyage officiel|официальн\p{L}+ визит`)},
	{model.VisitWorking, lazy(`(?i)\bvisites? (?:d[’']amitié et )?de travail|\bmission de travail|\bworking visit|\bvisite de \d+ jours? de travail|\bvisite d[’']amitié|рабоч\p{L}+ (?:визит|поездк)`)},
}

// ofMission says that a delegation travels: of companies, of a parliament, to study.
var ofMission = lazy(`(?i)(?:^|[\s(«“’'])(?:(?:mission|délégation) (?:\p{L}+ )?(?:économique|commerciale|d[’'](?:affaires|entreprises|entrepreneurs|études?|information|experts|exploration)|de (?:prospection|parlementaires|députés|sénateurs)|parlementaire|sénatoriale|exploratoire|technique|multisectorielle)|mission (?:effectuée|officielle) (?:en|au|aux|à|sur)|(?:revien\p{L}+|rentr\p{L}+|retour|terme) d[’'](?:une|sa) (?:\p{L}+ )?mission|sa (?:première |dernière )?mission (?:officielle|africaine|diplomatique)|(?:compte rendu|rapport) de mission|délégation de (?:\S+ ){1,2}(?:entreprises|entrepreneurs|chefs d[’']entreprises?)|(?:délégation|visite|mission|déplacement) (?:\p{L}+ )?(?:de la commission|des commissions|du groupe d[’']amitié|d[’']une délégation (?:parlementaire|de la commission|du groupe))|(?:visite|voyage|mission)s? d[’']étude|visite parlementaire|` +
	`(?:trade|business|economic|investment|parliamentary|fact-finding|study|technical) (?:mission|delegation|tour|trip|visit)|delegation (?:of|from) the (?:\p{L}+ ){0,5}(?:committee|parliament|senate|assembly|house of|parliamentary group)|delegation of (?:\p{L}+ )?(?:MPs|lawmakers|members of parliament|parliamentarians|senators|companies|business leaders)|` +
	`(?:торгово-экономическ|делов|бизнес-|парламентск|торгов|экономическ)\p{L}* (?:мисси|делегаци)\p{L}+|бизнес-мисси\p{L}+|ознакомительн\p{L}+ (?:визит|поездк)\p{L}+)`)

var delegation = lazy(`(?i)d[eé]l[eé]gation|делегаци`)

// beside stands before a delegation that only comes along, or is received.
var beside = lazy(`(?i)(?:(?:^|[\s(])(?:accompa\p{L}+|with|by|avec|par|dont|tête|met|meet|including|received?|welcomed|reçu\p{L}*|reçoit|recevra|accueill\p{L}+|rencontr\p{L}+|compris|с|во главе|сопровожда\p{L}+)\s(?:[^\s,.;]+\s){0,3})$`)

var visitWord = whole(`visite|(?:a|ont) quitté (?:[^\s,.;]+ ){1,6}(?:où|après|au terme|à l[’']issue)|(?:est|sont|se trouv\p{L}+) depuis (?:hier|\p{L}+di|dimanche|le \d+ \p{L}+) (?:à|en|au|aux|dans)|depart(?:s|ed|ing)? (?:\p{L}+ ){0,3}for|(?:fait|fera|faisait) (?:une )?(?:étape|halte|escale)|(?:a|ont|avait) visité|venue (?:à|en|au|aux)|(?:back|home) (?:home )?(?:from|after)|пробуд\p{L}+|stepp(?:ed|ing) (?:ashore|off)|spends? (?:this week|the week|\p{L}+ days) in|прибыва\p{L}+|(?:est|sont|se trouv\p{L}+) (?:dans|à|en|au|aux) (?:[^\s,.]+ ){1,4}depuis (?:\p{L}+di|dimanche|hier|le)|жд[уё]т (?:президента|премьер\p{L}*|министра|короля|главу|гост\p{L}+)|(?:de )?passage (?:à|en|au|aux|dans)|(?:la|sa) venue|mission (?:de prospection|d[’'](?:affaires|études?|information|experts)|collective|exploratoire|parlementaire|de terrain)|déplacement|voyage|séjour|séjourn(?:e|ent|ait|aient|é|era|eront)|se rend|se rendr(?:a|ait|ont|aient)|se rendent|se sont rendue?s|s[’']est rendue?|s[’']envoler?|(?:pos\p{L}+|mettr?\p{L}*|mis) (?:le )?pied (?:à|en|au|sur)|sets? foot (?:in|on)|foul\p{L}+ le sol|répond(?:ent|ra|ront)? à (?:l[’']|une )invitation|arrivée?s?|attendue?s?|visit|visits|visited|visiting|trip|travel(?:s|l?ed|l?ing)?|arrives?|arrived|stop|tournée|mission (?:officielle|économique|commerciale|qu|qui|à|au|en|aux)|trade mission|tour|(?:lands|landed|touched down) in|(?:heads|headed|flies|flew|goes|went) to|s[’']est posée? à|s[’']est envolée?|визит\p{L}*|поездк\p{L}*|прибыл\p{L}*|посет\p{L}*|` +
	`(?:est|sont|était|étaient|sera|seront|séjourne|séjournera) (?:actuellement )?(?:à|en|au|aux) (?:\p{L}+[ -]){0,2}\p{L}+ (?:du|les|depuis|jusqu|de \p{L}+di à|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|hier))|débarqu\p{L}+|` +
	`(?:has|have) been in (?-i:\p{Lu})\p{L}+ (?:since|for|on)|mission to|(?:était|étaient|est|sont|sera|seront) (?:hier|demain|aujourd[’']hui|\p{L}+di)(?: et (?:avant-hier|demain|\p{L}+di))? (?:à|en|au|aux|dans)|(?:is|are|was|were|will be) in (?:\p{L}+,? ){1,5}(?:for talks|for a|for the|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on \d{1,2}|from|until|this week|next week|today|tomorrow)|` +
	`(?:led|leads|will lead|to lead|heads|headed|(?:is|are) (?:leading|heading)) (?:[\p{L}\p{N}-]+ ){1,6}to|condui(?:t|ra|sait) (?:[^,;.]{1,30} )?une (?:\p{L}+ ){0,3}délégation|a conduit une (?:\p{L}+ ){0,3}délégation|escale|stopover|atterri\p{L}*|(?:left|leaves) \p{L}+ (?:on \p{L}+ )?for|quitt\p{L}+ \p{L}+ (?:\p{L}+ ){0,2}pour|(?:flies|flew|jets) in|sera (?:demain|(?:\p{L}+di|dimanche)(?: et \p{L}+)?) (?:à|en|au|aux)|mission de (?:\p{L}+|\d+) jours|sera (?:à|en|au|aux) (?-i:\p{Lu})\p{L}+ pour|прил[её]т\p{L}*|приезд\p{L}*|прибыти\p{L}+|находил(?:ся|ась|ись)|` +
	`(?:I|we) (?:leave|depart|fly|set off|am leaving|are leaving|travel|am travelling) (?:\p{L}+ ){0,3}(?:for|to)|(?:I|we) (?:will|shall) be in|(?:je (?:pars|m[’']envole)|nous partons|part|partira) (?:\p{L}+ ){0,3}pour|je me rends|(?:a|ont) passé (?:\p{L}+ ){1,4}(?:à|en|au|aux|dans)|spent (?:\p{L}+ ){1,4}in|пров[её]л\p{L}* (?:\p{L}+ ){1,4}в|(?:est|sont) venue?s? \p{L}+|on (?:his |her )?departure for`)

var receiveWord = lazy(`(?i)\b(?:(?:plaisir|honneur) (?:d[’']accueillir|de recevoir)|recevrez|accueillerez|a reçu|ont reçu|reçoit|recevra|a accueilli|accueille|accueillera|received|receives|will receive|convened|convenes|will convene|brought together|brings together|welcomed|hosted|hosts|will host|will welcome|shall welcome|is hosting|to host|to receive|to welcome|a accordé\S* (?:\S+ ){0,4}audience|granted (?:[^\s]+ ){0,2}audience)\b|(?:^|\s)(?:принял|приняла|примет|принимает)\s`)

// receiving returns where a sentence says that somebody receives somebody, nil where it does not:
// "has received 2.8 million doses" does not.
func receiving(sentence string) []int {
	m := receiveWord.FindStringIndex(sentence)
	if m == nil || !startsDigit(strings.TrimLeft(sentence[m[1]:], " \u00a0")) {
		return m
	}
	if all := words(clip(sentence[m[1]:], longestTitle)); len(all) > 1 && all[1].month() { // "принял 4 марта"
		return m
	}
	return nil
}

var receivedBy = lazy(`(?i)\b(?:(?:sera|est|était|a été|will be|is|was|are|were) (?:l[’']|les |the )?(?:hôte|guest)s?\s(?:[^\s,.]+ ){0,3}?(?:de|du|of)\b|(?:a été reçue?|a été accueillie?|est reçue?|sera reçue?|reçue?s?|accueillie?s?|(?:(?:a|avait|ont|avaient) été|est|sont|sera|seront|était|étaient) (?:accueillie?s?|saluée?s?|raccompagnée?s?)|(?:was|were|been|be) (?:received|welcomed|hosted)|received|welcomed)\s(?:[^\s,;:.]+ ){0,16}(?:par|by)\b|(?:as|comme|en tant qu[e’'])\s?(?:(?:the|an?|l[’']|une?)\s?)?(?:guest|hôte|invitée?) (?:of|de|du)\b|(?:was|were|been|be) (?:greeted|met) (?:[^\s,;:.]+ ){0,6}by\b|l[’'](?:a (?:reçue?|accueillie?)|attend|attendait|accueille|accueillera|reçoit|recevra) (?:son|sa|le|la|M\.?|Mme)(?:\s|$))`)

// wasReceived returns where a sentence says by whom somebody was received, nil where it does
// not: "welcomed a delegation led by" does not.
func wasReceived(sentence string) []int {
	m := receivedBy.FindStringIndex(sentence)
	if m != nil && leadsIt.MatchString(sentence[m[0]:m[1]]) {
		return nil
	}
	return m
}

var leadsIt = lazy(`(?i)\s(?:led|headed|chaired|conduite|dirigée|menée|emmenée|présidée)\s(?:par|by)$`)

var meetingWord = whole(`(?:déjeuner|dîner) de travail|working (?:breakfast|lunch|dinner)|rencontr\p{L}+|entretien|s[’']est entretenue?|s[’']entretiendr\p{L}+|s[’']entretient|se sont entretenus|(?:political|held|bilateral) (?:\p{L}+[ -]){0,3}?consultations|consultations politiques|sommet|réunion|se réuni\p{L}+|s[’']est réunie?|(?:elle|celle-ci|session) s[’']est tenue|se sont réunis|comité mixte|joint committee|commission mixte|joint (?:\p{L}+ ){0,2}commission|заседани\p{L}+|tête-à-tête|met|meets|(?:will|to) meet|se rencontrer\p{L}+|meeting|talks|summit|call|spoke (?:today )?(?:by (?:tele)?phone )?(?:today )?with|pourparlers|переговор\p{L}*|консультаци\p{L}+|встреч(?:а|и|у|е|ей|ах|ами)|встретил(?:ся|ись|ась)|встрет(?:ится|ятся)|встреча(?:ется|ются|лся|лись|лась)|s[’']est entretenue? ce jour`)

// A passage of the lead: the title, and the sentences of the first paragraphs.
type leadSentence struct {
	i               int // index of the paragraph
	at              span
	text            string
	people, offices []standing // at bytes of text
}

// parties returns the people and the offices of a sentence in order.
func (s leadSentence) parties() []standing {
	all := slices.Concat(s.people, s.offices)
	slices.SortFunc(all, func(a, b standing) int { return a.from - b.from })
	return all
}

// officeAt tells whether a byte of a sentence is within an office that somebody holds.
func (s leadSentence) officeAt(at int) bool {
	return slices.ContainsFunc(s.parties(), func(p standing) bool { return p.from <= at && at < p.to })
}

// meets tells whether a sentence tells of a meeting: who welcomes an agreement meets nobody.
func (s leadSentence) meets() bool {
	return meetingWord.MatchString(meetsNothing.blank(s.text)) || wasReceived(s.text) != nil || receiving(s.text) != nil && len(s.people)+len(s.offices) > 0
}

var callWord = whole(`call|phone|telephone|spoke by|appel|entretien téléphonique|téléphone|téléphonique`)

// lead returns the title and the first sentences of the body, where a source
// says what it is about.
func (d *Document) lead(found []findings, paragraphs int) (all []leadSentence) {
	const sentences, bullets = 5, 6
	const longest = 2 << 10 // bytes of a sentence; more is none
	n, items := 0, 0
	for i, p := range d.Paragraphs {
		if p.Type == model.ParagraphHeading && n == 0 && items == 0 { // a second line of the title
			all = append(all, leadSentence{i: i, at: span{0, p.To - p.From}, text: d.Line(p)})
		}
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
			lead := leadSentence{i: i, at: s, text: clip(d.Line(p)[s.from:s.to], longest)}
			lead.at.to = s.from + len(lead.text)
			lead.people, lead.offices = in(found[i].people, s, len(lead.text)), in(found[i].offices, s, len(lead.text))
			lead.people = slices.DeleteFunc(lead.people, func(p standing) bool { return onlyAsks.MatchString(lead.text[p.to:]) })
			lead.dropSpouses()
			lead.cutEarlier()
			all = append(all, lead)
		}
	}
	return all
}

// dropSpouses takes out who is named beside somebody for being married to him: "the President of
// Cyprus and Mrs Eleni Christou", "King Harald and Queen Ingrid".
func (s *leadSentence) dropSpouses() {
	all := s.parties()
	s.people = slices.DeleteFunc(s.people, func(p standing) bool {
		return slices.ContainsFunc(all, func(o standing) bool {
			return (p.Role == "" && o.Name == "" || consort.MatchString(p.Role)) && o.to <= p.from && andOnly[fold(strings.TrimSpace(s.text[o.to:p.from]))]
		})
	})
}

// consort is what the wife of a head of state is called.
var consort = lazy(`(?i)^(?:reine|princesse|impératrice|grande-duchesse|première dame|queen|princess|empress|grand duchess|first lady|королев\p{L}+|принцесс\p{L}+|перв\p{L}+ леди)`)

// cutEarlier takes off a sentence the clause at its end that tells of an earlier visit, and makes
// blank where it says since which one.
func (s *leadSentence) cutEarlier() {
	if m := earlierVisit.FindStringIndex(s.text); m != nil {
		s.text, s.at.to = s.text[:m[0]], s.at.from+m[0]
		s.forget(m[0], math.MaxInt)
	}
	if m := sinceVisit.FindStringIndex(s.text); m != nil {
		s.text = sinceVisit.blank(s.text)
		s.forget(m[0], m[1])
	}
}

// forget leaves out who stands at bytes [from, to) of a sentence.
func (s *leadSentence) forget(from, to int) {
	there := func(p standing) bool { return from <= p.from && p.from < to }
	s.people, s.offices = slices.DeleteFunc(s.people, there), slices.DeleteFunc(s.offices, there)
}

// sinceVisit is a visit or a meeting of a year that is named, since which something has been so,
// or a meeting that is still to come.
var sinceVisit = lazy(`(?i)\s(?:(?:since|depuis|following up on|(?:building|builds?) (?:directly )?on)\s(?:[^\s,.;]+\s){0,5}(?:visit|trip|summit|meeting|call|visite|déplacement|rencontre|sommet)\s[^;]{1,90}?\d{4}|(?:building|builds?) (?:directly )?on\s(?:[^\s,.;]+\s){0,5}(?:visit|trip)\s(?:to|in)\s[^,.;]{1,60}|(?:ahead of|in advance of|looks? forward to|looked forward to|looking forward to|en amont d[eu]|à la veille d[eu]|en prévision d[eu])\s(?:[^\s,.;]+\s){0,12}?(?:summit|meeting|sommet|réunion)(?:\s(?:in|on|at|à|le|de|du)\s[^,.;]{1,40})?)`)

// earlierVisit begins a clause on a visit before the one that is told of.
var earlierVisit = lazy(`(?i),\s(?:qui|lequel|laquelle|who|which|котор\p{L}+)\s(?:s[’']étai(?:en)?t|avai(?:en)?t|had|ранее)\s(?:[^\s,.;]+\s){0,3}(?:rendue?s?|visité|effectué|séjourné|rencontré|visited|travelled|traveled|paid|been|met|посетил\p{L}*|побывал\p{L}*)(?:\s|$)`)

const leading = 3 // paragraphs that the lead has

// tellingLead returns the lead, with the paragraphs below it down to the first that tells of a visit
// where it tells of none: "the grant was announced at the end of a visit".
func (d *Document) tellingLead(found []findings) []leadSentence {
	const latest = 8 // paragraphs
	tells := func(s leadSentence) bool { return visitWord.MatchString(s.text) || s.meets() }
	lead := d.lead(found, leading)
	if slices.ContainsFunc(lead, tells) {
		return lead
	}
	all := d.lead(found, latest)
	if k := slices.IndexFunc(all, func(s leadSentence) bool {
		return visitWord.MatchString(s.text) && !slices.ContainsFunc(found[s.i].mentions, func(m mention) bool { return m.from >= s.at.from && m.to <= s.at.to && d.bygone(m) })
	}); k >= 0 {
		last := all[k].i
		return slices.DeleteFunc(all, func(s leadSentence) bool { return s.i > last })
	}
	return lead
}

// in returns those who stand in the first bytes of a sentence.
func in(all []sighted, sentence span, size int) (some []standing) {
	for _, f := range all {
		if f.sentence == sentence && f.to <= size {
			some = append(some, f.standing)
		}
	}
	return some
}

// findVisit reads the facts of the visit from the lead, and what it leaves open from the
// whole text.
func (d *Document) findVisit(found []findings) {
	d.readVisit(found, d.tellingLead(found))
	d.findTold(found)
	d.findNamed(found)
	d.findTour(found)
	d.findDelegation(d.lead(found, leading))
	d.findLateHost(found)
	d.findStay(found)
	v := &d.Visit
	if v.Host != "" && SameName(v.Visitor, v.Host) { // whom two rules disagree on
		v.Visitor = ""
	}
	if v.Type == "" && d.tellsOfVisit(found) {
		v.Type = model.VisitPlain
	}
}

// tellsOfVisit tells whether the source is on a visit: its lead says so, and of whom or where to.
func (d *Document) tellsOfVisit(found []findings) bool {
	v := &d.Visit
	return (v.Visitor+v.VisitorCountry+v.HostCountry != "" || len(v.Places) > 0) && slices.ContainsFunc(d.tellingLead(found), func(s leadSentence) bool { return visitWord.MatchString(s.text) })
}

// readVisit reads the facts of the visit from some sentences.
func (d *Document) readVisit(found []findings, lead []leadSentence) {
	d.Visit.host = -1
	d.Visit.Type = d.visitType(lead)
	meeting := d.Visit.Type == model.VisitMeeting
	if !meeting {
		d.findHostCountry(lead)
		d.findLikelyCountry(found)
		d.findArrived(lead)
	}
	d.findOwnHost(lead)
	d.findSpeaker(lead)
	d.findParties(lead, meeting)
	d.findLeader(lead, meeting)
	d.findOnlyVisitor(lead, meeting)
	d.findSurname(lead, meeting)
	d.findPossessor(lead, meeting)
	d.findNamelessVisitor(lead, meeting)
	d.findIntroduced(lead, meeting)
	d.findHostBeside(lead)
	d.findReceiver(lead)
	d.findHost(lead, meeting)
	d.findLikely(found)
	d.findVisitorCountry(lead)
	d.findDuration(found, lead, meeting)
	if !meeting {
		d.findLastDay(found, lead)
		d.findFirstDay(found, lead)
	}
	d.findRange(found, lead)
	d.findPlaces(lead, meeting)
}

// visitType returns the kind of visit that the lead tells of.
func (d *Document) visitType(lead []leadSentence) string {
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
	const soon = 2 // sentences behind the one on a visit
	told := slices.IndexFunc(lead, func(s leadSentence) bool { return visitWord.MatchString(s.text) })
	for i, s := range lead {
		if told >= 0 && i > told+soon {
			break // a visit in which somebody else's mission has a part
		}
		if m := ofMission.FindStringIndex(s.text); m != nil && !(delegation.MatchString(s.text[m[0]:m[1]]) && beside.MatchString(s.text[:m[0]+1])) {
			return model.VisitMission
		}
	}
	received := false
	for _, s := range lead {
		if d.Paragraphs[s.i].Type == model.ParagraphHeading {
			if titlesVisit.MatchString(s.text) {
				return ""
			}
			continue
		}
		received = received || s.receives()
		visit, meeting := visitWord.FindStringIndex(s.text), meetingWord.FindStringIndex(meetsNothing.blank(s.text))
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

// receives tells whether a sentence says that somebody was received: who is to receive a good
// rate for something is nobody.
func (s leadSentence) receives() bool {
	if wasReceived(s.text) != nil {
		return true
	}
	m := receiving(s.text)
	return m != nil && (len(s.people)+len(s.offices) > 0 || !strings.HasPrefix(s.text[m[0]:], "to "))
}

// meetsNothing finds what is met that is nobody: "to meet the requirements".
var meetsNothing = lazy(`(?i)(?:^|\s)(?:meets?|met|meeting)\s(?:[^\s,.;:]+\s){0,3}(?:requirements?|needs?|standards?|goals?|targets?|challenges?|demands?|commitments?|obligations?|criteria|objectives?|deadlines?|expectations?)(?:[\s,.;:]|$)|(?:^|\s)calls? (?:on|upon|for|to action)\s`)

// titlesVisit opens the second line of a title that is on a visit.
var titlesVisit = lazy(`(?i)^(?:objet : )?(?:visite|déplacement|visit|визит|поездка)\s(?:de|du|d[’']|of|by|to|\p{L})`)

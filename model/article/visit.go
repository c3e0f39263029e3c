package article

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Ways of saying what kind of visit it is; the earliest in the lead counts.
var kinds = []struct {
	kind string
	said *lex.Pattern
}{
	{model.VisitState, lex.Lazy(`(?i)\bvisites? d[’'][ée]tat\b|\bstate visit|государственн\p{L}+ визит`)},
	{model.VisitOfficial, lex.Lazy(`(?i)\b(?:visites?|déplacement|voyage) (?:\p{L}+ )?officielles?|` +
		`\bofficial (?:(?:working|goodwill|bilateral|foreign|overseas|friendly|two|three|four|five|day) |(?:\p{L}+|` +
		`\d+)-days? )?(?:visit|trip)|\bvoyage officiel|официальн\p{L}+ визит`)},
	{model.VisitWorking, lex.Lazy(`(?i)\bvisites? (?:d[’']amitié et )?de travail|\bmission de travail|\bworking visit|` +
		`\bvisite de \d+ jours? de travail|\bvisite d[’']amitié|рабоч\p{L}+ (?:визит|поездк)`)},
}

// ofMission says that a delegation travels: of companies, of a parliament, to study.
var ofMission = lex.Lazy(`(?i)(?:^|[\s(«“’'])(?:(?:mission|délégation) (?:\p{L}+ )?(?:économique|commerciale|` +
	`d[’'](?:affaires|entreprises|entrepreneurs|études?|information|experts|exploration)|de (?:prospection|` +
	`parlementaires|députés|sénateurs)|parlementaire|sénatoriale|exploratoire|technique|multisectorielle)|` +
	`mission (?:effectuée|officielle) (?:en|au|aux|à|sur)|(?:réalis|effectu|organis)\p{L}+ une (?:\p{L}+ )?mission (?:en|au|aux|à)|` +
	`(?:condui\p{L}*|dirige\p{L}*|mèner\p{L}*|mène) une (?:\p{L}+ )?mission (?:\p{L}+ )?(?:en|au|aux|à)|à la tête de (?:cette|la) mission|` +
	`(?:leads?|led|leading|heads?|headed) (?:an?|the|this) (?:\p{L}+ ){0,2}mission to|(?:leads?|led) (?:\p{L}+ )mission to|` +
	`(?:carr(?:y|ies|ied) out|undert\p{L}+|h[eo]lds?|organi[sz]\p{L}+) a (?:\p{L}+ )?mission to|(?:revien\p{L}+|rentr\p{L}+|retour|terme) d[’'](?:une|` +
	`sa) (?:\p{L}+ )?mission|sa (?:première |dernière )?mission (?:officielle|africaine|diplomatique)|(?:complét|termin|conclu|achev|effectu|entam|début|commenc|poursui|entrepr)\p{L}* (?:sa|une) (?:\p{L}+ )?mission (?:sur|dans|en|au|aux|à)|(?:compte rendu|` +
	`rapport) de mission|pour une mission de (?:\p{L}+|\d+) jours|délégation (?:de |d[’'])(?:\S+ ){0,2}(?:entreprises|entrepreneurs|investisseurs|opérateurs économiques|(?:hommes|femmes) d[’']affaires|chefs d[’']entreprises?)|(?:délégation|` +
	`visite|mission|déplacement) (?:\p{L}+ )?(?:de la commission|des commissions|du groupe d[’']amitié|` +
	`(?:d[’']une délégation (?:parlementaire|de la commission|du groupe)|effectuée? par une délégation))|(?:visite|voyage|mission)s? d[’']étude|` +
	`visite parlementaire|` +
	`(?:trade|business|economic|investment|parliamentary|fact-finding|study|technical) (?:mission|delegation|tour|` +
	`trip|visit)|delegation (?:of|from) the (?:\p{L}+ ){0,5}(?:committee|parliament|senate|assembly|house of|` +
	`parliamentary group)|delegation of (?:\p{L}+ )?(?:MPs|lawmakers|members of parliament|parliamentarians|senators|` +
	`(?:companies|business (?:leaders|people|executives)|businessmen|businesswomen|entrepreneurs|investors|traders|exporters))|` +
	`(?:торгово-экономическ|делов|бизнес-|парламентск|торгов|экономическ)\p{L}* (?:мисси|делегаци)\p{L}+|бизнес-мисси\p{L}+|ознакомительн\p{L}+ (?:визит|поездк)\p{L}+)`)

var delegation = lex.Lazy(`(?i)d[eé]l[eé]gation|делегаци`)

// beside stands before a delegation that only comes along, or is received.
var beside = lex.Lazy(`(?i)(?:(?:^|[\s(])(?:accompa\p{L}+(?:\s[^\s,.;]+){0,9}?|conduisant|with|by|avec|par|dont|tête|met|meet|including|received?|` +
	`welcomed|reçu\p{L}*|reçoit|recevra|accueill\p{L}+|rencontr\p{L}+|compris|с|во главе|` +
	`сопровожда\p{L}+)\s(?:[^\s,.;]+\s){0,3})$`)

// visitWord says that somebody goes somewhere, or is there: in French, in English, in Russian.
var visitWord = lex.Whole(`visite|(?:a|ont) quitté (?:[^\s,.;]+ ){1,6}(?:où|après|au terme|à l[’']issue)|` +
	`(?:est|sont|se trouv\p{L}+) depuis (?:hier|\p{L}+di|dimanche|le \d+ \p{L}+) (?:à|en|au|aux|dans)|` +
	`(?:fait|fera|faisait) (?:une )?(?:étape|halte|escale)|(?:a|ont|avait) visité|venue (?:à|en|au|aux)|` +
	`stepp(?:ed|ing) (?:ashore|off)|(?:a|ont) inauguré (?:[^.;,]{1,30} )?(?:l[’']ambassade|ambassade|consulat)|` +
	`(?:has |have )?(?:opened|inaugurated) (?:[^.;,]{1,30} )?(?:embassy|consulate)|` +
	`(?:est|sont|se trouv\p{L}+) (?:dans|à|en|au|aux) (?:[^\s,.]+ ){1,4}depuis (?:\p{L}+di|dimanche|hier|le)|` +
	`de retour d(?:e|u|[’']\p{L}+)|(?:est|sont) rentrée?s? (?:[^\s,.;]+ ){0,4}?d[’']une (?:[\p{L}-]+ ){0,2}mission|(?:de )?passage (?:à|en|au|aux|dans)|(?:la|sa) venue|` +
	`mission (?:de prospection|d[’'](?:affaires|études?|information|experts)|collective|exploratoire|parlementaire|de terrain)|` +
	`déplacement|voyage|séjour|séjourn(?:e|ent|ait|aient|é|era|eront)|se rend|se rendr(?:a|ait|ont|aient)|se rendent|` +
	`se sont rendue?s|s[’']est rendue?|s[’']envoler?|(?:pos\p{L}+|mettr?\p{L}*|mis) (?:le )?pied (?:à|en|au|sur)|` +
	`foul\p{L}+ le sol|répond(?:ent|ra|ront)? à (?:l[’']|une )invitation|arrivée?s?|tournée|` +
	`mission (?:officielle|économique|commerciale|qu|qui|à|au|en|aux)|trade mission|s[’']est posée? à|s[’']est envolée?|` +
	`(?:est|sont|était|étaient|sera|seront|séjourne|séjournera) (?:actuellement )?(?:à|en|au|` +
	`aux) (?:\p{L}+[ -]){0,2}\p{L}+ (?:du|les|le \d+|depuis|jusqu|de \p{L}+di à|(?:lundi|mardi|mercredi|jeudi|vendredi|` +
	`samedi|dimanche|demain|hier))|` +
	`débarqu\p{L}+|mission to|` +
	`(?:était|étaient|est|sont|sera|seront) (?:hier|demain|aujourd[’']hui|\p{L}+di)(?: et (?:avant-hier|demain|\p{L}+di))? (?:à|en|au|aux|dans)|` +
	`condui(?:t|ra|sait) (?:[^,;.]{1,30} )?une (?:\p{L}+ ){0,3}délégation|a conduit une (?:\p{L}+ ){0,3}délégation|escale|` +
	`atterri\p{L}*|quitt\p{L}+ \p{L}+ (?:\p{L}+ ){0,2}pour|` +
	`sera (?:demain|(?:\p{L}+di|dimanche)(?: et \p{L}+)?) (?:à|en|au|aux)|mission de (?:\p{L}+|\d+) jours|` +
	`(?:est|sont|était|étaient|sera|seront) (?:à|en|au|aux) (?-i:\p{Lu})[\p{L}’'-]+ pour|` +
	`(?:je (?:pars|m[’']envole)|nous partons|part|partira) (?:\p{L}+ ){0,3}pour|(?:est|sont) partie?s? (?:[^\s,.;]+ ){0,4}(?:pour|en|au|aux|à)|embark(?:s|ed)|je me rends|` +
	`(?:a|ont) passé (?:\p{L}+ ){1,4}(?:à|en|au|aux|dans)|(?:est|sont) venue?s? \p{L}+|` +
	`(?:is|are) (?:currently|now) in (?-i:\p{Lu})\p{L}+|(?:est|sont) actuellement (?:à|en|au|aux) (?-i:\p{Lu})\p{L}+|` +
	`depart(?:s|ed|ing)? (?:\p{L}+ ){0,3}for|(?:back|home) (?:home )?(?:from|after)|` +
	`spends? (?:this week|the week|\p{L}+ days) in|sets? foot (?:in|on)|visit|visits|visited|visiting|trip|` +
	`travel(?:s|l?ed|l?ing)?|(?:is|are|was|were) coming to|arrives?|arrived|stop|tour|(?:lands|landed|touched down) in|` +
	`(?:heads|headed|flies|flew|(?:has|have) flown|goes|went|will (?:head|fly|go))(?:(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)day)? to|(?:has|have) been in (?-i:\p{Lu})\p{L}+ (?:since|for|on)|` +
	`(?:is|are|was|were|will be) in (?:\p{L}+,? ){1,5}(?:for talks|for a|for the|to (?:exchange|hold|attend|meet|discuss|sign|take part|participate)|on (?:mon|tues|wednes|thurs|fri|` +
	`satur|sun)day|on \d{1,2}|from|until|this week|next week|today|tomorrow)|` +
	`(?:led|leads|will lead|to lead|heads|headed|(?:is|are) (?:leading|heading)) (?:[\p{L}\p{N}.-]+ ){1,6}to|stopover|` +
	`(?:left|leaves) \p{L}+ (?:on \p{L}+ )?for|arriving in|(?:flies|flew|jets) in|` +
	`(?:I|we) (?:leave|depart|fly|set off|am leaving|are leaving|travel|am travelling) (?:\p{L}+ ){0,3}(?:for|to)|` +
	`(?:I|we) (?:will|shall) be in|spent (?:\p{L}+ ){1,4}in|on (?:his |her )?departure for|` +
	`пробуд\p{L}+|прибыва\p{L}+|жд[уё]т (?:президента|премьер\p{L}*|министра|короля|главу|гост\p{L}+)|визит\p{L}*|` +
	`поездк\p{L}*|прибыл\p{L}*|посет\p{L}*|прил[её]т\p{L}*|приезд\p{L}*|прибыти\p{L}+|находил(?:ся|ась|ись)|` +
	`пров[её]л\p{L}* (?:\p{L}+ ){1,4}в`)

var leadsIt = lex.Lazy(`(?i)\s(?:led|headed|chaired|conduite|dirigée|menée|emmenée|présidée)\s(?:par|by)$`)

// meetingWord says that some meet.
var meetingWord = lex.Whole(`(?:déjeuner|dîner) de travail|rencontr\p{L}+|entretiens?|s[’']est entretenue?|s[’']entretiendr\p{L}+|s[’']entretient|` +
	`se sont entretenus|(?:political|held|bilateral) (?:\p{L}+[ -]){0,3}?consultations|consultations politiques|sommet|` +
	`réunion|se réuni\p{L}+|s[’']est réunie?|(?:elle|celle-ci|session) s[’']est tenue|se sont réunis|comité mixte|session (?:du|de la|de l[’']) ?(?:\p{L}+ ){0,2}?(?:comité|commission|conseil|dialogue)|session of the (?:[\p{L}-]+ ){0,4}?(?:committee|commission|council|dialogue)|` +
	`commission mixte|joint (?:\p{L}+ ){0,2}commission|tête-à-tête|se rencontrer\p{L}+|pourparlers|` +
	`s[’']est entretenue? ce jour|` +
	`dialogue (?:was |is )?(?:held|convened)|co-?présid\p{L}+ [^.;]{1,50}dialogue|` +
	`(?:held|convened|co-chaired|concluded|hosted) (?:[\p{L}\p{N}.-]+ ){0,7}dialogue|` +
	`working (?:breakfast|lunch|dinner)|joint committee|gathered (?:[^.;]{1,40} )?(?:in|on|at)|met|meets|(?:will|to) meet|meeting|(?:held|holds) (?:\p{L}+ )?meetings with|talks|summit|call|encounter with|` +
	`spoke (?:today )?(?:by (?:tele)?phone )?(?:today )?with|` +
	`заседани\p{L}+|переговор\p{L}*|консультаци\p{L}+|встреч(?:а|и|у|е|ей|ах|ами)|встретил(?:ся|ись|ась)|` +
	`встрет(?:ится|ятся)|встреча(?:ется|ются|лся|лись|лась)`)

var callWord = lex.Whole(`call|phone|telephone|spoke by|appel|entretien téléphonique|téléphone|téléphonique`)

// byPhone says that some speak without going anywhere.
var byPhone = lex.Whole(`[’']s call with|(?:held|had) a (?:phone |telephone )?call|(?:phone|telephone) (?:call|conversation)|` +
	`spoke (?:[^.;]{1,60} )?by (?:tele)?phone|(?:entretien|conversation|appel) téléphonique|` +
	`s[’']est entretenue? (?:[^.;]{1,40} )?(?:au|par) téléphone|телефонн\p{L}+ разговор\p{L}*`)

// findVisit reads the facts of the visit from the lead, and what it leaves open from the
// whole text.
func (d *Document) findVisit(found []findings) {
	if d.isOnNoVisit(found) {
		d.Visit.host = -1
		return
	}
	d.readOpening(found)
	d.learnHomes()
	d.readVisit(found, d.tellingLead(found))
	d.findTold(found)
	d.findNamed()
	d.findAuthor()
	d.findTour()
	d.findDelegation(d.lead(leading))
	d.findLateHost()
	d.findVoted(found)
	d.findAtSeat()
	d.findGuestAndHost(found)
	d.findStay(found)
	d.findNthDay()
	d.findKindElsewhere()
	v := &d.Visit
	if v.Host != "" && SameName(v.Visitor, v.Host) { // whom two rules disagree on
		v.Visitor = ""
	}
	if v.Type == "" && d.tellsOfVisit(found) {
		v.Type = model.VisitPlain
	}
	d.findLikelyDays(found)
	d.findRangeBelow(found)
	d.findOpenEnd(found)
	d.findDays(found)
	d.turnGuestAtHome()
	d.findOneCity(found)
	d.dropHostOfStop()
	d.dropThirdPlace()
	for _, name := range []*string{&v.Visitor, &v.Host} {
		if strings.Contains(*name, " ") {
			*name = inCase(*name)
		}
	}
}

// dayOfOnePlace tells whether the sentence that first tells the day of the visit has one of its places, and there
// are others besides the seats in it.
func (d *Document) dayOfOnePlace(found []findings) bool {
	cities := slices.DeleteFunc(slices.Clone(d.Visit.Places), func(p string) bool { return d.isSeat(p) || p == d.Visit.HostCountry })
	for _, s := range d.opening {
		if !slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			return m.From >= s.at.From && m.To <= s.at.To && m.Start == d.Visit.Start
		}) {
			continue
		}
		named := 0
		for _, p := range cities {
			if strings.Contains(s.text, p) {
				named++
			}
		}
		return named == 1 && len(cities) > 1
	}
	return false
}

// findKindElsewhere takes the kind off a visit where all that the lead says of it is of a visit to another country:
// "arrived in Peru after a state visit to Chile".
func (d *Document) findKindElsewhere() {
	v := &d.Visit
	if v.host < 0 {
		return
	}
	elsewhere := false
	for _, s := range d.lead(leading) {
		for _, k := range kinds {
			m := s.find(k.said)
			if k.kind != v.Type || m == nil {
				continue
			}
			var all []lex.Sighting
			if to := toPlaceOf.FindStringIndex(s.text[m[1]:]); to != nil {
				all = lex.Sightings(lex.Words(s.text[m[1]+to[1]:]), d.Lang)
				if len(all) == 0 || all[0].From > 0 {
					return
				}
				all = all[:1]
			} else if all = lex.Sightings(lex.Words(s.text[:m[0]]), d.Lang); !s.says(goesFor) {
				return
			}
			if len(all) == 0 || slices.ContainsFunc(all, func(c lex.Sighting) bool {
				return c.Country == v.host || slices.ContainsFunc(v.Places, func(p string) bool { return d.sees(p, c.Country) })
			}) {
				return
			}
			elsewhere = true
		}
	}
	if elsewhere {
		v.Type = model.VisitPlain
	}
}

// goesFor says that somebody goes somewhere for a visit that is named behind it.
var goesFor = lex.Lazy(`(?i)(?:se rend\p{L}*|s[’']est rendue?|ira|travel\p{L}*|goes?|went|will go) [^.;]{1,80}(?:dans le cadre d[’']une|pour une|en|(?:for|on) an?) (?:visite|official|state|working)`)

// toPlaceOf stands between a visit and where it goes to.
var toPlaceOf = lex.Lazy(`^ (?:to|in|en|au|aux|à) (?:the |la |l[’'])?`)

// tellsOfVisit tells whether the source is on a visit: its lead says so, and of whom or where to.
func (d *Document) tellsOfVisit(found []findings) bool {
	v := &d.Visit
	return (v.Visitor+v.VisitorCountry+v.HostCountry != "" || len(v.Places) > 0) && slices.ContainsFunc(d.tellingLead(found), func(s leadSentence) bool { return s.says(visitWord) })
}

// readVisit reads the facts of the visit from some sentences.
func (d *Document) readVisit(found []findings, lead []leadSentence) {
	d.Visit.host = -1
	d.Visit.Type = d.visitType(lead)
	if d.Visit.Type == model.VisitMeeting && (d.meetsOnVisit(found, lead) || slices.ContainsFunc(lead, func(s leadSentence) bool { return d.isMet(d.onVisit(s), lead) })) {
		d.Visit.Type = ""
	}
	meeting := d.Visit.Type == model.VisitMeeting
	if !meeting {
		d.findHostCountry(lead)
		d.findTopicCountry(lead)
		d.findWhereOn(lead)
		d.findOnVisit(lead)
		d.findArrived(lead)
	}
	d.findOwnHost(lead)
	d.findSpeaker(lead)
	d.findAddress()
	d.findParties(lead, meeting)
	d.findHostOfGuest(lead)
	d.turnHostFromElsewhere()
	d.findLeader(lead, meeting)
	d.findTakingPart(lead)
	d.findOnlyVisitor(lead, meeting)
	d.findPossessor(lead, meeting)
	d.findNamelessVisitor(lead, meeting)
	d.findIntroduced(lead, meeting)
	d.findHostBeside(lead)
	d.findReceiver(lead)
	d.findVenue(lead)
	d.findSpeakers(lead)
	d.findHost(lead, meeting)
	d.findLikely()
	d.findVisitorCountry(lead)
	d.findDuration(found, lead, meeting)
	if !meeting {
		d.findLastDay(found, lead)
	}
	d.findRange(found, lead)
	d.findPlaces(lead, meeting)
	d.findArrivedThere()
	if !meeting {
		d.findDayOfDoing(found, lead)
	}
}

// visitType returns the kind of visit that the lead tells of.
func (d *Document) visitType(lead []leadSentence) string {
	if slices.ContainsFunc(lead[:min(len(lead), 2)], func(s leadSentence) bool { return s.says(byPhone) }) {
		return model.VisitMeeting // whatever visits they spoke of
	}
	met, visits := false, false
	for _, s := range lead {
		best, at := "", len(s.text)
		for _, k := range kinds {
			if m := s.find(k.said); m != nil && m[0] < at && !(met && invitesFor.MatchString(s.text[:m[0]])) {
				best, at = k.kind, m[0]
			}
		}
		met = met || s.meets()
		if best != "" {
			return best
		}
		if visits = visits || s.says(visitWord); !visits && s.meets() && s.says(onMargins) {
			return model.VisitMeeting
		}
	}
	if slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(ownComing) }) && !slices.ContainsFunc(lead, func(s leadSentence) bool { return s.says(ofMission) }) {
		return ""
	}
	const soon = 2 // sentences behind the one on a visit
	told := slices.IndexFunc(lead, func(s leadSentence) bool { return s.says(visitWord) })
	for i, s := range lead {
		if told >= 0 && i > told+soon {
			break // a visit in which somebody else's mission has a part
		}
		if m := s.find(ofMission); m != nil && !(delegation.MatchString(s.text[m[0]:m[1]]) && beside.MatchString(s.text[:m[0]+1])) {
			return model.VisitMission
		}
	}
	received, titled := false, false
	amid := slices.ContainsFunc(lead, func(s leadSentence) bool { return s.behind <= 1 && d.Paragraphs[s.i].Body() && s.says(amidVisit) })
	for _, s := range lead {
		if d.Paragraphs[s.i].Type == model.ParagraphHeading {
			if s.says(blocks.TitlesVisit) {
				return ""
			}
			continue
		}
		received = received || s.receives()
		visit, meeting := s.find(visitWord), meetingWord.FindStringIndex(meetsNothing.Blank(s.text))
		switch {
		case meeting != nil && visit == nil && d.isInterview(s, lead): // which nobody travels for
		case visit != nil && (meeting == nil || visit[0] < meeting[0] || s.says(amidVisit)):
			return "" // a visit that is not said to be of any kind
		case meeting != nil && d.Paragraphs[s.i].Type == model.ParagraphTitle && (amid || s.says(toMeet)):
			titled = true // what follows may say that they meet on a visit
		case meeting != nil:
			return model.VisitMeeting
		}
	}
	if received && slices.ContainsFunc(lead, d.welcomesToCity) {
		return model.VisitPlain
	}
	if received || titled || slices.ContainsFunc(lead, func(s leadSentence) bool { return s.actTogether() && !d.inFormerYear(s) }) {
		return model.VisitMeeting
	}
	return ""
}

// invitesFor stands before the visit to which somebody who is met is invited.
var invitesFor = lex.Lazy(`(?i)(?:^|\s)(?:l[’'])?invit\p{L}+(?: [^\s.;,]+){0,8}? (?:pour|à effectuer|à faire|à se rendre|to (?:pay|make|undertake|come)|for|on)(?: (?:une|an?|sa|his|her))? $`)

// welcomesToCity tells whether a sentence has somebody welcome another to a city, and not only to a seat in it.
func (d *Document) welcomesToCity(s leadSentence) bool {
	m := s.receiving()
	return m != nil && len(s.people) > 1 && s.people[1].From >= m[1]-1 && slices.ContainsFunc(lex.Sightings(lex.Words(s.text), d.Lang), func(c lex.Sighting) bool {
		return c.Kind == lex.ByCity && !c.Seat && c.From > s.people[1].To && strings.HasSuffix(s.text[:c.From], " to ")
	})
}

// inFormerYear tells whether a sentence names a year before that of publication.
func (d *Document) inFormerYear(s leadSentence) bool {
	year := yearNamed.FindString(s.text)
	return year != "" && year < lex.Clip(d.aboutPublished(), len("2006"))
}

// ofHistory tells whether a sentence tells of what was in a year of another generation: "where King Olav won the day in 1030".
func (d *Document) ofHistory(s leadSentence) bool {
	const generation = 40 // years
	m := oldYear.FindStringSubmatch(s.text)
	if m == nil || s.says(visitWord) {
		return false
	}
	then, _ := strconv.Atoi(m[1])
	now, err := strconv.Atoi(lex.Clip(cmp.Or(d.aboutPublished(), d.dated), len("2006")))
	return err == nil && then < now-generation
}

var oldYear = lex.Lazy(`(?:^|\D)(1\d{3}|20\d\d)(?:\D|$)`)

var yearNamed = lex.Lazy(`\b(?:19|20)\d\d\b`)

// toMeet says what somebody goes for.
var toMeet = lex.Whole(`to meet|for (?:[\p{L}-]+ ){0,2}talks|(?:va|pour) rencontrer|rencontrera|pour (?:des |un )(?:\p{L}+ )?entretiens?`)

// amidVisit tells that some meet in the course of a visit.
var amidVisit = lex.Lazy(`(?i)\s(?:during (?:(?:key|upcoming|first|maiden|rare|state|official|(?-i:\p{Lu})[\p{L}.]*) ){1,3}(?:visit|trip)|(?:during|on|in the course of|as part of|at the (?:start|end|beginning) of) (?:an? (?:[\p{L}\p{N}-]+ ){1,3}?|(?:his|her|their|(?-i:\p{Lu})[\p{L}-]+[’']s) (?:[\p{L}\p{N}-]+ ){0,3}?)(?:visit|trip|tour)|` +
	`en visite (?:\p{L}+ )?(?:en|au|aux|à|dans) [^.;]+|(?:lors|au cours|dans le cadre|au (?:début|terme)|à l[’']issue) d[e’'] ?(?:une|sa|son|leur) (?:[\p{L}\p{N}-]+ ){0,2}?(?:visite|voyage|déplacement|tournée))(?:[\s,.]|$)`)

// meetsOnVisit tells whether those who meet do so on a visit: the lead has a word for it, and says
// twice below the title that somebody goes to one country.
func (d *Document) meetsOnVisit(found []findings, lead []leadSentence) bool {
	const twice = 4 // votes
	body := slices.DeleteFunc(slices.Clone(lead), func(s leadSentence) bool { return d.Paragraphs[s.i].Type == model.ParagraphTitle })
	return slices.ContainsFunc(body, func(s leadSentence) bool { return s.says(visitWord) }) &&
		slices.ContainsFunc(slices.Collect(maps.Values(d.vote(found, body).country)), func(n int) bool { return n >= twice })
}

// receives tells whether a sentence says that somebody was received: who is to receive a good
// rate for something is nobody.
func (s leadSentence) receives() bool {
	if s.wasReceived() != nil {
		return true
	}
	m := s.receiving()
	return m != nil && (len(s.people)+len(s.offices) > 0 || !strings.HasPrefix(s.text[m[0]:], "to "))
}

// meetsNothing finds what is met that is nobody ("to meet the requirements"), and what only sounds like a
// meeting: a call with reporters, an island.
var meetsNothing = lex.Lazy(`(?i)(?:^|\s)(?:meets?|met|meeting)\s(?:[^\s,.;:]+\s){0,3}(?:requirements?|needs?|standards?|` +
	`goals?|targets?|challenges?|demands?|commitments?|obligations?|criteria|objectives?|deadlines?|` +
	`expectations?)(?:[\s,.;:]|$)|(?:se sont |s[’']étaient )(?:rencontrée?s|vue?s|entretenue?s|réunie?s)\s(?:déjà |à )?(?:[\p{L}\d-]+ (?:reprises|fois)|régulièrement|souvent|fréquemment)(?:[\s,.;]|$)|(?:have |had )(?:already )?(?:met|spoken|held talks)\s(?:[\p{L}\d]+ times|twice|regularly|often|frequently)(?:[\s,.;]|$)|(?:^|[\s–—-])(?:[àa] (?:la|sa|leur) rencontre d[eu’']|calls? (?:on|upon|for|to action)\s|(?:talks|talked|spoke) (?:about|of|to (?:us|me|reporters|journalists|the (?:press|media)))\s|` +
	`(?:press|background|preview) calls?\s|(?:establish\p{L}*|creat\p{L}+|setting up|set up|launch of|création|créer|mise en place|mettre en place|instaur\p{L}+|institu\p{L}+) (?:of |d[e’'] ?)?(?:(?:an?|the|une?|la|le) )?(?:[\p{L}-]+ ){0,3}?(?:(?:joint (?:\p{L}+ )?)?commission|committee|consultations?|commission mixte|comité mixte)|la tenue d[e’'] ?(?:\p{L}+ )?(?:consultations|réunions|rencontres)|on holding (?:\p{L}+ )?(?:consultations|meetings|talks)|(?-i:La Réunion))`)

// ownComing opens a sentence on the visit of somebody, whatever meetings there are beside it.
var ownComing = lex.Lazy(`(?i)^(?:(?:(?:the )?[^.;,]{3,60}[’']s?|his|her|my|our) (?:\p{L}+ )?(?:visit|trip|travels?) to\s|on (?:his|her) first (?:\p{L}+ )?(?:visit|trip)\s|` +
	`(?:la visite|le déplacement|le voyage) d[eu’'] ?[^.;,]{3,60} (?:à|en|au|aux)\s|pour (?:sa première visite|son premier déplacement)\s)`)

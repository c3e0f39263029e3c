package article

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// A passage of the lead: the title, and the sentences of the first paragraphs.
type leadSentence struct {
	i               int // index of the paragraph
	behind          int // paragraphs of the body before it
	at              lex.Span
	text            string
	people, offices []standing // at bytes of text
	found           map[*lex.Pattern]match
}

// A match is where a pattern is first found in a text, nil for nowhere.
type match struct {
	text string
	at   []int
}

// find returns where a pattern is first found in a sentence, nil for nowhere. The rules ask for
// the same patterns again and again, so each is looked for once.
func (s leadSentence) find(p *lex.Pattern) []int {
	if m, ok := s.found[p]; ok && m.text == s.text {
		return slices.Clone(m.at)
	}
	at := p.FindStringIndex(s.text)
	if _, known := s.found[p]; !known { // or of the whole sentence, of which this is a part
		s.found[p] = match{s.text, slices.Clone(at)}
	}
	return at
}

// says tells whether a pattern is found in a sentence.
func (s leadSentence) says(p *lex.Pattern) bool { return s.find(p) != nil }

// parties returns the people and the offices of a sentence in order.
func (s leadSentence) parties() []standing {
	all := slices.Concat(s.people, s.offices)
	slices.SortFunc(all, func(a, b standing) int { return a.From - b.From })
	return all
}

// officeAt tells whether a byte of a sentence is within an office that somebody holds.
func (s leadSentence) officeAt(at int) bool {
	return slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From <= at && at < p.To })
}

// meets tells whether a sentence tells of a meeting: who welcomes an agreement meets nobody.
func (s leadSentence) meets() bool {
	return s.actTogether() || meetingWord.MatchString(meetsNothing.Blank(s.text)) || s.wasReceived() != nil || s.receiving() != nil && len(s.people)+len(s.offices) > 0
}

// actTogether tells whether a sentence has two in office sign something together, or speak to the press: "today,
// President Holm and Prime Minister Adjei signed", "A and B at a joint press conference in Accra".
func (s leadSentence) actTogether() bool {
	if len(s.people) > 0 && s.says(jointPress) {
		return true
	}
	if len(s.people) < 2 {
		return false
	}
	if m := s.find(presidesWith); m != nil && s.people[0].To <= m[0]+len(", ") && slices.ContainsFunc(s.people[1:], func(p standing) bool { return p.Role != "" && p.From >= m[1]-1 && p.From < m[1]+nearVisit }) {
		return true
	}
	for k, p := range s.people[1:] {
		before := s.people[k]
		and := strings.TrimSpace(s.text[before.To:max(before.To, p.From)])
		if all := lex.Sightings(lex.Words(and), "en"); len(all) > 0 && all[len(all)-1].Kind == lex.ByAdjective && all[len(all)-1].To == len(and) {
			and = strings.TrimSpace(and[:all[len(all)-1].From])
		}
		if before.Role != "" && p.Role != "" && andOnly[lex.Fold(and)] && doTogether.MatchString(s.text[p.To:]) {
			return true
		}
	}
	return false
}

var (
	jointPress = lex.Whole(`joint (?:press|news) (?:conference|briefing)|(?:conférence|point) de presse conjointe?`)
	// presidesWith stands between two who have the chair of something: "a coprésidé, samedi, avec".
	presidesWith = lex.Lazy(`(?i)\s(?:a |ont )?(?:co-?présidé|présidé|co-?préside|co-?chaired|presided over|co-?hosted|co-?présidera)(?:,|\s)[^.;ⓅⓄ]{0,120}?\s?(?:avec|with|aux côtés d[eu]|alongside|conjointement avec|together with)\s`)
	// doTogether stands behind two who do something together.
	doTogether = lex.Lazy(`(?i)^(?:\s(?:of|du|de la|de l[’']|des?) [^,.;()]{1,60})?(?:\s\([^()]{1,60}\))?,?\s(?:today |yesterday |have |has |\p{L}+day |ont )?(?:jointly )?(?:signed|sealed|unveiled|exchanged|attended|inaugurated|launched|signé|paraphé|scellé|inauguré|lancé|assisté à|coprésidé)\s`)
)

// readOpening splits the title and the first paragraphs of the body into sentences, once for all
// rules that look for the visit.
func (d *Document) readOpening(found []findings) {
	const sentences, bullets = 5, 6
	const longest = 2 << 10 // bytes of a sentence; more is none
	n, items := 0, 0
	d.dated = d.aboutWhen(found)
	for i, p := range d.Paragraphs {
		if p.Type == model.ParagraphHeading && n == 0 && items == 0 { // a second line of the title
			d.opening = append(d.opening, leadSentence{i: i, at: lex.Span{From: 0, To: p.To - p.From}, text: d.Line(p), found: map[*lex.Pattern]match{}})
		}
		if !p.datable() || n >= wholeText {
			continue
		}
		if filePhoto.MatchString(d.Line(p)) {
			continue
		}
		behind := n
		if p.Type == model.ParagraphBullet {
			if items++; items > bullets {
				continue
			}
		} else if p.Body() && !addresses(d.Line(p)) && !d.onlyCities(d.Line(p)) && !isLabel.MatchString(d.Line(p)) {
			n++
		}
		for _, s := range found[i].sentences[:min(sentences, len(found[i].sentences))] {
			lead := leadSentence{i: i, behind: behind, at: s, text: lex.Clip(d.Line(p)[s.From:s.To], longest), found: map[*lex.Pattern]match{}}
			lead.at.To = s.From + len(lead.text)
			lead.people, lead.offices = in(found[i].people, s, len(lead.text)), in(found[i].offices, s, len(lead.text))
			lead.people = slices.DeleteFunc(lead.people, func(p standing) bool { return onlyAsks.MatchString(lead.text[p.To:]) || lead.onlyOwns(p.Span) })
			if lead.says(isDenied) || p.Type != model.ParagraphTitle && !lead.says(reportOn) && (lead.says(inThatPast) || d.longAgo(found[i].mentions, lead) || d.wentLongAgo(found[i].mentions, lead)) {
				continue
			}
			lead.dropSpouses()
			lead.cutSeeming()
			lead.cutFormer()
			lead.cutEarlier(d.aboutPublished())
			d.findGoing(lead)
			d.opening = append(d.opening, lead)
		}
	}
}

// inThatPast opens a sentence, or a clause of it, on what was done in a year that was spoken of, or many years ago.
var inThatPast = lex.Lazy(`(?i)^(?:(?:on|in|during|later) (?:the|that) same year|(?:later )?that (?:same )?year|(?:la|cette) même année|cette année-là)[\s,]|(?:^|[;:]\s)(?:(?:some|nearly|almost|about|over|voici|il y a) )?(?:\p{L}+|\d+) (?:(?:years|decades) (?:ago|earlier)|(?:ans|décennies) plus tôt),|the then[ -](?:president|prime|foreign|minister|king|chancellor)|(?:président|ministre) (?:de l[’']époque|d[’']alors)[\s,.]`)

// reportOn opens what says which visit a source reports on, however long ago it was.
var reportOn = lex.Lazy(`(?i)^(?:compte[ -]rendu|rapport|report) (?:d[eu’'] ?(?:la |l[’'])?|on (?:the |a )?|of (?:the |a )?)(?:[\p{L}-]+ ){0,2}?(?:déplacement|mission|visite?|voyage|trip|delegation)\b`)

// filePhoto opens the caption of a picture of something else.
var filePhoto = lex.Lazy(`(?i)^\(?(?:in (?:this|a) (?:file|archive) (?:photo|picture|image)|file (?:photo|picture|image)|(?:photo|image)s? d[’']archives?)(?:\P{L}|$)`)

// isLabel is a line that only says what stands next: "Information for the press No:".
var isLabel = lex.Lazy(`^[^.:!?]{1,40}\s?:$`)

// onlyCities tells whether a line is the name of a city, with its country or not, and no more.
func (d *Document) onlyCities(line string) bool {
	const longest = 60 // bytes
	if len(line) > longest {
		return false
	}
	all := lex.Sightings(lex.Words(line), d.Lang)
	if len(all) == 0 || all[0].From > 0 || all[0].Kind != lex.ByCity {
		return false
	}
	rest := line[all[0].To:]
	return rest == "" || ofAgency.MatchString(rest) || len(all) == 2 && rest == ", "+line[all[1].From:all[1].To]
}

// ofAgency stands behind the city that a report comes from, where both have a line of their own: "Accra-GNA".
var ofAgency = lex.Lazy(`^\s?[-–—/(]\s?\p{Lu}{2,6}\)?$`)

// addresses tells whether a line of a speech only says whom it is to, or is a remark in brackets: "Mr President,".
func addresses(line string) bool {
	const longest = 300 // runes
	if remark, ok := strings.CutSuffix(line, ")"); ok {
		return len(remark) > 1 && remark[0] == '(' && !strings.ContainsAny(remark[1:], "()")
	}
	to, ok := strings.CutSuffix(line, ",")
	return ok && to != "" && !strings.ContainsAny(to, ".:!?") && utf8.RuneCountInString(to) <= longest
}

// lead returns the title and the first sentences of so many paragraphs, where a source says
// what it is about. It has a slice of its own.
func (d *Document) lead(paragraphs int) []leadSentence {
	return slices.DeleteFunc(slices.Clone(d.opening), func(s leadSentence) bool { return s.behind >= paragraphs })
}

// onlyOwns tells whether somebody is named only for what is his or hers to decide: "one of President
// Holm's priorities", "la politique de la présidente Holm".
func (s leadSentence) onlyOwns(at lex.Span) bool {
	return ownPolicy.MatchString(s.text[at.To:]) || policyOf.MatchString(s.text[:at.From])
}

var (
	ownPolicy = lex.Lazy(`(?i)^[’']s?\s(?:[\p{L}-]+\s){0,3}(?:priorit(?:y|ies)|polic(?:y|ies)|agenda|vision|commitments?|leadership|administration)[\s,.;]`)
	policyOf  = lex.Lazy(`(?i)\s(?:priorités?|politique|vision|engagements?|leadership|administration)\s(?:(?:claire|majeures?|absolue|constante)\s)?(?:du|de la|de l[’']|de|of(?:\sthe)?)\s?(?:\p{L}+\s)?$`)
)

// dropSpouses takes out who is named beside somebody for being married to him: "the President of
// Cyprus and Mrs Eleni Christou", "King Harald and Queen Ingrid".
func (s *leadSentence) dropSpouses() {
	all := s.parties()
	s.people = slices.DeleteFunc(s.people, func(p standing) bool {
		return isSpouse.MatchString(s.text[:p.From]) || slices.ContainsFunc(all, func(o standing) bool {
			return (p.Role == "" && o.Name == "" || consort.MatchString(p.Role)) && o.To <= p.From && andOnly[lex.Fold(strings.TrimSpace(s.text[o.To:p.From]))]
		})
	})
}

// longAgo tells whether a sentence opens with a month or a day too far back for the visit: "In
// December 2022, the President hosted".
func (d *Document) longAgo(mentions []timex.Mention, s leadSentence) bool {
	const opening = 8 // bytes of "In " or "Dès le "
	const far = 120   // days
	return slices.ContainsFunc(mentions, func(m timex.Mention) bool {
		return m.From >= s.at.From && m.From <= s.at.From+opening && (len(m.Start) == len("2006") && m.Start < lex.Clip(cmp.Or(d.aboutPublished(), d.dated), len("2006")) || len(m.Start) >= len("2006-01") && d.bygone(m) || len(m.Start) == len("2006-01") && m.Start < lex.Clip(timex.DaysAfter(d.aboutPublished(), -far), len("2006-01")))
	})
}

// wentLongAgo tells whether all that a sentence dates lies too far back, and the visit that it tells
// of is dated: "She visited Rome in May 2019".
func (d *Document) wentLongAgo(mentions []timex.Mention, s leadSentence) bool {
	var inside []timex.Mention
	for _, m := range mentions {
		if m.From < s.at.From || m.To > s.at.To {
			continue
		}
		if !d.bygone(m) {
			return false
		}
		inside = append(inside, m)
	}
	if len(inside) == 0 {
		return false
	}
	visit := s.find(visitWord)
	return visit != nil && slices.ContainsFunc(inside, func(m timex.Mention) bool {
		at := m.From - s.at.From
		return at >= visit[1] && !s.breaks(visit[1], at) && (len(m.Start) > len("2006") || inYear.MatchString(s.text[visit[1]:at]) && !ofElseThen.MatchString(effected.Blank(s.text[visit[1]:at])))
	})
}

// breaks tells whether a comma or a semicolon stands between two bytes of a sentence, and not in a name with its office.
func (s leadSentence) breaks(from, to int) bool {
	for _, p := range s.parties() {
		if p.From >= from && p.To <= to {
			if p.From > from && strings.ContainsAny(s.text[from:p.From], ",;") {
				return true
			}
			if from = p.To; from < to && s.text[from] == ',' {
				from++ // that behind a name
			}
		}
	}
	return from < to && strings.ContainsAny(s.text[from:to], ",;")
}

// inYear stands between a visit and the year that it was in: "the visit of President Holm in 2012". ofElseThen says that
// something else was in it: "a visit to a country that joined in 2012".
var (
	inYear     = lex.Lazy(`(?i)(?:^|\s)(?:in|en)\s$`)
	effected   = lex.Lazy(`(?i)\s(?:effectuée?s?|réalisée?s?|conducted|visited)\s`)
	ofElseThen = lex.Lazy(`(?i)(?:^|\s)(?:(?:who|which|that|where|qui|que|où|dont|since|depuis|after|après|before|avant|first|première?|independen\p{L}+|indépendan\p{L}+)\s.*|(?:office|power|fonctions?|pouvoir|[\p{L}-]*[\p{Ll}](?:[^k]ed|é|ée|és|ées))\s(?:in|en)\s)$`)
)

// isDenied says that somebody does not come.
var isDenied = lex.Whole(`(?:ne se|ne s[’']|n[’']y|n[’']|ne) ?(?:(?:est|sont|sera|seront) )?(?:rend\p{L}*|attendue?s?|` +
	`particip\p{L}+|viendr\p{L}+|ser\p{L}+ présente?s?) pas|(?:will not|won[’']t|did not|does not) (?:be )?(?:visit|` +
	`travel|attend|attending|go)`)

// consort is what the wife of a head of state is called.
var consort = lex.Lazy(`(?i)^(?:reine|princesse|impératrice|grande-duchesse|première dame|queen|princess|empress|` +
	`grand duchess|first lady|королев\p{L}+|принцесс\p{L}+|перв\p{L}+ леди)`)

// isSpouse stands before who is only named for being married to somebody.
var isSpouse = lex.Lazy(`(?i)\s(?:his|her|son|sa) (?:husband|wife|spouse|partner|époux|épouse|mari|femme|compagne|compagnon),?\s(?:the\s|la\s|le\s|l[’'])?(?:queen\s|reine\s|princess(?:e)?\s|prince\s)?(?:(?:mrs?|ms|m|mme|dr|monsieur|madame)\.?\s)?$`)

// cutEarlier takes off a sentence the clause at its end that tells of an earlier visit, and makes
// blank where it says since which one.
func (s *leadSentence) cutEarlier(published string) {
	for _, earlier := range []*lex.Pattern{visitOfYear, ledInYear, thatOfYear} {
		if m := earlier.FindStringSubmatchIndex(s.text); m != nil && s.text[m[2]:m[3]] < lex.Clip(published, len("2006")) && !firstSince.MatchString(s.text[m[0]:m[2]]) {
			s.text = s.text[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + s.text[m[1]:]
			s.forget(m[0], m[1])
		}
	}
	if m := s.find(afterEarlier); m != nil {
		s.text = afterEarlier.Blank(s.text)
		s.forget(m[0], m[1])
	}
	if m := s.find(earlierVisit); m != nil {
		s.text, s.at.To = s.text[:m[0]], s.at.From+m[0]
		s.forget(m[0], math.MaxInt)
	}
	if m := s.find(sinceVisit); m != nil {
		s.text = sinceVisit.Blank(s.text)
		s.forget(m[0], m[1])
	}
}

// cutFormer takes off a sentence the clause that opens it with the visit before that which is told
// of: "After two days in Rome, the minister arrived in Vienna on Friday".
func (s *leadSentence) cutFormer() {
	m, all := s.find(afterVisit), s.parties()
	if m == nil || len(all) == 0 || all[0].From < m[1] || !comesAnew.MatchString(s.text[all[0].To:]) {
		return
	}
	s.cutFront(all[0].From)
}

// cutSeeming takes off a sentence the clause that opens it with how long after another's visit, or
// after a meeting, something is done, and makes blank what only sounds like a visit.
func (s *leadSentence) cutSeeming() {
	s.text = seemsVisit.Blank(s.text)
	if m := s.find(longAfter); m != nil {
		s.cutFront(m[1])
	}
	if m := s.find(meanwhile); m != nil {
		for _, p := range s.parties() {
			if p.From >= m[1]-1 && othersComma.MatchString(s.text[:p.From]) && visitWord.MatchString(s.text[p.To:]) {
				s.cutFront(p.From)
				break
			}
		}
	}
}

var (
	seemsVisit = lex.Lazy(`(?i)tour à tour|(?:remaining|rest|remainder|money|funds?|share|aid|proceeds|[mb]illions?|dollars|euros|per ?cent|half|thanks|condolences|prize|award) (?:\p{L}+ ){0,2}?(?:go|goes|went) to\b|port (?:visits?|calls?)\b|, (?:who is|qui est) (?:currently|now|actuellement) (?:in|à|en|au|aux) [^,;.]{1,100}, (?:will|is to|se rendra|effectuera)\b`)
	// meanwhile opens a sentence with the visit of another, behind the comma of which who visits here stands.
	meanwhile   = lex.Lazy(`(?i)^(?:alors que|tandis que|pendant que|while|whereas) [^.;,]{1,120}, `)
	othersComma = lex.Lazy(`(?i), (?:le |la |l[’']|the )?$`)

	longAfter = lex.Lazy(`(?i)^(?:(?:près|plus|moins) de |environ |à peine |(?:nearly|almost|about|over|more than|less than|barely|just) )?` +
		`(?:[\p{L}-]+ ){0,2}(?:[\p{L}-]+|\d+) (?:ans?|années?|mois|semaines?|jours?|years?|months?|weeks?|days?) (?:après|after) [^,;]{0,80}` +
		`(?:visite?|venue|déplacement|voyage|passage|entretien|rencontre|sommet|session|réunion|trip|meeting|summit|talks)[^,;]{0,80}, `)
)

// cutFront takes off a sentence what stands in front of a byte.
func (s *leadSentence) cutFront(from int) {
	s.forget(0, from)
	s.text, s.at.From = s.text[from:], s.at.From+from
	for _, some := range [][]standing{s.people, s.offices} {
		for k := range some {
			some[k].From -= from
			some[k].To -= from
		}
	}
}

var (
	afterVisit = lex.Lazy(`(?i)^(?:après|after|following|à la suite d[e’'])\s?(?:une?|sa|son|an?|his|her|their|the)\s(?:[\p{L}\p{N}’'-]+\s){0,4}(?:visite?|trip|stop|stay|tour|tournée|déplacement|voyage|séjour|étape)[\s,]`)
	comesAnew  = lex.Whole(`arriv\p{L}+|atterri\p{L}*|se rend\p{L}*|s[’']est rendue?|attendue?s?|effectue(?:ra)?|entame(?:ra)?|will visit|visits|is visiting|travels|travelled|flew to|flies to|lands|landed|begins|began`)
)

// forget leaves out who stands at bytes [from, to) of a sentence.
func (s *leadSentence) forget(from, to int) {
	there := func(p standing) bool { return from <= p.From && p.From < to }
	s.people, s.offices = slices.DeleteFunc(s.people, there), slices.DeleteFunc(s.offices, there)
}

// sinceVisit is a visit or a meeting of a year that is named, since which something has been so,
// or a meeting that is still to come.
var sinceVisit = lex.Lazy(`(?i)\s(?:(?:follows|fai(?:t|sait) suite à)\s(?:[^\s,.;]+\s){0,6}(?:visite?|trip|summit|` +
	`meeting|call|déplacement|rencontre|sommet|entretien)(?:[\s,].*|$)|(?:since|depuis|following up on|(?:building|` +
	`builds?) (?:directly )?on)\s(?:[^\s,.;]+\s){0,5}(?:visit|trip|summit|meeting|call|visite|déplacement|rencontre|` +
	`sommet)\s[^;]{1,90}?\d{4}|(?:building|builds?) (?:directly )?on\s(?:[^\s,.;]+\s){0,5}(?:visit|trip)\s(?:to|` +
	`in)\s[^,.;]{1,60}|(?:announced|agreed|decided|annoncée?s?|convenue?s?|décidée?s?)\s(?:at|lors d[eu]|au)\s` +
	`(?:[^\s,.;]+\s){0,4}(?:summit|sommet)\s[^;]{1,60}?\d{4}|(?:ahead of|in advance of|looks? forward to|looked forward to|looking forward to|en amont d[eu]|` +
	`à la veille d[eu]|en prévision d[eu]|en vue d[eu])\s(?:[^\s,.;]+\s){0,16}?(?:summit|meeting|sommet|réunion)(?:\s(?:in|on|at|à|le|` +
	`de|du)\s[^,.;]{1,40})?)`)

// visitOfYear is a visit of a year that is named, in which or since which something was done.
var visitOfYear = lex.Lazy(`(?i)(?:^|[\s,(])(?:lors d|au cours d|pendant|durant|après|en|during|after|` +
	`on)[eu’']?\s?(?:[^\s,.;]+\s){0,3}(?:visite?|trip|déplacement|voyage|séjour)\s[^.;,]{0,60}?(?:, (?:en|in|le|on) (?:[\p{L}\d]+ ){0,2})?\b((?:19|20)\d\d)`)

// afterEarlier is a visit of the year before, or of longer ago, behind which another one came.
var afterEarlier = lex.Lazy(`(?i)\s(?:after|following|après)\s(?:(?:travel|visit)\p{L}+|a (?:\p{L}+ )?(?:visit|trip)|avoir visité|s[’']être rendue?|une (?:\p{L}+ )?visite)\s[^.;,]{1,60}\s(?:last year|(?:two|three|four|five|ten|\d+) years ago|l[’']an(?:née)? (?:dernière?|passée?)|il y a (?:\p{L}+|\d+) ans)`)

// thatOfYear is the visit of a year that is named, with whose it was, behind which another comes: "celle effectuée en 2010 par".
var thatOfYear = lex.Lazy(`(?i)(?:^|\s)(?:celles?|ceux|celui|that|the one) (?:effectuée?s?|faite?s?|accomplie?s?|made|paid) (?:en|in) ((?:19|20)\d\d) (?:par|by) [^.;,]{1,60}`)

// ledInYear is a journey of a year that is named, with who led it.
var ledInYear = lex.Lazy(`(?i)(?:^|[\s,(’'])(?:visite?|trip|déplacement|voyage|mission|d[eé]l[eé]gation)\s(?:\p{L}+\s)?(?:conduite?|menée?|` +
	`dirigée?|emmenée?|effectuée?|led|headed|made|paid)\s(?:par|by)\s[^.;]{0,80}?\s(?:en|in)\s(?:\p{L}+\s)?((?:19|20)\d\d)`)

// firstSince stands before the year of the visit before that which is told of: "the first since 2019".
var firstSince = lex.Whole(`depuis|since|après celle|after that`)

// earlierVisit begins a clause on a visit before the one that is told of.
var earlierVisit = lex.Lazy(`(?i),\s(?:qui|lequel|laquelle|who|which|котор\p{L}+)\s(?:s[’']étai(?:en)?t|avai(?:en)?t|had|` +
	`ранее)\s(?:[^\s,.;]+\s){0,3}(?:rendue?s?|visité|effectué|séjourné|rencontré|visited|travelled|traveled|paid|been|` +
	`met|посетил\p{L}*|побывал\p{L}*)(?:\s|$)`)

const leading = 3 // paragraphs that the lead has

// tellingLead returns the lead, with the paragraphs below it down to the first that tells of a visit
// where it tells of none: "the grant was announced at the end of a visit".
func (d *Document) tellingLead(found []findings) []leadSentence {
	const latest = 8 // paragraphs
	tells := func(s leadSentence) bool { return s.says(visitWord) || s.meets() }
	lead := d.lead(leading)
	if slices.ContainsFunc(lead, tells) {
		return d.meetsComer(found, lead)
	}
	all := d.lead(latest)
	if k := slices.IndexFunc(all, func(s leadSentence) bool {
		return (s.says(visitWord) || d.twoMeet(s)) && !d.earlier(found, s)
	}); k >= 0 {
		last := all[k].i
		return slices.DeleteFunc(all, func(s leadSentence) bool { return s.i > last })
	}
	return lead
}

// twoMeet tells whether a sentence has somebody meet another, of another country.
func (d *Document) twoMeet(s leadSentence) bool {
	m := s.find(metWith)
	return m != nil && len(s.people) == 2 && s.people[0].To <= m[0]+len(", ") && s.people[1].From >= m[1]-1 && s.people[0].country != s.people[1].country
}

// in returns those who stand in the first bytes of a sentence.
func in(all []sighted, sentence lex.Span, size int) (some []standing) {
	for _, f := range all {
		if f.sentence == sentence && f.To <= size {
			some = append(some, f.standing)
		}
	}
	return some
}

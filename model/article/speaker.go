package article

import (
	"cmp"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findSpeaker takes who speaks, as the title says, for the visitor where it is before or on a
// journey of his or her own; and for the host where it is in honour of a guest.
func (d *Document) findSpeaker(lead []leadSentence) {
	v := &d.Visit
	if v.Visitor != "" || v.Host != "" {
		return
	}
	for _, s := range lead {
		if s.i > 0 && d.Paragraphs[s.i].Type != model.ParagraphTitle {
			continue
		}
		parties := s.parties()
		if len(parties) == 0 || !s.spokenBy(parties[0]) {
			continue
		}
		if h := s.find(inHisHonour); h != nil && len(parties) > 1 && parties[1].From >= h[1]-1 && h[0] >= parties[0].To {
			v.Visitor = d.titled(parties[0])
			d.setHost(parties[1])
			v.Type = cmp.Or(v.Type, model.VisitPlain)
			return
		}
		if h := s.find(inHonour); h != nil && len(parties) > 1 && parties[1].From >= h[0] && h[0] > parties[0].From {
			v.Visitor = d.titled(parties[1])
			if c := parties[0].country; (c >= 0 || parties[0].Name != "") && !envoy.MatchString(parties[0].Role) { // "the President" says too little
				v.Host = d.titled(parties[0])
				if c >= 0 && v.host < 0 {
					v.host, v.HostCountry = c, d.countryNamed(c)
				}
			}
			for _, t := range d.lead(addressed) {
				if you := t.find(welcomesYou); you != nil && v.host < 0 {
					d.findWelcomedTo(t, you[1]-1)
				}
			}
			v.Type = cmp.Or(v.Type, model.VisitPlain)
			return
		}
		for _, t := range lead {
			if own := t.find(ownJourney); own != nil && (t.i == s.i || firstPerson.MatchString(t.text[own[0]:own[1]])) {
				v.Visitor = d.titled(parties[0])
				return
			}
		}
	}
}

// findSpeakers takes for the visitor who speaks beside the host of a meeting, as the title says:
// "Remarks by President Holm and President Okoro".
func (d *Document) findSpeakers(lead []leadSentence) {
	v := &d.Visit
	if v.Host == "" {
		if speaker := d.openingSpeaker(lead, welcomesYou); !SameName(speaker, v.Visitor) {
			v.Host = speaker
		}
	}
	if v.Visitor == "" && (v.Host == "" || v.Type == model.VisitMeeting) {
		d.findThankful(lead)
	}
	for _, s := range lead {
		if d.Paragraphs[s.i].Type != model.ParagraphTitle || v.Host == "" || v.Visitor != "" || len(s.people) != 2 || !s.says(speech) {
			continue
		}
		for k, p := range s.people {
			if d.called(p) == v.Host && andOnly[lex.Fold(strings.TrimSpace(s.text[s.people[0].To:s.people[1].From]))] {
				v.Visitor = d.called(s.people[1-k])
				return
			}
		}
	}
}

// findThankful takes for the visitor the speaker who gives thanks for hospitality, and for the host whom
// the title has him or her meet: "ADMINISTRATOR HOLM: I thank the President for your hospitality."
func (d *Document) findThankful(lead []leadSentence) {
	v := &d.Visit
	guest := d.openingSpeaker(lead, thanksYou)
	if guest == "" || guest == v.Host {
		return
	}
	v.Visitor = guest
	for _, s := range lead {
		m := s.find(meetingWord)
		if d.Paragraphs[s.i].Type != model.ParagraphTitle || m == nil || v.Host != "" {
			continue
		}
		if k := slices.IndexFunc(s.people, func(p standing) bool { return p.From >= m[1]-1 && !d.isVisitor(p) }); k >= 0 {
			d.setHost(s.people[k])
		}
	}
}

// openingSpeaker returns who opens a paragraph of a record, as its speaker, in which something is said,
// "" for nobody: "PRESIDENT HOLM: Good afternoon. We warmly welcome you."
func (d *Document) openingSpeaker(lead []leadSentence, said *lex.Pattern) string {
	for _, s := range lead {
		if !s.says(said) {
			continue
		}
		for _, t := range lead {
			if t.i == s.i && len(t.people) > 0 && t.people[0].From == 0 && strings.HasPrefix(strings.TrimLeft(t.text[t.people[0].To:], " \u00a0\u202f"), ":") {
				return d.titled(t.people[0])
			}
		}
	}
	return ""
}

var welcomesYou = lex.Whole(`(?:I|we) (?:am|are) (?:\p{L}+ ){0,2}(?:delighted|pleased|happy|glad|honou?red) to (?:welcome|host|receive)|(?:je suis|nous sommes) (?:\p{L}+ ){0,2}(?:heureux|heureuse|ravie?s?|honorée?s?) d(?:e |[’'])(?:accueillir|recevoir)|(?:it is|it[’']s) (?:[\p{L}’']+ ){0,4}(?:pleasure|honou?r|privilege) to (?:welcome|host|receive)|c[’']est (?:[\p{L}’']+ ){0,5}(?:plaisir|honneur|joie) (?:pour \p{L}+ )?(?:d[’']accueillir|de recevoir)|(?:I|we|to) (?:[\p{L}’']+ ){0,6}welcome you|vous (?:\p{L}+ ){0,2}(?:accueillir|recevoir)|(?:je|nous) vous (?:souhaite|souhaitons|accueille|accueillons|reçois|recevons)`)

// thanksYou says that who speaks is a guest.
var thanksYou = lex.Whole(`(?:thank\p{L}*|grateful to|gratitude to) [^.;]{1,120} for (?:your|the|their|this|his|her) (?:[\p{L}-]+ ){0,4}(?:hospitality|welcome|reception|invitation)|` +
	`(?:remerci\p{L}+|(?:ma|notre) (?:\p{L}+ )?(?:gratitude|reconnaissance)|(?:mes|nos) (?:\p{L}+ )?remerciements) [^.;]{1,120} (?:pour|de) (?:[^.;]{1,80} )?(?:l[’'])?(?:hospitalité|accueil|invitation)`)

// envoy is an office whose holder speaks for a host, or for a guest.
var envoy = lex.Lazy(`(?i)^(?:ambassad|посол)`)

// titled returns the name of somebody whom a title calls by name or by office, or the office.
func (d *Document) titled(p standing) string {
	name := d.called(p)
	if p.Name == "" {
		if held := d.holder(p, p.country); held != "" {
			return held
		}
	}
	return inCase(name)
}

// inCase writes a name that is all in capitals as names are.
func inCase(name string) string {
	if !lex.Capitals(name) {
		return name
	}
	all := strings.Fields(properCase(name))
	for i, w := range all {
		if i > 0 && lex.FunctionWords[lex.Fold(w)] {
			all[i] = strings.ToLower(w)
		}
	}
	return strings.Join(all, " ")
}

var (
	// speech opens a title, before who spoke.
	speech = lex.Lazy(`(?i)^(?:opening |closing |joint |departure |arrival )?(?:statement|remarks|address|speech|toast|` +
		`message|déclaration|allocution|discours|toast|propos|intervention|mots?|заявление|выступление|речь|` +
		`тост)\s(?:\p{L}+\s)?(?:by|of|from|par(?:\s(?:le|la|l[’']))?|du|de la|de l[’']|de|d[’'])?\s?`)

	// inHonour stands before whom a dinner is given for.
	inHonour = lex.Whole(`à l[’']occasion de la visite (?:\S+ ){0,2}(?:de|du)|` +
		`on the occasion of the (?:\p{L}+ ){0,2}visit (?:of|by)|during the (?:\p{L}+ ){0,2}visit (?:of|by)|` +
		`по случаю (?:\p{L}+ )?визита|in honou?r of|for|en l[’']honneur (?:de|du|de la|d[’'])|offerte?s? (?:à|au)|` +
		`welcoming|в честь`)

	// inHisHonour stands between who speaks and who gives a dinner for him or her.
	inHisHonour = lex.Whole(`en (?:son|leur) honneur par|in (?:his|her|their) honou?r by|(?:given|hosted|offered) for (?:him|her|them) by|offerte?s? par`)

	// ownJourney says in a title, or in the first person, that who speaks travels.
	ownJourney = lex.Whole(`(?:on|before|upon|ahead of) (?:(?:his|her) )?(?:departure|leaving|return)|(?:à|avant|` +
		`lors de) son (?:départ|retour)|(?:перед|по) (?:вылетом|отъездом|возвращении)|(?:I|we) (?:leave|depart|fly|` +
		`set off|am leaving|am travelling|travel) (?:\p{L}+ ){0,3}(?:for|to)|I (?:will|shall) be in|je (?:pars|` +
		`m[’']envole) (?:\p{L}+ ){0,3}pour|je me rends|я (?:вылетаю|отправляюсь|лечу|еду) в`)
	firstPerson = lex.Lazy(`(?i)^\P{L}*(?:I|we|je|я)\s`)
)

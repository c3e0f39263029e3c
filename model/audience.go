package model

// An Audience is who gets a copy of a briefing. Each sees what those after it
// see, and more.
type Audience uint8

// The audiences of a copy. The principal (the minister, the president) has the
// whole briefing. The delegation has it without the red lines, the irritants and
// internal annotations. The press has what may be public: the visit, its
// chronology, figures, people, the agreements that have been reached, and the
// line to take with the press; no analysis, no position, no likelihood, no
// programme, no annotation and no source; and nothing that an import found and
// nobody has accepted. The marking stays on every copy,
// because lifting it is for the authority that set it.
const (
	Principal Audience = iota
	Delegation
	Press
)

var audienceNames = []string{"principal", "delegation", "press"}

// Audiences lists their names, in order.
func Audiences() []string { return append([]string(nil), audienceNames...) }

func (a Audience) String() string { return audienceNames[a] }

// AudienceOf returns the audience of a name, and false when there is none.
func AudienceOf(name string) (Audience, bool) {
	for a, n := range audienceNames {
		if n == name {
			return Audience(a), true
		}
	}
	return Principal, false
}

// audiences says, for each field of each kind, who may see it of those that
// come last. A field or a kind that is not here is the principal's alone, and a
// test asks that each be here.
var audiences = map[Kind]map[string]Audience{
	KindVisit: {
		"title": Press, "subtitle": Press, "type": Press, "lang": Press, "marking": Press,
		"visitor": Press, "visitorCountry": Press, "host": Press, "hostCountry": Press,
		"places": Press, "start": Press, "end": Press, "service": Press, "date": Press,
		"version": Delegation, "copy": Delegation,
		"logo": Press, "relation": Delegation, "irritants": Principal, "goal": Principal,
		"proposed": Delegation,
	},
	KindMessage: {"text": Delegation},
	KindSection: {"title": Press, "domain": Press, "objective": Delegation, "goal": Principal},
	KindStake: {
		"title": Delegation, "body": Delegation, "domain": Delegation, "domains": Delegation,
		"status": Delegation, "priority": Delegation, "likelihood": Delegation, "confidence": Delegation,
		"objective": Delegation, "position": Delegation, "theirs": Delegation, "arguments": Delegation,
		"defensive": Delegation, "redLines": Principal, "pressLine": Press, "marking": Press,
	},
	KindAnnotation: {
		"type": Delegation, "text": Delegation, "printed": Delegation, "resolved": Delegation,
		"anchor": Principal, "author": Principal, "time": Principal,
	},
	KindReply: {"author": Principal, "time": Principal, "text": Principal},
	KindVisa:  {"status": Principal, "author": Principal, "time": Principal, "void": Principal},
	KindDismissal: {
		"finding": Principal, "seen": Principal, "reason": Principal, "author": Principal, "time": Principal,
	},
	KindCitation: {
		"source": Delegation, "paragraph": Delegation,
		"from": Principal, "to": Principal, "quote": Principal,
	},
	KindEngagement: {
		// Where the principal is at what hour is nobody's but the delegation's.
		"start": Delegation, "end": Delegation, "what": Delegation, "location": Delegation,
		"format": Delegation, "with": Delegation, "points": Delegation, "stakes": Delegation,
	},
	KindEvent:     {"start": Press, "end": Press, "what": Press, "bilateral": Delegation, "proposed": Delegation},
	KindFigure:    {"value": Press, "max": Press, "unit": Press, "word": Press, "what": Press, "date": Press, "bilateral": Delegation, "proposed": Delegation},
	KindAgreement: {"status": Press, "what": Press, "signatories": Press, "proposed": Delegation},
	KindPerson:    {"name": Press, "role": Press, "side": Press, "participant": Press, "organisation": Press, "portrait": Press, "proposed": Delegation},
	KindSource: {
		"title": Delegation, "origin": Delegation, "lang": Delegation, "published": Delegation,
		"encoding": Principal, "sha256": Principal, "text": Principal, "paragraphs": Principal,
	},
}

// Sees tells whether an audience may see a field of a kind, by its JSON name.
func (a Audience) Sees(k Kind, name string) bool { return a <= audiences[k][name] }

package model

import "encoding/json"

// ID names a node for good. An edit names a node by its ID, never by an index or
// a path, so that edits made apart can be brought together.
type ID string

// A Place says where a node stands: under which parent, and by its Rank among
// the children of the same kind there. It is one register, set as a whole, so a
// node that two people move is never in two places. See [Between] for ranks.
type Place struct {
	Parent ID     `json:"parent"`
	Rank   string `json:"rank"`
}

// A Head is what every node has. Extra holds the fields that this version of
// the program does not know; they survive a load and a save.
type Head struct {
	ID    ID    `json:"id"`
	Place Place `json:"place,omitzero"`
	Dead  bool  `json:"dead,omitempty"`

	Extra map[string]json.RawMessage `json:"-"`
}

// A Node is one thing in a briefing that has an identity. The types of this
// file are the only nodes. They are values: an edit replaces a node whole and
// never writes into one, nor into a slice or a map that it holds.
type Node interface {
	Kind() Kind
	head() Head
}

// Kind names a type of node in the file and in edits.
type Kind string

// The kinds of node, each under the parents that [parents] allows.
const (
	KindVisit      Kind = "visit"
	KindMessage    Kind = "message"
	KindSection    Kind = "section"
	KindStake      Kind = "stake"
	KindAnnotation Kind = "annotation"
	KindReply      Kind = "reply"
	KindVisa       Kind = "visa"
	KindDismissal  Kind = "dismissal"
	KindCitation   Kind = "citation"
	KindEngagement Kind = "engagement"
	KindEvent      Kind = "event"
	KindFigure     Kind = "figure"
	KindAgreement  Kind = "agreement"
	KindPerson     Kind = "person"
	KindSource     Kind = "source"
)

// Domains of a section, a stake or a paragraph, in the order of their display.
const (
	Politics    = "politics"
	Economy     = "economy"
	Security    = "security"
	Energy      = "energy"
	Development = "development"
	Culture     = "culture"
	Other       = "other"
)

// Domains lists the domains in the order in which sections are proposed.
var Domains = []string{Politics, Economy, Security, Energy, Development, Culture, Other}

// Visit is the root: the facts of the visit and what the cover says. Its ID is
// the ID of the briefing. Dates are ISO 8601 at the precision known
// ("2025-06-21", "2025-06", "2025"); what is not known is empty. Lang is the
// BCP 47 language of the briefing ("fr", "en"), which rules its typography.
type Visit struct {
	Head
	Title          string   `json:"title" edit:"text"`
	Subtitle       string   `json:"subtitle,omitempty" edit:"text"`
	Type           string   `json:"type,omitempty"` // VisitState, VisitOfficial, …
	Visitor        string   `json:"visitor,omitempty"`
	VisitorCountry string   `json:"visitorCountry,omitempty"`
	Host           string   `json:"host,omitempty"`
	HostCountry    string   `json:"hostCountry,omitempty"`
	Places         []string `json:"places,omitempty"`
	Start          string   `json:"start,omitempty"`
	End            string   `json:"end,omitempty"`
	Lang           string   `json:"lang"`
	Marking        string   `json:"marking,omitempty"` // "" prints none
	Service        string   `json:"service,omitempty"` // the issuing service
	Version        string   `json:"version,omitempty"`
	Date           string   `json:"date,omitempty"` // of this version
	Copy           string   `json:"copy,omitempty"` // copy number
	Logo           string   `json:"logo,omitempty"` // a picture for the cover, see [PictureScheme]
	// Relation is the bilateral relation in brief and Irritants what weighs on
	// it; see also [Event] and [Figure].
	Relation  string `json:"relation,omitempty" edit:"text"`
	Irritants string `json:"irritants,omitempty" edit:"text"`
	Goal      int    `json:"goal,omitempty"` // how many words the briefing is to have, 0 for none
	// Proposed names the fields that an import filled and nobody has accepted, by
	// their JSON names.
	Proposed []string `json:"proposed,omitempty"`
}

// Types of visit.
const (
	VisitState    = "state"
	VisitOfficial = "official"
	VisitWorking  = "working"
	VisitMission  = "mission" // a delegation's: of companies, of a parliament, to study
	VisitMeeting  = "meeting"
	VisitPlain    = "visit" // of no kind that is named: a visit, a trip, a tour
)

// Message is one of the key points ("L'essentiel"), a child of the visit.
type Message struct {
	Head
	Text string `json:"text" edit:"text"`
}

// Section groups stakes under a title. Objective is what the visit is to reach there.
type Section struct {
	Head
	Title     string `json:"title" edit:"text"`
	Domain    string `json:"domain,omitempty"`
	Objective string `json:"objective,omitempty" edit:"text"`
	Goal      int    `json:"goal,omitempty"` // how many words it is to have, 0 for none
}

// Stake is one thing at stake in the visit. Body is text, its paragraphs
// separated by "\n". Domains holds further domains that it touches. The texts
// after Body are empty until somebody fills them in.
type Stake struct {
	Head
	Title      string   `json:"title" edit:"text"`
	Body       string   `json:"body" edit:"text"`
	Objective  string   `json:"objective,omitempty" edit:"text"`
	Position   string   `json:"position,omitempty" edit:"text"`  // ours
	Theirs     string   `json:"theirs,omitempty" edit:"text"`    // the other side's position
	Arguments  string   `json:"arguments,omitempty" edit:"text"` // for our position
	RedLines   string   `json:"redLines,omitempty" edit:"text"`  // what is not given up
	PressLine  string   `json:"pressLine,omitempty" edit:"text"`
	Defensive  string   `json:"defensive,omitempty" edit:"text"` // said only if they raise it
	Marking    string   `json:"marking,omitempty"`               // of this portion, "" for that of the visit
	Domain     string   `json:"domain,omitempty"`
	Domains    []string `json:"domains,omitempty"`
	Status     string   `json:"status,omitempty"`   // Draft, ToVerify, …
	Priority   int      `json:"priority,omitempty"` // 1 highest, 0 not set
	Likelihood string   `json:"likelihood,omitempty"`
	Confidence string   `json:"confidence,omitempty"`
}

// Status of a stake in its circuit; "" reads as Draft.
const (
	Draft    = "draft"
	ToVerify = "to-verify"
	Reviewed = "reviewed"
	Approved = "approved"
)

// Likelihoods are the terms of ICD 203 (2015), from the least to the most.
var Likelihoods = []string{"almost-no-chance", "very-unlikely", "unlikely", "even-chance", "likely", "very-likely", "almost-certain"}

// Confidences are the levels of confidence of ICD 203.
var Confidences = []string{"low", "moderate", "high"}

// An Anchor is the passage that an annotation stands on: the bytes [From, To)
// of the text Field of the annotation's parent. It follows the text through
// every edit. Quote holds the words it stood on when made; when From == To and
// Quote is not empty, the passage is gone and the annotation is an orphan. The
// zero Anchor is the node as a whole.
type Anchor struct {
	Field string `json:"field,omitempty"`
	From  int    `json:"from,omitempty"`
	To    int    `json:"to,omitempty"`
	Quote string `json:"quote,omitempty"`
}

// Whole tells whether the anchor is the node as a whole.
func (a Anchor) Whole() bool { return a.Field == "" }

// Orphan tells whether the passage that the anchor stood on is gone.
func (a Anchor) Orphan() bool { return a.Field != "" && a.From == a.To }

// Annotation is a remark on a stake or a section. Time is RFC 3339 in UTC. One
// that is not Printed is internal and leaves no trace in an export.
type Annotation struct {
	Head
	Type     string `json:"type"` // Comment, Verify, …
	Author   string `json:"author,omitempty"`
	Time     string `json:"time,omitempty"`
	Text     string `json:"text" edit:"text"`
	Anchor   Anchor `json:"anchor,omitzero"`
	Resolved bool   `json:"resolved,omitempty"`
	Printed  bool   `json:"printed,omitempty"`
}

// Types of annotation.
const (
	Comment      = "comment"
	Verify       = "verify"
	TalkingPoint = "talking-point"
	Risk         = "risk"
	SourceNote   = "source"
)

// AnnotationTypes lists them in the order of menus.
var AnnotationTypes = []string{Comment, Verify, TalkingPoint, Risk, SourceNote}

// Reply answers an annotation, its parent.
type Reply struct {
	Head
	Author string `json:"author,omitempty"`
	Time   string `json:"time,omitempty"`
	Text   string `json:"text" edit:"text"`
}

// Visa is a step of a stake, its parent, in its circuit: which Status it was
// given, by whom and when, RFC 3339 in UTC. A Void one was given by nobody: an
// edit took the approval away, and Author is who made it. See [Grant] and [Void].
type Visa struct {
	Head
	Status string `json:"status"`
	Author string `json:"author,omitempty"`
	Time   string `json:"time,omitempty"`
	Void   bool   `json:"void,omitempty"`
}

// Dismissal says why what a proofreader would flag in its parent is left as it
// is. Finding names what it was and Seen is a digest of the words that it was
// about: when those change it stands for nothing any more.
type Dismissal struct {
	Head
	Finding string `json:"finding"`
	Seen    string `json:"seen"`
	Reason  string `json:"reason,omitempty"`
	Author  string `json:"author,omitempty"`
	Time    string `json:"time,omitempty"`
}

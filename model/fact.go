package model

// Citation ties its parent (a stake, an event, a figure …) to the passage of a
// source that it rests on: the bytes [From, To) of the decoded text, in
// paragraph number Paragraph (non-empty paragraphs, from 1). Quote is that
// passage, byte for byte.
type Citation struct {
	Head
	Source    ID     `json:"source"`
	Paragraph int    `json:"paragraph,omitempty"`
	From      int    `json:"from"`
	To        int    `json:"to"`
	Quote     string `json:"quote,omitempty"`
}

// Engagement is an item of the programme: a meeting, a ceremony, a journey.
// Start and End are ISO 8601 local times of the place, at the precision known
// ("2025-06-23T10:30", "2025-06-23"). Points are the talking points of its
// sheet, which also names the Stakes that it deals with.
type Engagement struct {
	Head
	Start    string `json:"start,omitempty"`
	End      string `json:"end,omitempty"`
	What     string `json:"what" edit:"text"`
	Location string `json:"location,omitempty"`
	Format   string `json:"format,omitempty"` // "tête-à-tête", "plenary" …, in the words of the briefing
	With     string `json:"with,omitempty"`   // whom the visitor meets
	Points   string `json:"points,omitempty" edit:"text"`
	Stakes   []ID   `json:"stakes,omitempty"`
}

// Event is a row of the chronology. A Bilateral one, a meeting of the two
// sides, stands in the bilateral relation too. A fact that is Proposed was found
// by an import and nobody has accepted it: the press does not get it.
type Event struct {
	Head
	Start     string `json:"start"`
	End       string `json:"end,omitempty"`
	What      string `json:"what" edit:"text"`
	Bilateral bool   `json:"bilateral,omitempty"`
	Proposed  bool   `json:"proposed,omitempty"`
}

// Figure is a key figure. Unit is canonical ("USD", "tonne", "percent"), Word
// is the source's own. Max is the upper end of a range, 0 when there is none.
// Date is when it held, ISO 8601. A Bilateral one stands in the bilateral
// relation too.
type Figure struct {
	Head
	Value     float64 `json:"value"`
	Max       float64 `json:"max,omitempty"`
	Unit      string  `json:"unit,omitempty"`
	Word      string  `json:"word,omitempty"`
	What      string  `json:"what" edit:"text"`
	Date      string  `json:"date,omitempty"`
	Bilateral bool    `json:"bilateral,omitempty"`
	Proposed  bool    `json:"proposed,omitempty"` // see [Event]
}

// Agreement is an agreement or a commitment. Status is one of expected, agreed,
// signed, in-force. Signatories are those who sign or have signed, by name or
// by office.
type Agreement struct {
	Head
	Status      string   `json:"status,omitempty"`
	What        string   `json:"what" edit:"text"`
	Signatories []string `json:"signatories,omitempty"`
	Proposed    bool     `json:"proposed,omitempty"` // see [Event]
}

// Person is a person, or an Organisation: a company, an agency, an alliance. Side is
// "visitor", "host" or "". A Participant is in the delegation of that side; the order
// of the participants is that of protocol. Portrait is a picture, see [PictureScheme].
type Person struct {
	Head
	Name         string `json:"name,omitempty"`
	Role         string `json:"role,omitempty"`
	Side         string `json:"side,omitempty"`
	Organisation bool   `json:"organisation,omitempty"`
	Participant  bool   `json:"participant,omitempty"`
	Portrait     string `json:"portrait,omitempty"`
	Proposed     bool   `json:"proposed,omitempty"` // see [Event]
}

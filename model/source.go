package model

// Source is a document that the briefing rests on. SHA256 names the original
// bytes and Text the decoded UTF-8 text (the same when the original was clean
// UTF-8), both lower-case hexadecimal names of blobs, see [Briefing.Blob].
type Source struct {
	Head
	Title      string      `json:"title" edit:"text"`
	Origin     string      `json:"origin,omitempty"` // file name or address
	SHA256     string      `json:"sha256"`
	Text       string      `json:"text"`
	Encoding   string      `json:"encoding,omitempty"` // of the original, "utf-8" when clean
	Lang       string      `json:"lang,omitempty"`
	Published  string      `json:"published,omitempty"` // ISO 8601 date
	Paragraphs []Paragraph `json:"paragraphs"`
}

// A Paragraph is the bytes [From, To) of the decoded text of a source. N counts
// non-empty paragraphs from 1. Level is 1 or more for a heading.
type Paragraph struct {
	N     int    `json:"n"`
	Type  string `json:"type"` // ParagraphTitle, …
	Level int    `json:"level,omitempty"`
	From  int    `json:"from"`
	To    int    `json:"to"`
}

// Types of paragraph in a source.
const (
	ParagraphTitle   = "title"
	ParagraphHeading = "heading"
	ParagraphBody    = "paragraph"
	ParagraphBullet  = "bullet"
	ParagraphByline  = "byline"
	ParagraphChrome  = "chrome"
)

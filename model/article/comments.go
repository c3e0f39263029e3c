package article

import (
	"sort"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/reader"
)

// commentsByLine returns the comments of the source by the number of the body
// paragraph that carries them: the one that they begin on, or else the next;
// after the last, the last.
func (d *Document) commentsByLine() map[int][]reader.Comment {
	if len(d.Comments) == 0 {
		return nil
	}
	var body []Paragraph
	for _, p := range d.Paragraphs {
		if p.Body() {
			body = append(body, p)
		}
	}
	by := make(map[int][]reader.Comment)
	for _, c := range d.Comments {
		k := sort.Search(len(body), func(k int) bool { return body[k].To > c.From })
		if k = min(k, len(body)-1); k >= 0 {
			by[body[k].N] = append(by[body[k].N], c)
		}
	}
	return by
}

// annotate adds the comments on a paragraph to the stake that holds it, each on
// its own words where they are in the paragraph, and else on the whole.
func (b *builder) annotate(stake model.ID, p Paragraph, comments []reader.Comment) {
	for k, c := range comments {
		a := model.Annotation{Head: b.head(stake, k, len(comments)), Type: model.Comment, Author: c.Author, Time: utc(c.Time), Text: c.Text}
		from, to := max(c.From, p.From), min(c.To, p.To)
		if from < to {
			a.Anchor = model.Anchor{Field: "body", From: from - p.From, To: to - p.From, Quote: b.d.Text[from:to]}
		}
		b.nodes = append(b.nodes, a)
		for n, r := range c.Replies {
			b.nodes = append(b.nodes, model.Reply{Head: b.head(a.ID, n, len(c.Replies)), Author: r.Author, Time: utc(r.Time), Text: r.Text})
		}
	}
}

// utc returns a time of RFC 3339 in UTC; one without a zone, as LibreOffice
// writes it, is taken for that. What is no time is left out.
func utc(s string) string {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC().Format(time.RFC3339)
		}
	}
	return ""
}

package article

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/enjeux/enjeux/model"
)

// Nodes returns the briefing that the document proposes, each node after its
// parent: the [model.Visit], which is the root, the [model.Source], then for
// each domain that has a body line a [model.Section] with its stakes, then
// events, figures, agreements, people and organisations. All that rests on a passage has its
// [model.Citation]s right behind it. NewID gives a new ID at each call.
//
// Each body line and each bullet is the Body of exactly one stake, word for word.
func (d *Document) Nodes(newID func() model.ID) []model.Node {
	root := newID()
	return append([]model.Node{d.VisitNode(root)}, d.Under(root, newID)...)
}

// Under is [Document.Nodes] without the visit, for a source that is added to the
// briefing whose root is given. Ranks begin anew under it.
func (d *Document) Under(root model.ID, newID func() model.ID) []model.Node {
	b := builder{d: d, newID: newID, root: root, source: newID()}
	cited := len(d.Paragraphs) + len(d.Events) + len(d.Figures) + len(d.Agreements) + len(d.People) + len(d.Organisations)
	b.nodes = append(make([]model.Node, 0, 2*cited+1), d.sourceNode(b.source, root))
	b.sections()
	b.facts()
	return b.nodes
}

// Blobs returns the bytes that the source node names: the original, and the
// decoded text where that is not the same.
func (d *Document) Blobs() [][]byte {
	if string(d.Original) == d.Text {
		return [][]byte{d.Original}
	}
	return [][]byte{d.Original, []byte(d.Text)}
}

// VisitNode is the visit that the document tells of.
func (d *Document) VisitNode(id model.ID) model.Visit {
	v := d.Visit
	return model.Visit{Head: model.Head{ID: id}, Title: d.visitTitle(), Type: v.Type, Visitor: v.Visitor, VisitorCountry: v.VisitorCountry,
		Host: v.Host, HostCountry: v.HostCountry, Places: slices.Clone(v.Places), Start: v.Start, End: v.End, Lang: d.Lang}
}

func (d *Document) sourceNode(id, root model.ID) model.Source {
	original := sum(d.Original)
	text := original
	if string(d.Original) != d.Text {
		text = sum([]byte(d.Text))
	}
	s := model.Source{Head: model.Head{ID: id, Place: model.Place{Parent: root, Rank: rank(0, 1)}}, Title: d.title(), Origin: d.Name,
		SHA256: original, Text: text, Encoding: d.Encoding, Lang: d.Lang, Published: d.Published}
	if s.Title == "" {
		s.Title = d.Name
	}
	s.Paragraphs = slices.Grow(s.Paragraphs, len(d.Paragraphs))
	for _, p := range d.Paragraphs {
		s.Paragraphs = append(s.Paragraphs, p.Paragraph)
	}
	return s
}

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// A builder makes the nodes in order.
type builder struct {
	d            *Document
	newID        func() model.ID
	root, source model.ID
	nodes        []model.Node
}

func (b *builder) head(parent model.ID, n, of int) model.Head {
	return model.Head{ID: b.newID(), Place: model.Place{Parent: parent, Rank: rank(n, of)}}
}

func (b *builder) sections() {
	comments, doubts := b.d.commentsByLine(), b.d.doubtsByLine()
	all := b.d.Outline()
	for n, of := range all {
		section := model.Section{Head: b.head(b.root, n, len(all)), Title: of.Title, Domain: of.Domain}
		b.nodes = append(b.nodes, section)
		for k, i := range of.Paragraphs {
			p := b.d.Paragraphs[i]
			stake := model.Stake{Head: b.head(section.ID, k, len(of.Paragraphs)), Title: b.d.stakeTitle(i), Body: b.d.Line(p),
				Domain: p.Domain, Domains: slices.Clone(p.Domains)}
			b.nodes = append(b.nodes, stake)
			b.cite(stake.ID, Passage{p.N, p.From, p.To})
			b.annotate(stake.ID, p, comments[p.N])
			b.mark(stake.ID, p, doubts[p.N], len(comments[p.N]))
		}
	}
}

func (b *builder) facts() {
	d := b.d
	for k, e := range d.Events {
		h := b.head(b.root, k, len(d.Events))
		b.nodes = append(b.nodes, model.Event{Head: h, Start: e.Start, End: e.End, What: e.What})
		b.cite(h.ID, e.Passages...)
	}
	for k, f := range d.Figures {
		h := b.head(b.root, k, len(d.Figures))
		b.nodes = append(b.nodes, model.Figure{Head: h, Value: f.Value, Max: f.Max, Unit: f.Unit, Word: f.Word, What: f.What})
		b.cite(h.ID, f.Passage)
	}
	for k, a := range d.Agreements {
		h := b.head(b.root, k, len(d.Agreements))
		b.nodes = append(b.nodes, model.Agreement{Head: h, Status: a.Status, What: a.What})
		b.cite(h.ID, a.Passage)
	}
	who := len(d.People) + len(d.Organisations)
	for k, p := range d.People {
		h := b.head(b.root, k, who)
		b.nodes = append(b.nodes, model.Person{Head: h, Name: p.Name, Role: p.Role, Side: p.Side})
		b.cite(h.ID, p.Passage)
	}
	for k, o := range d.Organisations {
		h := b.head(b.root, len(d.People)+k, who)
		b.nodes = append(b.nodes, model.Person{Head: h, Name: o.Name, Role: o.Role, Side: o.Side, Organisation: true})
		b.cite(h.ID, o.Passage)
	}
}

func (b *builder) cite(parent model.ID, passages ...Passage) {
	for k, p := range passages {
		b.nodes = append(b.nodes, model.Citation{Head: b.head(parent, k, len(passages)), Source: b.source,
			Paragraph: p.Paragraph, From: p.From, To: p.To, Quote: b.d.Quote(p)})
	}
}

// rank returns the nth of so many ranks, evenly spaced over strings of one
// length that never end in the lowest digit, so that there is room between them.
func rank(n, of int) string {
	const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	width, room := 2, len(digits)
	for room < 2*(of+1) {
		width, room = width+1, room*len(digits)
	}
	at := room / (of + 1) * (n + 1)
	out := make([]byte, width)
	out[width-1] = digits[len(digits)/2]
	for i := width - 2; i >= 0; i-- {
		out[i] = digits[at%len(digits)]
		at /= len(digits)
	}
	return string(out)
}

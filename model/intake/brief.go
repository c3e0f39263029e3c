package intake

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

// Brief returns a new briefing of documents. They stand beside each other: none is
// taken for a correction of another, as a PDF of the text that it came with.
func Brief(docs ...*article.Document) (*model.Briefing, error) {
	rest := slices.Concat(docs[0].Attached, docs[1:])
	b, err := anew(docs[0]) // the last of that document, which may be large
	if err != nil || len(rest) == 0 {
		return b, err
	}
	edits, err := propose(&Proposal{b: b, beside: true}, rest...).Edits()
	if err != nil {
		return nil, err
	}
	return model.Transaction{Label: "import", Edits: edits}.Apply(b)
}

// anew makes a briefing of a document at once, the same as an empty one would
// become by its edits.
func anew(d *article.Document) (*model.Briefing, error) {
	nodes := d.Nodes(model.NewID)
	visit := nodes[0].(model.Visit)
	for _, f := range visitFields {
		if f.of(visit) != "" && f.name != "title" && f.name != "lang" {
			visit.Proposed = append(visit.Proposed, f.name)
		}
	}
	nodes[0] = visit
	for k, n := range nodes {
		nodes[k] = proposed(n, true)
	}
	return model.Of(nodes, d.Blobs()...)
}

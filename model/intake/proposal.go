package intake

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

// A State is what was decided on an item of a [Proposal].
type State uint8

// What can be decided. What is Undecided goes into the briefing as [Accepted]
// does, save that a fact is marked as proposed. What is Refused goes in as
// removed, so that it is found again and brought back like anything removed.
const (
	Undecided State = iota
	Accepted
	Refused
)

// A Standing is how an item stands to what the briefing has.
type Standing uint8

// An item is Fresh when the briefing has nothing like it, Again when it says what
// the briefing has from another passage, Kept when an import of this passage
// brought it before, and Changed when it is in the briefing and rests on words
// that the source says otherwise now, or no more. A field of the visit that the
// briefing has with another value is Contrary: the briefing's stands until that of
// the source is accepted.
const (
	Fresh Standing = iota
	Again
	Kept
	Changed
	Contrary
)

// A Proposal is what documents would put into a briefing, to be decided on item
// by item and then made with [Proposal.Edits]. An e-mail's attachments are
// documents of their own.
type Proposal struct {
	Documents []*article.Document
	Sources   []model.Source  // of each document
	Sections  []model.Section // that a stake can stand in, those of the briefing first
	Items     []*Item         // the visit's fields, then by kind in the order of the sources

	b        *model.Briefing
	beside   bool     // the sources of the briefing came with the documents: none is a correction
	untitled bool     // nobody has written the title of the briefing
	origins  []origin // of each document
	index    index
	again    map[model.ID]*Item
}

// An Item is one thing to decide on. Node is as it stands in the briefing or is
// to stand there; to correct it is to give it other fields. Section is where a
// stake goes, and Field the one field of the visit that a visit is about.
type Item struct {
	Node      model.Node
	Field     string
	Section   model.ID
	Citations []model.Citation // the passages that it rests on
	Standing  Standing
	State     State
	Doubtful  bool       // a stake whose domain was decided by a low margin
	Was       string     // of what is Changed, the words that it rested on; of what is Contrary, the briefing's; of what is Fresh, what its passage said when one of its kind was refused
	Instead   model.Node // of what is Changed, as the source has it now; nil where it has it no more

	Corrected bool // Node is not as the source or the briefing has it

	document int
	own      model.Node   // of what is Again, as its source has it
	notes    []model.Node // annotations of a stake and their replies
}

// An origin is where a document stands in the briefing already: before is the
// source of which it is the same text or a corrected one, nil where there is none.
type origin struct {
	before *model.Source
	same   bool
	moved  []moved // of a corrected one
}

// Snapshot returns a copy that stays as it is while items are decided on.
func (p *Proposal) Snapshot() *Proposal {
	s := *p
	s.Sections = slices.Clone(p.Sections)
	s.Items = make([]*Item, len(p.Items))
	for k, it := range p.Items {
		one := *it
		s.Items[k] = &one
	}
	return &s
}

// Corrects returns the source of the briefing of which document k is another
// version, if there is one.
func (p *Proposal) Corrects(k int) (model.Source, bool) {
	o := p.origins[k]
	if o.before == nil || o.same {
		return model.Source{}, false
	}
	return *o.before, true
}

// cite is the citation of a passage of document k.
func (p *Proposal) cite(k int, at article.Passage) model.Citation {
	return model.Citation{Source: p.Sources[k].ID, Paragraph: at.Paragraph, From: at.From, To: at.To, Quote: p.Documents[k].Quote(at)}
}

// order is that of the kinds in a proposal.
func order(it *Item) int {
	return slices.Index([]model.Kind{model.KindVisit, model.KindStake, model.KindEvent, model.KindFigure,
		model.KindAgreement, model.KindPerson}, it.Node.Kind())
}

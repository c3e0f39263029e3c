package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
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
	Documents []*Document
	Sources   []model.Source  // of each document
	Sections  []model.Section // that a stake can stand in, those of the briefing first
	Items     []*Item         // the visit's fields, then by kind in the order of the sources

	b       *model.Briefing
	beside  bool
	origins []origin // of each document
	index   index
	again   map[model.ID]*Item
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
	Was       string     // of what is Changed, the words that it rested on; of what is Contrary, the briefing's
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

// Propose proposes what documents hold for a briefing.
func Propose(b *model.Briefing, docs ...*Document) *Proposal { return propose(b, false, docs...) }

// propose proposes what documents hold. Beside says that the sources of the briefing
// came with them, so that none is a correction.
func propose(b *model.Briefing, beside bool, docs ...*Document) *Proposal {
	p := &Proposal{b: b, beside: beside, index: index{}, again: map[model.ID]*Item{}}
	for s := range model.Children[model.Section](b, b.ID()) {
		p.Sections = append(p.Sections, s)
	}
	for n := range facts(b) {
		p.index.put(n, nil)
	}
	for _, d := range docs {
		p.read(d)
	}
	slices.SortStableFunc(p.Items, func(a, b *Item) int { return order(a) - order(b) })
	return p
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

// order is that of the kinds in a proposal.
func order(it *Item) int {
	return slices.Index([]model.Kind{model.KindVisit, model.KindStake, model.KindEvent, model.KindFigure,
		model.KindAgreement, model.KindPerson}, it.Node.Kind())
}

// facts yields the live nodes of a briefing that an import can propose, too.
func facts(b *model.Briefing) func(yield func(model.Node) bool) {
	return func(yield func(model.Node) bool) {
		for n := range b.Nodes() {
			switch n.(type) {
			case model.Stake, model.Event, model.Figure, model.Agreement, model.Person:
				if !yield(n) {
					return
				}
			}
		}
	}
}

// read adds the items of a document, and of what is attached to it.
func (p *Proposal) read(d *Document) {
	at := len(p.Documents)
	p.Documents = append(p.Documents, d)
	items := p.itemsOf(d, at)
	o := originOf(p.b, p.Sources[at], d)
	if p.beside && !o.same {
		o = origin{}
	}
	var changed []*Item
	if o.before != nil {
		items, changed = p.recognise(&o, at, items)
	}
	p.origins = append(p.origins, o)
	p.visit(d, at)
	p.Items = append(p.Items, changed...)
	for _, it := range items {
		if it.Standing == Fresh {
			if known, ok := p.index.find(it.Node); ok {
				p.merge(it, known)
				continue
			}
		}
		p.Items = append(p.Items, it)
	}
	for _, it := range items {
		if it.Standing == Fresh {
			p.index.put(it.Node, it)
		}
	}
	for _, a := range d.Attached {
		p.read(a)
	}
}

// itemsOf makes an item of each stake and fact of a document.
func (p *Proposal) itemsOf(d *Document, at int) (items []*Item) {
	by := map[model.ID]*Item{}
	instead := map[model.ID]model.ID{} // of a section of the document, the one of the proposal
	for _, n := range d.Under(p.b.ID(), model.NewID) {
		switch n := n.(type) {
		case model.Source:
			p.Sources = append(p.Sources, n)
		case model.Section:
			k := p.sectionLike(n)
			if k < 0 {
				k = len(p.Sections)
				p.Sections = append(p.Sections, n)
			}
			instead[n.ID] = p.Sections[k].ID
		case model.Citation:
			it := by[n.Place.Parent]
			it.Citations = append(it.Citations, n)
		case model.Annotation:
			by[n.Place.Parent].notes = append(by[n.Place.Parent].notes, n)
		case model.Reply:
			last := items[len(items)-1]
			last.notes = append(last.notes, n)
		default:
			it := &Item{Node: n, document: at}
			if s, ok := n.(model.Stake); ok {
				it.Section = instead[s.Place.Parent]
			}
			by[model.IDOf(n)] = it
			items = append(items, it)
		}
	}
	for _, it := range items {
		if it.Node.Kind() == model.KindStake {
			it.Doubtful = d.Paragraphs[it.Citations[0].Paragraph-1].doubtful()
		}
	}
	return items
}

// sectionLike returns the section that what stands in n goes to: the one of the same
// title, or else the briefing's own of the same domain; -1 when there is none.
func (p *Proposal) sectionLike(n model.Section) int {
	if k := slices.IndexFunc(p.Sections, func(s model.Section) bool { return fold(s.Title) == fold(n.Title) }); k >= 0 {
		return k
	}
	return slices.IndexFunc(p.Sections, func(s model.Section) bool {
		_, own := p.b.Node(s.ID)
		return own && s.Domain == n.Domain
	})
}

// merge gives what an item says to one that says it already.
func (p *Proposal) merge(it *Item, known candidate) {
	to := known.item
	if to == nil {
		id := model.IDOf(known.node)
		if to = p.again[id]; to == nil {
			to = &Item{Node: finer(known.node, it.Node), Standing: Again, document: it.document, own: it.Node}
			if s, ok := known.node.(model.Stake); ok {
				to.Section = s.Place.Parent
			}
			p.again[id] = to
			p.Items = append(p.Items, to)
		}
	} else {
		to.Node = finer(to.Node, it.Node)
	}
	to.Citations = append(to.Citations, it.Citations...)
}

// visit proposes the facts of the visit that the briefing lacks. The title and the
// language that stand there from the beginning give way while nothing else is known.
func (p *Proposal) visit(d *Document, at int) {
	now, found := p.b.Visit(), d.visitNode(p.b.ID())
	for _, f := range visitFields {
		old, value := f.of(now), f.of(found)
		blank := now.Start == "" && !model.Any[model.Section](p.b, p.b.ID())
		free := old == "" || f.name == "type" && now.Start == "" || (f.name == "title" || f.name == "lang") && blank && old != value
		kept := slices.Contains(now.Proposed, f.name)
		taken := slices.ContainsFunc(p.Items, func(it *Item) bool { return it.Field == f.name })
		contrary := !free && disagree(f.name, old, value)
		if value == "" || taken || !free && !contrary && !(kept && old == value) {
			continue
		}
		it := &Item{Node: found, Field: f.name, document: at}
		switch {
		case contrary:
			it.Standing, it.Was = Contrary, old
		case kept:
			it.Standing = Kept
		}
		if c, ok := p.mention(d, at, f.name, value); ok {
			it.Citations = []model.Citation{c}
		}
		p.Items = append(p.Items, it)
	}
}

// disagree tells whether a source contradicts what the briefing says of the visit.
// One name may have more to it than the other, and one date be more exact.
func disagree(field, old, value string) bool {
	switch field {
	case "visitor", "host":
		one, other := nameParts(old), nameParts(value)
		return value != "" && !within(one, other) && !within(other, one)
	case "visitorCountry", "hostCountry":
		return value != "" && fold(old) != fold(value)
	case "start", "end":
		return value != "" && !strings.HasPrefix(old, value) && !strings.HasPrefix(value, old)
	}
	return false
}

// visitFields are the fields of the visit that a document can tell, as text.
var visitFields = []struct {
	name string
	of   func(model.Visit) string
}{
	{"title", func(v model.Visit) string { return v.Title }},
	{"type", func(v model.Visit) string { return v.Type }},
	{"visitor", func(v model.Visit) string { return v.Visitor }},
	{"visitorCountry", func(v model.Visit) string { return v.VisitorCountry }},
	{"host", func(v model.Visit) string { return v.Host }},
	{"hostCountry", func(v model.Visit) string { return v.HostCountry }},
	{"places", func(v model.Visit) string { return strings.Join(v.Places, ", ") }},
	{"start", func(v model.Visit) string { return v.Start }},
	{"end", func(v model.Visit) string { return v.End }},
	{"lang", func(v model.Visit) string { return v.Lang }},
}

// mention returns the passage that a fact of the visit rests on: the sentence
// that first has its words, or that of the event on its date.
func (p *Proposal) mention(d *Document, at int, field, value string) (model.Citation, bool) {
	cite := func(s Passage) (model.Citation, bool) {
		return model.Citation{Source: p.Sources[at].ID, Paragraph: s.Paragraph, From: s.From, To: s.To, Quote: d.Quote(s)}, true
	}
	switch field {
	case "start", "end":
		for _, e := range d.Events {
			if e.Start == value || e.End == value {
				return cite(e.Passages[0])
			}
		}
		return model.Citation{}, false
	case "lang":
		return model.Citation{}, false
	case "type", "title": // both from what the source calls the visit
		if at, ok := d.naming(); ok {
			return cite(at)
		}
		return model.Citation{}, false
	case "places":
		value = d.Visit.Places[0]
	}
	for i, par := range d.Paragraphs {
		if line := d.Line(par); par.datable() {
			if k := strings.Index(line, value); k >= 0 {
				return cite(d.passage(i, sentenceAt(sentencesOf(line), k)))
			}
		}
	}
	return model.Citation{}, false
}

package intake

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Propose proposes what documents hold for a briefing.
func Propose(b *model.Briefing, docs ...*article.Document) *Proposal {
	return propose(&Proposal{b: b}, docs...)
}

// ProposeUntitled proposes what documents hold for a briefing whose title nobody has
// written: that of a document takes its place.
func ProposeUntitled(b *model.Briefing, docs ...*article.Document) *Proposal {
	return propose(&Proposal{b: b, untitled: true}, docs...)
}

// propose fills a proposal with what documents hold.
func propose(p *Proposal, docs ...*article.Document) *Proposal {
	b := p.b
	p.index, p.again = index{}, map[model.ID]*Item{}
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

// read adds the items of a document, and of what is attached to it.
func (p *Proposal) read(d *article.Document) {
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
func (p *Proposal) itemsOf(d *article.Document, at int) (items []*Item) {
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
			it.Doubtful = d.Paragraphs[it.Citations[0].Paragraph-1].Doubtful()
		}
	}
	return items
}

// sectionLike returns the section that what stands in n goes to: the one of the same
// title, or else the briefing's own of the same domain; -1 when there is none.
func (p *Proposal) sectionLike(n model.Section) int {
	if k := slices.IndexFunc(p.Sections, func(s model.Section) bool { return lex.Plain(s.Title) == lex.Plain(n.Title) }); k >= 0 {
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

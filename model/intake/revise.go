package intake

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/lex"
)

// A moved citation stands elsewhere in the corrected source, or nowhere when gone.
type moved struct {
	citation model.Citation // as it is in the briefing
	to       article.Passage
	gone     bool
}

// originOf finds the source of the briefing that a document is, word for word, or
// that it corrects: one that shares most of its lines, or one of the same name
// that shares some.
func originOf(b *model.Briefing, s model.Source, d *article.Document) origin {
	lines := map[string]bool{}
	for _, p := range d.Paragraphs {
		lines[lex.Plain(d.Line(p))] = true
	}
	var best origin
	most := 0.0
	for old := range model.Children[model.Source](b, b.ID()) {
		if old.Text == s.Text {
			return origin{before: &old, same: true}
		}
		n := 0
		for _, p := range old.Paragraphs {
			if text, _ := b.Passage(old.ID, p.From, p.To); lines[lex.Plain(text)] {
				n++
			}
		}
		part := float64(n) / float64(max(1, min(len(old.Paragraphs), len(d.Paragraphs))))
		enough := part >= 0.6 && n > 2 || part >= 0.2 && n > 1 && old.Origin == s.Origin
		if enough && part > most {
			best, most = origin{before: &old}, part
		}
	}
	return best
}

// recognise tells of the items of a document which the briefing has from the same
// text or from the one that it corrects. Of a corrected one it also returns what
// rests on words that are said otherwise now, and leaves out what those that stayed
// would propose anew.
func (p *Proposal) recognise(o *origin, at int, items []*Item) (left, changed []*Item) {
	d := p.Documents[at]
	if o.same {
		p.Sources[at] = *o.before
		for _, it := range items {
			for k := range it.Citations {
				it.Citations[k].Source = o.before.ID
			}
		}
	}
	pairs := p.pairs(o, d)
	known := map[passageKey][]model.Node{} // what an import of these passages put there
	flagged := map[model.ID]*Item{}
	refused := map[passageKey]string{} // what was removed, by the whole paragraph that says it otherwise now
	for n, c := range citations(p.b, o.before.ID) {
		m, was := p.follow(d, o.before, c, pairs)
		if !o.same {
			o.moved = append(o.moved, m)
		}
		switch {
		case was == "" && !m.gone:
			k := passageKey{n.Kind(), m.to.From, m.to.To}
			known[k] = append(known[k], n)
		case p.b.Live(model.IDOf(n)) && flagged[model.IDOf(n)] == nil:
			it := &Item{Node: n, Standing: Changed, Was: was, document: at}
			if s, ok := n.(model.Stake); ok {
				it.Section = s.Place.Parent
			}
			if !m.gone {
				it.Citations = []model.Citation{p.cite(at, m.to)}
			}
			flagged[model.IDOf(n)] = it
			changed = append(changed, it)
		case !p.b.Live(model.IDOf(n)) && !m.gone:
			refused[paragraphOf(d, n.Kind(), m.to.Paragraph)] = was
		}
	}
	for k, nodes := range known {
		known[k] = slices.DeleteFunc(nodes, func(n model.Node) bool { return flagged[model.IDOf(n)] != nil })
	}
	stayed := map[int]bool{} // the paragraphs that say the same, by number
	for _, pair := range pairs {
		if pair.exact {
			stayed[d.Paragraphs[pair.to].N] = true
		}
	}
	items = p.keep(items, known)
	for _, it := range items {
		switch {
		case it.Standing == Kept:
			left = append(left, it)
		case !o.same && stayed[it.Citations[0].Paragraph]:
		case !replaces(it, changed):
			it.Was = refused[paragraphOf(d, it.Node.Kind(), it.Citations[0].Paragraph)]
			left = append(left, it)
		}
	}
	return left, changed
}

type passageKey struct {
	kind     model.Kind
	from, to int
}

// paragraphOf is the key of what of a kind stands anywhere in paragraph n.
func paragraphOf(d *article.Document, kind model.Kind, n int) passageKey {
	par := d.Paragraphs[n-1]
	return passageKey{kind, par.From, par.To}
}

// pairs aligns a source with its document.
func (p *Proposal) pairs(o *origin, d *article.Document) []pair {
	old, now := make([]string, len(o.before.Paragraphs)), make([]string, len(d.Paragraphs))
	for i, par := range o.before.Paragraphs {
		old[i], _ = p.b.Passage(o.before.ID, par.From, par.To)
	}
	for i, par := range d.Paragraphs {
		now[i] = d.Line(par)
	}
	return align(old, now)
}

// follow says where a citation stands in the corrected source. Was is what it
// quoted, when that is said otherwise now or no more.
func (p *Proposal) follow(d *article.Document, old *model.Source, c model.Citation, pairs []pair) (m moved, was string) {
	m = moved{citation: c, gone: true}
	i := c.Paragraph - 1
	if i < 0 || i >= len(pairs) || pairs[i].to < 0 || c.From < old.Paragraphs[i].From || c.To > old.Paragraphs[i].To {
		return m, c.Quote
	}
	m.gone = false
	to := d.Paragraphs[pairs[i].to]
	m.to = article.Passage{Paragraph: to.N, From: to.From, To: to.To}
	line := d.Line(to)
	if k := strings.Index(line, c.Quote); pairs[i].exact {
		m.to.From = to.From + c.From - old.Paragraphs[i].From
		m.to.To = m.to.From + c.To - c.From
		return m, ""
	} else if whole := c.From == old.Paragraphs[i].From && c.To == old.Paragraphs[i].To; k >= 0 && !whole {
		m.to.From, m.to.To = to.From+k, to.From+k+len(c.Quote)
		return m, ""
	} else if whole {
		return m, c.Quote
	}
	best := 0.0
	for _, s := range d.Sentences(to) {
		if like := alike(c.Quote, d.Quote(s)); like > best {
			best, m.to = like, s
		}
	}
	return m, c.Quote
}

// keep marks the items that the briefing has from the same passage, those first
// that say the same of it; what was corrected since is the next of its kind there.
func (p *Proposal) keep(items []*Item, known map[passageKey][]model.Node) []*Item {
	for _, exact := range []bool{true, false} {
		for _, it := range items {
			for _, c := range it.Citations {
				k := passageKey{it.Node.Kind(), c.From, c.To}
				for n, node := range known[k] {
					if it.Standing == Fresh && (!exact || agree(candidate{node, nil, wordsOf(node)}, candidate{it.Node, nil, wordsOf(it.Node)})) {
						it.Node, it.Standing, it.State = node, Kept, Accepted
						if s, ok := node.(model.Stake); ok {
							it.Section = s.Place.Parent
						}
						switch {
						case !p.b.Live(model.IDOf(node)):
							it.State = Refused
						case model.Proposed(node):
							it.State = Undecided
						}
						known[k] = append(known[k][:n:n], known[k][n+1:]...)
						break
					}
				}
			}
		}
	}
	return items
}

// replaces gives an item to what changed in its paragraph and is of its kind, as
// what stands there now.
func replaces(it *Item, changed []*Item) bool {
	for _, c := range changed {
		if c.Instead == nil && c.Node.Kind() == it.Node.Kind() && len(c.Citations) > 0 && c.Citations[0].Paragraph == it.Citations[0].Paragraph {
			c.Instead, c.Citations = it.Node, it.Citations
			return true
		}
	}
	return false
}

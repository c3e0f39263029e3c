package model

// Graft returns the edits that put a copy of n, a node of the briefing from, under a parent
// in b, before the live sibling before ("" is the end), and the ID of the copy. n keeps its
// fields. Its live citations and annotations come with it, and their replies. A citation
// names the source of the same text that b has; where b has none, the source comes too, in
// front. One whose source was removed from both stays behind.
func Graft(b, from *Briefing, n Node, parent, before ID) ([]Edit, ID, error) {
	h := n.head()
	old := h.ID
	h.ID = ""
	top, err := Insert(b, withHead(n, h), parent, before)
	if err != nil {
		return nil, "", err
	}
	top.Blobs = from.blobsOf(n)
	g := grafter{b: b, from: from, edits: []Edit{top}, sources: map[ID]ID{}}
	if err := g.below(old, IDOf(top.Node)); err != nil {
		return nil, "", err
	}
	return append(g.came, g.edits...), IDOf(top.Node), nil
}

// A grafter makes the edits of one graft.
type grafter struct {
	b, from *Briefing
	came    []Edit    // the sources
	edits   []Edit    // the rest
	sources map[ID]ID // of from, to those of b; "" for one that is nowhere
}

// below copies what a node carries under its copy.
func (g *grafter) below(id, copied ID) error {
	for _, s := range g.from.below(id) {
		if s.dead {
			continue
		}
		n, _ := g.from.Node(s.id)
		switch c := n.(type) {
		case Citation:
			source, err := g.source(c.Source)
			if err != nil {
				return err
			}
			if source == "" {
				continue
			}
			c.Source = source
			n = c
		case Annotation, Reply:
		default:
			continue
		}
		h := n.head()
		h.ID, h.Place.Parent = NewID(), copied
		g.edits = append(g.edits, Add{Node: withHead(n, h), Blobs: g.from.blobsOf(n)})
		if err := g.below(s.id, h.ID); err != nil {
			return err
		}
	}
	return nil
}

// source returns the source of b that is one of from, and adds that where there is none.
func (g *grafter) source(id ID) (ID, error) {
	if to, ok := g.sources[id]; ok {
		return to, nil
	}
	src, _ := Get[Source](g.from, id)
	to := g.like(src)
	if to == "" && g.from.Live(id) {
		src.ID = ""
		e, err := Insert(g.b, src, g.b.ID(), "")
		if err != nil {
			return "", err
		}
		if g.b, err = e.Apply(g.b); err != nil {
			return "", err
		}
		e.Blobs = g.from.blobsOf(src)
		to = IDOf(e.Node)
		g.came = append(g.came, e)
	}
	g.sources[id] = to
	return to, nil
}

// like returns the source of b that a source of another briefing is, "" where there is none.
func (g *grafter) like(src Source) ID {
	if own, ok := Get[Source](g.b, src.ID); ok && own.Text == src.Text {
		return own.ID
	}
	for own := range Children[Source](g.b, g.b.ID()) {
		if own.Text == src.Text && src.Text != "" {
			return own.ID
		}
	}
	return ""
}

package model

import "reflect"

// Renew returns a copy of a briefing that is another document: every node has a
// new ID, and what names a node by its ID names the copy. Nodes that keep refuses,
// with all that stands under them, and removed ones stay behind, as do the blobs
// that nothing names any more.
func Renew(b *Briefing, keep func(Node) bool) *Briefing {
	ids := map[ID]ID{"": ""}
	var kept []Node
	for n := range b.Nodes() {
		h := n.head()
		if _, ok := ids[h.Place.Parent]; ok && !h.Dead && (n.Kind() == KindVisit || keep(n)) {
			ids[h.ID] = NewID()
			kept = append(kept, n)
		}
	}
	var c *Briefing
	for _, n := range kept {
		h := n.head()
		h.ID, h.Place.Parent = ids[h.ID], ids[h.Place.Parent]
		n = renamed(withHead(n, h), ids)
		if v, ok := n.(Visit); ok {
			c = New(v)
			continue
		}
		c = c.with(n)
	}
	return c.pictured(b)
}

// renamed gives a node the new IDs of the nodes that it names; those that are not
// in ids it names no longer.
func renamed(n Node, ids map[ID]ID) Node {
	p := reflect.New(reflect.TypeOf(n))
	p.Elem().Set(reflect.ValueOf(n))
	for i := range p.Elem().NumField() {
		f := p.Elem().Field(i)
		if !f.CanSet() {
			continue
		}
		switch v := f.Interface().(type) {
		case ID:
			f.Set(reflect.ValueOf(ids[v]))
		case []ID:
			var all []ID
			for _, id := range v {
				if to, ok := ids[id]; ok {
					all = append(all, to)
				}
			}
			f.Set(reflect.ValueOf(all))
		}
	}
	return p.Elem().Interface().(Node)
}

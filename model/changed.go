package model

// Changed returns the IDs of the nodes that are in one of two briefings only or
// differ between them, in no order. Where to was made from from by edits, it
// costs O(log n) an edit, since what they share is not looked at.
func Changed(from, to *Briefing) (ids []ID) {
	changed(way{twig: from.nodes.root}, way{twig: to.nodes.root}, 0, func(id ID) { ids = append(ids, id) })
	return ids
}

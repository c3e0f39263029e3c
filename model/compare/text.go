package compare

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// mergeText returns base with what both ours and theirs did to it, and whether
// they wrote different words at one place: those of both are there then, ours
// first, each in one piece.
func mergeText(base, ours, theirs string) (merged string, clash bool) {
	a, b := hunks(base, ours), hunks(base, theirs)
	for _, at := range clashes(base, a, b) {
		var i, j int
		a, i = whole(base, a, at)
		b, j = whole(base, b, at)
		clash = clash || a[i] != b[j]
		if a[i] != b[j] && apart(a[i].insert, b[j].insert) {
			b[j].insert = " " + b[j].insert
		}
	}
	b = slices.DeleteFunc(b, func(h hunk) bool { return slices.Contains(a, h) }) // both did it
	merged, err := delta(base, b).Rebase(delta(base, a)).Apply(ours)
	if err != nil { // cannot be: both are made for base
		return ours, true
	}
	return merged, clash
}

// clashes returns where two versions of a text clash: hunks without words, in order and
// apart. What either changed right beside is part of it, and a word or two between two.
func clashes(text string, a, b []hunk) (all []hunk) {
	const between = 2 // words
	touched := slices.Concat(a, b)
	slices.SortFunc(touched, func(x, y hunk) int { return cmp.Or(x.from-y.from, x.to-y.to) })
	for len(touched) > 0 {
		at := hunk{from: touched[0].from}
		for at.to = at.from; len(touched) > 0 && strings.TrimSpace(text[at.to:max(at.to, touched[0].from)]) == ""; touched = touched[1:] {
			at.to = max(at.to, touched[0].to)
		}
		if !slices.ContainsFunc(a, func(x hunk) bool {
			return x.from >= at.from && x.to <= at.to && slices.ContainsFunc(b, func(y hunk) bool { return x != y && x.clashes(y) })
		}) {
			continue
		}
		if n := len(all); n > 0 && len(strings.Fields(text[all[n-1].to:at.from])) <= between {
			all[n-1].to = at.to
		} else {
			all = append(all, at)
		}
	}
	return all
}

// whole puts what hunks do to a part of their text into one, and tells which that is.
func whole(text string, all []hunk, part hunk) ([]hunk, int) {
	first, at := 0, part.from
	for first < len(all) && all[first].from < part.from {
		first++
	}
	next := first
	for ; next < len(all) && all[next].to <= part.to; next++ {
		part.insert += text[at:all[next].from] + all[next].insert
		at = all[next].to
	}
	part.insert += text[at:part.to]
	return slices.Replace(all, first, next, part), first
}

// clashes tells whether two changes of one text leave a doubt about what it is
// to read. Both deleting some of the same words leaves none.
func (h hunk) clashes(g hunk) bool {
	if h.from == g.from {
		return h.insert != "" && g.insert != ""
	}
	return h.from < g.to && g.from < h.to && (h.insert != "" || g.insert != "")
}

// apart tells whether a space is to part two texts.
func apart(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return a != "" && b != "" && !unicode.IsSpace(last) && !unicode.IsSpace(first)
}

// anchor lets a merged annotation stand on its passage of the merged text.
func (m *merge) anchor(n *node) {
	side := m.passage(n)
	from := side.byID[n.id]
	a := from.anchor()
	was := side.byID[from.place.Parent].text(a.Field)
	is := m.nodes[n.place.Parent].text(a.Field)
	if was != is && !a.Whole() {
		r := model.Map{{Node: n.id, Field: a.Field, Text: delta(was, hunks(was, is))}}.
			Range(model.Range{Node: n.id, Field: a.Field, From: a.From, To: a.To})
		a.From, a.To = r.From, r.To
	}
	n.members = maps.Clone(n.members)
	delete(n.members, "anchor")
	if a != (model.Anchor{}) {
		n.members["anchor"], _ = json.Marshal(a) // strings and numbers can always be written
	}
}

// passage returns the version whose passage a merged annotation is to have: the
// one that chose it, or that alone has changed the text; where both have, the
// base, whose passage then follows both.
func (m *merge) passage(n *node) *table {
	base, ours, theirs := m.base.byID[n.id], m.ours.byID[n.id], m.theirs.byID[n.id]
	switch {
	case theirs == nil:
		return m.ours
	case ours == nil:
		return m.theirs
	case ours.anchor() == theirs.anchor() && (base == nil || m.ours.under(ours) == m.theirs.under(theirs)):
		return m.ours
	case base == nil:
		m.clash(n, "anchor", nil, ours.members["anchor"], theirs.members["anchor"])
		return m.ours
	}
	// A side on which the text is as it was has left the passage or chosen another.
	still := func(t *table, side *node) bool {
		return side.anchor().Field != base.anchor().Field || t.under(side) == m.base.under(base)
	}
	ourStill, theirStill := still(m.ours, ours), still(m.theirs, theirs)
	ourChoice, theirChoice := ours.anchor() != base.anchor(), theirs.anchor() != base.anchor()
	switch {
	case ourStill && theirStill && ourChoice && theirChoice:
		m.clash(n, "anchor", base.members["anchor"], ours.members["anchor"], theirs.members["anchor"])
		return m.ours
	case theirStill && !theirChoice, ourStill && ourChoice:
		return m.ours
	case ourStill, theirStill:
		return m.theirs
	}
	return m.base
}

// under returns the text that an annotation stands on.
func (t *table) under(n *node) string { return t.byID[n.place.Parent].text(n.anchor().Field) }

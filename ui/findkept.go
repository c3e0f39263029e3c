package ui

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
)

// matched is what the texts that matches stand in are to a replacement, by their nodes.
type matched struct {
	theirs   map[model.ID]bool // the words of a colleague's annotation or answer
	approved map[model.ID]bool // those of an approved stake
}

// matchedIn looks at the nodes of matches, which takes long where there are many.
func matchedIn(b *model.Briefing, author string, all []search.Match) matched {
	in := matched{make(map[model.ID]bool), make(map[model.ID]bool)}
	var last model.ID
	for _, m := range all {
		if m.Node != last {
			last = m.Node
			in.theirs[last] = colleagues(b, author, last)
			st, _ := model.Get[model.Stake](b, last)
			in.approved[last] = st.Status == model.Approved
		}
	}
	return in
}

// colleagues tells whether a node is an annotation or an answer of somebody but the author.
func colleagues(b *model.Briefing, author string, id model.ID) bool {
	by := ""
	switch n, _ := b.Node(id); n := n.(type) {
	case model.Annotation:
		by = n.Author
	case model.Reply:
		by = n.Author
	}
	return by != "" && by != author
}

// theirs tells whether a match is in the words of a colleague.
func (f *finder) theirs(m search.Match) bool { return f.in.theirs[m.Node] }

// spared tells whether a match stays in a replacement: the words of a colleague are the
// colleague's, and others are left on demand.
func (f *finder) spared(m search.Match) bool { return f.kept[m.Range] || f.theirs(m) }

// fillCheck has the check of a row say whether its match would be replaced, and decide it.
func (f *finder) fillCheck(m search.Match, c *check) {
	c.OnChanged = nil
	c.SetChecked(!f.spared(m))
	allow(!f.theirs(m), c)
	c.Hidden = !f.replacing
	c.OnChanged = func(on bool) {
		f.kept[m.Range] = !on
		f.say()
	}
}

// counted says how many matches there are, how many of them a replacement leaves, and how
// many approvals it takes away.
func (f *finder) counted() string {
	if f.words.Text == "" {
		return ""
	}
	theirs, kept := 0, 0
	for _, m := range f.all {
		if f.theirs(m) {
			theirs++
		} else if f.kept[m.Range] {
			kept++
		}
	}
	said := lang.N(len(f.all), "%d match", "%d matches")
	if theirs > 0 {
		said += " · " + lang.N(theirs, "%d in the annotation of a colleague, which stays", "%d in annotations of colleagues, which stay")
	}
	if kept > 0 {
		said += " · " + lang.N(kept, "%d left as it is", "%d left as they are")
	}
	if n := f.voids(); n > 0 {
		said += " · " + lang.N(n, "%d approval will be void", "%d approvals will be void")
	}
	return said
}

// voids counts the stakes whose approval a replacement takes away.
func (f *finder) voids() (n int) {
	var last model.ID
	for _, m := range f.all {
		if f.replacing && m.Node != last && f.in.approved[m.Node] && !f.spared(m) && m.Text[m.From:m.To] != m.Replacement() {
			n, last = n+1, m.Node
		}
	}
	return n
}

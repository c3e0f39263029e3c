package ui

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
)

// theirs tells whether a match is in the words of a colleague's annotation or answer.
func (f *finder) theirs(m search.Match) bool {
	author := ""
	switch n, _ := f.w.session.Briefing().Node(m.Node); n := n.(type) {
	case model.Annotation:
		author = n.Author
	case model.Reply:
		author = n.Author
	}
	return author != "" && author != f.w.session.Author
}

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
func (f *finder) voids() int {
	void := make(map[model.ID]bool)
	for _, m := range f.all {
		if f.replacing && !f.spared(m) && m.Text[m.From:m.To] != m.Replacement() {
			if st, _ := model.Get[model.Stake](f.w.session.Briefing(), m.Node); st.Status == model.Approved {
				void[st.ID] = true
			}
		}
	}
	return len(void)
}

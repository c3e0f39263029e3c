package ui

import (
	"context"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
)

// replace replaces all matches as one step; by nothing only once it was shown that
// they are struck.
func (f *finder) replace() {
	if !f.replacing {
		f.w.win.Canvas().Focus(f.with)
		return
	}
	void := f.voids()
	replaced := func(n int, commit func() error) {
		f.d.Hide()
		f.w.try(commit())
		said := lang.N(n, "%d replacement", "%d replacements")
		if void > 0 {
			said += " · " + lang.N(void, "%d approval void", "%d approvals void")
		}
		f.w.status.say(said)
	}
	prepare := f.replacement()
	if len(f.all) < many {
		if n, commit, err := prepare(); n > 0 && err == nil {
			replaced(n, commit)
		}
		return
	}
	f.d.Hide()
	bar := widget.NewProgressBarInfinite()
	f.w.wait(lang.T("Replacing…"), bar, func(context.Context) (then func(), err error) {
		n, commit, err := prepare()
		if n > 0 {
			then = func() { replaced(n, commit) }
		}
		return then, err
	}, bar.Stop)
}

// replacement is what prepares, on any goroutine, what was asked for: how many matches it
// replaces, and what does so at once. What is listed may be of an earlier question, so it
// looks at the texts itself.
func (f *finder) replacement() func() (n int, commit func() error, err error) {
	s, b, q, with := f.w.session, f.w.session.Briefing(), f.query(), f.with.Text
	label, author, kept := lang.T("Replace “%s”", q.Text), s.Author, f.kept
	return func() (int, func() error, error) {
		edits, matches, err := search.Replace(b, q, with, func(m search.Match) bool { return kept[m.Range] || colleagues(b, author, m.Node) })
		if err != nil || len(edits) == 0 {
			return 0, nil, err
		}
		commit, err := s.prepare(label, edits)
		return len(matches), commit, err
	}
}

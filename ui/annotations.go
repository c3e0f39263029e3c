package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// annotations is the panel of all remarks on the briefing, which can be narrowed
// down by kind, author and state.
type annotations struct {
	w       *Window
	s       *Session
	object  fyne.CanvasObject
	threads *threads
	none    *widget.Label // says that there are none

	kind, author, state *dropdown
	authors             []string

	of     *model.Briefing // whose annotations all are
	all    []model.ID
	asking *model.Briefing // whose are looked for, nil for none
}

// States of an annotation that the panel can show alone.
const (
	stateAny = iota
	stateOpen
	stateResolved
	stateOrphan
)

func newAnnotations(w *Window, s *Session) *annotations {
	p := &annotations{w: w, s: s}
	p.threads = newThreads(w, s, p.which)
	p.threads.named = true
	p.none = widget.NewLabel("")
	p.none.Alignment, p.none.Importance, p.none.Wrapping = fyne.TextAlignCenter, widget.LowImportance, fyne.TextWrapWord
	narrowed := func(string) { p.fill(); p.threads.column.ScrollToTop() }
	kinds := []string{lang.T("Every kind")}
	for _, k := range model.AnnotationTypes {
		kinds = append(kinds, capitalName(k))
	}
	p.kind = newDropdown(kinds, narrowed)
	p.author = newDropdown([]string{lang.T("Everybody")}, narrowed)
	p.state = newDropdown([]string{lang.T("Any state"), lang.T("Open"), lang.T("Resolved"), lang.T("Passage gone")}, narrowed)
	for _, sel := range []*dropdown{p.kind, p.author, p.state} {
		sel.Selected, sel.tip.Layer = sel.Options[0], w.layer
	}
	p.object = asRead(container.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 0, 12, 12),
		container.NewGridWithColumns(3, p.kind, p.author, p.state)), nil, nil, nil,
		container.NewStack(p.threads.column, container.New(layout.NewCustomPaddedLayout(40, 0, 0, 0), p.none))))
	return p
}

func (p *annotations) which() []model.ID {
	b := p.s.Briefing()
	return slices.DeleteFunc(slices.Clone(p.every(b)), func(id model.ID) bool {
		a, _ := model.Get[model.Annotation](b, id)
		if k := p.kind.SelectedIndex(); k > 0 && a.Type != model.AnnotationTypes[k-1] {
			return true
		}
		if k := p.author.SelectedIndex(); k > 0 && a.Author != p.authors[k-1] {
			return true
		}
		switch p.state.SelectedIndex() {
		case stateOpen:
			return a.Resolved
		case stateResolved:
			return !a.Resolved
		case stateOrphan:
			return !a.Anchor.Orphan()
		}
		return false
	})
}

// changed hears of changes while the panel is shown; shown is for when it comes
// to be.
func (p *annotations) changed(b *model.Briefing, m model.Map) {
	switch {
	case !annotates(b, m):
		if p.of != nil && p.asking == nil {
			p.of = b // which has the same
		}
		p.threads.changed(b, m)
	case total(b) <= maxAtOnce:
		p.list(b)
	default:
		p.asking = b
		p.w.app.background(func() {
			all := everywhere(b)
			fyne.Do(func() {
				if p.asking == b { // or a later list is on its way
					p.of, p.all, p.asking = p.s.Briefing(), all, nil
					p.list(p.of)
				}
			})
		})
	}
}

func (p *annotations) list(b *model.Briefing) {
	p.sign(b)
	p.fill()
}

// fill lists those that the filters leave, or says that there are none.
func (p *annotations) fill() {
	p.threads.list()
	p.none.Hide()
	if len(p.which()) == 0 {
		p.none.SetText(lang.T("No annotation passes these filters."))
		if len(p.every(p.s.Briefing())) == 0 {
			p.none.SetText(lang.T("Nothing is annotated yet."))
		}
		p.none.Show()
	}
}

// every returns the annotations of the whole briefing, in its order.
func (p *annotations) every(b *model.Briefing) []model.ID {
	if p.of != b {
		p.of, p.all = b, everywhere(b)
	}
	return p.all
}

// reveal opens the thread of an annotation, or of a reply; filters that hide it go.
func (p *annotations) reveal(id model.ID) {
	if n, _ := p.s.Briefing().Node(id); n != nil && n.Kind() == model.KindReply {
		id = p.s.Briefing().Parent(id)
	}
	if !slices.Contains(p.which(), id) {
		for _, sel := range []*dropdown{p.kind, p.author, p.state} {
			sel.SetSelectedIndex(0)
		}
	}
	p.threads.show(id)
}

func (p *annotations) shown() {
	p.changed(p.s.Briefing(), nil)
	p.follow()
}

// follow brings the annotations of what is selected into view, unless one of them is.
func (p *annotations) follow() {
	all := annotated(p.s.Briefing(), p.s.Selection(), true)
	if slices.ContainsFunc(all, func(id model.ID) bool {
		_, in := p.threads.column.InView(string(id))
		return in
	}) {
		return
	}
	for _, id := range slices.Backward(all) { // up to the first that is listed
		p.threads.column.ScrollTo(string(id))
	}
}

// as narrows the panel down as another one is, whose place it takes.
func (p *annotations) as(o *annotations) {
	p.kind.Selected = p.kind.Options[max(0, o.kind.SelectedIndex())]
	p.state.Selected = p.state.Options[max(0, o.state.SelectedIndex())]
	if k := o.author.SelectedIndex(); k > 0 {
		p.sign(p.s.Briefing())
		if i := slices.Index(p.authors, o.authors[k-1]); i >= 0 {
			p.author.Selected = p.author.Options[i+1]
		}
	}
}

// sign offers the authors that there are.
func (p *annotations) sign(b *model.Briefing) {
	var authors []string
	for _, id := range p.every(b) {
		if a, _ := model.Get[model.Annotation](b, id); a.Author != "" && !slices.Contains(authors, a.Author) {
			authors = append(authors, a.Author)
		}
	}
	slices.SortFunc(authors, func(a, b string) int { return cmp.Or(cmp.Compare(fold(a), fold(b)), cmp.Compare(a, b)) })
	if !slices.Equal(authors, p.authors) {
		p.authors = authors
		p.author.SetOptions(append([]string{lang.T("Everybody")}, authors...))
	}
}

// onStep goes to the next open annotation of the briefing, or to the one before, and
// round; where the panel lists all, of those that its filters leave, and stays there. The
// keyboard goes along: what is typed next is no longer meant for the stake.
func (w *Window) onStep(by int) {
	s, threads := w.session, w.inspector.remarks.threads
	b := s.Briefing()
	open, show := everywhere(b), w.showThread
	if p := w.inspector.annotations; w.inspector.tabs.Selected() == tabAnnotations {
		threads, open = p.threads, p.threads.which()
		show = func(id model.ID) {
			s.Select(b.Parent(id))
			threads.show(id)
		}
	}
	open = slices.DeleteFunc(open, func(id model.ID) bool {
		a, _ := model.Get[model.Annotation](b, id)
		return a.Resolved
	})
	if len(open) == 0 {
		w.status.say(lang.T("No annotation is open."))
		return
	}
	at := slices.Index(open, threads.open)
	if at < 0 { // from the selected stake on
		at = slices.IndexFunc(open, func(id model.ID) bool { return b.Parent(id) == s.Selection() })
		if by > 0 && at >= 0 {
			at--
		}
	}
	next := open[(at+by+len(open))%len(open)]
	show(next)
	threads.column.Step(string(next), 0)
}

package ui

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// importing is the review of what sources would put into the briefing: on the left
// the sources, on the right what is proposed, each linked to the passages that it
// rests on. It fills the window until the analyst applies it or leaves.
type importing struct {
	w     *Window
	p     *article.Proposal
	label string
	flaws map[model.ID][]string
	began []article.State // of the items when it opened
	since model.Map       // what another window did meanwhile
	stop  func()          // stops watching for that

	overlay fyne.CanvasObject
	pane    *sourcePane
	column  *widgets.Column
	keys    *widgets.Keyboard
	tabs    *widgets.Tabs
	layer   *widgets.Layer
	hint    *widgets.Line

	annexes []annex
	rows    []string // of the column
	shown   []*article.Item
	item    map[string]*article.Item // by row
	row     map[*article.Item]string
	on      map[spot][]*article.Item // what rests on a paragraph

	cursor, anchor int // in shown
	selected       map[*article.Item]bool
	lit            []*article.Item // what is pointed at
	dragged        []*article.Item
	dropped        spot     // a paragraph that is dragged
	target         model.ID // the section that a drag is over
	steps          []step   // that can be undone
}

// The lists of the review, in the order of the tabs.
const (
	tabOpen = iota
	tabTaken
	tabRefused
	tabAll
)

// review opens the review of a proposal, with what a proofreader says of its nodes.
func (w *Window) review(label string, p *article.Proposal, flaws map[model.ID][]string) *importing {
	r := &importing{w: w, p: p, label: label, flaws: flaws, annexes: annexes(), selected: make(map[*article.Item]bool), layer: widgets.NewLayer()}
	for _, it := range p.Items {
		r.began = append(r.began, it.State)
	}
	r.stop = w.session.Doc.Watch(func(_ *model.Briefing, m model.Map) { r.since = append(r.since, m...) })
	r.index()
	r.build()
	w.importing = r
	w.refreshMenu() // there is something to undo
	w.win.Canvas().Overlays().Add(r.overlay)
	r.list()
	if p.Left() == 0 {
		r.tabs.Select(tabAll)
	}
	r.choose(0, false)
	r.focus()
	return r
}

// index notes what rests on each paragraph.
func (r *importing) index() {
	r.on = make(map[spot][]*article.Item)
	for _, it := range r.p.Items {
		for _, c := range it.Citations {
			at := spot{c.Source, c.Paragraph}
			if !slices.Contains(r.on[at], it) {
				r.on[at] = append(r.on[at], it)
			}
		}
	}
}

func (r *importing) build() {
	var documents []sourceText
	for k, s := range r.p.Sources {
		d := r.p.Documents[k]
		documents = append(documents, sourceText{s, func(par model.Paragraph) string { return d.Text[par.From:par.To] }, ownWarnings(d)})
	}
	r.pane = newSourcePane(documents...)
	r.pane.marks = r.marks
	r.pane.onHover, r.pane.onRest, r.pane.onTapped = r.onPassage, r.onPassageRest, r.onPassageTapped
	r.pane.onDrag, r.pane.onDrop = r.onPassageDrag, func(spot) { r.drop() }

	r.column = widgets.NewColumn(r.make)
	r.column.Refill = r.refill
	r.column.Margin, r.column.Gap = 14, 5
	r.keys = widgets.NewKeyboard(r.column)
	r.keys.OnKey, r.keys.OnRune, r.keys.OnShortcut = r.onKey, r.onRune, r.onShortcut
	r.tabs = widgets.NewTabs(lang.T("To check"), lang.T("Accepted"), lang.T("Refused"), lang.T("All"))
	r.tabs.OnSelected = func(int) {
		r.list()
		r.choose(0, false)
		r.focus()
	}
	r.hint = widgets.NewLine("", widgets.SmallSize, fyne.TextStyle{}, widgets.ColorMuted)

	name := lang.N(len(documents), "%d source", "%d sources")
	if len(documents) == 1 {
		name = documents[0].Title
	}
	left := widgets.NewFrame(header(lang.T("SOURCE"), name), container.NewStack(widgets.NewBackground(widgets.ColorPaper), r.pane.column), nil)
	right := widgets.NewFrame(r.tabs, container.NewStack(widgets.NewBackground(widgets.ColorCanvas), r.keys), nil)
	both := container.NewHSplit(left, right)
	both.Offset = 0.46

	apply := lang.T("Add to the briefing")
	if b := r.w.session.Briefing(); !model.Any[model.Section](b, b.ID()) {
		apply = lang.T("Create the briefing")
	}
	foot := container.NewStack(widgets.NewBackground(widgets.ColorPaper), container.New(layout.NewCustomPaddedLayout(9, 9, 14, 14),
		container.NewBorder(nil, nil, nil, container.NewHBox(
			widgets.NewToolButton(lang.T("Cancel"), r.leave),
			widgets.NewToolButton(lang.T("Accept what is left"), r.acceptLeft),
			widgets.NewPrimaryButton(apply, r.apply)), r.hint)))
	page := widgets.NewFrame(nil, both, container.NewBorder(widget.NewSeparator(), nil, nil, nil, foot))
	r.overlay = container.NewStack(widgets.NewBackground(widgets.ColorPaper), page, r.layer)
}

// header names a pane, as high as the tabs beside it.
func header(kind, name string) fyne.CanvasObject {
	back := container.NewStack(widgets.NewBackground(widgets.ColorPaper), container.New(layout.NewCustomPaddedLayout(0, 0, 16, 12),
		container.NewBorder(nil, nil, widgets.NewLine(kind, widgets.SmallSize, fyne.TextStyle{Bold: true}, widgets.ColorMuted), nil,
			container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), widgets.NewLine(name, widgets.TitleSize, fyne.TextStyle{Bold: true}, widgets.ColorInk)))))
	return container.New(tall(37), container.NewBorder(nil, widget.NewSeparator(), nil, nil, back))
}

// tall gives what it holds a height.
type tall float32

func (t tall) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(t))
}
func (t tall) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.Position{})
	o[0].Resize(s)
}

// apply puts what was decided into the briefing as one step.
func (r *importing) apply() {
	const many = 1000 // items, from which on the window would be seen to wait
	if len(r.p.Items) < many {
		edits, err := r.p.Edits()
		r.finish(edits, err)
		return
	}
	r.w.advance(lang.T("Importing %s…", r.label), func(context.Context, func(float64)) (func(), error) {
		edits, err := r.p.Edits()
		return func() { r.finish(edits, err) }, nil
	})
}

func (r *importing) finish(edits []model.Edit, err error) {
	s := r.w.session
	if err == nil {
		t, _ := model.Transaction{Edits: edits}.Rebase(r.since)
		err = s.do(lang.T("Import %s", r.label), t.Edits...)
	}
	if err != nil {
		r.w.fail(err)
		return
	}
	r.close()
	r.w.begun()
	if first := sections(s.Briefing()); s.Selection() == "" && len(first) > 0 {
		s.Select(first[0])
	}
}

// focus gives the keys to the list.
func (r *importing) focus() { r.w.win.Canvas().Focus(r.keys) }

// close takes the review away.
func (r *importing) close() {
	r.stop()
	r.w.importing = nil
	r.w.refreshMenu()
	r.w.win.Canvas().Overlays().Remove(r.overlay)
}

// leave gives the import up, after asking where decisions would be lost.
func (r *importing) leave() {
	n := 0
	for i, it := range r.p.Items {
		if i >= len(r.began) || it.State != r.began[i] || it.Corrected {
			n++
		}
	}
	if n == 0 {
		r.close()
		return
	}
	r.w.choose(lang.T("Leave the import"), lang.N(n, "%d decision will be lost, and nothing goes into the briefing.", "%d decisions will be lost, and nothing goes into the briefing."),
		choice{lang.T("Go on checking"), widget.MediumImportance, func() { r.focus() }},
		choice{lang.T("Leave"), widget.DangerImportance, r.close})
}

// tell counts what was decided, and says what the keys do.
func (r *importing) tell() {
	var count [3]int
	for _, it := range r.p.Items {
		count[it.State]++
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprint(n)
	}
	r.tabs.SetBadge(tabOpen, number(count[article.Undecided]), widgets.Warn)
	r.tabs.SetBadge(tabTaken, number(count[article.Accepted]), widgets.Good)
	r.tabs.SetBadge(tabRefused, number(count[article.Refused]), widgets.Neutral)
	r.tabs.SetBadge(tabAll, number(len(r.p.Items)), widgets.Neutral)
	keys := lang.T("Enter accept · Del refuse · F2 correct · M move · Ctrl+A all · Ctrl+Z undo")
	if n := len(r.selected); n > 1 {
		keys = lang.T("%d selected", n) + " · " + keys
	} else if n := count[article.Undecided]; n > 0 {
		keys = lang.T("%d left to check: facts go in as to check", n) + " · " + keys
	}
	r.hint.Set(keys)
}

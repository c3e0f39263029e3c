package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

func (r *importing) build() {
	var documents []sourceText
	var titles []string
	for k, s := range r.p.Sources {
		d := r.p.Documents[k]
		documents = append(documents, sourceText{s, func(par model.Paragraph) string { return d.Text[par.From:par.To] }, r.corrects(k), ownWarnings(d)})
		titles = append(titles, s.Title)
	}
	r.pane = newSourcePane(documents...)
	r.pane.marks, r.pane.lit = r.marks, r.litIn
	r.pane.onHover, r.pane.onRest, r.pane.onTapped = r.onPassage, r.onPassageRest, r.onPassageTapped
	r.pane.onDrag, r.pane.onDrop = r.onPassageDrag, func(spot) { r.drop() }

	r.column = widgets.NewColumn(r.make)
	r.column.Refill = r.refill
	r.column.Margin, r.column.Gap = 14, 5
	r.keys = widgets.NewKeyboard(r.column)
	r.keys.OnFocus = r.column.UpdateAll
	r.keys.OnKey, r.keys.OnRune, r.keys.OnShortcut = r.onKey, r.onRune, r.onShortcut
	r.none = widgets.NewSentence("")
	r.none.Align, r.none.Color = fyne.TextAlignCenter, widgets.ColorMuted
	var names []string
	for _, l := range r.lists {
		names = append(names, l.name)
	}
	r.tabs = widgets.NewTabs(names...)
	r.tabs.OnSelected = func(int) {
		r.list()
		r.column.ScrollToTop()
		r.choose(0, false)
		r.focus()
	}
	r.tabs.OnTapped = r.focus

	kind := lang.T("SOURCE")
	if len(titles) > 1 {
		kind = lang.T("SOURCES")
	}
	left := widgets.NewFrame(header(kind, strings.Join(titles, " · ")), container.NewStack(widgets.NewBackground(widgets.ColorPaper), r.pane.column), nil)
	right := widgets.NewFrame(r.tabs, container.NewStack(widgets.NewBackground(widgets.ColorCanvas), r.keys,
		container.NewVBox(layout.NewSpacer(), container.New(layout.NewCustomPaddedLayout(0, 0, 60, 60), r.none), layout.NewSpacer())), nil)
	both := widgets.NewSideBySide(left, right, 0.46)
	r.page = widgets.NewFrame(nil, both, container.NewBorder(widget.NewSeparator(), nil, nil, nil, r.foot()))
	r.overlay = container.NewStack(widgets.NewBackground(widgets.ColorPaper), r.page, r.layer)
}

// corrects says of which source of the briefing a document is another version.
func (r *importing) corrects(k int) string {
	if s, ok := r.p.Corrects(k); ok {
		return lang.T("Another version of “%s”, which it replaces. What rests on words that changed is listed under “%s”; the rest stays as it is.", shortened(s.Title, 60), lang.T("Changed"))
	}
	return ""
}

// foot says where the review is, and ends it.
func (r *importing) foot() fyne.CanvasObject {
	r.state, r.hint = widgets.NewSentence(""), widgets.NewHint()
	r.hint.SetText(betweenKeys(lang.T("Enter accept · Del refuse · F2 correct · M move · Shift+↓ several · Ctrl+A all · Ctrl+Z undo · Ctrl+Enter finish")))
	r.adds = lang.T("Add to the briefing")
	if b := r.w.session.Briefing(); !model.Any[model.Section](b, b.ID()) {
		r.adds = lang.T("Create the briefing")
	}
	r.left = widgets.NewToolButton(lang.T("Accept what is left"), r.acceptLeft)
	buttons := container.NewHBox(widgets.NewToolButton(lang.T("Cancel"), r.leave), r.left, widgets.NewPrimaryButton(r.adds, r.apply))
	return container.NewStack(widgets.NewBackground(widgets.ColorPaper), container.New(layout.NewCustomPaddedLayout(2, 2, 10, 14),
		container.NewBorder(nil, nil, nil, container.NewCenter(buttons), container.New(layout.NewCustomPaddedVBoxLayout(-10), r.state, r.hint))))
}

// header names a pane, as high as the tabs beside it.
func header(kind, name string) fyne.CanvasObject {
	back := container.NewStack(widgets.NewBackground(widgets.ColorPaper), container.New(layout.NewCustomPaddedLayout(0, 0, 16, 12),
		container.NewBorder(nil, nil, widgets.NewLine(kind, widgets.SmallSize, fyne.TextStyle{Bold: true}, widgets.ColorMuted), nil,
			container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), widgets.NewLine(name, widgets.TitleSize, fyne.TextStyle{Bold: true}, widgets.ColorInk)))))
	return container.New(tall(38), container.NewBorder(nil, widget.NewSeparator(), nil, nil, back))
}

// broad gives what it holds a width, or more where it needs that.
type broad float32

func (w broad) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(fyne.NewSize(float32(w), 0))
}
func (w broad) Layout(o []fyne.CanvasObject, s fyne.Size) { tall(0).Layout(o, s) }

// tall gives what it holds a height.
type tall float32

func (t tall) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, float32(t))
}
func (t tall) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.Position{})
	o[0].Resize(s)
}

// count returns how many items each list has, and how many that are open contradict the
// briefing. They are counted anew when something was decided, not when it is selected.
func (r *importing) count() (counts []int, contrary int) {
	if r.counts == nil {
		r.counts, r.contrary = make([]int, len(r.lists)), 0
		for _, it := range r.p.Items {
			r.counted(it, +1)
		}
	}
	return r.counts, r.contrary
}

// counted adds an item to what is counted, or takes it out, before it changes.
func (r *importing) counted(it *intake.Item, by int) {
	if r.counts == nil {
		return // they are counted when somebody asks
	}
	for k, l := range r.lists {
		if l.has(it) {
			r.counts[k] += by
		}
	}
	if it.State == intake.Undecided && it.Standing == intake.Contrary {
		r.contrary += by
	}
}

// tell counts what was decided, and says what is left.
func (r *importing) tell() {
	counts, contrary := r.count()
	for k, l := range r.lists {
		badge := ""
		if counts[k] > 0 {
			badge = said().Number(float64(counts[k]))
		}
		r.tabs.SetBadge(k, badge, l.kind)
	}
	open := counts[tabOpen]
	r.left.SetEnabled(open > contrary)
	switch n := r.by.number; {
	case n > 1:
		r.tells(lang.T("%d selected: what you do now is done to all of them.", n))
	case r.tabs.Selected() == tabChanged:
		r.tells(lang.T("✓ takes over the new version, ✗ keeps the old one. Of what is gone, ✓ keeps it and ✗ takes it out. Left open, it stays, to be verified."))
	case open > 0 && open == contrary:
		r.tells(lang.N(open, "%d item contradicts the briefing, which stands unless you accept it.", "%d items contradict the briefing, which stands unless you accept them."))
	case open > 0:
		r.tells(lang.N(open, "%d item to check: it goes in all the same, a fact marked “to check”.", "%d items to check: they go in all the same, facts marked “to check”."))
	default:
		r.tells(lang.T("All is checked: “%s” takes over what is accepted.", r.adds))
	}
}

// tells says something in the foot, which is as high as that asks for.
func (r *importing) tells(text string) {
	was := r.state.MinSize().Height
	if r.state.SetText(text); r.state.MinSize().Height != was {
		r.page.Refresh()
	}
}

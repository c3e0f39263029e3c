package ui

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// An option is a line of a picker.
type option struct {
	name, detail string
	run          func()
}

// picker is a field over a list that what is typed there narrows down. It serves
// the palette, "Move to…", the recent files and what was deleted.
type picker struct {
	w     *Window
	popup *veil
	field *pickField
	list  *pickList
	none  *widget.Label // says that nothing is left
	all   []option
	shown []option
	at    int
	row   fyne.Size // the least of an option

	folded []string // what is searched of the first options, as far as anything was
}

// pick lets the user choose one of the options.
func (w *Window) pick(hint string, all []option) *picker {
	return w.pickRows(hint, all, func() fyne.CanvasObject {
		name, detail := newOption()
		detail.Alignment, detail.Truncation = fyne.TextAlignTrailing, fyne.TextTruncateEllipsis
		return container.New(pickRow{}, name, detail)
	})
}

// pickDetailed is pick where the details are sentences, which stand under the names, in
// two lines at most.
func (w *Window) pickDetailed(hint string, all []option) *picker {
	return w.pickRows(hint, all, func() fyne.CanvasObject {
		name, detail := newOption()
		detail.SizeName, detail.Wrapping, detail.Text = theme.SizeNameCaptionText, fyne.TextWrapWord, "\n"
		return container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), name, detail)
	})
}

// newOption makes the labels of an option.
func newOption() (name, detail *widget.Label) {
	name, detail = widget.NewLabel(""), widget.NewLabel("")
	detail.Importance, name.Truncation = widget.LowImportance, fyne.TextTruncateEllipsis
	return name, detail
}

// shade has the detail of an option stand back, unless the option is chosen: on the ground
// of that it could not be read well.
func shade(detail *widget.Label, chosen bool) {
	detail.Importance = widget.LowImportance
	if chosen {
		detail.Importance = widget.MediumImportance
	}
}

// pickRows is pick with rows of a name and a detail that build makes.
func (w *Window) pickRows(hint string, all []option, build func() fyne.CanvasObject) *picker {
	p := &picker{w: w, all: all, shown: all, row: build().MinSize()}
	p.field = newPickField(p.move)
	field := p.field
	field.SetPlaceHolder(hint)
	field.OnChanged = p.filter
	field.OnSubmitted = func(string) { p.choose(p.at) }
	p.list = newPickList(p.move, func() { p.choose(p.at) }, func() int { return len(p.shown) }, build,
		func(i widget.ListItemID, o fyne.CanvasObject) {
			row := o.(*fyne.Container)
			row.Objects[0].(*widget.Label).SetText(p.shown[i].name)
			shade(row.Objects[1].(*widget.Label), i == p.at)
			row.Objects[1].(*widget.Label).SetText(p.shown[i].detail)
			row.Layout.Layout(row.Objects, row.Size())
		})
	p.list.OnSelected = func(i widget.ListItemID) {
		if i != p.at { // chosen by the pointer, not by the arrows
			p.choose(i)
		}
	}
	p.list.Select(0)
	p.none = widget.NewLabel(lang.T("Nothing has that name."))
	p.none.Alignment, p.none.Importance = fyne.TextAlignCenter, widget.LowImportance
	p.none.Hidden = len(all) > 0
	if len(all) == 0 { // and not for want of a name
		p.none.SetText(lang.T("None yet."))
	}
	p.popup = newVeil(container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8),
		container.NewBorder(field, nil, nil, nil, container.NewStack(p.list, container.NewVBox(p.none)))), w.win.Canvas())
	p.popup.top = pickTop
	p.fit()
	p.popup.Show()
	w.dialogs = append(w.dialogs, p)
	w.win.Canvas().Focus(field)
	return p
}

// pickTop is where a picker begins: under the field of the toolbar, so that it stays where
// it is when fewer options are left.
const pickTop = 76

// fit gives the options that are left their room, up to that of a dozen: what comes later
// scrolls.
func (p *picker) fit() {
	const width, most, around, least = 620, 420, 16, 3
	row := p.row.Height + theme.Padding()
	p.popup.atLeast(fyne.NewSize(width, min(most, p.field.MinSize().Height+around+theme.Padding()+row*float32(max(least, len(p.shown))))))
}

// pickRow gives a name what it needs, and the detail what is left of the row.
type pickRow struct{}

// MinSize implements [fyne.Layout].
func (pickRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, o[0].MinSize().Height)
}

// Layout implements [fyne.Layout].
func (pickRow) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const most, around, scroll = 0.75, 16, 6 // of the width for a name; around a text of a label; for the bar that scrolls
	need := textWidth(o[0].(*widget.Label).Text) + around
	if o[1].(*widget.Label).Text != "" {
		need = min(need, s.Width*most)
	}
	o[0].Resize(fyne.NewSize(min(need, s.Width), s.Height))
	o[1].Resize(fyne.NewSize(max(0, s.Width-need-scroll), s.Height))
	o[1].Move(fyne.NewPos(min(need, s.Width), 0))
}

func (p *picker) choose(i int) {
	if i < 0 || i >= len(p.shown) {
		return
	}
	p.Hide()
	p.shown[i].run()
}

// Hide leaves it.
func (p *picker) Hide() {
	p.w.dialogs = slices.DeleteFunc(p.w.dialogs, func(o hider) bool { return o == hider(p) })
	p.popup.Hide()
}

func (p *picker) move(by int) {
	if n := len(p.shown); n > 0 {
		p.at = (p.at + by + n) % n
		p.list.Select(p.at)
	}
}

// filter shows the options that hold every word of the query, accents and case aside:
// first those that begin so, then those with words that begin so.
func (p *picker) filter(query string) {
	query = strings.TrimSpace(fold(query))
	words := strings.Fields(query)
	var ranked [3][]option
	p.folded = append(p.folded, foldAll(p.all[len(p.folded):])...)
	for i, o := range p.all {
		rank, text := 1, p.folded[i]
		for _, word := range words {
			switch {
			case !strings.Contains(text, word):
				rank = len(ranked)
			case !beginsWord(text, word):
				rank = max(rank, 2)
			}
		}
		if strings.HasPrefix(text, query) {
			rank = 0
		}
		if rank < len(ranked) {
			ranked[rank] = append(ranked[rank], o)
		}
	}
	p.shown = slices.Concat(ranked[:]...)
	p.at = 0
	p.none.Hidden = len(p.shown) > 0
	p.none.Refresh()
	p.list.UnselectAll()
	p.list.Refresh()
	p.list.Select(0)
	p.list.ScrollToTop()
	p.fit()
}

// beginsWord tells whether a word of a text begins with some letters.
func beginsWord(text, letters string) bool {
	for {
		at := strings.Index(text, letters)
		if at < 0 {
			return false
		}
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		text = text[at+len(letters):]
	}
}

// foldAll returns what is searched of options.
func foldAll(all []option) []string {
	folded := make([]string, len(all))
	for i, o := range all {
		folded[i] = fold(o.name + " " + o.detail)
	}
	return folded
}

// add offers more options, which come when the list is shown already.
func (p *picker) add(more []option, folded []string) {
	p.folded = append(append(p.folded, foldAll(p.all[len(p.folded):])...), folded...)
	p.all = append(p.all, more...)
	at := p.at
	p.filter(p.field.Text)
	p.move(at)
}

// fold is a text without what is typed now in one way and now in another: accents,
// capitals, and the apostrophe of print.
func fold(s string) string {
	t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	folded, _, err := transform.String(t, s)
	if err != nil {
		folded = s
	}
	return strings.ReplaceAll(strings.ToLower(folded), "’", "'")
}

// pickField is an entry whose arrows move through the list.
type pickField struct {
	field
	move func(by int)
}

func newPickField(move func(by int)) *pickField {
	f := &pickField{move: move}
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey moves, chooses and leaves; the rest is typing.
func (f *pickField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		f.move(-1)
	case fyne.KeyDown:
		f.move(+1)
	default:
		if !widgets.PassOn(f, e) {
			f.Entry.TypedKey(e)
		}
	}
}

// pickList has the keyboard after Tab: its arrows move, Enter chooses.
type pickList struct {
	list
	move   func(by int)
	choose func()
}

func newPickList(move func(by int), choose func(), length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *pickList {
	l := &pickList{move: move, choose: choose}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements [fyne.Focusable].
func (l *pickList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyDown:
		l.move(+1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.choose()
	default:
		widgets.PassOn(l, e)
	}
}

// onPalette offers every command that can be run now, what the fields of the selected
// stake can be, every annex, section and stake.
func (w *Window) onPalette() {
	var all []option
	for _, c := range w.table() {
		if c.id != "palette" && (c.enabled == nil || c.enabled()) {
			all = append(all, option{c.name, keyText(c.keys), c.run})
		}
	}
	for _, a := range annexes() {
		all = append(all, option{a.name, lang.T("Annex"), func() { w.showFacts(a.kind) }})
	}
	if id := w.session.Stake(); id != "" {
		for _, field := range (&cards{w: w, s: w.session}).fieldMenus(id) {
			for _, value := range field.ChildMenu.Items {
				if !value.Disabled && !value.IsSeparator {
					all = append(all, option{field.Label + " ▸ " + value.Label, w.session.called(id), value.Action})
				}
			}
		}
	}
	b := w.session.Briefing()
	places := func() (all []option) {
		for i, sec := range sections(b) {
			n, _ := model.Get[model.Section](b, sec)
			all = append(all, option{fmt.Sprint(i+1, "  ", titleOf(n)), lang.T("Section"), func() { w.goTo(sec) }})
			k := 0
			for st := range model.Children[model.Stake](b, sec) {
				k++
				all = append(all, option{fmt.Sprint(i+1, ".", k, "  ", titleOf(st)), titleOf(n), func() { w.goTo(st.ID) }})
			}
		}
		return all
	}
	hint := lang.T("Search or run a command")
	if total(b) <= maxAtOnce {
		w.pick(hint, append(all, places()...))
		return
	}
	p := w.pick(hint, all)
	w.app.background(func() {
		more := places()
		folded := foldAll(more)
		fyne.Do(func() { p.add(more, folded) })
	})
}

// goTo selects a section or a stake, or several stakes, brings the first into view and
// gives its card the keyboard.
func (w *Window) goTo(ids ...model.ID) {
	w.session.Select(ids...)
	w.leaveFacts()
	w.views.selected() // it may be selected already, and out of view
	w.views.focus()
}

func (w *Window) onMoveTo() {
	if w.locks() {
		return
	}
	stake := w.session.Stake()
	b := w.session.Briefing()
	var all []option
	for sec := range model.Children[model.Section](b, b.ID()) {
		all = append(all, option{b.Number(sec.ID) + "  " + titleOf(sec), "", func() { w.try(w.session.Move(stake, sec.ID, "")) }})
	}
	w.pick(lang.T("Move %s to the end of…", w.session.calledAll(w.session.with(stake))), all)
}

// onRecent offers the files opened or saved of late, but for the one that is open here.
func (w *Window) onRecent() {
	var all []option
	for _, path := range w.app.recent() {
		if path != w.session.Path() {
			all = append(all, option{filepath.Base(path), filepath.Dir(path), func() { w.load(path) }})
		}
	}
	w.pick(lang.T("Recent files"), all)
}

// onRestore offers what was deleted, the stakes of deleted sections too.
func (w *Window) onRestore() {
	b := w.session.Briefing()
	var all []option
	add := func(id model.ID, title, where string) {
		all = append(all, option{title, where, func() { w.try(w.session.Restore(id)) }})
	}
	stakes := func(s model.Section) {
		for st := range model.Removed[model.Stake](b, s.ID) {
			add(st.ID, st.Title, s.Title)
		}
	}
	for s := range model.Removed[model.Section](b, b.ID()) {
		add(s.ID, s.Title, lang.T("Section")+" · "+lang.N(model.Count[model.Stake](b, s.ID), "%d stake", "%d stakes"))
		stakes(s)
	}
	for s := range model.Children[model.Section](b, b.ID()) {
		stakes(s)
	}
	for _, a := range annexes() {
		for _, n := range a.removed(b) {
			lead, text := a.say(n)
			add(model.IDOf(n), strings.Join(nonEmpty(lead, text), " – "), a.name)
		}
	}
	if len(all) == 0 {
		w.status.say(lang.T("Nothing was deleted."))
		return
	}
	w.pick(fmt.Sprintf("%s (%d)", lang.T("Restore deleted"), len(all)), all)
}

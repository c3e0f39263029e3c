package ui

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	pages "github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/page"
	"github.com/enjeux/enjeux/ui/widgets"
)

// viewer shows the pages of a preview: a bar with the page number, the zoom and
// what else is to be seen; thumbnails; and the pages themselves.
type viewer struct {
	w      *Window
	win    fyne.Window // that it is in
	object fyne.CanvasObject

	view   *page.View
	small  *page.View // the thumbnails
	thumbs *widgets.ToolButton
	facing *widgets.ToolButton
	larger *widgets.ToolButton
	zoom   *widgets.ToolButton
	number *pageField
	total  *widget.Label
	key    string // of the settings, "" to remember nothing
}

// Keys of the settings of a viewer.
const (
	prefThumbnails = "%s.thumbnails"
	prefFacing     = "%s.facing"
	prefZoom       = "%s.zoom" // as [page.View.SetZoom] takes it
)

const thumbnailsWidth = 132

func newViewer(w *Window, win fyne.Window, layer *widgets.Layer, p *preview) *viewer {
	v := &viewer{w: w, win: win, view: page.NewView(w.app.fonts), small: page.NewThumbnails(w.app.fonts)}
	v.view.OnPage = v.turned
	v.view.OnURL = w.app.browse
	v.view.OnFocus = func(f fyne.Focusable) { win.Canvas().Focus(f) }
	v.view.OnMenu = v.onMenu
	if d, ok := w.app.fyne.Driver().(desktop.Driver); ok {
		v.view.Held = d.CurrentKeyModifiers
	}
	v.small.OnPage = func(n, _ int) { v.view.ScrollToPage(n) }
	v.small.OnFocus = v.view.OnFocus
	v.small.OnKey = func(k *fyne.KeyEvent) { v.view.OnKey(k) }

	icon := func(name, tip string, do func()) *widgets.ToolButton {
		b := widgets.NewPlainIconButton(drawing(name), tip, do)
		b.Layer = layer
		return b
	}
	v.thumbs = icon("thumbnails", lang.T("Thumbnails"), func() { v.showThumbnails(!v.small.Visible()) })
	v.facing = icon("facing", lang.T("Facing pages"), func() { v.setFacing(!v.view.Facing()) })
	v.larger = icon("enlarge", lang.T("Preview in a window"), w.onLarge)
	v.zoom = widgets.NewPlainButton("", func() { v.onZoom() })
	v.number = newPageField(v)
	v.total = widget.NewLabel("")
	v.total.Importance = widget.LowImportance
	bar := container.New(pageBar{v},
		container.NewHBox(v.thumbs, container.NewGridWrap(fyne.NewSize(40, 28), v.number), v.total),
		container.NewHBox(icon("minus", lang.T("Smaller"), func() { v.step(-1) }), v.zoom,
			icon("add", lang.T("Larger"), func() { v.step(+1) }), v.facing, v.larger))
	top := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), bar)

	v.small.Hide()
	v.object = widgets.NewFrame(top, container.New(beside{}, v.small, v.view), nil)
	p.add(v)
	return v
}

// pageBar puts a row at the left and one at the right. Where there is too little room for
// both, facing pages go first, which the menu has, and then how many pages there are.
type pageBar struct{ v *viewer }

func (b pageBar) spare() []fyne.CanvasObject { return []fyne.CanvasObject{b.v.facing, b.v.total} }

// asked is the width that is needed for what is shown.
func (pageBar) asked(o []fyne.CanvasObject) float32 {
	return o[0].MinSize().Width + barGap + o[1].MinSize().Width
}

// MinSize implements [fyne.Layout].
func (b pageBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := b.asked(o)
	for _, s := range b.spare() {
		if s.Visible() {
			width -= s.MinSize().Width + theme.Padding()
		}
	}
	return fyne.NewSize(width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout implements [fyne.Layout].
func (b pageBar) Layout(o []fyne.CanvasObject, s fyne.Size) {
	for _, s := range b.spare() {
		showOrHide(s, true)
	}
	for _, spare := range b.spare() {
		showOrHide(spare, b.asked(o) <= s.Width)
	}
	right := o[1].MinSize().Width
	o[0].Resize(fyne.NewSize(s.Width-right, s.Height))
	o[1].Resize(fyne.NewSize(right, s.Height))
	o[1].Move(fyne.NewPos(s.Width-right, 0))
}

// remember takes over how a viewer of that name was left, and keeps how it is.
func (v *viewer) remember(key string) {
	s := v.w.app.fyne.Preferences()
	v.showThumbnails(s.Bool(fmt.Sprintf(prefThumbnails, key)))
	v.setFacing(s.Bool(fmt.Sprintf(prefFacing, key)))
	v.setZoom(float32(s.FloatWithFallback(fmt.Sprintf(prefZoom, key), float64(page.FitWidth))))
	v.key = key
}

func (v *viewer) keep(setting string, set func(name string)) {
	if v.key != "" {
		set(fmt.Sprintf(setting, v.key))
	}
}

func (v *viewer) setPages(all []pages.Page) {
	v.view.SetPages(all)
	v.small.SetPages(all)
	v.small.Frame(v.view.Page())
}

// turned shows which page is in view, and how large.
func (v *viewer) turned(n, total int) {
	if v.win.Canvas().Focused() != fyne.Focusable(v.number) {
		v.number.SetText(strconv.Itoa(n))
	}
	v.total.SetText("/ " + strconv.Itoa(total))
	v.zoom.SetText(percent(math.Round(float64(v.view.Zoom() * 100))))
	v.small.Frame(n)
}

func (v *viewer) showThumbnails(on bool) {
	v.small.Hidden = !on
	v.thumbs.SetChosen(on)
	v.object.Refresh()
	v.keep(prefThumbnails, func(name string) { v.w.app.fyne.Preferences().SetBool(name, on) })
}

func (v *viewer) setFacing(on bool) {
	v.view.SetFacing(on)
	v.facing.SetChosen(on)
	v.keep(prefFacing, func(name string) { v.w.app.fyne.Preferences().SetBool(name, on) })
}

func (v *viewer) setZoom(zoom float32) {
	v.view.SetZoom(zoom)
	v.keepZoom()
}

// step makes the pages larger or smaller.
func (v *viewer) step(by int) {
	v.view.Step(by)
	v.keepZoom()
}

func (v *viewer) keepZoom() {
	v.keep(prefZoom, func(name string) { v.w.app.fyne.Preferences().SetFloat(name, float64(v.view.Fits())) })
}

// onZoom offers the zooms under their button.
func (v *viewer) onZoom() {
	m := fyne.NewMenu("")
	add := func(name string, zoom float32) {
		item := fyne.NewMenuItem(name, func() { v.setZoom(zoom) })
		item.Checked = v.view.Fits() == zoom
		m.Items = append(m.Items, item)
	}
	add(lang.T("Fit the width"), page.FitWidth)
	add(lang.T("Fit the page"), page.FitPage)
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	for _, zoom := range []float32{0.5, 0.75, 1, 1.25, 1.5, 2, 3} {
		add(percent(float64(zoom*100)), zoom)
	}
	at := v.w.app.fyne.Driver().AbsolutePositionForObject(v.zoom)
	showMenu(m, v.win.Canvas(), at.AddXY(0, v.zoom.Size().Height+2))
}

// onMenu offers what can be done with the text of the pages.
func (v *viewer) onMenu(abs fyne.Position) {
	m := fyne.NewMenu("", fyne.NewMenuItem(lang.T("Select all"), v.view.SelectAll))
	if v.view.Selected() != "" {
		m.Items = append([]*fyne.MenuItem{fyne.NewMenuItem(lang.T("Copy"), v.copy)}, m.Items...)
	}
	showMenu(m, v.win.Canvas(), abs)
}

func (v *viewer) copy() {
	if text := v.view.Selected(); text != "" {
		v.w.app.fyne.Clipboard().SetContent(text)
	}
}

// pageField is where the number of a page is typed.
type pageField struct {
	field
	v *viewer
}

func newPageField(v *viewer) *pageField {
	f := &pageField{v: v}
	f.ExtendBaseWidget(f)
	f.OnSubmitted = func(text string) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			v.view.ScrollToPage(max(1, n))
		}
		v.view.Focus()
	}
	return f
}

// TypedKey leaves the field with Esc.
func (f *pageField) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		if len(f.v.w.dialogs) > 0 {
			widgets.PassOn(f, k)
			return
		}
		f.v.view.Focus()
		return
	}
	f.Entry.TypedKey(k)
}

// FocusGained selects the number, to be typed anew.
func (f *pageField) FocusGained() {
	f.field.FocusGained()
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// FocusLost shows the page in view again.
func (f *pageField) FocusLost() {
	f.field.FocusLost()
	f.SetText(strconv.Itoa(f.v.view.Page()))
}

// beside puts thumbnails, where they are shown, at the left of the pages.
type beside struct{}

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 100) }

func (beside) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := float32(0)
	if o[0].Visible() {
		left = thumbnailsWidth
	}
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
}

package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// welcome shows the ways to begin in the place of the panels, until a briefing is
// opened or the open one changes.
func (w *Window) welcome() {
	w.panels.Hide()
	w.start.Objects = []fyne.CanvasObject{w.welcomePage()}
	w.start.Show()
	w.start.Refresh()
}

// begun ends the welcome.
func (w *Window) begun() {
	if w.start.Visible() {
		w.start.Hide()
		w.start.Objects = nil
		w.panels.Show()
	}
}

func (w *Window) welcomePage() fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("enjeux.svg", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSquareSize(56))
	head := container.NewBorder(nil, nil, icon, nil, container.New(layout.NewCustomPaddedLayout(4, 0, 12, 0), container.NewVBox(
		widgets.NewLine("Enjeux", 24, fyne.TextStyle{Bold: true}, widgets.ColorInk),
		widgets.NewLine(lang.T("The briefing on an official visit, from the source to the PDF"), widgets.TextSize, fyne.TextStyle{}, widgets.ColorMuted))))

	begin := tiles(lang.T("BEGIN"),
		widgets.NewTile(widgets.TileContent{Title: lang.T("Import a document…"), Detail: lang.T("DOCX, ODT, RTF, PDF, HTML, e-mail or text"),
			Icon: toolIcon("import"), Primary: true}, w.onImport),
		widgets.NewTile(widgets.TileContent{Title: lang.T("Open a briefing…"), Detail: lang.T("An .enjeux file"), Icon: toolIcon("open")}, w.onOpen),
		widgets.NewTile(widgets.TileContent{Title: lang.T("Open the sample"), Detail: lang.T("A finished briefing to look around in"), Icon: toolIcon("sample")}, w.onSample),
		widgets.NewTile(widgets.TileContent{Title: lang.T("A tour of five minutes"), Detail: lang.T("What is where, on the sample"), Icon: toolIcon("tour")}, w.onTour))
	fresh := tiles(lang.T("NEW BRIEFING"))
	for _, t := range w.app.available() {
		fresh.Add(widgets.NewTile(widgets.TileContent{Title: t.name, Detail: t.detail, Icon: toolIcon("add"), High: strings.Contains(t.detail, " · ")}, func() {
			w.beginWith(t)
			w.begun()
		}))
	}
	recent := tiles(lang.T("RECENT FILES"))
	for i, path := range w.app.recent() {
		if i < 6 {
			recent.Add(widgets.NewTile(widgets.TileContent{Title: filepath.Base(path), Detail: filepath.Dir(path), Sheet: true,
				Picture: w.app.cover(path)}, func() { w.load(path) }))
		}
	}
	if len(recent.Objects) == 1 {
		recent.Add(container.New(layout.NewCustomPaddedLayout(0, 0, flush, 0), widgets.NewSentence(lang.T("None yet. A document or a briefing can also be dropped on the window."))))
	}
	left := container.NewVBox(begin, fresh)
	page := container.NewBorder(head, nil, nil, nil, container.New(layout.NewCustomPaddedLayout(20, 0, 0, 0),
		container.New(sideBySide{}, left, recent)))
	return container.NewStack(widgets.NewBackground(widgets.ColorCanvas), widgets.NewScroll(container.New(columnOf(900), page)))
}

// flush brings the text of a label to the edge of the tiles.
const flush = -6

func tiles(title string, all ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(8), append([]fyne.CanvasObject{caption(title, flush)}, all...)...)
}

func toolIcon(name string) fyne.Resource {
	return fyne.NewStaticResource(name+".svg", assets.ToolIcon(name))
}

// sideBySide gives objects the same width, from the top.
type sideBySide struct{}

const sideGap = 32

func (sideBySide) MinSize(all []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range all {
		m = m.Max(o.MinSize())
	}
	return fyne.NewSize(m.Width*float32(len(all))+sideGap*float32(len(all)-1), m.Height)
}

func (sideBySide) Layout(all []fyne.CanvasObject, s fyne.Size) {
	width := (s.Width - sideGap*float32(len(all)-1)) / float32(len(all))
	for i, o := range all {
		o.Move(fyne.NewPos(float32(i)*(width+sideGap), 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
}

// columnOf centres an object in a column of a width, under a margin.
type columnOf float32

func (c columnOf) MinSize(all []fyne.CanvasObject) fyne.Size {
	return all[0].MinSize().AddWidthHeight(48, 64)
}

func (c columnOf) Layout(all []fyne.CanvasObject, s fyne.Size) {
	width := min(float32(c), s.Width-48)
	all[0].Move(fyne.NewPos((s.Width-width)/2, 40))
	all[0].Resize(fyne.NewSize(width, s.Height-64))
}

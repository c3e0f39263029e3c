package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// TileContent is what a tile shows.
type TileContent struct {
	Title, Detail string
	Icon          fyne.Resource // an SVG in currentColor, or
	Picture       image.Image   // a page, shown as a sheet of paper, or
	Sheet         bool          // an empty one
	Primary       bool          // filled with the accent
	High          bool          // with room around a detail of two lines
}

// Tile is a large button of the start page: a picture or an icon, a title, and one
// or two lines on what it does.
type Tile struct {
	pressable
	content TileContent
}

// NewTile makes a tile.
func NewTile(content TileContent, onTapped func()) *Tile {
	t := &Tile{content: content}
	t.OnTapped = onTapped
	t.ExtendBaseWidget(t)
	return t
}

// Content returns what the tile shows.
func (t *Tile) Content() TileContent { return t.content }

// Cursor says that the tile can be clicked.
func (t *Tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

const (
	tileHeight  = 58
	tileHigh    = 68 // for a detail of two lines
	tilePad     = 14
	tileIcon    = 20
	sheetHeight = 62 // of a page on a tile, which is higher then
	sheetWidth  = 44 // as A4 has it
)

// CreateRenderer implements [fyne.Widget].
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	back, ring := &canvas.Rectangle{CornerRadius: 8}, &canvas.Rectangle{CornerRadius: 8 - innerRing}
	title, detail := &canvas.Text{}, NewHint()
	detail.Most = 2
	sheet := &canvas.Rectangle{StrokeWidth: 1}
	icon, picture := newIcon(), &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	style := fyne.TextStyle{Bold: true}
	return newDrawing(t,
		func(s fyne.Size) {
			put(back, 0, 0, s.Width, s.Height)
			put(ring, innerRing, innerRing, s.Width-2*innerRing, s.Height-2*innerRing)
			x := float32(tilePad)
			switch {
			case t.content.Icon != nil:
				put(icon.Raster, x, (s.Height-tileIcon)/2, tileIcon, tileIcon)
				x += tileIcon + tilePad
			case t.paper():
				put(sheet, x-2, (s.Height-sheetHeight)/2, sheetWidth, sheetHeight)
				put(picture, x-1, (s.Height-sheetHeight)/2+1, sheetWidth-2, sheetHeight-2)
				x += sheetWidth + tilePad - 4
			}
			title.Text = ellipsis(t.content.Title, s.Width-x-tilePad, TextSize, style)
			pad := theme.InnerPadding() // around a sentence
			detail.Resize(fyne.NewSize(s.Width-x-tilePad+2*pad, 0))
			a, b := title.MinSize().Height, detail.MinSize().Height-2*pad
			if detail.Text == "" {
				b = 0
			}
			y := (s.Height - a - b) / 2
			put(title, x, y, s.Width-x, a)
			detail.Move(fyne.NewPos(x-pad, y+a-pad))
		},
		func() fyne.Size {
			if t.paper() {
				return fyne.NewSize(160, sheetHeight+16)
			}
			if t.content.High {
				return fyne.NewSize(160, tileHigh)
			}
			return fyne.NewSize(160, tileHeight)
		},
		func() {
			ink, faint := ColorInk, ColorMuted
			back.FillColor, back.StrokeColor, back.StrokeWidth = Color(ColorPaper), Color(ColorLine), 1
			switch {
			case t.content.Primary:
				ink, faint = ColorOnAccent, ColorOnAccent
				back.FillColor, back.StrokeWidth = Color(ColorAccent), 0
				if t.hovered {
					back.FillColor = faded(Color(ColorAccent), 0.88)
				}
			case t.hovered:
				back.StrokeColor = Color(ColorAccent)
			}
			if t.focused && !t.content.Primary {
				back.StrokeColor, back.StrokeWidth = Color(ColorAccent), 2
			}
			paintInnerRing(ring, t.focused && t.content.Primary)
			write(title, title.Text, TextSize, style, ink)
			detail.Text, detail.Color = t.content.Detail, faint
			detail.Refresh()
			sheet.FillColor, sheet.StrokeColor = Color(ColorPaper), Color(ColorGrip)
			icon.set(t.content.Icon, ink)
			picture.Image = t.content.Picture
			show(picture, t.content.Icon == nil && t.content.Picture != nil)
			show(sheet, t.paper())
		},
		back, ring, sheet, icon.Raster, picture, title, detail)
}

func (t *Tile) paper() bool {
	return t.content.Icon == nil && (t.content.Sheet || t.content.Picture != nil)
}

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// offer says in the middle of a view that nothing is in it yet, and offers what to
// begin with.
type offer struct {
	object *fyne.Container
	words  *widget.Label
	ways   []fyne.CanvasObject
}

func newOffer(w *Window) *offer {
	b := &offer{words: widget.NewLabel(""), ways: []fyne.CanvasObject{
		widgets.NewPrimaryButton(lang.T("Import a document…"), w.onImport),
		widgets.NewToolButton(lang.T("+ Add a section"), func() { w.try(w.session.AddSection()) }),
	}}
	b.words.Alignment, b.words.Importance, b.words.Wrapping = fyne.TextAlignCenter, widget.LowImportance, fyne.TextWrapWord
	b.object = container.New(inTheMiddle{}, append([]fyne.CanvasObject{b.words}, b.ways...)...)
	b.say("")
	return b
}

// toBegin says how to begin where the briefing has no section, and tells whether it does.
func (b *offer) toBegin(s *Session) bool {
	if len(sections(s.Briefing())) > 0 {
		b.say("")
		return false
	}
	b.say(lang.T("Import a document, or add a section, to begin."))
	for _, way := range b.ways {
		way.Show()
	}
	return true
}

// say says something else, and offers nothing.
func (b *offer) say(text string) {
	b.words.SetText(text)
	for _, way := range b.ways {
		way.Hide()
	}
	b.object.Refresh()
}

// Visible tells whether something is offered.
func (b *offer) Visible() bool { return b.ways[0].Visible() }

// inTheMiddle is the layout of a text over buttons, in the middle of whatever room there
// is: the text wraps, and the buttons stand below one another where they are wider.
type inTheMiddle struct{}

// MinSize implements [fyne.Layout].
func (inTheMiddle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements [fyne.Layout].
func (inTheMiddle) Layout(all []fyne.CanvasObject, s fyne.Size) {
	gap, words := theme.Padding(), all[0]
	words.Resize(fyne.NewSize(s.Width, words.Size().Height)) // its lines depend on its width
	height := words.MinSize().Height
	row, column, highest := -gap, -gap, float32(0)
	for _, way := range all[1:] {
		m := way.MinSize()
		row, column, highest = row+gap+m.Width, column+gap+m.Height, max(highest, m.Height)
	}
	beside := row <= s.Width
	x, y := (s.Width-row)/2, (s.Height-height-column)/2
	if beside {
		y = (s.Height - height - highest) / 2
	}
	words.Move(fyne.NewPos(0, y))
	words.Resize(fyne.NewSize(s.Width, height))
	y += height
	for _, way := range all[1:] {
		m := way.MinSize()
		way.Resize(m)
		if beside {
			way.Move(fyne.NewPos(x, y))
			x += m.Width + gap
		} else {
			way.Move(fyne.NewPos((s.Width-m.Width)/2, y))
			y += m.Height + gap
		}
	}
}

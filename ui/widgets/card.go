package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Part is one of the texts of a card.
type Part int

// The texts of a card that can be edited.
const (
	Title Part = iota
	Body
)

// Tag is a chip of a card.
type Tag struct {
	Text     string
	Kind     Kind
	Dot      fyne.ThemeColorName     // none where empty
	OnTapped func(abs fyne.Position) // with the place under the chip, for a menu
}

// CardContent is what a card shows.
type CardContent struct {
	Number, Title, Body string
	TitleHint, BodyHint string // shown in the place of an empty text
	Look                Look   // of the body
	Marks               []Mark // beside the body, in its order
	Tags                []Tag
	Meta                string // at the right of the tags
}

// Card is one passage: a grip to drag it by, a number, a title, a text to read and
// a row of chips. A click selects it and a click on a selected card edits the text
// that was clicked; Enter edits the body, F2 the title, Esc leaves. A text is shown
// as long as it is not edited, and the field that edits it stands at the same place.
type Card struct {
	widget.BaseWidget

	OnTapped   func(fyne.KeyModifier)                  // a click or Space
	OnMenu     func(abs fyne.Position)                 // the secondary button on the card
	OnMeta     func(abs fyne.Position)                 // a click on what stands at the right of the tags
	OnEdit     func(Part)                              // a text began to be edited
	OnEdited   func(p Part, old, new string)           // the user changed a text
	OnTyped    func(*TextField)                        // a letter was typed in a text; OnEdited came before
	OnSelected func(p Part, from, to int)              // the caret or selection, in bytes, in the text being edited
	OnDone     func(Part)                              // a text ceased to be edited
	OnKey      func(*fyne.KeyEvent) bool               // first refusal of keys while the card has the focus and no text has
	OnFieldKey func(Part, *fyne.KeyEvent) bool         // first refusal of keys in a text
	OnTextMenu func(p Part, at int, abs fyne.Position) // the secondary button in a text being edited, at a byte of it
	OnShortcut func(fyne.Shortcut)                     // what a text has no use for; nil: the canvas gets it
	OnUndo     func()                                  // Ctrl+Z in a text
	OnRedo     func()                                  // Ctrl+Y in a text

	// Tools stand at the right of the chips as long as the body is edited.
	Tools *Strip

	// The grip was pressed and moved; a position is on the canvas. A [Column] that
	// holds the card moves it and needs none of these.
	OnDragStart, OnDragged func(abs fyne.Position)
	OnDragEnd              func()

	content  CardContent
	selected bool
	fixed    bool
	marked   bool
	raised   bool
	opacity  float32

	hovered, focused bool
	modifier         fyne.KeyModifier

	grip   *grip
	fields [2]*TextField
	shown  [2]*Prose
	chips  []*Chip
	marks  []fyne.Position // of the marks, as they were placed last

	meta     fyne.Position // where what stands at the right of the tags is
	metaSize fyne.Size
	onMeta   bool // the pointer is there

	column struct { // what the column that holds the card listens to
		grip    func(dragPhase, fyne.Position)
		resized func()
		escape  func() bool
		step    func(by int)
		focus   func() // the keyboard came to the card or to a chip of it
		scroll  func(*fyne.ScrollEvent)
		canvas  func() fyne.Canvas
	}
}

// NewCard makes an empty card.
func NewCard() *Card {
	c := &Card{opacity: 1}
	c.grip = newGrip(c.onGrip, c.tap)
	c.shown[Title] = NewProse("", TitleSize, fyne.TextStyle{Bold: true}, ColorInk)
	c.shown[Body] = NewProse("", ReadingSize, Serif, ColorBody)
	c.ExtendBaseWidget(c)
	return c
}

// Set gives the card what it shows; a text being edited keeps its caret.
func (c *Card) Set(content CardContent) {
	tags := !slices.EqualFunc(c.content.Tags, content.Tags, func(a, b Tag) bool {
		return a.Text == b.Text && a.Kind == b.Kind && a.Dot == b.Dot
	})
	c.content = content
	if tags {
		c.chips = nil
		for _, t := range content.Tags {
			c.chips = append(c.chips, c.newChip(t))
		}
	} else {
		for i, t := range content.Tags {
			c.chips[i].OnTapped = c.chipTap(c.chips[i], t)
		}
	}
	c.Refresh()
}

func (c *Card) newChip(t Tag) *Chip {
	chip := NewChip(t.Text, t.Kind, nil)
	chip.OnTapped = c.chipTap(chip, t)
	chip.dot, chip.opacity, chip.onFocus = t.Dot, c.opacity, func() { call(c.column.focus) }
	chip.OnMenu = func(abs fyne.Position) {
		if c.OnMenu != nil {
			c.OnMenu(abs)
		}
	}
	return chip
}

// chipTap lets a click on a chip that has no meaning of its own reach the card.
func (c *Card) chipTap(chip *Chip, t Tag) func() {
	if t.OnTapped != nil {
		return func() { t.OnTapped(originOf(chip).AddXY(0, chip.Size().Height+2)) }
	}
	return func() { c.tap(c.modifier) }
}

// Content returns what the card was given.
func (c *Card) Content() CardContent { return c.content }

// SetSelected frames the card in the accent colour.
func (c *Card) SetSelected(selected bool) { c.set(&c.selected, selected) }

// Selected says whether the card is selected.
func (c *Card) Selected() bool { return c.selected }

// SetReadOnly keeps the texts from being edited and hides the grip.
func (c *Card) SetReadOnly(fixed bool) { c.set(&c.fixed, fixed) }

// SetDropTarget shows that something dragged would drop into the card.
func (c *Card) SetDropTarget(on bool) { c.set(&c.marked, on) }

func (c *Card) set(state *bool, v bool) {
	if *state != v {
		*state = v
		c.Refresh()
	}
}

// Focus gives the card the keyboard.
func (c *Card) Focus() { focus(c, c.column.canvas) }

// Edit opens a text with a range of bytes of it selected.
func (c *Card) Edit(p Part, from, to int) {
	if c.fixed {
		return
	}
	f := c.field(p)
	f.SetText(c.text(p))
	show(f, true)
	c.Refresh() // Fyne gives the keyboard only to what has been laid out
	f.Focus()
	f.Select(from, to)
}

// Editing returns the text being edited, if one is.
func (c *Card) Editing() (Part, bool) {
	for p, f := range c.fields {
		if f != nil && f.Focused() {
			return Part(p), true
		}
	}
	return 0, false
}

// Grip returns what the card is dragged by.
func (c *Card) Grip() fyne.CanvasObject { return c.grip }

// Field returns the field that edits a text, hidden as long as it is only shown.
func (c *Card) Field(p Part) *TextField { return c.field(p) }

func (c *Card) text(p Part) string {
	if p == Title {
		return c.content.Title
	}
	return c.content.Body
}

func (c *Card) field(p Part) *TextField {
	if c.fields[p] != nil {
		return c.fields[p]
	}
	f := NewTextField(c.shown[p].size, c.shown[p].style)
	f.SingleLine = p == Title
	f.Hide()
	f.host = func() fyne.Canvas {
		if c.column.canvas == nil {
			return nil
		}
		return c.column.canvas()
	}
	f.OnFocus = func() { c.onField(p, f, true) }
	f.OnDone = func() { c.onField(p, f, false) }
	f.OnResized = c.resized
	f.OnScrolled = func(e *fyne.ScrollEvent) {
		if c.column.scroll != nil {
			c.column.scroll(e)
		}
	}
	f.OnEdited = func(old, new string) {
		if p == Title {
			c.content.Title = new
		} else {
			look := &c.content.Look
			c.content.Body, look.Blocks = new, nil
			look.Highlights, look.Faults = shifted(look.Highlights, old, new), shifted(look.Faults, old, new)
		}
		c.showTexts()
		if c.OnEdited != nil {
			c.OnEdited(p, old, new)
		}
	}
	f.OnSelected = func(from, to int) {
		if c.OnSelected != nil {
			c.OnSelected(p, from, to)
		}
	}
	f.OnTyped = func() {
		if c.OnTyped != nil {
			c.OnTyped(f)
		}
	}
	f.OnReturn = func() { c.Edit(Body, len(c.content.Body), len(c.content.Body)) }
	f.OnTab = func(back bool) { c.tab(p, back) }
	f.OnKey = func(k *fyne.KeyEvent) bool {
		if c.OnFieldKey != nil && c.OnFieldKey(p, k) {
			return true
		}
		if k.Name == fyne.KeyEscape {
			c.Focus() // so that the keyboard stays where it was
		}
		return k.Name == fyne.KeyEscape
	}
	f.OnMenu = func(abs fyne.Position) {
		if c.OnTextMenu != nil {
			c.OnTextMenu(p, min(c.shown[p].OffsetAt(abs.Subtract(originOf(c.shown[p]))), len(c.text(p))), abs)
		}
	}
	f.OnShortcut = func(s fyne.Shortcut) {
		if c.OnShortcut != nil {
			c.OnShortcut(s)
		} else if canvas, ok := canvasOf(c).(fyne.Shortcutable); ok {
			canvas.TypedShortcut(s)
		}
	}
	f.OnUndo = func() { call(c.OnUndo) }
	f.OnRedo = func() { call(c.OnRedo) }
	c.fields[p] = f
	c.Refresh()
	return f
}

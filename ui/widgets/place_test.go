package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What was hidden for so long that Fyne does not know its canvas any more takes the keyboard
// once Fyne is reminded of it.
func TestWhatWasForgottenTakesTheKeyboard(t *testing.T) {
	test.NewTempApp(t)
	reminded = nil
	t.Cleanup(func() { reminded = nil })
	c := test.NewCanvas() // of which the driver does not know
	card := NewCard()
	c.SetContent(card)
	c.Resize(fyne.NewSize(400, 200))
	Remind(c, card)
	if card.Focus(); c.Focused() != fyne.Focusable(card) {
		t.Errorf("%T has the keyboard", c.Focused())
	}
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The window invites to drop what is over it, until it leaves or was dropped; and where the
// pointer moves, nobody drags any more.
func TestTheWindowInvitesToDrop(t *testing.T) {
	w := window(t)
	seen := func(what string, want bool) {
		t.Helper()
		if w.invite.Visible() != want || want && w.invite.Size() != w.content.Size() {
			t.Errorf("%s: the invitation is seen: %v, %v large", what, w.invite.Visible(), w.invite.Size())
		}
	}
	seen("nothing", false)
	w.hovered(true)
	seen("over the window", true)
	w.hovered(false)
	seen("gone", false)
	w.hovered(true)
	test.MoveMouse(w.win.Canvas(), fyne.NewPos(600, 400))
	seen("the pointer moves", false)
}

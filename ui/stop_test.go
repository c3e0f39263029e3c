package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// Nothing may be left for Fyne to do when it stops, for that can stop it from ending;
// what was is done by us.
func TestOwnStop(t *testing.T) {
	l := test.NewTempApp(t).Lifecycle()
	ownStop(l)() // with nothing to do
	done := false
	l.(interface{ SetOnStoppedHookExecuted(func()) }).SetOnStoppedHookExecuted(func() { done = true })
	stop := ownStop(l)
	if l.(interface{ OnStopped() func() }).OnStopped() != nil {
		t.Error("something is left for Fyne to do when it stops")
	}
	if stop(); !done {
		t.Error("what Fyne does when it stops was not done")
	}
}

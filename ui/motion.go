package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// prefStill is whether nothing is to move by itself: no blinking caret, no button
// that flashes.
const prefStill = "motion.reduced"

// calm is Fyne's app, but that it says whether widgets may move as our settings have
// it: Fyne has it from a file that all of its programs share.
type calm struct {
	fyne.App
	settings fyne.Settings
}

// calmed puts our settings of motion before those of an app.
func calmed(a fyne.App) fyne.App {
	if c, ok := a.(*calm); ok {
		return c
	}
	c := &calm{a, &calmSettings{a.Settings(), a.Preferences()}}
	fyne.SetCurrentApp(c)
	return c
}

func (c *calm) Settings() fyne.Settings { return c.settings }

type calmSettings struct {
	fyne.Settings
	preferences fyne.Preferences
}

// ShowAnimations implements [fyne.Settings].
func (s *calmSettings) ShowAnimations() bool {
	return s.Settings.ShowAnimations() && !s.preferences.Bool(prefStill)
}

// eachFrame calls do on every frame from now on, with the seconds since the last, until
// the animation that it returns is stopped.
func eachFrame(do func(seconds float32)) *fyne.Animation {
	const longest = 0.05 // lest a late frame jumps
	last := time.Now()
	a := fyne.NewAnimation(time.Second, func(float32) {
		now := time.Now()
		elapsed := min(float32(now.Sub(last).Seconds()), longest)
		last = now
		do(elapsed)
	})
	a.RepeatCount = fyne.AnimationRepeatForever
	a.Start()
	return a
}

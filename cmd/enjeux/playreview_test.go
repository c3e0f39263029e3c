package main

import (
	"fmt"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/widgets"
)

// longSource writes a source of about so many bytes, the note again and again with
// another number in each paragraph, and returns its name.
func longSource(t testing.TB, size int) string {
	t.Helper()
	f, err := os.CreateTemp(t.TempDir(), "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, n := 0, 0; n < size; i++ {
		k, err := fmt.Fprintf(f, "%s\nLe lot %d vaut %d millions d’euros, et sera livré le %d mars 2026 au ministre Jean Delmas.\n\n", visitNote, i, i+2, 1+i%28)
		if err != nil {
			t.Fatal(err)
		}
		n += k
	}
	return f.Name()
}

// review reads a long source, goes through its review, and takes it over.
func (p *player) review() {
	reviewed := func() (slips int) {
		if top := canvas().Overlays().Top(); top != nil {
			visit(top, func(o fyne.CanvasObject) {
				if _, ok := o.(*widgets.Slip); ok {
					slips++
				}
			})
		}
		return slips
	}
	until := func(ok func() bool) {
		for yes := false; !yes; {
			p.frame(func() { yes = ok() })
		}
	}
	step := func(what string, ok func() bool) {
		p.ticks = nil
		begun := time.Now()
		until(ok)
		say("review-"+what+"-s", time.Since(begun).Seconds())
		p.rest(2 * time.Second)
		p.sayTicks("review-" + what)
	}
	step("read", func() bool { return reviewed() > 0 })
	var all []frame
	do := func(what string, f func()) {
		took := p.frame(f)
		fmt.Fprintf(os.Stderr, "%s: %v, of which ours %v\n", what, took.painted.Round(time.Millisecond), took.ours.Round(time.Millisecond))
		all = append(all, took)
		p.rest(200 * time.Millisecond)
	}
	p.ticks = nil
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome} {
		do(string(k), key(k))
	}
	do("all selected", func() { canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{}) })
	do("accepted", key(fyne.KeyReturn))
	do("undone", func() { canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{}) })
	sayFrames("review", all)
	p.sayTicks("review-keys")
	p.frame(func() { primary(canvas().Overlays().Top()).Tapped(nil) })
	step("taken", func() bool { return canvas().Overlays().Top() == nil })
	p.large()
}

// primary is the last button of a review, which takes it over.
func primary(in fyne.CanvasObject) (last *widgets.ToolButton) {
	visit(in, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.ToolButton); ok {
			last = b
		}
	})
	return last
}

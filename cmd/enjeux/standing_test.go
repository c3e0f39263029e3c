package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/ui"
)

// TestStanding leaves the window on the second of two screens, where it is again the
// next time; without that screen it stands on the first, and with it, on the second
// again.
func TestStanding(t *testing.T) {
	if _, err := exec.LookPath("xrandr"); err != nil {
		t.Skip("xrandr is not installed")
	}
	e := screen(t)
	e.stays = true
	xrandr := func(args ...string) {
		t.Helper()
		cmd := exec.Command("xrandr", args...)
		cmd.Env = e.env
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("xrandr %v: %v, %s", args, err, out)
		}
	}
	xrandr("--setmonitor", "left", "760/200x900/240+0+0", "screen")
	second := []string{"--setmonitor", "right", "680/180x900/240+760+0", "none"}
	xrandr(second...)
	name := sample(t)
	filled := func(width int) func(ui.State) bool {
		return func(s ui.State) bool {
			for _, pane := range []string{"pane 0", "pane 1", "pane 2"} {
				if at := s.Boxes[pane]; at[0]+at[2] == width {
					return true
				}
			}
			return false
		}
	}
	// again starts the program, tells where its window stands, puts it elsewhere where
	// that is said, and ends it.
	again := func(want string, to ...string) {
		t.Helper()
		e.launch(name)
		at := strings.NewReplacer("\n", " ", "X=", "", "Y=", "", "WIDTH=", "", "HEIGHT=", "").Replace(e.xdotool("getwindowgeometry", "--shell", e.window))
		if f := strings.Fields(at); want != "" && strings.Join(f[1:5], " ") != want {
			t.Errorf("the window stands at %s, want %s", strings.Join(f[1:5], " "), want)
		}
		if len(to) > 0 {
			e.xdotool("windowmove", e.window, to[0], to[1], "windowsize", e.window, to[2], to[3])
			width, _ := strconv.Atoi(to[2])
			e.until("the new size", filled(width))
		}
		e.xdotool("mousemove", "--window", e.window, "200", "200") // which has the keyboard
		e.key("ctrl+q")()
		e.ended()
	}
	again("", "800", "40", "600", "700")
	again("800 40 600 700")
	xrandr("--delmonitor", "right")
	again("160 40 600 700", "20", "60", "700", "800")
	xrandr(second...)
	again("800 40 600 700")
	xrandr("--delmonitor", "right")
	again("20 60 700 800", "-300", "700", "700", "800")
	again("0 100 700 800")
	// As the end of a program cuts it that writes it as it ends.
	if err := os.Truncate(filepath.Join(e.dir, "fyne", appID, "preferences.json"), 0); err != nil {
		t.Fatal(err)
	}
	again("0 100 700 800")
}

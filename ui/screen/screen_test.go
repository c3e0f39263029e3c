package screen

import (
	"runtime"
	"testing"

	"github.com/enjeux/enjeux/ui/x11/xvfb"
)

func TestWithin(t *testing.T) {
	left, right := Rect{0, 0, 1920, 1080}, Rect{1920, 100, 1280, 800}
	for _, c := range []struct{ r, want Rect }{
		{Rect{100, 50, 1440, 900}, Rect{100, 50, 1440, 900}},
		{Rect{2000, 150, 800, 600}, Rect{2000, 150, 800, 600}},
		{Rect{1700, 150, 800, 600}, Rect{1920, 150, 800, 600}},    // most of it on the right
		{Rect{2000, 850, 800, 600}, Rect{2000, 300, 800, 600}},    // its lower part below
		{Rect{-5000, 40, 800, 600}, Rect{0, 40, 800, 600}},        // on no screen
		{Rect{1950, 100, 1900, 1000}, Rect{1920, 100, 1280, 800}}, // larger than its screen
	} {
		if got := c.r.Within([]Rect{left, right}); got != c.want {
			t.Errorf("%v becomes %v, want %v", c.r, got, c.want)
		}
		if got := c.r.Within(nil); got != c.r {
			t.Errorf("%v becomes %v where no screen is known", c.r, got)
		}
	}
}

func TestAll(t *testing.T) {
	if runtime.GOOS == "linux" {
		t.Setenv("DISPLAY", xvfb.Start(t, "-screen", "0", "800x600x24"))
	}
	all := All()
	if len(all) != 1 || all[0].Width < 640 || all[0].Height < 480 {
		t.Fatalf("the screens are %v", all)
	}
	if got := Name(all); runtime.GOOS == "linux" && got != "800x600+0+0" {
		t.Errorf("they are called %q", got)
	}
}

package widgets

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/enjeux/enjeux/assets"
)

// fonts are the program's own, so that what is measured here is what is shown.
func fonts(t testing.TB) Fonts {
	return Fonts{
		Sans: assets.Font(assets.SansRegular), SansItalic: assets.Font(assets.SansItalic),
		SansBold: assets.Font(assets.SansSemiBold), SansBoldItalic: assets.Font(assets.SansBoldItalic),
		Serif: assets.Font(assets.SerifRegular), SerifItalic: assets.Font(assets.SerifItalic),
		SerifBold: assets.Font(assets.SerifBold), SerifBoldItalic: assets.Font(assets.SerifBoldItalic),
	}
}

// window shows an object in the program's theme at a size.
func window(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// app starts the test's app in the program's theme.
func app(t testing.TB, v Variant) fyne.App {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(fonts(t), v))
	return a
}

// picture writes what a window shows to $ENJEUX_PICTURES, where that is set, for
// a person to look at.
func picture(t testing.TB, w fyne.Window, name string) {
	dir := os.Getenv("ENJEUX_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func key(o fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		o.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

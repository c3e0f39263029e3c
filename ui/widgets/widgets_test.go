package widgets

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// fonts are the program's own, so that what is measured here is what is shown.
func fonts(t testing.TB) Fonts {
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	return Fonts{
		Sans: read("Inter-Regular"), SansItalic: read("Inter-Italic"),
		SansBold: read("Inter-SemiBold"), SansBoldItalic: read("Inter-BoldItalic"),
		Serif: read("SourceSerif4-Regular"), SerifItalic: read("SourceSerif4-Italic"),
		SerifBold: read("SourceSerif4-Bold"), SerifBoldItalic: read("SourceSerif4-BoldItalic"),
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

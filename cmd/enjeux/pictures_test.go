package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui"
)

var pictures = flag.String("pictures", "", "folder to write the README's pictures to")

// TestPictures makes the pictures of the README: the window on the sample, light
// and dark. It is run by "make pictures".
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no folder for pictures is named")
	}
	name := filepath.Join(t.TempDir(), "Visite officielle.enjeux")
	if err := os.WriteFile(name, assets.Sample, 0o644); err != nil {
		t.Fatal(err)
	}
	for theme, picture := range map[string]string{"light": "window.png", "dark": "window-dark.png"} {
		t.Run(theme, func(t *testing.T) {
			e := screen(t)
			e.settings(map[string]any{"theme": theme, "language": "fr", "author": "Analyste 2"})
			e.run(name)
			e.until("the preview", func(s ui.State) bool { return s.Pages > 0 && s.Dialogs == 0 })
			e.do(e.key("ctrl+2"), "section 2", func(s ui.State) bool { return s.Selection == "section-2" && s.Painted })
			e.picture(filepath.Join(*pictures, picture))
		})
	}
}

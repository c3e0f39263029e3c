package ui

import (
	"os"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui/lang"
)

// TestMain makes French known, as the program does: it would be English by another name.
func TestMain(m *testing.M) {
	lang.Load(lang.French, assets.Translations(lang.French))
	os.Exit(m.Run())
}

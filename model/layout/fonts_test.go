package layout

import (
	"sync"
	"testing"

	"github.com/enjeux/enjeux/assets"
)

var loadTestFonts = sync.OnceValues(loadFonts)

func loadFonts() (*Fonts, error) {
	ttf := make(map[Font]func() []byte)
	for f, name := range map[Font]string{
		Serif: assets.SerifRegular, SerifItalic: assets.SerifItalic, SerifBold: assets.SerifSemiBold,
		SerifBoldItalic: assets.SerifBoldItalic, Sans: assets.SansRegular, SansItalic: assets.SansItalic,
		SansSemiBold: assets.SansSemiBold, SansBold: assets.SansBold, Arabic: assets.ArabicRegular, Hebrew: assets.HebrewRegular,
	} {
		ttf[f] = assets.Font(name)
	}
	return LoadFonts(ttf)
}

func testFonts(t testing.TB) *Fonts {
	t.Helper()
	fs, err := loadTestFonts()
	if err != nil {
		t.Skip("fonts: ", err)
	}
	return fs
}

func setter(t testing.TB, lang string) *typesetter {
	style := House(lang)
	return &typesetter{shaper: testFonts(t).shaperFor(lang, &style), style: style}
}

func body(text string) []span {
	return []span{{text: text, ink: ink{font: Serif, size: 10.8}}}
}

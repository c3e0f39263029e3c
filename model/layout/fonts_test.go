package layout

import (
	"os"
	"sync"
	"testing"
)

var loadTestFonts = sync.OnceValues(loadFonts)

func loadFonts() (*Fonts, error) {
	ttf := make(map[Font][]byte)
	for f, name := range map[Font]string{
		Serif: "SourceSerif4-Regular", SerifItalic: "SourceSerif4-Italic", SerifBold: "SourceSerif4-SemiBold",
		SerifBoldItalic: "SourceSerif4-BoldItalic", Sans: "Inter-Regular", SansItalic: "Inter-Italic",
		SansSemiBold: "Inter-SemiBold", SansBold: "Inter-Bold", Arabic: "NotoNaskhArabic-Regular",
	} {
		data, err := os.ReadFile("../../assets/fonts/" + name + ".ttf")
		if os.IsNotExist(err) && f == Arabic {
			continue
		}
		if err != nil {
			return nil, err
		}
		ttf[f] = data
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

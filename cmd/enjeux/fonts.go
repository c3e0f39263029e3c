package main

import (
	"sync"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/layout"
)

// loadFonts opens the faces that pages are set in, once.
var loadFonts = sync.OnceValues(func() (*layout.Fonts, error) {
	ttf := make(map[layout.Font]func() []byte)
	for face, name := range map[layout.Font]string{
		layout.Serif:           assets.SerifRegular,
		layout.SerifItalic:     assets.SerifItalic,
		layout.SerifBold:       assets.SerifSemiBold,
		layout.SerifBoldItalic: assets.SerifBoldItalic,
		layout.Sans:            assets.SansRegular,
		layout.SansItalic:      assets.SansItalic,
		layout.SansSemiBold:    assets.SansSemiBold,
		layout.SansBold:        assets.SansBold,
		layout.Arabic:          assets.ArabicRegular,
		layout.Hebrew:          assets.HebrewRegular,
	} {
		ttf[face] = assets.Font(name)
	}
	return layout.LoadFonts(ttf)
})

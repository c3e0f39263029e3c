// Package assets carries the files that the program ships inside itself: fonts
// under the SIL Open Font License, the program's icon, the icons of its tools, the
// dictionaries of its spell-checker and the translations of its interface. Nothing is read from disk or the network.
package assets

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// Compressed: they are a tenth of the program otherwise.
//
//go:embed fonts
var fonts embed.FS

//go:embed icons/*.svg
var icons embed.FS

//go:embed dictionaries/*.zst
var dictionaries embed.FS

//go:embed translations/*.json
var translations embed.FS

// The faces that Font knows. The serif sets what is read, Inter the interface
// and the titles, and the Arabic and the Hebrew face what these lack; the character
// map of the Arabic one has the presentation forms U+FE70 to U+FEFC.
const (
	SerifRegular    = "SourceSerif4-Regular"
	SerifItalic     = "SourceSerif4-Italic"
	SerifSemiBold   = "SourceSerif4-SemiBold"
	SerifBold       = "SourceSerif4-Bold"
	SerifBoldItalic = "SourceSerif4-BoldItalic"
	SansRegular     = "Inter-Regular"
	SansItalic      = "Inter-Italic"
	SansSemiBold    = "Inter-SemiBold"
	SansBold        = "Inter-Bold"
	SansBoldItalic  = "Inter-BoldItalic"
	ArabicRegular   = "NotoNaskhArabic-Regular"
	HebrewRegular   = "NotoSerifHebrew-Regular"
)

// Faces lists the name of every face that Font knows.
var Faces = []string{
	SerifRegular, SerifItalic, SerifSemiBold, SerifBold, SerifBoldItalic,
	SansRegular, SansItalic, SansSemiBold, SansBold, SansBoldItalic,
	ArabicRegular, HebrewRegular,
}

//go:embed version.txt
var version string

// Version is that of the program, such as "0.1.0". It stands in version.txt alone: what
// else names it is rendered from there.
var Version = strings.TrimSpace(version)

// Icon is the program's icon as an SVG drawing, and WindowIcon the same at 128 pixels:
// at 512, as packages have it, it takes 6 ms to hand to the system.
var (
	//go:embed icon.svg
	Icon []byte
	//go:embed icon-128.png
	WindowIcon []byte
)

// Font returns what unpacks the TrueType file of a face when it is first called, for
// no start of the program needs every face. All callers get the same bytes, which
// are not to be changed. It panics on a name that is not one of Faces, since that can
// only be a mistake in the program.
func Font(name string) (ttf func() []byte) {
	ttf, ok := faces[name]
	if !ok {
		panic("assets: no face " + name)
	}
	return ttf
}

// faces unpack what is asked for, once.
var faces = func() map[string]func() []byte {
	all := make(map[string]func() []byte)
	for _, name := range Faces {
		all[name] = sync.OnceValue(func() []byte {
			return unpacked(fonts, "fonts/"+name+".ttf.zst")
		})
	}
	return all
}()

// unpacker does it, several at a time.
var unpacker = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2))
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err))
	}
	return d
})

func unpacked(files embed.FS, name string) []byte {
	b, err := unpacker().DecodeAll(must(files, name), nil)
	if err != nil {
		panic(fmt.Sprintf("assets: unpack %s: %v", name, err))
	}
	return b
}

// FontLicence returns the licence text that goes with a family: "SourceSerif4",
// "Inter", "NotoNaskhArabic" or "NotoSerifHebrew". It panics on any other.
func FontLicence(family string) []byte {
	return must(fonts, "fonts/"+family+"-OFL.txt")
}

// ToolIcon returns the SVG drawing of a tool, such as "undo": 16 by 16 units, in
// currentColor alone. It panics on a name that has no drawing in icons/.
func ToolIcon(name string) []byte {
	return must(icons, "icons/"+name+".svg")
}

// Dictionary returns the affixes and the words of the spell-checker for a language
// such as "fr", or nil where there are none. They are unpacked each time.
func Dictionary(language string) (aff, dic []byte) {
	name := "dictionaries/" + language
	if _, err := fs.Stat(dictionaries, name+".aff.zst"); err != nil {
		return nil, nil
	}
	return unpacked(dictionaries, name+".aff.zst"), unpacked(dictionaries, name+".dic.zst")
}

// Translations returns the JSON object, from the interface's English to a
// language such as "fr", or nil where there is none.
func Translations(language string) []byte {
	b, err := translations.ReadFile("translations/" + language + ".json")
	if err != nil {
		return nil
	}
	return b
}

func must(files embed.FS, name string) []byte {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err))
	}
	return b
}

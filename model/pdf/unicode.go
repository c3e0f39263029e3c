package pdf

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// toUnicode says what text the glyphs in use are. A glyph goes by its rune, and
// is that rune, but for the forms that Arabic letters take in a word: those are
// copied and searched for as the letters that were typed.
func (fc *face) toUnicode() string {
	var b strings.Builder
	b.WriteString(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	const most = 100 // entries in a section, by the format
	for runes := range slices.Chunk(fc.runes, most) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(runes))
		for _, r := range runes {
			fmt.Fprintf(&b, "<%04X> <", r)
			for _, letter := range letters(r) {
				fmt.Fprintf(&b, "%04X", letter)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.String()
}

// letters are what a rune stands for in the text. A ligature stays: readers do
// not agree whether two letters in one glyph come as read or as seen, and all of
// them find it by its letters.
func letters(r rune) string {
	if r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc {
		// A vowel sign on its own is spaced in Unicode's words, not in ours.
		plain := []rune(strings.TrimPrefix(norm.NFKC.String(string(r)), " "))
		if len(plain) == 1 {
			return string(plain)
		}
	}
	return string(r)
}

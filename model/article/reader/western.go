package reader

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// westerns are the encodings of Western text that differ in their accents and that no
// guess by statistics tells apart: of Windows, of old Macs, of DOS. The first is by far
// the likeliest.
var westerns = []struct {
	name string
	*charmap.Charmap
}{{"windows-1252", charmap.Windows1252}, {"macintosh", charmap.Macintosh}, {"cp850", charmap.CodePage850}}

// western returns the one of them in which the accents of a text stand where accents do.
func western(data []byte) (*charmap.Charmap, string) {
	best, most := 0, plausible(data, westerns[0].Charmap)
	for k, w := range westerns[1:] {
		if p := plausible(data, w.Charmap); p > most {
			best, most = k+1, p
		}
	}
	return westerns[best].Charmap, westerns[best].name
}

// plausible weighs the characters beyond ASCII: a small accented letter beside another
// letter speaks for an encoding, and less one that is a word by itself; a capital or a
// sign within a word speaks against it.
func plausible(data []byte, enc *charmap.Charmap) (weight int) {
	const accents, words, signs = "éèêëàâäçîïìôöòùûüœæñáíóúãõßøå", "àèéóåöø", "«»“”–—…€°\u00a0•"
	letter := func(i int) bool {
		return i >= 0 && i < len(data) && unicode.IsLetter(enc.DecodeByte(data[i]))
	}
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		r := enc.DecodeByte(b)
		before, after := letter(i-1), letter(i+1)
		small := i > 0 && unicode.IsLower(enc.DecodeByte(data[i-1]))
		switch {
		case strings.ContainsRune(accents, r) && (before || after), r == '’' && before && after:
			weight += 2
		case unicode.IsUpper(r) && !small, strings.ContainsRune(signs, r) && !(before && after), strings.ContainsRune(words, r):
			weight++
		default:
			weight -= 2
		}
	}
	return weight
}

// macRussian tells whether a text is in the Cyrillic of old Macs, which the library does not know:
// its small letters are those of Windows but for я, and its capitals stand elsewhere.
func macRussian(data []byte) bool {
	lower := func(i int) bool { return i >= 0 && i < len(data) && data[i] >= 0xe0 && data[i] < 0xff }
	var all, small, mac, windows int
	for i, b := range data {
		if b < 0x80 {
			continue
		}
		switch all++; {
		case lower(i):
			if i > 0 && data[i-1] >= 0x80 { // and not an accent among plain letters
				small++
			}
		case b < 0xa0 && lower(i+1), b == 0xdf && (lower(i-1) || lower(i+1)):
			mac++
		case b >= 0xc0 && (lower(i-1) || lower(i+1)):
			windows++
		}
	}
	return small > all/2 && mac > 2*windows
}

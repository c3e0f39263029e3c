package reader

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twice undoes a second encoding: UTF-8 that was taken for Windows-1252 and
// encoded again ("Ã©" for "é"). It does so only when every character of the
// text agrees, and there are some.
func twice(text string) (string, bool) {
	plain := strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	if plain < 0 {
		return "", false
	}
	var out []byte
	beyond, run := 0, 0 // characters that are not ASCII; where the last run of them begins in out
	for _, r := range text[plain:] {
		if r < utf8.RuneSelf {
			if !utf8.Valid(out[run:]) { // a first accented letter tells, most often
				return "", false
			}
			out = append(out, byte(r))
			run = len(out)
			continue
		}
		beyond++
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if r > 0xff { // the bytes that Windows-1252 leaves out stay as they are
				return "", false
			}
			b = byte(r)
		}
		out = append(out, b)
	}
	if beyond < 2 || !utf8.Valid(out[run:]) {
		return "", false
	}
	return text[:plain] + string(out), true
}

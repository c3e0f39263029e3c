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
	if !strings.ContainsAny(text, "ÃÂâÐÑ") {
		return "", false
	}
	out := make([]byte, 0, len(text))
	beyond := 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			out = append(out, byte(r))
			continue
		default:
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
	}
	if beyond < 2 || !utf8.Valid(out) {
		return "", false
	}
	return string(out), true
}

package markup

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/mattn/go-runewidth"
)

// terminal counts cells the same everywhere, whatever the environment says.
var terminal = &runewidth.Condition{StrictEmojiNeutral: true}

// cells is the width of a text in cells of a terminal.
func cells(s string) int { return terminal.StringWidth(s) }

// pad is the blanks that a text lacks to a width, at least one.
func pad(s string, width int) string { return strings.Repeat(" ", max(1, width-cells(s))) }

// wrap breaks a text into lines of at most width cells, at its blanks; a word
// that is wider breaks between its letters. An empty text has no line.
func wrap(text string, width int) (lines []string) {
	width = max(width, 2)
	line, used := "", 0
	flush := func() {
		if line != "" {
			lines = append(lines, line)
		}
		line, used = "", 0
	}
	for word := range strings.FieldsFuncSeq(text, breaks) {
		n := cells(word)
		switch {
		case line != "" && used+1+n <= width:
			line, used = line+" "+word, used+1+n
			continue
		case line != "":
			flush()
		}
		for letters := graphemes.FromString(word); n > width && letters.Next(); {
			letter := letters.Value()
			if used+cells(letter) > width {
				flush()
			}
			line, used, word = line+letter, used+cells(letter), word[len(letter):]
		}
		if n <= width {
			line, used = word, n
		}
	}
	flush()
	return lines
}

// breaks tells a blank at which a line may end.
func breaks(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == 0x3000 || r >= 0x2000 && r <= 0x200a && r != 0x2007
}

package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// span is a line of a wrapped text, in bytes. The space that it was broken at
// stands between one line's end and the next one's start.
type span struct{ from, to int }

// A ruler measures the bytes [from, to) of one text. An em is about as wide as a
// letter.
type ruler struct {
	width func(from, to int) float32
	em    float32
}

// rulerOf measures a text that is set in one size and style.
func rulerOf(text string, size float32, style fyne.TextStyle) ruler {
	measure := measureWith(size, style)
	return ruler{func(from, to int) float32 { return measure(text[from:to]) }, measure("n")}
}

// wrap breaks a text into lines no wider than width, at the spaces that breakable
// allows, and inside a word only where the word alone is too wide. An empty text
// has one empty line.
func wrap(text string, width float32, r ruler, breakable func(text string, at int) bool) []span {
	var lines []span
	for start := 0; ; {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		lines = wrapParagraph(lines, text, span{start, end}, width, r, breakable)
		if end == len(text) {
			return lines
		}
		start = end + 1
	}
}

func wrapParagraph(lines []span, text string, p span, width float32, r ruler, breakable func(text string, at int) bool) []span {
	if p.from == p.to || width <= 0 {
		return append(lines, p)
	}
	for low := p.from; low < p.to; {
		fit := fitting(text, span{low, p.to}, width, r)
		end := fit
		if fit < p.to {
			end = lastBreak(text, low, fit, breakable)
		}
		lines = append(lines, span{low, end})
		low = end
		if low < p.to && breakable(text, low) {
			low += runeLength(text[low:])
			if low == p.to {
				// A space at the very end hangs over the edge rather than open a line.
				break
			}
		}
	}
	return lines
}

// fitting returns until where a part of a text fits into a width; at least one rune.
func fitting(text string, of span, width float32, r ruler) int {
	guess := of.from + int(width/r.em) + 1
	low, high := of.from, of.to+1 // low fits, high does not
	for high-low > 1 {
		guess = boundary(text, min(max(guess, low+1), high-1))
		if guess <= low {
			guess = low + runeLength(text[low:])
			if guess >= high {
				break
			}
		}
		if w := r.width(of.from, guess); w <= width {
			low = guess
			guess += 1 + int((width-w)/r.em)
		} else {
			high = guess
			guess -= 1 + int((w-width)/r.em)
		}
	}
	if low == of.from {
		return of.from + runeLength(text[of.from:])
	}
	return low
}

// lastBreak returns where to end a line that runs from low and of which the text
// fits until fit: at the last space, or at fit where there is none.
func lastBreak(text string, low, fit int, breakable func(text string, at int) bool) int {
	if breakable(text, fit) {
		return fit
	}
	for at := boundary(text, fit-1); at > low; at = boundary(text, at-1) {
		if breakable(text, at) {
			return at
		}
	}
	return fit
}

func boundary(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

func runeLength(text string) int {
	_, n := utf8.DecodeRuneInString(text)
	return n
}

// breaksForReading tells whether a line may end at the rune there: at a space, but
// none that is not to break, nor one inside of « » or before French punctuation,
// which the pages do not break at either, nor one behind an initial, as of M. Diop.
func breaksForReading(text string, at int) bool {
	r, n := utf8.DecodeRuneInString(text[at:])
	if !unicode.IsSpace(r) || r == '\u00a0' || r == '\u202f' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at+n:])
	return before != '«' && !strings.ContainsRune("»;:!?%", after) && !endsInInitial(text[:at])
}

// endsInInitial tells whether a text ends in one capital letter and a full stop.
func endsInInitial(text string) bool {
	text, dot := strings.CutSuffix(text, ".")
	initial, n := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return dot && unicode.IsUpper(initial) && !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

// breaksInEntry tells whether Fyne's entry may end a line there.
func breaksInEntry(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsSpace(r)
}

// breaksAtRest tells whether a field that nobody types in may: as Fyne's entry does, which
// it stands in for, save at the spaces that are not to break.
func breaksAtRest(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
}

func measureWith(size float32, style fyne.TextStyle) func(string) float32 {
	return func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
}

// lineHeight is the distance between two lines of a style.
func lineHeight(size float32, style fyne.TextStyle) float32 {
	return fyne.MeasureText("M", size, style).Height
}

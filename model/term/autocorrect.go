package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Autocorrect returns what is to stand in the place of the bytes [from, at) of a
// text in which the letter that ends at at was just typed: a curled apostrophe or
// quotation mark, guillemets with their spaces, and in French a space that does
// not break before a double mark. It is false when there is nothing to correct,
// and in addresses and code there is not. A double mark that was typed right behind a
// word gets its space once the blank behind it is typed: only then does it end there.
func Autocorrect(text string, at int, lang string) (from int, insert string, ok bool) {
	if at <= 0 || at > len(text) {
		return 0, "", false
	}
	typed, n := utf8.DecodeLastRuneInString(text[:at])
	from = at - n
	start := strings.LastIndexFunc(text[:from], unicode.IsSpace)
	if run := text[start+1 : at]; strings.Contains(run, "://") || strings.ContainsAny(run, "`@") || strings.HasPrefix(run, "www.") {
		return 0, "", false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	opens := from == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{«“‘—–-/", before)
	french := strings.HasPrefix(strings.ToLower(lang), "fr")
	switch {
	case typed == '\'' && opens && !french:
		return from, "‘", true
	case typed == '\'':
		return from, "’", true
	case typed == '"' && french && opens:
		return from, "«" + string(Thin), true
	case typed == '"' && french:
		return from, string(Thin) + "»", true
	case typed == '"' && opens:
		return from, "“", true
	case typed == '"':
		return from, "”", true
	case french && typed == ' ' && strings.ContainsRune(doubleMarks, before):
		return spaced(text, from)
	case !french || before != ' ' || from < 2:
	case strings.ContainsRune(";!?»", typed):
		return from - 1, string(Thin) + string(typed), true
	case strings.ContainsRune(":%€$", typed):
		return from - 1, string(NoBreak) + string(typed), true
	}
	return 0, "", false
}

const doubleMarks = ";:!?"

// spaced is the correction of double marks that end at end and have no space before.
func spaced(text string, end int) (from int, insert string, ok bool) {
	from = len(strings.TrimRight(text[:end], doubleMarks))
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) && !strings.ContainsRune(")]%€$»”*", before) {
		return 0, "", false
	}
	space := Thin
	if text[from] == ':' {
		space = NoBreak
	}
	return from, string(space) + text[from:end+1], true
}

package term

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Format is one of the marks of Markdown that [Inline] and [Passages] read.
type Format int

// The formats: of words, and of whole lines.
const (
	Strong Format = iota
	Emphasis
	Bullets
	Numbers
	Quotation
)

// Toggle gives the bytes [from, to) of a text a format, or takes it away where
// they have it, and returns the text and where the selection is in it. Strong and
// Emphasis act on the word around an empty selection, and on each line of a long
// one; the others act on whole lines.
func (f Format) Toggle(text string, from, to int) (string, int, int) {
	e := &formatter{text: text, from: from, to: to}
	switch f {
	case Strong, Emphasis:
		e.words(f)
	default:
		e.lines(f)
	}
	return e.text, e.from, e.to
}

// A formatter is a text that is being changed and the selection in it.
type formatter struct {
	text     string
	from, to int
}

// replace puts words in the place of [from, to); the selection stays between the
// letters that it stood between, and in front of what is put at its end.
func (e *formatter) replace(from, to int, with string) {
	move := func(at int, start bool) int {
		switch {
		case at < from || at == from && !start:
			return at
		case at >= to:
			return at + len(with) - (to - from)
		}
		in := min(len(with), at-from)
		for in > 0 && in < len(with) && !utf8.RuneStart(with[in]) {
			in--
		}
		return from + in
	}
	e.text = e.text[:from] + with + e.text[to:]
	e.from, e.to = move(e.from, true), move(e.to, false)
	e.to = max(e.from, e.to)
}

// words marks or unmarks what is selected of each line.
func (e *formatter) words(f Format) {
	if e.from == e.to {
		e.from, e.to = wordAt(e.text, e.from)
	}
	if e.from == e.to {
		mark := f.mark()
		e.text = e.text[:e.from] + mark + mark + e.text[e.from:]
		e.from += len(mark)
		e.to = e.from
		return
	}
	parts := e.parts()
	marked := len(parts) > 0
	for _, p := range parts {
		marked = marked && e.has(f, p[0], p[1])
	}
	// From the end, so that the parts before stay where they are.
	for i := len(parts) - 1; i >= 0; i-- {
		from, to := parts[i][0], parts[i][1]
		n := len(f.mark())
		switch {
		case marked:
			e.replace(to, to+n, "")
			e.replace(from-n, from, "")
		case !e.has(f, from, to):
			e.replace(to, to, f.mark())
			e.replace(from, from, f.mark())
		}
	}
}

func (f Format) mark() string {
	if f == Strong {
		return "**"
	}
	return "*"
}

// parts are the lines of the selection without blanks, the mark of a list and the
// stars of emphasis at their ends.
func (e *formatter) parts() (parts [][2]int) {
	at := 0
	for line := range strings.SplitSeq(e.text, "\n") {
		from, to := max(at, e.from), min(at+len(line), e.to)
		for _, p := range Passages(line) {
			from = max(from, at+p.From+p.Marker)
		}
		at += len(line) + 1
		if from >= to {
			continue
		}
		trimmed := strings.TrimFunc(e.text[from:to], unicode.IsSpace)
		from += strings.Index(e.text[from:to], trimmed)
		to = from + len(trimmed)
		for from < to && e.text[from] == '*' {
			from++
		}
		for from < to && e.text[to-1] == '*' {
			to--
		}
		if from < to {
			parts = append(parts, [2]int{from, to})
		}
	}
	return parts
}

// has tells whether stars for a format stand around a passage: one or three for
// emphasis, two or three for strong.
func (e *formatter) has(f Format, from, to int) bool {
	n := 0
	for n < 3 && from > n && to+n < len(e.text) && e.text[from-n-1] == '*' && e.text[to+n] == '*' {
		n++
	}
	if f == Strong {
		return n >= 2
	}
	return n == 1 || n == 3
}

// wordAt returns the word that a place is in or at the end of, else nothing.
func wordAt(text string, at int) (from, to int) {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	from, to = at, at
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !inWord(r) {
			break
		}
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if !inWord(r) {
			break
		}
		to += n
	}
	return from, to
}

// lines marks the lines of the selection that are not blank, or takes the mark
// away when all have it.
func (e *formatter) lines(f Format) {
	type line struct {
		from int
		p    Passage
	}
	var all []line
	at, has := 0, true
	for s := range strings.SplitSeq(e.text, "\n") {
		if at <= e.to && at+len(s) >= e.from {
			for _, p := range Passages(s) {
				all = append(all, line{at, p})
				has = has && f.of(p)
			}
			if strings.TrimSpace(s) == "" && e.from == e.to {
				all, has = append(all, line{from: at}), false
			}
		}
		at += len(s) + 1
	}
	for i := len(all) - 1; i >= 0; i-- {
		l := all[i]
		// What stands before the words: blanks, the mark of a quotation or a list.
		words := l.from + l.p.From + l.p.Marker
		mark := ""
		switch {
		case has && f == Quotation:
			mark = l.p.Text[:l.p.Marker]
		case has:
			if l.p.Quoted {
				mark = "> "
			}
		case f == Bullets:
			mark = "- "
		case f == Numbers:
			mark = fmt.Sprint(i+1, ". ")
		case f == Quotation:
			mark = "> " + l.p.Text[:l.p.Marker]
		}
		caret := e.from == e.to && e.to <= words
		e.replace(l.from, words, mark)
		if caret {
			e.from, e.to = l.from+len(mark), l.from+len(mark)
		}
	}
}

// of tells whether a passage has the format.
func (f Format) of(p Passage) bool {
	mark := strings.TrimRight(p.Text[:p.Marker], " \t\u00a0\u202f")
	number := mark != "" && IsDigit(rune(mark[0]))
	switch f {
	case Quotation:
		return p.Quoted
	case Numbers:
		return number
	}
	return mark != "" && !number && !strings.HasSuffix(mark, ")")
}

// Link makes the bytes [from, to) of a text, or the word that they are in, a link
// to an address, and returns the text with the address selected. Where they are
// in a link already, it takes that away and selects the words.
func Link(text string, from, to int, url string) (string, int, int) {
	if open, middle, end := linkAround(text, from, to); open >= 0 {
		words := text[open+1 : middle]
		return text[:open] + words + text[end:], open, open + len(words)
	}
	if from == to {
		from, to = wordAt(text, from)
	}
	words := text[from:to]
	trimmed := strings.TrimSpace(words)
	from += strings.Index(words, trimmed)
	to = from + len(trimmed)
	at := from + len("[") + len(trimmed) + len("](")
	return text[:from] + "[" + trimmed + "](" + url + ")" + text[to:], at, at + len(url)
}

// linkAround finds the link that holds the bytes [from, to): where it opens, where its
// words end and where it does. It opens at -1 when there is none.
func linkAround(text string, from, to int) (open, middle, end int) {
	open = strings.LastIndexByte(text[:from], '[')
	if open < 0 {
		return -1, 0, 0
	}
	words := strings.Index(text[open:], "](")
	if words < 0 || strings.ContainsAny(text[open:open+words], "\n") {
		return -1, 0, 0
	}
	middle = open + words
	close := strings.IndexAny(text[middle:], ")\n")
	if close < 0 || text[middle+close] != ')' || to > middle+close+1 || from > middle+close {
		return -1, 0, 0
	}
	return open, middle, middle + close + 1
}

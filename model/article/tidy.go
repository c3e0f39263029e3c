package article

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/reader"
)

// Pages of the web have spaces that do not break between any words, two in place of one, and
// marks where a word may be divided. The rules know one space: they read a plain copy of such a
// text, and what they find is placed in the text as it is.

// A tidied text is a copy of another one with fewer bytes.
type tidied struct {
	text string
	cuts []cut // in order
}

// A cut is where a copy leaves bytes out: what lies behind byte at of it lies skipped bytes
// farther behind in the original.
type cut struct{ at, skipped int }

// unusual are the spaces and marks that only a plain copy is without.
var unusual = []string{"\u00a0", "  ", "\u00ad", "\u200b", "\u2060"}

// tidyOf returns a copy of a text with a single space for each space or two between words,
// however they are written, and without marks of no width. French typography stays as it is,
// and so do numbers: there the space is of something else than a word. A text without any is
// its own copy.
func tidyOf(text string) tidied {
	if !slices.ContainsFunc(unusual, func(s string) bool { return strings.Contains(text, s) }) {
		return tidied{text: text}
	}
	p := tidied{}
	var b strings.Builder
	b.Grow(len(text))
	before, from, skipped := rune(0), 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end, by := i+size, ""
		switch {
		case r == '\u00ad' || r == '\u200b' || r == '\u2060':
		case r == ' ' || r == '\u00a0':
			if next, more := utf8.DecodeRuneInString(text[end:]); next == ' ' || next == '\u00a0' {
				end += more
			}
			after, _ := utf8.DecodeRuneInString(text[end:])
			if by = " "; end == i+1 || !unicode.IsLetter(after) || !unicode.IsLetter(before) && !strings.ContainsRune(",;.)’”", before) {
				before, i = r, end
				continue
			}
		default:
			before, i = r, end
			continue
		}
		b.WriteString(text[from:i])
		b.WriteString(by)
		skipped += end - i - len(by)
		p.cuts = append(p.cuts, cut{b.Len(), skipped})
		from, i = end, end
		if by != "" {
			before = ' '
		}
	}
	b.WriteString(text[from:])
	p.text = b.String()
	return p
}

// original returns where byte at of the copy lies in the text.
func (p tidied) original(at int) int {
	k := sort.Search(len(p.cuts), func(i int) bool { return p.cuts[i].at > at })
	if k == 0 {
		return at
	}
	return at + p.cuts[k-1].skipped
}

// copied returns where byte at of the text lies in the copy.
func (p tidied) copied(at int) int {
	k := sort.Search(len(p.cuts), func(i int) bool { return p.cuts[i].at+p.cuts[i].skipped > at })
	if k == 0 {
		return at
	}
	return at - p.cuts[k-1].skipped
}

// lines returns lines of the text as they lie in the copy.
func (p tidied) lines(all []reader.Line) []reader.Line {
	all = slices.Clone(all)
	for i, l := range all {
		all[i].From, all[i].To = p.copied(l.From), p.copied(l.To)
	}
	return all
}

// restore places what was found in a copy of a text in the text.
func (d *Document) restore(text string, p tidied) {
	d.Text = text
	for i := range d.Paragraphs {
		par := &d.Paragraphs[i]
		from := p.original(par.From)
		if par.RunIn > 0 {
			par.RunIn = p.original(par.From+par.RunIn) - from
		}
		par.From, par.To = from, p.original(par.To)
	}
	place := func(q *Passage) { q.From, q.To = p.original(q.From), p.original(q.To) }
	for i := range d.Events {
		for k := range d.Events[i].Passages {
			place(&d.Events[i].Passages[k])
		}
	}
	for i := range d.Figures {
		place(&d.Figures[i].Passage)
	}
	for i := range d.Agreements {
		place(&d.Agreements[i].Passage)
	}
	for i := range d.People {
		place(&d.People[i].Passage)
	}
	for i := range d.Organisations {
		place(&d.Organisations[i].Passage)
	}
	for i := range d.Doubts {
		place(&d.Doubts[i].Passage)
	}
}

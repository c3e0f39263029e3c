package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// A builder puts a text together, one line a paragraph.
type builder struct {
	text  strings.Builder
	lines []Line
	full  bool // more was given than a document may hold
}

// add adds a paragraph, or several where s has line breaks in it; a title or a
// heading stays one. White space around it, control characters and soft
// hyphens go; nothing is added for what is blank.
func (b *builder) add(l Line, s string) {
	one := l.Kind == model.ParagraphTitle || l.Kind == model.ParagraphHeading
	s = clean(s, one)
	for part := range strings.SplitSeq(s, "\n") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if b.text.Len()+len(part) >= MaxSize || len(b.lines) >= MaxLines {
			b.full = true
			return
		}
		l.From = b.text.Len()
		b.text.WriteString(part)
		l.To = b.text.Len()
		b.text.WriteByte('\n')
		b.lines = append(b.lines, l)
	}
}

// headsTable tells whether a row that is about to be added heads its table by its looks: it is the
// first of it, and all of it stands out. Where the second row does too, neither heads the others.
func (b *builder) headsTable(strong bool) bool {
	k := len(b.lines) - 1
	if k < 0 || b.lines[k].Kind != Row {
		return strong
	}
	if strong {
		b.lines[k].Head = false
	}
	return false
}

// clean leaves valid UTF-8 without control characters and soft hyphens, in
// which "\n" alone ends a line; with one, nothing does.
func clean(s string, one bool) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\t':
			return r
		case '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029':
			if one {
				return ' '
			}
			return '\n'
		case '\u00ad', '\ufeff':
			return -1
		}
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// squeeze is for formats in which white space means a space: HTML, XML, mail.
// A no-break space stays.
func squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f'
	}), " ")
}

// done returns the text, after the looks of its lines were weighed.
func (b *builder) done() (*Text, error) {
	switch {
	case b.full:
		return nil, ErrTooLarge
	case len(b.lines) == 0:
		return nil, ErrEmpty
	}
	for k := range b.lines { // what heads no row is one
		b.lines[k].Head = b.lines[k].Head && k+1 < len(b.lines) && b.lines[k+1].Kind == Row
	}
	t := &Text{Text: b.text.String(), Lines: b.lines}
	t.weigh()
	return t, nil
}

// weigh makes headings of the lines that only look like them, finds the title
// among the headings, and says nothing of the plain lines of a document that
// has no heading: whoever reads it further may find some.
func (t *Text) weigh() {
	body, loud := 0, 0
	for _, l := range t.Lines {
		if l.Kind == model.ParagraphBody {
			body++
			if l.Emphasis {
				loud++
			}
		}
	}
	headed, titled, last := false, false, 0
	for i := range t.Lines {
		l := &t.Lines[i]
		l.Emphasis = l.Emphasis && 2*loud <= body // what all do stands out of nothing
		switch {
		case l.Kind == model.ParagraphTitle:
			titled = true
		case l.Kind == model.ParagraphHeading:
			headed, last = true, l.Level
		case l.Emphasis && l.Kind == model.ParagraphBody && t.looksLikeHeading(i):
			l.Kind, l.Level = model.ParagraphHeading, last+1
		}
	}
	if !titled {
		titled = t.promote()
	}
	if !titled && len(t.Lines) > 0 {
		// What stands out at the very beginning is more likely to be the title.
		if l := &t.Lines[0]; l.Emphasis && l.Kind == model.ParagraphHeading {
			l.Kind, l.Level = "", 0
		}
	}
	// Plain lines before a first heading may hold the title that is not known.
	known := headed && titled
	for i := range t.Lines {
		l := &t.Lines[i]
		if headed && l.Kind == model.ParagraphHeading && !l.Emphasis {
			known = true
		}
		if l.Kind == model.ParagraphBody && !known {
			l.Kind = ""
		}
	}
}

// promote makes the title of a heading that stands at the beginning alone on
// its level, above all others.
func (t *Text) promote() bool {
	const before = 4 // lines that may stand above a title
	first, alone, n := -1, true, 0
	for i, l := range t.Lines {
		switch {
		case l.Kind == model.ParagraphHeading && !l.Emphasis:
			if first < 0 {
				first = i
			} else if l.Level <= t.Lines[first].Level {
				alone = false
			}
		case first < 0 && l.Kind != model.ParagraphChrome:
			n++
		}
	}
	if first < 0 || !alone || n > before || t.Lines[first].Level > 1 || first == len(t.Lines)-1 {
		return false
	}
	t.Lines[first].Kind, t.Lines[first].Level = model.ParagraphTitle, 0
	return true
}

// looksLikeHeading tells whether a line that stands out is short, reads like no
// sentence, and has a body line after it.
func (t *Text) looksLikeHeading(i int) bool {
	const runes, words, few, paragraph = 110, 16, 2, 80 // the last in bytes, of what a few words with a full stop stand over
	line := t.Text[t.Lines[i].From:t.Lines[i].To]
	n := len(strings.Fields(line))
	if utf8.RuneCountInString(line) > runes || n > words {
		return false
	}
	stopped := strings.HasSuffix(line, ".") && n <= few
	if last, _ := utf8.DecodeLastRuneInString(line); strings.ContainsRune(".;,…", last) && !stopped {
		return false
	}
	for _, l := range t.Lines[i+1:] {
		if l.Kind != model.ParagraphChrome {
			return l.Body() && l.Kind != Note && (!stopped || !l.Emphasis && l.To-l.From >= paragraph) && (!l.Emphasis || l.To-l.From > t.Lines[i].To-t.Lines[i].From)
		}
	}
	return false
}

package reader

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"github.com/enjeux/enjeux/model"
)

// nestedRTF is how deep groups may stand in one another.
const nestedRTF = 4000

// readRTF reads a document in Rich Text Format.
func readRTF(data []byte) (*Text, error) {
	r := rtfReader{data: data, fonts: map[int]int{}, styles: map[int]rtfStyle{}, page: 1252, ranged: map[string]bool{},
		office: office{comments: map[string]*Comment{}}}
	r.state.skipped = 1
	if err := r.read(); err != nil {
		return nil, err
	}
	r.flush()
	return r.finish()
}

// An rtfReader goes through the bytes of a document.
type rtfReader struct {
	office
	data   []byte
	at     int
	state  rtfState
	stack  []rtfState
	fonts  map[int]int // code page of a font
	styles map[int]rtfStyle
	page   int    // code page of the document
	bytes  []byte // that are to be decoded
	high   rune   // first half of a character beyond the basic plane
	past   int    // characters to leave out after one in Unicode
	words  strings.Builder
	heads  bool // the row at hand is said to head its table

	author, date, number string          // of the comment that comes next
	ranged               map[string]bool // comments whose range has begun, by number
}

// An rtfState is what a group changes until it ends.
type rtfState struct {
	into    rtfPlace
	star    bool // the next word may be left out with its group
	opened  bool // the group has just begun
	skipped int  // characters that stand for one in Unicode
	font    int
	style   int // that is being defined, or holds
	bold    bool
	hidden  bool
	deleted bool
	outline int // 1 or more for a heading
	bullet  bool
	table   bool
	box     bool // in a text box, which stands in a paragraph
}

// An rtfStyle is a paragraph style of the document.
type rtfStyle struct {
	outline int
	title   bool
	bold    bool
}

// An rtfPlace is where the words of a group go.
type rtfPlace int

const (
	intoText rtfPlace = iota
	intoNothing
	intoFonts
	intoStyles
	intoNote
	intoComment
	intoAuthor
	intoDate
	intoStart
	intoEnd
	intoNumber
)

func (r *rtfReader) read() error {
	for r.at < len(r.data) {
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			r.flush()
			if len(r.stack) >= nestedRTF {
				return fmt.Errorf("%w: groups nested too deep", ErrDamaged)
			}
			r.stack = append(r.stack, r.state)
			r.state.opened, r.past = true, 0
		case '}':
			r.flush()
			r.past = 0
			r.close()
		case '\\':
			r.control()
		case '\r', '\n':
		default:
			r.byte(c)
		}
	}
	return nil
}

// close ends a group.
func (r *rtfReader) close() {
	if len(r.stack) == 0 {
		return
	}
	was, outer := r.state, r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	if was.into != outer.into {
		words := squeeze(r.words.String())
		switch was.into {
		case intoStyles:
			r.endStyle(was, words)
		case intoNote:
			p := &paragraph{line: Line{Kind: Note}}
			p.text.WriteString(words)
			r.notes = append(r.notes, p)
		case intoComment:
			r.endComment(words)
		case intoAuthor:
			r.author = words
		case intoDate:
			r.date = rtfTime(words)
		case intoNumber:
			r.number = words
		case intoStart, intoEnd:
			r.ranged[words] = true
			r.point(words, was.into == intoEnd)
		}
		r.words.Reset()
	} else if was.into == intoStyles {
		r.endStyle(was, r.words.String())
		r.words.Reset()
	}
	if was.box && !outer.box {
		r.end()
	}
	r.state = outer
}

// endStyle keeps the style that a group of the style sheet defined.
func (r *rtfReader) endStyle(s rtfState, name string) {
	name = strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(name), ";")))
	if name != "" && len(r.styles) < 10_000 {
		r.styles[s.style] = rtfStyle{outline: s.outline, title: name == "title", bold: s.bold}
	}
}

// endComment keeps a comment. Its words were marked before it, or it stands on a point.
func (r *rtfReader) endComment(words string) {
	id := r.number
	if !r.ranged[id] || r.comments[id] != nil {
		id = "#" + strconv.Itoa(len(r.order))
		r.point(id, false)
	}
	r.comments[id] = &Comment{Author: r.author, Time: r.date, Text: words}
	r.order = append(r.order, id)
	r.author, r.date, r.number = "", "", ""
}

// point marks where a comment begins or ends, be it before the first word of a paragraph.
func (r *rtfReader) point(id string, end bool) {
	if r.office.at() == nil {
		r.begin()
	}
	r.mark(id, end)
}

// rtfTime reads a time that is packed into a number.
func rtfTime(s string) string {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n <= 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:00", 1900+(n>>20&511), n>>16&15, n>>11&31, n>>6&31, n&63)
}

// control reads a control word or symbol after its backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if !letter(c) {
		r.at++
		r.symbol(c)
		return
	}
	from := r.at
	for r.at < len(r.data) && letter(r.data[r.at]) && r.at-from < 32 {
		r.at++
	}
	word := string(r.data[from:r.at])
	from = r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '9' && r.at-from < 11 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.data[from:r.at]))
	given := err == nil
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if r.past > 0 && word != "u" && word != "uc" && word != "bin" { // it stands for the character before
		r.past--
		return
	}
	star, opened := r.state.star, r.state.opened
	r.state.star, r.state.opened = false, false
	if word == "bin" {
		r.at = min(len(r.data), r.at+max(0, n))
		return
	}
	if word == "u" {
		r.unicode(n)
		return
	}
	r.flush()
	r.word(word, n, given, star, opened)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// symbol takes in a backslash with one character that is no letter.
func (r *rtfReader) symbol(c byte) {
	switch c {
	case '*':
		r.state.star = true
		return
	case '\'':
		if r.at+2 <= len(r.data) {
			if b, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8); err == nil {
				r.at += 2
				r.byte(byte(b))
			}
		}
		return
	}
	if r.past > 0 {
		r.past--
		return
	}
	switch c {
	case '\\', '{', '}':
		r.byte(c)
	case '~':
		r.say("\u00a0")
	case '_':
		r.say("\u2011")
	case '\r', '\n':
		r.flush()
		r.paragraph()
	}
}

// byte takes in a byte of a word, which may be a part of a character.
func (r *rtfReader) byte(c byte) {
	r.state.opened = false
	if r.past > 0 {
		r.past--
		return
	}
	r.bytes = append(r.bytes, c)
}

// unicode takes in a character by its number, which may be written below zero.
func (r *rtfReader) unicode(n int) {
	r.decode()
	c := rune(uint16(n))
	r.past = r.state.skipped
	switch {
	case utf16.IsSurrogate(c) && c < 0xdc00:
		r.high = c
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
	case c >= 0xf000 && c < 0xf100: // the symbol fonts have no letters
		c = '•'
	}
	r.high = 0
	r.say(string(c))
}

// flush decodes what is left and forgets half a character.
func (r *rtfReader) flush() {
	r.decode()
	r.high = 0
}

// decode turns the bytes of a run into words.
func (r *rtfReader) decode() {
	if len(r.bytes) == 0 {
		return
	}
	bytes := r.bytes
	r.bytes = r.bytes[:0]
	if ascii7(bytes) {
		r.put(string(bytes))
		return
	}
	page, ok := r.fonts[r.state.font]
	if !ok || page == 0 {
		page = r.page
	}
	if page == symbolPage {
		return
	}
	if utf8.Valid(bytes) && page == 65001 {
		r.put(string(bytes))
		return
	}
	r.put(convert(codePage(page), bytes))
}

func ascii7(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// say adds words after those that are to be decoded.
func (r *rtfReader) say(s string) {
	r.decode()
	r.put(s)
}

// put adds words where the group wants them.
func (r *rtfReader) put(s string) {
	switch {
	case r.state.into == intoNothing:
	case r.state.into != intoText:
		if r.words.Len() < MaxSize {
			r.words.WriteString(s)
		}
	case r.state.deleted:
	case r.state.hidden:
		r.hide(s)
	default:
		if r.office.at() == nil {
			r.begin()
		}
		style := r.styles[r.state.style]
		r.write(s, r.state.bold || style.bold)
	}
}

// paragraph ends the paragraph at hand, with what holds for it now.
func (r *rtfReader) paragraph() {
	switch r.state.into {
	case intoText:
	case intoNote, intoComment:
		r.words.WriteByte(' ')
		return
	default:
		return
	}
	p := r.office.at()
	if p == nil {
		p = r.begin()
	}
	style := r.styles[r.state.style]
	switch {
	case style.title:
		p.line.Kind = model.ParagraphTitle
	case r.state.outline > 0 || style.outline > 0:
		p.line.Kind, p.line.Level = model.ParagraphHeading, max(r.state.outline, style.outline)
	case r.state.bullet:
		p.line.Kind = model.ParagraphBullet
	}
	if r.state.box {
		r.end()
		r.begin()
		return
	}
	if r.state.table {
		if len(r.rows) == 0 {
			r.beginRow()
			r.beginCell()
		}
	} else if len(r.rows) > 0 { // a row that was never ended
		r.endRow()
	}
	r.end()
}

// codePage returns the encoding of a Windows code page.
func codePage(n int) encoding.Encoding {
	if enc, ok := codePages[n]; ok {
		return enc
	}
	return codePages[1252]
}

package reader

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/pdfpage"
)

// readPDF reads the text layer of a PDF. The paragraphs are put together again
// from the lines of its pages, which is never sure, and a warning says so.
func readPDF(data []byte) (*Text, error) {
	var r pdfReader
	info, err := pdfpage.Read(data, func(p pdfpage.Page) bool {
		r.page(p)
		return len(r.all) < MaxLines
	})
	switch {
	case errors.Is(err, pdfpage.ErrEncrypted):
		return nil, ErrEncrypted
	case errors.Is(err, pdfpage.ErrTooLarge), len(r.all) >= MaxLines:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	letters := 0
	for _, l := range r.all {
		letters += len(l.text)
	}
	if r.pictures > 0 && letters < 20*r.pages { // a stamp or a page number at most
		return nil, ErrScan
	}
	r.measure()
	r.findFurniture()
	r.paragraphs()
	t, err := r.done()
	if err != nil {
		return nil, err
	}
	t.Warnings = append(t.Warnings, Warning{Kind: Rejoined})
	if info.Scripts {
		t.Warnings = append(t.Warnings, Warning{Kind: Macros})
	}
	return t, nil
}

// A pdfReader puts lines back together into paragraphs.
type pdfReader struct {
	builder
	all      []pageLine
	pages    int
	pictures int
	body     float64        // size of most words
	sizes    []float64      // of headings, from the largest
	joined   map[string]int // words with a hyphen inside a line: those that keep it
}

// measure finds the size of most words, and the sizes of what is larger.
func (r *pdfReader) measure() {
	bySize := map[float64]int{}
	r.joined = map[string]int{}
	for i, l := range r.all {
		r.all[i].n = i
		bySize[math.Round(l.size*2)/2] += len(l.text)
		for w := range strings.FieldsSeq(l.text) {
			if i := strings.IndexByte(w, '-'); i > 0 && i < len(w)-1 && len(r.joined) < 1<<16 {
				r.joined[strings.ToLower(strings.Trim(w, ".,;:!?()«»"))]++
			}
		}
	}
	most := 0
	for size, n := range bySize {
		if n > most || n == most && size < r.body {
			r.body, most = size, n
		}
	}
	for size := range bySize {
		if size > 1.12*r.body {
			r.sizes = append(r.sizes, size)
		}
	}
	slices.Sort(r.sizes)
	slices.Reverse(r.sizes)
}

var (
	digits     = lazy(`\d+`)
	pageNumber = lazy(`(?i)^(?:page\s*)?[-–—\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—\s]*(?:(?:/|of|sur|de)\s*\d{1,4})?$`)
)

// findFurniture marks what is repeated at the head and the foot of the pages,
// and their numbers.
func (r *pdfReader) findFurniture() {
	const edge = 3 // lines
	type place struct {
		text string
		y    int
	}
	seen := map[place]int{}
	each := func(do func(l *pageLine, p place)) {
		for i := range r.all {
			l := &r.all[i]
			from, to := i, i
			for from > 0 && i-from < edge && r.all[from-1].page == l.page {
				from--
			}
			for to < len(r.all)-1 && to-i < edge && r.all[to+1].page == l.page {
				to++
			}
			far := l.height > 0 && (l.y < 0.12*l.height || l.y > 0.88*l.height)
			if far || i-from < edge || to-i < edge {
				do(l, place{digits().ReplaceAllString(l.text, "#"), int(l.y / 6)})
			}
		}
	}
	each(func(l *pageLine, p place) { seen[p]++ })
	each(func(l *pageLine, p place) {
		far := l.height > 0 && (l.y < 0.12*l.height || l.y > 0.88*l.height)
		if far && (r.pages > 1 && seen[p] > 1 && 2*seen[p] >= r.pages || pageNumber().MatchString(l.text)) {
			l.furniture = true
		}
	})
}

// paragraphs adds the lines as paragraphs. What stands around a page waits for
// the end of the paragraph that it would cut in two, and notes for the end.
func (r *pdfReader) paragraphs() {
	var waiting, notes []string
	var open []pageLine
	flush := func() {
		if len(open) > 0 {
			r.add(r.lineOf(open))
			open = nil
		}
		for _, w := range waiting {
			r.add(Line{Kind: model.ParagraphChrome}, w)
		}
		waiting = nil
	}
	var note []pageLine
	endNote := func() {
		if len(note) > 0 {
			_, text := r.lineOf(note)
			notes = append(notes, text)
			note = nil
		}
	}
	for i, l := range r.all {
		switch {
		case l.furniture:
			waiting = append(waiting, l.text)
			continue
		case r.isNote(i):
			if len(note) > 0 && (note[0].page != l.page || opensNote(l.text)) {
				endNote()
			}
			note = append(note, l)
			continue
		}
		if len(open) > 0 && !r.goesOn(open, l) {
			flush()
		}
		open = append(open, l)
	}
	flush()
	endNote()
	for _, n := range notes {
		r.add(Line{Kind: Note}, n)
	}
}

var noteMark = lazy(`^(?:\d{1,3}|\*+|[ivx]{1,4})[\s.)]*\p{L}`)

func opensNote(text string) bool { return noteMark().MatchString(text) }

// isNote tells whether a line is a note at the foot of its page: small, with
// nothing of the text's size under it, in a block that opens with a mark.
func (r *pdfReader) isNote(i int) bool {
	l := r.all[i]
	if l.size > 0.92*r.body || l.height > 0 && l.y > 0.6*l.height {
		return false
	}
	const near = 100 // lines; a page has fewer
	for _, below := range r.all[i+1 : min(len(r.all), i+1+near)] {
		if below.page != l.page {
			break
		}
		if !below.furniture && below.size > 0.92*r.body {
			return false
		}
	}
	for k := i; k >= max(0, i-near) && r.all[k].page == l.page && r.all[k].size <= 0.92*r.body; k-- {
		if opensNote(r.all[k].text) {
			return true
		}
	}
	return false
}

// goesOn tells whether a line continues the paragraph that is open.
func (r *pdfReader) goesOn(open []pageLine, l pageLine) bool {
	prev, first := open[len(open)-1], open[0]
	heading := r.level(prev) > 0
	if math.Abs(prev.size-l.size) > 0.6 || prev.row || l.row || itemMark().MatchString(l.text) || itemMark().MatchString(strings.ReplaceAll(l.text, "\t", " ")) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(prev.text)
	next, _ := utf8.DecodeRuneInString(l.text)
	if prev.bold != l.bold && (prev.bold && len(open) == 1 && !unicode.IsLower(next) || l.bold && strings.ContainsRune(".!?:»”", last)) {
		return false
	}
	if l.page != prev.page || l.y > prev.y { // the next page or column
		ended := strings.ContainsRune(".!?:;»”\"", last)
		return !heading && !ended && (unicode.IsLower(next) || unicode.IsDigit(next) || last == '-' || last == ',' || unicode.IsLower(last) && !prev.bold && r.full(prev))
	}
	down := prev.y - l.y
	if down > 1.75*l.size || down < 0.2*l.size {
		return false
	}
	if heading {
		return down <= 1.6*l.size
	}
	if len(open) > 1 && down > 1.25*(open[len(open)-2].y-prev.y) && open[len(open)-2].page == prev.page && open[len(open)-2].y > prev.y {
		return false
	}
	if unicode.IsLower(next) && !strings.ContainsRune(".!?:;", last) {
		return true
	}
	// The first word of the line would have had room on the one before.
	word, _, _ := strings.Cut(l.text, " ")
	width := (l.end - l.x) / float64(max(1, utf8.RuneCountInString(l.text))) * float64(utf8.RuneCountInString(word)+1)
	right := r.right(prev, l)
	if prev.end+width < right {
		return false
	}
	if unicode.IsUpper(next) && unicode.IsLetter(last) && prev.end < right-0.1*(right-l.x) {
		return false // a heading that is nearly as long as a line
	}
	bulleted := itemMark().MatchString(strings.ReplaceAll(first.text, "\t", " "))
	if !bulleted && l.x > prev.x+0.8*l.size && (len(open) > 1 || strings.ContainsRune(".!?", last)) {
		return false // indented
	}
	return true
}

// right returns where the lines of the column end that two lines stand in: as
// far as the longest of those that begin where one of them does.
func (r *pdfReader) right(a, b pageLine) float64 {
	end := max(a.end, b.end)
	const near = 40 // lines
	for _, l := range r.all[max(0, a.n-near):min(len(r.all), a.n+near)] {
		if l.page == a.page && !l.row && !l.furniture && (math.Abs(l.x-a.x) < 2 || math.Abs(l.x-b.x) < 2) && math.Abs(l.size-a.size) < 1 {
			end = max(end, l.end)
		}
	}
	return end
}

// full tells whether a line ends at the edge of its column, where others do.
func (r *pdfReader) full(l pageLine) bool {
	const near, few = 40, 4 // lines
	n := 0
	for _, o := range r.all[max(0, l.n-near):min(len(r.all), l.n+near)] {
		if o.page == l.page && !o.row && !o.furniture && math.Abs(o.x-l.x) < 2 && math.Abs(o.end-l.end) < 1 {
			n++
		}
	}
	return n >= few && r.right(l, l) < l.end+1
}

// level returns the level of a heading by its size, 0 for the text's own.
func (r *pdfReader) level(l pageLine) int {
	if l.size <= 1.12*r.body {
		return 0
	}
	for i, size := range r.sizes {
		if l.size >= size-0.3 {
			return i + 1
		}
	}
	return len(r.sizes)
}

// lineOf joins the lines of a paragraph.
func (r *pdfReader) lineOf(lines []pageLine) (Line, string) {
	out := []byte(lines[0].text)
	bold := lines[0].bold
	for _, l := range lines[1:] {
		bold = bold && l.bold
		out = r.join(out, l.text)
	}
	text := string(out)
	l := Line{Kind: model.ParagraphBody, Emphasis: bold}
	flat := strings.ReplaceAll(text, "\t", " ")
	switch n := r.level(lines[0]); {
	case itemMark().MatchString(flat) && n == 0:
		l.Kind = model.ParagraphBullet
		text = flat
		if mark := itemMark().FindString(flat); strings.ContainsAny(mark, "•▪■●○◦‣*·►–—-") {
			text = strings.TrimSpace(flat[len(mark):])
		}
	case lines[0].row:
		l.Kind = Row
	case n > 0 && utf8.RuneCountInString(text) <= 200:
		l.Kind, l.Level, l.Emphasis = model.ParagraphHeading, n, false
	}
	return l, text
}

// kept are second halves of French words that keep their hyphen.
var kept = wordsOf("ci là même mêmes être il ils elle elles on je tu nous vous le la les lui leur y en t ce moi toi vis uns delà dessus dessous")

// join adds a line. A word that was cut in two is made whole, unless its hyphen
// is its own.
func (r *pdfReader) join(out []byte, next string) []byte {
	const longest = 80 // bytes of a word
	stem, cut := string(out[max(0, len(out)-longest):]), false
	for _, hyphen := range []string{"-", "\u2010", "\u00ad"} {
		if stem, cut = strings.CutSuffix(stem, hyphen); cut {
			break
		}
	}
	if !cut {
		return append(append(out, ' '), next...)
	}
	before, size := utf8.DecodeLastRuneInString(stem)
	after, _ := utf8.DecodeRuneInString(next)
	first := stem[strings.LastIndexAny(stem, " \t'’(«")+1:]
	second, _, _ := strings.Cut(next[:min(len(next), longest)], " ")
	second = strings.Trim(second, ".,;:!?()«»")
	own := !unicode.IsLetter(before) || !unicode.IsLower(after) || kept[strings.ToLower(second)] || r.joined[strings.ToLower(first+"-"+second)] > 0
	if !own && size > 0 {
		_, hyphen := utf8.DecodeLastRune(out)
		out = out[:len(out)-hyphen]
	}
	return append(out, next...)
}

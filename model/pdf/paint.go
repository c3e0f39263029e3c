package pdf

import (
	"iter"
	"math"
	"runtime"
	"slices"
	"strconv"
	"sync"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model/layout"
)

// An artwork is a document that is being painted.
type artwork struct {
	fpdf  *fpdf.Fpdf
	fonts *layout.Fonts
	faces [256]*face // by font, those in use
	// ahead is what fpdf is to do while pages are painted, in order: to read the faces
	// that they use, and to begin a page for each.
	ahead chan func(*fpdf.Fpdf)
	pictures
	sheets []*sheet
}

// A sheet is a page as painted: its operators, compressed, in reading order what
// stands on it, and what leads to it from the outline.
type sheet struct {
	width, height layout.Pt
	content       []byte
	leaves        []leaf
	pictures      []int // the numbers of those on it, in order
}

// A leaf is a page that is read, which is a sheet or a part of one.
type leaf struct {
	sheet int
	page  int // as they are read
	items int
	steps []step
	marks []layout.Mark
}

// pieces counts the content of a leaf.
func (l *leaf) pieces() (n int) {
	for _, s := range l.steps {
		if s.mcid >= 0 {
			n++
		}
	}
	return n
}

// A step is a piece of content, or a link, and the element that it is part of.
// One without content is the place of an element that has no text here.
type step struct {
	tag  *layout.Tag
	mcid int // which piece of content of the page, -1 for none
	link *layout.Link
	area layout.Rect // of a piece of a figure
}

// painter writes the content of pages as operators of its own, since fpdf's have
// neither kerning nor marked content. Several paint at the same time.
type painter struct {
	*artwork
	used   map[layout.Font]*runes
	words  map[*layout.Word]*typed
	recent []typedWord // by the number of the word
	pieces []layout.Piece
	glyphs []layout.Glyph
	buf    []byte
	steps  []step
	pen
}

// A pen is how a page stands while it is painted.
type pen struct {
	height layout.Pt
	font   layout.Font
	size   layout.Pt // 0: no font is set yet
	color  layout.Color
	fresh  bool // no colour is set yet
	marked bool // a bracket is open
	tag    *layout.Tag
	parts  int // of the content, that are numbered

	coming []int // the pictures that are left

	before, after rune // what the text that is read is to have at the ends of the run, see beside
}

// paint paints pages on all cores, and notes the runes that they use of the faces. Each
// core asks for some pages, in turn, and paints them: a page is so little work that
// handing it to another would cost as much.
func (a *artwork) paint(pages iter.Seq[layout.Page]) (err error) {
	defer close(a.ahead)
	const some = 16
	var lock sync.Mutex
	var next func() (layout.Page, bool)
	var stop func()
	take := func(room []layout.Page) ([]layout.Page, []*sheet) {
		lock.Lock()
		defer lock.Unlock()
		for len(room) < cap(room) && err == nil {
			page, ok := next()
			if !ok {
				break
			}
			sh := &sheet{width: page.Width, height: page.Height, leaves: a.leaves(page)}
			if err = a.take(page, sh); err == nil {
				a.sheets, room = append(a.sheets, sh), append(room, page)
				a.ahead <- func(f *fpdf.Fpdf) { f.AddPageFormat("P", fpdf.SizeType{Wd: sh.width, Ht: sh.height}) }
			}
		}
		return room, a.sheets[len(a.sheets)-len(room):]
	}
	painters := make([]*painter, runtime.GOMAXPROCS(0))
	begin := sync.OnceFunc(func() { next, stop = iter.Pull(pages) })
	onAllCores(len(painters), func(i int) {
		begin() // here, since who calls paint may be bound to a thread, which what is pulled may not
		defer func() { lock.Lock(); defer lock.Unlock(); stop() }()
		p := &painter{artwork: a, used: make(map[layout.Font]*runes), words: make(map[*layout.Word]*typed), recent: make([]typedWord, 1024)}
		painters[i] = p
		room := make([]layout.Page, 0, some)
		for {
			pages, sheets := take(room)
			for i := range pages {
				p.page(pages[i], sheets[i])
			}
			if clear(pages); len(pages) < some {
				return
			}
		}
	})
	for _, p := range painters {
		for font, used := range p.used {
			a.faces[font].used.join(used)
		}
	}
	if err == nil && a.none() {
		err = a.load(layout.Serif) // a document has one
	}
	return err
}

// leaves are those of the sheet that a page comes to, the next.
func (a *artwork) leaves(page layout.Page) []leaf {
	if page.Leaves == nil {
		return []leaf{{sheet: len(a.sheets), page: len(a.sheets), items: len(page.Items)}}
	}
	all := make([]leaf, len(page.Leaves))
	for i, l := range page.Leaves {
		all[i] = leaf{sheet: len(a.sheets), page: l.Page, items: l.Items}
	}
	return all
}

// reading returns the leaves of the sheets as they are read.
func reading(sheets []*sheet) (all []*leaf) {
	for _, sh := range sheets {
		for i := range sh.leaves {
			all = append(all, &sh.leaves[i])
		}
	}
	slices.SortStableFunc(all, func(a, b *leaf) int { return a.page - b.page })
	return all
}

// take takes up what a page has that is the document's: faces, pictures, marks.
func (a *artwork) take(page layout.Page, sh *sheet) error {
	on, left := -1, 0
	for _, item := range page.Items {
		for left == 0 {
			on++
			left = sh.leaves[on].items
		}
		left--
		switch it := item.(type) {
		case layout.Text:
			if a.faces[it.Font] == nil {
				if err := a.load(it.Font); err != nil {
					return err
				}
			}
		case layout.Image:
			sh.pictures = append(sh.pictures, a.pictures.take(it.Picture))
		case layout.Mark:
			sh.leaves[on].marks = append(sh.leaves[on].marks, it)
		}
	}
	return nil
}

// page paints a page on its sheet.
func (p *painter) page(page layout.Page, sh *sheet) {
	p.buf, p.pen = p.buf[:0], pen{height: page.Height, fresh: true, coming: sh.pictures}
	from := 0
	for i := range sh.leaves {
		p.steps = p.steps[:0]
		p.leaf(page, from, from+sh.leaves[i].items)
		from += sh.leaves[i].items
		p.unmark()
		sh.leaves[i].steps = slices.Clone(p.steps)
	}
	sh.content = quickly(p.buf)
}

// leaf paints the items from one to before another.
func (p *painter) leaf(page layout.Page, from, to int) {
	for i := from; i < to; i++ {
		switch it := page.Items[i].(type) {
		case layout.Text:
			p.before, p.after = 0, 0
			if it.RightToLeft() {
				p.before, p.after = beside(page.Items, i)
			}
			p.text(&it)
		case layout.Box:
			p.box(&it)
		case layout.Image:
			p.image(&it)
		case layout.Link:
			p.steps = append(p.steps, step{tag: it.Tag, mcid: -1, link: &it})
		}
	}
}

// mark brackets what comes next as part of an element, or as furniture, which is
// neither read out nor reflowed.
func (p *painter) mark(tag *layout.Tag) {
	if p.marked && p.tag == tag {
		return
	}
	p.unmark()
	p.marked, p.tag = true, tag
	if tag == nil {
		p.put("/Artifact BMC\n")
		return
	}
	p.put("/")
	p.put(string(tag.Role))
	p.put(" <<")
	p.piece(tag)
	p.put(">> BDC\n")
}

// say brackets a word, up to said, and says what it is. A piece of an element is
// not within another: some readers would take its end for that of both.
func (p *painter) say(tag *layout.Tag, word string) {
	if tag == nil {
		p.mark(nil)
	} else {
		p.unmark()
	}
	p.put("/Span <<")
	if tag != nil {
		p.piece(tag)
	}
	p.put("/ActualText <feff")
	for _, r := range word {
		p.buf = appendHex(p.buf, safe(r))
	}
	p.put(">>> BDC\n")
}

func (p *painter) said() { p.put("EMC\n") }

// piece numbers a piece of content.
func (p *painter) piece(tag *layout.Tag) {
	p.put("/MCID ")
	p.buf = strconv.AppendInt(p.buf, int64(p.parts), 10)
	p.steps = append(p.steps, step{tag: tag, mcid: p.parts})
	p.parts++
}

func (p *painter) unmark() {
	if p.marked {
		p.put("EMC\n")
	}
	p.marked = false
}

// covers adds an area to a figure, which is to say where it is.
func (p *painter) covers(r layout.Rect) {
	s := &p.steps[len(p.steps)-1]
	s.area = union(s.area, r)
}

// union is the least area that holds both; one without width is none.
func union(a, b layout.Rect) layout.Rect {
	switch {
	case !(a.W > 0):
		return b
	case !(b.W > 0):
		return a
	}
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return layout.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

func (p *painter) fill(c layout.Color) {
	if !p.fresh && c == p.color {
		return
	}
	p.fresh, p.color = false, c
	p.numbers(float64(c>>16&255)/255, float64(c>>8&255)/255, float64(c&255)/255)
	p.put("rg\n")
}

// kappa is how far the handles of a Bézier curve reach for a quarter of a circle.
const kappa = 0.5523

func (p *painter) box(b *layout.Box) {
	p.mark(b.Tag)
	if b.Tag != nil && b.Tag.Role == layout.Figure {
		p.covers(b.Rect)
	}
	p.fill(b.Fill)
	x, y, w, h := b.X, p.height-b.Y-b.H, b.W, b.H
	r := min(b.Radius, w/2, h/2)
	if !(r > 0) {
		p.numbers(x, y, w, h)
		p.put("re f\n")
		return
	}
	k := r * (1 - kappa)
	p.numbers(x+r, y)
	p.put("m ")
	p.numbers(x+w-r, y)
	p.put("l ")
	p.numbers(x+w-k, y, x+w, y+k, x+w, y+r)
	p.put("c ")
	p.numbers(x+w, y+h-r)
	p.put("l ")
	p.numbers(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.put("c ")
	p.numbers(x+r, y+h)
	p.put("l ")
	p.numbers(x+k, y+h, x, y+h-k, x, y+h-r)
	p.put("c ")
	p.numbers(x, y+r)
	p.put("l ")
	p.numbers(x, y+k, x+k, y, x+r, y)
	p.put("c f\n")
}

func (p *painter) put(s string) { p.buf = append(p.buf, s...) }

// numbers writes numbers, each followed by a blank.
func (p *painter) numbers(ns ...float64) {
	for _, n := range ns {
		p.buf = append(appendNumber(p.buf, n), ' ')
	}
}

// appendNumber writes a number to a thousandth, which is a point's or a colour's
// smallest step that can be seen. What is no number becomes 0: a reader would
// give up the whole page at it.
func appendNumber(b []byte, n float64) []byte {
	if !(math.Abs(n) < 1e6) {
		return append(b, '0')
	}
	m := int64(math.Round(n * 1000))
	if m < 0 {
		b = append(b, '-')
		m = -m
	}
	b = strconv.AppendInt(b, m/1000, 10)
	if m %= 1000; m == 0 {
		return b
	}
	b = append(b, '.', byte('0'+m/100))
	if m %= 100; m != 0 {
		b = append(b, byte('0'+m/10))
		if m %= 10; m != 0 {
			b = append(b, byte('0'+m))
		}
	}
	return b
}

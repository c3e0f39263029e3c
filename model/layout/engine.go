package layout

import (
	"errors"
	"iter"
	"math"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// An Engine lays out one version of a briefing after another, and sets again
// only what changed: the stake that is being written, and the pages from it on
// as far as they move. What it gives is what [Pages] gives for the same
// briefing. It is for one goroutine at a time.
//
// Laying out cannot go on for ever. Galleys are set without knowing on which
// page they come to stand; they are distributed over sheets in one pass that
// never goes back, and each sheet takes a slice or a line of a footnote; the
// contents are set three times at the most (closer, and cut, when that saves a
// page), and their length is known before the numbers in them are, since each
// has the same room; a sheet of talking points is tried in eight sizes; and
// painting, which comes last and fills in numbers and links, moves nothing.
type Engine struct {
	fonts  *Fonts
	wanted Style // as it was asked for
	t      *typesetter
	card   *typesetter // of the sheets of talking points
	crew   crew
	c      *composer
	b      *model.Briefing
	pages  []Page
	owed   change // to pages that a glance left as they were
	late   bool   // there are such pages

	sources  map[model.ID]int
	cited    int        // the footnotes of the key points, whose numbers the others follow
	order    []*chapter // the sections
	chapters map[model.ID]*chapter
	opening, defensive, annexes,
	contents *part
	cardParts []*part // the sheets of talking points
	parts     []*part // all that the contents list, in order
	linked    map[model.ID]bool
	list      map[string]listed
	lead      *part // contents that the text begins below, nil for none

	cover, main, tail *flow
	front, cards      []*flow
	flows             []*flow // all, in order
}

// A chapter is a section as it is printed.
type chapter struct {
	part
	id     model.ID
	number string
}

// listed is a group of entries as it stands in the contents.
type listed struct {
	entries []entry
	first   bool
	how     spacing
	galley  *galley
}

// NewEngine returns an engine that has laid out nothing yet. It fails when an
// argument is missing or the paper has no room for text.
func NewEngine(style Style, fonts *Fonts) (*Engine, error) {
	if fonts == nil || fonts.parsed(Serif) == nil {
		return nil, errors.New("layout: lay out pages: no fonts")
	}
	for _, s := range []Style{style, style.talking()} {
		if !(s.width() >= 200 && s.height() >= 200) {
			return nil, errors.New("layout: lay out pages: the margins leave no room on the paper")
		}
	}
	return &Engine{fonts: fonts, wanted: style}, nil
}

var errNoBriefing = errors.New("layout: lay out pages: no briefing")

// Pages lays a briefing out. The items of a page that is as it was last time are
// the same slice; nobody may change them.
func (e *Engine) Pages(b *model.Briefing) ([]Page, error) {
	pages, _, err := e.Glance(b, 0, math.MaxInt)
	return pages, err
}

// Glance lays a briefing out as Pages does, and paints only the pages from one,
// counted from 0, to before another: a line more in a long briefing moves hundreds, of
// which few are looked at. Where it leaves some behind, whole is false: each of those
// is as it was, or what stood in its place, until Pages is asked for the same briefing.
func (e *Engine) Glance(b *model.Briefing, from, to int) (pages []Page, whole bool, err error) {
	if b == nil {
		return nil, false, errNoBriefing
	}
	if b == e.b && !e.late {
		return e.pages, true, nil
	}
	d, done := e.begin(b)
	defer done()
	e.set(b, d)
	e.paint(e.locate(b, d), from, to)
	e.b = b
	return e.pages, !e.late, nil
}

// begin finds out what is out of date, and takes a shaper, which done gives back.
func (e *Engine) begin(b *model.Briefing) (d *dirt, done func()) {
	visit := b.Visit()
	style := e.wanted
	if visit.Lang != "" {
		style.Lang = visit.Lang
	}
	lang := strings.ToLower(style.Lang)
	sh := e.fonts.shaperFor(lang, &style)
	d = e.dirt(b)
	if d.all {
		t := &typesetter{shaper: sh, style: style, words: term.Of(lang), album: &album{seen: make(map[frameKey]*Picture)}}
		*e = Engine{fonts: e.fonts, wanted: e.wanted, t: t, card: &typesetter{shaper: sh, style: style.talking(), words: t.words, album: t.album},
			c:        &composer{typesetter: t, places: make(map[string]place), said: make(map[fitKey][]line)},
			chapters: make(map[model.ID]*chapter), list: make(map[string]listed)}
	}
	e.t.shaper, e.card.shaper, e.t.album.b = sh, sh, b
	e.crew.hire = func() *typesetter {
		return &typesetter{shaper: e.fonts.shaperFor(lang, &style), style: e.t.style, words: e.t.words, album: e.t.album, drafts: e.t.drafts}
	}
	return d, func() {
		for _, mate := range e.crew.mates {
			e.fonts.shapers.Put(mate.shaper)
		}
		e.crew = crew{}
		e.t.shaper, e.card.shaper, e.t.album.b, e.c.sheet = nil, nil, nil, nil
		e.fonts.shapers.Put(sh)
	}
}

// Pages lays a briefing out. It is pure: the same briefing, style and fonts give
// the same pages. It fails only when an argument is missing or the paper has no
// room for text; whatever the text holds, it is set. It is safe for use by
// several goroutines.
func Pages(b *model.Briefing, style Style, fonts *Fonts) ([]Page, error) {
	e, err := NewEngine(style, fonts)
	if err != nil {
		return nil, err
	}
	return e.Pages(b)
}

// Drafts lays a briefing out as [Pages] does, and tells how many pages there are.
// Each is made when it is asked for, once, and its runs are without their glyphs,
// which [Text.Set] makes: so a long briefing takes little memory.
func Drafts(b *model.Briefing, style Style, fonts *Fonts) (pages iter.Seq[Page], n int, err error) {
	e, err := NewEngine(style, fonts)
	if err != nil {
		return nil, 0, err
	}
	if b == nil {
		return nil, 0, errNoBriefing
	}
	d, done := e.begin(b)
	e.t.drafts, e.card.drafts = true, true
	e.set(b, d)
	e.locate(b, d)
	e.t.album.b = nil // from here on nothing of the briefing is asked for
	return func(yield func(Page) bool) {
		defer done()
		for f, sh := range e.sheets() {
			e.c.paint(sh)
			page := sh.page
			sh.page, sh.placed = Page{}, nil
			for i := sh.start.g - 1; i >= 0 && f.galleys[i].slices != nil; i-- {
				f.galleys[i].slices = nil // its pages are painted
			}
			if !yield(page) {
				return
			}
		}
	}, e.c.total, nil
}

// sheets are those of all flows, in order.
func (e *Engine) sheets() iter.Seq2[*flow, *sheet] {
	return func(yield func(*flow, *sheet) bool) {
		for _, f := range e.flows {
			for _, sh := range f.sheets {
				if !yield(f, sh) {
					return
				}
			}
		}
	}
}

// A change is what is to be painted again: everything, or the links to what moved.
type change struct{ all, moved bool }

// locate finds the page of each sheet, and where each key stands.
func (e *Engine) locate(b *model.Briefing, d *dirt) (ch change) {
	c := e.c
	c.visit = b.Visit()
	if d.visit {
		c.footer, c.fitted, ch.all = c.words.Foot(c.visit), make(map[fitKey]string), true
	}
	n := 0
	for _, sh := range e.sheets() {
		if !sh.known || sh.at != n {
			ch.moved = c.know(sh, n) || ch.moved
			sh.total = 0 // it is another page
		}
		n++
	}
	for _, sh := range d.dropped {
		for _, p := range sh.placed {
			for _, key := range p.keys {
				if c.places[key].sheet == sh {
					delete(c.places, key)
					ch.moved = true
				}
			}
		}
	}
	c.total = n
	return ch
}

// paint makes the pages that are not painted as they are to be, from one to before
// another, and notes what it owes to the others.
func (e *Engine) paint(ch change, from, to int) {
	c := e.c
	ch.all, ch.moved = ch.all || e.owed.all, ch.moved || e.owed.moved
	last := e.pages
	e.pages, e.owed, e.late = make([]Page, 0, c.total), change{}, false
	for _, sh := range e.sheets() {
		n, anew := len(e.pages), ch.all || sh.page.Items == nil || sh.said != sh.running()
		page := &sh.page
		switch {
		case !anew && sh.total == c.total && !(ch.moved && c.stale(sh)):
		case n < from || n >= to:
			e.owed, e.late = ch, true
			if page.Items == nil && n < len(last) {
				page = &last[n]
			} else if page.Items == nil {
				paper := sh.flow.t.style.Paper
				page = &Page{Width: paper.Width, Height: paper.Height}
			}
		case anew || !c.restamp(sh):
			c.paint(sh)
		}
		e.pages = append(e.pages, *page)
	}
}

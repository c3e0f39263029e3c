package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// preview lays the briefing out in a goroutine, one at a time, and gives the
// pages to its viewers when no newer change has come.
type preview struct {
	w *Window
	s *Session

	onLaid func() // there are other pages; nil: nobody asks

	viewers []*viewer
	style   func(*model.Briefing) layout.Style
	engine  *layout.Engine // used by the one goroutine that runs
	stale   bool           // the engine has another style
	moved   bool           // more changed than the words of texts
	pages   []layout.Page
	running bool
	next    *model.Briefing // to lay out when the one running is done
	closed  bool            // with its window
	still   bool            // the selection was made on the pages
	behind  bool            // what is selected is on no page yet, or on another one soon
	hits    []model.Range   // found last, and the one that was gone to
	hit     model.Range
}

func newPreview(w *Window, s *Session) *preview {
	return &preview{w: w, s: s, style: w.app.style}
}

// add shows the pages in one more viewer.
func (p *preview) add(v *viewer) {
	p.viewers = append(p.viewers, v)
	v.view.OnTapped = p.onTapped
	if p.pages != nil {
		v.setPages(p.pages)
		v.view.SetHits(p.hits, p.hit)
		p.follow()
	}
}

// remove leaves a viewer alone from now on.
func (p *preview) remove(v *viewer) {
	p.viewers = slices.DeleteFunc(p.viewers, func(o *viewer) bool { return o == v })
}

// edited lays out what an edit made; a nil map is everything.
func (p *preview) edited(b *model.Briefing, m model.Map) {
	p.moved = p.moved || m == nil || slices.ContainsFunc(m, func(c model.Change) bool { return c.Text == nil })
	p.behind = p.behind || slices.ContainsFunc(m, func(c model.Change) bool {
		return c.Field == "place" && (c.Node == p.s.Selection() || c.Node == p.s.Section())
	})
	p.changed(b)
}

func (p *preview) changed(b *model.Briefing) {
	if len(p.hits) > 0 {
		p.setHits(nil, model.Range{}) // they may be elsewhere now
	}
	p.lay(b)
}

// lay lays a briefing out. Where words were typed it paints the pages that are seen, and
// the others, when so many wait that it would be felt, in a pause: what else changes, and
// another number of pages, may bring others into view.
func (p *preview) lay(b *model.Briefing) {
	if p.running {
		p.next = b
		return
	}
	p.running = true
	fresh := p.engine == nil || p.stale
	style := p.style(b)
	glance, shown := !fresh && !p.moved, len(p.pages)
	from, to := p.seen()
	p.stale, p.moved = false, false
	p.w.app.background(func() {
		if glance {
			pages, whole, err := p.engine.Glance(b, from, to)
			if err == nil && !whole && len(pages) == shown {
				fyne.Do(func() { p.glanced(b, pages) })
				return
			}
		}
		pages, err := p.layOut(b, style, fresh)
		fyne.Do(func() { p.laidOut(pages, err) })
	})
}

// seen are the pages that the viewers show, from one, counted from 0, to before
// another, and those beside.
func (p *preview) seen() (from, to int) {
	const beside = 2 // facing pages stand side by side, and a line more may bring the next into view
	for i, v := range p.viewers {
		top, bottom := v.view.Seen()
		if i == 0 {
			from, to = top, bottom
		}
		from, to = min(from, top), max(to, bottom)
	}
	return from - beside, to + 1 + beside
}

// glanced shows pages of which those that are not seen are as they were, and has them
// follow when nothing is typed for a while.
func (p *preview) glanced(b *model.Briefing, pages []layout.Page) {
	p.laidOut(pages, nil)
	p.w.app.after(checkAfter, func() {
		if !p.running && !p.closed && p.s.Briefing() == b {
			p.moved = true
			p.lay(b)
		}
	})
}

// show gives the viewers pages.
func (p *preview) show(pages []layout.Page) {
	if p.closed {
		return
	}
	p.pages = pages
	for _, v := range p.viewers {
		v.setPages(pages)
	}
}

// close lets go of the pages and their pictures, which are most of what a window
// holds: Fyne may keep the rest of a closed one for a while.
func (p *preview) close() {
	p.closed, p.pages = true, nil
	for _, v := range p.viewers {
		v.view.SetPages(nil)
		v.small.SetPages(nil)
	}
	if !p.running {
		p.engine = nil
	}
}

// restyle lays the briefing out anew.
func (p *preview) restyle() {
	p.stale = true
	p.changed(p.s.Briefing())
}

func (p *preview) layOut(b *model.Briefing, style layout.Style, fresh bool) ([]layout.Page, error) {
	if fresh {
		engine, err := layout.NewEngine(style, p.w.app.fonts)
		if err != nil {
			p.engine = nil
			return nil, err
		}
		p.engine = engine
	}
	return p.engine.Pages(b)
}

func (p *preview) laidOut(pages []layout.Page, err error) {
	p.running = false
	if p.closed {
		p.engine = nil
		return
	}
	if err != nil {
		p.w.status.say(Sentence(err))
	} else {
		first := p.pages == nil
		p.show(pages)
		if p.onLaid != nil {
			p.onLaid()
		}
		if first || p.behind {
			p.follow()
		}
		if first && p.w.app.cover(p.s.Path()) == nil {
			p.keepCover()
		}
	}
	if b := p.next; b != nil || p.stale {
		p.next = nil
		if b == nil {
			b = p.s.Briefing()
		}
		p.changed(b)
	}
}

// follow brings the selected stake or section into view, unless it was selected
// there; one that was just added or moved, when it is laid out.
func (p *preview) follow() {
	p.behind = false
	if id := p.s.Selection(); id != "" && p.pages != nil && !p.still {
		for _, v := range p.viewers {
			p.behind = !v.view.ScrollTo(id)
		}
	}
}

// onTapped selects what was clicked on a page.
func (p *preview) onTapped(r model.Range) {
	b := p.s.Briefing()
	at := standsIn(b, r.Node)
	switch n, _ := b.Node(at); n.(type) {
	case model.Stake, model.Section:
		p.still = true
		p.s.Select(at)
		p.still = false
	}
}

// setHits marks what was found on the pages, and what was gone to of it.
func (p *preview) setHits(all []model.Range, one model.Range) {
	p.hits, p.hit = all, one
	for _, v := range p.viewers {
		v.view.SetHits(all, one)
		if one.Node != "" {
			v.view.ScrollToRange(one)
		}
	}
}

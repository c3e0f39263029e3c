package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
)

// proof counts the words of the briefing and checks it, in a goroutine, one at a time.
// It waits for a pause in what is typed: with each key it would take the processor from
// what paints the window, which in a briefing of thousands of stakes is felt.
type proof struct {
	w *Window

	onRead func(b *model.Briefing, found []review.Finding, misspelt map[model.ID][]review.Finding)
	words  map[model.ID]int    // of the sections, and of all by the ID of the briefing
	reader *review.Proofreader // used by the one goroutine that runs

	newest  *model.Briefing // to read
	running bool
	closed  bool // with its window
}

// checkAfter is how long nothing is typed before what was is checked: longer than between two
// keys of who types slowly.
const checkAfter = 300 * time.Millisecond

func newProof(w *Window, onRead func(*model.Briefing, []review.Finding, map[model.ID][]review.Finding)) *proof {
	return &proof{w: w, onRead: onRead, reader: NewProofreader(w.app.fonts, w.app.words.know)}
}

// changed reads a briefing when nothing newer has come for a while, and the first one at
// once.
func (p *proof) changed(b *model.Briefing) {
	p.newest = b
	if p.words == nil {
		p.read()
		return
	}
	p.w.app.after(checkAfter, func() {
		if p.newest == b {
			p.read()
		}
	})
}

func (p *proof) read() {
	b := p.newest
	if p.running || p.closed || b == nil {
		return
	}
	p.running, p.newest = true, nil
	p.w.app.background(func() {
		words, found := wordCounts(b), p.reader.Findings(b)
		wrong := misspeltBodies(found)
		fyne.Do(func() {
			p.running = false
			if p.closed {
				p.reader = nil
				return
			}
			p.words = words
			p.onRead(b, found, wrong)
			if p.newest != nil { // came meanwhile
				p.changed(p.newest)
			}
		})
	})
}

// close lets go of what was read.
func (p *proof) close() {
	p.closed, p.words, p.newest = true, nil, nil
	if !p.running {
		p.reader = nil
	}
}

package ui

import (
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
)

// What is typed without a pause is checked once, as it stands at the end, and its words
// are counted then; a window that closes meanwhile checks nothing more.
func TestChecksWaitForAPause(t *testing.T) {
	w := window(t)
	p := w.inspector.proof
	var read []*model.Briefing
	onRead := p.onRead
	p.onRead = func(b *model.Briefing, found []review.Finding, wrong map[model.ID][]review.Finding) {
		read = append(read, b)
		onRead(b, found, wrong)
	}
	words := p.words["v"]
	for _, text := range []string{"Un", "Un mot", "Un mot de plus"} {
		w.try(w.session.Type("a", "title", text))
	}
	if w.settle(); len(read) != 1 || read[0] != w.session.Briefing() {
		t.Errorf("checked %d times", len(read))
	}
	if p.words["v"] == words || p.words["v"] == 0 {
		t.Errorf("%d words, before %d", p.words["v"], words)
	}
	w.try(w.session.Type("a", "title", "Fermé"))
	p.close()
	if w.settle(); len(read) != 1 || p.reader != nil {
		t.Errorf("checked %d times, and closed", len(read))
	}
}

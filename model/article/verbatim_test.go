package article

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

// checkVerbatim checks that every passage is the text at its offsets, and that
// every body line is in exactly one stake.
func checkVerbatim(t *testing.T, d *Document) {
	t.Helper()
	stakes := map[string]int{}
	for _, n := range d.Nodes(model.NewID) {
		switch n := n.(type) {
		case model.Stake:
			stakes[n.Body]++
		case model.Citation:
			if d.Text[n.From:n.To] != n.Quote || n.Quote == "" {
				t.Errorf("citation of p%d [%d:%d] is not the text there: %q", n.Paragraph, n.From, n.To, n.Quote)
			}
			if p := d.Paragraphs[n.Paragraph-1]; n.From < p.From || n.To > p.To {
				t.Errorf("citation [%d:%d] lies outside p%d", n.From, n.To, p.N)
			}
		}
	}
	for _, p := range d.Paragraphs {
		if p.Body() {
			stakes[d.Line(p)]--
		}
	}
	for body, n := range stakes {
		if n != 0 {
			t.Errorf("%+d stakes for the line %.60q", n, body)
		}
	}
}

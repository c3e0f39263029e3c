package layout

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// longer is the visit with a last stake of that many sentences.
func longer(t testing.TB, sentences int) *model.Briefing {
	p := &planter{t, visit(t)}
	p.add(model.Stake{Head: id("end"), Title: "Un dernier enjeu", Body: strings.Repeat("Une phrase qui prend de la place sur la page. ", sentences)}, "s1")
	return p.b
}

// depth is how far down its text a page is filled, notes left out, in parts of its height.
func depth(p Page, style *Style) (low Pt) {
	for _, it := range p.Items {
		if v, ok := it.(Text); ok && v.Tag != nil && !inside(v.Tag, Note) {
			low = max(low, v.At.Y-style.Margins.Top)
		}
	}
	return low / style.height()
}

// However long the stakes are, no page with a line or two comes before the talking
// points: what it would hold goes on the page before, or that page gives it more.
func TestLastPageIsNoStub(t *testing.T) {
	style := House("fr")
	filled := 0
	for n := range 90 {
		pages := lay(t, longer(t, n))
		end := 0
		for pages[end].Width == style.Paper.Width {
			end++ // the sheets are on other paper
		}
		last, before := depth(pages[end-1], &style), depth(pages[end-2], &style)
		if last < leastLast-0.02 || before < leastGiver {
			t.Errorf("%d sentences: the last pages are filled by %.2f and %.2f", n, before, last)
		}
		if end == 5 && n < 5 {
			t.Errorf("%d sentences take a page that the one before had room for", n)
		}
		if last < leastLast+0.03 {
			filled++
		}
	}
	if filled == 0 {
		t.Error("no last page would hold little: nothing was tried")
	}
}

package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// What the pages of a long briefing may never do.
func TestPageBreaks(t *testing.T) {
	b := large(t, 60)
	for i := range 90 {
		e, err := model.Insert(b, model.Event{Head: id(fmt.Sprint("e", i)), Start: fmt.Sprint(1900 + i), What: frenchText[:200]}, "v", "")
		if err != nil {
			t.Fatal(err)
		}
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	style := House("fr")
	low := style.Paper.Height - style.Margins.Bottom
	for i, p := range lay(t, b) {
		var blocks []block0
		last := Pt(0)
		heads, rows := make(map[*Tag]bool), make(map[*Tag]bool)
		titles := false
		for _, it := range p.Items {
			v, ok := it.(Text)
			if !ok {
				continue
			}
			if v.Tag == nil {
				// The head of a table is furniture where it is repeated.
				titles = titles || v.String() == "ÉVÉNEMENT"
				continue
			}
			switch tag := v.Tag; tag.Role {
			case TableHead:
				heads[tag.Parent] = true
			case TableCell:
				rows[tag.Parent] = true
			}
			if n := len(blocks); n == 0 || blocks[n-1].tag != v.Tag {
				blocks = append(blocks, block0{tag: v.Tag})
			}
			k := &blocks[len(blocks)-1]
			if v.At.Y != last {
				k.lines++
			}
			last, k.ends = v.At.Y, v.Break == Paragraph
			if v.At.Y > low {
				t.Errorf("page %d: %q stands in the margin", i+1, v.String())
			}
		}
		if len(rows) > 1 && len(heads) == 0 && !titles {
			t.Errorf("page %d: %d rows without a head", i+1, len(rows))
		}
		var text []block0
		for _, k := range blocks {
			if !inside(k.tag, Note) && (k.tag.Role != Anchor || inside(k.tag, Contents)) {
				text = append(text, k)
			}
		}
		if len(text) == 0 {
			continue
		}
		first, end := text[0], text[len(text)-1]
		if strings.HasPrefix(string(end.tag.Role), "H") {
			t.Errorf("page %d ends with a heading", i+1)
		}
		if end.tag.Role == Para && !end.ends && end.lines < 2 {
			t.Errorf("page %d ends with the first line of a paragraph", i+1)
		}
		if first.tag.Role == Para && first.lines < 2 && i > 0 {
			t.Errorf("page %d begins with the last line of a paragraph", i+1)
		}
	}
}

type block0 struct {
	tag   *Tag
	lines int
	ends  bool
}

func TestTimelineLabelsNeverCollide(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		labels := make([]label, 2+r.IntN(60))
		for i := range labels {
			l := &labels[i]
			l.x, l.width = 450*r.Float64(), 10+80*r.Float64()
			l.left = max(0, min(l.x-l.width/2, 453-l.width))
		}
		seat(labels, r.IntN(2) == 0)
		if labels[0].row == 0 {
			t.Fatal("the visit has no label")
		}
		for i, a := range labels {
			for k, b := range labels {
				if i == k || a.row == 0 || b.row == 0 {
					continue
				}
				if a.row == b.row && a.left < b.left+b.width && b.left < a.left+a.width {
					t.Fatalf("%+v and %+v collide", a, b)
				}
				if a.row*b.row > 0 && a.row*a.row > b.row*b.row && a.x > b.left && a.x < b.left+b.width {
					t.Fatalf("the stem of %+v crosses %+v", a, b)
				}
			}
		}
	}
}

func TestSlicesHigherThanAPage(t *testing.T) {
	p := new(flow)
	slices := []slice{{height: 50}, {height: 900}, {height: 50, glued: true}, {height: 50, space: 10}, {height: 40, glued: true, space: 500}, {height: 80, glued: true}}
	for i := range slices {
		slices[i].fixture = bare
	}
	p.distribute([]*galley{{slices: slices}}, 600)
	n := 0
	for _, sh := range p.sheets {
		if len(sh.placed) == 0 {
			t.Error("an empty sheet")
		}
		n += len(sh.placed)
	}
	if n != len(slices) {
		t.Errorf("%d slices of %d", n, len(slices))
	}
}

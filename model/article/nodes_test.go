package article

import (
	"fmt"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// counter gives IDs in order, so that a test can name them.
func counter() func() model.ID {
	n := 0
	return func() model.ID {
		n++
		return model.ID(fmt.Sprintf("n%04d", n))
	}
}

// The proposal is a briefing: every node is taken by the model, where it stands
// and in this order, and every citation is found again in the stored text.
func TestNodesMakeABriefing(t *testing.T) {
	for _, tt := range texts {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("dir/text.txt", []byte("\ufeff"+tt.text), Options{Published: tt.published})
			if err != nil {
				t.Fatal(err)
			}
			nodes := d.Nodes(counter())
			visit, ok := nodes[0].(model.Visit)
			if !ok || visit.Title != tt.title || visit.Lang != d.Lang {
				t.Fatalf("the first node is %#v", nodes[0])
			}
			b := model.New(visit)
			for _, blob := range d.Blobs() {
				b, _ = b.WithBlob(blob)
			}
			for _, n := range nodes[1:] {
				if b, err = (model.Add{Node: n}).Apply(b); err != nil {
					t.Fatalf("%T %+v: %v", n, n, err)
				}
			}
			source, ok := nodes[1].(model.Source)
			if !ok || source.Origin != "text.txt" || source.Encoding != "utf-8-bom" || len(source.Paragraphs) != len(d.Paragraphs) {
				t.Errorf("the second node is %+v", nodes[1])
			}
			original, ok1 := b.Blob(source.SHA256)
			text, ok2 := b.Blob(source.Text)
			if !ok1 || !ok2 || string(original) != "\ufeff"+tt.text || string(text) != tt.text {
				t.Errorf("blobs: %t %t", ok1, ok2)
			}
			checkSections(t, b, d)
		})
	}
}

func checkSections(t *testing.T, b *model.Briefing, d *Document) {
	n, last := 0, -1
	headed := slices.ContainsFunc(d.Paragraphs, func(p Paragraph) bool { return p.Type == model.ParagraphHeading }) || slices.ContainsFunc(d.Outline(), func(p Part) bool { return lex.Capitals(p.Title) })
	for section := range model.Children[model.Section](b, b.ID()) {
		if section.Title == "" || indexOf(section.Domain) < 0 {
			t.Errorf("section %q of %s", section.Title, section.Domain)
		}
		if headed {
			first := 0
			for stake := range model.Children[model.Stake](b, section.ID) {
				for c := range model.Children[model.Citation](b, stake.ID) {
					first = c.From
				}
				break
			}
			if first <= last {
				t.Errorf("section %q is out of the order of the text", section.Title)
			}
			last = first
		} else if at := indexOf(section.Domain); at <= last {
			t.Errorf("section %q of %s is out of order", section.Title, section.Domain)
		} else {
			last = at
		}
		from, own := -1, false
		for stake := range model.Children[model.Stake](b, section.ID) {
			n++
			own = own || stake.Domain == section.Domain
			for c := range model.Children[model.Citation](b, stake.ID) {
				if quote, ok := b.Passage(c.Source, c.From, c.To); !ok || quote != stake.Body || quote != c.Quote {
					t.Errorf("stake %q rests on %q", stake.Body, quote)
				}
				if c.From <= from {
					t.Errorf("stake %q is out of the order of the text", stake.Title)
				}
				from = c.From
				if p := d.Paragraphs[c.Paragraph-1]; stake.Domain != p.Domain {
					t.Errorf("stake %+v on a paragraph of %s", stake, p.Domain)
				}
			}
			if stake.Title == "" || !headed && stake.Domain != section.Domain {
				t.Errorf("stake %+v in section of %s", stake, section.Domain)
			}
		}
		if !own {
			t.Errorf("section %q is of %s, and none of its stakes", section.Title, section.Domain)
		}
	}
	body := 0
	for _, p := range d.Paragraphs {
		if p.Body() {
			body++
		}
	}
	if n != body {
		t.Errorf("%d stakes for %d body lines", n, body)
	}
	for e := range model.Children[model.Event](b, b.ID()) {
		if !model.Any[model.Citation](b, e.ID) {
			t.Errorf("event %q rests on nothing", e.What)
		}
	}
}

func indexOf(domain string) int {
	for i, d := range model.Domains {
		if d == domain {
			return i
		}
	}
	return -1
}

func TestRanksSort(t *testing.T) {
	for _, of := range []int{1, 2, 30, 31, 1000, 100000} {
		last := ""
		for n := range of {
			r := rank(n, of)
			if r <= last || r[len(r)-1] == '0' {
				t.Fatalf("rank %d of %d is %q after %q", n, of, r, last)
			}
			if _, err := model.Between(last, r); err != nil {
				t.Fatal(err)
			}
			last = r
		}
	}
}

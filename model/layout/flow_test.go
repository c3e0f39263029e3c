package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// heads lists the titles of the outline at its top level, by page.
func heads(ps []Page) (all [][]Mark) {
	for _, p := range ps {
		var on []Mark
		for _, it := range p.Items {
			if m, ok := it.(Mark); ok && m.Level == 0 {
				on = append(on, m)
			}
		}
		all = append(all, on)
	}
	return all
}

// A short section leaves no page half empty: the next one begins below it, save
// where too little room is left or the style has each on pages of its own.
func TestSectionsFlowOn(t *testing.T) {
	style := House("fr")
	shared := 0
	for i, on := range heads(lay(t, sample(t)))[2:] {
		for k, m := range on {
			if k > 0 {
				shared++
			}
			if left := style.Paper.Height - style.Margins.Bottom - m.Y; left < 0.2*style.height() {
				t.Errorf("page %d: %q has %.0f points left", i+3, m.Title, left)
			}
		}
	}
	if shared == 0 {
		t.Error("no section begins below another")
	}
	style.SectionPages = true
	ps, err := Pages(sample(t), style, testFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	for i, on := range heads(ps)[2:] {
		if len(on) > 1 {
			t.Errorf("page %d: %v share it", i+3, on)
		}
	}
}

// The footnotes of one line may be more than a page holds: they go on on the
// next ones, each is there once, and none runs out of its page.
func TestFootnotesSplit(t *testing.T) {
	p := &planter{t, sample(t)}
	p.add(model.Section{Head: id("many"), Title: "Beaucoup"}, "v")
	p.add(model.Stake{Head: id("cited"), Title: "Très cité", Body: "Un seul mot."}, "many")
	const n = 300
	for i := range n {
		p.add(model.Citation{Head: id(fmt.Sprint("c", i)), Source: []model.ID{"src", "src2"}[i%2], Paragraph: 100 + i}, "cited")
	}
	p.add(model.Stake{Head: id("after"), Title: "Après", Body: "La suite."}, "many")
	style := House("fr")
	seen := make(map[string]int)
	after := false
	for i, pg := range lay(t, p.b) {
		for _, it := range pg.Items {
			x, ok := it.(Text)
			if !ok {
				continue
			}
			after = after || strings.HasPrefix(x.String(), "La suite")
			if x.Tag != nil && x.Tag.Role == Label && x.Tag.Parent.Role == Note {
				seen[strings.TrimSpace(x.String())]++
			}
			if x.Tag != nil && x.At.Y > style.Paper.Height-style.Margins.Bottom+2 {
				t.Fatalf("page %d: %q runs out of the page", i+1, x.String())
			}
		}
	}
	if !after {
		t.Error("what comes after is lost")
	}
	for i := range n {
		mark := term.Superscript(8 + i)
		if i < n-8 && seen[mark] == 0 {
			t.Fatalf("note %s is nowhere", mark)
		}
	}
}

// A note that is itself parted shows its lines one after another, none twice.
func TestNoteIsParted(t *testing.T) {
	ty := setter(t, "fr")
	n := &notes{t: ty, list: make([]noted, 3)}
	for i := range n.list {
		n.list[i].source = model.ID(fmt.Sprint(i))
		n.list[i].forms[full] = make([]line, []int{1, 9, 2}[i])
	}
	f := foot{t: ty, all: []*notes{n}}
	left := called{nums: []int{1, 2, 3}}
	lines, pages := 0, 0
	for !left.none() {
		var here called
		here, left = f.split(left, notesAbove+notesRule+4.5*f.leading())
		f.place(here, func(_ int, ls []line, _ Point) { lines += len(ls) })
		if pages++; pages > 12 {
			t.Fatal("it never ends")
		}
	}
	if lines != 12 || pages != 3 {
		t.Errorf("%d lines on %d pages", lines, pages)
	}
}

// On a page a source is named in full once; what follows it is short.
func TestNotesAreShort(t *testing.T) {
	p := &planter{t, sample(t)}
	for i := range 3 {
		p.add(model.Citation{Head: id(fmt.Sprint("c", i)), Source: "src2", Paragraph: 5 + i}, "k3")
	}
	text := dump(lay(t, p.b))
	if n := strings.Count(text, "Ibid., §"); n < 3 {
		t.Errorf("%d notes say Ibid.", n)
	}
}

// Notes are numbered as they are called, also where a passage is cited again.
func TestNotesFollowEachOther(t *testing.T) {
	p := &planter{t, sample(t)}
	p.add(model.Message{Head: id("m"), Text: "Un message."}, "v")
	p.add(model.Citation{Head: id("mc"), Source: "src2", Paragraph: 4}, "m")
	p.add(model.Section{Head: id("again"), Title: "Encore"}, "v")
	for i := range 3 {
		p.add(model.Stake{Head: id(fmt.Sprint("again", i)), Title: "Encore", Body: strings.Repeat("Un mot.\n\n", 30)}, "again")
		for k := range 2 {
			p.add(model.Citation{Head: id(fmt.Sprint("c", i, k)), Source: "src2", Paragraph: 4 + k}, id(fmt.Sprint("again", i)).ID)
		}
	}
	last := 0
	for _, pg := range lay(t, p.b) {
		for _, it := range pg.Items {
			if x, ok := it.(Text); ok && x.Tag != nil && x.Tag.Role == Label && x.Tag.Parent.Role == Note {
				if last++; strings.TrimSpace(x.String()) != term.Superscript(last) {
					t.Fatalf("note %q comes as number %d", x.String(), last)
				}
			}
		}
	}
	if last < 6 {
		t.Errorf("%d notes", last)
	}
}

// Wherever a page ends, a list keeps what leads it in, and neither an only line
// that begins it nor one that ends it or the text stands alone.
func TestListsAndLastLinesStayTogether(t *testing.T) {
	parts := [][2]string{{"Trois suites", "relancer"}, {"relancer", "publier"}, {"publier", "confirmer"}, {"confirmer", "Rien d"}}
	const list = "Trois suites :\n\n1. relancer ;\n2. publier ;\n3. confirmer.\n\nRien d’autre."
	crossed := 0
	for n := range 60 {
		b := model.New(model.Visit{Head: id("v"), Title: "Visite", Lang: "fr"})
		p := &planter{t, b}
		p.add(model.Section{Head: id("s"), Title: "Section"}, "v")
		p.add(model.Stake{Head: id("k"), Title: "Enjeu", Body: strings.Repeat("Encore un mot.\n\n", n) + list}, "s")
		p.add(model.Stake{Head: id("k2"), Title: "La suite", Body: strings.Repeat("Un mot.\n\n", 30)}, "s")
		pages := lay(t, p.b)
		page := func(words string) int {
			return slices.IndexFunc(pages, func(pg Page) bool {
				return slices.ContainsFunc(pg.Items, func(it Item) bool {
					x, ok := it.(Text)
					return ok && x.Range.Node == "k" && strings.HasPrefix(x.String(), words)
				})
			})
		}
		for _, two := range parts {
			if from, to := page(two[0]), page(two[1]); from < 0 || from != to {
				t.Errorf("after %d lines: %q is on page %d, %q on page %d", n, two[0], from+1, two[1], to+1)
			}
		}
		if page("Encore") < page("Trois") {
			crossed++
		}
	}
	if crossed == 0 || crossed == 60 {
		t.Errorf("the list begins another page %d times of 60", crossed)
	}
}

// Where nobody wrote a key point, the stakes of the first priority stand in, and
// lead to their pages; without any there is no such page.
func TestStakesStandInForKeyPoints(t *testing.T) {
	b := sample(t)
	for _, m := range []model.ID{"m1", "m2", "m3"} {
		e, err := model.Remove(b, m)
		if err != nil {
			t.Fatal(err)
		}
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	text := dump(lay(t, b)[1:2])
	if !strings.Contains(text, "L’essentiel") || !strings.Contains(text, "Hisser les échanges") {
		t.Error("no stake stands in:\n", text)
	}
	for _, k := range []model.ID{"k1", "k3", "k4"} {
		e, err := model.NewSet(b, k, "priority", 2)
		if err != nil {
			t.Fatal(err)
		}
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(dump(lay(t, b)), "L’essentiel") {
		t.Error("a page of key points without any")
	}
}

// Contents that take a part of a page leave the rest of it to the text, and key
// points keep their page; contents that are a few lines too long are set closer.
func TestContentsLeaveNoEmptyPage(t *testing.T) {
	brief := func(stakes int, title string) *model.Briefing {
		p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Visite", Lang: "fr"})}
		p.add(model.Section{Head: id("s"), Title: "Politique"}, "v")
		for i := range stakes {
			p.add(model.Stake{Head: id(fmt.Sprint("k", i)), Title: title, Body: "Un texte."}, "s")
		}
		return p.b
	}
	if on := heads(lay(t, brief(3, "Court")))[1]; len(on) != 2 {
		t.Errorf("the page of short contents holds %v", on)
	}
	long := strings.Repeat("Un titre de plus d’une ligne ", 4)
	for stakes, want := range map[int]int{20: 1, 25: 1, 35: 1, 60: 3} {
		n := 0
		for _, p := range lay(t, brief(stakes, long)) {
			for _, it := range p.Items {
				if x, ok := it.(Text); ok && x.Tag != nil && x.Tag.Parent != nil && x.Tag.Parent.Parent != nil && x.Tag.Parent.Parent.Role == ContentsItem {
					n++
					break
				}
			}
		}
		if n != want {
			t.Errorf("contents of %d stakes take %d pages, not %d", stakes, n, want)
		}
	}
}

// A blank that was typed behind the last word does not part the call of a note from it.
func TestCallStandsAtTheWord(t *testing.T) {
	b := visit(t)
	for _, field := range []model.Range{{Node: "m1", Field: "text"}, {Node: "k1", Field: "body"}} {
		n, _ := b.Node(field.Node)
		edit, ok := model.Write(b, field.Node, field.Field, model.TextOf(n, field.Field)+" \u00a0 ")
		if !ok {
			t.Fatal("nothing to write")
		}
		var err error
		if b, err = edit.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	p := &planter{t, b}
	p.add(model.Citation{Head: id("m1c"), Source: "src", Paragraph: 1}, "m1")
	called := 0
	for _, pg := range lay(t, p.b) {
		var word Text
		for _, it := range pg.Items {
			run, ok := it.(Text)
			if !ok {
				continue
			}
			if (word.Range.Field == "text" || word.Range.Field == "body") && strings.ContainsAny(run.String(), "¹²³") {
				called++
				if s := word.String(); strings.HasSuffix(s, " ") || strings.HasSuffix(s, "\u00a0") {
					t.Errorf("a blank parts %q from its note", s)
				}
			}
			word = run
		}
	}
	if called < 2 {
		t.Errorf("%d notes are called", called)
	}
}

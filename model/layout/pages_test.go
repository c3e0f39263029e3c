package layout

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/enjeux/enjeux/model"
)

var update = flag.Bool("update", false, "write the golden files")

var fontNames = [...]string{"Serif", "SerifItalic", "SerifBold", "SerifBoldItalic", "Sans", "SansItalic", "SansSemiBold", "SansBold", "Arabic", "Hebrew"}

// path names an element and those that it stands in.
func path(t *Tag) string {
	if t == nil {
		return "–"
	}
	name := string(t.Role)
	if t.Lang != "" {
		name += " in " + t.Lang
	}
	if t.Alt != "" {
		name += fmt.Sprintf(" %q", t.Alt)
	}
	if t.Parent == nil {
		return name
	}
	return path(t.Parent) + " " + name
}

// tagOf is the element of an item; a mark has none, nor shows in the structure.
func tagOf(it Item) (tag *Tag, shows bool) {
	switch v := it.(type) {
	case Text:
		return v.Tag, true
	case Box:
		return v.Tag, true
	case Image:
		return v.Tag, true
	case Link:
		return v.Tag, true
	}
	return nil, false
}

// dump writes pages for people to read: one item a line, below the element that
// it belongs to.
func dump(pages []Page) string {
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "== page %d, %.0f × %.0f\n", i+1, p.Width, p.Height)
		last := &Tag{}
		for _, it := range p.Items {
			if tag, ok := tagOf(it); ok && tag != last {
				fmt.Fprintln(&b, path(tag))
				last = tag
			}
			b.WriteString("  ")
			switch v := it.(type) {
			case Text:
				fmt.Fprintf(&b, "%.1f %.1f %s %.1f #%06X %q", v.At.X, v.At.Y, fontNames[v.Font], v.Size, v.Color, v.String())
				if v.Range.Node != "" {
					fmt.Fprintf(&b, " %s", v.Range.Node)
				}
				if v.Range.Field != "" {
					fmt.Fprintf(&b, ".%s[%d:%d]", v.Range.Field, v.Range.From, v.Range.To)
				}
				fmt.Fprintln(&b, [...]string{"", " space", " hyphen", " ¶"}[v.Break])
			case Box:
				fmt.Fprintf(&b, "box %.1f %.1f %.1f × %.1f #%06X\n", v.X, v.Y, v.W, v.H, v.Fill)
			case Image:
				fmt.Fprintf(&b, "image %.1f %.1f %.1f × %.1f %v\n", v.X, v.Y, v.W, v.H, v.Picture.Pixels.Rect.Size())
			case Link:
				fmt.Fprintf(&b, "link %.1f %.1f %.1f × %.1f", v.X, v.Rect.Y, v.W, v.H)
				if v.URL != "" {
					fmt.Fprintln(&b, " to", v.URL)
				} else {
					fmt.Fprintf(&b, " to page %d %.1f\n", v.Page+1, v.Y)
				}
			case Mark:
				fmt.Fprintf(&b, "mark %d %q %.1f\n", v.Level, v.Title, v.Y)
			}
		}
	}
	return b.String()
}

func lay(t testing.TB, b *model.Briefing) []Page {
	t.Helper()
	ps, err := Pages(b, House(b.Visit().Lang), testFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	check(t, ps)
	return ps
}

// check holds what is true of all pages.
func check(t testing.TB, ps []Page) {
	t.Helper()
	structured(t, ps)
	for i, p := range ps {
		for _, it := range p.Items {
			switch v := it.(type) {
			case Text:
				if n := len([]rune(v.String())); n != len(v.Glyphs) {
					t.Errorf("page %d: %q has %d glyphs", i+1, v.String(), len(v.Glyphs))
				}
				w, last := v.At.X, 0.0
				for _, g := range v.Glyphs {
					if g.Rune > 0xffff || g.Rune < ' ' || math.IsNaN(Pt(g.Advance)) {
						t.Errorf("page %d: bad glyph %+v in %q", i+1, g, v.String())
					}
					last = Pt(g.Advance)
					w += last
				}
				if w-last > p.Width || v.At.X < 0 || v.At.Y < 0 || v.At.Y > p.Height {
					t.Errorf("page %d: %.60q leaves the paper at %v", i+1, v.String(), v.At)
				}
				if r := v.Range; r.From < 0 || r.To < r.From {
					t.Errorf("page %d: %q shows %+v", i+1, v.String(), r)
				}
			case Box:
				if !(v.W >= 0 && v.H >= 0 && v.X >= 0 && v.X+v.W <= p.Width+1 && v.Y+v.H <= p.Height) {
					t.Errorf("page %d: %+v leaves the paper", i+1, v)
				}
			case Link:
				if v.Title == "" {
					t.Errorf("page %d: a link that does not say where it leads: %+v", i+1, v)
				}
				if v.URL == "" && (v.Page < 0 || v.Page >= len(ps)) {
					t.Errorf("page %d: a link to page %d of %d", i+1, v.Page+1, len(ps))
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	for name, b := range map[string]*model.Briefing{"fr": sample(t), "en": sampleEnglish(t), "visit": visit(t), "closer": longer(t, 2), "earlier": longer(t, 5), "empty": model.New(model.Visit{Head: id("v"), Lang: "fr"})} {
		got := dump(lay(t, b))
		file := filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
			for i := range min(len(g), len(w)) {
				if g[i] != w[i] {
					t.Fatalf("%s:%d (-update writes it)\n got %s\nwant %s", file, i+1, g[i], w[i])
				}
			}
			t.Fatalf("%s: %d lines, want %d", file, len(g), len(w))
		}
	}
}

func TestSamePagesAgain(t *testing.T) {
	b := sample(t)
	first := lay(t, b)
	lay(t, sampleEnglish(t)) // other words come between
	if !reflect.DeepEqual(first, lay(t, b)) {
		t.Error("the same briefing gave other pages")
	}
	fresh, err := loadFonts()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Pages(b, House("fr"), fresh)
	if !reflect.DeepEqual(first, again) {
		t.Error("what the fonts remember changed the pages")
	}
}

func TestSeveralAtOnce(t *testing.T) {
	b, e := sample(t), sampleEnglish(t)
	want := lay(t, b)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got, err := Pages(b, House("fr"), testFonts(t)); err != nil || !reflect.DeepEqual(got, want) {
				t.Error("other pages beside others")
			}
		})
		all.Go(func() { Pages(e, House("en"), testFonts(t)) })
	}
	all.Wait()
}

// Every run shows the bytes of its range, and between them they show all of a text.
func TestRunsCoverTheText(t *testing.T) {
	b := sample(t)
	seen := make(map[model.Range][]bool)
	for _, p := range lay(t, b) {
		for _, it := range p.Items {
			v, ok := it.(Text)
			if !ok || v.Range.Field == "" {
				continue
			}
			n, _ := b.Node(v.Range.Node)
			text := model.TextOf(n, v.Range.Field)
			if v.Range.To > len(text) {
				t.Fatalf("%q shows %+v of %d bytes", v.String(), v.Range, len(text))
			}
			k := model.Range{Node: v.Range.Node, Field: v.Range.Field}
			if seen[k] == nil {
				seen[k] = make([]bool, len(text))
			}
			for i := v.Range.From; i < v.Range.To; i++ {
				seen[k][i] = true
			}
		}
	}
	for k, bytes := range seen {
		n, _ := b.Node(k.Node)
		text := model.TextOf(n, k.Field)
		for i, ok := range bytes {
			if !ok && text[i] != ' ' && text[i] != '\n' {
				t.Errorf("%s.%s: byte %d %q is not shown", k.Node, k.Field, i, text[i])
				break
			}
		}
	}
	for _, k := range []model.Range{{Node: "v", Field: "title"}, {Node: "m1", Field: "text"}, {Node: "k4", Field: "body"}, {Node: "a1", Field: "text"}, {Node: "e1", Field: "what"}} {
		if seen[k] == nil {
			t.Errorf("%s.%s is on no page", k.Node, k.Field)
		}
	}
	if seen[model.Range{Node: "a2", Field: "text"}] != nil {
		t.Error("an internal annotation is printed")
	}
}

func TestAt(t *testing.T) {
	b := sample(t)
	st, _ := model.Get[model.Stake](b, "k4")
	for i, p := range lay(t, b) {
		for _, it := range p.Items {
			v, ok := it.(Text)
			if !ok || v.Range.Node != "k4" || v.Range.Field != "body" {
				continue
			}
			x := v.At.X
			for _, g := range v.Glyphs {
				r, ok := p.At(Point{x + Pt(g.Advance)/2, v.At.Y - 2})
				if g.Advance > 0 && (!ok || r.Node != "k4") {
					t.Fatalf("page %d: nothing at %q of %q", i+1, g.Rune, v.String())
				}
				if at := st.Body[r.From:r.To]; g.Rune < 0x80 && g.Rune > ' ' && g.Rune != '-' && at != string(g.Rune) {
					t.Errorf("page %d: %q is over %q", i+1, g.Rune, at)
				}
				x += Pt(g.Advance)
			}
		}
		if r, ok := p.At(Point{1, 1}); ok {
			t.Errorf("page %d: %+v in the corner", i+1, r)
		}
	}
}

func TestContentsLead(t *testing.T) {
	ps := lay(t, sample(t))
	marks := make(map[string]int)
	for i, p := range ps {
		for _, it := range p.Items {
			if m, ok := it.(Mark); ok {
				marks[m.Title] = i
			}
		}
	}
	for _, title := range []string{"L’essentiel", "2 Économie et commerce", "2.3 Des projets structurants à confirmer", "Annexes", "Chronologie", "Sources"} {
		if _, ok := marks[title]; !ok {
			t.Errorf("no outline entry %q in %v", title, marks)
		}
	}
	if !strings.Contains(dump(ps[1:2]), fmt.Sprintf("to page %d", marks["2.3 Des projets structurants à confirmer"]+1)) {
		t.Error("the contents do not lead to 2.3")
	}
}

// The checks of lay hold on other papers and without what is optional.
func TestOtherStyles(t *testing.T) {
	letter := House("en")
	letter.Paper = Letter
	small := House("fr")
	small.Paper, small.Margins = Paper{360, 420}, Margins{60, 40, 60, 40}
	bare := House("")
	bare.Colors, bare.MarkTop, bare.MarkBottom, bare.Annotations = Colors{}, false, false, model.NoAnnotations
	for _, style := range []Style{letter, small, bare} {
		ps, err := Pages(sample(t), style, testFonts(t))
		if err != nil {
			t.Fatal(err)
		}
		check(t, ps)
	}
	if ps, _ := Pages(sample(t), bare, testFonts(t)); strings.Contains(dump(ps), "Calendrier") || strings.Contains(dump(ps), "DIFFUSION") {
		t.Error("what the style leaves out is printed")
	}
	if only, err := LoadFonts(map[Font]func() []byte{Serif: testFonts(t).data[Serif]}); err != nil {
		t.Error(err)
	} else if ps, err := Pages(sample(t), House("fr"), only); err != nil {
		t.Error(err)
	} else {
		check(t, ps)
	}
}

func TestRefusals(t *testing.T) {
	fs := testFonts(t)
	b := sample(t)
	narrow := House("fr")
	narrow.Margins.Left = 500
	for _, err := range []error{second(Pages(nil, House("fr"), fs)), second(Pages(b, House("fr"), nil)), second(Pages(b, House("fr"), new(Fonts))), second(Pages(b, narrow, fs))} {
		if err == nil {
			t.Error("no error")
		}
	}
}

func second(_ []Page, err error) error { return err }

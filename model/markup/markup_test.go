package markup_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/markup"
	"github.com/enjeux/enjeux/model/store"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func sample(t testing.TB) *flow.Document {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	return flow.Of(b, model.PrintedAnnotations)
}

func written(t testing.TB, write func(io.Writer, *flow.Document) error, d *flow.Document) string {
	var b strings.Builder
	if err := write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSample(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *flow.Document) error{
		"testdata/sample.md": markup.Markdown, "testdata/sample.html": markup.HTML, "testdata/sample.txt": markup.Plain,
	} {
		got := written(t, write, sample(t))
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not what is written; look at the change, then -update", name)
		}
	}
}

// one is a document whose every text is s.
func one(s string) *flow.Document {
	t := flow.Text{{Text: s}}
	return &flow.Document{Lang: "fr", Title: s, Marking: s, Foot: s, Cover: flow.Cover{Label: t, Title: t, Subtitle: t, Facts: [][2]flow.Text{{t, t}}},
		Notes: []flow.Text{t}, Blocks: []flow.Block{
			flow.Contents{Title: t, Entries: []flow.Heading{{Level: 1, Number: "1", Text: t, Anchor: "a"}, {Level: 2, Text: t, Anchor: "b"}}},
			flow.Heading{Level: 1, Number: "1", Text: t, Anchor: "a"}, flow.Paragraph{Style: flow.Meta, Text: t},
			flow.Heading{Level: 2, Text: t, Anchor: "b"}, flow.Paragraph{Text: append(t[:1:1], flow.Run{Note: 1})},
			flow.List{Items: []flow.Item{{Text: t}, {Text: t, About: t}}}, flow.List{Start: 3, Items: []flow.Item{{Text: t}}}, flow.List{Start: 7, Items: []flow.Item{{Text: t}}},
			flow.Aside{Kind: "risk", Label: t, Blocks: []flow.Block{flow.Paragraph{Text: t}}},
			flow.Table{Widths: []int{30, 70}, Head: []flow.Text{t, t}, Rows: [][]flow.Text{{t.Bold(), t}}},
		}}
}

// texts are what a text may be that is hard to write.
var texts = []string{
	"Un mot", "1. Premier", "12) douze", "# titre", "- tiret", "+ plus", "* étoile *", "_souligné_ et __deux__", "a*b*c", "`code`", "<b>gras</b>", "a & b &amp; c",
	"[lien](http://x.org)", "![image](x)", "[^1]", "[^1]: note", "a | b", "---", "===", "> cité", "\\", "a\\", "~~barré~~", "https://example.org/a_b?c=d&e", "jean@example.org",
	"« Oui ; non », 50\u202f000\u00a0€", "中文字", "👨‍👩‍👧‍👦", "العربية", ":smile:", "| --- |", "]]>", "\"'", "``", "!", "$2 million", "{{x}}", "%d %s",
}

// words are the words of a text, whatever the blanks between them.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// read is the text of HTML, and what it is made of.
func read(t testing.TB, page string) (text string, elements []*html.Node) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode && n.Parent.Data != "style":
			said.WriteString(n.Data)
		case n.Type == html.ElementNode:
			elements = append(elements, n)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return words(said.String()), elements
}

// shown is a Markdown text as another program shows it: the text of its paragraphs, headings, items and cells.
func shown(t testing.TB, source string) []string {
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote, extension.Strikethrough)).Convert([]byte(source), &page); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	var gather func(n *html.Node, b *strings.Builder)
	gather = func(n *html.Node, b *strings.Builder) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Data != "ul" && c.Data != "ol" && c.Data != "p" && c.Data != "sup":
				gather(c, b)
			}
		}
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			return
		}
		switch n.Data {
		case "p", "h1", "h2", "h3", "li", "td", "th":
			var b strings.Builder
			gather(n, &b)
			texts = append(texts, words(strings.TrimSuffix(strings.TrimSpace(b.String()), "↩︎")))
		case "code", "img", "del", "pre":
			texts = append(texts, "<"+n.Data+">")
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return texts
}

func checkMarkdown(t testing.TB, s string) {
	t.Helper()
	source := written(t, markup.Markdown, one(s))
	w := words(s)
	fact := words(w + " – " + w)
	want := map[string]int{w: 23, fact: 1, words("1 " + w): 2}
	if w == "" {
		return
	}
	got := make(map[string]int)
	for _, text := range shown(t, source) {
		if text != "" {
			got[text]++
		}
	}
	for text := range got {
		if want[text] == 0 {
			t.Errorf("%q reads as %q in\n%s", s, text, source)
		}
	}
	// Marking twice, label, title, subtitle, foot, contents twice, meta, heading,
	// paragraph, four items and what is said about one, aside and its label, four cells, note.
	if got[w] != 23 {
		t.Errorf("%q is read %d times of 23 in\n%s", s, got[w], source)
	}
}

func TestMarkdownShowsWhatIsWritten(t *testing.T) {
	for _, s := range texts {
		checkMarkdown(t, s)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		// What a document holds has been set: no controls, blanks of one line.
		d := flow.Of(model.New(model.Visit{Title: s}), model.NoAnnotations)
		checkMarkdown(t, d.Cover.Title.String())
	})
}

func checkHTML(t testing.TB, page string) string {
	t.Helper()
	text, elements := read(t, page)
	ids, levels := make(map[string]bool), 0
	attribute := func(n *html.Node, key string) string {
		for _, a := range n.Attr {
			if a.Key == key {
				return a.Val
			}
		}
		return ""
	}
	for _, n := range elements {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("two are called %q", id)
			}
			ids[id] = true
		}
	}
	for _, n := range elements {
		switch n.Data {
		case "html":
			if attribute(n, "lang") == "" {
				t.Error("the page has no language")
			}
		case "h1", "h2", "h3", "h4":
			if level := int(n.Data[1] - '0'); level > levels+1 {
				t.Errorf("a heading of level %d follows one of level %d", level, levels)
			}
			levels = int(n.Data[1] - '0')
		case "th":
			if s := attribute(n, "scope"); s != "col" && s != "row" {
				t.Error("a head of a table does not say what it heads")
			}
		case "a":
			if to, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok && !ids[to] {
				t.Errorf("a link leads to %q, which is nowhere", to)
			}
		case "script", "link", "img", "iframe":
			t.Errorf("the page needs more than itself: %s", n.Data)
		}
		if to := attribute(n, "aria-labelledby"); to != "" && !ids[to] {
			t.Errorf("%q labels and is not there", to)
		}
	}
	return text
}

func TestHTML(t *testing.T) {
	checkHTML(t, written(t, markup.HTML, sample(t)))
	for _, s := range texts {
		page := written(t, markup.HTML, one(s))
		text, _ := read(t, page)
		if n := strings.Count(text, words(s)); n < 22 {
			t.Errorf("%q is read %d times in\n%s", s, n, page)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		set := flow.Of(model.New(model.Visit{Title: s}), model.NoAnnotations).Cover.Title.String()
		if text, _ := read(t, written(t, markup.HTML, one(set))); !strings.Contains(text, words(set)) {
			t.Errorf("%q is not in %q", set, text)
		}
	})
}

func FuzzPlain(f *testing.F) {
	for _, s := range texts {
		f.Add(s)
	}
	f.Add(strings.Repeat("mot", 4000))
	f.Add(strings.Repeat("漢字 ", 300))
	terminal := &runewidth.Condition{StrictEmojiNeutral: true}
	f.Fuzz(func(t *testing.T, s string) {
		set := flow.Of(model.New(model.Visit{Title: s}), model.NoAnnotations).Cover.Title.String()
		d := one(set)
		d.Cover.Facts[0][0] = flow.Text{{Text: "Visiteur"}} // what a fact is called is ours
		for l := range strings.Lines(written(t, markup.Plain, d)) {
			if n := terminal.StringWidth(strings.TrimRight(l, "\n")); n > 78 {
				t.Errorf("a line of %d cells: %q", n, l)
			}
		}
	})
}

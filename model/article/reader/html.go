package reader

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/enjeux/enjeux/model"
)

// readHTML reads a web page, whole: what is no part of its article is chrome.
func readHTML(data []byte) (*Text, error) {
	source, encoding, err := decodeHTML(data)
	if err != nil {
		return nil, err
	}
	return readPage(source, encoding, (*htmlReader).greyAround)
}

// readPage reads a page that was decoded. Grey, unless it is nil, makes chrome of the lines
// that are no part of what it says.
func readPage(source, encoding string, grey func(r *htmlReader, root *html.Node, size int)) (*Text, error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil { // nested deeper than the parser goes
		return readTags(source, encoding)
	}
	var r htmlReader
	r.walk(root, block{})
	r.flush()
	if grey != nil {
		grey(&r, root, len(source))
	}
	t, err := r.done()
	if err != nil {
		return nil, err
	}
	t.Encoding, t.Published, t.Lang = encoding, r.published, r.lang
	return t, nil
}

// decodeHTML decodes by a mark or what the page says of itself, and else as any text.
func decodeHTML(data []byte) (text, encoding string, err error) {
	if enc, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], ""); declares(data) && name != "utf-8" && bytes.IndexByte(data, 0) < 0 {
		return checked(convert(enc, data), name)
	}
	t, err := readPlain(data)
	if err != nil {
		return "", "", err
	}
	return t.Text, t.Encoding, nil
}

// declares tells whether a page names its encoding.
func declares(data []byte) bool {
	return bytes.Contains(bytes.ToLower(data[:min(len(data), 1024)]), []byte("charset"))
}

// A block is what the elements around a text make of it.
type block struct {
	line Line
	pre  bool
	cell bool // of a table row that is one line

	caption bool // of a picture, which is not there
	cited   bool // of the message that an e-mail answers
}

// An htmlReader goes through a page in the order of reading.
type htmlReader struct {
	builder
	published string
	lang      string

	words  strings.Builder // of the paragraph at hand
	as     block
	strong int    // bytes of words that are strong
	linked int    // bytes of words that are links
	all    int    // bytes of words
	link   []bool // of each line: more than half of it is links
	below  []bool // of each line: it is a caption
	cited  []bool // of each line: it is of the message that is answered
	bolds  int    // depth of strong elements
	links  int    // depth of links
}

// skipped elements hold nothing to read.
var skippedTags = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true,
	atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Canvas: true, atom.Audio: true, atom.Video: true, atom.Head: true,
	atom.Math: true, atom.Input: true, atom.Datalist: true}

// chromeTags hold the page's controls.
var chromeTags = map[atom.Atom]bool{atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true,
	atom.Select: true, atom.Menu: true, atom.Dialog: true, atom.Figcaption: true, atom.Label: true}

// inlineTags do not end a paragraph; every other does.
var inlineTags = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true,
	atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true,
	atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.Ruby: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true,
	atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true}

// chromeNames are words in the class or the id of what is no part of an article.
var chromeNames = wordsOf(`nav navbar menu breadcrumb breadcrumbs footer sidebar share sharing social cookie cookies consent newsletter
	related promo advert advertisement ads comments comment-list pagination pager toolbar skip-link popup modal subscribe paywall tags`)

func wordsOf(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// walk adds what stands under n. It does not go deeper than the parser, which
// stops at 512 elements inside one another.
func (r *htmlReader) walk(n *html.Node, as block) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			r.write(c.Data, as)
		case html.ElementNode:
			r.element(c, as)
		}
	}
}

func (r *htmlReader) element(n *html.Node, as block) {
	switch {
	case n.DataAtom == atom.Head:
		r.head(n)
		return
	case n.DataAtom == atom.Html:
		r.lang = attr(n, "lang")
	case n.DataAtom == atom.Br:
		r.write("\n", block{line: as.line, pre: true})
		return
	case skippedTags[n.DataAtom] || hidden(n):
		return
	case inlineTags[n.DataAtom]:
		r.inline(n, as)
		return
	}
	if as.cell && n.DataAtom != atom.Table {
		r.words.WriteByte(' ')
		r.walk(n, as)
		return
	}
	r.flush()
	switch a := n.DataAtom; a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if as.line.Kind != model.ParagraphChrome {
			as.line = Line{Kind: model.ParagraphHeading, Level: int(n.Data[1] - '0')}
		}
	case atom.Li:
		if as.line.Kind != model.ParagraphChrome {
			as.line = Line{Kind: model.ParagraphBullet}
		}
	case atom.Pre:
		as.pre = true
	case atom.Tr:
		if cells, head, ok := simpleRow(n); ok {
			r.row(cells, head, as)
			return
		}
	}
	as.cited = as.cited || cites(n)
	if noteID().MatchString(attr(n, "id")) && as.line.Kind != model.ParagraphChrome {
		as.line = Line{Kind: Note}
	}
	if chromeTags[n.DataAtom] || chromeByName(n) {
		as.line, as.caption = Line{Kind: model.ParagraphChrome}, as.caption || n.DataAtom == atom.Figcaption
	}
	r.walk(n, as)
	r.flush()
}

// inline adds an element inside a paragraph.
func (r *htmlReader) inline(n *html.Node, as block) {
	switch n.DataAtom {
	case atom.Strong, atom.B:
		r.bolds++
		defer func() { r.bolds-- }()
	case atom.A:
		r.links++
		defer func() { r.links-- }()
	case atom.Del:
		return
	}
	if noteReference(n) {
		return
	}
	r.walk(n, as)
}

// noteID is what LibreOffice and Word call the text of a note.
var noteID = lazy(`^(?:sdfootnote|sdendnote|ftn|edn)\d+$`)

// noteReference tells whether an element is the mark of a note: a number in a link
// to another place of the page. It would be read as part of the word or the number
// before it.
func noteReference(n *html.Node) bool {
	mark, link := "", false
	for k := n; k != nil; k = k.FirstChild { // nothing but one in the other
		link = link || k.DataAtom == atom.A && strings.HasPrefix(attr(k, "href"), "#")
		if k.NextSibling != nil && k != n {
			return false
		}
		if k.Type == html.TextNode {
			mark = strings.TrimSpace(k.Data)
		}
	}
	return link && noteNumber().MatchString(mark)
}

var noteNumber = lazy(`^\[?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡]+)\]?$`)

// write adds words to the paragraph at hand.
func (r *htmlReader) write(s string, as block) {
	if !as.pre {
		s = spaces(s)
	}
	if n := len(strings.TrimSpace(s)); n > 0 {
		r.as = as
		r.all += n
		if r.bolds > 0 {
			r.strong += n
		}
		if r.links > 0 {
			r.linked += n
		}
	}
	r.words.WriteString(s)
}

// spaces turns white space into single spaces, at the ends too.
func spaces(s string) string {
	in := squeeze(s)
	if in == "" && s != "" {
		return " "
	}
	if strings.IndexByte(" \t\r\n\f", s[0]) >= 0 {
		in = " " + in
	}
	if strings.IndexByte(" \t\r\n\f", s[len(s)-1]) >= 0 {
		in += " "
	}
	return in
}

// flush ends the paragraph at hand.
func (r *htmlReader) flush() {
	if r.all > 0 {
		l := r.as.line
		if l.Kind == "" {
			l.Kind = model.ParagraphBody
		}
		l.Emphasis = l.Kind == model.ParagraphBody && r.strong == r.all
		var lines []string
		for line := range strings.SplitSeq(r.words.String(), "\n") {
			if l.Kind != Row {
				line = squeeze(line)
			}
			lines = append(lines, line)
		}
		r.add(l, strings.Join(lines, "\n"))
		for len(r.link) < len(r.lines) {
			r.link, r.below, r.cited = append(r.link, 2*r.linked > r.all), append(r.below, r.as.caption), append(r.cited, r.as.cited)
		}
	}
	r.words.Reset()
	r.all, r.strong, r.linked = 0, 0, 0
}

// simpleRow returns the cells of a table row that reads as one line: more than one has words, and none
// holds blocks of its own but a few short paragraphs. Head tells whether they head columns.
func simpleRow(tr *html.Node) (cells []*html.Node, head, ok bool) {
	filled, head := 0, true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		blocks, size, words := 0, 0, false
		var look func(*html.Node)
		look = func(n *html.Node) {
			for k := n.FirstChild; k != nil; k = k.NextSibling {
				switch {
				case k.Type == html.TextNode:
					size += len(strings.TrimSpace(k.Data))
				case k.DataAtom == atom.P || k.DataAtom == atom.Div:
					blocks++
				case k.Type == html.ElementNode && !inlineTags[k.DataAtom] && k.DataAtom != atom.Br:
					blocks += cellParagraphs
				}
				words = words || k.Type == html.TextNode && strings.TrimSpace(k.Data) != ""
				look(k)
			}
		}
		look(c)
		if blocks > cellParagraphs || blocks > 1 && size > cellSize {
			return nil, false, false
		}
		if words {
			filled++
			head = head && c.DataAtom == atom.Th
		}
		cells = append(cells, c)
	}
	return cells, head || tr.Parent != nil && tr.Parent.DataAtom == atom.Thead, filled > 1
}

func (r *htmlReader) row(cells []*html.Node, head bool, as block) {
	if as.line.Kind != model.ParagraphChrome {
		as.line = Line{Kind: Row}
	}
	as.cell = true
	var texts []string
	for _, c := range cells {
		r.walk(c, as)
		texts = append(texts, squeeze(r.words.String()))
		r.words.Reset()
	}
	r.words.WriteString(strings.Join(texts, "\t"))
	r.as.line.Kind = as.line.Kind
	r.as.line.Head = r.all > 0 && as.line.Kind == Row && (head || r.headsTable(r.strong == r.all))
	r.flush()
	r.as.line.Head = false
}

// head reads when the page says that it appeared.
func (r *htmlReader) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Meta {
			continue
		}
		switch strings.ToLower(attr(c, "property") + attr(c, "name") + attr(c, "itemprop")) {
		case "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.created", "date", "pubdate", "og:published_time":
			if r.published == "" {
				r.published = isoDate(attr(c, "content"))
			}
		}
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// hidden tells whether a reader of the page does not see an element.
func hidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return strings.Contains(style, "display:none")
}

func chromeByName(n *html.Node) bool {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		return false
	}
	if title := attr(n, "title"); n.DataAtom == atom.Div && (title == "header" || title == "footer") {
		return true // of the pages that LibreOffice had
	}
	if role := attr(n, "role"); role == "navigation" || role == "contentinfo" || role == "search" || role == "dialog" {
		return true
	}
	for w := range strings.FieldsSeq(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
		if chromeNames[w] {
			return true
		}
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool { return r == '-' || r == '_' }) {
			if len(part) > 3 && chromeNames[part] {
				return true
			}
		}
	}
	return false
}

// stripTags returns the words of a piece of HTML.
func stripTags(s string) string {
	t, err := readTags(s, "")
	if err != nil {
		return ""
	}
	return t.Text
}

// readTags reads a page without its tree, for what is nested too deep for one.
func readTags(source, encoding string) (*Text, error) {
	var b builder
	var words strings.Builder
	skip := 0
	flush := func() {
		b.add(Line{}, squeeze(words.String()))
		words.Reset()
	}
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			flush()
			t, err := b.done()
			if err == nil {
				t.Encoding = encoding
			}
			return t, err
		case html.TextToken:
			if skip == 0 {
				words.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == atom.Script || a == atom.Style || a == atom.Template || a == atom.Head {
				if kind == html.StartTagToken {
					skip++
				} else if kind == html.EndTagToken && skip > 0 {
					skip--
				}
			}
			if !inlineTags[a] {
				flush()
			}
		}
	}
}

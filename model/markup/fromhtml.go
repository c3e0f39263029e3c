package markup

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FromHTML reads what was copied in a browser or a word processor, as texts of a
// briefing mark it: strong words, emphasis, lists and quotations; of links the words
// alone. It is false where none of these is there, or a table is: what is plain is
// better taken as plain text, as the other program gives it.
func FromHTML(page string) (text string, ok bool) {
	root, err := html.Parse(strings.NewReader(page))
	if err != nil { // nested deeper than the parser goes
		return "", false
	}
	var r htmlReader
	r.walk(root, manner{})
	r.flush(manner{})
	return strings.Join(r.lines, "\n"), r.formatted && !r.table
}

// manner is how words are set by the elements around them.
type manner struct {
	strong, emphasis, quoted, pre bool
	item                          *item // of a list
}

// item is one of a list: how many came before it are counted by the list.
type item struct {
	mark string // "" once it was written
}

type htmlReader struct {
	lines            []string
	spans            []span // of the paragraph at hand
	formatted, table bool
}

func (r *htmlReader) walk(n *html.Node, as manner) {
	number := 1
	if start, err := strconv.Atoi(attribute(n, "start")); err == nil {
		number = start
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			for k, line := range lines(c.Data, as.pre) {
				if k > 0 {
					r.flush(as)
				}
				r.spans = append(r.spans, span{line, as.strong, as.emphasis})
			}
		case c.Type != html.ElementNode:
		case c.DataAtom == atom.Li:
			r.flush(as)
			inner := as
			inner.item = &item{mark: "- "}
			if n.DataAtom == atom.Ol {
				inner.item.mark = fmt.Sprintf("%d. ", number)
				number++
			}
			r.block(c, inner)
		default:
			r.element(c, as)
		}
	}
}

func (r *htmlReader) element(n *html.Node, as manner) {
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	if strings.Contains(style, "display:none") {
		return
	}
	as.strong, as.emphasis = weighed(n, style, as.strong), slanted(n, style, as.emphasis)
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Template, atom.Title, atom.Noscript, atom.Svg, atom.Img:
	case atom.Br:
		r.flush(as)
	case atom.Table:
		r.table = true
	case atom.Blockquote:
		as.quoted = true
		r.block(n, as)
	case atom.Pre:
		as.pre = true
		r.block(n, as)
	default:
		switch list := strings.Contains(style, "mso-list:"); { // as Word has lists
		case list && n.DataAtom == atom.P:
			as.item = &item{mark: wordMark(n)}
		case list && strings.Contains(style, "mso-list:ignore"): // the mark itself
			return
		}
		if n.DataAtom == 0 || within[n.DataAtom] {
			r.walk(n, as)
		} else {
			r.block(n, as)
		}
	}
}

// within are the elements that do not end a paragraph; every other does.
var within = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true,
	atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true,
	atom.Kbd: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true}

// block reads an element that is paragraphs of its own.
func (r *htmlReader) block(n *html.Node, as manner) {
	r.flush(as)
	r.walk(n, as)
	r.flush(as)
}

// weighed tells whether an element's words are strong; a style that says so wins.
func weighed(n *html.Node, style string, strong bool) bool {
	if _, weight, ok := strings.Cut(style, "font-weight:"); ok {
		weight, _, _ = strings.Cut(weight, ";")
		thick, err := strconv.Atoi(weight)
		return strings.HasPrefix(weight, "bold") || err == nil && thick >= 600
	}
	return strong || n.DataAtom == atom.B || n.DataAtom == atom.Strong
}

func slanted(n *html.Node, style string, emphasis bool) bool {
	if _, slant, ok := strings.Cut(style, "font-style:"); ok {
		return strings.HasPrefix(slant, "italic") || strings.HasPrefix(slant, "oblique")
	}
	return emphasis || n.DataAtom == atom.I || n.DataAtom == atom.Em || n.DataAtom == atom.Cite
}

// wordMark is the mark of an item in Word, which writes it out: a number, or a sign
// of some font.
func wordMark(p *html.Node) string {
	for n := range p.Descendants() {
		if n.Type == html.TextNode && strings.Contains(strings.ToLower(strings.ReplaceAll(attribute(n.Parent, "style"), " ", "")), "mso-list:ignore") {
			if mark := strings.TrimSpace(n.Data); mark != "" && mark[0] >= '0' && mark[0] <= '9' {
				return strings.TrimRight(mark, ".)") + ". "
			}
		}
	}
	return "- "
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// lines cuts words where they are set on lines of their own, and turns white space
// into single spaces.
func lines(words string, pre bool) []string {
	all := []string{words}
	if pre {
		all = strings.Split(words, "\n")
	}
	for k, line := range all {
		var b strings.Builder
		last := rune(0)
		for _, r := range strings.NewReplacer("\r", "", "\t", " ", "\f", " ", "\n", " ").Replace(line) {
			if r != ' ' || last != ' ' {
				b.WriteRune(r)
			}
			last = r
		}
		all[k] = b.String()
	}
	return all
}

// flush ends the paragraph at hand.
func (r *htmlReader) flush(as manner) {
	spans := tidy(r.spans)
	r.spans = nil
	if len(spans) == 0 {
		return
	}
	lead := ""
	if as.quoted {
		lead, r.formatted = "> ", true
	}
	if as.item != nil && as.item.mark != "" {
		lead += as.item.mark
		as.item.mark, r.formatted = "", true
	}
	line, marked := written(spans)
	r.formatted = r.formatted || marked
	r.lines = append(r.lines, lead+line)
}

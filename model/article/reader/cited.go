package reader

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/enjeux/enjeux/model"
)

var (
	// forwarding opens the subject of an e-mail that hands on another.
	forwarding = lazy(`(?i)^(?:tr|fwd?|wg|rv) ?:`)
	// introducing is the line above a message that is answered.
	introducing = lazy(`^(?:Le|On) .{0,20}\d.{1,200}[\s\x{a0}](?:\p{Lu}[\p{L}.’'-]*|\S*[@>)\]]|\S+@\S+)[\s\x{a0}](?:a écrit|wrote)[\s\x{a0}\x{202f}]?:$`)
	// sent is how Outlook heads a message that is answered: on one line or on several.
	sent = lazy(`(?s)^(?:De|From)[\s\x{a0}]?:[\s\x{a0}].{3,200}?\s(?:Envoyé|Sent|Date)[\s\x{a0}]?:[\s\x{a0}]`)
)

// cites tells whether an element holds the message that an e-mail answers.
func cites(n *html.Node) bool {
	if n.DataAtom == atom.Blockquote && strings.EqualFold(attr(n, "type"), "cite") {
		return true
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		if class == "gmail_quote" || class == "moz-cite-prefix" || class == "yahoo_quoted" {
			return true
		}
	}
	return false
}

// greyCited makes chrome of the message that an e-mail answers, with the line above it,
// unless the e-mail says nothing else.
func (r *htmlReader) greyCited(*html.Node, int) {
	text, all := r.text.String(), false
	for k, l := range r.lines {
		if all = all || !r.cited[k] && sent().MatchString(text[l.From:r.lines[min(k+1, len(r.lines)-1)].To]); all {
			r.cited[k] = true
			continue
		}
		if introducing().MatchString(text[l.From:l.To]) && !r.cited[k] {
			r.cited[k] = true
			all = k+1 == len(r.lines) || !r.cited[k+1]
		}
	}
	own := false
	for _, cited := range r.cited {
		own = own || !cited
	}
	for k := range r.lines {
		if own && r.cited[k] {
			r.lines[k] = Line{From: r.lines[k].From, To: r.lines[k].To, Kind: model.ParagraphChrome}
		}
	}
}

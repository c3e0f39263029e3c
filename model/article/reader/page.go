package reader

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/enjeux/enjeux/model"
)

// pageSize is the size in bytes above which nobody looks for the article of a page.
const pageSize = 4 << 20

// articleLines returns the lines of what Readability takes for the article of a
// page, nil when it finds none. It leaves the page alone.
func articleLines(root *html.Node, size int) (lines map[string]bool) {
	if size > pageSize {
		return nil
	}
	defer func() {
		if recover() != nil { // it is written for well-formed pages
			lines = nil
		}
	}()
	parser := readability.NewParser()
	parser.MaxElemsToParse = 50_000
	found, err := parser.ParseDocument(root, &url.URL{Scheme: "https", Host: "page.invalid"})
	if err != nil || found.Node == nil {
		return nil
	}
	var r htmlReader
	r.walk(found.Node, block{})
	r.flush()
	text := r.text.String()
	lines = make(map[string]bool)
	for _, l := range r.lines {
		lines[text[l.From:l.To]] = true
	}
	return lines
}

// greyOut makes chrome of what stands around the article, and of the links and
// labels inside it. Nothing is left out. Where the lines of the article are not
// most of what the page says, they are not believed.
func (r *htmlReader) greyOut(article map[string]bool) {
	text := r.text.String()
	inside := func(l Line) bool { return article[text[l.From:l.To]] }
	said, kept, first, last := 0, 0, -1, -1
	for i, l := range r.lines {
		if l.Kind == model.ParagraphChrome || r.link[i] {
			continue
		}
		n := l.To - l.From
		if l.Kind == model.ParagraphBody && n >= 80 {
			said += n
		}
		if inside(l) {
			if l.Kind == model.ParagraphBody && n >= 80 {
				kept += n
			}
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 || 2*kept < said {
		return
	}
	begin := r.headline(first)
	for i := range r.lines {
		l := &r.lines[i]
		switch {
		case inside(*l) && i >= begin && i <= last && !(r.link[i] && l.Kind == model.ParagraphChrome):
			if l.Kind == model.ParagraphChrome && !r.below[i] {
				l.Kind = model.ParagraphBody // by its name only
			}
		case i < begin || i > last:
			*l = Line{From: l.From, To: l.To, Kind: model.ParagraphChrome}
		case l.Kind == model.ParagraphHeading || l.Kind == model.ParagraphChrome:
		case r.link[i] || label(text[l.From:l.To]) && i > first:
			*l = Line{From: l.From, To: l.To, Kind: model.ParagraphChrome}
		}
	}
}

// headline returns the line that the article begins with: the heading above its
// first line, if there is one near.
func (r *htmlReader) headline(first int) int {
	const near = 12
	best := first
	for i := first - 1; i >= 0 && i >= first-near; i-- {
		l := r.lines[i]
		if l.Kind != model.ParagraphHeading || r.link[i] {
			continue
		}
		if best == first || l.Level < r.lines[best].Level {
			best = i
		}
	}
	return best
}

// label tells whether a line is short and no sentence.
func label(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return len(line) < 60 && !strings.ContainsRune(".!?:;»”\"", last)
}

// greyAround makes chrome of what stands around the article of a page.
func (r *htmlReader) greyAround(root *html.Node, size int) { r.greyOut(articleLines(root, size)) }

package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/reader"
)

// titleRows gives the stakes of table rows titles that say what their cells stand for, by the row that
// heads them: "Port de Sitra – Coût : 80 millions d’euros".
func (d *Document) titleRows() {
	var head []string
	for i := range d.Paragraphs {
		switch p := &d.Paragraphs[i]; {
		case p.Given.Kind != reader.Row:
			head = nil
		case p.Given.Head:
			head = strings.Split(d.Line(*p), "\t")
		case head != nil:
			if title := rowTitle(head, strings.Split(d.Line(*p), "\t"), d.Lang); title != "" {
				p.Title = title
			}
		}
	}
}

// rowTitle returns the first cell of a row and as many of the others as a title holds, each behind what
// heads it; "" where that says no more than the row.
func rowTitle(head, cells []string, lang string) string {
	const dash = " – "
	colon := ": "
	if lang == "fr" {
		colon = "\u202f: "
	}
	title := strings.TrimSpace(cells[0])
	if len(head) != len(cells) {
		return ""
	}
	said := false
	for k := 1; k < len(cells); k++ {
		what, cell := strings.TrimSpace(head[k]), strings.TrimSpace(cells[k])
		if what == "" || cell == "" {
			continue
		}
		longer := strings.TrimPrefix(title+dash+what+colon+cell, dash)
		if utf8.RuneCountInString(longer) > wholeTitle {
			break
		}
		title, said = longer, true
	}
	if !said {
		return ""
	}
	return title
}

// Titles tells whether a title is one that the stake of a line without a heading of its own is given.
func Titles(title, text, lang string) bool {
	const dash, colon = " – ", ": "
	cells := strings.Split(text, "\t")
	for k, c := range cells {
		cells[k] = strings.TrimSpace(c)
	}
	if first, rest, ok := strings.Cut(title, dash); ok && len(cells) > 1 && first == cells[0] { // of a table's row
		return !slices.ContainsFunc(strings.Split(rest, dash), func(part string) bool {
			_, cell, ok := strings.Cut(part, colon)
			return !ok || !slices.Contains(cells, cell)
		})
	}
	return title == TitleOf(text, 0, lang)
}

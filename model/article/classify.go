package article

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// classify says what each line is. A line is body until something speaks
// clearly for another type, because a body line that is lost is the worst error.
func (d *Document) classify() {
	const publishedWithin = 12 // paragraphs
	shapes := make([]shape, len(d.Paragraphs))
	var content []int // lines that are not chrome
	spread(len(shapes), func(_ *vocabulary, from, to int) {
		for i := from; i < to; i++ {
			shapes[i] = look(d.Line(d.Paragraphs[i]))
			shapes[i].given(d.Paragraphs[i].given)
		}
	})
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		switch {
		case shapes[i].chrome:
			p.Type = model.ParagraphChrome
			if i < publishedWithin && appeared.MatchString(fold(d.Line(*p))) {
				d.datePublished(d.Line(*p))
			}
		case shapes[i].bullet:
			p.Type = model.ParagraphBullet
		default:
			p.Type = model.ParagraphBody
		}
		if !shapes[i].chrome {
			content = append(content, i)
		}
	}
	// A document that is nothing but controls was not one.
	if len(content) == 0 {
		for i := range d.Paragraphs {
			d.Paragraphs[i].Type = model.ParagraphBody
		}
		return
	}
	title := d.findTitle(shapes, content)
	d.findBylines(shapes, content, title)
	rest := content[:0:0]
	for _, i := range content {
		if d.Paragraphs[i].body() {
			rest = append(rest, i)
		}
	}
	d.findHeadings(shapes, rest)
	d.keepGiven(shapes)
}

// findTitle marks the title, which opens the document, and returns its index in
// content, -1 when there is none.
func (d *Document) findTitle(shapes []shape, content []int) int {
	const titleRunes, titleWords, search = 320, 55, 5
	for n, i := range content[:min(search, len(content))] {
		s := shapes[i]
		if s.byline || s.dateline {
			continue
		}
		first, _ := utf8.DecodeRuneInString(s.text[s.markup:])
		if s.words == nil {
			s.words = words(s.text)
		}
		if !s.titleLike || len(s.words) == 0 || s.bullet || s.numbered > 0 || s.runes > titleRunes || len(s.words) > titleWords ||
			s.marked > 1 || len(s.words) <= 3 && opening[s.words[0].folded] || unicode.IsLower(first) {
			return -1
		}
		for _, later := range content[n+1:] {
			if l := shapes[later]; l.runes > s.runes || later == content[n+1] && l.dateline || !l.titleLike && l.runes > 80 {
				d.Paragraphs[i].Type = model.ParagraphTitle
				return n
			}
		}
		return -1
	}
	return -1
}

// appeared says when a text was made public, above it: "Publié le 13 novembre 2025 à 17h42".
var appeared = lazy(`^(?:publie|paru|mis en ligne|published|posted|first published|issued|released|опубликован)`)

// opening words head a first section and not the document.
var opening = set("contexte context introduction background preambule preamble resume summary overview chapeau objet")

// findBylines marks who wrote the text and when, at its beginning and its end.
func (d *Document) findBylines(shapes []shape, content []int, title int) {
	const opening, closing = 6, 3
	for n, i := range content {
		s := shapes[i]
		if n == title || n >= opening && n < len(content)-closing {
			continue
		}
		atEnd := n > 0 && n >= len(content)-closing
		switch {
		case s.dateline && n+1 < len(content) && shapes[content[n+1]].bullet && opensWithWeekday(s.words):
			// A day of a programme, which heads what is done on it.
		case s.dateline && len(content) > 1:
			d.Paragraphs[i].Type = model.ParagraphByline
			d.datePublished(s.text)
		case title >= 0 && n == title+1 && opensWithDate(s.text, s.words, d.lang):
			d.Paragraphs[i].Type = model.ParagraphByline
			d.datePublished(s.text)
		case n > max(title, 0) && n <= title+2 && endsWithDate(s, d.lang) && n+1 < len(content) && !shapes[content[n+1]].bullet:
			d.Paragraphs[i].Type = model.ParagraphByline
			d.datePublished(s.text)
		case title >= 0 && n > title && n <= title+2 && isPlace(s.text, d.Lang):
			d.Paragraphs[i].Type = model.ParagraphByline
		case atEnd && n == len(content)-1 && isPlace(s.text, d.Lang):
			d.Paragraphs[i].Type = model.ParagraphByline
		case s.byline:
			d.Paragraphs[i].Type = model.ParagraphByline
		case atEnd && n >= len(content)-2 && bareName(s.text, s) && endsWithNames(shapes, content[n:]):
			d.Paragraphs[i].Type = model.ParagraphByline
		case title >= 0 && n > title && n <= title+2 && bareName(s.text, s) && surelyName(s, shapes, content, n):
			d.Paragraphs[i].Type = model.ParagraphByline
		}
	}
}

// opensWithDate tells whether a line below the title is a date with its year, set off from
// where it was and who says it by dashes ("Le 6 novembre 2025 – Ottawa – …").
func opensWithDate(text string, ws []word, lang string) bool {
	const latest = 4 // bytes of "Le " in front
	if len(ws) == 0 || !strings.ContainsAny(text, "–—-|") {
		return false
	}
	l := line{text: text, lang: lang, words: ws}
	all := l.dates()
	if len(all) == 0 || all[0].span.from > latest || all[0].from.d == 0 || all[0].from.y == 0 {
		return false
	}
	rest := strings.TrimLeft(text[all[0].span.to:], " ")
	return strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "|")
}

// endsWithDate tells whether a line below the title is who says it, and when: "Direction des
// affaires économiques, le 17 février 2025".
func endsWithDate(s shape, lang string) bool {
	const longest = 120 // runes
	if s.runes > longest || len(s.words) == 0 || hasVerb(s) {
		return false
	}
	l := line{text: s.text, lang: lang, words: s.words}
	all := l.dates()
	if len(all) == 0 {
		return false
	}
	last := all[len(all)-1]
	before := strings.TrimRight(s.text[:last.span.from], " \u00a0")
	for _, lead := range []string{" le", " the", " du"} {
		before = strings.TrimSuffix(before, lead)
	}
	if k := len(strings.Fields(before)); k > 0 {
		if _, ok := weekdays[fold(strings.Fields(before)[k-1])]; ok {
			before = strings.TrimSuffix(strings.TrimRight(before, " "), strings.Fields(before)[k-1])
		}
	}
	before = strings.TrimRight(before, " \u00a0")
	set := before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "|")
	return set && last.from.m > 0 && last.from.y > 0 && last.to == (date{}) && strings.Trim(s.text[last.span.to:], " .)") == ""
}

func opensWithWeekday(ws []word) bool {
	_, ok := weekdays[ws[0].folded]
	return ok
}

// isPlace tells whether a line is nothing but a city, with its country or not.
func isPlace(text, lang string) bool {
	if len(text) > 60 {
		return false
	}
	text = strings.TrimRight(text, " -–—:")
	all := sightings(words(text), lang)
	if len(all) == 0 || all[0].kind != byCity || all[0].from != 0 {
		return false
	}
	rest := strings.Trim(text[all[0].to:], " ,.()")
	return rest == "" || rest == "D.C" || len(all) == 2 && strings.HasPrefix(rest, text[all[1].from:all[1].to]) && len(rest) == all[1].to-all[1].from
}

// endsWithNames tells whether nothing but names and datelines follows.
func endsWithNames(shapes []shape, tail []int) bool {
	for _, i := range tail {
		if s := shapes[i]; !s.dateline && !s.byline && !bareName(s.text, s) {
			return false
		}
	}
	return true
}

// surelyName asks for more than capitals where a heading could stand: a surname
// in capitals beside a first name that is not, or a dateline next.
func surelyName(s shape, shapes []shape, content []int, n int) bool {
	if n+1 < len(content) && shapes[content[n+1]].dateline {
		return true
	}
	parts := strings.Fields(s.text)
	last := parts[len(parts)-1]
	return !s.upper && capitals(last)
}

// isDateline tells whether a line says only where and when.
func isDateline(text string, ws []word) bool {
	const longest, places = 90, 2 // bytes; words that may name where
	text = strings.TrimRight(text, " -–—")
	if k := strings.LastIndexByte(text, '('); k > 0 && strings.HasSuffix(text, ")") && strings.ContainsAny(text[:k], "0123456789") {
		text = text[:k] // who reports: "SUVA, Aug 14 (Pacific Newswire)"
		ws = ws[:sort.Search(len(ws), func(i int) bool { return ws[i].from >= k })]
	}
	if len(text) > longest || !strings.ContainsAny(text, "0123456789") || !dated(text, ws) {
		return false
	}
	if strings.HasSuffix(text, ".") && slices.ContainsFunc(ws[min(1, len(ws)):], func(w word) bool { return connecting[w.folded] }) {
		return false // a short sentence
	}
	left := 0
	for _, w := range ws {
		if strings.ContainsAny(w.folded, "0123456789") || w.function || w.month() || datelineWords[w.folded] {
			continue
		}
		if left++; !w.capital {
			return false
		}
	}
	return left <= places
}

// dated tells whether words name a month, or a day in digits ("2025-06-21", "21/06/2025").
func dated(text string, ws []word) bool {
	for i, w := range ws {
		if w.month() && (monthNames[w.folded] || i > 0 && ws[i-1].digit || i+1 < len(ws) && ws[i+1].digit) {
			return true
		}
		if i > 1 && w.digit && ws[i-2].digit && len(ws[i-1].folded) == 2 && len(ws[i-2].folded)+len(w.folded) == len("2006")+len("02") && ws[i-2].to+1 == ws[i-1].from {
			if gap := text[ws[i-1].to:w.from]; gap == "-" || gap == "/" || gap == "." {
				return true
			}
		}
	}
	return false
}

// connecting words stand in sentences and not between a place and a date.
var connecting = set("the du des les aux")

var monthNames = set(`janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
	january february march april may june july august september october november december`)

// datelineWords stand beside a date and say nothing else.
var datelineWords = set(`publie published posted mis jour updated modifie on at h gmt utc c am pm est edt er st nd rd th date fait done г года afp reuters ap cnw map aps tass
	lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday`)

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// classify says what each line is. A line is body until something speaks
// clearly for another type, because a body line that is lost is the worst error.
func (d *sorter) classify() {
	shapes, content := d.look()
	// A document that is nothing but controls was not one.
	if len(content) == 0 {
		for i := range d.blocks {
			d.blocks[i].Type = model.ParagraphBody
		}
		return
	}
	page := d.open(shapes, content)
	page.findHeadings()
	d.keepGiven(shapes)
}

// look finds the shapes of all lines, which ones are chrome or bullets, and returns the index
// of those that are not chrome.
func (d *sorter) look() (shapes []shape, content []int) {
	const publishedWithin = 12 // paragraphs
	shapes = make([]shape, len(d.blocks))
	lex.Spread(len(shapes), func(_ *lex.Vocabulary, from, to int) {
		for i := from; i < to; i++ {
			shapes[i] = look(d.line(d.blocks[i]))
			shapes[i].given(d.blocks[i].Given)
		}
	})
	markMenus(shapes)
	for i := range d.blocks {
		p := &d.blocks[i]
		if shapes[i].chrome && i > 0 && shapes[i-1].hourAlone() {
			shapes[i].chrome = false // what is done at that hour: "Accueil"
		}
		if !shapes[i].chrome && (i > 0 && shapes[i-1].chrome || i+1 < len(shapes) && shapes[i+1].chrome) && rubrics[lex.Fold(d.line(*p))] {
			shapes[i].chrome = true
		}
		switch {
		case shapes[i].chrome:
			p.Type = model.ParagraphChrome
			if i < publishedWithin && appeared.MatchString(lex.Fold(d.line(*p))) {
				d.dated(d.line(*p))
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
	return shapes, content
}

// markMenus marks the short items of a list above the text that has the networks on which a page is shared: "• Live",
// "• facebook".
func markMenus(shapes []shape) {
	const some, short = 2, 2 // networks; words of an item
	for from := 0; from < len(shapes) && shapes[from].runes <= paragraph; from++ {
		to, shared := from, 0
		for ; to < len(shapes) && shapes[to].bullet; to++ {
			if ws := shapes[to].words; len(ws) <= short && slices.ContainsFunc(ws, func(w lex.Word) bool { return networks[w.Folded] }) {
				shared++
			}
		}
		for k := from; k < to && shared >= some; k++ {
			shapes[k].chrome = shapes[k].chrome || len(shapes[k].words) <= short
		}
		from = max(from, to)
	}
}

// networks are those on which pages are shared.
var networks = lex.Set("facebook twitter whatsapp linkedin telegram google instagram pinterest reddit youtube")

// open marks what opens a document and stands around its text: the title, by-lines, captions.
func (d *sorter) open(shapes []shape, content []int) *page {
	title := d.findTitle(shapes, content)
	above := 0 // lines over the title, which turned out to be chrome
	content = slices.DeleteFunc(content, func(i int) bool {
		if shapes[i].chrome {
			above++
		}
		return shapes[i].chrome
	})
	if title >= 0 {
		title -= above
	}
	page := d.survey(shapes, content, title)
	d.findBylines(page)
	d.findCaptions(shapes, content)
	page.findRepeats()
	return page
}

// findRepeats marks the lines that say the title again, with a few words or a number behind it, or the line above but
// for a number, as what stands for a picture does: "Ministers at dinner2" below "Ministers at dinner1".
func (p *page) findRepeats() {
	const least, more = 4, 30 // words; bytes
	for n, i := range p.content[min(1, len(p.content)):] {
		above := p.content[n]
		if name := captionOf(p.shapes[i].text); name != "" && name == captionOf(p.shapes[above].text) && p.blocks[i].Body() {
			p.blocks[i].Type, p.blocks[above].Type = model.ParagraphChrome, model.ParagraphChrome
		}
	}
	if p.title < 0 || len(p.shapes[p.content[p.title]].words) < least {
		return
	}
	title := p.shapes[p.content[p.title]].text
	for _, i := range p.content[p.title+1:] {
		s := &p.shapes[i]
		if rest, ok := strings.CutPrefix(s.text, title); ok && s.titleLike && len(rest) <= more && p.blocks[i].Body() {
			p.blocks[i].Type = model.ParagraphChrome
		}
	}
}

// captionOf returns a line without the number that stands right behind its last letter, "" where there is none.
func captionOf(line string) string {
	name := strings.TrimRight(line, "0123456789")
	if last, _ := utf8.DecodeLastRuneInString(name); len(name) == len(line) || !unicode.IsLetter(last) {
		return ""
	}
	return name
}

// findTitle marks the title, which opens the document, and what stands over it, and
// returns its index in content, -1 when there is none.
func (d *sorter) findTitle(shapes []shape, content []int) int {
	const search, listed = 6, 4 // lines; lines and words
	for n, i := range content[:min(search, len(content))] {
		s := &shapes[i]
		if s.byline || s.dateline {
			continue
		}
		if !s.couldTitle() || d.opensInterview(shapes, content[n:]) {
			return -1
		}
		if next := titleBelow(shapes, content, n); next > n && s.masthead() {
			d.blocks[i].Type, s.chrome = model.ParagraphChrome, true
			continue
		}
		for _, later := range content[n+1:] {
			if l := shapes[later]; l.runes > s.runes || later == content[n+1] && (l.dateline || l.hourAlone()) || !l.titleLike && l.runes > 80 {
				d.blocks[i].Type = model.ParagraphTitle
				return n
			}
		}
		if n == 0 && len(content) > listed && len(s.words) >= listed && (TitlesVisit.MatchString(s.text) || titlesList[s.words[0].Folded]) {
			d.blocks[i].Type = model.ParagraphTitle // over a list, none of whose items is longer
			return n
		}
		return -1
	}
	return -1
}

// titlesList opens the title of a list or a programme.
var titlesList = lex.Set("list liste outcomes programme program agenda schedule itinerary resultats перечень список программа")

// couldTitle tells whether a line at the beginning could be the title.
func (s *shape) couldTitle() bool {
	const titleRunes, titleWords = 320, 55
	if s.words == nil {
		s.words = lex.Words(s.text)
	}
	return s.titleLike && len(s.words) > 0 && !s.bullet && !s.asks() && !s.addresses() && s.numbered == 0 && s.runes <= titleRunes && len(s.words) <= titleWords &&
		s.marked <= 1 && (len(s.words) > 3 || !opening[s.words[0].Folded]) && !unicode.IsLower(firstRune(s.text[s.markup:])) && !s.tells()
}

// tells tells whether a line that is too long for a heading has several sentences, as a paragraph does
// that leaves out its full stop or ends with a question, or is very long and one of them.
func (s *shape) tells() bool {
	const long = 200 // runes
	if s.runes <= headed {
		return false
	}
	if s.runes > long && hasVerb(*s) {
		return true
	}
	n := len(lex.SentencesOf(s.text))
	return n > 2 || n > 1 && s.last == '?'
}

// appeared says when a text was made public, above it: "Publié le 13 novembre 2025 à 17h42".
var appeared = lex.Lazy(`^(?:publie|paru|mis en ligne|published|posted|first published|issued|released|опубликован)`)

// rubrics are the parts of a site that stand between its controls.
var rubrics = lex.Phrases("actualités|actualité|actu|à la une|news|latest news|top stories|новости")

// opening words head a first section and not the document.
var opening = lex.Set("contexte context introduction background preambule preamble resume summary overview chapeau objet")

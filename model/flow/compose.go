package flow

import (
	"fmt"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// Of returns the flow of a briefing with the annotations chosen. It is pure, and
// safe for use by several goroutines.
func Of(b *model.Briefing, annotations model.AnnotationChoice) *Document {
	v, c := b.Visit(), compose(b, annotations)
	c.cover(v)
	c.essentials()
	c.contents()
	c.opening()
	c.sections()
	c.sheets()
	c.defensive()
	c.annexes()
	c.list()
	return c.doc
}

// Excerpt returns the flow of a few stakes, in the order given: no cover, and none
// of the parts around them.
func Excerpt(b *model.Briefing, stakes []model.ID, annotations model.AnnotationChoice) *Document {
	c := compose(b, annotations)
	for _, id := range stakes {
		if st, ok := model.Get[model.Stake](b, id); ok {
			sec, _ := model.Get[model.Section](b, st.Place.Parent)
			c.stake(sec, st)
		}
	}
	return c.doc
}

func compose(b *model.Briefing, annotations model.AnnotationChoice) *composer {
	v := b.Visit()
	lang := strings.ToLower(v.Lang)
	c := &composer{b: b, words: term.Of(lang), lang: lang, annotations: annotations,
		sources: term.Sources(b), doc: &Document{Lang: v.Lang, Marking: strings.ToUpper(strings.Join(strings.Fields(v.Marking), " "))}}
	if c.doc.Lang == "" {
		c.doc.Lang = c.words.Lang
	}
	return c
}

// A composer adds blocks to a document.
type composer struct {
	b           *model.Briefing
	words       *term.Words
	lang        string
	annotations model.AnnotationChoice
	sources     map[model.ID]int // number in the list of sources
	doc         *Document
}

func (c *composer) add(bs ...Block) { c.doc.Blocks = append(c.doc.Blocks, bs...) }

// text sets a text by the rules of the language.
func (c *composer) text(s string) Text { return c.stretches(s, []term.Stretch{{To: len(s)}}) }

// marked sets a text that marks what it stresses, and its links.
func (c *composer) marked(s string) Text { return c.stretches(s, term.Inline(s)) }

func (c *composer) stretches(s string, looks []term.Stretch) (t Text) {
	var chars []term.Char
	for i, st := range looks {
		chars = term.Spell(chars, s[st.From:st.To], uint16(i), 0)
	}
	var last Run
	var run strings.Builder
	flush := func() {
		if run.Len() > 0 {
			last.Text = run.String()
			t = append(t, last)
			run.Reset()
		}
	}
	for _, ch := range term.Punctuate(nil, chars, c.lang) {
		st := looks[ch.Span]
		look := Run{Raised: ch.Flag&term.Raised != 0, Bold: st.Strong, Italic: st.Emphasis, Link: st.Link}
		if last.Text = ""; look != last {
			flush()
			last = look
		}
		run.WriteRune(ch.R)
	}
	flush()
	return t
}

// plain sets a text by no rule, as is right for an address.
func (c *composer) plain(s string) Text {
	var run strings.Builder
	for _, ch := range term.Spell(nil, s, 0, term.Verbatim) {
		run.WriteRune(ch.R)
	}
	return Text{{Text: run.String()}}
}

func (c *composer) cover(v model.Visit) {
	d, w := c.doc, c.words
	d.Title = c.text(v.Title).String()
	d.Subject = c.text(v.Subtitle).String()
	d.Author = c.text(v.Service).String()
	d.Foot = w.Foot(v)
	for _, said := range []string{v.Date, v.Start} {
		if t, ok := term.ParseDate(said); ok {
			d.Created = time.Date(t.Year, time.Month(max(t.Month, 1)), max(t.Day, 1), 0, 0, 0, 0, time.UTC)
			break
		}
	}
	d.Cover = Cover{Label: c.text(term.Called(w.File, v.Type)), Title: c.text(v.Title),
		Subtitle: c.text(v.Subtitle), Dates: c.text(w.Dates(v.Start, v.End))}
	for _, row := range w.Facts(v) {
		d.Cover.Facts = append(d.Cover.Facts, [2]Text{c.text(row[0]), c.text(row[1])})
	}
}

// essentials adds the key points, or the stakes that stand in for them.
func (c *composer) essentials() {
	var points List
	n := 0
	flush := func() {
		if len(points.Items) > 0 {
			c.add(points)
		}
		points = List{Start: n + 1}
	}
	point := func(text Text) {
		if n == 0 {
			c.add(Heading{Level: 1, Text: c.text(c.words.Essentials), Anchor: "key-points", Break: true})
			flush()
		}
		n++
		points.Items = append(points.Items, Item{Text: text})
	}
	for _, st := range term.First(c.b) {
		text := c.text(st.Title).Bold()
		if strings.TrimSpace(st.Objective) != "" {
			text = append(append(text, c.text(". ").Bold()...), c.text(term.Capital(st.Objective))...)
		}
		point(text)
	}
	for m := range model.Children[model.Message](c.b, c.b.ID()) {
		point(append(c.text(m.Text), c.calls(m.ID)...))
		if asides := c.asides(m.ID); len(asides) > 0 {
			flush()
			c.add(asides...)
		}
	}
	flush()
}

// contents keeps a place for the contents, which list fills.
func (c *composer) contents() { c.add(Contents{Title: c.text(c.words.Contents)}) }

// list fills the contents with the headings that come after, or takes it out
// when there is none.
func (c *composer) list() {
	bs := c.doc.Blocks
	at, below := -1, []Heading(nil)
	for i, b := range bs {
		switch b := b.(type) {
		case Contents:
			at = i
		case Heading:
			if at >= 0 && b.Level < 3 && !b.Inner {
				below = append(below, b)
			}
		}
	}
	if len(below) == 0 {
		c.doc.Blocks = append(bs[:at:at], bs[at+1:]...)
		return
	}
	bs[at] = Contents{Title: bs[at].(Contents).Title, Entries: below}
}

// calls adds the notes of a node's citations, and returns what calls them.
func (c *composer) calls(node model.ID) (t Text) {
	said := make(map[string]bool)
	for cite := range model.Children[model.Citation](c.b, node) {
		src, ok := model.Get[model.Source](c.b, cite.Source)
		if !ok || !c.b.Live(cite.Source) {
			continue
		}
		number := 0
		if len(c.sources) > 1 {
			number = c.sources[src.ID]
		}
		note := c.words.Citation(src, number, cite.Paragraph)
		if said[note+string(src.ID)] {
			continue
		}
		said[note+string(src.ID)] = true
		text := c.text(note)
		for i := range text {
			text[i].Link = "#" + sourceAnchor(c.sources[src.ID])
		}
		c.doc.Notes = append(c.doc.Notes, text)
		t = append(t, Run{Note: len(c.doc.Notes)})
	}
	return t
}

func sourceAnchor(number int) string { return fmt.Sprint("source-", number) }

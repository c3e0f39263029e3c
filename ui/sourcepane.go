package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A sourceText is a source as a pane shows it.
type sourceText struct {
	model.Source
	text     func(model.Paragraph) string
	note     string   // how it stands to the briefing
	warnings []string // of its reader
}

// A spot is a paragraph of a source, by its number.
type spot struct {
	source model.ID
	n      int
}

// sourcePane shows the paragraphs of sources, one under the other. What rests on
// them is its owner's: marks says which parts of a paragraph carry something, and
// lit whether something of it is pointed at and which parts, in bytes of the paragraph.
type sourcePane struct {
	column           *widgets.Column
	marks            func(spot) []widgets.Range
	onHover          func(at spot, in bool)
	onRest, onTapped func(spot)
	onDrag           func(spot, fyne.Position) // nil: nothing is dragged
	onDrop           func(spot)

	documents []sourceText
	lit       func(spot) ([]widgets.Range, bool)
	telling   map[spot][]widgets.Underline // words of what is pointed at
}

func newSourcePane(documents ...sourceText) *sourcePane {
	p := &sourcePane{documents: documents}
	p.column = widgets.NewColumn(p.row)
	p.column.Margin, p.column.Gap = 14, 2
	var ids []string
	for k, d := range documents {
		if len(documents) > 1 || d.note != "" || len(d.warnings) > 0 {
			ids = append(ids, fmt.Sprint("head/", k))
		}
		for _, par := range d.Paragraphs {
			ids = append(ids, p.id(spot{d.ID, par.N}))
		}
	}
	p.column.SetItems(ids)
	return p
}

func (p *sourcePane) id(at spot) string { return fmt.Sprint(at.source, "/", at.n) }

// paragraph finds what a row shows.
func (p *sourcePane) paragraph(id string) (sourceText, model.Paragraph, bool) {
	source, number, _ := strings.Cut(id, "/")
	n, _ := strconv.Atoi(number)
	for _, d := range p.documents {
		if string(d.ID) == source && n >= 1 && n <= len(d.Paragraphs) {
			return d, d.Paragraphs[n-1], true
		}
	}
	return sourceText{}, model.Paragraph{}, false
}

func (p *sourcePane) row(id string) fyne.CanvasObject {
	d, par, ok := p.paragraph(id)
	if !ok {
		k, _ := strconv.Atoi(strings.TrimPrefix(id, "head/"))
		return p.head(p.documents[k])
	}
	at := spot{d.ID, par.N}
	highlights, lit := p.highlights(at)
	content := widgets.PassageContent{Number: fmt.Sprint(par.N), Text: d.text(par), Highlights: highlights, Underlined: p.telling[at]}
	switch par.Type {
	case model.ParagraphTitle, model.ParagraphHeading:
		content.Look = widgets.Heading
	case model.ParagraphByline, model.ParagraphChrome:
		content.Look = widgets.Aside
	}
	o := widgets.NewPassage(content)
	o.SetLit(lit)
	o.OnTapped = func(fyne.KeyModifier) { p.onTapped(at) }
	if p.onHover != nil {
		o.OnHover = func(in bool) { p.onHover(at, in) }
		o.OnRest = func() { p.onRest(at) }
	}
	if p.onDrag != nil {
		o.OnDrag = func(abs fyne.Position) { p.onDrag(at, abs) }
		o.OnDrop = func() { p.onDrop(at) }
	}
	return o
}

// head names a source of several, and says what there is to know of it.
func (p *sourcePane) head(d sourceText) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(6))
	if len(p.documents) > 1 {
		box.Add(widgets.NewLine(d.Title, widgets.TitleSize, fyne.TextStyle{Bold: true}, widgets.ColorInk))
	}
	if d.note != "" {
		box.Add(notice("↻", d.note, widgets.ColorNeutral, widgets.ColorNeutralBack))
	}
	for _, sentence := range d.warnings {
		box.Add(notice("⚠", sentence, widgets.ColorWarn, widgets.ColorWarnBack))
	}
	return container.New(layout.NewCustomPaddedLayout(6, 8, 4, 4), box)
}

// notice is a sentence in a tinted box, behind a sign.
func notice(sign, sentence string, ink, tint fyne.ThemeColorName) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(tint))
	back.CornerRadius = 6
	return container.NewStack(back, container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10),
		container.NewBorder(nil, nil, widgets.NewLine(sign, widgets.TextSize, fyne.TextStyle{Bold: true}, ink), nil, widgets.NewSentence(sentence))))
}

// highlights are the parts of a paragraph that carry something; of one that is
// lit, only what is pointed at, and none where that is the whole.
func (p *sourcePane) highlights(at spot) (ranges []widgets.Range, lit bool) {
	if ranges, lit = p.lit(at); lit {
		return ranges, true
	}
	return p.marks(at), false
}

// refresh brings a paragraph that is built up to date; its height stays.
func (p *sourcePane) refresh(at spot) {
	if o, ok := p.column.Object(p.id(at)).(*widgets.Passage); ok {
		p.bring(at, o)
	}
}

// refreshAll brings all that is built up to date.
func (p *sourcePane) refreshAll() {
	for id, o := range p.column.Built() {
		if passage, ok := o.(*widgets.Passage); ok {
			d, par, _ := p.paragraph(id)
			p.bring(spot{d.ID, par.N}, passage)
		}
	}
}

func (p *sourcePane) bring(at spot, o *widgets.Passage) {
	ranges, lit := p.highlights(at)
	o.SetHighlights(ranges, p.telling[at])
	o.SetLit(lit)
}

// show brings a paragraph into view.
func (p *sourcePane) show(at spot) { p.column.ScrollTo(p.id(at)) }

// stored is a source of a briefing, to be shown.
func stored(b *model.Briefing, s model.Source) sourceText {
	return sourceText{Source: s, text: func(par model.Paragraph) string {
		text, ok := b.Passage(s.ID, par.From, par.To)
		if !ok {
			return lang.T("(not in this copy of the briefing)")
		}
		return text
	}}
}

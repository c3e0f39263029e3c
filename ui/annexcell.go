package ui

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// A factColumn is a column of the table of an annex: an answer to one of its questions,
// or where a fact comes from.
type factColumn struct {
	question
	widgets.TableColumn
	source bool
}

// columns are those of the table, in the order of the questions. What only the form asks
// for is none.
func (a annex) columns() (all []factColumn) {
	sizes := map[answer]widgets.TableColumn{
		aDate: {Width: 108}, aNumber: {Width: 78, Right: true}, aYesNo: {Width: 78}, aChoice: {Width: 96},
		aList: {Width: 110, Share: 1}, aLine: {Width: 92, Share: 1}, aText: {Width: 180, Share: 4},
	}
	for _, q := range a.questions {
		switch q.field {
		case "points", "word", "format":
			continue
		}
		c := factColumn{question: q, TableColumn: sizes[q.answer]}
		c.Name = c.asked()
		for _, v := range q.values {
			c.Width = max(c.Width, textWidth(q.called(v))+cellSides)
		}
		switch q.field {
		case "title", "name", "role":
			c.Share = 3
		case "unit":
			c.Width, c.Share = 100, 0 // "scholarship" on one line
		case "value":
			c.Width = 100 // and 10 millions
		case "bilateral":
			c.Name = lang.T("Bilateral")
		case "participant":
			c.Name = lang.T("Delegation")
		case "organisation":
			c.Name = lang.T("Organisation")
		}
		c.Width = max(c.Width, widgets.HeadWidth(c.Name))
		all = append(all, c)
	}
	last := widgets.TableColumn{Name: lang.T("Source"), Width: 80, Share: 1}
	if a.kind == model.KindSource {
		last.Name, last.Width = lang.T("Text"), widgets.CellContent{Tags: []widgets.Tag{{Text: lang.T("review the import")}}}.Width()
	}
	return append(all, factColumn{source: true, TableColumn: last})
}

// asked is what the question of a column asks for, without what can be written there.
func (c factColumn) asked() string {
	asked, _, _ := strings.Cut(c.label, " (")
	return asked
}

// cellSides is the space at the sides of a cell.
const cellSides = 19

// sized are the columns in their widths: those that the user gave them, and else what
// they ask for, down to what is in them. One that no fact has a use for is as wide as its
// name, or as narrow as can be, but for the one that is edited, -1 for none.
func (p *annexView) sized(edited int) (all []widgets.TableColumn) {
	b := p.s.Briefing()
	kept, ids, lead := p.widths(), p.annex().order(b), p.lead()
	for i, c := range p.columns {
		switch used := func(id model.ID) bool {
			n, _ := b.Node(id)
			return n != nil && c.shown(n) != ""
		}; {
		case kept[i] > 0:
			c.Width, c.Share = float32(kept[i]), 0
		case i == lead || i == edited || len(ids) == 0:
		case !c.source && !slices.ContainsFunc(ids, used):
			c.Width, c.Least, c.Share = widgets.HeadWidth(c.Name), min(p.named(c, i), emptyMost), 0
		case c.answer != aText:
			c.Least = p.filled(c, i, ids)
		}
		all = append(all, c.TableColumn)
	}
	return all
}

// emptyMost is the width up to which a column that no fact has a use for keeps its name
// where there is too little room: that of a short one.
const emptyMost = 62

// named is the width of the name of a column, and of the arrow where rows are sorted by it.
func (p *annexView) named(c factColumn, column int) float32 {
	if p.by == column {
		return widgets.HeadWidth(c.Name)
	}
	return widgets.NameWidth(c.Name)
}

// filled is the width of what is in a column, of its head, and of the words and chips of
// the first facts: those that are looked at before any other.
func (p *annexView) filled(c factColumn, column int, ids []model.ID) float32 {
	const most = 100
	width := p.named(c, column)
	for _, id := range ids[:min(len(ids), most)] {
		width = max(width, p.cell(string(id), column).Width())
	}
	return width
}

// widths are those that the user gave the columns, in units; 0 where none was given.
func (p *annexView) widths() []float64 {
	kept := p.w.app.fyne.Preferences().FloatList(prefColumns + string(p.annex().kind))
	if len(kept) != len(p.columns) {
		return make([]float64, len(p.columns))
	}
	return kept
}

// keepWidth remembers how wide the user made a column.
func (p *annexView) keepWidth(column int, width float32) {
	kept := p.widths()
	kept[column] = float64(width)
	p.w.app.fyne.Preferences().SetFloatList(prefColumns+string(p.annex().kind), kept)
}

// valueOf is what a node has in a field, by its name in JSON; nil where it has none.
func valueOf(n model.Node, field string) any {
	v := reflect.ValueOf(n)
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if name == field {
			return v.Field(i).Interface()
		}
	}
	return nil
}

// shown is a value as a cell shows it.
func (q question) shown(n model.Node) string {
	switch v := valueOf(n, q.field).(type) {
	case string:
		f, _ := n.(model.Figure)
		switch {
		case q.field == "unit" && f.Word != "":
			return f.Word // as it is printed: the unit itself is a code
		case q.answer == aDate:
			return briefly(v)
		case q.answer == aChoice && v != "":
			return q.called(v)
		}
		return v
	case float64:
		if v != 0 {
			return said().Number(v)
		}
	case bool:
		if v {
			return "✓"
		}
	case []string:
		return strings.Join(v, ", ")
	}
	return ""
}

// typed is a value as it is edited: a number without blanks is typed again more easily,
// and so is a date in full.
func (q question) typed(n model.Node) string {
	if v, ok := valueOf(n, q.field).(string); ok && q.answer == aDate {
		return moment(v)
	}
	if v, ok := valueOf(n, q.field).(float64); ok && v != 0 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return q.shown(n)
}

// read is the value that was typed for one of a node.
func (q question) read(n model.Node, text string) (any, error) {
	switch q.answer {
	case aNumber:
		return parseNumber(text)
	case aList:
		return splitList(text), nil
	case aDate:
		now, _ := valueOf(n, q.field).(string)
		return parseMoment(text, now)
	}
	return strings.TrimSpace(text), nil
}

// cell is what the table shows of a fact in a column.
func (p *annexView) cell(id string, column int) (content widgets.CellContent) {
	c := p.columns[column]
	n := p.node(id)
	switch {
	case n == nil:
	case !c.source:
		content.Text = c.shown(n)
		if id == draftRow && column == p.lead() {
			content.Text, content.Faint = p.annex().add, true
		}
	case n.Kind() == model.KindSource:
		content.Tags = []widgets.Tag{{Text: lang.T("read"), OnTapped: func(fyne.Position) { p.w.onSource(model.ID(id), "") }},
			{Text: lang.T("review the import"), OnTapped: func(fyne.Position) { p.w.importAgain(model.ID(id)) }}}
	default:
		if model.Proposed(n) {
			content.Tags = append(content.Tags, widgets.Tag{Text: lang.T("to check"), Kind: widgets.Warn,
				OnTapped: func(abs fyne.Position) { p.w.popUp(abs, p.rowMenu(id)) }})
		}
		const most = 4 // of passages that are shown; the menu of the row has all
		shown := 0
		for cite := range model.Children[model.Citation](p.s.Briefing(), model.ID(id)) {
			if shown++; shown > most {
				content.Tags = append(content.Tags, widgets.Tag{Text: fmt.Sprintf("+ %d", model.Count[model.Citation](p.s.Briefing(), model.ID(id))-most),
					OnTapped: func(abs fyne.Position) { p.w.popUp(abs, p.rowMenu(id)) }})
				break
			}
			content.Tags = append(content.Tags, widgets.Tag{Text: p.passage(cite),
				OnTapped: func(fyne.Position) { p.w.onSource(cite.Source, model.ID(id)) }})
		}
	}
	return content
}

// lead is the column that says what a fact is about.
func (p *annexView) lead() int {
	for i, c := range p.columns {
		if c.field == "what" || c.field == "name" || c.field == "title" {
			return i
		}
	}
	return 0
}

// passage names what a fact rests on: the paragraph, and of several sources which.
func (p *annexView) passage(cite model.Citation) string {
	b := p.s.Briefing()
	mark := fmt.Sprint("¶ ", cite.Paragraph)
	if model.Count[model.Source](b, b.ID()) < 2 {
		return mark
	}
	s, _ := model.Get[model.Source](b, cite.Source)
	return shortened(s.Title, 14) + " " + mark
}

// node is the fact of a row, an empty one for the row that adds; nil for none.
func (p *annexView) node(id string) model.Node {
	if id == draftRow {
		return p.annex().blank
	}
	n, _ := p.s.Briefing().Node(model.ID(id))
	return n
}

// onEdit edits a cell in place; a choice is made from a menu, and what is yes or no
// becomes the other.
func (p *annexView) onEdit(id string, column int) {
	c, n := p.columns[column], p.node(id)
	if n == nil || p.refuses() {
		return
	}
	switch {
	case c.source:
		p.menuAt(id, column)
	case c.answer == aYesNo:
		on, _ := valueOf(n, c.field).(bool)
		p.fill(id, column, !on)
	case c.answer == aChoice:
		m := fyne.NewMenu("")
		now, _ := valueOf(n, c.field).(string)
		for _, v := range c.values {
			item := fyne.NewMenuItem(c.called(v), func() {
				p.fill(id, column, v)
				p.table.Focus()
			})
			item.Checked = v == now
			m.Items = append(m.Items, item)
		}
		p.popUp(id, column, m)
	default:
		p.write(id, column, c.typed(n))
	}
}

// onTyped has a letter stand for what the cell held.
func (p *annexView) onTyped(id string, column int, letter rune) {
	switch c := p.columns[column]; {
	case c.source || c.answer == aYesNo || c.answer == aChoice || p.refuses():
	default:
		p.write(id, column, string(letter))
	}
}

// write opens a field in a cell. What cannot be read is said, and stays to be mended.
func (p *annexView) write(id string, column int, text string) {
	c := p.columns[column]
	p.table.Fit(p.sized(column))
	p.table.Edit(text, func(text string) bool {
		n := p.node(id)
		if n == nil || text == c.typed(n) {
			return true
		}
		value, err := c.read(n, text)
		if err != nil {
			p.w.status.say(fmt.Sprintf("%s: %s", c.Name, err))
			return false
		}
		return p.fill(id, column, value)
	})
}

// fill gives a fact another value, or makes one of the row that adds.
func (p *annexView) fill(id string, column int, value any) bool {
	c, n := p.columns[column], p.node(id)
	label := lang.T("%s: %s", p.annex().name, c.Name)
	values := map[string]any{c.field: value}
	if c.field == "unit" {
		values["word"] = "" // it was that of the unit before
	}
	to, err := p.s.Fill(label, n, values)
	if err != nil {
		p.w.fail(err)
		return false
	}
	if id == draftRow {
		p.table.SetCursor(string(to), column)
	}
	return true
}

// refuses says who has the file open, where somebody else has.
func (p *annexView) refuses() bool {
	err := p.s.refuse()
	p.w.try(err)
	return err != nil
}

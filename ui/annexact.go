package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/grid"
	"github.com/enjeux/enjeux/ui/lang"
)

// onKey empties the cell under the cursor.
func (p *annexView) onKey(k *fyne.KeyEvent, _ string) bool {
	switch k.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.clear()
	default:
		return false
	}
	return true
}

// clear empties the cell under the cursor.
func (p *annexView) clear() {
	row, column := p.table.Cursor()
	c, n := p.columns[column], p.node(row)
	if row == draftRow || n == nil || c.source || p.refuses() {
		return
	}
	value, err := c.read(n, "")
	if c.answer == aYesNo {
		value = false
	}
	if err == nil {
		p.fill(row, column, value)
	}
}

func (p *annexView) onShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		p.paste(s.Clipboard.Content())
	case *fyne.ShortcutCopy:
		if ids := p.facts(); len(ids) > 1 {
			p.copyRows(ids)
		} else {
			s.Clipboard.SetContent(p.cellText())
		}
	case *fyne.ShortcutCut:
		s.Clipboard.SetContent(p.cellText())
		p.clear()
	case *fyne.ShortcutSelectAll:
		p.table.SelectAll()
	case *fyne.ShortcutUndo:
		p.w.onUndo()
	case *fyne.ShortcutRedo:
		p.w.onRedo()
	default:
		if c, ok := p.w.win.Canvas().(fyne.Shortcutable); ok {
			c.TypedShortcut(s)
		}
	}
}

func (p *annexView) cellText() string {
	row, column := p.table.Cursor()
	if n := p.node(row); n != nil && !p.columns[column].source && row != draftRow {
		return p.columns[column].shown(n)
	}
	return ""
}

// copyRows puts facts on the clipboard as a table under its heads.
func (p *annexView) copyRows(ids []model.ID) {
	var rows [][]string
	row := make([]string, 0, len(p.columns))
	for _, c := range p.columns {
		if !c.source {
			row = append(row, c.asked())
		}
	}
	rows = append(rows, row)
	for _, id := range ids {
		n, row := p.node(string(id)), make([]string, 0, len(row))
		for _, c := range p.columns {
			if !c.source {
				row = append(row, c.shown(n))
			}
		}
		rows = append(rows, row)
	}
	if text := grid.Text(rows); !p.w.app.clip.Put(p.w.win, grid.HTML(rows), text) {
		p.w.app.fyne.Clipboard().SetContent(text)
	}
	p.w.status.say(lang.N(len(ids), "%d row copied.", "%d rows copied."))
}

// paste takes cells of a spreadsheet as facts, and words into the cell. Nothing but
// spaces leaves the cell as it is.
func (p *annexView) paste(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	if rows := grid.Parse(text); len(rows) > 1 || len(rows) == 1 && len(rows[0]) > 1 {
		p.w.onPasteTable(p.annex())
		return
	}
	row, column := p.table.Cursor()
	c, n := p.columns[column], p.node(row)
	if n == nil || c.source || c.answer == aYesNo || c.answer == aChoice || p.refuses() {
		return
	}
	value, err := c.read(n, strings.Join(strings.Fields(text), " "))
	if err != nil {
		p.w.status.say(fmt.Sprintf("%s: %s", c.Name, err))
		return
	}
	p.fill(row, column, value)
}

// add goes to the row that adds, and begins to write.
func (p *annexView) add() {
	if p.annex().add == "" || p.refuses() {
		return
	}
	p.table.SetCursor(draftRow, 0)
	if row, _ := p.table.Cursor(); row == draftRow {
		p.table.Focus()
		p.onEdit(draftRow, 0)
	}
}

// remove deletes the selected facts; it can be undone, and they can be restored later.
func (p *annexView) remove() {
	if ids := p.facts(); len(ids) > 0 {
		p.w.try(p.s.RemoveFacts(ids))
		p.table.Focus()
	}
}

// move puts the selected facts one row up or down in the briefing.
func (p *annexView) move(by int) {
	switch ids := p.facts(); {
	case len(ids) == 0:
	case p.by >= 0:
		p.w.status.say(lang.T("The rows are sorted: keep this order, or go back to that of the briefing, to move one."))
	default:
		p.w.try(p.s.MoveFacts(ids, by))
		p.table.Select(string(ids[0]), string(ids[len(ids)-1]))
	}
}

func (p *annexView) tableColumn() int {
	_, column := p.table.Cursor()
	return column
}

// menuAt shows the menu of a row under one of its cells.
func (p *annexView) menuAt(id string, column int) { p.popUp(id, column, p.rowMenu(id)) }

func (p *annexView) popUp(id string, column int, m *fyne.Menu) {
	if at, size, ok := p.table.CellAt(id, column); ok && len(m.Items) > 0 {
		p.w.popUp(at.AddXY(0, size.Height), m)
	}
}

// rowMenu is what can be done with a fact: decided on where an import proposed it, read
// where it comes from, asked about in a form, moved, and deleted.
func (p *annexView) rowMenu(id string) *fyne.Menu {
	m := fyne.NewMenu("")
	n := p.node(id)
	add := func(name string, do func()) { m.Items = append(m.Items, fyne.NewMenuItem(name, do)) }
	if id == draftRow || n == nil {
		return m
	}
	if ids := p.facts(); len(ids) > 1 {
		add(lang.T("Copy as a table"), func() { p.copyRows(ids) })
		add(lang.T("Move up"), func() { p.move(-1) })
		add(lang.T("Move down"), func() { p.move(+1) })
		add(lang.T("Delete"), p.remove)
		return m
	}
	node, a := model.ID(id), p.annex()
	if model.Proposed(n) {
		add(lang.T("Accept"), func() { p.w.try(p.s.Set(lang.T("Accept a fact"), node, "proposed", false)) })
		add(lang.T("Refuse"), func() { p.w.try(p.s.Remove(node)) })
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	if n.Kind() == model.KindSource {
		add(lang.T("Read"), func() { p.w.onSource(node, "") })
		add(lang.T("Review the import"), func() { p.w.importAgain(node) })
	}
	const most = 20 // passages: a menu is no longer than the window
	for cite := range model.Children[model.Citation](p.s.Briefing(), node) {
		if len(m.Items) > most {
			break
		}
		add(lang.T("Source: %s", p.passage(cite)), func() { p.w.onSource(cite.Source, node) })
	}
	if len(m.Items) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	add(lang.T("Edit…"), func() { p.w.askAbout(a.name, n, a.questions) })
	add(lang.T("Move up"), func() { p.move(-1) })
	add(lang.T("Move down"), func() { p.move(+1) })
	add(lang.T("Delete"), p.remove)
	return m
}

package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// What a cell says may be written there stands over the empty cells beside it, up to one
// in which something is.
func TestAnInvitationStandsOverEmptyCells(t *testing.T) {
	app(t, Light)
	table := NewTable()
	table.Cell = func(id string, column int) CellContent {
		switch {
		case column == 0:
			return CellContent{Text: "+ Ajouter une personne ou une organisation", Faint: id == "+"}
		case column == 3 && id == "+":
			return CellContent{Tags: []Tag{{Text: "¶ 3"}}}
		}
		return CellContent{}
	}
	table.SetColumns([]TableColumn{{Name: "Nom", Width: 90}, {Name: "Fonction", Width: 90}, {Name: "Rang", Width: 200}, {Name: "Source", Width: 80}})
	table.SetRows([]string{"a", "+"})
	window(t, table, 480, 300)
	lines := func(id string) (int, int) {
		cell := test.WidgetRenderer(table.rows.Object(id).(*tableRow)).(*tableRowRenderer).cells[0]
		return len(cell.lines), cell.over
	}
	if n, over := lines("+"); n != 1 || over != 2 {
		t.Errorf("the invitation has %d lines, over %d cells", n, over)
	}
	if n, over := lines("a"); n < 2 || over != 0 {
		t.Errorf("a name has %d lines, over %d cells", n, over)
	}
}

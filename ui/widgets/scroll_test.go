package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// What Tab reaches beyond the edge of a scroll comes into view, as little moved as
// can be; what is seen already stays.
func TestAScrollShowsWhatHasTheKeyboard(t *testing.T) {
	app(t, Light)
	rows := container.NewVBox()
	var all []*Row
	for range 30 {
		all = append(all, NewRow(RowContent{Text: "row"}, func() {}))
		rows.Add(container.NewStack(all[len(all)-1]))
	}
	field := NewTextField(TextSize, fyne.TextStyle{})
	rows.Add(field)
	s := NewScroll(rows)
	elsewhere := NewRow(RowContent{}, func() {})
	w := window(t, container.NewBorder(nil, elsewhere, nil, nil, s), 300, 240)
	inView := func(o fyne.CanvasObject) bool {
		y := originOf(o).Y - originOf(s).Y
		return y >= 0 && y+o.Size().Height <= s.Size().Height
	}
	at := func() float32 { return s.Offset.Y }
	w.Canvas().Focus(all[1])
	if at() != 0 {
		t.Errorf("scrolled to %v for what was in view", at())
	}
	for _, i := range []int{20, 29, 3, 0} {
		if w.Canvas().Focus(all[i]); !inView(all[i]) {
			t.Errorf("row %d is not in view at %v", i, at())
		}
	}
	if field.Focus(); !inView(field) {
		t.Error("the field is not in view")
	}
	before := at()
	if w.Canvas().Focus(elsewhere); at() != before {
		t.Error("scrolled for what is not in it")
	}
}

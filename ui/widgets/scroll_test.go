package widgets

import (
	"fmt"
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

// Tab goes through all rows of a column, built or not.
func TestAColumnShowsWhatHasTheKeyboard(t *testing.T) {
	app(t, Light)
	var ids []string
	for i := range 60 {
		ids = append(ids, fmt.Sprint(i))
	}
	c := NewColumn(func(id string) fyne.CanvasObject { return NewRow(RowContent{Text: id}, func() {}) })
	w := window(t, c, 300, 240)
	c.SetItems(ids)
	for i := range ids {
		w.Canvas().FocusNext()
		row, ok := w.Canvas().Focused().(*Row)
		if !ok || row.content.Text != ids[i] {
			t.Fatalf("after %d rows the keyboard is at %v", i, w.Canvas().Focused())
		}
		if y := originOf(row).Y; y < 0 || y+row.Size().Height > 240 {
			t.Fatalf("row %d is at %v", i, y)
		}
	}
}

// What is only read is scrolled by the keys, and Esc goes to the window.
func TestReadingByKeyboard(t *testing.T) {
	app(t, Light)
	rows := container.NewVBox()
	for range 40 {
		rows.Add(NewLine("words", TextSize, fyne.TextStyle{}, ColorInk))
	}
	s := NewScroll(rows)
	r := NewReading(s)
	w := window(t, r, 300, 240)
	left := false
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { left = k.Name == fyne.KeyEscape })
	w.Canvas().Focus(r)
	end := rows.MinSize().Height - 240
	for _, c := range []struct {
		key  fyne.KeyName
		want float32
	}{{fyne.KeyDown, 39}, {fyne.KeyUp, 0}, {fyne.KeyPageDown, 201}, {fyne.KeyEnd, end}, {fyne.KeyDown, end}, {fyne.KeyHome, 0}} {
		if key(r, c.key); s.Offset.Y != c.want {
			t.Errorf("after %s it stands at %v, want %v", c.key, s.Offset.Y, c.want)
		}
	}
	if key(r, fyne.KeyEscape); !left {
		t.Error("Esc is kept")
	}
}

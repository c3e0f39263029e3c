package ui

import (
	"strconv"

	"github.com/enjeux/enjeux/model/intake"
)

// itemRows knows of each item of a proposal its row, where it stands in the list,
// and whether it is selected, for hundreds of thousands of them.
type itemRows struct {
	index  map[*intake.Item]int // in the proposal
	names  []string             // of the rows, by that index
	at     []int                // in the list, -1 for what is not listed
	picked []bool
	number int            // that are selected
	chosen []*intake.Item // those, when they were selected
}

func newItemRows(items []*intake.Item) *itemRows {
	rows := &itemRows{index: make(map[*intake.Item]int, len(items)), names: make([]string, len(items)), at: make([]int, len(items)), picked: make([]bool, len(items))}
	for i, it := range items {
		rows.index[it], rows.names[i], rows.at[i] = i, strconv.Itoa(i), -1
	}
	return rows
}

// row is the row of an item, "" where it is not listed.
func (r *importing) row(it *intake.Item) string {
	if i, ok := r.by.index[it]; ok && r.by.at[i] >= 0 {
		return r.by.names[i]
	}
	return ""
}

// item is what a row shows, nil for a heading.
func (r *importing) item(row string) *intake.Item {
	if i, err := strconv.Atoi(row); err == nil && i < len(r.p.Items) {
		return r.p.Items[i]
	}
	return nil
}

// isSelected tells whether what is done next is done to an item.
func (r *importing) isSelected(it *intake.Item) bool {
	i, ok := r.by.index[it]
	return ok && r.by.picked[i]
}

// pickOnly selects these items and no others.
func (rows *itemRows) pickOnly(items []*intake.Item) {
	clear(rows.picked)
	rows.number, rows.chosen = 0, items
	for _, it := range items {
		if i := rows.index[it]; !rows.picked[i] {
			rows.picked[i] = true
			rows.number++
		}
	}
}

// place is where an item stands in the list.
func (rows *itemRows) place(it *intake.Item) int { return rows.at[rows.index[it]] }

// unlist takes all out of the list, for it to be made anew.
func (rows *itemRows) unlist() {
	for i := range rows.at {
		rows.at[i] = -1
	}
}

// unpick gives up the selection of what is not listed.
func (rows *itemRows) unpick() {
	for i, at := range rows.at {
		if at < 0 && rows.picked[i] {
			rows.picked[i] = false
			rows.number--
		}
	}
}

package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
)

// correct asks for what the item under the cursor is to say, beside the passage
// that it was read from, and accepts it.
func (r *importing) correct() {
	if r.cursor >= len(r.shown) {
		return
	}
	it := r.shown[r.cursor]
	r.w.inquire(lang.T("Correct"), r.quoted(it), it.Node, r.questions(it), func(values map[string]any) error {
		n, err := answered(it.Node, values)
		if err != nil {
			return err
		}
		items := []*intake.Item{it}
		r.keep(items)
		it.Node, it.Corrected = n, true
		r.set(intake.Accepted, items)
		r.decided(items)
		r.focus()
		return nil
	})
}

// quoted are the passages of a fact, as lines of a form. The text of a stake is
// its passage.
func (r *importing) quoted(it *intake.Item) (lines []*widget.FormItem) {
	const most = 3
	if it.Node.Kind() == model.KindStake {
		return nil
	}
	for _, c := range it.Citations[:min(most, len(it.Citations))] {
		quote := wrappedAt(shortened(c.Quote, 400), 400)
		quote.Style.Italic = true
		lines = append(lines, widget.NewFormItem(fmt.Sprint("¶ ", c.Paragraph), quote))
	}
	return lines
}

// questions are what can be corrected of an item.
func (r *importing) questions(it *intake.Item) []question {
	switch it.Node.(type) {
	case model.Visit:
		return slices.DeleteFunc(visitQuestions(), func(q question) bool { return q.field != it.Field })
	case model.Stake:
		return []question{{field: "title", label: lang.T("Title")}, {field: "body", label: lang.T("Text"), answer: aText}}
	}
	for _, a := range r.annexes {
		if a.kind == it.Node.Kind() {
			return a.questions
		}
	}
	return nil
}

package ui

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// A question is a line of a form about a node: which field it asks for, and how
// it is answered.
type question struct {
	field, label string
	answer       answer
	values       []string            // of a choice, in order
	called       func(string) string // names the values of a choice
}

// answer is the form that an answer takes.
type answer int

const (
	aLine   answer = iota
	aText          // several lines
	aNumber        // "" is 0
	aList          // parted by commas
	aDate          // to the year, the month, the day or the minute
	aChoice
	aYesNo
)

// askAbout asks the questions about a node, and makes the changes as one step. A
// node that the briefing does not have yet is added under the visit. What an import
// proposed is accepted by that.
func (w *Window) askAbout(title string, n model.Node, questions []question) {
	w.inquire(title, nil, n, questions, func(values map[string]any) error {
		_, err := w.session.Fill(title, n, values)
		return err
	})
}

// Fill gives a node other values, by field, as one step under a label, and returns its
// ID. One that the briefing does not have yet is added under the visit; what an import
// proposed is accepted by that.
func (s *Session) Fill(label string, n model.Node, values map[string]any) (model.ID, error) {
	b, id := s.Briefing(), model.IDOf(n)
	var edits []model.Edit
	if id == "" {
		add, err := model.Insert(b, n, b.ID(), "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			return "", err
		}
		edits, id = append(edits, add), model.IDOf(add.Node)
	}
	switch {
	case model.Proposed(n):
		values["proposed"] = false
	case n.Kind() == model.KindVisit:
		values["proposed"] = []string(nil)
	}
	for _, field := range slices.Sorted(maps.Keys(values)) {
		value := values[field]
		if text, ok := value.(string); ok && isText(n.Kind(), field) {
			if e, changed := model.Write(b, id, field, text); changed {
				edits = append(edits, e)
			}
			continue
		}
		e, err := model.NewSet(b, id, field, value)
		if err != nil {
			return "", err
		}
		if string(e.Old) != string(e.New) {
			edits = append(edits, e)
		}
	}
	if len(edits) == 0 {
		return id, nil
	}
	return id, s.do(label, edits...)
}

// inquire asks the questions about a node, under some lines of the same form, and
// hands the answers over by field.
func (w *Window) inquire(title string, above []*widget.FormItem, n model.Node, questions []question, done func(values map[string]any) error) {
	items := above
	var answers []func() (any, error)
	now := fieldValues(n)
	for _, q := range questions {
		o, value := w.asked(q, n, now[q.field])
		items = append(items, widget.NewFormItem(q.label, o))
		answers = append(answers, value)
	}
	w.form(title, items, func() error {
		values := make(map[string]any)
		for i, q := range questions {
			value, err := answers[i]()
			if err != nil {
				return fmt.Errorf("%s: %w", q.label, err)
			}
			values[q.field] = value
		}
		return done(values)
	})
}

// answered returns a node with other values in some of its fields.
func answered(n model.Node, values map[string]any) (model.Node, error) {
	all := fieldValues(n)
	maps.Copy(all, values)
	data, err := json.Marshal(all)
	if err != nil {
		return nil, err
	}
	p := reflect.New(reflect.TypeOf(n))
	if err := json.Unmarshal(data, p.Interface()); err != nil {
		return nil, err
	}
	return p.Elem().Interface().(model.Node), nil
}

// asked makes the widget for a question, and what reads the answer.
func (w *Window) asked(q question, n model.Node, value any) (fyne.CanvasObject, func() (any, error)) {
	text := func(f *field) func() (any, error) {
		return func() (any, error) { return strings.TrimSpace(f.Text), nil }
	}
	switch q.answer {
	case aChoice:
		now, _ := value.(string)
		sel := choiceOf(q.values, now, q.called)
		return sel, func() (any, error) {
			if i := sel.SelectedIndex(); i >= 0 {
				return q.values[i], nil
			}
			return now, nil // of a newer version
		}
	case aYesNo:
		on, _ := value.(bool)
		check := newCheck("", on)
		return check, func() (any, error) { return check.Checked, nil }
	case aText:
		words := model.TextOf(n, q.field)
		f := newFields(words, max(3, min(len(words)/60, 10)))
		return f, text(f)
	case aNumber:
		shown := ""
		if v, _ := value.(float64); v != 0 {
			shown = strconv.FormatFloat(v, 'f', -1, 64)
		}
		f := newField(shown)
		return f, func() (any, error) { return parseNumber(f.Text) }
	case aList:
		var parts []string
		if all, ok := value.([]any); ok {
			for _, v := range all {
				parts = append(parts, fmt.Sprint(v))
			}
		}
		f := newField(strings.Join(parts, ", "))
		return f, func() (any, error) { return splitList(f.Text), nil }
	}
	now, _ := value.(string)
	if q.answer == aDate {
		f := newField(moment(now))
		f.SetPlaceHolder(lang.T("21 June 2025, 21/06/2025 or 2025"))
		return f, func() (any, error) { return parseMoment(f.Text, now) }
	}
	f := newField(now)
	return f, text(f)
}

// parseNumber reads a number as people write it: with spaces between thousands
// and a decimal comma or point.
func parseNumber(text string) (float64, error) {
	text = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\u202f':
			return -1
		case ',':
			return '.'
		}
		return r
	}, strings.TrimSpace(text))
	if text == "" {
		return 0, nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, errNumber{text}
	}
	return v, nil
}

// errNumber is what is no number.
type errNumber struct{ text string }

func (e errNumber) Error() string {
	return lang.T("“%s” is no number; write digits, as in 1 250,5.", e.text)
}

// fieldValues are the fields of a node by their names, as JSON has them.
func fieldValues(n model.Node) map[string]any {
	values := make(map[string]any)
	if data, err := json.Marshal(n); err == nil {
		_ = json.Unmarshal(data, &values) // it was just made
	}
	return values
}

func isText(k model.Kind, field string) bool {
	for _, name := range model.TextFields(k) {
		if name == field {
			return true
		}
	}
	return false
}

func splitList(text string) (list []string) {
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

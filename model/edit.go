package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

// An Edit is the smallest change of a briefing. The only ones are [Add], [Set]
// and [Text].
type Edit interface {
	// Apply returns a whole new briefing, or an error and nothing.
	Apply(*Briefing) (*Briefing, error)
	// Invert returns the edit that takes this one back; before is the briefing
	// that it is made for.
	Invert(before *Briefing) (Edit, error)
	// Map says what the edit did to positions, so that others can follow.
	Map() Map
	// Rebase returns the edit as it is to stand after over, which was made for
	// the same briefing and came first. False: nothing is left to do.
	Rebase(over Map) (Edit, bool)
}

// A Change is what an edit did to one field of one node. Text is the change of
// a text, nil when the field is not one. A node that is new has the Field "".
type Change struct {
	Node  ID
	Field string
	Text  Delta
}

// A Map is what one or several edits did, in order.
type Map []Change

// Range returns where a passage stands after the changes. A passage that is
// gone comes back empty (From == To).
func (m Map) Range(r Range) Range {
	for _, c := range m {
		if c.Node == r.Node && c.Field == r.Field {
			r.From, r.To = c.Text.span(r.From, r.To)
		}
	}
	return r
}

// after returns the map as it is to stand after late, where m came first.
func (m Map) after(late Map) Map {
	out := make(Map, len(m))
	for i, c := range m {
		over := late
		late = make(Map, len(over))
		for j, l := range over {
			late[j] = l
			if l.Node == c.Node && l.Field == c.Field {
				late[j].Text = l.Text.Rebase(c.Text)
				c.Text = c.Text.after(l.Text)
			}
		}
		out[i] = c
	}
	return out
}

// sets tells whether the map gives a field another value.
func (m Map) sets(node ID, field string) bool {
	return slices.ContainsFunc(m, func(c Change) bool { return c.Node == node && c.Field == field })
}

// span follows a passage: it grows with what is put inside, not at its ends.
func (d Delta) span(from, to int) (int, int) {
	from = d.Position(from, true)
	return from, max(from, d.Position(to, false))
}

// A Transaction is what is done, undone, journalled and sent as one. Label says
// what it does, in the language of its author ("Move 2.2 to Security").
// Transactions in a row with the same Group that is not "" are undone as one:
// the window gives one to the keystrokes of a word. One that is an undo takes Back
// that many steps, and one that does steps again has minus their number there.
type Transaction struct {
	ID     ID        `json:"id"`
	Author ID        `json:"author,omitempty"`
	Time   time.Time `json:"time,omitzero"` // when it was done, for people: nothing depends on it
	Label  string    `json:"label,omitempty"`
	Group  string    `json:"group,omitempty"`
	Back   int       `json:"back,omitempty"`
	Edits  []Edit    `json:"-"`

	Record []byte `json:"-"` // what the log is to write, where that was made before, see [Document.Record]
}

// Apply returns the briefing after all edits, or an error and nothing.
func (t Transaction) Apply(b *Briefing) (*Briefing, error) {
	for i, e := range t.Edits {
		next, err := e.Apply(b)
		if err != nil {
			return nil, fmt.Errorf("edit %d of %q: %w", i+1, t.Label, err)
		}
		b = next
	}
	return b, nil
}

// Invert returns the edits that take the transaction back, last one first.
func (t Transaction) Invert(before *Briefing) ([]Edit, error) {
	_, inverse, err := t.perform(before)
	return inverse, err
}

// perform is Apply and Invert in one.
func (t Transaction) perform(b *Briefing) (after *Briefing, inverse []Edit, err error) {
	inverse = make([]Edit, len(t.Edits))
	for i, e := range t.Edits {
		after, err = e.Apply(b)
		if err == nil {
			inverse[len(t.Edits)-1-i], err = e.Invert(b)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("edit %d of %q: %w", i+1, t.Label, err)
		}
		b = after
	}
	return b, inverse, nil
}

// Map returns the maps of all edits in order.
func (t Transaction) Map() (m Map) {
	for _, e := range t.Edits {
		m = append(m, e.Map()...)
	}
	return m
}

// Rebase returns the transaction as it is to stand after over, and over as it
// is to stand after the transaction, had that come second.
func (t Transaction) Rebase(over Map) (Transaction, Map) {
	edits := make([]Edit, 0, len(t.Edits))
	for _, e := range t.Edits {
		if moved, ok := e.Rebase(over); ok {
			edits = append(edits, moved)
		}
		over = over.after(e.Map())
	}
	t.Edits = edits
	return t, over
}

// envelope is the JSON of an edit: one of its fields is set.
type envelope struct {
	Add  *Add  `json:"add,omitempty"`
	Set  *Set  `json:"set,omitempty"`
	Text *Text `json:"text,omitempty"`
}

type transaction Transaction // without the methods

type transactionJSON struct {
	transaction
	Edits []envelope `json:"edits"`
}

// MarshalJSON writes each edit as an object with one member, named for its kind. It
// puts them together itself, for there may be hundreds of thousands, and
// [json.Marshal] goes over what an edit wrote twice.
func (t Transaction) MarshalJSON() ([]byte, error) {
	out, err := json.Marshal(transaction(t))
	if err != nil {
		return nil, err
	}
	out = append(out[:len(out)-1], `,"edits":[`...)
	for i, e := range t.Edits {
		var name string
		switch e.(type) {
		case Add:
			name = "add"
		case Set:
			name = "set"
		case Text:
			name = "text"
		default:
			return nil, fmt.Errorf("model: encode an edit of type %T", e)
		}
		data, err := json.Marshal(e)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(append(append(out, `{"`...), name...), `":`...), data...), '}')
	}
	return append(out, "]}"...), nil
}

// UnmarshalJSON reads what MarshalJSON wrote and refuses an unknown kind of edit.
func (t *Transaction) UnmarshalJSON(data []byte) error {
	var w transactionJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*t = Transaction(w.transaction)
	t.Edits = nil
	for _, e := range w.Edits {
		switch {
		case e.Add != nil:
			t.Edits = append(t.Edits, *e.Add)
		case e.Set != nil:
			t.Edits = append(t.Edits, *e.Set)
		case e.Text != nil:
			t.Edits = append(t.Edits, *e.Text)
		default:
			return errors.New("model: unknown kind of edit")
		}
	}
	return nil
}

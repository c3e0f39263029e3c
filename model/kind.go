package model

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

func (h Head) head() Head { return h }

func (Visit) Kind() Kind      { return KindVisit }
func (Message) Kind() Kind    { return KindMessage }
func (Section) Kind() Kind    { return KindSection }
func (Stake) Kind() Kind      { return KindStake }
func (Annotation) Kind() Kind { return KindAnnotation }
func (Reply) Kind() Kind      { return KindReply }
func (Visa) Kind() Kind       { return KindVisa }
func (Dismissal) Kind() Kind  { return KindDismissal }
func (Citation) Kind() Kind   { return KindCitation }
func (Engagement) Kind() Kind { return KindEngagement }
func (Event) Kind() Kind      { return KindEvent }
func (Figure) Kind() Kind     { return KindFigure }
func (Agreement) Kind() Kind  { return KindAgreement }
func (Person) Kind() Kind     { return KindPerson }
func (Source) Kind() Kind     { return KindSource }
func (u Unknown) Kind() Kind  { return u.kind }

// Unknown is a node of a kind that a newer version of the program wrote. All
// its fields are in Extra, and it is kept as it is.
type Unknown struct {
	Head
	kind Kind
}

// kinds lists the nodes in the order in which siblings stand in the document.
var kinds = []Node{Visit{}, Message{}, Section{}, Stake{}, Citation{}, Annotation{}, Reply{},
	Engagement{}, Event{}, Figure{}, Agreement{}, Person{}, Source{}, Visa{}, Dismissal{}}

// ordinals gives the place of each kind in kinds.
var ordinals = func() map[Kind]uint8 {
	all := make(map[Kind]uint8)
	for i, n := range kinds {
		all[n.Kind()] = uint8(i)
	}
	return all
}()

// ordinal returns the place of a kind in kinds, behind all for one that is not known.
func (k Kind) ordinal() uint8 {
	if i, ok := ordinals[k]; ok {
		return i
	}
	return uint8(len(kinds))
}

// parents says under which kinds a node may stand. What is cited or annotated
// carries its citations and annotations as children, so a move carries them.
var parents = map[Kind][]Kind{
	KindMessage:    {KindVisit},
	KindSection:    {KindVisit},
	KindStake:      {KindSection},
	KindAnnotation: {KindStake, KindSection, KindMessage},
	KindReply:      {KindAnnotation},
	KindVisa:       {KindStake},
	KindDismissal: {KindVisit, KindMessage, KindSection, KindStake, KindAnnotation,
		KindEngagement, KindEvent, KindFigure, KindAgreement, KindPerson},
	KindCitation:   {KindVisit, KindStake, KindMessage, KindEngagement, KindEvent, KindFigure, KindAgreement, KindPerson},
	KindEngagement: {KindVisit},
	KindEvent:      {KindVisit},
	KindFigure:     {KindVisit},
	KindAgreement:  {KindVisit},
	KindPerson:     {KindVisit},
	KindSource:     {KindVisit},
}

func allowed(child, parent Kind) bool {
	under, known := parents[child]
	for _, k := range under {
		if k == parent {
			return true
		}
	}
	return !known && child != KindVisit // a newer version knows where its nodes stand
}

// A field is where a struct keeps what the file and the edits call by name.
type field struct {
	index []int
	text  bool
}

// fields maps kind and JSON name to the field. The ID is not among them: it never changes.
var fields = func() map[Kind]map[string]field {
	all := make(map[Kind]map[string]field)
	for _, n := range append(kinds, Unknown{}) {
		of := make(map[string]field)
		for _, f := range reflect.VisibleFields(reflect.TypeOf(n)) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name != "" && name != "-" && name != "id" {
				of[name] = field{f.Index, f.Tag.Get("edit") == "text"}
			}
		}
		all[n.Kind()] = of
	}
	return all
}()

// fieldsOf returns the fields of a kind; of one that is not known, those of the head.
func fieldsOf(k Kind) map[string]field {
	if of, ok := fields[k]; ok {
		return of
	}
	return fields[""]
}

// change returns a copy of n with one field changed by fn, and leaves n alone.
func change(n Node, name string, text bool, fn func(reflect.Value) error) (Node, error) {
	f, ok := fieldsOf(n.Kind())[name]
	if !ok {
		return nil, fmt.Errorf("model: %s has no field %q", n.Kind(), name)
	}
	if f.text != text {
		return nil, fmt.Errorf("model: wrong kind of edit for field %q of %s", name, n.Kind())
	}
	p := reflect.New(reflect.TypeOf(n))
	p.Elem().Set(reflect.ValueOf(n))
	if err := fn(p.Elem().FieldByIndex(f.index)); err != nil {
		return nil, err
	}
	return p.Elem().Interface().(Node), nil
}

// TextOf returns the text of a field that [Text] edits, "" where there is none.
func TextOf(n Node, name string) string {
	f, ok := fieldsOf(n.Kind())[name]
	if !ok || !f.text {
		return ""
	}
	return reflect.ValueOf(n).FieldByIndex(f.index).String()
}

// TextFields returns the JSON names of the texts of a kind, in order.
func TextFields(k Kind) (names []string) {
	for _, n := range kinds {
		if n.Kind() != k {
			continue
		}
		for _, f := range reflect.VisibleFields(reflect.TypeOf(n)) {
			if f.Tag.Get("edit") == "text" {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				names = append(names, name)
			}
		}
	}
	return names
}

// valueOf returns a field as JSON.
func valueOf(n Node, name string) (json.RawMessage, error) {
	f, ok := fieldsOf(n.Kind())[name]
	if !ok {
		return nil, fmt.Errorf("model: %s has no field %q", n.Kind(), name)
	}
	return json.Marshal(reflect.ValueOf(n).FieldByIndex(f.index).Interface())
}

// IDOf returns the ID of a node.
func IDOf(n Node) ID { return n.head().ID }

// ParentOf returns the ID of the parent of a node.
func ParentOf(n Node) ID { return n.head().Place.Parent }

// PlaceOf returns where a node stands.
func PlaceOf(n Node) Place { return n.head().Place }

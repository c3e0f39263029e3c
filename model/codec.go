package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
)

// Format is the version of the file format, major and minor. A reader accepts
// any minor version of its major one and keeps the fields that it does not know.
const Format = "1.0"

// ErrNewer says that a newer major version of the program wrote the briefing.
var ErrNewer = errors.New("written by a newer version of the program")

type briefingJSON struct {
	Format string            `json:"format"`
	Nodes  []json.RawMessage `json:"nodes"`
}

// Encode writes the briefing, without its blobs, as indented JSON: the nodes in
// the order of the document, each parent before its children, so that equal
// briefings give equal bytes and a change of one value is one line.
func Encode(b *Briefing) ([]byte, error) {
	out := briefingJSON{Format: Format}
	var walk func(id ID) error
	walk = func(id ID) error {
		n, _ := b.nodes.get(id)
		data, err := marshalNode(n)
		if err != nil {
			return err
		}
		out.Nodes = append(out.Nodes, data)
		for _, s := range b.below(id) {
			if err := walk(s.id); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(b.root); err != nil {
		return nil, fmt.Errorf("model: encode: %w", err)
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(out)
	return buf.Bytes(), err
}

// below lists the children of a node in the order of the document.
func (b *Briefing) below(id ID) (all []slot) {
	b.order.from(slot{parent: id}, func(s slot, _ struct{}) bool {
		if s.parent == id {
			all = append(all, s)
		}
		return s.parent == id
	})
	return all
}

// Decode reads what Encode wrote; blobs come with [Briefing.WithBlob]. It
// wraps [ErrNewer] for a newer major format, and refuses a tree that does not
// hold together, naming the node. An anchor that is off its text becomes an orphan.
func Decode(data []byte) (*Briefing, error) {
	var in briefingJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, fmt.Errorf("model: decode: %w", err)
	}
	major, _, _ := strings.Cut(in.Format, ".")
	if ours, _, _ := strings.Cut(Format, "."); major != ours {
		if major > ours || len(major) > len(ours) {
			return nil, fmt.Errorf("model: format %s: %w", in.Format, ErrNewer)
		}
		return nil, fmt.Errorf("model: decode: unknown format %q", in.Format)
	}
	var b *Briefing
	for i, raw := range in.Nodes {
		n, err := unmarshalNode(raw)
		if err != nil {
			return nil, fmt.Errorf("model: decode node %d: %w", i+1, err)
		}
		if v, ok := n.(Visit); ok && b == nil && v.ID != "" {
			b = New(v)
			continue
		}
		if b == nil {
			break
		}
		if a, ok := n.(Annotation); ok {
			if parent, _ := b.nodes.get(a.Place.Parent); parent != nil && !a.Anchor.fits(parent) {
				a.Anchor.From, a.Anchor.To = 0, 0
				n = a
			}
		}
		if b, err = (Add{Node: n}).Apply(b); err != nil {
			return nil, fmt.Errorf("model: decode node %d: %w", i+1, err)
		}
	}
	if b == nil {
		return nil, errors.New("model: decode: the first node is not a visit")
	}
	return b, nil
}

// marshalNode writes the kind first, then the fields that are known, then the others.
func marshalNode(n Node) (json.RawMessage, error) {
	kind, err := json.Marshal(n.Kind())
	if err != nil {
		return nil, err
	}
	data, err := marshal(n)
	if err != nil {
		return nil, err
	}
	out := append([]byte(`{"kind":`), kind...)
	out = append(append(out, ','), data[1:]...)
	if extra := n.head().Extra; len(extra) > 0 {
		more, err := marshal(extra)
		if err != nil {
			return nil, err
		}
		out = append(append(out[:len(out)-1], ','), more[1:]...)
	}
	return out, nil
}

// marshal is json.Marshal with <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), err
}

func unmarshalNode(data []byte) (Node, error) {
	var kind struct{ Kind Kind }
	if err := json.Unmarshal(data, &kind); err != nil {
		return nil, err
	}
	if kind.Kind == "" {
		return nil, errors.New("a node without a kind")
	}
	zero := Node(Unknown{kind: kind.Kind})
	for _, k := range kinds {
		if k.Kind() == kind.Kind {
			zero = k
		}
	}
	p := reflect.New(reflect.TypeOf(zero))
	p.Elem().Set(reflect.ValueOf(zero))
	if err := json.Unmarshal(data, p.Interface()); err != nil {
		return nil, fmt.Errorf("%s: %w", kind.Kind, err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return nil, err
	}
	delete(all, "kind")
	delete(all, "id")
	for name := range fieldsOf(zero.Kind()) {
		delete(all, name)
	}
	if len(all) > 0 {
		p.Elem().FieldByName("Extra").Set(reflect.ValueOf(all))
	}
	return p.Elem().Interface().(Node), nil
}

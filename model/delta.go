package model

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// An Op is one step of a [Delta] and has one of three forms. Retain counts
// bytes.
type Op struct {
	Retain int    `json:"retain,omitempty"`
	Insert string `json:"insert,omitempty"`
	Delete string `json:"delete,omitempty"` // the words themselves, so that it can be undone
}

// A Delta is a change of a text, read from its beginning; what comes after the
// last op is retained.
type Delta []Op

// A Splicing puts Insert in the place of the bytes [From, To) of a text. The offsets
// must be in range and on rune boundaries.
type Splicing struct {
	From, To int
	Insert   string
}

// Splice returns the change that replaces the bytes [from, to) of text by
// insert. The offsets must be in range and on rune boundaries.
func Splice(text string, from, to int, insert string) Delta {
	return Splices(text, []Splicing{{from, to, insert}})
}

// Splices returns the change that does all of them, which are in order and apart.
func Splices(text string, all []Splicing) (d Delta) {
	at := 0
	for _, s := range all {
		d = d.add(Op{Retain: s.From - at}).add(Op{Delete: text[s.From:s.To]}).add(Op{Insert: s.Insert})
		at = s.To
	}
	return d
}

// Diff returns the change that turns old into new, between the beginning and the end
// that they share. What a change was put around, or was taken from around, is retained;
// as many lines as before are compared one by one; else it is one replacement.
func Diff(old, new string) Delta {
	from, a, b := differing(old, new)
	d := Delta{}.add(Op{Retain: from})
	old, new = old[from:a], new[from:b]
	if at := strings.Index(new, old); at >= 0 {
		return d.add(Op{Insert: new[:at]}).add(Op{Retain: len(old)}).add(Op{Insert: new[at+len(old):]})
	}
	if at := strings.Index(old, new); at >= 0 {
		return d.add(Op{Delete: old[:at]}).add(Op{Retain: len(new)}).add(Op{Delete: old[at+len(new):]})
	}
	was, is := strings.Split(old, "\n"), strings.Split(new, "\n")
	if len(was) == 1 || len(was) != len(is) {
		return d.add(Op{Insert: new}).add(Op{Delete: old})
	}
	for i, line := range was {
		left := len(line) + 1 // with its end
		for _, op := range Diff(line, is[i]) {
			d = d.add(op)
			left -= op.Retain + len(op.Delete)
		}
		if i < len(was)-1 {
			d = d.add(Op{Retain: left})
		}
	}
	return d
}

// differing returns where two texts begin to differ, and where each ends to.
func differing(old, new string) (from, a, b int) {
	for from < len(old) && from < len(new) && old[from] == new[from] {
		from++
	}
	for from > 0 && (!boundary(old, from) || !boundary(new, from)) {
		from--
	}
	a, b = len(old), len(new)
	for a > from && b > from && old[a-1] == new[b-1] {
		a, b = a-1, b-1
	}
	for !boundary(old, a) || !boundary(new, b) {
		a, b = a+1, b+1
	}
	return from, a, b
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// add appends an op in canonical form: neighbours of one kind are merged, and
// an insert stands before the delete that it touches.
func (d Delta) add(op Op) Delta {
	if op == (Op{}) {
		return d
	}
	if n := len(d); n > 0 {
		last := &d[n-1]
		switch {
		case op.Retain > 0 && last.Retain > 0:
			last.Retain += op.Retain
			return d
		case op.Delete != "" && last.Delete != "":
			last.Delete += op.Delete
			return d
		case op.Insert != "" && last.Insert != "":
			last.Insert += op.Insert
			return d
		case op.Insert != "" && last.Delete != "":
			if n > 1 && d[n-2].Insert != "" {
				d[n-2].Insert += op.Insert
				return d
			}
			del := *last
			*last = op
			return append(d, del)
		}
	}
	return append(d, op)
}

var errDelta = errors.New("model: the text is not the one that the change was made for")

// form tells whether the op has just one of its forms.
func (op Op) form() bool {
	return op == Op{Retain: op.Retain} || op == Op{Insert: op.Insert} || op == Op{Delete: op.Delete}
}

// Apply returns the changed text. It fails when the words to delete are not
// there, an offset is out of range or inside a rune, or an op is malformed.
func (d Delta) Apply(text string) (string, error) {
	var out strings.Builder
	rest := text
	for _, op := range d {
		if !op.form() || op.Retain < 0 || op.Retain > len(rest) || !boundary(rest, op.Retain) ||
			!utf8.ValidString(op.Insert) || !utf8.ValidString(op.Delete) {
			return "", errDelta
		}
		out.WriteString(rest[:op.Retain])
		rest = rest[op.Retain:]
		out.WriteString(op.Insert)
		var ok bool
		if rest, ok = strings.CutPrefix(rest, op.Delete); !ok {
			return "", errDelta
		}
	}
	out.WriteString(rest)
	return out.String(), nil
}

// Invert returns the change that takes d back.
func (d Delta) Invert() Delta {
	var inv Delta
	for _, op := range d {
		inv = inv.add(Op{Retain: op.Retain}).add(Op{Insert: op.Delete}).add(Op{Delete: op.Insert})
	}
	return inv
}

// Rebase returns d as it is to stand after over, where both were made for the
// same text. Where both insert at one place, over's words come first. Words
// that over has deleted are not deleted again, and what d inserts among them
// survives.
func (d Delta) Rebase(over Delta) Delta { return d.transform(over, false) }

// after returns d as it is to stand after late, where d came first: at one place
// of insertion its words stay before.
func (d Delta) after(late Delta) Delta { return d.transform(late, true) }

// transform is Rebase with the choice of whose words come first at one place.
func (d Delta) transform(over Delta, first bool) Delta {
	var out Delta
	i, a := 0, Op{}
	next := func() bool { // a is the part of d[i] that is not yet placed
		for a == (Op{}) && i < len(d) {
			a, i = d[i], i+1
		}
		return a != (Op{})
	}
	for _, b := range over {
		for first && b.Insert != "" && next() && a.Insert != "" {
			out, a = out.add(a), Op{}
		}
		out = out.add(Op{Retain: len(b.Insert)})
		for left := b.Retain + len(b.Delete); left > 0 && next(); {
			if a.Insert != "" {
				out, a = out.add(a), Op{}
				continue
			}
			n := min(left, a.Retain+len(a.Delete))
			left -= n
			if b.Delete == "" {
				if a.Retain > 0 {
					out = out.add(Op{Retain: n})
				} else {
					out = out.add(Op{Delete: a.Delete[:n]})
				}
			}
			if a.Retain > 0 {
				a.Retain -= n
			} else {
				a.Delete = a.Delete[n:]
			}
		}
	}
	for next() {
		out, a = out.add(a), Op{}
	}
	return out.trim()
}

// trim drops what retains up to the end.
func (d Delta) trim() Delta {
	if n := len(d); n > 0 && d[n-1].Retain > 0 {
		return d[:n-1]
	}
	return d
}

// Position returns where the byte offset pos of the old text stands in the new
// one. At a place of insertion, after tells whether it stays behind the new words.
func (d Delta) Position(pos int, after bool) int {
	at := 0 // how far d has read the old text
	for _, op := range d {
		if at > pos || at == pos && op.Insert == "" {
			break
		}
		switch {
		case op.Retain > 0:
			at += op.Retain
		case op.Insert != "":
			if at < pos || after {
				pos, at = pos+len(op.Insert), at+len(op.Insert)
			} else {
				return pos
			}
		default:
			n := len(op.Delete)
			pos -= min(n, pos-at)
		}
	}
	return pos
}

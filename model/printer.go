package model

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A printer writes JSON in one pass, one value a line: what encoding/json writes
// with an indent of one space and without the escapes for HTML.
type printer struct {
	out   []byte
	depth int
	flush func() error // called between nodes and between the items of a list, unless it is nil
}

// pause lets what has been printed be taken out.
func (p *printer) pause() error {
	if p.flush == nil {
		return nil
	}
	return p.flush()
}

// node writes the kind first, then the fields that are known, then the others.
func (p *printer) node(n Node) error {
	p.open('{')
	p.name("kind")
	p.text(string(n.Kind()))
	if err := p.members(reflect.ValueOf(n)); err != nil {
		return err
	}
	if err := p.extra(n.head().Extra); err != nil {
		return err
	}
	p.close('}')
	return nil
}

func (p *printer) members(v reflect.Value) error {
	for _, m := range membersOf(v.Type()).list {
		f := v.FieldByIndex(m.index)
		if m.omit && empty(f) {
			continue
		}
		p.item()
		p.out = append(p.out, m.label...)
		if err := p.value(f); err != nil {
			return err
		}
	}
	return nil
}

// extra writes the members that this version does not know, by name.
func (p *printer) extra(all map[string]json.RawMessage) error {
	if len(all) == 0 {
		return nil // nearly always: sorting none costs more than it seems
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		p.name(name)
		if err := p.other(all[name]); err != nil {
			return err
		}
	}
	return nil
}

func (p *printer) value(v reflect.Value) error {
	switch shape(v) {
	case reflect.String:
		p.text(v.String())
	case reflect.Int:
		p.out = strconv.AppendInt(p.out, v.Int(), 10)
	case reflect.Bool:
		p.out = strconv.AppendBool(p.out, v.Bool())
	case reflect.Struct:
		p.open('{')
		if err := p.members(v); err != nil {
			return err
		}
		p.close('}')
	case reflect.Slice:
		if v.IsNil() {
			p.out = append(p.out, "null"...)
			return nil
		}
		p.open('[')
		for i := range v.Len() {
			p.item()
			if err := p.value(v.Index(i)); err != nil {
				return err
			}
			if err := p.pause(); err != nil {
				return err
			}
		}
		p.close(']')
	default:
		return p.other(v.Interface())
	}
	return nil
}

// other writes anything by way of encoding/json.
func (p *printer) other(v any) error {
	var plain, indented bytes.Buffer
	enc := json.NewEncoder(&plain)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	if err := json.Indent(&indented, bytes.TrimSpace(plain.Bytes()), strings.Repeat(" ", p.depth), " "); err != nil {
		return err
	}
	p.out = append(p.out, indented.Bytes()...)
	return nil
}

func (p *printer) open(bracket byte) {
	p.out = append(p.out, bracket)
	p.depth++
}

func (p *printer) close(bracket byte) {
	p.depth--
	if last := p.out[len(p.out)-1]; last != '{' && last != '[' {
		p.line()
	}
	p.out = append(p.out, bracket)
}

// item begins what stands in brackets beside others.
func (p *printer) item() {
	if last := p.out[len(p.out)-1]; last != '{' && last != '[' {
		p.out = append(p.out, ',')
	}
	p.line()
}

func (p *printer) line() {
	p.out = append(p.out, '\n')
	for range p.depth {
		p.out = append(p.out, ' ')
	}
}

func (p *printer) name(name string) {
	p.item()
	p.text(name)
	p.out = append(p.out, ": "...)
}

// text writes a string; what is not UTF-8 in it becomes U+FFFD.
func (p *printer) text(s string) {
	p.out = append(p.out, '"')
	valid := utf8.ValidString(s)
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if asItIs[c] && (valid || c < utf8.RuneSelf) {
			i++
			continue
		}
		size, escape := 1, ""
		if c >= utf8.RuneSelf {
			escape, size = escapeRune(s[i:])
		} else {
			escape = escapes[c]
		}
		if escape != "" {
			p.out = append(append(p.out, s[from:i]...), escape...)
			from = i + size
		}
		i += size
	}
	p.out = append(append(p.out, s[from:]...), '"')
}

// asItIs tells which bytes stand for themselves in a string that is UTF-8.
var asItIs = func() (all [256]bool) {
	for c := range all {
		all[c] = c >= utf8.RuneSelf && byte(c) != "\u2028"[0] || c < utf8.RuneSelf && escapes[c] == ""
	}
	return all
}()

// escapeRune returns how the first rune of s is written, "" for as it is, and
// its length in bytes.
func escapeRune(s string) (string, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		return `\ufffd`, size
	case r == '\u2028':
		return `\u2028`, size
	case r == '\u2029':
		return `\u2029`, size
	}
	return "", size
}

// escapes says how encoding/json writes the ASCII characters that a string cannot hold.
var escapes = func() (all [utf8.RuneSelf]string) {
	for c := range all {
		if c < ' ' || c == '"' || c == '\\' {
			quoted, err := json.Marshal(string(rune(c)))
			if err == nil {
				all[c] = strings.Trim(string(quoted), `"`)
			}
		}
	}
	all['"'] = `\"`
	return all
}()

package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A scanner reads JSON in one pass, into what it is for at once. It takes what
// encoding/json takes, but a member only by its exact name.
type scanner struct {
	data  string // the texts that are read are parts of it
	at    int    // bytes read
	valid bool   // all of it is known to be UTF-8
	depth int    // of brackets that are open

	blanks map[Kind]reflect.Value // a node of each kind, which is filled in and copied
}

// maxDepth is how far brackets may stand within each other.
const maxDepth = 1000

func (s *scanner) fail(what string) error { return fmt.Errorf("byte %d: %s", s.at, what) }

// peek returns the next byte that is not white space, 0 at the end.
func (s *scanner) peek() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\n', '\t', '\r':
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) expect(c byte) error {
	if s.peek() != c || s.at == len(s.data) {
		return s.fail(fmt.Sprintf("%q is missing", c))
	}
	s.at++
	return nil
}

// within reads what stands between brackets, parted by commas.
func (s *scanner) within(open, closing byte, item func() error) error {
	if err := s.expect(open); err != nil {
		return err
	}
	if s.depth++; s.depth > maxDepth {
		return s.fail("too many brackets within each other")
	}
	for first := true; first || s.peek() == ','; first = false {
		if !first {
			s.at++
		} else if s.peek() == closing {
			break
		}
		if err := item(); err != nil {
			return err
		}
	}
	s.depth--
	return s.expect(closing)
}

// object calls member for each member, to read its value.
func (s *scanner) object(member func(name string) error) error {
	return s.within('{', '}', func() error {
		quoted, plain, err := s.quoted()
		if err != nil {
			return err
		}
		name := quoted[1 : len(quoted)-1]
		if !plain {
			if name, err = s.unquote(quoted); err != nil {
				return err
			}
		}
		if err := s.expect(':'); err != nil {
			return err
		}
		return member(name)
	})
}

var errFound = errors.New("found")

// ahead returns the text that a member of the object at hand has, "" when there
// is no such member, without reading on. It is quick when that comes first.
func (s *scanner) ahead(name string) (text string, err error) {
	ahead := *s
	err = ahead.object(func(n string) error {
		if n == name {
			text, err = ahead.text()
			return errors.Join(err, errFound)
		}
		_, err := ahead.skip()
		return err
	})
	if errors.Is(err, errFound) {
		err = nil
	}
	return text, err
}

// node reads a node. A member that its kind does not have goes to Extra.
func (s *scanner) node() (Node, error) {
	kind, err := s.ahead("kind")
	if err != nil {
		return nil, err
	}
	if kind == "" {
		return nil, errors.New("a node without a kind")
	}
	zero := Node(Unknown{kind: Kind(kind)})
	if i, ok := ordinals[Kind(kind)]; ok {
		zero = kinds[i]
	}
	n, used := s.blanks[Kind(kind)]
	if !used {
		n = reflect.New(reflect.TypeOf(zero)).Elem()
		if s.blanks == nil {
			s.blanks = make(map[Kind]reflect.Value)
		}
		s.blanks[Kind(kind)] = n
	}
	n.Set(reflect.ValueOf(zero))
	var extra map[string]json.RawMessage
	of := membersOf(n.Type())
	err = s.object(func(name string) error {
		if i, ok := of.byName[name]; ok {
			return s.value(n.FieldByIndex(of.list[i].index))
		}
		raw, err := s.skip()
		if err != nil || name == "kind" {
			return err
		}
		if extra == nil {
			extra = make(map[string]json.RawMessage)
		}
		extra[name] = json.RawMessage(raw)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", kind, err)
	}
	if extra != nil {
		n.FieldByName("Extra").Set(reflect.ValueOf(extra))
	}
	return n.Interface().(Node), nil
}

// value reads a value into v. As in encoding/json, null is nothing.
func (s *scanner) value(v reflect.Value) error {
	if s.peek() == 'n' {
		_, err := s.skip()
		return err
	}
	switch shape(v) {
	case reflect.String:
		text, err := s.text()
		v.SetString(text)
		return err
	case reflect.Struct:
		of := membersOf(v.Type())
		return s.object(func(name string) error {
			if i, ok := of.byName[name]; ok {
				return s.value(v.FieldByIndex(of.list[i].index))
			}
			_, err := s.skip()
			return err
		})
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 0, 4))
		return s.within('[', ']', func() error {
			n := v.Len()
			if n == v.Cap() {
				v.Grow(n)
			}
			v.SetLen(n + 1)
			v.Index(n).SetZero()
			return s.value(v.Index(n))
		})
	}
	raw, err := s.skip()
	if err != nil {
		return err
	}
	if v.Kind() == reflect.Int {
		i, err := strconv.ParseInt(raw, 10, 64)
		v.SetInt(i)
		return err
	}
	return json.Unmarshal([]byte(raw), v.Addr().Interface())
}

func (s *scanner) text() (string, error) {
	quoted, plain, err := s.quoted()
	if err != nil {
		return "", err
	}
	if plain {
		return quoted[1 : len(quoted)-1], nil
	}
	return s.unquote(quoted)
}

// quoted reads a string with its quotes, and tells whether it holds no escapes
// and is UTF-8.
func (s *scanner) quoted() (span string, plain bool, err error) {
	if s.peek() != '"' {
		return "", false, s.fail("a string is missing")
	}
	plain = true
	for i := s.at + 1; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			span = s.data[s.at : i+1]
			s.at = i + 1
			return span, plain && (s.valid || utf8.ValidString(span)), nil
		case c == '\\':
			plain = false
			i++
		case c < ' ':
			return "", false, s.fail("a control character in a string")
		}
	}
	return "", false, s.fail("a string without an end")
}

// unquote returns the text of a string that holds escapes, or is not UTF-8.
func (s *scanner) unquote(quoted string) (text string, err error) {
	if rest := quoted[1 : len(quoted)-1]; s.valid || utf8.ValidString(rest) {
		var out strings.Builder
		for out.Grow(len(rest)); ; {
			i := strings.IndexByte(rest, '\\')
			if i < 0 {
				out.WriteString(rest)
				return out.String(), nil
			}
			c := unescapes[rest[i+1]]
			if c == 0 {
				break // \u, which is rare, and what is wrong
			}
			out.WriteString(rest[:i])
			out.WriteByte(c)
			rest = rest[i+2:]
		}
	}
	if err = json.Unmarshal([]byte(quoted), &text); err != nil {
		err = s.fail(err.Error())
	}
	return text, err
}

// unescapes says what a character after a backslash stands for.
var unescapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// skip reads any value and returns what it read.
func (s *scanner) skip() (string, error) {
	c, from := s.peek(), s.at
	var err error
	switch c {
	case '{':
		err = s.object(func(string) error { _, err := s.skip(); return err })
	case '[':
		err = s.within('[', ']', func() error { _, err := s.skip(); return err })
	case '"':
		_, err = s.text()
	default:
		for s.at < len(s.data) && strings.IndexByte("+-.0123456789Eaeflnrstu", s.data[s.at]) >= 0 {
			s.at++
		}
		if !json.Valid([]byte(s.data[from:s.at])) {
			err = s.fail("a value is missing")
		}
	}
	return s.data[from:s.at], err
}

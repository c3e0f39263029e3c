package model

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// A member is a field of a struct as the file names it.
type member struct {
	name  string
	label string // the name as it stands in the file
	index []int  // as reflect.Value.FieldByIndex takes it
	omit  bool   // when it is empty
}

// members are the fields of a struct that are in the file, in order.
type members struct {
	list   []member
	byName map[string]int
}

var membersByType sync.Map // reflect.Type to *members

// membersOf returns the members of a struct type, those of an embedded struct
// among them.
func membersOf(t reflect.Type) *members {
	if m, ok := membersByType.Load(t); ok {
		return m.(*members)
	}
	m := &members{byName: make(map[string]int)}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			m.byName[name] = len(m.list)
			m.list = append(m.list, member{name, strconv.Quote(name) + ": ", f.Index, strings.Contains(options, "omit")})
		}
	}
	membersByType.Store(t, m)
	return m
}

// empty tells whether omitempty and omitzero leave a value out.
func empty(v reflect.Value) bool {
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// shape returns the kind of value that the printer and the scanner go by;
// reflect.Invalid is for encoding/json, such as bytes.
func shape(v reflect.Value) reflect.Kind {
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		return reflect.Invalid
	}
	return v.Kind()
}

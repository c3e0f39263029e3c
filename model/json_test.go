package model

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawNode fills every field of a node of any kind, or leaves it empty.
func drawNode(t *rapid.T) Node {
	kind := rapid.SampledFrom(kinds).Draw(t, "kind")
	n := reflect.New(reflect.TypeOf(kind)).Elem()
	drawValue(t, n)
	return n.Interface().(Node)
}

func drawValue(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.StringN(0, 8, -1), rapid.SampledFrom(awkward)).Draw(t, "text"))
	case reflect.Int:
		v.SetInt(rapid.Int64Range(-9, 99).Draw(t, "int"))
	case reflect.Float64:
		v.SetFloat(rapid.SampledFrom([]float64{0, 1, -2.5, 1e21, 1.0 / 3, 1e-9}).Draw(t, "float"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Struct:
		for i := range v.NumField() {
			drawValue(t, v.Field(i))
		}
	case reflect.Slice:
		n := rapid.IntRange(-1, 3).Draw(t, "length")
		if n < 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			drawValue(t, v.Index(i))
		}
	}
}

// awkward are strings that need escapes, and some that look as if they did.
var awkward = []string{"", "é « ’ 😀", "a\nb\tc\r\b\f\x00\x1f\x7f", `"\/<>&'`, "\u2028\u2029\u20ac\ufffd", "\\u00e9", "]", "{"}

// The printer writes what encoding/json writes, to the byte, and the scanner
// reads what it reads.
func TestLikeEncodingJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := drawNode(t)
		var plain, want bytes.Buffer
		enc := json.NewEncoder(&plain)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(n); err != nil {
			t.Fatal(err)
		}
		withKind := `{"kind":"` + string(n.Kind()) + `",` + strings.TrimSpace(plain.String())[1:]
		if err := json.Indent(&want, []byte(withKind), "", " "); err != nil {
			t.Fatal(err)
		}
		var p printer
		if err := p.node(n); err != nil || string(p.out) != want.String() {
			t.Fatalf("%v\n%s\nnot\n%s", err, p.out, want.Bytes())
		}
		s := scanner{data: string(p.out)}
		got, err := s.node()
		read := reflect.New(reflect.TypeOf(n))
		if err := json.Unmarshal(p.out, read.Interface()); err != nil {
			t.Fatal(err)
		}
		if err != nil || !reflect.DeepEqual(got, read.Elem().Interface()) {
			t.Fatalf("%v\n%#v\nnot\n%#v", err, got, read.Elem().Interface())
		}
	})
}

func TestNotUTF8(t *testing.T) {
	for _, s := range []string{"a\xffb\n", "\xe2\x80", "\xed\xa0\x80é"} {
		var p printer
		p.text(s)
		if want, _ := json.Marshal(s); string(p.out) != string(want) {
			t.Errorf("%q is written %s, not %s", s, p.out, want)
		}
	}
}

// FuzzScanner holds that the scanner takes what encoding/json takes and nothing else.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{`{"a":[1,-2.5e3,"\u00e9\ud83d\ude00",null,true]}`, `[1,]`, `{"a" 1}`, `"\x"`, `01`,
		`[`, "\"\n\"", `"`, `"\`, `{"a":1,}`, `[]]`, ` [ ] `, `-`, `nul`, "\"\xff\"", `{"\u0061":{}}`, `1 2`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := scanner{data: string(data)}
		_, err := s.skip()
		s.peek()
		if got, want := err == nil && s.at == len(data), json.Valid(data); got != want && bytes.Count(data, []byte("[")) < maxDepth {
			t.Fatalf("%q: taken: %v, by encoding/json: %v (%v)", data, got, want, err)
		}
	})
}

func TestTooDeep(t *testing.T) {
	deep := strings.Replace(newer, `"depth":3`, `"depth":`+strings.Repeat("[", 1e6)+strings.Repeat("]", 1e6), 1)
	if _, err := Decode([]byte(deep)); err == nil {
		t.Error("read a million brackets within each other")
	}
}

func TestProgress(t *testing.T) {
	b := large(t, 200)
	var last, calls int
	progress := func(done, total int) {
		if done <= last || done > total {
			t.Errorf("%d after %d of %d", done, last, total)
		}
		last = done
		calls++
	}
	data, err := EncodeContext(context.Background(), b, progress)
	if err != nil || last != b.nodes.len || calls < 3 {
		t.Error(err, last, calls)
	}
	last, calls = 0, 0
	if _, err := DecodeContext(context.Background(), data, progress); err != nil || last < len(data)/2 || calls < 3 {
		t.Error(err, last, calls)
	}
	ctx, cancel := context.WithCancel(context.Background())
	stop := func(int, int) { cancel() }
	if _, err := EncodeContext(ctx, b, stop); !errors.Is(err, context.Canceled) {
		t.Error("encoded to the end:", err)
	}
	if _, err := DecodeContext(ctx, data, nil); !errors.Is(err, context.Canceled) {
		t.Error("decoded to the end:", err)
	}
}

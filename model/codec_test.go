package model

import (
	"errors"
	"strings"
	"testing"
)

const newer = `{"format":"1.7","aims":{"z":[1,2]},"nodes":[
 {"kind":"visit","id":"v","title":"V","lang":"fr","aura":{"b":1,"a":[2]}},
 {"kind":"section","id":"s","place":{"parent":"v","rank":"V"},"title":"S"},
 {"kind":"hologram","id":"h","place":{"parent":"s","rank":"V"},"dead":true,"depth":3}]}`

func TestUnknownSurvives(t *testing.T) {
	b, err := Decode([]byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	got := dump(t, b)
	for _, want := range []string{`"format": "1.7"`, `"aims": {`, `"aura": {`, `"kind": "hologram"`, `"depth": 3`, `"dead": true`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is gone from\n%s", want, got)
		}
	}
	again, err := Decode([]byte(got))
	if err != nil || dump(t, again) != got {
		t.Error(err)
	}
	for _, first := range []string{`"nodes"`, `"kind"`} { // members in another order
		moved := strings.Replace(strings.Replace(newer, first, `"x":1,`+first, 1), `"format":"1.7",`, "", 1)
		moved = strings.TrimSuffix(moved, "}") + `,"format":"1.7"}`
		if b, err := Decode([]byte(moved)); err != nil || !strings.Contains(dump(t, b), `"x": 1`) {
			t.Error(first, err)
		}
	}
	set, err := Restore(b, "h")
	if err != nil {
		t.Fatal(err)
	}
	if b, err = set.Apply(b); err != nil || strings.Contains(dump(t, b), "dead") || !strings.Contains(dump(t, b), "depth") {
		t.Error(err, dump(t, b))
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, newer := range []string{`{"format":"2.0","nodes":[]}`, `{"nodes":{"of":"another"},"format":"12.1"}`} {
		if _, err := Decode([]byte(newer)); !errors.Is(err, ErrNewer) {
			t.Error(err)
		}
	}
	for _, bad := range []string{"", "{}", "null", `{"format":"1.0"}`, `{"format":"0.9","nodes":[]}`,
		`{"format":"1.0","nodes":[{"kind":"section","id":"s"}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit"}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v"},{"kind":"stake","id":"s","place":{"parent":"v","rank":"V"}}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v"},{"kind":"section","id":"v","place":{"parent":"v","rank":"V"}}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v"},{"id":"x"}]}`,
		`{"format":"1.0","nodes":[null]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v"}]} {}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v","title":1}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v","places":"Dakar"}]}`} {
		if _, err := Decode([]byte(bad)); err == nil || errors.Is(err, ErrNewer) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestAnchorOffItsText(t *testing.T) {
	file := dump(t, plant(t, "un <deux>"))
	b, err := Decode([]byte(strings.Replace(file, `"to": 7`, `"to": 700`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := Get[Annotation](b, "n"); !n.Anchor.Orphan() || n.Anchor.Quote != "deux" {
		t.Error(n.Anchor)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(newer))
	f.Add([]byte(dump(f, plant(f, "un <deux>"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Decode(data)
		if err != nil {
			return
		}
		once := dump(t, b)
		again, err := Decode([]byte(once))
		if err != nil || dump(t, again) != once {
			t.Fatal(err)
		}
	})
}

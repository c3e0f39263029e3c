package model

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/enjeux/enjeux/assets"
)

// schemaFile describes briefing.json for those who read it without this program.
const schemaFile = "../assets/briefing.schema.json"

func readSchema(t testing.TB) (raw map[string]any, compiled *jsonschema.Schema) {
	t.Helper()
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("briefing.json", doc); err != nil {
		t.Fatal(err)
	}
	if compiled, err = c.Compile("briefing.json"); err != nil {
		t.Fatal(err)
	}
	return doc.(map[string]any), compiled
}

func validate(schema *jsonschema.Schema, data []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return schema.Validate(doc)
}

// The schema names each field of each kind of node, and no other.
func TestSchemaIsComplete(t *testing.T) {
	raw, _ := readSchema(t)
	defs := raw["$defs"].(map[string]any)
	names := func(def string) []string {
		d, _ := defs[def].(map[string]any)
		of, _ := d["properties"].(map[string]any)
		return slices.Sorted(maps.Keys(of))
	}
	head := names("node")
	for _, n := range kinds {
		want := slices.Sorted(maps.Keys(membersOf(reflect.TypeOf(n)).byName))
		got := slices.Concat(names(string(n.Kind())), head)
		got = slices.DeleteFunc(got, func(name string) bool { return name == "kind" })
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: a %s has the fields\n%v\nand the schema says\n%v", schemaFile, n.Kind(), want, got)
		}
	}
	for def, of := range map[string]any{"place": Place{}, "anchor": Anchor{}, "paragraph": Paragraph{}} {
		if want := slices.Sorted(maps.Keys(membersOf(reflect.TypeOf(of)).byName)); !slices.Equal(names(def), want) {
			t.Errorf("%s: %s has %v, and the schema says %v", schemaFile, def, want, names(def))
		}
	}
}

func TestSampleFitsSchema(t *testing.T) {
	_, schema := readSchema(t)
	z, err := zip.NewReader(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("briefing.json")
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := validate(schema, data); err != nil {
		t.Error(err)
	}
}

// Whatever the program writes fits the schema, and is the same once read and
// written again.
func TestRandomFitsSchema(t *testing.T) {
	_, schema := readSchema(t)
	rapid.Check(t, func(t *rapid.T) {
		data := []byte(dump(tb(t), drawBriefing(t)))
		if err := validate(schema, data); err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		b, err := Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if again := dump(tb(t), b); again != string(data) {
			t.Fatalf("read and written again\n%s\nis\n%s", data, again)
		}
	})
}

// drawBriefing grows a briefing of nodes of every kind with any content.
func drawBriefing(t *rapid.T) *Briefing {
	visit := Visit{}
	drawValue(t, reflect.ValueOf(&visit).Elem())
	visit.ID = "v"
	b := New(visit)
	ids := []ID{"v"}
	for i := range rapid.IntRange(0, 12).Draw(t, "nodes") {
		parent, _ := b.Node(rapid.SampledFrom(ids).Draw(t, "parent"))
		n := drawNode(t)
		if n.Kind() == KindVisit || !allowed(n.Kind(), parent.Kind()) {
			continue
		}
		n = withHead(n, Head{ID: ID(fmt.Sprint("n", i)), Dead: rapid.Bool().Draw(t, "dead"), Place: Place{IDOf(parent), "V"}})
		switch x := n.(type) {
		case Annotation:
			x.Anchor = Anchor{}
			n = x
		case Source:
			x.SHA256, x.Text = "", ""
			for p := range x.Paragraphs {
				x.Paragraphs[p] = Paragraph{N: p + 1, To: p}
			}
			n = x
		}
		next, err := Add{Node: n}.Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		b = next
		ids = append(ids, IDOf(n))
	}
	return b
}

func TestSchemaRefuses(t *testing.T) {
	_, schema := readSchema(t)
	good := `{"format":"1.0","nodes":[{"kind":"visit","id":"v","title":"V","lang":"fr"}]}`
	if err := validate(schema, []byte(good)); err != nil {
		t.Fatal(err)
	}
	if err := validate(schema, []byte(newer)); err != nil {
		t.Error("what a newer minor version wrote:", err)
	}
	for _, bad := range []string{`{}`, `{"format":"2.0","nodes":[]}`,
		`{"format":"1.0","nodes":[{"kind":"stake","id":"v","title":"V","body":""}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v","title":"V"}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v","title":"V","lang":"fr","places":"Dakar"}]}`,
		`{"format":"1.0","nodes":[{"kind":"visit","id":"v","title":"V","lang":"fr"},{"kind":"section","id":"s","title":"S"}]}`} {
		if validate(schema, []byte(bad)) == nil {
			t.Error("the schema takes", bad)
		}
	}
}

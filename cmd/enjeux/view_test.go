package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
)

// What show --json says of a stake that was approved and then edited: the status
// as before, and who gave which; the schema takes it.
func TestShowSaysTheVisas(t *testing.T) {
	b := load(t, sample(t))
	const id, noon = "stake-1-1", "2025-06-20T12:00:00Z"
	edits, err := model.Grant(b, id, model.Approved, "A. Traoré", noon)
	if err != nil {
		t.Fatal(err)
	}
	if b, err = (model.Transaction{Edits: edits}).Apply(b); err != nil {
		t.Fatal(err)
	}
	text, _ := model.Write(b, id, "title", "Un autre titre")
	edits = []model.Edit{text}
	void, err := model.Void(b, edits, "B. Keïta", noon)
	if err == nil {
		b, err = model.Transaction{Edits: append(edits, void...)}.Apply(b)
	}
	if err != nil {
		t.Fatal(err)
	}
	shown := view(b)
	st := shown.Sections[0].Stakes[0]
	want := []visaView{{"approved", "A. Traoré", noon, false}, {"draft", "B. Keïta", noon, true}}
	if st.Status != model.Draft || len(st.Visas) != 2 || st.Visas[0] != want[0] || st.Visas[1] != want[1] {
		t.Errorf("%s, %+v", st.Status, st.Visas)
	}
	conforms(t, shown)
}

// Organisations are shown apart from the people.
func TestShowOrganisations(t *testing.T) {
	b := load(t, sample(t))
	people := len(view(b).People)
	add, err := model.Insert(b, model.Person{Name: "Banque des ports", Side: "host", Organisation: true}, b.ID(), "")
	if err == nil {
		b, err = add.Apply(b)
	}
	if err != nil {
		t.Fatal(err)
	}
	shown := view(b)
	if len(shown.People) != people || len(shown.Organisations) != 1 || shown.Organisations[0].Name != "Banque des ports" {
		t.Errorf("people %+v, organisations %+v", shown.People, shown.Organisations)
	}
	conforms(t, shown)
}

// conforms checks that what is shown is as its schema says.
func conforms(t *testing.T, shown briefingView) {
	t.Helper()
	data, err := json.Marshal(shown)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.ShowSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("show.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("show.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		t.Error(err)
	}
}

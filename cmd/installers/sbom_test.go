package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The list of parts is as the schema of CycloneDX wants it, which its library carries.
func TestPartsAreValid(t *testing.T) {
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) == 0 {
		info = &debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Path: "github.com/enjeux/enjeux"}, Deps: []*debug.Module{{Path: "fyne.io/fyne/v2", Version: "v2.8.1"}}}
	}
	var b bytes.Buffer
	if err := parts(&b, sampleProduct(t), info); err != nil {
		t.Fatal(err)
	}
	list, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	schema := cycloneDX(t)
	if err := schema.Validate(list); err != nil {
		t.Error(err)
	}
	list.(map[string]any)["serialNumber"] = "urn:uuid:8e32b856-6a85-573b0-8b886-e8ed0a3248"
	if err := schema.Validate(list); err == nil {
		t.Error("the schema takes a number that is none")
	}
}

func cycloneDX(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go").Output()
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	const at = "http://cyclonedx.org/schema/"
	for name, file := range map[string]string{"bom-1.6.schema.json": "bom-1.6.schema.json", "spdx.schema.json": "spdx.schema.json", "jsf-0.82.schema.json": "jsf-0.82.schemax.json"} {
		data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "schema", file))
		if err != nil {
			t.Fatal(err)
		}
		part, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err == nil {
			err = c.AddResource(at+name, part)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	schema, err := c.Compile(at + "bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

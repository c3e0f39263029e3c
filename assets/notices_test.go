package assets_test

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/enjeux/enjeux/assets"
)

// TestLicencesNameEveryModule holds the list to what is linked on this system.
func TestLicencesNameEveryModule(t *testing.T) {
	named := make(map[string]bool)
	for line := range strings.Lines(string(assets.Licences)) {
		if words := strings.Fields(line); len(words) > 0 {
			named[words[0]] = true
		}
	}
	cmd := exec.Command("go", "list", "-e", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "../cmd/enjeux")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range strings.Fields(string(out)) {
		if !named[module] {
			t.Errorf("LICENCES.txt does not name %s", module)
			named[module] = true
		}
	}
}

// TestLicencesAreSaidInFrench finds what is neither a name nor French.
func TestLicencesAreSaidInFrench(t *testing.T) {
	if assets.LicencesIn("en") != string(assets.Licences) {
		t.Error("the list is another in English")
	}
	english, french := strings.Split(string(assets.Licences), "\n"), strings.Split(assets.LicencesIn("fr"), "\n")
	if len(french) != len(english) {
		t.Fatalf("%d lines in French, %d in English", len(french), len(english))
	}
	for i, line := range french {
		if line != "" && line == english[i] && !strings.HasPrefix(line, "  ") {
			t.Errorf("%q is English", line)
		}
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if slices.Contains([]string{"the", "its", "or", "and", "other", "others", "of", "from", "in", "notice", "English", "French", "Russian"}, word) {
				t.Errorf("%q has %q", line, word)
			}
		}
		if regexp.MustCompile(`[ \w][;:!?»]( |$)|« `).MatchString(line) {
			t.Errorf("%q may break before its punctuation", line)
		}
	}
}

const shown = `{
 "visit": {"title": "T", "kind": "official", "visitor": "", "visitorCountry": "Mali", "host": "", "hostCountry": "", "places": ["P"], "start": "2025-06-21", "end": "2025"},
 "marking": {"text": ""}, "lang": "fr",
 "sections": [{"id": "s", "number": "1", "title": "S", "domain": "politics", "objective": "", "stakes": [
  {"id": "k", "number": "1.2", "title": "K", "body": "B", "domain": "economy", "domains": ["energy"], "status": "draft", "priority": 0, "likelihood": "", "confidence": "low",
   "sources": [{"source": "d", "paragraph": 1, "from": 0, "to": 4, "quote": "mot"}],
   "annotations": [{"id": "a", "kind": "risk", "author": "", "time": "2025-06-16T08:15:00Z", "text": "", "quote": "", "resolved": false, "printed": true,
    "replies": [{"id": "r", "author": "", "time": "", "text": ""}]}],
   "visas": [{"status": "approved", "author": "A", "time": "2025-06-16T08:15:00Z", "void": false}]}]}],
 "events": [{"start": "2025-06", "end": "", "what": "E", "sources": []}],
 "figures": [{"value": 1.5, "max": 2, "unit": "USD", "word": "dollars", "what": "F", "sources": []}],
 "agreements": [{"status": "in-force", "what": "A", "sources": []}],
 "people": [{"name": "", "role": "R", "side": "host", "sources": []}],
 "sources": [{"id": "d", "title": "", "origin": "d.txt", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "lang": "fr", "published": "2025-06-20",
  "paragraphs": [{"n": 1, "kind": "title", "from": 0, "to": 4, "text": "mot"}]}]
}`

// TestShowSchemaIsStrict changes one thing at a time in what is valid.
func TestShowSchemaIsStrict(t *testing.T) {
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
	valid := func(text string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	if err := valid(shown); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"2025-06-21"`, `"21 juin 2025"`},
		{`"2025-06"`, `"2025-13"`},
		{`"2025-06-16T08:15:00Z"`, `"2025-06-16 08:15"`},
		{`"official"`, `"royal"`},
		{`"politics"`, `"sports"`},
		{`["energy"]`, `null`},
		{`"draft"`, `""`},
		{`"low"`, `"some"`},
		{`"risk"`, `""`},
		{`"title", "from"`, `"footnote", "from"`},
		{`"in-force"`, `"broken"`},
		{`"1.2"`, `"1"`},
		{`"from": 0`, `"from": -1`},
		{`"to": 4`, `"to": 4.5`},
		{`"n": 1`, `"n": 0`},
		{`"sha256": "e3`, `"sha256": "E3`},
		{`"value": 1.5`, `"value": "1.5"`},
		{`"lang": "fr",` + "\n", `"lang": "fr", "more": 1,` + "\n"},
		{`"objective": "", `, ``},
		{`"printed": true,`, ``},
	} {
		changed := strings.Replace(shown, change[0], change[1], 1)
		if changed == shown || !json.Valid([]byte(changed)) {
			t.Fatalf("%s changes nothing", change[0])
		}
		if valid(changed) == nil {
			t.Errorf("%s passes in place of %s", change[1], change[0])
		}
	}
}

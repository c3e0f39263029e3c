package model_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/enjeux/enjeux/"

// rooms says what each package below model may use of model besides its root;
// one that is not there may use nothing of it.
var rooms = map[string][]string{
	"model/flow":             {"model/term"},
	"model/layout":           {"model/term"},
	"model/markup":           {"model/flow", "model/term"},
	"model/word":             {"model/flow", "model/term"},
	"model/export":           {"model/term", "model/flow", "model/layout", "model/markup", "model/pdf", "model/word", "model/store"},
	"model/pdf":              {"model/term", "model/layout"},
	"model/grid":             {"model/term"},
	"model/review":           {"model/term", "model/spell"},
	"model/article":          {"model/article/reader", "model/article/pdfpage", "model/article/lex", "model/article/timex", "model/article/quantity", "model/article/blocks"},
	"model/article/blocks":   {"model/article/lex", "model/article/timex", "model/article/reader", "model/article/pdfpage"},
	"model/article/timex":    {"model/article/lex"},
	"model/article/quantity": {"model/article/lex", "model/article/timex"},
	"model/article/reader":   {"model/article/pdfpage"},
	"model/intake":           {"model/article", "model/article/reader", "model/article/pdfpage", "model/article/lex", "model/article/timex", "model/article/quantity", "model/article/blocks"},
}

// TestWalls holds what CONTRIBUTING.md says of who may import whom.
func TestWalls(t *testing.T) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,Deps", module+"...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p struct {
			ImportPath    string
			Imports, Deps []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		room := strings.TrimPrefix(p.ImportPath, module)
		forbid := func(paths []string, prefixes ...string) {
			for _, dep := range paths {
				for _, prefix := range prefixes {
					if strings.HasPrefix(dep, prefix) && dep != p.ImportPath {
						t.Errorf("%s must not import %s", room, dep)
					}
				}
			}
		}
		top, _, _ := strings.Cut(room, "/")
		if top != "cmd" {
			forbid(p.Imports, "fyne.io/fyne/v2/app", module+"cmd")
		}
		switch {
		case room == "model":
			for _, dep := range p.Deps {
				first, _, _ := strings.Cut(dep, "/")
				if strings.Contains(first, ".") {
					t.Errorf("model must import the standard library only, not %s", dep)
				}
			}
		case top == "model":
			others := slices.DeleteFunc(slices.Clone(p.Deps), func(d string) bool {
				return slices.Contains(rooms[room], strings.TrimPrefix(d, module))
			})
			forbid(others, "fyne.io/", module+"ui", module+"assets", module+"model/")
		case room == "ui/widgets", room == "ui/drop", room == "ui/clip", room == "ui/screen", room == "ui/x11", room == "ui/fill":
			forbid(p.Deps, module+"model", module+"assets", module+"ui/page")
		case room == "ui/page":
			others := slices.DeleteFunc(slices.Clone(p.Imports), func(d string) bool { return d == module+"ui/fill" })
			forbid(others, module+"assets", module+"model/pdf", module+"model/store", module+"model/article", module+"model/intake", module+"ui")
		case room == "assets":
			forbid(p.Deps, module)
		}
	}
}

// Each library that the project asks for has a line in CONTRIBUTING.md, with its
// licence and why it is this one.
func TestLibrariesAreSaid(t *testing.T) {
	text, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-m", "-f", "{{if not (or .Indirect .Main)}}{{.Path}}{{end}}", "all").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for _, library := range strings.Fields(string(out)) {
		if !strings.Contains(string(text), "| `"+library) && !strings.Contains(string(text), ", `"+library) {
			t.Error(library, "is not said")
		}
	}
}

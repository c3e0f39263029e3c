package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Go's compiler is told to embed another file than go build says, and does.
func TestEmbedding(t *testing.T) {
	if os.Getenv("ENJEUX_AS_TOOL") != "" {
		i := slices.Index(os.Args, "--")
		runTool(os.Args[i+1], os.Args[i+2:])
	}
	dir := t.TempDir()
	put := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	put("go.mod", "module here\n\ngo 1.26\n")
	put("main.go", "package main\n\nimport _ \"embed\"\n\n//go:embed a\nvar a []byte\n\n//go:embed b\nvar b []byte\n\nfunc main() { print(string(a), string(b)) }\n")
	put("a", "a")
	put("b", "b")
	other := put("other", "other")
	files, err := json.Marshal(map[string]any{"Patterns": map[string]any{}, "Files": map[string]string{"a": other}})
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "program")
	cmd := exec.Command("go", "build", "-toolexec="+self+" -test.run=^TestEmbedding$ --", "-gcflags="+embedFlag+put("embed.json", string(files)), "-o", program, ".")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "ENJEUX_AS_TOOL=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if out, err := exec.Command(program).CombinedOutput(); err != nil || string(out) != "otherb" {
		t.Errorf("%v %q", err, out)
	}
}

// The fonts that are left out are those of the Fyne that is built with.
func TestSpared(t *testing.T) {
	s := elsewhere(t)
	name, err := s.embed()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(s.editions(), name))
	if err != nil || strings.Count(string(data), symbols) != len(spared) {
		t.Errorf("%v %s", err, data)
	}
}

// elsewhere is a shop in another folder, with the modules of the project.
func elsewhere(t *testing.T) *shop {
	t.Helper()
	s := &shop{root: t.TempDir()}
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile("../../" + name)
		if err == nil {
			err = os.WriteFile(filepath.Join(s.root, name), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// A program of more than 30 MB is not packed.
func TestFits(t *testing.T) {
	name := filepath.Join(t.TempDir(), "program")
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for size, fit := range map[int64]bool{biggest: true, biggest + 1: false} {
		if err := os.Truncate(name, size); err != nil {
			t.Fatal(err)
		}
		if err := fits(target{"linux", "amd64"}, name); (err == nil) != fit {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// The compiler gets an edition for the file of others, in its package alone.
func TestReplacing(t *testing.T) {
	args := []string{"-o", "a", "-p", "fyne/internal", insteadFlag + "http.go=/out/fyne-http.go", "-pack", "/fyne/file.go", "/fyne/http.go"}
	want := []string{"-o", "a", "-p", "fyne/internal", "-pack", "/fyne/file.go", "/out/fyne-http.go"}
	if got := replacing(args); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if elsewhere := []string{"-p", "net/http", "/go/http.go"}; !slices.Equal(replacing(elsewhere), elsewhere) {
		t.Error("a file of another package is replaced")
	}
}

// Each edition fits the version of its package that is built with.
func TestEditions(t *testing.T) {
	for _, e := range editions {
		text, err := e.text("../..")
		if err != nil || !bytes.HasPrefix(text, []byte("//line /"+e.file)) {
			t.Errorf("%s %s: %v", e.of, e.file, err)
		}
	}
	e := edition{of: "text/template", file: "exec.go", old: "no such code"}
	if _, err := e.text("../.."); err == nil {
		t.Error("code that is not there is changed")
	}
}

// Without methods by name, a template still names fields, entries of maps and functions.
func TestTemplatesWithoutMethods(t *testing.T) {
	if os.Getenv("ENJEUX_AS_TOOL") != "" {
		i := slices.Index(os.Args, "--")
		runTool(os.Args[i+1], os.Args[i+2:])
	}
	dir := t.TempDir()
	const program = `package main

import (
	"os"
	"text/template"
)

type inner struct{ B string }

func main() {
	t := template.Must(template.New("").Funcs(template.FuncMap{"f": func(s string) string { return s + "!" }}).Parse("{{.A}} {{f .B}} {{.M.k}}{{range $i, $x := .L}} {{$i}}{{$x}}{{end}}"))
	if err := t.Execute(os.Stdout, struct {
		inner
		A string
		M map[string]string
		L []int
	}{inner{"b"}, "a", map[string]string{"k": "v"}, []int{7, 8}}); err != nil {
		panic(err)
	}
}
`
	s := &shop{root: dir}
	for name, text := range map[string]string{"go.mod": "module here\n\ngo 1.26\n", "main.go": program} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	e := editions[slices.IndexFunc(editions, func(e edition) bool { return e.of == "text/template" })]
	flag, err := s.edition(e)
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-toolexec="+self+" -test.run=^TestTemplatesWithoutMethods$ --", flag, "-ldflags=-dumpdep", "-o", "program", ".")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "ENJEUX_AS_TOOL=1", editionsAt+"="+s.editions())
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if bytes.Contains(out, []byte("<ReflectMethod>")) {
		t.Error("the linker keeps all methods")
	}
	all := exec.Command("go", "list", "./...")
	all.Dir = dir
	if out, err := all.CombinedOutput(); err != nil || string(out) != "here\n" {
		t.Errorf("the editions are taken for packages of the project: %v %s", err, out)
	}
	if out, err := exec.Command(filepath.Join(dir, "program")).CombinedOutput(); err != nil || string(out) != "a b! v 07 18" {
		t.Errorf("%v %q", err, out)
	}
}

// The flags that make the program small say nothing of where it is built: they are in it.
func TestFlagsAreTheSameEverywhere(t *testing.T) {
	var flags [2][]string
	for k := range flags {
		var err error
		if flags[k], err = elsewhere(t).small("linux"); err != nil {
			t.Fatal(err)
		}
	}
	if !slices.Equal(flags[0], flags[1]) {
		t.Errorf("%q\n%q", flags[0], flags[1])
	}
}

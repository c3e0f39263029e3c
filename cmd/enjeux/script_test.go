package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/enjeux/enjeux/assets"
)

func TestMain(m *testing.M) {
	if script := os.Getenv(scriptEnv); script != "" {
		if err := play(script, os.Args[1:]); err != nil {
			panic(err)
		}
		return
	}
	testscript.Main(m, map[string]func(){"enjeux": main})
}

func TestScripts(t *testing.T) {
	sources, err := filepath.Abs("../../../shared/sources")
	if err != nil {
		t.Fatal(err)
	}
	documents, err := filepath.Abs("../../model/article/reader/testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "en_GB.UTF-8")
			env.Setenv("SOURCES", sources)
			env.Setenv("READERS", documents)
			env.Setenv("VERSION", assets.Version)
			env.Setenv("DISPLAY", "")
			env.Setenv("WAYLAND_DISPLAY", "")
			env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
			if err := os.WriteFile(filepath.Join(env.WorkDir, "gitsetup"), gitSetup(t), 0o644); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "sample.enjeux"), assets.Sample, 0o644)
		},
		Condition: func(cond string) (bool, error) {
			_, err := os.Stat(sources)
			return cond == "sources" && err == nil, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"make":     makeFile,
			"schema":   checkSchema,
			"verbatim": checkVerbatim,
			"cut":      cutFile,
			"edit":     editFile,
			"crash":    crash,
		},
	})
}

// makeFile writes a file that a script cannot hold: make KIND NAME.
func makeFile(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[1])
	var data []byte
	switch args[0] {
	case "empty":
	case "blank":
		data = []byte(" \n\n\t\n")
	case "binary":
		data = bytes.Repeat([]byte{0, 1, 2, 0xff}, 1000)
	case "latin1":
		data = []byte("Visite officielle\n\nLe ministre s'est rendu \xe0 Dakar o\xf9 il a \xe9t\xe9 re\xe7u par son homologue s\xe9n\xe9galais, le 3 mars 2024.\n")
	case "twice":
		data = []byte("Visite officielle\n\nLe ministre a Ã©tÃ© reÃ§u Ã\u00a0 Dakar par son homologue sÃ©nÃ©galais, le 3 mars 2024.\n")
	case "endless":
		data = bytes.Repeat([]byte("sans fin "), 50_000)
	case "old", "secret":
		data = append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 512)...)
		if args[0] == "secret" {
			for _, c := range "EncryptedPackage" {
				data = append(data, byte(c), 0)
			}
		}
	case "scan", "locked":
		locked := ""
		if args[0] == "locked" {
			locked = "/Encrypt <</Filter/Standard>>"
		}
		data = []byte("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[3 0 R]>> endobj\n" +
			"3 0 obj <</Type/Page/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj\n" +
			"4 0 obj <</Length 5>> stream\n/I Do\nendstream endobj\n5 0 obj <</Subtype/Image/Length 1>> stream\nx\nendstream endobj\n" +
			"trailer <</Root 1 0 R" + locked + ">>\n%%EOF\n")
	case "archive":
		data = zipped(ts, "notes.txt", "Rien.")
	case "torn":
		data = zipped(ts, "word/document.xml", "<w:document><w:body><w:p>")
	case "wordbomb":
		data = zipped(ts, "word/document.xml", strings.Repeat(" ", 70<<20))
	case "large", "huge": // without taking the room on disk
		size := int64(200 << 20)
		if args[0] == "huge" {
			size = 2 << 30
		}
		f, err := os.Create(name)
		ts.Check(err)
		ts.Check(f.Truncate(size))
		ts.Check(f.Close())
		return
	case "bomb":
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		w, err := z.Create("briefing.json")
		ts.Check(err)
		_, err = io.CopyN(w, zeros{}, 1<<30)
		ts.Check(err)
		ts.Check(z.Close())
		data = buf.Bytes()
	case "newer":
		var buf bytes.Buffer
		z := zip.NewWriter(&buf)
		w, err := z.Create("briefing.json")
		ts.Check(err)
		_, err = io.WriteString(w, `{"format":"2.0","nodes":[]}`)
		ts.Check(err)
		ts.Check(z.Close())
		data = buf.Bytes()
	}
	ts.Check(os.WriteFile(name, data, 0o644))
}

// zipped returns a zip file with one part.
func zipped(ts *testscript.TestScript, name, content string) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.Create(name)
	ts.Check(err)
	_, err = io.WriteString(w, content)
	ts.Check(err)
	ts.Check(z.Close())
	return buf.Bytes()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// cutFile leaves half of a file, or flips a bit in its middle: cut half|flip FROM TO.
func cutFile(ts *testscript.TestScript, _ bool, args []string) {
	data, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	if args[0] == "half" {
		data = data[:len(data)/2]
	} else {
		data[len(data)/2] ^= 0x10
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), data, 0o644))
}

// checkSchema validates a file against the JSON Schema of show --json.
func checkSchema(ts *testscript.TestScript, _ bool, args []string) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(assets.ShowSchema))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("show.json", schema))
	sch, err := c.Compile("show.json")
	ts.Check(err)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(sch.Validate(doc))
}

// checkVerbatim checks that what was imported is the source, byte for byte, and
// that every body paragraph is in a stake: verbatim SHOWN.json SOURCE.
func checkVerbatim(ts *testscript.TestScript, _ bool, args []string) {
	var shown briefingView
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &shown))
	text := ts.ReadFile(args[1])
	cited := make(map[int]bool)
	for _, s := range shown.Sections {
		for _, st := range s.Stakes {
			if len(st.Sources) == 0 {
				ts.Fatalf("stake %s rests on nothing", st.Number)
			}
			for _, c := range st.Sources {
				if text[c.From:c.To] != c.Quote || !strings.Contains(st.Body, c.Quote) {
					ts.Fatalf("stake %s: %q is not what stands at %d", st.Number, c.Quote, c.From)
				}
				cited[c.Paragraph] = true
			}
		}
	}
	lines := regexp.MustCompile(`\S[^\n]*`).FindAllString(text, -1)
	for _, p := range shown.Sources[0].Paragraphs {
		if text[p.From:p.To] != p.Text || strings.TrimSpace(lines[p.N-1]) != p.Text {
			ts.Fatalf("paragraph %d is %q", p.N, p.Text)
		}
		if body := p.Kind == "paragraph" || p.Kind == "bullet"; body != cited[p.N] {
			ts.Fatalf("paragraph %d (%s): in a stake: %v", p.N, p.Kind, cited[p.N])
		}
	}
	if len(shown.Sources[0].Paragraphs) != len(lines) {
		ts.Fatalf("%d paragraphs of %d", len(shown.Sources[0].Paragraphs), len(lines))
	}
}

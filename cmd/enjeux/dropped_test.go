package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/ui"
)

// TestDropped drops on the window, from another program, words that were selected
// there and files: each opens the review of an import. Briefings are opened, each in a
// window of its own.
func TestDropped(t *testing.T) {
	e := start(t)
	dir := t.TempDir()
	source := filepath.Join(dir, "source")
	if out, err := exec.Command("go", "build", "-o", source, "../../ui/drop/testdata/source").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	drag := func(kind, data string) {
		t.Helper()
		name := filepath.Join(dir, "dragged")
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(source, "-await", "-window", e.window, kind+"="+name)
		cmd.Env = e.env
		if out, err := cmd.CombinedOutput(); err != nil || strings.TrimSpace(string(out)) != "taken" {
			t.Fatalf("%s: %v, %s", kind, err, out)
		}
	}
	review := func(passages string) func(ui.State) bool {
		return func(s ui.State) bool { _, ok := s.Boxes[passages]; return s.Review != nil && ok }
	}
	leave := func() {
		t.Helper()
		e.do(e.key("Escape"), "the import left", func(s ui.State) bool { return s.Review == nil })
	}
	e.until("the ways to begin", func(s ui.State) bool { return s.Welcome })

	drag("text/html", "<h2>Économie</h2><p>Les échanges ont atteint 12 millions d’euros en 2025.</p><p>Un accord est attendu.</p>")
	e.until("the review of the words", review("passage 3"))
	e.shot("words")
	leave()
	drag("UTF8_STRING", visitNote)
	e.until("the review of plain words", review("passage 7"))
	leave()
	list := func(names ...string) (uris string) {
		for _, name := range names {
			uris += "file://" + strings.ReplaceAll(filepath.Join(dir, name), " ", "%20") + "\r\n"
		}
		return uris
	}
	keep := func(name string, data []byte, err error) {
		t.Helper()
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	word, err := os.ReadFile("../../model/article/reader/testdata/word.docx")
	keep("une note.docx", word, err)
	keep("une note.txt", []byte(visitNote), nil)
	drag("text/uri-list", list("une note.txt"))
	e.until("the review of the file", review("passage 7"))
	leave()
	drag("text/uri-list", list("une note.docx", "une note.txt"))
	e.until("the review of both", func(s ui.State) bool { return s.Review != nil && s.Review.Open > 20 })
	e.shot("files")
	leave()

	b, err := os.ReadFile("../../assets/sample.enjeux")
	keep("une visite.enjeux", b, err)
	keep("une autre.enjeux", b, err)
	drag("text/uri-list", list("une visite.enjeux"))
	e.until("the briefing", shown)
	drag("text/uri-list", list("une note.txt"))
	e.until("the review on the briefing", func(s ui.State) bool { return s.Review != nil })
	e.shot("on-a-briefing")
	leave()
	drag("text/uri-list", list("une visite.enjeux", "une autre.enjeux"))
	e.until("the other in a window of its own", func(s ui.State) bool { return s.Windows == 2 })
}

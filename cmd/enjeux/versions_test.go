package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// editFile makes another version of a briefing, as the editor would:
//
//	edit FROM TO move|remove|set|text ARGUMENTS
func editFile(ts *testscript.TestScript, _ bool, args []string) {
	b, err := store.Load(ts.MkAbs(args[0]))
	ts.Check(err)
	e := edit(ts, b, args[2], args[3:])
	b, err = e.Apply(b)
	ts.Check(err)
	ts.Check(store.Save(ts.MkAbs(args[1]), b))
}

func edit(ts *testscript.TestScript, b *model.Briefing, what string, args []string) (e model.Edit) {
	id := model.ID(args[0])
	var err error
	switch what {
	case "move": // ID PARENT
		e, err = model.Move(b, id, model.ID(args[1]), "")
	case "remove": // ID
		e, err = model.Remove(b, id)
	case "set": // ID FIELD VALUE
		e, err = model.NewSet(b, id, args[1], args[2])
	case "text": // ID FIELD OLD NEW
		n, _ := b.Node(id)
		was := model.TextOf(n, args[1])
		if !strings.Contains(was, args[2]) {
			ts.Fatalf("%s has no %q: %s", id, args[2], was)
		}
		e, _ = model.Write(b, id, args[1], strings.Replace(was, args[2], args[3], 1))
	default:
		ts.Fatalf("no edit %q", what)
	}
	ts.Check(err)
	return e
}

// gitSetup returns the three lines that the README gives to those who use git.
func gitSetup(t *testing.T) []byte {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^    (git config|echo) .*\.*enjeux.*\n`).FindAll(readme, -1)
	if len(lines) != 3 {
		t.Fatalf("the README gives %d lines for git", len(lines))
	}
	return bytes.Join(lines, nil)
}

// crash leaves the journal of an edit behind, as if the editor had been killed
// then: crash whole|torn FILE|- ARGUMENTS OF AN EDIT. - is an untitled briefing.
func crash(ts *testscript.TestScript, _ bool, args []string) {
	path, b := "", model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	if args[1] != "-" {
		path = ts.MkAbs(args[1])
		var err error
		b, err = store.Load(path)
		ts.Check(err)
	}
	dir := filepath.Join(ts.Getenv("XDG_STATE_HOME"), "enjeux", "journals")
	j, err := store.StartJournal(filepath.Join(dir, "elsewhere"), path, b, store.Key{})
	ts.Check(err)
	d := model.Open(b, j.Append)
	ts.Check(d.Do(model.Transaction{Edits: []model.Edit{edit(ts, b, args[2], args[3:])}}))
	ts.Check(j.Sync())
	names, err := filepath.Glob(filepath.Join(dir, "elsewhere", "*.journal"))
	ts.Check(err)
	data, err := os.ReadFile(names[0])
	ts.Check(err)
	if args[0] == "torn" {
		data = append(data, "torn"...)
	}
	ts.Check(os.WriteFile(filepath.Join(dir, filepath.Base(names[0])), data, 0o600))
	ts.Check(j.Close())
}

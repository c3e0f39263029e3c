package lex

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
)

// What a user adds wins over what the program has, and a mistake is named.
func TestOwnLists(t *testing.T) {
	own := func(name, text string) []fs.FS {
		return []fs.FS{assets.Words(), fstest.MapFS{name: {Data: []byte(text)}}}
	}
	x, err := ReadLists(own("domains.txt", "# mine\nculture 9 zarzuela\nenergy 0 hydrocarb\n"))
	if err != nil {
		t.Fatal(err)
	}
	if s := x.domains.opening("zarzuelas"); len(s) != 1 || model.Domains[s[0].Class] != model.Culture || s[0].weight != 9 {
		t.Errorf("%+v", s)
	}
	if s := x.domains.opening("hydrocarbures"); len(s) == 0 || s[0].weight != 0 {
		t.Errorf("%+v", s)
	}
	x, err = ReadLists(own("usage.txt", "# mine\nzarzuel -3 0 0 0 0 12\nabout 0 0 0 0 0 0\nзарзуэл 1 0 0 0 0 0\n"))
	if err != nil {
		t.Fatal(err)
	}
	if u := x.usageOf("zarzuelas"); u == nil || u[DomainOf(model.Culture)] != 12 || u[0] != -3 {
		t.Errorf("%v", u)
	}
	if u := x.usageOf("about"); u == nil || *u != (Usage{}) {
		t.Errorf("%v", u)
	}
	x, err = ReadLists(own("organisations.txt", "# mine\nbody|Banque de Ruritanie|BDR\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := x.bodies["bdr"]; len(got) != 1 || got[0].Firm || got[0].letter != "BDR" {
		t.Errorf("%+v", got)
	}
	for name, text := range map[string]string{"domains.txt": "culture zarzuela 9", "usage.txt": "zarzuela 1 2 3 4 5 6", "cues.txt": "treason 1 x=", "countries.txt": "Ruritanie|en", "organisations.txt": "bank|Banque de Ruritanie", "units.txt": "thaler thalers", "money.txt": "THL|thaler"} {
		if _, err := ReadLists(own(name, text)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadLists(nil); err == nil {
		t.Error("no lists are no error")
	}
}

func FuzzLists(f *testing.F) {
	for _, name := range []string{"domains.txt", "usage.txt", "cues.txt", "countries.txt", "organisations.txt", "units.txt", "money.txt"} {
		f.Add(name, "culture 2 a_b c= é\n|||||\nx|y\n")
		f.Add(name, "# a\n\nhearsay 1 on_dit\n")
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		x, err := ReadLists([]fs.FS{assets.Words(), fstest.MapFS{name: {Data: []byte(text)}}})
		if err == nil && len(x.Countries) == 0 {
			t.Error("the program's own lists are gone")
		}
	})
}

// TestCueBehindTheEnd holds that no cue begins behind the last word of a line.
func TestCueBehindTheEnd(t *testing.T) {
	l := LineOf("the minister", "en", Words("the minister"))
	if l.CueAt(1, CueOffice) != 2 || l.CueAt(2, CueOffice) != 0 {
		t.Errorf("cues end at %d and %d", l.CueAt(1, CueOffice), l.CueAt(2, CueOffice))
	}
}

package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The guides of the package and of the rooms below it say of each file where it belongs.
func TestGuideNamesEachFile(t *testing.T) {
	for _, room := range []string{".", "lex", "timex", "quantity", "blocks"} {
		guide, err := os.ReadFile(filepath.Join(room, "doc.go"))
		if err != nil {
			t.Fatal(err)
		}
		files, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			f = filepath.Base(f)
			if f != "doc.go" && !strings.HasSuffix(f, "_test.go") && !strings.Contains(string(guide), " "+f) {
				t.Errorf("%s: doc.go does not say where %s belongs", room, f)
			}
		}
	}
}

package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The guide of the package says of each file where it belongs.
func TestGuideNamesEachFile(t *testing.T) {
	guide, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f != "doc.go" && !strings.HasSuffix(f, "_test.go") && !strings.Contains(string(guide), " "+f) {
			t.Errorf("doc.go does not say where %s belongs", f)
		}
	}
}

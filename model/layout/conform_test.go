package layout_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
	"github.com/enjeux/enjeux/model/store"
)

// TestConform asks veraPDF whether what is written of each kind of briefing is
// PDF/A-2a and PDF/UA-1: the sample, one that has some of everything, the
// ugliest texts, and 300 stakes. `make verify-pdf` installs veraPDF and says
// where it is.
func TestConform(t *testing.T) {
	path := os.Getenv("ENJEUX_VERAPDF")
	if path == "" {
		t.Skip("ENJEUX_VERAPDF names no class path of veraPDF: make verify-pdf does")
	}
	dir := t.TempDir()
	saved := filepath.Join(dir, "sample.enjeux")
	if err := os.WriteFile(saved, assets.Sample, 0o600); err != nil {
		t.Fatal(err)
	}
	real, err := store.Load(saved)
	if err != nil {
		t.Fatal(err)
	}
	briefings := map[string]*model.Briefing{
		"sample": real, "everything": layout.Sample(t), "english": layout.SampleEnglish(t), "visit": layout.Visit(t),
		"stakes-300": layout.Large(t, 150), "empty": model.New(model.Visit{}),
	}
	for name, text := range layout.UglyTexts {
		briefings["ugly-"+name] = layout.UglyBriefing(t, text)
	}
	verify := []string{"-cp", path, filepath.Join("..", "..", ".ci", "Verify.java"), "2a,ua1"}
	for _, name := range slices.Sorted(maps.Keys(briefings)) {
		b := briefings[name]
		pages, err := layout.Pages(b, layout.House(b.Visit().Lang), layout.TestFonts(t))
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, name+".pdf")
		f, err := os.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := pdf.Write(f, pages, layout.TestFonts(t), pdf.InfoOf(b)); err != nil {
			t.Fatal(name, err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		verify = append(verify, file)
	}
	out, err := exec.Command("java", verify...).CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error("some file does not conform: ", err)
	}
}

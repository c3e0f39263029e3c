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
// ugliest texts, and 300 stakes; and PDF/A-3a with a document inside. `make verify-pdf` installs veraPDF and says
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
		"sample": real, "everything": layout.Sample(t), "english": layout.SampleEnglish(t), "visit": layout.Visit(t), "illustrated": layout.Illustrated(t),
		"stakes-300": layout.Large(t, 150), "empty": model.New(model.Visit{}),
	}
	for name, text := range layout.UglyTexts {
		briefings["ugly-"+name] = layout.UglyBriefing(t, text)
	}
	var files []string
	for _, name := range slices.Sorted(maps.Keys(briefings)) {
		b := briefings[name]
		pages, err := layout.Pages(b, layout.House(b.Visit().Lang), layout.TestFonts(t))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, save(t, filepath.Join(dir, name+".pdf"), b, pages))
		if b == real {
			files = append(files, save(t, filepath.Join(dir, "booklet.pdf"), b, layout.Booklet.Impose(pages)))
			judge(t, path, "3a,ua1", save(t, filepath.Join(dir, "attached.pdf"), b, pages, pdf.Attach("sample.enjeux", "application/octet-stream", assets.Sample)))
		}
	}
	judge(t, path, "2a,ua1", files...)
}

func save(t *testing.T, file string, b *model.Briefing, pages []layout.Page, with ...pdf.Option) string {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := pdf.Write(f, slices.Values(pages), layout.TestFonts(t), pdf.InfoOf(b), with...); err != nil {
		t.Fatal(file, err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return file
}

func judge(t *testing.T, path, flavours string, files ...string) {
	t.Helper()
	verify := []string{"-cp", path, filepath.Join("..", "..", ".ci", "Verify.java"), flavours}
	out, err := exec.Command("java", append(verify, files...)...).CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Error("some file does not conform: ", err)
	}
}

package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
)

func fonts(t testing.TB) *layout.Fonts {
	t.Helper()
	fs, err := layout.LoadFonts(map[layout.Font][]byte{
		layout.Serif: assets.Font(assets.SerifRegular), layout.Sans: assets.Font(assets.SansRegular),
	})
	if err != nil {
		t.Fatal(err)
	}
	return fs
}

// run sets a string at a place, every glyph as wide as the font says.
func run(t testing.TB, fs *layout.Fonts, font layout.Font, x, y float64, text string, end layout.Break) layout.Text {
	t.Helper()
	face := fs.Face(font)
	out := layout.Text{At: layout.Point{X: x, Y: y}, Font: font, Size: 10, String: text, Break: end}
	for _, r := range text {
		gid, _ := face.NominalGlyph(r)
		advance := float64(face.HorizontalAdvance(gid)) * 10 / float64(face.Upem())
		out.Glyphs = append(out.Glyphs, layout.Glyph{ID: uint16(gid), Rune: r, Advance: advance - 0.3})
	}
	return out
}

func pages(t testing.TB, fs *layout.Fonts, text string) []layout.Page {
	first := layout.Page{Width: 595.28, Height: 841.89, Items: []layout.Item{
		layout.Begin{Role: layout.Artifact}, run(t, fs, layout.Sans, 60, 40, "En-tête", layout.Paragraph), layout.End{},
		layout.Mark{Level: 1, Title: "1 Économie 😀", Y: 90},
		layout.Box{Rect: layout.Rect{X: 60, Y: 60, W: 100, H: 4}, Fill: 0x1F4E79, Radius: 2},
		run(t, fs, layout.Serif, 60, 100, text, layout.SpaceBreak),
		run(t, fs, layout.Serif, 60, 115, "coopéra-", layout.SoftHyphen),
		run(t, fs, layout.Serif, 60, 130, "tion suit.", layout.Paragraph),
		layout.Link{Rect: layout.Rect{X: 60, Y: 120, W: 50, H: 12}, Page: 1, Y: 200},
		layout.Link{Rect: layout.Rect{X: 60, Y: 140, W: 50, H: 12}, URL: "https://example.org/a"},
	}}
	second := layout.Page{Width: 612, Height: 792, Items: []layout.Item{
		layout.Mark{Level: 0, Title: "2 Défense", Y: 190},
		run(t, fs, layout.Serif, 60, 200, "Seconde page.", layout.Paragraph),
	}}
	return []layout.Page{first, second}
}

var info = pdf.Info{Title: "Visite", Author: "Cellule", Language: "fr", Created: time.Date(2025, 6, 18, 0, 0, 0, 0, time.UTC)}

func write(t testing.TB, ps []layout.Page, fs *layout.Fonts) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := pdf.Write(&buf, ps, fs, info); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestSameBytes(t *testing.T) {
	fs := fonts(t)
	ps := pages(t, fs, "Les ministres ont signé l’accord.")
	if !bytes.Equal(write(t, ps, fs), write(t, ps, fs)) {
		t.Error("two writes give other bytes")
	}
}

// read lets another program read the file.
func read(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skip(name + " is not installed")
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestReadByOthers(t *testing.T) {
	fs := fonts(t)
	data := write(t, pages(t, fs, "Les ministres ont signé l’accord, et la"), fs)
	text := read(t, data, "pdftotext", "-raw", "FILE", "-")
	plain := strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad\n", "")), " ")
	if !strings.Contains(plain, "ont signé l’accord, et la coopération suit.") {
		t.Errorf("read back as %q", text)
	}
	if got := read(t, data, "pdffonts", "FILE"); strings.Count(got, "yes yes") != 2 && strings.Count(got, "yes no") != 2 {
		t.Error("fonts are not embedded:\n", got)
	}
	if got := read(t, data, "pdfinfo", "FILE"); !strings.Contains(got, "Visite") || !strings.Contains(got, "Pages:           2") {
		t.Error(got)
	}
	if got := read(t, data, "pdfinfo", "-url", "FILE"); !strings.Contains(got, "https://example.org/a") {
		t.Error(got)
	}
	if got := read(t, data, "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	if got := read(t, data, "qpdf", "--json", "FILE"); strings.Count(got, `"title": `) < 2 || !strings.Contains(got, "Défense") {
		t.Error("the outline is missing")
	}
}

func TestRefused(t *testing.T) {
	fs := fonts(t)
	if err := pdf.Write(&bytes.Buffer{}, nil, fs, info); err == nil {
		t.Error("wrote no page")
	}
	ps := []layout.Page{{Width: 100, Height: 100, Items: []layout.Item{layout.Text{Font: layout.Arabic, Size: 9, Glyphs: []layout.Glyph{{Rune: 'a'}}}}}}
	if err := pdf.Write(&bytes.Buffer{}, ps, fs, info); err == nil {
		t.Error("wrote with a font that is not there")
	}
}

// Whatever a run holds, the file is written, and the same twice.
func FuzzWrite(f *testing.F) {
	fs := fonts(f)
	for _, s := range []string{"a", "😀 \x00\x1f", "العربية", "\u0301e\u200d", "\ufffe\uffff\U0010ffff", "(\\)<>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ps := pages(t, fs, s)
		if !bytes.Equal(write(t, ps, fs), write(t, ps, fs)) {
			t.Error("two writes give other bytes")
		}
	})
}

package pdf_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
)

func fonts(t testing.TB) *layout.Fonts {
	t.Helper()
	fs, err := layout.LoadFonts(map[layout.Font]func() []byte{
		layout.Serif: assets.Font(assets.SerifRegular), layout.Sans: assets.Font(assets.SansRegular),
		layout.Arabic: assets.Font(assets.ArabicRegular), layout.Hebrew: assets.Font(assets.HebrewRegular),
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
	out := layout.Text{At: layout.Point{X: x, Y: y}, Font: font, Size: 10, Break: end}
	for _, r := range text {
		gid, _ := face.NominalGlyph(r)
		advance := face.HorizontalAdvance(gid) * 10 / float32(face.Upem())
		out.Glyphs = append(out.Glyphs, layout.Glyph{ID: uint16(gid), Rune: r, Advance: advance - 0.3})
	}
	return out
}

func pages(t testing.TB, fs *layout.Fonts, text string) []layout.Page {
	first := layout.Page{Width: 595.28, Height: 841.89, Items: []layout.Item{
		layout.Mark{Level: 1, Title: "1 Économie 😀", Y: 90},
		layout.Mark{Level: 1, Title: "1.1 Commerce", Y: 120},
		run(t, fs, layout.Sans, 60, 40, "En-tête", layout.Paragraph),
		layout.Box{Rect: layout.Rect{X: 60, Y: 60, W: 100, H: 4}, Fill: 0x1F4E79, Radius: 2},
		run(t, fs, layout.Serif, 60, 100, text, layout.SpaceBreak),
		run(t, fs, layout.Serif, 60, 115, "coopéra-", layout.SoftHyphen),
		run(t, fs, layout.Serif, 60, 130, "tion suit.", layout.Paragraph),
		layout.Link{Rect: layout.Rect{X: 60, Y: 120, W: 50, H: 12}, Page: 1, Y: 200},
		layout.Link{Rect: layout.Rect{X: 60, Y: 140, W: 50, H: 12}, URL: "https://example.org/é"},
	}}
	second := layout.Page{Width: 612, Height: 792, Items: []layout.Item{
		layout.Mark{Level: 0, Title: "2 (Défense)", Y: 190},
		run(t, fs, layout.Serif, 60, 200, "Seconde page.", layout.Paragraph),
	}}
	return []layout.Page{first, second}
}

var info = pdf.Info{Title: "Visite 😀 d’État", Author: "Cellule", Language: "fr", Created: time.Date(2025, 6, 18, 0, 0, 0, 0, time.UTC)}

func write(t testing.TB, ps []layout.Page, fs *layout.Fonts) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := pdf.Write(&buf, slices.Values(ps), fs, info); err != nil {
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

func TestTextReads(t *testing.T) {
	fs := fonts(t)
	data := write(t, pages(t, fs, "Les ministres ont signé l’accord, et la"), fs)
	text := read(t, data, "pdftotext", "-raw", "FILE", "-")
	plain := strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad\n", "")), " ")
	if !strings.Contains(plain, "ont signé l’accord, et la coopération suit.") {
		t.Errorf("read back as %q", text)
	}
	// A visitor of the archive looks for the figures that a table lines up.
	wide := run(t, fs, layout.Sans, 60, 100, "le 11 / 111", layout.Paragraph)
	for i := range wide.Glyphs {
		wide.Glyphs[i].Advance, wide.Glyphs[i].DX = 6.5, 0.8
	}
	arabic := run(t, fs, layout.Arabic, 60, 130, "\ufee1\ufefc\ufeb3", layout.Paragraph)
	data = write(t, []layout.Page{{Width: 300, Height: 200, Items: []layout.Item{wide, arabic}}}, fs)
	if text := read(t, data, "pdftotext", "-raw", "FILE", "-"); !strings.Contains(text, "le 11 / 111\n") || !strings.Contains(text, "س\ufefcم") {
		t.Errorf("read back as %q", text)
	}
}

func TestTextStands(t *testing.T) {
	fs := fonts(t)
	words := run(t, fs, layout.Serif, 60.25, 100, strings.Repeat("Bamako ", 30), layout.Paragraph)
	words.Size = 10.126
	x := words.At.X
	for _, g := range words.Glyphs[:len(words.Glyphs)-7] {
		x += float64(g.Advance)
	}
	data := write(t, []layout.Page{{Width: 2000, Height: 200, Items: []layout.Item{words}}}, fs)
	boxes := regexp.MustCompile(`xMin="([0-9.]+)"`).FindAllStringSubmatch(read(t, data, "pdftotext", "-bbox", "FILE", "-"), -1)
	if len(boxes) != 30 {
		t.Fatal("found", len(boxes), "words")
	}
	if last, _ := strconv.ParseFloat(boxes[29][1], 64); math.Abs(last-x) > 0.02 {
		t.Errorf("the last word stands at %v, not %v", last, x)
	}
}

func TestFileReads(t *testing.T) {
	fs := fonts(t)
	data := write(t, pages(t, fs, "Les ministres"), fs)
	got := read(t, data, "pdffonts", "FILE")
	for _, want := range []string{`(?m)^[A-Z]{6}\+SourceSerif4-400 .* yes yes yes `, `(?m)^[A-Z]{6}\+Inter-400 .* yes yes yes `} {
		if !regexp.MustCompile(want).MatchString(got) {
			t.Error("fonts are not embedded in parts:\n", got)
		}
	}
	if got := read(t, data, "pdfinfo", "FILE"); !strings.Contains(got, "Visite 😀 d’État") || !strings.Contains(got, "Pages:           2") {
		t.Error(got)
	}
	if got := read(t, data, "pdfinfo", "-url", "FILE"); !strings.Contains(got, "https://example.org/%C3%A9") {
		t.Error(got)
	}
	if got := read(t, data, "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	if !bytes.HasPrefix(data, []byte("%PDF-1.7\n")) {
		t.Errorf("begins with %q", data[:8])
	}
	if len(data) > 60_000 {
		t.Error("the fonts are not cut down:", len(data), "bytes")
	}
}

func TestLeads(t *testing.T) {
	fs := fonts(t)
	ps := pages(t, fs, "Les ministres")
	ps[0].Items = append(ps[0].Items, layout.Link{Page: 2}, layout.Link{Page: -1})
	var got struct {
		Outlines []struct {
			Title string
			Page  int `json:"destpageposfrom1"`
			Dest  []any
			Kids  []struct{ Title string }
		}
	}
	data := write(t, ps, fs)
	if err := json.Unmarshal([]byte(read(t, data, "qpdf", "--json", "--json-key=outlines", "FILE")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Outlines) != 2 {
		t.Fatalf("outline: %+v", got)
	}
	first, second := got.Outlines[0], got.Outlines[1]
	if first.Title != "1 Économie 😀" || first.Page != 1 || first.Dest[3] != 751.89 || len(first.Kids) != 1 {
		t.Errorf("first entry: %+v", first)
	}
	if second.Title != "2 (Défense)" || second.Page != 2 || second.Dest[3] != 602.0 {
		t.Errorf("second entry: %+v", second)
	}
	qdf := read(t, data, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	if n := strings.Count(qdf, "/Subtype /Link"); n != 2 {
		t.Error("found", n, "links")
	}
	if strings.Count(qdf, "/F 4") != 2 || !strings.Contains(qdf, "/ID [") {
		t.Error("links that do not print, or no identity of the file")
	}
	if m := regexp.MustCompile(`(?s)/Dest \[.*?592`).FindString(qdf); m == "" {
		t.Error("the link does not lead to its place on the second page")
	}
}

// Whatever the layout does wrong, the file opens.
func TestOdd(t *testing.T) {
	fs := fonts(t)
	odd := run(t, fs, layout.Serif, math.NaN(), math.Inf(1), "abc", layout.SoftHyphen)
	odd.Glyphs[1].Advance, odd.Glyphs[1].DY = float32(math.Inf(-1)), 3
	none := run(t, fs, layout.Serif, 0, 0, "abc", layout.NoBreak)
	none.Size = 0
	ps := []layout.Page{
		{Width: 100, Height: 100, Items: []layout.Item{odd, none,
			layout.Text{Font: layout.Serif, Size: 10}, layout.Box{Rect: layout.Rect{X: 10, W: -5, H: math.NaN()}, Radius: 4}}},
		{Width: 200, Height: 100, Items: []layout.Item{layout.Mark{Level: -1, Y: -1}, layout.Mark{Level: 9}}},
	}
	if got := read(t, write(t, ps, fs), "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	qdf := read(t, write(t, ps, fs), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	if strings.Count(qdf, "BMC") != strings.Count(qdf, "EMC") {
		t.Error("what is opened is not closed")
	}
	blank := []layout.Page{{Width: 100, Height: 100, Items: []layout.Item{layout.Mark{Title: "É"}}}}
	if got := read(t, write(t, blank, fs), "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax") {
		t.Error(got)
	}
}

// Several windows may export at once.
func TestAtOnce(t *testing.T) {
	fs := fonts(t)
	ps := pages(t, fs, "Les ministres")
	want := write(t, ps, fs)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var buf bytes.Buffer
			if err := pdf.Write(&buf, slices.Values(ps), fs, info); err != nil || !bytes.Equal(buf.Bytes(), want) {
				t.Error("another file:", err)
			}
		})
	}
	wait.Wait()
}

// A font of more runes than one section of its map holds, and a text that reads
// like a part of the file, come back whole.
func TestManyRunes(t *testing.T) {
	fs := fonts(t)
	var all []rune
	for r := rune(0x3b1); r < 0x450; r++ {
		if _, ok := fs.Face(layout.Serif).NominalGlyph(r); ok && r != 0x3c2 {
			all = append(all, r)
		}
	}
	trap := "endobj startxref trailer >> /Subtype /Type0 /ToUnicode 1 0 R"
	p := layout.Page{Width: 1500, Height: 300, Items: []layout.Item{
		run(t, fs, layout.Serif, 10, 100, string(all), layout.Paragraph), run(t, fs, layout.Sans, 10, 150, trap, layout.Paragraph),
		layout.Mark{Title: trap}, layout.Link{URL: trap, Rect: layout.Rect{W: 9, H: 9}},
	}}
	text := read(t, write(t, []layout.Page{p}, fs), "pdftotext", "-raw", "FILE", "-")
	if len(all) < 101 || !strings.Contains(text, string(all)) || !strings.Contains(text, trap) {
		t.Errorf("%d runes are read back as %q", len(all), text)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestRefused(t *testing.T) {
	fs := fonts(t)
	if err := pdf.Write(&bytes.Buffer{}, slices.Values([]layout.Page(nil)), fs, info); err == nil {
		t.Error("wrote no page")
	}
	ps := []layout.Page{{Width: 100, Height: 100, Items: []layout.Item{layout.Text{Font: layout.SansBold, Size: 9, Glyphs: []layout.Glyph{{Rune: 'a'}}}}}}
	if err := pdf.Write(&bytes.Buffer{}, slices.Values(ps), fs, info); err == nil {
		t.Error("wrote with a font that is not there")
	}
	if err := pdf.Write(broken{}, slices.Values(pages(t, fs, "a")), fs, info); !errors.Is(err, os.ErrClosed) {
		t.Error("a disk that is full:", err)
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

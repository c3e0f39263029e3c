package page_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
	"github.com/enjeux/enjeux/ui/page"
)

// TestPrint holds the preview to be the print: another program draws the PDF, and
// its ink is ours. The difference is below 25 of 255 in each square of 2 mm, and on
// the mean of a page below 0.8: it is that of the half pixel that ours is moved to
// stand sharp. The pages are those of the sample, and of a briefing in English on
// Letter in the plain style with pictures and names that read from right to left.
func TestPrint(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed")
	}
	house, fonts := sample(t)
	plain := layout.Plain("en")
	plain.Paper = layout.Letter
	foreign, err := layout.Pages(foreign(t), plain, fonts)
	if err != nil {
		t.Fatal(err)
	}
	for name, pages := range map[string][]layout.Page{"sample": house, "foreign": foreign} {
		t.Run(name, func(t *testing.T) {
			const dpi = 192
			kinds := make(map[layout.Role]bool)
			for i, img := range printed(t, pages, fonts, dpi) {
				ours := canvas(pages[i], dpi/72.0)
				page.Draw(ours, pages[i], fonts, dpi/72.0)
				mean, most, at := compare(ours, img, 16)
				t.Logf("page %d: mean %.2f, most %.1f at %v", i+1, mean, most, at)
				if mean > 0.8 || most > 25 {
					t.Errorf("page %d: the ink differs by %.2f of 255, and by %.1f at %v", i+1, mean, most, at)
				}
				for _, it := range pages[i].Items {
					if text, ok := it.(layout.Text); ok && text.Tag != nil {
						kinds[text.Tag.Role] = true
					}
				}
			}
			for _, kind := range []layout.Role{layout.Title, layout.Heading1, layout.TableHead, layout.TableCell, layout.Figure, layout.ListBody, layout.Para} {
				if !kinds[kind] {
					t.Errorf("there is no %s to compare", kind)
				}
			}
		})
	}
}

// foreign is a briefing on a visit whose hosts have Arabic names, with a portrait.
func foreign(t *testing.T) *model.Briefing {
	t.Helper()
	b, portrait := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Official visit to Rabat", Type: model.VisitOfficial, Lang: "en", Host: "محمد (السادس)",
		HostCountry: "المملكة المغربية", Start: "2026-04-07", End: "2026-04-09", Marking: "Restricted", Service: "North Africa desk"}).WithBlob(face(t))
	for i, n := range []model.Node{
		model.Message{Text: "The first visit of this rank since 2019."},
		model.Section{Head: model.Head{ID: "s"}, Title: "Politics", Domain: model.Politics},
		model.Stake{Title: "A return visit", Body: "The minister, ناصر (بوريطة), receives our delegation on 8 April 2026.\n- one agreement is ready;\n- two are not."},
		model.Event{Start: "2019-02", What: "Visit of the prime minister"},
		model.Event{Start: "2024-11-04", What: "Talks of the ministers"},
		model.Event{Start: "2026-01-30", What: "Session of the joint commission"},
		model.Figure{Value: 3.1e9, Unit: "EUR", What: "Imports"},
		model.Figure{Value: 2.4e9, Unit: "EUR", What: "Exports"},
		model.Agreement{Status: "expected", What: "Agreement on phosphates"},
		model.Person{Name: "محمد (السادس)", Role: "King", Side: "host", Participant: true, Portrait: model.PictureScheme + portrait},
		model.Person{Name: "ناصر بوريطة", Role: "Minister of Foreign Affairs", Side: "host", Participant: true},
	} {
		parent := model.ID("v")
		if _, ok := n.(model.Stake); ok {
			parent = "s"
		}
		e, err := model.Insert(b, n, parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(i, err)
		}
	}
	return b
}

// face is a picture with soft edges, as a photograph has.
func face(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 240, 300))
	for y := range 300 {
		for x := range 240 {
			img.SetRGBA(x, y, color.RGBA{uint8(60 + x/2), uint8(90 + y/3), 150, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// printed draws the PDF of pages.
func printed(t *testing.T, pages []layout.Page, fonts *layout.Fonts, dpi int) (images []*image.RGBA) {
	t.Helper()
	dir := t.TempDir()
	name := filepath.Join(dir, "sample.pdf")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := pdf.Write(f, slices.Values(pages), fonts, pdf.Info{Title: "Sample"}); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-png", "-r", fmt.Sprint(dpi), name, filepath.Join(dir, "page")).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v\n%s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(dir, "page-*.png"))
	if err != nil || len(names) != len(pages) {
		t.Fatalf("%d pictures of %d pages: %v", len(names), len(pages), err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		img, err := png.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		rgba := image.NewRGBA(img.Bounds())
		draw.Draw(rgba, rgba.Rect, img, image.Point{}, draw.Src)
		images = append(images, rgba)
	}
	return images
}

// compare returns how much the ink of squares of some pixels differs, of 255,
// on the whole and where most.
func compare(a, b *image.RGBA, side int) (mean, most float64, at image.Point) {
	r := a.Bounds().Intersect(b.Bounds())
	n := 0
	for y := r.Min.Y; y+side <= r.Max.Y; y += side {
		for x := r.Min.X; x+side <= r.Max.X; x += side {
			p, q := ink(a, x, y, side), ink(b, x, y, side)
			d := max(abs(p[0]-q[0]), abs(p[1]-q[1]), abs(p[2]-q[2]))
			mean += d
			if n++; d > most {
				most, at = d, image.Pt(x, y)
			}
		}
	}
	return mean / float64(n), most, at
}

// ink is the mean of the colours in a square, of 255.
func ink(img *image.RGBA, x, y, side int) (mean [3]float64) {
	for j := range side {
		row := img.Pix[img.PixOffset(x, y+j):]
		for i := range side {
			for c := range mean {
				mean[c] += float64(row[4*i+c])
			}
		}
	}
	for c := range mean {
		mean[c] /= float64(side * side)
	}
	return mean
}

func abs(x float64) float64 { return max(x, -x) }

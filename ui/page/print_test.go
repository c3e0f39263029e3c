package page_test

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
	"github.com/enjeux/enjeux/ui/page"
)

// TestPrint holds the preview to be the print: another program draws the PDF,
// and in no square of 2 mm is its ink another than
// ours, but for the half pixel that ours is moved to stand sharp.
func TestPrint(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed")
	}
	pages, fonts := sample(t)
	const dpi = 192
	for i, img := range printed(t, pages, fonts, dpi) {
		ours := canvas(pages[i], dpi/72.0)
		page.Draw(ours, pages[i], fonts, dpi/72.0)
		mean, most, at := compare(ours, img, 16)
		t.Logf("page %d: mean %.2f, most %.1f at %v", i+1, mean, most, at)
		if mean > 0.8 || most > 25 {
			t.Errorf("page %d: the ink differs by %.2f of 255, and by %.1f at %v", i+1, mean, most, at)
		}
	}
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

package layout

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// drawing is a picture with a half that is seen through.
func drawing(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(255 * x / w), uint8(255 * y / h), 90, uint8(255 * min(1, 2*x/w))})
		}
	}
	return m
}

func pngFile(t testing.TB, w, h int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, drawing(w, h)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegFile(t testing.TB, w, h int) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, drawing(w, h), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// illustrated is the sample with a logo, portraits and pictures in a body.
func illustrated(t testing.TB) *model.Briefing {
	b := sample(t)
	b, logo := b.WithBlob(pngFile(t, 300, 120))
	b, face := b.WithBlob(jpegFile(t, 600, 800))
	b, chart := b.WithBlob(pngFile(t, 2400, 1200))
	b, broken := b.WithBlob([]byte("no picture"))
	for _, e := range []model.Edit{
		set(b, "v", "logo", logo), set(b, "p1", "portrait", face), set(b, "p3", "portrait", broken),
		set(b, "k2", "body", "Voir la carte :\n![Le trajet de Moscou à Kazan](blob:"+chart+" \"Le trajet. Source : Cellule d'analyse.\")\n![](blob:"+broken+" \"Le plan\")\nEt la suite."),
	} {
		var err error
		if b, err = e.Apply(b); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// set makes the edit that gives a field a value.
func set(b *model.Briefing, id model.ID, field, value string) model.Edit {
	if field == "body" {
		e, _ := model.Write(b, id, field, value)
		return e
	}
	e, err := model.NewSet(b, id, field, value)
	if err != nil {
		panic(err)
	}
	return e
}

func images(ps []Page) (all []Image) {
	for _, p := range ps {
		for _, it := range p.Items {
			if m, ok := it.(Image); ok {
				all = append(all, m)
			}
		}
	}
	return all
}

// Pictures keep their proportions within the text, say what they show, and what
// cannot be shown says so.
func TestPictures(t *testing.T) {
	ps := lay(t, illustrated(t))
	all := images(ps)
	if len(all) != 3 {
		t.Fatalf("%d pictures, want logo, map and portrait", len(all))
	}
	style := House("fr")
	for i, want := range []struct {
		alt           string
		ratio, widest Pt
	}{{"Emblème", 2.5, logoWidth}, {"Le trajet de Moscou à Kazan", 2, style.width()}, {"Assimi Goïta", 0.75, portraitWidth}} {
		m := all[i]
		if !strings.HasPrefix(m.Tag.Alt, want.alt) || m.Tag.Role != Figure {
			t.Errorf("picture %d is a %s that says %q", i, m.Tag.Role, m.Tag.Alt)
		}
		if math.Abs(m.W/m.H-want.ratio) > 0.02 || m.W > want.widest+1e-6 || m.X < style.Margins.Left-1e-6 {
			t.Errorf("%s: %+v", want.alt, m.Rect)
		}
		if dots := Pt(m.Picture.Pixels.Rect.Dx()) / m.W * 72; dots > density+2 {
			t.Errorf("%s: %.0f dots an inch", want.alt, dots)
		}
	}
	if text := dump(ps); !strings.Contains(text, "Image illisible") || !strings.Contains(text, "Le trajet. Source") {
		t.Error("no caption, or nothing in place of the picture that is none")
	}
}

// What a camera or a drawing program leaves in the file is not kept, and what
// can be seen through is on white.
func TestPictureIsOpaqueAndUpright(t *testing.T) {
	p, err := decode(pngFile(t, 40, 20), 100, 100)
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Pixels.RGBAAt(0, 0); got != (color.RGBA{255, 255, 255, 255}) || !p.Pixels.Opaque() || p.JPEG != nil {
		t.Errorf("the clear half is %v", got)
	}
	exif := "\xff\xe1\x00\x22Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00"
	file := jpegFile(t, 40, 20)
	turned := append([]byte("\xff\xd8"+exif), file[2:]...)
	if got := orientation(turned); got != 6 {
		t.Fatalf("orientation %d", got)
	}
	if p, err = decode(turned, 100, 100); err != nil || p.Pixels.Rect.Size() != image.Pt(20, 40) {
		t.Fatal(err, p)
	}
	if bytes.Contains(p.JPEG, []byte("Exif")) {
		t.Error("what the camera said is kept")
	}
	again, _ := decode(turned, 100, 100)
	if !bytes.Equal(again.JPEG, p.JPEG) {
		t.Error("not the same bytes twice")
	}
}

// A file that claims more pixels than memory holds is refused before it is read.
func TestPictureThatClaimsTooMuch(t *testing.T) {
	bomb := pngFile(t, 1, 1)
	copy(bomb[16:], "\x00\x00\xff\xff\x00\x00\xff\xff")
	if _, err := decode(bomb, 100, 100); err == nil {
		t.Error("it was decoded")
	}
}

// Whatever the bytes, there is a picture or an error.
func FuzzDecode(f *testing.F) {
	f.Add(pngFile(f, 3, 2))
	f.Add(jpegFile(f, 3, 2))
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00*\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if size, err := pictureSize(file); err != nil || size.X*size.Y > 1<<20 {
			return // too slow here
		}
		if p, err := decode(file, 50, 50); err == nil && (p.Pixels.Rect.Empty() || !p.Pixels.Opaque()) {
			t.Errorf("%v", p.Pixels.Rect)
		}
	})
}

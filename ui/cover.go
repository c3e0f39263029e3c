package ui

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/page"
)

// coverWidth is that of the pictures of covers, in pixels.
const coverWidth = 96

func (a *App) coverFile(path string) string {
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(a.covers, hex.EncodeToString(sum[:16])+".png")
}

// cover is the picture of a recent file's first page, nil where none is kept.
func (a *App) cover(path string) image.Image {
	data, err := os.ReadFile(a.coverFile(path))
	if err != nil || a.covers == "" {
		return nil
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return picture
}

// keepCover keeps a picture of the first page for the list of recent files; of a
// protected file it keeps none, and forgets the one that there was.
func (p *preview) keepCover() {
	a, path := p.w.app, p.s.Path()
	if a.covers == "" || path == "" || len(p.pages) == 0 {
		return
	}
	name := a.coverFile(path)
	if p.s.file.Key().Protects() {
		os.Remove(name)
		return
	}
	first, fonts := p.pages[0], a.fonts
	a.background(func() {
		scale := coverWidth / float64(first.Width)
		picture := image.NewRGBA(image.Rect(0, 0, coverWidth, int(math.Round(float64(first.Height)*scale))))
		page.Draw(picture, first, fonts, scale)
		var out bytes.Buffer
		err := png.Encode(&out, picture)
		if err == nil {
			err = os.MkdirAll(a.covers, 0o700)
		}
		if err == nil {
			err = os.WriteFile(name, out.Bytes(), 0o600)
		}
		if err != nil {
			fyne.LogError("keep a cover", err)
		}
	})
}

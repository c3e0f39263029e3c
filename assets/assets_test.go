package assets

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestFacesAreTrueType(t *testing.T) {
	for _, name := range Faces {
		if b := Font(name)(); !bytes.HasPrefix(b, []byte{0, 1, 0, 0}) {
			t.Errorf("%s does not open as TrueType: % x", name, b[:4])
		}
		family, _, _ := strings.Cut(name, "-")
		if l := FontLicence(family); !bytes.Contains(l, []byte("SIL OPEN FONT LICENSE")) {
			t.Errorf("%s goes without its licence text", name)
		}
	}
	files, _ := fonts.ReadDir("fonts")
	for _, f := range files {
		name, isFont := strings.CutSuffix(f.Name(), ".ttf.zst")
		if isFont && !strings.Contains(strings.Join(Faces, " "), name) {
			t.Errorf("%s is carried and never offered", f.Name())
		}
	}
}

func TestDrawingsAreWellFormed(t *testing.T) {
	check := func(name string, b []byte) {
		for d := xml.NewDecoder(bytes.NewReader(b)); ; {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
		}
	}
	check("icon.svg", Icon)
	files, _ := icons.ReadDir("icons")
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".svg")
		check(name, ToolIcon(name))
	}
	for name, size := range map[string]int{"icon.png": 512, "icon-128.png": 128} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != size || c.Height != size {
			t.Errorf("%s is %d×%d (%v), want %d×%d", name, c.Width, c.Height, err, size, size)
		}
	}
}

func TestTranslationsAreFlat(t *testing.T) {
	for _, language := range []string{"fr", "en"} {
		var words map[string]string
		if err := json.Unmarshal(Translations(language), &words); err != nil {
			t.Errorf("%s: %v", language, err)
		}
	}
	if Translations("tlh") != nil {
		t.Error("an unknown language has words")
	}
}

// French sets a space that does not break before its double signs and inside « ».
func TestFrenchSpacesDoNotBreak(t *testing.T) {
	var words map[string]string
	if err := json.Unmarshal(Translations("fr"), &words); err != nil {
		t.Fatal(err)
	}
	wrong := regexp.MustCompile(`[^\x{202f}][?!;](\s|$)|[^\x{a0}](:(\s|$)|»)|«[^\x{a0}]|\d %`)
	for _, fr := range words {
		if at := wrong.FindString(fr); at != "" {
			t.Errorf("%q: %q has another space than French", fr, at)
		}
	}
}

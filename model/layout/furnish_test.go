package layout

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// However long a marking is, each page shows all of it, within the paper.
func TestMarkingIsWhole(t *testing.T) {
	for _, marking := range []string{"Diffusion restreinte", "Très secret — Spécial France — Ne pas diffuser hors du cabinet du ministre et de ses services, ni\nle citer"} {
		p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Visite", Lang: "fr", Marking: marking})}
		p.add(model.Section{Head: id("s"), Title: "Section"}, "v")
		for i, pg := range lay(t, p.b) {
			n := 0
			for _, it := range pg.Items {
				if v, ok := it.(Text); ok && v.Color == House("fr").Colors.Marking {
					if got, want := v.String(), strings.ToUpper(strings.ReplaceAll(marking, "\n", " ")); strings.ReplaceAll(got, "\u00a0", " ") != want {
						t.Errorf("page %d is marked %q", i+1, got)
					}
					n++
				}
			}
			if n != 2 {
				t.Errorf("page %d has %d markings", i+1, n)
			}
		}
	}
}

// A cover takes one page: where its facts need room, the title stands higher.
func TestCoverTakesAPage(t *testing.T) {
	long := strings.Repeat("Direction de l’Union européenne, sous-direction de l’Europe méridionale, ", 5)
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: strings.Repeat("Visite officielle du Président ", 6), Subtitle: long, Visitor: long, Host: long, Service: long,
		Places: []string{long}, Version: "3", Copy: "2 sur 9", Lang: "fr"})}
	p.add(model.Section{Head: id("s"), Title: "Section"}, "v")
	pages := lay(t, p.b)
	if !strings.Contains(dump(pages[:1]), "2 sur") {
		t.Error("the last of the facts is not on the cover")
	}
	if strings.Contains(dump(pages[1:2]), "2 sur") {
		t.Error("the cover goes on on the second page")
	}
}

package layout

import (
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// What a body marks is set so, without the marks, and still shows the bytes of
// its source.
func TestMarkedText(t *testing.T) {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Lang: "fr"})}
	p.add(model.Section{Head: id("s"), Title: "S"}, "v")
	const body = "Un *mot penché* et un **mot gras**, [la note](https://example.org/a) ; 3 * 4 * 5.\n> Une parole *rapportée*.\n- un **point**"
	p.add(model.Stake{Head: id("k"), Title: "K", Body: body}, "s")
	faces, url := make(map[string]Font), ""
	var bar bool
	for _, pg := range lay(t, p.b) {
		for _, it := range pg.Items {
			switch v := it.(type) {
			case Text:
				if v.Range.Field != "body" {
					continue
				}
				said := body[v.Range.From:v.Range.To]
				if strings.ContainsAny(v.String(), "[]()>") {
					t.Errorf("%q shows its marks", v.String())
				}
				faces[strings.TrimSpace(said)] = v.Font
			case Link:
				url += v.URL
			case Box:
				bar = bar || v.Range.Node == "k" && v.W == 2.4
			}
		}
	}
	for said, want := range map[string]Font{"mot penché": SerifItalic, "mot gras": SerifBold, "la note": Serif, "rapportée": SerifItalic, "point": SerifBold} {
		if got, ok := faces[said]; !ok || got != want {
			t.Errorf("%q is in %s, want %s: %v", said, fontNames[got], fontNames[want], faces)
		}
	}
	if url != "https://example.org/a" {
		t.Errorf("the link leads to %q", url)
	}
	if !bar {
		t.Error("the quotation has no bar")
	}
}

// The items of a list have one edge, behind the widest number; another list has its own.
func TestItemsHaveOneEdge(t *testing.T) {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Lang: "fr"})}
	p.add(model.Section{Head: id("s"), Title: "S"}, "v")
	const body = "8. Un.\n9. Un.\n10. Un.\n100. Un.\nEnsuite.\n- Deux.\n- Deux."
	p.add(model.Stake{Head: id("k"), Title: "K", Body: body}, "s")
	edges := make(map[string][]Pt)
	for _, pg := range lay(t, p.b) {
		for _, it := range pg.Items {
			if v, ok := it.(Text); ok && v.Range.Field == "body" && v.Tag.Role == ListBody {
				edges[v.String()] = append(edges[v.String()], v.At.X)
			}
		}
	}
	one, two := edges["Un."], edges["Deux."]
	if len(one) != 4 || len(two) != 2 {
		t.Fatalf("the items stand at %v", edges)
	}
	if slices.Min(one) != slices.Max(one) || two[0] != two[1] || two[0] >= one[0] {
		t.Errorf("the items stand at %v", edges)
	}
}

// Cells and the titles of meetings are set as they mark it, and the contents and the
// outline name them without the marks.
func TestMarkedCells(t *testing.T) {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Lang: "fr"})}
	const what = "Dîner **de travail** [](https://a.example)"
	p.add(model.Engagement{Head: id("e"), What: what, Start: "2026-05-28T12:00", Points: "Un point"}, "v")
	p.add(model.Event{Head: id("d"), What: what, Start: "2026"}, "v")
	p.add(model.Agreement{Head: id("a"), What: what, Status: "signed"}, "v")
	p.add(model.Figure{Head: id("f"), What: what, Value: 2, Unit: "USD"}, "v")
	p.add(model.Event{Head: id("n"), What: "[](https://a.example)", Start: "2026"}, "v")
	strong, named := make(map[model.ID]int), 0
	for _, pg := range lay(t, p.b) {
		for _, it := range pg.Items {
			switch v := it.(type) {
			case Text:
				if strings.Contains(v.String(), "*") {
					t.Errorf("%q of %s shows its marks", v.String(), v.Range.Node)
				}
				if strings.HasPrefix(v.String(), "de travail") && (v.Font == SerifBold || v.Font == SansBold) {
					strong[v.Range.Node]++
				}
			case Mark:
				if strings.HasPrefix(v.Title, "Dîner de travail") {
					named++
				}
			}
		}
	}
	if strong["e"] != 2 || strong["d"] != 1 || strong["a"] != 1 || strong["f"] != 1 || named != 1 {
		t.Errorf("stressed are %v, and %d named in the outline", strong, named)
	}
}

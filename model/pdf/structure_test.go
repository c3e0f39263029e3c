package pdf_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/layout"
)

// tagged sets some of each kind of element: a paragraph goes on over the page, a
// link has two areas, a cell is empty.
func tagged(t testing.TB, fs *layout.Fonts) []layout.Page {
	in := func(parent *layout.Tag, r layout.Role) *layout.Tag { return &layout.Tag{Role: r, Parent: parent} }
	section := in(nil, layout.Section)
	para, note := in(section, layout.Para), in(section, layout.Note)
	link := in(para, layout.Anchor)
	foreign := &layout.Tag{Role: layout.Passage, Parent: para, Lang: "ru"}
	item := in(in(section, layout.List), layout.ListItem)
	row := in(in(section, layout.Table), layout.TableRow)
	figure := &layout.Tag{Role: layout.Figure, Parent: section, Alt: "Chronologie (2025)"}
	y := 40.0
	say := func(tag *layout.Tag, text string) layout.Text {
		y += 14
		out := run(t, fs, layout.Serif, 60, y, text, layout.Paragraph)
		out.Tag = tag
		return out
	}
	area := layout.Rect{X: 60, Y: 100, W: 80, H: 12}
	return []layout.Page{
		{Width: 400, Height: 300, Items: []layout.Item{
			say(nil, "En-tête"), say(in(section, layout.Heading1), "Titre"),
			say(para, "Avant"), say(link, "le lien"), say(foreign, "Россия"), say(para, "après la"),
			layout.Link{Rect: area, Page: 1, Y: 50, Tag: link, Title: "Plus loin"},
			layout.Box{Rect: layout.Rect{X: 60, Y: 250, W: 40, H: 5}, Tag: figure},
			say(in(item, layout.Label), "1."), say(in(item, layout.ListBody), "Un"),
			say(in(note, layout.Label), "¹"), say(note, "Note."),
		}},
		{Width: 500, Height: 400, Items: []layout.Item{
			say(nil, "Pied"), say(para, "page suit."),
			layout.Link{Rect: area, URL: "https://example.org/", Tag: link},
			say(in(row, layout.RowHead), "Lieu"), layout.Text{Tag: in(row, layout.TableCell)}, say(in(row, layout.TableCell), "Kazan"),
		}},
	}
}

func TestStructureReads(t *testing.T) {
	fs := fonts(t)
	got := read(t, write(t, tagged(t, fs), fs), "pdfinfo", "-struct-text", "FILE")
	var lines []string
	for _, line := range strings.Split(got, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "Object") {
			lines = append(lines, line)
		}
	}
	want := []string{"Document", "Sect", "H1 (block)", `"Titre "`, "P (block)", `"Avant "`, "Link (inline)", `"le lien "`, "Span (inline)", `"Россия "`,
		`"après la "`, `"page suit. "`, "Figure:", `""`, "L (block)", "LI (block)", "Lbl (block)", `"1. "`, "LBody (block)", `"Un "`,
		"Note <note000001> (inline)", "Lbl (block)", `"¹ "`, `"Note. "`, "Table (block)", "TR", "TH:", "/Scope /Row", `"Lieu "`, "TD", "TD", `"Kazan "`}
	var plain []string
	for _, line := range lines {
		if !strings.HasPrefix(line, "/Placement") && !strings.HasPrefix(line, "/BBox") {
			plain = append(plain, line)
		}
	}
	if strings.Join(plain, "\n") != strings.Join(want, "\n") {
		t.Errorf("the structure is read as\n%s", got)
	}
	qdf := read(t, write(t, tagged(t, fs), fs), "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	for _, part := range []string{"/Lang (ru)", "/MarkInfo <<\n    /Marked true", "/DisplayDocTitle true", "/GTS_PDFA1", "/Lang (fr)", "/Tabs /S", "<pdfaid:part>2", "<pdfuaid:part>1"} {
		if !strings.Contains(qdf, part) {
			t.Errorf("the file lacks %q", part)
		}
	}
}

// Another program finds each link where it is, leading where it is to lead, and
// read out.
func TestLinksLead(t *testing.T) {
	fs := fonts(t)
	ps := tagged(t, fs)
	var got struct {
		Pages []struct{ Object string }
		QPDF  []map[string]json.RawMessage
	}
	if err := json.Unmarshal([]byte(read(t, write(t, ps, fs), "qpdf", "--json", "--json-key=pages", "--json-key=qpdf", "FILE")), &got); err != nil {
		t.Fatal(err)
	}
	objects := got.QPDF[1]
	object := func(ref string, into any) {
		var o struct{ Value json.RawMessage }
		if err := json.Unmarshal(objects["obj:"+ref], &o); err != nil {
			t.Fatal(ref, err)
		}
		if err := json.Unmarshal(o.Value, into); err != nil {
			t.Fatal(ref, err)
		}
	}
	for i, p := range got.Pages {
		var page struct {
			Annots []string `json:"/Annots"`
		}
		object(p.Object, &page)
		var links []layout.Link
		for _, it := range ps[i].Items {
			if l, ok := it.(layout.Link); ok {
				links = append(links, l)
			}
		}
		if len(links) != len(page.Annots) {
			t.Fatalf("page %d has %d links, not %d", i+1, len(page.Annots), len(links))
		}
		for k, l := range links {
			var a struct {
				Rect     []float64         `json:"/Rect"`
				Dest     []any             `json:"/Dest"`
				A        map[string]string `json:"/A"`
				Contents string            `json:"/Contents"`
				F        int               `json:"/F"`
				Key      *int              `json:"/StructParent"`
			}
			object(page.Annots[k], &a)
			if math.Abs(a.Rect[0]-l.X) > 0.01 || math.Abs(a.Rect[3]-(ps[i].Height-l.Rect.Y)) > 0.01 || a.F != 4 || a.Key == nil {
				t.Errorf("page %d: a link at %v, to print %d", i+1, a.Rect, a.F)
			}
			if l.URL != "" {
				if a.A["/URI"] != "u:"+l.URL || a.Contents != "u:"+l.URL {
					t.Errorf("page %d: leads to %v, %q", i+1, a.A, a.Contents)
				}
				continue
			}
			if to := fmt.Sprint(a.Dest[0]); to != got.Pages[l.Page].Object || a.Dest[3] != ps[l.Page].Height-l.Y || a.Contents != "u:"+l.Title {
				t.Errorf("page %d: leads to %v, %q", i+1, a.Dest, a.Contents)
			}
		}
	}
}

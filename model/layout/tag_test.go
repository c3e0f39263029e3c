package layout

import (
	"strings"
	"testing"
)

// inside tells whether an element is of a role or stands in one that is.
func inside(t *Tag, r Role) bool {
	for ; t != nil; t = t.Parent {
		if t.Role == r {
			return true
		}
	}
	return false
}

// under says in what an element of a role stands, where that is fixed.
var under = map[Role][]Role{
	ListItem: {List}, Label: {ListItem, Note}, ListBody: {ListItem},
	TableRow: {Table}, TableHead: {TableRow}, RowHead: {TableRow}, TableCell: {TableRow},
	ContentsItem: {Contents}, Note: {Section},
}

// structured holds what is true of the elements of all pages.
func structured(t testing.TB, ps []Page) {
	t.Helper()
	cells := make(map[*Tag]map[*Tag]bool) // of each row
	seen := make(map[*Tag]bool)
	level := 0
	for i, p := range ps {
		for _, it := range p.Items {
			if l, ok := it.(Link); ok && (l.Tag == nil || l.Tag.Role != Anchor) {
				t.Errorf("page %d: a link in %q", i+1, path(l.Tag))
			}
			tag, _ := tagOf(it)
			for ; tag != nil; tag = tag.Parent {
				if seen[tag] {
					break
				}
				seen[tag] = true
				if tag.Role == Figure && tag.Alt == "" {
					t.Errorf("page %d: a figure without words", i+1)
				}
				if n := strings.Index("123", strings.TrimPrefix(string(tag.Role), "H")) + 1; n > 0 && len(tag.Role) == 2 {
					if n > level+1 {
						t.Errorf("page %d: %s after level %d", i+1, tag.Role, level)
					}
					level = n
				}
				want, fixed := under[tag.Role]
				ok := !fixed
				for _, r := range want {
					ok = ok || tag.Parent != nil && tag.Parent.Role == r
				}
				if !ok {
					t.Errorf("page %d: an element in the wrong one: %s", i+1, path(tag))
				}
				if tag.Parent != nil && tag.Parent.Role == TableRow {
					if cells[tag.Parent] == nil {
						cells[tag.Parent] = make(map[*Tag]bool)
					}
					cells[tag.Parent][tag] = true
				}
			}
		}
	}
	columns := make(map[*Tag]int)
	for row, cs := range cells {
		if n := columns[row.Parent]; n != 0 && n != len(cs) {
			t.Errorf("rows of %d and of %d cells in one table", n, len(cs))
		}
		columns[row.Parent] = len(cs)
	}
}

// A paragraph that the end of a page parts is one element; so is a list whose
// items follow each other, and no other.
func TestBlocksAreWhole(t *testing.T) {
	parted, tags := 0, make(map[*Tag]int)
	for i, p := range lay(t, large(t, 10)) {
		for _, it := range p.Items {
			if v, ok := it.(Text); ok && v.Range.Field == "body" && v.Tag.Role == Para {
				if at, ok := tags[v.Tag]; ok && at != i {
					parted++
				}
				tags[v.Tag] = i
			}
		}
	}
	if parted == 0 {
		t.Error("no paragraph goes on over the end of a page")
	}
	lists := make(map[*Tag]map[*Tag]bool)
	for _, p := range lay(t, sample(t)) {
		for _, it := range p.Items {
			if v, ok := it.(Text); ok && v.Range.Node == "k7" && v.Tag.Role == ListBody {
				list := v.Tag.Parent.Parent
				if lists[list] == nil {
					lists[list] = make(map[*Tag]bool)
				}
				lists[list][v.Tag.Parent] = true
			}
		}
	}
	if len(lists) != 2 {
		t.Error(len(lists), "lists, not 2")
	}
	for _, items := range lists {
		if len(items) != 2 {
			t.Error(len(items), "items, not 2")
		}
	}
}

// What another script says to be of another language is marked as such, word by
// word, and nothing is lost or set otherwise.
func TestForeignPassages(t *testing.T) {
	for _, c := range []struct{ text, home, want string }{
		{"Visite à Kazan", "fr", ""},
		{"à Россия и мир 2025, dit-on", "fr", "à |Россия и мир|ru| 2025, dit-on"},
		{"Россия", "fr", "Россия|ru"},
		{"Россия и «мир».", "ru", ""},
		{"12 Ελλάδα 俄罗斯 fin", "fr-FR", "12 |Ελλάδα|el| |俄罗斯|zh| fin"},
		{" Київ ", "uk", ""},
	} {
		var got []string
		all := stretches(c.text, c.home)
		at := 0
		for _, s := range all {
			if s.from != at {
				t.Errorf("%q: byte %d is in no stretch", c.text, at)
			}
			at = s.to
			got = append(got, c.text[s.from:s.to])
			if s.lang != "" {
				got = append(got, s.lang)
			}
		}
		if len(all) > 0 && at != len(c.text) {
			t.Errorf("%q ends at %d", c.text, at)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q is cut as %q, want %q", c.text, s, c.want)
		}
	}
	tag := &Tag{Role: Para}
	ls := setter(t, "fr").lines(elements(body("un Россия deux"), tag, "fr"), 300, ragged)
	var langs []string
	for _, run := range ls[0].texts {
		if run.Tag != nil {
			langs = append(langs, run.Tag.Lang+" "+run.String())
		}
	}
	if strings.Join(langs, ";") != "ru Россия" {
		t.Errorf("passages: %q", langs)
	}
}

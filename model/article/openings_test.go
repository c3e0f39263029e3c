package article

import (
	"os"
	"strings"
	"testing"
)

// What a careful reader takes from the ways in which sources open: testdata/openings.txt
// says how it is written.
func TestOpenings(t *testing.T) {
	data, err := os.ReadFile("testdata/openings.txt")
	if err != nil {
		t.Fatal(err)
	}
	published := "2026-03-12"
	var text []string
	n, failed, row := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		row++
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "@ "):
			published = line[len("@ "):]
		case strings.HasPrefix(line, "="):
			d, err := Parse("a.txt", []byte(strings.Join(text, "\n")+"\n"), Options{Published: published})
			if err != nil {
				t.Fatal(err)
			}
			v := d.Visit
			got := []string{v.Type, v.Visitor + ", " + v.VisitorCountry, v.Host + ", " + v.HostCountry, strings.Join(v.Places, ", "), v.Start, v.End}
			want := strings.Split(strings.TrimPrefix(line, "="), "|")
			for k, field := range []string{"kind", "visitor", "host", "places", "start", "end"} {
				n++
				if is, want := strings.Trim(got[k], ", "), strings.Trim(want[k], ", "); is != want {
					failed++
					t.Errorf("line %d, %s: %q, want %q", row, field, is, want)
				}
			}
			text, published = nil, "2026-03-12"
		default:
			text = append(text, line)
		}
	}
	t.Logf("%d of %d fields", n-failed, n)
}

package article

import (
	"fmt"
	"strings"
	"testing"
)

// An amount that a heading alone names is a figure; one that the text below says again is that.
func TestFiguresOfHeadings(t *testing.T) {
	const text = "Talks in Suva\n\nThe two ministers met in Suva and they were pleased with it.\n\n%s\n\nThe loan of 40 million euros will build a port in the north of the island.\n\n" +
		"Ports and roads\n\nThey also spoke about roads, which will be built in the years to come.\n"
	for heading, want := range map[string]string{
		"59 million euros for farmers": "5.9e+07 EUR in 3, 4e+07 EUR in 4",
		"Ports (€59 million in total)": "5.9e+07 EUR in 3, 4e+07 EUR in 4",
		"40 million euros for ports":   "4e+07 EUR in 4",
		"Twelve schools, 14 hospitals": "4e+07 EUR in 4",
	} {
		if got := figuresWhere(t, "a.md", fmt.Sprintf(text, "## "+heading)); got != want {
			t.Errorf("%s\n%q, want %q", heading, got, want)
		}
	}
}

// So is one that only the title names.
func TestFiguresOfTitles(t *testing.T) {
	const text = "%s\n\nThe two ministers met in Suva and they were pleased with it.\n\nThe loan of 40 million euros will build a port in the north of the island.\n"
	for title, want := range map[string]string{
		"Talks in Suva: a loan of $70 million and a port": "7e+07 USD in 1, 4e+07 EUR in 3",
		"Talks in Suva: a loan of €40 million":            "4e+07 EUR in 3",
		"Talks in Suva: three ministers and 14 schools":   "4e+07 EUR in 3",
	} {
		if got := figuresWhere(t, "a.txt", fmt.Sprintf(text, title)); got != want {
			t.Errorf("%s\n%q, want %q", title, got, want)
		}
	}
}

// figuresWhere says the figures of a source, and in which paragraphs they stand.
func figuresWhere(t *testing.T, name, text string) string {
	t.Helper()
	d, err := Parse(name, []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range d.Figures {
		all = append(all, fmt.Sprintf("%g %s in %d", f.Value, f.Unit, f.Passage.Paragraph))
	}
	return strings.Join(all, ", ")
}

package blocks

import (
	"strings"
	"testing"
)

// A line without end is read in parts that end with a sentence, or at a space where there
// is none, and no word of it is lost.
func TestEndlessLine(t *testing.T) {
	for name, text := range map[string]string{
		"sentences":  strings.Repeat("Le ministre M. Dupont s’est rendu à Rabat le 3 juin 2025. ", 3000),
		"no stop":    strings.Repeat("mot ", 30_000),
		"no space":   strings.Repeat("é", 40_000),
		"an endless": "Titre\n" + strings.Repeat("a. ", 20_000) + "\nFin de la note.",
	} {
		t.Run(name, func(t *testing.T) {
			all := inParts(text, lines(text))
			at := 0
			for n, p := range all {
				if p.N != n+1 || p.To-p.From > longestLine || p.From >= p.To || strings.TrimSpace(text[at:p.From]) != "" {
					t.Fatalf("part %d is %d [%d:%d] behind %d", n, p.N, p.From, p.To, at)
				}
				at = p.To
				if name == "sentences" && !strings.HasSuffix(text[p.From:p.To], "2025.") {
					t.Errorf("part %d ends %q", n, text[p.To-20:p.To])
				}
			}
			if strings.TrimSpace(text[at:]) != "" || len(all) < 3 {
				t.Errorf("%d parts, %d bytes left", len(all), len(text)-at)
			}
		})
	}
}

// What opens a line tells an item from a number and from a heading.
func TestMarks(t *testing.T) {
	for text, want := range map[string][3]int{ // of a bullet, of a number, its depth
		"– Énergie": {len("– "), 0, 0}, "a) Énergie": {3, 0, 0}, "(12) Énergie": {5, 0, 0}, "• ": {0, 0, 0}, "-Énergie": {0, 0, 0},
		"2. Énergie": {0, 3, 1}, "2.1 Énergie": {0, 4, 2}, "2.1. Énergie": {0, 5, 2}, "IV – Énergie": {0, len("IV – "), 1}, "B) Énergie": {0, 3, 1},
		"2025 fut": {0, 0, 0}, "12 accords": {0, 0, 0}, "I am": {0, 0, 0}, "": {0, 0, 0},
	} {
		size, depth := NumberMark(text)
		if got := [3]int{BulletMark(text), size, depth}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	for text, want := range map[string]int{"Article 3": len("Article 3"), "Annexe B : le programme": len("Annexe B : "), "Point 2 – Divers": len("Point 2 – "), "Статья 4.": len("Статья 4."),
		"Article 5 of the treaty": 0, "Point de presse": 0, "Title": 0, "article 2 – x": 0} {
		if got := divisionMark(text); got != want {
			t.Errorf("%q divides with %d bytes, want %d", text, got, want)
		}
	}
	if d := headingMark("## Énergie"); d != 2 || headingMark("##Énergie") != 0 {
		t.Error("a heading of depth", d)
	}
	for text, want := range map[string]bool{"***": true, "« »": true, "«Визит»": false, "3": false} {
		if ornament(text) != want {
			t.Errorf("%q is an ornament: %v", text, !want)
		}
	}
}

// The way to a page is no part of the text, however it is drawn.
func TestBreadcrumbs(t *testing.T) {
	for text, want := range map[string]bool{"Home / Media / Media releases": true, "Monde > Europe": true, "À LA UNE | POLITIQUE | SPORTS": true,
		"Egypt | 80 | 3": false, "Paris / Berlin": false, "The ministers said: yes > no": false} {
		if got := breadcrumb(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// The numbers of notes do not hide how a line ends.
func TestLineThatEndsInNotes(t *testing.T) {
	for text, want := range map[string]rune{
		"The two countries met in Oslo.[1]": '.', "They met there.[2][13]": '.', "Ports and fish[1]": 'h', "Ports [sic]": ']', "[1]": ']', "It was late […]": ']', "Fish []": ']',
	} {
		if got := look(text).last; got != want {
			t.Errorf("%s: %c, want %c", text, got, want)
		}
	}
}

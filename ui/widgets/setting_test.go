package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A formatted text shows what its runs have and no mark, each block on lines of
// its own, and leads back to the bytes of the text.
func TestSettingShowsItsRuns(t *testing.T) {
	app(t, Light)
	text := "un **mot** fort\n- point\n\n> dit"
	at := func(s string) Run { i := strings.Index(text, s); return Run{From: i, To: i + len(s)} }
	strong := at("mot")
	strong.Bold = true
	s := setBlocks(text, []Block{
		{Runs: []Run{at("un "), strong, at(" fort")}},
		{Lead: "•", Runs: []Run{at("point")}}, {}, {Quoted: true, Runs: []Run{at("dit")}},
	}, 400, ReadingSize, Serif)
	var lines []string
	for _, l := range s.lines {
		lines = append(lines, l.lead+s.seen[l.from:l.to])
	}
	if got := strings.Join(lines, "|"); got != "un mot fort|•point||dit" {
		t.Errorf("shows %q", got)
	}
	if s.lines[1].indent != listIndent || s.lines[3].indent != quoteIndent || !s.lines[3].quoted {
		t.Error("a list or a quotation is not indented")
	}
	for i := range s.seen {
		if s.place(s.text(i)) != i || text[s.text(i)] != s.seen[i] {
			t.Errorf("byte %d of what is seen leads to %d of the text and back to %d", i, s.text(i), s.place(s.text(i)))
		}
	}
	if got := s.place(strings.Index(text, "**")); s.seen[got:got+3] != "mot" {
		t.Errorf("a mark is at %q", s.seen[got:])
	}
	width := fyne.MeasureText("un ", ReadingSize, Serif).Width
	if got := s.at(s.lines[0], width+2); got != strings.Index(text, "mot") {
		t.Errorf("a click on the strong word leads to %d", got)
	}
}

func TestSettingWrapsFormattedText(t *testing.T) {
	app(t, Light)
	text := strings.Repeat("mot ", 60)
	s := setBlocks(text, []Block{{Lead: "1.", Runs: []Run{{From: 0, To: 40, Bold: true}, {From: 40, To: len(text)}}}}, 300, ReadingSize, Serif)
	if len(s.lines) < 4 || s.lines[0].lead != "1." || s.lines[1].lead != "" {
		t.Fatalf("%d lines", len(s.lines))
	}
	for _, l := range s.lines {
		if w := s.width(l.from, l.to); w > 300-listIndent {
			t.Errorf("a line is %v wide", w)
		}
	}
}

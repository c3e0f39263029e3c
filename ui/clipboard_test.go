package ui

import (
	"strings"
	"testing"
)

func TestStakesAreCopied(t *testing.T) {
	w := window(t)
	w.session.Select("a")
	w.session.Toggle("c")
	for id, want := range map[string][]string{
		"copytext":     {"1.1 Un\n------", "Un accord est attendu.", "2.1 Trois"},
		"copymarkdown": {"### 1.1 Un\n", "### 2.1 Trois\n"},
		"copyhtml":     {"1.1</span> Un</h3>", "<p>Un accord est attendu.</p>"},
	} {
		for _, c := range w.table() {
			if c.id == id {
				c.run()
			}
		}
		got := w.app.fyne.Clipboard().Content()
		for _, text := range want {
			if !strings.Contains(got, text) {
				t.Errorf("%s: no %q in\n%s", id, text, got)
			}
		}
		if strings.Contains(got, "Deux") || strings.Contains(got, "Visite") {
			t.Errorf("%s copied more:\n%s", id, got)
		}
	}
}

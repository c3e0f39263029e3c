package widgets

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// However narrow it is, no line begins with a sign that French sets a space before, none
// ends after «, and it is as high as its lines ask for.
func TestSentencesBreakAsFrenchDoes(t *testing.T) {
	test.NewTempApp(t)
	const text = "Supprimer le style «\u00a0Maison\u00a0»\u202f? C’est sans retour\u00a0: 1\u202f250 pages\u202f; rien ne le rend."
	s := NewSentence(text)
	before := float32(0)
	for width := float32(400); width > 110; width -= 7 {
		s.Resize(fyne.NewSize(width, 10))
		lines := test.WidgetRenderer(s).Objects()
		all := ""
		for _, o := range lines {
			line := o.(*canvas.Text).Text
			first, last := []rune(line)[0], []rune(line)[len([]rune(line))-1]
			if strings.ContainsRune("?:;!»", first) || last == '«' || unicode.IsSpace(first) || unicode.IsSpace(last) {
				t.Errorf("%v wide, a line is %q", width, line)
			}
			if all != "" {
				all += " "
			}
			all += line
		}
		if all != text {
			t.Errorf("%v wide, it says %q", width, all)
		}
		if h := s.MinSize().Height; h < before || h < float32(len(lines))*TextSize {
			t.Errorf("%v wide, it is %v high for %d lines, wider %v", width, h, len(lines), before)
		} else {
			before = h
		}
	}
}

// A sentence that may have so many lines ends in an ellipsis where it has more.
func TestASentenceOfFewLines(t *testing.T) {
	test.NewTempApp(t)
	s := NewSentence("Obtenir de la partie hôte qu’elle confirme par écrit le calendrier complet de livraison des trois tranches")
	s.Most = 3
	for width, cut := range map[float32]bool{140: true, 900: false} {
		s.Resize(fyne.NewSize(width, 10))
		lines := test.WidgetRenderer(s).Objects()
		last := lines[len(lines)-1].(*canvas.Text)
		if len(lines) > 3 || strings.HasSuffix(last.Text, "…") != cut || last.MinSize().Width > width {
			t.Errorf("%v wide, it has %d lines, the last %q", width, len(lines), last.Text)
		}
	}
}

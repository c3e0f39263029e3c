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

package article

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

// fillers are paragraphs of ordinary length that say nothing particular.
var fillers = map[string][]string{
	"fr": {"Les deux délégations ont passé en revue les projets en cours et sont convenues de se retrouver au printemps pour en mesurer l’avancement.",
		"Rien n’est encore décidé, mais l’entourage du ministre assure que le dossier a mûri et que les services y travaillent depuis plusieurs mois."},
	"en": {"The two delegations went through the projects under way and agreed to meet again in the spring to take stock of what has been done.",
		"Nothing has been decided yet, but those around the minister say that the matter is ripe and that officials have worked on it for months."},
	"ru": {"Стороны рассмотрели ход выполнения достигнутых договорённостей и условились провести следующую встречу весной будущего года.",
		"Окончательного решения пока нет, однако в окружении министра утверждают, что вопрос проработан и будет вскоре внесён на рассмотрение."},
}

// The lines of documents in the ways that they are written are told apart: see
// testdata/kinds.txt.
func TestKinds(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "kinds.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split(string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		t.Run(name, func(t *testing.T) {
			var want, lines []string
			for text := range strings.Lines(rest) {
				kind, line, ok := strings.Cut(strings.TrimSpace(text), "  ")
				if !ok {
					continue
				}
				if line = strings.TrimSpace(line); line == "*" {
					all := fillers[name[:2]]
					line = all[len(lines)%len(all)]
				}
				want, lines = append(want, kind), append(lines, line)
			}
			d, err := Parse("a.txt", []byte(strings.Join(lines, "\n")), Options{Published: "2026-03-06"})
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range d.Paragraphs {
				if got := kindOf(p, want[i]); got != want[i] {
					t.Errorf("%q: %s, want %s", d.Line(p), got, want[i])
				}
			}
		})
	}
}

// kindOf says the kind of a paragraph as the cases do.
func kindOf(p Paragraph, want string) string {
	switch {
	case p.Type == model.ParagraphHeading && p.Level > 1:
		return fmt.Sprintf("heading %d", p.Level)
	case p.Type == model.ParagraphBody && p.RunIn > 0 && want == "runin":
		return "runin"
	case p.Type == model.ParagraphBody:
		return "para"
	}
	return p.Type
}

// The last line may be too long to be looked at word by word, and go without a full stop.
func TestLongLastLine(t *testing.T) {
	list := "The members are " + strings.Repeat("Ada Holm, Ministry of Works and ", 60) + "Erik Lund"
	d, err := Parse("a.txt", []byte("The members met today in Oslo and spoke of works.\n\n"+list+"\n\n###\n"), Options{})
	if err != nil || len(d.Paragraphs) != 3 || d.Paragraphs[1].Type != "paragraph" {
		t.Errorf("%v, %v", d, err)
	}
}

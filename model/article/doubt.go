package article

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// A Doubt is something in a source that its reader should look at twice. Passage
// is where it stands, and Text says it in the language of the document.
//
// Two values for one figure, and acronyms that nothing spells out, are for package
// review to find, which sees the whole briefing.
type Doubt struct {
	Kind    DoubtKind
	Passage Passage
	Text    string
}

// A DoubtKind says what a [Doubt] is about.
type DoubtKind string

const (
	DoubtfulDomain DoubtKind = "domain" // another one weighs nearly as much
	Hearsay        DoubtKind = "source" // a claim whose source is not named
	ClashingDates  DoubtKind = "dates"  // two dates in one sentence that exclude each other
)

// doubts finds those of paragraph i.
func (d *Document) doubts(i int, f findings) {
	fr := d.Lang == "fr"
	say := func(kind DoubtKind, at lex.Span, french, english string, args ...any) {
		text := english
		if fr {
			text = french
		}
		d.Doubts = append(d.Doubts, Doubt{kind, d.passage(i, at), fmt.Sprintf(text, args...)})
	}
	p := d.Paragraphs[i]
	if !p.Body() {
		return
	}
	if p.Doubtful() {
		other := d.domainNames()[p.second()]
		say(DoubtfulDomain, lex.Span{From: 0, To: p.To - p.From}, "Thème à vérifier : %s pèse presque autant.", "Domain to check: %s weighs nearly as much.", other)
	}
	for _, at := range f.hearsay {
		say(Hearsay, at, "Affirmation dont la source n’est pas nommée (« %s »).", "A claim whose source is not named (“%s”).", d.Line(p)[at.From:at.To])
	}
	for k, m := range f.mentions {
		if !m.Since {
			continue
		}
		for _, later := range f.mentions[k+1:] {
			if later.Sentence != m.Sentence {
				break // the mentions are in order
			}
			if later.End != "" && later.Start > m.Start {
				say(ClashingDates, later.Span, "Dates à vérifier : depuis %s, mais pour %s-%s.", "Dates to check: since %s, but for %s-%s.", m.Start, later.Start, later.End)
			}
		}
	}
}

// doubtsByLine returns the doubts by the number of their paragraph.
func (d *Document) doubtsByLine() map[int][]Doubt {
	by := map[int][]Doubt{}
	for _, x := range d.Doubts {
		by[x.Passage.Paragraph] = append(by[x.Passage.Paragraph], x)
	}
	return by
}

// mark adds an annotation to verify for each doubt about a paragraph to its stake,
// behind the comments that it has; a doubt about the whole stands on the whole.
func (b *builder) mark(stake model.ID, p Paragraph, doubts []Doubt, behind int) {
	for k, x := range doubts {
		a := model.Annotation{Head: b.head(stake, behind+k, behind+len(doubts)), Type: model.Verify, Text: x.Text}
		if x.Kind != DoubtfulDomain {
			a.Anchor = model.Anchor{Field: "body", From: x.Passage.From - p.From, To: x.Passage.To - p.From, Quote: b.d.Quote(x.Passage)}
		}
		b.nodes = append(b.nodes, a)
	}
}

// Doubtful tells whether another domain weighs nearly as much as the one chosen.
func (p Paragraph) Doubtful() bool {
	const near = 0.8
	second := p.second()
	return second >= 0 && p.weights[second] >= near*slices.Max(p.weights[:])
}

// second returns the domain that weighs most but for the one chosen, -1 when none
// weighs anything.
func (p Paragraph) second() int {
	best := -1
	for i, w := range p.weights {
		if model.Domains[i] != p.Domain && w > 0 && (best < 0 || w > p.weights[best]) {
			best = i
		}
	}
	return best
}

// domainNames are the names of the domains as sections have them.
func (d *Document) domainNames() (all []string) {
	for _, domain := range model.Domains {
		all = append(all, SectionTitle(d.Lang, domain))
	}
	return all
}

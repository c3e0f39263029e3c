package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/review"
)

// flawed are the kinds of finding that say what does not hold together, or is
// missing, in what a source says; the others are for the briefing to come.
var flawed = []review.Kind{review.Contradiction, review.EndBeforeStart, review.MalformedDate, review.TwoSpellings, review.UnknownAcronym}

// flaws says what a proofreader would find in the briefing if all of a proposal
// went into it, by the node that it is about.
func flaws(b *model.Briefing, p *article.Proposal) map[model.ID][]string {
	edits, err := p.Edits()
	if err == nil {
		b, err = model.Transaction{Edits: edits}.Apply(b)
	}
	if err != nil {
		return nil // applying it will say so
	}
	found := make(map[model.ID][]string)
	for _, f := range review.Findings(b) {
		if !slices.Contains(flawed, f.Kind) {
			continue
		}
		for _, id := range []model.ID{f.Node, f.Other} {
			if say := findingReason(f, b); id != "" && (id == f.Node || f.Kind == review.Contradiction) && !slices.Contains(found[id], say) {
				found[id] = append(found[id], say)
			}
		}
	}
	return found
}

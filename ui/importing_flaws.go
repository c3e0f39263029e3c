package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/model/review"
)

// flawed are the kinds of finding that say what does not hold together, or is
// missing, in what a source says; the others are for the briefing to come.
var flawed = []review.Kind{review.Contradiction, review.EndBeforeStart, review.MalformedDate, review.TwoSpellings, review.UnknownAcronym}

// findFlaws reads a copy of the proposal as a proofreader, off the main thread since a long
// source takes its time, and says on the slips what was found.
func (r *importing) findFlaws(p *intake.Proposal) {
	ctx, cancel := context.WithCancel(context.Background())
	r.unread = cancel
	r.w.app.background(func() {
		found := flaws(ctx, p)
		fyne.Do(func() {
			if r.w.importing == r && ctx.Err() == nil {
				r.flaws = found
				r.column.UpdateAll()
			}
		})
	})
}

// flaws says what a proofreader would find in the briefing if all of a proposal
// went into it, by the node that it is about.
func flaws(ctx context.Context, p *intake.Proposal) map[model.ID][]string {
	b, err := p.Briefing(ctx)
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

package compare

import (
	"fmt"
	"iter"

	"github.com/enjeux/enjeux/model"
)

// Mark writes conflicts into a briefing, so that they are not lost: each is an
// annotation of the type [model.Verify] with the text that say gives it, on the
// node or the nearest one above it that can have one. Those about the visit as a
// whole and its annexes stand on the first section, for which one of that title is
// made where there is none. Equal conflicts are marked by equal annotations.
func Mark(b *model.Briefing, conflicts []Conflict, title string, say func(Conflict) string) (*model.Briefing, error) {
	for _, c := range conflicts {
		n := model.Annotation{Type: model.Verify, Text: say(c)}
		n.ID = model.ID(fmt.Sprintf("conflict-%s-%s", c.Node, c.Field))
		for i := 2; ; i++ {
			if _, taken := b.Node(n.ID); !taken {
				break
			}
			n.ID = model.ID(fmt.Sprintf("conflict-%s-%s-%d", c.Node, c.Field, i))
		}
		var err error
		if b, err = annotate(b, n, c.Node, title); err != nil {
			return nil, fmt.Errorf("compare: mark: %w", err)
		}
	}
	return b, nil
}

func annotate(b *model.Briefing, n model.Annotation, on model.ID, title string) (*model.Briefing, error) {
	for at := on; at != ""; at = b.Parent(at) {
		if !b.Live(at) {
			continue
		}
		n.Place = model.Place{Parent: at, Rank: lastRank[model.Annotation](b, at) + "V"}
		if next, err := (model.Add{Node: n}).Apply(b); err == nil {
			return next, nil
		}
	}
	for s := range model.Children[model.Section](b, b.ID()) {
		return annotate(b, n, s.ID, title)
	}
	s := model.Section{Head: model.Head{ID: "conflicts"}, Title: title}
	s.Place = model.Place{Parent: b.ID(), Rank: lastRank[model.Section](b, b.ID()) + "V"}
	next, err := model.Add{Node: s}.Apply(b)
	if err != nil {
		return nil, err
	}
	return annotate(next, n, s.ID, title)
}

// lastRank returns the greatest rank of the children of a type, those removed
// among them. What extends it stands behind all of them.
func lastRank[T model.Node](b *model.Briefing, parent model.ID) (rank string) {
	for _, list := range []iter.Seq[T]{model.Children[T](b, parent), model.Removed[T](b, parent)} {
		for n := range list {
			rank = max(rank, model.PlaceOf(n).Rank)
		}
	}
	return rank
}

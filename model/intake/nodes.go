package intake

import "github.com/enjeux/enjeux/model"

// facts yields the live nodes of a briefing that an import can propose, too.
func facts(b *model.Briefing) func(yield func(model.Node) bool) {
	return func(yield func(model.Node) bool) {
		for n := range b.Nodes() {
			switch n.(type) {
			case model.Stake, model.Event, model.Figure, model.Agreement, model.Person:
				if !yield(n) {
					return
				}
			}
		}
	}
}

// citations yields what rests on a source, removed or not, each with its citation.
func citations(b *model.Briefing, source model.ID) func(yield func(model.Node, model.Citation) bool) {
	return func(yield func(model.Node, model.Citation) bool) {
		of := func(n model.Node) bool {
			for c := range model.Children[model.Citation](b, model.IDOf(n)) {
				if c.Source == source && !yield(n, c) {
					return false
				}
			}
			return true
		}
		for n := range everything(b) {
			if !of(n) {
				return
			}
		}
	}
}

// everything yields what can have a citation, removed or not.
func everything(b *model.Briefing) func(yield func(model.Node) bool) {
	return func(yield func(model.Node) bool) {
		ok := each[model.Section](b, b.ID(), func(s model.Section) bool {
			return each[model.Stake](b, s.ID, func(n model.Stake) bool { return yield(n) })
		})
		_ = ok && yield(b.Visit()) &&
			each[model.Message](b, b.ID(), func(n model.Message) bool { return yield(n) }) &&
			each[model.Engagement](b, b.ID(), func(n model.Engagement) bool { return yield(n) }) &&
			each[model.Event](b, b.ID(), func(n model.Event) bool { return yield(n) }) &&
			each[model.Figure](b, b.ID(), func(n model.Figure) bool { return yield(n) }) &&
			each[model.Agreement](b, b.ID(), func(n model.Agreement) bool { return yield(n) }) &&
			each[model.Person](b, b.ID(), func(n model.Person) bool { return yield(n) })
	}
}

// each calls do for the children of a type, removed or not, until it says no.
func each[T model.Node](b *model.Briefing, parent model.ID, do func(T) bool) bool {
	for n := range model.Children[T](b, parent) {
		if !do(n) {
			return false
		}
	}
	for n := range model.Removed[T](b, parent) {
		if !do(n) {
			return false
		}
	}
	return true
}

// proposed returns a fact that is marked as proposed or not, and a stake as it is.
func proposed(n model.Node, yes bool) model.Node {
	switch n := n.(type) {
	case model.Event:
		n.Proposed = yes
		return n
	case model.Figure:
		n.Proposed = yes
		return n
	case model.Agreement:
		n.Proposed = yes
		return n
	case model.Person:
		n.Proposed = yes
		return n
	}
	return n
}

// removed returns a node that is removed.
func removed(n model.Node) model.Node {
	switch n := n.(type) {
	case model.Stake:
		n.Dead = true
		return n
	case model.Event:
		n.Dead = true
		return n
	case model.Figure:
		n.Dead = true
		return n
	case model.Agreement:
		n.Dead = true
		return n
	case model.Person:
		n.Dead = true
		return n
	}
	return n
}

package layout

import (
	"maps"

	"github.com/enjeux/enjeux/model"
)

// dirt is what a new version of a briefing makes out of date.
type dirt struct {
	all      bool // everything
	visit    bool // the cover, and the furniture of all pages
	messages bool
	sections bool // which there are, and in which order
	facts    bool // the programme, the people and the annexes

	stakes   map[model.ID]bool // to be set again
	heads    map[model.ID]bool // sections whose head is
	renumber map[model.ID]bool // sections whose stakes or footnotes may have other numbers

	entries bool // the lines of the contents
	dropped []*sheet
}

// dirt finds out what changed since the last version.
func (e *Engine) dirt(b *model.Briefing) *dirt {
	d := &dirt{stakes: make(map[model.ID]bool), heads: make(map[model.ID]bool), renumber: make(map[model.ID]bool)}
	if e.b == nil || e.b.ID() != b.ID() {
		return d.everything()
	}
	for _, id := range model.Changed(e.b, b) {
		for _, version := range []*model.Briefing{e.b, b} {
			if n, ok := version.Node(id); ok {
				d.note(e.b, b, version, n)
			}
		}
	}
	return d
}

func (d *dirt) everything() *dirt {
	d.all, d.visit, d.messages, d.sections, d.facts, d.entries = true, true, true, true, true, true
	return d
}

// note takes up that a node is another, as it is in one of the versions.
func (d *dirt) note(old, b, version *model.Briefing, n model.Node) {
	id, parent := model.IDOf(n), model.ParentOf(n)
	switch n := n.(type) {
	case model.Visit:
		d.visit, d.facts = true, true
		if old.Visit().Lang != b.Visit().Lang {
			d.everything()
		}
	case model.Source:
		d.everything()
	case model.Message:
		d.messages = true
	case model.Section:
		d.heads[id] = true
		was, _ := model.Get[model.Section](old, id)
		now, ok := model.Get[model.Section](b, id)
		if !ok || was.ID == "" || was.Dead != now.Dead || was.Place != now.Place {
			d.sections = true
		}
		if was.Domain != now.Domain {
			d.renumber[id] = true
			for st := range model.Children[model.Stake](b, id) {
				d.stakes[st.ID] = true
			}
		}
	case model.Stake:
		d.stakes[id] = true
		was, _ := model.Get[model.Stake](old, id)
		now, ok := model.Get[model.Stake](b, id)
		if !ok || was.ID == "" || was.Dead != now.Dead || was.Place != now.Place {
			d.renumber[parent] = true
		}
		if was.Priority != now.Priority || now.Priority == 1 && was.Objective != now.Objective {
			d.messages = true
		}
	case model.Engagement, model.Event, model.Figure, model.Agreement, model.Person:
		d.facts = true
	case model.Annotation, model.Reply, model.Citation, model.Visa:
		if _, cites := n.(model.Citation); cites {
			d.renumber[version.Parent(parent)] = true
		}
		// It is part of what it stands under, whatever that is.
		if above, ok := version.Node(parent); ok {
			d.within(old, b, version, above)
		}
	}
}

// within takes up that something under a node is another.
func (d *dirt) within(old, b, version *model.Briefing, n model.Node) {
	switch id := model.IDOf(n); n.(type) {
	case model.Visit:
		d.facts = true
	case model.Stake:
		d.stakes[id] = true
	case model.Section:
		d.heads[id] = true
	default:
		d.note(old, b, version, n)
	}
}

// drop takes up that sheets are no longer there.
func (d *dirt) drop(sheets []*sheet) { d.dropped = append(d.dropped, sheets...) }

// touched lists the sections in which something changed.
func (d *dirt) touched(b *model.Briefing) map[model.ID]bool {
	all := maps.Clone(d.renumber)
	maps.Copy(all, d.heads)
	for id := range d.stakes {
		all[b.Parent(id)] = true
	}
	return all
}

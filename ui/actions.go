package ui

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Each method here is one thing that an analyst does, and one step of undo. It
// returns an error only when the briefing refuses the change.

// AddSection puts a new section behind the open one and selects it.
func (s *Session) AddSection() error {
	b := s.Briefing()
	return s.add(lang.T("New section"), model.Section{Title: lang.T("New section"), Domain: model.Other}, b.ID(), s.next(s.Section()))
}

// AddStake puts a new stake with a body behind those that are selected, or at the end
// of the open section, and selects it. Where there is no section, it makes one.
func (s *Session) AddStake(body string) error {
	section, _ := model.Get[model.Section](s.Briefing(), s.Section())
	return s.addStakes(lang.T("New stake"), s.Briefing(), model.Stake{Title: lang.T("New stake"), Body: body, Status: model.Draft, Domain: section.Domain})
}

// addStakes puts stakes where [Session.AddStake] puts one: new ones, or copies of those of a
// briefing, see [model.Graft].
func (s *Session) addStakes(label string, from *model.Briefing, all ...model.Stake) error {
	b := s.Briefing()
	var edits []model.Edit
	insert := func(n model.Node, parent, before model.ID) (model.ID, error) {
		more, id, err := model.Graft(b, from, n, parent, before)
		for _, e := range more {
			if err == nil {
				b, err = e.Apply(b)
			}
		}
		edits = append(edits, more...)
		return id, err
	}
	parent, before := s.Section(), model.ID("")
	if _, ok := model.Get[model.Section](b, parent); !ok {
		id, err := insert(model.Section{Title: lang.T("New section"), Domain: model.Other}, b.ID(), "")
		if err != nil {
			return err
		}
		parent = id
	}
	if selected := s.Stakes(); len(selected) > 0 {
		last := selected[len(selected)-1]
		parent, before = b.Parent(last), s.next(last)
	}
	var ids []model.ID
	for _, st := range all {
		id, err := insert(st, parent, before)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	if err := s.do(label, edits...); err != nil {
		return err
	}
	s.Select(ids...)
	return nil
}

func (s *Session) add(label string, n model.Node, parent, before model.ID) error {
	e, err := model.Insert(s.Briefing(), n, parent, before)
	if err != nil {
		return err
	}
	if err := s.do(label, e); err != nil {
		return err
	}
	switch n := e.Node.(type) {
	case model.Section:
		s.Select(n.ID)
	case model.Stake:
		s.Select(n.ID)
	}
	return nil
}

// next returns the live sibling behind a section or a stake, "" at the end.
func (s *Session) next(id model.ID) model.ID { return s.sibling(id, +1) }

// sibling returns the live sibling so many places away, "" where there is none.
func (s *Session) sibling(id model.ID, by int) model.ID { return s.Briefing().Sibling(id, by) }

func sections(b *model.Briefing) []model.ID {
	return slices.Collect(model.IDs[model.Section](b, b.ID()))
}

func stakes(b *model.Briefing, section model.ID) []model.ID {
	return slices.Collect(model.IDs[model.Stake](b, section))
}

// names are IDs as a column knows them.
func names(ids []model.ID) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = string(id)
	}
	return all
}

// Duplicate copies a section, or a stake and those that are selected together with
// it, with what they carry, each right behind itself.
func (s *Session) Duplicate(id model.ID) error {
	all := s.with(id)
	var edits []model.Edit
	var copies []model.ID
	for _, id := range all {
		more, to, err := model.Duplicate(s.Briefing(), id)
		if err != nil {
			return err
		}
		edits, copies = append(edits, more...), append(copies, to)
	}
	if err := s.do(lang.T("Duplicate %s", s.calledAll(all)), edits...); err != nil {
		return err
	}
	s.Select(copies...)
	return nil
}

// Remove removes a section, a stake with those that are selected together with it,
// an annotation or a reply; its neighbour is selected next.
func (s *Session) Remove(id model.ID) error {
	all := s.with(id)
	var edits []model.Edit
	for _, id := range all {
		e, err := model.Remove(s.Briefing(), id)
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	near := s.sibling(all[len(all)-1], +1)
	if near == "" {
		near = s.sibling(all[0], -1)
	}
	if near == "" {
		near = s.Briefing().Parent(id)
	}
	if err := s.do(lang.T("Delete %s", s.calledAll(all)), edits...); err != nil {
		return err
	}
	if id == s.selection || !s.Briefing().Live(s.selection) {
		s.Select(near)
	}
	return nil
}

// Restore brings a removed node back to its place, and selects a section or a stake.
func (s *Session) Restore(id model.ID) error {
	b := s.Briefing()
	e, err := model.Restore(b, id)
	if err != nil {
		return err
	}
	edits := []model.Edit{e}
	if parent := b.Parent(id); !b.Live(parent) { // a stake of a section that is gone, too
		up, err := model.Restore(b, parent)
		if err != nil {
			return err
		}
		edits = append(edits, up)
	}
	if err := s.do(lang.T("Restore"), edits...); err != nil {
		return err
	}
	switch n, _ := b.Node(id); n.(type) {
	case model.Section, model.Stake:
		s.Select(id)
	}
	return nil
}

// Set gives a field of a node another value, and of the stakes that are selected
// together with it.
func (s *Session) Set(label string, id model.ID, field string, value any) error {
	var edits []model.Edit
	for _, id := range s.with(id) {
		e, err := model.NewSet(s.Briefing(), id, field, value)
		if err != nil {
			return err
		}
		if string(e.Old) != string(e.New) {
			edits = append(edits, e)
		}
	}
	if len(edits) == 0 {
		return nil
	}
	return s.do(label, edits...)
}

// Grant gives a stake, and those that are selected together with it, a status in
// the circuit, and says who and when.
func (s *Session) Grant(id model.ID, status string) error {
	b, all := s.Briefing(), s.with(id)
	var edits []model.Edit
	for _, id := range all {
		if st, _ := model.Get[model.Stake](b, id); st.Status == status {
			if _, signed := model.VisaOf(b, id); signed {
				continue
			}
		}
		granted, err := model.Grant(b, id, status, s.Author, s.stamp())
		if err != nil {
			return err
		}
		edits = append(edits, granted...)
	}
	if len(edits) == 0 {
		return nil
	}
	return s.do(s.calledAll(all)+" · "+statusName(status), edits...)
}

// Annotate puts an annotation on a stake or a section, on the passage r when it has a
// field, and returns its ID. Stakes that are selected together with a whole stake each
// get one, too.
func (s *Session) Annotate(r model.Range, kind, text string) (model.ID, error) {
	b, all := s.Briefing(), []model.ID{r.Node}
	a := model.Annotation{Type: kind, Author: s.Author, Time: s.stamp(), Text: text}
	if n, ok := b.Node(r.Node); ok && r.Field != "" && r.From < r.To {
		a.Anchor = model.Anchor{Field: r.Field, From: r.From, To: r.To, Quote: model.TextOf(n, r.Field)[r.From:r.To]}
	} else {
		all = s.with(r.Node)
	}
	var id model.ID
	var edits []model.Edit
	for _, on := range all {
		e, err := model.Insert(b, a, on, "")
		if err != nil {
			return "", err
		}
		if edits = append(edits, e); on == r.Node {
			id = e.Node.(model.Annotation).ID
		}
	}
	return id, s.do(lang.T("Annotate %s", s.calledAll(all)), edits...)
}

// Reply answers an annotation.
func (s *Session) Reply(annotation model.ID, text string) error {
	return s.add(lang.T("Reply"), model.Reply{Author: s.Author, Time: s.stamp(), Text: text}, annotation, "")
}

func (s *Session) stamp() string { return s.now().UTC().Format(time.RFC3339) }

// calledAll names one node, or several stakes.
func (s *Session) calledAll(all []model.ID) string {
	if len(all) == 1 {
		return s.called(all[0])
	}
	return lang.N(len(all), "%d stake", "%d stakes")
}

// called names a node as undo and messages do: its number, or its kind.
func (s *Session) called(id model.ID) string {
	b := s.Briefing()
	if n := b.Number(id); n != "" {
		return n
	}
	n, ok := b.Node(id)
	if !ok {
		return ""
	}
	return strings.ToLower(kindName(n.Kind()))
}

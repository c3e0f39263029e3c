package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// Move puts a stake, with those that are selected together with it, into a
// section, before another stake of it ("" is the end). Stakes that would not move
// stay as they are.
func (s *Session) Move(stake, section, before model.ID) error {
	all, was := s.with(stake), s.Briefing()
	for slices.Contains(all, before) {
		before = s.next(before)
	}
	if len(all) == 1 && was.Parent(stake) == section && s.next(stake) == before {
		return nil
	}
	var edits []model.Edit
	b := was
	for _, id := range all {
		e, err := model.Move(b, id, section, before)
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return err
		}
		edits = append(edits, e)
	}
	if slices.Equal(inOrder(b), inOrder(was)) && slices.Equal(stakes(b, section), stakes(was, section)) {
		return nil
	}
	to, _ := model.Get[model.Section](b, section)
	return s.do(lang.T("Move %s to %s", s.calledAll(all), to.Title), edits...)
}

// MoveSection puts a section before another one ("" is the end).
func (s *Session) MoveSection(section, before model.ID) error {
	b := s.Briefing()
	if section == before || s.next(section) == before {
		return nil
	}
	e, err := model.Move(b, section, b.ID(), before)
	if err != nil {
		return err
	}
	return s.do(lang.T("Move section %s", s.called(section)), e)
}

// Up moves a stake, with those that are selected together with it, or a section one
// place up; a stake that is first goes to the end of the section above. Down is
// the opposite.
func (s *Session) Up(id model.ID) error {
	id = s.with(id)[0]
	above := s.sibling(id, -1)
	if _, ok := model.Get[model.Section](s.Briefing(), id); ok {
		if above == "" {
			return nil
		}
		return s.MoveSection(id, above)
	}
	section := s.Briefing().Parent(id)
	if above != "" {
		return s.Move(id, section, above)
	}
	if section = s.sibling(section, -1); section == "" {
		return nil
	}
	return s.Move(id, section, "")
}

// Down moves a stake or a section one place down; a stake that is last goes to
// the beginning of the section below.
func (s *Session) Down(id model.ID) error {
	all := s.with(id)
	id = all[len(all)-1]
	below := s.next(id)
	if _, ok := model.Get[model.Section](s.Briefing(), id); ok {
		if below == "" {
			return nil
		}
		return s.MoveSection(id, s.next(below))
	}
	section := s.Briefing().Parent(id)
	if below != "" {
		return s.Move(id, section, s.next(below))
	}
	if section = s.sibling(section, +1); section == "" {
		return nil
	}
	first := model.ID("")
	if ids := stakes(s.Briefing(), section); len(ids) > 0 {
		first = ids[0]
	}
	return s.Move(id, section, first)
}

package ui

import (
	"slices"

	"github.com/enjeux/enjeux/model"
)

// Selection is the section or stake that is selected, "" for none.
func (s *Session) Selection() model.ID {
	if !s.Briefing().Live(s.selection) {
		return ""
	}
	return s.selection
}

// Select selects a section or a stake, or several stakes of which the first is the one
// that is shown, and nothing besides.
func (s *Session) Select(ids ...model.ID) {
	if len(ids) != 1 || ids[0] != s.selection || len(s.others) > 0 {
		s.selectAll(ids[0], ids)
	}
}

// across selects the stake beside the selected one in the next section to a side
// that has stakes.
func (s *Session) across(by int) {
	b := s.Briefing()
	row := b.Index(s.Stake())
	for section := s.sibling(s.Section(), by); section != ""; section = s.sibling(section, by) {
		if all := stakes(b, section); len(all) > 0 {
			s.Select(all[min(row, len(all)-1)])
			return
		}
	}
}

func (s *Session) tellSelected() {
	if s.OnSelect != nil {
		s.OnSelect()
	}
}

// Toggle selects a stake besides those that are selected, or no longer.
func (s *Session) Toggle(id model.ID) {
	all := s.Stakes()
	if at := slices.Index(all, id); at >= 0 {
		all = slices.Delete(all, at, at+1)
	} else {
		all = append(all, id)
	}
	s.selectAll(id, all)
}

// Extend selects all stakes from the one selected to another, in the order of the
// document; the one selected remains the one that the next Extend begins at.
func (s *Session) Extend(to model.ID) {
	all := inOrder(s.Briefing())
	from, at := slices.Index(all, s.Stake()), slices.Index(all, to)
	if from < 0 || at < 0 {
		s.Select(to)
		return
	}
	s.selectAll(s.Stake(), all[min(from, at):max(from, at)+1])
}

// SelectStakes selects every stake of the open section.
func (s *Session) SelectStakes() {
	if all := stakes(s.Briefing(), s.Section()); len(all) > 0 {
		s.selectAll(all[0], all)
	}
}

// selectAll selects stakes, of which first is the one that is shown.
func (s *Session) selectAll(first model.ID, all []model.ID) {
	if len(all) == 0 {
		s.Select(s.Section())
		return
	}
	if !slices.Contains(all, first) {
		first = all[len(all)-1]
	}
	s.selection, s.others = first, make(map[model.ID]bool)
	for _, id := range all {
		if id != first {
			s.others[id] = true
		}
	}
	s.tellSelected()
}

// Selected tells whether a stake is among those selected.
func (s *Session) Selected(id model.ID) bool {
	return id != "" && (id == s.Stake() || s.others[id] && s.Briefing().Live(id))
}

// Stakes are the stakes that are selected, in the order of the document.
func (s *Session) Stakes() []model.ID {
	if len(s.others) == 0 {
		if id := s.Stake(); id != "" {
			return []model.ID{id}
		}
		return nil
	}
	return slices.DeleteFunc(inOrder(s.Briefing()), func(id model.ID) bool { return !s.Selected(id) })
}

// several tells whether other stakes are selected with the one that is shown.
func (s *Session) several() bool { return s.Stake() != "" && len(s.Stakes()) > 1 }

// with are the selected stakes if id is one of them, and id alone otherwise: what
// is done to one of several that are selected is done to all.
func (s *Session) with(id model.ID) []model.ID {
	if s.Selected(id) {
		return s.Stakes()
	}
	return []model.ID{id}
}

// inOrder lists all stakes, section by section.
func inOrder(b *model.Briefing) (all []model.ID) {
	for _, section := range sections(b) {
		all = append(all, stakes(b, section)...)
	}
	return all
}

// near is what may be selected when a change takes away what is: what stands before it,
// behind it, or over it.
func (s *Session) near() []model.ID {
	id := s.Selection()
	if id == "" {
		return nil
	}
	return slices.DeleteFunc([]model.ID{s.sibling(id, -1), s.sibling(id, +1), s.Briefing().Parent(id)}, func(id model.ID) bool { return id == "" })
}

// settle selects what is left of what was near where what was selected is gone, and tells
// whether it is.
func (s *Session) settle(near []model.ID) bool {
	if s.Selection() != "" || s.selection == "" {
		return false
	}
	for _, id := range near {
		if s.Briefing().Live(id) && id != s.Briefing().ID() {
			s.Select(id)
			break
		}
	}
	return true
}

// Section is the section that is open: the one selected, or that of the
// selected stake, or the first; "" in a briefing without sections.
func (s *Session) Section() model.ID {
	b := s.Briefing()
	id := s.Selection()
	if st, ok := model.Get[model.Stake](b, id); ok {
		return st.Place.Parent
	}
	if id != "" {
		return id
	}
	for sec := range model.Children[model.Section](b, b.ID()) {
		return sec.ID
	}
	return ""
}

// Stake is the stake that is selected, "" for none.
func (s *Session) Stake() model.ID {
	if _, ok := model.Get[model.Stake](s.Briefing(), s.Selection()); ok {
		return s.selection
	}
	return ""
}

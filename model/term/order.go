package term

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Sources numbers the sources of a briefing from 1, in their order.
func Sources(b *model.Briefing) map[model.ID]int {
	m := make(map[model.ID]int)
	for s := range model.Children[model.Source](b, b.ID()) {
		m[s.ID] = len(m) + 1
	}
	return m
}

// References says where in the sources the facts of a node are: "11, 12", or
// with several sources "[2] 11"; sign stands before the number of a paragraph.
// The source returned is the first one, "" when there is none.
func References(b *model.Briefing, node model.ID, sources map[model.ID]int, sign string) (text string, source model.ID) {
	var said []string
	for c := range model.Children[model.Citation](b, node) {
		n, ok := sources[c.Source]
		if !ok {
			continue
		}
		number, paragraph := "", ""
		if len(sources) > 1 {
			number = fmt.Sprintf("[%d]", n)
		}
		if c.Paragraph > 0 {
			paragraph = sign + fmt.Sprint(c.Paragraph)
		}
		if text := Join("\u00a0", number, paragraph); text != "" && !slices.Contains(said, text) {
			said = append(said, text)
		}
		if source == "" {
			source = c.Source
		}
	}
	return strings.Join(said, ", "), source
}

// Chronology returns the events in the order of their dates; those of one date
// stay in the order of the briefing.
func Chronology(b *model.Briefing) []model.Event {
	es := slices.Collect(model.Children[model.Event](b, b.ID()))
	slices.SortStableFunc(es, func(a, b model.Event) int { return strings.Compare(a.Start, b.Start) })
	return es
}

// A Delegation is the people of a side. Its name is "" when there is but one.
type Delegation struct {
	Name   string
	Side   string // "visitor", "host" or "others"
	People []model.Person
}

// Delegations returns the people of a briefing by their side: the visitor's, the
// host's, the others. A person of whom only the office is known is called "–".
func (w *Words) Delegations(b *model.Briefing) []Delegation {
	return w.delegations(b, func(p model.Person) bool { return !p.Organisation })
}

// Organisations returns those of a briefing in its order.
func Organisations(b *model.Briefing) (all []model.Person) {
	for p := range model.Children[model.Person](b, b.ID()) {
		if p.Organisation {
			all = append(all, p)
		}
	}
	return all
}

// Attending returns those who take part in the visit, by side and in the
// order of protocol.
func (w *Words) Attending(b *model.Briefing) []Delegation {
	return w.delegations(b, func(p model.Person) bool { return p.Participant })
}

func (w *Words) delegations(b *model.Briefing, of func(model.Person) bool) (ds []Delegation) {
	sides := make(map[string][]model.Person)
	for p := range model.Children[model.Person](b, b.ID()) {
		if !of(p) {
			continue
		}
		side := p.Side
		if side != "visitor" && side != "host" {
			side = ""
		}
		if p.Name == "" {
			p.Name = "–"
		}
		sides[side] = append(sides[side], p)
	}
	for _, side := range []string{"visitor", "host", ""} {
		if len(sides[side]) == 0 {
			continue
		}
		d := Delegation{People: sides[side], Side: cmp.Or(side, "others")}
		if len(sides) > 1 {
			d.Name = w.SideNames[side]
		}
		ds = append(ds, d)
	}
	return ds
}

// PartOf is the head over what the organisations of a briefing do, "" where nothing is said of any.
func (w *Words) PartOf(b *model.Briefing) string {
	if slices.ContainsFunc(Organisations(b), func(p model.Person) bool { return p.Role != "" }) {
		return w.Part
	}
	return ""
}

// The most stakes that stand in for messages.
const mostFirst = 5

// First returns what the key points say when nobody wrote any: the stakes of the
// first priority, in order, at most five.
func First(b *model.Briefing) (sts []model.Stake) {
	if model.Any[model.Message](b, b.ID()) {
		return nil
	}
	for sec := range model.Children[model.Section](b, b.ID()) {
		for st := range model.Children[model.Stake](b, sec.ID) {
			if st.Priority == 1 && strings.TrimSpace(st.Title) != "" && len(sts) < mostFirst {
				sts = append(sts, st)
			}
		}
	}
	return sts
}

package blocks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
)

// setLevels gives each heading its level: the depth of its mark; of its number, which
// counts from how deep the way of numbering stands that came first ("A." under "II.");
// else capitals stand above small letters, and a heading straight under another is one
// below it; so is a part of a day below the day.
func (d *sorter) setLevels(shapes []shape) {
	upper := false
	var ways []rune // of numbering, the highest first
	for i, p := range d.blocks {
		if p.Type != model.ParagraphHeading {
			continue
		}
		if s := shapes[i]; s.numbered > 0 && !slices.Contains(ways, s.counter()) {
			ways = append(ways, s.counter())
		}
		upper = upper || shapes[i].upper && shapes[i].numbered == 0 && !shapes[i].division
	}
	ofDay := 0 // level of the day in force
	for i := range d.blocks {
		p, s := &d.blocks[i], shapes[i]
		if p.Type != model.ParagraphHeading {
			continue
		}
		switch {
		case s.marked > 0:
			p.Level = s.marked
		case s.numbered > 0:
			p.Level = s.numbered + slices.Index(ways, s.counter())
		case s.division:
			p.Level = 1
		case ofDay > 0 && s.partOfDay():
			p.Level = ofDay + 1
		case upper && !s.upper:
			p.Level = 2
		case i > 0 && d.blocks[i-1].Type == model.ParagraphHeading && !s.upper:
			p.Level = d.blocks[i-1].Level + 1
		default:
			p.Level = 1
		}
		if s.weekday() {
			ofDay = p.Level
		}
	}
}

// weekday tells whether a line is a day of a programme, and nothing else.
func (s *shape) weekday() bool { return s.form == day && OpensWithWeekday(s.behindCount()) }

// partOfDay tells whether a line is an hour or a part of the day, and nothing else.
func (s *shape) partOfDay() bool { return s.form == day && !OpensWithWeekday(s.behindCount()) }

// counter returns the way in which a line is numbered: 'I', 'A', '1' or 'a', and 'W' for a
// word with a number.
func (s shape) counter() rune {
	switch c := firstRune(s.text); {
	case s.division:
		return 'W'
	case strings.ContainsRune("IVX", c):
		return 'I'
	case c >= '0' && c <= '9':
		return '1'
	case unicode.IsUpper(c):
		return 'A'
	}
	return 'a'
}

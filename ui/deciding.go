package ui

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// deciding lists what two versions set differently, both wordings under each other, and
// asks which is to hold. What is not decided stays marked in the briefing.
type deciding struct {
	w *Window
	*undecided
	rows map[int]*widgets.Segment
	d    *modal
}

// undecided is what the last merge of a window left to decide.
type undecided struct {
	conflicts []compare.Conflict
	theirs    string // what the other version is called
	chosen    []int  // of each conflict, and not applied yet
}

// leave notes what a merge left to decide, for [Window.onDecide].
func (w *Window) leave(conflicts []compare.Conflict, theirs string) {
	w.undecided = &undecided{conflicts, shortened(theirs, 24), slices.Repeat([]int{chosenNone}, len(conflicts))}
}

// open returns which conflicts are still marked in the briefing.
func (u *undecided) open(b *model.Briefing) (which []int) {
	if u == nil {
		return nil
	}
	for i, c := range u.conflicts {
		if a, ok := model.Get[model.Annotation](b, conflictMark(b, c)); ok && !a.Resolved {
			which = append(which, i)
		}
	}
	return which
}

// What can be chosen; chosenNone leaves the mark.
const (
	chosenNone = iota - 1
	chosenOurs
	chosenTheirs
	chosenBoth
)

// onDecide asks which of two values is to hold, conflict by conflict, of those that the
// last merge left. What was chosen and not applied is still chosen.
func (w *Window) onDecide() *deciding {
	open := w.undecided.open(w.session.Briefing())
	if len(open) == 0 {
		return nil
	}
	p := &deciding{w: w, undecided: w.undecided, rows: make(map[int]*widgets.Segment)}
	var ids []string
	for _, i := range open {
		ids = append(ids, strconv.Itoa(i))
	}
	column := widgets.NewColumn(func(id string) fyne.CanvasObject {
		i, _ := strconv.Atoi(id)
		return p.row(i)
	})
	column.Margin, column.Gap = 0, 10
	column.SetItems(ids)
	p.d = w.newNotice(lang.N(len(open), "%d thing to decide", "%d things to decide"), lang.T("Later"), column)
	p.d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Later"), p.d.Hide), newMainButton(lang.T("Apply"), p.apply)})
	w.show(p.d, 720, 520, nil)
	if first := p.rows[open[0]]; first != nil {
		w.win.Canvas().Focus(first.Button(0))
	}
	return p
}

// row shows a conflict.
func (p *deciding) row(i int) fyne.CanvasObject {
	c, b := p.conflicts[i], p.w.session.Briefing()
	names := []string{lang.T("Open briefing"), p.theirs}
	if p.both(c) {
		names = append(names, lang.T("Both"))
	}
	which := widgets.NewSegment(names...)
	which.Select(p.chosen[i])
	which.OnSelected = func(at int) { p.chosen[i] = at }
	p.rows[i] = which
	head := widgets.NewProse(nodeName(b, c.Node)+", "+fieldName(c.Field), widgets.TextSize, fyne.TextStyle{Bold: true}, widgets.ColorInk)
	ours, theirs := p.wordings(c)
	return container.New(layout.NewCustomPaddedVBoxLayout(3), head, p.line(names[0], ours), p.line(names[1], theirs),
		container.New(layout.NewCustomPaddedLayout(3, 7, 0, 0), container.NewHBox(which)), widget.NewSeparator())
}

// line is one of two wordings, after whose it is; what only it has is underlined.
func (p *deciding) line(whose string, wording []compare.Span) fyne.CanvasObject {
	text := lang.T("%s: %s", whose, "")
	var look widgets.Look
	for _, s := range wording {
		own := s.Delete + s.Insert
		if own != "" {
			look.Underlined = append(look.Underlined, widgets.Underline{Range: widgets.Range{From: len(text), To: len(text) + len(own)}, Color: widgets.ColorAccent})
		}
		text += s.Keep + own
	}
	line := widgets.NewProse(text, widgets.TextSize, fyne.TextStyle{}, widgets.ColorInk)
	line.Set(text, look)
	return line
}

// wordings are what either version says, in parts of which those that the other has are kept.
func (p *deciding) wordings(c compare.Conflict) (ours, theirs []compare.Span) {
	b := p.w.session.Briefing()
	var x, y string
	switch {
	case c.Field == "dead":
		say := map[bool]string{true: lang.T("removed"), false: lang.T("changed, and kept")}
		x, y = say[len(c.Ours) > 0], say[len(c.Theirs) > 0]
	case c.Field == "place":
		x, y = parentName(b, c.Ours), parentName(b, c.Theirs)
	case slices.Contains(model.TextFields(c.Kind), c.Field):
		for _, s := range shortenedSpans(compare.Words(textIn(c.Ours), textIn(c.Theirs))) {
			if s.Insert == "" {
				ours = append(ours, s)
			}
			if s.Delete == "" {
				theirs = append(theirs, s)
			}
		}
		return ours, theirs
	default:
		x, y = valueText(b, c.Kind, c.Field, c.Ours), valueText(b, c.Kind, c.Field, c.Theirs)
	}
	return []compare.Span{{Keep: x}}, []compare.Span{{Keep: y}}
}

// textIn is a text as a file has it.
func textIn(raw json.RawMessage) (text string) {
	_ = json.Unmarshal(raw, &text) // an empty one is not there
	return text
}

// both tells whether the briefing has the words of both versions.
func (p *deciding) both(c compare.Conflict) bool {
	return slices.Contains(model.TextFields(c.Kind), c.Field) && !keeps(p.w.session.Briefing(), c)
}

// apply sets what was chosen and takes the marks of that away, as one step.
func (p *deciding) apply() {
	p.d.Hide()
	b := p.w.session.Briefing()
	var edits []model.Edit
	do := func(e model.Edit, err error) {
		if err == nil {
			var next *model.Briefing
			if next, err = e.Apply(b); err == nil {
				b, edits = next, append(edits, e)
			}
		}
		if err != nil {
			p.w.fail(err)
		}
	}
	n := 0
	for _, i := range p.open(b) {
		c := p.conflicts[i]
		value := c.Ours
		switch p.chosen[i] {
		case chosenNone:
			continue
		case chosenTheirs:
			value = c.Theirs
		}
		n++
		switch {
		case p.chosen[i] == chosenBoth:
		case slices.Contains(model.TextFields(c.Kind), c.Field):
			if e, differs := model.Write(b, c.Node, c.Field, textIn(value)); differs {
				do(e, nil)
			}
		default:
			do(model.NewSet(b, c.Node, c.Field, orNothing(value, c.Ours, c.Theirs)))
		}
		if mark := conflictMark(b, c); mark != "" {
			do(model.Remove(b, mark))
		}
	}
	if n == 0 {
		return
	}
	if err := p.w.session.do(lang.T("What the merge left to decide"), edits...); err != nil {
		p.w.fail(err)
		return
	}
	p.w.status.offer(lang.N(n, "%d thing is decided.", "%d things are decided."), lang.T("Undo"), p.w.onUndo)
}

// orNothing is a value as a file has it; a file leaves out what is empty, and that is of
// the kind of another value.
func orNothing(value json.RawMessage, others ...json.RawMessage) any {
	for _, other := range others {
		if len(value) > 0 {
			break
		}
		if len(other) > 0 {
			switch other[0] {
			case '"':
				return ""
			case '[':
				return []any{}
			case '{':
				return map[string]any{}
			case 't', 'f':
				return false
			}
			return 0
		}
	}
	return value
}

// conflictMark is the annotation that marks a conflict, "" for none; see [compare.Mark].
func conflictMark(b *model.Briefing, c compare.Conflict) (mark model.ID) {
	id := fmt.Sprintf("conflict-%s-%s", c.Node, c.Field)
	for i, at := 2, model.ID(id); ; i++ {
		if _, ok := b.Node(at); !ok {
			return mark
		}
		if b.Live(at) {
			mark = at
		}
		at = model.ID(fmt.Sprintf("%s-%d", id, i))
	}
}

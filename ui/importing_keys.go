package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// choose puts the cursor on an item of the list; extend selects all from where it
// was.
func (r *importing) choose(at int, extend bool) {
	if len(r.shown) == 0 {
		r.mark(nil)
		return
	}
	r.cursor = max(0, min(at, len(r.shown)-1))
	if !extend {
		r.anchor = r.cursor
	}
	from, to := min(r.anchor, r.cursor), max(r.anchor, r.cursor)
	r.mark(r.shown[from : to+1])
	r.reveal()
}

// pick selects items of the list.
func (r *importing) pick(items []*article.Item) {
	r.cursor = slices.Index(r.shown, items[0])
	r.anchor = r.cursor
	r.mark(items)
	r.reveal()
}

// reveal brings the item under the cursor and its passage into view.
func (r *importing) reveal() {
	it := r.shown[r.cursor]
	if r.cursor == 0 {
		r.column.ScrollToTop()
	}
	r.column.ScrollTo(r.row[it])
	r.showPassage(it)
}

// mark selects these items and no others.
func (r *importing) mark(items []*article.Item) {
	before := r.marked()
	clear(r.selected)
	for _, it := range items {
		r.selected[it] = true
	}
	for _, it := range append(before, items...) {
		if slip, ok := r.column.Object(r.row[it]).(*widgets.Slip); ok {
			slip.SetSelected(r.selected[it])
		}
	}
	r.light(slices.Clone(items))
	r.tell()
}

// onTapped selects an item, with Ctrl besides the others, with Shift all up to it;
// a click on the one that is selected corrects it.
func (r *importing) onTapped(it *article.Item, m fyne.KeyModifier) {
	at := slices.Index(r.shown, it)
	switch {
	case m&fyne.KeyModifierShift != 0:
		r.choose(at, true)
	case m&fyne.KeyModifierShortcutDefault != 0:
		items := r.marked()
		if k := slices.Index(items, it); k >= 0 {
			items = slices.Delete(items, k, k+1)
		} else {
			items = append(items, it)
		}
		r.cursor, r.anchor = at, at
		r.mark(items)
	case r.selected[it] && len(r.selected) == 1: // as a card that is clicked again is edited
		r.correct()
		return
	default:
		r.choose(at, false)
	}
	r.focus()
}

// toggled is the state that a sign gives an item: what it has already is taken back.
func toggled(it *article.Item, state article.State) article.State {
	if it.State == state {
		return article.Undecided
	}
	return state
}

// decide gives items a state. What leaves the list makes way for the next.
func (r *importing) decide(state article.State, items ...*article.Item) {
	var heads []string
	r.step(items)
	for _, it := range items {
		it.State = state
		for _, c := range it.Citations {
			r.pane.refresh(spot{c.Source, c.Paragraph})
		}
		heads = append(heads, rowSection+string(it.Section), rowKind+string(it.Node.Kind()))
	}
	if r.tabs.Selected() == tabAll {
		for _, it := range items {
			r.column.Update(r.row[it])
		}
		slices.Sort(heads)
		for _, id := range slices.Compact(heads) {
			if slices.Contains(r.rows, id) {
				r.column.Update(id)
			}
		}
		r.tell()
		return
	}
	at := r.cursor
	if len(items) > 0 {
		if first := slices.Index(r.shown, items[0]); first >= 0 {
			at = first
		}
	}
	r.list()
	r.choose(at, false)
}

// decideMarked decides on what is selected and goes on to the next.
func (r *importing) decideMarked(state article.State) {
	items := r.marked()
	r.decide(state, items...)
	if r.tabs.Selected() == tabAll && len(items) == 1 {
		r.choose(r.cursor+1, false)
	}
}

// acceptLeft accepts all that nobody has decided on.
func (r *importing) acceptLeft() {
	var left []*article.Item
	for _, it := range r.p.Items {
		if it.State == article.Undecided {
			left = append(left, it)
		}
	}
	r.step(left)
	for _, it := range left {
		it.State = article.Accepted
	}
	if r.tabs.Selected() == tabOpen {
		r.tabs.Select(tabTaken)
	} else {
		r.list()
	}
	r.focus()
}

func (r *importing) onKey(k *fyne.KeyEvent, shift bool) {
	page := max(1, int(r.column.Size().Height/80))
	switch k.Name {
	case fyne.KeyDown:
		r.choose(r.cursor+1, shift)
	case fyne.KeyUp:
		r.choose(r.cursor-1, shift)
	case fyne.KeyPageDown:
		r.choose(r.cursor+page, shift)
	case fyne.KeyPageUp:
		r.choose(r.cursor-page, shift)
	case fyne.KeyHome:
		r.choose(0, shift)
	case fyne.KeyEnd:
		r.choose(len(r.shown)-1, shift)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.decideMarked(article.Accepted)
	case fyne.KeyDelete:
		r.decideMarked(article.Refused)
	case fyne.KeyBackspace:
		r.decideMarked(article.Undecided)
	case fyne.KeyF2:
		r.correct()
	case fyne.KeyEscape:
		r.leave()
	}
}

func (r *importing) onRune(letter rune) {
	switch letter {
	case 'r', 'R':
		r.decideMarked(article.Refused)
	case 'e', 'E':
		r.correct()
	case 'm', 'M':
		r.moveTo()
	}
}

func (r *importing) onShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutSelectAll:
		r.mark(slices.Clone(r.shown))
	case *fyne.ShortcutUndo:
		r.undo()
	}
}

// A step is what items were before something was decided on them.
type step struct {
	items []*article.Item
	were  []article.Item
}

// step notes what items are, for undo.
func (r *importing) step(items []*article.Item) {
	s := step{items: slices.Clone(items)}
	for _, it := range items {
		s.were = append(s.were, *it)
	}
	r.steps = append(r.steps, s)
}

// undo takes the last decision back, and selects what it was about.
func (r *importing) undo() {
	n := len(r.steps) - 1
	if n < 0 {
		return
	}
	last := r.steps[n]
	r.steps = r.steps[:n]
	for i, it := range last.items {
		*it = last.were[i]
	}
	r.list()
	r.reselect(last.items)
	for at := range r.on {
		r.pane.refresh(at)
	}
}

// reselect selects those of some items that are listed.
func (r *importing) reselect(items []*article.Item) {
	items = slices.DeleteFunc(slices.Clone(items), func(it *article.Item) bool { return r.row[it] == "" })
	if len(items) > 0 {
		r.pick(items)
	}
}

func (r *importing) onMenu(it *article.Item, abs fyne.Position) {
	if !r.selected[it] {
		r.pick([]*article.Item{it})
	}
	item := func(name string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(name, do) }
	m := fyne.NewMenu("",
		item(lang.T("Accept"), func() { r.decideMarked(article.Accepted) }),
		item(lang.T("Refuse"), func() { r.decideMarked(article.Refused) }),
		item(lang.T("Check later"), func() { r.decideMarked(article.Undecided) }),
		fyne.NewMenuItemSeparator(),
		item(lang.T("Correct…"), r.correct))
	if it.Node.Kind() == model.KindStake {
		m.Items = append(m.Items, item(lang.T("Move to…"), r.moveTo))
	}
	if it.Standing == article.Again {
		m.Items = append(m.Items, item(lang.T("Keep apart from what the briefing has"), func() {
			r.step([]*article.Item{it})
			r.p.Apart(it)
			r.column.Update(r.row[it])
		}))
	}
	r.w.popUp(abs, m)
}

// moveTo asks for the section that the selected stakes go to.
func (r *importing) moveTo() {
	items := slices.DeleteFunc(r.marked(), func(it *article.Item) bool { return it.Node.Kind() != model.KindStake })
	if len(items) == 0 {
		return
	}
	var all []option
	has := make(map[string]bool)
	for _, s := range r.p.Sections {
		has[s.Domain] = true
		all = append(all, option{s.Title, "", func() { r.move(s.ID, items...) }})
	}
	for _, domain := range model.Domains {
		if !has[domain] {
			all = append(all, option{domainName(domain), lang.T("new section"), func() { r.move(r.p.Section(domain).ID, items...) }})
		}
	}
	r.w.pick(lang.N(len(items), "Move %d stake to…", "Move %d stakes to…"), all)
}

// correct asks for what the item under the cursor is to say, and accepts it.
func (r *importing) correct() {
	if r.cursor >= len(r.shown) {
		return
	}
	it := r.shown[r.cursor]
	r.w.inquire(lang.T("Correct"), it.Node, r.questions(it), func(values map[string]any) error {
		n, err := answered(it.Node, values)
		if err != nil {
			return err
		}
		r.step([]*article.Item{it})
		it.Node, it.Corrected = n, true
		r.decide(article.Accepted, it)
		r.steps = r.steps[:len(r.steps)-1] // one of the two
		r.focus()
		return nil
	})
}

// questions are what can be corrected of an item.
func (r *importing) questions(it *article.Item) []question {
	switch it.Node.(type) {
	case model.Visit:
		return slices.DeleteFunc(visitQuestions(), func(q question) bool { return q.field != it.Field })
	case model.Stake:
		return []question{{field: "title", label: lang.T("Title")}, {field: "body", label: lang.T("Text"), answer: aText}}
	}
	for _, a := range r.annexes {
		if a.kind == it.Node.Kind() {
			return a.questions
		}
	}
	return nil
}

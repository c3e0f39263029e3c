package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/search"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// finder is the dialog that finds words in the whole briefing and replaces them. Its
// list shows each match, and what a replacement would strike and put there once one is
// thought of: by its words, by coming to their field, or by opening the dialog for it.
type finder struct {
	w                    *Window
	d                    *modal
	words, with          *field
	exact, whole, regexp *check
	count                *widget.Label
	list                 *list
	every                *button // replaces all
	all                  []search.Match
	in                   matched              // what the texts of all are
	kept                 map[model.Range]bool // matches that a replacement is to leave
	asked                int                  // how often
	eager                bool                 // the first match is to be gone to
	replacing            bool                 // the list shows what would be replaced
}

func (w *Window) onFind()    { w.find(false) }
func (w *Window) onReplace() { w.find(true) }

func (w *Window) find(replacing bool) {
	f := &finder{w: w, words: newField(w.found.Text), with: newField(""), count: widget.NewLabel(""), replacing: replacing, kept: make(map[model.Range]bool)}
	box := func(name string, on bool) *check {
		c := newCheck(name, on)
		c.OnChanged = func(bool) { f.find() }
		return c
	}
	f.exact = box(lang.T("Capitals and accents"), w.found.Exact)
	f.whole = box(lang.T("Whole words"), w.found.Words)
	f.regexp = box(lang.T("Regular expression"), w.found.Regexp)
	f.list = newRows(func() int { return len(f.all) },
		func() fyne.CanvasObject {
			where := widget.NewLabel("")
			where.Importance, where.Truncation = widget.LowImportance, fyne.TextTruncateEllipsis
			line := container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), widgets.NewProseLine(widgets.TextSize, fyne.TextStyle{}))
			return container.NewBorder(nil, nil, container.NewHBox(newCheck("", true), container.NewGridWrap(fyne.NewSize(whereWidth, where.MinSize().Height), where)), nil, container.NewClip(line))
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			row := o.(*fyne.Container).Objects
			line := row[0].(*container.Clip).Content.(*fyne.Container).Objects[0].(*widgets.Prose)
			place := row[1].(*fyne.Container).Objects
			f.fill(f.all[i], place[1].(*fyne.Container).Objects[0].(*widget.Label), line)
			f.fillCheck(f.all[i], place[0].(*check))
		})
	f.list.OnSelected = func(i widget.ListItemID) {
		f.d.Hide()
		w.goToMatch(f.all, i)
	}
	f.words.OnChanged = func(string) { f.find() }
	f.with.OnChanged = func(string) { f.replacing = true; f.find() }
	f.with.OnFocus = f.replaces
	f.with.OnSubmitted = func(with string) {
		if with != "" {
			f.replace()
		}
	}
	f.words.OnSubmitted = func(string) {
		f.eager = true
		f.find()
	}
	form := newForm(widget.NewFormItem(lang.T("Find"), f.words), widget.NewFormItem(lang.T("Replace by"), f.with))
	top := container.NewVBox(form, container.NewHBox(f.exact, f.whole, f.regexp), f.count)
	f.d = w.newDialog(lang.T("Find and replace"), asRead(container.NewBorder(top, nil, nil, nil, f.list)))
	f.every = newMainButton(lang.T("Replace all"), f.replace)
	f.d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Close"), f.d.Hide), f.every})
	w.show(f.d, 760, 560, func() { w.inspector.preview.setHits(nil, model.Range{}) })
	f.find()
	w.win.Canvas().Focus(f.words)
	f.words.TypedShortcut(&fyne.ShortcutSelectAll{}) // to be typed anew
}

func (f *finder) query() search.Query {
	return search.Query{Text: f.words.Text, Exact: f.exact.Checked, Words: f.whole.Checked, Regexp: f.regexp.Checked}
}

// find looks for what is asked for now, off the main thread: a letter may be found
// ten thousand times.
func (f *finder) find() {
	b, q, with := f.w.session.Briefing(), f.query(), f.with.Text
	if q != f.w.found {
		clear(f.kept)
	}
	f.w.found = q
	f.asked++
	asked, author := f.asked, f.w.session.Author
	f.w.app.background(func() {
		all, err := search.Find(b, q, with)
		in := matchedIn(b, author, all)
		fyne.Do(func() {
			if asked == f.asked { // nothing else was meanwhile
				f.in = in
				f.show(all, err)
			}
		})
	})
}

// show lists what was found.
func (f *finder) show(all []search.Match, err error) {
	f.all = all
	f.say()
	if err != nil {
		f.count.SetText(lang.T("This regular expression is not complete."))
	}
	f.list.UnselectAll()
	f.w.inspector.preview.setHits(ranges(f.all), model.Range{})
	if f.eager && len(all) > 0 {
		f.list.Select(0)
	}
	f.eager = false
}

// replaces shows what a replacement would strike, from now on.
func (f *finder) replaces() {
	if !f.replacing {
		f.replacing = true
		f.say()
	}
}

// deletes tells whether a replacement by nothing is shown.
func (f *finder) deletes() bool { return f.replacing && f.with.Text == "" && len(f.all) > 0 }

// say has the rows and the button show what would be done.
func (f *finder) say() {
	f.every.Importance = widget.HighImportance
	f.every.SetText(lang.T("Replace all"))
	if f.deletes() {
		f.every.Importance = widget.DangerImportance
		f.every.SetText(lang.T("Delete all"))
	}
	hint := ""
	if f.regexp.Checked {
		hint = lang.T("$1 stands for what the first parentheses find")
	}
	f.with.SetPlaceHolder(hint)
	f.count.SetText(f.counted())
	allow(slices.ContainsFunc(f.all, func(m search.Match) bool { return !f.spared(m) }), f.every)
	f.every.Refresh()
	f.list.Refresh()
}

// ranges are where matches are, to be marked on the pages.
func ranges(matches []search.Match) []model.Range {
	all := make([]model.Range, len(matches))
	for i, m := range matches {
		all[i] = m.Range
	}
	return all
}

// whereWidth is that of what names the place of a match, in front of it.
const whereWidth = 104

// room is how many letters of a text there is room for in a row.
func (f *finder) room() int {
	const most, each = 80, 6.8 // letters, and Fyne's units that one takes
	if width := f.list.Size().Width - whereWidth - newCheck("", true).MinSize().Width; width > 0 {
		return min(most, int(width/each))
	}
	return most
}

// fill shows a match between the words on both sides of it.
func (f *finder) fill(m search.Match, where *widget.Label, line *widgets.Prose) {
	b := f.w.session.Briefing()
	where.SetText(f.w.session.called(standsIn(b, m.Node)))
	room := f.room()
	around := min(44, room/2)
	text := cut(m.Text[:m.From], around, true)
	add := func(words string) widgets.Range {
		from := len(text)
		text += words
		return widgets.Range{From: from, To: len(text)}
	}
	old := []widgets.Range{add(strings.ReplaceAll(m.Text[m.From:m.To], "\n", " "))}
	look := widgets.Look{Highlights: old}
	if f.replacing && !f.spared(m) {
		look = widgets.Look{Deleted: old}
		if with := m.Replacement(); with != "" {
			look.Inserted = []widgets.Range{add(with)}
		}
	}
	add(cut(m.Text[m.To:], max(0, min(around, room-utf8.RuneCountInString(text))), false))
	line.Set(text, look)
}

// cut shortens a text to the words in its first n letters, or in its last ones, on one line.
func cut(text string, n int, last bool) string {
	rs := []rune(strings.ReplaceAll(text, "\n", " "))
	if len(rs) <= n {
		return string(rs)
	}
	if last {
		end := string(rs[len(rs)-n:])
		return "…" + end[max(0, strings.IndexByte(end, ' ')):]
	}
	start := string(rs[:n])
	if at := strings.LastIndexByte(start, ' '); at > 0 {
		start = start[:at]
	}
	return strings.TrimRight(start, " \u00a0\u202f.,;:…") + "…"
}

// standsIn is the section or the stake that a node stands in, or the node.
func standsIn(b *model.Briefing, id model.ID) model.ID {
	for at := id; at != ""; at = b.Parent(at) {
		switch n, _ := b.Node(at); n.(type) {
		case model.Stake, model.Section:
			return at
		}
	}
	return id
}

// goToPassage leads to a passage of a text, selected where it is edited, or to a field.
func (w *Window) goToPassage(r model.Range) {
	b := w.session.Briefing()
	n, _ := b.Node(r.Node)
	switch n := n.(type) {
	case model.Stake:
		w.goTo(n.ID)
		switch r.Field {
		case "title", "body":
			w.views.edit(r)
		default:
			w.inspector.show(tabSheet)
			w.inspector.sheet.focus(r)
		}
	case model.Section:
		w.goTo(n.ID)
	case model.Annotation, model.Reply:
		w.goTo(standsIn(b, r.Node))
		w.inspector.show(tabAnnotations)
		w.inspector.annotations.reveal(r.Node)
	case model.Message:
		w.onMessages()
	case model.Visit:
		w.onVisit()
	default:
		w.goToFact(r.Node, r.Field)
	}
}

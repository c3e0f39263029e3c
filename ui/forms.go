package ui

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// onVisit asks for the facts of the visit and what the cover says.
func (w *Window) onVisit() {
	w.askAbout(lang.T("Visit and cover"), w.session.Briefing().Visit(), visitQuestions())
}

func visitQuestions() []question {
	line := func(field, label string) question { return question{field: field, label: label} }
	return []question{
		line("title", lang.T("Title")), line("subtitle", lang.T("Subtitle")),
		{"type", lang.T("Kind of visit"), aChoice, []string{model.VisitPlain, model.VisitState, model.VisitOfficial, model.VisitWorking, model.VisitMission, model.VisitMeeting}, visitType},
		line("visitor", lang.T("Visitor")), line("visitorCountry", lang.T("Visitor’s country")),
		line("host", lang.T("Host")), line("hostCountry", lang.T("Host’s country")),
		{field: "places", label: lang.T("Places"), answer: aList},
		{field: "start", label: lang.T("From"), answer: aDate}, {field: "end", label: lang.T("To"), answer: aDate},
		line("marking", lang.T("Marking")), line("service", lang.T("Issuing service")),
		line("version", lang.T("Version")), {field: "date", label: lang.T("Date of the version"), answer: aDate}, line("copy", lang.T("Copy number")),
		{field: "relation", label: lang.T("The relation in brief"), answer: aText},
		{field: "irritants", label: lang.T("Irritants"), answer: aText},
		{"lang", lang.T("Language of the briefing"), aChoice, []string{lang.French, lang.English}, languageName},
	}
}

// form shows fields, and does what they say when they are confirmed, with Enter in
// one of them too.
func (w *Window) form(title string, items []*widget.FormItem, done func() error) {
	content := newForm(items...)
	content.Resize(fyne.NewSize(580, 0)) // so that what wraps says how high it is
	d := w.newDialog(title, content)
	show := func() { w.show(d, 620, 0, nil) }
	confirm := func() {
		d.Hide()
		if err := done(); err != nil {
			show() // what was filled in is still there, to be corrected
			w.fail(err)
		}
	}
	d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), d.Hide), newMainButton(lang.T("OK"), confirm)})
	enters(items, confirm)
	show()
	for _, item := range items {
		if first, ok := item.Widget.(fyne.Focusable); ok {
			if f, ok := first.(*field); ok {
				w.win.Canvas().Focus(f)
				f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
			}
			break
		}
	}
}

// enters has Enter do what the main button does, from everywhere but a field of several
// lines.
func enters(items []*widget.FormItem, confirm func()) {
	for _, item := range items {
		switch c := item.Widget.(type) {
		case *field:
			if !c.MultiLine && c.OnSubmitted == nil {
				c.OnSubmitted = func(string) { confirm() }
			}
		case *dropdown:
			c.onEnter = confirm
		case *check:
			c.onEnter = confirm
		}
	}
}

// onMessages edits the key points, a line each, as one step.
func (w *Window) onMessages() {
	s := w.session
	b := s.Briefing()
	var old []model.Message
	var lines []string
	for m := range model.Children[model.Message](b, b.ID()) {
		old = append(old, m)
		lines = append(lines, m.Text)
	}
	entry := newFields(strings.Join(lines, "\n"), 10)
	w.confirm(lang.T("Key points, one a line"), lang.T("OK"), entry, 680, 380, func() {
		edits, err := messageEdits(b, old, entry.Text)
		if err == nil {
			err = s.do(lang.T("Key points"), edits...)
		}
		w.try(err)
	})
	w.win.Canvas().Focus(entry)
}

// messageEdits turns the messages old into the lines of text, keeping the
// identity of those that only changed their words.
func messageEdits(b *model.Briefing, old []model.Message, text string) (edits []model.Edit, err error) {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	for i, line := range lines {
		if i < len(old) {
			if e, ok := model.Write(b, old[i].ID, "text", line); ok {
				edits = append(edits, e)
			}
			continue
		}
		e, err := model.Insert(b, model.Message{Text: line}, b.ID(), "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	for _, m := range old[min(len(lines), len(old)):] {
		e, err := model.Remove(b, m.ID)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// onKeys shows every command that has a shortcut.
func (w *Window) onKeys() {
	var all []option
	for _, c := range w.table() {
		if k := keyText(c.keys); k != "" {
			all = append(all, option{menuName(c.menu) + " ▸ " + c.name, k, c.run})
		}
	}
	for _, more := range [][2]string{
		{lang.T("Edit the selected stake"), lang.T("Enter")},
		{lang.T("Leave a text, a dialog, a panel"), lang.T("Esc")},
		{lang.T("Next place, previous place"), "Tab, " + lang.T("Shift") + "+Tab"},
		{lang.T("Next stake, previous stake"), "↓, ↑"},
		{lang.T("Move up, move down (other keys)"), keyText(alt(fyne.KeyUp)) + ", ↓"},
		{lang.T("Select several stakes"), lang.T("Shift") + "+↓, ↑"},
		{lang.T("Delete the selected stake"), lang.T("Del")},
		{lang.T("In a table: edit a cell, next row"), lang.T("Enter")},
		{lang.T("In a table: next cell; out of it"), "Tab; " + lang.T("Esc") + ", Tab"},
		{lang.T("In a table: select rows"), lang.T("Shift") + "+↓, ↑"},
		{lang.T("On the head of a table: wider, narrower"), "+, −"},
		{lang.T("Section 1 to 9"), keyText(ctrl(fyne.Key1)) + "…9"},
		{lang.T("Menu bar"), lang.T("Alt")},
	} {
		all = append(all, option{more[0], more[1], func() {}})
	}
	w.pick(lang.T("Keyboard: type to narrow down, Enter runs a command"), all)
}

// columns are what parts the columns of a text, which only letters of one width show.
var columns = regexp.MustCompile(`(\S) {2,}`)

func (w *Window) onAbout() {
	licences := widget.NewLabel(columns.ReplaceAllString(assets.LicencesIn(lang.Code()), "$1 · "))
	licences.Wrapping = fyne.TextWrapWord
	text := widgets.NewSentence(lang.T("Enjeux edits the briefing on an official visit: its stakes by section, each with the passage that it rests on."))
	meta := w.app.fyne.Metadata()
	d := w.newNotice(fmt.Sprint("Enjeux ", meta.Version), lang.T("Close"),
		container.NewBorder(aligned(text), nil, nil, nil, widgets.NewReading(widgets.NewScroll(licences))))
	w.show(d, 640, 480, nil)
}

func priorityName(p int) string {
	if p == 0 {
		return lang.T("No priority")
	}
	return lang.T("Priority %s", strconv.Itoa(p))
}

package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// formats lists the commands that format the text which has the keyboard. Each
// is called as its icon.
func (w *Window) formats() []command {
	toggle := func(f term.Format) func(string, int, int) (string, int, int) { return f.Toggle }
	all := []command{
		{id: "bold", name: lang.T("Bold"), keys: ctrl(fyne.KeyB)},
		{id: "italic", name: lang.T("Italic"), keys: ctrl(fyne.KeyI)},
		{id: "bullets", group: 1, name: lang.T("Bulleted list"), keys: ctrlShift(fyne.Key8)},
		{id: "numbers", group: 1, name: lang.T("Numbered list"), keys: ctrlShift(fyne.Key7)},
		{id: "quotation", group: 1, name: lang.T("Quotation"), keys: ctrlShift(fyne.Key9)},
		{id: "link", group: 2, name: lang.T("Link"), keys: ctrl(fyne.KeyL)},
	}
	change := []func(string, int, int) (string, int, int){toggle(term.Strong), toggle(term.Emphasis),
		toggle(term.Bullets), toggle(term.Numbers), toggle(term.Quotation), w.linked}
	for i := range all {
		all[i].menu = menuFormat
		all[i].run = func() { w.format(all[i].name, change[i]) }
	}
	return append(all, command{id: "typography", menu: menuFormat, group: 3, name: lang.T("Fix typography"), run: w.onTypography})
}

// format changes the text that has the keyboard, as one step.
func (w *Window) format(name string, change func(text string, from, to int) (string, int, int)) {
	f := widgets.FocusedField(w.win.Canvas())
	if f == nil || f.SingleLine {
		w.status.say(lang.T("Click into a text first: this formats what is selected there."))
		return
	}
	from, to := f.Selection()
	w.session.As(name, func() { f.Rewrite(change(f.Text(), from, to)) })
}

// autocorrect corrects what was just typed in a text, where the settings ask for
// it. It is a step of its own, so that one undo gives back what was typed.
func (w *Window) autocorrect(f *widgets.TextField) {
	from, at := f.Selection()
	if from != at || !w.app.fyne.Preferences().Bool(prefCorrect) {
		return
	}
	text := f.Text()
	if from, insert, ok := term.Autocorrect(text, at, w.session.Briefing().Visit().Lang); ok {
		caret := from + len(insert)
		w.session.As(lang.T("Autocorrect"), func() { f.Rewrite(text[:from]+insert+text[at:], caret, caret) })
	}
}

// onTypography sets the typography of the whole briefing right, as one step.
func (w *Window) onTypography() {
	var all []review.Finding
	for _, f := range review.Open(review.Findings(w.session.Briefing())) {
		switch f.Kind {
		case review.Spacing, review.StraightApostrophe, review.StraightQuotes, review.DoubledSpace:
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		w.status.say(lang.T("The typography is right already."))
		return
	}
	w.try(w.session.do(lang.T("Fix typography"), review.Fixes(all)...))
	w.status.say(lang.N(len(all), "%d text set right; one undo takes it back.", "%d texts set right; one undo takes it back."))
}

// linked makes a link to the address in the clipboard, or to one to be typed.
func (w *Window) linked(text string, from, to int) (string, int, int) {
	url := strings.TrimSpace(w.app.fyne.Clipboard().Content())
	if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "mailto:") || strings.ContainsAny(url, " \n()") {
		url = "https://"
	}
	return term.Link(text, from, to, url)
}

// formatStrip is the row of icons under a text that is edited.
func (w *Window) formatStrip() *widgets.Strip {
	var tools []widgets.Tool
	for _, c := range w.formats() {
		if c.id == "typography" { // it is of the whole briefing
			continue
		}
		tools = append(tools, widgets.Tool{
			Icon: fyne.NewStaticResource(c.id+".svg", assets.ToolIcon(c.id)), Tip: c.name + " (" + keyText(c.keys) + ")", OnTapped: c.run})
	}
	s := widgets.NewStrip(tools...)
	s.Layer = w.layer
	return s
}

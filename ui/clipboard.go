package ui

import (
	"io"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/markup"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// formattedClipboard is the clipboard for formatted text, as [clip.Clipboard].
type formattedClipboard interface {
	Put(w fyne.Window, html, text string) bool
	HTML(fyne.Window) string
	Close()
}

// A writer writes stakes as text of some kind.
type writer func(io.Writer, *flow.Document) error

// copyStakes puts the selected stakes on the clipboard, as plain writes them. Where
// formatted is not nil, programs that paste formatted text get what it writes.
func (w *Window) copyStakes(plain, formatted writer) {
	all := w.session.Stakes()
	if len(all) == 0 {
		return
	}
	excerpt := flow.Excerpt(w.session.Briefing(), all, model.PrintedAnnotations)
	var text, html strings.Builder
	if err := plain(&text, excerpt); err != nil {
		w.fail(err)
		return
	}
	if formatted != nil {
		if err := formatted(&html, excerpt); err != nil {
			w.fail(err)
			return
		}
	}
	if formatted == nil || !w.app.clip.Put(w.win, html.String(), text.String()) {
		w.app.fyne.Clipboard().SetContent(text.String())
	}
	w.app.copied = w.session.copies(text.String())
	w.status.say(lang.T("%s copied.", w.session.calledAll(all)))
}

// clip hands a clipboard command to the field that has the focus: the menu has
// taken its keys. A text of several lines takes what is pasted with its format.
// Where no field has the focus, stakes are copied and pasted, and any other text that is
// pasted is imported; behind a dialog nothing is.
func (w *Window) clip(s fyne.Shortcut) {
	if _, pasting := s.(*fyne.ShortcutPaste); pasting {
		if f := widgets.FocusedField(w.win.Canvas()); f != nil && !f.SingleLine {
			if text, ok := markup.FromHTML(w.app.clip.HTML(w.win)); ok {
				w.session.As(lang.T("Paste"), func() { f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipping(text)}) })
				return
			}
		}
	}
	if w.clipFocused(s) || w.covered() {
		return
	}
	switch s.(type) {
	case *fyne.ShortcutPaste:
		if !w.pasteStakes() {
			w.importClipboard()
		}
	case *fyne.ShortcutSelectAll:
		w.session.SelectStakes()
	case *fyne.ShortcutCopy:
		w.copyStakes(markup.Plain, markup.Fragment)
	}
}

// clipFocused hands a clipboard command to what has the focus, and tells whether
// something has. A clipboard without text, as one that holds a picture, takes nothing away
// from what is selected there.
func (w *Window) clipFocused(s fyne.Shortcut) bool {
	if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		if paste, ok := s.(*fyne.ShortcutPaste); ok && paste.Clipboard.Content() == "" {
			w.sayNoText()
			return true
		}
		f.TypedShortcut(s)
		return true
	}
	if r := w.reviewing(); r != nil {
		r.onShortcut(s)
		return true
	}
	return false
}

// covered says whether something stands over the window: a dialog, a menu, the review of
// an import.
func (w *Window) covered() bool { return w.win.Canvas().Overlays().Top() != nil }

// onPastePlain pastes without a format.
func (w *Window) onPastePlain() {
	if !w.clipFocused(&fyne.ShortcutPaste{Clipboard: w.app.fyne.Clipboard()}) && !w.covered() {
		w.importPlain()
	}
}

// A clipping is a clipboard that holds a text.
type clipping string

// Content implements [fyne.Clipboard].
func (c clipping) Content() string { return string(c) }

// SetContent does nothing.
func (c clipping) SetContent(string) {}

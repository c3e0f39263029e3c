package ui

import (
	"io"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/ui/lang"
)

// copyStakes puts the selected stakes on the clipboard, as something writes them.
func (w *Window) copyStakes(write func(io.Writer, *flow.Document) error) {
	all := w.session.Stakes()
	if len(all) == 0 {
		return
	}
	var text strings.Builder
	if err := write(&text, flow.Excerpt(w.session.Briefing(), all, model.PrintedAnnotations)); err != nil {
		w.fail(err)
		return
	}
	w.app.fyne.Clipboard().SetContent(text.String())
	w.status.say(lang.T("%s copied.", w.session.calledAll(all)))
}

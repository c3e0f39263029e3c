package ui

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
)

// importFiles reads source documents off the main thread, and then puts what
// they hold into the open briefing as one step.
func (w *Window) importFiles(paths ...string) {
	s := w.session
	label := filepath.Base(paths[0])
	w.busy(lang.T("Importing %s…", label), func(ctx context.Context) error {
		var docs []*article.Document
		for _, path := range paths {
			data, err := article.Read(path)
			if err != nil {
				return err
			}
			doc, err := article.Parse(path, data, article.Options{})
			if err != nil {
				return err
			}
			docs = append(docs, doc)
		}
		fyne.Do(func() {
			if ctx.Err() == nil && w.session == s {
				w.imported(s.Import(label, docs...), docs)
			}
		})
		return nil
	})
}

// imported says what there is to know of what was imported.
func (w *Window) imported(err error, docs []*article.Document) {
	if err != nil {
		w.fail(err)
		return
	}
	var sentences []string
	for _, d := range docs {
		sentences = append(sentences, Warnings(d)...)
	}
	if len(sentences) > 0 {
		w.choose(lang.T("Imported, with remarks"), strings.Join(sentences, ".\n")+".", choice{lang.T("OK"), widget.HighImportance, func() {}})
	}
}

// Import puts what documents hold into the briefing, as one step. The visit's
// facts fill what is empty; each section goes to the one of its domain.
func (s *Session) Import(label string, docs ...*article.Document) error {
	b := s.Briefing()
	var edits []model.Edit
	for _, doc := range docs {
		more, err := article.Edits(b, doc)
		if err != nil {
			return err
		}
		if b, err = (model.Transaction{Edits: more}).Apply(b); err != nil {
			return err
		}
		edits = append(edits, more...)
	}
	if err := s.do(lang.T("Import %s", label), edits...); err != nil {
		return err
	}
	s.Select(s.Section())
	return nil
}

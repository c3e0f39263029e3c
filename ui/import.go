package ui

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/reader"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
)

// A reading is a source that is to be imported: its name, about how many bytes it
// has and what gives them.
type reading struct {
	name string
	size int64
	data func() ([]byte, error)
	opts article.Options
}

// short is how many bytes are read before a dialog could be.
const short = 100_000

// Imports tells whether a file is a source document by its name: the window
// imports it and does not open it.
func Imports(path string) bool {
	return slices.Contains(reader.Extensions, strings.ToLower(filepath.Ext(path)))
}

// importFiles reads source documents and opens the review of what they hold.
func (w *Window) importFiles(paths ...string) {
	var all []reading
	for _, path := range paths {
		var size int64
		if info, err := os.Stat(path); err == nil {
			size = info.Size()
		}
		all = append(all, reading{name: path, size: size, data: func() ([]byte, error) { return article.Read(path) }})
	}
	w.importAll(filepath.Base(paths[0]), all...)
}

// importClipboard reads the text that was copied elsewhere, as HTML where the other
// program has that: it says what is a heading and what a list.
func (w *Window) importClipboard() {
	if html := w.app.clip.HTML(w.win); html != "" {
		w.importPage(lang.T("Pasted text"), []byte(html))
		return
	}
	w.importPlain()
}

func (w *Window) importPlain() {
	text := w.app.fyne.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.sayNoText()
		return
	}
	w.importText(lang.T("Pasted text"), []byte(text))
}

func (w *Window) sayNoText() { w.status.say(lang.T("There is no text in the clipboard.")) }

// importPage reads a part of a page that has no file, and is told to be one.
func (w *Window) importPage(name string, html []byte) {
	if bytes.IndexByte(html, 0) >= 0 { // UTF-16: its name has to say it
		w.importText(name+".html", html)
		return
	}
	w.importText(name, append([]byte("<!DOCTYPE html>\n"), bytes.TrimPrefix(html, []byte("\ufeff"))...))
}

// importText reads a text that has no file.
func (w *Window) importText(name string, text []byte) {
	label := strings.TrimSuffix(name, filepath.Ext(name))
	w.importAll(label, reading{name: name, size: int64(len(text)), data: func() ([]byte, error) { return text, nil }})
}

// importAgain opens the review of a source that the briefing holds: what was
// accepted of it, what was refused, and what nobody has checked.
func (w *Window) importAgain(id model.ID) {
	b := w.session.Briefing()
	s, _ := model.Get[model.Source](b, id)
	data, ok := b.Blob(s.SHA256)
	if !ok {
		w.status.say(lang.T("This copy of the briefing does not hold the source."))
		return
	}
	w.importAll(s.Title, reading{s.Origin, int64(len(data)), func() ([]byte, error) { return data, nil }, article.Options{Published: s.Published, Lang: s.Lang}})
}

// importAll parses sources off the main thread, with progress and Cancel, holds
// what they say against the open briefing and lets the analyst decide.
func (w *Window) importAll(label string, all ...reading) {
	if w.importing != nil {
		w.importing.tells(lang.T("End or leave this import first, then bring the next source."))
		return
	}
	if err := w.session.refuse(); err != nil {
		w.fail(err)
		return
	}
	s := w.session
	read, size := w.quickly, int64(0)
	for _, r := range all {
		if size += r.size; size > short {
			read = w.advance
		}
	}
	read(lang.T("Reading %s…", label), func(ctx context.Context, tell func(float64)) (func(), error) {
		const parsing = 0.7 // of the time, about
		var docs []*article.Document
		for k, r := range all {
			data, err := r.data()
			if err != nil {
				return nil, err
			}
			doc, err := article.ParseContext(ctx, r.name, data, r.opts, func(done, total int) {
				tell(parsing * (float64(k) + float64(done)/float64(total)) / float64(len(all)))
			})
			if err != nil {
				return nil, err
			}
			docs = append(docs, doc)
		}
		propose := intake.Propose
		if untitled(s.Briefing()) {
			propose = intake.ProposeUntitled
		}
		r := newReview(label, propose(s.Briefing(), docs...))
		asProposed := r.p.Snapshot()
		return func() {
			if w.session == s && w.importing == nil {
				r.open(w)
				r.findFlaws(asProposed)
			}
		}, ctx.Err()
	})
}

// Package export writes a briefing for its readers, in the format that a file's
// extension names. It is the one place where a copy is made, so that every
// format withholds the same: [Write] takes from the briefing what the audience
// may not see before a writer sees it.
package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/markup"
	"github.com/enjeux/enjeux/model/pdf"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/model/word"
)

// A Format is a kind of file, by its extension.
type Format string

// The formats.
const (
	PDF      Format = ".pdf"
	Word     Format = ".docx"
	Markdown Format = ".md"
	HTML     Format = ".html"
	Plain    Format = ".txt"
)

// Formats lists them in the order in which they are offered.
var Formats = []Format{PDF, Word, HTML, Markdown, Plain}

// FormatOf returns the format of a file by its name, and false when its
// extension names none.
func FormatOf(name string) (Format, bool) {
	f := Format(strings.ToLower(filepath.Ext(name)))
	return f, slices.Contains(Formats, f)
}

// Options say for whom a briefing is exported, and how.
type Options struct {
	Audience model.Audience
	// Style begins as [layout.House]. Its annotations are those of every format,
	// its paper that of the PDF and of the DOCX, and the rest is the PDF's.
	Style layout.Style
	Fonts *layout.Fonts // of the PDF
	// Password is what the PDF opens with, "" for none; and Attach puts the whole
	// briefing into it, which only the principal may have.
	Password string
	Attach   bool
	// Sheets is how the pages of the PDF come to stand on the paper.
	Sheets layout.Imposition
	// Progress, if it is not nil, is told of each step before it is done, and of
	// the pages once they are known. An error of it ends the export, and no file is
	// written.
	Progress func(step Step, pages int) error
}

// A Step is a part of an export that takes time.
type Step uint8

// The steps, in order.
const (
	Composing Step = iota // the pages, or the text
	Writing
	Written // all that is left is to put the file in its place
)

func (o *Options) step(s Step, pages int) error {
	if o.Progress == nil {
		return nil
	}
	return o.Progress(s, pages)
}

// attached is the name of the briefing in its PDF: that of the file that it was
// read from says where, and by whom, and is not the reader's business.
const attached = "briefing.enjeux"

// File writes a briefing to a file, whole or not at all.
func File(name string, b *model.Briefing, o Options) error {
	f, ok := FormatOf(name)
	if !ok {
		return fmt.Errorf("export %s: no format of that name", name)
	}
	return store.Replace(name, func(w io.Writer) error {
		if err := Write(w, f, b, o); err != nil {
			return err
		}
		return o.step(Written, 0)
	})
}

// Write writes a briefing in a format. The same briefing and options give the
// same bytes, save for a PDF with a password.
func Write(w io.Writer, f Format, b *model.Briefing, o Options) error {
	if err := o.step(Composing, 0); err != nil {
		return err
	}
	whole := b
	b = b.For(o.Audience)
	switch f {
	case PDF:
		with := []pdf.Option{pdf.Password(o.Password)}
		if o.Attach {
			if o.Audience != model.Principal {
				return errors.New("export: the whole briefing is for the principal")
			}
			var file bytes.Buffer
			if err := store.Write(&file, whole); err != nil {
				return err
			}
			with = append(with, pdf.Attach(attached, "application/zip", file.Bytes()))
		}
		pages, n, err := layout.Drafts(b, o.Style, o.Fonts)
		if err != nil {
			return err
		}
		if o.Sheets != layout.OneUp {
			sheets := o.Sheets.Impose(slices.Collect(pages))
			pages, n = slices.Values(sheets), len(sheets)
		}
		info := pdf.InfoOf(b) // after which the briefing itself is not needed, and may go
		if err := o.step(Writing, n); err != nil {
			return err
		}
		return pdf.Write(w, pages, o.Fonts, info, with...)
	case Word:
		paper := word.Paper{Width: twips(o.Style.Paper.Width), Height: twips(o.Style.Paper.Height)}
		return word.Write(w, flow.Of(b, o.Style.Annotations), paper)
	case HTML:
		return markup.HTML(w, flow.Of(b, o.Style.Annotations))
	case Markdown:
		return markup.Markdown(w, flow.Of(b, o.Style.Annotations))
	case Plain:
		return markup.Plain(w, flow.Of(b, o.Style.Annotations))
	}
	return fmt.Errorf("export: no format %q", f)
}

// twips are the twentieths of a point in which Word measures.
func twips(p layout.Pt) int { return int(math.Round(float64(p) * 20)) }

// Package pdf writes pages as a PDF file that archives and screen readers
// accept: PDF/A-2a and PDF/UA-1. It is a painter: every glyph, box and link
// stands where model/layout put it, what it is part of layout says too, and
// nothing is measured here.
//
// The path: painters write the operators of the pages, on all cores; fpdf cuts the
// fonts down to the runes in use and writes the objects of pages, fonts and outline,
// while the tree of the structure is gathered; and finish takes that file apart and
// makes the one that conforms, with the structure, the metadata and the content. fpdf
// does not show through.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"sync"
	"time"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// Info is what the file says of itself.
type Info struct {
	Title, Author, Subject string
	Language               string    // BCP 47; "und", undetermined, when it is not
	Created                time.Time // written in UTC
}

// InfoOf takes the facts of a briefing: its title, issuing service, language,
// and the date of its version or of the visit. So the same briefing gives the
// same bytes.
func InfoOf(b *model.Briefing) Info {
	v := b.Visit()
	info := Info{Title: v.Title, Author: v.Service, Subject: v.Subtitle, Language: v.Lang}
	for _, date := range []string{v.Date, v.Start} {
		for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
			if t, err := time.Parse(form, date); err == nil {
				info.Created = t
				return info
			}
		}
	}
	return info
}

// Write writes the pages, which may be drafts; each is asked for once, and not
// kept. Two calls with the same arguments write the same bytes, unless there is a
// [Password]; an Info without a date counts as of the year 2000. It fails when
// there is no page, a font is absent, or w fails; what the text holds never makes
// it fail. It is safe for use by several goroutines.
func Write(w io.Writer, pages iter.Seq[layout.Page], fonts *layout.Fonts, info Info, with ...Option) (err error) {
	var o options
	for _, option := range with {
		option(&o)
	}
	// fpdf panics on some input; a caller in the window gets an error instead.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdf: write: %v", r)
		}
	}()
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt"})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCompression(false)
	f.SetCatalogSort(true)
	a := &artwork{fpdf: f, fonts: fonts, ahead: make(chan func(*fpdf.Fpdf), 256), pictures: pictures{numbers: make(map[*layout.Picture]int)}}
	prepare := meanwhile(func() {
		defer func() {
			for range a.ahead { // nobody waits for what is no longer done
			}
		}()
		for do := range a.ahead {
			do(f)
		}
	})
	err = a.paint(pages)
	if err == nil && len(a.sheets) == 0 {
		err = errors.New("pdf: there is no page to write")
	}
	if prepare(); err != nil {
		return err
	}
	var tree *structure
	gatherTree := meanwhile(func() { tree = gather(&file{objects: make([]body, a.most())}, a.sheets) })
	if err := a.keep(); err != nil {
		return fmt.Errorf("pdf: write: %w", err)
	}
	a.outline()
	var file bytes.Buffer
	if err := f.Output(&file); err != nil {
		return fmt.Errorf("pdf: write: %w", err)
	}
	gatherTree()
	a.fpdf = nil
	if err := a.finish(w, file.Bytes(), tree, info.complete(), o); err != nil {
		return fmt.Errorf("pdf: write: %w", err)
	}
	return nil
}

// complete puts something for what a file must say of itself.
func (info Info) complete() Info {
	info.Title, info.Author, info.Subject = clean(info.Title), clean(info.Author), clean(info.Subject)
	if info.Title == "" {
		info.Title = "–"
	}
	if !language().MatchString(info.Language) {
		info.Language = "und"
	}
	if info.Created = info.Created.UTC(); info.Created.IsZero() {
		info.Created = undated
	}
	return info
}

var (
	language = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`) })
	undated  = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
)

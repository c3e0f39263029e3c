// Package pdf writes pages as a PDF file. It is a painter: every glyph, box and
// link stands where model/layout put it, and nothing is measured here. fpdf
// writes the objects and cuts the fonts down to the runes in use; it does not
// show through.
package pdf

import (
	"fmt"
	"io"
	"time"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
)

// Info is what the file says of itself.
type Info struct {
	Title, Author, Subject string
	Language               string    // BCP 47
	Created                time.Time // the same for the same bytes
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
	info.Created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	return info
}

// Write writes the pages. Two calls with the same arguments write the same
// bytes. It fails when there is no page, a font is absent, or w fails; what the
// text holds never makes it fail.
func Write(w io.Writer, pages []layout.Page, fonts *layout.Fonts, info Info) (err error) {
	if len(pages) == 0 {
		return fmt.Errorf("pdf: there is no page to write")
	}
	// fpdf panics on some input; a caller in the window gets an error instead.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdf: write: %v", r)
		}
	}()
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pages[0].Width, Ht: pages[0].Height}})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	f.SetCreationDate(info.Created)
	f.SetModificationDate(info.Created)
	f.SetProducer("Enjeux", true)
	f.SetTitle(info.Title, true)
	f.SetAuthor(info.Author, true)
	f.SetSubject(info.Subject, true)
	f.SetLang(info.Language)

	p := &painter{f: f, fonts: fonts, widths: make(map[glyph]int), used: make(map[layout.Font]map[rune]bool)}
	if err := p.loadFonts(pages); err != nil {
		return err
	}
	level := -1 // of the outline, which must not leave one out on the way down
	for _, page := range pages {
		f.AddPageFormat("P", fpdf.SizeType{Wd: page.Width, Ht: page.Height})
		p.begin(page)
		for _, item := range page.Items {
			if m, ok := item.(layout.Mark); ok {
				level = min(m.Level, level+1)
				f.Bookmark(plane0(m.Title), level, m.Y)
				continue
			}
			p.paint(item)
		}
		p.end()
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("pdf: write: %w", err)
	}
	return nil
}

// plane0 replaces what fpdf cannot write.
func plane0(s string) string {
	out := []rune(s)
	for i, r := range out {
		out[i] = safe(r)
	}
	return string(out)
}

// safe is the rune, or U+FFFD for what stands above U+FFFF: fpdf would panic.
func safe(r rune) rune {
	if r <= 0 || r > 0xffff || r >= 0xd800 && r < 0xe000 {
		return '\ufffd'
	}
	return r
}

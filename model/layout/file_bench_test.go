package layout_test

import (
	"bytes"
	"iter"
	"slices"
	"testing"

	"github.com/go-pdf/fpdf"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/internal/cputime"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/pdf"
)

// BenchmarkFile makes the file of a thousand pages: laid out and written by us,
// tagged and conforming; the writing alone; and the same words put down by bare
// fpdf, line after line, with neither. It reports the processor's time, which
// counts all cores, and what ours is of fpdf's.
func BenchmarkFile(b *testing.B) {
	doc, fonts := layout.Large(b, 1000), layout.TestFonts(b)
	style := layout.House("fr")
	pages, err := layout.Pages(doc, style, fonts)
	if err != nil {
		b.Fatal(err)
	}
	bare := 0.0
	b.Run("fpdf", func(b *testing.B) {
		data := assets.Font(assets.SerifRegular)()
		bare = measure(b, func() (int, int) { return multiCell(b, doc, style, data) })
	})
	for _, run := range []struct {
		name string
		do   func() (pages, size int)
	}{
		{"laid-out-and-written", func() (int, int) {
			drafts, n, err := layout.Drafts(doc, style, fonts)
			if err != nil {
				b.Fatal(err)
			}
			return n, write(b, doc, drafts, fonts)
		}},
		{"written", func() (int, int) { return len(pages), write(b, doc, slices.Values(pages), fonts) }},
	} {
		b.Run(run.name, func(b *testing.B) {
			if cpu := measure(b, run.do); bare > 0 {
				b.ReportMetric(cpu/bare, "of-fpdf")
			}
		})
	}
}

func write(b *testing.B, doc *model.Briefing, pages iter.Seq[layout.Page], fonts *layout.Fonts) (size int) {
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, fonts, pdf.InfoOf(doc)); err != nil {
		b.Fatal(err)
	}
	return out.Len()
}

// measure returns the seconds of processor that one run takes.
func measure(b *testing.B, do func() (pages, size int)) (cpu float64) {
	b.ReportAllocs()
	from, n := cputime.Used(), 0
	var pages, size int
	for b.Loop() {
		pages, size = do()
		n++
	}
	cpu = (cputime.Used() - from).Seconds() / float64(n)
	b.ReportMetric(cpu, "cpu-s/op")
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(size)/1e6, "MB")
	return cpu
}

// multiCell writes the titles and the bodies of stakes on paper of that style.
func multiCell(b *testing.B, doc *model.Briefing, style layout.Style, font []byte) (pages, size int) {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: style.Paper.Width, Ht: style.Paper.Height}})
	m := style.Margins
	f.SetMargins(m.Left, m.Top, m.Right)
	f.SetAutoPageBreak(true, m.Bottom)
	f.AddUTF8FontFromBytes("serif", "", font)
	f.AddPage()
	for sec := range model.Children[model.Section](doc, doc.ID()) {
		for st := range model.Children[model.Stake](doc, sec.ID) {
			f.SetFont("serif", "", style.Sizes.Heading)
			f.MultiCell(0, style.Sizes.Heading*1.4, st.Title, "", "L", false)
			f.SetFont("serif", "", style.Sizes.Text)
			f.MultiCell(0, style.Sizes.Leading, st.Body, "", "J", false)
			f.Ln(style.Sizes.HeadingGap)
		}
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		b.Fatal(err)
	}
	return f.PageNo(), out.Len()
}

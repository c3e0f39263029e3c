package reader

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
)

func FuzzPDF(f *testing.F) {
	f.Add(pdf("BT /F1 10 Tf 50 700 Td (La visite.) Tj ET"))
	f.Add(pdf("BT /F1 10 Tf 50 700 Td [(La) -300 (visite)] TJ T* (et) ' ET q 1 0 0 1 5 5 cm Q /X Do BI ID x EI"))
	fuzz(f, readPDF, ".pdf")
}

// pdf makes a file of pages with these programs, in Helvetica and its bold face.
func pdf(programs ...string) []byte { return pdfWith("", programs...) }

func pdfWith(trailer string, programs ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/MediaBox[0 0 595 842]/Kids[")
	for i := range programs {
		fmt.Fprintf(&b, "%d 0 R ", 10+2*i)
	}
	fmt.Fprintf(&b, "]/Count %d>> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj\n", len(programs))
	b.WriteString("4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>> endobj\n")
	b.WriteString("5 0 obj <</Subtype/Image/Length 1>> stream\nx\nendstream endobj\n")
	for i, program := range programs {
		var z bytes.Buffer
		w := zlib.NewWriter(&z)
		w.Write([]byte(program)) // to memory: it cannot fail
		w.Close()
		fmt.Fprintf(&b, "%d 0 obj <</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</I 5 0 R>>>>>> endobj\n", 10+2*i, 11+2*i)
		fmt.Fprintf(&b, "%d 0 obj <</Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\n", 11+2*i, z.Len(), z.Bytes())
	}
	b.WriteString("trailer <</Root 1 0 R" + trailer + ">>\n%%EOF\n")
	return b.Bytes()
}

// at paints a line of words.
func at(x, y int, font string, size int, words string) string {
	return fmt.Sprintf("BT /%s %d Tf %d %d Td (%s) Tj ET\n", font, size, x, y, words)
}

func TestPDFParagraphs(t *testing.T) {
	page := func(n int, lines ...string) string {
		return at(50, 820, "F1", 8, "Note de visite") + strings.Join(lines, "") + at(290, 20, "F1", 8, fmt.Sprintf("Page %d", n))
	}
	data := pdf(page(1,
		at(50, 760, "F2", 18, "Visite officielle"),
		at(50, 730, "F1", 10, "La ministre se rendra demain dans la capitale pour un entre-"),
		at(50, 718, "F1", 10, "tien avec son homologue, puis au port, o\\371 sera peut-"),
		at(50, 706, "F1", 10, "\\352tre sign\\351 un accord sur les transports et sur la p\\352che"),
		at(50, 694, "F1", 10, "en mer."),
		at(50, 670, "F2", 10, "Commerce"),
		at(50, 658, "F1", 10, "Les \\351changes augmentent depuis cinq ann\\351es entre les deux"),
		at(50, 646, "F1", 10, "pays."),
		at(60, 630, "F1", 10, "\\225 Un accord de p\\352che."),
		at(60, 618, "F1", 10, "\\225Un accord sur les transports."),
		at(50, 600, "F1", 10, "Projet")+at(250, 600, "F1", 10, "Montant"),
		at(50, 580, "F1", 10, "Le dernier paragraphe de la page va au-del\\340 de son bas, car il"),
	), page(2, at(50, 760, "F1", 10, "se poursuit ici.")), page(3, at(50, 760, "F1", 10, "Troisi\\350me page, qui tient en une ligne.")))
	text, err := Read("x", data)
	if err != nil {
		t.Fatal(err)
	}
	check(t, text)
	want := []struct{ kind, line string }{
		{model.ParagraphTitle, "Visite officielle"},
		{model.ParagraphBody, "La ministre se rendra demain dans la capitale pour un entretien avec son homologue, puis au port, où sera peut-être signé un accord sur les transports et sur la pêche en mer."},
		{model.ParagraphHeading, "Commerce"},
		{model.ParagraphBody, "Les échanges augmentent depuis cinq années entre les deux pays."},
		{model.ParagraphBullet, "Un accord de pêche."},
		{model.ParagraphBullet, "Un accord sur les transports."},
		{Row, "Projet\tMontant"},
		{model.ParagraphBody, "Le dernier paragraphe de la page va au-delà de son bas, car il se poursuit ici."},
		{model.ParagraphBody, "Troisième page, qui tient en une ligne."},
	}
	var got []Line
	chrome := 0
	for _, l := range text.Lines {
		if l.Kind == model.ParagraphChrome {
			chrome++
			continue
		}
		got = append(got, l)
	}
	if chrome != 6 {
		t.Errorf("%d lines around the pages", chrome)
	}
	for i, w := range want {
		if i >= len(got) {
			t.Fatalf("%q is lost in\n%s", w.line, dump(text))
		}
		if line := text.Text[got[i].From:got[i].To]; line != w.line || got[i].Kind != w.kind {
			t.Errorf("%s %q, want %s %q", got[i].Kind, line, w.kind, w.line)
		}
	}
	if len(text.Warnings) != 1 || text.Warnings[0].Kind != Rejoined {
		t.Errorf("%v", text.Warnings)
	}
}

// A paragraph whose line at the foot of a column is full goes on in the next column, a name
// at its head included.
func TestPDFColumns(t *testing.T) {
	column := []string{"Une route de la mine au port sera", "au port de la mine sera une route", "de la route au port sera une mine", "sera une mine de la route au port"}
	var program strings.Builder
	for i, line := range column { // as wide as one another: they have the same words
		program.WriteString(at(50, 700-12*i, "F1", 10, line))
	}
	for i, line := range []string{"Callao avec le concours de la banque", "et des communes de la province, qui", "ont vot\\351."} {
		program.WriteString(at(320, 700-12*i, "F1", 10, line))
	}
	text, err := Read("x", pdf(program.String()))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join(column, " ") + " Callao avec le concours de la banque et des communes de la province, qui ont voté."
	if got := strings.TrimSpace(text.Text); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPDFRefuses(t *testing.T) {
	words := at(50, 700, "F1", 10, "La visite.")
	for _, tt := range []struct {
		name string
		data []byte
		want error
	}{
		{"scan", pdf("q 595 0 0 842 0 0 cm /I Do Q", "q /I Do Q"), ErrScan},
		{"nothing", pdf(""), ErrEmpty},
		{"encrypted", pdfWith("/Encrypt <</Filter/Standard/V 2>>", words), ErrEncrypted},
		{"no pages", []byte("%PDF-1.4\n"), ErrDamaged},
		{"garbage", []byte("%PDF-1.7\n\x01\x02\x03\x04\x05\x06\x80\x81"), ErrDamaged},
		{"bomb", bytes.Replace(pdf(strings.Repeat(" ", 8<<20)), []byte("/Contents 11 0 R"), []byte("/Contents["+strings.Repeat("11 0 R ", 40)+"]"), 1), ErrTooLarge},
		{"nested", append([]byte("%PDF-1.4\n1 0 obj "), bytes.Repeat([]byte("["), 8<<20)...), ErrDamaged},
		{"circle", []byte("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[2 0 R 3 0 R]>> endobj 3 0 obj 3 0 R endobj trailer <</Root 1 0 R>>"), ErrDamaged},
	} {
		if _, err := Read(tt.name, tt.data); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// A file whose end was lost, and with it its table, is read as far as it goes.
func TestPDFCutOff(t *testing.T) {
	data := pdf(at(50, 700, "F1", 10, "La visite commence."), at(50, 700, "F1", 10, "Elle s'ach\\350ve."))
	text, err := Read("x.pdf", data[:bytes.Index(data, []byte("trailer"))])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.Text, "La visite commence.") || !strings.Contains(text.Text, "Elle s'achève.") {
		t.Errorf("%q", text.Text)
	}
}

package pdfpage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// words returns the runs of all pages of a file, one a line.
func words(t *testing.T, data string) string {
	t.Helper()
	var out []string
	_, err := Read([]byte(data), func(p Page) bool {
		for _, r := range p.Runs {
			out = append(out, r.Text)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, "\n")
}

// one is a file with one page, its program and the font that it names F.
func one(program, font string) string {
	return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[3 0 R]/MediaBox[0 0 595 842]>> endobj\n" +
		"3 0 obj <</Type/Page/Contents 4 0 R/Resources<</Font<</F " + font + ">>/XObject<</X 6 0 R>>>>>> endobj\n" +
		fmt.Sprintf("4 0 obj <</Length %d>> stream\n%s\nendstream endobj\n", len(program), program) +
		"5 0 obj <</Length 90>> stream\nbegincmap 1 beginbfchar <0041> <0416> endbfchar 1 beginbfrange <0042> <0044> <0061> endbfrange\nendstream endobj\n" +
		"6 0 obj <</Subtype/Form/Length 33>> stream\nBT /F 10 Tf (in a form) Tj ET\nendstream endobj\ntrailer <</Root 1 0 R>>\n"
}

func TestWords(t *testing.T) {
	const plain = "<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
	for _, tt := range []struct{ program, font, want string }{
		{`BT /F 10 Tf (caf\351 \(noir\)\
 serr\303\251) Tj ET`, plain, "café (noir) serrÃ©"},
		{`BT /F 10 Tf [(Mal) 20 (i) -300 (2025)] TJ ET`, plain, "Mali 2025"},
		{`BT /F 10 Tf [(le) -300 ( ) -300 (14) -300 ( juin)] TJ ET`, plain, "le 14 juin"}, // a justified line
		{`BT /F 10 Tf <4d616c69> Tj T* (deux) ' 1 2 (trois) " ET`, plain, "Mali\ndeux\ntrois"},
		{`BT /F 10 Tf <0041004200430044> Tj ET`, "<</Subtype/Type0/ToUnicode 5 0 R>>", "Жabc"},
		{`BT /F 10 Tf (ABC) Tj ET`, "<</Subtype/Type1/Encoding<</Differences[65/eacute/fi/uni0416]>>>>", "éfiЖ"},
		{`BT /F 10 Tf (DEF) Tj ET`, "<</Subtype/Type1/Encoding<</Differences[68/afii10017/afii10065/Scaron]>>>>", "АаŠ"},
		{`/X Do`, plain, "in a form"},
		{`BI /W 1 ID (no) Tj EI BT /F 10 Tf (yes) Tj ET`, plain, "yes"},
	} {
		if got := words(t, one(tt.program, tt.font)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.program, got, tt.want)
		}
	}
}

// Words stand where the matrices put them.
func TestPlaces(t *testing.T) {
	_, err := Read([]byte(one("q 2 0 0 2 10 20 cm BT /F 5 Tf 1 0 0 1 30 40 Tm (ab) Tj 0 -6 Td (c) Tj ET Q",
		"<</Subtype/Type1/FirstChar 97/Widths[400 600 500]>>")), func(p Page) bool {
		want := []Run{{X: 70, Y: 100, Width: 10, Size: 10, Text: "ab"}, {X: 70, Y: 88, Width: 5, Size: 10, Text: "c"}}
		if len(p.Runs) != 2 || p.Runs[0] != want[0] || p.Runs[1] != want[1] || p.Width != 595 || p.Height != 842 {
			t.Errorf("%+v", p)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(one("BT /F 10 Tf [(Mal) 20 (i)] TJ /X Do ET", "<</Subtype/Type0/ToUnicode 5 0 R/DescendantFonts[<</W[1[2 3] 4 5 6]>>]>>")))
	f.Add([]byte("%PDF-1.5\n1 0 obj <</Type/ObjStm/N 2/First 8/Length 60>> stream\n2 0 3 4 <</Type/Catalog/Pages 3 0 R>> <</Kids[4 0 R]>>\nendstream endobj 4 0 obj<<>>endobj"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := Read(data, func(Page) bool { return true })
		if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrEncrypted) && !errors.Is(err, ErrTooLarge) {
			t.Error(err)
		}
	})
}

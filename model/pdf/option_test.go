package pdf_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/pdf"
)

func TestPassword(t *testing.T) {
	fs := fonts(t)
	ps := tagged(t, fs)
	for _, word := range []string{"secret", "mot de passe à 🔑", strings.Repeat("long", 40)} {
		var buf bytes.Buffer
		if err := pdf.Write(&buf, slices.Values(ps), fs, info, pdf.Password(word), pdf.Attach("a.txt", "text/plain", []byte("attached"))); err != nil {
			t.Fatal(err)
		}
		data := buf.Bytes()
		if !bytes.HasPrefix(data, []byte("%PDF-2.0\n")) || bytes.Contains(data, []byte("Visite")) || bytes.Contains(data, []byte("pdfaid")) {
			t.Error("what should be locked can be read")
		}
		// Readers take no more than 127 bytes.
		entered := word[:min(len(word), 127)]
		if got := read(t, data, "qpdf", "--password="+entered, "--show-encryption", "--check", "FILE"); !strings.Contains(got, "R = 6") ||
			!strings.Contains(got, "extract for accessibility: allowed") || !strings.Contains(got, "No syntax or stream encoding errors") {
			t.Error(got)
		}
		if len(word) > 32 { // poppler takes no more
			continue
		}
		if got := read(t, data, "pdftotext", "-upw", entered, "-raw", "FILE", "-"); !strings.Contains(got, "après la") {
			t.Errorf("read back as %q", got)
		}
		got := read(t, data, "pdfinfo", "-upw", entered, "FILE")
		if !strings.Contains(got, "print:yes copy:yes change:yes addNotes:yes algorithm:AES-256") || !strings.Contains(got, "Visite 😀 d’État") {
			t.Error(got)
		}
		file := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := exec.Command("pdftotext", "-upw", "other", file, "-").Output(); err == nil {
			t.Error("opens with another password")
		}
	}
}

func TestAttach(t *testing.T) {
	fs := fonts(t)
	attached := []byte(strings.Repeat("the briefing ", 99))
	with := []pdf.Option{pdf.Attach("Visite à Kazan.enjeux", "application/octet-stream", attached), pdf.Attach("Visite à Kazan.enjeux", "a/(b)", nil)}
	var one, two bytes.Buffer
	for _, buf := range []*bytes.Buffer{&one, &two} {
		if err := pdf.Write(buf, slices.Values(tagged(t, fs)), fs, info, with...); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two writes give other bytes")
	}
	var got struct {
		Attachments map[string]struct{ PreferredName string }
	}
	if err := json.Unmarshal([]byte(read(t, one.Bytes(), "qpdf", "--json", "--json-key=attachments", "FILE")), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Attachments) != 2 || got.Attachments["0000"].PreferredName != "Visite à Kazan.enjeux" {
		t.Errorf("attached: %+v", got)
	}
	if back := read(t, one.Bytes(), "qpdf", "--show-attachment=0000", "FILE"); back != string(attached) {
		t.Errorf("%d bytes come back, not %d", len(back), len(attached))
	}
	if got := read(t, one.Bytes(), "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax") {
		t.Error(got)
	}
	// A document inside moves no link.
	if got := read(t, one.Bytes(), "pdfinfo", "-dests", "FILE"); strings.Contains(got, "Error") {
		t.Error(got)
	}
}

package reader

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden reads each document of testdata and compares what comes out.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if filepath.Ext(file) == ".golden" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, err := Read(file, data)
			if err != nil {
				t.Fatal(err)
			}
			check(t, text)
			got, golden := dump(text), file+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// dump shows a text, a line each.
func dump(t *Text) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, encoding %q, published %q, language %q\n", t.Format, t.Encoding, t.Published, t.Lang)
	for _, w := range t.Warnings {
		fmt.Fprintf(&out, "warning: %s %s\n", w.Kind, w.Detail)
	}
	for _, a := range t.Attached {
		fmt.Fprintf(&out, "attached: %s, %d bytes\n", a.Name, len(a.Data))
	}
	for _, l := range t.Lines {
		kind := l.Kind
		if l.Level > 0 {
			kind += fmt.Sprint(" ", l.Level)
		}
		if l.Emphasis {
			kind += " !"
		}
		fmt.Fprintf(&out, "%-10s | %s\n", kind, strings.ReplaceAll(t.Text[l.From:l.To], "\t", "→"))
	}
	for _, c := range t.Comments {
		fmt.Fprintf(&out, "comment on %q by %s at %s: %s\n", t.Text[c.From:c.To], c.Author, c.Time, c.Text)
		for _, r := range c.Replies {
			fmt.Fprintf(&out, "  reply by %s at %s: %s\n", r.Author, r.Time, r.Text)
		}
	}
	return out.String()
}

// check holds what is true of every text that a reader returns.
func check(t *testing.T, text *Text) {
	t.Helper()
	if !utf8.ValidString(text.Text) || strings.TrimSpace(text.Text) == "" {
		t.Fatalf("the text is blank or not UTF-8: %.80q", text.Text)
	}
	end := 0
	for _, l := range text.Lines {
		if l.From < end || l.To <= l.From || l.To > len(text.Text) {
			t.Fatalf("line [%d:%d) after %d, of %d bytes", l.From, l.To, end, len(text.Text))
		}
		line := text.Text[l.From:l.To]
		if strings.TrimSpace(line) != line || strings.ContainsAny(line, "\n\r\u00ad") || !utf8.ValidString(line) {
			t.Fatalf("line %q", line)
		}
		end = l.To
	}
	for _, c := range text.Comments {
		if c.From < 0 || c.To < c.From || c.To > len(text.Text) || !utf8.ValidString(text.Text[c.From:c.To]) {
			t.Fatalf("comment on [%d:%d)", c.From, c.To)
		}
	}
}

// fuzz runs a reader on what the documents of testdata with an extension are
// turned into. A reader ends with a sound text or with one of its errors.
func fuzz(f *testing.F, read func([]byte) (*Text, error), extensions ...string) {
	for _, ext := range extensions {
		files, _ := filepath.Glob("testdata/*" + ext)
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := read(data)
		if err != nil {
			checkError(t, err)
			return
		}
		check(t, text)
	})
}

func checkError(t *testing.T, err error) {
	t.Helper()
	for _, known := range []error{ErrEmpty, ErrBinary, ErrTooLarge, ErrDamaged, ErrEncrypted, ErrScan, ErrUnsupported} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Errorf("an error that nobody can name: %v", err)
}

package reader

import (
	"bytes"
	"path/filepath"
	"strings"
)

// Format names a kind of document.
type Format string

// The formats that are read, and those that are only known by sight.
const (
	Plain    Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	DOCX     Format = "docx"
	ODT      Format = "odt"
	RTF      Format = "rtf"
	Mail     Format = "eml"
	PDF      Format = "pdf"

	oldOffice Format = "a document of Word before 2007; save it as DOCX"
	archive   Format = "an archive; unpack it"
	sheet     Format = "a spreadsheet"
	slides    Format = "a presentation"
	picture   Format = "a picture"
)

// Extensions are the endings of the files that can be imported, each with its
// dot in small letters, in the order in which a dialog lists them.
var Extensions = []string{".docx", ".docm", ".odt", ".fodt", ".rtf", ".pdf", ".eml", ".mht", ".mhtml",
	".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text"}

var signatures = []struct {
	magic  string
	format Format
}{
	{"{\\rtf", RTF}, {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", oldOffice},
	{"\x89PNG", picture}, {"\xff\xd8\xff", picture}, {"GIF8", picture}, {"II*\x00", picture}, {"MM\x00*", picture},
	{"\x1f\x8b", archive}, {"7z\xbc\xaf", archive}, {"Rar!", archive},
}

// sniffed is how many bytes at the beginning tell what a document is.
const sniffed = 4 << 10

var (
	htmlStart = lazy(`(?i)^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b`)
	flatStart = lazy(`^(?:<\?xml[^>]*>\s*)?<office:document\b`)
	mailField = lazy(`(?im)^(From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To):[ \t]`)
	atxLine   = lazy(`(?m)^#{1,6} \S`)
	otherMark = lazy("(?m)\\*\\*\\S|\\]\\(\\S|^```|^[-*] \\S|^> \\S")
)

// sniff tells what a document is by its bytes, and by the extension of its name
// where they could be a plain text.
func sniff(name string, data []byte) Format {
	head := data[:min(len(data), sniffed)]
	if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
		return PDF
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return sniffPackage(data)
	}
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.magic)) {
			return s.format
		}
	}
	start := ascii(head)
	ext := strings.ToLower(filepath.Ext(name))
	markup := strings.HasPrefix(start, "<")
	switch {
	case markup && flatStart().MatchString(start):
		return ODT
	case markup && htmlStart().MatchString(start):
		return HTML
	case isMail(start, ext):
		return Mail
	}
	switch ext {
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".md", ".markdown", ".mdown":
		return Markdown
	case "": // standard input, pasted text
		if atxLine().MatchString(start) && otherMark().MatchString(start) {
			return Markdown
		}
	}
	return Plain
}

// ascii returns the ASCII characters at the beginning of a document without its
// byte order mark and without the NULs of UTF-16, which is enough to know markup.
func ascii(head []byte) string {
	out := make([]byte, 0, len(head))
	for _, b := range head {
		if b != 0 && b < 0x80 {
			out = append(out, b)
		}
	}
	return strings.TrimSpace(string(out))
}

// isMail tells whether a text opens with the header of an e-mail: nothing but
// fields up to an empty line, and among them enough that only mail has.
func isMail(start, ext string) bool {
	header, _, _ := strings.Cut(strings.ReplaceAll(start, "\r\n", "\n"), "\n\n")
	lines := strings.Split(header, "\n")
	if len(header) == len(start) && len(lines) > 1 {
		lines = lines[:len(lines)-1] // cut off in its middle
	}
	for _, line := range lines {
		if !fieldLine(line) {
			return false
		}
	}
	fields := map[string]bool{}
	for _, m := range mailField().FindAllStringSubmatch(header, -1) {
		fields[strings.ToLower(m[1])] = true
	}
	technical := fields["message-id"] || fields["mime-version"] || fields["received"] || fields["return-path"]
	switch ext {
	case ".eml", ".mht", ".mhtml":
		return len(fields) >= 1
	}
	return technical && len(fields) >= 2
}

// fieldLine tells whether a line of a header is a field, or goes on with one.
func fieldLine(line string) bool {
	if strings.HasPrefix(line, "From ") || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
		return true
	}
	name, _, ok := strings.Cut(line, ":")
	return ok && name != "" && strings.IndexFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}

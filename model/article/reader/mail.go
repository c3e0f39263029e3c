package reader

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"github.com/enjeux/enjeux/model"
)

// Limits of what an e-mail may hold.
const (
	mailDepth = 8
	mailParts = 500
)

// readMail reads an e-mail: its subject is the title, its sender the by-line,
// its date the date. Of a text in two forms the HTML is read, whose paragraphs
// are whole. A web page that was saved as an e-mail (MHTML) is read as a page.
func readMail(data []byte) (*Text, error) {
	if bytes.HasPrefix(data, []byte("From ")) { // as it stands in a mailbox
		if end := bytes.IndexByte(data, '\n'); end > 0 {
			data = data[end+1:]
		}
	}
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	r := mailReader{}
	r.saved = msg.Header.Get("Snapshot-Content-Location") != "" || strings.HasPrefix(msg.Header.Get("From"), "<Saved by ")
	if !r.saved {
		r.header(msg.Header)
	}
	if err := r.part(mailHeader(msg.Header), msg.Body, 0); err != nil {
		return nil, err
	}
	if r.page != nil {
		r.page.Published, r.page.Attached = isoTime(msg.Header), nil
		return r.page, nil
	}
	if len(r.lines) == 0 && len(r.attached) > 0 { // nothing but an attachment
		r.add(Line{Kind: model.ParagraphChrome}, r.attached[0].Name)
	}
	t, err := r.done()
	if err != nil {
		return nil, err
	}
	t.Encoding, t.Published = r.encoding, isoTime(msg.Header)
	t.Attached, t.Warnings = r.attached, r.warnings
	return t, nil
}

func isoTime(h mail.Header) string {
	at, err := h.Date()
	if err != nil || at.Year() < 1970 || at.Year() > 9999 {
		return ""
	}
	return at.Format("2006-01-02")
}

// A mailReader goes through the parts of an e-mail.
type mailReader struct {
	builder
	encoding string
	attached []Attachment
	warnings []Warning
	parts    int
	forwards bool  // what it says is in the message below
	saved    bool  // it is a web page
	page     *Text // the page
}

// A header is what stands above a part.
type header interface{ Get(string) string }

type mailHeader mail.Header

func (h mailHeader) Get(key string) string { return mail.Header(h).Get(key) }

var encodedWords = mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	return enc.NewDecoder().Reader(in), nil
}}

// field returns a field of a header in words.
func field(h header, key string) string {
	raw := h.Get(key)
	words, err := encodedWords.DecodeHeader(raw)
	if err != nil {
		words = raw
	}
	if !utf8.ValidString(words) { // letters as they are, from before UTF-8
		enc, _ := guess([]byte(words))
		words = convert(enc, []byte(words))
	}
	return squeeze(words)
}

func (r *mailReader) header(h mail.Header) {
	of := mailHeader(h)
	subject := field(of, "Subject")
	r.forwards = forwarding().MatchString(subject)
	r.add(Line{Kind: model.ParagraphTitle}, subject)
	r.add(Line{Kind: model.ParagraphByline}, field(of, "From"))
	for _, key := range []string{"To", "Cc", "Date"} {
		if words := field(of, key); words != "" {
			r.add(Line{Kind: model.ParagraphChrome}, key+": "+words)
		}
	}
}

// part reads a part: words, more parts, or what is attached.
func (r *mailReader) part(h header, body io.Reader, depth int) error {
	if r.parts++; r.parts > mailParts || depth > mailDepth {
		if left := (Warning{Kind: Left}); !r.saved && !slices.Contains(r.warnings, left) {
			r.warnings = append(r.warnings, left)
		}
		return nil
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		return r.several(kind, multipart.NewReader(body, params["boundary"]), depth)
	}
	data := transferred(h.Get("Content-Transfer-Encoding"), body)
	disposition, about, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := about["filename"]
	if name == "" {
		name = params["name"]
	}
	if words, err := encodedWords.DecodeHeader(name); err == nil {
		name = words
	}
	switch {
	case len(bytes.TrimSpace(data)) == 0:
	case kind == "text/html" && disposition != "attachment":
		return r.html(data, params["charset"])
	case kind == "text/plain" && disposition != "attachment":
		return r.plain(data, params["charset"], params["format"] == "flowed")
	case r.saved, kind == "application/pgp-signature", strings.HasSuffix(kind, "pkcs7-signature"):
	case strings.HasPrefix(kind, "image/"):
		r.warnings = append(r.warnings, Warning{Kind: Skipped, Detail: baseName(name, "image")})
	case kind == "message/rfc822":
		r.attach(name, "message.eml", data)
	case kind == "text/calendar" && name == "":
	default:
		r.attach(name, "attachment", data)
	}
	return nil
}

func (r *mailReader) attach(name, instead string, data []byte) {
	r.attached = append(r.attached, Attachment{baseName(name, instead), data})
}

// baseName returns the name of a file without its folder, or instead where it has none.
func baseName(name, instead string) string {
	name = clean(filepath.Base(strings.ReplaceAll(name, "\\", "/")), true)
	if name == "" || name == "." || name == "/" {
		return instead
	}
	return name
}

// several reads the parts of a part. Of alternatives it takes one.
func (r *mailReader) several(kind string, parts *multipart.Reader, depth int) error {
	var chosen *alternative
	for {
		p, err := parts.NextRawPart()
		if err != nil { // the end, or what is left cannot be told apart
			break
		}
		if kind != "multipart/alternative" {
			if err := r.part(p.Header, p, depth+1); err != nil {
				return err
			}
			continue
		}
		data, _ := io.ReadAll(p) // what can be had of it
		a := &alternative{p.Header, data}
		if chosen == nil || a.rank() > chosen.rank() {
			chosen = a
		}
	}
	if chosen == nil {
		return nil
	}
	return r.part(chosen.header, bytes.NewReader(chosen.data), depth+1)
}

// An alternative is one form of a text.
type alternative struct {
	header header
	data   []byte
}

func (a *alternative) rank() int {
	kind, _, _ := mime.ParseMediaType(a.header.Get("Content-Type"))
	switch {
	case kind == "text/html", kind == "multipart/related":
		return 2
	case kind == "text/plain":
		return 1
	}
	return 0
}

// transferred undoes the encoding for the transfer, as far as it goes.
func transferred(encoding string, body io.Reader) []byte {
	raw, _ := io.ReadAll(io.LimitReader(body, MaxSize))
	var decoded io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		decoded = base64.NewDecoder(base64.StdEncoding, bytes.NewReader(raw))
	case "quoted-printable":
		decoded = quotedprintable.NewReader(bytes.NewReader(raw))
	default:
		return raw
	}
	data, err := io.ReadAll(decoded) // what a truncated part still has
	if err != nil && len(data) < len(raw)/4 && utf8.Valid(raw) && bytes.ContainsAny(raw, " ") {
		return raw // it was never encoded
	}
	return data
}

// charsetText decodes what its header names the encoding of; where it has to be guessed, that
// is said.
func (r *mailReader) charsetText(data []byte, label string) (text, name string, err error) {
	if enc, lookup := htmlindex.Get(label); lookup == nil {
		if name, err := htmlindex.Name(enc); err == nil && name != "utf-8" && name != "replacement" {
			return checked(convert(enc, data), name)
		}
	}
	t, err := readPlain(data)
	if err != nil {
		return "", "", err
	}
	for _, w := range t.Warnings {
		if !slices.Contains(r.warnings, w) {
			r.warnings = append(r.warnings, w)
		}
	}
	return t.Text, t.Encoding, nil
}

func (r *mailReader) html(data []byte, label string) error {
	text, encoding, err := decodeHTML(data)
	if label != "" {
		text, encoding, err = r.charsetText(data, label)
	}
	if err != nil {
		return nil // a blank part of a whole that may have others
	}
	grey := (*htmlReader).greyCited
	switch {
	case r.saved:
		grey = (*htmlReader).greyAround
	case r.forwards:
		grey = nil
	}
	t, err := readPage(text, encoding, grey)
	if err != nil {
		return nil
	}
	if r.saved {
		if r.page == nil {
			t.Format = HTML
			r.page = t
		}
		return nil
	}
	r.encoding = encoding
	for _, l := range t.Lines {
		if l.Kind == model.ParagraphTitle {
			l.Kind, l.Level = model.ParagraphHeading, 1
		}
		r.add(l, t.Text[l.From:l.To])
	}
	return nil
}

// plain reads words that are broken into lines of a width.
func (r *mailReader) plain(data []byte, label string, flowed bool) error {
	text, encoding, err := r.charsetText(data, label)
	if err != nil {
		return nil
	}
	r.encoding = encoding
	kind := ""
	for _, l := range unfold(strings.ReplaceAll(text, "\r\n", "\n"), flowed) {
		if l == "-- " || l == "--" { // the signature
			kind = model.ParagraphChrome
		}
		r.add(Line{Kind: kind}, l)
	}
	return nil
}

package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// finish writes what fpdf wrote with the things that fpdf has no notion of: what
// text the glyphs of a font are, links that print, an identity of the file. It
// takes the file apart at its own cross-reference table and makes that anew.
func finish(w io.Writer, file []byte, faces map[string]*face) error {
	objects, trailer, err := parse(file)
	if err != nil {
		return err
	}
	texts := make(map[int]*face) // by the number of the object that says it
	for _, o := range objects {
		if name, of, ok := unicodeOf(o.body); ok {
			texts[of] = faces[name]
		}
	}
	sum := sha256.Sum256(file)
	out := &counter{w: w}
	// Newer than fpdf says, for what text and language are said of; and bytes
	// that tell a mailer that this is no text.
	out.write([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	offsets := make([]int, len(objects)+1)
	for _, o := range objects {
		offsets[o.number] = out.n
		switch {
		case texts[o.number] != nil:
			cmap := texts[o.number].toUnicode()
			out.print("%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", o.number, len(cmap), cmap)
		case bytes.HasPrefix(o.content(), []byte("<</Type /Page\n")):
			out.write(bytes.ReplaceAll(o.body, []byte("/Subtype /Link "), []byte("/Subtype /Link /F 4 ")))
		case bytes.HasPrefix(o.content(), []byte("<</Type /Font")):
			out.write(retitle(o.body, faces))
		default:
			out.write(o.body)
		}
	}
	xref := out.n
	out.print("xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, at := range offsets[1:] {
		out.print("%010d 00000 n \n", at)
	}
	out.print("trailer\n<<\n/ID [<%x><%x>]\n%s>>\nstartxref\n%d\n%%%%EOF\n", sum[:16], sum[:16], trailer, xref)
	return out.err
}

// object is an object of the file, from its number to its endobj.
type object struct {
	number, at int
	body       []byte
}

func (o object) content() []byte {
	_, content, _ := bytes.Cut(o.body, []byte("\n"))
	return content
}

var errForeign = errors.New("the file is not as fpdf writes it")

// parse finds the objects of a file, in its order, and what its trailer says.
func parse(file []byte) (objects []object, trailer []byte, err error) {
	body, end, ok := bytes.Cut(file[max(0, bytes.LastIndex(file, []byte("startxref\n"))):], []byte("startxref\n"))
	line, _, _ := bytes.Cut(end, []byte("\n"))
	xref, err := strconv.Atoi(string(line))
	if !ok || len(body) != 0 || err != nil || xref <= 0 || xref >= len(file) {
		return nil, nil, errForeign
	}
	table, rest, ok := bytes.Cut(file[xref:], []byte("trailer\n<<\n"))
	if !ok {
		return nil, nil, errForeign
	}
	if trailer, _, ok = bytes.Cut(rest, []byte(">>\nstartxref")); !ok {
		return nil, nil, errForeign
	}
	lines := bytes.Split(bytes.TrimSuffix(table, []byte("\n")), []byte("\n"))
	if len(lines) < 4 { // xref, how many, the head of the free ones
		return nil, nil, errForeign
	}
	for i, line := range lines[3:] {
		at, err := strconv.Atoi(string(line[:min(10, len(line))]))
		if err != nil || at <= 0 || at >= xref {
			return nil, nil, errForeign
		}
		objects = append(objects, object{number: i + 1, at: at})
	}
	slices.SortFunc(objects, func(a, b object) int { return cmp.Compare(a.at, b.at) })
	for i := range objects {
		to := xref
		if i+1 < len(objects) {
			to = objects[i+1].at
		}
		objects[i].body = file[objects[i].at:to]
	}
	return objects, trailer, nil
}

// unicodeOf tells, of a composite font, its name and which object says what text
// its glyphs are.
func unicodeOf(body []byte) (name string, number int, ok bool) {
	_, rest, ok := bytes.Cut(body, []byte("/Subtype /Type0\n/BaseFont /utf8"))
	if !ok {
		return "", 0, false
	}
	first, rest, _ := bytes.Cut(rest, []byte("\n"))
	_, rest, _ = bytes.Cut(rest, []byte("/ToUnicode "))
	digits, _, _ := bytes.Cut(rest, []byte(" "))
	number, err := strconv.Atoi(string(digits))
	return string(first), number, err == nil
}

// retitle puts the true name of a font for the one that fpdf knows.
func retitle(body []byte, faces map[string]*face) []byte {
	for _, key := range []string{"/BaseFont /utf8", "/FontName /utf8"} {
		if before, after, ok := bytes.Cut(body, []byte(key)); ok {
			name, after, _ := bytes.Cut(after, []byte("\n"))
			if fc := faces[string(name)]; fc != nil {
				body = slices.Concat(before, []byte(key[:len(key)-4]+fc.title+"\n"), after)
			}
		}
	}
	return body
}

// counter writes and knows how far it is; after an error it does nothing more.
type counter struct {
	w   io.Writer
	n   int
	err error
}

func (c *counter) write(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
	c.n += len(b)
}

func (c *counter) print(format string, args ...any) { c.write(fmt.Appendf(nil, format, args...)) }

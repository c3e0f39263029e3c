package pdf

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// finish writes what fpdf wrote with the things that fpdf has no notion of: the
// content of the pages and its structure, links that print and are read out,
// what text the glyphs of a font are, metadata, a colour space, an identity. It
// takes the file apart at its own cross-reference table and writes another.
func (a *artwork) finish(w io.Writer, written []byte, s *structure, info Info, o options) error {
	objects, trailer, err := parse(written)
	if err != nil {
		return err
	}
	f := s.f
	if len(objects) >= a.most() {
		return errForeign
	}
	root, about, outline := refers(trailer, "/Root"), refers(trailer, "/Info"), 0
	texts := make(map[int]*face) // by the number of the object that says it
	var fonts dict
	for _, o := range objects {
		if o.number == root {
			outline = refers(o.body, "/Outlines")
		}
		if fc := a.faceOf(o.body); fc != nil && bytes.Contains(o.body, []byte("/Subtype /Type0")) {
			texts[refers(o.body, "/ToUnicode")] = fc
			fonts.put("/").put(fc.name).put(" ").ref(o.number)
		}
	}
	for _, o := range objects {
		d, data, isStream := o.stream()
		page := (o.number - 3) / 2
		switch {
		case o.number == root || o.number == about || bytes.HasPrefix(d, []byte("<</Type /XObject")):
			// Written anew below; or the template that drew the runes.
		case o.number == 2:
			var d dict
			f.objects[2].dict = *d.put("<</Font<<").put(string(fonts)).put(">>").put(string(a.pictures.write(f))).put(">>")
		case o.number >= 3 && page < len(a.sheets) && o.number == pageObject(page):
			f.objects[o.number].dict = s.page(d, page)
		case o.number >= 3 && page < len(a.sheets):
			f.objects[o.number] = body{dict("<</Filter/FlateDecode"), a.sheets[page].content, true}
		case texts[o.number] != nil:
			f.objects[o.number] = body{dict("<</Filter/FlateDecode"), well([]byte(texts[o.number].toUnicode())), true}
		case isStream:
			f.objects[o.number] = body{length().ReplaceAll(bytes.TrimSuffix(bytes.TrimSpace(d), []byte(">>")), nil), data, true}
		default:
			f.objects[o.number].dict = a.retitle(d)
		}
	}
	f.objects[about].dict = info.dict()
	var d dict
	d.put("<</Type/Catalog/Pages 1 0 R/Lang(").put(info.Language).put(")/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
	d.put("/StructTreeRoot ").ref(s.root)
	d.put("/Metadata ").ref(f.addStream(dict("<</Type/Metadata/Subtype/XML"), info.xmp(o.conformance())))
	d.put("/OutputIntents[").ref(f.intent()).put("]")
	if outline > 0 {
		d.put("/Outlines ").ref(outline).put("/PageMode/UseOutlines")
	}
	f.attach(&d, o.attached, info.date())
	f.objects[root].dict = *d.put(">>")
	lock, err := o.lock()
	if err != nil {
		return err
	}
	return f.write(w, root, about, lock)
}

// most is the number behind those of all objects that fpdf writes: two a page, one an
// entry of the outline, some a face and for the whole. It has to be known before they
// are written, for what is made beside; those that are not needed stay free.
func (a *artwork) most() int {
	n := 32 + 2*len(a.sheets)
	for _, l := range reading(a.sheets) {
		n += len(l.marks)
	}
	for _, fc := range a.faces {
		if fc != nil {
			n += 10
		}
	}
	return n
}

// page is fpdf's dictionary of a page with what is ours.
func (s *structure) page(written []byte, page int) dict {
	var d dict
	d.put("/StructParents ").num(page).put("/Tabs/S")
	if numbers := s.onPage[page]; len(numbers) > 0 {
		d.put("/Annots[")
		for _, n := range numbers {
			d.ref(n).put(" ")
		}
		d.put("]")
	}
	return slices.Concat(dict(bytes.TrimSuffix(written, []byte(">>"))), *d.put(">>"))
}

var length = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Length \d+`) })

// faceOf tells which face an object is of.
func (a *artwork) faceOf(body []byte) *face {
	for _, key := range []string{"/BaseFont /utf8f", "/FontName /utf8f"} {
		if _, after, ok := bytes.Cut(body, []byte(key)); ok {
			digits, _, _ := bytes.Cut(after, []byte("\n"))
			if n, err := strconv.Atoi(string(digits)); err == nil && n < len(a.faces) {
				return a.faces[n]
			}
		}
	}
	return nil
}

// retitle puts the true name of a font for the one that fpdf knows.
func (a *artwork) retitle(body []byte) []byte {
	if fc := a.faceOf(body); fc != nil {
		return bytes.Replace(body, []byte("/utf8"+fc.name+"\n"), []byte("/"+fc.title+"\n"), 1)
	}
	return body
}

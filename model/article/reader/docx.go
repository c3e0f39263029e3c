package reader

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// readDOCX reads a document of Word. Its main part is followed by its footnotes
// and endnotes; headers and footers are parts of the page and are left out.
func readDOCX(data []byte) (*Text, error) {
	pack, err := openParcel(data)
	if err != nil {
		return nil, err
	}
	r := docxReader{pack: pack, marked: map[string]bool{}, office: office{comments: map[string]*Comment{}}}
	if err := r.relations(); err != nil {
		return nil, err
	}
	for _, f := range pack.zip.File {
		if strings.HasSuffix(strings.ToLower(f.Name), "vbaproject.bin") {
			r.warn(Macros)
		}
	}
	if r.styles, err = r.readStyles(); err != nil {
		return nil, err
	}
	if err := r.readComments(); err != nil {
		return nil, err
	}
	main, err := pack.part(r.main)
	switch {
	case err != nil:
		return nil, err
	case main == nil:
		return nil, fmt.Errorf("%w: it has no text part", ErrDamaged)
	}
	if err := r.scan(main); err != nil {
		return nil, err
	}
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err := r.readNotes(kind); err != nil {
			return nil, err
		}
	}
	return r.finish()
}

// A docxReader goes through the parts of a document.
type docxReader struct {
	office
	pack   *parcel
	main   string            // name of the main part
	parts  map[string]string // names of the others by the end of their type
	styles map[string]docxStyle
	plain  int // size of the default type, in half points

	elements []string
	run      docxRun
	marked   map[string]bool // comments whose range has begun
	cited    []string        // notes, by part and ID, in the order of the text
}

// A docxStyle is a paragraph style after its ancestors were looked at. Outline
// is 1 to 9 for a heading, 0 for none.
type docxStyle struct {
	name, parent string
	outline      int
	set          bool // the outline was set here
	numbered     bool
	bold         bool
	hides        int // 1 it does, -1 it does not, 0 not said
	size         int
}

// A docxRun is what holds for the words of a run.
type docxRun struct {
	bold, hidden bool
	size         int
}

// relations finds the parts of the document, and what it asks for outside.
func (r *docxReader) relations() error {
	r.main, r.parts = "word/document.xml", map[string]string{}
	read := func(of string, found func(kind, target string)) error {
		dir, file := path.Split(of)
		data, err := r.pack.part(path.Join(dir, "_rels", file+".rels"))
		if err != nil || data == nil {
			return err
		}
		return scanXML(data, func(e xml.StartElement) bool {
			if e.Name.Local != "Relationship" {
				return true
			}
			kind := path.Base(value(e, "Type"))
			if value(e, "TargetMode") == "External" {
				if kind != "hyperlink" {
					r.warn(External)
				}
				return true
			}
			target := value(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			found(kind, target)
			return true
		}, nil, nil)
	}
	err := read("", func(kind, target string) {
		if kind == "officeDocument" {
			r.main = strings.TrimPrefix(target, "/")
		}
	})
	if err != nil {
		return err
	}
	if err := read(r.main, func(kind, target string) { r.parts[kind] = target }); err != nil {
		return err
	}
	if settings, ok := r.parts["settings"]; ok {
		return read(settings, func(string, string) {})
	}
	return nil
}

// other returns a part by the end of its relation's type.
func (r *docxReader) other(kind string) ([]byte, error) {
	name, ok := r.parts[kind]
	if !ok {
		return nil, nil
	}
	return r.pack.part(name)
}

// readStyles reads the paragraph styles. A heading is known by its outline
// level: the names of styles are in the language of whoever wrote the document.
func (r *docxReader) readStyles() (map[string]docxStyle, error) {
	data, err := r.other("styles")
	if err != nil || data == nil {
		return nil, err
	}
	own := map[string]docxStyle{}
	var id string
	var s docxStyle
	defaults := false
	err = scanXML(data, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "docDefaults":
			defaults = true
		case "style":
			id, s = value(e, "styleId"), docxStyle{}
		case "name":
			s.name = strings.ToLower(value(e, "val"))
		case "basedOn":
			s.parent = value(e, "val")
		case "outlineLvl":
			s.outline, s.set = outline(e), true
		case "numId":
			s.numbered = value(e, "val") != "0"
		case "b":
			s.bold = on(e)
		case "vanish":
			if s.hides = -1; on(e) {
				s.hides = 1
			}
		case "sz":
			if s.size, _ = strconv.Atoi(value(e, "val")); defaults {
				r.plain = s.size
			}
		}
		return true
	}, func(name string) {
		switch name {
		case "docDefaults":
			defaults = false
		case "style":
			own[id] = s
		}
	}, nil)
	if err != nil {
		return nil, err
	}
	if r.plain == 0 {
		r.plain = 20
	}
	all := make(map[string]docxStyle, len(own))
	for id, s := range own {
		const generations = 32 // a style may name itself as its ancestor
		for parent, n := s.parent, 0; n < generations; n++ {
			p, ok := own[parent]
			if !ok {
				break
			}
			if !s.set && p.set {
				s.outline, s.set = p.outline, true
			}
			if p.name == "title" {
				s.name = "title"
			}
			s.numbered, s.bold = s.numbered || p.numbered, s.bold || p.bold
			s.size, s.hides = cmp.Or(s.size, p.size), cmp.Or(s.hides, p.hides)
			parent = p.parent
		}
		all[id] = s
	}
	return all, nil
}

// outline returns the level of a heading from an outline level, whose 9 is for
// what is no heading.
func outline(e xml.StartElement) int {
	n, err := strconv.Atoi(value(e, "val"))
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

// on tells whether a property that can be switched off is on.
func on(e xml.StartElement) bool {
	switch value(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// scan reads the paragraphs of a part.
func (r *docxReader) scan(data []byte) error {
	return scanXML(data, r.startElement, r.endElement, func(s string) {
		switch n := len(r.elements); {
		case n == 0 || r.elements[n-1] != "t":
		case r.run.hidden:
			r.hide(s)
		default:
			r.write(s, r.run.bold || r.run.size >= r.plain+4 && r.plain > 0)
		}
	})
}

// inside tells whether an element of that name is open above the one at hand.
func (r *docxReader) inside(name string) bool {
	n := len(r.elements)
	return n > 0 && r.elements[n-1] == name || n > 1 && r.elements[n-2] == name
}

func (r *docxReader) startElement(e xml.StartElement) bool {
	name := e.Name.Local
	switch name {
	case "Fallback", "pPrChange", "rPrChange", "sectPr", "tblPr", "instrText", "delText", "rt", "del", "moveFrom", "moveTo", "ins":
		return r.revision(e)
	case "p":
		r.begin()
		r.run = docxRun{}
	case "tr":
		r.beginRow()
	case "tblHeader":
		if n := len(r.rows); n > 0 && r.inside("trPr") {
			r.rows[n-1].head = on(e)
		}
	case "tc":
		r.beginCell()
	case "r":
		r.run = docxRun{}
		if p := r.at(); p != nil {
			r.run.bold, r.run.hidden = p.line.Emphasis, p.hidden
		}
	case "tab":
		if !r.inside("tabs") {
			r.write("\t", false)
		}
	case "br", "cr":
		r.write("\n", false)
	case "noBreakHyphen":
		r.write("\u2011", false)
	case "footnoteReference", "endnoteReference":
		r.cited = append(r.cited, strings.TrimSuffix(name, "Reference")+"s "+value(e, "id"))
	case "commentRangeStart":
		r.marked[value(e, "id")] = true
		r.mark(value(e, "id"), false)
	case "commentRangeEnd":
		r.mark(value(e, "id"), true)
	case "commentReference":
		if id := value(e, "id"); !r.marked[id] { // made on a point, without a range
			r.mark(id, false)
		}
	default:
		r.property(e)
	}
	r.elements = append(r.elements, name)
	return true
}

// revision says what to do with an element that holds what was, or what another
// one says again: false leaves it out.
func (r *docxReader) revision(e xml.StartElement) bool {
	switch name := e.Name.Local; name {
	case "del", "moveFrom", "ins", "moveTo":
		r.warn(Revisions)
		if name == "ins" || name == "moveTo" {
			r.elements = append(r.elements, name)
			return true
		}
		if r.inside("rPr") { // the mark at the end of the paragraph
			if p := r.at(); p != nil {
				p.goes = true
			}
		}
		if r.inside("trPr") && len(r.rows) > 0 {
			r.rows[len(r.rows)-1].dropped = true
		}
	}
	return false
}

// property takes in what holds for a paragraph or a run.
func (r *docxReader) property(e xml.StartElement) {
	p := r.at()
	if p == nil {
		return
	}
	switch e.Name.Local {
	case "pStyle":
		s := r.styles[value(e, "val")]
		switch {
		case s.name == "title":
			p.line.Kind = model.ParagraphTitle
		case strings.HasPrefix(s.name, "toc "):
			p.line.Kind = model.ParagraphChrome
		case s.outline > 0:
			p.line.Kind, p.line.Level = model.ParagraphHeading, s.outline
		case s.numbered:
			p.line.Kind = model.ParagraphBullet
		}
		if p.hidden = s.hides > 0; p.hidden {
			r.hide(" ")
		}
		p.line.Emphasis = s.bold || s.size >= r.plain+4 && r.plain > 0
	case "outlineLvl":
		if n := outline(e); n > 0 {
			p.line.Kind, p.line.Level = model.ParagraphHeading, n
		} else if p.line.Kind == model.ParagraphHeading {
			p.line.Kind, p.line.Level = model.ParagraphBody, 0
		}
	case "numId":
		switch on := value(e, "val") != "0"; {
		case on && p.line.Kind == model.ParagraphBody:
			p.line.Kind = model.ParagraphBullet
		case !on && p.line.Kind == model.ParagraphBullet:
			p.line.Kind = model.ParagraphBody
		}
	case "rStyle":
		s := r.styles[value(e, "val")]
		r.run.bold = r.run.bold || s.bold
		if s.hides != 0 {
			r.run.hidden = s.hides > 0
		}
	case "b":
		if !r.inside("pPr") { // not of the mark at its end
			r.run.bold = on(e)
		}
	case "sz":
		r.run.size, _ = strconv.Atoi(value(e, "val"))
	case "vanish":
		if r.inside("r") {
			r.run.hidden = on(e)
		}
	}
}

func (r *docxReader) endElement(name string) {
	if n := len(r.elements); n > 0 {
		r.elements = r.elements[:n-1]
	}
	switch name {
	case "p":
		r.end()
	case "tr":
		r.endRow()
	case "r":
		r.run = docxRun{}
	}
}

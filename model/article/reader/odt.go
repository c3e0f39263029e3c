package reader

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// readODT reads a text document of LibreOffice, packed or as one flat file.
// Headers and footers are in its styles and are left out.
func readODT(data []byte) (*Text, error) {
	r := odtReader{styles: map[string]odtStyle{}, office: office{comments: map[string]*Comment{}}}
	content := data
	if bytes.HasPrefix(data, []byte("PK")) {
		pack, err := openParcel(data)
		if err != nil {
			return nil, err
		}
		for _, f := range pack.zip.File {
			if strings.HasPrefix(f.Name, "Basic/") || strings.HasPrefix(f.Name, "Scripts/") {
				r.warn(Macros)
			}
		}
		manifest, err := pack.part("META-INF/manifest.xml")
		if err != nil {
			return nil, err
		}
		if bytes.Contains(manifest, []byte("encryption-data")) {
			return nil, ErrEncrypted
		}
		styles, err := pack.part("styles.xml")
		if err != nil {
			return nil, err
		}
		if styles != nil {
			if err := r.readStyles(styles); err != nil {
				return nil, err
			}
		}
		if content, err = pack.part("content.xml"); err != nil {
			return nil, err
		}
		if content == nil {
			return nil, fmt.Errorf("%w: it has no text part", ErrDamaged)
		}
	}
	if err := r.readStyles(content); err != nil {
		return nil, err
	}
	if err := scanXML(content, r.startElement, r.endElement, r.chars); err != nil {
		return nil, err
	}
	return r.finish()
}

// An odtReader goes through the text of a document.
type odtReader struct {
	office
	styles   map[string]odtStyle
	elements []odtElement
	inBody   bool
	index    int // depth of tables of contents
	comment  *Comment
	field    string // of the comment: the element that is being read
}

// An odtElement is one that is open, and what it does to the words in it.
type odtElement struct {
	name   string
	strong bool
	shut   bool // words in it are not the text's
	hidden bool // nor does anybody see them
	list   bool // an item of which no paragraph was read yet
}

// An odtStyle is a style of paragraphs or of words.
type odtStyle struct {
	parent string
	bold   int // 1 it is, -1 it is not, 0 not said
	hides  int // likewise
	title  bool
}

// readStyles takes in the styles of a part, its automatic ones too.
func (r *odtReader) readStyles(data []byte) error {
	name := ""
	return scanXML(data, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "style":
			name = value(e, "family") + " " + value(e, "name")
			if parent := value(e, "parent-style-name"); parent != "" {
				r.styles[name] = odtStyle{parent: value(e, "family") + " " + parent}
			}
		case "text-properties":
			s := r.styles[name]
			switch weight := value(e, "font-weight"); weight {
			case "":
			case "normal", "100", "200", "300", "400", "500":
				s.bold = -1
			default:
				s.bold = 1
			}
			switch value(e, "display") {
			case "":
			case "none":
				s.hides = 1
			default:
				s.hides = -1
			}
			r.styles[name] = s
		case "body", "font-face-decls":
			return false
		}
		return true
	}, nil, nil)
}

// style returns what a style and its ancestors say, and whether it is that of titles.
func (r *odtReader) style(family, name string) (all odtStyle) {
	for key, n := family+" "+name, 0; n < 32; n++ { // a style may name itself as its ancestor
		all.title = all.title || key == "paragraph Title"
		s, ok := r.styles[key]
		if !ok {
			break
		}
		all.bold, all.hides = cmp.Or(all.bold, s.bold), cmp.Or(all.hides, s.hides)
		key = s.parent
	}
	return all
}

func (r *odtReader) top() odtElement {
	if n := len(r.elements); n > 0 {
		return r.elements[n-1]
	}
	return odtElement{shut: true}
}

func (r *odtReader) startElement(e xml.StartElement) bool {
	name := e.Name.Local
	above := r.top()
	el := odtElement{name: name, strong: above.strong, shut: true, hidden: above.hidden}
	if !r.inBody {
		switch name {
		case "text":
			r.inBody = len(r.elements) > 0 && above.name == "body"
		case "library", "script", "event-listener":
			r.warn(Macros)
		case "styles", "automatic-styles", "master-styles", "font-face-decls", "meta", "settings":
			return false
		}
		r.elements = append(r.elements, el)
		return true
	}
	if r.comment != nil {
		r.field = name
		r.elements = append(r.elements, el)
		return true
	}
	switch name {
	case "tracked-changes":
		r.warn(Revisions)
		return false
	case "ruby-text", "sequence-decls", "variable-decls", "user-field-decls", "note-citation", "forms", "desc", "title":
		return false
	case "p", "h":
		if above.name != "annotation" {
			style := r.style("paragraph", value(e, "style-name"))
			r.paragraph(e, style.title)
			el.strong, el.shut = style.bold > 0, false
			if el.hidden = el.hidden || style.hides > 0; el.hidden {
				r.hide(" ")
			}
		}
	case "span":
		el.shut = above.shut
		style := r.style("text", value(e, "style-name"))
		el.strong = el.strong || style.bold > 0
		if style.hides != 0 {
			el.hidden = style.hides > 0
		}
	case "section":
		el.shut, el.hidden = above.shut, el.hidden || value(e, "display") == "none"
	case "list-item", "list-header":
		el.list = true
	case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index", "object-index", "bibliography":
		r.index++
	case "table-row":
		r.beginRow()
		r.rows[len(r.rows)-1].head = above.name == "table-header-rows"
	case "table-cell", "covered-table-cell":
		r.beginCell()
	case "s":
		n, _ := strconv.Atoi(value(e, "c"))
		r.say(strings.Repeat(" ", min(max(n, 1), 100)), false)
	case "tab":
		r.say("\t", false)
	case "line-break":
		r.say("\n", false)
	case "annotation":
		r.beginComment(e)
	case "annotation-end":
		r.mark(value(e, "name"), true)
	default:
		el.shut = above.shut
	}
	r.elements = append(r.elements, el)
	return true
}

// paragraph begins one, a title by its style or not.
func (r *odtReader) paragraph(e xml.StartElement, title bool) {
	p := r.begin()
	switch {
	case r.index > 0:
		p.line.Kind = model.ParagraphChrome
	case title:
		p.line.Kind = model.ParagraphTitle
	case e.Name.Local == "h":
		level, err := strconv.Atoi(value(e, "outline-level"))
		if err != nil || level < 1 {
			level = 1
		}
		p.line.Kind, p.line.Level = model.ParagraphHeading, min(level, 10)
	case r.inNote():
		p.line.Kind = Note
	default:
		if n := len(r.elements); n > 0 && r.elements[n-1].list {
			p.line.Kind = model.ParagraphBullet
			r.elements[n-1].list = false
		}
	}
}

// say adds words to the paragraph at hand, unless nobody sees them.
func (r *odtReader) say(s string, strong bool) {
	if r.top().hidden {
		r.hide(s)
		return
	}
	r.write(s, strong)
}

// inNote tells whether a note is being read.
func (r *odtReader) inNote() bool {
	const near = 4 // elements: a list in a note
	for i := len(r.elements) - 1; i >= max(0, len(r.elements)-near); i-- {
		if r.elements[i].name == "note-body" {
			return true
		}
	}
	return false
}

// chars takes in words. White space means a space, and one is enough.
func (r *odtReader) chars(s string) {
	switch {
	case r.comment != nil:
		r.commentChars(s)
		return
	case !r.inBody || s == "" || r.top().shut:
		return
	}
	s = spaces(s)
	if p := r.at(); p != nil && strings.HasSuffix(p.text.String(), " ") {
		s = strings.TrimLeft(s, " ")
	}
	r.say(s, r.top().strong)
}

// beginComment begins a comment, an annotation in the words of the format.
func (r *odtReader) beginComment(e xml.StartElement) {
	id := value(e, "name")
	if id == "" || r.comments[id] != nil {
		id = "#" + strconv.Itoa(len(r.order))
	}
	r.comment = &Comment{}
	r.comments[id] = r.comment
	r.order = append(r.order, id)
	r.mark(id, false)
}

// commentChars takes in a piece of a comment.
func (r *odtReader) commentChars(s string) {
	switch c := r.comment; r.field {
	case "creator":
		c.Author += s
	case "date":
		c.Time += s
	case "creator-initials", "date-string", "annotation", "":
	default:
		c.Text = squeeze(c.Text + " " + s)
	}
}

func (r *odtReader) endElement(name string) {
	if n := len(r.elements); n > 0 {
		r.elements = r.elements[:n-1]
	}
	switch {
	case !r.inBody:
		return
	case r.comment != nil:
		r.field = r.top().name
		if name == "annotation" {
			r.comment = nil
		}
		return
	}
	switch name {
	case "p", "h":
		if p := r.at(); p != nil && p.line.Kind == Note {
			r.open = r.open[:len(r.open)-1]
			r.notes = append(r.notes, p)
			return
		}
		r.end()
	case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index", "object-index", "bibliography":
		r.index--
	case "table-row":
		r.endRow()
	case "text":
		r.inBody = len(r.elements) > 0 && r.top().name != "body"
	}
}

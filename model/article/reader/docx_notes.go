package reader

import (
	"encoding/xml"
	"strings"
)

// readNotes adds the footnotes or the endnotes that the text cites, in its order.
func (r *docxReader) readNotes(kind string) error {
	data, err := r.other(kind)
	if err != nil || data == nil {
		return err
	}
	texts := map[string]string{}
	err = r.aside(data, strings.TrimSuffix(kind, "s"), func(e xml.StartElement, text, _ string) {
		texts[kind+" "+value(e, "id")] = text
	})
	if err != nil {
		return err
	}
	for _, key := range r.cited {
		if text, ok := texts[key]; ok {
			p := &paragraph{line: Line{Kind: Note}}
			p.text.WriteString(text)
			r.notes = append(r.notes, p)
			delete(texts, key)
		}
	}
	return nil
}

// readComments reads the comments and puts the replies under what they answer.
func (r *docxReader) readComments() error {
	data, err := r.other("comments")
	if err != nil || data == nil {
		return err
	}
	paragraphs := map[string]string{} // ID of a comment's last paragraph → ID of the comment
	err = r.aside(data, "comment", func(e xml.StartElement, text, last string) {
		id := value(e, "id")
		if _, ok := r.comments[id]; !ok {
			r.order = append(r.order, id)
		}
		r.comments[id] = &Comment{Author: value(e, "author"), Time: value(e, "date"), Text: text}
		paragraphs[last] = id
	})
	if err != nil {
		return err
	}
	data, err = r.other("commentsExtended")
	if err != nil || data == nil {
		return err
	}
	return scanXML(data, func(e xml.StartElement) bool {
		child, parent := paragraphs[value(e, "paraId")], paragraphs[value(e, "paraIdParent")]
		if e.Name.Local != "commentEx" || child == "" || parent == "" || child == parent {
			return true
		}
		if c, p := r.comments[child], r.comments[parent]; c != nil && p != nil && c.Text != "" {
			p.Replies = append(p.Replies, *c)
			c.Text = "" // said there
		}
		return true
	}, nil, nil)
}

// aside reads the elements of a name in a part beside the text, each with its
// words and the ID of its last paragraph.
func (r *docxReader) aside(data []byte, name string, found func(e xml.StartElement, text, last string)) error {
	var at xml.StartElement
	var words strings.Builder
	last, deep, inText := "", 0, false
	return scanXML(data, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case name:
			at, deep = e.Copy(), 1
			words.Reset()
		case "p":
			last = value(e, "paraId")
			if words.Len() > 0 {
				words.WriteByte(' ')
			}
		case "t":
			inText = true
		case "tab", "br", "cr":
			words.WriteByte(' ')
		case "del", "moveFrom", "Fallback", "instrText", "pPr", "rPr":
			return false
		}
		return true
	}, func(end string) {
		switch end {
		case name:
			if deep == 1 {
				found(at, squeeze(words.String()), last)
			}
			deep = 0
		case "t":
			inText = false
		}
	}, func(s string) {
		if inText {
			words.WriteString(s)
		}
	})
}

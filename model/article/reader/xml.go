package reader

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"
)

// nestedXML is how deep elements may stand in one another.
const nestedXML = 4000

// scanXML calls start, end and text for what an XML document holds, in order. A
// false from start leaves the element out with all that is in it. Names are
// local: what the prefixes stand for differs from one edition of a format to
// the next. Entities that the document declares are not known, and so refused.
func scanXML(data []byte, start func(e xml.StartElement) bool, end func(name string), text func(s string)) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = charset.NewReaderLabel
	depth := 0
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if depth++; depth > nestedXML {
				return fmt.Errorf("%w: elements nested too deep", ErrDamaged)
			}
			if !start(e) {
				depth--
				if err := skip(d); err != nil {
					return err
				}
			}
		case xml.EndElement:
			depth--
			if end != nil {
				end(e.Name.Local)
			}
		case xml.CharData:
			if text != nil {
				text(string(e))
			}
		}
	}
}

// skip goes on to the end of the element that was begun, and no deeper than
// elements may stand in one another.
func skip(d *xml.Decoder) error {
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > nestedXML {
				return fmt.Errorf("%w: elements nested too deep", ErrDamaged)
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// value returns an attribute by its local name, "" when it is not there.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

package pdfpage

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A font turns the codes of a string into words and widths.
type font struct {
	wide    bool           // two bytes a code
	unicode map[int]string // by code
	named   [256]string    // by code, of a font with one byte a code
	widths  map[int]float64
	width   float64 // of a code without one, in thousandths of the size
	bold    bool
}

// font reads a font once.
func (f *file) font(o any) (*font, error) {
	r, indirect := o.(ref)
	if known, ok := f.fonts[r]; ok && indirect {
		return known, nil
	}
	d := f.dict(o)
	n := &font{widths: map[int]float64{}, width: 500}
	if indirect {
		f.fonts[r] = n
	}
	base, _ := f.get(d["BaseFont"]).(name)
	lower := strings.ToLower(string(base))
	n.bold = strings.Contains(lower, "bold") || strings.Contains(lower, "black") || strings.Contains(lower, "heavy") || strings.Contains(lower, "-demi")
	if d["Subtype"] == name("Type0") {
		n.wide = true
		if kin := f.array(d["DescendantFonts"]); len(kin) > 0 {
			f.wideWidths(n, f.dict(kin[0]))
		}
	} else {
		f.simple(n, d)
	}
	if s, ok := f.get(d["ToUnicode"]).(*stream); ok {
		data, err := f.content(s)
		if err != nil {
			return nil, err
		}
		n.unicode = readMap(data)
	}
	return n, nil
}

// simple reads the encoding and the widths of a font with one byte a code.
func (f *file) simple(n *font, d dict) {
	page := charmap.Windows1252
	encoding := f.get(d["Encoding"])
	if encoding == name("MacRomanEncoding") || f.dict(encoding)["BaseEncoding"] == name("MacRomanEncoding") {
		page = charmap.Macintosh
	}
	for code := range n.named {
		if r := page.DecodeByte(byte(code)); r != utf8.RuneError && code >= ' ' {
			n.named[code] = string(r)
		}
	}
	code := 0
	for _, o := range f.array(f.dict(encoding)["Differences"]) {
		switch o := f.get(o).(type) {
		case float64:
			code = int(o)
		case name:
			if code >= 0 && code < len(n.named) {
				if s := glyph(string(o)); s != "" {
					n.named[code] = s
				}
			}
			code++
		}
	}
	first := int(f.number(d["FirstChar"]))
	for i, w := range f.array(d["Widths"]) {
		if i > 255 {
			break
		}
		n.widths[first+i] = f.number(w)
	}
	if d["Subtype"] == name("Type3") { // in its own units, which are rarely thousandths
		n.widths, n.width = map[int]float64{}, 500
	}
}

// wideWidths reads the widths of a font with two bytes a code.
func (f *file) wideWidths(n *font, d dict) {
	n.width = 1000
	if w, ok := f.get(d["DW"]).(float64); ok {
		n.width = w
	}
	all := f.array(d["W"])
	for i := 0; i+1 < len(all); {
		first := int(f.number(all[i]))
		if each, ok := f.get(all[i+1]).(array); ok {
			for k, w := range each {
				if len(n.widths) < 1<<16 {
					n.widths[first+k] = f.number(w)
				}
			}
			i += 2
			continue
		}
		if i+2 >= len(all) {
			return
		}
		for code, last := first, int(f.number(all[i+1])); code <= last && len(n.widths) < 1<<16; code++ {
			n.widths[code] = f.number(all[i+2])
		}
		i += 3
	}
}

// decode calls each with the words and the width, in thousandths of the size,
// of each code of a string.
func (n *font) decode(s text, each func(words string, width float64, space bool)) {
	step := 1
	if n.wide {
		step = 2
	}
	for i := 0; i+step <= len(s); i += step {
		code := int(s[i])
		if n.wide {
			code = code<<8 | int(s[i+1])
		}
		words, ok := n.unicode[code]
		if !ok && !n.wide {
			words = n.named[code]
		}
		w, ok := n.widths[code]
		if !ok {
			w = n.width
		}
		each(words, w, !n.wide && code == ' ')
	}
}

// readMap reads what the codes of a font mean.
func readMap(data []byte) map[int]string {
	m := map[int]string{}
	const most = 1 << 16
	var args []any
	l := &lexer{data: data}
	for {
		o, ok := l.next(0)
		if !ok {
			return m
		}
		word, isWord := o.(keyword)
		if !isWord {
			args = append(args, o)
			if len(args) > 4*most {
				return m
			}
			continue
		}
		switch word {
		case "endbfchar":
			for i := 0; i+1 < len(args) && len(m) < most; i += 2 {
				from, ok1 := args[i].(text)
				to, ok2 := args[i+1].(text)
				if ok1 && ok2 {
					m[code(from)] = meaning(to, 0)
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				from, ok1 := args[i].(text)
				last, ok2 := args[i+1].(text)
				if !ok1 || !ok2 {
					continue
				}
				low, high := code(from), code(last)
				for c := low; c <= high && len(m) < most; c++ {
					switch to := args[i+2].(type) {
					case text:
						m[c] = meaning(to, c-low)
					case array:
						if c-low >= len(to) {
							c = high
						} else if s, ok := to[c-low].(text); ok {
							m[c] = meaning(s, 0)
						}
					default:
						c = high
					}
				}
			}
		}
		args = args[:0]
	}
}

func code(s text) int {
	n := 0
	for i := 0; i < len(s) && i < 4; i++ {
		n = n<<8 | int(s[i])
	}
	return n
}

// meaning returns UTF-16 as words, its last unit so much higher.
func meaning(s text, plus int) string {
	if len(s) > 32 {
		s = s[:32]
	}
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		units = append(units, uint16(s[0]))
	}
	if n := len(units); n > 0 {
		units[n-1] += uint16(plus)
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}

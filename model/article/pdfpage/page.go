package pdfpage

import (
	"math"
	"strings"
)

// A Page is one page's words. Lengths are in points, from the lower left corner.
type Page struct {
	Number        int // from 1
	Width, Height float64
	Runs          []Run // in the order in which they are painted
	Pictures      int
}

// A Run is words that are painted at once, on a baseline that begins at (X, Y).
type Run struct {
	X, Y, Width float64
	Size        float64
	Bold        bool
	Text        string
}

// Info is what to know of a file besides its pages.
type Info struct {
	Scripts bool // it holds scripts, which are not run
}

// Read calls page with each page of a PDF in turn, until that returns false.
// It fails with [ErrDamaged], [ErrEncrypted] or [ErrTooLarge]. Whatever the
// bytes say, it unpacks at most 256 MiB in all and yields at most 64 MiB of
// words on at most 20,000 pages.
func Read(data []byte, page func(Page) bool) (Info, error) {
	f, err := open(data)
	if err != nil {
		return Info{}, err
	}
	root := f.dict(f.trailer["Root"])
	if f.dict(root["Pages"]) == nil {
		for _, o := range f.objects { // the trailer is gone
			if d, ok := o.(dict); ok && d["Type"] == name("Catalog") && f.dict(d["Pages"]) != nil {
				root = d
			}
		}
	}
	w := walker{file: f, page: page, seen: map[ref]bool{}}
	if err := w.walk(root["Pages"], dict{}, 0); err != nil {
		return Info{}, err
	}
	if w.count == 0 {
		return Info{}, ErrDamaged
	}
	return Info{Scripts: f.scripts(root)}, nil
}

// scripts tells whether the file would run something when it is opened.
func (f *file) scripts(root dict) bool {
	if f.dict(f.dict(root["Names"])["JavaScript"]) != nil {
		return true
	}
	kind := f.dict(root["OpenAction"])["S"]
	return kind == name("JavaScript") || kind == name("Launch")
}

// A walker goes through the tree of pages.
type walker struct {
	*file
	page  func(Page) bool
	seen  map[ref]bool
	count int
	done  bool
}

func (w *walker) walk(o any, above dict, depth int) error {
	if r, ok := o.(ref); ok {
		if w.seen[r] {
			return nil
		}
		w.seen[r] = true
	}
	d := w.dict(o)
	if d == nil || w.done || depth > nested {
		return nil
	}
	own := dict{}
	for _, key := range []name{"Resources", "MediaBox", "CropBox", "Rotate"} {
		if v, ok := d[key]; ok {
			own[key] = v
		} else if v, ok := above[key]; ok {
			own[key] = v
		}
	}
	if kids, ok := w.get(d["Kids"]).(array); ok {
		for _, kid := range kids {
			if err := w.walk(kid, own, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
	if w.count++; w.count > mostPages {
		return ErrTooLarge
	}
	p := Page{Number: w.count}
	origin := point{}
	if box := w.array(own["MediaBox"]); len(box) == 4 {
		origin = point{w.number(box[0]), w.number(box[1])}
		p.Width, p.Height = w.number(box[2])-origin.x, w.number(box[3])-origin.y
	}
	c := content{file: w.file, page: &p}
	c.state.ctm = matrix{1, 0, 0, 1, -origin.x, -origin.y}
	switch turn := int(w.number(own["Rotate"])) % 360; turn {
	case 90, -270:
		c.state.ctm = c.state.ctm.times(matrix{0, -1, 1, 0, 0, p.Width})
		p.Width, p.Height = p.Height, p.Width
	case 270, -90:
		c.state.ctm = c.state.ctm.times(matrix{0, 1, -1, 0, p.Height, 0})
		p.Width, p.Height = p.Height, p.Width
	}
	var program []byte
	parts, ok := w.get(d["Contents"]).(array)
	if !ok {
		parts = array{d["Contents"]}
	}
	for _, part := range parts {
		if s, ok := w.get(part).(*stream); ok {
			data, err := w.content(s)
			if err != nil {
				return err
			}
			program = append(append(program, data...), '\n')
		}
	}
	if err := c.run(program, w.dict(own["Resources"]), 0); err != nil {
		return err
	}
	w.done = !w.page(p)
	return nil
}

type point struct{ x, y float64 }

// A matrix maps (x, y) to (ax+cy+e, bx+dy+f), written a, b, c, d, e, f.
type matrix [6]float64

// times returns the map that does m first and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A graphics state is what holds for the words that are painted next.
type graphics struct {
	ctm                             matrix
	font                            *font
	size, spacing, word, lead, rise float64
	stretch                         float64 // less one
}

// A content runs the program of a page.
type content struct {
	*file
	page       *Page
	state      graphics
	stack      []graphics
	text, line matrix
}

func (c *content) run(program []byte, resources dict, depth int) error {
	l := &lexer{data: program}
	var args []any
	fonts := map[name]*font{}
	for {
		o, ok := l.next(0)
		if !ok {
			return nil
		}
		word, isWord := o.(keyword)
		if !isWord {
			if len(args) < 64 {
				args = append(args, o)
			}
			continue
		}
		var err error
		switch word {
		case "Tf":
			if len(args) >= 2 {
				key, _ := args[0].(name)
				if fonts[key] == nil {
					if fonts[key], err = c.font(c.dict(resources["Font"])[key]); err != nil {
						return err
					}
				}
				c.state.font, c.state.size = fonts[key], c.number(args[1])
			}
		case "Do":
			if len(args) >= 1 {
				key, _ := args[0].(name)
				err = c.paint(c.dict(resources["XObject"])[key], resources, depth)
			}
		case "BI":
			c.page.Pictures++
			skipPicture(l)
		default:
			err = c.operate(string(word), args)
		}
		if err != nil {
			return err
		}
		args = args[:0]
	}
}

// paint runs the program of a form, which may hold words like a page.
func (c *content) paint(o any, resources dict, depth int) error {
	s, ok := c.get(o).(*stream)
	switch {
	case !ok:
		return nil
	case s.dict["Subtype"] == name("Image"):
		c.page.Pictures++
		return nil
	case s.dict["Subtype"] != name("Form") || depth > 8:
		return nil
	}
	data, err := c.file.content(s)
	if err != nil {
		return err
	}
	if own := c.dict(s.dict["Resources"]); own != nil {
		resources = own
	}
	before, stack := c.state, c.stack
	if m := c.array(s.dict["Matrix"]); len(m) == 6 {
		c.state.ctm = c.matrix([]any(m)).times(c.state.ctm)
	}
	err = c.run(data, resources, depth+1)
	c.state, c.stack = before, stack
	return err
}

// skipPicture passes over a picture that stands inside a program.
func skipPicture(l *lexer) {
	for l.pos+2 < len(l.data) {
		if isSpace(l.data[l.pos]) && l.data[l.pos+1] == 'E' && l.data[l.pos+2] == 'I' && (l.pos+3 == len(l.data) || isSpace(l.data[l.pos+3])) {
			l.pos += 3
			return
		}
		l.pos++
	}
	l.pos = len(l.data)
}

func (c *content) matrix(args []any) (m matrix) {
	for i := range m {
		m[i] = c.number(args[i])
	}
	return m
}

func (c *content) operate(word string, args []any) error {
	at := func(i int) float64 {
		if i < len(args) {
			n, _ := args[i].(float64)
			return n
		}
		return 0
	}
	s := &c.state
	switch word {
	case "q":
		if len(c.stack) < 512 {
			c.stack = append(c.stack, *s)
		}
	case "Q":
		if n := len(c.stack); n > 0 {
			*s, c.stack = c.stack[n-1], c.stack[:n-1]
		}
	case "cm":
		if len(args) == 6 {
			s.ctm = c.matrix(args).times(s.ctm)
		}
	case "BT":
		c.text, c.line = matrix{1, 0, 0, 1}, matrix{1, 0, 0, 1}
	case "Tc":
		s.spacing = at(0)
	case "Tw":
		s.word = at(0)
	case "Tz":
		s.stretch = at(0)/100 - 1
	case "TL":
		s.lead = at(0)
	case "Ts":
		s.rise = at(0)
	case "Td":
		c.next(at(0), at(1))
	case "TD":
		s.lead = -at(1)
		c.next(at(0), at(1))
	case "Tm":
		if len(args) == 6 {
			c.line = c.matrix(args)
			c.text = c.line
		}
	case "T*":
		c.next(0, -s.lead)
	case "Tj":
		return c.show(args)
	case "'":
		c.next(0, -s.lead)
		return c.show(args)
	case "\"":
		s.word, s.spacing = at(0), at(1)
		c.next(0, -s.lead)
		if len(args) > 2 {
			return c.show(args[2:])
		}
	case "TJ":
		if len(args) > 0 {
			if all, ok := args[0].(array); ok {
				return c.show(all)
			}
		}
	}
	return nil
}

func (c *content) next(x, y float64) {
	c.line = matrix{1, 0, 0, 1, x, y}.times(c.line)
	c.text = c.line
}

// show paints strings, with the moves between them, as one run; a wide move is
// a space.
func (c *content) show(parts []any) error {
	s := &c.state
	if s.font == nil {
		return nil
	}
	var words strings.Builder
	start := matrix{1, 0, 0, 1, 0, s.rise}.times(c.text).times(s.ctm)
	stretch := 1 + s.stretch
	moved := false // the last space stands for a move; a space painted behind it is the same one
	for _, part := range parts {
		switch part := part.(type) {
		case float64:
			c.text = matrix{1, 0, 0, 1, -part / 1000 * s.size * stretch, 0}.times(c.text)
			if part < -180 && words.Len() > 0 && !strings.HasSuffix(words.String(), " ") {
				words.WriteByte(' ')
				moved = true
			}
		case text:
			advance := 0.0
			s.font.decode(part, func(w string, width float64, space bool) {
				if w != " " || !moved {
					words.WriteString(w)
				}
				moved = moved && w == ""
				advance += (width/1000*s.size + s.spacing) * stretch
				if space {
					advance += s.word * stretch
				}
			})
			c.text = matrix{1, 0, 0, 1, advance, 0}.times(c.text)
		}
	}
	if words.Len() == 0 {
		return nil
	}
	if c.words += words.Len(); c.words > mostText || len(c.page.Runs) >= mostRuns {
		return ErrTooLarge
	}
	end := matrix{1, 0, 0, 1, 0, s.rise}.times(c.text).times(s.ctm)
	size := math.Hypot(start[2], start[3]) * math.Abs(s.size)
	run := Run{X: start[4], Y: start[5], Width: end[4] - start[4], Size: size, Bold: s.font.bold, Text: words.String()}
	for _, n := range []float64{run.X, run.Y, run.Width, run.Size} {
		if math.IsNaN(n) || math.Abs(n) > 1e6 {
			return nil
		}
	}
	c.page.Runs = append(c.page.Runs, run)
	return nil
}

package reader

import (
	"math"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/pdfpage"
)

// A pageLine is the words on one baseline. Row tells that there are gaps in it
// as between columns.
type pageLine struct {
	n         int // index among all
	page      int
	text      string
	x, end, y float64
	height    float64 // of the page
	size      float64
	bold, row bool
	furniture bool
}

// page makes lines of the runs of a page, in the order in which they are painted.
func (r *pdfReader) page(p pdfpage.Page) {
	r.pages++
	r.pictures += p.Pictures
	first := len(r.all)
	var at *lineMaker
	for _, run := range p.Runs {
		if at != nil && at.takes(run) {
			at.add(run)
			continue
		}
		r.endLine(at, p)
		at = &lineMaker{}
		at.add(run)
	}
	r.endLine(at, p)
	lines := r.all[first:]
	up := 0 // lines that stand above the one before: those of another column, or of a program that paints in its own order
	for i := 1; i < len(lines); i++ {
		if lines[i].y > lines[i-1].y+1 {
			up++
		}
	}
	if len(lines) > 4 && 3*up > len(lines) {
		slices.SortStableFunc(lines, func(a, b pageLine) int {
			if math.Abs(a.y-b.y) > 2 {
				return int(math.Copysign(1, b.y-a.y))
			}
			return int(math.Copysign(1, a.x-b.x))
		})
	}
}

func (r *pdfReader) endLine(m *lineMaker, p pdfpage.Page) {
	if m == nil || len(r.all) >= MaxLines {
		return
	}
	text := strings.TrimSpace(ligatures.Replace(m.words.String()))
	if text == "" {
		return
	}
	r.all = append(r.all, pageLine{page: p.Number, text: text, x: m.x, end: m.end, y: m.y, height: p.Height, size: m.size,
		bold: m.loud == m.runes, row: strings.Contains(text, "\t")})
}

// ligatures are one sign on paper and several letters in a word.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// A lineMaker puts runs of one baseline together.
type lineMaker struct {
	words       strings.Builder
	x, end, y   float64
	size        float64
	loud, runes int
}

// takes tells whether a run goes on where the line ends, on its baseline.
func (m *lineMaker) takes(run pdfpage.Run) bool {
	size := max(m.size, run.Size)
	return math.Abs(run.Y-m.y) < 0.45*size && run.X > m.end-0.6*size
}

func (m *lineMaker) add(run pdfpage.Run) {
	words := run.Text
	n := len(strings.TrimSpace(words))
	if m.words.Len() == 0 {
		if n == 0 {
			return
		}
		m.x, m.end, m.y, m.size = run.X, run.X, run.Y, run.Size
	}
	raised := run.Y-m.y > 0.15*m.size || run.Size < 0.75*m.size
	if n > 0 && n <= 3 && raised && run.Size < 0.85*m.size && strings.Trim(strings.TrimSpace(words), "0123456789*") == "" {
		m.end = run.X + run.Width // the mark of a note
		return
	}
	so := m.words.String()
	switch gap := run.X - m.end; {
	case gap > 1.8*m.size && n > 0 && so != "":
		m.words.WriteByte('\t')
		words = strings.TrimLeft(words, " ")
	case gap > 0.16*m.size && so != "" && !strings.HasSuffix(so, " ") && !strings.HasPrefix(words, " "):
		m.words.WriteByte(' ')
	}
	m.words.WriteString(words)
	m.end = max(m.end, run.X+run.Width)
	m.runes += n
	if run.Bold {
		m.loud += n
	}
	if run.Size > m.size && n > 1 {
		m.size = run.Size
	}
}

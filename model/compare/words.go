package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// A Span is a part of a text that was rewritten: it was kept, deleted or inserted.
// One of the three is not empty.
type Span struct {
	Keep   string `json:"keep,omitempty"`
	Delete string `json:"delete,omitempty"`
	Insert string `json:"insert,omitempty"`
}

// A hunk replaces the bytes [from, to) of a text by others.
type hunk struct {
	from, to int
	insert   string
}

// maxCells limits the table in which words are matched, of four bytes each. Beyond
// it, which takes some thousand words in a row that differ, all of them are
// replaced at once.
const maxCells = 1 << 22

// hunks returns what turns old into new, word by word, in order and apart.
func hunks(old, new string) (all []hunk) {
	a, b := split(old), split(new)
	at := 0 // bytes of old that are read
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		at += len(a[0])
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	put := func(del, ins string) {
		if n := len(all); n > 0 && all[n-1].to == at {
			all[n-1].to += len(del)
			all[n-1].insert += ins
		} else if del != "" || ins != "" {
			all = append(all, hunk{at, at + len(del), ins})
		}
		at += len(del)
	}
	if len(a)*len(b) > maxCells {
		put(strings.Join(a, ""), strings.Join(b, ""))
		return all
	}
	// common[i][j] is how many bytes a[i:] and b[j:] can have in common.
	width := len(b) + 1
	common := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			most := max(common[(i+1)*width+j], common[i*width+j+1])
			if a[i] == b[j] {
				most = max(most, common[(i+1)*width+j+1]+int32(len(a[i])))
			}
			common[i*width+j] = most
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j] && common[i*width+j] == common[(i+1)*width+j+1]+int32(len(a[i])):
			at += len(a[i])
			i, j = i+1, j+1
		case i < len(a) && (j == len(b) || common[(i+1)*width+j] >= common[i*width+j+1]):
			put(a[i], "")
			i++
		default:
			put("", b[j])
			j++
		}
	}
	return all
}

// split cuts a text into words, runs of space and single other signs.
func split(text string) (all []string) {
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return 1
		case r != '\n' && unicode.IsSpace(r):
			return 2
		}
		return 0
	}
	for from := 0; from < len(text); {
		r, size := utf8.DecodeRuneInString(text[from:])
		to := from + size
		for c := class(r); c != 0 && to < len(text); to += size {
			if r, size = utf8.DecodeRuneInString(text[to:]); class(r) != c {
				break
			}
		}
		all = append(all, text[from:to])
		from = to
	}
	return all
}

// delta returns hunks as a change of the text that they are of.
func delta(text string, all []hunk) (d model.Delta) {
	at := 0
	for _, h := range all {
		for _, op := range []model.Op{{Retain: h.from - at}, {Insert: h.insert}, {Delete: text[h.from:h.to]}} {
			if op != (model.Op{}) {
				d = append(d, op)
			}
		}
		at = h.to
	}
	return d
}

// Words shows how a text was rewritten. Words that changed with nothing but
// space between them are shown as one.
func Words(old, new string) (all []Span) {
	var joined []hunk
	for _, h := range hunks(old, new) {
		if n := len(joined); n > 0 && strings.TrimSpace(old[joined[n-1].to:h.from]) == "" {
			last := &joined[n-1]
			last.insert += old[last.to:h.from] + h.insert
			last.to = h.to
			continue
		}
		joined = append(joined, h)
	}
	at := 0
	for _, h := range joined {
		all = append(all, Span{Keep: old[at:h.from]}, Span{Delete: old[h.from:h.to]}, Span{Insert: h.insert})
		at = h.to
	}
	all = append(all, Span{Keep: old[at:]})
	return slices.DeleteFunc(all, func(s Span) bool { return s == Span{} })
}

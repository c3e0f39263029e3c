package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// object is an object of fpdf's file: what stands between obj and endobj.
type object struct {
	number, at int
	body       []byte
}

// stream parts an object into its dictionary and its data, as they are.
func (o object) stream() (dict, data []byte, ok bool) {
	dict, data, ok = bytes.Cut(o.body, []byte("\nstream\n"))
	if !ok {
		return o.body, nil, false
	}
	return dict, bytes.TrimSuffix(data, []byte("\nendstream")), true
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
		_, body, _ := bytes.Cut(file[objects[i].at:to], []byte("\n"))
		objects[i].body = bytes.TrimSuffix(bytes.TrimSuffix(body, []byte("endobj\n")), []byte("\n"))
	}
	return objects, trailer, nil
}

var reference = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ ?(\d+) 0 R`) })

// refers returns the number of the object that a key leads to, 0 for none.
func refers(dict []byte, key string) int {
	_, after, _ := bytes.Cut(dict, []byte(key))
	m := reference().FindSubmatch(after)
	if m == nil {
		return 0
	}
	n, err := strconv.Atoi(string(m[1]))
	if err != nil {
		return 0
	}
	return n
}

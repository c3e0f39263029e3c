package pdf

import (
	"fmt"
	"slices"

	"github.com/enjeux/enjeux/model/layout"
)

// An element is a Tag as it is written.
type element struct {
	tag    *layout.Tag // nil for the document
	parent *element
	number int
	page   int // on which it begins
	kids   []kid
	area   layout.Rect // of a figure, as far as it is on its first page
	spread bool        // it goes on over a page
}

// A kid of an element is another, a piece of content of a page, or an annotation.
type kid struct {
	element    *element
	page, mcid int
	annotation int // its number, when it is one
}

// structure is the tree of elements, and what leads back to it: from each piece
// of content of a page, and from each annotation.
type structure struct {
	f           *file
	sheets      []*sheet
	document    *element
	elements    map[*layout.Tag]*element
	order       []*element
	pieces      [][]*element // by page and number
	annotations []annotation
	onPage      [][]int // the numbers of the annotations of each page
	root        int     // the number of the object that leads to all
}

// An annotation is a link on a page.
type annotation struct {
	number, page int
	link         *layout.Link
	element      *element
}

// gather makes the tree of the elements of sheets, in reading order.
func gather(f *file, sheets []*sheet) *structure {
	s := &structure{f: f, sheets: sheets, document: &element{number: f.reserve()}, elements: make(map[*layout.Tag]*element),
		pieces: make([][]*element, len(sheets)), onPage: make([][]int, len(sheets))}
	steps, leaves := 1, reading(sheets)
	for _, l := range leaves {
		steps += len(l.steps)
	}
	for page, sh := range sheets {
		for _, l := range sh.leaves {
			s.pieces[page] = append(s.pieces[page], make([]*element, l.pieces())...)
		}
	}
	f.objects, s.order = slices.Grow(f.objects, 2*steps), slices.Grow(append(s.order, s.document), steps)
	for _, l := range leaves {
		page := l.sheet
		for _, step := range l.steps {
			e := s.element(step.tag, page)
			e.spread = e.spread || page != e.page
			switch {
			case step.link != nil:
				if step.link.URL == "" && (step.link.Page < 0 || step.link.Page >= len(sheets)) {
					continue // it leads to a page that is not there
				}
				n := f.reserve()
				s.annotations = append(s.annotations, annotation{n, page, step.link, e})
				s.onPage[page] = append(s.onPage[page], n)
				e.kids = append(e.kids, kid{page: page, annotation: n})
			case step.mcid >= 0:
				s.pieces[page][step.mcid] = e
				e.kids = append(e.kids, kid{page: page, mcid: step.mcid})
				if !e.spread {
					e.area = union(e.area, step.area)
				}
			}
		}
	}
	s.root = s.write()
	return s
}

func (s *structure) element(tag *layout.Tag, page int) *element {
	if tag == nil {
		return s.document
	}
	if e := s.elements[tag]; e != nil {
		return e
	}
	parent := s.element(tag.Parent, page)
	e := &element{tag: tag, parent: parent, number: s.f.reserve(), page: page}
	parent.kids = append(parent.kids, kid{element: e})
	s.elements[tag] = e
	s.order = append(s.order, e)
	return e
}

// write adds the objects of the tree and returns the number of its root.
func (s *structure) write() int {
	root := s.f.reserve()
	var notes []*element
	for _, e := range s.order {
		if e.tag != nil && e.tag.Role == layout.Note {
			notes = append(notes, e)
		}
		s.f.objects[e.number].dict = s.dict(e, root, len(notes))
	}
	var parents dict
	parents.put("<</Nums[")
	for page, pieces := range s.pieces {
		var d dict
		d.put("[")
		for _, e := range pieces {
			d.ref(e.number).put(" ")
		}
		parents.num(page).put(" ").ref(s.f.add(*d.put("]"))).put("\n")
	}
	for i, a := range s.annotations {
		parents.num(len(s.pieces) + i).put(" ").ref(a.element.number).put("\n")
		s.f.objects[a.number].dict = a.dict(s.sheets, len(s.pieces)+i)
	}
	var d dict
	d.put("<</Type/StructTreeRoot/RoleMap<</Title/P/Aside/Div>>/K[").ref(s.document.number).put("]/ParentTree ").ref(s.f.add(*parents.put("]>>")))
	d.put("/ParentTreeNextKey ").num(len(s.pieces) + len(s.annotations))
	if len(notes) > 0 {
		d.put("/IDTree<</Names[")
		for i, e := range notes {
			d.put(noteID(i + 1)).ref(e.number).put("\n")
		}
		d.put("]>>")
	}
	s.f.objects[root].dict = *d.put(">>")
	return root
}

// noteID names a note, as a string of the file.
func noteID(n int) string { return fmt.Sprintf("(note%06d)", n) }

func (s *structure) dict(e *element, root, notes int) dict {
	d := make(dict, 0, 96)
	if e.tag == nil {
		d.put("<</Type/StructElem/S/Document/P ").ref(root)
	} else {
		role := e.tag.Role
		if role == layout.RowHead {
			role = layout.TableHead
		}
		d.put("<</Type/StructElem/S/").put(string(role)).put("/P ").ref(e.parent.number).put("/Pg ").ref(pageObject(e.page))
		if e.tag.Lang != "" && language().MatchString(e.tag.Lang) {
			d.put("/Lang(").put(e.tag.Lang).put(")")
		}
		if e.tag.Alt != "" {
			d.put("/Alt").text(e.tag.Alt)
		}
		if e.tag.Text != "" {
			d.put("/ActualText").text(e.tag.Text)
		}
		switch e.tag.Role {
		case layout.TableHead:
			d.put("/A<</O/Table/Scope/Column>>")
		case layout.RowHead:
			d.put("/A<</O/Table/Scope/Row>>")
		case layout.Note:
			d.put("/ID").put(noteID(notes))
		case layout.Figure:
			if h := s.sheets[e.page].height; !e.spread && e.area.W > 0 {
				d.put("/A<</O/Layout/Placement/Block/BBox").rect(e.area.X, h-e.area.Y-e.area.H, e.area.X+e.area.W, h-e.area.Y).put(">>")
			}
		}
	}
	d.put("/K[")
	for i, k := range e.kids {
		if i > 0 {
			d.put(" ")
		}
		switch {
		case k.element != nil:
			d.ref(k.element.number)
		case k.annotation != 0:
			d.put("<</Type/OBJR/Pg ").ref(pageObject(k.page)).put("/Obj ").ref(k.annotation).put(">>")
		case k.page == e.page:
			d.num(k.mcid)
		default:
			d.put("<</Type/MCR/Pg ").ref(pageObject(k.page)).put("/MCID ").num(k.mcid).put(">>")
		}
	}
	return *d.put("]>>")
}

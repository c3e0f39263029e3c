package page

import "github.com/enjeux/enjeux/model/layout"

// NewThumbnails makes a view of pages in small, each with its number under it. A
// click on one calls OnPage with its number.
func NewThumbnails(fonts *layout.Fonts) *View {
	v := NewView(fonts)
	v.small = true
	return v
}

// Frame puts a frame around a thumbnail, from 1, and brings it into view.
func (v *View) Frame(page int) {
	if page == v.framed {
		return
	}
	before := v.framed
	v.framed = page
	for i, s := range v.sheets {
		if i+1 == before || i+1 == page {
			s.Refresh()
		}
	}
	v.reveal()
}

// reveal brings the thumbnail with the frame into view.
func (v *View) reveal() {
	page := v.framed
	if page < 1 || page > len(v.pages) {
		return
	}
	top := v.tops[page-1]
	bottom := top + length(v.pages[page-1].Height, v.scale) + v.below()
	if top-gap < v.scroll.Offset.Y {
		v.moveTo(top - gap)
	} else if bottom > v.scroll.Offset.Y+v.Size().Height {
		v.moveTo(bottom - v.Size().Height)
	}
}

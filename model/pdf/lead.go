package pdf

import "strings"

// outline gives fpdf the outline of its pages, which are there. An entry must not
// leave out a level on its way down.
func (a *artwork) outline() {
	level, last := -1, a.sheets[len(a.sheets)-1].height
	for _, l := range reading(a.sheets) {
		sh := a.sheets[l.sheet]
		a.fpdf.SetPage(l.sheet + 1)
		for _, m := range l.marks {
			level = max(0, min(m.Level, level+1))
			// fpdf takes every entry to be on a page as high as the last one.
			y := m.Y + last - sh.height
			if y == -1 {
				y = -1.001 // which fpdf takes for the place of its pen
			}
			a.fpdf.Bookmark(wide(m.Title), level, y)
		}
	}
	a.fpdf.SetPage(len(a.sheets)) // it ends with the page that it is on
}

// pageObject is the number that fpdf gives to a page.
func pageObject(page int) int { return 3 + 2*page }

// dict is a link as it is written: it prints, and says what it leads to.
func (a annotation) dict(sheets []*sheet, key int) dict {
	l, h := a.link, sheets[a.page].height
	d := make(dict, 0, 160)
	d.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect").rect(l.X, h-l.Rect.Y-l.H, l.X+l.W, h-l.Rect.Y)
	d.put("/StructParent ").num(key)
	title := l.Title
	if l.URL != "" {
		if title == "" {
			title = l.URL
		}
		d.put("/A<</S/URI/URI").text(address(l.URL)).put(">>")
	} else {
		if title == "" {
			title = "→"
		}
		d.put("/Dest[").ref(pageObject(l.Page)).put("/XYZ 0 ")
		d = appendNumber(d, sheets[l.Page].height-l.Y)
		d.put(" null]")
	}
	return *d.put("/Contents").text(title).put(">>")
}

// wide makes fpdf write a title whole: it knows UTF-8 of up to three bytes only,
// and so a rune above U+FFFF is given as the two halves that UTF-16 makes of it.
func wide(s string) string {
	var b strings.Builder
	for _, r := range clean(s) {
		if r > 0xffff {
			half(&b, 0xd800+(r-0x10000)>>10)
			half(&b, 0xdc00+(r-0x10000)&0x3ff)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func half(b *strings.Builder, r rune) {
	b.Write([]byte{0xe0 | byte(r>>12), 0x80 | byte(r>>6&0x3f), 0x80 | byte(r&0x3f)})
}

// address is a URL in the ASCII that a PDF holds.
func address(url string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(url) {
		if c := url[i]; c > ' ' && c < 0x7f && c != '(' && c != ')' && c != '\\' {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

// safe is the rune, or U+FFFD for what stands above U+FFFF: fpdf would panic.
func safe(r rune) rune {
	if r <= 0 || r > 0xffff || r >= 0xd800 && r < 0xe000 {
		return '\ufffd'
	}
	return r
}

package clip

import (
	"fmt"
	"strconv"
	"strings"
)

// The clipboard of Windows wants a part of a page within a page, below a head that
// says at which bytes each begins and ends ("HTML Format", also CF_HTML).
const (
	formatHead = "Version:0.9\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\n"
	before     = "<html><head><meta charset=\"utf-8\"></head><body>\r\n<!--StartFragment-->"
	after      = "<!--EndFragment-->\r\n</body></html>"
)

// toFormat puts a part of a page as Windows wants it.
func toFormat(html string) string {
	page := len(fmt.Sprintf(formatHead, 0, 0, 0, 0))
	from := page + len(before)
	to := from + len(html)
	return fmt.Sprintf(formatHead, page, to+len(after), from, to) + before + html + after
}

// fromFormat is the part of a page that is in there: by the bytes that the head
// names, or else all behind the head.
func fromFormat(data string) string {
	at := func(name string) int {
		_, rest, _ := strings.Cut(data, name+":")
		digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
		n, err := strconv.Atoi(digits)
		if err != nil {
			return -1
		}
		return n
	}
	if from, to := at("StartFragment"), at("EndFragment"); 0 <= from && from <= to && to <= len(data) {
		return data[from:to]
	}
	return data[max(strings.IndexByte(data, '<'), 0):]
}

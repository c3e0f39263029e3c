package grid

import (
	"encoding/csv"
	"strings"

	"golang.org/x/net/html"
)

// Text writes rows as values that are parted by tabs, which spreadsheets and [Parse]
// read; a value with a tab, a quotation mark or a break stands in quotation marks.
func Text(rows [][]string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = '\t'
	w.WriteAll(rows) // a [strings.Builder] takes all
	return b.String()
}

// HTML writes rows as a table, the first one as its heads, for programs that paste
// formatted text.
func HTML(rows [][]string) string {
	var b strings.Builder
	b.WriteString("<table>\n")
	for i, row := range rows {
		tag := "td"
		if i == 0 {
			tag = "th"
		}
		b.WriteString("<tr>")
		for _, cell := range row {
			b.WriteString("<" + tag + ">" + html.EscapeString(cell) + "</" + tag + ">")
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
	return b.String()
}

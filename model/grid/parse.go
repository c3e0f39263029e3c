package grid

import (
	"encoding/csv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The most cells that are read of a table; what comes after is left out.
const mostCells = 100_000

// Parse returns the cells of a table, without the rows that are empty: an HTML
// table, or lines of values that are parted by tabs, semicolons or commas. It is
// nil when the text holds no table of two columns or more.
func Parse(text string) (rows [][]string) {
	if strings.Contains(strings.ToLower(text), "<table") {
		rows = parseHTML(text)
	} else {
		rows = parseLines(text)
	}
	width := 0
	kept := rows[:0]
	cells := 0
	for _, row := range rows {
		filled := 0
		for i := range row {
			row[i] = strings.TrimSpace(strings.ReplaceAll(row[i], "\u00a0", " "))
			if row[i] != "" {
				filled = i + 1
			}
		}
		if cells += len(row); filled == 0 || cells > mostCells {
			continue
		}
		width = max(width, filled)
		kept = append(kept, row)
	}
	if width < 2 {
		return nil
	}
	return kept
}

func parseLines(text string) (rows [][]string) {
	r := csv.NewReader(strings.NewReader(text))
	r.LazyQuotes, r.FieldsPerRecord, r.Comma = true, -1, separator(text)
	for {
		row, err := r.Read()
		if err != nil { // the end; a lazy reader fails at nothing else
			return rows
		}
		rows = append(rows, row)
	}
}

// separator is what parts the values: a tab where there is one, else what the
// first line has more of.
func separator(text string) rune {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	switch {
	case strings.Contains(text, "\t"):
		return '\t'
	case strings.Count(line, ";") >= strings.Count(line, ","):
		return ';'
	}
	return ','
}

func parseHTML(text string) (rows [][]string) {
	z := html.NewTokenizer(strings.NewReader(text))
	var cell strings.Builder
	var row []string
	inCell := false
	endCell := func() {
		if inCell {
			row = append(row, strings.Join(strings.Fields(cell.String()), " "))
			cell.Reset()
		}
		inCell = false
	}
	endRow := func() {
		endCell()
		if row != nil {
			rows = append(rows, row)
		}
		row = nil
	}
	for {
		switch z.Next() {
		case html.ErrorToken:
			endRow()
			return rows
		case html.TextToken:
			cell.Write(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.Tr:
				endRow()
			case atom.Td, atom.Th:
				endCell()
				cell.Reset()
				inCell = true
			case atom.Br, atom.P:
				cell.WriteByte(' ')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.Tr, atom.Table:
				endRow()
			case atom.Td, atom.Th:
				endCell()
			}
		}
	}
}

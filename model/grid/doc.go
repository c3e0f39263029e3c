// Package grid reads a table that was copied from a spreadsheet, makes facts of
// its rows, and writes tables that are copied: events, figures, agreements, people, engagements.
//
// [Parse] reads cells out of what the clipboard holds: values parted by tabs, CSV
// or HTML. [Facts] finds out from the first row what each column is, in French or
// in English, and returns a node for each row that it understands. [Text] and [HTML]
// write cells for the clipboard.
package grid

// Package word writes a flow of blocks as a DOCX file, as Word and LibreOffice
// read it: with named styles that a ministry's template can replace, numbered
// footnotes, a table of contents, and fields for the pages.
//
// The file is a ZIP archive of XML parts. Those that are the same for every
// briefing are templates in parts/; the body, the notes and the lists are
// written here. The same document gives the same bytes.
package word

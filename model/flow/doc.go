// Package flow turns a briefing into one flow of blocks: headings, paragraphs,
// lists, tables, framed annotations and numbered notes, in the order of the
// printed pages. A [Document] knows no page and no markup; what writes Markdown,
// HTML, plain text or a word processor's file renders it and never reads the
// briefing itself, so that all of them hold the same.
//
// Read [Of], then [Block].
package flow

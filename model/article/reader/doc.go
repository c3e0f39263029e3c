// Package reader turns a document of any kind that analysts receive into text
// and what its format says of each line: that it is a title, a heading, a
// bullet, a note, a part of the page and not of the article.
//
// [Read] looks at the bytes, and at the name only where the bytes leave a
// doubt, decodes them, and returns a [Text]. Two things make up a source then:
// the bytes as they were given, which the caller keeps, and the text that came
// out of them, which all offsets refer to. Of a plain text the second is the
// first, decoded, byte for byte; of a Markdown file too, unless it has marks
// inside its lines; of every other format it is one line a paragraph, in the
// order of reading, the notes at the end.
//
// Nothing is fetched and nothing is run: pictures, links, templates and macros
// are left where they are, and what matters of that is a [Warning]. Whatever
// the input, a reader ends in bounded time and memory with a text or an error.
package reader

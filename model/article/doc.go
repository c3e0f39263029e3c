// Package article reads a source document on a visit (an article, a statement,
// a fact sheet) and finds what is to be in its briefing.
//
// The path is [Read] → [Parse] → [Document.Nodes]. Parse decodes the bytes, splits the
// text into paragraphs, says what each is (title, heading, body, bullet, byline, chrome)
// and what domain it belongs to, and collects facts: the visit, dated events, key
// figures, agreements and people. What becomes of them in a briefing that there is,
// package intake says.
//
// Two promises. A passage is always exactly Text[From:To], in bytes of the
// decoded UTF-8 text, and every body line ends up in a stake, word for word.
// And nothing is invented: what the source does not name stays empty.
//
// Each paragraph is split into words once, and each word is looked up once for
// all rules (see lexeme.go); the paragraphs are read on all processors (scan.go),
// and what they say is put together in the order of the text.
//
// The word lists are data, see [Lists]; the rules are tuned to ways of writing
// and never to one text.
package article

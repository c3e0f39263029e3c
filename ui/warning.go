package ui

import (
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/reader"
	"github.com/enjeux/enjeux/ui/lang"
)

// Warnings says to a person what to know of a document that was imported, and
// of what was attached to it, a sentence each.
func Warnings(d *article.Document) (sentences []string) {
	sentences = ownWarnings(d)
	for _, a := range d.Attached {
		sentences = append(sentences, Warnings(a)...)
	}
	return sentences
}

// ownWarnings is [Warnings] without what was attached.
func ownWarnings(d *article.Document) (sentences []string) {
	for _, w := range d.Warnings {
		if s := warning(d.Name, w); s != "" {
			sentences = append(sentences, s)
		}
	}
	return sentences
}

func warning(name string, w reader.Warning) string {
	switch w.Kind {
	case reader.Macros:
		return lang.T("%s: it holds macros; they were not run.", name)
	case reader.Revisions:
		return lang.T("%s: it holds tracked changes; insertions were kept and deletions left out.", name)
	case reader.Rejoined:
		return lang.T("%s: paragraphs were put together from the lines of its pages; check them against the original.", name)
	case reader.Reencoded:
		return lang.T("%s: its accents were damaged by a double encoding and were put right.", name)
	case reader.Guessed:
		return lang.T("%s: it does not say how its letters are encoded; %s was taken, so check the accents.", name, w.Detail)
	case reader.External:
		return lang.T("%s: it asks for things from elsewhere; nothing was fetched.", name)
	case reader.Skipped:
		return lang.T("%s: what is attached as %s was not read.", name, w.Detail)
	case reader.Hidden:
		return lang.T("%s: it holds hidden text, which was left out: %s", name, w.Detail)
	case reader.Left:
		return lang.T("%s: it has too many parts, or too deep in one another; the rest was not read.", name)
	case reader.Unread:
		return lang.T("%s: Enjeux failed on a paragraph; look for its facts yourself, and report this: %s", name, w.Detail)
	}
	return ""
}

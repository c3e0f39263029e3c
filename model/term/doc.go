// Package term holds the words of a printed briefing in French and in English:
// what its parts and fields are called, how dates, numbers and figures are
// written, and the typographic rules of a language. Whatever prints a briefing,
// on pages or as a text, takes them from here, so that all say the same.
//
// [Of] gives the words of a language; [Spell] and [Punctuate] set a text in it.
package term

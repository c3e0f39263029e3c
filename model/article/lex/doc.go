// Package lex splits a text into words, and says of each what there is to know:
// how it is folded, what it may name, which rules it may begin. Package article
// and the rooms below it read a source by its lines ([Line]) and words ([Word]).
//
// A word is looked up once for each of its spellings ([Lexeme]), for all rules:
// texts say the same words again and again. What the word lists of the program and
// of its user say ([Lists]) is read once, before the first source.
//
// Spans are bytes [From, To) of a line; words are counted from 0; lists and
// lexemes hold words folded: in lower case, without accents.
//
// Where things are:
//
//   - words: line.go, lexeme.go, word.go, class.go, keyword.go, timewords.go, spelled.go (numbers), language.go, spread.go (over all processors)
//   - patterns: pattern.go, the ways of a long one: ways.go, what they ask of a text: demand.go, required.go, beginning.go
//   - sentences: sentence.go, phrase.go, clause.go, members.go, tense.go
//   - the word lists: lists.go; domains.txt: topics.go, usage.txt: usage.go, cues.txt: cue.go,
//     countries.txt: country.go, organisations.txt: organisation.go, units.txt: unit.go, money.txt: money.go
//   - offices: portfolio.go; Russian: russian.go
package lex

package lex

import (
	"math/bits"
	"strings"
)

// A Class is a set of folded words, for one that is asked for at every word of a text: each word that is read knows
// those it is in. There are 64 at most.
type Class uint64

// classed holds the classes of each word that has one.
var classed = map[string]Class{}

// allClasses are those that there are.
var allClasses Class

// ClassOf makes a class. Variables of packages alone may be one, for it must be there before the first word is read.
func ClassOf(list string) Class {
	c := Class(1) << bits.OnesCount64(uint64(allClasses))
	allClasses |= c
	for w := range strings.FieldsSeq(list) {
		classed[w] |= c
	}
	return c
}

// In tells whether a word is in a class.
func (w Word) In(c Class) bool { return w.classes&c != 0 }

// In tells whether there is a word i, and it is in a class.
func (l *Line) In(i int, c Class) bool { return i >= 0 && i < len(l.Words) && l.Words[i].In(c) }

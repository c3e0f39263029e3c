// Package model is the briefing on an official visit and every change that can
// be made to it. It imports the standard library only, and every other package
// speaks its language.
//
// A [Briefing] is a value: an edit gives a new briefing and leaves the old one
// alone, sharing with it what did not change. So layout, saving and export work
// on a snapshot in their own goroutine, without locks.
//
// There is one door to a change, whoever makes it: [Document.Do] with a
// [Transaction] of [Edit]s. An edit applies whole or fails and changes nothing;
// it knows its inverse, what it did to positions, and how to stand after
// another edit that came first. There are three: [Add], [Set] and [Text]. A move
// is a Set of "place", a removal a Set of "dead".
//
// All offsets into text are bytes of UTF-8, on rune boundaries.
package model

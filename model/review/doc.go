// Package review tells what a careful proofreader would flag in a briefing. It
// changes nothing and has no words for people: a [Finding] says what is wrong
// and where, and carries a fix where one is safe.
//
// [Findings] runs the rules over the whole briefing, a value, so it can run in a
// goroutine of its own; a [Proofreader] does so again and again, and reads anew
// only what changed. A finding can be dismissed with a reason, see [Dismiss]. Each rule is a function in a file named for what it
// looks at.
package review

// Package review tells what a careful proofreader would flag in a briefing. It
// changes nothing and has no words for people: a [Finding] says what is wrong
// and where, and carries a fix where one is safe.
//
// [Findings] runs the rules over the whole briefing, a value, so it can run in a
// goroutine of its own. Each rule is a function in a file named for what it
// looks at.
package review

// Package blocks says what each line of a source is: title, heading with its level,
// body, bullet, byline, or chrome, which stands around an article. What the format
// says of a line goes before its looks.
//
// The entrance is [Read]. A line is body until something speaks clearly for another
// type, because a body line that is lost is the worst error.
//
// Where things are, from the entrance down:
//
//   - block.go, classify.go, given.go (what the format says), lines.go (the shape of a line)
//   - headings: heading.go, level.go, mark.go; the evidence for them: evidence.go, signs.go, subhead.go, nohead.go
//     (what often looks like one), weights.go, which is learnt (TestLearn)
//   - what is said and by whom: dialogue.go; the hours and days of a programme: hours.go
//   - bylines and chrome: byline.go, credit.go, masthead.go, furniture.go
package blocks

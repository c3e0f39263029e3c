// Package quantity finds the figures of a line: numbers with a unit, in digits and
// in words, scaled and as ranges, each with what is told of it.
//
// The entrance is [Line.Figures]. What sounds like a figure and is none (a date, the
// name of an aircraft, "two countries") is left out.
//
// Where things are, from the entrance down:
//
//   - figures: line.go, figure.go, numeral.go (in letters), label.go (what each stands for), goeson.go
//   - units: unitafter.go, counted.go, noun.go, borrowed.go (of another figure), rate.go, dollar.go; none: rank.go
//   - numbers: number.go
package quantity

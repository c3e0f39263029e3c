// Package timex finds what a line says of time: days, months, years and ranges,
// as they are written ("le 3 mai 2029") and by their distance from the day of
// publication ("mardi dernier", "in two weeks").
//
// [Line.Dates] returns those that a line writes, with what it leaves out as zeros,
// and [Line.Relative] and [Line.Periods] those that it tells by their distance.
// Package article gives the former their years, see its resolve.go.
//
// Where things are, from the entrance down:
//
//   - what a date is: line.go, date.go, year.go
//   - written: written.go, together.go, yearalone.go, dateword.go
//   - told by their distance: days: calendar.go, dayname.go, daysaid.go, today.go, nowadays.go; how long: stay.go; longer: period.go, quarter.go, weekend.go, ago.go; what comes again: habit.go
package timex

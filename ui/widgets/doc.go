// Package widgets holds the window's own widgets: cards and the column that they
// are dragged in, text fields, chips, rows, tabs, a split of three panes, and the
// theme that they share. It knows nothing of briefings: a widget is given text and
// callbacks, and says what the user meant.
//
// Sizes and positions are Fyne's device-independent units. Everything here belongs
// to Fyne's main thread.
package widgets

// Package x11 is a connection to an X screen beside that of the window, for what
// programs hand each other there: selections, as the ICCCM has them (section 2).
// Where the system has no X, the package is empty.
package x11

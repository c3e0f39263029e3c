package ui

import "errors"

// errGivenUp is the error of a dialog that was closed without an answer.
var errGivenUp = errors.New("given up")

// ownDialogs is nil: in a browser our own dialogs serve.
func ownDialogs() fileDialogs { return nil }

//go:build !(linux || openbsd || freebsd || netbsd) || js

package ui

// heedSystem follows the system's choice of light or dark.
func (a *App) heedSystem() { a.theme.Heed() }

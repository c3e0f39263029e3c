// Package page paints pages on the screen and as pictures: glyph outlines of
// the same fonts at the same places as in the PDF. It measures nothing and
// decides nothing. [Draw] needs no window; [View] is the preview, which paints
// in a goroutine the pages that are in view, and no others.
package page

// Package markup writes a flow of blocks as a text that other programs read:
// [Markdown], [HTML] and [Plain]. Each is one walk of the blocks, and the same
// document gives the same bytes. What the text holds never makes them fail;
// only the writer can. [FromHTML] goes the other way, for what is pasted.
package markup

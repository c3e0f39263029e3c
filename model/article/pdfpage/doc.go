// Package pdfpage reads the text layer of a PDF: for each page the runs of
// words, where they stand and how large they are.
//
// It finds the objects of a file by looking for them and not by the file's own
// table, so a damaged table does no harm. It is our own because what could be
// had cannot be bounded: nested arrays overflow the stack, which no program
// survives, and a size that a file claims is believed and allocated. Here
// whatever the bytes say, the work is bounded by them: see [Read].
package pdfpage

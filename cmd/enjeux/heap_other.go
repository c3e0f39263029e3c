//go:build !linux || !cgo

package main

// keepHeap is for glibc alone.
func keepHeap() {}

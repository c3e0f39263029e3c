//go:build cgo

package main

/*
#include <malloc.h>

// Not every C library gives memory back so early: musl has no such bound.
static void keep(int bytes) {
#ifdef M_TRIM_THRESHOLD
	mallopt(M_TRIM_THRESHOLD, bytes);
#endif
}
*/
import "C"

// keepHeap has the C library keep up to 64 MiB that are free. Where the processor paints,
// Mesa takes some 2 MB for each frame and frees them; they went back to the system, which
// had to clear them again for the next frame (key-faults in BenchmarkWindow).
func keepHeap() { C.keep(64 << 20) }

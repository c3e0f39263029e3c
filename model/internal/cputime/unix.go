//go:build unix

// Package cputime tells tests and benchmarks what a computation took of the processors,
// which other programs on the machine do not lengthen as they do the clock's time.
package cputime

import (
	"syscall"
	"time"
)

// Used is the time that the processors have given to this program so far.
func Used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // it fails for a wrong argument only
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

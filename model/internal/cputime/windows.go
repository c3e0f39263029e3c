//go:build windows

package cputime

import "time"

var began = time.Now()

// Used is the time by the clock: the standard library does not tell the processors'.
func Used() time.Duration { return time.Since(began) }

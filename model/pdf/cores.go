package pdf

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// onAllCores calls do with 0 to n-1, on as many goroutines as there are cores.
// It panics when one of them does.
func onAllCores(n int, do func(i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	var failed atomic.Value
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					failed.Store(r)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	all.Wait()
	if r := failed.Load(); r != nil {
		panic(r)
	}
}

// meanwhile calls do on a goroutine of its own; join waits for it, and panics when it did.
func meanwhile(do func()) (join func()) {
	done := make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		do()
	}()
	return func() {
		if r := <-done; r != nil {
			panic(r)
		}
	}
}

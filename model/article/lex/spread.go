package lex

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Spread calls f for stretches [from, to) of 0 to n-1, on all processors.
func Spread(n int, f func(v *Vocabulary, from, to int)) {
	const batch = 32
	var next atomic.Int64
	var wg sync.WaitGroup
	work := func() {
		v := Vocabularies.Get().(*Vocabulary)
		defer Vocabularies.Put(v)
		for from := int(next.Add(batch)) - batch; from < n; from = int(next.Add(batch)) - batch {
			f(v, from, min(n, from+batch))
		}
	}
	for range min(runtime.GOMAXPROCS(0), n/batch) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}

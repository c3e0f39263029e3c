package article

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// spread calls f for stretches [from, to) of 0 to n-1, on all processors.
func spread(n int, f func(v *vocabulary, from, to int)) {
	const batch = 32
	var next atomic.Int64
	var wg sync.WaitGroup
	work := func() {
		v := vocabularies.Get().(*vocabulary)
		defer vocabularies.Put(v)
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

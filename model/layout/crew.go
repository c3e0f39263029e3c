package layout

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// A crew is the typesetters that work beside the one of an engine, on the other
// cores. Each has a shaper of its own; what they set is the same.
type crew struct {
	mates []*typesetter
	hire  func() *typesetter
}

// worthCrew is how many stakes there must be for more than one to set them.
const worthCrew = 8

// do does all that is to be done, which no part of may depend on another.
func (c *crew) do(first *typesetter, todo []func(*typesetter)) {
	var next atomic.Int64
	work := func(t *typesetter) {
		for i := int(next.Add(1)) - 1; i < len(todo); i = int(next.Add(1)) - 1 {
			todo[i](t)
		}
	}
	var all sync.WaitGroup
	defer all.Wait()
	if len(todo) >= worthCrew {
		for i := range runtime.GOMAXPROCS(0) - 1 {
			if i == len(c.mates) {
				c.mates = append(c.mates, c.hire())
			}
			all.Go(func() { work(c.mates[i]) })
		}
	}
	work(first)
}

package store

// A meter tells how far a long work is, in bytes of a total. A nil tell is told
// nothing.
type meter struct {
	tell        func(part float64)
	done, total int64
}

// decoding is how many times longer it takes to decode bytes than to inflate them.
const decoding = 2

func (m *meter) add(bytes int) {
	m.done += int64(bytes)
	m.say(m.done)
}

func (m *meter) say(done int64) {
	if m.tell != nil && m.total > 0 {
		m.tell(float64(done) / float64(m.total))
	}
}

// times returns what is told of a work on the bytes to come, each of which counts
// that many times.
func (m *meter) times(n int64) func(done, total int) {
	return func(done, _ int) { m.say(m.done + n*int64(done)) }
}

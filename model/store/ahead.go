package store

import (
	"io"
	"sync"
)

// An ahead hands on what is written to it in a goroutine, so that what makes it need not
// wait for what compresses it, but for a few pieces.
type ahead struct {
	pieces, free chan []byte
	failed       chan struct{}
	err          error // once failed is closed
	writing      sync.WaitGroup
}

// writeAhead returns one to w, to be closed.
func writeAhead(w io.Writer) *ahead {
	const waiting = 2 // pieces
	a := &ahead{pieces: make(chan []byte, waiting), free: make(chan []byte, waiting+1), failed: make(chan struct{})}
	for range cap(a.free) {
		a.free <- nil
	}
	a.writing.Go(func() {
		for p := range a.pieces {
			if a.err == nil {
				if _, a.err = w.Write(p); a.err != nil {
					close(a.failed)
				}
			}
			a.free <- p[:0]
		}
	})
	return a
}

// Write takes a piece, of which the caller may make another. It fails when one before did.
func (a *ahead) Write(p []byte) (int, error) {
	a.pieces <- append(<-a.free, p...)
	select {
	case <-a.failed:
		return 0, a.err
	default:
		return len(p), nil
	}
}

// Close waits until all is written, and returns the error of the first that was not.
func (a *ahead) Close() error {
	close(a.pieces)
	a.writing.Wait()
	return a.err
}

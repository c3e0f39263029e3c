package article

import (
	"context"
	"errors"
	"testing"
)

func TestParseEndsEarly(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	steps := 0
	_, err := ParseContext(ctx, "n.txt", []byte("Le ministre est à Bamako."), Options{}, func(done, total int) {
		if steps++; done != steps || done >= total {
			t.Errorf("step %d: %d of %d", steps, done, total)
		}
		if done == 3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || steps != 3 {
		t.Errorf("%v after %d steps", err, steps)
	}
}

package article

import (
	"context"
	"errors"
	"testing"
)

func TestParseEndsEarly(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	_, err := ParseContext(ctx, "n.txt", []byte("Le ministre est à Bamako."), Options{}, func(done, total int) {
		if done != 1 || total != 1 {
			t.Errorf("%d of %d paragraphs", done, total)
		}
		cancel()
	})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

package store

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain finds goroutines that outlive what began them.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

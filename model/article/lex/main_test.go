package lex

import (
	"io/fs"
	"os"
	"testing"

	"github.com/enjeux/enjeux/assets"
)

func TestMain(m *testing.M) {
	Lists = []fs.FS{assets.Words()}
	os.Exit(m.Run())
}

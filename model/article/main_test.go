package article

import (
	"io/fs"
	"os"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/article/lex"
)

func TestMain(m *testing.M) {
	lex.Lists = []fs.FS{assets.Words()}
	containing = false
	os.Exit(m.Run())
}

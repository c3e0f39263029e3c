package quantity

import (
	"io/fs"
	"os"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/article/lex"
)

func TestMain(m *testing.M) {
	lex.Lists = []fs.FS{assets.Words()}
	os.Exit(m.Run())
}

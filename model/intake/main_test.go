package intake

import (
	"io/fs"
	"os"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/article"
)

func TestMain(m *testing.M) {
	article.Lists = []fs.FS{assets.Words()}
	os.Exit(m.Run())
}

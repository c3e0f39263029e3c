package ui

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/article"
)

// The word lists that sources are read by are the program's own, and behind them
// those in the user's folder, which add to them.
func init() {
	article.Lists = []fs.FS{assets.Words()}
	if config, err := os.UserConfigDir(); err == nil {
		article.Lists = append(article.Lists, os.DirFS(filepath.Join(config, "enjeux", "words")))
	}
}

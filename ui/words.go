package ui

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The word lists that sources are read by are the program's own, and behind them
// those in the user's folder, which add to them.
func init() {
	lex.Lists = []fs.FS{assets.Words()}
	if folder := wordsFolder(); folder != "" {
		lex.Lists = append(lex.Lists, os.DirFS(folder))
	}
}

// wordsFolder is where the user's own word lists are, "" where the system has no
// place for them.
func wordsFolder() string {
	config, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(config, "enjeux", "words")
}

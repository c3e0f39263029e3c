package assets

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed words/*.txt
var wordFiles embed.FS

// Words holds the word lists that sources are read by; the head of each says how
// it is written.
func Words() fs.FS {
	words, err := fs.Sub(wordFiles, "words")
	if err != nil { // the name is right, and so it never is
		panic(fmt.Sprintf("assets: %v", err))
	}
	return words
}

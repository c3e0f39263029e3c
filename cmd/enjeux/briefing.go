package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// readBriefing reads a briefing from a file, or from standard input for "-", and
// tells whether it was protected.
func readBriefing(cmd *cobra.Command, name string, key store.Key) (b *model.Briefing, protected bool, err error) {
	if name == "-" {
		content, err := io.ReadAll(cmd.InOrStdin())
		if err != nil {
			return nil, false, fmt.Errorf("open stdin: %w", err)
		}
		b, err := store.Parse("stdin", content, key)
		return b, store.Protected(content), err
	}
	if b, err = store.Load(name, key); err != nil {
		return nil, false, err
	}
	protected, err = isProtected(name)
	return b, protected, err
}

// isProtected tells whether a file holds a protected briefing.
func isProtected(name string) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	var head [64]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, fmt.Errorf("open %s: %w", name, err)
	}
	return store.Protected(head[:n]), nil
}

// oneStdin refuses to read standard input twice.
func oneStdin(names []string) error {
	n := 0
	for _, name := range names {
		if name == "-" {
			n++
		}
	}
	if n > 1 {
		return fmt.Errorf("%w: only one of the files can be standard input", errUsage)
	}
	return nil
}

package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// StateDir returns the user's folder for what the program keeps between
// sessions: $XDG_STATE_HOME/enjeux or ~/.local/state/enjeux, and what stands for
// that on Windows (%LocalAppData%) and macOS (~/Library/Application Support).
func StateDir() (string, error) {
	if dir := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "enjeux"), nil
	}
	if dir := os.Getenv("LocalAppData"); dir != "" {
		return filepath.Join(dir, "Enjeux"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the state folder: %w", err)
	}
	if config, err := os.UserConfigDir(); err == nil && strings.Contains(config, "Application Support") {
		return filepath.Join(config, "Enjeux"), nil
	}
	return filepath.Join(home, ".local", "state", "enjeux"), nil
}

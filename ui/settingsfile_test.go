package ui

import (
	"os"
	"path/filepath"
	"testing"
)

// TestMendSettings takes the copy for a file that an end of the program cut, and
// for nothing else.
func TestMendSettings(t *testing.T) {
	const whole, other = `{"theme":"dark"}`, `{"theme":"light"}`
	for name, c := range map[string]struct{ file, kept, want string }{
		"whole":               {other, whole, other},
		"empty":               {"", whole, whole},
		"cut":                 {`{"theme":`, whole, whole},
		"no copy":             {`{"theme":`, "none", `{"theme":`},
		"a copy cut too":      {`{"theme":`, `{`, `{"theme":`},
		"settings taken away": {"none", whole, "none"},
	} {
		t.Run(name, func(t *testing.T) {
			file, kept := filepath.Join(t.TempDir(), "preferences.json"), filepath.Join(t.TempDir(), "settings.json")
			for name, content := range map[string]string{file: c.file, kept: c.kept} {
				if content == "none" {
					continue
				}
				if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if err := mendSettings(file, kept); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(file)
			if err != nil {
				got = []byte("none")
			}
			if string(got) != c.want {
				t.Errorf("the settings are %s, want %s", got, c.want)
			}
		})
	}
}

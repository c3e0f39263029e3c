package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// biggest is the size that no program may have, in bytes.
const biggest = 30_000_000

// tags leave out what the program never uses: Fyne's coloured emoji, which no page can
// print, its reader of FyneApp.toml, for programs that do not say themselves what they
// are, and HTTP/2, since nothing is fetched.
const tags = "-tags=no_emoji,no_metadata,nethttpomithttp2"

// alignment of functions: 32 bytes are usual on amd64, and mostly filling.
const alignment = " -funcalign=4"

// smallC are the flags for the C of GLFW: without what unwinds its stack, for nobody
// does, and each function by itself, so that the linker leaves out what nobody calls.
const smallC = "-Os -fno-asynchronous-unwind-tables -fno-unwind-tables -ffunction-sections -fdata-sections"

const (
	fyneTheme = "fyne.io/fyne/v2/theme"
	symbols   = "font/InterSymbols-Regular.ttf" // 9 kB
)

// spared are the fonts of Fyne that stand in for letters that the faces of the theme
// lack. They have 2.2 MB, and the system has fonts for these letters, which Fyne asks
// next; the font of symbols takes their place.
var spared = []string{"font/NotoSans-Regular.ttf", "font/NotoSans-Bold.ttf", "font/NotoSans-Italic.ttf", "font/NotoSans-BoldItalic.ttf", "font/DejaVuSansMono-Powerline.ttf"}

// small are the flags of go build that make the program for a system small. A browser
// has no other fonts to turn to, so there all of them stay.
func (s *shop) small(system string) (args []string, err error) {
	if system == "js" {
		return []string{tags}, nil
	}
	embed, err := s.embed()
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	editions, err := s.edit()
	return append(editions, tags, fmt.Sprintf("-toolexec=%q %s", self, asTool), "-gcflags="+fyneTheme+"="+embedFlag+embed), err
}

// embed writes which file the compiler is to embed for each of the spared fonts.
func (s *shop) embed() (name string, err error) {
	list := exec.Command("go", "list", "-f", "{{.Dir}}", fyneTheme)
	list.Dir, list.Stderr = s.root, os.Stderr
	out, err := list.Output()
	if err != nil {
		return "", fmt.Errorf("where Fyne is: %w", err)
	}
	files, dir := make(map[string]string), strings.TrimSpace(string(out))
	for _, f := range spared {
		if _, err := os.Stat(filepath.Join(dir, f)); err != nil {
			return "", fmt.Errorf("a font that is to be left out of the program: %w", err)
		}
		files[f] = filepath.Join(dir, symbols)
	}
	data, err := json.Marshal(map[string]any{"Patterns": map[string]any{}, "Files": files})
	if err != nil {
		return "", err
	}
	return s.keep("embed.json", []byte(strings.Join(spared, " ")+" "+symbols), data) // without where Fyne is
}

const (
	asTool    = "tool" // as the first argument, this program runs a tool for go build
	embedFlag = "-embedcfg="
)

// runTool runs a tool of Go's instead of this program.
func runTool(name string, args []string) {
	cmd := exec.Command(name, replacing(embedding(args))...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		os.Exit(exit.ExitCode())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "installers:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// embedding returns the arguments of the compiler with what small says of the embedded
// files after what go build says of them: the compiler adds the second to the first.
func embedding(args []string) []string {
	ours := slices.IndexFunc(args, func(a string) bool { return strings.HasPrefix(a, embedFlag) })
	if ours < 0 || !slices.Contains(args, "-embedcfg") {
		return args
	}
	flag := embedFlag + kept(strings.TrimPrefix(args[ours], embedFlag))
	args = slices.Delete(slices.Clone(args), ours, ours+1)
	return slices.Insert(args, slices.Index(args, "-embedcfg")+2, flag)
}

// fits fails for a program that is bigger than it may be. In a browser it is compressed
// on its way, and is no file of a system.
func fits(on target, name string) error {
	f, err := os.Stat(name)
	if err != nil || on.system == "js" || f.Size() <= biggest {
		return err
	}
	return fmt.Errorf("the program for %s on %s has %d bytes, and %d are the most", on.system, on.arch, f.Size(), biggest)
}

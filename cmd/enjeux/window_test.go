package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// display starts a virtual screen of 1440 by 900 pixels and returns its name.
func display(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip(name + " is not installed")
		}
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24")
	cmd.ExtraFiles = []*os.File{w}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal("Xvfb does not start:", err)
	}
	return ":" + strings.TrimSpace(number)
}

// editor is the program itself, on a screen of its own.
type editor struct {
	t   *testing.T
	env []string
}

func (e editor) xdotool(args ...string) string {
	e.t.Helper()
	cmd := exec.Command("timeout", append([]string{"60", "xdotool"}, args...)...)
	cmd.Env = e.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		e.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// until waits for a condition that the program brings about, repeating what
// asks for it: a window that is not yet drawn does not hear a key.
func (e editor) until(what string, ok func() bool, ask ...string) {
	e.t.Helper()
	tick := time.NewTicker(400 * time.Millisecond)
	defer tick.Stop()
	for range 100 {
		if len(ask) > 0 {
			e.xdotool(ask...)
		}
		<-tick.C
		if ok() {
			return
		}
	}
	e.t.Fatal("waited in vain for", what)
}

// TestWindow drives the program as an analyst would: open, type, drag a card to
// another section, undo and redo it, annotate, save, export; and then it reads
// what the file holds.
func TestWindow(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a virtual display")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "visite.enjeux")
	if err := os.WriteFile(name, assets.Sample, 0o644); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "enjeux")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	e := editor{t, append(os.Environ(), "DISPLAY="+display(t), "WAYLAND_DISPLAY=", "LANG=fr_FR.UTF-8",
		"XDG_CONFIG_HOME="+dir, "XDG_RUNTIME_DIR="+dir, "HOME="+dir)}
	cmd := exec.Command(program, name)
	cmd.Env = e.env
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		if t.Failed() {
			t.Log(log.String())
		}
	})
	window := strings.Fields(e.xdotool("search", "--sync", "--onlyvisible", "--name", "visite"))[0]
	e.xdotool("windowmove", window, "0", "0", "windowsize", window, "1440", "900")
	title := func() string { return e.xdotool("getwindowname", window) }
	dirty := func() bool { return strings.HasPrefix(title(), "●") }
	load := func() *model.Briefing {
		b, err := store.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	save := func(what string, ok func(*model.Briefing) bool) {
		t.Helper()
		e.until(what, func() bool { return !dirty() && ok(load()) }, "key", "ctrl+s")
	}
	first := model.ID("stake-1-1")

	// The card 1.1: select it, open its body, type at its end.
	e.until("a selected card that is typed in", dirty,
		"mousemove", "420", "195", "click", "1", "key", "--delay", "200", "F2", "type", "Neuf ")
	e.xdotool("key", "Escape")
	save("what was typed", func(b *model.Briefing) bool {
		s, _ := model.Get[model.Stake](b, first)
		return strings.Contains(s.Title+s.Body, "Neuf")
	})

	// Its grip, onto the section 3 of the sidebar.
	drag := []string{"mousemove", "290", "195", "mousedown", "1"}
	for _, p := range [][2]int{{280, 205}, {250, 260}, {200, 350}, {120, 410}, {100, 416}, {101, 416}} {
		drag = append(drag, "sleep", "0.1", "mousemove", fmt.Sprint(p[0]), fmt.Sprint(p[1]))
	}
	e.xdotool(append(drag, "sleep", "0.2", "mouseup", "1")...)
	e.until("the move", dirty)
	in := func(section model.ID) func(*model.Briefing) bool {
		return func(b *model.Briefing) bool { return b.Parent(first) == section }
	}
	save("the card in section 3", in("section-3"))
	e.xdotool("key", "ctrl+z")
	save("the move undone", in("section-1"))
	e.xdotool("key", "ctrl+y")
	save("the move done again", in("section-3"))

	before := model.Count[model.Annotation](load(), first)
	e.xdotool("key", "ctrl+alt+c", "sleep", "0.5", "type", "Remarque du test")
	e.xdotool("key", "Return")
	save("the annotation", func(b *model.Briefing) bool { return model.Count[model.Annotation](b, first) == before+1 })

	e.xdotool("key", "ctrl+e", "sleep", "0.7", "key", "Return")
	pdf := filepath.Join(dir, "visite.pdf")
	e.until("the PDF", func() bool {
		data, err := os.ReadFile(pdf)
		return err == nil && bytes.HasPrefix(data, []byte("%PDF-")) && bytes.Contains(data[len(data)-32:], []byte("%%EOF"))
	})
}

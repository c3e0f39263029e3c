package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enjeux/enjeux/ui"
	"github.com/enjeux/enjeux/ui/x11/xvfb"
)

// display starts a virtual screen of 1440 by 900 pixels and returns its name.
func display(t testing.TB) string {
	t.Helper()
	if _, err := exec.LookPath("xdotool"); err != nil {
		t.Skip("xdotool is not installed")
	}
	return xvfb.Start(t, "-screen", "0", "1440x900x24")
}

// patience is how long a test waits for a state before it fails, on a machine
// that may be busy with other work.
const patience = 30 * time.Second

// editor is the program itself, on a screen of its own, telling its states.
type editor struct {
	t      *testing.T
	dir    string // of its settings, its state and what it saves
	env    []string
	path   string // where it finds programs: nowhere, or it would ask with dialogs of the system
	cmd    *exec.Cmd
	window string // its number on the screen
	stays  bool   // the window, where the program puts it: else it fills the screen
	states chan ui.State
	now    ui.State // the state that was read last
	log    bytes.Buffer
}

// screen is a screen on which nothing runs yet.
func screen(t *testing.T) *editor {
	t.Helper()
	if testing.Short() {
		t.Skip("needs a virtual display")
	}
	dir := t.TempDir()
	e := &editor{t: t, dir: dir, states: make(chan ui.State, 1024)}
	e.env = append(os.Environ(), "DISPLAY="+display(t), "WAYLAND_DISPLAY=", "LANG=fr_FR.UTF-8",
		"XDG_CONFIG_HOME="+dir, "XDG_STATE_HOME="+dir, "XDG_CACHE_HOME="+dir, "XDG_RUNTIME_DIR="+dir, "HOME="+dir,
		"DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(dir, "none")) // or a bus is started, and stays
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the window last showed %+v\n%s", e.now, e.log.String())
		}
	})
	return e
}

// start runs the program on args, in a window that fills a screen of its own.
func start(t *testing.T, args ...string) *editor {
	t.Helper()
	e := screen(t)
	e.run(args...)
	return e
}

// run starts the program, as launch does, and waits for its panes.
func (e *editor) run(args ...string) {
	e.t.Helper()
	e.launch(args...)
	e.until("a window that fills the screen", func(s ui.State) bool {
		pane := s.Boxes["pane 2"]
		return s.Welcome || pane[0]+pane[2] == 1440
	})
}

// launch starts the program; the one that ran before has ended.
func (e *editor) launch(args ...string) {
	e.t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		e.t.Fatal(err)
	}
	e.cmd = exec.Command(program(e.t), args...)
	e.cmd.Env = append(e.env, "ENJEUX_PROBE=/dev/fd/3", "PATH="+e.path)
	e.cmd.ExtraFiles = []*os.File{w}
	e.cmd.Stdout, e.cmd.Stderr = &e.log, &e.log
	if err := e.cmd.Start(); err != nil {
		e.t.Fatal(err)
	}
	w.Close()
	cmd, states := e.cmd, make(chan ui.State, 4096)
	e.states = states
	go func() {
		defer close(states)
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var s ui.State
			if json.Unmarshal(lines.Bytes(), &s) == nil {
				states <- s
			}
		}
	}()
	e.t.Cleanup(func() {
		if e.t.Failed() {
			e.picture(filepath.Join(os.TempDir(), e.t.Name()+".png"))
		}
		cmd.Process.Kill()
		for range states { // so that it can end
		}
		cmd.Wait()
	})
	e.until("the window", func(s ui.State) bool { return s.Title != "" })
	e.window = strings.Fields(e.xdotool("search", "--sync", "--onlyvisible", "--name", "Enjeux"))[0]
	if e.stays {
		return
	}
	e.xdotool("windowmove", e.window, "0", "0", "windowsize", e.window, "1440", "900", "mousemove", "700", "450")
}

// xdotool sends keys and moves of the pointer, as its manual says.
func (e *editor) xdotool(args ...string) string {
	e.t.Helper()
	cmd := exec.Command("timeout", append([]string{"60", "xdotool"}, args...)...)
	cmd.Env = e.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		e.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// until waits for a state that the program comes to.
func (e *editor) until(what string, ok func(ui.State) bool) ui.State {
	e.t.Helper()
	if !e.within(patience, what, ok) {
		e.t.Fatalf("waited in vain for %s", what)
	}
	return e.now
}

// do does something that may be done twice and waits for what comes of it. A
// display under load loses a click now and then: it is done again then.
func (e *editor) do(act func(), what string, ok func(ui.State) bool) ui.State {
	e.t.Helper()
	for range 2 {
		act()
		if e.within(patience/3, what, ok) {
			return e.now
		}
		e.t.Log("once more, for", what)
	}
	act()
	return e.until(what, ok)
}

func (e *editor) within(limit time.Duration, what string, ok func(ui.State) bool) bool {
	e.t.Helper()
	timeout := time.After(limit)
	for {
		if ok(e.now) {
			return true
		}
		select {
		case s, open := <-e.states:
			if !open {
				e.t.Fatalf("the program ended before %s", what)
			}
			e.now = s
		case <-timeout:
			return false
		}
	}
}

// ended waits for the program to end by itself.
func (e *editor) ended() {
	e.t.Helper()
	timeout := time.After(patience)
	for {
		select {
		case _, open := <-e.states:
			if !open {
				e.now = ui.State{}
				return
			}
		case <-timeout:
			e.t.Fatal("the program does not end")
		}
	}
}

// at is the middle of a box, as arguments of xdotool.
func (e *editor) at(box string) []string {
	e.t.Helper()
	b, ok := e.now.Boxes[box]
	if !ok {
		e.t.Fatalf("the window shows no %s", box)
	}
	return []string{"mousemove", fmt.Sprint(b[0] + b[2]/2), fmt.Sprint(b[1] + b[3]/2)}
}

// settings writes the settings that the program finds when it runs next.
func (e *editor) settings(settings map[string]any) {
	e.t.Helper()
	name := filepath.Join(e.dir, "fyne", appID, "preferences.json")
	data, err := json.Marshal(settings)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(name), 0o755)
	}
	if err == nil {
		err = os.WriteFile(name, data, 0o644)
	}
	if err != nil {
		e.t.Fatal(err)
	}
}

func (e *editor) click(box string) func() {
	return func() { e.xdotool(append(e.at(box), "click", "1")...) }
}

func (e *editor) key(keys ...string) func() {
	return func() { e.xdotool(append([]string{"key"}, keys...)...) }
}

// write types words; those that xdotool would have to bend the keyboard for, as
// capitals with accents, are better left out.
func (e *editor) write(words string) { e.xdotool("type", "--delay", "4", words) }

// command runs a command by words of its name, in the palette.
func (e *editor) command(words string) {
	e.t.Helper()
	e.do(e.key("ctrl+k"), "the palette", func(s ui.State) bool { return s.Focus == "*ui.pickField" })
	e.write(words)
	e.key("Return")()
	e.until("the palette gone", func(s ui.State) bool { return s.Focus != "*ui.pickField" })
}

// tabTo goes with Tab to the nth widget of a type.
func (e *editor) tabTo(kind string, n int) {
	e.t.Helper()
	for n > 0 {
		at := e.now.Focused
		e.key("Tab")()
		if s := e.until("another focus", func(s ui.State) bool { return s.Focused != at }); s.Focus == kind {
			n--
		}
	}
}

// lift presses the button on a grip and moves until the card is lifted.
func (e *editor) lift(box string) {
	e.t.Helper()
	e.xdotool(append(e.at(box), "mousedown", "1", "mousemove_relative", "--", "4", "14")...)
	e.until("the card lifted", func(s ui.State) bool { return s.Dragging })
}

// over moves the pointer to a place, relative to the upper left corner of a box.
func (e *editor) over(box string, x, y int) {
	e.t.Helper()
	b, ok := e.now.Boxes[box]
	if !ok {
		e.t.Fatalf("the window shows no %s", box)
	}
	e.xdotool("mousemove", fmt.Sprint(b[0]+x), fmt.Sprint(b[1]+y))
}

func (e *editor) drop() { e.xdotool("mouseup", "1") }

// shot keeps a picture of the screen with what the test leaves behind, where that is
// asked for: "make screens" does.
func (e *editor) shot(name string) {
	e.t.Helper()
	if f := flag.Lookup("test.artifacts"); f != nil && f.Value.String() == "true" {
		e.picture(filepath.Join(e.t.ArtifactDir(), name+".png"))
	}
}

// picture takes a picture of the screen, where ImageMagick is installed.
func (e *editor) picture(name string) {
	cmd := exec.Command("import", "-window", "root", name)
	cmd.Env = e.env
	if err := cmd.Run(); err != nil {
		e.t.Log("no picture of the screen:", err)
		return
	}
	e.t.Log("a picture of the screen:", name)
}

var built struct {
	sync.Once
	name string
	err  error
}

// program builds the program once for all tests that run it.
func program(t testing.TB) string {
	t.Helper()
	built.Do(func() {
		dir, err := os.MkdirTemp("", "enjeux")
		if err != nil {
			built.err = err
			return
		}
		built.name = filepath.Join(dir, "enjeux")
		if out, err := exec.Command("go", "build", "-o", built.name, ".").CombinedOutput(); err != nil {
			built.err = fmt.Errorf("%w\n%s", err, out)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.name
}

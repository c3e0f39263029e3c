package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

// briefing writes a briefing of n stakes, thirty to a section, and as many events as is
// said, and returns its name.
func briefing(t testing.TB, n int, events ...int) string {
	t.Helper()
	b := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	add := func(node model.Node, parent model.ID) {
		e, err := model.Insert(b, node, parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		section := model.ID(fmt.Sprint("s", i/30))
		if i%30 == 0 {
			add(model.Section{Head: model.Head{ID: section}, Title: "Section", Domain: model.Economy}, "v")
		}
		id := model.ID(fmt.Sprint("st", i))
		add(model.Stake{Head: model.Head{ID: id}, Title: fmt.Sprintf("Un enjeu de longueur moyenne, le %d", i), Priority: 1 + i%3,
			Body: "La partie malienne souhaite des rencontres régulières. La visite devrait en arrêter le principe et la première échéance ; à défaut, une clause dans le communiqué suffirait."}, section)
		if i%5 == 0 {
			add(model.Annotation{Type: model.Comment, Author: "A", Text: "Remarque"}, id)
		}
	}
	for _, m := range events {
		for i := range m {
			add(model.Event{Start: fmt.Sprintf("%d-%02d-%02d", 1950+i%75, 1+i%12, 1+i%28), What: fmt.Sprintf("Une rencontre des deux ministres, la %de, et ce qui en a été dit", i)}, "v")
		}
	}
	name := filepath.Join(t.TempDir(), fmt.Sprint("visite-", n, ".enjeux"))
	var file store.File
	err := file.SaveAs(name, b)
	if err == nil {
		err = file.Close() // or it is open for writing here, and the window says so in a dialog
	}
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// played plays a script on a briefing of n stakes, in a bare window for none, or on a
// source of n bytes for a review, and returns what it said.
func played(b testing.TB, script string, n int) map[string]float64 {
	b.Helper()
	dir := b.TempDir()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0])
	switch {
	case script == "review":
		cmd.Args = append(cmd.Args, longSource(b, n))
	case script == "facts":
		cmd.Args = append(cmd.Args, briefing(b, 30, n))
	case n > 0:
		cmd.Args = append(cmd.Args, briefing(b, n))
	}
	cmd.Env = append(os.Environ(), scriptEnv+"="+script, "DISPLAY="+display(b), "WAYLAND_DISPLAY=", "LANG=en_GB.UTF-8", "vblank_mode=0", // Mesa waits for no screen
		"XDG_CONFIG_HOME="+dir, "XDG_STATE_HOME="+dir, "XDG_CACHE_HOME="+dir, "XDG_RUNTIME_DIR="+dir, "HOME="+dir,
		"DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(dir, "none"))
	if script == "edit" || script == "open" {
		cmd.Env = append(cmd.Env, "FYNE_CACHE="+kept.String())
	}
	var log bytes.Buffer
	cmd.Stderr = &log
	out, err := cmd.Output()
	if err != nil {
		b.Fatalf("%s: %v\n%s", script, err, log.String())
	}
	said := make(map[string]float64)
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		var what string
		var value float64
		if n, _ := fmt.Sscan(lines.Text(), &what, &value); n == 2 {
			said[what] = value
		}
	}
	if testing.Verbose() {
		b.Log(log.String())
	}
	return said
}

// BenchmarkWindow plays scripts in the window on few stakes and on many, and in a
// bare window of the same Fyne with one field: "stakes=0". See [player] for what is
// measured; "×" is a figure beside that of the line before. Painting is Mesa's on a
// virtual display, where there is no graphics card: "ours" is what remains of a frame
// without it.
func BenchmarkWindow(b *testing.B) {
	for _, c := range []struct {
		script string
		stakes []int // bytes of the source, for a review; events, for the tables
	}{
		{"type", []int{0, 30, 3000}}, {"idle", []int{0, 30}}, {"drag", []int{30, 3000}},
		{"session", []int{30, 3000}}, {"fill", []int{0}}, {"edit", []int{0, 30}}, {"open", []int{0, 30}},
		{"facts", []int{30, 3000}}, {"review", []int{1e5, 1e7}},
	} {
		before := make(map[string]float64)
		for _, n := range c.stakes {
			what := "stakes"
			switch c.script {
			case "review":
				what = "bytes"
			case "facts":
				what = "events"
			}
			b.Run(fmt.Sprintf("%s/%s=%d", c.script, what, n), func(b *testing.B) {
				for b.Loop() {
					for what, value := range played(b, c.script, n) {
						b.ReportMetric(value, what)
						if before[what] > 0 && (strings.HasSuffix(what, "-p99-ms") || strings.HasSuffix(what, "resident-MiB")) {
							b.ReportMetric(value/before[what], what+"-×")
						}
						before[what] = value
					}
				}
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// TestMemory types 10,000 letters, and opens and closes 200 windows: what the
// program holds stays what it was.
func TestMemory(t *testing.T) {
	if os.Getenv("ENJEUX_SOAK") == "" {
		t.Skip("takes minutes: make soak")
	}
	for _, script := range []string{"edit", "open"} {
		t.Run(script, func(t *testing.T) {
			t.Parallel()
			said := played(t, script, 30)
			heap, resident := said[script+"-heap-MiB"], said[script+"-resident-ratio"]
			t.Logf("%+.1f MiB of heap, resident times %.2f", heap, resident)
			if heap > 16 || resident > 1.25 || resident == 0 {
				t.Errorf("%+.1f MiB of heap, resident times %.2f", heap, resident)
			}
		})
	}
}

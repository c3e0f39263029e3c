package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/enjeux/enjeux/assets"
)

// cost is what one run of a program took.
type cost struct{ cpu, wall, memory float64 } // seconds, seconds, MiB

func measure(b *testing.B, env []string, program string, args ...string) cost {
	b.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = env
	start := time.Now()
	// Without pipes: a bus that Fyne starts would hold them open.
	if err := cmd.Run(); err != nil {
		b.Fatalf("%s: %v", program, err)
	}
	wall := time.Since(start).Seconds()
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	return cost{cpu.Seconds(), wall, float64(usage.Maxrss) / 1024}
}

func median(all []cost, of func(cost) float64) float64 {
	var vs []float64
	for _, c := range all {
		vs = append(vs, of(c))
	}
	slices.Sort(vs)
	return vs[len(vs)/2]
}

// BenchmarkStart measures whole processes in turn: the editor from start to the
// first frame of the sample or of briefings of so many stakes, and a bare window of
// the same Fyne; medians, and the ratio of the two.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	for name, from := range map[string]string{"enjeux": ".", "bare": "./testdata/bare"} {
		if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, name), from).CombinedOutput(); err != nil {
			b.Fatal(err, string(out))
		}
	}
	sample := filepath.Join(dir, "sample.enjeux")
	if err := os.WriteFile(sample, assets.Sample, 0o644); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, file string }{{"sample", sample}, {"stakes=30", briefing(b, 30)}, {"stakes=10000", briefing(b, 10_000)}} {
		b.Run(c.name, func(b *testing.B) { benchmarkStart(b, dir, c.file) })
	}
}

func benchmarkStart(b *testing.B, dir, file string) {
	env := append(os.Environ(), "DISPLAY="+display(b), "WAYLAND_DISPLAY=", "XDG_CONFIG_HOME="+dir,
		"XDG_RUNTIME_DIR="+dir, "DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(dir, "none"),
		"ENJEUX_MARK="+filepath.Join(dir, "mark"))
	var ours, bare []cost
	for b.Loop() {
		for range 5 {
			bare = append(bare, measure(b, env, filepath.Join(dir, "bare")))
			ours = append(ours, measure(b, env, filepath.Join(dir, "enjeux"), file))
		}
	}
	if mark, err := os.ReadFile(filepath.Join(dir, "mark")); err != nil || len(mark) == 0 {
		b.Fatal("the sample was not shown", err)
	}
	report := func(what string, of func(cost) float64) {
		b.ReportMetric(median(ours, of), what)
		b.ReportMetric(median(ours, of)/median(bare, of), what+"-ratio")
	}
	report("cpu-s", func(c cost) float64 { return c.cpu })
	report("wall-s", func(c cost) float64 { return c.wall })
	report("MiB", func(c cost) float64 { return c.memory })
}

// BenchmarkCommands measures whole processes that need no window.
func BenchmarkCommands(b *testing.B) {
	dir := b.TempDir()
	program := filepath.Join(dir, "enjeux")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatal(err, string(out))
	}
	file, note := filepath.Join(dir, "sample.enjeux"), filepath.Join("..", "..", "assets", "sample", "note.txt")
	if err := os.WriteFile(file, assets.Sample, 0o644); err != nil {
		b.Fatal(err)
	}
	for name, args := range map[string][]string{
		"import": {"import", note, "-o", filepath.Join(dir, "new.enjeux")},
		"export": {"export", file, "-o", filepath.Join(dir, "out.pdf")},
	} {
		b.Run(name, func(b *testing.B) {
			var all []cost
			for b.Loop() {
				all = append(all, measure(b, os.Environ(), program, args...))
			}
			b.ReportMetric(median(all, func(c cost) float64 { return c.cpu }), "cpu-s")
			b.ReportMetric(median(all, func(c cost) float64 { return c.memory }), "MiB")
		})
	}
}

package main

import (
	"bytes"
	"errors"
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
	return costOf(cmd.ProcessState, time.Since(start))
}

func costOf(p *os.ProcessState, wall time.Duration) cost {
	cpu := p.UserTime() + p.SystemTime()
	return cost{cpu.Seconds(), wall.Seconds(), float64(p.SysUsage().(*syscall.Rusage).Maxrss) / 1024}
}

func median(all []cost, of func(cost) float64) float64 {
	var vs []float64
	for _, c := range all {
		vs = append(vs, of(c))
	}
	slices.Sort(vs)
	return vs[len(vs)/2]
}

// shipped are the tags that the program is built with in packages.
const shipped = "-tags=no_emoji,nethttpomithttp2"

// BenchmarkStart measures the editor and a bare window of the same Fyne in turn: the
// seconds from start to the first frame of the sample or of briefings of so many
// stakes, and the processor and the most memory that the whole process took, which
// quits then; medians, and the ratio of the two.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	for name, from := range map[string]string{"enjeux": ".", "bare": "./testdata/bare"} {
		if out, err := exec.Command("go", "build", shipped, "-o", filepath.Join(dir, name), from).CombinedOutput(); err != nil {
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
		"XDG_RUNTIME_DIR="+dir, "DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(dir, "none"))
	var ours, bare []cost
	for b.Loop() {
		for range 9 {
			bare = append(bare, started(b, env, filepath.Join(dir, "bare")))
			ours = append(ours, started(b, env, filepath.Join(dir, "enjeux"), file))
		}
	}
	report := func(what string, of func(cost) float64) {
		b.ReportMetric(median(ours, of), what)
		b.ReportMetric(median(ours, of)/median(bare, of), what+"-ratio")
	}
	report("cpu-s", func(c cost) float64 { return c.cpu })
	report("frame-s", func(c cost) float64 { return c.wall })
	report("MiB", func(c cost) float64 { return c.memory })
}

// started is what a program took that marks its first frame, the wall until then.
func started(b *testing.B, env []string, program string, args ...string) cost {
	b.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	cmd := exec.Command(program, args...)
	cmd.Env, cmd.ExtraFiles = append(env, "ENJEUX_MARK=/dev/fd/3"), []*os.File{w}
	begun := time.Now()
	err = cmd.Start()
	w.Close()
	if err != nil {
		b.Fatal(err)
	}
	_, shown := r.Read(make([]byte, 1))
	wall := time.Since(begun)
	if err := errors.Join(shown, cmd.Wait()); err != nil {
		b.Fatalf("%s: %v", program, err)
	}
	return costOf(cmd.ProcessState, wall)
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

// BenchmarkImport measures the import of a note and of texts of 1, 10 and 100 MB as whole
// processes: the seconds of processor and the memory of each, and each beside the same
// program that only says its version (×version) and beside the 1 MB before it, length for
// length (×linear), which stays near 1 when the time is linear. Its texts are those with
// gold, again and again, and the note is the program's first and main input where it
// is at hand.
func BenchmarkImport(b *testing.B) {
	dir := b.TempDir()
	program := filepath.Join(dir, "enjeux")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatal(err, string(out))
	}
	note, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "sources", "visit-mali-russia-2025.txt"))
	if err != nil {
		note, err = os.ReadFile(filepath.Join("..", "..", "assets", "sample", "note.txt"))
	}
	if err != nil {
		b.Fatal(err)
	}
	var gold []byte
	files, _ := filepath.Glob(filepath.Join("testdata", "gold", "*.txt"))
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		gold = append(gold, text...)
	}
	perByte := 0.0 // of 1 MB
	for _, c := range []struct {
		name string
		text []byte
		size int
	}{{"note", note, len(note)}, {"prose=1MB", note, 1e6}, {"prose=10MB", note, 1e7}, {"prose=100MB", note, 1e8}, {"facts=1MB", gold, 1e6}, {"facts=10MB", gold, 1e7}} {
		b.Run(c.name, func(b *testing.B) {
			source, out := filepath.Join(dir, "source.txt"), filepath.Join(dir, "out.enjeux")
			if err := os.WriteFile(source, bytes.Repeat(c.text, (c.size+len(c.text)-1)/len(c.text)), 0o644); err != nil {
				b.Fatal(err)
			}
			var all, idle []cost
			for b.Loop() {
				os.Remove(out)
				all = append(all, measure(b, os.Environ(), program, "import", source, "-o", out))
				idle = append(idle, measure(b, os.Environ(), program, "version"))
			}
			cpu := func(c cost) float64 { return c.cpu }
			b.ReportMetric(median(all, cpu), "cpu-s")
			b.ReportMetric(median(all, func(c cost) float64 { return c.memory }), "MiB")
			b.ReportMetric(median(all, cpu)/median(idle, cpu), "×version")
			if each := median(all, cpu) / float64(c.size); c.size == 1e6 {
				perByte = each
			} else if c.size > 1e6 {
				b.ReportMetric(each/perByte, "×linear")
			}
		})
	}
}

// Command peers sets one French text with the editor and with the programs that
// one could take instead, each as a whole command, and prints what each cost: make
// bench-peers. It is built on Unix, where a process says what its children used.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"
)

func main() {
	program := flag.String("program", "bin/enjeux", "the editor")
	runs := flag.Int("runs", 3, "runs of each; the median is told")
	sizes := flag.String("pages", "100,1000", "about how many pages, by commas")
	flag.Parse()
	dir, err := os.MkdirTemp("", "peers")
	check(err)
	defer os.RemoveAll(dir)
	self, err := os.Executable()
	check(err)
	if flag.Arg(0) == "fpdf" { // the program itself, as the peer that is bare fpdf
		check(multiCell(flag.Arg(1), flag.Arg(2)))
		return
	}
	editor, err := filepath.Abs(*program)
	check(err)
	for _, size := range strings.Split(*sizes, ",") {
		var pages int
		_, err := fmt.Sscan(size, &pages)
		check(err)
		compare(filepath.Join(dir, size), peers(self, editor), prose(pages), *runs)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

// prose is a text of about so many pages, a paragraph a string.
func prose(pages int) (paragraphs []string) {
	words := strings.Fields("le la les des une coopération sécurité ministre visite accord économie développement échanges délégation " +
		"partenariat énergie culture formation signature mémorandum, frontière. dialogue, présidence et pour avec dans entre sur qui sera est pays deux")
	chance := rand.New(rand.NewPCG(1, 2))
	for range pages * 6 {
		var p strings.Builder
		p.WriteString("La délégation")
		for range 70 + chance.IntN(30) {
			p.WriteByte(' ')
			p.WriteString(words[chance.IntN(len(words))])
		}
		paragraphs = append(paragraphs, p.String()+".")
	}
	return paragraphs
}

// A cost is what one run of a command took.
type cost struct {
	cpu, wall time.Duration
	memory    int // bytes, at the highest
}

// compare runs every peer in turn, so many times, and prints the medians beside
// those of bare fpdf.
func compare(dir string, peers []peer, text []string, runs int) {
	check(os.MkdirAll(dir, 0o755))
	costs := make(map[string][]cost)
	missing := make(map[string]string)
	for i := range peers {
		p := &peers[i]
		p.dir = filepath.Join(dir, p.name)
		check(os.MkdirAll(p.dir, 0o755))
		if _, err := exec.LookPath(p.command[0]); err != nil {
			missing[p.name] = p.command[0] + " is not installed: apt-get install " + p.debian
		} else if err := p.prepare(p.dir, text); err != nil {
			missing[p.name] = err.Error()
		}
	}
	for range runs {
		for _, p := range peers {
			if missing[p.name] != "" {
				continue
			}
			c, err := p.run()
			if err != nil {
				missing[p.name] = err.Error()
				continue
			}
			costs[p.name] = append(costs[p.name], c)
		}
	}
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(out, "\n%d paragraphs, median of %d runs, %d processors\n", len(text), runs, runtime.NumCPU())
	fmt.Fprintln(out, "program\tpages\tCPU s\tof fpdf\twall s\tof fpdf\tmemory MB\tfile MB\tms CPU a page\t")
	base := median(costs["fpdf"])
	for _, p := range peers {
		if why := missing[p.name]; why != "" {
			continue
		}
		c, pages := median(costs[p.name]), p.pages()
		info, err := os.Stat(filepath.Join(p.dir, p.output))
		check(err)
		fmt.Fprintf(out, "%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%.0f\t%.1f\t%.2f\t\n", p.name, pages, c.cpu.Seconds(), ratio(c.cpu, base.cpu),
			c.wall.Seconds(), ratio(c.wall, base.wall), float64(c.memory)/1e6, float64(info.Size())/1e6, 1000*c.cpu.Seconds()/float64(pages))
	}
	out.Flush()
	for _, p := range peers {
		if why := missing[p.name]; why != "" {
			fmt.Printf("not measured: %s: %s\n", p.name, why)
		}
	}
}

func ratio(a, b time.Duration) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// median takes each figure's own.
func median(of []cost) (m cost) {
	if len(of) == 0 {
		return m
	}
	pick := func(by func(cost) int64) int64 {
		var all []int64
		for _, c := range of {
			all = append(all, by(c))
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	m.cpu = time.Duration(pick(func(c cost) int64 { return int64(c.cpu) }))
	m.wall = time.Duration(pick(func(c cost) int64 { return int64(c.wall) }))
	m.memory = int(pick(func(c cost) int64 { return int64(c.memory) }))
	return m
}

// run runs the command once.
func (p peer) run() (c cost, err error) {
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.Dir = p.dir
	cmd.Env = append(os.Environ(), "HOME="+p.dir, "SOURCE_DATE_EPOCH=1750000000")
	begin := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return c, fmt.Errorf("%s: %w: %s", strings.Join(p.command, " "), err, out[max(0, len(out)-300):])
	}
	used := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	c = cost{cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), wall: time.Since(begin), memory: int(used.Maxrss) * 1024}
	return c, nil
}

var counted = regexp.MustCompile(`(?m)^Pages:\s+(\d+)`)

// pages asks poppler how long the output is.
func (p peer) pages() (n int) {
	out, err := exec.Command("pdfinfo", filepath.Join(p.dir, p.output)).Output()
	if m := counted.FindSubmatch(out); err == nil && m != nil {
		fmt.Sscan(string(m[1]), &n)
	}
	return max(n, 1)
}

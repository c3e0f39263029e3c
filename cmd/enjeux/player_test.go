package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/widgets"
)

// scriptEnv names a script: the test binary works by it in the editor's window, from
// inside the program, says what that took, and quits. It measures from where Fyne
// would hand an event to the window until the frame that shows it is drawn and
// swapped.
const scriptEnv = "ENJEUX_SCRIPT"

// play runs the editor on a file, or a bare window with a field where there is none.
func play(script string, args []string) error {
	p := &player{acts: make(chan act)}
	go func() {
		for range time.Tick(10 * time.Millisecond) { // nothing tells from outside that it is up
			up := false
			if a := fyne.CurrentApp(); a != nil {
				fyne.DoAndWait(func() { up = len(a.Driver().AllWindows()) > 0 })
			}
			if up {
				break
			}
		}
		fyne.DoAndWait(p.start)
		scripts[script](p)
		fyne.Do(fyne.CurrentApp().Quit)
	}()
	if len(args) > 0 {
		return openEditor(nil, args)
	}
	p.bare = true
	a := app.NewWithID("org.enjeux.bare")
	showBare(a)
	a.Run()
	return nil
}

func showBare(a fyne.App) {
	w := a.NewWindow("bare")
	e := widget.NewMultiLineEntry()
	e.Wrapping = fyne.TextWrapWord
	w.SetContent(e)
	w.Resize(fyne.NewSize(1440, 900))
	w.Canvas().Focus(e)
	w.Show()
}

var scripts = map[string]func(*player){
	"type": (*player).typing, "idle": (*player).idle, "drag": (*player).drag,
	"session": (*player).session, "fill": (*player).fills, "edit": (*player).edits, "open": (*player).openings, "review": (*player).review, "facts": (*player).facts,
}

// A player does one thing a frame.
type player struct {
	bare   bool
	acts   chan act
	frames *fyne.Animation
	ticks  []time.Duration // between frames
	last   time.Time       // that a frame began
	act    act             // that it is about
	ours   time.Duration   // that it took
	used   time.Duration   // by the process, when it began
}

type act struct {
	do   func()
	done chan frame
}

// frame is what one frame took: until what was done returned, until it was drawn, and
// the processor's time of the whole process, which other work does not lengthen as much.
type frame struct{ ours, painted, cpu time.Duration }

// start begins to play.
func (p *player) start() {
	p.frames = fyne.NewAnimation(time.Hour, func(float32) {
		p.painted() // Fyne may begin a frame before it runs what waits for the last one's end
		now := time.Now()
		if !p.last.IsZero() {
			p.ticks = append(p.ticks, now.Sub(p.last))
		}
		p.last = now
		select {
		case a := <-p.acts:
			p.used = used()
			a.do()
			p.act, p.ours = a, time.Since(now)
			fyne.Do(p.painted)
		default:
		}
	})
	p.frames.Start()
}

// painted ends the frame that something was done in.
func (p *player) painted() {
	if p.act.done != nil {
		p.act.done <- frame{p.ours, time.Since(p.last), used() - p.used}
		p.act.done = nil
	}
}

// frame does something before a frame is drawn.
func (p *player) frame(do func()) frame {
	done := make(chan frame)
	for {
		select {
		case p.acts <- act{do, done}:
			return <-done
		case <-time.After(5 * time.Second):
			fyne.Do(p.frames.Start) // Fyne may lose an animation when another stops itself
		}
	}
}

// rest lets what was begun in the background come to an end.
func (p *player) rest(d time.Duration) {
	for begun := time.Now(); time.Since(begun) < d; {
		p.frame(func() {})
	}
}

func canvas() fyne.Canvas { return fyne.CurrentApp().Driver().AllWindows()[0].Canvas() }

// visit meets what is in a window.
func visit(o fyne.CanvasObject, meet func(fyne.CanvasObject)) {
	meet(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			visit(child, meet)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			visit(child, meet)
		}
	}
}

func cards() (all []*widgets.Card) {
	visit(canvas().Content(), func(o fyne.CanvasObject) {
		if c, ok := o.(*widgets.Card); ok && c.Grip() != nil {
			all = append(all, c)
		}
	})
	return all
}

// menu runs a command by its name in the menu.
func menu(name string) func() {
	return func() { menuOf(fyne.CurrentApp().Driver().AllWindows()[0], name) }
}

func menuOf(w fyne.Window, name string) {
	var within func(m *fyne.Menu) bool
	within = func(m *fyne.Menu) bool {
		for _, item := range m.Items {
			if item.ChildMenu != nil {
				if within(item.ChildMenu) {
					return true
				}
				continue
			}
			label, _, _ := strings.Cut(strings.TrimSpace(item.Label), "\u2003") // before the shortcut
			if label, _, _ = strings.Cut(label, " – "); label == name {
				item.Action()
				return true
			}
		}
		return false
	}
	if !slices.ContainsFunc(w.MainMenu().Items, within) {
		panic("no command " + name)
	}
}

func key(name fyne.KeyName) func() {
	return func() { canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
}

func letter(r rune) func() { return func() { canvas().Focused().TypedRune(r) } }

const words = "La partie malienne souhaite des rencontres régulières. "

// ready waits for the pages, and types in the third card.
func (p *player) ready() {
	p.rest(3 * time.Second)
	if p.bare {
		return
	}
	for editing := false; !editing; { // a window that is slow to come may not be there yet
		p.frame(func() { c := cards()[2]; c.OnTapped(0); c.Edit(widgets.Body, 0, 0) })
		p.rest(time.Second)
		p.frame(func() { _, editing = cards()[2].Editing() })
	}
}

func (p *player) typing() {
	p.ready()
	var all []frame
	faults := rusage().Minflt
	for range 2 {
		for _, r := range words {
			all = append(all, p.frame(letter(r)))
			p.frame(func() {}) // a fast typist has a key each 33 ms
		}
	}
	say("key-faults", float64(rusage().Minflt-faults)/float64(len(all)))
	p.wrote(strings.Repeat(words, 2))
	sayFrames("key", all)
}

// wrote checks that what was typed stands in the text: a key that nothing takes costs
// nothing.
func (p *player) wrote(words string) {
	p.frame(func() {
		text := ""
		if e, ok := canvas().Focused().(*widget.Entry); ok {
			text = e.Text
		} else if !p.bare {
			text = cards()[2].Content().Body
		}
		if !strings.HasPrefix(text, words) {
			panic(fmt.Sprintf("%q was typed, and the text is %q, with the keyboard at %T", words, text, canvas().Focused()))
		}
	})
}

// idle measures the processor time that is used while nothing happens: with a caret
// that blinks in a text, and then in each view without one.
func (p *player) idle() {
	p.ready()
	fyne.DoAndWait(p.frames.Stop)
	measure := func(what string) {
		<-time.After(3 * time.Second)
		before, begun := used(), time.Now()
		<-time.After(8 * time.Second)
		say("idle-"+what+"cpu-%", 100*(used()-before).Seconds()/time.Since(begun).Seconds())
	}
	measure("caret-")
	fyne.DoAndWait(func() { canvas().Unfocus() })
	measure("")
	say("idle-resident-MiB", resident())
	if p.bare {
		return
	}
	for _, view := range []string{"Board", "Document"} {
		fyne.DoAndWait(menu(view))
		measure(strings.ToLower(view) + "-")
	}
}

func used() time.Duration {
	u := rusage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func rusage() (u syscall.Rusage) {
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return u
}

// drag carries a card down to the edge of the plan of all sections, which scrolls, and
// back.
func (p *player) drag() {
	p.rest(3 * time.Second)
	p.frame(menu("Plan of all sections"))
	p.rest(time.Second)
	var grip fyne.Draggable
	var at fyne.Position
	p.frame(func() {
		card := cards()[1]
		grip = card.Grip().(fyne.Draggable)
		at = fyne.CurrentApp().Driver().AbsolutePositionForObject(card.Grip()).AddXY(5, 5)
	})
	to := func(pos fyne.Position) func() {
		return func() { grip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: pos}}) }
	}
	p.frame(to(at))
	p.ticks = nil
	var all []frame
	for i := range 400 {
		x := at.X + float32(i%40)
		switch {
		case i < 60: // down to the edge
			all = append(all, p.frame(to(fyne.NewPos(x, at.Y+float32(i)*(840-at.Y)/60))))
		case i < 250: // which scrolls
			all = append(all, p.frame(to(fyne.NewPos(x, 868))))
		case i < 310:
			all = append(all, p.frame(to(fyne.NewPos(x, 868-float32(i-250)*12))))
		default:
			all = append(all, p.frame(to(fyne.NewPos(x, 100))))
		}
	}
	sayFrames("drag", all)
	p.sayTicks("drag")
	p.frame(grip.DragEnd)
}

// session does a bit of everything.
func (p *player) session() {
	p.ready()
	p.ticks = nil
	var all []frame
	do := func(what string, f func()) {
		took := p.frame(f)
		if took.painted > 40*time.Millisecond {
			fmt.Fprintf(os.Stderr, "%s: %v, of which ours %v\n", what, took.painted.Round(time.Millisecond), took.ours.Round(time.Millisecond))
		}
		all = append(all, took)
		p.rest(100 * time.Millisecond)
	}
	for _, r := range words {
		all = append(all, p.frame(letter(r)))
	}
	do("enter", key(fyne.KeyReturn))
	do("escape", key(fyne.KeyEscape))
	for _, view := range []string{"Board", "Document", "Plan", "Board", "Document", "Plan"} {
		do(view, menu(view))
		for i := range 3 {
			if view != "Document" { // which has pages
				do("choose in "+view, func() { c := cards(); c[min(i, len(c)-1)].OnTapped(0) })
			}
			do("down in "+view, menu("Move down"))
		}
		do("duplicate in "+view, menu("Duplicate"))
		do("delete in "+view, menu("Delete"))
		do("a section down in "+view, menu("Move section down"))
		do("a section up in "+view, menu("Move section up"))
	}
	do("checks", menu("Checks"))
	do("sheet", menu("Sheet of the stake"))
	do("preview", menu("Preview"))
	do("find", menu("Find…"))
	for _, r := range "visite" {
		do("look for", letter(r))
	}
	do("close", func() { canvas().Overlays().Top().Hide(); canvas().Overlays().Remove(canvas().Overlays().Top()) })
	do("palette", menu("Command palette…"))
	do("narrow", letter('e'))
	do("leave", key(fyne.KeyEscape))
	sayFrames("session", all)
	p.sayTicks("session")
}

// facts goes through the table of the chronology, writes in a cell, and sorts.
func (p *player) facts() {
	p.rest(3 * time.Second)
	var all []frame
	do := func(what string, f func()) {
		took := p.frame(f)
		if took.ours > 20*time.Millisecond {
			fmt.Fprintf(os.Stderr, "%s: %v, of which ours %v\n", what, took.painted.Round(time.Millisecond), took.ours.Round(time.Millisecond))
		}
		all = append(all, took)
		p.frame(func() {})
	}
	table := func() (t *widgets.Table) {
		visit(canvas().Content(), func(o fyne.CanvasObject) {
			if found, ok := o.(*widgets.Table); ok {
				t = found
			}
		})
		return t
	}
	do("open", menu("Tables of facts"))
	p.rest(time.Second)
	for range 40 {
		do("down", key(fyne.KeyDown))
	}
	for range 10 {
		do("page", key(fyne.KeyPageDown))
	}
	do("end", func() { t := table(); rows := t.Rows(); t.SetCursor(rows[len(rows)-2], 2) })
	do("edit", key(fyne.KeyF2))
	for _, r := range words {
		do("letter", letter(r))
	}
	do("keep", key(fyne.KeyReturn))
	p.rest(time.Second)
	for range 2 {
		do("sort", func() { table().HeadOf(0).(fyne.Tappable).Tapped(nil) })
	}
	do("undo", menu("Undo"))
	p.rest(time.Second)
	p.frame(func() {
		if n := len(table().Rows()); n < 30 {
			panic(fmt.Sprint(n, " rows are shown"))
		}
	})
	sayFrames("facts", all)
}

// edits types ten thousand letters.
func (p *player) edits() {
	p.ready()
	write := func(n int) {
		for range n / 20 { // several a frame: it is not the time that counts
			p.frame(func() {
				for range 10 {
					letter('x')()
					key(fyne.KeyBackspace)()
				}
			})
		}
	}
	write(1000)
	p.frame(letter('x'))
	p.wrote("x")
	before := p.memory()
	write(10_000)
	after := p.memory()
	say("edit-heap-MiB", after.heap-before.heap)
	say("edit-resident-MiB", after.resident-before.resident)
	say("edit-resident-ratio", after.resident/before.resident)
}

// openings opens the sample in a window of its own and closes it, two hundred times;
// or another bare window.
func (p *player) openings() {
	p.rest(3 * time.Second)
	open := menu("Open the sample")
	shut := func(w fyne.Window) { menuOf(w, "Close the window") }
	if p.bare {
		open = func() { showBare(fyne.CurrentApp()) }
		shut = fyne.Window.Close
	}
	once := func() {
		p.frame(open)
		p.frame(func() {})
		p.frame(func() {
			all := fyne.CurrentApp().Driver().AllWindows()
			shut(all[len(all)-1])
		})
		p.frame(func() {})
	}
	for range 20 {
		once()
	}
	before := p.memory()
	for range 200 {
		once()
	}
	after := p.memory()
	say("open-heap-MiB", after.heap-before.heap)
	say("open-resident-MiB", after.resident-before.resident)
	say("open-resident-ratio", after.resident/before.resident)
}

type memory struct{ heap, resident float64 } // MiB

// kept is how long Fyne keeps what is not shown any more, where memory is measured:
// a minute by default.
const kept = 10 * time.Second

// memory is what the program holds when nothing came and went for a while: Fyne keeps
// what a closed window showed for as long as is said, and looks through that when it
// draws, at most every ten seconds.
func (p *player) memory() (m memory) {
	for begun := time.Now(); time.Since(begun) < kept+25*time.Second; {
		p.rest(11 * time.Second)
		p.frame(func() { canvas().Content().Refresh() })
	}
	p.rest(time.Second)
	var s runtime.MemStats
	debug.FreeOSMemory()
	runtime.ReadMemStats(&s)
	m.heap = float64(s.HeapAlloc) / (1 << 20)
	m.resident = resident()
	return m
}

// resident is how much memory the process has now, in MiB.
func resident() float64 {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		panic(err)
	}
	var size, pages float64
	fmt.Sscan(string(data), &size, &pages)
	return pages * float64(os.Getpagesize()) / (1 << 20)
}

// sayFrames says what frames took: half of them, all but one in a hundred, the longest.
func sayFrames(what string, all []frame) {
	of := func(name string, pick func(frame) time.Duration) {
		ds := make([]time.Duration, len(all))
		for i, f := range all {
			ds[i] = pick(f)
		}
		slices.Sort(ds)
		say(what+"-"+name+"-p50-ms", ms(ds[len(ds)/2]))
		say(what+"-"+name+"-p99-ms", ms(ds[len(ds)*99/100]))
		say(what+"-"+name+"-max-ms", ms(ds[len(ds)-1]))
	}
	of("ours", func(f frame) time.Duration { return f.ours })
	of("painted", func(f frame) time.Duration { return f.painted })
	of("cpu", func(f frame) time.Duration { return f.cpu })
}

// sayTicks says how far apart frames were; a 60th of a second is 16.7 ms.
func (p *player) sayTicks(what string) {
	ds := slices.Clone(p.ticks)
	slices.Sort(ds)
	say(what+"-apart-p50-ms", ms(ds[len(ds)/2]))
	say(what+"-apart-p99-ms", ms(ds[len(ds)*99/100]))
	say(what+"-apart-max-ms", ms(ds[len(ds)-1]))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func say(what string, value float64) { fmt.Printf("%s %.3f\n", what, value) }

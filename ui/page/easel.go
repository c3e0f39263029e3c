package page

import (
	"image"
	"image/color"
	"slices"
	"sync"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model/layout"
)

// easel paints sheets in one goroutine, which ends when there is nothing left
// to paint. Everything that the goroutine shares is behind its lock; the window
// hears of a picture by a refresh on the main thread.
type easel struct {
	fonts *layout.Fonts

	mu    sync.Mutex
	idle  *sync.Cond
	queue []*sheet // those in view first
	busy  bool
	drawn int // pictures so far

	// How many pixels the canvas last asked for, and for what size: a page next
	// to the view is painted before it is asked for.
	size   fyne.Size
	pixels image.Point
}

// work is what the easel has to do for a sheet.
type work struct {
	page    layout.Page
	turn    int // changes with the page
	size    fyne.Size
	pixels  image.Point // 0 until it is known
	picture *image.RGBA
	done    bool // the picture is of the page, in that many pixels
	given   bool // and the canvas has it
}

func newEasel(fonts *layout.Fonts) *easel {
	e := &easel{fonts: fonts}
	e.idle = sync.NewCond(&e.mu)
	return e
}

// put gives a sheet its page.
func (e *easel) put(s *sheet, page layout.Page) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if s.work.turn > 0 && same(s.work.page, page) {
		return
	}
	s.work.page, s.work.done, s.work.given = page, false, false
	s.work.turn++
}

// drop lets go of the picture of a sheet that is shown no longer. Fyne keeps the
// sheet itself for a minute.
func (e *easel) drop(s *sheet) {
	e.mu.Lock()
	defer e.mu.Unlock()
	s.work = work{turn: s.work.turn + 1}
}

// paint sets which sheets are to be painted, in this order. Those that were to
// be before and are not begun are forgotten.
func (e *easel) paint(order []*sheet) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.queue = order
	for _, s := range order {
		if w := &s.work; w.size != s.Size() {
			w.size = s.Size()
			if w.size == e.size {
				w.want(e.pixels)
			}
		}
	}
	e.start()
}

// picture returns what there is of a sheet, and paints it if that is not in as
// many pixels.
func (e *easel) picture(s *sheet, width, height int) image.Image {
	e.mu.Lock()
	defer e.mu.Unlock()
	pixels := image.Pt(width, height)
	for pixels.X > largest/2 || pixels.Y > largest/2 { // more than screens take
		pixels = pixels.Div(2)
	}
	s.work.want(pixels)
	e.size, e.pixels = s.Size(), pixels
	if !s.work.done {
		if !slices.Contains(e.queue, s) {
			e.queue = append(e.queue, s)
		}
		e.start()
	}
	s.work.given = s.work.done
	if s.work.picture == nil {
		return blank
	}
	return s.work.picture
}

var blank = func() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, 1, 1))
	img.Set(0, 0, color.White)
	return img
}()

func (w *work) want(pixels image.Point) {
	if w.pixels != pixels {
		w.pixels, w.done, w.given = pixels, false, false
	}
}

func (e *easel) start() {
	if !e.busy && e.next() != nil {
		e.busy = true
		go e.run()
	}
}

func (e *easel) next() *sheet {
	for _, s := range e.queue {
		if !s.work.done && s.work.pixels.X > 0 && s.work.pixels.Y > 0 {
			return s
		}
	}
	return nil
}

func (e *easel) run() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for s := e.next(); s != nil; s = e.next() {
		job := s.work
		e.mu.Unlock()
		img := image.NewRGBA(image.Rectangle{Max: job.pixels})
		Draw(img, job.page, e.fonts, float64(job.pixels.X)/job.page.Width)
		e.mu.Lock()
		e.drawn++
		if s.work.turn != job.turn {
			continue // the page is another by now
		}
		s.work.picture, s.work.done, s.work.given = img, s.work.pixels == job.pixels, false
		e.mu.Unlock()
		fyne.Do(s.raster.Refresh)
		e.mu.Lock()
	}
	e.busy = false
	e.idle.Broadcast()
}

func (e *easel) wait() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for e.busy {
		e.idle.Wait()
	}
}

// rests says whether the canvas has the pictures of sheets, and nothing is left to
// paint.
func (e *easel) rests(shown []*sheet) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, s := range shown {
		if !s.work.given {
			return false
		}
	}
	return len(shown) > 0 && !e.busy && e.next() == nil
}

// same tells whether two pages look the same.
func same(a, b layout.Page) bool {
	if len(a.Items) > 0 && len(a.Items) == len(b.Items) && &a.Items[0] == &b.Items[0] {
		return true // a page that was not set again
	}
	return a.Width == b.Width && a.Height == b.Height && slices.EqualFunc(a.Items, b.Items, func(a, b layout.Item) bool {
		switch a := a.(type) {
		case layout.Text:
			b, ok := b.(layout.Text)
			return ok && a.At == b.At && a.Font == b.Font && a.Size == b.Size && a.Color == b.Color && slices.Equal(a.Glyphs, b.Glyphs)
		case layout.Box:
			b, ok := b.(layout.Box)
			return ok && a.Rect == b.Rect && a.Fill == b.Fill && a.Radius == b.Radius
		case layout.Image:
			b, ok := b.(layout.Image)
			return ok && a.Rect == b.Rect && a.Picture == b.Picture
		}
		switch b.(type) {
		case layout.Text, layout.Box, layout.Image:
			return false
		}
		return true // what is not painted
	})
}

package store

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long a file is to be quiet before it is looked at, and how often it is
// looked at in any case: a network folder tells nothing of what others do there,
// and a folder that went away and came back is to be watched again.
const (
	settle = 100 * time.Millisecond
	glance = 2 * time.Second
)

// A watch waits for changes that others make to a file. It watches the folder:
// a file that is replaced is another one, and the watch would stay with the old.
type watch struct {
	changed func()
	events  *fsnotify.Watcher // nil where there is none to be had
	done    chan struct{}
	once    sync.Once
}

// Watch calls changed, on a goroutine of its own, when the file is no longer
// what was last read or written; [File.Check] then tells how. It is called once
// for each new content, and not for one that Check told of before. It goes on through [File.SaveAs], until [File.Close]; a
// second Watch takes the place of the first. The folder may go away and return.
func (f *File) Watch(changed func()) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		return errNoFile
	}
	return f.watchAgain(changed)
}

func (f *File) watchAgain(changed func()) error {
	if f.watch != nil {
		f.watch.stop()
		f.watch = nil
	}
	w := &watch{changed: changed, done: make(chan struct{})}
	f.watch = w
	// Where the system has no more watchers to give, the glances remain.
	if events, err := fsnotify.NewWatcher(); err == nil {
		w.events = events
	}
	w.look(f.target)
	go w.run(f, f.target)
	return nil
}

// look has the folder watched; one that is watched already stays so.
func (w *watch) look(target string) {
	if w.events != nil {
		w.events.Add(filepath.Dir(target)) // if it fails, the glances remain
	}
}

func (w *watch) stop() { w.once.Do(func() { close(w.done) }) }

func (w *watch) run(f *File, target string) {
	var told chan fsnotify.Event
	var lost chan error
	if w.events != nil {
		defer w.events.Close()
		told, lost = w.events.Events, w.events.Errors
	}
	quiet := time.NewTimer(settle)
	glances := time.NewTicker(glance)
	defer quiet.Stop()
	defer glances.Stop()
	last := f.lastTold()
	var looked stamp
	for {
		select {
		case <-w.done:
			return
		case e := <-told:
			if e.Name == target || e.Name == filepath.Dir(target) {
				quiet.Reset(settle)
			}
			continue
		case <-lost: // some events were
			quiet.Reset(settle)
			continue
		case <-glances.C:
			w.look(target)
			if stampOf(target) == looked {
				continue
			}
		case <-quiet.C:
		}
		looked = stampOf(target)
		now := f.present(w)
		if now != last && now.other {
			w.changed()
		}
		last = now
	}
}

// A stamp changes with the file nearly always; the glances trust it.
type stamp struct {
	size int64
	time time.Time
}

func stampOf(name string) stamp {
	info, err := os.Stat(name)
	if err != nil {
		return stamp{size: -1}
	}
	return stamp{info.Size(), info.ModTime()}
}

// present is what a watch finds: a content, and whether it is another than the
// file last read or wrote.
type present struct {
	sum   sum
	other bool
}

// lastTold is the content that [File.Check] told of, or else the one last seen.
func (f *File) lastTold() present {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.told != (sum{}) {
		return present{f.told, true}
	}
	return present{sum: f.seen}
}

func (f *File) present(w *watch) present {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.watch != w {
		return present{}
	}
	data, err := readFile(f.target)
	if errors.Is(err, fs.ErrNotExist) {
		return present{other: true}
	} else if err != nil {
		return present{f.seen, false} // not to be read now: the next glance may
	}
	now := sum(sha256.Sum256(data))
	return present{now, now != f.seen}
}

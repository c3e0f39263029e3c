package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/ui/lang"
)

// A fileDialog asks for a file or a folder where the system has no dialog for it. It is
// not Fyne's, whose controls keep Esc to themselves and whose words are in the system's
// language. What is typed narrows the list down, or is the path itself.
type fileDialog struct {
	w          *Window
	d          *modal
	extensions []string // of the files; none: a folder is asked for
	chosen     func(path string)

	folder     string
	listed     string // whose files are listed: the folder, or that of the path which is typed
	where      *widget.Label
	name       *pickField
	list       *pickList
	all, shown []fileEntry
	at         int
	asked      int // how often a folder was read
}

// A fileEntry is what a folder holds.
type fileEntry struct {
	name   string
	folder bool
	time   time.Time
}

// askFile shows the dialog, in a folder. Without extensions a folder is asked for.
func (w *Window) askFile(title, confirm, folder string, extensions []string, chosen func(path string)) *fileDialog {
	f := &fileDialog{w: w, extensions: extensions, chosen: chosen, where: widget.NewLabel("")}
	f.where.Truncation = fyne.TextTruncateEllipsis
	f.name = newPickField(f.move)
	f.name.SetPlaceHolder(lang.T("Part of a name, or a path"))
	f.name.OnChanged = func(string) { f.narrow() }
	f.name.OnSubmitted = func(text string) { f.enter(text) }
	f.list = newPickList(f.move, f.open, func() int { return len(f.shown) },
		func() fyne.CanvasObject {
			name, detail := widget.NewLabel(""), widget.NewLabel("")
			detail.Importance, detail.Alignment = widget.LowImportance, fyne.TextAlignTrailing
			name.Truncation = fyne.TextTruncateEllipsis
			return container.NewBorder(nil, nil, widget.NewIcon(theme.FolderIcon()), nil, container.New(pickRow{}, name, detail))
		},
		func(i widget.ListItemID, o fyne.CanvasObject) {
			row := o.(*fyne.Container).Objects
			shade(row[0].(*fyne.Container).Objects[1].(*widget.Label), i == f.at)
			f.fill(f.shown[i], row)
		})
	f.list.OnSelected = func(i widget.ListItemID) {
		if pointed := i != f.at; pointed {
			if f.at = i; f.shown[i].folder {
				f.open()
			}
		}
	}
	up := newButton(lang.T("Parent folder"), func() { f.read(filepath.Dir(f.folder), filepath.Base(f.folder)) })
	main := newMainButton(confirm, f.confirm)
	f.d = w.newDialog(title, asRead(container.NewBorder(container.NewVBox(container.NewBorder(nil, nil, nil, up, f.where), f.name), nil, nil, nil, f.list)))
	f.d.SetButtons([]fyne.CanvasObject{newButton(lang.T("Cancel"), f.d.Hide), main})
	w.show(f.d, 760, 560, nil)
	w.win.Canvas().Focus(f.name)
	f.read(folder, "")
	return f
}

// read goes to a folder, and to what of it is named.
func (f *fileDialog) read(folder, name string) {
	f.look(folder, func(err error) {
		if err != nil {
			f.w.fail(err)
			return
		}
		f.folder = folder
		f.where.SetText(folder)
		f.name.SetText("")
		f.w.win.Canvas().Focus(f.name)
		f.narrow()
		f.stand(max(0, slices.IndexFunc(f.shown, func(e fileEntry) bool { return e.name == name })))
	})
}

// look reads what a folder holds, nothing if it cannot be read, and does what comes then.
func (f *fileDialog) look(folder string, then func(error)) {
	f.asked++
	asked := f.asked
	f.w.app.background(func() {
		found, err := os.ReadDir(folder)
		var all []fileEntry
		for _, e := range found {
			if info, err := os.Stat(filepath.Join(folder, e.Name())); err == nil { // of what a link leads to
				all = append(all, fileEntry{e.Name(), info.IsDir(), info.ModTime()})
			}
		}
		fyne.Do(func() {
			if asked == f.asked { // nothing else was meanwhile
				f.listed, f.all = folder, all
				then(err)
			}
		})
	})
}

// narrow lists the folders and then the files that are asked for, as far as their names
// hold what is typed; hidden ones only when that begins with a dot. Of a path, the folder
// is listed that it leads to.
func (f *fileDialog) narrow() {
	folder, typed := filepath.Split(f.path(f.name.Text))
	if folder = filepath.Clean(folder); f.name.Text == "" {
		folder, typed = f.folder, ""
	}
	if folder != f.listed {
		f.look(folder, func(error) { f.narrow() })
		return
	}
	typed = fold(typed)
	f.shown = slices.DeleteFunc(slices.Clone(f.all), func(e fileEntry) bool {
		hidden := strings.HasPrefix(e.name, ".") && !strings.HasPrefix(typed, ".")
		return hidden || !e.folder && !f.accepts(e.name) || !strings.Contains(fold(e.name), typed)
	})
	slices.SortStableFunc(f.shown, func(a, b fileEntry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return strings.Compare(fold(a.name), fold(b.name))
	})
	f.stand(0)
}

func (f *fileDialog) accepts(name string) bool {
	return slices.ContainsFunc(f.extensions, func(e string) bool { return strings.EqualFold(e, filepath.Ext(name)) })
}

func (f *fileDialog) fill(e fileEntry, row []fyne.CanvasObject) {
	icon, detail := theme.FileIcon(), when(e.time.Format(time.RFC3339))
	if e.folder {
		icon, detail = theme.FolderIcon(), ""
	}
	words := row[0].(*fyne.Container)
	words.Objects[0].(*widget.Label).SetText(e.name)
	words.Objects[1].(*widget.Label).SetText(detail)
	words.Layout.Layout(words.Objects, words.Size())
	row[1].(*widget.Icon).SetResource(icon)
}

// stand stands on a line of the list.
func (f *fileDialog) stand(i int) {
	f.at = i
	f.list.UnselectAll()
	f.list.Refresh()
	f.list.Select(i)
}

func (f *fileDialog) move(by int) {
	if n := len(f.shown); n > 0 {
		f.stand((f.at + by + n) % n)
	}
}

// open goes into the folder on which the list stands, or hands its file over.
func (f *fileDialog) open() {
	if f.at >= len(f.shown) {
		return
	}
	e := f.shown[f.at]
	path := filepath.Join(f.listed, e.name)
	if e.folder {
		f.read(path, "")
		return
	}
	f.d.Hide()
	f.chosen(path)
}

// path is what is typed, as a path: within the folder, or of its own.
func (f *fileDialog) path(typed string) string {
	path := typed
	if home, err := os.UserHomeDir(); err == nil && strings.HasPrefix(path, "~") {
		path = home + path[1:]
	}
	if !filepath.IsAbs(path) {
		path = f.folder + string(filepath.Separator) + path // a separator at its end stays
	}
	return path
}

// enter goes to a path that was typed, if it is one, and else to what is listed.
func (f *fileDialog) enter(typed string) {
	path := filepath.Clean(f.path(typed))
	info, err := os.Stat(path)
	switch {
	case err != nil && len(f.shown) == 0:
		f.w.fail(err)
	case typed == "" || err != nil:
		f.open()
	case info.IsDir():
		f.read(path, "")
	case f.accepts(path):
		f.d.Hide()
		f.chosen(path)
	}
}

// confirm hands over the folder that is shown, where one is asked for, or the file.
func (f *fileDialog) confirm() {
	if len(f.extensions) == 0 {
		f.d.Hide()
		f.chosen(f.folder)
		return
	}
	f.enter(f.name.Text)
}

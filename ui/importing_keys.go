package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/model/intake"
)

func (r *importing) onKey(k *fyne.KeyEvent, shift bool) {
	page := max(1, int(r.column.Size().Height/80))
	switch k.Name {
	case fyne.KeyDown:
		r.choose(r.cursor+1, shift)
	case fyne.KeyUp:
		r.choose(r.cursor-1, shift)
	case fyne.KeyPageDown:
		r.choose(r.cursor+page, shift)
	case fyne.KeyPageUp:
		r.choose(r.cursor-page, shift)
	case fyne.KeyHome:
		r.choose(0, shift)
	case fyne.KeyEnd:
		r.choose(len(r.shown)-1, shift)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.decideMarked(intake.Accepted)
	case fyne.KeyDelete:
		r.decideMarked(intake.Refused)
	case fyne.KeyBackspace:
		r.decideMarked(intake.Undecided)
	case fyne.KeyF2:
		r.correct()
	case fyne.KeyEscape:
		if !r.putBack() {
			r.leave()
		}
	}
}

func (r *importing) onRune(letter rune) {
	switch letter {
	case 'r', 'R':
		r.decideMarked(intake.Refused)
	case 'e', 'E':
		r.correct()
	case 'm', 'M':
		r.moveTo()
	}
}

func (r *importing) onShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutSelectAll:
		r.mark(slices.Clone(r.shown))
	case *fyne.ShortcutUndo:
		r.undo()
	case *desktop.CustomShortcut:
		if name := s.ShortcutName(); name == ctrl(fyne.KeyReturn).ShortcutName() || name == ctrl(fyne.KeyEnter).ShortcutName() {
			r.apply()
		}
	}
}

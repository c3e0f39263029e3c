package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/ui/lang"
)

// fileDialogs ask for files as the user's desktop does. Each call waits for the
// answer, off the main thread; one that is given up answers nothing.
type fileDialogs interface {
	read(title, folder string, many bool, extensions []string) ([]string, error)
	write(title, name string) (string, error) // asks itself whether to replace
	folder(title, folder string) (string, error)
}

// askSystem asks by a dialog of the system and hands the answer over, unless it was
// given up. The window is deaf meanwhile.
func askSystem[T any](w *Window, ask func() (T, error), answered func(T)) {
	veil := w.veil(lang.T("Waiting for the dialog of the system…"))
	w.app.background(func() {
		answer, err := ask()
		fyne.Do(func() {
			veil.Hide()
			switch {
			case errors.Is(err, errGivenUp):
			case err != nil:
				w.fail(err)
			default:
				answered(answer)
			}
		})
	})
}

package ui

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// onProtect asks for a passphrase, or for whom the file is to be protected; it
// holds from the next save on.
func (w *Window) onProtect() {
	s := w.session
	words, again := newPassword(), newPassword()
	own := newPassword()
	own.SetPlaceHolder("AGE-SECRET-KEY-1…")
	others := newFields(strings.Join(s.file.Key().Recipients(), "\n"), 3)
	others.SetPlaceHolder("age1…")
	passphrase := widget.NewFormItem(lang.T("Passphrase"), words)
	passphrase.HintText = lang.T("Without it nobody can open the file, and it cannot be found again.")
	w.form(lang.T("Protect"), []*widget.FormItem{
		passphrase,
		widget.NewFormItem(lang.T("Once more"), again),
		widget.NewFormItem(lang.T("Or my secret key"), own),
		widget.NewFormItem(lang.T("and for whom besides"), others),
	}, func() error {
		key, err := newKey(words.Text, again.Text, own.Text, others.Text)
		if err != nil {
			return err
		}
		s.Protect(key, w.app.journal)
		w.refreshState()
		if key.Protects() {
			w.status.say(lang.T("Protected from the next save on."))
		} else {
			w.status.say(lang.T("No longer protected from the next save on."))
		}
		return nil
	})
}

// errPassphrases is two passphrases that differ.
type errPassphrases struct{}

func (errPassphrases) Error() string {
	return lang.T("The two passphrases differ; type the same one twice.")
}

// newKey makes a key of what was filled in, the zero one for nothing.
func newKey(words, again, own, others string) (store.Key, error) {
	switch {
	case words != again:
		return store.Key{}, errPassphrases{}
	case words != "":
		return store.Passphrase(words)
	case strings.TrimSpace(own) == "":
		return store.Key{}, nil
	}
	key, err := store.Identity(strings.NewReader(own))
	if err != nil {
		return key, err
	}
	return key.To(strings.Fields(others)...)
}

// withKey goes on at once with the zero key when a file is not protected, and
// otherwise asks for its passphrase or the secret key of who reads it.
func (w *Window) withKey(path string, next func(store.Key)) {
	if !isProtected(path) {
		next(store.Key{})
		return
	}
	w.askKey(protectedTitle(path), nil, next)
}

func protectedTitle(path string) string { return lang.T("%s is protected", filepath.Base(path)) }

// keyAgain is what there is to do about an error of what was read with a key: to ask for
// another, when it was not the right one.
func (w *Window) keyAgain(path string, err error, next func(store.Key)) (then func(), _ error) {
	if !errors.Is(err, store.ErrKey) {
		return nil, err
	}
	return func() { w.askKey(protectedTitle(path), err, next) }, nil
}

// askKey asks for a passphrase or a secret key, and says why it asks again, unless that is nil.
func (w *Window) askKey(title string, why error, next func(store.Key)) {
	words := newPassword()
	items := []*widget.FormItem{widget.NewFormItem(lang.T("Passphrase or secret key"), words)}
	if why != nil {
		items = append([]*widget.FormItem{widget.NewFormItem("", wrappedAt(Sentence(why), 380))}, items...)
	}
	w.form(title, items, func() error {
		open := store.Passphrase
		if strings.HasPrefix(words.Text, "AGE-SECRET-KEY-") {
			open = func(text string) (store.Key, error) { return store.Identity(strings.NewReader(text)) }
		}
		key, err := open(words.Text)
		if err == nil {
			next(key)
		}
		return err
	})
	w.win.Canvas().Focus(words)
}

func isProtected(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false // whoever opens it says why not
	}
	defer f.Close()
	head := make([]byte, 32)
	n, _ := io.ReadFull(f, head)
	return store.Protected(head[:n])
}

package ui

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	flow "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// styles is the editor of the styles of pages: on the left what a style says, on
// the right the pages of the open briefing in it. What is changed is kept at once,
// and can be taken back as long as the style is open.
type styles struct {
	w      *Window
	name   string
	style  layout.Style
	opened string // the file of the style as it was when it was opened

	d                      *modal
	choice                 *dropdown
	names                  []string
	rename, remove, revert *button
	use                    *button
	hint                   *widgets.Sentence
	fields                 []*styleField
	preview                *preview
}

// onStyles opens the editor on the style in use.
func (w *Window) onStyles() *styles {
	e := &styles{w: w}
	e.preview = newPreview(w, w.session)
	e.preview.style = func(*model.Briefing) layout.Style { return e.style }
	layer := widgets.NewLayer()
	v := newViewer(w, w.win, layer, e.preview)
	v.larger.Hide()
	v.view.OnTapped, v.view.OnKey = nil, w.onKey

	e.choice = newDropdown(nil, func(string) {
		if name := e.names[max(0, e.choice.SelectedIndex())]; name != e.name {
			e.open(name)
		}
	})
	e.rename, e.remove, e.revert = newButton(lang.T("Rename…"), e.onRename), newButton(lang.T("Delete"), e.onRemove), newButton(lang.T("Revert"), e.onRevert)
	e.hint = widgets.NewSentence("")
	head := container.NewVBox(
		container.NewBorder(nil, nil, nil, newButton(lang.T("Duplicate…"), e.onDuplicate), e.choice),
		container.NewGridWithColumns(2, e.rename, e.remove, newButton(lang.T("Import…"), e.onImport), newButton(lang.T("Export…"), e.onExport)),
		e.hint)
	form := container.New(flow.NewCustomPaddedLayout(0, 0, 0, 10), asRead(container.NewBorder(head, nil, nil, nil, widgets.NewScroll(
		container.New(flow.NewCustomPaddedLayout(0, 8, 0, 10), e.form())))))
	panes := widgets.NewSideBySide(form, container.NewStack(v.object, layer), 0.36)
	e.use = newMainButton(lang.T("Use this style"), e.onUse)
	d := w.newDialog(lang.T("Styles of the pages"), panes)
	d.SetButtons([]fyne.CanvasObject{e.revert, newButton(lang.T("Close"), d.Hide), e.use})
	e.d = d
	w.show(d, 1180, 900, e.close)
	e.open(w.app.styleName())
	return e
}

// close lets go of the pages; what is in use may look otherwise now.
func (e *styles) close() {
	e.preview.close()
	if e.name == e.w.app.styleName() {
		e.w.app.setStyle(e.name)
	}
}

// open shows a style.
func (e *styles) open(name string) {
	style, err := e.w.app.styleNamed(name, "")
	if err != nil {
		e.w.fail(err)
		name, style = houseStyle, layout.House("")
	}
	e.name, e.style, e.opened = name, style, layout.WriteStyle(style)
	e.names = e.w.app.styleNames()
	titles := make([]string, len(e.names))
	for i, n := range e.names {
		titles[i] = styleTitle(n)
	}
	e.choice.Options = titles
	e.choice.SetSelectedIndex(max(0, slices.Index(e.names, name)))
	for _, f := range e.fields {
		f.show(e.style.Value(f.name))
		allow(!builtIn(name), f.input)
	}
	e.hint.SetText("")
	if builtIn(name) {
		e.hint.SetText(lang.T("This style is part of Enjeux: duplicate it to change it."))
	}
	e.changed()
}

// changed brings buttons and pages up to date.
func (e *styles) changed() {
	own := !builtIn(e.name)
	allow(own, e.rename, e.remove)
	allow(own && layout.WriteStyle(e.style) != e.opened, e.revert)
	used := e.name == e.w.app.styleName()
	allow(!used, e.use)
	e.use.SetText(lang.T("Use this style"))
	if used {
		e.use.SetText(lang.T("In use"))
	}
	e.preview.restyle()
}

// set gives the style a value and keeps it, or says what is wrong with it.
func (e *styles) set(f *styleField, value string) {
	if value == e.style.Value(f.name) || builtIn(e.name) {
		e.hint.SetText("")
		return
	}
	if err := e.style.Set(f.name, value); err != nil {
		e.hint.SetText(lang.T("%s: %s", f.label, f.wrong()))
		return
	}
	e.hint.SetText("")
	if err := e.w.app.saveStyle(e.name, layout.WriteStyle(e.style)); err != nil {
		e.w.fail(err)
	}
	e.changed()
}

func (e *styles) onUse() {
	e.w.app.setStyle(e.name)
	e.changed()
}

func (e *styles) onRevert() {
	e.w.try(e.w.app.saveStyle(e.name, e.opened))
	e.open(e.name)
}

// onDuplicate makes a style of one's own like the open one.
func (e *styles) onDuplicate() {
	e.ask(lang.T("Duplicate"), lang.T("My style"), func(name string) error {
		return e.w.app.saveStyle(name, layout.WriteStyle(e.style))
	})
}

func (e *styles) onRename() {
	e.ask(lang.T("Rename"), e.name, func(name string) error {
		if err := e.w.app.saveStyle(name, layout.WriteStyle(e.style)); err != nil {
			return err
		}
		used := e.name == e.w.app.styleName()
		err := e.w.app.removeStyle(e.name)
		if used {
			e.w.app.setStyle(name)
		}
		return err
	})
}

// ask asks for the name of a style that there is not yet, does what it is for, and
// opens that style.
func (e *styles) ask(title, name string, do func(name string) error) {
	entry := newField(name)
	e.w.form(title, []*widget.FormItem{widget.NewFormItem(lang.T("Name of the style"), entry)}, func() error {
		name := strings.TrimSpace(entry.Text)
		if err := e.free(name); err != nil {
			return err
		}
		err := do(name)
		if err == nil {
			e.open(name)
		}
		return err
	})
	e.w.win.Canvas().Focus(entry)
}

// free refuses a name that no file can have, or that is taken.
func (e *styles) free(name string) error {
	switch {
	case name == "" || strings.ContainsAny(name, `/\:*?"<>|`) || name[0] == '.':
		return errors.New(lang.T("A style needs a name that a file can have."))
	case slices.ContainsFunc(e.names, func(n string) bool { return strings.EqualFold(n, name) || strings.EqualFold(styleTitle(n), name) }):
		return errors.New(lang.T("There is a style “%s” already: choose another name.", name))
	}
	return nil
}

func (e *styles) onRemove() {
	e.w.choose(lang.T("Delete the style"), lang.T("Delete the style “%s”? This cannot be undone.", e.name),
		choice{lang.T("Cancel"), widget.MediumImportance, func() {}},
		choice{lang.T("Delete"), widget.DangerImportance, func() {
			if err := e.w.app.removeStyle(e.name); err != nil {
				e.w.fail(err)
				return
			}
			e.open(e.w.app.styleName())
		}})
}

// onImport takes over a style that somebody sent.
func (e *styles) onImport() {
	e.w.chooseFile(lang.T("Choose a file"), lang.T("Choose"), func(path string) {
		name, err := e.w.app.readStyleFile(path)
		if err != nil {
			e.w.fail(err)
			return
		}
		e.open(name)
	}, styleExtension)
}

// onExport writes the style as a file to be sent.
func (e *styles) onExport() {
	e.w.chooseName(lang.T("Export the style"), lang.T("Export"), styleTitle(e.name), func() string { return styleExtension }, nil, func(path string) {
		e.w.try(os.WriteFile(filepath.Clean(path), []byte(layout.WriteStyle(e.style)), 0o644))
	})
}

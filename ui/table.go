package ui

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/markup"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/page"
	"github.com/enjeux/enjeux/ui/widgets"
)

// table lists every command, in the order of the menus, with the shortcuts that the
// user gave them.
func (w *Window) table() []command {
	all := w.commands()
	for i := range all {
		if keys, ok := w.app.keys[all[i].id]; ok {
			all[i].keys = keys
		}
	}
	return all
}

// commands lists every command with its first shortcut.
func (w *Window) commands() []command {
	s := w.session
	facts := w.facts()
	fact := func() bool { return facts != nil && facts.fact() != "" }
	selected := func() bool { return facts == nil && s.Selection() != "" }
	stake := func() bool { return facts == nil && s.Stake() != "" }
	or := func(a, b func() bool) func() bool { return func() bool { return a() || b() } }
	theme := func(v widgets.Variant) func() bool { return func() bool { return w.app.theme.Variant() == v } }
	language := func(code string) func() bool { return func() bool { return lang.Code() == code } }
	shown := func(n int) func() bool { return func() bool { return w.views.shown == n } }
	undo, canUndo := s.Doc.UndoLabel()
	redo, canRedo := s.Doc.RedoLabel()

	return append(append([]command{
		{id: "new", menu: menuFile, name: lang.T("New"), keys: ctrl(fyne.KeyN), run: w.onNew},
		{id: "templates", menu: menuFile, name: lang.T("New from a template…"), keys: ctrlAlt(fyne.KeyN), run: w.onTemplates},
		{id: "window", menu: menuFile, name: lang.T("New window on this briefing"), run: w.onWindow},
		{id: "open", menu: menuFile, name: lang.T("Open…"), keys: ctrl(fyne.KeyO), run: w.onOpen},
		{id: "recent", menu: menuFile, name: lang.T("Recent files…"), run: w.onRecent},
		{id: "recover", menu: menuFile, name: lang.T("Recover…"), run: w.onRecover},
		{id: "import", menu: menuFile, group: 1, name: lang.T("Import…"), keys: ctrlShift(fyne.KeyI), run: w.onImport},
		{id: "importclipboard", menu: menuFile, group: 1, name: lang.T("Import the clipboard"), run: w.importClipboard},
		{id: "save", menu: menuFile, group: 2, name: lang.T("Save"), keys: ctrl(fyne.KeyS), run: func() { w.save(nil) }},
		{id: "saveas", menu: menuFile, group: 2, name: lang.T("Save as…"), keys: ctrlShift(fyne.KeyS), run: func() { w.saveAs(nil) }},
		{id: "template", menu: menuFile, group: 2, name: lang.T("Save as a template…"), run: w.onSaveTemplate},
		{id: "versions", menu: menuFile, group: 2, name: lang.T("Versions…"), run: func() { w.onVersions() }},
		{id: "protect", menu: menuFile, group: 2, name: lang.T("Protect…"), run: w.onProtect},
		{id: "compare", menu: menuFile, group: 3, under: underMerge, name: lang.T("Compare with…"), run: w.onCompare},
		{id: "merge", menu: menuFile, group: 3, under: underMerge, name: lang.T("Merge…"), run: w.onMerge},
		{id: "decide", menu: menuFile, group: 3, under: underMerge, name: lang.T("What the merge left to decide…"),
			enabled: func() bool { return len(w.undecided.open(w.session.Briefing())) > 0 }, run: func() { w.onDecide() }},
		{id: "export", menu: menuFile, group: 4, name: lang.T("Export…"), keys: ctrl(fyne.KeyE), run: w.onExport},
		{id: "print", menu: menuFile, group: 4, name: lang.T("Print…"), keys: ctrl(fyne.KeyP), run: w.onPrint},
		{id: "visit", menu: menuFile, group: 5, name: lang.T("Visit and cover…"), run: w.onVisit},
		{id: "styles", menu: menuFile, group: 5, name: lang.T("Styles of the pages…"), run: func() { w.onStyles() }},
		{id: "settings", menu: menuFile, group: 5, name: lang.T("Settings…"), keys: ctrl(fyne.KeyComma), run: w.onSettings},
		{id: "close", menu: menuFile, group: 6, name: lang.T("Close the window"), keys: ctrl(fyne.KeyW), run: func() { w.ask(w.close) }},
		{id: "quit", menu: menuFile, group: 6, name: lang.T("Quit"), keys: ctrl(fyne.KeyQ), run: w.app.quit},

		{id: "undo", menu: menuEdit, name: labelled(lang.T("Undo"), undo), keys: &fyne.ShortcutUndo{},
			enabled: func() bool { return canUndo || w.importing != nil }, run: w.onUndo},
		{id: "redo", menu: menuEdit, name: labelled(lang.T("Redo"), redo), keys: ctrlShift(fyne.KeyZ),
			enabled: func() bool { return canRedo }, run: w.onRedo},
		{id: "history", menu: menuEdit, name: lang.T("History…"), run: func() { w.onHistory() }},
		{id: "cut", menu: menuEdit, group: 1, name: lang.T("Cut"), keys: &fyne.ShortcutCut{}, run: func() { w.clip(&fyne.ShortcutCut{Clipboard: w.app.fyne.Clipboard()}) }},
		{id: "copy", menu: menuEdit, group: 1, name: lang.T("Copy"), keys: &fyne.ShortcutCopy{}, run: func() { w.clip(&fyne.ShortcutCopy{Clipboard: w.app.fyne.Clipboard()}) }},
		{id: "paste", menu: menuEdit, group: 1, name: lang.T("Paste"), keys: &fyne.ShortcutPaste{}, run: func() { w.clip(&fyne.ShortcutPaste{Clipboard: w.app.fyne.Clipboard()}) }},
		{id: "pasteplain", menu: menuEdit, group: 1, name: lang.T("Paste without formatting"), keys: ctrlShift(fyne.KeyV), run: w.onPastePlain},
		{id: "selectall", menu: menuEdit, group: 1, name: lang.T("Select all"), keys: &fyne.ShortcutSelectAll{}, run: func() { w.clip(&fyne.ShortcutSelectAll{}) }},
		{id: "copytext", menu: menuEdit, group: 1, under: underCopy, name: lang.T("Copy the stake as text"), enabled: stake, run: func() { w.copyStakes(markup.Plain, nil) }},
		{id: "copymarkdown", menu: menuEdit, group: 1, under: underCopy, name: lang.T("Copy the stake as Markdown"), enabled: stake, run: func() { w.copyStakes(markup.Markdown, nil) }},
		{id: "copyhtml", menu: menuEdit, group: 1, under: underCopy, name: lang.T("Copy the stake as HTML"), enabled: stake, run: func() { w.copyStakes(markup.Fragment, markup.Fragment) }},
		{id: "find", menu: menuEdit, group: 1, under: underFind, name: lang.T("Find…"), keys: ctrl(fyne.KeyF), run: w.onFind},
		{id: "replace", menu: menuEdit, group: 1, under: underFind, name: lang.T("Replace…"), keys: ctrl(fyne.KeyH), run: w.onReplace},
		{id: "nextmatch", menu: menuEdit, group: 1, under: underFind, name: lang.T("Next match"), keys: key(fyne.KeyF3), run: func() { w.onMatch(+1) }},
		{id: "prevmatch", menu: menuEdit, group: 1, under: underFind, name: lang.T("Previous match"), keys: &desktop.CustomShortcut{KeyName: fyne.KeyF3, Modifier: fyne.KeyModifierShift}, run: func() { w.onMatch(-1) }},
		{id: "edit", menu: menuEdit, group: 2, name: lang.T("Edit the stake"), keys: key(fyne.KeyF2), enabled: stake, run: func() { w.editStake("body") }},
		{id: "menu", menu: menuEdit, group: 2, name: lang.T("Menu of the stake or section"), keys: &desktop.CustomShortcut{KeyName: fyne.KeyF10, Modifier: fyne.KeyModifierShift}, enabled: or(selected, fact), run: w.onMenu},
		{id: "duplicate", menu: menuEdit, group: 2, name: lang.T("Duplicate"), keys: ctrl(fyne.KeyD), enabled: selected, run: func() { w.following(func() { w.try(s.Duplicate(s.Selection())) }) }},
		{id: "delete", menu: menuEdit, group: 2, name: lang.T("Delete"), keys: ctrl(fyne.KeyDelete), enabled: or(selected, fact), run: w.onDelete},
		{id: "restore", menu: menuEdit, group: 2, name: lang.T("Restore deleted…"), run: w.onRestore},
		{id: "up", menu: menuEdit, group: 3, name: lang.T("Move up"), keys: altShift(fyne.KeyUp), enabled: or(stake, fact), run: func() { w.onMove(-1) }},
		{id: "down", menu: menuEdit, group: 3, name: lang.T("Move down"), keys: altShift(fyne.KeyDown), enabled: or(stake, fact), run: func() { w.onMove(+1) }},
		{id: "lock", menu: menuEdit, group: 3, name: lang.T("Lock order"), checked: w.locked, run: w.onLock},
		{id: "moveto", menu: menuEdit, group: 3, name: lang.T("Move to…"), keys: ctrl(fyne.KeyM), enabled: stake, run: w.onMoveTo},
		{id: "sectionup", menu: menuEdit, group: 3, under: underSection, name: lang.T("Move section up"), keys: ctrlShift(fyne.KeyUp), enabled: selected, run: func() { w.move(func() error { return s.Up(s.Section()) }) }},
		{id: "sectiondown", menu: menuEdit, group: 3, under: underSection, name: lang.T("Move section down"), keys: ctrlShift(fyne.KeyDown), enabled: selected, run: func() { w.move(func() error { return s.Down(s.Section()) }) }},

		{id: "stake", menu: menuInsert, name: lang.T("Stake"), keys: ctrl(fyne.KeyReturn), run: w.onAddStake},
		{id: "section", menu: menuInsert, name: lang.T("Section"), keys: ctrlShift(fyne.KeyN), run: func() { w.try(s.AddSection()) }},
		{id: "message", menu: menuInsert, name: lang.T("Key points…"), run: w.onMessages},
		{id: "annotation", menu: menuInsert, group: 1, name: lang.T("Annotation"), keys: ctrlAlt(fyne.KeyC), enabled: selected, run: w.onAnnotate},
		{id: "nextopen", menu: menuInsert, group: 1, name: lang.T("Next open annotation"), keys: ctrlAlt(fyne.KeyPageDown), run: func() { w.onStep(+1) }},
		{id: "prevopen", menu: menuInsert, group: 1, name: lang.T("Previous open annotation"), keys: ctrlAlt(fyne.KeyPageUp), run: func() { w.onStep(-1) }},
		{id: "pastetable", menu: menuInsert, group: 2, name: lang.T("Paste a table…"), run: w.onPasteAnywhere},

		{id: "palette", menu: menuView, name: lang.T("Command palette…"), keys: ctrl(fyne.KeyK), run: w.onPalette},
		{id: "plan", menu: menuView, group: 1, name: lang.T("Plan"), keys: ctrlAlt(fyne.Key1), checked: shown(viewPlan), run: func() { w.showView(viewPlan) }},
		{id: "board", menu: menuView, group: 1, name: lang.T("Board"), keys: ctrlAlt(fyne.Key2), checked: shown(viewBoard), run: func() { w.showView(viewBoard) }},
		{id: "document", menu: menuView, group: 1, name: lang.T("Document"), keys: ctrlAlt(fyne.Key3), checked: shown(viewDocument), run: func() { w.showView(viewDocument) }},
		{id: "whole", menu: menuView, group: 1, name: lang.T("Plan of all sections"), keys: ctrlAlt(fyne.Key4), checked: shown(viewWhole), run: func() { w.showView(viewWhole) }},
		{id: "facts", menu: menuView, group: 1, name: lang.T("Tables of facts"), keys: ctrlAlt(fyne.Key5), checked: shown(viewAnnex), run: func() { w.showFacts(cmp.Or(w.annex, model.KindEvent)) }},
		{id: "largerpages", menu: menuView, group: 2, under: underPages, name: lang.T("Larger pages"), run: func() { w.inspector.viewer.step(+1) }},
		{id: "smallerpages", menu: menuView, group: 2, under: underPages, name: lang.T("Smaller pages"), run: func() { w.inspector.viewer.step(-1) }},
		{id: "fitwidth", menu: menuView, group: 2, under: underPages, name: lang.T("Fit the width"), keys: ctrl(fyne.Key0), run: func() { w.inspector.viewer.setZoom(page.FitWidth) }},
		{id: "fitpage", menu: menuView, group: 2, under: underPages, name: lang.T("Fit the page"), run: func() { w.inspector.viewer.setZoom(page.FitPage) }},
		{id: "facing", menu: menuView, group: 2, under: underPages, name: lang.T("Facing pages"), checked: func() bool { return w.inspector.viewer.view.Facing() }, run: func() { w.inspector.viewer.setFacing(!w.inspector.viewer.view.Facing()) }},
		{id: "thumbnails", menu: menuView, group: 2, under: underPages, name: lang.T("Thumbnails"), checked: func() bool { return w.inspector.viewer.small.Visible() }, run: func() { w.inspector.viewer.showThumbnails(!w.inspector.viewer.small.Visible()) }},
		{id: "system", menu: menuView, group: 2, under: underAppearance, name: lang.T("Appearance of the system"), checked: theme(widgets.System), run: func() { w.setTheme(widgets.System) }},
		{id: "light", menu: menuView, group: 2, under: underAppearance, name: lang.T("Light"), checked: theme(widgets.Light), run: func() { w.setTheme(widgets.Light) }},
		{id: "dark", menu: menuView, group: 2, under: underAppearance, name: lang.T("Dark"), checked: theme(widgets.Dark), run: func() { w.setTheme(widgets.Dark) }},
		{id: "high", menu: menuView, group: 2, under: underAppearance, name: lang.T("High contrast"), checked: theme(widgets.High), run: func() { w.setTheme(widgets.High) }},
		{id: "larger", menu: menuView, group: 2, under: underAppearance, name: lang.T("Larger text"), keys: ctrl(fyne.KeyEqual), run: func() { w.larger(+1) }},
		{id: "smaller", menu: menuView, group: 2, under: underAppearance, name: lang.T("Smaller text"), keys: ctrl(fyne.KeyMinus), run: func() { w.larger(-1) }},
		{id: "french", menu: menuView, group: 2, under: underLanguage, name: "Français", checked: language(lang.French), run: func() { w.setLanguage(lang.French) }},
		{id: "english", menu: menuView, group: 2, under: underLanguage, name: "English", checked: language(lang.English), run: func() { w.setLanguage(lang.English) }},
		{id: "sidebar", menu: menuView, group: 3, under: underPanes, name: lang.T("Sidebar"), checked: func() bool { return w.split.Shown(0) }, run: func() { w.toggle(0) }},
		{id: "inspector", menu: menuView, group: 3, under: underPanes, name: lang.T("Inspector"), checked: func() bool { return w.split.Shown(2) }, run: func() { w.toggle(2) }},
		{id: "nextpane", menu: menuView, group: 3, under: underPanes, name: lang.T("Next pane"), keys: key(fyne.KeyF6), run: func() { w.onPane(+1) }},
		{id: "prevpane", menu: menuView, group: 3, under: underPanes, name: lang.T("Preceding pane"), keys: &desktop.CustomShortcut{KeyName: fyne.KeyF6, Modifier: fyne.KeyModifierShift}, run: func() { w.onPane(-1) }},
		{id: "preview", menu: menuView, group: 3, name: lang.T("Preview"), keys: key(fyne.KeyF5), run: func() { w.inspector.show(tabPreview) }},
		{id: "large", menu: menuView, group: 3, name: lang.T("Preview in a window"), keys: &desktop.CustomShortcut{KeyName: fyne.KeyF5, Modifier: fyne.KeyModifierShift}, run: w.onLarge},
		{id: "sheet", menu: menuView, group: 3, name: lang.T("Sheet of the stake"), keys: key(fyne.KeyF4), run: w.onSheet},
		{id: "source", menu: menuView, group: 3, name: lang.T("Source of the stake"), keys: &desktop.CustomShortcut{KeyName: fyne.KeyF4, Modifier: fyne.KeyModifierShift},
			enabled: func() bool { return model.Any[model.Citation](s.Briefing(), s.Stake()) }, run: w.onSelectedSource},
		{id: "annotations", menu: menuView, group: 3, name: lang.T("Annotations"), run: func() { w.inspector.lead(tabAnnotations) }},
		{id: "factspane", menu: menuView, group: 3, name: lang.T("Facts"), run: func() { w.inspector.lead(tabFacts) }},
		{id: "checks", menu: menuView, group: 3, name: lang.T("Checks"), keys: key(fyne.KeyF7), run: func() { w.inspector.lead(tabChecks) }},
		{id: "compared", menu: menuView, group: 3, name: lang.T("Last comparison"),
			enabled: func() bool { return w.compared != nil }, run: w.onCompared},
		{id: "focus", menu: menuView, group: 3, name: lang.T("Text alone"), keys: key(fyne.KeyF8), checked: w.alone, run: w.onAlone},
		{id: "fullscreen", menu: menuView, group: 3, name: lang.T("Full screen"), keys: key(fyne.KeyF11), checked: w.win.FullScreen, run: func() { w.win.SetFullScreen(!w.win.FullScreen()) }},

		{id: "goal", menu: menuEdit, group: 4, name: lang.T("Word goals…"), run: w.onGoal},

		{id: "tour", menu: menuHelp, name: lang.T("A tour of five minutes"), run: w.onTour},
		{id: "sample", menu: menuHelp, name: lang.T("Open the sample"), run: w.onSample},
		{id: "keys", menu: menuHelp, name: lang.T("Keyboard"), keys: key(fyne.KeyF1), run: w.onKeys},
		{id: "shortcuts", menu: menuHelp, name: lang.T("Change shortcuts…"), run: w.onShortcuts},
		{id: "about", menu: menuHelp, name: lang.T("About Enjeux"), run: w.onAbout},
	}, w.formats()...), command{id: "words", menu: menuFormat, group: 3, name: lang.T("My dictionary…"), run: w.onWords})
}

// labelled is a command's name with what it would act on.
func labelled(name, label string) string {
	if label == "" {
		return name
	}
	return name + " – " + label
}

// bindKeys makes the shortcuts work where Fyne's menu does not see them, and
// Ctrl+1…9 lead to sections.
func (w *Window) bindKeys() {
	for i := range 9 {
		w.win.Canvas().AddShortcut(ctrl(fyne.KeyName(rune('1'+i))), func(fyne.Shortcut) { w.onSection(i) })
	}
	w.win.Canvas().AddShortcut(ctrlShift(fyne.KeyP), func(fyne.Shortcut) { w.onPalette() })
	for _, z := range zooms {
		w.win.Canvas().AddShortcut(z.keys, func(fyne.Shortcut) { w.larger(z.by) })
	}
	for _, keys := range []fyne.Shortcut{alt(fyne.KeyUp), alt(fyne.KeyDown)} {
		w.win.Canvas().AddShortcut(keys, w.onArrow)
	}
	w.win.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.onRedo() })
	w.win.Canvas().SetOnTypedKey(w.onKey)
	w.win.Canvas().SetOnTypedRune(w.onRune)
}

// onSection leads to a section, from 0.
func (w *Window) onSection(i int) {
	if ids := sections(w.session.Briefing()); i < len(ids) && !w.covered() {
		w.win.Canvas().Unfocus() // the arrows are for its stakes, then
		w.goTo(ids[i])
	}
}

// onArrow moves a stake or a fact as well, where the window manager keeps Alt+Shift with the
// arrows for itself.
func (w *Window) onArrow(keys fyne.Shortcut) {
	id := "down"
	if keys.(*desktop.CustomShortcut).KeyName == fyne.KeyUp {
		id = "up"
	}
	if c, ok := w.command(id); ok && !w.covered() && c.enabled() {
		c.run()
	}
}

// onRune gets the letters that nothing has a use for: a dialog takes the keyboard back.
func (w *Window) onRune(r rune) {
	if len(w.dialogs) > 0 && widgets.Regain(w.win.Canvas()) {
		w.win.Canvas().Focused().TypedRune(r)
	}
}

// onKey gets the keys that nothing has a use for: Esc leaves the dialog on top, or
// goes back to the selected card; a dialog that a click beside its controls took the
// keyboard from takes it back.
func (w *Window) onKey(k *fyne.KeyEvent) {
	if r := w.reviewing(); r != nil { // a click beside the list took the keys from it
		r.focus()
		r.onKey(k, false)
		return
	}
	free := !w.covered()
	if k.Name != fyne.KeyEscape && len(w.dialogs) > 0 && widgets.Regain(w.win.Canvas()) {
		w.win.Canvas().Focused().TypedKey(k)
		return
	}
	switch {
	case k.Name == fyne.KeyEscape:
		if !w.escape() && free {
			w.views.focus()
		}
	case free && (k.Name == fyne.KeyUp || k.Name == fyne.KeyDown): // nothing has the keyboard yet
		w.enterStakes()
	default:
		w.functionKey(k)
	}
}

func (w *Window) onAddStake() {
	if p := w.facts(); p != nil {
		p.add()
		return
	}
	w.try(w.session.AddStake(""))
	w.editStake("title")
}

// onDelete deletes what is selected: a stake or a section, or a fact in its table.
func (w *Window) onDelete() {
	if p := w.facts(); p != nil {
		p.remove()
	} else {
		w.remove(w.session.Selection())
	}
}

// onMove moves the selected stake up or down, or a fact in its table.
func (w *Window) onMove(by int) {
	s := w.session
	switch p := w.facts(); {
	case p != nil:
		p.move(by)
	case by < 0:
		w.move(func() error { return s.Up(s.Stake()) })
	default:
		w.move(func() error { return s.Down(s.Stake()) })
	}
}

// editStake opens a text of the selected stake: the title to be typed anew, the
// body to be gone on with.
func (w *Window) editStake(field string) {
	st, _ := model.Get[model.Stake](w.session.Briefing(), w.session.Stake())
	if field == "title" {
		w.views.edit(model.Range{Node: st.ID, Field: field, To: len(st.Title)})
	} else {
		w.views.edit(model.Range{Node: st.ID, Field: field, From: len(st.Body), To: len(st.Body)})
	}
}

// remove removes a stake or a section; it can be undone, and restored later.
func (w *Window) remove(id model.ID) {
	all := w.session.with(id)
	called := w.session.calledAll(all)
	w.following(func() { w.try(w.session.Remove(id)) })
	said := lang.T("%s deleted. Edit ▸ Restore deleted… brings it back.", called)
	if len(all) > 1 {
		said = lang.T("%s deleted. Edit ▸ Restore deleted… brings them back.", called)
	}
	w.status.offer(said, lang.T("Undo"), w.onUndo)
}

// holding are the modifiers that are held down.
func (w *Window) holding() fyne.KeyModifier {
	if d, ok := w.app.fyne.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func (w *Window) toggle(pane int) { w.showPanes(!w.split.Shown(pane), pane) }

// alone tells whether the stakes stand alone, without a pane on either side.
func (w *Window) alone() bool { return !w.split.Shown(0) && !w.split.Shown(2) }

// onAlone hides both panes, or shows them again.
func (w *Window) onAlone() { w.showPanes(w.alone(), 0, 2) }

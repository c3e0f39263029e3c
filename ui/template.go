package ui

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
	"github.com/enjeux/enjeux/ui/lang"
)

// A template is what a new briefing begins with.
type template struct {
	name, detail string
	briefing     func() (*model.Briefing, error)
	path         string // of the user's own
}

// outline is a template that the program brings along.
type outline struct {
	name, visit string
	sections    []model.Section
	programme   []string
}

// outlines are in the language of the interface, as is what is made of them.
func outlines() []outline {
	section := func(title, domain string) model.Section { return model.Section{Title: title, Domain: domain} }
	return []outline{
		{lang.T("State visit"), model.VisitState, []model.Section{
			section(lang.T("Politics and diplomacy"), model.Politics),
			section(lang.T("Economy and trade"), model.Economy),
			section(lang.T("Defence and security"), model.Security),
			section(lang.T("Culture, education, science"), model.Culture),
			section(lang.T("International questions"), model.Politics),
		}, []string{lang.T("Welcome with honours"), lang.T("Talks in private"), lang.T("Talks of the delegations"),
			lang.T("Signing of the agreements"), lang.T("Statements to the press"), lang.T("State dinner")}},
		{lang.T("Working visit"), model.VisitWorking, []model.Section{
			section(lang.T("Politics and diplomacy"), model.Politics),
			section(lang.T("Economy and trade"), model.Economy),
			section(lang.T("Defence and security"), model.Security),
			section(lang.T("International questions"), model.Politics),
		}, []string{lang.T("Talks in private"), lang.T("Working lunch"), lang.T("Statements to the press")}},
		{lang.T("Ministerial talks"), model.VisitMeeting, []model.Section{
			section(lang.T("What we raise"), model.Politics),
			section(lang.T("What they may raise"), model.Politics),
			section(lang.T("Regional and international questions"), model.Politics),
		}, []string{lang.T("Talks of the delegations"), lang.T("Statements to the press")}},
	}
}

// briefing makes a new briefing of an outline.
func (o outline) briefing(a *App) (*model.Briefing, error) {
	b := a.empty(o.visit)
	var nodes []model.Node
	for _, s := range o.sections {
		nodes = append(nodes, s)
	}
	for _, what := range o.programme {
		nodes = append(nodes, model.Engagement{What: what})
	}
	for _, n := range nodes {
		e, err := model.Insert(b, n, b.ID(), "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (o outline) detail() string { return titled(slices.Values(o.sections)) }

// titled are the titles of sections, as the detail of a template names them.
func titled(all iter.Seq[model.Section]) string {
	var titles []string
	for s := range all {
		if s.Title != "" {
			titles = append(titles, s.Title)
		}
	}
	return strings.Join(titles, " · ")
}

// ownDetail is that of a template of the user's own, whose sections are read from its file.
func ownDetail(path string) string {
	titles := ""
	if b, err := store.Load(path); err == nil { // or it is said when the template is chosen
		titles = titled(model.Children[model.Section](b, b.ID()))
	}
	return strings.Join(nonEmpty(lang.T("Your template"), titles), " · ")
}

// available lists the templates: those of the program, a blank one, and the user's own.
func (a *App) available() []template {
	var all []template
	for _, o := range outlines() {
		all = append(all, template{name: o.name, detail: o.detail(), briefing: func() (*model.Briefing, error) { return o.briefing(a) }})
	}
	all = append(all, template{name: lang.T("Blank"), detail: lang.T("Nothing but a cover"), briefing: func() (*model.Briefing, error) { return a.empty(model.VisitOfficial), nil }})
	files, err := filepath.Glob(filepath.Join(a.templates, "*"+extension))
	if err != nil || a.templates == "" {
		return all
	}
	slices.Sort(files)
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), extension)
		all = append(all, template{name, ownDetail(path), func() (*model.Briefing, error) {
			b, err := store.Load(path)
			if err != nil {
				return nil, err
			}
			return drafted(model.Renew(b, structural))
		}, path})
	}
	return all
}

// structural tells what of a briefing a template keeps: what was written, and not
// what it rests on or what was said of it.
func structural(n model.Node) bool {
	switch n.Kind() {
	case model.KindSource, model.KindCitation, model.KindAnnotation, model.KindReply, model.KindVisa:
		return false
	}
	return true
}

// drafted makes drafts of all stakes: what was approved for one visit is not for the next.
func drafted(b *model.Briefing) (*model.Briefing, error) {
	for _, sec := range sections(b) {
		for _, id := range stakes(b, sec) {
			e, err := model.NewSet(b, id, "status", model.Draft)
			if err == nil {
				b, err = e.Apply(b)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	return b, nil
}

// onTemplates lets the analyst choose what a new briefing begins with, or remove a template
// of the user's own.
func (w *Window) onTemplates() {
	var all, own []option
	for _, t := range w.app.available() {
		all = append(all, option{t.name, t.detail, func() { w.beginWith(t) }})
		if t.path != "" {
			own = append(own, option{t.name, t.path, func() { w.removeTemplate(t) }})
		}
	}
	if len(own) > 0 {
		all = append(all, option{lang.T("Delete a template…"), "", func() { w.pick(lang.T("Delete a template"), own) }})
	}
	w.pickDetailed(lang.T("New from a template"), all)
}

// removeTemplate asks before it removes the file of a template.
func (w *Window) removeTemplate(t template) {
	w.choose(lang.T("Delete a template"), lang.T("“%s” is deleted for good. Briefings that were begun with it stay as they are.", t.name),
		choice{lang.T("Cancel"), widget.MediumImportance, func() {}},
		choice{lang.T("Delete"), widget.DangerImportance, func() {
			if err := os.Remove(t.path); err != nil {
				w.fail(fmt.Errorf("delete a template: %w", err))
				return
			}
			w.status.say(lang.T("“%s” is no template any more.", t.name))
		}})
}

// beginWith opens a new briefing of a template.
func (w *Window) beginWith(t template) {
	b, err := t.briefing()
	if err != nil {
		w.fail(err)
		return
	}
	w.place(w.app.fresh(b))
}

// onSaveTemplate keeps the open briefing as a template of the user's.
func (w *Window) onSaveTemplate() {
	if w.app.templates == "" {
		w.fail(errors.New(lang.T("There is no folder for templates on this system.")))
		return
	}
	name := newField(w.session.Name())
	w.form(lang.T("Save as a template"), []*widget.FormItem{widget.NewFormItem(lang.T("Name"), name)}, func() error {
		file := strings.TrimSpace(strings.NewReplacer("/", "-", "\\", "-", ":", "-").Replace(name.Text))
		path := filepath.Join(w.app.templates, file+extension)
		keep := func() {
			if err := w.app.keepTemplate(path, w.session.Briefing()); err != nil {
				w.fail(err)
				return
			}
			w.status.say(lang.T("“%s” is among the templates now.", file))
		}
		if _, err := os.Stat(path); err == nil {
			w.choose(lang.T("Save as a template"), lang.T("%s is already there. Replace it?", path),
				choice{lang.T("Cancel"), widget.MediumImportance, func() {}},
				choice{lang.T("Replace"), widget.DangerImportance, keep})
		} else if file != "" {
			keep()
		}
		return nil
	})
}

func (a *App) keepTemplate(path string, b *model.Briefing) error {
	if err := os.MkdirAll(a.templates, 0o700); err != nil {
		return fmt.Errorf("save %s: %w", path, err)
	}
	var f store.File
	defer f.Close()
	return f.SaveAs(path, model.Renew(b, structural))
}

package ui

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/layout"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/model/spell"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// NewProofreader returns a proofreader with the dictionaries of the program. It
// flags what the fonts cannot print, and takes the words that known tells for
// right; known may be nil.
func NewProofreader(fonts *layout.Fonts, known func(word string) bool) *review.Proofreader {
	return &review.Proofreader{Spelling: spelling, Known: known, Glyphs: func(text string) (all [][2]int) {
		for _, m := range fonts.Missing(text) {
			all = append(all, [2]int{m.At, m.At + len(string(m.Rune))})
		}
		return all
	}}
}

// spelling returns the checker of a language, nil where there is none. It is read
// when it is first asked for.
func spelling(language string) *spell.Checker {
	switch code, _, _ := strings.Cut(strings.ToLower(language), "-"); code {
	case lang.French:
		return french()
	case lang.English:
		return english()
	}
	return nil
}

var (
	french  = sync.OnceValue(func() *spell.Checker { return dictionary(lang.French) })
	english = sync.OnceValue(func() *spell.Checker { return dictionary(lang.English) })
)

func dictionary(code string) *spell.Checker {
	aff, dic := assets.Dictionary(code)
	words, err := spell.Read(bytes.NewReader(aff), bytes.NewReader(dic))
	if err != nil {
		fyne.LogError("read the dictionary of "+code, err)
		return nil
	}
	return spell.NewChecker(words, code == lang.English)
}

// ownWords are the words that the analyst added to the dictionary. The
// proofreader asks for them off the main thread.
type ownWords struct {
	mu    sync.Mutex
	words []string // in order
}

// prefWords is the key of the setting that keeps them.
const prefWords = "words"

func (o *ownWords) know(word string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	_, ok := slices.BinarySearch(o.words, word)
	return ok
}

// set gives the analyst these words, and keeps them.
func (o *ownWords) set(words []string, prefs fyne.Preferences) {
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	o.mu.Lock()
	o.words = words
	o.mu.Unlock()
	if !slices.Equal(words, prefs.StringList(prefWords)) { // or each start would write the settings
		prefs.SetStringList(prefWords, words)
	}
}

func (o *ownWords) all() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.words)
}

// learn adds a word to the dictionary, and has the briefing reviewed again.
func (w *Window) learn(word string) {
	w.app.words.set(append(w.app.words.all(), word), w.app.fyne.Preferences())
	w.inspector.proof.changed(w.session.Briefing())
}

// most is how many words are proposed for a wrong one.
const most = 6

// corrections offers right words for a wrong one that stands in a text, and to
// add it to the dictionary.
func (w *Window) corrections(r model.Range, word string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if checker := spelling(w.session.Briefing().Visit().Lang); checker != nil {
		for _, right := range checker.Suggest(word, most) {
			right = strings.ReplaceAll(right, "'", "’") // as print has it
			items = append(items, fyne.NewMenuItem(right, func() { w.try(w.session.Correct(r, word, right)) }))
		}
	}
	add := fyne.NewMenuItem(lang.T("Add “%s” to the dictionary", word), func() { w.learn(word) })
	if len(items) == 0 { // which is said last: the keys begin with what can be chosen
		none := fyne.NewMenuItem(lang.T("No suggestion"), nil)
		none.Disabled = true
		return []*fyne.MenuItem{add, fyne.NewMenuItemSeparator(), none}
	}
	return append(items, fyne.NewMenuItemSeparator(), add)
}

// Correct puts a word in the place of another that stands in a text, where it
// still does.
func (s *Session) Correct(r model.Range, wrong, right string) error {
	n, _ := s.Briefing().Node(r.Node)
	text := model.TextOf(n, r.Field)
	if r.To > len(text) || text[r.From:r.To] != wrong {
		return nil
	}
	e, ok := model.Write(s.Briefing(), r.Node, r.Field, text[:r.From]+right+text[r.To:])
	if !ok {
		return nil
	}
	return s.do(lang.T("Correct “%s”", wrong), e)
}

// misspelt are the words of a stake's body that the last review found wrong, as
// far as they still stand there, but for the one that is being typed.
func (w *Window) misspelt(st model.Stake) (all []widgets.Range) {
	typed := -1
	if f := widgets.FocusedField(w.win.Canvas()); f != nil && w.passage.Node == st.ID && w.passage.Field == "body" {
		_, typed = f.Selection()
	}
	return slices.DeleteFunc(w.faults(st), func(r widgets.Range) bool { return r.To == typed })
}

// faults are the words that [Window.misspelt] is about, and the one that is being typed.
func (w *Window) faults(st model.Stake) (all []widgets.Range) {
	found := w.inspector.checks.misspelt[st.ID]
	if len(found) == 0 {
		return nil
	}
	was, _ := model.Get[model.Stake](w.inspector.checks.reviewed, st.ID)
	var since model.Map
	if was.Body != st.Body {
		since = model.Map{{Node: st.ID, Field: "body", Text: model.Diff(was.Body, st.Body)}}
	}
	for _, f := range found {
		r := since.Range(model.Range{Node: st.ID, Field: "body", From: f.From, To: f.To})
		if st.Body[r.From:r.To] == f.Words[0] {
			all = append(all, widgets.Range{From: r.From, To: r.To})
		}
	}
	return all
}

// textMenu is what the secondary button, or Shift+F10, offers in a text of a stake.
func (p *cards) textMenu(id model.ID, field string, at int) *fyne.Menu {
	m := menuOf(p.w.table(), "annotation", "", "cut", "copy", "paste", "selectall", "", "bold", "italic", "link")
	if field == "body" {
		m.Items = append(p.w.correctionsAt(id, at), m.Items...)
	}
	return m
}

// correctionsAt offers what a wrong word of a stake's body may be, in front of what else a
// menu has; nothing where the word at a byte is right.
func (w *Window) correctionsAt(id model.ID, at int) (items []*fyne.MenuItem) {
	st, _ := model.Get[model.Stake](w.session.Briefing(), id)
	for _, r := range w.faults(st) {
		if r.From <= at && at <= r.To {
			of := model.Range{Node: id, Field: "body", From: r.From, To: r.To}
			items = append(append(w.corrections(of, st.Body[r.From:r.To]), fyne.NewMenuItemSeparator()), items...)
		}
	}
	return items
}

// onWords asks for the words of the analyst's own dictionary, one a line.
func (w *Window) onWords() {
	field := newFields(strings.Join(w.app.words.all(), "\n"), 12)
	w.confirm(lang.T("My dictionary, one word a line"), lang.T("OK"), field, 420, 380, func() {
		w.app.words.set(strings.Fields(field.Text), w.app.fyne.Preferences())
		w.inspector.proof.changed(w.session.Briefing())
	})
	w.win.Canvas().Focus(field)
}

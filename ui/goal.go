package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/widget"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// wordCounts counts the words that print: those of each section, and by the ID of
// the briefing those of all, the key points among them.
func wordCounts(b *model.Briefing) map[model.ID]int {
	all := make(map[model.ID]int)
	for m := range model.Children[model.Message](b, b.ID()) {
		all[b.ID()] += wordsIn(m.Text)
	}
	for sec := range model.Children[model.Section](b, b.ID()) {
		n := wordsIn(sec.Title) + wordsIn(sec.Objective)
		for st := range model.Children[model.Stake](b, sec.ID) {
			n += wordsIn(st.Title) + wordsIn(st.Body)
		}
		all[sec.ID] = n
		all[b.ID()] += n
	}
	return all
}

// wordsIn counts what has a letter or a digit: marks that blanks stand around, as French
// has them, and those of a list are no words, and a number is one with its blanks.
func wordsIn(text string) (n int) {
	within := false
	var before rune
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !within {
				n++
			}
			within = true
		case r == '’' || r == '\'':
			within = false
		case unicode.IsSpace(r):
			within = strings.ContainsRune("\u00a0\u2009\u202f", r) && unicode.IsDigit(before) && startsWithDigit(text[i+utf8.RuneLen(r):])
		}
		before = r
	}
	return n
}

func startsWithDigit(text string) bool { return text != "" && '0' <= text[0] && text[0] <= '9' }

// words is how many words a section had when they were counted last.
func (w *Window) words(id model.ID) int {
	if w.inspector == nil { // it is made after the views
		return 0
	}
	return w.inspector.proof.words[id]
}

// wordsOf says how many words there are, and of how many where there is a goal.
func wordsOf(n, goal int) string {
	number := func(n int) string { return said().Number(float64(n)) }
	if goal > 0 {
		return lang.T("%s of %s words", number(n), number(goal))
	}
	return lang.N(n, "%d word", "%d words")
}

// goalKind warns of more words than the goal.
func goalKind(n, goal int) widgets.Kind {
	if goal > 0 && n > goal {
		return widgets.Warn
	}
	return widgets.Neutral
}

// onGoal asks how many words the briefing and the open section are to have.
func (w *Window) onGoal() {
	b := w.session.Briefing()
	var items []*widget.FormItem
	var set []func() error
	ask := func(label string, id model.ID, goal int) {
		text := ""
		if goal > 0 {
			text = said().Number(float64(goal))
		}
		field := newField(text)
		field.SetPlaceHolder(lang.T("none"))
		items = append(items, widget.NewFormItem(label, field))
		set = append(set, func() error {
			n, err := parseNumber(field.Text)
			if err != nil {
				return err
			}
			return w.session.Set(lang.T("Word goal"), id, "goal", max(0, int(n)))
		})
	}
	ask(lang.T("Briefing"), b.ID(), b.Visit().Goal)
	if sec, ok := model.Get[model.Section](b, w.session.Section()); ok {
		ask(lang.T("Section %s", b.Number(sec.ID)), sec.ID, sec.Goal)
	}
	w.form(lang.T("Word goals"), items, func() error {
		for _, do := range set {
			if err := do(); err != nil {
				return err
			}
		}
		return nil
	})
}

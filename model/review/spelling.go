package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// spelling finds words that the dictionary does not have. The names of the
// briefing are known: those of its people, parties and places, and every word
// with a capital that stands in one of its sources and in no dictionary.
func (r *reviewer) spelling() {
	var known map[string]bool
	for _, t := range r.texts {
		for _, f := range t.misspelt {
			if known == nil {
				known = r.known()
			}
			w := t.words[f.From:f.To]
			if !r.right(w, known) {
				r.flagAt(Misspelled, t, f.From, f.To, w)
			}
		}
	}
}

// right tells whether a word that the dictionary does not have is known: as it
// is, or part by part.
func (r *reviewer) right(word string, known map[string]bool) bool {
	is := func(w string) bool { return known[fold(w)] || r.p.Known != nil && r.p.Known(w) }
	if is(word) {
		return true
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return !letter(r) })
	for _, part := range parts {
		c, _ := utf8.DecodeRuneInString(part)
		if utf8.RuneCountInString(part) > 2 && !is(part) && (unicode.IsUpper(c) || len(parts) == 1 || !r.p.Spelling(r.p.lang).Right(part)) {
			return false
		}
	}
	return len(parts) > 1
}

// known gathers the names of the briefing, folded.
func (r *reviewer) known() map[string]bool {
	all := make(map[string]bool)
	add := func(words string) {
		for _, w := range split(words) {
			r.p.know(all, words[w.from:w.to])
		}
	}
	add(strings.Join(append([]string{r.visit.Visitor, r.visit.VisitorCountry, r.visit.Host, r.visit.HostCountry, r.visit.Service}, r.visit.Places...), " "))
	for _, n := range r.nodes {
		switch n := n.(type) {
		case model.Person:
			add(n.Name)
		case model.Engagement:
			add(n.Location + " " + n.With)
		case model.Agreement:
			add(strings.Join(n.Signatories, " "))
		}
	}
	for s := range model.Children[model.Source](r.b, r.b.ID()) {
		for w := range r.p.capitals(r.b, s.Text) {
			all[w] = true
		}
	}
	return all
}

// know adds a name, folded. A word of the dictionary is none: folded, "Sécurité" would
// have "securite" be right.
func (p *Proofreader) know(all map[string]bool, name string) {
	if !p.Spelling(p.lang).Right(name) {
		all[fold(name)] = true
	}
}

// capitals are the words with a capital in the text of a source, folded.
func (p *Proofreader) capitals(b *model.Briefing, text string) map[string]bool {
	if of, ok := p.sources[text]; ok {
		return of
	}
	of := make(map[string]bool)
	blob, _ := b.Blob(text)
	words := string(blob)
	for _, w := range split(words) {
		if c, _ := utf8.DecodeRuneInString(words[w.from:w.to]); unicode.IsUpper(c) {
			p.know(of, words[w.from:w.to])
		}
	}
	if p.sources == nil {
		p.sources = make(map[string]map[string]bool)
	}
	p.sources[text] = of
	return of
}

// glyphs finds letters that would print as a box.
func (r *reviewer) glyphs() {
	for _, t := range r.texts {
		for _, at := range t.shapeless {
			r.flagAt(MissingGlyph, t, at[0], at[1], t.words[at[0]:at[1]])
		}
	}
}

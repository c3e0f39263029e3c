package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// known are acronyms that nobody spells out, and words that are always written in capitals.
var known = set(`ONU UE OTAN UN EU NATO FMI IMF PIB GDP VIP OMC WTO OMS WHO UNESCO UNICEF OCDE OECD USA US UK EAU UAE URSS USSR RDC DRC
	RSS PDF TVA VAT PME SME ONG NGO CO COVID SIDA AIDS PDG CEO RH HR IA AI TV BBC CNN AFP AP TASS RFI
	ISIS NASA HD OK NB PS AM PM BP KW MW GW TW EUR USD RUB XOF FCFA CFA GMT UTC`)

// small are the words that an acronym passes over.
var small = set(`a au aux d de des du en et l la le les of and the for in on to pour sur par un une`)

// breaks are the words that no name goes across.
var breaks = set(`est sont était étaient sera seront ont avait avaient peut peuvent doit doivent qui que qu se s ne n ce c il elle ils elles
	is are was were has have had will would may can must that which who it they be been`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// acronyms finds acronyms of the stakes that are spelled out nowhere in the
// briefing, each where it is first used.
func (r *reviewer) acronyms() {
	var order []string
	told := make(map[string]bool) // of those in order
	uses := len(r.found)
	for _, t := range r.texts {
		if _, ok := t.node.(model.Stake); !ok {
			continue
		}
		for i, w := range t.split {
			a := t.words[w.from:w.to]
			if !capitals(a, 2, 6) || known[a] || strings.Trim(a, "IVXLC") == "" || shouted(t, i) || surname(t, i) || dateline(t, i) {
				continue
			}
			if _, seen := told[a]; !seen {
				told[a] = false
				order = append(order, a)
				r.flagAt(UnknownAcronym, t, w.from, w.to, a)
			}
		}
	}
	for _, t := range r.texts {
		for _, a := range order {
			told[a] = told[a] || begins(t.initials, a)
		}
		for i, w := range t.split {
			a := t.words[w.from:w.to]
			if capitals(a, 2, 6) && glossed(t, i) {
				told[a] = true
			} else if len(order) > 0 && named(a) { // a name that is set in capitals elsewhere, as where a dispatch begins
				told[strings.ToUpper(a)] = true
			}
		}
	}
	for _, n := range r.nodes {
		var names []string // which may be set in capitals
		switch n := n.(type) {
		case model.Person:
			if !n.Organisation {
				names = []string{n.Name}
			}
		case model.Visit:
			names = n.Places
		}
		for _, name := range names {
			for _, w := range split(name) {
				told[strings.ToUpper(name[w.from:w.to])] = true
			}
		}
	}
	kept := r.found[:uses]
	for _, f := range r.found[uses:] {
		if !told[f.Words[0]] {
			kept = append(kept, f)
		}
	}
	r.found = kept
}

// named tells whether a word is of four letters or more, of which the first is a capital
// alone: one that the press writes so is read as a word.
func named(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && utf8.RuneCountInString(s) >= 4 && strings.IndexFunc(s[size:], func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// shouted tells whether a word stands beside another one in capitals, as in a
// title that is set so.
func shouted(t text, i int) bool {
	beside := func(a, b int) bool {
		return a >= 0 && b < len(t.split) && strings.TrimLeft(t.words[t.split[a].to:t.split[b].from], " ") == "" &&
			capitals(t.words[t.split[a].from:t.split[a].to], 2, 99) && capitals(t.words[t.split[b].from:t.split[b].to], 2, 99)
	}
	return beside(i-1, i) || beside(i, i+1)
}

// surname tells whether a word in capitals is the name of somebody, as French
// writes it: of four letters or more, behind a title or a first name.
func surname(t text, i int) bool {
	if w := t.split[i]; i == 0 || w.first || !capitals(t.words[w.from:w.to], 4, 6) {
		return false
	}
	w := t.split[i-1]
	before := t.words[w.from:w.to]
	c, size := utf8.DecodeRuneInString(before)
	between := t.words[w.to:t.split[i].from]
	return unicode.IsUpper(c) && !capitals(before, 2, 99) && (between == " " && len(before) > size || strings.HasPrefix(between, "."))
}

// dateline tells whether a word is the place that a dispatch opens with, of four letters or more: "ACCRA — The minister".
func dateline(t text, i int) bool {
	if i > 0 || !capitals(t.words[:t.split[0].to], 4, 6) {
		return false
	}
	after := t.words[t.split[0].to:]
	return strings.HasPrefix(after, " — ") || strings.HasPrefix(after, " – ") || strings.HasPrefix(after, " - ")
}

// glossed tells whether a word stands in brackets, behind what it is short for,
// or is followed by brackets that say it.
func glossed(t text, i int) bool {
	w := t.split[i]
	before, after := t.words[:w.from], t.words[w.to:]
	if strings.HasPrefix(strings.TrimLeft(after, "\u00a0 "), "(") && i+1 < len(t.split) {
		return true
	}
	return i > 0 && strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")")
}

// initials are the first letters of the words of a text but for small ones,
// each as it is written and without its accent. A blank stands where a sentence
// begins and for what no name goes across.
func initials(t *reading) string {
	var out strings.Builder
	for _, w := range t.split {
		s := t.words[w.from:w.to]
		lower := strings.ToLower(s)
		if w.first || breaks[lower] {
			out.WriteByte(' ')
		}
		if small[lower] || breaks[lower] {
			continue
		}
		letter, size := utf8.DecodeRuneInString(s)
		if c := fold(s[:size]); unicode.IsUpper(letter) {
			out.WriteString(strings.ToUpper(c))
		} else {
			out.WriteString(c)
		}
	}
	return out.String()
}

// begins tells whether words in a row begin with the letters of an acronym of
// three or more, the first with a capital.
func begins(initials, acronym string) bool {
	n := len(acronym)
	for i := 0; n > 2 && i+n <= len(initials); i++ {
		if initials[i] == acronym[0] && strings.EqualFold(initials[i:i+n], acronym) {
			return true
		}
	}
	return false
}

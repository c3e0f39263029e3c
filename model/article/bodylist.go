package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What stands in one list with an organisation, and the acronyms in brackets.

const longestList = 50 // companies in a row

// next returns the word with which a list goes on behind the one in front of word k, 0 where it ends.
func (f *finder) next(k int) int {
	if k >= f.to {
		return 0
	}
	gap := strings.TrimSpace(f.Gap(k))
	and := f.Word(k) == "et" || f.Word(k) == "and"
	switch {
	case and && (gap == "" || gap == ",") && k+1 < f.to && f.Gap(k+1) == " " && f.Words[k+1].Capital:
		return k + 1
	case gap == "," && f.Words[k].Capital:
		return k
	}
	return 0
}

// list adds the companies that stand in one list with one that was found, "Statkraft, Tata et Orange", and what has an
// acronym for a name beside an organisation: "Business Norge et l’ABCD".
func (f *finder) list() {
	alone := len(f.found)
	for k := range alone {
		limit := f.sentence.To
		if k+1 < alone {
			limit = f.found[k+1].From
		}
		firm := f.found[k].firm
		for at := f.WordAt(f.found[k].To); ; {
			n := f.next(at)
			if n > 0 && f.Gap(n) == ", " && !f.listed(n) { // "the chief of Statkraft, Ada Holm"
				break
			}
			if n == 0 || !firm {
				n, firm = f.acronymAt(at), false
			}
			to := 0
			if n > 0 {
				to = f.company(n)
			}
			if to == 0 || f.Words[to-1].To > limit || f.person(lex.Span{From: f.Words[n].From, To: f.Words[to-1].To}) {
				break
			}
			f.add(n, to, body{firm: firm, bare: true})
			at = to
		}
	}
	slices.SortStableFunc(f.found, func(a, b body) int { return a.From - b.From })
}

// listed tells whether the names from word n on go on, with commas, to one behind "and".
func (f *finder) listed(n int) bool {
	for range longestList {
		to := f.company(n)
		if to == 0 {
			return false
		}
		if n = f.next(to); n == 0 {
			return false
		}
		if and := f.Word(n - 1); and == "et" || and == "and" {
			return true
		}
	}
	return false
}

// acronymAt returns the word that is an acronym behind "and the" at word k, 0 for none.
func (f *finder) acronymAt(k int) int {
	if w := f.Word(k); w != "et" && w != "and" || !articled[f.Word(k+1)] && f.Word(k+1) != "the" || k+2 >= f.to {
		return 0
	}
	if w := f.Words[k+2]; w.Standing&lex.Letters == 0 || w.Named != nil || w.To-w.From < 3 {
		return 0
	}
	return k + 2
}

// bracketed gives each organisation the acronym that stands in brackets behind its name, or in front of it.
func (f *finder) bracketed() {
	for k := 0; k < len(f.found); k++ {
		b := &f.found[k]
		at := f.WordAt(b.To)
		if at >= f.to {
			continue
		}
		if w := f.Words[at]; strings.TrimSpace(f.Gap(at)) == "(" && w.Standing&lex.Letters != 0 && strings.HasPrefix(f.Text[w.To:], ")") && utf8.RuneCountInString(f.Text[b.From:b.To]) > w.To-w.From {
			b.acronym = f.Spelled(at)
		}
		if k+1 < len(f.found) && f.also(*b, f.found[k+1]) {
			b.acronym = f.Text[f.found[k+1].From:f.found[k+1].To]
			f.found = slices.Delete(f.found, k+1, k+2)
		}
	}
}

// also tells whether one name stands in brackets right behind another, is shorter and has a word of it: "Export-Import Bank
// (EXIM Bank)".
func (f *finder) also(b, in body) bool {
	if in.From < b.To || f.Text[b.To:in.From] != " (" || !strings.HasPrefix(f.Text[in.To:], ")") || in.To-in.From >= b.To-b.From {
		return false
	}
	words := nameWords(f.Text[b.From:b.To])
	return slices.ContainsFunc(nameWords(f.Text[in.From:in.To]), func(w string) bool { return slices.Contains(words, w) })
}

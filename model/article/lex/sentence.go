package lex

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// abbreviations end in a full stop that does not end the sentence.
var abbreviations = Set(`m mm mme mmes mlle dr mr mrs ms jr sr st ste s.e s.e.m sem u.s u.k u.n no n° art cf vs gen lt col prof hon sen rep gov inc corp ltd co jan janv fev févr fevr feb mar apr avr jun jul juil aug sept sep oct nov dec déc env approx etc p pp tél
	smt shri sri rs brig maj capt adm sgt messrs pr me mgr rt amb eng vol fig al`)

// SentencesOf returns the sentences of a text as byte ranges without white space
// around them. The Unicode rules break after "U.S." and "M."; those are joined.
func SentencesOf(text string) []Span {
	const usual = 160 // bytes
	all := make([]Span, 0, len(text)/usual+1)
	from, to := 0, 0
	for it := sentences.FromString(text); it.Next(); {
		s := it.Value()
		if to += len(s); to <= from { // within the numbers of notes
			continue
		}
		s = strings.TrimRight(s, " \t\u00a0\u202f")
		if counter := from == 0 && len(s) <= len("100.") && s != "" && StartsDigit(s) && strings.HasSuffix(s, "."); !counter && !endsInAbbreviation(s) && !hourGoesOn(s, text[to:]) {
			end := to + notesAt(text, to)
			all = addSentence(all, text, Span{from, end})
			from = end
		}
	}
	if from >= to { // a number of a note was the last of it
		return all
	}
	return addSentence(all, text, Span{from, to})
}

// notesAt returns the length of what belongs to the numbers of notes that a sentence ends in, where the
// rules end it behind the first bracket: "… in 1974.[3][4]".
func notesAt(text string, at int) int {
	if at == 0 || text[at-1] != '[' {
		return 0
	}
	end := at
	for {
		k := end
		for k < len(text) && text[k] >= '0' && text[k] <= '9' {
			k++
		}
		if k == end || k >= len(text) || text[k] != ']' {
			return max(0, end-at-len("["))
		}
		end = k + len("]")
		if end >= len(text) || text[end] != '[' {
			return end - at
		}
		end += len("[")
	}
}

// withoutNotes takes off the numbers of notes that a text ends in.
func withoutNotes(s string) string {
	for strings.HasSuffix(s, "]") {
		k := strings.LastIndexByte(s, '[')
		if k < 0 || strings.Trim(s[k+1:len(s)-1], "0123456789") != "" {
			break
		}
		s = s[:k]
	}
	return s
}

// addSentence appends a sentence, or two where one ends in front of a number.
func addSentence(all []Span, text string, s Span) []Span {
	if at := digitOpens(text, s); at > 0 {
		all = addCut(all, text, Span{s.From, at})
		s.From = at
	}
	return addCut(all, text, s)
}

// addCut appends a sentence, and cuts what is too long to be one, so that no search
// within one costs more than it should.
func addCut(all []Span, text string, s Span) []Span {
	const longest = 4000 // bytes
	s = Trim(text, s)
	for s.To-s.From > longest {
		cut := s.From + LastSpace(Clip(text[s.From:s.To], longest))
		all = append(all, Trim(text, Span{s.From, cut}))
		s = Trim(text, Span{cut, s.To})
	}
	if s.From < s.To {
		all = append(all, s)
	}
	return all
}

// LastSpace returns where the last space of a text is, its length without one.
func LastSpace(text string) int {
	if k := strings.LastIndexByte(text, ' '); k > 0 {
		return k
	}
	return len(text)
}

// digitOpens returns where a sentence goes on with a number behind a full stop, 0
// where it does not: the rules see no end in ". 27" when a small letter follows
// it. The first is enough; a longer chain is a list of numbers.
func digitOpens(text string, s Span) int {
	for i := s.From + 4; i < s.To; i++ {
		if text[i] < '0' || text[i] > '9' || text[i-1] >= '0' && text[i-1] <= '9' {
			continue
		}
		before := strings.TrimRight(text[s.From:i], " \u00a0\u202f")
		stop := s.From + len(strings.TrimRight(before, "»”\""))
		if s.From+len(before) == i || stop == s.From || strings.IndexByte(".!?", text[stop-1]) < 0 || endsInAbbreviation(text[max(s.From, stop-20):stop]) || !wordEnds(text[s.From:stop-1]) {
			continue
		}
		return i
	}
	return 0
}

// wordEnds tells whether a word of three letters or more ends s.
func wordEnds(s string) bool {
	for range 3 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsLetter(r) {
			return false
		}
		s = s[:len(s)-size]
	}
	return true
}

func endsInAbbreviation(s string) bool {
	s, ok := strings.CutSuffix(s, ".")
	if !ok {
		return false
	}
	if k := strings.LastIndexAny(s, " \t\u00a0\u202f(’'-"); k >= 0 {
		_, size := utf8.DecodeRuneInString(s[k:])
		s = s[k+size:]
	}
	return utf8.RuneCountInString(s) == 1 && StartsUpper(s) || dotted(s) || abbreviations[strings.ToLower(s)]
}

// hourGoesOn tells whether a text that ends in an English hour goes on with its day or zone: "at 8 p.m. Tuesday",
// "at 9 a.m. Western Indonesia Time".
func hourGoesOn(s, next string) bool {
	const words, longest = 4, 80 // of a zone, bytes
	if !strings.HasSuffix(s, " a.m.") && !strings.HasSuffix(s, " p.m.") {
		return false
	}
	for k, w := range strings.Fields(Clip(next, longest)) {
		w = strings.Trim(w, "(),.;:")
		folded := Fold(w)
		switch {
		case k == words || !StartsUpper(w) && folded != "time":
			return false
		case folded == "time" || len(w) <= len("AEST") && w == strings.ToUpper(w) && strings.HasSuffix(w, "T") || k == 0 && (dayWords[folded] || monthNumber[english][folded] > 0):
			return true
		}
	}
	return false
}

// dotted tells whether a word is made of capitals with full stops between ("H.E").
func dotted(s string) bool {
	for k, c := range []byte(s) {
		if k%2 == 0 && (c < 'A' || c > 'Z') || k%2 == 1 && c != '.' {
			return false
		}
	}
	return len(s) > 1 && len(s)%2 == 1
}

// SentenceAt returns the sentence that holds byte at.
func SentenceAt(all []Span, at int) Span {
	k, _ := slices.BinarySearchFunc(all, at, func(s Span, at int) int {
		if s.To <= at {
			return -1
		}
		return 1
	})
	if k < len(all) {
		return all[k]
	}
	return Span{at, at}
}

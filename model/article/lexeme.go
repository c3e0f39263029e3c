package article

import (
	"cmp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A lexeme is what there is to know of a word as it is spelled: worked out once
// for a spelling, since texts say the same words again and again.
type lexeme struct {
	folded   string // in lower case, without accents
	capital  bool   // begins with a capital
	digit    bool   // begins with a digit
	function bool   // has no meaning of its own
	verb     bool   // a common verb in a personal form, or one that looks it
	day      bool   // a day may be called by it that its date does not say ("mardi", "yesterday")
	officer  bool   // "minister"
	period   period
	number   float64
	months   [3]int8   // it names in French, English and Russian, 0 for none
	units    *unitName // those whose names begin with it
	usage    *usage    // of words that begin like it, nil for none
	topics   []*stem   // of domains, and
	cues     []*stem   // of cues, that may begin with it, the longest first
	named    []label   // of countries and cities, likewise
	called   []label   // of the adjectives of countries
}

// A word is a run of letters or digits: the bytes [from, to) of a text. An
// apostrophe and a hyphen end one.
type word struct {
	from, to int
	*lexeme
}

// A vocabulary remembers lexemes by spelling.
type vocabulary struct {
	known map[string]*lexeme
	said  map[*stem]int // of a line, how often
	used  map[*usage]bool
	words []word // of the last line that was read, and
	hints []hint // of its last sentence
}

// vocabularies are kept from one text to the next; each is used by one goroutine
// at a time.
var vocabularies = sync.Pool{New: func() any {
	return &vocabulary{known: map[string]*lexeme{}, said: map[*stem]int{}, used: map[*usage]bool{}}
}}

// words splits a text.
func words(text string) []word {
	v := vocabularies.Get().(*vocabulary)
	all := v.split(make([]word, 0, len(text)/6+1), text)
	vocabularies.Put(v)
	return all
}

// split appends the words of a text.
func (v *vocabulary) split(all []word, text string) []word {
	start := -1
	for i := 0; i < len(text); {
		c := text[i]
		size, in := 1, c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			in = unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		}
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			all = append(all, word{start, i, v.lexeme(text[start:i])})
			start = -1
		}
		i += size
	}
	if start >= 0 {
		all = append(all, word{start, len(text), v.lexeme(text[start:])})
	}
	return all
}

// lexeme returns that of a spelling.
func (v *vocabulary) lexeme(spelled string) *lexeme {
	const remembered, longest = 1 << 16, 64 // spellings; bytes of one
	if l, ok := v.known[spelled]; ok {
		return l
	}
	l := newLexeme(spelled)
	if len(v.known) >= remembered {
		clear(v.known)
	}
	if len(spelled) <= longest {
		v.known[strings.Clone(spelled)] = l
	}
	return l
}

func newLexeme(spelled string) *lexeme {
	x := lists()
	folded := strings.Clone(fold(spelled))
	first, _ := utf8.DecodeRuneInString(spelled)
	l := &lexeme{folded: folded, capital: unicode.IsUpper(first), digit: startsDigit(folded), function: functionWords[folded],
		verb: isVerb(folded) && spelled != "à" && spelled != "À", units: cmp.Or(x.units[strings.ToLower(spelled)], x.unitsOf(folded)), day: dayWords[folded], number: numberWord(folded), named: x.labels[folded]}
	if cyrillicWord(folded) {
		l.named = x.labels[withoutCase(folded)]
	}
	l.officer, l.period = officers[folded], periods[folded]
	l.months = monthsCalled(spelled, folded)
	l.usage = x.usageOf(folded)
	l.topics, l.cues = x.domains.opening(folded), x.cues.opening(folded)
	if len(folded) > 3 {
		for _, a := range x.adjectives[stemKey(folded)] {
			if strings.HasPrefix(folded, a.words[0]) {
				l.called = append(l.called, a)
			}
		}
	}
	return l
}

// longest returns the longest of some stems that the words match, nil for none.
func longest(stems []*stem, ws []word) *stem {
next:
	for _, s := range stems {
		if len(s.parts) > len(ws) {
			continue
		}
		for j, p := range s.parts[1:] {
			if !p.matches(ws[j+1].folded) {
				continue next
			}
		}
		return s
	}
	return nil
}

// startsDigit tells whether a text begins with a digit.
func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isVerb tells whether a folded word is a common verb in a personal form, or
// ends as the French ones of the plural do.
func isVerb(folded string) bool {
	if verbs[folded] {
		return true
	}
	for _, ending := range []string{"erent", "eront", "aient", "erait", "issent", "irent"} {
		if len(folded) >= len(ending)+3 && strings.HasSuffix(folded, ending) {
			return true
		}
	}
	return false
}

// verbs in a personal form that are common enough to tell a sentence.
var verbs = set(`est sont etait etaient sera seront serait fut furent a ont avait avaient aura auront aurait va vont doit doivent devra peut peuvent
	fait font reste restent demeure permet permettent souhaite souhaitent entend entendent veut veulent
	is are was were has have had will would shall should must can could may might do does did remains said says
	met signed agreed pledged welcomed discussed reaffirmed expressed underscored committed announced`)

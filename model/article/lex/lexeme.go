package lex

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A lexeme is what there is to know of a word as it is spelled: worked out once
// for a spelling, since texts say the same words again and again.
type lexeme struct {
	Folded   string // in lower case, without accents
	Capital  bool   // begins with a capital
	Digit    bool   // begins with a digit
	Function bool   // has no meaning of its own
	Verb     bool   // a common verb in a personal form, or one that looks it
	present  bool   // a verb that tells a clause, see presents
	Day      bool   // a day may be called by it that its date does not say ("mardi", "yesterday")
	officer  bool   // "minister"
	classes  Class
	Period   Period
	Number   float64
	Months   [3]int8    // it names in French, English and Russian, 0 for none
	Units    *UnitName  // those whose names begin with it
	Usage    *Usage     // of words that begin like it, nil for none
	Topics   []*Stem    // of domains, and
	Cues     []*Stem    // of cues, that may begin with it, the longest first
	Named    []Label    // of countries and cities, likewise
	Called   []Label    // of the adjectives of countries
	Bodies   []BodyName // the names of organisations that begin with it, the longest first
	Standing Standing
}

// A Word is a run of letters or digits: the bytes [from, to) of a text. An
// apostrophe and a hyphen end one.
type Word struct {
	From, To int
	*lexeme
}

// A Vocabulary remembers lexemes by spelling.
type Vocabulary struct {
	known map[string]*lexeme
	said  map[*Stem]int // of a line, how often
	used  map[*Usage]bool
	words []Word // of the last line that was read, and
	Hints []Hint // of its last sentence
}

// Vocabularies are kept from one text to the next; each is used by one goroutine
// at a time.
var Vocabularies = sync.Pool{New: func() any {
	return &Vocabulary{known: map[string]*lexeme{}, said: map[*Stem]int{}, used: map[*Usage]bool{}}
}}

// Words splits a text.
func Words(text string) []Word {
	v := Vocabularies.Get().(*Vocabulary)
	all := v.split(make([]Word, 0, len(text)/6+1), text)
	Vocabularies.Put(v)
	return all
}

// split appends the words of a text.
func (v *Vocabulary) split(all []Word, text string) []Word {
	for s, ok := nextWord(text, 0); ok; s, ok = nextWord(text, s.To) {
		all = append(all, Word{s.From, s.To, v.lexeme(text[s.From:s.To])})
	}
	return all
}

// Folded returns the words of a text, folded, of which no more is to be known.
func Folded(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s, ok := nextWord(text, 0); ok && yield(Fold(text[s.From:s.To])); {
			s, ok = nextWord(text, s.To)
		}
	}
}

// nextWord returns the first word at a byte of a text or behind it.
func nextWord(text string, at int) (word Span, ok bool) {
	for i := at; i < len(text); {
		c := text[i]
		size, in := 1, c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			in = unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		}
		switch {
		case in && !ok:
			word.From, ok = i, true
		case !in && ok:
			word.To = i
			return word, true
		}
		i += size
	}
	word.To = len(text)
	return word, ok
}

// lexeme returns that of a spelling.
func (v *Vocabulary) lexeme(spelled string) *lexeme {
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
	x := Loaded()
	folded := strings.Clone(Fold(spelled))
	first, _ := utf8.DecodeRuneInString(spelled)
	l := &lexeme{Folded: folded, Capital: unicode.IsUpper(first), Digit: StartsDigit(folded), Function: FunctionWords[folded],
		Verb: IsVerb(folded) && spelled != "à" && spelled != "À", present: presents(spelled, folded), Units: cmp.Or(x.units[strings.ToLower(spelled)], x.unitsOf(folded)), Day: dayWords[folded], Number: numberWord(folded), Named: x.labels[folded]}
	if CyrillicWord(folded) {
		l.Named = x.labels[withoutCase(folded)]
	}
	if len(l.Named) > 0 && strings.ToUpper(spelled) != spelled { // "us" is no country
		l.Named = slices.DeleteFunc(slices.Clone(l.Named), func(n Label) bool { return n.letters })
	}
	l.Bodies, l.Standing = x.bodies[folded], standing(spelled, folded)
	if CyrillicWord(folded) {
		l.Bodies = x.bodies[withoutCase(folded)]
	}
	l.officer, l.Period, l.classes = officers[folded], periods[folded], classed[folded]
	l.Months = monthsCalled(spelled, folded)
	l.Usage = x.usageOf(folded)
	l.Topics, l.Cues = x.domains.opening(folded), x.cues.opening(folded)
	if len(folded) > 3 {
		for _, a := range x.adjectives[stemKey(folded)] {
			if strings.HasPrefix(folded, a.Words[0]) {
				l.Called = append(l.Called, a)
			}
		}
	}
	return l
}

// Longest returns the longest of some stems that the words match, nil for none.
func Longest(stems []*Stem, ws []Word) *Stem {
next:
	for _, s := range stems {
		if len(s.Parts) > len(ws) {
			continue
		}
		for j, p := range s.Parts[1:] {
			if !p.matches(ws[j+1].Folded) {
				continue next
			}
		}
		return s
	}
	return nil
}

// StartsDigit tells whether a text begins with a digit.
func StartsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// IsVerb tells whether a folded word is a common verb in a personal form, or
// ends as the French ones of the plural do.
func IsVerb(folded string) bool {
	if Verbs[folded] {
		return true
	}
	for _, ending := range []string{"erent", "eront", "aient", "erait", "issent", "irent"} {
		if len(folded) >= len(ending)+3 && strings.HasSuffix(folded, ending) {
			return true
		}
	}
	return false
}

// present are the verbs in the present that are no nouns as well, and in French no participles, as they are spelled.
var present = Set(`affirme déclare confirme souligne rappelle indique ajoute explique accueille reçoit participe préside effectue entame achève arrive
	quitte poursuit vise concerne représente bénéficie occupe joue dispose existe constitue comprend prend rend attend défend étend répond sait connaît
	promet remet ouvre entretient porte intervient débute commence insiste salue félicite exprime réaffirme relève demeure
	meets arrives welcomes includes provides aims seeks intends expects commits recognizes recognises believes continues allows makes takes gives becomes
	suis sommes ai avons avez serons aurons vais allons pouvons devons voulons
	took went came began became wrote spoke rose fell gave am comes goes represents reflects serves affirms reaffirms agree agrees begins opens brings emphasizes emphasises underlines notes involves depends`)

// presents tells whether a word is a verb that a clause may have and a heading, too: one of the present, of one who
// speaks, or an English one of the past that is no participle.
func presents(spelled, folded string) bool {
	return present[spelled] || strings.HasSuffix(folded, "iennent") ||
		(strings.HasSuffix(folded, "vient") || strings.HasSuffix(folded, "tient")) && !enduring[folded]
}

// enduring are the words that end as « vient » and « tient » do, and are no verbs.
var enduring = Set("patient impatient quotient")

// Verbs in a personal form that are common enough to tell a sentence.
var Verbs = Set(`est sont etait etaient sera seront serait fut furent a ont avait avaient aura auront aurait va vont doit doivent devra peut peuvent
	fait font reste restent demeure permet permettent souhaite souhaitent entend entendent veut veulent
	is are was were has have had will would shall should must can could may might do does did remains said says
	met signed agreed pledged welcomed discussed reaffirmed expressed underscored committed announced`)

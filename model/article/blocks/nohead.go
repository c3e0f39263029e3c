package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What often looks like a heading and is none.

// entry tells whether a line gives a name and its value, as those of a table do
// ("Superficie : 587 295 km²"), or what happened in a year.
func (s shape) entry() bool {
	end := headEnd(s.text)
	return end > 0 && s.numbered == 0 && !s.division && (strings.Trim(s.text[:end], "0123456789") == "" || lex.StartsDigit(strings.TrimLeft(s.text[end:], " :\u00a0\u202f$€£")))
}

// value returns the few words behind the colon of a short line that is not numbered, "" for none.
func (s shape) value() string {
	const longest = 8 // words of both sides together
	if len(s.words) == 0 || len(s.words) > longest || s.numbered > 0 || s.division || s.marked > 0 || s.last == '?' || hasVerb(s) {
		return ""
	}
	_, value, ok := strings.Cut(s.text[headEnd(s.text):], ":")
	if !ok || headEnd(s.text) == 0 {
		return ""
	}
	return strings.Trim(value, " .;\u00a0\u202f")
}

// short tells whether a line says too little for a heading to stand over it alone.
func (s shape) short() bool {
	const most = 8 // words
	return s.titleLike && !s.bullet && len(s.words) <= most && s.last != '?'
}

// addresses tells whether a line does nothing but turn to those who listen ("Excellence, Madame la
// Présidente", "Honourable members").
func (s shape) addresses() bool {
	const few = 3 // words
	k := 0
	if len(s.words) > 1 && possessives[s.words[0].Folded] {
		k = 1
	}
	if len(s.words) == 0 || s.upper || !turnsTo(s.words[k]) || hasVerb(s) {
		return false
	}
	if len(s.words) <= few+k || k+1 < len(s.words) && articles[s.words[k+1].Folded] {
		return !slices.ContainsFunc(s.words, func(w lex.Word) bool { return w.Named != nil && !w.Function })
	}
	for i := k + 1; i < len(s.words); i++ {
		if turnsTo(s.words[i]) && strings.HasPrefix(s.text[s.words[i-1].To:], ",") {
			return true
		}
	}
	return false
}

// turnsTo tells whether a word addresses somebody.
func turnsTo(w lex.Word) bool { return Addressing[w.Folded] || Salutation[w.Folded] }

var (
	possessives = lex.Set("your votre vos nos our")
	articles    = lex.Set("le la les")
)

// addressee tells whether a line names somebody and what he is, or says ("Mme Anne Roche,
// directrice générale"), as the lists of those who take part do.
func (s shape) addressee() bool {
	l := timex.LineOf(s.text, "", s.words)
	return s.numbered == 0 && (strings.Contains(s.text, ",") || headEnd(s.text) > 0) && l.CueAt(0, lex.CueAddress) > 0
}

// names returns how many names of two words or more a line in small letters has, as the captions of pictures
// do, and how many of one word: capitals on what are no common words, nor those of countries.
func (s shape) names() (full, single int) {
	if s.upper {
		return 0, 0
	}
	length := 0 // words of the name so far
	for k, w := range s.words {
		if length > 0 && !lex.BlankGap(s.text[s.words[k-1].To:w.From]) {
			length = 0
		}
		switch {
		case !w.Capital || w.Function || w.Digit || w.Month() || w.Common() || w.Named != nil || w.Called != nil || len(w.Folded) < 2:
			length = 0
			continue
		case notNames[w.Folded]:
			single++ // and begins none of two words
			length = 0
			continue
		case length == 0:
			single++
		case length == 1:
			full, single = full+1, single-1
		}
		length++
	}
	return full, single
}

// goesOn tells whether the bullets below complete the sentence that a line begins ("The aim of
// the project is to help girls by").
func (s shape) goesOn(after shape) bool {
	return after.bullet && len(s.words) > 0 && hasVerb(s) && s.words[len(s.words)-1].Function
}

// saysWhole tells whether a quotation is a whole sentence, with its stop, and no words taken out of one.
func (s *shape) saysWhole() bool {
	const least = 4 // words
	return len(s.words) >= least && strings.HasSuffix(strings.TrimRight(s.text, closesQuote+" \u00a0\u202f"), ".")
}

// pictured tells whether a line says what an office or somebody does in a picture, by a participle: "The
// Prime Minister speaking at the opening", « La ministre s’entretenant avec des élèves ».
func (s *shape) pictured() bool {
	if !s.titleLike || s.upper || s.bullet || s.numbered > 0 || s.form != bare || hasVerb(*s) {
		return false
	}
	for k := 1; k+1 < len(s.words); k++ {
		w, next := s.words[k], s.words[k+1]
		if w.Capital || w.Digit || !next.Function && !next.Capital || notParticiples[w.Folded] || len(w.Folded) < len("signing") {
			continue
		}
		if strings.HasSuffix(w.Folded, "ing") && s.words[k-1].Capital || strings.HasSuffix(w.Folded, "ant") && s.words[k-1].Folded != "en" {
			return s.office()
		}
	}
	return false
}

// notParticiples end as a participle does, and are none or say what something is about.
var notParticiples = lex.Set(`meeting meetings briefing hearing building training opening closing morning evening during following regarding concerning including funding housing planning banking mining
	fishing farming shipping engineering learning screening everything something nothing durant pendant devant suivant concernant enfant restant montant instant courant important representant habitant
	etudiant commandant lieutenant assistant consultant dirigeant avenant carburant relevant significant merchant restaurant independant maintenant autant cependant portant visant pourtant`)

// carriesOn tells whether content line n goes on in a small letter with the sentence that the
// paragraph above it leaves open.
func (p *page) carriesOn(n int) bool {
	if n == 0 {
		return false
	}
	before, s := &p.shapes[p.content[n-1]], &p.shapes[p.content[n]]
	first := firstRune(strings.TrimLeft(s.text, opensQuote+" \u00a0\u202f"))
	return before.runes > paragraph && unicode.IsLetter(before.last) && unicode.IsLower(first)
}

// amountOnly tells whether a line is a sum of money, and what brackets or a dash add to it: its
// years, who spends it.
func (s shape) amountOnly() bool {
	const dashes = "(–—-"
	text := s.text[s.markup:]
	r, size := utf8.DecodeRuneInString(text)
	if !unicode.Is(unicode.Sc, r) {
		return false
	}
	text = strings.TrimLeft(text[size:], " \u00a0\u202f")
	_, end := lex.ScaleAt(text, lex.DigitsEnd(text, 0))
	rest := strings.TrimLeft(text[end:], " \u00a0\u202f")
	return end > 0 && (rest == "" || strings.ContainsRune(dashes, firstRune(rest)))
}

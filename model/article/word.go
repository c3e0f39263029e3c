package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/text/unicode/norm"
)

// fold lowers s and takes its accents off, so that capitals without accents
// match too.
func fold(s string) string {
	s = strings.ToLower(s)
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	if ascii {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case r < rune(len(plain)):
			b.WriteString(plain[r])
		default:
			b.WriteString(unmarked(r))
		}
	}
	return b.String()
}

// plain holds what [fold] makes of the letters of Latin scripts.
var plain = func() (all [0x180]string) {
	for r := range all {
		all[r] = unmarked(rune(r))
	}
	return all
}()

// unmarked returns a lower-case letter without its accents.
func unmarked(r rune) string {
	switch r {
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case '’':
		return "'"
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(string(r)))
}

// abbreviations end in a full stop that does not end the sentence.
var abbreviations = set("m mm mme mmes mlle dr mr mrs ms jr sr st ste s.e s.e.m u.s u.k u.n no n° art cf vs gen lt col prof hon sen rep gov inc corp ltd co jan janv fev févr fevr feb mar apr avr jun jul juil aug sept sep oct nov dec déc env approx etc p pp tél")

// sentencesOf returns the sentences of a text as byte ranges without white space
// around them. The Unicode rules break after "U.S." and "M."; those are joined.
func sentencesOf(text string) []span {
	var all []span
	at := 0
	join := false
	for it := sentences.FromString(text); it.Next(); {
		s := it.Value()
		from, to := at, at+len(s)
		at = to
		if join && len(all) > 0 {
			all[len(all)-1].to = to
		} else {
			all = append(all, span{from, to})
		}
		last := strings.TrimRight(s, " \t\u00a0\u202f")
		join = endsInAbbreviation(last)
	}
	return cutLong(text, splitAtDigits(text, all))
}

// cutLong cuts what is too long to be a sentence, so that no search within one
// costs more than it should.
func cutLong(text string, sentences []span) []span {
	const longest = 4000 // bytes
	var all []span
	for _, s := range sentences {
		for s.to-s.from > longest {
			cut := s.from + len(clip(text[s.from:s.to], longest))
			if k := strings.LastIndexByte(text[s.from:cut], ' '); k > 0 {
				cut = s.from + k
			}
			all = append(all, trim(text, span{s.from, cut}))
			s = trim(text, span{cut, s.to})
		}
		if s.from < s.to {
			all = append(all, s)
		}
	}
	return all
}

// splitAtDigits ends sentences in front of a number: the rules see no end in
// ". 27" when a small letter follows it.
func splitAtDigits(text string, sentences []span) (all []span) {
	for _, s := range sentences {
		for i := s.from + 4; i < s.to; i++ {
			if text[i] < '0' || text[i] > '9' || text[i-1] >= '0' && text[i-1] <= '9' {
				continue
			}
			before := strings.TrimRight(text[s.from:i], " \u00a0\u202f")
			stop := s.from + len(strings.TrimRight(before, "»”\""))
			if s.from+len(before) == i || strings.IndexByte(".!?", text[stop-1]) < 0 || endsInAbbreviation(text[max(s.from, stop-20):stop]) || !wordEnds(text[s.from:stop-1]) {
				continue
			}
			all = append(all, trim(text, span{s.from, i}))
			s.from = i
			break // one is enough; a longer chain is a list of numbers
		}
		all = append(all, trim(text, s))
	}
	return all
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
	return utf8.RuneCountInString(s) == 1 && startsUpper(s) || abbreviations[strings.ToLower(s)]
}

// A span is the bytes [from, to) of a text.
type span struct{ from, to int }

func (s span) overlaps(o span) bool { return s.from < o.to && o.from < s.to }

// trim takes white space off both ends of a span.
func trim(text string, s span) span {
	in := text[s.from:s.to]
	s.from += len(in) - len(strings.TrimLeftFunc(in, blank))
	s.to = s.from + len(strings.TrimFunc(in, blank))
	return s
}

// blank is white space, and the marks that editors leave at the ends of lines.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

// clip returns the first n bytes of s at most, at a rune boundary.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func set(list string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(list) {
		all[w] = true
	}
	return all
}

// functionWords carry no meaning of their own: a title does not end in one and
// likeness of passages does not count them.
var functionWords = set(`a à au aux avec ce ces cet cette dans de des du d elle en entre est et eu il ils je l la le les leur leurs lors
	lui ma mais me meme mes mon n ne nos notre nous on ou où par pas plus pour qu que qui s sa sans se ses si son sont sous sur
	ta te tout toute tous un une vers y ont ainsi afin comme dont notamment
	an and are as at be been but by for from had has have he her his i in into is it its of on or our over per she so such that
	the their them these they this those to under up upon via was we were which while who will with within also including than both`)

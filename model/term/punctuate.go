package term

import (
	"strings"
	"unicode"
)

// Blanks that no line breaks at.
const (
	NoBreak = '\u00a0'
	Thin    = '\u202f' // narrow
)

const quote = '’'

// Punctuate appends a paragraph as the typographic rules of a language have it.
// What it gives is for the page alone; applied to its own result it changes nothing.
func Punctuate(out, cs []Char, lang string) []Char {
	protect(cs)
	rules := plainRules
	switch {
	case strings.HasPrefix(lang, "fr"):
		rules = frenchRules
	case strings.HasPrefix(lang, "en"):
		rules = englishRules
	case strings.HasPrefix(lang, "ru"):
		rules = russianRules
	}
	p := punctuator{in: cs, out: out}
	for p.i < len(cs) {
		if n := p.ordinary(); n > 0 { // most of a text, which is copied as it stands
			p.out = append(p.out, cs[p.i:p.i+n]...)
			p.i += n
			continue
		}
		if c := cs[p.i]; c.Flag&Verbatim != 0 || !rules(&p, c) {
			p.out = append(p.out, c)
			p.i++
		}
	}
	if p.seen&figures != 0 {
		bindNumbers(p.out, lang)
	}
	return p.out
}

// ordinary returns how many of the next chars no rule of any language is about.
func (p *punctuator) ordinary() int {
	small, seen := p.letter(), p.seen
	n := 0
	for ; p.i+n < len(p.in); n++ {
		r := p.in[p.i+n].R
		if uint32(r) >= uint32(len(ruled)) {
			break
		}
		k := ruled[r]
		if k == always || k == behindFigures && !small {
			break
		}
		small = r >= 'a' && r <= 'z'
		seen |= k
	}
	p.seen = seen
	return n
}

// ruled tells which characters there are rules about: some always, some only as the
// suffix of an ordinal, which no small letter stands before, and what [bindNumbers]
// begins from: figures, and the capitals of M. and Dr.
var ruled = func() (r [0x2000]ruling) {
	for _, c := range "'\".;:!?«»%è" {
		r[c] = always
	}
	r['e'], r['r'] = behindFigures, behindFigures
	for _, c := range "0123456789MD" {
		r[c] = figures
	}
	return r
}()

type ruling uint8

const (
	always ruling = 1 << iota
	behindFigures
	figures
)

// A punctuator reads chars at i and writes what they become.
type punctuator struct {
	in, out []Char
	i       int
	seen    ruling // of all that was ordinary
}

func (p *punctuator) next(k int) rune {
	if p.i+k < len(p.in) {
		return p.in[p.i+k].R
	}
	return 0
}

// letter tells whether a small letter comes before.
func (p *punctuator) letter() bool {
	n := len(p.out)
	return n > 0 && p.out[n-1].R >= 'a' && p.out[n-1].R <= 'z'
}

func (p *punctuator) prev() rune {
	if len(p.out) > 0 {
		return p.out[len(p.out)-1].R
	}
	return 0
}

// put writes r for the next n chars.
func (p *punctuator) put(r rune, n int) bool {
	c := p.in[p.i]
	c.R = r
	p.out = append(p.out, c)
	p.i += n
	return true
}

// space makes what stands before the next char one blank of the kind r.
func (p *punctuator) space(r rune) {
	n := len(p.out)
	for n > 0 && IsSpace(p.out[n-1].R) {
		n--
	}
	if n == 0 {
		return
	}
	c := p.in[p.i]
	if n < len(p.out) {
		c.At = p.out[n].At
		c.Span = p.out[n].Span
	}
	c.R = r
	p.out = append(p.out[:n], c)
}

func plainRules(p *punctuator, c Char) bool {
	switch c.R {
	case '\'':
		if unicode.IsLetter(p.prev()) && unicode.IsLetter(p.next(1)) {
			return p.put(quote, 1)
		}
	case '.':
		if p.prev() != '.' && p.next(1) == '.' && p.next(2) == '.' && p.next(3) != '.' {
			return p.put('…', 3)
		}
	}
	return false
}

func frenchRules(p *punctuator, c Char) bool {
	switch c.R {
	case ';', '!', '?', ':':
		if p.in[p.i].R == ':' && !ends(p.next(1)) {
			return false
		}
		switch prev := p.prev(); {
		case prev == 0, strings.ContainsRune(";!?:([{…/", prev), !ends(p.next(1)) && !IsSpace(prev):
		case c.R == ':':
			p.space(NoBreak)
		default:
			p.space(Thin)
		}
	case '»':
		if p.prev() != 0 {
			p.space(Thin)
		}
	case '«':
		p.put('«', 1)
		for p.i < len(p.in) && IsSpace(p.in[p.i].R) {
			p.i++
		}
		if p.i < len(p.in) {
			c := p.in[p.i]
			c.R, c.Flag = Thin, 0
			if p.i > 0 && IsSpace(p.in[p.i-1].R) {
				c.At, c.Span = p.in[p.i-1].At, p.in[p.i-1].Span
			}
			p.out = append(p.out, c)
		}
		return true
	case '\'':
		if unicode.IsLetter(p.prev()) {
			return p.put(quote, 1)
		}
	case '%', '€':
		if IsDigit(p.prev()) {
			p.space(NoBreak)
		}
	case 'e', 'r', 'è':
		if n := ordinal(p); n > 0 {
			for range n {
				c := p.in[p.i]
				c.Flag |= Raised
				p.out = append(p.out, c)
				p.i++
			}
			return true
		}
	case '.':
		return plainRules(p, c)
	}
	return false
}

// ends tells that nothing of the same word follows.
func ends(r rune) bool {
	return r == 0 || IsSpace(r) || strings.ContainsRune(";!?:.,…)]}»”’\"'—–", r)
}

// ordinal returns how many of the next chars are the suffix of an ordinal: the
// "er" of 1er, the "e" of XXe.
func ordinal(p *punctuator) int {
	k := len(p.out)
	for k > 0 && unicode.IsDigit(p.out[k-1].R) {
		k--
	}
	digits := len(p.out) - k
	roman := 0
	if digits == 0 {
		for k > 0 && strings.ContainsRune("IVX", p.out[k-1].R) {
			k--
		}
		roman = len(p.out) - k
	}
	if digits == 0 && roman == 0 || digits > 4 || k > 0 && (unicode.IsLetter(p.out[k-1].R) || p.out[k-1].R == ',' || p.out[k-1].R == '.') {
		return 0
	}
	for _, s := range []string{"ers", "er", "res", "re", "ème", "èmes", "es", "e"} {
		n := 0
		for _, r := range s {
			if p.next(n) != r {
				n = -1
				break
			}
			n++
		}
		if n > 0 && !unicode.IsLetter(p.next(n)) && !unicode.IsDigit(p.next(n)) {
			first := s[0] == 'e' && len(s) > 1 && s[1] == 'r' || s[0] == 'r'
			one := p.prev() == '1' && digits == 1 || p.prev() == 'I' && roman == 1
			if first && !one || !first && roman == 1 && p.prev() == 'I' {
				return 0
			}
			return n
		}
	}
	return 0
}

func englishRules(p *punctuator, c Char) bool {
	opens := p.prev() == 0 || IsSpace(p.prev()) || strings.ContainsRune("([{—–“‘", p.prev())
	switch c.R {
	case '\'':
		if unicode.IsDigit(p.prev()) && !unicode.IsLetter(p.next(1)) {
			return false // minutes or feet
		}
		if opens && unicode.IsLetter(p.next(1)) {
			return p.put('‘', 1)
		}
		return p.put(quote, 1)
	case '"':
		if unicode.IsDigit(p.prev()) && !closes(p.out, '“') {
			return false // seconds or inches
		}
		if opens {
			return p.put('“', 1)
		}
		return p.put('”', 1)
	}
	return plainRules(p, c)
}

func russianRules(p *punctuator, c Char) bool {
	if c.R == '—' && IsSpace(p.prev()) {
		p.space(NoBreak)
		return false
	}
	return plainRules(p, c)
}

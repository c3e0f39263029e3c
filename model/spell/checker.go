package spell

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Fault is the bytes [From, To) of a text that are no word of its language.
type Fault struct{ From, To int }

// A Checker finds the faults in texts of one language. It remembers the words
// that it has seen, and is safe for use by several goroutines.
type Checker struct {
	dictionary *Dictionary
	british    bool

	mu   sync.Mutex
	seen map[string]bool
}

// NewChecker returns a checker by a dictionary. British takes the spellings of
// British English for right where the dictionary has the American ones.
func NewChecker(d *Dictionary, british bool) *Checker {
	return &Checker{dictionary: d, british: british, seen: make(map[string]bool)}
}

// remembered is how many words a checker remembers before it begins anew.
const remembered = 100_000

// Faults returns the words of a text that are not right, in order. What is no
// plain word is passed over: words with digits, of capitals alone or with a
// capital inside, of other scripts, addresses and code.
func (c *Checker) Faults(text string) (all []Fault) {
	for from := 0; from < len(text); {
		r, n := utf8.DecodeRuneInString(text[from:])
		if unicode.IsSpace(r) {
			from += n
			continue
		}
		to := len(text)
		if end := strings.IndexFunc(text[from:], unicode.IsSpace); end >= 0 {
			to = from + end
		}
		if run := text[from:to]; !strings.ContainsAny(run, "@`\\_") && !strings.Contains(run, "://") && !strings.Contains(run, "www.") {
			all = c.run(all, text, from, to)
		}
		from = to
	}
	return all
}

// run finds the faults of what stands between blanks.
func (c *Checker) run(all []Fault, text string, from, to int) []Fault {
	for from < to {
		r, n := utf8.DecodeRuneInString(text[from:to])
		if !wordy(r) {
			from += n
			continue
		}
		end := from
		for end < to {
			r, n := utf8.DecodeRuneInString(text[end:to])
			if next, _ := utf8.DecodeRuneInString(text[end+n : to]); !wordy(r) && !(inside(r) && end > from && unicode.IsLetter(next)) {
				break
			}
			end += n
		}
		if w := text[from:end]; !c.Right(w) {
			all = append(all, Fault{from, end})
		}
		from = end
	}
	return all
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// inside tells what stands within a word.
func inside(r rune) bool {
	return r == '\'' || r == '’' || r == '-' || r == '\u2011' || r == '\u00ad'
}

// Right tells whether a word is right, or no plain word.
func (c *Checker) Right(word string) bool {
	c.mu.Lock()
	right, ok := c.seen[word]
	c.mu.Unlock()
	if ok {
		return right
	}
	right = c.right(word)
	c.mu.Lock()
	if len(c.seen) >= remembered {
		clear(c.seen)
	}
	c.seen[word] = right
	c.mu.Unlock()
	return right
}

func (c *Checker) right(word string) bool {
	word = strings.ReplaceAll(strings.ReplaceAll(word, "\u00ad", ""), "\u2011", "-")
	if !plainWord(word) || c.has(word) {
		return true
	}
	parts := strings.FieldsFunc(word, inside)
	if len(parts) < 2 {
		return false
	}
	for i, p := range parts {
		first := i < len(parts)-1 && (elided[strings.ToLower(p)] || len(p) > 3 && strings.HasSuffix(p, "o")) // politico-diplomatique
		if plainWord(p) && !first && !c.has(p) {
			return false
		}
	}
	return true
}

// elided are what French leaves of a word before an apostrophe, and the letter
// that joins a verb and its subject.
var elided = map[string]bool{"l": true, "d": true, "j": true, "n": true, "s": true, "t": true, "c": true, "m": true, "qu": true,
	"jusqu": true, "lorsqu": true, "puisqu": true, "quoiqu": true, "quelqu": true, "presqu": true, "entr": true}

func (c *Checker) has(word string) bool {
	if c.dictionary.Has(word) {
		return true
	}
	if c.british {
		for _, american := range americans(word) {
			if c.dictionary.Has(american) {
				return true
			}
		}
	}
	return false
}

// plainWord tells what is to be checked: two letters or more of the Latin script,
// small but for the first.
func plainWord(word string) bool {
	letters := 0
	for i, r := range word {
		switch {
		case inside(r):
			continue
		case !unicode.Is(unicode.Latin, r) && !unicode.IsMark(r):
			return false
		case unicode.IsUpper(r) && i > 0 && !afterInside(word[:i]):
			return false
		}
		letters++
	}
	return letters > 1
}

// afterInside tells whether a letter begins a part of a word: d’Opano, Russie-Afrique.
func afterInside(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return inside(r)
}

// Suggest returns at most n right words for a wrong one, the likeliest first. Of
// a word of parts, it is the wrong parts that change.
func (c *Checker) Suggest(word string, n int) []string {
	if all := c.dictionary.Suggest(word, n); len(all) > 0 {
		return all
	}
	at := strings.LastIndexFunc(word, inside)
	if at < 0 {
		return nil
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	head, tail := word[:at+size], word[at+size:]
	var all []string
	for _, s := range c.dictionary.Suggest(tail, n) {
		if !strings.Contains(s, " ") {
			all = append(all, head+s)
		}
	}
	return all
}

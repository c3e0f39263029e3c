package layout

import (
	"bytes"
	"embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/speedata/hyphenation"
)

//go:embed patterns/*.txt
var patterns embed.FS

// The longest word that patterns are asked about: their cost grows with the
// square of the length, and what is longer is no word of a language.
const longestWord = 48

// A hyphenator knows where the words of a language may part. It is read only.
type hyphenator struct {
	lang       *hyphenation.Lang
	exceptions map[string][]int
}

// hyphenators parses the patterns of a language at its first use.
var hyphenators = map[string]func() *hyphenator{
	"fr":    sync.OnceValue(func() *hyphenator { return loadPatterns("fr", 2, 3) }),
	"en":    sync.OnceValue(func() *hyphenator { return loadPatterns("en-us", 2, 3) }),
	"en-gb": sync.OnceValue(func() *hyphenator { return loadPatterns("en-gb", 2, 3) }),
	"ru":    sync.OnceValue(func() *hyphenator { return loadPatterns("ru", 2, 2) }),
}

// hyphenatorFor returns the hyphenator of a BCP 47 language, nil when there is none.
func hyphenatorFor(lang string) *hyphenator {
	lang = strings.ToLower(lang)
	for lang != "" {
		if load, ok := hyphenators[lang]; ok {
			return load()
		}
		i := strings.LastIndexByte(lang, '-')
		lang = lang[:max(i, 0)]
	}
	return nil
}

func loadPatterns(name string, left, right int) *hyphenator {
	data, err := patterns.ReadFile("patterns/" + name + ".txt")
	if err != nil {
		return nil
	}
	l, err := hyphenation.New(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	l.Leftmin, l.Rightmin = left-1, right // the library parts after more than Leftmin runes
	h := &hyphenator{lang: l, exceptions: make(map[string][]int)}
	list, _ := patterns.ReadFile("patterns/" + name + ".exceptions.txt")
	for word := range strings.FieldsSeq(string(list)) {
		var at []int
		n := 0
		for _, r := range word {
			if r == '-' {
				at = append(at, n)
			} else {
				n++
			}
		}
		h.exceptions[strings.ReplaceAll(word, "-", "")] = at
	}
	return h
}

// points returns after how many runes a chunk of text may be parted with a
// hyphen. The chunk may hold quotes and punctuation around its letters; an
// elision (l’économie) parts only within the word that follows it.
func (h *hyphenator) points(chunk []rune) (at []uint16) {
	if h == nil {
		return nil
	}
	for i := 0; i < len(chunk); {
		if !unicode.IsLetter(chunk[i]) {
			i++
			continue
		}
		j := i
		for j < len(chunk) && (unicode.IsLetter(chunk[j]) || unicode.Is(unicode.Mn, chunk[j])) {
			j++
		}
		if h.parts(chunk, i, j) {
			for _, p := range h.word(string(chunk[i:j])) {
				at = append(at, uint16(i+p))
			}
		}
		i = j
	}
	return at
}

// parts tells whether chunk[i:j] is a word that may part: long enough, no
// acronym, and not glued to figures or to the parts of an address.
func (h *hyphenator) parts(chunk []rune, i, j int) bool {
	if j-i < 5 || j-i > longestWord {
		return false
	}
	capitals := 0
	for _, r := range chunk[i:j] {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	if capitals > 1 {
		return false
	}
	glued := func(k int) bool {
		return k >= 0 && k < len(chunk) && (unicode.IsDigit(chunk[k]) || strings.ContainsRune("@._/\\", chunk[k]))
	}
	return !glued(i-1) && (!glued(j) || j+1 == len(chunk))
}

// word returns the points of a word of letters.
func (h *hyphenator) word(w string) []int {
	w = strings.ToLower(w)
	if at, ok := h.exceptions[w]; ok {
		return at
	}
	if utf8.RuneCountInString(w) > longestWord {
		return nil
	}
	return h.lang.Hyphenate(w)
}

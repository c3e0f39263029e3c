package layout

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/term"
)

// scripts are those that tell of a language, with the languages written in it:
// the first is what a passage is taken for where it is not that of the briefing.
var scripts = []struct {
	table *unicode.RangeTable
	langs []string
}{
	{unicode.Cyrillic, []string{"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"}},
	{unicode.Greek, []string{"el"}},
	{unicode.Arabic, []string{"ar", "fa", "ur", "ps"}},
	{unicode.Hebrew, []string{"he", "yi"}},
	{unicode.Han, []string{"zh", "ja"}},
	{unicode.Hiragana, []string{"ja"}},
	{unicode.Katakana, []string{"ja"}},
	{unicode.Hangul, []string{"ko"}},
	{unicode.Thai, []string{"th"}},
	{unicode.Devanagari, []string{"hi", "mr", "ne"}},
	{unicode.Armenian, []string{"hy"}},
	{unicode.Georgian, []string{"ka"}},
}

// A stretch is bytes of a text and the language that they are in, "" for that of
// the briefing.
type stretch struct {
	from, to int
	lang     string
}

// stretches cuts a text at the words that its script says to be of another
// language than home. They are cut between words, so nothing is set otherwise.
func stretches(text, home string) (all []stretch) {
	if !otherScript(text) {
		return nil
	}
	home, _, _ = strings.Cut(home, "-")
	before := "" // the language of the last word with letters
	for at, word := range words(text) {
		lang, said := langOf(word, home)
		switch n := len(all) - 1; {
		case !said:
			continue // a number or a mark goes with what stands around it
		case lang != "" && lang == before:
			all[n].to = at + len(word)
		case lang != "":
			if n < 0 && at > 0 || n >= 0 && all[n].to < at {
				all = append(all, stretch{from: end(all), to: at})
			}
			all = append(all, stretch{at, at + len(word), lang})
		}
		before = lang
	}
	if len(all) > 0 && end(all) < len(text) {
		all = append(all, stretch{from: end(all), to: len(text)})
	}
	return all
}

func end(all []stretch) int {
	if len(all) == 0 {
		return 0
	}
	return all[len(all)-1].to
}

// words yields what stands between blanks, and at which byte.
func words(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		from := -1
		for i, r := range text {
			switch blank := term.IsSpace(r); {
			case blank && from >= 0:
				if !yield(from, text[from:i]) {
					return
				}
				from = -1
			case !blank && from < 0:
				from = i
			}
		}
		if from >= 0 {
			yield(from, text[from:])
		}
	}
}

// otherScript tells quickly of most texts that they have Latin letters only.
func otherScript(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= 0xcd && c != 0xe2 && c != 0xef {
			return true
		}
	}
	return false
}

// langOf tells the language of a word, and whether it has any letter.
func langOf(word, home string) (lang string, said bool) {
	for _, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				if slices.Contains(s.langs, home) {
					return "", true
				}
				return s.langs[0], true
			}
		}
		return "", true
	}
	return "", false
}

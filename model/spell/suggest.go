package spell

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Suggest returns at most n right words that a wrong one may be meant to be, the
// likeliest first: the same letters with another accent, what the dictionary knows to
// be mistaken for one another, then one letter more, less, other or swapped,
// then two words; where there is none, one letter and an accent.
func (d *Dictionary) Suggest(word string, n int) (all []string) {
	curled := strings.Contains(word, "’")
	word = strings.ReplaceAll(word, "’", "'")
	tried := map[string]bool{word: true}
	var near []string // the wrong ones
	try := func(w string) {
		if len(all) >= n || tried[w] {
			return
		}
		tried[w] = true
		near = append(near, w)
		for part := range strings.SplitSeq(w, " ") {
			if utf8.RuneCountInString(part) < 2 && w != part || !d.Has(part) || d.secret(part) {
				return
			}
		}
		if curled {
			w = strings.ReplaceAll(w, "'", "’")
		}
		all = append(all, w)
	}
	letters := []rune(word)
	if len(letters) == 0 || len(letters) > 40 {
		return nil
	}
	var other, accents []string
	for i, was := range letters {
		for _, r := range d.letters {
			if unicode.IsUpper(r) != (unicode.IsUpper(was)) {
				continue
			}
			w := string(letters[:i]) + string(r) + string(letters[i+1:])
			if plain(r) == plain(was) {
				accents = append(accents, w)
			} else {
				other = append(other, w)
			}
		}
	}
	each(accents, try)
	d.mistaken(word, try)
	for i := 1; i < len(letters); i++ { // swapped
		l := slices.Clone(letters)
		l[i-1], l[i] = l[i], l[i-1]
		try(string(l))
	}
	for i := range letters { // too many
		try(string(letters[:i]) + string(letters[i+1:]))
	}
	for i := range len(letters) + 1 { // too few
		for _, r := range d.letters {
			if !unicode.IsUpper(r) {
				try(string(letters[:i]) + string(r) + string(letters[i:]))
			}
		}
	}
	each(other, try)
	for i := 2; i < len(letters)-1; i++ {
		try(string(letters[:i]) + " " + string(letters[i:]))
	}
	if len(all) == 0 {
		for _, w := range near[:min(len(near), nearest)] {
			each(d.accented(w), try)
		}
	}
	return all
}

// nearest is how many words of one other letter are tried with another accent.
const nearest = 2000

// accented are a word with another accent on one of its small letters.
func (d *Dictionary) accented(word string) (all []string) {
	for i, was := range word {
		for _, r := range d.letters {
			if r != was && r >= utf8.RuneSelf && unicode.IsLower(r) && plain(r) == was {
				all = append(all, word[:i]+string(r)+word[i+utf8.RuneLen(was):])
			}
		}
	}
	return all
}

func each(words []string, do func(string)) {
	for _, w := range words {
		do(w)
	}
}

// mistaken tries what the dictionary says is written for one another.
func (d *Dictionary) mistaken(word string, try func(string)) {
	for _, r := range d.instead {
		from, begins := strings.CutPrefix(r[0], "^")
		from, ends := strings.CutSuffix(from, "$")
		for at := 0; from != ""; {
			i := strings.Index(word[at:], from)
			if i < 0 {
				break
			}
			i += at
			at = i + len(from)
			if (!begins || i == 0) && (!ends || at == len(word)) {
				try(word[:i] + r[1] + word[at:])
			}
		}
	}
}

// secret tells whether a word is right but never to be suggested.
func (d *Dictionary) secret(word string) bool {
	return d.noSuggest != "" && d.any(strings.ToLower(word), func(f string) bool { return d.size.has(f, d.noSuggest) })
}

// plain is a letter without its accent.
func plain(r rune) rune {
	for _, base := range norm.NFD.String(string(r)) {
		return base
	}
	return r
}

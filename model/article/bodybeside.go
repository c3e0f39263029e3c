package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Organisations by what stands farther off: their letters in brackets, who leads them, a list at the end of a clause.

// english tells whether a head with a capital in a French text is that of an English name, "Institute for …", "Investment Bank".
func (f *finder) english(i int) bool {
	return headsEnglish[f.Word(i)] && (i > f.from && lex.BlankGap(f.Gap(i)) && f.Words[i-1].Capital || f.Word(i+1) == "of" || f.Word(i+1) == "for")
}

// lettered returns the words of a name with a loose head, word i, whose letters stand in brackets behind it; none else.
func (f *finder) lettered(i int) (from, to int) {
	if f.lang == "fr" {
		from, to = i, f.upToAcronym(i+1)
	} else {
		from, to = f.before(i), f.ofWhat(i+1)
	}
	if to <= from || to >= f.to || f.Gap(to) != " (" || f.Words[to].Standing&lex.Letters == 0 || !strings.HasPrefix(f.Text[f.Words[to].To:], ")") {
		return 0, 0
	}
	left := lex.Fold(f.Spelled(to))
	for _, w := range f.Words[from:to] {
		left = strings.TrimPrefix(left, w.Folded[:1])
	}
	if left != "" {
		return 0, 0
	}
	return from, to
}

// led adds the company whose leader a word is: "CEO of Nordlys", « directeur général de Nordlys ».
func (f *finder) led(i int) {
	k := i + 1
	for k < f.to && ofLeaders[f.Word(k)] && lex.BlankGap(f.Gap(k)) {
		k++
	}
	if k+1 >= f.to || f.Word(i) == "executive" && f.Word(i-1) != "chief" || (f.Word(i) == "directeur" || f.Word(i) == "directrice") && k == i+1 {
		return
	}
	if w := f.Word(k); w != "of" && (f.lang != "fr" || w != "de" && w != "d") {
		return
	}
	if to := f.company(k + 1); to > 0 && !f.Words[k+1].Common() {
		f.add(k+1, to, body{firm: true, bare: true})
	}
}

// ahead returns where the list of companies begins that a clause on them ends in, from word k on, k for none: "Several companies
// have invested in Togo, including …", "Among the companies in Togo are …".
func (f *finder) ahead(k int) int {
	const reach = 12 // words
	for n := k; n < min(f.to-1, k+reach); n++ {
		next := n + 1
		switch w := f.Word(n); {
		case example[w] && f.Gap(n) == ", " && f.countryEnds(n):
			next = f.examples(n)
		case existing[w] && among[f.Word(f.from)]:
		case f.Words[n].Capital && len(lex.Sightings(f.Words[n:n+1], f.Lang)) == 0:
			return k
		default:
			continue
		}
		if next < f.to && f.Words[next].Capital && f.listed(next) {
			return next
		}
		return k
	}
	return k
}

var (
	headsEnglish = lex.Set("bank institute university agency council organization organisation authority foundation corporation committee board society chamber center academy network fund company trust")
	ofLeaders    = lex.Set("officer general generale executif executive")
	existing     = lex.Set("are figurent sont")
	among        = lex.Set("among parmi")
)

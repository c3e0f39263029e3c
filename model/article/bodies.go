package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// bodiesOf returns the organisations of a line in order, but for what is the name of one of some people.
func (d *Document) bodiesOf(l *line, people []sighted) (all []body) {
	names := map[string]bool{}
	for _, p := range people {
		for _, w := range NameParts(p.Name) {
			names[w] = true
		}
	}
	telling := func(w lex.Word) bool {
		return w.Bodies != nil || w.Standing&^lex.Letters != 0 || d.lang == "fr" && w.Called != nil
	}
	for _, s := range l.Sentences {
		from, to := l.WordsIn(s)
		k := slices.IndexFunc(l.Words[from:to], telling)
		if k < 0 {
			continue
		}
		f := finder{line: l, lang: d.lang, sentence: s, from: from, to: to, people: names}
		if f.capitals() {
			continue
		}
		for i := from + k; i < to; i++ {
			if telling(l.Words[i]) {
				f.at(i)
			}
		}
		f.settle()
		f.list()
		f.bracketed()
		all = append(all, f.found...)
	}
	return all
}

// A finder looks for organisations in the words [from, to) of a line, a sentence.
type finder struct {
	*line
	lang     string
	sentence lex.Span
	from, to int
	titled   bool            // most words have capitals
	people   map[string]bool // words of the names of those whom the line names
	found    []body
}

// capitals tells whether a sentence is in capitals, and notes whether most of its words begin with one, as in titles.
func (f *finder) capitals() bool {
	const long, few, most = 4, 4, 6 // bytes of a word that is no small one in titles; capitals; for each other word
	upper, lower := 0, 0
	for _, w := range f.Words[f.from:f.to] {
		switch {
		case w.To-w.From < long || w.Digit:
		case w.Capital:
			upper++
		default:
			lower++
		}
	}
	f.titled = upper >= few && upper > most*lower
	return lower == 0 && lex.Capitals(f.Text[f.sentence.From:f.sentence.To])
}

// at adds what word i tells of.
func (f *finder) at(i int) {
	w := f.Words[i]
	if known, next := f.BodyAt(i); known != nil && next <= f.to && !f.within(i, next) {
		f.add(i, next, body{known: known, firm: known.Firm})
	}
	if w.Standing&lex.Camel != 0 && !f.within(i, i+1) && !f.personal(i) && !f.product(i) {
		f.add(i, i+1, body{firm: true, bare: true})
	}
	if w.Standing&lex.Leads != 0 {
		f.led(i)
	}
	if f.titled {
		return
	}
	if w.Standing&lex.Heads != 0 {
		from, to := 0, 0
		switch {
		case f.lang == "fr" && w.Capital:
			if from, to = i, f.frenchName(i); to == 0 && f.english(i) {
				from, to = f.englishName(i)
			}
		case f.lang == "fr":
			from, to = i, f.smallName(i)
		case f.lang == "en" && w.Capital:
			from, to = f.englishName(i)
		}
		if to > from { // "le président de la Confédération Ada Holm"
			f.add(from, to, body{bare: f.lang == "fr" && ofPeople[f.Word(from)] && f.run(from+1) == to})
		}
	}
	if w.Standing&lex.Loose != 0 && w.Capital {
		if from, to := f.lettered(i); to > from {
			f.add(from, to, body{})
		}
	}
	if w.Standing&lex.Closes != 0 && w.Capital {
		if from := f.companyName(i); from < i {
			f.add(from, i+1, body{firm: true})
		}
	}
	if f.lang == "fr" && w.Called != nil && i > f.from {
		f.calledBy(i)
	}
	if w.Standing&lex.Owned != 0 && f.Gap(i) == "-" {
		f.owned(i)
	}
	if w.Standing&(lex.Firm|lex.Firms) != 0 {
		f.firms(i)
		f.apposed(i)
	}
}

// add adds an organisation that words [from, to) name.
func (f *finder) add(from, to int, b body) {
	b.Span, b.sentence = lex.Span{From: f.Words[from].From, To: f.Words[to-1].To}, f.sentence
	if letter := f.Words[to-1]; letter.To-letter.From == 1 && to-from > 1 && f.Gap(to-1) == "." && strings.HasPrefix(f.Text[b.To:], ".") {
		b.To++ // "the U.N."
	}
	b.country = f.nationality(from, to)
	f.found = append(f.found, b)
}

// nationality returns the country that an organisation is of by its name, or by the adjective beside it; -1 for
// none, or for more than one.
func (f *finder) nationality(from, to int) int {
	if from > f.from && f.Words[from-1].Called != nil && lex.BlankGap(f.Gap(from)) {
		from--
	} else if n := from - 2; n >= f.from && f.Word(from-1) == "s" && f.Words[n].Named != nil { // "Norway’s Statkraft"
		from = n
	}
	country := -1
	for _, c := range lex.Sightings(f.Words[from:to], f.Lang) {
		switch {
		case c.Kind == lex.ByCity:
		case country < 0:
			country = c.Country
		case country != c.Country:
			return -1
		}
	}
	return country
}

// within tells whether words [i, next) are but a part of a longer word: "UN-Habitat", "Franco-Boeing".
func (f *finder) within(i, next int) bool {
	return f.Gap(i) == "-" || f.Gap(next) == "-" && next < f.to && !f.Words[next].Capital && f.lang == "fr"
}

// personal tells whether a name with a capital stands in front of word i.
func (f *finder) personal(i int) bool {
	return i > f.from && lex.BlankGap(f.Gap(i)) && f.Words[i-1].Capital && !f.Words[i-1].Function && f.Words[i-1].Called == nil
}

// product tells whether word i is what a French noun in front of it is called by: "les hélicoptères SkyHopper".
func (f *finder) product(i int) bool {
	return f.lang == "fr" && i > f.from && lex.BlankGap(f.Gap(i)) && !f.Words[i-1].Capital && !f.Words[i-1].Function && !f.Words[i-1].Verb && f.Words[i-1].Standing == 0
}

// settle leaves the longest where several overlap, and none that is a person.
func (f *finder) settle() {
	slices.SortStableFunc(f.found, func(a, b body) int {
		if a.From != b.From {
			return a.From - b.From
		}
		return b.To - a.To
	})
	kept := f.found[:0]
	for _, b := range f.found {
		if b.bare && f.person(b.Span) {
			continue
		}
		if k := len(kept) - 1; k >= 0 && kept[k].Overlaps(b.Span) {
			if b.Span == kept[k].Span {
				kept[k].role, kept[k].firm, kept[k].bare = max(kept[k].role, b.role), kept[k].firm || b.firm, kept[k].bare && b.bare
				kept[k].country = max(kept[k].country, b.country)
				if kept[k].known == nil {
					kept[k].known = b.known
				}
			} else if b.To-b.From > kept[k].To-kept[k].From {
				kept[k] = b
			}
			continue
		}
		kept = append(kept, b)
	}
	f.found = kept
}

// person tells whether a name ends in a word of that of one whom the line names.
func (f *finder) person(s lex.Span) bool { return f.people[surname(f.Text[s.From:s.To])] }

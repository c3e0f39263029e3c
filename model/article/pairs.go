package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// pairedIn returns two people who are named under one office in the plural, at bytes of a sentence:
// "les présidents russe et togolais, A et B", "Presidents A of Peru and B of Togo".
func (d *Document) pairedIn(l *line, of lex.Span) []standing {
	const reach = 90 // bytes between the office and the first name
	sentence := l.Text[of.From:of.To]
	if from, to := l.WordsIn(of); !slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return w.In(ofTwo) }) {
		return nil
	}
	m := officesOfTwo.FindStringSubmatchIndex(sentence)
	if m == nil {
		return nil
	}
	role := ofOne(sentence[m[2]:m[3]])
	rest := lex.Clip(sentence[m[1]:], reach+2*longestTitle)
	for _, at := range tokens(rest) {
		if at[0] > reach || strings.ContainsAny(strings.ReplaceAll(rest[:at[0]], "M.", ""), ";:.") {
			return nil
		}
		first, second, ok := twoNames(rest, at[0])
		if !ok || honorific[lex.Fold(strings.Trim(rest[at[0]:at[1]], "."))] {
			continue
		}
		countries := d.countriesOfTwo(l, lex.Span{From: of.From + m[2], To: of.From + m[1] + at[0]})
		all := make([]standing, 0, 2)
		for k, name := range []lex.Span{first, second} {
			p := standing{Person{Name: cleanName(rest[name.From:name.To]), Role: role, country: countries[k], visits: -1}, lex.Span{From: m[1] + name.From, To: m[1] + name.To}}
			if c, _ := d.countryNear(l, of, p.Span); c >= 0 && p.country < 0 {
				p.country = c
			}
			all = append(all, p)
		}
		all[0].From = m[2]
		return all
	}
	return nil
}

// twoNames returns the two names that a text has from a byte on, each of two words and more, with
// nothing between them but "and" and the country of the first.
func twoNames(text string, at int) (first, second lex.Span, ok bool) {
	end, n := nameRun(text[at:], tokens(text[at:]))
	if n < 2 {
		return first, second, false
	}
	first = lex.Span{From: at, To: at + end}
	m := andAnother.FindStringIndex(text[first.To:])
	if m == nil {
		return first, second, false
	}
	at = first.To + m[1]
	end, n = nameRun(text[at:], tokens(text[at:]))
	return first, lex.Span{From: at, To: at + end}, n > 1
}

// countriesOfTwo returns the countries of two who hold an office: by two adjectives around it, or by
// one for both; -1 where it names none.
func (d *Document) countriesOfTwo(l *line, office lex.Span) [2]int {
	const before = 40 // bytes
	var all []int
	for _, c := range l.sightings(lex.Span{From: max(0, office.From-before), To: office.To}, d.Lang) {
		if c.Kind == lex.ByAdjective {
			all = append(all, c.Country)
		}
	}
	switch len(all) {
	case 1:
		return [2]int{all[0], all[0]}
	case 2:
		return [2]int{all[0], all[1]}
	}
	return [2]int{-1, -1}
}

var (
	officesOfTwo = lex.Lazy(`(?i)(?:^|[\s’'])((?:premiers )?ministres|présidente?s|presidents|(?:(?:prime|foreign|finance|trade|defen[cs]e|interior) )?ministers|(?-i:MM\.|Messrs\.?))(?:,?\s)`)
	// ofTwo are the words that it ends with.
	ofTwo      = lex.ClassOf("ministres presidents presidentes ministers mm messrs")
	andAnother = lex.Lazy(`^(?:\s(?:of|de|du|d[’'])\s?[^,;.]{3,40}?)?,?\s(?:et|and)\s(?:de\s)?(?:(?:Mm?e|Mr|Mrs|Ms|Dr|M)\.?\s)?`)
)

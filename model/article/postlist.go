package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Lists of people under one word for all of them: "MPs Ada Holm, Otto Lind and Ivo Berg", « trois ministres : Ada Holm (Mines) et
// Otto Lind (Pêche) », « MM. Paul Kombe, maire de Lomé, et Jean Malo ».

// A member of a list: where the name stands in the sentence, and the post.
type member struct {
	name lex.Span
	role string
}

// lists adds those of the first list of a sentence.
func (f *posting) lists() {
	if !slices.ContainsFunc(f.Words[f.from:f.to], func(w lex.Word) bool { return w.In(ofSeveral) }) {
		return // as most
	}
	sentence := f.Text[f.of.From:f.of.To]
	m := officesOfSeveral.FindStringSubmatchIndex(sentence)
	if m == nil {
		return
	}
	all := f.portfolios(m[3])
	if all == nil {
		all = f.sameOffices(m[1], ofOne(sentence[m[2]:m[3]]))
	}
	if len(all) < 2 {
		return
	}
	for _, one := range all {
		f.add(sentence[one.name.From:one.name.To], one.role, one.name)
	}
}

// sameOffices returns those of one office who stand in a list from byte at on, each with what is said of him or her in brackets
// or behind a comma.
func (f *posting) sameOffices(at int, role string) (all []member) {
	sentence := f.Text[f.of.From:f.of.To]
	for {
		one := member{role: role}
		if said := firstAdjective.FindStringSubmatchIndex(sentence[at:]); said != nil { // « wallon Ada Holm »
			one.role += " " + sentence[at+said[2]:at+said[3]]
			at += said[1]
		}
		rest := sentence[at:]
		end, n := nameRun(rest, tokens(lex.Clip(rest, longestTitle)))
		if n < 2 {
			return all
		}
		one.name = lex.Span{From: at, To: at + end}
		at += end
		if said := inBrackets.FindStringSubmatchIndex(sentence[at:]); said != nil {
			if more := sentence[at+said[2] : at+said[3]]; role == "" || strings.HasPrefix(more, role) {
				one.role = more
			} else {
				one.role = role + " (" + more + ")"
			}
			at += said[1]
		} else if to := f.apposition(at); to > at {
			one.role = strings.Trim(sentence[at:to], ", ")
			at = to
		}
		all = append(all, one)
		next := nextOfList.FindStringIndex(sentence[at:])
		if next == nil {
			return all
		}
		at += next[1]
	}
}

// portfolios returns those who are each named behind what they are minister of, from byte at on: « ministres de la Pêche, Ada
// Holm, et des Mines, Otto Lind ».
func (f *posting) portfolios(at int) (all []member) {
	sentence := f.Text[f.of.From:f.of.To]
	for {
		of := portfolio.FindStringSubmatchIndex(sentence[at:])
		if of == nil {
			return all
		}
		name := at + of[1]
		end, n := nameRun(sentence[name:], tokens(lex.Clip(sentence[name:], longestTitle)))
		if n < 2 {
			return all
		}
		all = append(all, member{lex.Span{From: name, To: name + end}, "ministre " + sentence[at+of[2]:at+of[3]]})
		at = name + end
	}
}

// ofOne returns a word for several offices as that for one, "" for a form of address: "foreign ministers", "MM.".
func ofOne(several string) string {
	if formsOfSeveral[several] {
		return ""
	}
	parts := strings.FieldsFunc(several, func(r rune) bool { return r == ' ' || r == '-' })
	for _, part := range parts {
		several = strings.Replace(several, part, strings.TrimSuffix(part, "s"), 1)
	}
	return several
}

// apposition returns where the post ends, in bytes of the sentence, that stands behind the comma at byte at; at for none.
func (f *posting) apposition(at int) int {
	sentence := f.Text[f.of.From:f.of.To]
	if !strings.HasPrefix(sentence[at:], ", ") {
		return at
	}
	i := f.WordAt(f.of.From + at)
	for i < f.to && articles[f.Word(i)] {
		i++
	}
	if i >= f.to || f.post(i) == i {
		return at
	}
	for end := at + 1; end < min(len(sentence), at+longestTitle); end++ {
		rest := sentence[end:]
		if strings.ContainsAny(rest[:1], ",;:.()") {
			return end
		}
		if m := andAnother.FindStringIndex(rest); m != nil {
			if _, n := nameRun(rest[m[1]:], tokens(lex.Clip(rest[m[1]:], longestTitle))); n > 1 {
				return end
			}
		}
	}
	return at
}

var (
	// ofSeveral are the words one of which is in each of officesOfSeveral.
	ofSeveral = lex.ClassOf(`ministres ministers presidents presidentes deputes deputees senateurs senatrices senators lawmakers ambassadeurs ambassadrices ambassadors
		governors gouverneurs maires mayors mps mm mmes messrs`)
	officesOfSeveral = lex.Lazy(`(?:^|[\s’'])((?i:(?:premiers )?ministres(?:-présidents|-présidentes)?|présidente?s|presidents|(?:(?:prime|foreign|finance|trade|defen[cs]e|interior) )?ministers|députée?s|sénat(?:eurs|rices)|senators|lawmakers|ambassad(?:eurs|rices)|ambassadors|governors|gouverneurs|maires|mayors)|MPs|MM\.|Mmes|Messrs\.?)(?:,|\s?:)?\s`)
	firstAdjective   = lex.Lazy(`^(\p{Ll}[\p{L}-]+)\s`)
	portfolio        = lex.Lazy(`^,?(?: et)? (d(?:e la |u |es |e l[’']|[’'])[^,;:.]{3,60}), (?:(?:Mm?e|M|Dr)\.?\s)?`)
	inBrackets       = lex.Lazy(`^\s\(([^()]{2,80})\)`)
	nextOfList       = lex.Lazy(`^(?:,?\s(?:et|and)\s|,\s)(?:de\s)?(?:(?:Mm?e|Mr|Mrs|Ms|Dr|M)\.?\s)?`)
	formsOfSeveral   = map[string]bool{"MM.": true, "Mmes": true, "Messrs": true, "Messrs.": true}
)

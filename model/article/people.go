package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findPeople collects those whom the source names with an office, each once,
// under the fullest name.
func (d *Document) findPeople(all []findings) {
	byWord := map[string]int{} // who has this word in the name; the first to have it
	for i := range all {
		for _, f := range all[i].people {
			d.meet(d.sightedIn(i, f), byWord)
		}
	}
	d.roll = rollOf(d.People)
}

// sightedIn returns a person with the place in paragraph i.
func (d *Document) sightedIn(i int, f sighted) Person {
	p := f.Person
	p.Passage = d.passage(i, f.sentence)
	p.at = p.Passage.From + f.From
	return p
}

// meet adds a person, or what is new about one who is known already: one name
// has all the words of the other.
func (d *Document) meet(p Person, byWord map[string]int) {
	parts := NameParts(p.Name)
	for _, w := range parts {
		k, ok := byWord[w]
		if !ok || !SameName(p.Name, d.People[k].Name) && (surname(p.Name) != surname(d.People[k].Name) || kin(p, d.People[k])) {
			continue
		}
		q := &d.People[k]
		if utf8.RuneCountInString(p.Name) > utf8.RuneCountInString(q.Name) {
			q.Name = p.Name
		}
		if len(p.Role) > len(q.Role) {
			q.Role = p.Role
		}
		if q.country < 0 {
			q.country = p.country
		}
		if q.visits < 0 {
			q.visits = p.visits
		}
		return
	}
	for _, w := range parts {
		if _, ok := byWord[w]; !ok {
			byWord[w] = len(d.People)
		}
	}
	d.People = append(d.People, p)
}

// kin tells whether two of one last name are not the same: by other first names, and other offices or forms of address.
func kin(p, q Person) bool {
	return otherFirst(p.Name, q.Name) && (p.woman != q.woman || p.Role != "" && q.Role != "" && !sameOffice(p.Role, q.Role))
}

// otherFirst tells whether two names begin with other first names.
func otherFirst(one, other string) bool {
	a, b := NameParts(one), NameParts(other)
	return len(a) > 1 && len(b) > 1 && a[0][0] != b[0][0]
}

// SameName tells whether one of two names has all words of the other.
func SameName(one, other string) bool {
	a, b := NameParts(one), NameParts(other)
	return within(a, b) || within(b, a)
}

// NameParts returns the words of a name, folded, without initials and "Jr.".
func NameParts(name string) (all []string) {
	for w := range lex.Folded(name) {
		if len(w) > 2 && w != "jr" {
			all = append(all, w)
		}
	}
	return all
}

func within(some, all []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return len(some) > 0
}

// peopleOf returns the people of a paragraph, and the offices in it that nobody is
// named with.
func (d *Document) peopleOf(l *line, p Paragraph) (people, offices []sighted) {
	for _, s := range l.Sentences {
		for _, f := range d.peopleIn(l, s) {
			if f.Name == "" {
				offices = append(offices, sighted{f, s})
				continue
			}
			if p.Type == model.ParagraphTitle {
				f.Name = d.knownWords(f.Name, p.To)
				if countryIn(lastWord(f.Name)) >= 0 {
					continue // "The Under Secretary Leads U.S. Delegation"
				}
			}
			people = append(people, sighted{f, s})
		}
	}
	return people, offices
}

// knownWords takes off the end of a name from a title what the text behind byte
// at does not know, for in a title every word may have a capital.
func (d *Document) knownWords(name string, at int) string {
	rest := lex.Clip(d.Text[at:], 64<<10)
	for short := name; ; {
		last := short[strings.LastIndexByte(short, ' ')+1:]
		if len(last) > 1 && strings.Contains(rest, last) { // an initial is in any text
			return short
		}
		if short = strings.TrimRight(strings.TrimSuffix(short, last), " "); short == "" {
			return name
		}
	}
}

// roleOf trims an office to its own words.
func roleOf(s string) string {
	s = strings.Trim(s, " ,\u00a0")
	for !strings.HasSuffix(lex.Fold(s), "premiere dame") { // which is an office, and « dame » alone a form of address
		k := strings.LastIndexAny(s, " \u00a0,")
		last := strings.Trim(s[k+1:], ".,")
		address := honorific[lex.Fold(last)] || styled[last]
		if k < 0 && address {
			return ""
		}
		if !address {
			return strings.Trim(s, " ,\u00a0")
		}
		hadji := strings.HasPrefix(lex.Fold(s[k+1:]), "hadj")
		if s = strings.Trim(s[:k], " ,\u00a0"); hadji { // "El hadji"
			s = strings.Trim(strings.TrimSuffix(s, "El"), " ,\u00a0")
		}
	}
	return s
}

func surname(name string) string {
	parts := strings.FieldsFunc(lex.Fold(name), func(r rune) bool { return r == ' ' || r == ',' || r == '\u00a0' })
	parts = slices.DeleteFunc(parts, func(p string) bool { p = strings.Trim(p, "."); return p == "jr" || p == "sr" })
	if len(parts) == 0 {
		return ""
	}
	return strings.Trim(parts[len(parts)-1], ".'")
}

func countryCalled(name string) int {
	if ws := lex.Words(name); len(ws) > 0 {
		if l, ok := lex.LabelAt(ws, true, false); ok {
			return l.Country
		}
	}
	return -1
}

// inNominative returns the name of a man who is named in Russian with an office, whose
// case is the name's too: "министром Сергеем Вороновым" is Sergei Voronov. What can be
// read in two ways stays as it is.
func (d *Document) inNominative(name, role string) string {
	if d.lang != "ru" {
		return name
	}
	first, _, _ := strings.Cut(role, " ")
	_, in := lex.PlainOffice(first)
	return lex.Declined(name, in)
}

package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A body is an organisation at a place in a line: the bytes of its name.
type body struct {
	lex.Span
	acronym  string // that stands beside the name
	role     string
	known    *lex.Body // of the word list
	firm     bool      // a company
	bare     bool      // but for what stands beside it, it might be a person
	country  int       // -1 when not told
	sentence lex.Span
}

// findOrganisations collects those that act in the source, each once, under the fullest name, with the passage that
// names it first.
func (d *Document) findOrganisations(all []findings) {
	known := organisations{d: d, named: map[string]int{}, parts: map[string]int{}, known: map[*lex.Body]int{}}
	for i := range all {
		for _, b := range all[i].bodies {
			line := d.Line(d.Paragraphs[i])
			if name := line[b.From:b.To]; !b.bare || !d.roll.surnamed(surname(name)) {
				known.meet(name, b, d.passage(i, b.sentence))
			}
		}
		all[i].bodies = nil
	}
}

// organisations are those of a document, by what they are called.
type organisations struct {
	d     *Document
	named map[string]int // by a folded name or an acronym
	parts map[string]int // counted from 1, by the first or the last words of a name, two at least
	known map[*lex.Body]int
}

// meet adds an organisation, or what is new about one that is known already.
func (o *organisations) meet(name string, b body, at Passage) {
	words := nameWords(name)
	if len(words) == 0 {
		return
	}
	k, ok := o.find(words, b)
	if !ok {
		k = len(o.d.Organisations)
		o.d.Organisations = append(o.d.Organisations, Organisation{Name: name, Passage: at, country: -1})
	}
	if b.known != nil && b.acronym != "" && !slices.ContainsFunc(b.known.Names, func(n string) bool { return lex.Fold(n) == lex.Fold(b.acronym) }) {
		b.acronym = "" // of something else: "the European Union (EUMM)"
	}
	q := &o.d.Organisations[k]
	if utf8.RuneCountInString(name) > utf8.RuneCountInString(q.Name) {
		q.Name = name
	}
	if b.acronym != "" && len(words) > 1 && !strings.Contains(q.Name, "(") {
		q.Name = name + " (" + b.acronym + ")"
	}
	if q.Role == "" {
		q.Role = b.role
	}
	if q.country < 0 {
		q.country = b.country
	}
	if b.known != nil {
		o.known[b.known] = k
	}
	o.named[strings.Join(words, "")] = k
	for n := 2; n < len(words); n++ {
		for _, part := range [][]string{words[:n], words[len(words)-n:]} {
			if key := strings.Join(part, ""); o.parts[key] == 0 {
				o.parts[key] = k + 1
			}
		}
	}
	if b.acronym != "" {
		o.named[acronymKey(b.acronym)] = k
	}
}

// find returns the organisation that a mention is of.
func (o *organisations) find(words []string, b body) (k int, ok bool) {
	if k, ok = o.known[b.known]; ok && b.known != nil {
		return k, true
	}
	name := strings.Join(words, "")
	for _, called := range []string{name, acronymKey(b.acronym)} {
		if k, ok = o.named[called]; ok {
			return k, true
		}
	}
	if k := o.parts[name]; k > 0 {
		return k - 1, true
	}
	for n := len(words) - 1; n > 0; n-- {
		for _, part := range [][]string{words[:n], words[len(words)-n:]} {
			key := strings.Join(part, "")
			k, ok = o.named[key]
			if ok && (n > 1 || companyEnds(words[n:])) && key == strings.Join(nameWords(o.d.Organisations[k].Name), "") {
				return k, true
			}
		}
	}
	return 0, false
}

// acronymKey returns what an acronym, or the short name in brackets, is known by.
func acronymKey(acronym string) string { return strings.Join(nameWords(acronym), "") }

// companyEnds tells whether some words are only what may follow the name of a company: "Group", "SA".
func companyEnds(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !endsCompany[w] })
}

var endsCompany = lex.Set("group groupe holding holdings sa ag inc ltd plc corp corporation company co")

// nameWords returns the folded words of a name without those that link them.
func nameWords(name string) (all []string) {
	for _, w := range lex.Words(name) {
		if !w.Function || w.Capital {
			all = append(all, w.Folded)
		}
	}
	return all
}

// sideOrganisations says which are of the visitor's country and which of the host's.
func (d *Document) sideOrganisations() {
	visitor := countryCalled(d.Visit.VisitorCountry)
	for i := range d.Organisations {
		switch o := &d.Organisations[i]; {
		case o.country < 0:
		case o.country == visitor:
			o.Side = visitorSide
		case o.country == d.Visit.host:
			o.Side = hostSide
		}
	}
}

// OrganisationKeys returns what an organisation of a name is known by, in any order: names of which another one of it has
// at least one: "Office du blé (ODB)" has that of "ODB", and "UN", by the word list, that of "ONU".
func OrganisationKeys(name string) (all []string) {
	full, rest, bracket := strings.Cut(name, " (")
	parts := []string{full}
	if acronym, ok := strings.CutSuffix(rest, ")"); ok && bracket {
		parts = append(parts, acronym)
	}
	for _, part := range parts {
		key := strings.Join(nameWords(part), "")
		if l := lineOf(part, "en", lex.Words(part)); len(l.Words) > 0 {
			if known, next := l.BodyAt(0); known != nil && next == len(l.Words) {
				key = strings.Join(nameWords(known.Names[0]), "")
			}
		}
		if key != "" {
			all = append(all, key)
		}
	}
	return all
}

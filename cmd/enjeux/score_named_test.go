package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// goldAgreement is an agreement or a commitment, in the state that the text gives it.
type goldAgreement struct {
	Para     int
	Paras    []int
	Status   string
	Optional bool
}

// goldNamed is a person or an organisation. Lemma is the name in the nominative, Side is
// "guest", "host" or "".
type goldNamed struct {
	Name, Lemma, Acronym, Role, Side string
	Optional                         bool
}

// named counts what is found of those who act. Standing counts the roles and the sides of
// the people that were found.
type named struct{ agreements, people, standing, organisations tally }

func (n *named) add(o named) {
	n.agreements.add(o.agreements)
	n.people.add(o.people)
	n.standing.add(o.standing)
	n.organisations.add(o.organisations)
}

// scoreNamed leaves out what the gold says nothing of.
func scoreNamed(r reading, g gold, s *score) {
	if g.Agreements != nil {
		scoreAgreements(r.Agreements, g.Agreements, s)
	}
	if g.People != nil {
		scorePeople(r.People, g.People, s)
	}
	if g.Organisations != nil {
		scoreOrganisations(r.Organisations, g.Organisations, s)
	}
}

// scoreAgreements wants each in one of its paragraphs and in its state. A sentence on
// several is one agreement: what shares the paragraph and the state of a hit is no miss.
// An optional one, or one in a state that the program does not know, may be in any.
func scoreAgreements(found []agreementView, gold []goldAgreement, s *score) {
	slices.SortStableFunc(gold, func(a, b goldAgreement) int { return optionalLast(a.Optional, b.Optional) })
	used := map[int]bool{}
	for _, want := range gold {
		want.Paras = append(want.Paras, want.Para)
		want.Status = strings.ReplaceAll(want.Status, " ", "-")
		loose := want.Optional || !slices.Contains([]string{"expected", "agreed", "signed", "in-force"}, want.Status)
		k := -1
		for i, a := range found {
			if slices.Contains(want.Paras, a.Sources[0].Paragraph) && (loose || a.Status == want.Status) && (k < 0 || used[k]) {
				k = i
			}
		}
		switch {
		case k >= 0 && !loose && !used[k]:
			s.named.agreements.hit++
		case k < 0 && !loose:
			s.named.agreements.missed++
			s.miss("missed agreement %+v", want)
		}
		used[k] = true
	}
	for k, a := range found {
		if !used[k] {
			s.named.agreements.extra++
			s.miss("extra agreement %s %q p%d", a.Status, a.What, a.Sources[0].Paragraph)
		}
	}
}

func scorePeople(found []personView, gold []goldNamed, s *score) {
	for want, p := range match(found, gold, &s.named.people, "person", s) {
		side := map[string]string{"guest": "visitor"}[want.Side]
		if side == "" {
			side = want.Side
		}
		for _, is := range []struct {
			right     bool
			what, got string
			want      string
		}{{want.Role == "" || shares(p.Role, want.Role), "role", p.Role, want.Role}, {p.Side == side, "side", p.Side, side}} {
			if is.right {
				s.named.standing.hit++
				continue
			}
			s.named.standing.missed++
			s.miss("%s of %s: %q, the gold has %q", is.what, p.Name, is.got, is.want)
		}
	}
}

func scoreOrganisations(found []personView, gold []goldNamed, s *score) {
	match(found, gold, &s.named.organisations, "organisation", s)
}

// match counts the names that were found, and returns those that had to be.
func match(found []personView, gold []goldNamed, t *tally, what string, s *score) map[goldNamed]personView {
	slices.SortStableFunc(gold, func(a, b goldNamed) int { return optionalLast(a.Optional, b.Optional) })
	used, matched := map[int]bool{}, map[goldNamed]personView{}
	for _, want := range gold {
		if want.Name == "" {
			continue // only the office is known
		}
		k := slices.IndexFunc(found, func(p personView) bool { return sameName(p.Name, want) })
		switch {
		case k >= 0 && !want.Optional && !used[k]:
			t.hit++
			matched[want] = found[k]
		case k < 0 && !want.Optional:
			t.missed++
			s.miss("missed %s %s", what, want.Name)
		}
		used[k] = true
	}
	for k, p := range found {
		if !used[k] {
			t.extra++
			s.miss("extra %s %q, %q, p%d", what, p.Name, p.Role, p.Sources[0].Paragraph)
		}
	}
	return matched
}

// sameName tells whether all words of the shorter of two names are among those of the
// other, or one of them is the acronym.
func sameName(got string, want goldNamed) bool {
	a := folded(got)
	for _, name := range []string{want.Name, want.Lemma, want.Acronym} {
		b := folded(name)
		if len(a) > len(b) {
			a, b = b, a
		}
		if len(a) > 0 && !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) }) {
			return true
		}
		a = folded(got)
	}
	return false
}

// shares tells whether two texts have a word of four letters or more in common, or all those of a name of shorter ones.
func shares(got, want string) bool {
	have, words := folded(got), folded(want)
	long := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return utf8.RuneCountInString(w) <= 3 })
	has := func(w string) bool { return slices.Contains(have, w) }
	if len(long) > 0 {
		return slices.ContainsFunc(long, has)
	}
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !has(w) })
}

// folded returns the words of a text of two letters or more, without accents.
func folded(text string) []string {
	words := strings.FieldsFunc(norm.NFD.String(strings.ToLower(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, w)
	}
	return slices.DeleteFunc(words, func(w string) bool { return utf8.RuneCountInString(w) < 2 })
}

package article

import (
	"slices"
	"strings"
)

// nameless appends one who is called by an office only, of a country ("the king of
// Bhutan") or not ("the Prime Minister"), and tells whether it has.
func (d *Document) nameless(l *line, of, at span, all *[]standing) bool {
	first := l.wordAt(of.from + at.from)
	next := l.cueAt(first, cueOffice)
	if next == 0 {
		return false
	}
	s := standing{span: at}
	s.visits = -1
	last := next
	if next < len(l.words) && l.words[next].called != nil && !l.words[next].capital && inFrench[l.words[next-1].folded] {
		last++
	}
	for behind := behindCountry(l.words, next-1, last); last < behind && !(scene[l.words[last].folded] && !portfolioLinks[l.words[last].folded] && !inCharge(l.words, last)) && !(goesTo[l.words[last].folded] && last+1 < behind && l.words[last+1].country() >= 0); last++ {
	}
	end := 0
	s.country, end = d.countryNear(l, of, at)
	if d.lang == "ru" && s.country < 0 {
		s.country, end = l.countryOfRussian(next)
	}
	if s.country < 0 && !l.oneHolds(first, next) {
		return false
	}
	s.to = min(max(at.to, end-of.from, l.words[last-1].to-of.from), of.to-of.from)
	if k := strings.Index(l.text[of.from+s.from:of.from+s.to], " au "); k > 0 && of.from+s.from+k >= end && s.country >= 0 {
		s.to = s.from + k // "la Présidente de Malte | au dîner"
	}
	if n := russianState(l.text[of.from+s.to:of.to], tokens(clip(l.text[of.from+s.to:of.to], longestTitle))); d.lang == "ru" && n == 1 {
		s.to = l.words[l.wordAt(of.from+s.to)].to - of.from // "Российской | Федерации"
	}
	if front := l.wordAt(end) - 1; end > 0 && end <= of.from+at.from && front >= 0 {
		s.from = l.words[front].from - of.from // "Turkish trade minister", "Kuwait’s emir"
	}
	if k := strings.Index(l.text[of.from+s.from:of.from+s.to], ", "); k > 0 { // "the Prime Minister, the Vice-Prime Minister of Norway"
		if rest := clip(l.text[of.from+s.from+k+len(", "):of.to], longestTitle); anotherOffice(rest, tokens(rest)) {
			s.to, s.country = s.from+k, -1
		}
	}
	s.Role = d.uninflected(strings.Trim(l.text[of.from+s.from:of.from+s.to], " ,"))
	*all = append(*all, s)
	return true
}

// countryOfRussian returns the country of a Russian office that ends in front of word i, and
// where it is named: "Министр обороны | Индии".
func (l *line) countryOfRussian(i int) (country, end int) {
	const most = 4 // words between
	for k := i; k < min(i+most, len(l.words)) && blankGap(l.gap(k)) && !l.words[k].verb && !pastRU(l.words[k]) && !smallRU[l.words[k].folded]; k++ {
		if found := sightings(l.words[k:k+1], l.lang); len(found) == 1 && found[0].kind != byCity {
			return found[0].country, found[0].to
		}
	}
	return -1, 0
}

// oneHolds tells whether words [i, next) of a line are an office that one person holds at
// a time and that is spoken of as known: "the Prime Minister", "du ministre de la Santé".
func (l *line) oneHolds(i, next int) bool {
	if l.lang == "ru" {
		return l.words[i].capital && l.words[i].folded != "министр" && l.words[i].folded != "глава"
	}
	if last := l.words[next-1]; last.folded == "premier" && !last.capital {
		return false // "le premier"
	}
	before := l.word(i - 1)
	for k := i - 1; k > i-3 && (delegated[before] || l.words[max(k, 0)].called != nil); k-- {
		before = l.word(k - 1)
	}
	return definite[before] && (saysEnough[l.words[next-1].folded] || next-i > 1 || behindOffice(l.words, next-1) > next)
}

var (
	definite = set("le la l the du au notre our")
	// saysEnough are the last words of offices that need nothing more behind them.
	saysEnough = set("president presidente king queen roi reine emir sultan chancelier chanceliere chancellor premier pape pope pm taoiseach tanaiste")
)

// holder returns the one whom the document names with an office of a country that a
// sentence has without a name, "" where there is none or more than one.
func (d *Document) holder(p standing, country int) string {
	office := withoutCountry(p.Role)
	name := ""
	for _, q := range d.People {
		same := q.country >= 0 && q.country == country && slices.Equal(withoutCountry(q.Role), office)
		if !same && !(isPope(p.Role) && isPope(q.Role)) || q.Name == name {
			continue
		}
		if name != "" {
			return ""
		}
		name = q.Name
	}
	return name
}

// isPope tells whether an office is that of the Pope, which needs no country to be known.
func isPope(role string) bool {
	first, _, _ := strings.Cut(role, " ")
	plain, _ := plainOffice(first)
	return fold(plain) == "папа" || fold(first) == "pape" || fold(first) == "pope"
}

// withoutCountry returns the folded words of an office up to what country it is of.
func withoutCountry(role string) (office []string) {
	for _, w := range words(role) {
		if w.country() >= 0 || stateWords[w.folded] && !portfolioLinks[w.folded] {
			break
		}
		office = append(office, w.folded)
	}
	for len(office) > 0 && portfolioLinks[office[len(office)-1]] {
		office = office[:len(office)-1]
	}
	return office
}

// inApposition tells whether a name of so many bytes that opens a text stands before an
// office of its own, without an article, and not behind that of another: "of the President,
// Mrs Ada Holm, President of Slovenia".
func inApposition(text string, name int) bool {
	rest, ok := strings.CutPrefix(text[name:], ", ")
	if !ok {
		return false
	}
	m := office.FindStringIndex(clip(rest, longestTitle))
	return m != nil && countryIn(rest[:officeEnd(rest, m[1])]) >= 0
}

// countryIn returns the first country that a text names, -1 for none.
func countryIn(text string) int {
	for _, c := range sightings(words(text), "en") {
		if c.kind != byCity {
			return c.country
		}
	}
	return -1
}

// uninflected returns a Russian office in the nominative.
func (d *Document) uninflected(role string) string {
	if d.lang != "ru" {
		return role
	}
	word, rest, _ := strings.Cut(role, " ")
	if plain, _ := plainOffice(word); plain != "" {
		return strings.TrimSpace(plain + " " + rest)
	}
	return role
}

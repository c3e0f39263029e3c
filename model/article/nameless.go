package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// nameless appends one who is called by an office only, of a country ("the king of
// Bhutan") or not ("the Prime Minister"), and tells whether it has.
func (d *Document) nameless(l *line, of, at lex.Span, all *[]standing) bool {
	first := l.WordAt(of.From + at.From)
	next := l.CueAt(first, lex.CueOffice)
	if next == 0 {
		return false
	}
	s := standing{Span: at}
	s.visits = -1
	last := next
	if next < len(l.Words) && l.Words[next].Called != nil && !l.Words[next].Capital && lex.InFrench[l.Words[next-1].Folded] {
		last++
	}
	for behind := lex.BehindCountry(l.Words, next-1, last); last < behind && !(lex.Scene[l.Words[last].Folded] && !lex.PortfolioLinks[l.Words[last].Folded] && !lex.InCharge(l.Words, last)) && !(goesTo[l.Words[last].Folded] && last+1 < behind && l.Words[last+1].Country() >= 0); last++ {
	}
	end := 0
	s.country, end = d.countryNear(l, of, at)
	if d.lang == "ru" && s.country < 0 {
		s.country, end = l.countryOfRussian(next)
	}
	if s.country < 0 && !l.oneHolds(first, next) {
		return false
	}
	s.To = min(max(at.To, end-of.From, l.Words[last-1].To-of.From), of.To-of.From)
	if k := strings.Index(l.Text[of.From+s.From:of.From+s.To], " au "); k > 0 && of.From+s.From+k >= end && s.country >= 0 {
		s.To = s.From + k // "la Présidente de Malte | au dîner"
	}
	if n := russianState(l.Text[of.From+s.To:of.To], tokens(lex.Clip(l.Text[of.From+s.To:of.To], longestTitle))); d.lang == "ru" && n == 1 {
		s.To = l.Words[l.WordAt(of.From+s.To)].To - of.From // "Российской | Федерации"
	}
	if front := l.WordAt(end) - 1; end > 0 && end <= of.From+at.From && front >= 0 {
		s.From = l.Words[front].From - of.From // "Turkish trade minister", "Kuwait’s emir"
		for _, c := range l.sightings(lex.Span{From: of.From, To: of.From + at.From}, "en") {
			if c.To == l.Words[front].To {
				s.From = c.From - of.From // "New Zealand foreign minister"
			}
		}
	}
	if k := strings.Index(l.Text[of.From+s.From:of.From+s.To], ", "); k > 0 { // "the Prime Minister, the Vice-Prime Minister of Norway"
		if rest := lex.Clip(l.Text[of.From+s.From+k+len(", "):of.To], longestTitle); anotherOffice(rest, tokens(rest)) {
			s.To, s.country = s.From+k, -1
		}
	}
	s.Role = d.uninflected(strings.Trim(l.Text[of.From+s.From:of.From+s.To], " ,"))
	*all = append(*all, s)
	return true
}

// countryOfRussian returns the country of a Russian office that ends in front of word i, and
// where it is named: "Министр обороны | Индии".
func (l *line) countryOfRussian(i int) (country, end int) {
	const most = 4 // words between
	for k := i; k < min(i+most, len(l.Words)) && lex.BlankGap(l.Gap(k)) && !l.Words[k].Verb && !lex.PastRU(l.Words[k]) && !lex.SmallRU[l.Words[k].Folded]; k++ {
		if found := lex.Sightings(l.Words[k:k+1], l.Lang); len(found) == 1 && found[0].Kind != lex.ByCity {
			return found[0].Country, found[0].To
		}
	}
	return -1, 0
}

// oneHolds tells whether words [i, next) of a line are an office that one person holds at
// a time and that is spoken of as known: "the Prime Minister", "du ministre de la Santé".
func (l *line) oneHolds(i, next int) bool {
	if l.Lang == "ru" {
		return l.Words[i].Capital && l.Words[i].Folded != "министр" && l.Words[i].Folded != "глава"
	}
	if last := l.Words[next-1]; last.Folded == "premier" && !last.Capital {
		return false // "le premier"
	}
	before := l.Word(i - 1)
	for k := i - 1; k > i-3 && (lex.Delegated[before] || l.Words[max(k, 0)].Called != nil); k-- {
		before = l.Word(k - 1)
	}
	comes := (before == "of" || before == "by") && lex.Fold(l.Word(i-2)) == "visit" && l.Words[i].Capital // "the visit of Prime Minister to Peru"
	return (definite[before] || comes) && (saysEnough[l.Words[next-1].Folded] || next-i > 1 || lex.BehindOffice(l.Words, next-1) > next)
}

var (
	definite = lex.Set("le la l the du au notre our")
	// saysEnough are the last words of offices that need nothing more behind them.
	saysEnough = lex.Set("president presidente king queen roi reine emir sultan chancelier chanceliere chancellor premier pape pope pm taoiseach tanaiste")
)

// holder returns the one whom the document names with an office of a country that a
// sentence has without a name, "" where there is none or more than one.
func (d *Document) holder(p standing, country int) string {
	office := behindCountry(p.Role)
	name := ""
	for _, q := range d.People {
		same := q.country >= 0 && q.country == country && slices.Equal(behindCountry(q.Role), office)
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
	plain, _ := lex.PlainOffice(first)
	return lex.Fold(plain) == "папа" || lex.Fold(first) == "pape" || lex.Fold(first) == "pope"
}

// withoutCountry returns the folded words of an office up to what country it is of.
func withoutCountry(role string) (office []string) {
	for _, w := range lex.Words(role) {
		if w.Country() >= 0 || stateWords[w.Folded] && !lex.PortfolioLinks[w.Folded] {
			break
		}
		office = append(office, w.Folded)
	}
	for len(office) > 0 && lex.PortfolioLinks[office[len(office)-1]] {
		office = office[:len(office)-1]
	}
	return office
}

// behindCountry is [withoutCountry] for an office that may have its country in front, or be short: "the Polish | PM".
func behindCountry(role string) []string {
	words := lex.Words(role)
	if k := slices.IndexFunc(words, func(w lex.Word) bool { return w.Country() < 0 }); k > 0 {
		role = role[words[k].From:]
	}
	office := withoutCountry(role)
	if len(office) == 1 && office[0] == "pm" {
		return []string{"prime", "minister"}
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
	m := office.FindStringIndex(lex.Clip(rest, longestTitle))
	return m != nil && countryIn(rest[:officeEnd(rest, m[1])]) >= 0
}

// countryIn returns the first country that a text names, -1 for none.
func countryIn(text string) int {
	for _, c := range lex.Sightings(lex.Words(text), "en") {
		if c.Kind != lex.ByCity {
			return c.Country
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
	if plain, _ := lex.PlainOffice(word); plain != "" {
		return strings.TrimSpace(plain + " " + rest)
	}
	return role
}

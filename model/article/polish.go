package article

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What is shown of people: the visit is read by then, so that their names and offices may be mended.

// polish tells the offices of counterparts, and leaves out what is nobody.
func (d *siding) polish() {
	for i := range d.People {
		d.tellOffice(i)
		d.People[i].Role = wholeOffice(d.People[i].Role)
	}
	d.People = slices.DeleteFunc(d.People, func(p Person) bool { return p.Name != d.Visit.Visitor && p.Name != d.Visit.Host && isCompany(p) })
	d.roll = nil // of those before
}

// wholeOffice returns an office without what only leads to the next one ("ambassador to Togo, and", "directeur,
// l’honorable"), "" for a form of address ("Leurs Excellences").
func wholeOffice(role string) string {
	role = excellency.ReplaceAllString(role, "")
	words := lex.Words(role)
	for len(words) > 0 && leads[words[len(words)-1].Folded] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return ""
	}
	if end := words[len(words)-1].To; strings.ContainsFunc(role[end:], unicode.IsLetter) {
		return strings.TrimRight(role[:end], " ,")
	}
	return role
}

// excellency is a form of address in front of an office.
var excellency = lex.Lazy(`(?i)^(?:(?:his|her) (?:excellency|majesty|(?:royal )?highness),? the |son (?:excellence|altesse(?: royale)?),? (?:le |la |l[’']))`)

var leads = lex.Set("et and the le la l honorable honourable leurs their excellences")

// findOffice gives one who has no office that which the text in front of a form of address ends in.
func (d *siding) findOffice(p *Person, text string) {
	if p.Role != "" {
		return
	}
	p.Role = officeBefore(text)
	for _, c := range lex.Sightings(lex.Words(p.Role), d.Lang) {
		if c.Kind != lex.ByCity {
			p.country = c.Country // not the one to which an ambassador is sent
			if p.Name != d.Visit.Visitor && p.Name != d.Visit.Host {
				p.Side = d.sideOfPeople(c.Country)
			}
			return
		}
	}
}

// withoutDeeds returns an office without what its holder did, and what stands before it: of "President of Togo
// met Peruvian President" the last two words; "" where none is left.
func withoutDeeds(role string) string {
	words := lex.Words(role)
	for k := len(words) - 1; k >= 0; k-- {
		w := words[k]
		if spelled := role[w.From:w.To]; lex.StartsUpper(spelled) || spelled == "à" || !(done(spelled, w.Folded) || lex.IsVerb(w.Folded) || sinceWhen[w.Folded]) {
			continue
		}
		if rest := strings.Trim(role[w.To:], " ,"); office.MatchString(afterArticle(rest)) || countryIn(rest) >= 0 {
			return afterArticle(rest)
		}
		return ""
	}
	return role
}

var sinceWhen = lex.Set("depuis since")

// afterArticle returns a text without the article that opens it.
func afterArticle(s string) string {
	for _, article := range []string{"le ", "la ", "l’", "l'", "the "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}

// officeBefore returns the office that a text ends in, in front of a form of address: "the Government Spokesman",
// "le ministre de la Santé, "; "" for none.
func officeBefore(text string) string {
	const most = 14 // words
	m := officeAtEnd.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	role := strings.Trim(m[1], " ,")
	words := lex.Words(role)
	if len(words) == 0 || len(words) > most || slices.ContainsFunc(words, func(w lex.Word) bool {
		spelled := role[w.From:w.To]
		return w.Digit || !lex.StartsUpper(spelled) && (lex.IsVerb(w.Folded) || done(spelled, w.Folded) || relative[w.Folded])
	}) || notInOffice[words[len(words)-1].Folded] || lex.FunctionWords[words[len(words)-1].Folded] {
		return ""
	}
	return role
}

// officeAtEnd finds behind an article what begins with an office or ends in the words of one.
var officeAtEnd = lex.Lazy(`(?i)(?:^|[\s,(’'])(?:the |le |la |l[’'])((?:(?:deputy |permanent |prime |foreign |vice-?)?(?:minister|secretary|ambassador|president|director|governor|adviser|advisor|head|chairman)|vice-?premi(?:er|ère) ministre|premi(?:er|ère) ministre|ministre|secrétaire (?:d[’']état|générale?)|ambassad(?:eur|rice)|présidente?|direct(?:eur|rice)|gouverneure?|(?-i:\p{Lu})[\p{L}-]+ (?:spokes(?:man|woman|person)|adviser|advisor|secretary|whip|leader))(?:[^;:.()]{0,110}?)),?\s?$`)

// tellOffice says for a counterpart which office that is, where it is that of the one who is named before.
func (d *siding) tellOffice(i int) {
	p := &d.People[i]
	if !homologue.MatchString(p.Role) || strings.Contains(p.Role, " et ") {
		return
	}
	if _, own, ok := strings.Cut(p.Role, ", "); ok && office.MatchString(lastWord(own)) { // "counterpart, Bolivian President"
		p.Role = own
		return
	}
	for _, t := range d.named[i] {
		q := d.person(d.Visit.Visitor)
		if k := t.before; k >= 0 && (p.Side == "" || d.People[k].Side != p.Side) {
			q = &d.People[k]
		} else if p.Side == visitorSide {
			q = d.person(d.Visit.Host)
		}
		if q == nil || q.Name == p.Name || q.Side != "" && q.Side == p.Side || homologue.MatchString(q.Role) || !holdsState(q.Role) || feminine.MatchString(q.Role) {
			continue
		}
		if told := d.officeOf(q.Role, p.Role); told != "" {
			p.Role = told
			return
		}
	}
}

// feminine begins an office in a form that a counterpart need not have.
var feminine = lex.Lazy(`(?i)^(?:vice-)?(?:présidente|première|reine|queen|chancelière|princesse|princess)`)

// officeOf returns an office with the adjective of a counterpart's country in place of its own country.
func (d *siding) officeOf(role, counterpart string) string {
	adjective := ""
	for _, c := range lex.Sightings(lex.Words(counterpart), d.Lang) {
		adjective = counterpart[c.From:c.To]
	}
	words := lex.Words(role)
	switch of := lex.Sightings(words, d.Lang); {
	case heads[words[0].Folded]: // and no more: « président islamo-conservateur »
		role = role[:words[0].To]
	case len(of) > 0 && of[0].Kind == lex.ByAdjective && !strings.Contains(lex.Fold(role), "republi"):
		return strings.Join(strings.Fields(role[:of[0].From]+adjective+role[of[0].To:]), " ")
	case len(of) > 0:
		n := len(withoutCountry(role))
		if n == 0 {
			return ""
		}
		role = role[:words[n-1].To]
	}
	if adjective != "" && d.Lang == "en" {
		return adjective + " " + role
	}
	if head, portfolio, ok := strings.Cut(role, " "); ok && lex.Fold(head) == "ministre" && adjective != "" {
		return head + " " + adjective + " " + portfolio
	}
	return strings.TrimSpace(role + " " + adjective)
}

// isCompany tells whether a person is none, but what is called General by its name.
func isCompany(p Person) bool {
	return lex.Fold(p.Role) == "general" && companies[lex.Fold(p.Name)]
}

var companies = lex.Set("atomics electric electrics motors dynamics mills directorate assembly secretariat")

// addParty adds one whom the visit has, and the people have not, when it is a name.
func (d *Document) addParty(found []findings, name string) {
	first, ok := d.roll.surnames[surname(name)]
	if name == "" || d.lang == "ru" || ok && !otherFirst(d.People[first].Name, name) || slices.ContainsFunc(d.roll.sharing(name), func(k int32) bool { return SameName(d.People[k].Name, name) }) ||
		slices.ContainsFunc(d.Organisations, func(o Organisation) bool { return o.Name == name }) || !isName(name) {
		return
	}
	for i, p := range d.Paragraphs {
		line := d.Line(p)
		if k := strings.Index(line, name); k >= 0 && p.datable() {
			of := lex.SentenceAt(found[i].sentences, k)
			role := ""
			if name == d.Visit.Visitor {
				role = d.officeTold(found[i], of, k)
			}
			d.People = append(d.People, Person{Name: name, Role: role, Passage: d.passage(i, of), country: -1, visits: -1})
			d.roll = rollOf(d.People)
			return
		}
	}
}

// officeTold returns the office that is told last in front of a byte of a paragraph, in the sentence that begins
// before it or the one before that: "The Minister arrived on Monday. Ada Holm met …"; "" for none, or where somebody
// else is named there.
func (d *Document) officeTold(f findings, of lex.Span, at int) string {
	if slices.ContainsFunc(f.people, func(p sighted) bool { return p.sentence.From+p.From < at }) {
		return ""
	}
	role := ""
	for _, p := range f.offices {
		if p.sentence.From+p.To <= at && p.sentence.To >= of.From-len("  ") && p.country < 0 {
			role = p.Role
		}
	}
	return role
}

// isName tells whether a text is the name of a person, of two words and more.
func isName(s string) bool {
	end, n := nameRun(s, tokens(s))
	return n > 1 && end == len(s) && len(lex.Sightings(lex.Words(s), "en")) == 0 && !lex.Capitals(s) && !strings.Contains(s, " du ")
}

package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// An office in front of which, or behind which, a name stands.
var office = lex.Lazy(`(?i)^(` + strings.Join([]string{
	`vice-?\s?premi(?:er|ère)[ -]ministre`, `vice-?\s?présidente?`, `vice-?\s?ministre`, `premi(?:er|ère)[ -]ministre`, `présidente?`, `ministre`, `roi`, `reine`,
	`prince(?:sse)?(?: héritier)?`, `émir`, `sultan`, `chanceli(?:er|ère)`, `secrétaire (?:générale?|d[’']état)`, `ambassad(?:eur|rice)`, `gouverneure?`,
	`direct(?:eur|rice) générale?`, `chef de (?:la diplomatie|l[’']état|gouvernement)`, `haute? représentante?`, `général`, `commissaire`,
	`vice president`, `deputy prime minister`, `prime minister`, `president`, `(?:foreign |defen[cs]e |deputy |` +
		`finance |trade |interior )*minister`, `premier`, `king`, `queen`,
	`crown prince`, `prince(?:ss)?`, `emir`, `sheikh`, `chancellor`, `(?:deputy )?secretary(?:[ -]general)?`, `ambassador`, `governor`, `director[ -]general`,
	`high representative`, `chairman`, `chairperson`, `speaker`, `general`, `taoiseach`, `pope`, `pape`}, `|`) + `)(?:$|[\s,’'])`)

var (
	honorific = lex.Set("exc mm mmes messrs messieurs mesdames hadji hadj elhadj alhaji h.e s.e s.e.m h.r.h h.h h.m smt shri prof eng ing col gen lt adm amb h professor prof professeur docteur doctor monsieur madame mme m mr mrs ms dr sem s e son sa excellence excellency his her majesty majeste highness altesse royale sir hon honorable honourable the le la monseigneur dame cardinal")
	joining   = lex.Set("de du des d l la le les of the for pour and et s")
	toPlace   = lex.Set("a au aux en to")
	inRole    = lex.Set(`chef etat general armee gouvernement republique federation royaume transition conseil affaires etrangeres foreign affairs state government
		president presidente federal federale federaux minister ministre premier prime vice secretaire secretary leader leaders commander armed forces interior finance defence defense trade
		works protection security citizen homeland treasury commerce energy labor labour health education agriculture transport transportation environment tourism justice
		economy planning international regional cooperation integration communications fisheries housing`)
	notInOffice = lex.Set("at a in on during with avec en who qui after apres since depuis pour lors dans")
	naming      = lex.Set("le la e bin ben ibn al el ould von van der den da dos ag de du де да дос бен бин ибн аль эль ван фон дер ди ла ульд")
)

// A standing is a person at a place in a sentence: the bytes of office and name.
type standing struct {
	Person
	lex.Span
}

// peopleIn returns the people of one sentence in order, at bytes of it. One whom it
// gives no name, but an office and its country, has an empty one.
func (d *Document) peopleIn(l *line, of lex.Span) []standing {
	const reach = 180 // bytes from the office to the end of the name
	var all []standing
	sentence := l.Text[of.From:of.To]
	end := 0
	for _, m := range l.offices(of) {
		from, to := m.From, m.To
		if from < end || strings.HasSuffix(sentence[:from], "ress ") { // a press secretary only speaks
			continue
		}
		if name, ok := nameInFront(sentence, end, from); ok && !ownName(sentence[to:]) && !l.onlySets(of, name, to) && !honorific[lex.Fold(strings.Trim(sentence[from:to], "."))] {
			s := standing{Span: lex.Span{From: name.From, To: officeEnd(sentence, to)}}
			s.Name, s.Role = sentence[name.From:name.To], strings.Trim(sentence[from:s.To], " ,")
			s.visits = -1
			s.country, _ = d.countryNear(l, of, s.Span)
			s.Name = d.inNominative(s.Name, s.Role)
			end = s.To
			all = append(all, s)
			continue
		}
		name, ok := nameAfter(lex.Clip(sentence[to:], reach), l.longNames(of, to))
		if !ok && d.lang == "ru" {
			name, ok = soleName(sentence[from:to], lex.Clip(sentence[to:], reach))
		}
		if !ok {
			if d.nameless(l, of, lex.Span{From: from, To: to}, &all) {
				end = all[len(all)-1].To
			}
			continue
		}
		if k := len(all) - 1; k >= 0 && all[k].Name != "" && all[k].To == end && moreOffices[lex.Fold(sentence[end:from])] && anotherIs.MatchString(sentence[to:to+name.From]) {
			all[k].To = officeEnd(sentence, to)
			if all[k].country < 0 {
				all[k].country, _ = d.countryNear(l, of, all[k].Span)
			}
			end = all[k].To
			continue
		}
		if other := l.othersOffice(of, lex.Span{From: to, To: to + name.From}); other > 0 {
			if d.nameless(l, lex.Span{From: of.From, To: of.From + other}, lex.Span{From: from, To: to}, &all) {
				end = all[len(all)-1].To
			}
			continue
		}
		if inApposition(sentence[to+name.From:], name.To-name.From) && strings.ContainsRune(sentence[to:to+name.From], ',') && d.nameless(l, of, lex.Span{From: from, To: to}, &all) {
			end = all[len(all)-1].To
			continue
		}
		front := postInFront(sentence[end:from], sentence[to:to+name.From])
		if speaksFor.MatchString(sentence[from-front : from]) {
			continue
		}
		from -= front
		s := standing{Span: lex.Span{From: from, To: to + name.To}}
		s.Name = cleanName(sentence[to+name.From : to+name.To])
		s.woman = toWoman.MatchString(sentence[from : to+name.From])
		s.Role = roleOf(sentence[from : to+name.From])
		if rest, ok := behindName(sentence[s.To:]); s.Role == "" && ok {
			from := len(sentence) - len(rest)
			if m := office.FindStringIndex(sentence[from:min(len(sentence), from+60)]); m != nil && m[0] == 0 && !ownName(" "+sentence[from+m[1]:]) {
				s.To = officeEnd(sentence, from+m[1])
				s.Role = strings.Trim(sentence[from:s.To], " ,")
			}
		}
		s.country, _ = d.countryNear(l, of, s.Span)
		s.visits = d.countryVisited(l, of, s.To)
		s.Name = d.inNominative(s.Name, s.Role)
		end = s.To
		all = append(all, s)
	}
	for _, p := range d.pairedIn(l, of) {
		switch k := slices.IndexFunc(all, func(q standing) bool { return q.Overlaps(p.Span) }); {
		case isCountry(p.Name), isNobody(p.Name):
		case k < 0:
			all = append(all, p)
		case all[k].Role == "" && all[k].Name == p.Name: // "les ministres, M. A et M. B"
			all[k].Role, all[k].country = p.Role, max(all[k].country, p.country)
		}
	}
	slices.SortFunc(all, func(a, b standing) int { return a.From - b.From })
	return all
}

// toWoman ends what stands in front of a woman's name.
var toWoman = lex.Lazy(`(?:Mme|Madame|Mrs|Ms)\.? ?$`)

var (
	// moreOffices stand between two offices that somebody holds.
	moreOffices = map[string]bool{", ": true, " et ": true, ", et ": true, " and ": true, ", and ": true}
	// anotherIs begins the form of address of the next one behind the offices of somebody.
	anotherIs = lex.Lazy(`(?i),\s(?:son excellence|son altesse|sa majesté|s\.\s?e\.|his excellency|her excellency|his majesty|her majesty|h\.\s?e\.)`)
)

// soleName finds behind a Russian office which is held under one name that name alone:
// "Папой Римским Франциском".
func soleName(office, rest string) (lex.Span, bool) {
	head, _, _ := strings.Cut(office, " ")
	plain, _ := lex.PlainOffice(head)
	all := tokens(rest)
	if !underOneName[lex.Fold(plain)] || len(all) == 0 || !lex.BlankGap(rest[:all[0][0]]) {
		return lex.Span{}, false
	}
	name := rest[all[0][0]:all[0][1]]
	if len(all) > 1 && lex.CountryOfWord(lex.Fold(name)) >= 0 { // "Король Бельгии Филипп"
		all = all[1:]
		name = rest[all[0][0]:all[0][1]]
	}
	if !lex.StartsUpper(name) || lex.CountryOfWord(lex.Fold(name)) >= 0 || statesRU[lex.Fold(name)] {
		return lex.Span{}, false
	}
	return lex.Span{From: all[0][0], To: all[0][1]}, true
}

var underOneName = lex.Set("папа король эмир султан")

// offices returns the offices and forms of address of a sentence in order, at
// bytes of it.
func (l *line) offices(s lex.Span) (all []lex.Span) {
	from, to := l.WordsIn(s)
	for i := from; i < to; i++ {
		w := l.Words[i]
		for k, c := range w.Cues {
			if lex.Cue(c.Class) != lex.CueOffice && lex.Cue(c.Class) != lex.CueAddress || lex.Longest(w.Cues[k:k+1], l.Words[i:to]) == nil {
				continue
			}
			last := l.Words[i+len(c.Parts)-1]
			if next := i + len(c.Parts); lex.Cue(c.Class) == lex.CueAddress && next < to && lex.BlankGap(l.Gap(next)) && l.Words[next].Capital && l.CueAt(next, lex.CueOffice) > 0 {
				break // "His Majesty King"
			}
			at := lex.Span{From: w.From - s.From, To: last.To - s.From}
			dot := strings.HasPrefix(l.Text[last.To:s.To], ".")
			if short := len(last.Folded) < 3; lex.Cue(c.Class) == lex.CueAddress && dot && len(last.Folded) < 4 {
				at.To++
			} else if last.Folded == "pm" && i > 0 && l.Words[i-1].Digit {
				continue // "4.25 pm"
			} else if short && c.Parts[len(c.Parts)-1].Letters == "m" || strings.HasPrefix(l.Text[last.To:s.To], "-") {
				continue // "5 m"; "président-directeur"
			}
			all = append(all, at)
			i += len(c.Parts) - 1
			break
		}
	}
	return all
}

// tokens splits a text into words with their marks ("L’Haÿ-les-Roses", "Jr.") and
// signs alone.
func tokens(s string) [][2]int {
	all := make([][2]int, 0, len(s)/5+1)
	start := -1
	for i, r := range s {
		in := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '’' || r == '\'' || r == '.' || r == '‑' || r == '-'
		if in && start < 0 {
			start = i
		}
		if !in {
			if start >= 0 {
				all = append(all, [2]int{start, i})
				start = -1
			}
			if !unicode.IsSpace(r) {
				all = append(all, [2]int{i, i + utf8.RuneLen(r)})
			}
		}
	}
	if start >= 0 {
		all = append(all, [2]int{start, len(s)})
	}
	return all
}

// behindName returns what stands behind the comma and the article after a name.
func behindName(s string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, ", ")
	for _, article := range []string{"le ", "la ", "the "} {
		rest = strings.TrimPrefix(rest, article)
	}
	return rest, ok
}

// nameInFront finds the name that stands right in front of an office, after
// byte low.
func nameInFront(sentence string, low, office int) (lex.Span, bool) {
	const reach = 80 // bytes
	low = max(low, office-reach)
	for low < office && !utf8.RuneStart(sentence[low]) {
		low++
	}
	before, ok := beforeComma(sentence[low:office])
	if !ok {
		return lex.Span{}, false
	}
	from, ok := lastName(before)
	if !ok {
		return lex.Span{}, false
	}
	name := lex.Span{From: low + from, To: low + len(before)}
	// The run may begin with an office or an address of its own.
	n := 0
	for _, w := range slices.Backward(lex.Words(sentence[name.From:name.To])) {
		if inRole[w.Folded] || regions[w.Folded] || lex.Official[w.Folded] || honorific[w.Folded] && len(w.Folded) > 1 || lex.CountryOfWord(w.Folded) >= 0 || lex.FunctionWords[w.Folded] && !naming[w.Folded] {
			name.From += w.To
			break
		}
		n++
	}
	for name.From < name.To && !lex.StartsUpper(sentence[name.From:]) {
		_, size := utf8.DecodeRuneInString(sentence[name.From:])
		name.From += size
	}
	city := slices.ContainsFunc(lex.Sightings(lex.Words(sentence[name.From:name.To]), "en"), func(c lex.Sighting) bool { return c.Kind != lex.ByAdjective }) // "in Kuala Lumpur, the President"
	return name, n >= 2 && !city && !isNobody(sentence[name.From:name.To])
}

// beforeComma returns what stands before the comma that a text ends in, with an
// article behind it or not.
func beforeComma(s string) (before string, ok bool) {
	for _, article := range []string{"", "le ", "la ", "l’", "l'", "the ", "Acting "} {
		if head, ok := strings.CutSuffix(s, article); ok {
			if head, ok := strings.CutSuffix(head, ", "); ok {
				if name, seat, ok := cutLast(head, ", "); ok && afterNames[seat] { // "Ada Holm, MP, Minister"
					head = name
				}
				return head, true
			}
		}
	}
	// "Ada Holm, Slovenia’s minister", "Ada Holm, Slovenian minister"
	if k := strings.LastIndex(s, ", "); k > 0 && lex.StartsUpper(strings.TrimPrefix(s[k+len(", "):], "the ")) && countryIn(s[k:]) >= 0 && len(lex.Words(s[k:])) <= mostOfCountry {
		return s[:k], true
	}
	return "", false
}

// cutLast cuts a text at the last place where something stands.
func cutLast(s, sep string) (before, after string, ok bool) {
	k := strings.LastIndex(s, sep)
	if k < 0 {
		return s, "", false
	}
	return s[:k], s[k+len(sep):], true
}

const mostOfCountry = 5 // words that the name of a country and what else stands before an office are

// lastName returns where the name begins that a text ends in: two to five words with
// capitals, with a particle between them or not.
func lastName(s string) (from int, ok bool) {
	const most = 5
	n := 0
	for end := len(s); end > 0 && n < most; {
		at := 0
		space := strings.LastIndexFunc(s[:end], unicode.IsSpace)
		if space >= 0 {
			_, size := utf8.DecodeRuneInString(s[space:])
			at = space + size
		}
		switch w := s[at:end]; {
		case nameWord(w) && (n > 0 || utf8.RuneCountInString(w) > 1 && !strings.HasSuffix(w, ".")):
			from, n = at, n+1
		case n == 0 || !naming[w] || w == "le" || w == "la":
			return from, n > 1
		}
		end = space
	}
	return from, n > 1
}

// nameWord tells whether a word can be part of a name: a capital and more letters,
// or an initial.
func nameWord(w string) bool {
	return lex.StartsUpper(w) && strings.IndexFunc(strings.TrimSuffix(w, "."), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("’'-", r)
	}) < 0
}

// othersOffice returns at which byte of a sentence, between an office and a name, the office of somebody
// else begins, with its article, 0 for nowhere: "du président de la Cour, de la vice-présidente du Sénat".
func (l *line) othersOffice(of, between lex.Span) int {
	text := l.Text[of.From+between.From : of.From+between.To]
	for _, o := range l.offices(lex.Span{From: of.From + between.From, To: of.From + between.To}) {
		if held := l.Words[l.WordAt(of.From+between.From+o.From)]; ofState[held.Folded] && another.MatchString(text[:o.From]) {
			return between.From + o.From
		}
	}
	return 0
}

// another ends what stands between two offices of two people.
var another = lex.Lazy(`(?:,| et| and) (?:de la |du |le |la |the |au |à la )$`)

// officeEnd returns where the words of an office end that has begun before byte
// at: at a mark, a verb or "and".
func officeEnd(sentence string, at int) int {
	const reach = 90
	rest := lex.Clip(sentence[at:], reach)
	end := at
	for _, m := range tokens(rest) {
		w := rest[m[0]:m[1]]
		f := lex.Fold(strings.Trim(w, ".’'"))
		if list := portfolios.FindStringIndex(rest[m[0]:]); w == "," && list != nil && ofPortfolio[firstWord(sentence[at:])] {
			return at + m[0] + list[1]
		}
		if strings.ContainsAny(w[:1], ",;:()«»") || f == "et" && !strings.HasPrefix(strings.TrimSpace(rest[m[1]:]), "d") || f == "and" || lex.IsVerb(f) || strings.HasSuffix(f, "era") || notInOffice[f] || done(w, f) {
			break
		}
		end = at + m[1]
		if strings.HasSuffix(w, ".") {
			return end - 1
		}
	}
	return end
}

// portfolios goes on with what a French minister is of: "ministre du Commerce, | de l’Industrie et du Tourisme".
var (
	portfolios  = lex.Lazy(`^(?:, d(?:e la |u |es |e l[’']|[’'])[\p{L}\s’'-]{3,50}?){1,4} et d(?:e la |u |es |e l[’']|[’'])\p{L}+(?:[\s’'-]\p{L}{5,}es?\b)?`)
	ofPortfolio = lex.Set("de du des d")
)

// firstWord returns the first word of a text, folded.
func firstWord(text string) string {
	for w := range lex.Folded(lex.Clip(text, 20)) {
		return w
	}
	return ""
}

// done tells whether a word behind an office begins what its holder did: an English verb of the past, a
// French reflexive pronoun.
func done(word, folded string) bool {
	return !lex.StartsUpper(word) && (past[folded] || strings.HasSuffix(folded, "ed") && len(folded) > 4 && !lex.Participles[folded] ||
		folded == "se" || strings.HasPrefix(folded, "s'"))
}

var past = lex.Set("paid met held said left flew led made took gave told went came began")

func cleanName(s string) string { return strings.Trim(s, " ,’'-\u00a0") }

// counterpart may stand between the adjective of a country and the office or the name.
var counterpart = lex.Phrases("|counterpart|homologue|executive|first|new")

// countryVisited returns the country that a visitor is said to have come to right
// behind the name ("la visite du ministre Dupont au Mali"), -1 when there is none.
func (d *Document) countryVisited(l *line, of lex.Span, end int) int {
	const reach = 60
	at := of.From + end
	first, _ := l.WordsIn(lex.Span{From: of.From, To: at})
	if all := l.sightings(lex.Span{From: at, To: min(at+reach, of.To)}, d.Lang); len(all) > 0 {
		c := all[0]
		if c.Kind == lex.ByName && goesTo[lex.Fold(strings.TrimSpace(l.Text[at:c.From]))] && slices.ContainsFunc(l.Words[first:l.WordAt(at)], func(w lex.Word) bool { return cameFor[w.Folded] }) {
			return c.Country
		}
	}
	return -1
}

var (
	goesTo  = lex.Phrases("au|en|aux|à|to|to the|à la|à l’|à l'")
	cameFor = lex.Set("visite visites deplacement deplacements voyage voyages celle visit visits trip trips travelled traveled")
)

// ofCountry tells whether words lead from an office to its country ("of the Republic of").
func ofCountry(s string) bool {
	all := lex.Words(s)
	for _, w := range all {
		if !stateWords[w.Folded] {
			return false
		}
	}
	return len(all) > 0
}

var stateWords = lex.Set("of the du de la l d des republique republic royaume kingdom federation federale sultanat emirat state etat")

// countryNear returns the country of an office, and where it is named: within it, by the
// adjective in front of it, or by "of …" behind the name; -1 when there is none.
func (d *Document) countryNear(l *line, of, s lex.Span) (country, end int) {
	const before, behind = 40, 50 // bytes
	country = -1
	s = lex.Span{From: of.From + s.From, To: of.From + s.To}
	for _, c := range l.sightings(lex.Span{From: max(of.From, s.From-before), To: min(of.To, s.To+behind)}, d.Lang) {
		switch {
		case c.From >= s.From && sentTo.MatchString(l.Text[s.From:c.From]):
		case c.From >= s.From && c.To <= s.To && c.Kind != lex.ByCity:
			return c.Country, c.To
		case c.To <= s.From && c.Kind != lex.ByCity && (c.Kind == lex.ByAdjective || d.lang == "en" && !c.Region && !strings.Contains(l.Text[c.To:s.From], ",") || strings.HasPrefix(l.Text[c.To:], "’s ") || strings.HasPrefix(l.Text[c.To:], "'s ")) && counterpart[lex.Fold(strings.Trim(strings.TrimLeft(l.Text[c.To:s.From], "’'s)"), ", \u00a0"))]:
			country, end = c.Country, c.To
		case c.From >= s.To && country < 0 && c.Kind != lex.ByCity && (ofCountry(l.Text[s.To:c.From]) || c.Kind == lex.ByAdjective && d.lang == "fr" && lex.BlankGap(l.Text[s.To:c.From])):
			country, end = c.Country, c.To
		}
	}
	return country, end
}

// sentTo stands between an office and the country that it deals with: "special envoy for
// Iraq", "ambassadeur de France au Mali".
var sentTo = lex.Lazy(`(?i)\s(?:for|to|in|pour|auprès (?:de|du)|chargée? (?:de|du)|au|aux|en|à)\s(?:l[’']|la |le |les |the |d[’'])?$`)

// sightings returns those of the words that begin in a stretch of a line.
func (l *line) sightings(s lex.Span, lang string) []lex.Sighting {
	from, to := l.WordsIn(s)
	return lex.Sightings(l.Words[from:to], lang)
}

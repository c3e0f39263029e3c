package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An office in front of which, or behind which, a name stands.
var office = lazy(`(?i)^(` + strings.Join([]string{
	`vice-?\s?premi(?:er|ère)[ -]ministre`, `vice-?\s?présidente?`, `vice-?\s?ministre`, `premi(?:er|ère)[ -]ministre`, `présidente?`, `ministre`, `roi`, `reine`,
	`prince(?:sse)?(?: héritier)?`, `émir`, `sultan`, `chanceli(?:er|ère)`, `secrétaire (?:générale?|d[’']état)`, `ambassad(?:eur|rice)`, `gouverneure?`,
	`direct(?:eur|rice) générale?`, `chef de (?:la diplomatie|l[’']état|gouvernement)`, `haute? représentante?`, `général`, `commissaire`,
	`vice president`, `deputy prime minister`, `prime minister`, `president`, `(?:foreign |defen[cs]e |deputy |` +
		`finance |trade |interior )*minister`, `premier`, `king`, `queen`,
	`crown prince`, `prince(?:ss)?`, `emir`, `sheikh`, `chancellor`, `(?:deputy )?secretary(?:[ -]general)?`, `ambassador`, `governor`, `director[ -]general`,
	`high representative`, `chairman`, `chairperson`, `speaker`, `general`, `taoiseach`, `pope`, `pape`}, `|`) + `)(?:$|[\s,’'])`)

var (
	honorific = set("h.e s.e s.e.m h.r.h h.h h.m smt shri prof eng ing col gen lt adm amb h professor prof professeur docteur doctor monsieur madame mme m mr mrs ms dr sem s e son sa excellence excellency his her majesty majeste highness altesse royale sir hon honorable honourable the le la monseigneur dame cardinal")
	joining   = set("de du des d l la le les of the for pour and et s")
	toPlace   = set("a au aux en")
	inRole    = set(`chef etat general armee gouvernement republique federation royaume transition conseil affaires etrangeres foreign affairs state government
		president presidente federal federale federaux minister ministre premier prime vice secretaire secretary leader leaders commander armed forces interior finance defence defense trade
		works protection security citizen homeland treasury commerce energy labor labour health education agriculture transport transportation environment tourism justice
		economy planning cooperation integration communications fisheries housing`)
	notInOffice = set("at a in on during with avec en who qui after apres since depuis pour lors dans")
	naming      = set("le la e bin ben ibn al el ould von van der den da dos ag de du де да дос бен бин ибн аль эль ван фон дер ди ла ульд")
)

// A standing is a person at a place in a sentence: the bytes of office and name.
type standing struct {
	Person
	span
}

// peopleIn returns the people of one sentence in order, at bytes of it. One whom it
// gives no name, but an office and its country, has an empty one.
func (d *Document) peopleIn(l *line, of span) []standing {
	const reach = 180 // bytes from the office to the end of the name
	var all []standing
	sentence := l.text[of.from:of.to]
	end := 0
	for _, m := range l.offices(of) {
		from, to := m.from, m.to
		if from < end || strings.HasSuffix(sentence[:from], "ress ") { // a press secretary only speaks
			continue
		}
		if name, ok := nameInFront(sentence, end, from); ok && !honorific[fold(strings.Trim(sentence[from:to], "."))] {
			s := standing{span: span{name.from, officeEnd(sentence, to)}}
			s.Name, s.Role = sentence[name.from:name.to], strings.Trim(sentence[from:s.to], " ,")
			s.visits = -1
			s.country, _ = d.countryNear(l, of, s.span)
			s.Name = d.inNominative(s.Name, s.Role)
			end = s.to
			all = append(all, s)
			continue
		}
		name, ok := nameAfter(clip(sentence[to:], reach), l.longNames(of, to))
		if !ok && d.lang == "ru" {
			name, ok = soleName(sentence[from:to], clip(sentence[to:], reach))
		}
		if !ok {
			if d.nameless(l, of, span{from, to}, &all) {
				end = all[len(all)-1].to
			}
			continue
		}
		if inApposition(sentence[to+name.from:], name.to-name.from) && strings.ContainsRune(sentence[to:to+name.from], ',') && d.nameless(l, of, span{from, to}, &all) {
			end = all[len(all)-1].to
			continue
		}
		s := standing{span: span{from, to + name.to}}
		s.Name = cleanName(sentence[to+name.from : to+name.to])
		s.Role = roleOf(sentence[from : to+name.from])
		if rest, ok := behindName(sentence[s.to:]); s.Role == "" && ok {
			from := len(sentence) - len(rest)
			if m := office.FindStringIndex(sentence[from:min(len(sentence), from+60)]); m != nil && m[0] == 0 {
				s.to = officeEnd(sentence, from+m[1])
				s.Role = strings.Trim(sentence[from:s.to], " ,")
			}
		}
		s.country, _ = d.countryNear(l, of, s.span)
		s.visits = d.countryVisited(l, of, s.to)
		s.Name = d.inNominative(s.Name, s.Role)
		end = s.to
		all = append(all, s)
	}
	for _, p := range d.pairedIn(l, of) {
		if !slices.ContainsFunc(all, func(q standing) bool { return q.overlaps(p.span) }) {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b standing) int { return a.from - b.from })
	return all
}

// soleName finds behind a Russian office which is held under one name that name alone:
// "Папой Римским Франциском".
func soleName(office, rest string) (span, bool) {
	head, _, _ := strings.Cut(office, " ")
	plain, _ := plainOffice(head)
	all := tokens(rest)
	if !underOneName[fold(plain)] || len(all) == 0 || !blankGap(rest[:all[0][0]]) {
		return span{}, false
	}
	name := rest[all[0][0]:all[0][1]]
	if len(all) > 1 && countryOfWord(fold(name)) >= 0 { // "Король Бельгии Филипп"
		all = all[1:]
		name = rest[all[0][0]:all[0][1]]
	}
	if !startsUpper(name) || countryOfWord(fold(name)) >= 0 || statesRU[fold(name)] {
		return span{}, false
	}
	return span{all[0][0], all[0][1]}, true
}

var underOneName = set("папа король эмир султан")

// offices returns the offices and forms of address of a sentence in order, at
// bytes of it.
func (l *line) offices(s span) (all []span) {
	from, to := l.wordsIn(s)
	for i := from; i < to; i++ {
		w := l.words[i]
		for k, c := range w.cues {
			if cue(c.class) != cueOffice && cue(c.class) != cueAddress || longest(w.cues[k:k+1], l.words[i:to]) == nil {
				continue
			}
			last := l.words[i+len(c.parts)-1]
			if next := i + len(c.parts); cue(c.class) == cueAddress && next < to && blankGap(l.gap(next)) && l.words[next].capital && l.cueAt(next, cueOffice) > 0 {
				break // "His Majesty King"
			}
			at := span{w.from - s.from, last.to - s.from}
			dot := strings.HasPrefix(l.text[last.to:s.to], ".")
			if short := len(last.folded) < 3; cue(c.class) == cueAddress && dot && len(last.folded) < 4 {
				at.to++
			} else if short && c.parts[len(c.parts)-1].letters == "m" || strings.HasPrefix(l.text[last.to:s.to], "-") {
				continue // "5 m"; "président-directeur"
			}
			all = append(all, at)
			i += len(c.parts) - 1
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
func nameInFront(sentence string, low, office int) (span, bool) {
	const reach = 80 // bytes
	low = max(low, office-reach)
	for low < office && !utf8.RuneStart(sentence[low]) {
		low++
	}
	before, ok := beforeComma(sentence[low:office])
	if !ok {
		return span{}, false
	}
	from, ok := lastName(before)
	if !ok {
		return span{}, false
	}
	name := span{low + from, low + len(before)}
	// The run may begin with an office or an address of its own.
	n := 0
	for _, w := range slices.Backward(words(sentence[name.from:name.to])) {
		if inRole[w.folded] || official[w.folded] || honorific[w.folded] && len(w.folded) > 1 || countryOfWord(w.folded) >= 0 || functionWords[w.folded] && !naming[w.folded] {
			name.from += w.to
			break
		}
		n++
	}
	for name.from < name.to && !startsUpper(sentence[name.from:]) {
		_, size := utf8.DecodeRuneInString(sentence[name.from:])
		name.from += size
	}
	city := slices.ContainsFunc(sightings(words(sentence[name.from:name.to]), "en"), func(c sighting) bool { return c.kind != byAdjective }) // "in Kuala Lumpur, the President"
	return name, n >= 2 && !city
}

// beforeComma returns what stands before the comma that a text ends in, with an
// article behind it or not.
func beforeComma(s string) (before string, ok bool) {
	for _, article := range []string{"", "le ", "la ", "l’", "l'", "the "} {
		if head, ok := strings.CutSuffix(s, article); ok {
			if head, ok := strings.CutSuffix(head, ", "); ok {
				return head, true
			}
		}
	}
	// "Ada Holm, Slovenia’s minister", "Ada Holm, Slovenian minister"
	if k := strings.LastIndex(s, ", "); k > 0 && startsUpper(strings.TrimPrefix(s[k+len(", "):], "the ")) && countryIn(s[k:]) >= 0 && len(words(s[k:])) <= mostOfCountry {
		return s[:k], true
	}
	return "", false
}

const mostOfCountry = 3 // words that the name of a country and its "s" are

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
	return startsUpper(w) && strings.IndexFunc(strings.TrimSuffix(w, "."), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("’'-", r)
	}) < 0
}

// officeEnd returns where the words of an office end that has begun before byte
// at: at a mark, a verb or "and".
func officeEnd(sentence string, at int) int {
	const reach = 90
	rest := clip(sentence[at:], reach)
	end := at
	for _, m := range tokens(rest) {
		w := rest[m[0]:m[1]]
		f := fold(strings.Trim(w, ".’'"))
		if strings.ContainsAny(w[:1], ",;:()«»") || f == "et" && !strings.HasPrefix(strings.TrimSpace(rest[m[1]:]), "d") || f == "and" || isVerb(f) || strings.HasSuffix(f, "era") || notInOffice[f] {
			break
		}
		end = at + m[1]
		if strings.HasSuffix(w, ".") {
			return end - 1
		}
	}
	return end
}

func cleanName(s string) string { return strings.Trim(s, " ,’'-\u00a0") }

// roleOf trims an office to its own words.
func roleOf(s string) string {
	s = strings.Trim(s, " ,\u00a0")
	for {
		k := strings.LastIndexAny(s, " \u00a0,")
		if k < 0 && honorific[fold(strings.Trim(s, ".,"))] {
			return ""
		}
		if k < 0 || !honorific[fold(strings.Trim(s[k+1:], ".,"))] {
			return strings.Trim(s, " ,\u00a0")
		}
		s = strings.Trim(s[:k], " ,\u00a0")
	}
}

// counterpart may stand between the adjective of a country and the office or the name.
var counterpart = phrases("|counterpart|homologue|executive|first|new")

// countryVisited returns the country that a visitor is said to have come to right
// behind the name ("la visite du ministre Dupont au Mali"), -1 when there is none.
func (d *Document) countryVisited(l *line, of span, end int) int {
	const reach = 60
	at := of.from + end
	first, _ := l.wordsIn(span{of.from, at})
	if all := l.sightings(span{at, min(at+reach, of.to)}, d.Lang); len(all) > 0 {
		c := all[0]
		if c.kind == byName && goesTo[fold(strings.TrimSpace(l.text[at:c.from]))] && slices.ContainsFunc(l.words[first:l.wordAt(at)], func(w word) bool { return cameFor[w.folded] }) {
			return c.country
		}
	}
	return -1
}

var (
	goesTo  = phrases("au|en|aux|à|to|to the|à la|à l’|à l'")
	cameFor = set("visite visites deplacement deplacements voyage voyages celle visit visits trip trips travelled traveled")
)

// ofCountry tells whether words lead from an office to its country ("of the Republic of").
func ofCountry(s string) bool {
	all := words(s)
	for _, w := range all {
		if !stateWords[w.folded] {
			return false
		}
	}
	return len(all) > 0
}

var stateWords = set("of the du de la l d des republique republic royaume kingdom federation federale sultanat emirat state etat")

// countryNear returns the country of an office, and where it is named: within it, by the
// adjective in front of it, or by "of …" behind the name; -1 when there is none.
func (d *Document) countryNear(l *line, of, s span) (country, end int) {
	const before, behind = 40, 50 // bytes
	country = -1
	s = span{of.from + s.from, of.from + s.to}
	for _, c := range l.sightings(span{max(of.from, s.from-before), min(of.to, s.to+behind)}, d.Lang) {
		switch {
		case c.from >= s.from && sentTo.MatchString(l.text[s.from:c.from]):
		case c.from >= s.from && c.to <= s.to && c.kind != byCity:
			return c.country, c.to
		case c.to <= s.from && c.kind != byCity && (c.kind == byAdjective || d.lang == "en" && !c.region && !strings.Contains(l.text[c.to:s.from], ",") || strings.HasPrefix(l.text[c.to:], "’s ") || strings.HasPrefix(l.text[c.to:], "'s ")) && counterpart[fold(strings.Trim(strings.TrimLeft(l.text[c.to:s.from], "’'s)"), ", \u00a0"))]:
			country, end = c.country, c.to
		case c.from >= s.to && country < 0 && c.kind != byCity && (ofCountry(l.text[s.to:c.from]) || c.kind == byAdjective && d.lang == "fr" && blankGap(l.text[s.to:c.from])):
			country, end = c.country, c.to
		}
	}
	return country, end
}

// sentTo stands between an office and the country that it deals with: "special envoy for
// Iraq", "ambassadeur de France au Mali".
var sentTo = lazy(`(?i)\s(?:for|to|in|pour|auprès (?:de|du)|chargée? (?:de|du)|au|aux|en|à)\s(?:l[’']|la |le |les |the |d[’'])?$`)

// sightings returns those of the words that begin in a stretch of a line.
func (l *line) sightings(s span, lang string) []sighting {
	from, to := l.wordsIn(s)
	return sightings(l.words[from:to], lang)
}

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
	`vice president`, `deputy prime minister`, `prime minister`, `president`, `(?:foreign |defen[cs]e |deputy |finance |trade |interior )*minister`, `premier`, `king`, `queen`,
	`crown prince`, `prince(?:ss)?`, `emir`, `sheikh`, `chancellor`, `(?:deputy )?secretary(?:[ -]general)?`, `ambassador`, `governor`, `director[ -]general`,
	`high representative`, `chairman`, `chairperson`, `speaker`, `general`, `taoiseach`, `pope`}, `|`) + `)(?:$|[\s,’'])`)

// An address in front of a name, whose office may stand behind it.
var address = lazy(`(?i)^(son excellence|leurs? excellences?|sa majesté|s\.\s?e\.\s?m\.?|s\.?\s?e\.?m\.?|monsieur|madame|m\.|mme|mr\.?|mrs\.?|his majesty|her majesty|his (?:royal )?highness|the (?:right )?hono(?:u)?rable|the rt\.? hon\.?|h\.?e\.)(?:$|[\s,])`)

// A name right in front of an office, with a comma between.
var nameBefore = lazy(`((?:\p{Lu}[\p{L}\p{M}’'-]*\.?\s(?:(?:de|du|bin|ben|al|el|ould|von|van|der|dos|da)\s)?){1,4}\p{Lu}[\p{L}\p{M}’'-]+),\s(?:le\s|la\s|l[’']|the\s)?$`)

var (
	honorific = set("h professor prof professeur docteur doctor monsieur madame mme m mr mrs ms dr sem s e son sa excellence excellency his her majesty majeste highness altesse royale sir hon honorable honourable the le la monseigneur dame")
	joining   = set("de du des d l la le les of the for and et s")
	toPlace   = set("a au aux en")
	inRole    = set(`chef etat general armee gouvernement republique federation royaume transition conseil affaires etrangeres foreign affairs state government
		president presidente ministre minister premier prime vice secretaire secretary leader leaders commander armed forces interior finance defence defense trade`)
	notInOffice = set("at a in on during with avec en who qui after apres pour lors dans")
	naming      = set("le la bin ben ibn al el ould von van der den da dos ag de du")
)

// A standing is a person at a place in a sentence: the bytes of office and name.
type standing struct {
	Person
	span
}

// peopleIn returns the people of one sentence in order, at bytes of it.
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
		if name, ok := nameInFront(sentence, end, from); ok {
			s := standing{span: span{name.from, officeEnd(sentence, to)}}
			s.Name, s.Role = sentence[name.from:name.to], strings.Trim(sentence[from:s.to], " ,")
			s.visits = -1
			s.country = d.countryNear(sentence, s.span)
			end = s.to
			all = append(all, s)
			continue
		}
		name, ok := nameAfter(clip(sentence[to:], reach))
		if !ok {
			continue
		}
		s := standing{span: span{from, to + name.to}}
		s.Name = cleanName(sentence[to+name.from : to+name.to])
		s.Role = roleOf(sentence[from : to+name.from])
		if rest := behindName.FindStringIndex(sentence[s.to:]); s.Role == "" && rest != nil {
			from := s.to + rest[1]
			if m := office.FindStringIndex(sentence[from:min(len(sentence), from+60)]); m != nil && m[0] == 0 {
				s.to = officeEnd(sentence, from+m[1])
				s.Role = strings.Trim(sentence[from:s.to], " ,")
			}
		}
		s.country = d.countryNear(sentence, s.span)
		s.visits = d.countryVisited(sentence, s.to)
		end = s.to
		all = append(all, s)
	}
	return all
}

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
func tokens(s string) (all [][2]int) {
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

var behindName = lazy(`^,\s(?:le\s|la\s|the\s)?`)

// nameInFront finds the name that stands right in front of an office, after
// byte low.
func nameInFront(sentence string, low, office int) (span, bool) {
	const reach = 80 // bytes
	low = max(low, office-reach)
	for low < office && !utf8.RuneStart(sentence[low]) {
		low++
	}
	if !commaBefore(sentence[low:office]) {
		return span{}, false
	}
	m := nameBefore.FindStringSubmatchIndex(sentence[low:office])
	if m == nil {
		return span{}, false
	}
	name := span{low + m[2], low + m[3]}
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
	return name, n >= 2
}

// commaBefore tells whether s ends in a comma, with an article behind it or not.
func commaBefore(s string) bool {
	for _, article := range []string{"", "le ", "la ", "l’", "l'", "the "} {
		if head, ok := strings.CutSuffix(s, article); ok && strings.HasSuffix(head, ", ") {
			return true
		}
	}
	return false
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

// What may stand between the adjective of a country and the office or the name.
var counterpart = lazy(`(?i)^[\s,]*(?:counterpart|homologue)?[\s,]*$`)

// countryVisited returns the country that a visitor is said to have come to right
// behind the name ("la visite du ministre Dupont au Mali"), -1 when there is none.
func (d *Document) countryVisited(sentence string, end int) int {
	const reach = 60
	rest := clip(sentence[end:], reach)
	for _, c := range sightings(words(rest), d.Lang) {
		if c.kind == byName && goesTo.MatchString(rest[:c.from]) && cameFor.MatchString(sentence[:end]) {
			return c.country
		}
		break
	}
	return -1
}

var (
	goesTo  = lazy(`^\s(?:au|en|aux|à|to)\s(?:the\s|la\s|l[’'])?$`)
	cameFor = whole(`visites?|déplacements?|voyages?|celle|visits?|trips?|travelled|traveled`)
)

var ofCountry = lazy(`^\s(?:of|du|de la|de l[’']|d[’']|des|de)\s?(?:the\s)?$`)

// countryNear returns the country of an office: named within it, by the
// adjective in front of it, or by "of …" behind the name; -1 when there is none.
func (d *Document) countryNear(sentence string, s span) int {
	low := max(0, s.from-40)
	for low > 0 && !utf8.RuneStart(sentence[low]) {
		low--
	}
	window := clip(sentence[low:], s.to-low+50)
	found := -1
	for _, c := range sightings(words(window), d.Lang) {
		from, to := c.from+low, c.to+low
		switch {
		case from >= s.from && to <= s.to && c.kind != byCity:
			return c.country
		case to <= s.from && c.kind == byAdjective && counterpart.MatchString(sentence[to:s.from]):
			found = c.country
		case from >= s.to && found < 0 && c.kind != byCity && ofCountry.MatchString(sentence[s.to:from]):
			found = c.country
		}
	}
	return found
}

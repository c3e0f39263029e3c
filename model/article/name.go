package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// nameAfter finds the name behind an office: a run of capitalised words that
// neither follows "of" nor belongs to the office itself, or to one of some places.
func nameAfter(rest string, lands []lex.Span) (lex.Span, bool) {
	joined, lower, direct := false, 0, true
	all := tokens(rest)
	for k := 0; k < len(all) && k < 18; k++ {
		from, to := all[k][0], all[k][1]
		w := rest[from:to]
		if n := letters(rest, all[k:]); n > 0 { // "of the Harbour Board (HB), Ada Holm"
			k += n - 1
			joined, direct = false, false
			continue
		}
		if w == "," {
			if anotherOffice(rest, all[k+1:]) {
				return lex.Span{}, false
			}
			joined, direct = false, false
			continue
		}
		if elided := len(w) > 2 && strings.ContainsAny(w[:1], "ldLD") && (strings.HasPrefix(w[1:], "’") || w[1] == '\''); elided {
			joined, direct = true, false
			_, size := utf8.DecodeRuneInString(w[1:])
			w = w[1+size:]
		}
		f := lex.Fold(strings.Trim(w, ".’'-"))
		if f == "и" && k > 0 && k+1 < len(all) && !lex.StartsUpper(rest[all[k+1][0]:]) && !lex.SmallRU[lex.Fold(rest[all[k+1][0]:all[k+1][1]])] { // "министр промышленности и торговли"
			continue
		}
		if lex.SmallRU[f] || lex.OfficeRU(f) || inHeadlines[lex.UpperFirst(w)] { // "Foreign Secretary visits Africa"
			return lex.Span{}, false
		}
		if slices.ContainsFunc(lands, func(s lex.Span) bool { return s.From <= from && to <= s.To }) {
			joined, direct = false, false
			continue
		}
		if n := russianState(rest, all[k:]); n > 0 {
			k += n - 1
			direct = false
			continue
		}
		switch {
		case f == "":
			return lex.Span{}, false
		case styled[strings.TrimSuffix(w, ".")]: // "the President of Togo, HE Afi Mensah"
			joined = false
		case f == "en" && k+1 < len(all) && rest[all[k+1][0]:all[k+1][1]] == "charge": // "la ministre en charge de la santé"
			k++
			joined, direct = false, false
		case lex.StartsUpper(w) && !joined && (initials(rest, all[k:]) || !inRole[f] && !lex.Official[f] && !honorific[f] && lex.CountryOfWord(f) < 0 && (!lex.FunctionWords[f] || onlyName(w))):
			if !direct && lex.Speaks(f) && !givenToo[f] || (!direct || f[0] >= 0xd0) && acronym(w) && k+1 < len(all) && lex.StartsUpper(rest[all[k+1][0]:]) { // "for International Economic Relations", "российского МИД"
				continue
			}
			if n := bodyOf(rest, all[k:], direct); n > 0 {
				k += n - 1
				joined, direct = false, false
				continue
			}
			end, n := nameRun(rest, all[k:])
			if n >= 2 && isNobody(rest[from:end]) {
				return lex.Span{}, false
			}
			if n >= 2 || n == 1 && direct && utf8.RuneCountInString(f) > 2 && f[0] < 0xd0 { // a single Cyrillic word may be a country in any case
				return lex.Span{From: from, To: end}, true
			}
			if n == 0 || direct {
				return lex.Span{}, false
			}
			// The end of what the office is of ("of the Great Council, Mr …").
		case f == "to" && k+2 < len(all) && rest[all[k+1][0]:all[k+1][1]] == "the" && lex.StartsUpper(rest[all[k+2][0]:]): // "Adviser to the President"
			k++
			joined, direct = true, false
		case f == "a" && k+1 < len(all) && (k == 0 && portfolioTo.MatchString(rest[from:]) || lex.Fold(rest[all[k+1][0]:all[k+1][1]]) == "l'etranger"): // "secrétaire d’État à la Pêche"
			if joined, direct = true, false; k > 0 {
				k++
				joined = false
			}
		case toPlace[f]:
			if k+1 >= len(all) || f != "au" && f != "aux" && lex.CountryOfWord(lex.Fold(rest[all[k+1][0]:all[k+1][1]])) < 0 {
				return lex.Span{}, false
			}
			joined, direct = true, false
		case joining[f]:
			joined, direct = true, false
		case honorific[f] || inRole[f] || lex.Official[f] || lex.CountryOfWord(f) >= 0:
			joined = false
		case lex.StartsUpper(w) && joined: // "of the Republic"
			joined = false
			direct = false
		case lex.FunctionWords[f] || lex.IsVerb(f) || strings.HasSuffix(f, "era"):
			return lex.Span{}, false
		default:
			if lex.Delegated[f] || joined { // "déléguée chargée de la santé et des sports"
				joined, direct = false, false
				continue
			}
			most := 2
			if lex.CyrillicWord(f) {
				most = 6 // "министра сельского хозяйства и продовольствия", all in the genitive
			}
			if lower++; lower > most || lex.PastOfRU(f) {
				return lex.Span{}, false
			}
			direct = false
		}
		if strings.HasSuffix(rest[from:to], ".") && utf8.RuneCountInString(f) > 2 && !honorific[f] {
			return lex.Span{}, false
		}
	}
	return lex.Span{}, false
}

// portfolioTo begins with what a secretary of state is named for.
var portfolioTo = lex.Lazy(`^à (?:l[’']|la )\p{Lu}`)

// letters returns how many tokens are one word in brackets, 0 where they are not that.
func letters(s string, tokens [][2]int) int {
	const all = 3
	if len(tokens) < all || s[tokens[0][0]:tokens[0][1]] != "(" || s[tokens[2][0]:tokens[2][1]] != ")" {
		return 0
	}
	return all
}

// russianState returns how many tokens name a state as Russian offices do, up to its
// kind in the genitive: "Лаосской Народно-Демократической Республики".
func russianState(s string, tokens [][2]int) int {
	const longest = 5
	for k, t := range tokens[:min(len(tokens), longest)] {
		w := s[t[0]:t[1]]
		if w[0] < 0xd0 {
			break
		}
		if statesRU[lex.Fold(w)] {
			return k + 1
		}
		if !lex.StartsUpper(w) {
			break
		}
	}
	return 0
}

var statesRU = lex.Set("сейма хурала кнессета рады думы ассамблеи собрания совета правительства парламента меджлиса комитета комиссии союза банка сената палаты республики королевства федерации султаната эмирата эмиратов союза княжества герцогства государства штатов")

// anotherOffice tells whether some tokens begin with the article and the office of
// somebody else ("…, le Président").
func anotherOffice(s string, tokens [][2]int) bool {
	if len(tokens) < 2 {
		return false
	}
	// "the German President, Ghana’s President …"
	if of := lex.Sightings(lex.Words(lex.Clip(s[tokens[0][0]:], longestTitle)), "en"); len(of) > 0 && of[0].From == 0 && of[0].Kind == lex.ByName {
		rest := s[tokens[0][0]+of[0].To:]
		if own := strings.TrimPrefix(strings.TrimPrefix(rest, "’s "), "'s "); len(own) < len(rest) {
			first, _, _ := strings.Cut(own, " ")
			return ofState[lex.Fold(first)]
		}
	}
	first, second := lex.Fold(s[tokens[0][0]:tokens[0][1]]), lex.Fold(s[tokens[1][0]:tokens[1][1]])
	second, _, _ = strings.Cut(second, "-") // "Vice-Premier"
	return (first == "le" || first == "la" || first == "the") && ofState[second]
}

// ofState are the first words of offices that one person has one of.
var ofState = lex.Set("president presidente premier premiere ministre prime minister king queen roi reine vice secretary secretaire chancelier chancellor foreign")

// longNames returns the countries and cities of several words near byte at of a
// sentence, which no word of a person's name is part of, at bytes behind it.
func (l *line) longNames(of lex.Span, at int) (all []lex.Span) {
	const reach = 180 // bytes
	at += of.From
	for _, c := range l.sightings(lex.Span{From: at, To: min(at+reach, of.To)}, "en") {
		if c.Kind != lex.ByAdjective && strings.ContainsAny(l.Text[c.From:c.To], " -") {
			all = append(all, lex.Span{From: c.From - at, To: c.To - at})
		}
	}
	return all
}

// nameRun returns where a name ends that begins with the first token, and how
// many words it has.
func nameRun(rest string, all [][2]int) (end, n int) {
	const longest = 7
	for k := 0; k < len(all) && n < longest; k++ {
		w := rest[all[k][0]:all[k][1]]
		bare := strings.TrimRight(w, ".")
		f := lex.Fold(bare)
		switch {
		case f == "jr" || f == "sr":
			end = all[k][1]
			return end, n
		case n > 0 && (afterNames[w] || inHeadlines[w] || inHeadlines[ofCapitals(w)] || addressing[bare]):
			return end, n
		case n > 0 && bodies[w]:
			return 0, 0 // "the Grand National Assembly"
		case w == "," && n > 0 && k+1 < len(all) && strings.HasPrefix(rest[all[k+1][0]:], "Jr"):
			continue
		case naming[f] && n > 0 && particlesEnd(rest, f, all[k+1:]):
			continue
		case n > 0 && nickname(rest, all[k:]):
			k += 2
		case arabicArticle.MatchString(w) && n > 0:
		case !lex.StartsUpper(w) || strings.ContainsAny(w, "0123456789") || inRole[f] || lex.Official[f] && !(n == 1 && lastToo(rest, all[k:])) || lex.FunctionWords[f] && len(f) > 1 && !onlyName(w) || n > 1 && lex.CountryOfWord(f) >= 0 || lex.OfficeRU(f) || strings.Contains(f, "-") && joinsCountries(f):
			return end, n
		}
		n++
		end = all[k][1]
		if cut := possessive(w); cut > 0 {
			return all[k][1] - cut, n
		}
		if strings.HasSuffix(w, ".") && utf8.RuneCountInString(bare) > 1 {
			return all[k][1] - 1, n
		}
	}
	return end, n
}

// ofCapitals returns a longer word in capitals as it is written elsewhere: "MEETS" as "Meets".
func ofCapitals(w string) string {
	const long = 4
	if len(w) < long || strings.ToUpper(w) != w {
		return w
	}
	return w[:1] + strings.ToLower(w[1:])
}

// isNobody tells whether a name of several words is that of a region, or nothing but words that speak for a domain.
func isNobody(name string) bool {
	all := lex.Words(name)
	if len(all) > 0 && sites[all[len(all)-1].Folded] {
		return true // "Town Hall Square", "Deputy Ministers"
	}
	return slices.ContainsFunc(all, func(w lex.Word) bool { return regions[w.Folded] }) || !slices.ContainsFunc(all, func(w lex.Word) bool { return !lex.Speaks(w.Folded) || givenToo[w.Folded] })
}

// sites end what is a place, an occasion or several people.
var sites = lex.Set("time bus express fund forum summit region regions zone service services project initiative award prize square room event airport ashram hotel avenue boulevard station stadium museum ministers officials delegation delegations ministres")

var regions = lex.Set("africa america asia europe afrique amerique asie caribbean caraibes pacific pacifique balkans maghreb sahel")

// bodies end what is no name of somebody.
var bodies = lex.Set("Assembly Council Committee Commission Agency Authority Parliament Congress Chamber Court University Institute Assemblée Conseil Comité Agence Autorité Parlement Congrès Chambre Université")

// bodyToo are bodies that may be a last name.
var bodyToo = lex.Set("Party Cross Force Bank Association Federation Foundation Organisation Organization Corporation Bureau Union Army Navy Guard Parti Fédération Fondation Banque")

// bodyOf returns how many tokens are what some body is called up to the word for it, "Grand National Assembly", 0 for
// none. A word that is a last name, too, is one only where more than an office stands in front.
func bodyOf(s string, tokens [][2]int, direct bool) int {
	const longest = 4
	for k, t := range tokens[:min(len(tokens), longest)] {
		switch w := s[t[0]:t[1]]; {
		case k > 0 && (bodies[w] || !direct && bodyToo[w]):
			return k + 1
		case !lex.StartsUpper(w):
			return 0
		}
	}
	return 0
}

// particlesEnd tells whether tokens behind a particle go on with a part of a name, or with one more
// particle and then with one: "van den Berg".
func particlesEnd(s, particle string, tokens [][2]int) bool {
	for k, t := range tokens {
		w := s[t[0]:t[1]]
		if lex.StartsUpper(w) {
			return lex.CountryOfWord(lex.Fold(w)) < 0
		}
		if k > 0 || !naming[w] || particle != "von" && particle != "van" { // "Dupont de la Défense"
			break
		}
	}
	return false
}

// nickname tells whether tokens begin with a word in quotation marks, and a name goes on behind it.
func nickname(s string, tokens [][2]int) bool {
	const own = 3 // the marks and the word
	if len(tokens) <= own || !lex.StartsUpper(s[tokens[1][0]:]) || !lex.StartsUpper(s[tokens[own][0]:]) {
		return false
	}
	opens, closes := s[tokens[0][0]:tokens[0][1]], s[tokens[2][0]:tokens[2][1]]
	return opens == "“" && closes == "”" || opens == "\"" && closes == opens
}

// arabicArticle opens a part of a name that is written with a small letter: "аль-Юсеф".
var arabicArticle = lex.Lazy(`^(?:аль|эль|ас|ад|аш|ан|al|el|as|ad|ash)-\p{Lu}`)

// initials tells whether tokens begin with a letter, or some, in the place of first names: "S R Devan".
func initials(s string, tokens [][2]int) bool {
	n := 0
	for n < len(tokens) && lex.StartsUpper(s[tokens[n][0]:]) && (tokens[n][1]-tokens[n][0] == 1 || tokens[n][1]-tokens[n][0] == 2 && s[tokens[n][1]-1] == '.') {
		n++
	}
	return n > 0 && n < len(tokens) && (n > 1 && s[tokens[1][0]] != 'E' && tokens[0][1]-tokens[0][0] == tokens[n-1][1]-tokens[n-1][0] || n == 1 && !strings.Contains("AIM", s[tokens[0][0]:tokens[0][0]+1])) && // "H E" and "M" are no names
		lex.StartsUpper(s[tokens[n][0]:]) && s[tokens[n-1][1]:tokens[n][0]] == " " && !lex.Official[lex.Fold(s[tokens[n][0]:tokens[n][1]])] && !honorific[lex.Fold(strings.Trim(s[tokens[n][0]:tokens[n][1]], "."))]
}

// lastToo tells whether tokens begin with a last name that is a word of institutions, too: "Ada White".
func lastToo(s string, tokens [][2]int) bool {
	w := lex.Fold(s[tokens[0][0]:tokens[0][1]])
	return w == "key" || w == "white" && (len(tokens) < 2 || s[tokens[1][0]:tokens[1][1]] != "House")
}

// givenToo are first names that speak for a domain as other words do.
var givenToo = lex.Set("don grant bill")

// acronym tells whether a word is all in capitals, and short; an initial is none.
func acronym(w string) bool {
	n := utf8.RuneCountInString(w)
	return n > 1 && n < 6 && strings.ToUpper(w) == w && !(n == 2 && w[len(w)-1] == '.')
}

// afterNames are letters that a name is followed by for a seat or an order.
var afterNames = lex.Set("TD SC MP MEP MLA MSP KC QC CBE OBE MBE KCMG DBE KBE AM AC AO LLB QSO CNZM PC FRS PhD MD")

// inHeadlines are the verbs that a headline has behind a name, with capitals on all words, the
// days, and the months that are no names.
var inHeadlines = lex.Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Before After At On Due Expected January February September October November December Hosts Visits Tours Announces Meets Signs Launches Welcomes Travels Arrives Concludes Delivers Holds Receives Addresses Highlights Secures Brings Unveils Hails Pays Reaffirms Convenes Attends Joins Leads Leaves Departs Embarks Returns Heads Begins Ends Calls Urges Thanks Says")

// styled are forms of address in capitals, without the full stops that they may have: a word in small letters may be
// another.
var styled = lex.Set("HE HRH HM HH HIH HSH SE SEM SAR SM HON")

// addressing are forms of address, which are in no name.
var addressing = lex.Set("Mr Mrs Ms Mme")

// onlyName tells whether a word is a function word only once its accents are off ("Tô").
func onlyName(w string) bool { return !lex.FunctionWords[strings.ToLower(w)] && w != "À" && w != "Ou" }

// joinsCountries tells whether a word with hyphens has a country in it ("Russie-Afrique").
func joinsCountries(folded string) bool {
	return slices.ContainsFunc(strings.Split(folded, "-"), func(part string) bool { return len(part) > 3 && lex.CountryOfWord(part) >= 0 })
}

// possessive returns the length in bytes of "'s" at the end of a word, 0 for none.
func possessive(w string) int {
	for _, s := range []string{"’s", "'s", "’", "'"} {
		if strings.HasSuffix(w, s) {
			return len(s)
		}
	}
	return 0
}

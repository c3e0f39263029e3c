package article

import (
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Companies, by what stands beside their names.

// companyName returns the first word of the name of a company that ends in word i, i for none: "Tidewater Systems".
func (f *finder) companyName(i int) int {
	w := f.Words[i]
	if spelled := f.Spelled(i); w.Function && spelled != strings.ToUpper(spelled) {
		return i
	}
	from := f.before(i)
	if f.lang == "fr" {
		for from = i; from > f.from && i-from < 4 && lex.BlankGap(f.Gap(from)) && f.Words[from-1].Capital && !f.Words[from-1].Function && f.Words[from-1].Standing&lex.Heads == 0 && !(f.Words[from-1].Called != nil && articled[f.Word(from-2)]); from-- {
		}
	}
	if from == i || i-from == 1 && (titles[f.Word(from)] || f.Words[from].Verb) {
		return i
	}
	if sureEnds[w.Folded] {
		return from
	}
	if next := i + 1; next < f.to && lex.BlankGap(f.Gap(next)) && f.Words[next].Capital {
		return i // "Low Emission Energy Programme"
	}
	all := lex.Sightings(f.Words[from:i], f.Lang)
	if from == i-1 && len(all) == 1 && all[0].Kind == lex.ByName {
		return from
	}
	for _, w := range f.Words[from:i] { // "National Energy" is no company
		if few := 3; w.Capital && !w.Common() && w.To-w.From > few && w.Named == nil && w.Called == nil {
			return from
		}
	}
	return i
}

// sureEnds are of companies whatever stands before them.
var sureEnds = lex.Set("inc ltd llc plc gmbh spa sarl sa ag jsc ojsc pjsc nv bv asa corp airlines airways holding holdings")

// firms adds the companies that a noun at word i calls so: "le groupe norvégien Statkraft", "the carmaker Tata", and
// several where it is in the plural.
func (f *finder) firms(i int) {
	if f.Word(i) == "carrier" && f.Word(i-1) == "aircraft" {
		return
	}
	k, several := i+1, f.Words[i].Standing&lex.Firms != 0
	if f.lang == "fr" {
		if notFirms[f.Word(i)+" "+f.Word(k)] {
			return
		}
		k = f.described(k)
	}
	if several {
		if k = f.examples(k); k < f.to && (!f.Words[k].Capital || !lex.BlankGap(f.Gap(k))) {
			k = f.ahead(k)
		}
	}
	if f.lang == "ru" && !strings.ContainsAny(f.Gap(k), "«“\"") {
		return
	}
	if k >= f.to || !f.Words[k].Capital || f.Words[i].Capital && i > f.from || !opensName(f.Gap(k), !several) && !f.apart(k) {
		return
	}
	if f.Words[k].Called != nil && f.Words[k].Named == nil && k+1 < f.to && f.Words[k+1].Capital {
		k++ // « la multinationale Turque Albayrak »
	}
	first := f.roleAt(i)
	last := i
	for last+1 < k && lex.BlankGap(f.Gap(last+1)) && !example[f.Word(last+1)] {
		last++
	}
	role := body{firm: true, bare: true, role: f.Text[f.Words[first].From:f.Words[last].To]}
	if several || f.lang == "ru" { // in the case that the sentence asks for
		role.role = ""
	}
	country := -1
	for _, c := range lex.Sightings(f.Words[first:last+1], f.Lang) {
		country = c.Country
	}
	for range longestList {
		to := f.company(k)
		if to == 0 {
			return
		}
		f.add(k, to, role)
		if b := &f.found[len(f.found)-1]; country >= 0 {
			b.country = country
		}
		if k = f.next(to); !several || k == 0 {
			return
		}
	}
}

// owned adds the company behind an English word for whose it is at word i: "state-owned Nordlys", and "Riga-based Nordlys"
// where it is one word, or ends as companies do, as people do not.
func (f *finder) owned(i int) {
	k := i + 1
	if k >= f.to || !lex.BlankGap(f.Gap(k)) || f.lang != "en" || f.Words[k].Common() {
		return
	}
	to := f.company(k)
	if to == 0 || f.Word(i-1) != "state" && to > k+1 && f.Words[to-1].Standing&lex.Closes == 0 {
		return
	}
	f.add(k, to, body{firm: true, bare: true})
}

// roleAt returns the first word of what a company is called by an English noun at word i: what stands between an article
// and the noun, "state-owned energy company", or else the adjective of a country.
func (f *finder) roleAt(i int) int {
	const most = 6
	first, country := i, i
	for f.lang == "en" && first > f.from && i-first < most && (lex.BlankGap(f.Gap(first)) || f.Gap(first) == "-") && (f.Words[first-1].Called != nil || !f.Words[first-1].Function && !f.Words[first-1].Verb && !f.Words[first-1].Capital) {
		first--
		if f.Words[first].Called != nil {
			country = first
		}
	}
	if before := f.Word(first - 1); first == f.from || lex.Whose[before] || before == "a" || before == "an" || before == "s" || !lex.BlankGap(f.Gap(first)) {
		return first
	}
	return country
}

var (
	notFirms = lex.Phrases("société civile|groupe de|groupes de|parti pris|parti de|parti du|banque centrale|banques centrales|mouvement de|mouvement des")
	example  = lex.Set("such including include like comme dont notamment telles tels telle tel as namely")
)

// described returns the word behind the French words that say what a company is, from word k on: "énergétique
// norvégien", "de télécommunications".
func (f *finder) described(k int) int {
	const most = 4
	for n := 0; n < most && k < f.to && lex.BlankGap(f.Gap(k)) && !f.Words[k].Capital; n++ {
		switch w := f.Words[k]; {
		case w.Verb || w.Function && !ofWhat[w.Folded] || w.Digit:
			return k
		case ofWhat[w.Folded]:
			if k+1 >= f.to || f.Words[k+1].Capital || f.Words[k+1].Function {
				return f.to // of a place, or what it is of
			}
			k++
		}
		k++
	}
	return k
}

// examples returns the word behind "such as" or "dont" at word k.
func (f *finder) examples(k int) int {
	for n := 0; n < 2 && k < f.to && example[f.Word(k)]; n++ {
		k++
	}
	return k
}

// opensName tells whether a name may begin behind a gap: blank, or a quotation mark. A list may stand in brackets, too.
func opensName(gap string, one bool) bool {
	gap = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("«“‘\"", r) {
			return -1
		}
		return r
	}, gap)
	return gap == "" || !one && (gap == "(" || gap == ":" || gap == ",")
}

// apart tells whether the name from word k on stands between commas.
func (f *finder) apart(k int) bool {
	to := f.company(k)
	return f.Gap(k) == ", " && to > 0 && strings.HasPrefix(f.Text[f.Words[to-1].To:], ",") && !f.Words[k].Common()
}

// company returns the word behind the name of a company that begins at word k, 0 where there is none.
func (f *finder) company(k int) int {
	to := k
	for to < f.to && to < k+4 && f.Words[to].Capital && (to == k || lex.BlankGap(f.Gap(to)) || f.Gap(to) == "-" || f.Gap(to) == " & " || f.Gap(to) == "&") {
		if w := f.Words[to]; w.Function && w.To-w.From > 1 && w.Standing&lex.Letters == 0 || w.Day || titles[w.Folded] || lex.Official[w.Folded] {
			break
		}
		to++
	}
	if to == k || f.Words[k].To-f.Words[k].From < 2 && to == k+1 { // "H&M" is one
		return 0
	}
	if all := lex.Sightings(f.Words[k:to], f.Lang); len(all) > 0 && all[0].From == f.Words[k].From && all[len(all)-1].To == f.Words[to-1].To || f.Gap(to) == "-" {
		return 0 // a country or a city, "Sweden-owned"
	}
	if w := f.Words[k]; to == k+1 && (w.Called != nil || w.Months[0] > 0 || w.Months[1] > 0 || jobs[w.Folded]) {
		return 0
	}
	return to
}

// jobs are what somebody is in a company.
var jobs = lex.Set("ceo cfo pdg dg coo cto")

// apposed adds the company that a noun at word i tells of behind its name: "Statkraft, a state-owned utility",
// « Statkraft, géant norvégien de l’énergie ».
func (f *finder) apposed(i int) {
	const most = 6 // words in front of it
	k := i
	for k > f.from && i-k < most && (lex.BlankGap(f.Gap(k)) || f.Gap(k) == "-" || elides[f.Gap(k)]) && (!f.Words[k-1].Verb || f.lang == "en" && f.Word(k-1) == "a") {
		k--
	}
	if k <= f.from || f.Gap(k) != ", " || f.Words[k].Capital {
		return
	}
	first := k
	switch w := f.Word(k); {
	case w == "a" || w == "an" || w == "un" || w == "une":
		first++
	case w == "l" && (f.Word(k+1) == "un" || f.Word(k+1) == "une"), w == "one" && f.Word(k+1) == "of":
	case f.lang == "fr" && k == i && f.Words[i].Standing&lex.Firm != 0:
	case w == "the" && f.toldBy(i+1), f.lang == "fr" && k+1 == i && articled[w] && f.closesWith(i+1):
		first++
	default:
		return
	}
	from := k
	for from > f.from && k-from < 4 && f.Words[from-1].Capital && (from == k || lex.BlankGap(f.Gap(from)) || f.Gap(from) == "-" || f.Gap(from) == " & ") {
		from--
	}
	if w := f.Words[from]; from == k || from > f.from && f.Gap(from) == "-" || from == f.from && (w.Function || w.Common() && k-from == 1) || f.company(from) != k {
		return
	}
	if next := i + 1; f.lang == "en" && next < f.to && lex.BlankGap(f.Gap(next)) && staff[f.Word(next)] {
		return
	}
	last := i
	if f.lang == "fr" {
		last = max(i, f.adjectives(i+1)-1)
	}
	const reach = 60
	end := f.Words[last].To
	if n := strings.IndexAny(lex.Clip(f.Text[end:f.sentence.To], reach+1), ",.;:("); n > 0 && !f.Acts(lex.Span{From: end, To: end + n}) && aboutIt[f.Word(last+1)] {
		end += n
	}
	f.add(from, k, body{firm: true, bare: true, role: f.Text[f.Words[first].From:end]})
	for _, c := range lex.Sightings(f.Words[first:f.WordAt(end)], f.Lang) {
		if c.Kind == lex.ByAdjective {
			f.found[len(f.found)-1].country = c.Country
		}
	}
}

// closesWith tells whether French adjectives from word k on end what stands in apposition: « Nordgaz, la compagnie
// norvégienne, ».
func (f *finder) closesWith(k int) bool {
	to := f.adjectives(k)
	return to > k && f.Words[to-1].To < f.sentence.To && strings.ContainsRune(",.;)", rune(f.Text[f.Words[to-1].To]))
}

// calledBy adds the company that the French adjective of its country at word i stands for, behind an article: « le norvégien
// Statkraft », « le Britannique HSBC ». Behind a capital, it may be somebody but for its look.
func (f *finder) calledBy(i int) {
	k := i + 1
	if article := f.Word(i - 1); k >= f.to || article != "le" && article != "l" || !lex.BlankGap(f.Gap(k)) {
		return
	}
	to := f.company(k)
	if to == 0 || !(f.Words[to-1].Standing&lex.Closes != 0 || to == k+1 && (f.Words[k].Standing&lex.Letters != 0 || !f.Words[i].Capital && !f.Words[k].Common())) {
		return
	}
	f.add(k, to, body{firm: true, bare: true})
}

// toldBy tells whether a participle at word k tells who a company is: "the company founded by two brothers".
func (f *finder) toldBy(k int) bool { return k < f.to && lex.BlankGap(f.Gap(k)) && telling[f.Word(k)] }

var (
	telling = lex.Set("founded owned based controlled behind building that which")
	staff   = lex.Set("director executive owner chief official spokesman spokeswoman manager employee worker lawyer boss founder")
	aboutIt = lex.Set("de du des d of in for specialise specialisee specialising specializing based")
)

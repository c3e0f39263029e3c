package article

import (
	"github.com/enjeux/enjeux/model/article/lex"
)

// englishName returns the words of the name whose head, with a capital, is word i: the words with capitals in front
// of it and what it is "of" behind it; none where that is no name.
func (f *finder) englishName(i int) (from, to int) {
	from, to = f.before(i), i+1
	for to < min(f.to, i+longestRun) && lex.BlankGap(f.Gap(to)) && f.Words[to].Capital && f.Words[to].Standing&(lex.Heads|lex.Closes) != 0 {
		to++ // "World Bank Group"
	}
	first, head := f.Words[from], f.Word(to-1)
	end := f.ofWhat(to)
	if from == to-1 && head == "bank" && to < f.to && f.Words[to].Capital && !f.Words[to].Common() {
		end = f.run(to) // "Bank Negara"
	}
	if known, next := f.BodyAt(from); known != nil && next > to {
		end = next
	}
	if end == to && end < f.to && lex.BlankGap(f.Gap(end)) && f.Words[end].Capital && f.CueAt(end, lex.CueInstrument) > 0 {
		return 0, 0 // "the Trade Forum Agreement"
	}
	switch {
	case end == from+1, titles[f.Word(to+1)] && end > to, titles[f.Word(to+2)] && end > to, head == "administration" && (to < from+3 || len(f.Words[to-2].Topics) == 0), notEnglish[f.Word(to-2)+" "+head], notEnglish[head+" of the "+f.Word(end-1)], notEnglish[head+" of "+f.Word(end-1)],
		end == to && to == from+2 && sides[head] && (first.Called != nil || first.Named != nil || anyOne[first.Folded]),
		end > to && to == from+1 && looseHeads[head],
		from == to-2 && f.Gap(to-1) == "-" && nearby[first.Folded], head == "forces" && (f.Word(to-2) != "armed" || from == to-2 && end == to),
		head == "cabinet" && !jointly[f.Word(to-2)]:
		return 0, 0
	}
	return from, end
}

var (
	// notEnglish are heads with what makes them no organisation, or one of a government.
	notEnglish = lex.Phrases("news agency|west bank|left bank|right bank|south bank|soviet union|international community|global community|business community|civil society|task force|air force|labour force|labor force|work force|security force|convention center|convention centre|conference center|conference centre|exhibition center|exhibition centre|cultural centre|cultural center|medical center|medical centre|data center|data centre|visitor center|visitor centre|honour guard|honor guard|oval office|foreign office|home office|press office|office of the president|office of the minister|council of ministers|center of excellence|centre of excellence")
	// sides are called like organisations, and with a country mean those who talk, or all of it.
	sides  = lex.Set("party group community force board network center centre front trust alliance society council federation confederation")
	nearby = lex.Set("post pre non")
	anyOne = lex.Set("global other each both contracting third second first main international joint new old")
	// looseHeads with nothing before them are mostly none: "Force of Nature".
	looseHeads = lex.Set("force group board front trust party police network guard movement community society")
)

// longestRun is of how many words with capitals a name may be.
const longestRun = 8

// before returns the first of the words with capitals that stand in front of word i and may be of its name.
func (f *finder) before(i int) int {
	from := i
	for from > f.from && i-from < longestRun {
		w, gap := f.Words[from-1], f.Gap(from)
		switch {
		case gap == "-" && f.countryEnds(from) && f.known(from): // "Norway-World Bank"
			return f.opened(from, i)
		case w.Capital && lex.BlankGap(gap), w.Capital && (gap == "-" || gap == "–"):
			if w.Function && w.To-w.From > 1 || w.Day || w.Months[1] > 0 && !lex.FunctionWords[w.Folded] || titles[w.Folded] {
				return f.opened(from, i)
			}
			from--
		case (gap == "’ " || gap == "' ") && possessors[w.Folded]: // "Workers’ Party"
			from--
		case w.Folded == "s" && from-2 >= f.from && possessors[f.Word(from-2)] && f.Words[from-2].Capital: // "People’s Bank"
			from -= 2
		case (gap == ". " || gap == ".-") && w.Capital && w.To-w.From == 1 && from-2 >= f.from && f.Gap(from-1) == "." && f.Words[from-2].Capital: // "U.S. Agency"
			from -= 2
		case (w.Folded == "and" && lex.BlankGap(gap) || gap == " & ") && f.common(from, gap):
			from -= 2
			if gap == " & " {
				from++
			}
		default:
			return f.opened(from, i)
		}
	}
	return f.opened(from, i)
}

// countryEnds tells whether the name of a country ends in front of word k.
func (f *finder) countryEnds(k int) bool {
	const longest = 3 // words
	all := lex.Sightings(f.Words[max(f.from, k-longest):k], f.Lang)
	return len(all) > 0 && all[len(all)-1].To == f.Words[k-1].To
}

// known tells whether an organisation of the word list is named at word i.
func (f *finder) known(i int) bool {
	b, _ := f.BodyAt(i)
	return b != nil
}

// common tells whether "and" in front of word k joins two common words within a name: "Trade and Development Agency".
func (f *finder) common(k int, gap string) bool {
	left := k - 2
	if gap == " & " {
		left = k - 1
	}
	if left < f.from || !f.Words[left].Capital || f.Words[left].Standing != 0 {
		return false
	}
	return gap == " & " || f.Words[left].Common() && f.Words[k].Common() && f.Words[left].Called == nil && f.Words[left].Named == nil
}

// opened returns the first word of a name without what only opens the sentence: "Visiting Peace Institute".
func (f *finder) opened(from, head int) int {
	if w := f.Words[from]; from == f.from && from < head && (w.Verb || opening[w.Folded]) {
		return from + 1
	}
	return from
}

var (
	titles = lex.Set("president minister secretary chairman chairwoman director governor chief head prime ambassador mr mrs ms dr sir lord king queen general professor vice deputy commissioner ceo spokesman spokesperson")
	// possessors are who a name may say that something belongs to.
	possessors = lex.Set("people peoples children women men workers farmers teachers veterans fishermen writers consumers employers")
	opening    = lex.Set("former visiting today yesterday meanwhile through signed launching announcing welcoming supporting establish establishing support launch")
)

// ofWhat returns the word behind what a name that ends in front of word k is of or for.
func (f *finder) ofWhat(k int) int {
	const most = 4
	for range most {
		at := k
		if at >= f.to || !lex.BlankGap(f.Gap(at)) || !englishLinks[f.Word(at)] || f.Words[at].Capital {
			return k
		}
		at++
		if f.Word(at) == "the" && at < f.to {
			at++
		}
		end := f.capitalsFrom(at)
		if end == at {
			return k
		}
		if all := lex.Sightings(f.Words[at:end], f.Lang); len(all) > 0 && all[0].Kind == lex.ByName && all[0].From == f.Words[at].From && !f.headed(at) {
			end = f.WordAt(all[0].To) // "Bank of India | Buyer’s Credit"
		}
		if all := lex.Sightings(f.Words[at:min(at+longestRun, f.to)], f.Lang); len(all) > 0 && all[0].From == f.Words[at].From {
			end = max(end, f.WordAt(all[0].To)) // "University of Dar es Salaam"
		}
		k = end
	}
	return k
}

var englishLinks = lex.Set("of for on against")

// capitalsFrom returns the word behind the capitals from word k on, with "and" between those that are common words.
func (f *finder) capitalsFrom(k int) int {
	from := k
	for k < min(f.to, from+longestRun) && (lex.BlankGap(f.Gap(k)) || f.Gap(k) == "-" || f.Gap(k) == "–") {
		w := f.Words[k]
		switch {
		case k > from && f.Gap(k) == "-": // "Economic Co-operation"
			k++
		case w.Capital && !w.Function && !w.Day && w.Months[1] == 0:
			k++
		case w.Folded == "and" && k+1 < f.to && f.Words[k+1].Capital && f.Words[k-1].Common() && f.Words[k+1].Common() && f.Words[k+1].Named == nil && f.Words[k+1].Standing == 0 && !f.headed(k+1) && !titles[f.Word(k+1)] && f.Word(k+1) != "high":
			k += 2
		default:
			return k
		}
	}
	return k
}

// headed tells whether the capitals from word k on have a head of their own: "… and Howard University".
func (f *finder) headed(k int) bool {
	for end := min(f.to, k+longestRun); k < end && f.Words[k].Capital && lex.BlankGap(f.Gap(k)); k++ {
		if f.Words[k].Standing&(lex.Heads|lex.Closes) != 0 {
			return true
		}
	}
	return false
}

package quantity

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What a number counts that no list of units has: a noun in the plural.

// plural takes an unknown noun in the plural behind the number for a unit of its own:
// in English an adjective or another noun may stand between.
func (l *Line) plural(at, first int) (unit, own string, end int) {
	if first >= len(l.Words) || !timex.Opens(l.Text[at:l.Words[first].From]) {
		return "", "", 0
	}
	noun := l.Words[first]
	if k := first + 1; l.Lang == "en" && k < len(l.Words) && lex.BlankGap(l.Gap(k)) && !l.countable(noun) && (l.qualifies(noun) || noun.Capital && !noun.Month() && !noun.Day && !noun.Function) {
		noun = l.Words[k]
	} else if lex.Qualifying[noun.Folded] && k < len(l.Words) && lex.BlankGap(l.Gap(k)) { // "12 grandes tours"
		noun = l.Words[k]
	}
	if !l.countable(noun) && !(l.Lang == "fr" && noun.Capital && l.titled(noun) && l.lower(first+1)) || l.Participle(noun) && first > 1 && l.Word(first-2) == "dont" { // "dont dix réservées"
		return "", "", 0
	}
	return l.one(noun), l.Text[l.Words[first].From:noun.To], -1
}

// lower tells whether word i is one in small letters, and no part of a name: "26 Trésors royaux".
func (l *Line) lower(i int) bool {
	return i < len(l.Words) && lex.BlankGap(l.Gap(i)) && !l.Words[i].Capital && !l.Words[i].Digit && !l.Words[i].Function
}

// one returns a noun in the singular.
func (l *Line) one(noun lex.Word) string {
	own := l.Text[noun.From:noun.To]
	if !acronyms(own) {
		own = strings.ToLower(own)
	}
	if l.Lang == "en" {
		for _, ending := range []string{"xes", "ches", "shes", "sses"} {
			if strings.HasSuffix(own, ending) {
				return strings.TrimSuffix(own, "es")
			}
		}
		if stem, ok := strings.CutSuffix(own, "ies"); ok {
			return stem + "y"
		}
	}
	if stem, ok := strings.CutSuffix(own, "aux"); ok && l.Lang == "fr" && !strings.HasSuffix(stem, "e") {
		return stem + "al"
	}
	return strings.TrimSuffix(strings.TrimSuffix(own, "s"), "x")
}

// countable tells whether a word may be a noun in the plural.
func (l *Line) countable(w lex.Word) bool {
	own := l.Text[w.From:w.To]
	return own == strings.ToLower(own) && l.several(w) && l.qualifies(w)
}

// several tells whether a word ends as nouns in the plural do.
func (l *Line) several(w lex.Word) bool {
	f := w.Folded
	if l.Lang == "en" && (strings.HasSuffix(f, "sis") || strings.HasSuffix(f, "us") || qualities[f]) || w.Number > 0 {
		return false // "16 dialysis machines", "187 millions trois ans plus tôt"
	}
	const least = 4                                                                                       // letters, and one more where they are small
	if l.Lang == "fr" && len(f) > least && (strings.HasSuffix(f, "aux") || strings.HasSuffix(f, "eux")) { // "12 bureaux"
		return true
	}
	return (len(f) > least || w.Capital && len(f) == least) && strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss")
}

// qualities are English words in s that only say of which kind the noun behind them is.
var qualities = lex.Set("grassroots overseas sports communications economics civics customs logistics headquarters rights arms goods sciences affairs athletics mathematics physics news savings")

// qualifies tells whether a word may belong to a noun that is counted.
func (l *Line) qualifies(w lex.Word) bool {
	f := w.Folded
	return !w.Digit && !w.Capital && !w.Verb && !lex.Stoppers[f] && !w.Function && !lex.Uncounted[f] && !lex.Qualifying[f]
}

// acronyms tells whether a word is an acronym in the plural: "SMRs".
func acronyms(own string) bool {
	stem, ok := strings.CutSuffix(own, "s")
	return ok && len(stem) > 1 && strings.ToUpper(stem) == stem
}

// phrased reads in English the unit of a number from the noun which a longer phrase leads to:
// "500,000 nursing, laboratory, and medical professionals", "31 Tech Hubs".
func (l *Line) phrased(n lex.Span) (unit, own string, end int) {
	first := l.WordAt(n.To)
	if l.Lang != "en" || first >= len(l.Words) || strings.Trim(l.Text[n.To:l.Words[first].From], " \u00a0“\"") != "" || l.Words[first].From == n.To {
		return "", "", 0
	}
	k := l.head(first, !l.branded(n.From))
	if k < 0 {
		return "", "", 0
	}
	noun := l.Words[k]
	unit, of := lex.UnitAt(l.Words[k:])
	if unit == "" || l.otherwise(k, first) {
		unit, of = l.one(noun), 1
		if noun.Capital && k == first+1 && l.Words[first].Called != nil { // "83 American Spaces"
			unit = strings.TrimSuffix(l.Text[l.Words[first].From:noun.To], "s")
		}
	}
	end = l.Words[k+of-1].To
	return unit, l.Text[l.Words[first].From:end], end
}

// head returns the noun in the plural that the words from i lead to, over adjectives, other
// nouns, names and what "and" joins to them, -1 for none. A name itself is counted, in the
// plural, only where it may be.
func (l *Line) head(i int, names bool) int {
	const reach, plain = 9, 4 // words, and those that nothing joins
	named, listing, loose := -1, false, 0
	for k := i; k < min(len(l.Words), i+reach) && loose <= plain; k++ {
		w := l.Words[k]
		switch gap := l.Gap(k); {
		case k == i, lex.Joined(gap):
		case strings.TrimRight(gap, " ") == "." && l.Words[k-1].To-l.Words[k-1].From == 1: // "U.S."
		case gap == ", " && named < 0 && (listing || w.Folded != "and"):
			listing = listing || !describes(l.Word(k-1)) && l.Gap(k+1) != "-"
		default:
			return named
		}
		if k > i && named < 0 && (w.Folded == "and" || w.Folded == "or") {
			listing, loose = false, 0
			continue
		}
		loose++
		switch {
		case caliber(w):
		case strings.HasPrefix(l.Text[w.To:], "-"): // "women-led"
			named, loose = -1, loose-1
		case w.Capital:
			named = -1
			if names && !listing && l.titled(w) {
				named = k
			}
		case !l.qualifies(w):
			return named
		case l.countable(w) || l.listed(k):
			if listing {
				return -1
			}
			return k
		case named >= 0:
			return named
		}
	}
	return named
}

// ofMembers and a number before it say of how many a league is, and ofStates have states for
// members.
var (
	ofMembers = lex.Set("member nation country state party")
	ofStates  = lex.Set("league bloc union organisation organization grouping alliance community")
)

// caliber tells whether a word is the size of a weapon: "20 120mm mortar systems".
func caliber(w lex.Word) bool { return w.Digit && strings.HasSuffix(w.Folded, "mm") }

// listed tells whether the list of units has the noun at word i, and it says more than of which
// kind the next one is.
func (l *Line) listed(i int) bool {
	unit, _ := lex.UnitAt(l.Words[i:])
	return unit != "" && len(l.Words[i].Folded) > len("kwh") && !singular[l.Words[i].Folded]
}

// describes tells whether a folded word ends as adjectives and participles do.
func describes(folded string) bool {
	return slices.ContainsFunc(descriptive, func(ending string) bool { return strings.HasSuffix(folded, ending) && len(folded) > len(ending)+1 })
}

var descriptive = strings.Fields("ed ic ical onal ative ous ful less able ible ing led")

// titled tells whether a capital word is what a name in the plural ends in: "Tech Hubs".
func (l *Line) titled(w lex.Word) bool {
	own := l.Text[w.From:w.To]
	return acronyms(own) || l.several(w) && own != strings.ToUpper(own) && w.Named == nil && w.Called == nil && !w.Function && !lex.Uncounted[w.Folded]
}

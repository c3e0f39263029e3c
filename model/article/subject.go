package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Who a sentence on a visit is about, by a name without an office.

// opensWithName returns the name that opens a sentence, when nothing but a few
// words stand between it and the visit: "X en visite officielle", "X arrived".
func opensWithName(text string, visit int) (string, bool) {
	const between = 30 // bytes
	if front := dispatchFrom.FindString(text); front != "" && len(front) < visit {
		text, visit = text[len(front):], visit-len(front)
	}
	all := tokens(lex.Clip(text, 100))
	if len(all) == 0 || office.MatchString(lex.Clip(text, visit)) {
		return "", false
	}
	if first := text[all[0][0]:all[0][1]]; beforeClause[lex.Fold(first)] && len(all) > 1 { // "When A lands on Monday, he will be the first to pay a visit"
		if !clauseOf.MatchString(text) {
			return "", false
		}
		text, all = text[all[1][0]:], tokens(lex.Clip(text[all[1][0]:], 100))
		visit, _ = nameRun(text, all)
	}
	first := text[all[0][0]:all[0][1]]
	if owner := strings.TrimSuffix(strings.ReplaceAll(first, "’", "'"), "'s"); len(owner) < len(first) && len(all) > 1 && visit > all[1][0] && lex.CountryOfWord(lex.Fold(owner)) >= 0 { // "Norway’s Ada Holm"
		text, visit = text[all[1][0]:], visit-all[1][0]
		all = tokens(lex.Clip(text, 100))
		first = text[all[0][0]:all[0][1]]
	}
	article := lex.FunctionWords[lex.Fold(first)] && !onlyName(first) // "Lê" is none
	if word := lex.Fold(first); nobody[word] || lex.Official[word] || lex.SmallRU[word] || article || inRole[word] || honorific[word] && !lex.FunctionWords[word] || lex.CountryOfWord(word) >= 0 {
		return "", false
	}
	if ws := lex.Words(lex.Clip(text, 100)); len(ws) > 0 && slices.ContainsFunc(ws[0].Cues, func(s *lex.Stem) bool {
		return lex.Cue(s.Class) == lex.CueOffice && lex.Longest([]*lex.Stem{s}, ws) != nil
	}) {
		return "", false
	}
	end, n := nameRun(text, all)
	if lex.Capitals(text[:end]) { // a line in capitals shows no names
		return "", false
	}
	for _, w := range lex.Words(text[:end]) {
		if lex.Official[w.Folded] || lex.Longest(w.Topics, []lex.Word{w}) != nil {
			return "", false
		}
	}
	if all := lex.Sightings(lex.Words(text[:end]), "en"); len(all) == 1 && all[0].From == 0 && all[0].To == end { // "South Korean President A visited"
		return "", false
	}
	if n < 2 || visit < end || visit-end > between && !comesBack.MatchString(text[end:visit]) || strings.ContainsAny(text[end:visit], ".,;:") {
		return "", false
	}
	return cleanName(text[:end]), true
}

// dispatchFrom is what a report of an agency opens with: "ACCRA (GNA) – ".
var dispatchFrom = lex.Lazy(`^\p{Lu}{3,}[\p{Lu}’'., -]{0,30}(?:, (?:le )?(?:\p{L}+\.? )?\d{1,2}[^–—()-]{0,20})?(?: ?\([^()]{2,30}\))? ?(?:--|[–—]|- ) ?`)

// comesBack stands between a name and the visit from which somebody has come back.
var comesBack = lex.Lazy(`(?i)^\s(?:has |is |est |a )?(?:just |tout juste )?(?:returned|returns|came (?:home|back)|` +
	`comes home|flew (?:home|back)|back|rentr\p{L}+|revenue?|revient|de retour|вернул\p{L}+)\s[^.;:,]{0,80}$`)

// nameBehindClause returns the name that stands behind the clause which opens a sentence
// and tells of a visit: "Arrived in Rome on Monday, Ada Holm …".
func nameBehindClause(text string, visit int) (string, bool) {
	const longest = 80 // bytes of the clause
	k := strings.Index(text, ", ")
	if k < visit-1 || k > longest {
		return "", false
	}
	rest := text[k+len(", "):]
	end, _ := nameRun(rest, tokens(lex.Clip(rest, longestTitle)))
	return opensWithName(rest, end)
}

var (
	nobody       = lex.Set("tournee deplacement voyage sejour venue arrivee accueil reception trip tour arrival делегация миссия группа правительство delegation delegations mission missions group groupe visit visite government gouvernement your votre dear cher chere during after before since following amid ahead despite under with pendant durant lors apres avant depuis selon malgre des outre pour")
	beforeClause = lex.Set("when after before once as quand lorsque apres avant des")
	clauseOf     = lex.Lazy(`,\s(?:he|she|il|elle)\s`)
)

// nameBehind returns the name that stands right behind the words for who invites or receives
// somebody, with no office, and where it ends.
func (d *Document) nameBehind(s leadSentence, at int) (name string, end int) {
	at += len(s.text[at:]) - len(strings.TrimLeft(s.text[at:], " \u00a0"))
	if m := hisCounterpart.FindStringIndex(s.text[at:]); m != nil {
		at += m[1]
	}
	rest := s.text[at:]
	if !lex.StartsUpper(rest) || slices.ContainsFunc(s.parties(), func(p standing) bool { return p.From >= at && p.From < at+4 }) {
		return "", at
	}
	to, _ := nameRun(rest, tokens(lex.Clip(rest, longestTitle)))
	if name, ok := opensWithName(rest, to); ok && len(lex.Sightings(lex.Words(name), d.Lang)) == 0 {
		if d.lang == "ru" {
			name = lex.Declined(name, lex.GenitiveCase)
		}
		return d.fullName(name), at + to
	}
	return "", at
}

package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What sets the scene of a sentence: when, where, under what head or why, and who is spoken of in it.

// andScene tells whether a clause goes on with what sets the scene: "in line with what was agreed in May, and worth
// two million, …", "and on Friday, …".
func (l *line) andScene(all []lex.Span, k int) bool {
	from, to := l.WordsIn(all[k])
	if from+1 >= to || !lex.Coordinating[l.Words[from].Folded] {
		return false
	}
	rest := lex.Span{From: l.Words[from+1].From, To: all[k].To}
	return l.setsScene(rest) || k > 0 && l.setsScene(all[k-1]) && !l.Acts(rest) && strings.HasPrefix(l.Text[all[k].To:], ",")
}

// beside tells whether a clause only says who is spoken of in the scene before it: "at the invitation of the mayor, Ada
// Holm, and to see the port, …", "at the invitation of Ada Holm, Mayor of Lima, Governor Adjei …".
func (l *line) beside(all []lex.Span, k int) bool {
	if k == 0 || k+2 >= len(all) || !l.setsScene(all[k-1]) || l.Acts(all[k]) {
		return false
	}
	from, to := l.WordsIn(all[k])
	_, scene := l.WordsIn(all[k-1])
	return l.andScene(all, k+1) || l.CueAt(from, lex.CueOffice) > 0 && l.Words[scene-1].Capital && !l.opensWithVerb(all[k+1]) && !l.Hangs(all[k+1]) &&
		!(l.named(all[k+1]) && l.opensWithVerb(all[k+2])) && !slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return past[w.Folded] })
}

// setsScene tells whether a clause says when, where, under what head or why.
func (l *line) setsScene(s lex.Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	for from+2 < to && (opposing[l.Words[from].Folded] || l.Words[from].Folded == "even" || l.Words[from].Folded == "meme") {
		from++
	}
	s.From = l.Words[from].From
	const brief = 4 // words of "ces dernières années"
	if to-from <= brief && slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return w.In(times) || w.Day && from+1 < to }) {
		return true
	}
	if l.Words[from].Verb && !(l.Lang == "fr" && l.Words[from].Folded == "a" && l.Words[from].Capital) {
		return false
	}
	n := from
	for n < to && (lex.Approximate[l.Words[n].Folded] || l.Words[n].Folded == "de" || l.Words[n].Folded == "than") {
		n++
	}
	if n+1 < to && (l.Words[n].Number > 0 || l.Words[n].Digit) && l.In(n+1, times) { // "two years after", « près de 60 ans après »
		return true
	}
	first := l.Words[from]
	if strings.HasSuffix(first.Folded, "ing") || l.Lang == "fr" && strings.HasSuffix(first.Folded, "ant") && !first.Function && l.Word(from+1) != "" && (l.Words[from+1].Function || to-from > brief && !l.Acts(s)) {
		return true // "consisting of", « consistant en », « saluant Kofi Mensah et ses pilotes »
	}
	if l.Lang == "en" && (strings.HasSuffix(first.Folded, "ed") || shaped[first.Folded]) && from+1 < to && l.Words[from+1].Function {
		return true // "based on", "driven by"
	}
	if l.Lang == "fr" && !first.Capital && participle(l.Spelled(from)) && from+1 < to && l.Words[from+1].Function {
		return true // « tournée vers »
	}
	switch second := l.Word(from + 1); first.Folded {
	case "bien":
		return thats[second] // "bien que"
	case "de":
		return second == "par"
	}
	return l.SetsScene(s)
}

// shaped are English participles without the usual ending that may open a sentence.
var shaped = lex.Set("driven known built borne drawn led taken written seen")

// opposing words may stand in front of what sets the scene: "but even after the talks".
var opposing = lex.Set("but mais yet")

var times = lex.ClassOf("annee annees an ans mois semaine semaines jours year years month months week weeks days decade decades")

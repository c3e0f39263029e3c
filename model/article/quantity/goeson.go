package quantity

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What is told of a figure where it only goes on with what stands before it.

// governed returns an item of a sentence that only goes on with what stands before it ("dont 3 au nord", "up 8
// percent") with the items that it hangs on, so far as that is no longer than a phrase.
func (l *Line) governed(s lex.Span, all []lex.Span, item lex.Span) lex.Span {
	const long = 200 // runes
	wider := item
	for k := slices.IndexFunc(all, func(p lex.Span) bool { return p.To > item.From }) - 1; k >= 0 && item.From-all[k].From < 3*long && l.goesOn(wider); k-- {
		wider.From = all[k].From
		wider.From += l.Opening(lex.Span{From: wider.From, To: item.From})
	}
	if wider.From == item.From || l.goesOn(wider) || l.Runes(wider) > long {
		return item
	}
	return wider
}

// goesOn tells whether an item goes on with what stands before it, by the word that it opens with.
func (l *Line) goesOn(item lex.Span) bool {
	from, to := l.WordsIn(item)
	if from >= to {
		return false
	}
	w, next := l.Word(from), l.Word(from+1)
	switch {
	case hanging[w], next == "of" && (l.Word(from+2) == "whom" || l.Word(from+2) == "which"), (w == "apres" || w == "after") && l.Words[min(from+1, to-1)].Digit:
		return true
	case w == "en" || w == "in" || w == "a" || w == "an" || w == "une" || w == "un" || w == "de" || w == "в":
		return changesFR[next] || changesFR[l.Word(from+2)] && (next == "nette" || next == "forte") || next == "том" || next == "line"
	}
	return l.Lang == "ru" && (strings.HasSuffix(w, "вшись") || strings.HasSuffix(w, "вшии") || strings.HasSuffix(w, "вшая"))
}

var (
	// hanging open what is told of a figure before: what it was, or a part of it.
	hanging = lex.Set(`dont contre soit parmi passant atteignant up down against compared versus from rising falling excluding of with among out
		против причем из`)
	changesFR = lex.Set("hausse baisse augmentation progression recul repli croissance increase decrease rise fall drop decline jump")
)

// saying returns the length of what an item opens with that only says who goes on: "adding that", « ajoutant qu’ ».
func (l *Line) saying(item lex.Span) int {
	from, to := l.WordsIn(item)
	that := l.Word(from + 1)
	if from+2 >= to || !goingOn[l.Word(from)] || that != "que" && that != "qu" && that != "that" && that != "что" {
		return 0
	}
	return l.Words[from+2].From - item.From
}

var goingOn = lex.Set(`ajoutant precisant notant soulignant affirmant indiquant rappelant estimant expliquant assurant relevant
	adding noting saying stressing recalling explaining stating pointing добавив отметив подчеркнув сообщив уточнив`)

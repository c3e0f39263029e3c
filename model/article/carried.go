package article

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What somebody says, where other words have come between it and who says so: "noted that, since May, trade has grown".

// carriedOn returns a clause of a sentence that lacks what is said in it, with that and with its subject where it has none,
// "" where it lacks nothing or it is not found.
func (l *line) carriedOn(subject string, all []lex.Span, k, sentence int) string {
	const farthest, clause = 5, 4 // clauses, and words of one
	p := all[k]
	from, to := l.WordsIn(p)
	that := l.openThat(from, to)
	object := l.lacksObject(from, to)
	if that < 0 && !object && !l.saysWhat(from, to) {
		return ""
	}
	for j := k + 1; j < min(len(all), k+farthest); j++ {
		first := l.WordAt(all[j].From)
		switch {
		case first == len(l.Words): // no words
			return ""
		case object && (l.Words[first].Day || l.named(all[j]) || l.Words[first].To == all[j].To): // "a signé, lundi à Lima, avec son homologue, Ada Holm, un accord"
		case object && !l.setsScene(all[j]): // "ont signé lundi à Lima, à l’issue de leurs entretiens, un accord"
			if l.opensWithVerb(all[j]) || !phraseOpeners[l.Word(first)] || l.CueAt(first+1, lex.CueOffice) > 0 {
				return ""
			}
			return l.told(subject+l.Text[p.From:p.To], all[j], sentence)
		case object:
		case that < 0 && thats[l.Word(first)] && l.Acts(all[j]): // "a souligné, mardi, que la pêche va mieux"
			return l.told(subject+l.Text[p.From:p.To], all[j], sentence)
		case that >= 0 && (that+1 == to || lex.Scene[l.Word(that+1)]): // "noted that since May, trade has grown"
			if a, z := l.WordsIn(all[j]); z-a >= clause && !l.setsScene(all[j]) && !l.opensWith(all[j], lex.Hanging) && !l.opensWithVerb(all[j]) {
				return l.told(subject+l.Text[p.From:l.Words[that].To], all[j], sentence)
			}
		case that >= 0 && l.opensWithVerb(all[j]): // "noted that trade, however small, has grown"
			return l.told(subject+l.Text[p.From:p.To], all[j], sentence)
		}
	}
	return ""
}

// named tells whether a clause is nothing but a name: « Mme Ada Holm ».
func (l *line) named(s lex.Span) bool {
	from, to := l.WordsIn(s)
	return !slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return !w.Capital })
}

// told returns what is said behind who says so, cut in front of a phrase where the whole of it is too long for a title.
func (l *line) told(who string, what lex.Span, sentence int) string {
	if whole := l.joined(who, l.shorten(what, sentence)); whole != "" {
		return whole
	}
	const behind = 3 // words that a verb needs behind it
	from, to := l.WordsIn(what)
	verb := l.verb(from, to)
	for i := to - 1; i >= verb+behind; i-- {
		cut := lex.Span{From: what.From, To: l.Words[i].From}
		if lex.Coordinating[l.Words[i].Folded] && slices.ContainsFunc(l.Words[from:i], func(w lex.Word) bool { return between[w.Folded] }) {
			continue
		}
		if ends[l.Words[i].Folded] > 0 && !l.Words[i-1].Function && !leans[l.Words[i-1].Folded] {
			if part := l.joined(who, l.ended(cut)); part != "" {
				return part
			}
		}
	}
	return ""
}

// openThat returns the "that" of a clause of words [from, to) behind its verb that no verb follows, -1 for none.
func (l *line) openThat(from, to int) int {
	that := -1
	for i := from; i < to; i++ {
		switch {
		case l.Finite(i):
			from, that = i, -1
		case l.Finite(from) && thats[l.Words[i].Folded]:
			that = i
		}
	}
	return that
}

// lacksObject tells whether a clause of words [from, to) ends in a verb that asks for an object, or in nothing but the
// day and the place behind it.
func (l *line) lacksObject(from, to int) bool {
	for i := to - 1; i > from; i-- {
		w := l.Words[i]
		if slices.ContainsFunc(takes, func(stem string) bool { return strings.HasPrefix(w.Folded, stem) }) && !w.Capital {
			return l.Finite(i) || l.Words[i-1].Verb
		}
		if !w.Capital && !w.Digit && !w.Day && !w.Month() && !lex.FunctionWords[w.Folded] && w.Folded != "debut" && w.Folded != "fin" {
			return false
		}
	}
	return false
}

// phraseOpeners are the words that a subject or an object opens with.
var phraseOpeners = lex.Set("un une des le la les l deux trois quatre plusieurs a an the two three four several")

// takes are the stems of verbs, as they follow an auxiliary, that something must follow.
var takes = strings.Fields(`sign paraph conclu ratifi adopte approuve lance inaugur preside copreside salue remis tenu eu held launched inaugurated adopted approved concluded chaired`)

// saysWhat tells whether words end in a verb that asks for what is said.
func (l *line) saysWhat(from, to int) bool {
	return from < to && slices.ContainsFunc(tells, func(stem string) bool { return strings.HasPrefix(l.Words[to-1].Folded, stem) })
}

// tells are the stems of verbs that a "that" follows.
var tells = strings.Fields(`soulign rappel indiqu precis affirm declar expliqu ajout estim annonc assur confirm reaffirm not insist relev observ
	said stress stat underlin underscor emphasi add recall agree declare explain announce`)

// joined returns what is said behind who says so, "" where that is too long for a title.
func (l *line) joined(who, what string) string {
	if utf8.RuneCountInString(who)+utf8.RuneCountInString(what) > longestTitle {
		return ""
	}
	last, _ := utf8.DecodeLastRuneInString(who)
	if last == '’' || last == '\'' {
		return who + what
	}
	return who + " " + what
}

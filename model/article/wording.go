package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// numbering is what a sentence on an agreement begins with that says nothing by itself: the number of a
// paragraph, the hour of a programme, or what ties it to the sentence before.
var numbering = lex.Lazy(`^(?:\d{1,2}(?:\.|\))[ \x{a0}]+|\d{1,2} ?[hH] ?(?:\d\d)?[ \x{a0}]*[:–-]?[ \x{a0}]*|\d{1,2}[:.]\d\d[ \x{a0}]*[:–-]?[ \x{a0}]+)`)

// tied is what ties a sentence to the one before in place of a subject.
var tied = lex.Lazy(`^(?:S[’']y ajout(?:era|eront|e|ent)|Ce qui (?:a|avait) (?:abouti|conduit|mené)[ \x{a0}]+à|À (?:cela|ceci) s[’']ajout(?:e|ent|era|eront)|(?:This|Which) (?:led to|resulted in)|Added to this (?:is|are|was|were))[ \x{a0}]+`)

// wording returns what is said of an agreement in a sentence around what names it, so that it stands by
// itself.
func (l *line) wording(s, what lex.Span) string {
	if at := numbering.FindStringIndex(l.Text[s.From:s.To]); at != nil && s.From+at[1] <= what.From {
		s.From += at[1]
	}
	if comma := l.set(s); comma > 0 && comma < what.From {
		s.From = comma
	}
	text := l.Phrase(s, what)
	if at := tied.FindStringIndex(text); at != nil {
		text = lex.UpperFirst(text[at[1]:])
	}
	return text
}

// set returns the byte behind the comma up to which a sentence tells what it is about, or points to what
// was said before: "S’agissant de la pêche, …", "To that end, …"; 0 where it does not.
func (l *line) set(s lex.Span) int {
	const reach = 15 // words
	from, to := l.WordsIn(s)
	if from == to {
		return 0
	}
	topic := l.CueAt(from, lex.CueSubject) > 0
	points := false
	for i := from; i < min(to-1, from+reach); i++ {
		if i > from && strings.HasPrefix(l.Gap(i), ",") {
			if (topic || points) && l.Acts(lex.Span{From: l.Words[i].From, To: s.To}) && !l.Hangs(lex.Span{From: l.Words[i].From, To: s.To}) {
				return l.Words[i].From
			}
			return 0
		}
		if l.Finite(i) {
			return 0
		}
		points = points || lex.Scene[l.Word(from)] && (i == from+1 && backward[l.Word(i)] || i == from+2 && cela[l.Word(i)])
	}
	return 0
}

var (
	backward = lex.Set("this that these ce cet cette ces cela ceci")
	cela     = lex.Set("cela ceci this that")
)

package lex

import (
	"slices"
	"strings"
)

// A clause of a sentence, and whether it can stand without the others.

// clauses returns the fewest clauses of a sentence around a passage that have a
// verb and do not hang on what comes before them.
func (l *Line) clauses(s, at Span) Span {
	all := l.Pieces(s, ",;:")
	from := slices.IndexFunc(all, func(p Span) bool { return p.To > at.From })
	to := slices.IndexFunc(all, func(p Span) bool { return p.To >= at.To })
	if from < 0 || to < 0 {
		return s
	}
	now := func() Span { return Span{all[from].From, all[to].To} }
	for from > 0 && (!l.Acts(now()) || l.Hangs(all[from]) && !l.opposes(all[from]) || from < to && l.apart(all[from], all[from+1])) {
		from--
	}
	for first := range from {
		if p := l.Members(all[:from+1], first, from); p != all[from] {
			from = first
			break
		}
	}
	for to+1 < len(all) && (!l.Acts(now()) || l.EndsOpen(now()) || to > from && l.SetsScene(all[to]) && l.EndsOpen(Span{all[from].From, all[to-1].To}) || l.onlyScene(all[from:to+1])) {
		to++
	}
	to = l.listed(all, to)
	return now()
}

// listed returns the last of the clauses that go on with a list in which all[k] ends, all[k] where it ends in none: "in
// the areas of health, trade, and sport".
func (l *Line) listed(all []Span, k int) int {
	const words = 8 // of an item
	for j := k + 1; j < len(all); j++ {
		from, to := l.WordsIn(all[j])
		last := from < to && Coordinating[l.Words[from].Folded]
		item := Span{all[j].From, all[j].To}
		if last && from+1 < to {
			item.From = l.Words[from+1].From
		}
		if from == to || to-from > words || l.Text[all[j-1].To] != ',' || l.Acts(item) || l.SetsScene(item) || l.Depends(item) || l.Qualifies(item) || l.Words[from].Day || participle(l.Spelled(from)) {
			return k
		}
		if last || slices.ContainsFunc(l.Words[from:to], func(w Word) bool { return Coordinating[w.Folded] }) {
			return j
		}
	}
	return k
}

// onlyScene tells whether clauses say no more than when, where or beside what: « outre l’accord signé en mai, et celui de juin ».
func (l *Line) onlyScene(all []Span) bool {
	return !slices.ContainsFunc(all, func(p Span) bool {
		from, to := l.WordsIn(p)
		return from < to && (!l.SetsScene(p) && !Coordinating[l.Words[from].Folded] || l.conjoined(from) > 0)
	})
}

// SetsScene tells whether a stretch opens with a word that says when, where or beside what, be it without its
// accent in a capital; not with an article that is spelled like one.
func (l *Line) SetsScene(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to || !Scene[l.Words[from].Folded] {
		return false
	}
	switch l.Words[from].Folded {
	case "a":
		return l.Lang == "fr" && (l.Words[from].Capital || l.Spelled(from) == "à")
	case "des":
		return strings.EqualFold(l.Spelled(from), "dès")
	case "s":
		return l.Lang == "fr" && (l.Word(from+1) == "agissant" || l.Word(from+1) == "il")
	}
	return true
}

// apart tells whether what goes on with a clause is the verb of another subject than what stands before it: that is a
// day, says where, or is a name in apposition to the subject.
func (l *Line) apart(s, next Span) bool {
	from, to := l.WordsIn(s)
	return l.OnlyDates(s) && l.Hangs(next) ||
		l.SetsScene(s) && l.Finite(l.WordAt(next.From)) ||
		to-from > 1 && (l.Hangs(next) || l.SetsScene(next)) && !slices.ContainsFunc(l.Words[from:to], func(w Word) bool { return !w.Capital })
}

// opposes tells whether a clause opens with "but", and could stand without it.
func (l *Line) opposes(s Span) bool {
	from, to := l.WordsIn(s)
	return from+1 < to && (l.Words[from].Folded == "mais" || l.Words[from].Folded == "but") && l.Acts(s) && !l.Hangs(Span{l.Words[from+1].From, s.To})
}

// OnlyDates tells whether a clause says nothing but when: « en novembre 2015 », "on 25 June".
func (l *Line) OnlyDates(s Span) bool {
	from, to := l.WordsIn(s)
	digit := false
	for _, w := range l.Words[from:to] {
		if !w.Digit && !w.Day && !w.Month() && !w.Function {
			return false
		}
		digit = digit || w.Digit || w.Day || w.Month()
	}
	return digit
}

// Depends tells whether a clause hangs on another by what it opens with: « avec lequel », « alors que », "although".
func (l *Line) Depends(s Span) bool {
	from, to := l.WordsIn(s)
	return from < to && (l.relates(from) || l.conjoined(from) > 0)
}

// relates tells whether a relative pronoun stands behind the preposition that word i is or opens with: « avec
// lequel », « dans le cadre duquel », "in which".
func (l *Line) relates(i int) bool {
	return related[l.Word(i+1)] || l.Lang == "en" && l.Word(i+1) == "which" ||
		l.Lang == "fr" && Scene[l.Word(i)] && (ofWhich[l.Word(i+2)] || ofWhich[l.Word(i+3)])
}

// Qualifies tells whether a clause says something of what is named before it: « dont le prix », "which brought together".
func (l *Line) Qualifies(s Span) bool {
	from, to := l.WordsIn(s)
	return from < to && (relative[l.Words[from].Folded] || l.relates(from))
}

// conjoined returns how many words from word i on make a clause hang on another, 0 for none.
func (l *Line) conjoined(i int) int {
	switch first, second := l.Word(i), l.Word(i+1); {
	case conjoins[first] && (second == "que" || second == "qu"), l.Lang == "fr" && first == "meme" && second == "si":
		return 2
	case l.Lang == "en" && conjoins[first]:
		return 1
	}
	return 0
}

// Hangs tells whether a clause begins with words that point back: anything but a
// capital, a number, an article or another word that can open a sentence.
func (l *Line) Hangs(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	w := l.Words[from]
	return l.relates(from) || w.Verb || !w.Capital && !w.Digit && w.Number == 0 && !determiner[w.Folded] && !(l.SetsScene(s) && !Hanging[w.Folded])
}

var (
	determiner = Set(`le la les l un une des du de ce cet cette ces son sa ses leur leurs notre nos il ils elle elles on plusieurs chaque tout tous toute toutes aucun
		the a an this that these those his her its their our it they he she we some several both each every all no any more about over nearly`)
	ofWhich  = Set("duquel desquels desquelles laquelle lesquels lesquelles")
	relative = Set("qui dont auquel auxquels auxquelles which who whose")
	related  = Set("lequel laquelle lesquels lesquelles whom whose")
	conjoins = Set("alors tandis bien puisque sachant while although though whereas because")
	// Hanging are words that tie what follows to what stands before.
	Hanging = Set(`qui que qu dont lequel laquelle lesquels lesquelles auquel auxquels auxquelles ou et mais notamment lors soit ainsi afin
		which who whom whose where and but including while as to notably particularly especially such`)
)

// EndsOpen tells whether a stretch ends in an auxiliary, whose verb comes behind the
// comma, or in the first of several adjectives ("a U.S.-based, integrated complex").
func (l *Line) EndsOpen(s Span) bool {
	from, to := l.WordsIn(s)
	if from == to {
		return false
	}
	w := l.Word(to - 2)
	article := w == "a" || w == "an" || w == "un" || w == "une"
	if k := to - 3; strings.HasSuffix(l.Gap(to-1), "-") && k >= from {
		for k > from && l.Gap(k+1) != " " {
			k--
		}
		article = l.Word(k) == "a" || l.Word(k) == "an"
	}
	return l.Words[to-1].Verb || l.Lang == "fr" && l.Words[to-1].Folded == "eu" && to-from > 1 && l.Words[to-2].Verb || article && strings.HasSuffix(l.Words[to-1].Folded, "ed")
}

// Scene are the words that open what a sentence is set in: when, where, with whom.
var Scene = Set(`en au aux sur dans pour a lors depuis avec apres avant face eu outre selon conformement s quant concernant pendant durant grace afin si
	malgre compte tandis alors lorsque comme engage engagee engages engagees ayant sous d des hier demain partant suite parmi
	within throughout alongside among pursuant ahead besides beyond thanks through in on at during following after before as while with for to since despite amid under upon given when by from although if both`)

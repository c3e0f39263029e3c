package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// Commitments without an instrument: what several decide, found together, or one gives to another.

// opines tells whether what is agreed on behind word i, up to word to, binds nobody: an opinion, or to
// work together or stay in touch.
func (l *line) opines(i, to int) bool {
	const reach, soon = 7, 4 // words
	if saidThat[l.Word(i)] || saidThat[l.Word(i-1)] {
		return !l.plansToDo(i, min(to, i+2*reach))
	}
	if working[l.Word(i)] && !l.amount(i, to) {
		return true
	}
	touch := false
	for k := i; k < min(to, i+reach); k++ {
		if w := l.Word(k); k < i+soon && opinions[w] || touch && touches[w] {
			return true
		}
		touch = touch || abiding[l.Word(k)]
	}
	return false
}

// pledges tells whether the words [i, next) of a class that binds by what stands beside it do so, in a
// sentence of the words [from, to).
func (l *line) pledges(class lex.Cue, from, i, next, to int) bool {
	const soon, reach = 5, 12 // words
	switch class {
	case lex.CueFounding:
		return l.founds(from, i, next, to)
	case lex.CueDeciding:
		if l.Word(i) == "decision" {
			verb, _ := l.cooperates(next, to)
			return verb >= 0 && l.towards(i, i, verb, to)
		}
		itWas := l.Word(i-1) == "ete" || l.Word(i-1) == "was" || l.Word(i-1) == "been"
		return !l.opines(next, to) && (itWas && hasAny(l.Words[next:min(to, next+reach)], mutual) || l.bothDecide(from, i) || l.undertakes(from, i, next, to, false) || slices.ContainsFunc(l.Words[from:i], func(w lex.Word) bool { return several[w.Folded] || strings.HasPrefix(w.Folded, "annonc") }))
	case lex.CueGranting:
		return (l.gives(from, i) || l.official(max(from, i-soon), i)) && l.grants(i, next, to)
	}
	behind, close := l.Words[next:min(to, next+reach)], l.Words[next:min(to, next+soon)]
	switch w := l.Word(i); {
	case strings.HasSuffix(w, "ed") && oneOf[l.Word(i-1)]: // "an approved sum"
		return false
	case commitments[w]:
		return l.commits(from, i, next, to) || l.sum(next, l.clauseEnd(next, min(to, next+2*soon))) || l.sum(max(from, i-soon), i)
	case offers[w]:
		return l.sum(next, min(to, next+2*soon))
	case saidThat[l.Word(next)] && plans(behind):
		return hasAny(l.Words[from:i], several) || l.Word(i-1) == "ete" || l.Word(i-1) == "been"
	case hasAny(close, works) && l.towards(from, i, next, to):
		return true
	case l.sum(next, min(to, next+soon)), hasAny(close, grants), hasAny(close, beginnings) && hasAny(behind, mutual):
		return true
	}
	end := next
	for end < min(to, next+2*reach) && !relatives[l.Word(end)] {
		end++
	}
	return hasAny(close, gifts) && l.amount(next, end) || hasAny(behind, gifts) && (l.amount(next, min(to, next+soon-1)) || l.sum(next, end))
}

// bothDecide tells whether two countries are who decides in front of word i: "Ghana and Estonia have decided".
func (l *line) bothDecide(from, i int) bool {
	const reach = 8 // words
	all := lex.Sightings(l.Words[max(from, i-reach):i], l.Lang)
	if len(all) < 2 || all[0].Kind == lex.ByAdjective || all[1].Kind == lex.ByAdjective || all[0].Country == all[1].Country {
		return false
	}
	if start := max(from, i-reach); all[0].From > l.Words[start].From && amid[l.Word(l.WordAt(all[0].From)-1)] {
		return false // "the friendship of Ghana and Estonia"
	}
	and := strings.Trim(lex.Fold(l.Text[all[0].To:all[1].From]), " \u00a0")
	return lex.Coordinating[firstOf(and)]
}

// grants tells whether the words [i, next) of one that gives say how much.
func (l *line) grants(i, next, to int) bool {
	const reach = 8 // words
	switch verb := l.Word(next - 1); {
	case strings.HasPrefix(verb, "fund"), strings.HasPrefix(verb, "financ"):
		return true
	case strings.HasPrefix(verb, "port"), strings.HasPrefix(verb, "contribu"):
		return l.Spelled(i) != "porté" && l.sum(next, min(to, next+reach))
	}
	return l.amount(next, min(to, next+reach))
}

// clauseEnd returns the first word from i on, at most to, that is a verb in a personal form.
func (l *line) clauseEnd(i, to int) int {
	for i < to && !l.Finite(i) {
		i++
	}
	return i
}

// gives tells whether somebody named, or those who speak, is who gives in front of word i.
func (l *line) gives(from, i int) bool {
	const reach = 4 // words
	return slices.ContainsFunc(l.Words[max(from, i-reach):i], func(w lex.Word) bool {
		return w.Capital && !w.Function || speakers[w.Folded]
	})
}

// amount tells whether a number that counts stands within the words [i, to).
func (l *line) amount(i, to int) bool {
	for ; i < to; i++ {
		w := l.Words[i]
		if w.Digit && lettered(l.Spelled(i)) {
			continue // "5G"
		}
		if w.Number > 1 && !(i+1 < len(l.Words) && several[l.Words[i+1].Folded]) || w.Digit && l.Year(i) == 0 && !(i+1 < len(l.Words) && l.Words[i+1].Month()) || w.Digit && strings.ContainsAny(l.Gap(i), moneySigns) {
			return true
		}
	}
	return false
}

// lettered tells whether what begins with a digit is no number: a letter that scales nothing stands behind it.
func lettered(spelled string) bool {
	rest := strings.TrimLeft(spelled, "0123456789")
	return rest != "" && lex.ScaleOf[lex.Fold(rest)] == 0
}

// sum tells whether an amount of money, or a very large one of anything, stands within the words [i, to).
func (l *line) sum(i, to int) bool {
	const large = 1e6
	for ; i < to; i++ {
		if w := l.Words[i]; lex.ScaleOf[w.Folded] >= large && (len(w.Folded) > 1 || l.Words[max(0, i-1)].Digit) || w.Digit && strings.ContainsAny(l.Gap(i)+l.Gap(i+1), moneySigns) {
			return true
		}
	}
	return false
}

// founds tells whether something that two sides run together is what the words [i, next) say was
// established.
func (l *line) founds(from, i, next, to int) bool {
	const reach, soon = 10, 5 // words
	if founded[l.Word(i)] && !slices.ContainsFunc(l.Words[max(from, i-soon):i], func(w lex.Word) bool { return begins(w.Folded, welcoming) }) {
		return false // and not welcomed
	}
	if strings.HasSuffix(l.Gap(i), "-") || lex.Coordinating[l.Word(i-1)] && !l.Finite(i-1) && next < to && !l.Words[next].Function {
		return false // "re-established", "a strong and established relationship"
	}
	if passive[l.Word(next)] {
		return false // "the initiative launched in 2013"
	}
	return hasAny(l.Words[next:min(to, next+reach)], institutions)
}

// plans tells whether one of some words says what is going to be.
func plans(ws []lex.Word) bool {
	return slices.ContainsFunc(ws, func(w lex.Word) bool {
		return arranged[w.Folded] || strings.HasSuffix(w.Folded, "rait") || strings.HasSuffix(w.Folded, "raient")
	})
}

// plansToDo tells whether the words [i, to) say what is going to be done, and not what will come of it: "will greatly help".
func (l *line) plansToDo(i, to int) bool {
	for ; i < to; i++ {
		if plans(l.Words[i : i+1]) {
			next := i + 1
			for next < to && isAdverb(l.Word(next)) {
				next++
			}
			return !effects[l.Word(next)]
		}
	}
	return false
}

// hasAny tells whether one of some words is in a set.
func hasAny(ws []lex.Word, set map[string]bool) bool {
	return slices.ContainsFunc(ws, func(w lex.Word) bool { return set[w.Folded] })
}

const moneySigns = "$€£¥"

var (
	institutions = lex.Set(`dialogue dialogues partnership partnerships commission commissions committee committees group groups groupe groupes mechanism mechanisms mecanisme initiative initiatives
		framework forum council conseil task fund fonds fund programme programmes program programs project projects projet projets secretariat platform plateforme comite partenariat`)
	amid       = lex.Set("between of entre de du d")
	passive    = lex.Set("in by on at last")
	several    = lex.Set("we nous both two deux parties sides leaders dirigeants chefs ministers ministres presidents governments gouvernements countries pays ensemble together jointly")
	opinions   = lex.Set("discuss discuter seized importance important need necessity necessite urgence urgency interet fait")
	arranged   = lex.Set("will shall would sera seront aura auront")
	abiding    = lex.Set("stay remain keep maintain rester garder maintenir demeurer")
	speakers   = lex.Set("we nous")
	touches    = lex.Set("touch contact contacts")
	working    = lex.Set("work working travailler oeuvrer")
	oneOf      = lex.Set("a an the")
	saidThat   = lex.Set("que qu that")
	beginnings = lex.Set("launch launching adoption establishment creation resumption lancement etablissement mise reprise instauration")
	effects    = lex.Set("contribute help play benefit serve remain bring boost promote")
	offers     = lex.Set("offre offert offers offered offering")
	works      = lex.Set(`increase construction commissioning cancellation deployment expansion sale purchase
		augmentation annulation deploiement doublement vente achat`)
	commitments = lex.Set("commitment engagement pledge")
	grants      = lex.Set(`envoi fourniture livraison financement don dons octroi contribution pret prets subvention ouverture reconduction prolongation
		transfer delivery donation grant grants funding loan loans provision opening extension`)
	gifts = lex.Set(`aide appui soutien creation programme programmes projets bourses assistance enveloppe ligne credit package formation equipements aid support program projects scholarships
		assistance line investments investment training`)
)

package lex

import (
	"slices"
	"strings"
)

// Course tells whether a visit begins, 1, or ends, -1, on a day that a sentence names;
// 0 when it does not say.
func (l *Line) Course(s, at Span) int {
	from, to := l.WordsIn(s)
	const reach = 12 // words
	first, last := l.WordsIn(at)
	from, to = max(from, first-reach), min(to, last+reach)
	nearest, said := reach, 0
	for _, h := range Hints(nil, l.Words[from:to]) {
		if distance := Abs(from + h.From - first); distance < nearest && (h.Cue == cueBegins || h.Cue == cueEnds) {
			nearest, said = distance, map[Cue]int{cueBegins: 1, cueEnds: -1}[h.Cue]
			if h.Cue == cueEnds && slices.ContainsFunc(l.Words[min(from+h.From, to):to], func(w Word) bool { return w.Folded == "direction" }) {
				said = 1 // "a quitté Tunis en direction de Paris"
			}
		}
	}
	return said
}

// Abs returns a number without its sign.
func Abs(n int) int { return max(n, -n) }

// Participle tells whether a French word is one of the past by its accent: folded,
// "arrivé" is "arrive".
func (l *Line) Participle(w Word) bool {
	if l.Lang != "fr" {
		return false
	}
	spelled := l.Text[w.From:w.To]
	for _, ending := range []string{"é", "ée", "és", "ées"} {
		if stem, ok := strings.CutSuffix(spelled, ending); ok {
			named := w.Capital && l.Words[l.WordAt(l.SentenceAt(w.From).From)].From != w.From
			if next := l.WordAt(w.To); w.Folded == "arrivee" && next < len(l.Words) && l.Words[next].Day {
				return true // "Arrivée mercredi à Nouakchott, …"
			}
			if before := l.Word(l.WordAt(w.From) - 1); w.Folded == "arrivee" && (before == "est" || before == "etait") {
				return true
			}
			return !named && !accentedNouns[w.Folded] && !slices.ContainsFunc(abstract, func(noun string) bool { return strings.HasSuffix(stem, noun) })
		}
	}
	return false
}

// Nouns that end as participles do: some words, and what stands before the ending of many.
var (
	accentedNouns = Set(`musee musees annee annees journee journees soiree soirees armee armees idee idees duree entree entrees portee arrivee rentree tournee assemblee
		comite comites cote cotes traite traites marche marches conge lycee lycees sante beaute degre degres employe employes depute deputes`)
	abstract = []string{"it", "iét", "aut", "ant", "ert", "ult", "imit"}
)

// Tense tells whether what a sentence says of a day lies behind, -1, or ahead, 1, by
// the nearest verb or other word that tells; 0 when there is none.
func (l *Line) Tense(s, at Span) int {
	const farthest = 200 // words on either side
	from, to := l.WordsIn(s)
	first, last := l.WordsIn(at)
	from, to = max(from, first-farthest), min(to, last+farthest)
	const auxiliary = 4 // words between "will" and what it says will be done
	const before = 8    // words that a comma in front of the date is worth
	nearest, said, ahead := 1<<30, 0, -1-auxiliary
	take := func(i, tense int) {
		const clause = 4 // words that a comma behind the date, or another clause, is worth
		distance := i - last + 1
		if i < first {
			distance = first - i
			if l.commaIn(i, first) {
				distance += before
			}
		} else if Saying[l.Word(i)] && strings.ContainsAny(l.Text[at.To:l.Words[i].From], "”»") {
			return // "“… in May,” she said"
		} else if Saying[l.Word(i)] && strings.Contains(l.Text[at.To:l.Words[i].From], ", ") {
			distance += before // "… in Lima, her office said"
		} else if strings.HasPrefix(l.Gap(last), ",") || another[l.Word(last)] || i > last && strings.HasPrefix(l.Gap(i), ",") {
			distance += clause
		}
		if beforeNoun[l.Word(i-1)] {
			distance += before // "behind closed doors"
		}
		if distance > 0 && distance < nearest {
			nearest, said = distance, tense
		}
	}
	for i := from; i < to; i++ {
		w, known := l.Words[i], false
		if w.Folded == "would" && l.Word(i+1) != "have" || w.Folded == "set" && l.Word(i+1) == "to" || w.Folded == "to" && (intent[l.Word(i-1)] || coming[l.Word(i+1)] && l.invites(i) || l.headlined(s, i)) { // "their commitment to meet in May"
			ahead = i
			take(i, 1)
			continue
		}
		for k, c := range w.Cues {
			if c := Cue(c.Class); c != CueAhead && c != CueBehind || w.Folded == "heads" && l.Word(i+1) == "of" || Longest(w.Cues[k:k+1], l.Words[i:to]) == nil {
				continue
			}
			known = true
			if n := i + len(c.Parts); w.Verb && w.Folded == "was" && l.Word(n-1) == "to" && n < len(l.Words) && l.Words[n].Capital {
				take(i, -1) // "his first journey was to Peru"
				break
			}
			if Cue(c.Class) == CueAhead && !(l.Participle(w) && (len(c.Parts) == 1 && !IsVerb(w.Folded) && !expectant[w.Folded] || w.Folded == "entre")) {
				ahead = i
			}
			if was[w.Folded] && len(c.Parts) == 1 {
				ahead = -1 - auxiliary // "hopes for a cut next week were raised on Monday"
			}
			if (then[l.Word(i-1)] || atFirst[l.Word(i-1)]) && (expectant[w.Folded] || w.Folded == "expected" || w.Folded == "scheduled") {
				take(i, 0) // "was scheduled for May": then it lay ahead
			} else if Cue(c.Class) == CueAhead && len(c.Parts) > 1 && l.Participle(w) && l.whenClause(i) {
				ahead = -1 - auxiliary
				take(i, -1)
			} else if i-ahead < auxiliary && !Saying[w.Folded] {
				take(i, 1)
			} else {
				take(i, -1)
			}
			break
		}
		if !known && l.Lang == "fr" && (FutureFR(w) || conditional(w) || (w.Folded == "va" || w.Folded == "vont") && infinitive(l.Word(i+1))) {
			ahead = i
			take(i, 1)
		}
		switch {
		case known:
		case l.present(i) && i-ahead >= auxiliary: // "les prix sont remis lundi"
			take(i, 0)
		case Postponed[w.Folded] && (l.Lang == "en" || l.Participle(w)): // "a été reportée au mois de mai"
			ahead = i
			take(i, 1)
		case l.Lang == "fr" && (w.Verb && w.Folded == "a" || l.Participle(w) && i-ahead >= auxiliary || i+1 == first && irregular[w.Folded] && i-ahead >= auxiliary):
			take(i, -1)
		case l.Lang == "ru" && !w.Capital && PastRU(w), l.Lang == "fr" && i-ahead >= auxiliary && imperfect(w):
			take(i, -1)
		case l.Lang == "en" && !w.Capital && strings.HasSuffix(w.Folded, "ed") && len(w.Folded) > 4 && (!strings.HasPrefix(l.Gap(i), ",") || i+1 == first) && !Participles[w.Folded]:
			if l.Word(i+1) == "to" && i < first && !moving[w.Folded] && !determiner[l.Word(i+2)] && last > 0 && !l.Words[last-1].Day { // "agreed to meet in May", but "agreed to meet, on Monday" and "in May agreed to meet"
				ahead = i
			}
			if i-ahead < auxiliary { // "will be signed"
				take(i, 1)
			} else {
				take(i, -1)
			}
		}
	}
	return said
}

// present tells whether a participle at word i says what is done in the present: "is awarded", "sont remis", but
// not "est arrivé".
func (l *Line) present(i int) bool {
	w, before, lead := l.Words[i], l.Word(i-1), l.Word(i-2)
	switch l.Lang {
	case "fr":
		return (before == "est" || before == "sont") && lead != "s" && lead != "se" && (l.Participle(w) || irregular[w.Folded]) && !gone[w.Folded]
	case "en":
		return (before == "is" || before == "are") && strings.HasSuffix(w.Folded, "ed") && len(w.Folded) > 4 && !w.Capital
	}
	return false
}

// gone are participles that make a past with "est".
var gone = Set(`arrive arrivee arrives arrivees alle allee alles allees entre entree entres entrees rentre rentree rentres rentrees tombe tombee tombes tombees reste restee restes restees
	ne nee nes nees decede decedee decedes decedees monte montee montes passe passee passes retourne retournee retournes parti partie partis parties reparti repartie repartis sorti sortie sortis sorties
	venu venue venus venues revenu revenue revenus intervenu intervenue intervenus survenu survenue paru parue parus parues`)

// beforeNoun stand before what describes a noun: "behind closed doors", "a detained crew".
var beforeNoun = Set("a an his her its their behind with of")

// was are verbs of the past that begin what is told anew, whatever was said to come before them.
var was = Set("was were had")

// then stand before what was ahead at the time.
var then = Set("was were etait etaient")

// atFirst stand before what was ahead and was changed since.
var atFirst = Set("initialement primitivement originally initially")

// irregular are French participles without the accent that tells one, and that are nothing else in front of a day.
var irregular = Set("sorti sortie sortis sorties paru parue parus parues tenu tenus tenues conclus conclues remis remise remises promis elu elus elues reuni reunie reunis reunies venu venus venues parti partie partis parties reparti repartie repartis revenu revenue revenus survenu survenue")

// intent are nouns of what somebody means to do.
// headlined tells whether nothing but a name stands in a sentence before the "to" at word i, as in headlines:
// "President Tamm to visit Peru on Monday".
func (l *Line) headlined(s Span, i int) bool {
	const longest = 6 // words
	from, _ := l.WordsIn(s)
	if l.Lang != "en" || i == from || i > from+longest || i+2 >= len(l.Words) || l.Words[from].Function || l.Words[from].Digit {
		return false
	}
	if next := l.Words[i+1]; next.Capital || next.Function || next.Digit || !BlankGap(l.Gap(i+1)) || strings.HasSuffix(next.Folded, "ing") {
		return false
	}
	return !slices.ContainsFunc(l.Words[from:i], func(w Word) bool { return !w.Capital && !ofName[w.Folded] || w.Verb })
}

// ofName are the words in small letters that names and offices have.
var ofName = Set("of the and for de van von al bin s")

var intent = Set("commitment dedication intention intent determination readiness willingness resolve pledge plan plans")

// coming are verbs of what somebody is invited to do.
var coming = Set("visit attend come travel join meet pay take")

// invites tells whether somebody is invited a few words before word i.
func (l *Line) invites(i int) bool {
	const reach = 6 // words
	return slices.ContainsFunc(l.Words[max(0, i-reach):i], func(w Word) bool { return strings.HasPrefix(w.Folded, "invit") })
}

// moving are verbs of the past behind which "to" leads to a place.
var moving = Set("traveled travelled returned moved headed sailed")

// commaIn tells whether a comma stands between two words, but for one that only sets off the
// date which the second one opens: "Le sommet, en juin à Abuja, dira …".
func (l *Line) commaIn(from, to int) bool {
	const lead = 2 // words of the date's own
	for i := from + 1; i <= to-lead; i++ {
		if strings.HasPrefix(l.Gap(i), ", ") {
			return true
		}
	}
	return false
}

// another leads from the clause of a date to the next one, to one on what it tells of, or to what
// for: "came on Sunday to begin".
var another = Set("and et и but mais но that which who qui dont to pour")

// whenClause tells whether the verb at word i stands in a clause on when something was, whatever it said to come:
// "lorsque les deux pays ont décidé de reprendre".
func (l *Line) whenClause(i int) bool {
	const reach = 8 // words
	for k := i - 1; k >= max(0, i-reach) && !strings.ContainsAny(l.Gap(k+1), ",;:."); k-- {
		if w := l.Word(k); w == "lorsque" || w == "quand" || w == "apres" {
			return true
		}
	}
	return false
}

// imperfect tells whether a French word is a verb of the past in -ait, and none of what is due.
func imperfect(w Word) bool {
	const least = 6 // letters
	stem := strings.TrimSuffix(strings.TrimSuffix(w.Folded, "aient"), "ait")
	return !w.Capital && len(w.Folded) >= least && stem != w.Folded && !strings.HasSuffix(stem, "r") && !strings.HasSuffix(stem, "tr") && !lasting[stem]
}

// conditional tells whether a French word is a verb of what is said to come: "annonçait qu’elle se rendrait samedi".
func conditional(w Word) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(w.Folded, "raient"), "rait")
	return !w.Capital && stem != w.Folded && len(stem) > 3 && !strings.HasSuffix(stem, "t")
}

// lasting are the stems of words in -ait that are nouns, or say how things were or were to be.
var lasting = Set("souh ext att parf satisf bienf forf dev av ét et all compt prévo prevo voul pouv fall ser aur sav esp vis entend souhait apprêt appret port")

// FutureFR tells whether a French word ends as a verb of the future does.
func FutureFR(w Word) bool {
	const least = 3 // letters before the ending
	if w.Capital {
		return false
	}
	if !strings.HasSuffix(w.Folded, "a") && !strings.HasSuffix(w.Folded, "ont") {
		return false
	}
	if shortFutures[w.Folded] {
		return true
	}
	for _, ending := range []string{"era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "erra", "erront"} {
		if len(w.Folded) >= len(ending)+least && strings.HasSuffix(w.Folded, ending) {
			return w.Folded != "camera" && w.Folded != "cholera"
		}
	}
	return false
}

// shortFutures have too few letters before the ending for it to tell.
var shortFutures = Set("aura auront fera feront ira iront dira diront verra verront")

// infinitive tells whether a folded French word ends as infinitives do.
func infinitive(folded string) bool {
	for _, ending := range []string{"er", "ir", "re"} {
		if strings.HasSuffix(folded, ending) {
			return true
		}
	}
	return false
}

// Postponed are participles of what is put off, to a day that lies ahead.
var Postponed = Set("reporte reportee reportes reportees repousse repoussee repousses repoussees ajourne ajournee differe differee postponed rescheduled")

// expectant are participles that look ahead.
var expectant = Set("fixe fixee fixes fixees attendu attendue attendus attendues prevu prevue prevus prevues")

// Saying are the verbs of those who are quoted.
var Saying = Set("told said says added adds stressed noted recalled explained insisted argued")

// PastRU tells whether a word has an ending of the Russian past.
func PastRU(w Word) bool { return PastOfRU(w.Folded) }

// PastOfRU does it for a folded word.
func PastOfRU(f string) bool {
	const least = 8 // bytes
	return !nounsRU[f] && len(f) >= least && (strings.HasSuffix(f, "ли") || strings.HasSuffix(f, "ла") || strings.HasSuffix(f, "ло") || strings.HasSuffix(f, "л") ||
		strings.HasSuffix(f, "лся") || strings.HasSuffix(f, "лась") || strings.HasSuffix(f, "лось") || strings.HasSuffix(f, "лись"))
}

// nounsRU end as the Russian past does.
var nounsRU = Set("торговли отрасли земли прибыли капитал капитала металл металла материал материала канал канала персонал персонала школа дела села начала числа")

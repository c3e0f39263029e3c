package article

import (
	"slices"
	"strings"
)

// course tells whether a visit begins, 1, or ends, -1, on a day that a sentence names;
// 0 when it does not say.
func (l *line) course(s, at span) int {
	from, to := l.wordsIn(s)
	const reach = 12 // words
	first, last := l.wordsIn(at)
	from, to = max(from, first-reach), min(to, last+reach)
	nearest, said := reach, 0
	for _, h := range hints(nil, l.words[from:to]) {
		if distance := abs(from + h.from - first); distance < nearest && (h.cue == cueBegins || h.cue == cueEnds) {
			nearest, said = distance, map[cue]int{cueBegins: 1, cueEnds: -1}[h.cue]
			if h.cue == cueEnds && slices.ContainsFunc(l.words[min(from+h.from, to):to], func(w word) bool { return w.folded == "direction" }) {
				said = 1 // "a quitté Tunis en direction de Paris"
			}
		}
	}
	return said
}

// abs returns a number without its sign.
func abs(n int) int { return max(n, -n) }

// participle tells whether a French word is one of the past by its accent: folded,
// "arrivé" is "arrive".
func (l *line) participle(w word) bool {
	if l.lang != "fr" {
		return false
	}
	spelled := l.text[w.from:w.to]
	for _, ending := range []string{"é", "ée", "és", "ées"} {
		if stem, ok := strings.CutSuffix(spelled, ending); ok {
			named := w.capital && l.sentenceAt(w.from).from != w.from
			if next := l.wordAt(w.to); w.folded == "arrivee" && next < len(l.words) && l.words[next].day {
				return true // "Arrivée mercredi à Nouakchott, …"
			}
			return !named && !accentedNouns[w.folded] && !slices.ContainsFunc(abstract, func(noun string) bool { return strings.HasSuffix(stem, noun) })
		}
	}
	return false
}

// Nouns that end as participles do: some words, and what stands before the ending of many.
var (
	accentedNouns = set(`musee musees annee annees journee journees soiree soirees armee armees idee idees duree entree entrees portee arrivee rentree tournee assemblee
		comite comites cote cotes traite traites marche marches conge lycee lycees sante beaute degre degres employe employes depute deputes`)
	abstract = []string{"it", "iét", "aut", "ant", "ert", "ult", "imit"}
)

// tense tells whether what a sentence says of a day lies behind, -1, or ahead, 1, by
// the nearest verb or other word that tells; 0 when there is none.
func (l *line) tense(s, at span) int {
	from, to := l.wordsIn(s)
	first, last := l.wordsIn(at)
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
		} else if strings.HasPrefix(l.gap(last), ",") || another[l.word(last)] || i > last && strings.HasPrefix(l.gap(i), ",") {
			distance += clause
		}
		if distance > 0 && distance < nearest {
			nearest, said = distance, tense
		}
	}
	for i := from; i < to; i++ {
		w, known := l.words[i], false
		if w.folded == "to" && intent[l.word(i-1)] { // "their commitment to meet in May"
			ahead = i
			take(i, 1)
			continue
		}
		for k, c := range w.cues {
			if c := cue(c.class); c != cueAhead && c != cueBehind || longest(w.cues[k:k+1], l.words[i:to]) == nil {
				continue
			}
			known = true
			if cue(c.class) == cueAhead && !(l.participle(w) && len(c.parts) == 1 && !isVerb(w.folded) && !expectant[w.folded]) {
				ahead = i
			}
			if i-ahead < auxiliary && !saying[w.folded] {
				take(i, 1)
			} else {
				take(i, -1)
			}
			break
		}
		if !known && l.lang == "fr" && (future(w) || (w.folded == "va" || w.folded == "vont") && infinitive(l.word(i+1))) {
			ahead = i
			take(i, 1)
		}
		switch {
		case known:
		case postponed[w.folded] && (l.lang == "en" || l.participle(w)): // "a été reportée au mois de mai"
			ahead = i
			take(i, 1)
		case l.lang == "fr" && (w.verb && w.folded == "a" || l.participle(w) && i-ahead >= auxiliary):
			take(i, -1)
		case l.lang == "en" && !w.capital && strings.HasSuffix(w.folded, "ed") && len(w.folded) > 4 && (!strings.HasPrefix(l.gap(i), ",") || i+1 == first) && !participles[w.folded]:
			if l.word(i+1) == "to" && !moving[w.folded] && last > 0 && !l.words[last-1].day { // "agreed to meet in May", but "agreed to meet, on Monday"
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

// intent are nouns of what somebody means to do.
var intent = set("commitment dedication intention intent determination readiness willingness resolve pledge plan plans")

// moving are verbs of the past behind which "to" leads to a place.
var moving = set("traveled travelled returned moved headed sailed")

// commaIn tells whether a comma stands between two words, but for one that only sets off the
// date which the second one opens: "Le sommet, en juin à Abuja, dira …".
func (l *line) commaIn(from, to int) bool {
	const lead = 2 // words of the date's own
	for i := from + 1; i <= to-lead; i++ {
		if strings.HasPrefix(l.gap(i), ", ") {
			return true
		}
	}
	return false
}

// another joins the clause of a date to the next one.
var another = set("and et и but mais но")

// future tells whether a French word ends as a verb of the future does.
func future(w word) bool {
	const least = 3 // letters before the ending
	if w.capital {
		return false
	}
	for _, ending := range []string{"era", "eront", "ira", "iront", "dra", "dront", "vra", "vront"} {
		if len(w.folded) >= len(ending)+least && strings.HasSuffix(w.folded, ending) {
			return w.folded != "camera" && w.folded != "cholera"
		}
	}
	return false
}

// infinitive tells whether a folded French word ends as infinitives do.
func infinitive(folded string) bool {
	for _, ending := range []string{"er", "ir", "re"} {
		if strings.HasSuffix(folded, ending) {
			return true
		}
	}
	return false
}

// postponed are participles of what is put off, to a day that lies ahead.
var postponed = set("reporte reportee reportes reportees repousse repoussee repousses repoussees ajourne ajournee differe differee postponed rescheduled")

// expectant are participles that look ahead.
var expectant = set("fixe fixee fixes fixees attendu attendue attendus attendues prevu prevue prevus prevues")

// saying are the verbs of those who are quoted.
var saying = set("told said says added adds stressed noted recalled explained insisted argued")

// pastRU tells whether a word has an ending of the Russian past.
func pastRU(w word) bool { return pastOfRU(w.folded) }

// pastOfRU does it for a folded word.
func pastOfRU(f string) bool {
	const least = 8 // bytes
	return !nounsRU[f] && len(f) >= least && (strings.HasSuffix(f, "ли") || strings.HasSuffix(f, "ла") || strings.HasSuffix(f, "ло") || strings.HasSuffix(f, "л") ||
		strings.HasSuffix(f, "лся") || strings.HasSuffix(f, "лась") || strings.HasSuffix(f, "лось") || strings.HasSuffix(f, "лись"))
}

// nounsRU end as the Russian past does.
var nounsRU = set("торговли отрасли земли прибыли капитал капитала металл металла материал материала канал канала персонал персонала школа дела села начала числа")

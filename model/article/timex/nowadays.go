package timex

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What "aujourd’hui" means: the day on which something is done, or how things are.

// doneToday tells whether "aujourd’hui" from one word to another is the day of what the nearest verb before it
// in its clause says is done, or, where it opens one, the verb behind it: "que nous allons signer aujourd’hui",
// "Aujourd’hui, le roi a reçu …", but not "sont aujourd’hui chers", "ceux qui dirigent aujourd’hui".
func (l *Line) doneToday(first, last int) bool {
	const reach = 12 // words
	lead := l.Word(first - 1)
	if greeting[lead] && ours[l.Word(first-2)] { // "votre accueil aujourd’hui"
		return true
	}
	if lead == "d" || lead == "des" {
		return l.fromNow(first) || meets[l.Word(first-2)]
	}
	s := l.SentenceAt(l.Words[first].From)
	from, to := l.WordsIn(s)
	opens := strings.TrimLeft(l.Text[s.From:l.Words[first].From], "«“\" \u00a0\u202f") == "" || lead == "mais" || behindDash.MatchString(l.Gap(first))
	for i := first - 1; !opens && i >= max(from, first-reach) && !strings.ContainsAny(l.Gap(i+1), ";:«»“”\""); i-- {
		if strings.HasPrefix(l.Gap(i+1), ",") && i+1 < first || i == first-1 && (l.Words[i].Digit || l.Words[i].Number > 1) {
			break // "contre 31 aujourd’hui"
		}
		if acts, is := l.verbAt(i, first, last); is {
			return acts
		}
		if leadsClause[l.Word(i)] {
			return false
		}
	}
	if !opens && !strings.HasSuffix(l.Gap(first), ", ") {
		return false
	}
	for i := last + 1; i < min(to, last+1+2*reach) && !strings.ContainsAny(l.Gap(i), ";:«»“”\""); i++ {
		if leadsClause[l.Word(i)] || !opens && i > last+1 && strings.HasPrefix(l.Gap(i), ",") {
			return false
		}
		if acts, is := l.verbAt(i, first, last); is {
			return acts && (!opens || l.reported(i))
		}
	}
	return false
}

// verbAt tells whether a verb that says when something is done, or how things are, is at word i, and whether
// something is done then: it is of the past, of the future, or one of the present of those who report.
// "Aujourd’hui", from one word to another, may stand within it.
func (l *Line) verbAt(i, first, last int) (acts, is bool) {
	w, next := l.Words[i], i+1
	if next == first {
		next = last + 1
	}
	switch {
	case w.Folded == "a" && !w.Verb, l.Gap(i+1) == "-": // "« Aujourd’hui, poursuit-il, … »"
		return false, false
	case w.Folded == "sera" || w.Folded == "seront" || actsNow[w.Folded] && !l.Participle(w) || i+1 == first && l.Participle(w) && reports[w.Folded]:
		return true, true
	case going[w.Folded]:
		verb := l.Word(next)
		return strings.HasSuffix(verb, "er") || strings.HasSuffix(verb, "ir") || strings.HasSuffix(verb, "re"), true
	case having[w.Folded]:
		return l.perfect(next, first, last), true
	case isNow[w.Folded]:
		done := l.Word(i-1) == "s" || l.Word(i-1) == "se" || moved[l.Word(next)] || l.Word(next) == "recu" || l.Word(next) == "recue"
		return done && l.perfect(next, first, last) || next+1 < len(l.Words) && leadsToPlace[l.Word(next)] && l.Words[next+1].Capital, true
	case lastingFR[w.Folded]:
		return false, true
	}
	return !w.Capital && lex.FutureFR(w), !w.Capital && lex.FutureFR(w)
}

// perfect tells whether a participle stands at word i, or behind adverbs there.
func (l *Line) perfect(i, first, last int) bool {
	const adverbs = 3
	for n := 0; n <= adverbs && i < len(l.Words); n++ {
		if i == first {
			i = last + 1
			continue
		}
		if w := l.Words[i]; w.Folded != "ete" && (l.Participle(w) || bareParticiples[w.Folded]) {
			return true
		}
		if w := l.Word(i); determinerFR[w] || leadsToPlace[w] {
			return false // "ont la force"
		}
		i++
	}
	return false
}

// reported tells whether the verb at word i is one of those by which the acts of a day are reported.
func (l *Line) reported(i int) bool {
	const reach = 5 // words
	for k := i; k < min(len(l.Words), i+reach); k++ {
		if reports[l.Word(k)] || actsNow[l.Word(k)] {
			return true
		}
	}
	return false
}

// greeting are what those who meet speak of, and ours stand before it.
var (
	greeting = lex.Set("accueil visite presence venue rencontre reunion entretien echange discussions entretiens visit presence meeting talks arrival discussions")
	ours     = lex.Set("votre notre vos nos cette cet sa son your our his her this their")
)

var (
	// behindDash is a gap behind what says where a text is from: "ROME (AFP) – ".
	behindDash  = lex.Lazy(`\s[-–—]\s`)
	leadsClause = lex.Set("qui que qu dont si lorsque quand puisque parce")
	having      = lex.Set("a ont avons avez")
	isNow       = lex.Set("est sont sommes suis")
	going       = lex.Set("va vont vais allons allez")
	moved       = lex.Set("arrive arrivee arrives arrivees parti partie partis reparti repartie rentre rentree rentres revenu revenue venu venue venus alle allee alles entre entree entres attendu attendue attendus")
	// lastingFR are verbs of how things are.
	lastingFR = lex.Set(`etre reste restent demeure demeurent semble semblent avait avaient etait etaient serait seraient aurait auraient faut peut peuvent pouvons doit doivent devons
		veut veulent voulons sait savons compte comptent devenu devenue devenus devenues`)
	determinerFR    = lex.Set("le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos plus")
	bareParticiples = lex.Set(`recu recue recus recues pris prise prises mis mise remis remise tenu tenue tenus ouvert ouverte conclu conclue conclus convenu dit fait promis offert vu eu
		parti partie partis sorti sortie reuni reunis reunie elu elue accueilli accueillie accueillis rendu rendue rendus entretenu entretenue entretenus venu venue repondu intervenu intervenue`)
	// reports are participles, and nouns, by which the acts of a day are reported.
	reports = lex.Set(`entretenu entretenue entretenus annonce annoncee annonces rencontre rencontree rencontres recu recue recus accueilli accueillie accueillis signe signee signes signees lance lancee
		lances inaugure inauguree tenu tenue tenus preside presidee publie publiee rendu rendue rendus participe pris remis remise adopte adoptee adoptes conclu conclue conclus effectue effectuee
		nomme nommee presente presentee devoile devoilee ouvert ouverte reuni reunis discute echange salue visite visitee quitte arrive arrivee arrives parle felicite condamne impose confirme approuve approuvee declare`)
)

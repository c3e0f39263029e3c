package blocks

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// titleBelow returns the index in content of the title that line n may stand over: the
// next line or the one below it that is no date, where it says enough and a paragraph
// follows. It returns n for none.
func titleBelow(shapes []shape, content []int, n int) int {
	const reach, telling, paragraph = 6, 4, 80 // lines; words; runes
	for k := n + 1; k < min(n+reach, len(content)-1); k++ {
		s := &shapes[content[k]]
		if s.dateline || s.byline || s.couldTitle() && s.masthead() && len(s.words) < telling {
			continue
		}
		if !s.couldTitle() || len(s.words) < telling && len(lex.Sightings(s.words, "")) == 0 {
			return n
		}
		for _, later := range content[k+1:] {
			if l := shapes[later]; l.runes >= paragraph {
				return k
			}
		}
		return n
	}
	return n
}

// masthead tells whether a line that stands over a title says only what kind of document
// it is, who may see it, under which heading of the paper it stands, or who sends it.
func (s *shape) masthead() bool {
	const longest, titled = 12, 5 // words
	if len(s.words) == 0 || len(s.words) > longest || hasVerb(*s) || strings.Contains(s.text, ":") {
		return false
	}
	if at := numberOf.FindStringIndex(lex.Fold(s.text)); at != nil && at[0] == 0 || s.kicker() || periodicals[s.words[0].Folded] {
		return true
	}
	parts := []string{s.text}
	for _, sign := range []string{" | ", " • ", " · ", " – ", " — ", " - ", " / ", " > "} {
		if strings.Contains(s.text, sign) {
			parts = strings.Split(s.text, sign)
			break
		}
	}
	first := lex.Words(parts[0])
	switch {
	case len(first) == 0:
		return false
	case documentKinds[strings.Trim(numberOf.ReplaceAllString(lex.Fold(parts[0]), ""), " .,")]:
		return true
	case len(parts) > 1 && documentKinds[strings.Trim(lex.Fold(parts[1]), " .,")]:
		return len(first) <= titled || senders[first[0].Folded] // and no title: "A Year of Talks on the Grain Trade – Analysis"
	case !s.upper && slices.ContainsFunc(s.words, func(w lex.Word) bool {
		return !w.Capital && !w.Function && !w.Digit && !sending[w.Folded] && len(w.Folded) > 3 && len(parts) == 1 && !senders[first[0].Folded]
	}):
		return false
	}
	return sender(*s) || len(parts) > 1 && senders[first[0].Folded]
}

// kicker tells whether a line is one word, two in capitals, or the name of a city: what a
// paper puts over a title, and no name of a country, which is a title.
func (s *shape) kicker() bool {
	few := len(s.words) == 1 || s.upper && len(s.words) == 2
	return few && !s.words[0].Digit && len(lex.Sightings(s.words, "")) == 0 || isPlace(s.text, "")
}

// documentKinds are what a line over a title may be alone.
var documentKinds = lex.Phrases("media release|press release|news release|press statement|press note|statement|communiqué de presse|communiqué|communiqué conjoint|joint communiqué|déclaration conjointe|joint statement|dossier de presse|note|note de synthèse|" +
	"note d’information|note d’actualité|notes d’actualité|policy brief|issue brief|policy note|working paper|étude|studies|focus|fiche|fiche pays|briefing|briefing note|country brief|factsheet|fact sheet|readout|analysis|analyse|opinion|tribune|interview|entretien|" +
	"décryptage|reportage|enquête|éclairage|explainer|commentary|official|official-sensitive|restricted|confidential|unclassified|confidentiel|diffusion restreinte|news|actualités|" +
	"actualité|international|monde|world|world news|afrique|africa|europe|asie|asia|amériques|politique|politics|diplomatie|diplomacy|économie|economy|business|événements|events|" +
	"события|новости|пресс-релиз|информационное сообщение|справка|аналитика|интервью|политика|в мире")

// senders are the words that the name of a sender opens or ends with.
var senders = lex.Set(`ministere ministry ministre embassy ambassade presidence presidency office bureau service direction division department departement gouvernement
	government secretariat republic republique royaume kingdom institut institute senat senate assemblee parliament parlement commission council conseil centre center
	fondation foundation federation confederation consulat consulate delegation mission institutions министерство посольство администрация правительство институт совет представительство министерства посольства администрации правительства`)

// periodicals open the name of one, or of its issue or session.
var periodicals = lex.Set("bulletin newsletter gazette lettre session legislature вестник бюллетень газета журнал")

// sending are the small words of such names.
var sending = lex.Set("affaires etrangeres foreign affairs et and of des de")

// TitlesVisit opens the second line of a title that is on a visit.
var TitlesVisit = lex.Lazy(`(?i)^(?:objet : )?(?:visite|déplacement|visit|визит|поездка)\s(?:de|du|d[’']|of|by|to|\p{L})`)

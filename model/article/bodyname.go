package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// How far the names of organisations go that have a word for one at their head.

// frenchName returns the word behind the name whose head, with a capital, is word i, 0 where that is no name: adjectives
// and what a name is of follow it, "Agence norvégienne de l’énergie".
func (f *finder) frenchName(i int) int {
	k := i + 1
	if headed[f.Word(i)] { // "Croix-Rouge", "Haut-Commissariat"
		if k >= f.to || f.Gap(k) != "-" || !headedBy[f.Word(k)] {
			return 0
		}
		k++
	} else if k < f.to && f.Gap(k) == "-" || englishOnly[f.Word(i)] || notFrench[f.Word(i)+" "+f.Word(k)] {
		return 0
	}
	if known, next := f.BodyAt(i); known != nil {
		if to := f.phrases(i, next, true); to > next { // "Institut français | du pétrole"
			return to
		}
		return 0
	}
	own := k
	k = f.adjectives(k)
	names := f.run(k)
	to := f.phrases(i, names, names > k)
	if to == i+1 || to == own && !headed[f.Word(i)] {
		return 0
	}
	if to == own+1 && (ofAnything[f.Word(own)] || f.Words[own].Called != nil && ofPeople[f.Word(i)]) {
		return 0
	}
	if of := own + 1; to > of && ofPeople[f.Word(i)] && ofWhat[f.Word(own)] && f.wholly(of, to) {
		return 0 // a state: "Fédération de Russie"
	}
	if notAlone[lex.Fold(f.Text[f.Words[i].From:f.Words[to-1].To])] {
		return 0
	}
	if joint[f.Word(i)] {
		to = f.between(to)
	}
	return to
}

var (
	headed   = lex.Set("croix croissant haut")
	headedBy = lex.Set("rouge bleue commissariat conseil autorite representation")
	// englishOnly are heads in English, and in French what many things are.
	englishOnly = lex.Set("force guard police group board trust corps network movement cabinet administration")
	// ofPeople are heads that are no organisation with a country alone: "Communauté norvégienne".
	ofPeople = lex.Set("union federation confederation communaute conseil front alliance")
	// notFrench are heads with what makes them no organisation, or one of a government.
	notFrench = lex.Phrases("union soviétique|communauté internationale|communauté de|communautés de|conseil des|conseil fédéral|conseil constitutionnel|conseil d|chambre des|chambre haute|chambre basse|front commun|société civile|corps diplomatique|bureau ovale|bureau du|bureau de|banque de données|banques de données|groupe de travail|cabinet du|cabinet de|centre ville|union sacrée|force est|force de|haut niveau|parti pris")
	// notAlone are no names without more.
	notAlone = lex.Phrases("groupe de travail|groupe de contact|groupe d’experts|conseil de gouvernement|comité de suivi|comité de pilotage|centre de santé|fonds de roulement")
	// ofAnything alone does not tell one organisation from another.
	ofAnything = lex.Set("national nationale regional regionale public publique prive privee nouveau nouvelle special speciale permanent permanente general generale mixte commun commune local locale economique politique")
)

// smallName is [finder.frenchName] for a head without a capital, which needs a name behind it, a place or a country:
// "l’institut Holm", "l’université de Bergen", "la banque centrale de Norvège".
func (f *finder) smallName(i int) int {
	k := f.adjectives(i + 1)
	head := f.Word(i)
	switch {
	case joint[head] && k > i+1 && jointly[f.Word(i+1)]:
		if before := f.Word(i - 1); before == "une" || before == "un" || before == "des" {
			return 0
		}
		return f.between(f.phrases(i, f.run(k), false))
	case (named[head] || head == "office") && f.ofCountry(i+1, k) && f.Word(i-1) != "une" && f.Word(i-1) != "un":
		if to := f.phrases(i, k, false); to > k {
			return to
		}
	case named[head] && k < f.to && f.run(k) > k && f.placeAt(k) < 0:
		return f.phrases(i, f.run(k), true)
	case of[head] && f.Word(k) == "de" || head == "banque" && f.Word(i+1) == "centrale":
		if to := f.phrases(i, k, false); to > k && f.Words[to-1].Capital {
			return to
		}
	}
	return 0
}

var (
	joint   = lex.Set("commission comite conseil")
	jointly = lex.Set("mixte intergouvernemental intergouvernementale bilateral bilaterale joint trilateral conjoint conjointe paritaire binational binationale")
	named   = lex.Set("institut universite fondation academie observatoire agence association")
	of      = lex.Set("universite academie")
)

// ofCountry tells whether one of words [from, to) is the adjective of a country.
func (f *finder) ofCountry(from, to int) bool {
	return slices.ContainsFunc(f.Words[from:to], func(w lex.Word) bool { return w.Called != nil })
}

// wholly tells whether words [from, to) are a country, and an article.
func (f *finder) wholly(from, to int) bool {
	all := lex.Sightings(f.Words[from:to], f.Lang)
	return len(all) == 1 && all[0].Kind == lex.ByName && all[0].To == f.Words[to-1].To && all[0].From <= f.Words[min(from+1, to-1)].From
}

// placeAt returns the country that a name at word k means, or whose city it is, -1 for none.
func (f *finder) placeAt(k int) int {
	if all := lex.Sightings(f.Words[k:min(k+4, f.to)], f.Lang); len(all) > 0 && all[0].From == f.Words[k].From {
		return all[0].Country
	}
	return -1
}

// adjectives returns the word behind the French adjectives that stand from word k on.
func (f *finder) adjectives(k int) int {
	for k < f.to && (lex.BlankGap(f.Gap(k)) || f.Gap(k) == "-") {
		w := f.Words[k]
		if next := k + 1; next < f.to && f.Gap(next) == "-" && !w.Capital && !w.Function { // "franco-allemand"
			k = next
			continue
		}
		if !describes(w) || w.Capital && (w.Called == nil || w.Named != nil) {
			break
		}
		k++
	}
	return k
}

// describes tells whether a word looks like a French adjective of the kind that names have.
func describes(w lex.Word) bool {
	if w.Called != nil {
		return true
	}
	if w.Function || w.Verb || notAdjectives[w.Folded] {
		return false
	}
	word := strings.TrimSuffix(w.Folded, "s")
	if adjectives[word] {
		return true
	}
	for _, ending := range adjectiveEnds {
		if len(word) > len(ending)+2 && strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

var (
	adjectiveEnds = strings.Fields("oire able al ale aux ien ienne ain aine ais aise ois oise ique if ive aire el elle eux euse ier iere")
	adjectives    = lex.Set("mixte vert verte libre haut haute central centrale supreme uni unie monetaire public scientifique arabe russe suisse belge turc turque grec grecque permanent permanente conjoint conjointe maritime mondial europeen agricole exterieur exterieure interieur interieure superieur superieure technique")
	notAdjectives = lex.Set("explique indique applique implique communique revendique arrive prive entier dernier premier janvier fevrier travaux entretien lien bien hier janvier quartier dossier chantier")
)

// run returns the word behind the capitals that stand from word k on: "Kofi Annan", "Sultan-Qabous".
func (f *finder) run(k int) int {
	const longest = 4
	from := k
	for k < f.to && k < from+longest && f.Words[k].Capital && !f.Words[k].Function && (!f.Words[k].Day || f.Gap(k+1) == "-") && (lex.BlankGap(f.Gap(k)) || k > from && (f.Gap(k) == "-" || f.Gap(k) == "–") || k == from && elides[f.Gap(k)]) {
		k++
	}
	return k
}

// phrases returns the word behind the French phrases that say from word k on what an organisation, whose head is a
// word, is of or for. Behind
// a name there is no "for".
func (f *finder) phrases(head, k int, named bool) int {
	const most = 4
	purpose, about := !named, !named && aboutWhat[f.Word(head)]
	for range most {
		to, proper := 0, false
		switch w := f.Word(k); {
		case k >= f.to || !lex.BlankGap(f.Gap(k)) || f.Words[k].Capital:
			return k
		case ofWhat[w]:
			to, proper = f.noun(k + 1)
			purpose = purpose && proper && f.Word(to-1) == "unies"
		case purpose && forWhat[w], about && w == "sur":
			to, proper = f.noun(k + 1)
			purpose, about = false, false
			if to > 0 && !f.several(k+1) && !articled[f.Word(k+1)] {
				to = 0
			}
		case w == "au" && training[f.Word(k-1)]:
			to, proper = f.noun(k + 1)
		case w == "et" && !named && f.opener(k) != "":
			if next := f.Word(k + 1); ofWhat[next] && next != "du" && next != "des" || next == "la" || next == "l" {
				if from := k + 2; f.Word(from-1) != "la" && f.Word(from-1) != "l" || forWhat[f.opener(k)] {
					to, proper = f.noun(from)
				}
			} else if k+1 < f.to && !f.Words[k+1].Capital {
				to, proper = f.noun(k + 1)
			}
			if proper {
				to = 0
			}
		}
		if to == 0 {
			break
		}
		k, named = to, proper
		if proper && f.Word(k-1) != "unies" && f.Word(k-1) != "afrique" && (!f.Words[k-1].Common() || f.Words[k-1].Named != nil) {
			return k
		}
	}
	if next := f.run(k); next == k+2 && f.Gap(k+1) == "-" { // "de haut niveau Mali-Russie"
		return next
	}
	return k
}

var (
	ofWhat  = lex.Set("de du des d")
	forWhat = lex.Set("pour contre sur")
	// aboutWhat are heads that deal with something.
	aboutWhat = lex.Set("groupe commission comite conseil forum observatoire")
	articled  = lex.Set("la le les l")
	training  = lex.Set("formation aide appui soutien preparation")
)

// opener returns the word for "of" or "for" that stands nearest before word k.
func (f *finder) opener(k int) string {
	const reach = 12 // words
	low := max(f.from, k-reach)
	for k--; k > low; k-- {
		if w := f.Word(k); ofWhat[w] || forWhat[w] {
			return w
		}
	}
	return ""
}

// several tells whether word k is in the plural.
func (f *finder) several(k int) bool { return strings.HasSuffix(f.Word(k), "s") }

// noun returns the word behind a French noun with what belongs to it, which begins at word k or behind an article
// there, 0 for none, and whether it is a name.
func (f *finder) noun(k int) (to int, proper bool) {
	if k < f.to && articled[f.Word(k)] {
		k++
	}
	if k < f.to && f.Word(k) == "haut" {
		k++
	}
	if k >= f.to || !lex.BlankGap(f.Gap(k)) && !elides[f.Gap(k)] {
		return 0, false
	}
	w := f.Words[k]
	if w.Function || w.Verb || w.Digit || w.Day || w.Months[0] > 0 || notOf[w.Folded] {
		return 0, false
	}
	if w.Capital {
		to = f.run(k)
		full := f.adjectives(to)
		if to == k || full == k+1 && w.Standing&lex.Heads != 0 {
			return 0, false
		}
		return full, true
	}
	to = f.adjectives(k + 1)
	if to > k+1 {
		to = max(to, f.series(to))
	}
	return to, false
}

// series returns the word behind the adjectives that follow one behind commas, up to "et", 0 where they are not all:
// "commerciale, économique et technique".
func (f *finder) series(k int) int {
	from := k
	for k < f.to && f.Gap(k) == ", " && describes(f.Words[k]) {
		k++
	}
	if to := f.adjectives(k + 1); k > from && f.Word(k) == "et" && to > k+1 {
		return to
	}
	return 0
}

// between returns the word behind the two countries that something is between, k where there are none.
func (f *finder) between(k int) int {
	const reach = 9
	if f.Word(k) != "entre" || k >= f.to {
		return k
	}
	all := lex.Sightings(f.Words[k+1:min(k+reach, f.to)], f.Lang)
	if len(all) < 2 || all[0].Kind != lex.ByName || all[1].Kind != lex.ByName {
		return k
	}
	return f.WordAt(all[1].To)
}

// elides ends a word before a vowel: "d’".
var elides = lex.Set("’ '")

// notOf are nouns that no name has: what is of them is not told by its name.
var notOf = lex.Set("ministere president presidente roi premier pays part facon maniere meme fait deux trois nombreux nombreuses plusieurs son sa ses leur leurs notre cette ce plus nouveau nouvelle nouveaux mardi gouvernement ville capitale place cours")

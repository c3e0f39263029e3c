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
	} else if f.Word(i) == "forces" && f.Word(k) != "armees" || k < f.to && f.Gap(k) == "-" || englishOnly[f.Word(i)] || notFrench[f.Word(i)+" "+f.Word(k)] {
		return 0
	}
	if known, next := f.BodyAt(i); known != nil {
		if to := f.phrases(i, next, true); to > next { // "Institut français | du pétrole"
			return to
		}
		return 0
	}
	if f.Word(i) == "forces" {
		k++ // "Forces armées"
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
	if to < f.to && f.Word(to) == "en" && !f.Words[to-1].Capital {
		return f.upToAcronym(to) // "Organisation pour la mise | en valeur du fleuve Gambie (OMVG)"
	}
	return to
}

// upToAcronym returns the word of the letters in brackets that end a name which goes on at word k, 0 for none near.
func (f *finder) upToAcronym(k int) int {
	const reach = 8 // words
	for n := k; n < min(k+reach, f.to); n++ {
		switch f.Gap(n) {
		case " (":
			if f.Words[n].Standing&lex.Letters != 0 && strings.HasPrefix(f.Text[f.Words[n].To:], ")") {
				return n
			}
			return 0
		case " ", "’", "'", "-":
		default:
			return 0
		}
	}
	return 0
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
	notAlone = lex.Phrases("groupe de travail|groupe de contact|groupe d’experts|conseil de gouvernement|comité de suivi|comité de pilotage|centre de santé|fonds de roulement|forces armées")
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

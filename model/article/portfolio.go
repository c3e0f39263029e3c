package article

// officeAt returns behind which word the office of a minister ends that begins at word i,
// 0 for none: whom one is minister of says nothing of what is spoken about, in
// "Education Minister", "Secretary of State for Health" or "ministre de la Santé".
func officeAt(ws []word, i int) int {
	const most = 5 // words in front of "Minister"
	if ws[i].officer {
		return max(behindOffice(ws, i), i+1)
	}
	for k := i; ws[i].capital && k < min(i+most, len(ws)); k++ {
		switch w := ws[k]; {
		case k > i && ws[k-1].to+1 != w.from:
			return 0
		case k > i && w.capital && w.officer:
			return max(behindOffice(ws, k), k+1)
		case !w.capital && w.folded != "and":
			return 0
		}
	}
	return 0
}

// behindOffice returns where what stands behind the word for an office ends: "of State
// for Trade and Industry", "déléguée chargée de la Mer et de la Pêche".
func behindOffice(ws []word, at int) int { return behindCountry(ws, at, at+1) }

// behindCountry is behindOffice for an office whose words go on at word from, behind the
// adjective of a country: "ministre tchèque de la Santé".
func behindCountry(ws []word, at, from int) int {
	const reach, apostrophe = 14, len("’") // words; bytes between two of them
	end := from
	named := 0 // words of the portfolio since the last link
	for k := from; k < min(at+reach, len(ws)) && ws[k].from-ws[k-1].to <= apostrophe; k++ {
		w, close := ws[k], ws[k].from-ws[k-1].to != len(", ")
		switch {
		case portfolioLinks[w.folded], inCharge(ws, k):
			named = 0
		case delegated[w.folded] && close:
			end = k + 1
		case !close && w.capital && named > 0 && k+1 < len(ws) && ws[k+1].folded == "and": // "of Culture, Youth and Sports"
			end = k + 1
		case k == from || !close || w.verb || w.function:
			return end
		case named == 0 && portfolioLinks[ws[k-1].folded], named == 1 && !w.capital && !w.acts() && inFrench[ws[at].folded], named > 0 && w.capital && !inFrench[ws[at].folded]:
			named++
			end = k + 1
		default:
			return end
		}
	}
	return end
}

// inCharge tells whether at word i begins "en charge de".
func inCharge(ws []word, i int) bool {
	return ws[i].folded == "en" && i+1 < len(ws) && ws[i+1].folded == "charge"
}

var (
	officers = set("minister ministers ministre ministres secretary secretaries")
	// inFrench are the French words for ministers.
	inFrench = set("ministre ministres")
	// portfolioLinks stand between an office, what it is for, and what else it is for.
	portfolioLinks = set("of for and the de du des d l la le les et aux au")
	// delegated stand behind an office whose holder acts for another.
	delegated = set("delegue deleguee delegues deleguees charge chargee charges chargees state")
)

// official words open the name of a service and not of a person.
var official = set(`ministere ministry embassy ambassade presidence presidency office bureau service direction department gouvernement
	government white house elysee matignon kremlin secretariat cabinet republique republic annexe annex introduction conclusion contexte
	background context next steps key outcomes points perspectives overview summary statement declaration merci thank madame
	monsieur joint fact sheet readout remarks report communique press assembly assemblee council commission conference forum committee comite nations
	university universite bank banque corporation company group groupe agency agence centre center institute institut
	travel trip tour visit visits stop holy mosques authority resolution partnership strategic comprehensive strategy framework agreement act declaration dialogue initiative
	program programme fund special team staff airport aeroport palace palais union league ligue parliament parlement senate senat`)

// speaks tells whether a folded word alone speaks for a domain.
func speaks(folded string) bool {
	ws := words(folded)
	return len(ws) == 1 && longest(ws[0].topics, ws) != nil
}

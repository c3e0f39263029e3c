package lex

// officeAt returns behind which word the office of a minister ends that begins at word i,
// 0 for none: whom one is minister of says nothing of what is spoken about, in
// "Education Minister", "Secretary of State for Health" or "ministre de la Santé".
func officeAt(ws []Word, i int) int {
	const most = 5 // words in front of "Minister"
	if ws[i].officer {
		return max(BehindOffice(ws, i), i+1)
	}
	for k := i; ws[i].Capital && k < min(i+most, len(ws)); k++ {
		switch w := ws[k]; {
		case k > i && ws[k-1].To+1 != w.From:
			return 0
		case k > i && w.Capital && w.officer:
			return max(BehindOffice(ws, k), k+1)
		case !w.Capital && w.Folded != "and":
			return 0
		}
	}
	return 0
}

// BehindOffice returns where what stands behind the word for an office ends: "of State
// for Trade and Industry", "déléguée chargée de la Mer et de la Pêche".
func BehindOffice(ws []Word, at int) int { return BehindCountry(ws, at, at+1) }

// BehindCountry is behindOffice for an office whose words go on at word from, behind the
// adjective of a country: "ministre tchèque de la Santé".
func BehindCountry(ws []Word, at, from int) int {
	const reach, apostrophe = 14, len("’") // words; bytes between two of them
	end := from
	named := 0 // words of the portfolio since the last link
	for k := from; k < min(at+reach, len(ws)) && ws[k].From-ws[k-1].To <= apostrophe; k++ {
		w, close := ws[k], ws[k].From-ws[k-1].To != len(", ")
		switch {
		case PortfolioLinks[w.Folded], InCharge(ws, k):
			named = 0
		case Delegated[w.Folded] && close:
			end = k + 1
		case !close && w.Capital && named > 0 && k+1 < len(ws) && ws[k+1].Folded == "and": // "of Culture, Youth and Sports"
			end = k + 1
		case k == from || !close || w.Verb || w.Function:
			return end
		case named == 0 && PortfolioLinks[ws[k-1].Folded], named == 1 && !w.Capital && !w.Acts() && InFrench[ws[at].Folded], named > 0 && w.Capital && !InFrench[ws[at].Folded]:
			named++
			end = k + 1
		default:
			return end
		}
	}
	return end
}

// InCharge tells whether at word i begins "en charge de".
func InCharge(ws []Word, i int) bool {
	return ws[i].Folded == "en" && i+1 < len(ws) && ws[i+1].Folded == "charge"
}

var (
	officers = Set("minister ministers ministre ministres secretary secretaries")
	// InFrench are the French words for ministers.
	InFrench = Set("ministre ministres")
	// PortfolioLinks stand between an office, what it is for, and what else it is for.
	PortfolioLinks = Set("of for and the de du des d l la le les et aux au")
	// Delegated stand behind an office whose holder acts for another.
	Delegated = Set("delegue deleguee delegues deleguees charge chargee charges chargees state")
)

// Official words open the name of a service and not of a person.
var Official = Set(`ministere ministry embassy ambassade presidence presidency office bureau service direction department gouvernement
	government white house elysee matignon kremlin secretariat cabinet republique republic annexe annex introduction conclusion contexte
	background context next steps key outcomes points perspectives overview summary statement declaration merci thank madame
	monsieur joint fact sheet readout remarks report communique press assembly assemblee council commission conference forum committee comite nations
	university universite bank banque corporation company group groupe agency agence centre center institute institut
	travel trip tour visit visits stop holy mosques authority resolution partnership strategic comprehensive strategy framework agreement act declaration dialogue initiative
	program programme fund special team staff airport aeroport palace palais union league ligue parliament parlement senate senat`)

// Speaks tells whether a folded word alone speaks for a domain.
func Speaks(folded string) bool {
	ws := Words(folded)
	return len(ws) == 1 && Longest(ws[0].Topics, ws) != nil
}

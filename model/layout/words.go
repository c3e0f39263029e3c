package layout

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// words are what the layout itself says in a language.
type words struct {
	file                                                   map[string]string // by type of visit
	essentials, contents, annexes, objective, source       string
	chronology, figures, agreements, people, sources       string
	visitor, host, places, version, issuer, copyNumber     string
	date, event, agreement, state, name, role, what, value string
	priority, paragraph                                    string
	status, likelihood, confidences, domains, kinds        map[string]string
	agreementStates, sideNames                             map[string]string
	months, monthsShort                                    [12]string
}

var french = &words{
	file: map[string]string{"": "Dossier de visite", model.VisitState: "Dossier de visite d’État", model.VisitOfficial: "Dossier de visite officielle",
		model.VisitWorking: "Dossier de visite de travail", model.VisitMeeting: "Dossier d’entretien"},
	essentials: "L’essentiel", contents: "Sommaire", annexes: "Annexes", objective: "Objectif :", source: "Source",
	chronology: "Chronologie", figures: "Chiffres clés", agreements: "Accords et engagements", people: "Personnes", sources: "Sources",
	visitor: "Visiteur", host: "Hôte", places: "Lieux", version: "Version", issuer: "Rédaction", copyNumber: "Exemplaire",
	date: "Date", event: "Événement", agreement: "Accord", state: "État", name: "Nom", role: "Fonction", what: "Objet", value: "Valeur",
	priority: "Priorité", paragraph: "§",
	status:          map[string]string{model.Draft: "Brouillon", model.ToVerify: "À vérifier", model.Reviewed: "Relu", model.Approved: "Validé"},
	likelihood:      pairs(model.Likelihoods, "presque exclu", "très improbable", "improbable", "une chance sur deux", "probable", "très probable", "quasi certain"),
	confidences:     pairs(model.Confidences, "confiance faible", "confiance moyenne", "confiance élevée"),
	domains:         pairs(model.Domains, "Politique", "Économie", "Sécurité", "Énergie", "Développement", "Culture", "Autre"),
	kinds:           pairs(model.AnnotationTypes, "Commentaire", "À vérifier", "Élément de langage", "Risque", "Source"),
	agreementStates: map[string]string{"expected": "Attendu", "agreed": "Convenu", "signed": "Signé", "in-force": "En vigueur"},
	sideNames:       map[string]string{"visitor": "Délégation du visiteur", "host": "Délégation de l’hôte", "": "Autres personnes"},
	months:          [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	monthsShort:     [12]string{"janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
}

var english = &words{
	file: map[string]string{"": "Visit briefing", model.VisitState: "State visit briefing", model.VisitOfficial: "Official visit briefing",
		model.VisitWorking: "Working visit briefing", model.VisitMeeting: "Meeting briefing"},
	essentials: "Key points", contents: "Contents", annexes: "Annexes", objective: "Objective:", source: "Source",
	chronology: "Chronology", figures: "Key figures", agreements: "Agreements and commitments", people: "People", sources: "Sources",
	visitor: "Visitor", host: "Host", places: "Places", version: "Version", issuer: "Prepared by", copyNumber: "Copy",
	date: "Date", event: "Event", agreement: "Agreement", state: "Status", name: "Name", role: "Role", what: "Subject", value: "Value",
	priority: "Priority", paragraph: "§",
	status:          map[string]string{model.Draft: "Draft", model.ToVerify: "To verify", model.Reviewed: "Reviewed", model.Approved: "Approved"},
	likelihood:      pairs(model.Likelihoods, "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"),
	confidences:     pairs(model.Confidences, "low confidence", "moderate confidence", "high confidence"),
	domains:         pairs(model.Domains, "Politics", "Economy", "Security", "Energy", "Development", "Culture", "Other"),
	kinds:           pairs(model.AnnotationTypes, "Comment", "To verify", "Talking point", "Risk", "Source"),
	agreementStates: map[string]string{"expected": "Expected", "agreed": "Agreed", "signed": "Signed", "in-force": "In force"},
	sideNames:       map[string]string{"visitor": "Visiting delegation", "host": "Host delegation", "": "Others"},
	months:          [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	monthsShort:     [12]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"},
}

// wordsOf returns the words of a language, the English ones where there are none.
func wordsOf(lang string) *words {
	if strings.HasPrefix(strings.ToLower(lang), "fr") {
		return french
	}
	return english
}

func pairs(keys []string, values ...string) map[string]string {
	m := make(map[string]string, len(keys))
	for i, k := range keys {
		m[k] = values[i]
	}
	return m
}

// called returns what a value is called, the value itself when it is not known.
func called(m map[string]string, key string) string {
	if w, ok := m[key]; ok {
		return w
	}
	return key
}

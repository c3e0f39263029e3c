package term

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Words are what a printed briefing says besides its own text, in a language.
type Words struct {
	Lang                                                   string            // BCP 47
	File                                                   map[string]string // by type of visit
	Essentials, Contents, Annexes, Objective, Source       string
	Chronology, Figures, Agreements, People, Sources       string
	Organisations, Part                                    string
	Visitor, Host, Places, Version, Issuer, CopyNumber     string
	Date, Event, Agreement, State, Name, Role, What, Value string
	Priority, Paragraph                                    string
	On, By                                                 string // the day and the name on a visa
	Programme, Participants, Relation, LastMeetings        string
	Irritants, Engagement, Place, Time, With, Sheet        string
	Aim, Position, Theirs, Arguments, RedLines, PressLine  string // of a stake
	TalkingPoints, Defensive, IfRaised, Signatories, Rank  string
	Notes, Note, Back, Skip                                string // of notes, and of links for who hears a page
	Picture, NoPicture, Emblem                             string // what is said in place of a picture, and of one that cannot be shown
	Status, Likelihood, Confidences, Domains, Kinds        map[string]string
	AgreementStates, SideNames                             map[string]string
	Months, MonthsShort                                    [12]string
	Weekdays                                               [7]string // from Sunday
}

var french = &Words{
	Lang: "fr",
	File: map[string]string{"": "Dossier de visite", model.VisitState: "Dossier de visite d’État", model.VisitOfficial: "Dossier de visite officielle",
		model.VisitWorking: "Dossier de visite de travail", model.VisitMission: "Dossier de mission", model.VisitMeeting: "Dossier d’entretien", model.VisitPlain: "Dossier de visite"},
	Essentials: "L’essentiel", Contents: "Sommaire", Annexes: "Annexes", Objective: "Objectif :", Source: "Source",
	Chronology: "Chronologie", Figures: "Chiffres clés", Agreements: "Accords et engagements", People: "Personnes", Organisations: "Organisations", Part: "Rôle", Sources: "Sources",
	Visitor: "Visiteur", Host: "Hôte", Places: "Lieux", Version: "Version", Issuer: "Rédaction", CopyNumber: "Exemplaire",
	Date: "Date", Event: "Événement", Agreement: "Accord", State: "État", Name: "Nom", Role: "Fonction", What: "Objet", Value: "Valeur",
	Priority: "Priorité", Paragraph: "§", On: "le", By: "par",
	Programme: "Programme", Participants: "Participants", Relation: "La relation bilatérale", LastMeetings: "Dernières rencontres",
	Irritants: "Points d’irritation", Engagement: "Rendez-vous", Place: "Lieu", Time: "Heure", With: "avec", Sheet: "Fiche",
	Aim: "Objectif", Position: "Notre position", Theirs: "Leur position", Arguments: "Arguments", RedLines: "Lignes rouges", PressLine: "Ligne de presse",
	TalkingPoints: "Éléments de langage", Defensive: "Points défensifs", IfRaised: "Si évoqué", Signatories: "Signataires :", Rank: "Rang",
	Notes: "Notes", Note: "Note", Back: "Retour au texte", Skip: "Aller au texte",
	Picture: "Illustration", NoPicture: "Image illisible :", Emblem: "Emblème",
	Status:          map[string]string{model.Draft: "Brouillon", model.ToVerify: "À vérifier", model.Reviewed: "Relu", model.Approved: "Validé"},
	Likelihood:      pairs(model.Likelihoods, "presque exclu", "très improbable", "improbable", "une chance sur deux", "probable", "très probable", "quasi certain"),
	Confidences:     pairs(model.Confidences, "confiance faible", "confiance moyenne", "confiance élevée"),
	Domains:         pairs(model.Domains, "Politique", "Économie", "Sécurité", "Énergie", "Développement", "Culture", "Autre"),
	Kinds:           pairs(model.AnnotationTypes, "Commentaire", "À vérifier", "Élément de langage", "Risque", "Source"),
	AgreementStates: map[string]string{"expected": "Attendu", "agreed": "Convenu", "signed": "Signé", "in-force": "En vigueur"},
	SideNames:       map[string]string{"visitor": "Délégation du visiteur", "host": "Délégation de l’hôte", "": "Autres personnes"},
	Months:          [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	MonthsShort:     [12]string{"janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
	Weekdays:        [7]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
}

var english = &Words{
	Lang: "en",
	File: map[string]string{"": "Visit briefing", model.VisitState: "State visit briefing", model.VisitOfficial: "Official visit briefing",
		model.VisitWorking: "Working visit briefing", model.VisitMission: "Mission briefing", model.VisitMeeting: "Meeting briefing", model.VisitPlain: "Visit briefing"},
	Essentials: "Key points", Contents: "Contents", Annexes: "Annexes", Objective: "Objective:", Source: "Source",
	Chronology: "Chronology", Figures: "Key figures", Agreements: "Agreements and commitments", People: "People", Organisations: "Organisations", Part: "Role", Sources: "Sources",
	Visitor: "Visitor", Host: "Host", Places: "Places", Version: "Version", Issuer: "Prepared by", CopyNumber: "Copy",
	Date: "Date", Event: "Event", Agreement: "Agreement", State: "Status", Name: "Name", Role: "Role", What: "Subject", Value: "Value",
	Priority: "Priority", Paragraph: "§", On: "on", By: "by",
	Programme: "Programme", Participants: "Participants", Relation: "The bilateral relation", LastMeetings: "Last meetings",
	Irritants: "Irritants", Engagement: "Engagement", Place: "Place", Time: "Time", With: "with", Sheet: "Sheet",
	Aim: "Objective", Position: "Our position", Theirs: "Their position", Arguments: "Arguments", RedLines: "Red lines", PressLine: "Press line",
	TalkingPoints: "Talking points", Defensive: "Defensive points", IfRaised: "If raised", Signatories: "Signatories:", Rank: "Rank",
	Notes: "Notes", Note: "Note", Back: "Back to the text", Skip: "Skip to the text",
	Picture: "Picture", NoPicture: "Picture cannot be shown:", Emblem: "Emblem",
	Status:          map[string]string{model.Draft: "Draft", model.ToVerify: "To verify", model.Reviewed: "Reviewed", model.Approved: "Approved"},
	Likelihood:      pairs(model.Likelihoods, "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"),
	Confidences:     pairs(model.Confidences, "low confidence", "moderate confidence", "high confidence"),
	Domains:         pairs(model.Domains, "Politics", "Economy", "Security", "Energy", "Development", "Culture", "Other"),
	Kinds:           pairs(model.AnnotationTypes, "Comment", "To verify", "Talking point", "Risk", "Source"),
	AgreementStates: map[string]string{"expected": "Expected", "agreed": "Agreed", "signed": "Signed", "in-force": "In force"},
	SideNames:       map[string]string{"visitor": "Visiting delegation", "host": "Host delegation", "": "Others"},
	Months:          [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	MonthsShort:     [12]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"},
	Weekdays:        [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
}

// Of returns the words of a language, the English ones where there are none.
func Of(lang string) *Words {
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

// Called returns what a value is called, the value itself when it is not known.
func Called(m map[string]string, key string) string {
	if w, ok := m[key]; ok {
		return w
	}
	return key
}

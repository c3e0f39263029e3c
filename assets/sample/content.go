//go:build ignore

package main

import "github.com/enjeux/enjeux/model"

// A cite is a passage of the note: its paragraph, and the words of it that are
// meant when not all are.
type cite struct {
	paragraph int
	words     string
}

// An annotation stands on the words on of its stake's body, or on the whole.
type annotation struct {
	model.Annotation
	on      string
	replies []model.Reply
}

type message struct {
	model.Message
	cites []cite
}

type section struct {
	model.Section
	notes  []annotation
	stakes []stake
}

type stake struct {
	model.Stake
	cites []cite
	notes []annotation
}

// A fact is a row of the annexes.
type fact struct {
	node  model.Node
	cites []cite
}

// Who annotates.
const (
	chief    = "Cheffe de cellule"
	politics = "Pôle politique"
	economy  = "Pôle économie"
	defence  = "Pôle défense"
	proofs   = "Relecture"
)

var visit = model.Visit{
	Head:           model.Head{ID: "sample"},
	Title:          "Visite officielle en Fédération de Russie",
	Subtitle:       "Enjeux politiques, économiques et de sécurité",
	Type:           model.VisitOfficial,
	Visitor:        "Assimi Goïta, Président de la Transition",
	VisitorCountry: "République du Mali",
	Host:           "Fédération de Russie",
	Start:          "2025-06-21",
	End:            "2025-06-26",
	Lang:           "fr",
	Marking:        "DIFFUSION RESTREINTE",
	Service:        "Cellule d’analyse",
	Version:        "3",
	Date:           "2025-06-18",
	Relation: "Depuis 2021, le Mali élargit le cercle de ses partenaires, et la Russie y a pris place. Le dialogue politique s’est étoffé en 2023 et en 2024 ; un accord militaire le prolonge depuis janvier 2025.\n" +
		"Le commerce n’a pas pris la même avance : c’est l’objet principal du voyage.",
	Irritants: "- des engagements de 2023 qui attendent leur exécution ;\n- des paiements sans circuit direct entre banques.",
}

var note = model.Source{
	Title:     "Note de presse sur la visite",
	Origin:    "note.txt",
	Encoding:  "utf-8",
	Lang:      "fr",
	Published: "2025-06-17",
}

var messages = []message{
	{model.Message{Text: "Première visite bilatérale en Russie depuis la prise de fonction de mai 2021 : le voyage vaut d’abord par le signal politique que chaque partie voudra donner."},
		[]cite{{4, ""}}},
	{model.Message{Text: "Résultat recherché : ramener l’économie à la hauteur du lien politique, avec une date pour la commission intergouvernementale et un calendrier pour les projets retenus en avril 2025."},
		[]cite{{14, ""}, {17, ""}}},
	{model.Message{Text: "Condition : un circuit de paiement reliant la banque centrale de Russie aux banques du Mali. Il n’en existe qu’une ébauche, dont l’état est à vérifier avant le départ."},
		[]cite{{19, ""}}},
	{model.Message{Text: "Risque principal : une suite d’annonces sans échéance ni responsable. Chaque texte signé devrait nommer un service chef de file et une date de bilan."},
		[]cite{{32, ""}}},
}

// facts are the rows of the annexes, those of a kind in their order.
var facts = []fact{
	{model.Engagement{What: "Entretien des chefs d’État", Format: "format à arrêter",
		Points: "- Remercier de l’invitation, et dire que ce voyage en appelle d’autres.\n- Proposer une **première date** pour des sommets réguliers.\n- Demander quand la commission se réunira, et sous quelle présidence.\n- Dire que le commerce doit rejoindre le dialogue politique.",
		Stakes: []model.ID{"stake-1-2", "stake-2-1", "stake-1-1"}}, []cite{{3, "Invité par le chef de l’État russe"}}},
	{model.Engagement{What: "Signature des textes sectoriels", With: "les ministres chargés de chaque domaine"}, []cite{{32, ""}}},
	{model.Engagement{What: "Rencontres avec des investisseurs", Format: "présentation par secteur",
		Points: "- Présenter la « destination Mali » par des projets, et non par un discours.\n- Offrir un interlocuteur unique à chaque entreprise intéressée.\n- Donner rendez-vous dans six mois pour un premier bilan.",
		Stakes: []model.ID{"stake-2-6", "stake-2-3"}}, []cite{{33, ""}}},

	{model.Event{Start: "2023-02-06", End: "2023-02-07", What: "Venue au Mali du ministre russe des Affaires étrangères, M. Lavrov", Bilateral: true}, []cite{{7, ""}}},
	{model.Event{Start: "2023-07", What: "Sommet Russie-Afrique à Saint-Pétersbourg ; mémorandum sur la consultation économique", Bilateral: true}, []cite{{8, ""}, {15, ""}}},
	{model.Event{Start: "2024-03", What: "Venue à Bamako du vice-ministre russe de la Défense", Bilateral: true}, []cite{{23, ""}}},
	{model.Event{Start: "2024-10", What: "Don d’huile de tournesol enrichie, remis par la voie du PAM"}, []cite{{28, ""}}},
	{model.Event{Start: "2024-11", What: "Première conférence ministérielle du Forum Russie-Afrique"}, []cite{{9, ""}}},
	{model.Event{Start: "2024-11-28", What: "Venue au Mali du vice-premier ministre russe, Alexandre Novak", Bilateral: true}, []cite{{10, ""}}},
	{model.Event{Start: "2025-01", What: "L’accord de coopération militaire entre en vigueur"}, []cite{{24, "en vigueur depuis janvier 2025"}}},
	{model.Event{Start: "2025-04-16", End: "2025-04-17", What: "Le groupe de travail économique tient sa première session, à Bamako", Bilateral: true}, []cite{{17, "du 16 au 17 avril 2025"}}},
	{model.Event{Start: "2025-06-21", End: "2025-06-26", What: "Visite officielle d’Assimi Goïta en Russie"}, []cite{{3, "entre le 21 et le 26 juin 2025"}}},

	{model.Figure{Value: 50_000, Unit: "tonne", Word: "tonnes", What: "Blé"}, []cite{{29, "50 000 tonnes de blé"}}},
	{model.Figure{Value: 30_000, Unit: "tonne", Word: "tonnes", What: "Urée"}, []cite{{29, "30 000 tonnes d’urée"}}},
	{model.Figure{Value: 17_000, Unit: "tonne", Word: "tonnes", What: "Hydrocarbures"}, []cite{{29, "17 000 tonnes d’hydrocarbures"}}},
	{model.Figure{Value: 290, Unit: "scholarship", Word: "bourses", What: "Licence, master et doctorat, année 2025-2026", Bilateral: true}, []cite{{27, "290 bourses"}}},
	{model.Figure{Value: 2_000_000, Unit: "USD", Word: "dollars", What: "Huile de tournesol enrichie, don d’octobre 2024", Bilateral: true}, []cite{{28, "2 millions de dollars"}}},

	{model.Agreement{Status: "in-force", What: "Accord de coopération militaire, depuis janvier 2025"}, []cite{{24, ""}}},
	{model.Agreement{Status: "signed", What: "Mémorandum de juillet 2023 : consultation sur l’économie, le commerce et les investissements"}, []cite{{15, ""}}},
	{model.Agreement{Status: "signed", What: "Textes de 2023 sur l’enseignement supérieur, les technologies et l’innovation, la justice"}, []cite{{30, ""}}},
	{model.Agreement{Status: "agreed", What: "Projets d’avril 2025 : nucléaire civil, industrie (KAMAZ, UAZ), mines, administration numérique"}, []cite{{17, "quatre chantiers"}}},
	{model.Agreement{Status: "agreed", What: "Réflexion sur un paiement direct entre banques"}, []cite{{19, ""}}},
	{model.Agreement{Status: "expected", What: "Commission intergouvernementale : mise en place et première session"}, []cite{{18, ""}}},
	{model.Agreement{Status: "expected", What: "Textes sectoriels que signeront les ministres, chacun dans son domaine"}, []cite{{32, ""}}},

	{model.Person{Name: "Assimi Goïta", Role: "Président de la Transition", Side: "visitor", Participant: true}, []cite{{3, "Assimi Goïta, Président de la Transition du Mali"}}},
	{model.Person{Role: "Ministre (Économie et Finances)", Side: "visitor"}, []cite{{16, "Le ministre malien (Économie et Finances)"}}},
	{model.Person{Role: "Chef de l’État, hôte de la visite", Side: "host", Participant: true}, []cite{{3, "le chef de l’État russe"}}},
	{model.Person{Name: "Alexandre Novak", Role: "Vice-premier ministre", Side: "host"}, []cite{{10, "le vice-premier ministre Alexandre Novak"}}},
	{model.Person{Name: "M. Lavrov", Role: "Ministre des Affaires étrangères", Side: "host"}, []cite{{7, "Le ministre russe des Affaires étrangères, M. Lavrov"}}},
	{model.Person{Role: "Vice-ministre de la Défense", Side: "host"}, []cite{{23, "le vice-ministre russe de la Défense"}}},
}

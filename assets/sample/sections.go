//go:build ignore

package main

import "github.com/enjeux/enjeux/model"

var sections = []section{
	{
		Section: model.Section{Title: "Politique et diplomatie", Domain: model.Politics,
			Objective: "donner au partenariat un rythme régulier, et des instances qui le suivent entre deux visites."},
		stakes: []stake{
			{
				Stake: model.Stake{Title: "Une première visite bilatérale depuis 2021", Status: model.Approved, Priority: 1,
					Body: "À Saint-Pétersbourg, en juillet 2023, le Président de la Transition prenait part à un sommet Russie-Afrique. En juin 2025, il est reçu pour lui-même, ce qui n’était pas arrivé depuis sa prise de fonction. Les six jours du séjour laissent place aux entretiens politiques comme aux rendez-vous économiques.\n" +
						"Position malienne : présenter le voyage comme la suite d’un choix de diversification fait en 2021, et non comme un alignement. La partie russe devrait, de son côté, insister sur la durée du lien."},
				cites: []cite{{4, ""}, {6, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.TalkingPoint, Author: politics, Time: "2025-06-16T08:15:00Z", Printed: true,
						Text: "« Le Mali choisit ses partenaires, et il les choisit pour longtemps. »"}},
					{Annotation: model.Annotation{Type: model.Comment, Author: chief, Time: "2025-06-16T14:02:00Z", Resolved: true,
						Text: "Très bien. Reprendre cette formule dans la fiche destinée à la presse."}, on: "et non comme un alignement",
						replies: []model.Reply{{Author: politics, Time: "2025-06-16T15:20:00Z", Text: "C’est fait, en tête de fiche."}}},
				},
			},
			{
				Stake: model.Stake{Title: "Des sommets bilatéraux à date régulière", Status: model.Approved, Priority: 1, Likelihood: "likely", Confidence: "moderate",
					Objective: "arrêter le principe et la première échéance.",
					Position:  "Un sommet à date fixe, inscrit au communiqué final.",
					PressLine: "« Se voir souvent, pour décider à temps. »",
					Body:      "La partie malienne souhaite des rencontres de chefs d’État à intervalles fixes. La visite devrait en arrêter le principe et la première échéance ; à défaut de rythme convenu, une clause de rendez-vous dans le communiqué final suffirait. Les engagements de 2023, encore à exécuter, fournissent l’ordre du jour."},
				cites: []cite{{11, "des sommets bilatéraux à intervalles réguliers"}, {8, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Verify, Author: proofs, Time: "2025-06-17T09:05:00Z",
						Text: "Un communiqué commun est-il prévu ? À demander au protocole."}, on: "communiqué final"},
				},
			},
			{
				Stake: model.Stake{Title: "Relancer les consultations entre diplomates", Status: model.Reviewed, Priority: 2,
					Body: "Les consultations entre les deux ministères des Affaires étrangères sont à reprendre. La venue de M. Lavrov, en février 2023, est la dernière à ce rang que mentionne notre source. Proposition : une session par an, tenue tour à tour dans chaque capitale et préparée par les directeurs. Ligne à tenir : tout sujet peut être abordé, les votes restent nationaux."},
				cites: []cite{{11, "la reprise des consultations entre diplomates"}, {7, ""}},
			},
			{
				Stake: model.Stake{Title: "Associer la Confédération AES", Status: model.Approved, Priority: 2, Likelihood: "likely", Confidence: "low",
					Body: "Que la Confédération AES gagne au rapprochement est l’un des résultats attendus du voyage. L’enjeu est d’ouvrir une voie commune sans retarder les dossiers propres à Bamako. À ce stade, une mention dans le texte final et un correspondant désigné de part et d’autre suffisent."},
				cites: []cite{{12, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Risk, Author: politics, Time: "2025-06-17T10:30:00Z", Printed: true,
						Text: "Un texte trop précis sur l’AES engagerait d’autres États : s’en tenir à une déclaration d’intention."}},
				},
			},
			{
				Stake: model.Stake{Title: "Faire usage du Forum Russie-Afrique", Status: model.Draft, Priority: 3,
					Body: "Le Forum de partenariat a réuni les ministres pour la première fois en novembre 2024, et une délégation malienne y siégeait. Ce cadre complète la relation bilatérale sans la remplacer : on y fait connaître des projets, on ne les y négocie pas. Reste à dire quels dossiers maliens y seront portés, et par qui."},
				cites: []cite{{9, ""}},
			},
		},
	},
	{
		Section: model.Section{Title: "Économie et commerce", Domain: model.Economy,
			Objective: "porter les échanges au niveau du lien politique, et donner un calendrier à chaque projet."},
		notes: []annotation{
			{Annotation: model.Annotation{Type: model.Comment, Author: chief, Time: "2025-06-17T07:50:00Z",
				Text: "Section la plus attendue : relire une dernière fois avec la direction du Trésor avant l’envoi."}},
		},
		stakes: []stake{
			{
				Stake: model.Stake{Title: "Hisser les échanges au niveau du lien politique", Status: model.Approved, Priority: 1, Likelihood: "even-chance", Confidence: "moderate",
					Objective: "que les textes déjà signés aient chacun une date d’exécution.",
					Position:  "Exécuter d’abord, signer ensuite.\nUn bilan commun avant la fin de l’année.",
					Theirs:    "La promesse, faite en novembre 2024, d’encourager les investissements russes au Mali. Pas de calendrier connu.",
					Arguments: "- un courant d’affaires régulier donne aux deux parties un intérêt qui dure ;\n- les délégations envoyées depuis 2023 ont préparé les dossiers.",
					Body:      "Le commerce reste en retrait du dialogue politique, et le voyage doit réduire cet écart. Le mémorandum de juillet 2023 a créé une consultation ; les délégations envoyées depuis l’ont prolongé par d’autres textes. La priorité va maintenant à leur exécution, plutôt qu’à de nouvelles signatures."},
				cites: []cite{{14, ""}, {15, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Comment, Author: economy, Time: "2025-06-17T11:12:00Z",
						Text: "À nuancer : les ministres signeront bien des textes sectoriels pendant la visite."}, on: "plutôt qu’à de nouvelles signatures",
						replies: []model.Reply{
							{Author: politics, Time: "2025-06-17T11:40:00Z", Text: "La phrase dit une priorité, pas une exclusive. Je la garderais."},
							{Author: chief, Time: "2025-06-17T12:05:00Z", Text: "D’accord pour la garder si le tableau des accords reste en annexe."},
						}},
				},
			},
			{
				Stake: model.Stake{Title: "Un paiement direct de banque à banque", Status: model.ToVerify, Priority: 1, Likelihood: "likely", Confidence: "moderate",
					Objective: "un calendrier, et un chef de file de chaque côté.",
					Position:  "Un circuit simple, ouvert à toutes les banques maliennes, et annoncé quand il fonctionne.",
					Theirs:    "Ouverte à la réflexion depuis novembre 2024. Aucune date avancée.",
					RedLines:  "Aucun engagement qui exposerait les banques maliennes à des mesures de pays tiers.",
					PressLine: "« Nos banques doivent pouvoir se parler directement. »",
					Defensive: "- « Quand ? » L’étude est en cours ; nous parlerons de dates quand il y en aura.\n- « Et les mesures de pays tiers ? » Rien ne sera fait qui mette nos banques en difficulté.",
					Body:      "Un canal reliant la banque centrale de Russie aux banques maliennes lèverait le principal obstacle au commerce. L’idée date de novembre 2024, lors de la venue de M. Novak ; elle n’a pas dépassé la réflexion, et aucune échéance n’est connue. Demander un calendrier et un chef de file de chaque côté."},
				cites: []cite{{19, ""}, {10, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Verify, Author: economy, Time: "2025-06-18T08:42:00Z", Printed: true,
						Text: "État de la réflexion à confirmer auprès de la direction du Trésor ; à défaut, retirer la phrase."}, on: "elle n’a pas dépassé la réflexion",
						replies: []model.Reply{{Author: proofs, Time: "2025-06-18T09:10:00Z", Text: "Question posée ce matin, réponse attendue avant le départ."}}},
					{Annotation: model.Annotation{Type: model.Risk, Author: chief, Time: "2025-06-18T09:25:00Z",
						Text: "Question probable de la presse : préparer une réponse d’une phrase."}, on: "aucune échéance n’est connue"},
				},
			},
			{
				Stake: model.Stake{Title: "Des projets structurants à confirmer", Domains: []string{model.Energy}, Status: model.Approved, Priority: 2, Likelihood: "likely", Confidence: "moderate",
					Body: "En avril 2025, à Bamako, le groupe de travail économique a retenu le nucléaire civil, des alliances industrielles (KAMAZ, UAZ), des mines exploitées en commun et l’administration numérique. Ces projets n’iront pas du même pas : le premier relève des États, les autres surtout des entreprises. Demander pour chacun une étude, un financement et une date, quitte à raccourcir la liste."},
				cites: []cite{{17, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.TalkingPoint, Author: economy, Time: "2025-06-17T13:30:00Z", Printed: true,
						Text: "« Mieux vaut deux projets financés que dix annoncés. »"}},
				},
			},
			{
				Stake: model.Stake{Title: "Blé, engrais, hydrocarbures : un socle commercial", Status: model.Draft, Priority: 3,
					Body: "Les livraisons russes – 50 000 tonnes de blé, 17 000 tonnes d’hydrocarbures et 30 000 tonnes d’urée – ont ouvert un courant d’affaires. Il s’agit de le changer en contrats réguliers entre entreprises, avec des délais tenus. Pour l’engrais, c’est la campagne agricole qui commande le calendrier."},
				cites: []cite{{29, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.SourceNote, Author: proofs, Time: "2025-06-17T14:45:00Z",
						Text: "La note ne date pas ces livraisons : demander les états à la direction du Commerce."}, on: "30 000 tonnes d’urée"},
				},
			},
			{
				Stake: model.Stake{Title: "Installer la Commission intergouvernementale", Status: model.Approved, Priority: 1, Likelihood: "very-likely", Confidence: "high",
					Body: "Proposée par la partie russe, la Commission coifferait les mécanismes existants, dont le groupe de travail économique, et offrirait un lieu où régler les retards. Résultat attendu : la date de sa première session et le nom de ses deux coprésidents. Point de vigilance : ne pas refaire ce que fait déjà la consultation créée en 2023."},
				cites: []cite{{18, ""}, {17, "le groupe de travail économique s’est réuni pour la première fois"}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Comment, Author: economy, Time: "2025-06-16T16:00:00Z", Resolved: true,
						Text: "Préciser le rang des coprésidents ?"}, on: "deux coprésidents",
						replies: []model.Reply{{Author: chief, Time: "2025-06-16T17:35:00Z", Text: "Non : le laisser ouvert, c’est un point de négociation."}}},
				},
			},
			{
				Stake: model.Stake{Title: "Promouvoir la « destination Mali »", Status: model.Reviewed, Priority: 2, Likelihood: "even-chance", Confidence: "low",
					Body: "Des rencontres avec les investisseurs russes sont prévues pendant la visite. Un dossier court par secteur y fera plus qu’un discours général. Prévoir un suivi à six mois et un interlocuteur unique pour chaque entreprise intéressée."},
				cites: []cite{{33, ""}, {20, "encourager ses investissements au Mali"}},
			},
		},
	},
	{
		Section: model.Section{Title: "Défense et sécurité", Domain: model.Security,
			Objective: "faire passer la coopération militaire du texte en vigueur à une exécution suivie."},
		stakes: []stake{
			{
				Stake: model.Stake{Title: "Exécuter l’accord de coopération militaire", Status: model.Approved, Priority: 1, Likelihood: "very-likely", Confidence: "high",
					Body: "L’accord est en vigueur depuis janvier 2025, et l’ambassade russe à Bamako compte un attaché de défense. Le cadre existe donc ; il y manque un programme annuel et un comité qui en rende compte. Proposer que les deux ministres de la Défense les arrêtent avant la fin de l’année. Rien ne sera dit en public du contenu opérationnel."},
				cites: []cite{{24, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Verify, Author: defence, Time: "2025-06-17T15:18:00Z",
						Text: "La date de sa prise de fonction n’est pas sûre : ne pas l’accoler à janvier 2025."}, on: "un attaché de défense"},
				},
			},
			{
				Stake: model.Stake{Title: "Former autant qu’équiper", Status: model.Approved, Priority: 1, Likelihood: "likely", Confidence: "moderate",
					Body: "En novembre 2024, les deux parties ont décidé de poursuivre leur coopération militaire, huit mois après l’entretien qu’avait eu à Bamako le vice-ministre russe de la Défense. Un équipement ne vaut que par ceux qui le servent et l’entretiennent : demander que chaque livraison vienne avec son plan de formation. La partie russe mettra sans doute en avant les fournitures elles-mêmes."},
				cites: []cite{{22, ""}, {23, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.TalkingPoint, Author: defence, Time: "2025-06-17T15:40:00Z", Printed: true,
						Text: "« Une livraison s’achève quand ceux qui s’en servent n’ont plus besoin de nous. »"}},
				},
			},
			{
				Stake: model.Stake{Title: "Régler les équipements par d’autres voies", Domains: []string{model.Economy}, Status: model.ToVerify, Priority: 1, Likelihood: "even-chance", Confidence: "low",
					RedLines:  "Aucune ressource minière en gage sans évaluation préalable.",
					Defensive: "« Comment le Mali paie-t-il ? » Plusieurs moyens sont examinés ; ils seront dits au Parlement le moment venu.",
					Body:      "D’autres façons de payer les équipements militaires sont à l’étude. Le sujet rejoint celui du paiement entre banques et gagne à être tenu par les mêmes négociateurs. Écarter toute formule qui gagerait des ressources minières sans évaluation préalable."},
				cites: []cite{{25, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Risk, Author: defence, Time: "2025-06-18T07:30:00Z", Printed: true,
						Text: "Opacité : exiger l’avis écrit du ministère chargé des Finances avant tout accord."}, on: "gagerait des ressources minières"},
					{Annotation: model.Annotation{Type: model.Verify, Author: proofs, Time: "2025-06-18T09:45:00Z",
						Text: "Une seule source, sans détail. Chercher une confirmation ou passer au conditionnel."},
						replies: []model.Reply{{Author: defence, Time: "2025-06-18T10:02:00Z", Text: "Demande adressée à l’état-major."}}},
				},
			},
			{
				Stake: model.Stake{Title: "Fixer les modalités du soutien russe", Domains: []string{model.Development}, Status: model.Reviewed, Priority: 2, Likelihood: "likely", Confidence: "moderate",
					Body: "La visite doit dire comment la Russie appuiera la sécurité, la reprise économique et la stratégie de développement. Les trois volets se tiennent : sans reprise, l’effort de sécurité ne dure pas. Viser un document unique et court, qui désigne pour chaque volet un responsable et un délai."},
				cites: []cite{{34, ""}},
			},
		},
	},
	{
		Section: model.Section{Title: "Développement, éducation", Domain: model.Development,
			Objective: "obtenir des résultats que la population voie : des places d’études, des vivres, des services."},
		stakes: []stake{
			{
				Stake: model.Stake{Title: "290 bourses pour l’année 2025-2026", Domain: model.Culture, Status: model.Approved, Priority: 2, Likelihood: "almost-certain", Confidence: "high",
					Body: "La Russie offre 290 bourses, de la licence au doctorat. Le choix des filières importe autant que le nombre : viser celles dont l’administration et les entreprises maliennes manquent. Demander la reconnaissance des diplômes et un appui au retour ; rendre publics les critères de sélection."},
				cites: []cite{{27, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Verify, Author: proofs, Time: "2025-06-17T08:20:00Z",
						Text: "Chiffre de l’année, ou total depuis 2023 ? Les sources ne s’accordent pas."}, on: "290 bourses",
						replies: []model.Reply{{Author: politics, Time: "2025-06-17T09:30:00Z", Text: "Notre note dit l’année 2025-2026. Confirmation demandée à l’Enseignement supérieur."}}},
					{Annotation: model.Annotation{Type: model.TalkingPoint, Author: politics, Time: "2025-06-17T16:10:00Z", Printed: true,
						Text: "« Une bourse noue un lien qui dure toute une carrière. »"}},
				},
			},
			{
				Stake: model.Stake{Title: "Une aide alimentaire qui passe par le PAM", Status: model.Approved, Priority: 2,
					Body: "Le don le plus récent, de l’huile de tournesol enrichie, remonte à octobre 2024 ; il est estimé à 2 millions de dollars. Le Programme alimentaire mondial en est le canal, ce qui facilite le suivi de la distribution. Remercier sobrement, et distinguer toujours en public le don de la vente."},
				cites: []cite{{28, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Comment, Author: economy, Time: "2025-06-16T10:25:00Z", Resolved: true,
						Text: "Ne pas additionner ce don et les livraisons de blé, d’urée et d’hydrocarbures."}, on: "2 millions de dollars"},
				},
			},
			{
				Stake: model.Stake{Title: "Enseignement supérieur, innovation, justice", Domains: []string{model.Culture}, Status: model.Approved, Priority: 3,
					Body: "Ces trois domaines ont fait l’objet de textes en marge du sommet de 2023. Aucun bilan n’en est connu à ce jour : le demander avant d’en signer d’autres. Désigner pour chaque texte un correspondant dans le ministère compétent."},
				cites: []cite{{30, ""}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.SourceNote, Author: proofs, Time: "2025-06-17T17:00:00Z", Printed: true,
						Text: "Titres et dates exacts à relever dans le recueil des accords."}, on: "textes en marge du sommet de 2023"},
				},
			},
			{
				Stake: model.Stake{Title: "Rendre numériques l’administration et l’impôt", Domains: []string{model.Economy}, Status: model.Approved, Priority: 2, Likelihood: "likely", Confidence: "moderate",
					Body: "L’administration numérique figure parmi les projets d’avril 2025 ; des outils pour le service des impôts avaient été promis en novembre 2024. Les données des contribuables doivent rester hébergées au Mali : c’est une condition et non un souhait. Prévoir la formation du personnel dans le contrat."},
				cites: []cite{{20, "transmettre des outils numériques au service des impôts"}, {17, "numérisation de l’administration"}},
				notes: []annotation{
					{Annotation: model.Annotation{Type: model.Risk, Author: economy, Time: "2025-06-18T08:05:00Z", Printed: true,
						Text: "Dépendance technique : demander la documentation, la formation et une clause de sortie."}, on: "des outils pour le service des impôts"},
				},
			},
		},
	},
}

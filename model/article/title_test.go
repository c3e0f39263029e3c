package article

import (
	"testing"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/blocks"
)

// A title says something by itself: the verb has its object, a relative clause its verb, a list its
// end and a quotation both its marks; where no such end is near, an ellipsis says that it goes on.
func TestTitlesThatStandAlone(t *testing.T) {
	for _, tt := range []struct{ lang, text, want string }{
		{"fr", "Le ministre a reçu, mardi, une lettre de son homologue norvégienne, Kari Lund, avec laquelle il avait préparé pendant des semaines la conférence de Tromsø.",
			"Le ministre a reçu, mardi, une lettre de son homologue norvégienne"},
		{"fr", "La présidente a invité les entreprises du port à ne pas attendre la fin des travaux du terminal et à recruter dès cette année.",
			"La présidente a invité les entreprises du port à ne pas attendre la fin des travaux du terminal et à recruter dès cette année"},
		{"fr", "La radio publique a rapporté la semaine passée que la Finlande et la Lettonie avaient réservé des rames de tramway chez un constructeur de Brno.",
			"La radio publique a rapporté la semaine passée que la Finlande et la Lettonie avaient réservé des rames de tramway"},
		{"fr", "Le jeudi 4 mars, la ministre des Transports, Ilse Brandt, inaugurera la ligne rénovée et la gare de Tampere avec les maires des communes desservies par le train.",
			"La ministre des Transports inaugurera la ligne rénovée et la gare de Tampere avec les maires des communes desservies par le train"},
		{"fr", "La présidente Tamm, son époux et une délégation de trente chefs d’entreprise ont quitté Tallinn pour une tournée de cinq jours dans les pays riverains du lac Victoria.",
			"La présidente Tamm, son époux et une délégation de trente chefs d’entreprise ont quitté Tallinn pour une tournée de cinq jours"},
		{"fr", "Deux ans après la fermeture du consulat que l’Estonie avait à Kumasi, la ministre y rouvre un bureau pour les visas et pour les bourses des étudiants.",
			"La ministre y rouvre un bureau pour les visas et pour les bourses des étudiants"},
		{"fr", "Le directeur a rappelé que l’accord « n’est que la première pierre d’une maison commune aux deux rives du détroit, que chacun aura à cœur d’achever » avant la fin de la décennie.",
			"Le directeur a rappelé que l’accord « n’est que la première pierre d’une maison commune aux deux rives du détroit… »"},
		{"en", "She said that the three-day visit of the Estonian minister would be a chance for Kumasi to reopen the school of forestry, which closed ten years ago.",
			"She said that the three-day visit of the Estonian minister would be a chance for Kumasi to reopen the school of forestry"},
		{"en", "The mayor of Tartu described the pilot project, run with two ports in Ghana, as the most useful thing that the twin cities had ever done together.",
			"The mayor of Tartu described the pilot project"},
		{"en", "The two ministers welcomed the economic and cultural benefits of the new ferry that will link the islands to Turku from May.",
			"The two ministers welcomed the economic and cultural benefits of the new ferry that will link the islands to Turku from May"},
		{"en", "Envoy Maria Rebane, a former harbour master of the town and an officer of the reserve, opened the talks on pilots with a tour of the docks and of the locks.",
			"Envoy Maria Rebane opened the talks on pilots with a tour of the docks and of the locks"},
		{"en", "The envoy will insist on the urgent need for direct talks between Togo and Benin to reach a settlement for the fishermen of the lagoon and their families",
			"The envoy will insist on the urgent need for direct talks"},
		{"en", "The Lagoon Guard selected Otto Holm Shipyards to build its new Coastal Warning and Rescue boats in a $2.3 billion deal that will keep 6,000 jobs in the port.",
			"The Lagoon Guard selected Otto Holm Shipyards to build its new Coastal Warning and Rescue boats"},
		{"en", "The mayor met President Ada Holm and Minister Otto Lind to plan the first ferry that will link the islands of the two countries to the old port from May on.",
			"The mayor met President Ada Holm and Minister Otto Lind to plan the first ferry"},
		{"fr", "A Tartu, la foire des deux pays s’est achevée sur la promesse de neuf entreprises du port de s’installer au bord du lac Volta avant la fin de l’année prochaine.",
			"La foire des deux pays s’est achevée sur la promesse de neuf entreprises du port de s’installer au bord du lac Volta"},
		{"fr", "La nouvelle ministre estonienne des Affaires étrangères, Ilse Brandt, entame lundi sa première tournée, qu’elle a réservée à l’Afrique de l’Ouest et aux pays du lac Tchad.",
			"La nouvelle ministre estonienne des Affaires étrangères entame lundi sa première tournée"},
		{"en", "Upon her arrival at the harbour of the old town of Tartu, the envoy of Ghana was met by the mayor and by the children of two schools, who sang for her.",
			"The envoy of Ghana was met by the mayor and by the children of two schools"},
		{"en", "According to the embassy of Ghana, a total of nine agreements worth $28 million – both between ministries and between ports – are expected to be signed during the visit.",
			"A total of nine agreements worth $28 million are expected to be signed during the visit"},
		{"en", "Based on common views of the fisheries of the lagoon and on a promise of the last summit, the envoy and the mayor hope to open the lock before the first winter storms.",
			"The envoy and the mayor hope to open the lock before the first winter storms"},
		{"en", "Estonia and Ghana reaffirm their support for the pilots of the lagoon and for the school that trains them, the ministers said.",
			"Estonia and Ghana reaffirm their support for the pilots of the lagoon and for the school that trains them"},
		{"en", "“Our ports are ready for the ferry. We have been waiting for it,” she said.", "Our ports are ready for the ferry"},
		{"fr", "Accra - envoyée spéciale - Sur le quai neuf de Tema, une longue jetée de pierre, à quelques kilomètres d’Accra, capitale du Ghana, dix-sept pilotes estoniens se tiennent prêts à partir.",
			"Dix-sept pilotes estoniens se tiennent prêts à partir"},
		{"fr", "Accra (de notre correspondant) – La ministre estonienne a ouvert une école.", "La ministre estonienne a ouvert une école"},
		{"en", "ACCRA: The Estonian minister opened a school.", "The Estonian minister opened a school"},
		{"en", "ACCRA The Estonian minister opened a school.", "The Estonian minister opened a school"},
		{"en", "ACCRA: VOLTA 2000, a dam, will be on the agenda.", "VOLTA 2000, a dam, will be on the agenda"},
		{"fr", "La ministre a déclaré qu’elle voulait « ouvrir une ligne directe et quotidienne entre les deux ports » avec les armateurs de la mer Baltique et du golfe de Guinée.",
			"La ministre a déclaré qu’elle voulait « ouvrir une ligne directe et quotidienne entre les deux ports »"},
		{"fr", "ACCRA : La ministre estonienne a ouvert une école.", "La ministre estonienne a ouvert une école"},
		// The verb has its object behind the day and the place, and a long subject is cut short in front of it.
		{"fr", "Le 27 février 2017, le maire d’Accra a eu, au palais du gouverneur, des entretiens avec son homologue, Monsieur Jaan Tamm, portant sur de nombreux sujets d’intérêt commun.",
			"Le maire d’Accra a eu des entretiens avec son homologue"},
		{"fr", "Le maire Tamm et son homologue ont signé lundi à Accra, à l’issue de leur première rencontre de l’année, un accord sur la lagune qui permettra d’y former des pilotes.",
			"Le maire Tamm et son homologue ont signé lundi à Accra un accord sur la lagune qui permettra d’y former des pilotes"},
		{"fr", "Les représentants des gouvernements de la République d’Estonie et de la République coopérative du Guyana ont décidé de poursuivre le dialogue des ports, entamé le 7 janvier dernier.",
			"Les représentants des gouvernements … ont décidé de poursuivre le dialogue des ports"},
		{"fr", "Des pilotes des deux ports ont été formés dans la lagune pendant tout l’hiver, malgré les tempêtes, et ils sont partis hier pour Tallinn avec leurs familles.",
			"Des pilotes des deux ports ont été formés dans la lagune pendant tout l’hiver"},
		{"fr", "Selon la mairie, un total de 20 contrats, lettres d’intention ou accords seront signés pendant les trois jours de la visite du maire de Tartu au bord de la lagune.",
			"Un total de 20 contrats, lettres d’intention ou accords seront signés pendant les trois jours de la visite du maire de Tartu"},
		{"en", "In addition to the first tranche of three Estonian investments under the agreement of the ports announced in February, and worth $36 million, Ghana welcomes a second tranche of Estonian investments in the lagoon.",
			"Ghana welcomes a second tranche of Estonian investments in the lagoon"},
		{"en", "Holm told reporters the two mayors had agreed Estonia and Ghana would work together to create what the mayor of Tartu called a common sea, with free passage for all who fish in it.",
			"Holm told reporters the two mayors had agreed Estonia and Ghana would work together to create what the mayor of Tartu called a common sea"},
		{"en", "11.40 am: Mayor Holm to arrive at the port of Tema", "11.40 am: Mayor Holm to arrive at the port of Tema"},
		// A participle has what it asks for, an adjective its noun.
		{"en", "The Minister and the Governor reaffirmed the commitment of both ports to a strong and lasting relationship based on mutual benefit and respect in the Gulf.",
			"The Minister and the Governor reaffirmed the commitment of both ports to a strong and lasting relationship"},
		{"en", "The minister’s visit to the two ports of the lagoon serves to strengthen Estonia’s economic, as well as strategic, interests in the region of the Gulf.",
			"The minister’s visit to the two ports of the lagoon serves to strengthen Estonia’s economic, as well as strategic, interests"},
		// What is said stands behind other words.
		{"en", "The two ministers confirmed that, since the opening of the port of Kumasi in May 2006, trade in fish has grown in a wide range of goods.",
			"The two ministers confirmed that trade in fish has grown in a wide range of goods"},
		{"en", "The minister noted that as one of the ten largest producers of wheat and flour, Estonia plans to irrigate three million hectares of land. She spoke of ports.",
			"The minister noted that Estonia plans to irrigate three million hectares of land"},
		{"en", "The two ministers noted that strong links between their towns, especially through schools, tourism and other social activities, served as a foundation for trade.",
			"The two ministers noted that strong links between their towns served as a foundation for trade"},
		{"fr", "Mme Brandt a tenu à souligner, vendredi, lors d’une conférence de presse à Tampere, que la venue de son homologue ghanéen ne visait aucun autre port de la Baltique.",
			"Mme Brandt a tenu à souligner que la venue de son homologue ghanéen ne visait aucun autre port de la Baltique"},
		{"fr", "Le ministre a rappelé, mardi, à Tampere, qu’aucun navire n’avait touché le port depuis que la tempête de mars avait emporté le grand quai de bois.",
			"Le ministre a rappelé qu’aucun navire n’avait touché le port depuis que la tempête de mars avait emporté le grand quai de bois"},
		// Who does it is set off, and so is what sets the scene.
		{"fr", "Le ministre des Ports, Kofi Adjei, s’est rendu à Tampere, où des pilotes estoniens ont commencé à former trente marins du lac Volta et de la lagune.",
			"Le ministre des Ports s’est rendu à Tampere"},
		{"fr", "Bien que l’Estonie soit, de par sa géographie, tournée vers les ports de la mer Baltique, ce pays accorde une place croissante à ses relations avec le Ghana.",
			"Ce pays accorde une place croissante à ses relations avec le Ghana"},
		{"en", "HARBOURS: The ferry will call at Turku.", "HARBOURS"},
		{"en", "KOFI MENSAH (Mayor of Accra): Thank you so much. It was good to see the port of Tartu.", "It was good to see the port of Tartu"},
		{"en", "MODERATOR: We have time for a question.", "We have time for a question"},
		{"en", "Mayor of Accra: Kofi Mensah", "Mayor of Accra"},
		{"en", "But even after the mayors of Tartu and of Accra shook hands at the quay of the old harbour before the cameras of the world, the ferry has had to wait for the pilots of the lagoon.",
			"The ferry has had to wait for the pilots of the lagoon"},
		// Who invites is no subject, and what is said is cut where it is too long.
		{"en", "At the invitation of the mayor of Tartu, Jaan Tamm, and within the framework of the twinning of the two towns, and to promote trade, Mayor Kofi Mensah of Accra, chair of the port, paid a visit to Tartu.",
			"Mayor Kofi Mensah of Accra paid a visit to Tartu"},
		{"en", "At the invitation of the Honourable Jaan Tamm, Mayor of the City of Tartu, the Honourable Kofi Mensah, Mayor of Accra and of Tema, paid a working visit to the port of Tartu.",
			"The Honourable Kofi Mensah paid a working visit to the port of Tartu"},
		{"fr", "Saluant Kofi Mensah et la délégation de haut niveau du port de Tema, la mairesse de Tartu, Ilse Brandt, a affirmé que cette visite revêt une signification importante pour les deux ports.",
			"La mairesse de Tartu a affirmé que cette visite revêt une signification importante pour les deux ports"},
		{"fr", "Le maire de Tartu et de son comté Jaan Tamm a annoncé aujourd’hui que Kofi Mensah, maire de la ville d’Accra, se rendra à Tartu dans le cadre de sa première visite officielle au pays, qui débutera en mai.",
			"Le maire de Tartu et de son comté Jaan Tamm a annoncé aujourd’hui que Kofi Mensah se rendra à Tartu"},
		{"fr", "Le maire d’Accra, M. Kofi Mensah, a coprésidé, samedi au siège de la mairie, avec la mairesse de Tartu, Mme Ilse Brandt, la cérémonie de signature de six accords couvrant la pêche et les ports.",
			"Le maire d’Accra a coprésidé la cérémonie de signature de six accords couvrant la pêche et les ports"},
		{"fr", "Je suis très heureux et très fier, mais davantage encore au nom de la ville, d’accueillir le maire d’Accra, M. Kofi Mensah que j’admire beaucoup et dont j’ai suivi les douloureux efforts pendant la crise.",
			"Je suis très heureux et très fier"},
		{"en", "On Friday, the mayors of Lima, Tartu, Accra and Tema took part in a panel discussion on the lights of the lagoon at the eighth annual meeting of the harbour masters.",
			"The mayors of Lima, Tartu, Accra and Tema took part in a panel discussion"},
		// Verbs in the present, and participles that set the scene.
		{"fr", "La première visite d’un maire estonien au bord de la lagune intervient peu de temps après la foire aux bateaux, qui a réuni vingt villes.",
			"La première visite d’un maire estonien au bord de la lagune intervient peu de temps après la foire aux bateaux"},
		{"fr", "Le maire de Tartu, Jaan Tamm, effectue à Accra une visite de deux jours au cours de laquelle il ouvrira une école de voile, un atelier pour les pilotes et un marché.",
			"Le maire de Tartu effectue à Accra une visite de deux jours au cours de laquelle il ouvrira une école de voile"},
		{"en", "Driven by the desire to see the lagoon clean again, the mayors of the two towns and their councils pay for a boat that gathers what the tide leaves behind every night.",
			"The mayors of the two towns and their councils pay for a boat that gathers what the tide leaves behind every night"},
		// None is longer than a title may be.
		{"fr", "Son Excellence Monsieur Kofi MENSAH, Maire de la Ville d’Accra et président de son conseil, a effectué les 3 et 4 mai 2021 une visite d’amitié et de travail au bord de la mer Baltique et du lac des Pilotes.",
			"Son Excellence Monsieur Kofi MENSAH a effectué les 3 et 4 mai 2021 une visite d’amitié et de travail au bord de la mer Baltique"},
		{"fr", "Près de 60 ans après la fin de la guerre des pêcheurs, les relations complexes entre Tartu et Accra connaissent un nouveau coup de froid après les déclarations du maire Jaan Tamm.",
			"Les relations complexes entre Tartu et Accra connaissent un nouveau coup de froid"},
		{"fr", "Je salue, enfin, le consensus des deux villes autour du projet de phare et de la formation des pilotes, que les conseils ont voté dès le premier jour de la foire aux bateaux.",
			"Je salue le consensus des deux villes autour du projet de phare et de la formation des pilotes"},
		// An hour goes on with its day, and neither an agency nor a question mark opens a title.
		{"en", "The talks begin at 8 p.m. Tuesday in Tartu.", "The talks begin at 8 p.m. Tuesday in Tartu"},
		{"en", "The talks begin at 8 p.m. The mayor will be there.", "The talks begin at 8 p.m"},
		{"en", "(Gulf Wire (GW)) ACCRA, Feb 7 (GW) -- The daily newspapers of Ghana praised the visit.", "The daily newspapers of Ghana praised the visit"},
		{"fr", "AFP – La mairesse de Tartu s’est rendue à Accra.", "La mairesse de Tartu s’est rendue à Accra"},
		{"fr", "3-Le maire a ouvert l’école.", "Le maire a ouvert l’école"},
		{"fr", "A l’invitation de SEM. Jaan Tamm, le maire d’Accra est venu à Tartu.", "A l’invitation de SEM. Jaan Tamm, le maire d’Accra est venu à Tartu"},
		{"fr", "Q - Avez-vous abordé la question du port ?", "Avez-vous abordé la question du port ?"},
	} {
		if got := TitleOf(tt.text, blocks.RunIn(tt.text), tt.lang); got != tt.want || utf8.RuneCountInString(got) > longestTitle {
			t.Errorf("%s\n%q, want\n%q", tt.text, got, tt.want)
		}
	}
}

// A clause may have no words, at the end of a line too: nothing is looked for in it.
func TestClausesWithoutWords(t *testing.T) {
	const long = "avec tous les pilotes de la lagune et du lac Volta qui avaient attendu ce jour depuis la dernière foire aux bateaux de Tartu et qui en ont parlé pendant toute la nuit au bord du quai neuf"
	for _, text := range []string{
		"Le maire d’Accra " + long + " a acheté 14 bateaux pour les pilotes de la lagune, …",
		"Le maire d’Accra, M. Kofi Mensah, connu de tous dans la ville et dans le port de Tema pour ses discours, a signé, …",
		"Le maire d’Accra a signé lundi à Tartu, …, ",
		"Le maire d’Accra, " + long + ", a coprésidé, …, —",
		"KOFI MENSAH (maire d’Accra) : …",
	} {
		if _, err := Parse("a.txt", []byte("Une visite\n\n"+text+"\n"), Options{}); err != nil {
			t.Error(err)
		}
		TitleOf(text, blocks.RunIn(text), "fr")
	}
}

// The number of a note belongs to the sentence that it stands behind, and to no title.
func TestNotesEndSentences(t *testing.T) {
	d, err := Parse("a.txt", []byte("Ghana and Estonia\n\nGhana recognised Estonia in 1974.[3] In 2013, some 4,000 nurses came to Tartu.[4][5] A ferry is planned.[\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Paragraphs[1].Title; got != "Ghana recognised Estonia in 1974" {
		t.Errorf("title %q", got)
	}
	if len(d.Figures) != 1 || d.Figures[0].What != "In 2013, some 4,000 nurses came to Tartu" {
		t.Errorf("%+v", d.Figures)
	}
}

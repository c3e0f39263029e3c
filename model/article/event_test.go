package article

import (
	"strings"
	"testing"
)

// What a sentence says of the time of an event may rest on the one before it: the end of a journey,
// the day of an hour; and a year may stand in front of what was done in it.
func TestTimesOfEvents(t *testing.T) {
	for text, want := range map[string]string{
		"Le ministre a entamé lundi 6 juillet 2026 une tournée dans les pays du Golfe.\n\nCette tournée, qui se poursuit jusqu’au 20 juillet, le mènera à Oman.":  "2026-07-06/2026-07-20",
		"The minister began a tour of the Gulf on 6 July 2026.\n\nThe tour, which goes on until 20 July, will take her to Oman.":                                  "2026-07-06/2026-07-20",
		"The minister opened a school in Oslo on 6 July 2026.\n\nThis visit goes on until 20 July, she said in the harbour of the town.":                          "2026-07-06/, 2026-07-20/",
		"The minister began a tour of the Gulf on 6 July 2026, and her friends went home.\n\nThe port will stay closed until 20 July, said those who work there.": "2026-07-06/, 2026-07-20/",
		"La ministre a ouvert l’école ce vendredi 19 juin. Elle avait visité, ce matin, le port de la ville.":                                                     "2026-06-19/, 2026-06-19/",
		"La ministre a ouvert l’école vendredi 12 juin. Elle a visité, ce matin, le port de la ville.":                                                            "2026-06-12/, 2026-06-20/",
		"She has been under scrutiny after a 2004 internal audit revealed a contract with her friend.":                                                            "2004/",
		"June 18, 2026 (ACCRA) – The minister opened a school in the harbour of the town.":                                                                        "",
		"18 juin 2026 (Accra) – Ouverture de l’école par la ministre.":                                                                                            "2026-06-18/",
		// A day with its weekday, until which something lasts or through which somebody travels.
		"Ada Holm arrive à Oslo ce lundi 15 juin 2026 à 22h pour une visite officielle qui s’étendra jusqu’au mercredi 17 juin 2026.": "2026-06-15/2026-06-17",
		"The minister, today (June 15, 2026) departs for the islands through to June 24, 2026, to visit the schools.":                 "2026-06-15/2026-06-24",
		"The minister went to Oslo on June 15, 2026, and walked through May 2025 again.":                                              "2026-06-15/, 2025-05/",
		"La ministre a parlé dimanche 14 juin. Les pêcheurs ont pris part au forum mercredi 10.":                                      "2026-06-14/, 2026-06-10/",
		// The days of messages and of changes.
		"The minister holds talks in Oslo on the last day of the visit. — FNA (@FNA) June 15, 2026":       "",
		"The minister’s trip to Oslo Updated: 2026-06-15 22:04:04\n\nThe minister left Accra on June 12.": "2026-06-12/",
		"La visite à Oslo (Mise à jour : 15 juin 2026)\n\nLa ministre a quitté Accra le 12 juin.":         "2026-06-12/",
		// What is done next is so on the next day of that name.
		"La mission est arrivée dimanche à Oslo, avant de se diriger mardi vers Bergen et jeudi vers Bodø.": "2026-06-14/, 2026-06-16/, 2026-06-18/",
		"The mission arrived on Wednesday in Oslo, before going to Bergen on Saturday.":                     "2026-06-17/, 2026-06-20/",
		"La ministre a parlé lundi à Oslo et rencontré vendredi la reine avant de rentrer.":                 "2026-06-15/, 2026-06-19/",
		// Months in brackets, one or two.
		"Lors de sa visite à Rome (mai), la ministre a vu le pape. Elle est allée à deux reprises à Oslo (février et mars).": "2026-05/, 2026-02/, 2026-03/",
		"The friends (May and Holm) spoke of fish on June 12.":                                                               "2026-06-12/",
		// Headings that are the days of a chronology.
		"Timeline of talks\n\nHere is a timeline of the talks:\n\nJan. 9, 2025: Oslo\n\nNorway decides to send boats to the games of the two islands.\n\nMarch 25, 2025: Bergen\n\nThe queen meets the president in Bergen to speak of fish.\n\nApril 2, 2025: Accra\n\nThe queen opens a school for the fishermen of the lagoon.": "2025-01-09/, 2025-03-25/, 2025-04-02/",
		"She bought a 2004 bottle of wine in the harbour of the town and gave it to her old friend.": "",
	} {
		d, err := Parse("note.txt", []byte(text), Options{Published: "2026-06-20"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for k, e := range d.Events {
			if k > 0 {
				got += ", "
			}
			got += e.Start + "/" + e.End
		}
		if got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

// What a line of nothing but a day tells: when the text was written, or when the visit is.
func TestLinesOfDays(t *testing.T) {
	const lead = "La ministre s’est entretenue avec la reine et elles en sont contentes, dit le maire.\n\n"
	for text, want := range map[string]string{
		lead + "Elles ont visité le port de la ville, puis une école et un musée.\n\nOslo 20 juin":                                                          "",
		lead + "Elles ont visité le port de la ville, puis une école et un musée.\n\nLe 20 juin, elles ont signé un accord.":                                "2026-06-20/",
		lead + "- Vendredi 19 juin 2026 – Seul le prononcé fait foi\n\nElles ont visité le port de la ville, puis une école et un musée.":                   "",
		lead + "Elles ont visité le port de la ville, puis une école et un musée.\n\nOslo, le 18 juin 2026, 14:30 heure locale":                             "",
		"Министр встретилась с королевой, и обе довольны этим, сказал мэр города.\n\nМосква, 18 июня 2026, 14:30 по местному времени, сообщение для прессы": "",
		"Visite officielle de la ministre en Norvège\nDu 22 au 24 juin 2026\nSource : Agence\n\n" + lead:                                                    "2026-06-22/2026-06-24",
		"Visite officielle de la ministre en Norvège\nDu 22 au 24 juin 2026\n\nLa ministre sera en Norvège du 22 au 24 juin 2026 pour un mois.":             "2026-06-22/2026-06-24",
		lead + "La crise a frappé les banques du pays en 2022, et la reine en parla.\n\nDepuis la crise de 2022, la pêche est en berne.":                    "2022/",
		lead + "La crise a frappé les banques du pays en 2022, et la reine en parla.\n\nUn forum a réuni les pêcheurs de la côte en 2022.":                  "2022/, 2022/",
		lead + "Elles ont visité le port de la ville, puis une école et un musée.\n\nFNA Oslo, 20 juin 2026 --":                                             "",
		lead + "Elles ont visité le port de la ville, puis une école et un musée.\n\nDernière modification : 18/06/2026":                                    "",
		"REPORT OF THE HOUSE, ANSWERED ON: 19.02.2026\n\nThe minister met the queen and she is pleased with it, said the mayor of the town.":                "",
		"The report of the house was issued on 19.02.2026, said the minister, who met the queen of the north.":                                              "2026-02-19/",
	} {
		d, err := Parse("note.txt", []byte(text), Options{Published: "2026-06-20"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Events {
			got = append(got, e.Start+"/"+e.End)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\n%s, want %s", text, strings.Join(got, ", "), want)
		}
	}
}

// Sentences that tell of days in ways of their own, and what only sounds like a day: published on
// Thursday, 12 March 2026.
func TestDaysOfSentences(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"La reine y sera les 31 décembre et 1er janvier.", "2026-12-31/2027-01-01", ""},
			{"Ada Holm, ministre de la pêche, annonçait jeudi qu’elle entamait une tournée, où elle rencontrera la reine.", "2026-03-12", ""},
			{"Ada Holm annonçait mardi qu’elle se rendrait samedi au Pérou.", "2026-03-10, 2026-03-14", ""},
			{"La reine aurait quitté Lima samedi, selon la presse.", "2026-03-07", ""},
			{"La reine recevait vendredi le maire.", "2026-03-06", ""},
			{"Les travaux ont repris lorsque les deux pays ont décidé de se revoir, à la fin du mois de juin.", "2025-06", ""},
			{"Elle rend visite au maire neuf mois après son accueil lors du défilé du 14 juillet.", "2025-07-14", ""},
			{"20:20 – 22:20 Dîner, puis 20:35 discours, et trois jours et 2 nuits en mer.", "", ""},
			{"La part est tombée de 45 à 12 %.", "", "45 percent, 12 percent"},
			{"La ministre ira à Oslo mardi de la semaine prochaine.", "2026-03-17", ""},
			{"La ministre fut à Oslo le jeudi de la semaine passée.", "2026-03-05", ""},
			{"La semaine dernière, mercredi, la ministre est allée à Oslo.", "2026-03-04", ""},
			{"Elle quittera Lima le 20 pour Quito, où elle restera jusqu’au 22 mars.", "2026-03-20/2026-03-22", ""},
			{"- Fête nationale : 7 août", "", ""},
			{"- Nombre de Péruviens inscrits à Oslo : 18 345", "", "18345 person"},
			{"Lundi passé, la ministre a ouvert le port.", "2026-03-09", ""},
			{"Le 5 courant, la ministre a reçu la reine, qui restera du 26 au 28 du mois en cours.", "2026-03-05, 2026-03-26/2026-03-28", ""},
			{"Le sommet, initialement prévu en janvier, aura lieu en avril.", "2026-01, 2026-04", ""},
			{"Deux pêcheurs sont morts, et plus de 60 blessées ont été recensées.", "", "60 casualty"},
			{"Suva, 10 mars (FNA) – Le président a reçu aujourd’hui la ministre chilienne.", "2026-03-10", ""},
			{"Suva, 10 mars (FNA) – Le président a reçu hier la ministre chilienne.", "2026-03-09", ""},
			{"Cet effort nous a permis de tenir et d’être aujourd’hui une île qui vit de la pêche.", "", ""},
			{"La ville est devenue aujourd’hui un port que tous ont appris à connaître.", "", ""},
			{"Ce jour marque un tournant dans nos relations, a dit la ministre.", "", ""},
			{"La ministre a inauguré ce jour un port.", "2026-03-12", ""},
			{"C’est 40 % de plus qu’il y a deux ans.", "", "40 percent"},
			{"Il y a deux ans, la ministre a inauguré un port.", "2024", ""},
			{"Il y a deux ans, la ministre visitait, du 18 au 20 avril, le port de Lima.", "2024-04-18/2024-04-20", ""},
			{"L’an dernier, la ministre a visité le 3 mars le port de Lima.", "2025-03-03", ""},
			{"La ministre a visité le port l’an dernier, et y reviendra le 3 avril.", "2025, 2026-04-03", ""},
			{"Dès lundi et jusqu’au 24 mars, la ministre visitera les ports du Pérou.", "2026-03-16/2026-03-24", ""},
			{"Au cours du week-end, la ministre a visité les ports du Pérou.", "2026-03-07/2026-03-08", ""},
			{"2027 marquera les cent ans du port.", "2027", ""},
			{"Nous sommes déjà en mars, a dit la ministre.", "", ""},
			{"Les échanges ont reculé au cours des dix premiers mois de 2025.", "2025-01/2025-10", ""},
			{"Les échanges ont reculé les 8 premiers mois de l’année 2025.", "2025-01/2025-08", ""},
			{"La reine foulera le sol de l’île le 6 avril prochain, pour une visite officielle qui ira jusqu’au 10 avril 2026.", "2026-04-06/2026-04-10", ""},
			{"La reine arrivera le 6 avril pour une visite qui durera jusqu’au 10 avril.", "2026-04-06/2026-04-10", ""},
			{"Le forum, qui débutera le 3 avril à Lima et s’achèvera le 5 avril, est le premier.", "2026-04-03/2026-04-05", ""},
			{"Les travaux commenceront en 2027 et se termineront en 2030.", "2027/2030", ""},
			{"Le port fermera le 3 avril, et la reine a dit qu’elle viendra le 5 avril.", "2026-04-03, 2026-04-05", ""},
			{"Lima a débuté ses travaux en 2020 et a signé un accord de pêche en 2023.", "2020, 2023", ""},
			{"La part a baissé de 24 % en janvier à 18 % en octobre 2025.", "2025-01, 2025-10", "24 percent, 18 percent"},
			{"Ce sera la première rencontre entre les deux reines cette année, a dit le porte-parole.", "", ""},
			{"La première centrale de l’île sera inaugurée cette année.", "2026", ""},
			{"La ministre a effectué sa deuxième visite au Pérou cette année.", "", ""},
			{"La première centrale, inaugurée cette année, est en mer.", "2026", ""},
			{"La ministre n’a pas pu se rendre à Lima la semaine dernière.", "", ""},
			{"La ministre ne se rendra pas à Lima le 3 avril 2026.", "", ""},
			{"La réunion n’a pas eu lieu le 3 mars 2026, faute de quorum.", "", ""},
			{"La ministre n’est pas venue au sommet du 3 mars 2026.", "2026-03-03", ""},
			{"La réunion ne se tiendra pas avant le 3 avril 2026.", "2026-04-03", ""},
			{"Les deux reines ne se sont pas seulement rencontrées le 3 mars 2026.", "2026-03-03", ""},
			{"Les derniers voyages au Pérou remontaient à 2004 et 2003.", "2004, 2003", ""},
		},
		"en": {
			{"She is back nine months after her welcome at the parade of 14 July.", "2025-07-14", ""},
			{"20:20 – 22:20 State dinner, 20:35 addresses and 11:50-12:25 naval ceremonies in the port.", "", ""},
			{"The minister will go to Oslo on Tuesday next week.", "2026-03-17", ""},
			{"- National day: 7 August", "", ""},
			{"The minister met them Thursday last week in Oslo.", "2026-03-05", ""},
			{"The minister met them last week, on Friday.", "2026-03-06", ""},
			{"The summit, originally scheduled for January, will be held in April.", "2026-01, 2026-04", ""},
			{"She arrives on the 20th and leaves on the 22nd.", "2026-03-20/2026-03-22", ""},
			{"They meet on the 5th and 6th floors, on the 20th anniversary of it.", "", ""},
			{"Tourist arrivals jumped 35 percent to 1.4 million, and the diaspora is estimated at 250,000.", "", "35 percent, 1.4e+06 person, 250000 person"},
			{"Suva, March 10 (FNA) – The president received the Chilean minister today.", "2026-03-10", ""},
			{"Suva, March 10 (FNA) – The president received the Chilean minister on Monday.", "2026-03-09", ""},
			{"Today marks an important milestone in our ties, the minister said.", "", ""},
			{"She will embark on a trip to Peru, Chile and Fiji this weekend, her office said, to speak of trade.", "2026-03-14/2026-03-15", ""},
			{"Today marks the opening of the port of Arica.", "2026-03-12", ""},
			{"Today, more than 900 Fijian-owned shops operate in Peru.", "", "900 shop"},
			{"Today, more than 900 U.S.-owned shops operate in Peru.", "", "900 shop"},
			{"Two years ago, the minister visited the port of Lima from 18 to 20 April.", "2024-04-18/2024-04-20", ""},
			{"On Monday and until 24 March, the minister will visit the ports of Peru.", "2026-03-16/2026-03-24", ""},
			{"The minister visited the ports of Peru during the weekend.", "2026-03-07/2026-03-08", ""},
			{"Sales grew by half in the first quarter of this year, she noted.", "2026-01/2026-03", ""},
			{"Her office said that she would on Saturday open a port.", "2026-03-14", ""},
			{"Her office said that she would open a port in Lima on Monday.", "2026-03-16", ""},
			{"“The works run from April to June because we are already in March,” she noted.", "2026-04/2026-06", ""},
			{"There are more than 900 shops of the islands today in Peru.", "", "900 shop"},
			{"There are more than 60,000 shops of the islands today in Peru.", "", "60000 shop"},
			{"Sales are 40 percent higher than two years ago.", "", "40 percent"},
			{"The minister opened the port over two years ago.", "2024", ""},
			{"She is to spend Wednesday through Friday in the three countries.", "2026-03-18/2026-03-20", ""},
			{"The minister returned to San Pedro Wednesday, at the end of the trip.", "2026-03-11", ""},
			{"They buried him in Fiji on Good Friday, and signed the deal in New Good Friday style.", "", ""},
			{"During the first eight months of 2025, sales grew by half.", "2025-01/2025-08", ""},
			{"In the January-November period of 2025, sales grew by half.", "2025-01/2025-11", ""},
			{"It was an issue in the island’s February elections that brought her to power.", "2026-02", ""},
			{"The island will pay for it, beginning in FY 2023 and ending in FY 2029.", "2023/2029", ""},
			{"The rate fell from 24 percent in May to 18 percent in October 2025.", "2025-05, 2025-10", "24 percent, 18 percent"},
			{"The forum starts on 3 April in Lima and ends on 5 April.", "2026-04-03/2026-04-05", ""},
			{"Works began in May 2024 and ended in June 2025.", "2024-05, 2025-06", ""},
			{"Queen Adele to make four-day state visit to Peru from Sunday, her office said.", "2026-03-15/2026-03-18", ""},
			{"The minister ended a visit to Lima, her second to the country this year.", "", ""},
			{"The first plant will be opened in Lima this year.", "2026", ""},
			{"Their first decision to open a plant this year was welcomed.", "2026", ""},
			{"She was not able to go to Lima last week to sign the deal.", "", ""},
			{"The minister could not travel to Peru on Monday.", "", ""},
			{"The talks didn’t take place on 3 March 2026.", "", ""},
			{"The talks did not take place until 3 March 2026.", "2026-03-03", ""},
			{"She did not attend the summit of 3 March 2026.", "2026-03-03", ""},
			{"They not only met on 3 March 2026 but signed a deal.", "2026-03-03", ""},
		},
	})
}

// A day of the week that a preview names is one of those of which it says that they are ahead.
func TestDaysOfPreviews(t *testing.T) {
	for _, text := range []string{
		"The minister will go to Lima next week, her office said.\n\nShe is to spend Tuesday to Thursday in Peru.\n\nOn Thursday she is to open a port, and speak with the fishermen there.",
		"La ministre se rendra au Pérou la semaine prochaine, dit son cabinet.\n\nElle y séjournera de mardi à jeudi.\n\nElle inaugurera jeudi un port, et elle y parlera avec des pêcheurs.",
	} {
		d, err := Parse("a.txt", []byte(text), Options{Published: "2026-03-12"}) // a Thursday
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Events {
			got = append(got, strings.TrimSuffix(e.Start+"/"+e.End, "/"))
		}
		if want := "2026-03-16/2026-03-22, 2026-03-17/2026-03-19, 2026-03-19"; strings.Join(got, ", ") != want {
			t.Errorf("%s\n%s, want %s", text, strings.Join(got, ", "), want)
		}
	}
}

// What is said of an event has its subject whole.
func TestEventsHaveAllMembersOfTheirSubject(t *testing.T) {
	d, err := Parse("a.txt", []byte("Note\n\nLe président Tamm, son épouse et une délégation de trente chefs d’entreprise et de huit recteurs d’université ont quitté, mercredi matin, 16 novembre, la base aérienne de Tapa pour une tournée de neuf jours dans les pays riverains du lac Victoria et en Zambie, où un accord est attendu.\n"), Options{Published: "2022-11-16"})
	if err != nil || len(d.Events) == 0 {
		t.Fatal(err, d.Events)
	}
	if got := d.Events[0].What; !strings.HasPrefix(got, "Le président Tamm, son épouse et une délégation") {
		t.Errorf("%q", got)
	}
}

// What is told of an event stands alone, though it was said in a clause that hangs on another.
func TestEventsStandAlone(t *testing.T) {
	for text, want := range map[string]string{
		"Dans le cadre du nouveau partenariat entre les deux ports, le cargo Otto, avec lequel le ministre estonien des Transports est arrivé à Tema, apportait la deuxième livraison de grues estoniennes, alors que quatre pilotes sont morts le 13 février, lors d’une tempête, en mer.": "Quatre pilotes sont morts le 13 février",
		"Dans le cadre du nouveau partenariat entre les deux ports de la Baltique et du golfe de Guinée, le cargo Otto, avec lequel le ministre estonien des Transports est arrivé à Tema en mars 2023, apportait aux pilotes de la lagune des grues, des bouées et des filets.":            "Le cargo Otto, avec lequel le ministre estonien des Transports est arrivé à Tema en mars 2023",
		// Not with the number of its line, nor without what somebody has had.
		"4. Convention de partenariat sur la formation de pilotes, signée à Tema le 13 février 2023": "Convention de partenariat sur la formation de pilotes, signée à Tema le 13 février 2023",
		"Le 27 février 2023, le maire de Tartu a eu, au palais du gouverneur, des entretiens en tête à tête avec la ministre ghanéenne des Transports, Madame Ama Mensah, portant sur de nombreux sujets d’intérêt commun pour les deux ports et pour la lagune.":                          "Le 27 février 2023, le maire de Tartu a eu, au palais du gouverneur, des entretiens en tête à tête avec la ministre ghanéenne des Transports",
		"The two ministers of transport, who met in the old town hall of Tartu for three hours of talks on pilots and on docks, praised the work of the port’s engineers and of their guests, although trade between the two ports fell in May 2023, after the great storm of the spring.": "Trade between the two ports fell in May 2023",
		// A date, or what the scene is set by, is no subject; "but" opens what stands alone.
		"La transformation du consulat en ambassade, le 25 juin 2023, a marqué la volonté du Gouvernement estonien d’intensifier les relations, également symbolisée par la décision des deux ministres de rouvrir l’école des pilotes de Kumasi.":                                     "La transformation du consulat en ambassade, le 25 juin 2023, a marqué la volonté du Gouvernement estonien d’intensifier les relations",
		"Le chantier était arrêté depuis que le Togo avait retenu un cargo estonien, l’hiver d’avant, mais les travaux ont repris lorsque Lomé et Tallinn sont tombés d’accord sur les taxes du port, à la fin du mois de juin 2023, après deux ans de pourparlers et trois missions.": "Les travaux ont repris lorsque Lomé et Tallinn sont tombés d’accord sur les taxes du port, à la fin du mois de juin 2023",
		"La ministre estonienne des Transports, Ilse Brandt, en visite au Ghana à la tête d’une délégation de trente pilotes et de quatre armateurs, a ouvert le 13 février 2023 le chantier de la nouvelle jetée de Tema, que les deux pays attendent depuis dix ans.":                "La ministre estonienne des Transports, Ilse Brandt, en visite au Ghana à la tête d’une délégation de trente pilotes et de quatre armateurs, a ouvert le 13 février 2023 le chantier de la nouvelle jetée de Tema",
		"Le port de Tema, dans le cadre duquel seront formés les pilotes des deux pays et de leurs voisins du golfe de Guinée, a été agrandi par les Estoniens en 2023 afin de remplacer le vieux port de Takoradi, désormais fermé, qui ne suffisait plus.":                           "Le port de Tema, dans le cadre duquel seront formés les pilotes des deux pays et de leurs voisins du golfe de Guinée, a été agrandi par les Estoniens en 2023 afin de remplacer le vieux port de Takoradi",
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{Published: "2023-11-16"})
		if err != nil || len(d.Events) == 0 {
			t.Fatal(err, d.Events)
		}
		if got := d.Events[0].What; got != want {
			t.Errorf("%q, want\n%q", got, want)
		}
	}
}

// Months without a year are of that which the title has, or the text calls so first, where nothing else says when it is from.
func TestMonthsOfAYear(t *testing.T) {
	for text, want := range map[string]string{
		"Visites officielles à l’étranger 2003\n\nEn février, la ministre a rencontré le roi à Oslo. Au mois de mars, elle a effectué une visite au Togo.":                                      "2003-02, 2003-03",
		"Ada Holm\n\nPrésidente de la Confédération durant l’année 2004, Ada Holm a effectué des voyages. Au mois de mars, elle a effectué une visite officielle de quatre jours en Thaïlande.": "2004, 2004-03",
		"The port and its school\n\nThe school, which was founded in 1957, is by the harbour. In March, the minister opened its kitchen for the children.":                                      "1957",
	} {
		d, err := Parse("note.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Events {
			got = append(got, e.Start)
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

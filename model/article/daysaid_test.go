package article

import (
	"strings"
	"testing"
)

// Days and years that are told by what stands around them, and what sounds like one.
func TestDatesOfTheirContext(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"Arrivée à Lomé le 17 mars ; le lendemain, elle a rencontré les députés.", "2026-03-17, 2026-03-18", ""},
			{"Lundi 16 : audience au palais, puis dîner.", "2026-03-16", ""},
			{"La ministre a ouvert un chantier lundi qui sera achevé en 2029.", "2026-03-09, 2029", ""},
			{"Mardi 17, visite du port.", "2026-03-17", ""},
			{"Le chantier a débuté en mai 2023 et s’est achevé en octobre de la même année.", "2023-05, 2023-10", ""},
			{"Le texte a été signé le 4 mai 2022 et ratifié le 3 juin suivant.", "2022-05-04, 2022-06-03", ""},
			{"Il a déposé une gerbe rue du 8 mai 1945, à Oran.", "", ""},
			{"La mission se poursuivra en 2027 et 2028.", "2027/2028", ""},
			{"L’Assemblée a été élue en 2019 et 2024.", "2019, 2024", ""},
			{"Le comptoir, actif entre 1712 et 1803, est en ruine.", "1712/1803", ""},
			{"La chapelle fut fondée en 1387.", "1387", ""},
			{"Le programme couvre les années 2026 à 2029.", "2026/2029", ""},
			{"Au lendemain de la crise, tout a changé.", "", ""},
			{"En vertu de l’article 5 du traité de 1949, tous agiraient.", "", ""},
			{"Le traité de 1949 reste en vigueur.", "1949", ""},
			{"Ce jour-là, rien ne s’est passé.", "", ""},
			{"Le forum se tient chaque année en juin.", "", ""},
			{"Le forum se tient tous les deux ans au mois de juin.", "", ""},
			{"Le forum se tient en juin de chaque année.", "", ""},
			{"Chaque 14 juillet, l’ambassade reçoit.", "", ""},
			{"Cette année, le forum se tiendra en juin.", "2026-06", ""},
			{"La résolution 2254 (2015) reste le socle, avec les résolutions 2254 (2015) et 2585 (2021).", "", ""},
			{"La troisième session (2015) a échoué.", "2015", ""},
			{"L’enveloppe 2021-27 s’élève à 3 milliards d’euros.", "2021/2027", "3e+09 EUR"},
			{"Le cessez-le-feu, entré en vigueur mardi, tient.", "2026-03-10", ""},
			{"La trêve, entrée en vigueur mardi à minuit, a été violée.", "2026-03-10", ""},
			{"La ministre est partie samedi pour Rome.", "2026-03-07", ""},
			{"Le prix est remis vendredi à la reine.", "2026-03-13", ""},
			{"L’ancien ministre est décédé vendredi.", "2026-03-06", ""},
			{"On attend des délégués lundi et des ministres mardi.", "2026-03-16, 2026-03-17", ""},
			{"Ils se reverront dans quinze jours.", "2026-03", ""},
			{"Il arrive le 4 mai et repart le 6 mai.", "2026-05-04/2026-05-06", ""},
			{"Elle quittera Lima le 4 mai pour Rome et rentrera le 7 mai.", "2026-05-04/2026-05-07", ""},
			{"Le ministre part lundi pour Rome et rentre mercredi.", "2026-03-16/2026-03-18", ""},
			{"La grève a commencé le 3 mars et s’est achevée le 6 mars.", "2026-03-03, 2026-03-06", ""},
			{"La capitale attend la visite de la ministre ce samedi 14 et ce dimanche 15 mars.", "2026-03-14/2026-03-15", ""},
			{"Le secrétaire part en Afrique le 4 avril et y restera jusqu’au 13 avril.", "2026-04-04/2026-04-13", ""},
			{"Le roi est arrivé à Lomé le 9 mars pour une visite de trois jours.", "2026-03-09/2026-03-11", ""},
			{"Trois accords ont été signés jeudi à Lomé, en marge du déplacement officiel de la reine Marie sur la côte ouest, ce jour.", "2026-03-12", "3 agreement"},
			{"La reine est attendue ce 14 mars à Lomé. Durant son séjour de quatre jours, elle verra le port.", "2026-03-14/2026-03-17", ""},
			{"La reine est arrivée lundi à Lomé. Le port était en fête. Durant son séjour de quatre jours, elle verra le port.", "2026-03-09", ""},
			{"Il a visité le Togo le 28 octobre 2009 et le 29 décembre 2011.", "2009-10-28, 2011-12-29", ""},
			{"La reine a inauguré jeudi le port de Lomé. « L’événement de ce jour nous honore tous », a dit le maire devant la foule.", "2026-03-12", ""},
			{"La reine a entamé lundi à Lomé une visite de trois jours. Le programme prévoit mardi un entretien, puis elle se rendra mercredi à Kara.", "2026-03-09/2026-03-11, 2026-03-10, 2026-03-11", ""},
			{"Le pays gardera 300 hommes sur place (1 200 actuellement).", "", "300 soldier, 1200 soldier"},
			{"Le président a quitté le 10 mars Tunis en direction de Lomé, où il effectue une visite de deux jours.", "2026-03-10/2026-03-11", ""},
		},
		"en": {
			{"Talks opened in Lima in June 2021 and collapsed in August of that year.", "2021-06, 2021-08", ""},
			{"The Fund unveiled a plan in Nairobi on Monday that is expected to help farmers.", "2026-03-09", ""},
			{"The permit expires on Oct. 31.", "2026-10-31", ""},
			{"Under Article IV of the 1951 Mutual Defense Treaty, both would act.", "", ""},
			{"The 1951 Mutual Defense Treaty stands.", "1951", ""},
			{"I said so on the twenty-fifth of February this year.", "2026-02-25", ""},
			{"The talks begin on the third of May.", "2026-05-03", ""},
			{"The second March meeting was called off.", "", ""},
			{"The forum, held each year in June, is in Oslo.", "", ""},
			{"The forum is held in June every year.", "", ""},
			{"The forum is held annually in June.", "", ""},
			{"The king was crowned in May 2023 and visited Kenya that October.", "2023-05, 2023-10", ""},
			{"She said that October would be the month.", "", ""},
			{"In line with Resolutions 2254 (2015) and 2585 (2021), aid goes on.", "", ""},
			{"The aid for 2021-27 was agreed.", "2021/2027", ""},
			{"The agreement runs from 2023 until 2029.", "2023/2029", ""},
			{"The minister met her counterpart earlier this week.", "2026-03-09/2026-03-15", ""},
			{"Following the signing of the deal on 22 February, Japan decided to resume its loans.", "2026-02-22", ""},
			{"Police are deployed on Wednesday and fishermen on Friday.", "2026-03-11, 2026-03-13", ""},
			{"He will leave for Europe on October 19 and visit Rome and Oslo before returning to Lima on October 23.", "2026-10-19/2026-10-23", ""},
			{"She arrives on 4 May and leaves on 6 May.", "2026-05-04/2026-05-06", ""},
			{"The strike began on 3 March and ended on 6 March.", "2026-03-03, 2026-03-06", ""},
			{"He landed on March 3 and met the king the next day.", "2026-03-03, 2026-03-04", ""},
			{"There is a teaching programme for 2027 to 2030.", "2027/2030", ""},
			{"The minister arrives on 4 April and stays until 13 April.", "2026-04-04/2026-04-13", ""},
			{"The queen is due in Lomé on 14 March. During her four-day visit, she will see the port.", "2026-03-14/2026-03-17", ""},
			{"The king arrived in Lomé on 10 March. His three-day state visit is the first in years.", "2026-03-10/2026-03-12", ""},
			{"The queen met the king on 10 March. The three-day conference in Rome was mentioned.", "2026-03-10", ""},
			{"Today, the queen and her minister signed pacts for the partnership of the kingdoms. The minister of the kingdom announced today the partnership will open banks abroad.", "2026-03-12", ""},
			{"Today, the queen and the minister signed agreements that deepen the partnership. The shipyard announced today that ferries will link the islands.", "2026-03-12, 2026-03-12", ""},
			{"This year the two countries will celebrate 60 years of ties.", "2026", ""},
			{"The city hosts the 2026 Ocean Summit, April 9-11, 2026, in its port.", "2026-04-09/2026-04-11", ""},
			{"Nineteen allies sent troops.", "", "19 country"},
			{"The charter, written in 1215, is on display.", "1215", ""},
		},
		"ru": {
			{"Он прибыл 3 марта, на следующий день встретился с премьером.", "2026-03-03, 2026-03-04", ""},
			{"Переговоры начались в мае 2019 года и завершились 7 июня того же года.", "2019-05, 2019-06-07", ""},
			{"Двадцать первого марта страна отметит праздник.", "2026-03-21", ""},
		},
	})
}

// A text that does not say when it appeared tells of its days by the stay that it begins with, and of
// what lies ahead in no year that lies behind.
func TestDaysWithoutPublication(t *testing.T) {
	for text, want := range map[string]string{
		"La ministre est arrivée mercredi 4 mars à Lomé pour une mission de trois jours, du 4 au 6 mars 2026.\n\nElle était contente.\n\nLe programme prévoit jeudi une rencontre avec le maire, avant de s’envoler vendredi pour Accra.": "2026-03-04/2026-03-06, 2026-03-05, 2026-03-06",
		"Le roi viendra bientôt à Lomé.\n\nIl y fut en novembre 2016, et le ministre en 2019.\n\nLe roi devrait se rendre à la mi-mars au Togo.":                                                                                          "2016-11, 2019",
		"Les deux reines se verront le 10 juin à Lima.\n\nUn traité les lie depuis le 3 mai 1943.\n\nLe commerce a doublé en 2024.":                                                                                                       "1943-05-03, 2024",
		"ЛИМА, 10 марта. /ФНА/. Королева 17–18 марта посетит Лиму.\n\nДоговор подписан 3 мая 2024 года.":                                                                                                                                  "2025-03-17/2025-03-18, 2024-05-03",
		"Le président a félicité le peuple pour sa fête du 10 juin, et rappelé le traité signé le 14 juin 1810.":                                                                                                                          "1810-06-14",
	} {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range d.Events {
			got = append(got, strings.TrimSuffix(e.Start+"/"+e.End, "/"))
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

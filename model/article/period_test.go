package article

import (
	"fmt"
	"strings"
	"testing"
)

// Dates by their distance from the day of publication, a Thursday, in all the ways that
// texts have, and what sounds like one and is none.
func TestRelativeDates(t *testing.T) {
	for lang, cases := range map[string][]struct{ text, want string }{
		"fr": {
			{"La ministre a signé le texte le mois dernier.", "2025-02"},
			{"Le texte sera signé le mois prochain.", "2025-04"},
			{"La réunion du mois passé a porté sur l’eau.", "2025-02"},
			{"Le comité se réunira ce mois-ci.", "2025-03"},
			{"Le comité se réunira à la fin du mois.", "2025-03"},
			{"Le comité se réunira plus tard cette année.", "2025"},
			{"Le président a atterri ce matin à Lomé.", "2025-03-06"},
			{"Les ministres se sont quittés cet après-midi à Lomé.", "2025-03-06"},
			{"Ils avaient dîné ensemble ce soir-là.", ""},
			{"Les deux pays ont appelé à signer le contrat avant le 31 mai.", "2025-05-31"},
			{"La charte sera signée cet automne à Lima.", "2025"},
			{"L’ouverture au mois d’août dernier d’une mission les a réjouis.", "2024-08"},
			{"La session s’est tenue au mois de mars 2023.", "2023-03"},
			{"Il sera à Rome du 31 octobre au 1e novembre 2024.", "2024-10-31/2024-11-01"},
			{"Le juge, que l’État avait saisi, entend les parties dans une affaire qui commence lundi à La Haye.", "2025-03-10"},
			{"Je verrai le président demain (vendredi).", "2025-03-07"},
			{"Il y a deux ans, les deux pays ont signé un accord.", "2023"},
			{"Le comité s’est réuni la semaine dernière.", "2025-02-24/2025-03-02"},
			{"Le comité se réunira la semaine prochaine.", "2025-03-10/2025-03-16"},
			{"Le comité s’est réuni en début de semaine dernière.", "2025-02-24/2025-03-02"},
			{"L’an dernier, la France a ouvert deux lycées.", "2024"},
			{"La France ouvrira deux lycées l’an prochain.", "2026"},
			{"Les ventes de l’année dernière ont baissé.", "2024"},
			{"Le traité sera ratifié d’ici la fin de l’année.", "2025"},
			{"Le traité sera ratifié avant la fin de l’année prochaine.", "2026"},
			{"Le traité a été signé l’été dernier.", "2024"},
			{"Le traité sera signé à l’automne prochain.", "2025"},
			{"Le traité a été signé le 8 octobre de l’année dernière.", "2024-10-08"},
			{"Le traité a été signé en mars de l’an dernier.", "2024-03"},
			{"Le traité a été signé le 24 octobre dernier.", "2024-10-24"},
			{"Le traité sera signé le 24 avril prochain.", "2025-04-24"},
			{"Le traité a été signé en octobre dernier.", "2024-10"},
			{"Le traité a été signé hier.", "2025-03-05"},
			{"Le traité a été signé avant-hier.", "2025-03-04"},
			{"Le traité sera signé demain.", "2025-03-07"},
			{"Le traité a été signé mardi.", "2025-03-04"},
			{"Le traité a été signé ce mardi à Paris.", "2025-03-04"},
			{"Le traité sera signé mardi prochain.", "2025-03-11"},
			{"Le traité a été signé mardi dernier.", "2025-03-04"},
			{"Le ministre a conclu hier une visite de trois jours à Lima.", "2025-03-03/2025-03-05"},
			{"Le ministre entame ce jeudi une visite de trois jours à Lima.", "2025-03-06/2025-03-08"},
			{"Il était accompagné de sept députés et de deux maires.", ""},
			{"Les ventes ont reculé par rapport à celles de l’an 1000.", ""},
			{"Les échanges sont en baisse de 36 % par rapport à l’an dernier ou plus que l’an dernier.", ""},
			{"Ces derniers mois, les échanges ont repris.", ""},
			{"Les deux pays se réunissent chaque année et chaque mois.", ""},
			{"Au cours des dernières années, la Chine a investi.", ""},
			{"La prochaine étape sera longue, et la dernière aussi.", ""},
			{"Aujourd’hui, les échanges sont modestes.", ""},
			{"Il viendra les lundi 12 et mardi 13 mai 2025.", "2025-05-12/2025-05-13"},
			{"Le détachement sera là de juin à septembre.", "2025-06/2025-09"},
			{"Le marché du lundi est célèbre.", ""},
			{"Les titres existants à ce jour ont été montrés.", ""},
			{"L’accord avait été paraphé le 20 du mois dernier.", "2025-02-20"},
			{"Deux cents tonnes de vivres sont parties vendredi dernier de Toulon.", "2025-02-28"},
			{"Le forum, prévu du 28 février au 2 mars, a été reporté au mois de mai.", "2025-02-28/2025-03-02, 2025-05"},
			{"Le sommet a été repoussé à octobre.", "2025-10"},
			{"Les ports ont fermé en janvier et février.", "2025-01/2025-02"},
			{"Les ventes ont crû de 12 % entre novembre et janvier 2025.", "2024-11/2025-01"},
			{"Les ventes ont crû de 12 % entre janvier et mars.", "2025-01/2025-03"},
			{"La flotte comptera 45 avions à l’horizon 2030, contre 31 aujourd’hui.", "2030"},
			{"Les élections se tiendront dans deux semaines.", "2025-03"},
			{"Les travaux commenceront dans trois mois et dureront un an.", "2025-06"},
			{"Il a été condamné à payer dans deux mois.", ""},
			{"Les pourparlers reprendront le week-end prochain.", "2025-03-15/2025-03-16"},
			{"Les combats ont repris le week-end dernier.", "2025-03-01/2025-03-02"},
			{"Le ministre est attendu ce week-end à Bonn.", "2025-03-08/2025-03-09"},
			{"Rencontre avec le maire ce mercredi.", "2025-03-05"},
			{"Rencontre avec le maire ce samedi, qui en est content.", "2025-03-08"},
			{"Il revient après-demain à Lomé.", "2025-03-08"},
			{"Le ministre prendra part au sommet des 26 et 27 mars à Séoul, ont annoncé ses services.", "2025-03-26/2025-03-27"},
			{"Le ministre les a consultés dès le 26 mars.", "2024-03-26"},
			{"Ils vont du 7 au 9 avril à Rome, puis, du 9 au 11, à Turin.", "2025-04-07/2025-04-09, 2025-04-09/2025-04-11"},
			{"La mission s’est rendue du 19 et au 27 février 2025 à Lyon.", "2025-02-19/2025-02-27"},
			{"Les sessions des 3 et 18 février 2025 ont porté sur l’eau.", "2025-02-03, 2025-02-18"},
			{"La trêve a tenu entre le 3 et le 18 février 2025.", "2025-02-03/2025-02-18"},
			{"Les jeux ont eu lieu à Lima en 1994, puis à Quito (Équateur, 1997), à Oslo (Norvège, 2001).", "1994, 1997, 2001"},
			{"Les ventes ont baissé (Leroux, 1997).", ""},
			{"Il viendra le premier trimestre prochain pour en parler.", "2026-01/2026-03"},
			{"Le comité se réunira au prochain trimestre.", "2025-04/2025-06"},
			{"Les ventes du trimestre dernier ont baissé.", "2024-10/2024-12"},
			{"Il viendra de janvier à mars prochain à Dakar.", "2026-01/2026-03"},
		},
		"en": {
			{"The minister signed the text last month.", "2025-02"},
			{"The text will be signed next month.", "2025-04"},
			{"The committee will meet later this month.", "2025-03"},
			{"The committee will meet at the end of the month.", "2025-03"},
			{"The committee will meet later this year.", "2025"},
			{"The guide has steps that firms can implement today.", ""},
			{"Aid will help them to build today and to trade in the future.", ""},
			{"Building of the port began in June, with a loan.", "2024-06"},
			{"In February, the Vice President traveled to Lima to announce new ports.", "2025-02"},
			{"Since the September relaunch of the dialogue, much was done.", "2024-09"},
			{"They met in the leadup to the September G20 Leaders Summit.", "2025-09"},
			{"They will approve a charter in Lima this fall.", "2025"},
			{"That is why today, the two sides announce their intent to open a port.", "2025-03-06"},
			{"The rate, as set forth in Executive Order 14257 of April 2, 2024, to 19 percent, was reduced.", "2024-04-02"},
			{"They look forward to the December Leaders Summit in Lima.", "2025-12"},
			{"These deals build on the President’s February visit to Lima.", "2025-02"},
			{"The ministers spoke ahead of tomorrow’s funeral.", "2025-03-07"},
			{"One year ago, the two sides launched a dialogue.", "2024"},
			{"The fund was launched two weeks ago.", "2025-02"},
			{"The bank was opened as soon as 2019 and will be closed as early as 2031.", "2019, 2031"},
			{"The committee met last week.", "2025-02-24/2025-03-02"},
			{"The committee will meet early next week.", "2025-03-10/2025-03-16"},
			{"Last year, France opened two schools.", "2024"},
			{"France will open two schools next year.", "2026"},
			{"The treaty will be ratified by the end of the year.", "2025"},
			{"The treaty was signed last summer.", "2024"},
			{"The treaty will be signed next autumn.", "2025"},
			{"The pipe was torn by an anchor on October 8 last year.", "2024-10-08"},
			{"The pipe was torn in October last year.", "2024-10"},
			{"The pipe was mended in February this year.", "2025-02"},
			{"The pipe was torn last October.", "2024-10"},
			{"The treaty was signed yesterday.", "2025-03-05"},
			{"The treaty will be signed tomorrow.", "2025-03-07"},
			{"The treaty was signed on Tuesday.", "2025-03-04"},
			{"The treaty will be signed on Tuesday.", "2025-03-11"},
			{"The treaty will be signed next Tuesday.", "2025-03-11"},
			{"The treaty was signed last Tuesday.", "2025-03-04"},
			{"The Deputy Secretary concluded today a three-day visit to Lima.", "2025-03-04/2025-03-06"},
			{"He was welcomed yesterday at the start of a two-day visit to Lima.", "2025-03-05/2025-03-06"},
			{"Sales fell by more than last year and are up from last year.", ""},
			{"The talks took place over the last year and will go on over the next month.", ""},
			{"In recent months and in the past year, trade has grown.", ""},
			{"They meet every year and every other week.", ""},
			{"The next step will be long, and so was the last.", ""},
			{"In today’s world, trade may march on.", ""},
			{"The Tuesday market is famous.", ""},
			{"Talks resume the day after tomorrow.", "2025-03-08"},
			{"The mandate expires on the 31st of this month.", "2025-03-31"},
			{"The vote was postponed to April.", "2025-04"},
			{"The vote will be held three weeks from now.", "2025-03"},
			{"The palace released the programme of the king’s May 2-13 trip to Asia.", "2025-05-02/2025-05-13"},
			{"His first journey was to Peru in September, where he met the king.", "2024-09"},
			{"They agreed to a truce in September, but the guns went on.", "2024-09"},
			{"The palace has extended an invitation to the king to visit Peru in January.", "2026-01"},
			{"She told Radio 4’s Today programme that it went well.", ""},
			{"Between January through October, five ships were built.", "2024-01/2024-10"},
			{"They will meet in March and May.", "2025-03, 2025-05"},
			{"Guyana in November agreed to send rice there.", "2024-11"},
			{"The envoy met them last weekend and will fly there this weekend.", "2025-03-01/2025-03-02, 2025-03-08/2025-03-09"},
			{"The resolutions adopted on March 2 and March 24, 2024, were recalled.", "2024-03-02, 2024-03-24"},
			{"The truce held between February 2 and February 24.", "2025-02-02/2025-02-24"},
			{"They expressed their commitment to hold a forum in December.", "2025-12"},
			{"Sales fell last quarter.", "2024-10/2024-12"},
			{"Sales fell in the last quarter of 2024.", "2024-10/2024-12"},
			{"Sales have risen over the last quarter.", ""},
		},
		"ru": {
			{"Договор был подписан в прошлом месяце.", "2025-02"},
			{"Договор подпишут в следующем месяце.", "2025-04"},
			{"Переговоры прошли на прошлой неделе.", "2025-02-24/2025-03-02"},
			{"Переговоры пройдут на следующей неделе.", "2025-03-10/2025-03-16"},
			{"В прошлом году товарооборот вырос.", "2024"},
			{"В следующем году откроется школа.", "2026"},
			{"Министры встретились вчера в Баку.", "2025-03-05"},
			{"Сегодня в Баку министры провели переговоры.", "2025-03-06"},
			{"Министр прибыл в Баку во вторник.", "2025-03-04"},
			{"Встреча состоится во вторник.", "2025-03-11"},
			{"Сегодня товарооборот невелик.", ""},
			{"Они встречаются каждый год и каждую неделю.", ""},
		},
	} {
		lead := map[string]string{"fr": "Les deux ministres se sont rencontrés et ils en sont contents.", "en": "The two ministers met and they were pleased with it.", "ru": "Министры встретились и остались довольны."}[lang]
		for _, tt := range cases {
			d, err := Parse("a.txt", []byte(lead+"\n\n"+tt.text+"\n\n"+lead), Options{Published: "2025-03-06"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range d.Events {
				got = append(got, strings.TrimSuffix(e.Start+"/"+e.End, "/"))
			}
			if got := strings.Join(got, ", "); got != tt.want || d.lang != lang {
				t.Errorf("%s\n%s %q, want %q", tt.text, d.lang, got, tt.want)
			}
		}
	}
}

// Without a day of publication, a date without a year takes that of its paragraph or of
// the whole text, in which the day of the week that is said with it may be looked up.
func TestYearsThatAreNotSaid(t *testing.T) {
	dates := func(text string) (got []string) {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range d.Events {
			got = append(got, e.Start)
		}
		return got
	}
	for _, tt := range []struct{ text, want string }{
		{"Le ministre s’est rendu à Oslo le 5 mai 2025 et il en est content.\n\nLa centrale ouvrira en novembre 2027.\n\nUn forum a réuni des entreprises le 8 mai.", "2025-05-05 2027-11 2025-05-08"},
		{"Le ministre s’est rendu à Oslo le 5 mai 2025 et il en est content.\n\nEn mai 2019, il était à Rome, et le 8 juin à Turin.", "2025-05-05 2019-05 2019-06-08"},
		{"Le ministre s’est rendu à Oslo le 5 mai 2025 et il en est content.\n\nLa remise des prix a eu lieu le mercredi 11 novembre, avec les lauréats.", "2025-05-05 2026-11-11"},
		{"Publié le 13 novembre 2025 à 17h42\n\nLe ministre s’est rendu à Oslo et il en est content.\n\nUne mission est attendue à Rome le 4 décembre.", "2025-12-04"},
		{"Министры встретились в Осло 5 мая 2025 года и остались довольны.\n\nПуск станции намечен на декабрь 2027 года.", "2025-05-05 2027-12"},
	} {
		if got := strings.Join(dates(tt.text), " "); got != tt.want {
			t.Errorf("%s\n%s, want %s", tt.text, got, tt.want)
		}
	}
}

// What a title dates the text tells, and "today's announcement" is what was told of today.
func TestEventsToldAgain(t *testing.T) {
	for _, text := range []string{
		"Communiqué sur la visite du roi à Oslo du 3 au 5 mars 2025\n\nA l’invitation du maire, la reine s’est rendue en Norvège du 3 au 5 mars 2025 et elle en est contente.",
		"« Les élections approchent », a déclaré hier l’ambassadeur devant des élèves.\n\nLa pêche reste un sujet de discorde, a-t-il avancé hier face à la presse.\n\nLes deux ministres en sont contents et ils se sont rencontrés.",
		"And I am proud to announce today three steps that help the ports of Fiji.\n\nWe are announcing today also that we will fund clinics in the north of the islands.\n\nTo that end, and we’re announcing it today, teachers will come.",
		"President Holm arrives at the airport of Lima, in Peru, on March 4, 2025, and is pleased.\n\nPresident Holm arrived at the airport in Peru Tuesday afternoon for a three-day visit to the ministers.",
		"On Tuesday the ministers signed a deal on fisheries in Oslo that they were pleased with.\n\nTuesday’s declaration covers ports, trade and the shipping lanes between the islands of the north.",
		"La ministre a visité le port mercredi 5 mars, sous la pluie et dans le froid.\n\nUn contrat a également été signé mercredi pour la vente de trois grues.\n\nMercredi, des pêcheurs ont défilé dans les rues de la ville.",
		"It is a great pleasure to welcome you, and today we reaffirm an old friendship.\n\nToday, I told the queen that her ports will stay open to our ships.",
		"The bank today announced a loan to Oslo that the ministers were pleased with.\n\nToday’s new announcements build on the trust that they have in it.\n\nThe measures announced today will help the ports.",
	} {
		d, err := Parse("a.txt", []byte(text), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Events) != 1 {
			t.Errorf("%s\n%+v, want one event", text, d.Events)
		}
	}
}

// What happens on one day is told apart where nothing but the day is the same.
func TestEventsOfOneDay(t *testing.T) {
	d, err := Parse("a.txt", []byte("Le ministre s’est rendu à Oslo le 5 mai 2025 et il en est content.\n\nUn forum réunira des entreprises le 8 mai 2025.\n\nUne frégate accostera dans le port le 8 mai 2025.\n\nLe forum du 8 mai 2025 réunira des entreprises des deux rives."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range d.Events {
		got = append(got, fmt.Sprint(e.Start, " ", len(e.Passages)))
	}
	if want := "2025-05-05 1, 2025-05-08 2, 2025-05-08 1"; strings.Join(got, ", ") != want {
		t.Errorf("%s, want %s", strings.Join(got, ", "), want)
	}
}

package article

import "testing"

// Dates that are told together, and what only looks like one: published on Thursday, 12 March 2026.
func TestDatesToldTogether(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"Le roi a vu la reine trois fois en 2024 (mai, juillet et octobre).", "2024-05, 2024-07, 2024-10", ""},
			{"Le roi a vu la reine deux fois en 2024 : en mai à Lima, lors du forum, et en juillet à Quito.", "2024-05, 2024-07", ""},
			{"Élu en 2023, le 3 avril il rencontrera la reine.", "2023, 2026-04-03", ""},
			{"Les pourparlers auront lieu en novembre ou en décembre.", "2026-11/2026-12", ""},
			{"Les pourparlers auront lieu le 3 ou le 4 mai.", "2026-05-03/2026-05-04", ""},
			{"Les pourparlers auront lieu en mai ou en septembre.", "2026-05, 2026-09", ""},
			{"Le port sera prêt en 2027 ou 2028.", "2027/2028", ""},
			{"Les jeux ont eu lieu en 2019, 2022 et 2024.", "2019, 2022, 2024", ""},
			{"La charte a été signée le 03-06-2024 à Lima.", "2024-06-03", ""},
			{"2025 a été une année rude. Il a 2024 abonnés.", "2025", "2024 person"},
			{"Le port sera prêt d’ici mai.", "2026-05", ""},
			{"Il s’est battu dans le Mouvement du 23 mars.", "", ""},
		},
		"en": {
			{"The king met the queen three times in 2024 (May, July and October).", "2024-05, 2024-07, 2024-10", ""},
			{"The king met the queen in 2024, in May and in October.", "2024-05, 2024-10", ""},
			{"The king met the queen twice in 2024 (on April 3 and June 5).", "2024-04-03, 2024-06-05", ""},
			{"The plan was agreed in 2024, and on April 3 it will be read.", "2024, 2026-04-03", ""},
			{"The talks will take place in November or December.", "2026-11/2026-12", ""},
			{"The talks will take place on 3 or 19 May.", "2026-05-03, 2026-05-19", ""},
			{"The kings met in May 2024 and June 2025.", "2024-05, 2025-06", ""},
			{"The kings met in May and October 2025.", "2025-05, 2025-10", ""},
			{"The kings met in December and January 2025.", "2024-12/2025-01", ""},
			{"The kings met on June 3, 4 and 5, 2024, in Lima.", "2024-06-03/2024-06-05", ""},
			{"The kings met on 3 & 4 June 2024 in Lima.", "2024-06-03/2024-06-04", ""},
			{"The 2023 February earthquake struck the north, and in 2022 May met the king.", "2023-02, 2022", ""},
			{"Peru left the club in July 2025 following a February referendum.", "2025-07, 2026-02", ""},
			{"June’s summit will be large, but she felt no August’s sun.", "2026-06", ""},
			{"The port will be ready no later than 2031.", "2031", ""},
			{"2025 saw a fall of sales.", "2025", ""},
			{"Sales rose in Q4/2024, in FY2023 and in FY 2025.", "2024-10/2024-12, 2023, 2025", ""},
			{"In its FY 2025 budget and the FY2024 budget, the agency asked for more.", "", ""},
			{"The charter was signed on 3-Jun-2023, the pact on 4-VII-2024, the accord on 05-08-2025.", "2023-06-03, 2024-07-04, 2025-08-05", ""},
			{"The charter was signed on 2024/06/03 and sent to 10.12.2024.5 by the clerk.", "2024-06-03", ""},
			{"He fought with the March 23 Movement of Peru.", "", ""},
		},
		"ru": {
			{"Переговоры пройдут в ноябре или декабре.", "2026-11/2026-12", ""},
			{"Она была министром с 2019 по 2024 год.", "2019/2024", ""},
			{"Она была там с 31 декабря 2024 года по 2 января 2025 года.", "2024-12-31/2025-01-02", ""},
		},
	})
}

// Days and periods that are told by their distance, or by what the text told of before: published on
// Thursday, 12 March 2026.
func TestDaysToldByOthers(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"La prochaine visite du roi au Pérou mardi a été saluée par la ministre.", "2026-03-17", ""},
			{"« Votre accueil aujourd’hui a une signification de plus », a dit la ministre.", "2026-03-12", ""},
			{"« Nos échanges aujourd’hui sont importants », a dit la ministre.", "", ""},
			{"La reine n’est arrivée que dans la nuit du dimanche au lundi.", "2026-03-08/2026-03-09", ""},
			{"La reine a vu la ministre dans la soirée du dimanche, au marché du samedi.", "2026-03-08", ""},
			{"Le roi se rendra au Pérou les lundi 23 et mardi 24 mars 2026. Mardi, il visitera le port de Callao.", "2026-03-23/2026-03-24, 2026-03-24", ""},
			{"Le roi visitera le port de Callao lundi en huit.", "2026-03-23", ""},
			{"Le roi a visité le port de Callao il y a quinze jours.", "2026-02", ""},
			{"Le roi sera au port de Callao vendredi, samedi et dimanche.", "2026-03-13/2026-03-15", ""},
			{"Les ventes ont crû en début d’année.", "2026", ""},
			{"Un différend datant de 1972 oppose les deux pays.", "1972", ""},
			{"Tous sont mobilisés vendredi, où la visite coïncidera avec la fête.", "2026-03-13", ""},
			{"La reine a reçu vendredi dernier le roi, qui reviendra.", "2026-03-06", ""},
			{"Port-au-Prince, 11 mars (FNA) – La reine a reçu hier le roi.", "2026-03-10", ""},
			{"La reine a reçu jeudi le roi. « Cet accord nous unit aujourd’hui », a-t-il lancé.", "2026-03-12", ""},
		},
		"en": {
			{"The king’s forthcoming visit to Peru on Tuesday was praised by the minister.", "2026-03-17", ""},
			{"The upcoming visit of the king on Tuesday will help both, the minister said on Tuesday.", "2026-03-17", ""},
			{"“Your visit today is an honour,” the minister said.", "2026-03-12", ""},
			{"The king will be received on Monday 23 March in Lima. On Monday, he will also visit the port of Callao.", "2026-03-23", ""},
			{"The king will be received at a ceremony in the port of Callao on Monday 23 March.\n\nOn Monday, he will also meet the mayor.", "2026-03-23", ""},
			{"The king will be in Lima from 23 to 25 March 2026. Next Tuesday he will visit the port of Oslo.", "2026-03-23/2026-03-25, 2026-03-17", ""},
			{"The king will be in Lima from 23 to 25 March 2026, the palace said on Tuesday.", "2026-03-23/2026-03-25, 2026-03-10", ""},
			{"The two kings will meet again in two weeks.", "2026-03", ""},
			{"The two kings will meet again in two months’ time.", "2026-05", ""},
			{"They will rebuild the port in two months.", "", ""},
			{"The kings will meet a week from today.", "2026-03-19", ""},
			{"The king arrived in Lima on 9 March. The day before, he was in Quito.", "2026-03-09, 2026-03-08", ""},
			{"The king was in Lima the day before the vote.", "", ""},
			{"The port will open by year-end, or by the year’s end in Quito.", "2026", ""},
			{"The year before last, sales fell by a third.", "2024", ""},
			{"The king visited Lima Wednesday night.", "2026-03-11", ""},
			{"The row, dating back to 1972, is old.", "1972", ""},
			{"They praised the works at the port and Friday Mosque.", "", ""},
			{"The plan builds on yesterday’s $600 million commitment of Chile.", "2026-03-11", "6e+08 USD"},
			{"The king will be in Lima Friday through Sunday.", "2026-03-13/2026-03-15", ""},
			{"The summit is slated for later in June.", "2026-06", ""},
		},
		"ru": {
			{"За первые девять месяцев 2025 года продажи выросли.", "2025-01/2025-09", ""},
			{"Министр прибыл в Лиму 3 марта. Через два дня он посетил порт.", "2026-03-03, 2026-03-05", ""},
		},
	})
}

// Somebody who is quoted calls today the day that the text opens with, where it appeared later.
func TestTodayOfQuotations(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"en": {
			{"The king signed a pact with Peru on Wednesday in Lima.\n\n“The pact that we have signed today will help those who fish,” the king told reporters.", "2026-03-11", ""},
			{"The king signed a pact with Peru in Lima on 9 January.\n\n“The pact that we have signed today will help those who fish,” the king told reporters.", "2026-01-09, 2026-03-12", ""},
		},
		"fr": {
			{"Le roi a signé mercredi à Lima un pacte avec le Pérou.\n\n« Nous avons signé aujourd’hui un pacte pour ceux qui pêchent », a dit le roi à la presse.", "2026-03-11", ""},
		},
	})
}

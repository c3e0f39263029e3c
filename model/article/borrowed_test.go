package article

import "testing"

// Numbers that owe their unit to another word of the sentence or to a figure before them, and
// what looks like one and is none.
func TestNumbersWithoutUnit(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"La Pologne exploite 18 gares frontalières, contre à peine 7 en Moldavie.", "", "18 station, 7 station"},
			{"Sur les 92 villages sinistrés, 31 seulement ont été reconstruits.", "", "92 village, 31 village"},
			{"Le prix est passé de 310 euros la tonne en 2019 à plus de 520 l’été dernier.", "2019, 2025", "310 EUR, 520 EUR"},
			{"La ville compte 14 bibliothèques ; sa voisine en compte 9.", "", "14 library, 9 library"},
			{"Le quota de visas passera de 60 à 85.", "", "60 visa, 85 visa"},
			{"La ministre est venue à la tête d’une délégation de vingt-six.", "", "26 person"},
			{"Étudiants tchadiens en Hongrie : environ 310.", "", "310 student"},
			{"Entreprises finlandaises présentes : 24.", "", "24 company"},
			{"L’archipel a reçu 210 000 touristes, puis 260 000 l’année suivante.", "", "210000 person, 260000 person"},
			{"L’hôpital dispose de 400 lits ; 120 sont réservés aux réfugiés.", "", "400 bed, 120 bed"},
			{"Trois conventions ont été signées et deux autres paraphées.", "", "3 agreement"},
			{"La dette, divisée par deux en cinq ans, a franchi le milliard de dollars.", "", "1e+09 USD"},
			{"Le montant atteint 60 millions d’euros (70 millions de dollars), contre 45 millions en 2023.", "2023", "6e+07 EUR, 7e+07 USD, 4.5e+07 EUR"},
			{"9 h. Musée national. 10 h 30 : dépôt de gerbe.", "", ""},
			{"Quatre cinquièmes des récoltes sont perdus.", "", ""},
			{"L’Égypte achètera pour 3 milliards de livres de blé.", "", "3e+09 GBP"},
			{"Le camp abrite 1,2 million de Soudanais, dont 300 000 sont arrivés depuis janvier.", "2026-01", "1.2e+06 person, 300000 person"},
			{"Les deux pays comptent chacun neuf consulats.", "", "9 consulat"},
			{"L’Académie accueille 75 cadets cette année, 90 ensuite.", "2026", "75 person, 90 person"},
			{"Le Rwanda emploie 320 médecins étrangers, parmi lesquels 45 Cubains.", "", "320 doctor, 45 person"},
		},
		"en": {
			{"Accra seeks a loan of $300 million from the bank to build a six-lane expressway to the port.", "", "3e+08 USD"},
			{"Fiji sent 34 nurses abroad, down from nearly 60 in 2023.", "2023", "34 doctor, 60 doctor"},
			{"The strike cut output to 300,000 tonnes from a high of about 450,000.", "", "300000 tonne, 450000 tonne"},
			{"Latvia hosts 140 Ukrainian companies, including 32 in Riga.", "", "140 company, 32 company"},
			{"The grant will bring the number of clinics to 46.", "", "46 clinic"},
			{"She addressed a crowd of six hundred.", "", "600 person"},
			{"The 45-strong delegation lands today.", "2026-03-12", "45 person"},
			{"A nine-member delegation will follow.", "", "9 person"},
			{"Of the 212 schools damaged, 90 have reopened.", "", "212 school, 90 school"},
			{"Officers seized 1,400 rifles, 300 of which came from Libya.", "", "1400 firearm, 300 firearm"},
			{"Oman has 5.2 million people. Bahrain has 1.6 million.", "", "5.2e+06 person, 1.6e+06 person"},
			{"Seven agreements and four letters of intent were exchanged.", "", "7 agreement, 4 agreement"},
			{"The law covers all thirty districts.", "", ""},
			{"It is a country of nine million.", "", "9e+06 person"},
			{"About seven per cent of the non-oil sector is state-owned.", "", "7 percent"},
			{"The so-called “301 Group” met twice.", "", ""},
			{"The scheme will double to 60 a year the number of trainees.", "", "60 person/year"},
			{"Turnout fell from 64 per cent in 2019 to barely 41 last year.", "2019, 2025", "64 percent, 41 percent"},
			{"The number of Chevening awards will rise from 8 to 15 a year.", "", "8 scholarship/year, 15 scholarship/year"},
		},
		"ru": {
			{"Посол сообщил, что в стране учатся 1200 наших студентов, из них 340 – в столице.", "", "1200 student, 340 student"},
			{"Подписано девять документов.", "", "9 agreement"},
			{"В ярмарке участвовали 85 предприятий, в том числе 20 казахстанских.", "", "85 company, 20 company"},
			{"До границы чуть более тысячи километров.", "", "1000 km"},
			{"Сейчас в вузах Минска обучаются более 700 туркмен, остальные учатся заочно.", "", "700 person"},
			{"Число стипендий намерены увеличить с 30 до 45.", "", "30 scholarship, 45 scholarship"},
			{"В порту создадут рабочие места, их будет около 600.", "", "600 job"},
			{"Поставки зерна выросли в 2,3 раза.", "", "2.3 fold"},
			{"Завод принял 40 инженеров из Ганы, 12 уже вернулись домой.", "", "40 person, 12 person"},
			{"В 2,5-миллионном городе нет метро.", "", "2.5e+06 person"},
		},
	})
}

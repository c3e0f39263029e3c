package quantity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Every form that a figure takes in the texts of ministries and of the press, and what
// looks like one and is none.
func TestFormsOfFigures(t *testing.T) {
	for lang, cases := range map[string][]struct{ text, want string }{
		"fr": {
			// Nouns and numbers.
			{"La banque prêtera à 10 720 micro, petites et moyennes entreprises.", "10720 company"},
			{"Le marché compte 450 millions de consommateurs et 7 mandataires.", "4.5e+08 person, 7 person"},
			{"Le musée a 12 bureaux et 30 journaux, et verse 3 tranches.", "12 bureau, 30 journal, 3 tranche"},
			{"Un millier d’élèves et 12 et 15 % des écoles sont touchés.", "1000 student, 12 percent, 15 percent"},
			{"Le but est de 1,5 °C, et une fille sur 4 y a 20 droits.", "1.5 °C, 20 droit"},
			{"C’est un marché de 450 millions d’Européens et de 15 à 20 000 hommes.", "4.5e+08 person, 15000 soldier"},
			{"Elle a 14 batteries sol-air, 12 grandes entreprises et 16 autres tours.", "14 battery, 12 company, 16 tour"},
			{"La reine a gracié 640 des 780 personnes condamnées.", "640 person, 780 person"},
			{"Ils ont clos 12 des 33 chapitres.", "12 chapitre"},
			{"L’école est soutenue par une vingtaine de loges religieuses.", ""},
			{"Elle fit 12 escales, contre 4 autrefois.", "12 escale, 4 escale"},
			{"La part a gagné 1,5 point de pourcentage.", "1.5 percentage point"},
			{"Le salaire est de 450 €/mois et le loyer de 2 000 $/an.", "450 EUR/month, 2000 USD/year"},
			{"Elle a 46 000 étudiants à Rome et 46 000 élèves à Lima.", "46000 student, 46000 student"},
			{"Elle a envoyé 300 soldats : ces 300 militaires sont partis.", "300 soldier"},
			{"Quelque 8 000 gendarmes viendront mercredi et jusqu’à 12 000 vendredi.", "8000 soldier, 12000 soldier"},
			{"On attend 300 délégués lundi, 20 mardi.", "300 person, 20 person"},
			{"C’est l’un des 10 plus grands exportateurs de blé.", ""},
			{"Le port traite 250 ou 300 millions de tonnes.", "2.5e+08 tonne"},
			{"Le prix est de 500 $ ou 460 €.", "500 USD, 460 EUR"},
			{"Le numéro 1 Béninois s’est rendu à Oslo.", ""},
			{"Le port a vu 9 500 migrants, contre 12.052 enregistrés en 2024.", "9500 person, 12052 person"},
			{"Le pays est parmi les 20 premières économies.", ""},
			{"Les 300 premiers logements sont livrés.", "300 household"},
			{"On compte 37 implantations françaises, et plus de 20 usines.", "37 company, 20 site"},
			{"Elle a 54 ans et 3 enfants ; il est père de deux filles.", ""},
			{"Elle a vacciné 3 enfants.", "3 person"},
			{"Plus de 70 Québécois ont chanté.", "70 person"},
			{"La crue a touché 2000 édifices, dont treize en ruine.", "2000 building, 13 building"},
			{"Ils visent 20 milliards de dollars, contre 12,3 actuellement.", "2e+10 USD, 1.23e+10 USD"},
			{"Le contrat est de 17 milliards d’euros, dont 14 pour les navires et 900 millions pour le port.", "1.7e+10 EUR, 1.4e+10 EUR, 9e+08 EUR"},
			{"L’île a reçu 13 000 visiteurs, en hausse par rapport à 8 000 un an plus tôt.", "13000 person, 8000 person"},
			{"La mission compte 47 entreprises, dont 33 wallonnes et 12 flamandes.", "47 company, 33 company, 12 company"},
			{"La ministre défend l’objectif de 1,5 °C, et 18 chambres de commerce l’ont suivie.", "18 chamber"},
			{"Ils ont créé trois groupes de travail, et il y a eu 19 coups de canon.", ""},
			{"Elle emmène 41 entreprises flamandes, 33 wallonnes et 27 bruxelloises.", "41 company, 33 company, 27 company"},
			{"Elle a 12 écoles primaires, 14 belvédères et 16 jardins.", "12 school, 14 belvédère, 16 garden"},
			{"Le plan a 47 projets, dont 12 routes et 8 ponts.", "47 project, 12 road, 8 bridge"},
			{"L’État versera dix (10) milliards de FCFA et plantera un million (1 million) d’arbres.", "1e+10 XOF, 1e+06 tree"},
			{"Nous voulions rencontrer 400 entreprises. Elles en ont vu presque 600, en trois jours, et pas moins de 650 interlocuteurs.", "400 company, 600 company, 650 person"},
			{"La diaspora péruvienne compte 28 000 membres, et la diaspora fidjienne avoisine 12 000.", "28000 person, 12000 person"},
			{"Les deux (2) pays ont signé quatre (4) accords et ouvert les trois (3) écoles.", "4 agreement"},
			// Money: the sign, the code or the name before or behind the number, scaled or not.
			{"Un don de $ 500 millions et un prêt de $ 12,5 milliards.", "5e+08 USD, 1.25e+10 USD"},
			{"Le prêt est de 850 k€.", "850000 EUR"},
			{"Le prêt est de 12,5 M€.", "1.25e+07 EUR"},
			{"Le prêt est de 1,1 Md€, dont 300 M€ en dons.", "1.1e+09 EUR, 3e+08 EUR"},
			{"La tranche est évaluée à 1,1 Md$ et à 900 M$.", "1.1e+09 USD, 9e+08 USD"},
			{"Le plan est de 3 Mds€ et de 2 Mds d’euros.", "3e+09 EUR, 2e+09 EUR"},
			{"Le plan est de 3 Mrd d’euros.", "3e+09 EUR"},
			{"Le prêt est de 655 957 000 FCFA.", "6.55957e+08 XOF"},
			{"Les dons sont de 5 588 654 Fcfp.", "5.588654e+06 XPF"},
			{"Le prêt est de 25 milliards de F CFA.", "2.5e+10 XOF"},
			{"Le prêt est de 25 milliards de francs CFA (38 millions d’euros).", "2.5e+10 XOF, 3.8e+07 EUR"},
			{"Le prêt est de 4,5 milliards de francs suisses.", "4.5e+09 CHF"},
			{"Le Japon prête 45 milliards de yens.", "4.5e+10 JPY"},
			{"Le commerce ira de 500 millions à 1 milliard de dollars.", "5e+08 USD"},
			{"Le projet coûte de 6 à 8 milliards de dollars.", "6e+09 USD"},
			{"Le projet coûte entre 6 et 8 milliards de dollars.", "6e+09 USD"},
			{"L’aide est d’un milliard d’euros.", "1e+09 EUR"},
			{"L’aide est d’un demi-milliard d’euros.", "5e+08 EUR"},
			{"L’aide est d’un milliard et demi d’euros.", "1.5e+09 EUR"},
			{"L’aide est de deux milliards et demi de dollars.", "2.5e+09 USD"},
			{"Trois cents millions d’euros seront prêtés.", "3e+08 EUR"},
			{"Une enveloppe de quatre-vingts millions d’euros est prévue.", "8e+07 EUR"},
			{"Une enveloppe de 400 millions est prévue, en euros.", ""},
			{"L’aide vaut plusieurs millions d’euros.", ""},
			{"Le PIB atteint 4 200 dollars par habitant.", "4200 USD"},
			{"Le baril est à 82 dollars.", "82 USD"},
			// Shares.
			{"La croissance est de 3,4 % cette année.", "3.4 percent"},
			{"La croissance est de 3,4% cette année.", "3.4 percent"},
			{"La croissance est de trois pour cent.", "3 percent"},
			{"La dette est montée de 2 points de pourcentage.", "2 percentage point"},
			{"Les droits passent de 15 % à 10 %.", "15 percent, 10 percent"},
			{"Les droits vont de 5 à 10 %.", "5 percent"},
			// Measures.
			{"Le parc couvre 12 000 hectares, soit 120 km².", "12000 hectare, 120 km2"},
			{"La ligne fait 240 km, dont 12 kilomètres de tunnel.", "240 km, 12 km"},
			{"La centrale de 4,5 GW produira 178 000 t d’hydrogène.", "4.5 GW, 178000 tonne"},
			{"Elle produira 900 GWh, puis 1,2 TWh par an.", "900 GWh, 1.2 TWh/year"},
			{"Les deux cents mégawatts viendront plus tard.", "200 MW"},
			{"L’usine de 1 200 mégawatts-crête ouvrira.", "1200 MW"},
			{"Le pays produit 300 000 barils par jour.", "300000 barrel/day"},
			{"Le gazoduc porte 10 milliards de mètres cubes par an.", "1e+10 m3/year"},
			{"La récolte est de 2,4 Mt.", "2.4e+06 tonne"},
			{"Le barrage retient 74 milliards de m³ d’eau.", "7.4e+10 m3"},
			{"La station traite 60 000 m3 par jour.", "60000 m3/day"},
			{"Le port accueille 3 millions d’EVP.", "3e+06 container"},
			{"Le champ recèle 12 milliards de pieds cubes de gaz.", "1.2e+10 cubic foot"},
			// People and things.
			{"Près de 900 de ses soldats y servent.", "900 soldier"},
			{"Un exercice a rassemblé plus de 900 militaires.", "900 soldier"},
			{"Quelque 2 300 personnes y travaillent.", "2300 person"},
			{"Une cinquantaine d’entreprises y sont établies.", "50 company"},
			{"Une centaine de chars et des milliers de soldats sont venus.", "100 vehicle"},
			{"Le groupe emploie 12 500 salariés.", "12500 worker"},
			{"Elle créera 400 postes et 300 emplois.", "400 job, 300 job"},
			{"Une délégation de 45 chefs d’entreprise l’accompagne.", "45 person"},
			{"Le texte compte 24 articles.", ""},
			{"Environ 1,4 million d’habitants seront raccordés.", "1.4e+06 person"},
			{"Quelque 86 000 Soudanais y vivent.", "86000 person"},
			{"Ils seront au nombre de 200, tous étudiants.", ""},
			{"La production sera multipliée par dix.", "10 fold"},
			{"Les ventes ont doublé, et les achats triplé.", ""},
			{"Les ventes ont été multipliées par 12.", "12 fold"},
			{"Un élève sur trois parle français.", ""},
			{"Les deux tiers des exportations partent en Chine.", ""},
			{"Elle livrera 40 000 doses de vaccin et 3 scanners.", "40000 dose, 3 scanner"},
			{"Le pays a acheté 24 chasseurs Rafale.", "24 aircraft"},
			{"Six Rafale et trois frégates seront livrés.", "6 aircraft, 3 vessel"},
			{"Les 27 États membres ont voté.", "27 country"},
			{"Trois radars et quatre ATR 72-600 seront livrés à la compagnie.", "3 radar, 4 aircraft"},
			{"Le forum réunira 250 dirigeants et 30 ingénieurs.", "250 person, 30 person"},
			{"Il portera de 15 à 50 le nombre annuel de bourses.", "15 scholarship, 50 scholarship"},
			{"Elle portera les bourses à 55.", "55 scholarship"},
			{"La population est de 20,3 millions, dont un tiers en ville.", "2.03e+07 person"},
			{"Le prix est de 400 tenges et 300 têtes de bétail ont péri.", "400 KZT, 300 head"},
			{"Le Gabon lève 45 milliards de francs CFA au Togo et au Bénin, au Mali.", "4.5e+10 XOF"},
			{"Le prêt est de 80 millions de francs.", "8e+07 franc"},
			{"Elle exporte 2,4 millions de t de blé.", "2.4e+06 tonne"},
			// Not figures.
			{"La fiche (PDF, 214 kB) est jointe.", ""},
			{"Il a salué les dix principes de Bandung et ses douze piliers.", ""},
			{"L’accord vaut 800 mille euros.", "800000 EUR"},
			{"Elle a cité l’article 12 et la résolution 2231 du Conseil.", ""},
			{"Appelez le 01 43 17 53 53 ou le +33 1 43 17 53 53.", ""},
			{"L’A400M et le Boeing 737 ont décollé du vol AF 276.", ""},
			{"Le missile Mistral 3 et le sous-marin de type 212 furent montrés.", ""},
			{"Elle arrive à 10 h 30 le 21 juin 2025, salle 12.", ""},
			{"La 12e session et la 3ᵉ réunion se sont tenues.", ""},
			{"Il dure 3 jours, 12 mois ou 20 ans.", ""},
			{"Elle vise l’Agenda 2030, la Vision 2040 et la COP 30.", ""},
			{"Un accord de 2015 et une loi de 1901 sont cités.", ""},
			{"Le point 5 de l’ordre du jour et la page 7 sont clos.", ""},
			{"L’ambassade, 12 rue de Lisbonne, 75008 Paris, est fermée.", ""},
			{"Il a 62 ans et elle est âgée de 54 ans.", ""},
			{"Le 5G et la 4G arrivent, le COVID-19 recule.", ""},
			{"Il a fait 40 degrés.", ""},
			{"Les deux présidents et les trois ministres ont parlé.", ""},
			{"Le lycée compte 1 300 élèves, contre 900 en 2019.", "1300 student, 900 student"},
			{"Le taux a été abaissé de 25 points de base, à 2,5 %.", "25 basis point, 2.5 percent"},
			{"Le pays produit 1,4 Mb/j.", "1.4e+06 barrel/day"},
			{"Ils échangent pour 6,4 milliards d’euros de biens et 2,1 milliards de services.", "6.4e+09 EUR, 2.1e+09 EUR"},
			{"Environ 1 habitant sur 10 vit avec moins de 2,15 dollars par jour.", "2.15 USD/day"},
			{"Il a visité 12 projets sur 5 sites, et 3 élèves sur 10 lisent mal.", "12 project, 5 site"},
			{"Les soldats, au nombre de 1 100, quitteront la base.", "1100 soldier"},
			{"La croissance sera comprise entre 4,5 % et 5 %.", "4.5 percent"},
			{"Entre 10 % des élèves et 25 % des maîtres manquent.", "10 percent, 25 percent"},
			// Both genders, those who are called without an s, and what is no number.
			{"Le forum a réuni plus de 300 intervenantes et intervenants du secteur privé.", "300 person"},
			{"Elle formera 450 soudeuses et soudeurs, et 1 200 Zambiennes et Zambiens vivent à Nice.", "450 person, 1200 person"},
			{"Le programme soutient 80 tisserandes et tisserands.", "80 tisserand"},
			{"Plus de 40 000 Malagasy en France et 16 000 Français y résident.", "40000 person, 16000 person"},
			{"Elle visitera le temple d’Analaroa 67ha, puis un verger de 67ha.", "67 hectare"},
			{"Le dossier 215614077 documents est clos, et 1500000000 francs CFA sont prêtés.", "1.5e+09 XOF"},
			{"Il a défendu l’acquisition de deux aéronefs et de trois vedettes.", "2 aircraft, 3 vessel"},
			{"Le projet crée 2 400 emplois directs et 6 000 indirects.", "2400 job, 6000 job"},
		},
		"ru": {
			{"Товарооборот вырос на 34 % и составил 41 млн долларов.", "34 percent, 4.1e+07 USD"},
			{"Поставки достигли 1,5 млрд кубометров газа и 20 тыс. тонн зерна.", "1.5e+09 m3, 20000 tonne"},
			{"Россия передаст 20 тысяч доз вакцины и 12 вертолётов.", "20000 dose, 12 aircraft"},
			{"Учатся 560 студентов, выделено 150 стипендий.", "560 student, 150 scholarship"},
			{"Сапёры обезвредили более 3 тысяч боеприпасов на 40 гектарах.", "3000 munition, 40 hectare"},
			{"Станция на 55 МВт даст 300 рабочих мест.", "55 MW, 300 job"},
			{"Встреча прошла 29 июля в 10:30 в зале 12 по статье 5 договора.", ""},
			{"Доля выросла с 15 до 20 процентов.", "15 percent, 20 percent"},
			{"Погибли 12 человек, ещё 40 военнослужащих ранены.", "12 person, 40 soldier"},
			{"Кредит в размере 500 миллионов евро и 3 млрд рублей.", "5e+08 EUR, 3e+09 RUB"},
		},
		"en": {
			{"The mission of 140 businessmen brought nine Letters of Interest and 12 tribesmen.", "140 person, 9 letter of interest, 12 person"},
			{"Peru has paid $1 billion, with another $1 billion by June.", "1e+09 USD, 1e+09 USD"},
			// Money: the sign, the code or the name before or behind the number, scaled or not.
			{"The loan is $3bn, or €2.8bn.", "3e+09 USD, 2.8e+09 EUR"},
			{"The loan is US$3.5 billion.", "3.5e+09 USD"},
			{"The loan is USD 3.5bn and EUR 40mn.", "3.5e+09 USD, 4e+07 EUR"},
			{"The loan is £2.6 million, with A$40 million and NZ$5.5m.", "2.6e+06 GBP, 4e+07 AUD, 5.5e+06 NZD"},
			{"The loan is 250 million US dollars.", "2.5e+08 USD"},
			{"The economy is worth $1.2tn, or $1.2 trillion.", "1.2e+12 USD"},
			{"The loan is $500,000.", "500000 USD"},
			{"The loan is $1.6bn, up from $1.4bn a year earlier, and costs $20 a year.", "1.6e+09 USD, 1.4e+09 USD, 20 USD/year"},
			{"The loan is $305-million.", "3.05e+08 USD"},
			{"The plan costs a total of CHF 12 million and SEK 400 million.", "1.2e+07 CHF, 4e+08 SEK"},
			{"Japan lends ¥45 billion.", "4.5e+10 JPY"},
			{"The fund holds $500 million to $1 billion.", "5e+08 USD"},
			{"The project costs between $6 billion and $8 billion.", "6e+09 USD"},
			{"The project costs $6–8 billion.", "6e+09 USD"},
			{"The aid is worth a billion dollars.", "1e+09 USD"},
			{"The aid is worth half a billion dollars.", "5e+08 USD"},
			{"The aid is worth one and a half billion euros.", "1.5e+09 EUR"},
			{"The aid is worth two and a half million pounds.", "2.5e+06 GBP"},
			{"Three hundred million euros will be lent.", "3e+08 EUR"},
			{"The grant of twenty-five million dollars was paid.", "2.5e+07 USD"},
			{"The aid is worth millions of dollars.", ""},
			{"The aid is worth tens of millions of dollars.", ""},
			// Shares.
			{"Growth is 3.4 per cent, or 3.4 percent.", "3.4 percent"},
			{"Growth is put at three percent.", "3 percent"},
			{"The debt went up by 2 percentage points.", "2 percentage point"},
			{"Tariffs will fall from 15% to 10%.", "15 percent, 10 percent"},
			{"Growth of 5-6% is expected.", "5 percent"},
			// Measures.
			{"The park covers 12,000 ha.", "12000 hectare"},
			{"The 240-kilometre line has a 12-mile tunnel.", "240 km, 12 mile"},
			{"A 100-megawatt plant and a 20MW one will be built.", "100 MW, 20 MW"},
			{"It will yield 400 MWh and 150 kWh.", "400 MWh, 150 kWh"},
			{"The country pumps 1.3 million barrels a day.", "1.3e+06 barrel/day"},
			{"The country pumps 300,000 bpd.", "300000 barrel"},
			{"The pipe carries 10 bcm a year.", "1e+10 m3/year"},
			{"The terminal takes 7.5 mtpa.", "7.5e+06 tonne"},
			{"Wheat exports reached 3.5 million tons.", "3.5e+06 tonne"},
			{"The quarry gave 40 kilotonnes.", "40000 tonne"},
			{"The port handles 4.1 million TEU.", "4.1e+06 container"},
			{"The port moved 91,000t last year, and could move 1.4m t of oil.", "91000 tonne, 1.4e+06 tonne"},
			{"The island took in 650 of 1,200 Fijians.", "650 person, 1200 person"},
			{"The ships reached 3,100 out of 4,200 farmers.", "3100 farmer, 4200 farmer"},
			{"The lake covers [about 2,700] square kilometres.", "2700 km2"},
			{"Tales are told of it.[26] Fishermen went home.", ""},
			{"They will buy 14 Class 9 pressurised-water (PWR) reactors.", "14 reactor"},
			{"They closed 12 of the 33 chapters.", "12 chapter"},
			{"A cable of 400 kV and 500,000 litres of fuel.", "400 kV, 500000 litre"},
			// People and things.
			{"About 900 of its troops rotate there.", "900 soldier"},
			{"Some 14 of its Challenger tanks are there.", "14 vehicle"},
			{"A dozen companies and dozens of officials went along.", "12 company"},
			{"It will create 400 posts and support 1,200 jobs.", "400 job, 1200 job"},
			{"The centre trained 40 school leavers and 30 nurses.", "40 person, 30 doctor"},
			{"The programme reaches 40 university students.", "40 student"},
			{"The fund will restore 40 school buildings.", "40 building"},
			{"The bank lent to 250 farm households.", "250 household"},
			{"The centre trained 40 bank clerks.", "40 person"},
			{"A delegation of 45 business leaders travelled with her.", "45 person"},
			{"India will host 1.2 lakh students.", "120000 student"},
			{"Some 2,46,013 workers came, and 1,05,30,200 tonnes of rice went.", "246013 worker, 1.05302e+07 tonne"},
			{"The camp shelters 1.1 million Rohingya refugees.", "1.1e+06 person"},
			{"The camp shelters 86,000 Sudanese.", "86000 person"},
			{"Output will rise more than ten-fold.", "10 fold"},
			{"Output rose twelvefold.", "12 fold"},
			{"Trade has grown 15-fold.", "15 fold"},
			{"One in five workers is foreign.", ""},
			{"Two-thirds of the loans were repaid.", ""},
			{"France has 11,000 schools there.", "11000 school"},
			{"It bought 24 Rafale fighter jets and 6 Himars launchers.", "24 aircraft, 6 launcher"},
			{"The 54 African countries voted.", "54 country"},
			{"It has a population of 3.5 million, half of whom live there.", "3.5e+06 person"},
			{"The bank lent 500 mln dollars and 2 bln euros.", "5e+08 USD, 2e+09 EUR"},
			{"Nine in ten of its 1.34 million population are farmers.", "1.34e+06 person"},
			{"The flood killed more than 5,000 people, including over 600 in Peru.", "5000 person, 600 person"},
			{"The flood killed 5,000 people, including about 600 in Peru.", "5000 person, 600 person"},
			{"They met at the summit of the 22-member league.", ""},
			{"A 22-member delegation came.", "22 person"},
			{"Oslo hosts the 38-nation Combined Coastal Forces and the 11-member Northern Construct.", ""},
			{"It will increase scholarships for students from Chad to 55 a year.", "55 scholarship"},
			{"The winter killed 7.1 million head of livestock.", "7.1e+06 head"},
			{"It will drop tariffs on 1,400 product lines and run 14 mobile clinics.", "1400 product line, 14 clinic"},
			{"Firms upgraded 140 of its T-54 tanks.", "140 vehicle"},
			{"Output fell by 300 kb/d.", "300000 barrel/day"},
			{"The rate fell by 25 basis points to 4.5 per cent.", "25 basis point, 4.5 percent"},
			{"The port handled 3.5m tonnes of grain, against 2.1m in 2023.", "3.5e+06 tonne, 2.1e+06 tonne"},
			{"The mission, 150 strong, leaves in April.", "150 person"},
			{"It has 1,100km of coast, 45km² of reefs and 600m3 of water.", "1100 km, 45 km2, 600 m3"},
			{"Tariffs of between 10% and 25% are planned.", "10 percent"},
			{"It runs 12 projects in 30 countries.", "12 project, 30 country"},
			{"It will train 150 prosecutors.", "150 person"},
			// Not figures.
			{"Out of 12 million euros, half is spent; it was paid out of twenty million dollars.", "1.2e+07 EUR, 2e+07 USD"},
			{"Nine out of ten dollars and 9 out of 10 cars are spent there.", ""},
			{"Articles 3 and 4 and Chapter VII apply.", ""},
			{"Call +44 20 7008 5000 for more.", ""},
			{"Flight BA 117 and the F-16, the S-300 and the T-72 were shown.", ""},
			{"The meeting opens at 10.30 a.m. on 21 June 2025 in room 12.", ""},
			{"The meeting opens at 10:30 GMT, 14:30 local time.", ""},
			{"The 12th session and the 3rd round were held.", ""},
			{"It lasted three days, 12 months or 20 years.", ""},
			{"The G7, the G20 and the Group of 77 met in 2024.", ""},
			{"Decree No. 45 and Law 12-345 were signed.", ""},
			{"The office at 1600 Pennsylvania Avenue is closed.", ""},
			{"The World Cup squad won 3-1.", ""},
			{"The 62-year-old minister spoke for 45 minutes.", ""},
			{"The vote was 12 to 3.", ""},
			{"The two leaders and five ministers spoke.", "5 person"},
			{"She fights ‘three evils’, ‘four dragons’ and \"five evil forces\", and bought “three cranes”, she said.", ""},
			{"The Fijian community in Peru numbers about 28000 including those of the coast.", "28000 person"},
			{"They plan a 400 megawatt-hour plant.", "400 MWh"},
			{"The island’s three largest banks met Fiji's four presidents; it's 12 ports that they built.", "12 port"},
			{"Some 480 of the 590 houses stand again.", "480 household"},
			{"The aim is to limit warming to 1.5 degrees Celsius, with 18 chambers of commerce.", "18 chamber"},
			{"Arrivals reached 13,000 tourists, an increase from 8,000 the year before.", "13000 person, 8000 person"},
			{"We secured a $3.7B deal, a $400M loan and a £1.2T fund.", "3.7e+09 USD, 4e+08 USD, 1.2e+12 GBP"},
			{"The B-52 and the $12Boot cost $3 billion.", "3e+09 USD"},
			{"Trade reached $A6.4 billion, and the grant $NZ12 million.", "6.4e+09 AUD, 1.2e+07 NZD"},
			{"It is one of the 10 largest producers and among the top 20 exporters.", ""},
			{"The 20 latest guests met the 30 new ones.", "20 person"},
			{"It will create 3,000 direct and 10,000 indirect jobs.", "3000 job, 10000 job"},
			{"The ship has 1,500 40-foot containers.", "1500 container"},
			{"A million and a half people fled.", "1.5e+06 person"},
			{"The text ran to 785 words.", ""},
			{"She has three children and has 12 schools.", "12 school"},
			{"They sent 300 delegates on Monday and 500 on Tuesday.", "300 person, 500 person"},
			{"Some 1,300 graduates came, down from 2,100 before.", "1300 person, 2100 person"},
		},
	} {
		for _, tt := range cases {
			if got := figuresOf(tt.text, lang); got != tt.want {
				t.Errorf("%s\n%s %q, want %q", tt.text, lang, got, tt.want)
			}
		}
	}
}

// figuresOf returns those of a text: "5e+06 EUR, 12 percent".
func figuresOf(text, lang string) string {
	l := Line{timex.Line{Line: lex.ReadLine(lex.Vocabularies.Get().(*lex.Vocabulary), text, lang)}}
	var got []string
	for _, f := range l.Figures(l.Dates()) {
		got = append(got, fmt.Sprintf("%g %s", f.Value, f.Unit))
	}
	return strings.Join(got, ", ")
}

// What a figure stands for is told in words that stand alone: with the whole of the subject, with what a relative clause
// is about, and with the bracket that it stands in.
func TestWhatFiguresStandFor(t *testing.T) {
	for _, tt := range []struct{ lang, text, want string }{
		{"fr", "Le Chili, le Pérou et la Norvège ont signé un accord sur un gazoduc de 4 000 km, un projet estimé à 10 milliards de dollars.",
			"Le Chili, le Pérou et la Norvège ont signé un accord sur un gazoduc de 4 000 km | Un projet estimé à 10 milliards de dollars"},
		{"fr", "Les entreprises chiliennes et norvégiennes vont signer pour plus de 20 milliards de dollars (19 milliards d’euros) de contrats, a dit la ministre.",
			"Les entreprises chiliennes et norvégiennes vont signer pour plus de 20 milliards de dollars (19 milliards d’euros) de contrats | Les entreprises chiliennes et norvégiennes vont signer pour plus de 20 milliards de dollars (19 milliards d’euros)"},
		{"fr", "Le port, dont 120 entreprises usent les quais, voudrait porter son trafic à 3 millions de tonnes.",
			"Le port, dont 120 entreprises usent les quais, voudrait porter son trafic à 3 millions de tonnes | Voudrait porter son trafic à 3 millions de tonnes"},
		{"fr", "La Norvège, premier investisseur au Chili avec 4 milliards d’euros et 200 entreprises, ouvrira un consulat à Arica.",
			"Premier investisseur au Chili avec 4 milliards d’euros | La Norvège, premier investisseur au Chili … et 200 entreprises, ouvrira un consulat à Arica"},
		{"en", "They praised the forum, which brought together 17 ministers and hundreds of leaders of firms to plan $50 billion of projects.",
			"They praised the forum, which brought together 17 ministers and hundreds of leaders of firms to plan $50 billion of projects | Hundreds of leaders of firms to plan $50 billion of projects"},
		{"en", "Exports stood at 5 billion dollars and imports at 3 billion dollars.",
			"Exports stood at 5 billion dollars | Imports at 3 billion dollars"},
		{"en", "Chile gets new funds, including up to $40 billion for wind farms and $33 billion for fish farms in the south.",
			"Up to $40 billion for wind farms | $33 billion for fish farms in the south"},
	} {
		v := lex.Vocabularies.Get().(*lex.Vocabulary)
		l := &Line{Line: timex.Line{Line: lex.ReadLine(v, tt.text, tt.lang)}}
		var told []string
		for _, f := range l.Figures(nil) {
			told = append(told, f.What)
		}
		lex.Vocabularies.Put(v)
		if got := strings.Join(told, " | "); got != tt.want {
			t.Errorf("%s\n%q, want\n%q", tt.text, got, tt.want)
		}
	}
}

// What a number counts is told in its own sentence.
func TestFiguresAtTheEndOfASentence(t *testing.T) {
	for _, tt := range []struct{ lang, text, want string }{
		{"ru", `Обмен с начала года составил 1,3 млрд. "Every ship left," she said.`, ""},
		{"en", "The port of call is 88 New Town 6. Ships left at noon.", ""},
		{"en", "She gave 5,000 U.S. dollars. Ships left at noon.", "5000 USD"},
	} {
		if got := figuresOf(tt.text, tt.lang); got != tt.want {
			t.Errorf("%s\n%q, want %q", tt.text, got, tt.want)
		}
	}
}

// What is counted is told with its maker.
func TestWordsOfUnits(t *testing.T) {
	for _, tt := range []struct{ lang, text, want string }{
		{"en", "The airline will buy 103 new Boeing aircraft.", "Boeing aircraft"},
		{"en", "They sold 12 F-16 fighter jets to the port.", "F-16 fighter jets"},
		{"en", "The port has 12 boats and 30 Boeing engines.", "boats"},
		{"fr", "La compagnie achète 20 Airbus A320 et des moteurs.", "Airbus A320"},
		{"fr", "Le port loue 4 avions Rafale.", "avions"},
	} {
		v := lex.Vocabularies.Get().(*lex.Vocabulary)
		l := &Line{Line: timex.Line{Line: lex.ReadLine(v, tt.text, tt.lang)}}
		if all := l.Figures(nil); len(all) == 0 || all[0].Word != tt.want {
			t.Errorf("%s\n%+v, want %q", tt.text, all, tt.want)
		}
		lex.Vocabularies.Put(v)
	}
}

// A sentence may end in a clause of nothing but a mark.
func TestFiguresBeforeABareMark(t *testing.T) {
	if got, want := figuresOf("They have 12 ships and 30 tanks, 40 MW, …", "en"), "12 vessel, 30 vehicle, 40 MW"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

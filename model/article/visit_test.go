package article

import (
	"strings"
	"testing"
)

// Who visits whom, where, when and on what kind of visit, in all the usual ways of saying it.
// The first line is a title where "|" ends it.
func TestFormsOfVisits(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // kind; visitor; host; places; start; end
		// Who goes.
		{"La ministre des Affaires étrangères, Claire Maurel, se rend à Lima les 10 et 11 mars.", "visit; Claire Maurel; ; Lima; 2025-03-10; 2025-03-11"},
		{"Le Premier ministre, Paul Vasseur, effectuera une visite de travail à Oslo le 12 mars.", "working; Paul Vasseur; ; Oslo; 2025-03-12; 2025-03-12"},
		{"La présidente de la Moldavie, Ana Rusu, est arrivée mercredi à Paris pour une visite officielle de deux jours.", "official; Ana Rusu; ; Paris; 2025-03-05; 2025-03-06"},
		{"M. Karim Benali, ministre marocain du Commerce, est attendu lundi à Madrid.", "visit; Karim Benali; ; Madrid; 2025-03-10; 2025-03-10"},
		{"Le président ghanéen Kofi Adjei entame ce jeudi une visite d’État de trois jours en Suisse.", "state; Kofi Adjei; ; Suisse; 2025-03-06; 2025-03-08"},
		{"En visite officielle à Rome, la présidente du Chili, Elena Soto, a plaidé mardi pour un accord de pêche.", "official; Elena Soto; ; Rome; 2025-03-04; 2025-03-04"},
		{"Le chancelier allemand Karl Weber s’envole dimanche pour Ankara.", "visit; Karl Weber; ; Ankara; 2025-03-09; 2025-03-09"},
		{"La secrétaire d’État au Commerce, Lise Arnaud, était à Séoul du 3 au 5 mars.", "visit; Lise Arnaud; ; Séoul; 2025-03-03; 2025-03-05"},
		{"Jean Martel, ministre de l’Agriculture, conduit une mission économique à Bogota du 17 au 20 mars.", "mission; Jean Martel; ; Bogota; 2025-03-17; 2025-03-20"},
		{"Le roi Frederik du Danemark fera une visite d’État en Lettonie du 28 au 30 octobre 2025.", "state; Frederik; ; Lettonie; 2025-10-28; 2025-10-30"},
		// Who receives, and who is received.
		{"Le président de la République, Alain Verdier, recevra le 12 mars à l’Élysée le président du Kenya, Daniel Otieno.", "meeting; Daniel Otieno; Alain Verdier; Élysée; 2025-03-12; 2025-03-12"},
		{"La ministre norvégienne des Pêches, Ingrid Dahl, a été reçue mardi à Rabat par son homologue, Omar Tazi.", "meeting; Ingrid Dahl; Omar Tazi; Rabat; 2025-03-04; 2025-03-04"},
		{"À l’invitation de la présidente de la Confédération, Karine Schaller, le président indien, Ravi Menon, effectue une visite d’État en Suisse du 10 au 12 mars.", "state; Ravi Menon; Karine Schaller; Suisse; 2025-03-10; 2025-03-12"},
		{"Le président Alain Verdier s’est entretenu ce jour avec M. Bilal Sharif, président du Pakistan.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Le Premier ministre Paul Vasseur accueillera à Matignon, le 14 mars, la Première ministre d’Islande, Kristín Jónsdóttir.", "meeting; Kristín Jónsdóttir; Paul Vasseur; Matignon; 2025-03-14; 2025-03-14"},
		{"Entretien du ministre avec son homologue kényan|Le ministre de l’Europe, Paul Vasseur, a reçu aujourd’hui à Paris le ministre kényan des Affaires étrangères, Daniel Otieno.", "meeting; Daniel Otieno; Paul Vasseur; Paris; 2025-03-06; 2025-03-06"},
		// English.
		{"Foreign Minister Penny Hart will visit Port Vila on 12 March.", "visit; Penny Hart; ; Port Vila; 2025-03-12; 2025-03-12"},
		{"President Duma Okoro of Nigeria arrived in Berlin on Tuesday for a two-day state visit.", "state; Duma Okoro; ; Berlin; 2025-03-04; 2025-03-05"},
		{"The Prime Minister of Spain, Luis Ortega, paid an official visit to Romania from 3 to 4 March 2025.", "official; Luis Ortega; ; Romania; 2025-03-03; 2025-03-04"},
		{"Secretary of State Laura Bennett will travel to Warsaw and Vilnius March 12-14.", "visit; Laura Bennett; ; Warsaw, Vilnius; 2025-03-12; 2025-03-14"},
		{"At the invitation of President Jorge Salas, President Maria Ruiz of Chile is paying a state visit to Peru from 10 to 12 March.", "state; Maria Ruiz; Jorge Salas; Peru; 2025-03-10; 2025-03-12"},
		{"King Willem of the Netherlands begins a three-day state visit to Oman today.", "state; Willem; ; Oman; 2025-03-06; 2025-03-08"},
		{"Trade Minister Don Ferrell led a business delegation to Jakarta last week.", "mission; Don Ferrell; ; Jakarta; ; "},
		{"The UK Foreign Secretary, Helen Marsh, is in Accra for talks with President Kwame Boateng.", "visit; Helen Marsh; Kwame Boateng; Accra; ; "},
		{"Deputy Prime Minister Tran Van Khoa wrapped up a working visit to Tokyo on Wednesday.", "working; Tran Van Khoa; ; Tokyo; 2025-03-05; 2025-03-05"},
		{"President Anna Kowalski hosted Prime Minister Erik Lund of Sweden in Warsaw on Monday.", "meeting; Erik Lund; Anna Kowalski; Warsaw; 2025-03-03; 2025-03-03"},
		{"Prime Minister Erik Lund of Sweden was received in Warsaw on Monday by President Anna Kowalski.", "meeting; Erik Lund; Anna Kowalski; Warsaw; 2025-03-03; 2025-03-03"},
		{"President Hale will welcome Prime Minister Erik Lund of Sweden to the White House on March 12 for an official working visit.", "official; Erik Lund; Hale; White House; 2025-03-12; 2025-03-12"},
		{"Secretary Bennett met today with Egyptian Foreign Minister Samir Fahmy in Cairo.", "meeting; Bennett; Samir Fahmy; Cairo; 2025-03-06; 2025-03-06"},
		{"Readout of President Hale’s Call with Prime Minister Lund|President Hale spoke today by phone with Prime Minister Erik Lund of Sweden.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"The German president, Karl Weber, lands in Nairobi on Sunday at the head of a delegation of 30 companies.", "visit; Karl Weber; ; Nairobi; 2025-03-09; 2025-03-09"},
		{"On his first trip abroad, Prime Minister Paul Vasseur was welcomed to Ottawa yesterday by Governor General Mary Simon.", "visit; Paul Vasseur; Mary Simon; Ottawa; 2025-03-05; 2025-03-05"},
		// Whose wife comes along is the guest.
		{"Le roi Frederik et son épouse la reine Mary se rendent lundi en visite d’État au Ghana à l’invitation du président Kofi Adjei.", "state; Frederik; Kofi Adjei; Ghana; 2025-03-10; 2025-03-10"},
		{"Le président danois Jens Holm et son épouse Mme Mary Holm se rendent lundi en visite d’État au Ghana à l’invitation du président Kofi Adjei.", "state; Jens Holm; Kofi Adjei; Ghana; 2025-03-10; 2025-03-10"},
		{"Visite d’État|Le roi des Danois Frederik et son épouse la reine Mary se rendent lundi en visite d’État au Ghana à l’invitation du président Kofi Adjei.\n\nFrederik et Mary sont attendus à Accra pour deux jours.", "state; Frederik; Kofi Adjei; Accra; 2025-03-10; 2025-03-11"},
		// Who is met by somebody on a visit is the host.
		{"Visite|Le président ghanéen Kofi Adjei a été reçu en grande pompe, dimanche 2 mars. Il a notamment rencontré son homologue mauricien, Jean Paul, lors d’une visite d’État.", "state; Kofi Adjei; Jean Paul; île Maurice; 2025-03-02; "},
		{"Visit|Ghana’s Foreign Minister Ama Mensah met Latvian President Janis Kalnins during a visit to Riga on Tuesday.", "visit; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		{"Visit|President Janis Kalnins met Ghana’s Foreign Minister Ama Mensah during her visit to Riga on Tuesday.", "visit; Ama Mensah; Janis Kalnins; Riga; 2025-03-04; 2025-03-04"},
		// A dinner is given in honour of who speaks.
		{"Speech by President Ada Holm at the state banquet given in her honour by President Kofi Adjei of Ghana|Mr President, thank you for your warm words. I am glad to be in Accra.", "visit; Ada Holm; Kofi Adjei; Accra; ; "},
		// Two have the chair of something.
		{"ACCRA – President Kofi Adjei co-chaired, on Tuesday, with President Ada Holm of Norway the signing ceremony of six agreements at Jubilee House.", "meeting; Ada Holm; Kofi Adjei; Accra, Jubilee House; 2025-03-04; 2025-03-04"},
		// A mission, and the day on which somebody came home from it.
		{"La ministre Ada Holm a complété sa première mission sur la côte ouest des États-Unis, du 3 au 5 mars. Cette visite a été l’occasion de parler de pêche.", "mission; Ada Holm; ; ; 2025-03-03; 2025-03-05"},
		{"Le président Kofi Adjei est rentré d’une mission de travail en Lettonie, le dimanche 2 mars 2025. Il apprécie les accords.", "working; Kofi Adjei; ; Lettonie; ; 2025-03-02"},
		// Who comes to the city of a meeting is told further down, by another name or not.
		{"Latvian President Ada Holm (Holma) will discuss fish during the annual consultation meeting with Ghanaian Prime Minister Kofi Adjei in Kumasi, on Wednesday.\n\nThe two leaders will encourage commitments.\n\nPresident Holma, who departed from the airbase in Riga aboard the presidential aircraft at 6:50 a.m., arrived in Kumasi at 9:40 a.m.", "meeting; Ada Holm; Kofi Adjei; Kumasi; 2025-03-12; 2025-03-12"},
		// Who receives somebody else is not the host,
		{"Les préparatifs de la visite du président ghanéen Kofi Adjei en Lettonie vont bon train. La visite devrait intervenir entre le 2 et le 5 mai.\n\nMardi, le président du port, Ama Mensah, a reçu la ministre de la Pêche, Mme Ilze Ozola, pour préciser les derniers points.", "visit; Kofi Adjei; ; Lettonie; 2025-05-02; 2025-05-05"},
		// nor is who is of another country than that of the visit.
		{"At the invitation of HM The Queen and HRH The Prince Consort, Slovakia’s President, His Excellency Ivan Holm, and his wife, Silvia Holm, will pay a state visit to Denmark 23-24 March 2025.", "state; Ivan Holm; ; Denmark; 2025-03-23; 2025-03-24"},
		// The city that an agency reports from stands before who goes.
		{"RIGA (LETA) – Ada Holm embarks today on a 12-day visit to Ghana. The visit will be the longest since 1978.", "visit; Ada Holm; ; Ghana; 2025-03-06; 2025-03-17"},
		// A commission that is set up is no meeting.
		{"ZIMBABWE and Ghana on Tuesday signed four agreements on the establishment of a Joint Commission, visas and fish.\n\nThe visit by President Moyo to Ghana was the first.\n\nHe was received by his host President Kofi Adjei.\n\nReads the communiqué: “At the invitation of Professor Kofi Adjei, President of the Republic of Ghana, Mr Tendai Moyo, President of the Republic of Zimbabwe, undertook a State visit to the Republic of Ghana from the 3rd to the 5th of March 2025.”", "state; Tendai Moyo; Kofi Adjei; Ghana; 2025-03-03; 2025-03-05"},
		{"Andry Kofi a été reçu en grande pompe, dimanche 2 mars. Il a notamment rencontré son homologue mauricien, Jean Paul, lors d’une visite d’État. Le président de la République est l’invité d’honneur du pays. C’est une importante délégation qui l’accompagne.", "state; Andry Kofi; Jean Paul; île Maurice; 2025-03-02; "},
		{"Ada Holm a été reçue en grande pompe, dimanche 2 mars. Elle a rencontré son homologue mauricien, Jean Paul, lors d’une visite d’État.\n\nSi la présidente de la République est l’invitée d’honneur de la fête, cette visite est l’occasion de parler de pêche.", "state; Ada Holm; Jean Paul; île Maurice; 2025-03-02; "},
		// Who has the office of the guest is told further down: of the same country, or with a counterpart.
		{"Polish PM visits Latvia|The Polish prime minister on Tuesday visited Riga for talks on fish.\n\nPolish Prime Minister Jan Kowal and Latvia’s Ada Holm spoke in Riga on Tuesday.", "visit; Jan Kowal; ; Riga; 2025-03-04; 2025-03-04"},
		{"Le ministre des Affaires étrangères a effectué hier une visite en Lettonie. Durant cette journée, Jean Malo a rencontré son homologue lettonne, Madame Ada Holm.", "visit; Jean Malo; Ada Holm; Lettonie; 2025-03-05; 2025-03-05"},
		{"Lettre à la présidente|Madame la Présidente Ada Holm, votre visite dans mon pays le Bénin m’oblige. Le régime de votre hôte Jean Malo réserve un tel sort à tous.", "visit; Ada Holm; Jean Malo; Bénin; ; "},
		// Who agrees with the guest for the host country.
		{"À l’occasion de la visite officielle de la présidente du Ghana, Ama Mensah, du 6 au 7 mars 2025, en France, les deux pays ont publié une déclaration.\n\nLa présidente de la République du Ghana, Mme Ama Mensah, et le Président de la République française, M. Paul Malo, sont convenus d’élever la relation.", "official; Ama Mensah; Paul Malo; France; 2025-03-06; 2025-03-07"},
		// An office without an article, and one of a body that receives nobody.
		{"Outcomes during the visit of Prime Minister to Nepal (March 3-5, 2025)|MoU on Motor Vehicle Agreement\n\nThe agreement would facilitate movement of people of both countries. The Prime Minister flagged off a bus service between the two capitals.", "visit; Prime Minister; ; Nepal; 2025-03-03; 2025-03-05"},
		{"The Prime Minister, Ada Holm, today concluded her first official visit to Mexico. Prime Minister Holm met with the President of the Mexican Red Cross, Fernando Ruiz, and volunteers. During their meeting, Prime Minister Holm and President Enrique Peña stressed trade.", "official; Ada Holm; Enrique Peña; Mexico; ; 2025-03-06"},
		// The visit of another, of a year that is named.
		{"Le roi du Danemark, Frederik, se rend du 16 au 20 mars 2025 en visite officielle en RDC.\n\nCette première visite royale danoise en RDC intervient après celle effectuée en 2010 par le roi Olav V. Ce premier voyage servira à raffermir les liens.", "official; Frederik; ; RDC; 2025-03-16; 2025-03-20"},
		// Who says to be glad to receive somebody.
		{"Mot d’accueil|Je suis très heureux et très fier, au nom de la France, d’accueillir le Premier ministre du Kenya, M. Daniel Otieno, que j’admire beaucoup.", "meeting; Daniel Otieno; ; ; ; "},
		// Russian.
		{"Президент Лаоса Тхонглун Сисулит прибыл в Москву с официальным визитом 3 марта 2025 года. Его принял Владимир Путин.", "official; Тхонглун Сисулит; Владимир Путин; Москва; 2025-03-03; 2025-03-03"},
		{"4 марта в Москве министр иностранных дел Сергей Лавров принял министра иностранных дел Индии Бруно Родригеса.", "meeting; Бруно Родригес; Сергей Лавров; Москва; 2025-03-04; 2025-03-04"},
		{"Состоялся официальный визит в Россию Премьер-министра Лаосской Народно-Демократической Республики Тхонглуна Сисулита. Тхонглун Сисулит возложил венок.", "official; Тхонглун Сисулит; ; Russie; ; "},
		{"Министр обороны Индии Раджнатх Сингх посетит Москву с рабочим визитом 10–12 марта.", "working; Раджнатх Сингх; ; Москва; 2025-03-10; 2025-03-12"},
		{"Премьер-министр Армении Никол Пашинян находится с рабочим визитом в Минске.", "working; Никол Пашинян; ; Минск; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

// checkVisit compares the visit that a text of 6 March 2025 tells of: kind; visitor; host; places;
// start; end. What stands in front of "|" is its title.
func checkVisit(t *testing.T, text, want string) {
	t.Helper()
	title, body, ok := strings.Cut(text, "|")
	if !ok {
		title, body = "Note", text
	}
	d, err := Parse("a.txt", []byte(title+"\n\n"+body+"\n"), Options{Published: "2025-03-06"})
	if err != nil {
		t.Fatal(err)
	}
	v := d.Visit
	if got := strings.Join([]string{v.Type, v.Visitor, v.Host, strings.Join(v.Places, ", "), v.Start, v.End}, "; "); got != want {
		t.Errorf("%s\n got %q\nwant %q", text, got, want)
	}
}

// A mission is a delegation's own; one that comes along makes none.
func TestMissions(t *testing.T) {
	for text, want := range map[string]string{
		"Quatre députés ont effectué un voyage d’étude en Estonie du 3 au 6 mars.":                                               "mission",
		"Une délégation de sénateurs s’est rendue à Oulan-Bator en mars.":                                                        "mission",
		"La mission commerciale québécoise au Maroc a pris fin mardi.":                                                           "mission",
		"A fact-finding mission of the committee on fisheries travelled to Dakar on Monday.":                                     "mission",
		"The Queensland trade delegation landed in Jakarta on Monday.":                                                           "mission",
		"MPs on the Defence Committee return from a study visit to Finland.":                                                     "mission",
		"Парламентская делегация Армении прибыла в Ригу.":                                                                        "mission",
		"В Баку с ознакомительной поездкой находятся депутаты из Словении, их поездка продлится два дня.":                        "mission",
		"Le ministre se rend à Oslo, accompagné d’une délégation d’entreprises.":                                                 "visit",
		"La ministre Ada Holm s’est rendue au Ghana à la tête d’une délégation d’hommes d’affaires.":                             "visit",
		"The President met a parliamentary delegation from Hungary in Paris on Monday.":                                          "meeting",
		"Prime Minister Ada Holm is visiting Accra with a business delegation of thirty.":                                        "visit",
		"Президент Латвии прибыл в Ташкент с государственным визитом. Его сопровождает большая деловая делегация.":               "state",
		"Le Premier ministre effectue une visite officielle au Chili. Une mission économique de trente entreprises l’y précède.": "official",
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text+"\n"), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		if d.Visit.Type != want {
			t.Errorf("%s: %q, want %q", text, d.Visit.Type, want)
		}
	}
}

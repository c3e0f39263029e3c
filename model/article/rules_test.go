package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// One sentence and what is found in it: the figures, the events, and who visits whom.
// Each stands for a way of writing.
func TestWaysOfWriting(t *testing.T) {
	const any = "*"
	for _, tt := range []struct{ text, figures, events, visitor, host string }{
		{"Le nombre de bourses passera de 45 à 120.", "45 scholarship, 120 scholarship", any, "", ""},
		{"Shipments will rise from 1.5 million tonnes to 3 million tonnes.", "1.5e+06 tonne, 3e+06 tonne", any, "", ""},
		{"Between 30 and 40 soldiers were hurt.", "30 soldier", any, "", ""},
		{"L’entente portera à 90 le nombre d’étudiants exemptés.", "90 student", any, "", ""},
		{"India will gift a Dornier 228 maritime surveillance aircraft.", "", any, "", ""},
		{"The line of credit is of Rs. 800 crore, after ₹1.2 lakh crore in 2023.", "8e+09 INR, 1.2e+12 INR", any, "", ""},
		{"The airline will take 210 American-made Boeing 787 Dreamliner and 777X aircraft.", "210 aircraft", any, "", ""},
		{"Une exposition consacrée au fleuve ouvrira ses portes le 12 septembre au Musée national.", "", "2025-09-12", "", ""},
		{"Les entreprises implantées, aujourd’hui une soixantaine, ont signé un accord.", any, "", "", ""},
		{"Le président a reçu aujourd’hui son homologue.", any, "2025-03-06", "", ""},
		{"Le chef de la garde l’a dit : « Aujourd’hui, l’armée sait qui l’a aidée. »", any, "", "", ""},
		{"Kenya is today a partner of ours, and its trade knows no borders today.", any, "", "", ""},
		{"The minister is today opening a bridge.", any, "2025-03-06", "", ""},
		{"The plant will open in mid-2026.", any, "2026", "", ""},
		{"À l’invitation du Président de la République italienne, le Président de la République du Mozambique, M. Joaquim Teixeira, a effectué une visite d’État en Italie.",
			any, any, "Joaquim Teixeira", "Président de la République italienne"},
		{"Arrivé mercredi à Dakar pour une visite officielle de quarante-huit heures, le Premier ministre cap-verdien, Pedro Alcântara, s’est entretenu avec le chef de l’État, Bassirou Diouf.",
			any, "2025-03-05/2025-03-06", "Pedro Alcântara", "Bassirou Diouf"},
		{"H.E. Mr. Ashan Perera, President of Sri Lanka, is on a State Visit to India at the invitation of the President of India, Smt. Leela Rao.",
			any, any, "Ashan Perera", "Leela Rao"},
		{"Adewale, who arrived in the Chinese capital on Sunday for a state visit, was received by a guard. President Bola Adewale on Monday met his Chinese counterpart, Li Jianhua.",
			any, "2025-03-02, 2025-03-03", "Bola Adewale", "Li Jianhua"},
		{"Le président tchadien Mahamat Abakar sera l’hôte de Recep Tayyip Erdoğan du 22 au 24 mars.", any, "2025-03-22/2025-03-24", "Mahamat Abakar", "Recep Tayyip Erdoğan"},
		{"Le conseiller fédéral Ignazio Baumann s’est rendu à Wellington. Il y a rencontré son homologue, le ministre des affaires étrangères Winston Moana.", any, any, "Ignazio Baumann", "Winston Moana"},
		{"The line has swallowed N1.9tn, and R12bn more is asked for.", "1.9e+12 NGN, 1.2e+10 ZAR", any, "", ""},
		{"Les deux pays organiseront la Coupe du monde 2030.", any, "2030", "", ""},
		{"Environ 7700 ressortissantes et ressortissants suisses y vivent.", "7700 person", any, "", ""},
		{"From 3 to 6 June I will visit New Delhi, where I will meet External Affairs Minister Arjun Menon.", any, any, "", ""},
		{"During her state visit to Hanoi, President Margaret Ellison and President Tran Van Khoa welcomed the following outcomes.", any, any, "Margaret Ellison", "Tran Van Khoa"},
		{"La ministre déléguée chargée de la francophonie et des partenariats internationaux, Aurélie Lemoine, s’est rendue au Bénin.", any, any, "Aurélie Lemoine", ""},
		{"Prime Minister Mere Vakalo began an official visit to New Zealand, holding talks in Wellington with her counterpart Craig Donnelly.", any, any, "Mere Vakalo", "Craig Donnelly"},
		{"Donnelly said officials would report back by May.", any, "2025-05", "", ""},
		{"Bankers reckon the decision will come before June.", any, "2025-06", "", ""},
		{"Les deux partenaires développent un réacteur.", "", any, "", ""},
		{"Nine in ten pills are made there.", "", any, "", ""},
		{"Le président vietnamien, Tô Lâm Hùng, se rendra en visite d’État à Helsinki.", any, any, "Tô Lâm Hùng", ""},
	} {
		d, err := Parse("a.txt", []byte("Note\n\n"+tt.text), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		var figures, events []string
		for _, f := range d.Figures {
			figures = append(figures, fmt.Sprintf("%g %s", f.Value, f.Unit))
		}
		for _, e := range d.Events {
			events = append(events, strings.TrimSuffix(e.Start+"/"+e.End, "/"))
		}
		for _, c := range []struct{ what, got, want string }{{"figures", strings.Join(figures, ", "), tt.figures}, {"events", strings.Join(events, ", "), tt.events}} {
			if c.want != any && c.got != c.want {
				t.Errorf("%s\n%s: %q, want %q", tt.text, c.what, c.got, c.want)
			}
		}
		if d.Visit.Visitor != tt.visitor || d.Visit.Host != tt.host {
			t.Errorf("%s\n%q visits %q, want %q and %q", tt.text, d.Visit.Visitor, d.Visit.Host, tt.visitor, tt.host)
		}
	}
}

// The name of a country says nothing of a domain.
func TestNamesOfCountriesWeighNothing(t *testing.T) {
	if w := lex.Weigh("Peacekeepers of the Democratic Republic of the Congo"); w[lex.DomainOf("politics")] != 0 || w[lex.DomainOf("security")] == 0 {
		t.Errorf("weights %v", w)
	}
}

// The hours of a programme are items, and its days head them.
func TestProgramme(t *testing.T) {
	d, err := Parse("a.txt", []byte(`VISITE DE TRAVAIL DE MME ALINE PEETERS, MINISTRE DES AFFAIRES ÉTRANGÈRES, AU MAROC
14-15 avril 2025
Lundi 14 avril 2025
09h45 Arrivée à l’aéroport de Rabat-Salé
11 h 00 : entretien avec le ministre
1430 hrs Press conference
Mardi 15 avril 2025
10:30 – Table ronde avec des entreprises
18h20 Départ
`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, p := range d.Paragraphs {
		kinds = append(kinds, p.Type)
	}
	want := []string{"title", "byline", "heading", "bullet", "bullet", "bullet", "heading", "bullet", "bullet"}
	if !slices.Equal(kinds, want) {
		t.Errorf("kinds %q", kinds)
	}
	if v := d.Visit; v.Start != "2025-04-14" || v.End != "2025-04-15" || !slices.Equal(v.Places, []string{"Rabat"}) {
		t.Errorf("visit %+v", v)
	}
}

// What an agency puts over its report is a dateline and no heading.
func TestDatelines(t *testing.T) {
	for _, line := range []string{"PARIS, 8 nov 2024 (AFP) -", "ALGER -", "SUVA, Aug 14 (Pacific Newswire) –", "TUNIS (Reuters) -", "London: QNA", "Le 6 novembre 2025 – Ottawa (Ontario) – Affaires mondiales Canada", "3 апреля 2025 г.", "Canberra",
		"Direction Afrique du Nord et Moyen-Orient, le 17 février 2025", "Commission des affaires européennes – Mercredi 12 avril 2023", "Office of the Spokesperson, 4 May 2025",
		"D. Évariste Koné", "KOFI SARR ADJEI", "La Rédaction", "Évariste Koné, Lise ARNAUD", "Évariste Koné et Lise Arnaud"} {
		d, err := Parse("a.txt", []byte("Le ministre attendu jeudi à Paris\n"+line+"\nLe ministre britannique effectuera jeudi une visite officielle à Paris, où il sera reçu par le président.\n"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Paragraphs[1].Type; got != "byline" {
			t.Errorf("%q is a %s", line, got)
		}
	}
}

// A meeting is where and when it was, and not where and when what was spoken of was.
func TestCallsHaveNoPlace(t *testing.T) {
	d, err := Parse("a.txt", []byte(`Readout of President Hale’s Call with President Zoran Petrović of Serbia
President Hale spoke today with President Zoran Petrović of Serbia. The President welcomed the agreement reached in Brussels on November 23.
`), Options{Published: "2022-11-30"})
	if err != nil {
		t.Fatal(err)
	}
	if v := d.Visit; len(v.Places) > 0 || v.Start != "2022-11-30" || v.End != "2022-11-30" {
		t.Errorf("visit %+v", v)
	}
}

// Which Monday a title means, its text says; without a verb it may be either.
func TestDaysOfTitles(t *testing.T) {
	d, err := Parse("a.txt", []byte("Le Premier ministre britannique lundi à Paris\nLe Premier ministre britannique effectuera lundi une visite officielle à Paris, où il sera reçu.\n"), Options{Published: "2024-11-08"})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Events) != 1 || d.Events[0].Start != "2024-11-11" {
		t.Errorf("events %+v", d.Events)
	}
}

// A remark in quotation marks can head what it was said on, and the last day of a visit
// stands in a later sentence.
func TestQuotedHeading(t *testing.T) {
	d, err := Parse("a.txt", []byte(`À Berne, le Ghana joue franc jeu
Tapis rouge mardi sur la place Fédérale pour le président ghanéen Kofi Adjei, reçu en visite d’État par la présidente de la Confédération, Karine Schaller. Le voyage s’achève ce mercredi par une étape à Genève.
«Plus qu’un fournisseur»
La Suisse achète au Ghana pour 1,6 milliard de francs d’or. Accra veut désormais transformer sur place la moitié de sa récolte de cacao, contre un tiers.
`), Options{Published: "2025-09-17"})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Paragraphs[2].Type; got != "heading" {
		t.Errorf("the remark is a %s", got)
	}
	if v := d.Visit; v.Start != "2025-09-16" || v.End != "2025-09-17" || !slices.Equal(v.Places, []string{"Genève", "Berne"}) {
		t.Errorf("visit %+v", v)
	}
}

// A line in capitals heads a short paragraph too, with a full stop behind it.
func TestCapitalsWithStop(t *testing.T) {
	d, err := Parse("a.txt", []byte("Note de visite\n\nLe ministre arrive demain.\n\nSÉCURITÉ.\n\nLa réunion d’Oslo a lancé le dialogue de défense.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Paragraphs[2].Type; got != "heading" {
		t.Errorf("it is a %s", got)
	}
}

// What somebody is minister of says nothing of what is spoken about, and what is said
// beside it all.
func TestOfficesWeighNothing(t *testing.T) {
	for _, text := range []string{
		"Education Minister Tomasi Qalo and Health Minister Ana Vuna",
		"the Secretary for Energy and Climate Change",
		"the Minister of Culture, Youth and Sports, Dana Petrov",
		"La ministre déléguée chargée de la Francophonie, Claire Maurel",
		"le ministre de la Transition écologique et de la Pêche",
	} {
		if w := lex.Weigh(text); w != ([lex.DomainCount]float64{}) {
			t.Errorf("%s: weights %v", text, w)
		}
	}
	for text, domain := range map[string]string{
		"Le ministre de la Culture a inauguré l’hôpital.":                  "development",
		"Energy Minister Lindqvist opened the school.":                     "culture",
		"The Minister, visiting a school, met pupils.":                     "culture",
		"Le ministre, venu pour la santé, a visité la maternité.":          "development",
		"Minister Okoro handed over defence equipment to the armed forces": "security",
	} {
		best := Paragraph{weights: lex.Weigh(text)}
		if best.decide(); best.Domain != domain {
			t.Errorf("%s: %s, want %s", text, best.Domain, domain)
		}
	}
}

// The title of a stake is a sentence of its own: behind whom it rests on, and with both
// its subjects.
func TestTitlesOfStakes(t *testing.T) {
	for text, want := range map[string]string{
		"Selon le ministère des Finances, la Banque centrale et la Cour des comptes, la dette du pays atteindra soixante pour cent de la richesse nationale.": "La dette du pays atteindra soixante pour cent de la richesse nationale",
		"Selon les ministres de l’Énergie, des Mines et de l’Industrie, la centrale sera livrée dans deux ans.":                                               "La centrale sera livrée dans deux ans",
		".... En conclusion, la centrale sera livrée.":                     "La centrale sera livrée",
		"« • ». En conclusion, la centrale sera livrée.":                   "« • »",
		"Selon le ministre, la centrale sera livrée, et le barrage aussi.": "La centrale sera livrée, et le barrage aussi",
		"Le ministre des Affaires étrangères, arrivé dimanche de Genève avec une délégation nombreuse, et la ministre des Finances, qui l’accompagne, ont signé deux accords sur la dette.": "Le ministre des Affaires étrangères et la ministre des Finances ont signé deux accords sur la dette",
		"Le président, qui a longuement parlé de la dette et des réformes, et son homologue se sont entretenus pendant deux heures à huis clos, avant une conférence de presse.":            "Le président et son homologue se sont entretenus pendant deux heures à huis clos",
	} {
		if got := TitleOf(text, 0, "fr"); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

// What two sides agree on binds without an instrument.
func TestCommitments(t *testing.T) {
	for _, text := range []string{"Les deux ministres sont convenus d’un mécanisme de suivi.", "The two ministers agreed on a follow-up mechanism.", "Les deux parties se sont engagées à supprimer les visas."} {
		d, err := Parse("a.txt", []byte("Note\n\n"+text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Agreements) != 1 || d.Agreements[0].Status != Agreed {
			t.Errorf("%s: %+v", text, d.Agreements)
		}
	}
}

// A short sentence that names the month alone tells of the same agreement.
func TestMonthOfADay(t *testing.T) {
	d, err := Parse("a.txt", []byte("Note\n\nLe 12 janvier, les deux pays ont signé à Tunis un accord sur les pêches qui règle dix ans de querelle.\n\nL’accord de pêche de janvier 2026 reste à ratifier.\n"), Options{Published: "2026-03-06"})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Events) != 1 || d.Events[0].Start != "2026-01-12" || len(d.Events[0].Passages) != 2 {
		t.Errorf("events %+v", d.Events)
	}
}

// In an interview a question without a mark, which the one who is asked answers under a
// name of his own, heads nothing.
func TestInterview(t *testing.T) {
	const text = `Un port pour deux rives

Vous partez pour Oslo. Pourquoi maintenant ?

A. B. : Parce que le port de Sangha attend depuis dix ans les grues que la Norvège lui avait promises, et que le chantier reprend.

« Les grues attendent »

Et ensuite ?

A. B. : Nous verrons les armateurs, puis les pêcheurs, et nous rentrerons avec un accord sur la formation des pilotes du port.

Serez-vous reçue au palais ?

A. B. : Rien n’est fixé, mais une audience est possible, et nous serions honorés de cette marque d’attention de nos hôtes.
`
	d, err := Parse("a.txt", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range d.Paragraphs {
		if line := d.Line(p); (p.Type == model.ParagraphHeading) != strings.HasPrefix(line, "«") && p.Type != model.ParagraphTitle {
			t.Errorf("%q is %s", line, p.Type)
		}
	}
}

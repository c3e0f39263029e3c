package article

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The texts of this table are written for it, in the ways of ministries and
// newspapers. Of each line, kinds has T title, H heading, P body, B bullet,
// Y byline, C chrome; domains has those of P and B in order, "" for any.
var texts = []struct {
	name, text, published string
	kinds                 string
	domains               []string
	visit                 Visit
	title                 string // of the briefing
	events                []string
	figures               []string
	agreements            []string
	people                []string
}{
	{
		name: "a newspaper with bare headings",
		text: `La présidente moldave attendue à Lisbonne
Par Hélène Tavares
Publié le 4 mars 2026
Partager
À l'invitation du Premier ministre portugais, Luís Montenegro, la présidente de la République de Moldavie, Maia Sandu, effectuera une visite officielle au Portugal du 9 au 11 mars 2026. Ce sera son premier déplacement à Lisbonne depuis sa réélection en novembre 2024.
Un dialogue politique régulier
Les deux gouvernements se consultent chaque trimestre sur l'élargissement de l'Union et sur la situation diplomatique de la région.
Des échanges encore modestes.
Sur le plan commercial, les exportations moldaves vers le Portugal n'ont pas dépassé 48,5 millions d'euros l'an passé, soit 12 % de plus qu'en 2024. Une trentaine d'entreprises accompagneront la délégation.
Sécurité et défense
Un mémorandum sur la cyberdéfense sera signé le 10 mars. Il prévoit la formation de 60 militaires moldaves à Lisbonne.
En définitive, cette visite doit surtout montrer que la Moldavie n'est pas seule.
`,
		published: "", kinds: "TYYCPHPHPHPP",
		domains: []string{"politics", "politics", "economy", "security", "politics"},
		visit: Visit{Type: "official", Visitor: "Maia Sandu", VisitorCountry: "Moldavie", Host: "Luís Montenegro", HostCountry: "Portugal",
			Places: []string{"Lisbonne"}, Start: "2026-03-09", End: "2026-03-11"},
		title:      "Visite officielle au Portugal",
		events:     []string{"2026-03-09/2026-03-11", "2024-11", "2025", "2024", "2026-03-10"},
		figures:    []string{"4.85e+07 EUR", "12 percent", "30 company", "60 soldier"},
		agreements: []string{"expected"},
		people:     []string{"Luís Montenegro host", "Maia Sandu visitor"},
	},
	{
		name: "a ministry's communiqué without headings",
		text: `COMMUNIQUÉ DE PRESSE
Entretien du ministre avec son homologue vietnamien
Le ministre de l'Énergie a rencontré ce jour M. Trần Quốc Bảo, ministre vietnamien de l'Industrie, à Genève.
S'agissant des énergies renouvelables, ils sont convenus d'étudier un parc éolien de 350 MW, pour un coût de 600 à 750 millions de dollars.
En matière d'enseignement supérieur, 45 bourses seront offertes dès la rentrée 2026.
Quant à l'aide humanitaire, la France a livré 1 200 tonnes de riz et 30 000 doses de vaccins après les inondations d'octobre 2025.
`,
		published: "2026-01-14", kinds: "CTPPPP",
		domains: []string{"", "energy", "culture", "development"},
		visit:   Visit{Type: "meeting", Places: []string{"Genève"}, Start: "2026-01-14", End: "2026-01-14"},
		title:   "Rencontre à Genève",
		events:  []string{"2026-01-14", "2026", "2025-10"},
		figures: []string{"350 MW", "6e+08-7.5e+08 USD", "45 scholarship", "1200 tonne", "30000 dose"},
		people:  []string{"Trần Quốc Bảo "},
	},
	{
		name: "a fact sheet with run-in heads and bullets",
		text: `Fact Sheet: Prime Minister Anneli Saar's Working Visit to Canada
STRENGTHENING TRADE: Today, Prime Minister Anneli Saar met Canadian business leaders in Toronto during her working visit to Canada.
- Nordlux will invest C$75 million in a battery plant in Ontario, creating 420 jobs.
- The two governments signed a customs agreement that covers 85 percent of goods.
DEEPENING DEFENSE COOPERATION: Both sides agreed to expand joint military training.
- Canada will send 150 soldiers and four aircraft to the Baltic in 2027.
`,
		published: "2026-05-19", kinds: "TPBBPB",
		domains: []string{"economy", "economy", "economy", "security", "security"},
		visit: Visit{Type: "working", Visitor: "Anneli Saar", HostCountry: "Canada", Places: []string{"Toronto"},
			Start: "2026-05-19", End: "2026-05-19"},
		title:      "Working visit to Canada",
		events:     []string{"2026-05-19", "2027"},
		figures:    []string{"7.5e+07 CAD", "420 job", "85 percent", "150 soldier", "4 aircraft"},
		agreements: []string{"signed", "agreed"},
		people:     []string{"Anneli Saar visitor"},
	},
	{
		name: "a joint communiqué with numbered paragraphs",
		text: `JOINT COMMUNIQUÉ
1. At the invitation of His Excellency Kofi Mensah, President of the Republic of Ghana, the President of Uruguay, Ms. Lucía Ferrer, paid a state visit to Accra, Ghana, from 2 to 5 February 2026.
2. The two Presidents reaffirmed their attachment to dialogue, to the Charter of the United Nations and to the peaceful settlement of disputes.
3. They noted that the agreement on visas entered into force in January 2026 and that trade had reached US$ 310 million.
4. The parties will conclude a memorandum of understanding on vaccines and hospitals by the end of 2026.
`,
		published: "2026-02-05", kinds: "TPPPP",
		domains: []string{"politics", "politics", "", "development"},
		visit: Visit{Type: "state", Visitor: "Lucía Ferrer", VisitorCountry: "Uruguay", Host: "Kofi Mensah", HostCountry: "Ghana",
			Places: []string{"Accra"}, Start: "2026-02-02", End: "2026-02-05"},
		title:      "State visit to Ghana",
		events:     []string{"2026-02-02/2026-02-05", "2026-01", "2026"},
		figures:    []string{"3.1e+08 USD"},
		agreements: []string{"in-force", "expected"},
		people:     []string{"Kofi Mensah host", "Lucía Ferrer visitor"},
	},
	{
		name: "a briefing note with Markdown headings",
		text: `# Visite de travail du chef de la diplomatie norvégienne
## Contexte
Oslo souhaite relancer le dialogue politique avec Rabat, interrompu en 2019.
## Énergie et climat
Le gaz et l'hydrogène vert dominent : un gazoduc de 900 km est à l'étude.
### Points à vérifier
• Le chiffre de 2,5 milliards de dirhams n'est pas confirmé.
• La date du 30 juin 2027 non plus.
`,
		published: "2026-09-01", kinds: "THPHPHBB",
		domains: []string{"politics", "energy", "", ""},
		visit:   Visit{Type: "working", Visitor: "chef de la diplomatie norvégienne", VisitorCountry: "Norvège"},
		title:   "Visite de travail du chef de la diplomatie norvégienne",
		events:  []string{"2019", "2027-06-30"},
		figures: []string{"900 km", "2.5e+09 MAD"},
	},
	{
		name: "an agency dispatch that ends with a name",
		text: `NEW DELHI, Aug 12, 2025 – The King of Bhutan arrived in India on Tuesday for talks on hydropower and schools.
The two neighbours are building a 1,020 MW dam, two thirds of it paid for by India. Work began in March 2023.
Some 1,500 Bhutanese students study at Indian universities, against 900 in 2015.
Rahul Deshpande
`,
		published: "2025-08-12", kinds: "PPPY",
		domains: []string{"", "energy", "culture"},
		visit:   Visit{Type: "visit", Visitor: "King of Bhutan", HostCountry: "India", VisitorCountry: "Bhutan", Places: []string{"New Delhi"}, Start: "2025-08-12", End: "2025-08-12"},
		title:   "Visit to India",
		events:  []string{"2025-08-12", "2023-03", "2015"},
		figures: []string{"1020 MW", "1500 student", "900 student"},
	},
	{
		name: "a ministry's note with Roman and Arabic numbers",
		text: `VISITE D'ÉTAT DU PRÉSIDENT DE LA RÉPUBLIQUE AU KAZAKHSTAN
(Astana, 5-6 novembre 2024)

I. CONTEXTE POLITIQUE

Le Président de la République effectue une visite d'État à Astana les 5 et 6 novembre. Il est accompagné de six ministres et d'une trentaine de chefs d'entreprises.
La dernière visite présidentielle remonte à 2019 ; le président Tokaïev était venu à Paris en novembre 2022.

II. RELATIONS ÉCONOMIQUES
1. Commerce
Les échanges bilatéraux ont atteint 5,3 Md€ en 2023 (+ 18 %). La France est le 5e investisseur.
2. Énergie
Le Kazakhstan fournit 27 % de l'uranium importé par EDF. Un réacteur pourrait être construit d'ici 2035.
3. Transports
Alstom emploie 1 000 personnes et a livré plus de 300 locomotives.

III. COOPÉRATION CULTURELLE ET UNIVERSITAIRE
– 12 doubles diplômes ;
– 650 étudiants kazakhs en France ;
– ouverture d'une école française à l'automne 2025.

Fait à Paris, le 28 octobre 2024
`,
		published: "", kinds: "TYHPPHHPHPHPHBBBY",
		domains: []string{"politics", "politics", "economy", "energy", "economy", "culture", "culture", "culture"},
		visit: Visit{Type: "state", Visitor: "Président de la République", VisitorCountry: "France", HostCountry: "Kazakhstan", Places: []string{"Astana"},
			Start: "2024-11-05", End: "2024-11-06"},
		title:   "Visite d’État au Kazakhstan",
		events:  []string{"2024-11-05/2024-11-06", "2019", "2022-11", "2023", "2035", "2025"},
		figures: []string{"6 person", "30 person", "5.3e+09 EUR", "18 percent", "27 percent", "1000 person", "300 vehicle", "650 student"},
		people:  []string{"Tokaïev "},
	},
}

func TestParse(t *testing.T) {
	letters := map[string]string{model.ParagraphTitle: "T", model.ParagraphHeading: "H", model.ParagraphBody: "P",
		model.ParagraphBullet: "B", model.ParagraphByline: "Y", model.ParagraphChrome: "C"}
	for _, tt := range texts {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parse("text.txt", []byte(tt.text), Options{Published: tt.published})
			if err != nil {
				t.Fatal(err)
			}
			checkVerbatim(t, d)
			kinds, n := "", 0
			for _, p := range d.Paragraphs {
				kinds += letters[p.Type]
				if p.Body() {
					if n < len(tt.domains) && tt.domains[n] != "" && tt.domains[n] != p.Domain {
						t.Errorf("p%d is of %s, want %s; %.1f", p.N, p.Domain, tt.domains[n], p.weights)
					}
					n++
				}
			}
			same(t, "kinds", kinds, tt.kinds)
			v := d.Visit
			v.host = tt.visit.host
			same(t, "visit", fmt.Sprintf("%+v", v), fmt.Sprintf("%+v", tt.visit))
			same(t, "title", d.visitTitle(), tt.title)
			var events, figures, agreements, people []string
			for _, e := range d.Events {
				events = append(events, strings.Trim(e.Start+"/"+e.End, "/"))
			}
			for _, f := range d.Figures {
				value := fmt.Sprintf("%g", f.Value)
				if f.Max > 0 {
					value += fmt.Sprintf("-%g", f.Max)
				}
				figures = append(figures, value+" "+f.Unit)
			}
			for _, a := range d.Agreements {
				agreements = append(agreements, a.Status)
			}
			for _, p := range d.People {
				people = append(people, p.Name+" "+p.Side)
			}
			same(t, "events", events, tt.events)
			same(t, "figures", figures, tt.figures)
			same(t, "people", people, tt.people)
			if tt.agreements != nil {
				same(t, "agreements", agreements, tt.agreements)
			}
		})
	}
}

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if g, w := fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want); g != w {
		t.Errorf("%s:\n got %s\nwant %s", what, g, w)
	}
}

// The last paragraph that concludes stands under no heading.
func TestConclusionIsTheDocuments(t *testing.T) {
	d, err := Parse("text.txt", []byte(texts[0].text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	last := d.Paragraphs[len(d.Paragraphs)-1]
	if last.Under != 0 {
		t.Errorf("the conclusion stands under p%d", last.Under)
	}
	if before := d.Paragraphs[len(d.Paragraphs)-2]; before.Under != 10 {
		t.Errorf("p%d stands under p%d, want p10", before.N, before.Under)
	}
	if d.Published != "2026-03-04" {
		t.Errorf("published %q", d.Published)
	}
}

func TestLevels(t *testing.T) {
	d, err := Parse("text.txt", []byte(texts[4].text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var levels []int
	for _, p := range d.Paragraphs {
		if p.Type == model.ParagraphHeading {
			levels = append(levels, p.Level)
		}
	}
	if !slices.Equal(levels, []int{2, 2, 3}) {
		t.Errorf("levels %v", levels)
	}
}

func TestStakeTitle(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"Aussi, les échanges ont doublé.", "Les échanges ont doublé"},
		{"- ÉNERGIE : un parc solaire sera construit près de la capitale.", "ÉNERGIE"},
		{"Les deux ministres ont longuement parlé, en marge du sommet, des droits de douane.", "Les deux ministres ont longuement parlé, en marge du sommet, des droits de douane"},
		{"The two sides will set up a joint committee on the protection of the shared river basins of the region.",
			"The two sides will set up a joint committee"},
		{"3. Court.", "Court"},
		{"Supercalifragilisticexpialidociousanticonstitutionnellementsupercalifragilistic", "Supercalifragilisticexpialidociousanticonstitutionnellementsupercalifragilistic"},
	} {
		got := readLine(lex.Vocabularies.Get().(*lex.Vocabulary), tt.line, "fr").title(blocks.RunIn(tt.line))
		if strings.HasPrefix(tt.want, "The two") && strings.HasPrefix(got, tt.want) {
			continue // where exactly it is cut does not matter here, only that it does not hang
		}
		if got != tt.want {
			t.Errorf("%q\n got %q\nwant %q", tt.line, got, tt.want)
		}
	}
}

// parsed is a French text of early 2026.
func parsed(t *testing.T, text string) *Document {
	t.Helper()
	d, err := Parse("note.txt", []byte(text), Options{Published: "2026-02-20", Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// What opens and closes a letter is greyed; a sentence that begins so is not.
func TestGreetingsAreChrome(t *testing.T) {
	d := parsed(t, "Bonjour,\nLa visite du ministre en Géorgie est confirmée pour le mois de mars.\nBonjour est le premier mot que le ministre a dit à la presse.\nBien à vous,\n")
	var kinds []string
	for _, p := range d.Paragraphs {
		kinds = append(kinds, p.Type)
	}
	if len(kinds) != 4 || kinds[0] != model.ParagraphChrome || kinds[2] == model.ParagraphChrome || kinds[3] != model.ParagraphChrome {
		t.Errorf("read as %v", kinds)
	}
}

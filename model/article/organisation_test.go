package article

import (
	"strings"
	"testing"
)

// TestOrganisations has one sentence a line, with what is found in it: names with what each is called behind a slash.
func TestOrganisations(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// A head with a capital and what belongs to it.
		{"fr", "L’Agence kényane de développement rural financera trois barrages.", "Agence kényane de développement rural"},
		{"fr", "L’Institut Halvorsen a reçu le ministre.", "Institut Halvorsen"},
		{"fr", "L’Organisation pour la mise en valeur du fleuve Oti (OMFO) a reçu un prêt.", "Organisation pour la mise en valeur du fleuve Oti (OMFO)"},
		{"fr", "L’Organisation pour la mise en valeur du fleuve a reçu un prêt.", ""},
		{"fr", "L’Office islando-letton pour la jeunesse fêtera ses dix ans.", "Office islando-letton pour la jeunesse"},
		{"fr", "Le Centre Halvorsen de formation au sauvetage sera agrandi.", "Centre Halvorsen de formation au sauvetage"},
		{"fr", "Le Groupe de travail sur la coopération forestière, minière et agricole se réunira.", "Groupe de travail sur la coopération forestière, minière et agricole"},
		{"fr", "Un prêt de l’Agence kényane de développement pour la construction du port a été signé.", "Agence kényane de développement"},
		{"en", "The Kenyan Forestry Agency and the University of Tartu signed a letter.", "Kenyan Forestry Agency; University of Tartu"},
		{"en", "A loan came from the Latvian Trade and Investment Agency on Monday.", "Latvian Trade and Investment Agency"},
		{"en", "He spoke at the Halvorsen Institute for Peace and Security.", "Halvorsen Institute for Peace and Security"},
		{"en", "The U.S. Grain Transport Corporation will lease six wagons.", "U.S. Grain Transport Corporation"},
		// One without a capital needs a name behind it.
		{"fr", "L’université de Tartu et la banque centrale d’Islande y participent.", "université de Tartu; banque centrale d’Islande"},
		{"fr", "La fondation Halvorsen paie l’école.", "fondation Halvorsen"},
		{"fr", "La commission mixte se réunira en mai.", "commission mixte"},
		{"fr", "Ils ont proposé une commission mixte et une agence.", ""},
		{"fr", "L’Institut français du bois et la Fédération des pêcheurs islandais sont venus.", "Institut français du bois; Fédération des pêcheurs islandais"},
		{"fr", "La présidente de la Confédération Ada Holm est venue.", ""},
		{"en", "The Office of the President Mr. Holm called the University of Dar es Salaam.", "University of Dar es Salaam"},
		{"en", "The Twiga Administration fell. The Grain Transport Administration did not.", "Grain Transport Administration"},
		{"en", "The U.N. and the Icelandic News Agency were there.", "U.N."},
		{"fr", "L’Agence de l’Environnement et de la Forêt a signé. L’Agence de l’Environnement et la Banque Nordlys ont signé.", "Agence de l’Environnement et de la Forêt; Banque Nordlys"},
		{"fr", "Elle a présidé lundi le Haut-Conseil.", "Haut-Conseil"},
		// A company that the adjective of its country stands for, and one that a definite noun tells of.
		{"fr", "Le gisement est exploité par le Britannique NRG avec l’Américain Kolben Energy. Le français Dalstom et l’italien Benni ont signé.", "NRG; Kolben Energy; Dalstom; Benni"},
		{"fr", "L’Allemand Merz a vu le Suisse Karl Weber. Le belge Ada Holm est venu.", ""},
		{"fr", "Nordlys, la compagnie norvégienne, en aura une part.", "Nordlys/compagnie norvégienne"},
		{"fr", "Selon Ada Holm, la société sénégalaise doit changer.", ""},
		// One with an ampersand, one in single quotation marks, and a list behind "include".
		{"en", "Retail companies such as Bikea and B&Q buy it.", "Bikea; B&Q"},
		{"en", "The company ‘K Invest’ was there.", "K Invest/company"},
		{"en", "Private companies include Dalstom, Nordlys and Benni.", "Dalstom; Nordlys; Benni"},
		// What the list knows, by any of its names.
		{"fr", "L’ONU et la Cédéao ont salué l’accord.", "ONU; Cédéao"},
		{"en", "The AU and the World Bank were present.", "AU; World Bank"},
		{"fr", "UN PAYS AU BORD DE LA MER", ""},
		{"ru", "В переговорах участвовали представители Всемирного банка и ЕАЭС.", "Всемирного банка; ЕАЭС"},
		{"ru", "Соглашение подписали представители компании «Нордлис» и корпорации «Твига Кубва».", "Нордлис; Твига Кубва"},
		// Companies by what they are called.
		{"fr", "Le groupe islandais Nordlys construira l’usine.", "Nordlys/groupe islandais"},
		{"fr", "Les entreprises kényanes Simba, Twiga et Kifaru sont venues.", "Simba; Twiga; Kifaru"},
		{"fr", "Nordlys, géant islandais de l’aluminium, embauche.", "Nordlys/géant islandais de l’aluminium"},
		{"en", "The Icelandic energy company Nordlys will build the plant.", "Nordlys/Icelandic energy company"},
		{"en", "Nordlys, the aluminium company founded by two brothers, grew. In Riga, the company founded a school.", "Nordlys/aluminium company"},
		{"en", "Nordlys, a state-owned utility, was named.", "Nordlys/state-owned utility"},
		{"en", "Companies such as Nordlys, Twiga and Kifaru came.", "Nordlys; Twiga; Kifaru"},
		{"en", "They will soon host carmaker Twiga in Riga.", "Twiga/carmaker"},
		{"en", "SolarPeak will sell panels to Twiga Airways and Harbour Works Ltd.", "SolarPeak; Twiga Airways; Harbour Works Ltd"},
		{"en", "Riga-based Nordlys and the state-owned Twiga Kubwa bid. Riga-based Ada Holm did not.", "Nordlys; Twiga Kubwa"},
		// In a list with one that is known.
		{"fr", "Siemens, Nordlys et Twiga y ont investi.", "Siemens; Nordlys; Twiga"},
		{"en", "The head of Siemens, Ada Holm, was there.", "Siemens"},
		{"fr", "Business France et l’ODBK ont signé un contrat.", "Business France; ODBK"},
		// Acronyms.
		{"fr", "L’Office kényan du blé (OKB) achète. L’OKB vend aussi. OKB et l’Office kényan du blé sont un.", "Office kényan du blé (OKB)"},
		{"en", "The World Food Programme (WFP) sends rice. The WFP also sends oil.", "World Food Programme (WFP)"},
		// By its letters, who leads it, a list at the end of a clause; an English name in French; what is told in brackets again.
		{"en", "The king met leaders of the Lagoon Workers’ Party in Lomé.", "Lagoon Workers’ Party"},
		{"en", "She spoke to the Togolese Farmers' Union on Monday.", "Togolese Farmers' Union"},
		{"en", "The king will visit the Harbour Museum in Lomé.", "Harbour Museum"},
		{"fr", "Le roi visitera le Musée national de la Mer.", "Musée national de la Mer"},
		{"en", "The Oslo National Laboratory will train ten engineers.", "Oslo National Laboratory"},
		{"en", "Norway will support the Armed Forces of Togo with two boats.", "Armed Forces of Togo"},
		{"fr", "La Norvège soutient les Forces armées togolaises.", "Forces armées togolaises"},
		{"fr", "La Norvège soutient les Forces armées de Côte d’Ivoire et la Banque de Trinité-et-Tobago.", "Forces armées de Côte d’Ivoire; Banque de Trinité-et-Tobago"},
		{"en", "The armed forces of Togo are small.", ""},
		{"fr", "La conférence est organisée par l’International Institute for Lagoon Studies à Oslo.", "International Institute for Lagoon Studies"},
		{"fr", "Le gouvernement, par l’intermédiaire de l’Exim Bank of Norway, prêtera dix millions.", "Exim Bank of Norway"},
		{"en", "Among the companies successfully operating in Togo are Brisk, Toro Plaza, and Kelvo.", "Brisk; Toro Plaza; Kelvo"},
		{"en", "Several Norwegian companies have made investments in Togo, including Brisk and Kelvo.", "Brisk; Kelvo"},
		{"fr", "Plusieurs entreprises norvégiennes ont investi au Togo, notamment Brisk et Kelvo.", "Brisk; Kelvo"},
		{"fr", "Parmi les entreprises présentes au Togo figurent Brisk, Kelvo et Toro.", "Brisk; Kelvo; Toro"},
		{"en", "Norwegian companies have invested in many countries, including Togo and Benin.", ""},
		{"en", "The companies said that President Afi Mensah and Otto Lind will come.", ""},
		{"en", "Otto Lind, CEO of Kelvo, signed for the firm.", "Kelvo"},
		{"en", "The chief executive of Kelvo, Otto Lind, was there.", "Kelvo"},
		{"fr", "Le PDG de Kelvo, Otto Lind, a signé.", "Kelvo"},
		{"fr", "M. Otto LIND, Président Directeur Général de KELVO", "KELVO"},
		{"en", "The chief executive of Togo’s airport was there.", ""},
		{"en", "The treaty builds on the Norway-Togo Trade and Investment Forum Agreement of 2013.", ""},
		{"en", "The Export Bank of Norway (EXB Bank) lends money. The EXB Bank will open in Lomé.", "Export Bank of Norway (EXB Bank)"},
		{"en", "The Post-Forum dialogue will be held in Lomé.", ""},
		{"en", "Otto Lind is Secretary-General of the Council of the Nordic Union and High Representative for Fisheries of all of the member states.", "Council of the Nordic Union"},
		{"en", "The king saw the aircraft carrier Haakon Magnus in the harbour.", ""},
		{"en", "Norway will support the Lagoon Surveillance Service (LSS) with boats.", "Lagoon Surveillance Service (LSS)"},
		{"en", "They welcomed work under the Pacific Ports Facility (PPF).", "Pacific Ports Facility (PPF)"},
		{"fr", "La Mission d’appui au port (MAP) a salué la visite.", "Mission d’appui au port (MAP)"},
		{"en", "They signed the Lagoon Fisheries Agreement (LFA) in Lomé.", ""},
		{"en", "They spoke of the Gross National Income (GNI) of Togo.", ""},
		{"fr", "Le secrétaire général du Parti Lê Van Minh a reçu le roi.", ""},
		// What is none.
		{"en", "The Swiss Confederation, the Russian Federation and the Soviet Union are states.", ""},
		{"fr", "La Fédération de Russie, l’Union des Comores et la Confédération suisse sont des États.", ""},
		{"fr", "La communauté internationale et la Communauté kényane se taisent.", ""},
		{"en", "On Monday the company met in Riga. In Norway, a company was sold.", ""},
		{"en", "Ada McArthur and Ben MacDonald came to the West Bank.", ""},
		{"en", "President Ada Holm met Kenyan President Ben Oduya at the Oval Office.", ""},
		{"en", "Ministers Open Peace Forum Of Riga And Meet Leaders", ""},
		{"fr", "Le Conseil des ministres et la Chambre des députés ont voté.", ""},
	} {
		d, err := Parse("x.txt", []byte("Une ligne en tête.\n\n"+c.text+"\n"), Options{Lang: c.lang, Published: "2026-03-02"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range d.Organisations {
			if got = append(got, o.Name); o.Role != "" {
				got[len(got)-1] += "/" + o.Role
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

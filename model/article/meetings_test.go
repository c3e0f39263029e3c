package article

import "testing"

// When and where some meet, whatever other meetings their sentences name. All appeared on Thursday,
// 6 March 2025, see [checkVisit].
func TestWhichMeeting(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Who goes to see people meets nobody: it is a visit.
		{"Ama Mensah à Riga : « Je reviendrai »|À la rencontre des pêcheurs, à Riga, la présidente du Ghana, Ama Mensah, leur a promis ce jeudi un nouveau quai.\n\nElle termine ainsi sa visite en Lettonie.", "visit; Ama Mensah; ; Riga; 2025-03-06; 2025-03-06"},
		// A commission has a session.
		{"Le Ghana et la Lettonie ont signé, mardi à Accra, quatre accords de pêche, à l’issue de la deuxième session du Comité mixte de haut niveau.", "meeting; ; ; Accra; 2025-03-04; 2025-03-04"},
		{"Ghana and Latvia signed four accords in Accra on Tuesday after the second session of the High-Level Committee.", "meeting; ; ; Accra; 2025-03-04; 2025-03-04"},
		// Where and when something was agreed on before.
		{"Readout of the Ghana–Latvia Working Group’s First Meeting|On March 4, Ghana and Latvia launched their Working Group on Fisheries. It comes of the two presidents’ decision, announced at the Leaders’ Summit in Lima in November 2024, to work together.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		{"Première réunion du groupe de travail|Le 4 mars, le Ghana et la Lettonie ont lancé leur groupe de travail sur la pêche, décidé lors du sommet de Lima en novembre 2024.", "meeting; ; ; ; 2025-03-04; 2025-03-04"},
		// What lies ahead of a call.
		{"Readout of President Hale’s Call with Prime Minister Lund|Today, President Hale held a call with Prime Minister Erik Lund of Sweden. The President said that he looks forward to his upcoming State Visit with King Carl in Sweden later this year.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Entretien téléphonique avec le Premier ministre suédois|Le président de la République s’est entretenu ce jour au téléphone avec le Premier ministre suédois, Erik Lund. Il se réjouit de sa prochaine visite d’État en Suède.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		// One that is still to come, though an earlier one has a day.
		{"The first summit of the Union and Central Asia is set to take place in Kazakhstan in June 2025.\n\nIn preparation for it, the foreign ministers met for the first time on October 21, 2024.", "meeting; ; ; Kazakhstan; 2025-06; "},
		{"Le premier sommet de l’Union et de l’Asie centrale doit se tenir au Kazakhstan en juin 2025.\n\nEn vue de ce sommet, les ministres s’étaient réunis pour la première fois le 21 octobre 2024.", "meeting; ; ; Kazakhstan; 2025-06; "},
		// A visit that is looked forward to.
		{"Statement on the Visit of President Mensah of Ghana|President Hale looks forward to welcoming President Ama Mensah of Ghana to the White House on Friday, March 14 to speak of fish. During their meeting at the White House, the two Presidents will speak of trade.", "visit; Ama Mensah; Hale; White House; 2025-03-14; 2025-03-14"},
		{"Visite de la présidente du Ghana|Le président Verdier se réjouit d’accueillir à l’Élysée, le vendredi 14 mars, la présidente du Ghana, Ama Mensah.", "visit; Ama Mensah; Verdier; Élysée; 2025-03-14; 2025-03-14"},
		// Whom a visitor meets today, in the city that the title has.
		{"Statement on National Security Advisor Joan Fuller’s Visit to Riga, Latvia|National Security Advisor Joan Fuller met with Latvian President Janis Kalnins and others in Riga today.", "visit; Joan Fuller; Janis Kalnins; Riga; 2025-03-06; 2025-03-06"},
		{"Visite de la ministre à Riga|La ministre ghanéenne du Commerce, Ama Mensah, a rencontré aujourd’hui à Riga le président letton, Janis Kalnins.", "visit; Ama Mensah; Janis Kalnins; Riga; 2025-03-06; 2025-03-06"},
		// What was done before the visit that is told of.
		{"Fact Sheet: Vice President Fuller Launches New Work on Fisheries|In May 2024, Vice President Joan Fuller led a working lunch at the Pacific Summit in Washington. Her visit to Accra, Ghana continues this work, as she will see firsthand.", "visit; Joan Fuller; ; Accra; ; "},
		{"Pêche : la vice-présidente Fuller lance un programme|En mai 2024, la vice-présidente Joan Fuller avait présidé un déjeuner de travail à Lima. Sa visite à Accra poursuit ce travail.", "visit; Joan Fuller; ; Accra; ; "},
		// Who speaks before a meeting, and who is welcomed.
		{"Remarks by Vice President Fuller and President Mensah Before Bilateral Meeting|Ceremonial Office\n\n5:37 P.M. EDT\n\nVICE PRESIDENT FULLER: It is my honor to welcome you, Mr. President, to the White House.\n\nPRESIDENT MENSAH: Thank you.", "meeting; Mensah; Fuller; White House; 2025-03-06; 2025-03-06"},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

package quantity

import (
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What a figure stands for is told by a phrase of the source that makes sense by itself: a part with the whole that it
// is of, and without what ties it to the sentence.
func TestLabelsOfFigures(t *testing.T) {
	for _, tt := range []struct {
		lang, text string
		want       []string
	}{
		{"fr", "Le port a vendu 3 millions de tonnes, en hausse de 8 % sur un an, tandis que les mines ont dépassé 400 emplois.", []string{
			"Le port a vendu 3 millions de tonnes", "Le port a vendu 3 millions de tonnes, en hausse de 8 % sur un an", "Les mines ont dépassé 400 emplois"}},
		{"fr", "La ville a financé 12 écoles au port, dont 3 au nord.", []string{"La ville a financé 12 écoles au port", "La ville a financé 12 écoles au port, dont 3 au nord"}},
		{"fr", "Le maire a signé 4 accords dans les domaines de la pêche, du port, et de l’école, ajoutant que les pilotes des deux villes en parleraient encore quand ils se verraient au bord de la lagune avec leurs familles.", []string{
			"Le maire a signé 4 accords dans les domaines de la pêche, du port, et de l’école"}},
		{"en", "The port intends to buy 14 boats for pilots, divers and the police, which will be painted by the children of the school of the old town before the first storms of winter and then shown to the people of the lagoon.", []string{"The port intends to buy 14 boats for pilots, divers and the police"}},
		{"fr", "Le taux est de 15 % au port, contre 12 % en mer.", []string{"Le taux est de 15 % au port", "Le taux est de 15 % au port, contre 12 % en mer"}},
		{"fr", "La reine veut former plus de 600 pêcheurs et 40 juges.", []string{"La reine veut former plus de 600 pêcheurs", "La reine veut former … et 40 juges"}},
		{"fr", "Elle a promis 3 millions d’euros, ajoutant que la ville en verserait 5 millions d’euros.", []string{"Elle a promis 3 millions d’euros", "La ville en verserait 5 millions d’euros"}},
		{"fr", "La ligne (320 km, 14 ponts) sera longue.", []string{"La ligne (320 km, 14 ponts)", "La ligne (320 km, 14 ponts)"}},
		{"en", "The port sold 3 million tonnes, up 8 percent year on year, while the mines exceeded 400 jobs.", []string{
			"The port sold 3 million tonnes", "The port sold 3 million tonnes, up 8 percent year on year", "The mines exceeded 400 jobs"}},
		{"en", "The city funded 12 schools in the port, including 3 schools in the north.", []string{"The city funded 12 schools in the port", "3 schools in the north"}},
		{"en", "The bank lends 40 million euros, of which 12 million euros for ports.", []string{"The bank lends 40 million euros", "The bank lends 40 million euros, of which 12 million euros for ports"}},
		{"en", "Some 400 nurses came here, 320 of whom stayed, and 50 judges.", []string{"Some 400 nurses came here", "Some 400 nurses came here, 320 of whom stayed", "50 judges"}},
		{"ru", "Порт продал 3 млн тонн, увеличившись на 8 процентов, а шахты создали 400 рабочих мест.", []string{
			"Порт продал 3 млн тонн", "Порт продал 3 млн тонн, увеличившись на 8 процентов", "Шахты создали 400 рабочих мест"}},
	} {
		var got []string
		l := Line{timex.Line{Line: lex.ReadLine(lex.Vocabularies.Get().(*lex.Vocabulary), tt.text, tt.lang)}}
		for _, f := range l.Figures(l.Dates()) {
			got = append(got, f.What)
		}
		if len(got) != len(tt.want) {
			t.Errorf("%s\n%q, want %q", tt.text, got, tt.want)
			continue
		}
		for k := range got {
			if got[k] != tt.want[k] {
				t.Errorf("%s\n%q, want %q", tt.text, got[k], tt.want[k])
			}
		}
	}
}

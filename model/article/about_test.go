package article

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// A line that says little is about what the title and the other lines are.
func TestWhatTheWholeIsAbout(t *testing.T) {
	const line = "The two ministers said that much had been done since they spoke of it a year ago, and that more of it was to follow."
	for _, tt := range []struct{ title, first, want string }{
		{"Joint Statement on Gas and Electricity", "The pipeline and the power plants will be mended, and the grid will carry more electricity.", model.Energy},
		{"Joint Statement", "The two ministers met in Oslo and thanked each other.", model.Politics},
	} {
		d, err := Parse("a.txt", []byte(tt.title+"\n\n"+tt.first+"\n\nNext steps\n\n"+line+"\n"), Options{})
		if err != nil || len(d.Paragraphs) != 4 || d.Paragraphs[3].Domain != tt.want {
			t.Errorf("%s: %+v, %v", tt.title, d.Paragraphs, err)
		}
	}
}

// Who took part is a matter of politics, whatever the field is; who greets speaks of none.
func TestParticipants(t *testing.T) {
	d, err := Parse("a.txt", []byte("Readout\n\nThe minister met with leaders of the energy industry in Oslo.\n\nParticipants:\n\n- Ada Holm, Director, Northern Arts Fund\n- Erik Lund, Chief Executive, Fjord Power\n- Secretary of Energy\n- Solar Power, Wind and Gas\n- Ada Holm, who will build a dam, spoke first.\n\nDear friends of the university,\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", model.Energy, "", model.Politics, model.Politics, model.Politics, model.Energy, model.Energy, model.Other} {
		if got := d.Paragraphs[i].Domain; got != want {
			t.Errorf("%q: %s, want %s", d.Line(d.Paragraphs[i]), got, want)
		}
	}
}

// Who took part is one without the mark of a bullet, too, and who is named with his affair.
func TestParticipantsInLines(t *testing.T) {
	d, err := Parse("a.txt", []byte("The minister will meet with leaders of the energy industry in Oslo, and she will open a power plant there.\n\nThe Honorable Ada B. Holm, Director, Northern Energy Fund\nThe Honorable Erik Lund, Chief Executive, Bank of the Fjords\nDefence: Nils Berg\nWater, power and electricity: Eva Dahl\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{model.Energy, model.Politics, model.Politics, model.Politics, model.Politics} {
		if got := d.Paragraphs[i].Domain; got != want {
			t.Errorf("%q: %s, want %s", d.Line(d.Paragraphs[i]), got, want)
		}
	}
}

// An hour of a programme is about what its few words say, whatever stands beside it; who leads a company is received
// for what it does.
func TestHoursOfAProgramme(t *testing.T) {
	for _, text := range []string{`Programme of the official visit of the President of Ghana to Peru
Monday 4 May 2026
politics 09:00 Arrival in Lima, welcome by the Foreign Minister
other 09:30 Transfer to the hotel
politics 11:00 Talks with the President
politics 12:00 Wreath-laying
economy 15:00 Business forum
development 15:45 Visit to the hospital
economy 16:00 Visit to the copper mine
culture 17:00 Visit to the Museum of the Sea
economy 17:30 Mr Peter Morrow, CEO of Northern Lines
politics 18:00 State banquet
culture 19:00 Visit to Royal College
politics 20:00 Departure for Accra`, `Programme de la visite officielle de la présidente du Ghana au Pérou
Lundi 4 mai 2026
politics 09h00 : Arrivée à Lima, accueil par le ministre des Affaires étrangères
other 09h30 : Installation
politics 11h00 : Entretien en tête-à-tête avec le Président
politics 12h00 : Dépôt de gerbe au monument aux morts
economy 15h00 : Forum économique
development 15h45 : Visite de l’hôpital
economy 16h00 : Visite de la mine de cuivre
culture 17h00 : Visite du musée de la mer
economy 17 heures 30 : M. Jean Morel, président-directeur général de Rails du Nord
politics 18h00 : Dîner d’État
security 19h00 : Visite de l’école navale
politics 20h00 : Départ pour Accra`} {
		var want []string
		lines := strings.Split(text, "\n")
		for i := 2; i < len(lines); i++ {
			domain, line, _ := strings.Cut(lines[i], " ")
			want, lines[i] = append(want, domain), line
		}
		d, err := Parse("a.txt", []byte(strings.Join(lines, "\n")), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, domain := range want {
			if p := d.Paragraphs[i+2]; p.Domain != domain {
				t.Errorf("%q: %s, want %s", d.Line(p), p.Domain, domain)
			}
		}
	}
}

// A speaker who turns to those who listen, or thanks them, speaks of no domain yet.
func TestGreetings(t *testing.T) {
	for line, want := range map[string]bool{
		"Colleagues from the media,":           true,
		"Chers collègues de la presse,":        true,
		"Je vous remercie d’être venus.":       true,
		"Thank you all for being here.":        true,
		"Merci d’avoir fait le chemin.":        true,
		"Thank you for the gas and the ships.": false,
		"Members of both parliaments met.":     false,
		"Friends of the museum paid for it.":   false,
	} {
		if got := greets(line, lex.Words(line)); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// All those whom a speaker addresses, one a line, are none of what is spoken about.
func TestSalutations(t *testing.T) {
	for _, text := range []string{
		"Your Excellency Ada Holm, Minister of Energy of Norway,\nHonourable Ministers of Trade and of Defence,\nSenior officials of the central bank,\nIt is a great pleasure to speak of gas and of power plants here.\n",
		"Excellence, Monsieur Ali Sow, Président de la Banque du Nord,\nMadame la Ministre de l’Énergie,\nChers représentants des universités,\nNous avons parlé ici du gaz et des centrales électriques du pays.\n",
	} {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil || len(d.Paragraphs) != 4 {
			t.Fatal(d, err)
		}
		for i, p := range d.Paragraphs {
			if want := []string{model.Other, model.Other, model.Other, model.Energy}[i]; p.Domain != want {
				t.Errorf("%q: %s %s, want %s", d.Line(p), p.Type, p.Domain, want)
			}
		}
	}
}

// The heading right below the title, where it is the only one, decides no more than the title.
func TestSubtitle(t *testing.T) {
	const army = "She will speak with the coast guard, and see how its patrols stop smugglers at night in the straits of the north."
	for text, want := range map[string]string{
		"Minister travels to Fiji\n\nSupport for clinics, clean water and forests\n\n" + army + "\n\nThe talks end on Monday, and the minister flies home the same night.\n":                           model.Security,
		"Minister travels to Fiji\n\nClinics, clean water, forests\n\n" + army + "\n\nTourism\n\nThe talks end on Monday, and the minister flies home the same night from the airport of the south.\n": model.Development,
	} {
		d, err := Parse("a.txt", []byte(text), Options{})
		if err != nil || d.Paragraphs[1].Type != model.ParagraphHeading {
			t.Fatal(d.Paragraphs, err)
		}
		if got := d.Paragraphs[2].Domain; got != want {
			t.Errorf("%q: %s, want %s: %.1f", d.Line(d.Paragraphs[1]), got, want, d.Paragraphs[2].weights)
		}
	}
}

// Whom a line goes on to is not what it is about.
func TestWhoIsNoSubject(t *testing.T) {
	for line, want := range map[string]string{
		"Quant à la ministre des Affaires étrangères du Chili, elle a relevé que le nombre des entreprises du pays a doublé, et leurs exportations aussi.": model.Economy,
		"Quant aux affaires étrangères, elle a relevé que le nombre des entreprises du pays a doublé.":                                                     model.Politics,
	} {
		d, err := Parse("a.txt", []byte(line+"\n"), Options{Lang: "fr"})
		if err != nil || d.Paragraphs[0].Domain != want {
			t.Errorf("%s: %v, want %s, %v", line, d.Paragraphs, want, err)
		}
	}
}

// Words that begin as others do, or are spelled as others are, say what they mean.
func TestLookalikes(t *testing.T) {
	for text, want := range map[string]string{
		"combating": "", "combattre": "", "combat": model.Security, "we don’t know": "", "un don": model.Development, "l’Europe centrale": "", "la centrale": model.Energy,
		"ils entretiennent": "", "un entretien": model.Politics, "constructively": model.Politics, "construction": model.Economy,
		"Institut français du pétrole": model.Energy, "Institut français": model.Culture, "outer space": model.Culture, "merchant navy": model.Economy, "uranium enrichment": model.Security,
	} {
		got, most := "", 0.0
		for k, w := range lex.Weigh(text) {
			if w > most {
				got, most = model.Domains[k], w
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

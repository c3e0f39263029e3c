package layout

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

// A planter makes a briefing node by node, with fixed IDs.
type planter struct {
	t testing.TB
	b *model.Briefing
}

func (p *planter) add(n model.Node, parent model.ID) {
	p.t.Helper()
	e, err := model.Insert(p.b, n, parent, "")
	if err != nil {
		p.t.Fatal(err)
	}
	if p.b, err = e.Apply(p.b); err != nil {
		p.t.Fatal(err)
	}
}

func id(s string) model.Head { return model.Head{ID: model.ID(s)} }

// sample is a briefing that has some of everything.
func sample(t testing.TB) *model.Briefing {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Visite officielle en Fédération de Russie",
		Subtitle: "Enjeux politiques, économiques et de sécurité", Type: model.VisitOfficial,
		Visitor: "Président de la Transition", VisitorCountry: "République du Mali", Host: "Fédération de Russie",
		Places: []string{"Moscou", "Kazan"}, Start: "2025-06-21", End: "2025-06-26", Lang: "fr", Marking: "Diffusion restreinte",
		Service: "Cellule d'analyse", Version: "3", Date: "2025-06-18", Copy: "2 sur 12"})}
	p.add(model.Source{Head: id("src"), Title: "Article source", Origin: "visite.txt", Published: "2025-06-17"}, "v")
	p.add(model.Source{Head: id("src2"), Title: "Communiqué du ministère des Affaires étrangères sur la préparation de la visite et la première session du Groupe de travail économique", Origin: "https://example.org/communiques/2025/06/preparation"}, "v")
	for i, m := range []string{
		"Première visite bilatérale en Russie depuis mai 2021 : un signal politique, attendu des deux côtés.",
		"L'objectif est de porter le commerce au niveau du lien politique ; le paiement direct entre banques en est la condition.",
		"L'accord de coopération militaire, en vigueur depuis janvier 2025, entre dans sa phase d'exécution.",
	} {
		p.add(model.Message{Head: id("m" + string(rune('1'+i))), Text: m}, "v")
	}
	cite := func(parent string, n int) {
		p.add(model.Citation{Head: id(parent + "c"), Source: "src", Paragraph: n}, model.ID(parent))
	}
	p.add(model.Section{Head: id("s1"), Title: "Politique et diplomatie", Domain: model.Politics, Objective: "confirmer le choix d'un partenariat durable."}, "v")
	p.add(model.Stake{Head: id("k1"), Title: "Une première visite bilatérale", Domain: model.Politics, Status: model.Approved, Priority: 1,
		Body: "C'est le 1er déplacement bilatéral du chef de l'État en Russie depuis 2021. Les échanges de haut niveau se sont multipliés depuis la XXe commission, et le ministre russe des Affaires étrangères s'est rendu à Bamako les 6 et 7 février 2023.\nLa partie russe y voit « un partenaire qui compte » sur la scène africaine ; la partie malienne, l'occasion de diversifier ses appuis.\n\nUn troisième alinéa."}, "s1")
	cite("k1", 4)
	p.add(model.Stake{Head: id("k2"), Title: "Des sommets réguliers", Body: "Le sommet de Saint-Pétersbourg, en juillet 2023, a ouvert la voie à une commission intergouvernementale."}, "s1")
	p.add(model.Section{Head: id("s2"), Title: "Économie et commerce", Domain: model.Economy, Objective: "porter les échanges au niveau du lien politique."}, "v")
	p.add(model.Stake{Head: id("k3"), Title: "Hisser les échanges au niveau du lien politique", Status: model.Approved, Priority: 1, Likelihood: "very-likely", Confidence: "high",
		Body: "Le commerce reste en retrait du dialogue politique. La visite doit l'amener au même rang, en ouvrant la « destination Mali » aux investisseurs russes et en donnant un calendrier aux mémorandums déjà signés."}, "s2")
	cite("k3", 9)
	p.add(model.Citation{Head: id("k3d"), Source: "src2", Paragraph: 3}, "k3")
	p.add(model.Stake{Head: id("k4"), Title: "Un mécanisme de paiement direct entre banques", Status: model.ToVerify, Priority: 1, Likelihood: "likely", Confidence: "moderate", Domains: []string{model.Politics},
		Body: frenchText}, "s2")
	cite("k4", 27)
	p.add(model.Annotation{Head: id("a1"), Type: model.Verify, Text: "Calendrier de l'étude auprès de la direction du Trésor ; à défaut, retirer la phrase.", Printed: true}, "k4")
	p.add(model.Annotation{Head: id("a2"), Type: model.Comment, Text: "Interne : ne pas imprimer."}, "k4")
	p.add(model.Annotation{Head: id("a3"), Type: model.TalkingPoint, Text: "Nous saluons l'étude engagée.\nNous proposons une réunion d'experts avant le 1er octobre.", Printed: true, Resolved: true}, "k4")
	p.add(model.Stake{Head: id("k5"), Title: "Des projets structurants à confirmer", Status: model.Approved, Priority: 2,
		Body: "Nucléaire civil, partenariats industriels (KAMAZ, UAZ), mines et numérisation de l'administration : le groupe de travail réuni à Bamako les 16 et 17 avril 2025 en a arrêté la liste."}, "s2")
	cite("k5", 21)
	p.add(model.Annotation{Head: id("a4"), Type: model.Risk, Text: "Effet des sanctions sur les paiements.", Printed: true}, "s2")
	p.add(model.Section{Head: id("s3"), Title: "Défense et sécurité", Domain: model.Security}, "v")
	p.add(model.Stake{Head: id("k6"), Title: "Exécuter l'accord de coopération militaire", Body: "L'accord est entré en vigueur en janvier 2025."}, "s3")
	cite("k6", 30)
	p.add(model.Section{Head: id("s4"), Title: "Développement, éducation", Domain: model.Development}, "v")
	p.add(model.Stake{Head: id("k7"), Title: "Des bourses pour les étudiants", Body: "290 bourses en licence, master et doctorat pour l'année 2025-2026 :\n- la liste des filières reste à fixer, et les deux ministères en débattent encore dans un groupe de travail qui se réunit chaque mois ;\n- les billets sont à la charge du Mali.\nSuites :\n1. relancer le ministère ;\n2. publier la liste."}, "s4")
	for i, e := range []model.Event{
		{Start: "2023-02-06", End: "2023-02-07", What: "Visite à Bamako du ministre russe des Affaires étrangères"},
		{Start: "2023-07", What: "Sommet Russie-Afrique, Saint-Pétersbourg"},
		{Start: "2024-03", What: "Vice-ministre russe de la Défense à Bamako"},
		{Start: "2024-11", What: "Conférence ministérielle"},
		{Start: "2024-11-28", What: "Vice-premier ministre russe à Bamako"},
		{Start: "2025-01", What: "Entrée en vigueur de l'accord de coopération militaire"},
		{Start: "2025-04-16", End: "2025-04-17", What: "Groupe de travail économique, Bamako"},
	} {
		e.Head = id("e" + string(rune('1'+i)))
		p.add(e, "v")
		cite(string(e.ID), 11+i)
	}
	for i, f := range []model.Figure{
		{Value: 50000, Unit: "tonne", Word: "tonnes", What: "Blé"},
		{Value: 30000, Unit: "tonne", What: "Urée"},
		{Value: 17000, Max: 20000, Unit: "tonne", What: "Hydrocarbures"},
		{Value: 290, Unit: "scholarship", Word: "bourses", What: "Licence, master, doctorat, année 2025-2026"},
		{Value: 2e6, Unit: "USD", What: "Huile de tournesol enrichie, octobre 2024"},
	} {
		f.Head = id("f" + string(rune('1'+i)))
		p.add(f, "v")
		cite(string(f.ID), 16+i)
	}
	p.add(model.Agreement{Head: id("g1"), Status: "signed", What: "Mémorandum sur un mécanisme de consultation économique"}, "v")
	p.add(model.Agreement{Head: id("g2"), Status: "expected", What: "Accords d'énergie, d'enseignement supérieur et de culture"}, "v")
	p.add(model.Person{Head: id("p1"), Name: "Assimi Goïta", Role: "Président de la Transition, chef de l'État", Side: "visitor"}, "v")
	p.add(model.Person{Head: id("p2"), Name: "Alexandre Novak", Role: "Vice-premier ministre", Side: "host"}, "v")
	p.add(model.Person{Head: id("p3"), Role: "Vice-ministre de la Défense", Side: "host"}, "v")
	return p.b
}

// sampleEnglish is a short briefing in English.
func sampleEnglish(t testing.TB) *model.Briefing {
	p := &planter{t, model.New(model.Visit{Head: id("v"), Title: "Working visit to Luanda", Type: model.VisitWorking,
		Visitor: "Secretary for Trade", HostCountry: "Republic of Angola", Start: "2024-11-28", End: "2024-12-03", Lang: "en", Version: "1"})}
	p.add(model.Source{Head: id("src"), Title: "Readout of the meeting", Origin: "readout.txt", Published: "2024-12-03"}, "v")
	p.add(model.Section{Head: id("s1"), Title: "The corridor", Domain: model.Economy, Objective: "agree on the next stretch of railway."}, "v")
	p.add(model.Stake{Head: id("k1"), Title: "It's the \"first\" line in 50 years", Priority: 2, Status: model.Draft, Confidence: "low",
		Body: "The railway isn't only about ore: it is to carry farm goods to the port... More than $3 billion has been committed since 2022."}, "s1")
	p.add(model.Citation{Head: id("c1"), Source: "src", Paragraph: 2}, "k1")
	p.add(model.Event{Head: id("e1"), Start: "2022", What: "First loan"}, "v")
	p.add(model.Event{Head: id("e2"), Start: "2023-05-30", End: "2023-06-02", What: "Visit of the works"}, "v")
	p.add(model.Figure{Head: id("f1"), Value: 3e9, Unit: "USD", What: "Committed"}, "v")
	p.add(model.Figure{Head: id("f2"), Value: 553e6, Unit: "USD", What: "Loan"}, "v")
	p.add(model.Figure{Head: id("f3"), Value: 1300, Unit: "km", What: "Length of the line"}, "v")
	p.add(model.Figure{Head: id("f4"), Value: 12.5, Unit: "percent", What: "Growth of freight"}, "v")
	return p.b
}

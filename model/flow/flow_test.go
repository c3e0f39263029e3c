package flow_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/flow"
	"github.com/enjeux/enjeux/model/store"
)

// grow adds nodes under their parents, each behind those before it.
func grow(t testing.TB, v model.Visit, nodes ...func(b *model.Briefing) (model.Node, model.ID)) *model.Briefing {
	t.Helper()
	b := model.New(v)
	for _, make := range nodes {
		n, parent := make(b)
		add, err := model.Insert(b, n, parent, "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func under(parent model.ID, n model.Node) func(*model.Briefing) (model.Node, model.ID) {
	return func(*model.Briefing) (model.Node, model.ID) { return n, parent }
}

func head(id model.ID) model.Head { return model.Head{ID: id} }

// show writes blocks a line each, as a test reads them.
func show(bs []flow.Block) string {
	var out strings.Builder
	text := func(t flow.Text) string {
		var s strings.Builder
		for _, r := range t {
			if r.Note > 0 {
				fmt.Fprintf(&s, "^%d", r.Note)
			}
			s.WriteString(r.Text)
		}
		return strings.NewReplacer("\u00a0", "~", "\u202f", "_").Replace(s.String())
	}
	for _, b := range bs {
		switch b := b.(type) {
		case flow.Heading:
			fmt.Fprintf(&out, "h%d %s|%s #%s\n", b.Level, text(flow.Text{{Text: b.Number}}), text(b.Text), b.Anchor)
		case flow.Paragraph:
			fmt.Fprintf(&out, "p%d %s\n", b.Style, text(b.Text))
		case flow.List:
			for i, it := range b.Items {
				if b.Start > 0 {
					fmt.Fprintf(&out, "%d. %s\n", b.Start+i, text(it.Text))
				} else {
					fmt.Fprintf(&out, "- %s\n", text(it.Text))
				}
			}
		case flow.Aside:
			fmt.Fprintf(&out, "%s: %s\n%s", b.Kind, text(b.Label), show(b.Blocks))
		case flow.Table:
			for _, r := range append([][]flow.Text{b.Head}, b.Rows...) {
				for _, c := range r {
					out.WriteString("| " + text(c) + " ")
				}
				out.WriteString("\n")
			}
		case flow.Contents:
			fmt.Fprintf(&out, "contents %d\n", len(b.Entries))
		}
	}
	return out.String()
}

func TestOf(t *testing.T) {
	b := grow(t, model.Visit{Head: head("v"), Title: "Visite", Lang: "fr"},
		under("v", model.Message{Head: head("m1"), Text: "Un signal : oui"}),
		under("m1", model.Annotation{Head: head("am"), Type: model.Risk, Text: "danger", Printed: true}),
		under("v", model.Message{Head: head("m2"), Text: "Deux"}),
		under("v", model.Section{Head: head("s"), Title: "Politique", Domain: model.Politics, Objective: "tenir"}),
		under("s", model.Stake{Head: head("k"), Title: "Le 1er juin", Priority: 2, Body: "Avant.\n- un\n* deux\n\n3. trois\n4) quatre\na) lettre"}),
		under("k", model.Annotation{Head: head("a"), Type: model.Comment, Text: "interne"}),
		under("v", model.Source{Head: head("d"), Title: "Dépêche"}),
		under("k", model.Citation{Head: head("c1"), Source: "d", Paragraph: 2}),
		under("k", model.Citation{Head: head("c2"), Source: "d", Paragraph: 2}),
		under("v", model.Event{Head: head("e2"), Start: "2025-06-21", What: "Arrivée"}),
		under("v", model.Event{Head: head("e1"), Start: "2023", What: "Sommet"}),
		under("e1", model.Citation{Head: head("c3"), Source: "d", Paragraph: 7}))
	const want = `h1 |L’essentiel #key-points
1. Un signal~: oui
risk: Risque
p0 danger
2. Deux
contents 5
h1 1|Politique #section-1
p2 Objectif~: tenir
h2 1.1|Le 1er juin #stake-1-1
p1 Priorité~2
p0 Avant.
- un
- deux
3. trois
4. quatre
p0 a) lettre^1
h1 |Annexes #annexes
h2 |Chronologie #chronology
| Date | Événement | § 
| 2023 | Sommet | 7 
| 21~juin~2025 | Arrivée |  
h2 |Sources #sources
1. Dépêche
`
	d := flow.Of(b, model.PrintedAnnotations)
	if got := show(d.Blocks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(d.Notes) != 1 || strings.ReplaceAll(d.Notes[0].String(), "\u00a0", "~") != "Dépêche, §~2." {
		t.Errorf("the notes are %v", d.Notes)
	}
	if all := show(flow.Of(b, model.AllAnnotations).Blocks); !strings.Contains(all, "comment: Commentaire\np0 interne\n") {
		t.Errorf("not all annotations:\n%s", all)
	}
	if none := show(flow.Of(b, model.NoAnnotations).Blocks); strings.Contains(none, "danger") {
		t.Errorf("an annotation:\n%s", none)
	}
}

// What is empty says nothing.
func TestOfNothing(t *testing.T) {
	d := flow.Of(model.New(model.Visit{}), model.AllAnnotations)
	if len(d.Blocks) != 0 || len(d.Notes) != 0 || d.Lang == "" || !d.Created.IsZero() {
		t.Errorf("got %+v", d)
	}
}

// Each note is called once, in order, and each link within the document leads somewhere.
func TestNotesAndLinks(t *testing.T) {
	b, err := store.Read(bytes.NewReader(assets.Sample), int64(len(assets.Sample)))
	if err != nil {
		t.Fatal(err)
	}
	d := flow.Of(b, model.AllAnnotations)
	called := 0
	anchors, links := make(map[string]bool), []string(nil)
	text := func(t flow.Text) {
		for _, r := range t {
			if strings.HasPrefix(r.Link, "#") {
				links = append(links, r.Link[1:])
			}
		}
	}
	var walk func([]flow.Block)
	calls := func(tx flow.Text) {
		text(tx)
		for _, r := range tx {
			if r.Note > 0 {
				if called++; r.Note != called {
					t.Errorf("note %d is called as number %d", r.Note, called)
				}
			}
		}
	}
	walk = func(bs []flow.Block) {
		for _, b := range bs {
			switch b := b.(type) {
			case flow.Heading:
				anchors[b.Anchor] = true
			case flow.Paragraph:
				calls(b.Text)
			case flow.List:
				for _, it := range b.Items {
					calls(it.Text)
					anchors[it.Anchor] = true
				}
			case flow.Aside:
				walk(b.Blocks)
			case flow.Table:
				for _, r := range b.Rows {
					for _, c := range r {
						calls(c)
					}
				}
			case flow.Contents:
				for _, e := range b.Entries {
					links = append(links, e.Anchor)
				}
			}
		}
	}
	walk(d.Blocks)
	for _, n := range d.Notes {
		text(n)
	}
	if called == 0 || called != len(d.Notes) {
		t.Errorf("%d notes, %d calls", len(d.Notes), called)
	}
	for _, l := range links {
		if !anchors[l] {
			t.Errorf("nothing is called %q", l)
		}
	}
}

// What surrounds the sections: the programme, who takes part, the relation,
// and behind them the talking points and the defensive points.
func TestAround(t *testing.T) {
	b := grow(t, model.Visit{Head: head("v"), Title: "Visite", Lang: "fr", Relation: "Ancienne.", Irritants: "La dette."},
		under("v", model.Section{Head: head("s"), Title: "Politique"}),
		under("s", model.Stake{Head: head("k"), Title: "Dette", Objective: "alléger", Position: "P", Theirs: "T", Arguments: "- un", RedLines: "R", PressLine: "L", Defensive: "D", Marking: "secret"}),
		under("k", model.Annotation{Head: head("a"), Type: model.TalkingPoint, Text: "Dire.", Printed: true}),
		under("v", model.Engagement{Head: head("g1"), Start: "2025-06-23T10:30", End: "2025-06-23T11:00", What: "Entretien", Location: "Kremlin", With: "M. X", Points: "Saluer.", Stakes: []model.ID{"k"}}),
		under("v", model.Engagement{Head: head("g0"), Start: "2025-06-22", What: "Arrivée"}),
		under("v", model.Person{Head: head("p"), Name: "A. B", Role: "Ministre", Side: "visitor", Participant: true}),
		under("v", model.Event{Head: head("e"), Start: "2023", What: "Sommet", Bilateral: true}))
	const want = `contents 11
h1 |Programme #programme
h2 |Dimanche 22~juin~2025 #day-1
| Heure | Rendez-vous | Lieu | Fiche 
|  | Arrivée |  |  
h2 |Lundi 23~juin~2025 #day-2
| Heure | Rendez-vous | Lieu | Fiche 
| 10~h~30 – 11~h | Entretien, avec M.~X | Kremlin | 1 
h1 |Participants #participants
h2 |Délégation du visiteur #attending-visitor
| Nom | Fonction 
| A. B | Ministre 
h1 |La relation bilatérale #relation
p0 Ancienne.
p3 Points d’irritation
p0 La dette.
h2 |Dernières rencontres #meetings
| Date | Événement 
| 2023 | Sommet 
h1 1|Politique #section-1
h2 1.1|Dette #stake-1-1
p1 SECRET
p2 Objectif~: alléger
p3 Notre position
p0 P
p3 Leur position
p0 T
p3 Arguments
- un
p3 Lignes rouges
p0 R
p3 Ligne de presse
p0 L
talking-point: Élément de langage
p0 Dire.
h1 |Éléments de langage #talking-points
h2 Fiche~1|Entretien #sheet-1
p1 Lundi 23~juin~2025, 10~h~30 – 11~h · Kremlin · avec M.~X
p2 Objectif~: alléger
p0 Saluer.
p0 Dire.
h1 |Points défensifs #defensive-points
h2 1.1|Dette #defensive-1-1
p3 Si évoqué
p0 D
h1 |Annexes #annexes
h2 |Chronologie #chronology
| Date | Événement 
| 2023 | Sommet 
h2 |Personnes #people
| Nom | Fonction 
| A. B | Ministre 
`
	if got := show(flow.Of(b, model.PrintedAnnotations).Blocks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Organisations have an annex of their own, behind the people.
func TestOrganisations(t *testing.T) {
	b := grow(t, model.Visit{Head: head("v"), Lang: "fr"},
		under("v", model.Person{Head: head("o"), Name: "Banque des ports", Role: "bailleur", Side: "host", Organisation: true}),
		under("v", model.Person{Head: head("p"), Name: "A. B", Role: "Ministre", Side: "visitor"}))
	const want = `contents 3
h1 |Annexes #annexes
h2 |Personnes #people
| Nom | Fonction 
| A. B | Ministre 
h2 |Organisations #organisations
| Nom | Rôle 
| Banque des ports | bailleur 
`
	if got := show(flow.Of(b, model.PrintedAnnotations).Blocks); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestExcerptHoldsNothingElse(t *testing.T) {
	b := model.New(model.Visit{Title: "Visite", Marking: "diffusion restreinte"})
	var ids []model.ID
	parent := b.ID()
	for _, n := range []model.Node{model.Section{Title: "Politique"}, model.Stake{Title: "Un", Body: "Premier."}, model.Stake{Title: "Deux"}} {
		e, err := model.Insert(b, n, parent, "")
		if err == nil {
			b, err = e.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
		if ids = append(ids, model.IDOf(e.Node)); len(ids) == 1 {
			parent = ids[0]
		}
	}
	d := flow.Excerpt(b, ids[1:2], model.NoAnnotations)
	if len(d.Cover.Title) != 0 || len(d.Blocks) != 2 || d.Blocks[0].(flow.Heading).Text.String() != "Un" || d.Marking != "DIFFUSION RESTREINTE" {
		t.Errorf("the excerpt is %+v", d)
	}
}

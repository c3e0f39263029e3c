package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

const dispatch = `Visite officielle en Ruritanie

Le ministre Jean Dupont se rendra en Ruritanie du 3 au 5 mars 2026.

Coopération économique

Les échanges commerciaux ont atteint 12 millions d’euros en 2025.

Un accord sur la pêche a été signé le 14 octobre 2025 à Strelsau.

Défense

Les deux armées mèneront un exercice naval commun dans le détroit.
`

// A second source, which tells of the same agreement in other words.
const statement = `Communiqué conjoint

L’accord de pêche, paraphé à Strelsau le 14 octobre 2025, entrera en vigueur en juin 2026.

Les échanges entre les deux pays valent 12 millions d’euros.
`

func parsed(t *testing.T, name, text string) *article.Document {
	t.Helper()
	d, err := article.Parse(name, []byte(text), article.Options{Published: "2026-02-20", Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// made applies what was decided, and checks that it can be taken back as one.
func made(t *testing.T, p *Proposal, b *model.Briefing) *model.Briefing {
	t.Helper()
	edits, err := p.Edits()
	if err != nil {
		t.Fatal(err)
	}
	doc := model.Open(b, nil)
	if err := doc.Do(model.Transaction{Label: "import", Edits: edits}); err != nil {
		t.Fatal(err)
	}
	after := doc.Briefing()
	for n := range after.Nodes() {
		if c, ok := n.(model.Citation); ok {
			if quote, ok := after.Passage(c.Source, c.From, c.To); !ok || quote != c.Quote || !after.Live(c.Source) {
				t.Errorf("a citation says %q, and its source %q", c.Quote, quote)
			}
		}
	}
	if _, err := doc.Undo(); err != nil {
		t.Fatal(err)
	}
	if before, undone := lively(b), lively(doc.Briefing()); before != undone {
		t.Errorf("undone it is\n%s\nand not\n%s", undone, before)
	}
	return after
}

func lively(b *model.Briefing) string {
	var out strings.Builder
	for n := range b.Nodes() {
		fmt.Fprintf(&out, "%+v\n", n)
	}
	return out.String()
}

func nothing() *model.Briefing { return model.New(model.Visit{Head: model.Head{ID: "v"}, Lang: "fr"}) }

func imported(t *testing.T, text string) *model.Briefing {
	t.Helper()
	b := nothing()
	p := Propose(b, parsed(t, "depeche.txt", text))
	for _, it := range p.Items {
		it.State = Accepted
	}
	return made(t, p, b)
}

func list[T model.Node](b *model.Briefing) []T {
	return slices.Collect(model.Children[T](b, b.ID()))
}

// item returns the first item of a kind whose words hold some.
func (p *Proposal) item(t *testing.T, words string) *Item {
	t.Helper()
	for _, it := range p.Items {
		if strings.Contains(fmt.Sprintf("%+v", it.Node), words) {
			return it
		}
	}
	t.Fatalf("no item says %q", words)
	return nil
}

func TestDecisions(t *testing.T) {
	b := nothing()
	p := Propose(b, parsed(t, "depeche.txt", dispatch))
	for _, it := range p.Items {
		if it.Standing != Fresh || it.State != Undecided {
			t.Errorf("%+v is not fresh", it)
		}
	}
	figure, event := p.item(t, "Value:1.2e+07"), p.item(t, "Start:2025-10-14")
	figure.State, event.State = Refused, Accepted
	naval := p.item(t, "exercice naval")
	naval.State = Refused
	after := made(t, p, b)
	if got := list[model.Figure](after); len(got) != 0 {
		t.Errorf("the figure that was refused: %+v", got)
	}
	if gone := slices.Collect(model.Removed[model.Figure](after, "v")); len(gone) != 1 || !model.Any[model.Citation](after, gone[0].ID) {
		t.Errorf("refused figures to be found again: %+v", gone)
	}
	for _, e := range list[model.Event](after) {
		if e.Proposed != (e.Start != "2025-10-14") {
			t.Errorf("%+v", e)
		}
	}
	if gone := slices.Collect(model.Removed[model.Section](after, "v")); len(gone) != 1 || gone[0].ID != naval.Section {
		t.Errorf("sections without a stake: %+v", gone)
	}
	if v := after.Visit(); v.Start != "2026-03-03" || !slices.Contains(v.Proposed, "start") {
		t.Errorf("the visit: %+v", v)
	}
	press := after.For(model.Press)
	if v := press.Visit(); v.Start != "" || len(list[model.Event](press)) != 1 {
		t.Errorf("the press gets %+v and %d events", v, len(list[model.Event](press)))
	}
}

// Imported again, a source shows what was decided on it, and what was refused can
// be accepted after all.
func TestTheSameSourceAgain(t *testing.T) {
	b := nothing()
	p := Propose(b, parsed(t, "depeche.txt", dispatch))
	p.item(t, "exercice naval").State = Refused
	p.item(t, "Value:1.2e+07").State = Accepted
	b = made(t, p, b)

	p = Propose(b, parsed(t, "autre nom.txt", dispatch))
	naval, figure := p.item(t, "exercice naval"), p.item(t, "Value:1.2e+07")
	for _, it := range p.Items {
		if it.Standing != Kept {
			t.Errorf("%+v was not known again", it)
		}
	}
	if naval.State != Refused || figure.State != Accepted || p.item(t, "Start:2025-10-14").State != Undecided {
		t.Errorf("states %d, %d", naval.State, figure.State)
	}
	naval.State, figure.State = Accepted, Refused
	after := made(t, p, b)
	if len(list[model.Source](after)) != 1 || len(list[model.Figure](after)) != 0 || !after.Live(model.IDOf(naval.Node)) {
		t.Error("the decisions were not changed")
	}
}

func TestTwoSourcesOfOneEvent(t *testing.T) {
	b := imported(t, dispatch)
	p := Propose(b, parsed(t, "communique.txt", statement))
	event := p.item(t, "Start:2025-10-14")
	if event.Standing != Again || p.item(t, "Value:1.2e+07").Standing != Again {
		t.Fatalf("standing %d", event.Standing)
	}
	after := made(t, p, b)
	if n, was := len(list[model.Event](after)), len(list[model.Event](b)); n != was+1 {
		t.Errorf("%d events, where there were %d and one is new", n, was)
	}
	sources := map[model.ID]bool{}
	for c := range model.Children[model.Citation](after, model.IDOf(event.Node)) {
		sources[c.Source] = true
	}
	if len(sources) != 2 {
		t.Errorf("the event rests on %d sources", len(sources))
	}
	// Both at once give the same.
	together := nothing()
	p = Propose(together, parsed(t, "depeche.txt", dispatch), parsed(t, "communique.txt", statement))
	if got := made(t, p, together); len(list[model.Event](got)) != len(list[model.Event](after)) || len(list[model.Source](got)) != 2 {
		t.Errorf("imported together: %d events", len(list[model.Event](got)))
	}
}

func TestACorrectedSource(t *testing.T) {
	b := imported(t, dispatch)
	text := strings.Replace(dispatch, "12 millions", "15 millions", 1)
	text = strings.Replace(text, "Les deux armées mèneront un exercice naval commun dans le détroit.\n", "", 1)
	text = "Un chapeau ajouté par la rédaction au-dessus de tout le reste de l’article.\n\n" + text
	p := Propose(b, parsed(t, "depeche.txt", text))
	var flagged []string
	for _, it := range p.Items {
		if it.Standing == Changed {
			flagged = append(flagged, string(it.Node.Kind()))
		} else if it.Standing == Fresh && it.Field == "" && !strings.Contains(fmt.Sprint(it.Node), "chapeau") {
			t.Errorf("proposed anew: %+v", it.Node)
		}
	}
	if want := []string{"stake", "stake", "event", "figure"}; !slices.Equal(flagged, want) {
		t.Fatalf("flagged %v, want %v", flagged, want)
	}
	after := made(t, p, b)
	verify := 0
	for _, s := range list[model.Section](after) {
		for st := range model.Children[model.Stake](after, s.ID) {
			if st.Status == model.ToVerify {
				verify++
				if model.Count[model.Annotation](after, st.ID) != 1 {
					t.Errorf("%q does not say what was corrected", st.Title)
				}
			}
		}
	}
	if f := list[model.Figure](after); verify != 2 || len(f) != 1 || f[0].Value != 12e6 || !f[0].Proposed {
		t.Errorf("%d stakes to verify, figures %+v", verify, f)
	}
	if len(list[model.Source](after)) != 1 {
		t.Error("the source that was corrected is still there")
	}

	trade, figure, naval := p.item(t, "12 millions"), p.item(t, "Value:1.2e+07"), p.item(t, "exercice naval")
	trade.State, figure.State, naval.State = Accepted, Accepted, Refused
	after = made(t, p, b)
	st, _ := model.Get[model.Stake](after, model.IDOf(trade.Node))
	if f := list[model.Figure](after); !strings.Contains(st.Body, "15 millions") || f[0].Value != 15e6 || f[0].Proposed || after.Live(model.IDOf(naval.Node)) {
		t.Errorf("%q, %+v", st.Body, f)
	}

	trade.State, figure.State = Refused, Refused
	after = made(t, p, b)
	st, _ = model.Get[model.Stake](after, model.IDOf(trade.Node))
	if f := list[model.Figure](after); !strings.Contains(st.Body, "12 millions") || len(f) != 1 || f[0].Value != 12e6 || f[0].Proposed {
		t.Errorf("the correction refused: %q, %+v", st.Body, f)
	}
	for c := range model.Children[model.Citation](after, st.ID) {
		if !strings.Contains(c.Quote, "15 millions") {
			t.Errorf("it rests on %q", c.Quote)
		}
	}
}

// What was refused is proposed anew where its passage says it otherwise now, and says so.
func TestRefusedAndCorrected(t *testing.T) {
	b := nothing()
	p := Propose(b, parsed(t, "depeche.txt", dispatch))
	p.item(t, "Value:1.2e+07").State = Refused
	b = made(t, p, b)
	p = Propose(b, parsed(t, "depeche.txt", strings.Replace(dispatch, "12 millions", "15 millions", 1)))
	if it := p.item(t, "Value:1.5e+07"); it.Standing != Fresh || it.State != Undecided || !strings.Contains(it.Was, "12 millions") {
		t.Errorf("%+v", it)
	}
	for _, it := range p.Items {
		if it.Standing == Fresh && it.Was != "" && it.Node.Kind() != model.KindFigure {
			t.Errorf("nothing like it was refused: %+v", it)
		}
	}
}

// A fact that its passage no longer holds is gone, and is removed where that is
// refused.
func TestAFactThatIsGone(t *testing.T) {
	b := imported(t, dispatch)
	p := Propose(b, parsed(t, "depeche.txt", strings.Replace(dispatch, "ont atteint 12 millions d’euros en 2025", "ont atteint un niveau sans précédent", 1)))
	figure := p.item(t, "Value:1.2e+07")
	if !figure.Gone() || p.item(t, "12 millions").Gone() {
		t.Errorf("%+v", figure)
	}
	figure.State = Refused
	if f := list[model.Figure](made(t, p, b)); len(f) != 0 {
		t.Errorf("refused, there is still %+v", f)
	}
}

func TestAlign(t *testing.T) {
	old := []string{"un", "le ministre arrive lundi matin", "trois", "quatre cents soldats"}
	now := []string{"zéro", "un", "trois", "le ministre arrive mardi matin", "cinq"}
	want := []pair{{1, true}, {3, false}, {2, true}, {-1, false}}
	if got := align(old, now); !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// A stake goes to another section, a line of the page around the text becomes one,
// and what was taken for a repeat stands on its own.
func TestRearranged(t *testing.T) {
	b := imported(t, dispatch)
	p := Propose(b, parsed(t, "communique.txt", statement))
	security := p.Section(model.Security)
	culture := p.Section(model.Culture)
	trade, event := p.item(t, "Les échanges entre"), p.item(t, "Start:2025-10-14")
	p.Move(trade, security.ID)
	p.Take(0, 1, culture.ID)
	p.Apart(event)
	event.State = Accepted
	after := made(t, p, b)
	if n := model.Count[model.Stake](after, security.ID); n != model.Count[model.Stake](b, security.ID)+1 {
		t.Errorf("%d stakes of security", n)
	}
	for st := range model.Children[model.Stake](after, culture.ID) {
		if st.Body != "Communiqué conjoint" || st.Domain != model.Culture {
			t.Errorf("%+v", st)
		}
	}
	if n := len(list[model.Event](after)); n != len(list[model.Event](b))+2 {
		t.Errorf("%d events", n)
	}
	corrected := p.item(t, "Start:2026-06")
	e := corrected.Node.(model.Event)
	e.Start = "2026-07"
	corrected.Node, corrected.State = e, Accepted
	if got := made(t, p, b); !strings.Contains(lively(got), "Start:2026-07") || strings.Contains(lively(got), "Start:2026-06") {
		t.Error("the corrected date is not there")
	}
}

// What a source says of the visit against the briefing changes nothing until it is
// accepted.
func TestAContraryVisit(t *testing.T) {
	b := imported(t, dispatch)
	p := Propose(b, parsed(t, "autre.txt", "Le ministre Jean Dupont se rendra en Ruritanie du 4 au 5 mars 2026.\n"))
	var contrary []*Item
	for _, it := range p.Items {
		if it.Standing == Contrary {
			contrary = append(contrary, it)
		}
	}
	if len(contrary) != 1 || contrary[0].Field != "start" || contrary[0].Was != "2026-03-03" {
		t.Fatalf("%d contradictions", len(contrary))
	}
	if v := made(t, p, b).Visit(); v.Start != "2026-03-03" || slices.Contains(v.Proposed, "start") {
		t.Errorf("undecided, and it is %s, proposed %v", v.Start, v.Proposed)
	}
	contrary[0].State = Accepted
	if v := made(t, p, b).Visit(); v.Start != "2026-03-04" {
		t.Errorf("accepted, and it is %s", v.Start)
	}
}

// A doubt goes in as a remark to verify, that about the domain as long as nobody has
// decided on it, and one on words that were corrected on the whole stake.
func TestRemarksGoIn(t *testing.T) {
	b := nothing()
	stake := func() *Item {
		s := model.Stake{Head: model.Head{ID: model.NewID()}, Title: "Un accord", Body: "Un accord, a-t-on appris, est prêt."}
		return &Item{Node: s, Section: "s", Doubtful: true, notes: []model.Node{
			model.Annotation{Head: model.Head{ID: model.NewID(), Place: model.Place{Parent: s.ID}}, Type: model.Verify, Text: "domaine"},
			model.Annotation{Head: model.Head{ID: model.NewID(), Place: model.Place{Parent: s.ID}}, Type: model.Verify, Text: "source",
				Anchor: model.Anchor{Field: "body", From: 11, To: 24, Quote: "a-t-on appris"}}}}
	}
	for name, c := range map[string]struct {
		do    func(*Item)
		texts string
		whole bool
	}{
		"undecided": {func(*Item) {}, "[domaine source]", false},
		"accepted":  {func(it *Item) { it.State = Accepted }, "[source]", false},
		"moved":     {func(it *Item) { it.Doubtful = false }, "[source]", false},
		"corrected": {func(it *Item) {
			s := it.Node.(model.Stake)
			s.Body = "Un accord est prêt."
			it.Node, it.State, it.Corrected = s, Accepted, true
		}, "[source]", true},
	} {
		t.Run(name, func(t *testing.T) {
			it := stake()
			c.do(it)
			if got := fmt.Sprint(it.Remarks()); got != c.texts {
				t.Errorf("%s, want %s", got, c.texts)
			}
			after := made(t, &Proposal{b: b, Sections: []model.Section{{Head: model.Head{ID: "s"}, Title: "S"}}, Items: []*Item{it}}, b)
			for a := range model.Children[model.Annotation](after, model.IDOf(it.Node)) {
				if a.Text == "source" && a.Anchor.Whole() != c.whole {
					t.Errorf("it stands on %+v", a.Anchor)
				}
			}
		})
	}
}

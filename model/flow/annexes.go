package flow

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// A row of an annex: a node and its two cells.
type row struct {
	node          model.ID
	first, second Text
}

// annexes adds what follows the sections, each only when it has content.
func (c *composer) annexes() {
	w := c.words
	first := true
	begin := func(title, anchor string) {
		if first {
			c.add(Heading{Level: 1, Text: c.text(w.Annexes), Anchor: "annexes", Break: true})
		}
		first = false
		c.add(Heading{Level: 2, Text: c.text(title), Anchor: anchor})
	}
	annex := func(title, anchor, first, second string, rows []row) {
		if len(rows) > 0 {
			begin(title, anchor)
			c.add(c.table(first, second, rows))
		}
	}
	annex(w.Chronology, "chronology", w.Date, w.Event, c.chronology(func(model.Event) bool { return true }))
	annex(w.Figures, "figures", w.Value, w.What, c.figures(func(model.Figure) bool { return true }))
	annex(w.Agreements, "agreements", w.State, w.Agreement, c.agreements())
	if ds := w.Delegations(c.b); len(ds) > 0 {
		begin(w.People, "people")
		for _, d := range ds {
			c.delegation(d)
		}
	}
	if rows := c.named(term.Organisations(c.b)); len(rows) > 0 {
		begin(w.Organisations, "organisations")
		t := c.table(w.Name, w.PartOf(c.b), rows)
		const wide = 55 // per cent, for their names are long
		t.Widths[0], t.Widths[1] = wide, t.Widths[0]+t.Widths[1]-wide
		c.add(t)
	}
	if len(c.sources) > 0 {
		begin(w.Sources, "sources")
		c.sourceList()
	}
}

// table returns the rows of an annex, with a column for where their facts come
// from when any of them says so.
func (c *composer) table(first, second string, rows []row) Table {
	t := Table{Widths: []int{24, 66, 10}, Head: []Text{c.text(first), c.text(second), c.text(c.words.Paragraph)}}
	cited := false
	for _, r := range rows {
		said, source := term.References(c.b, r.node, c.sources, "")
		refs := c.text(said)
		for i := range refs {
			refs[i].Link = "#" + sourceAnchor(c.sources[source])
		}
		cited = cited || said != ""
		t.Rows = append(t.Rows, []Text{r.first, r.second, refs})
	}
	if !cited {
		t.Head, t.Widths = t.Head[:2], []int{24, 76}
		for i := range t.Rows {
			t.Rows[i] = t.Rows[i][:2]
		}
	}
	return t
}

func (c *composer) chronology(of func(model.Event) bool) (rows []row) {
	for _, e := range term.Chronology(c.b) {
		if !of(e) {
			continue
		}
		rows = append(rows, row{e.ID, c.text(term.Capital(c.words.Dates(e.Start, e.End))), c.marked(e.What)})
	}
	return rows
}

// figures returns the figures, those of one unit beside each other.
func (c *composer) figures(of func(model.Figure) bool) (rows []row) {
	var order []string
	units := make(map[string][]row)
	for f := range model.Children[model.Figure](c.b, c.b.ID()) {
		if !of(f) {
			continue
		}
		unit := f.Unit
		if unit == "" {
			unit = f.Word
		}
		if units[unit] == nil {
			order = append(order, unit)
		}
		units[unit] = append(units[unit], row{f.ID, c.text(c.words.Figure(f)).Bold(), c.marked(term.Join(", ", f.What, c.words.Dates(f.Date, "")))})
	}
	for _, u := range order {
		rows = append(rows, units[u]...)
	}
	return rows
}

func (c *composer) agreements() (rows []row) {
	for a := range model.Children[model.Agreement](c.b, c.b.ID()) {
		what := a.What
		if names := term.Join(", ", a.Signatories...); names != "" {
			what += " " + c.words.Signatories + " " + names
		}
		rows = append(rows, row{a.ID, c.text(term.Called(c.words.AgreementStates, a.Status)), c.marked(what)})
	}
	return rows
}

func (c *composer) delegation(d term.Delegation) {
	if d.Name != "" {
		c.add(Heading{Level: 3, Text: c.text(d.Name), Anchor: "people-" + d.Side})
	}
	c.add(c.table(c.words.Name, c.words.Role, c.named(d.People)))
}

// named returns a row for each person or organisation.
func (c *composer) named(people []model.Person) (rows []row) {
	for _, p := range people {
		rows = append(rows, row{p.ID, c.text(p.Name).Bold(), c.text(p.Role)})
	}
	return rows
}

// sourceList adds the sources: what each is called, where it is from and when
// it was published.
func (c *composer) sourceList() {
	list := List{Start: 1}
	for src := range model.Children[model.Source](c.b, c.b.ID()) {
		title, field := c.words.SourceTitle(src)
		it := Item{Text: c.text(title), Anchor: sourceAnchor(c.sources[src.ID])}
		if field != "" && src.Origin != "" {
			it.About = c.plain(src.Origin)
			if strings.HasPrefix(src.Origin, "http://") || strings.HasPrefix(src.Origin, "https://") {
				it.About[0].Link = it.About[0].Text
			}
		}
		if said := c.words.Dates(src.Published, ""); said != "" {
			if len(it.About) > 0 {
				said = " · " + said
			}
			it.About = append(it.About, c.text(said)...)
		}
		list.Items = append(list.Items, it)
	}
	c.add(list)
}

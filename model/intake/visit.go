package intake

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/model/article/lex"
)

// visit proposes the facts of the visit that the briefing lacks. The title and the
// language that stand there from the beginning give way while nothing else is known.
func (p *Proposal) visit(d *article.Document, at int) {
	now, found := p.b.Visit(), d.VisitNode(p.b.ID())
	for _, f := range visitFields {
		old, value := f.of(now), f.of(found)
		blank := now.Start == "" && !model.Any[model.Section](p.b, p.b.ID()) || p.untitled && f.name == "title"
		free := old == "" || f.name == "type" && now.Start == "" || (f.name == "title" || f.name == "lang") && blank && old != value
		kept := slices.Contains(now.Proposed, f.name)
		taken := slices.ContainsFunc(p.Items, func(it *Item) bool { return it.Field == f.name })
		contrary := !free && disagree(f.name, old, value)
		if value == "" || taken || !free && !contrary && !(kept && old == value) {
			continue
		}
		it := &Item{Node: found, Field: f.name, document: at}
		switch {
		case contrary:
			it.Standing, it.Was = Contrary, old
		case kept:
			it.Standing = Kept
		}
		if at, ok := d.Mention(f.name, value); ok {
			it.Citations = []model.Citation{p.cite(it.document, at)}
		}
		p.Items = append(p.Items, it)
	}
}

// disagree tells whether a source contradicts what the briefing says of the visit.
// One name may have more to it than the other, and one date be more exact.
func disagree(field, old, value string) bool {
	switch field {
	case "visitor", "host":
		return value != "" && !article.SameName(old, value)
	case "visitorCountry", "hostCountry":
		return value != "" && lex.Plain(old) != lex.Plain(value)
	case "start", "end":
		return value != "" && !strings.HasPrefix(old, value) && !strings.HasPrefix(value, old)
	}
	return false
}

// visitFields are the fields of the visit that a document can tell, as text.
var visitFields = []struct {
	name string
	of   func(model.Visit) string
}{
	{"title", func(v model.Visit) string { return v.Title }},
	{"type", func(v model.Visit) string { return v.Type }},
	{"visitor", func(v model.Visit) string { return v.Visitor }},
	{"visitorCountry", func(v model.Visit) string { return v.VisitorCountry }},
	{"host", func(v model.Visit) string { return v.Host }},
	{"hostCountry", func(v model.Visit) string { return v.HostCountry }},
	{"places", func(v model.Visit) string { return strings.Join(v.Places, ", ") }},
	{"start", func(v model.Visit) string { return v.Start }},
	{"end", func(v model.Visit) string { return v.End }},
	{"lang", func(v model.Visit) string { return v.Lang }},
}

// visit fills in the facts of the visit, and notes which nobody has accepted.
func (m *maker) visit() {
	id := m.b.ID()
	var proposed []string
	settled := map[string]bool{}
	for _, it := range m.p.Items {
		v, ok := it.Node.(model.Visit)
		if !ok {
			continue
		}
		settled[it.Field] = true
		switch {
		case it.Standing == Contrary && it.State != Accepted:
			settled[it.Field] = false
		case it.State == Refused && it.Standing == Kept && it.Field == "places":
			m.set(id, it.Field, []string(nil))
		case it.State == Refused && it.Standing == Kept && it.Field != "title":
			m.set(id, it.Field, "")
		case it.State == Refused:
		case it.Field == "places":
			m.set(id, it.Field, v.Places)
		case it.Field == "title":
			m.write(id, it.Field, v.Title)
		default:
			for _, f := range visitFields {
				if f.name == it.Field {
					m.set(id, f.name, f.of(v))
				}
			}
		}
		if it.State == Undecided && it.Standing != Contrary && it.Field != "title" && it.Field != "lang" {
			proposed = append(proposed, it.Field)
		}
	}
	for _, name := range m.b.Visit().Proposed {
		if !settled[name] {
			proposed = append(proposed, name)
		}
	}
	m.set(id, "proposed", proposed)
}

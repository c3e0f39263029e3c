package review

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// A reviewer reads a briefing once for all rules and gathers what they find.
type reviewer struct {
	p     *Proofreader
	b     *model.Briefing
	visit model.Visit
	nodes []model.Node // live, in order; no sources, citations and replies
	texts []text       // of those nodes, but for annotations
	order map[model.ID]int
	found []Finding
}

// A text is a field that is not blank, and what there is to know of its words.
type text struct {
	node  model.Node
	field string
	*reading
}

func (p *Proofreader) review(b *model.Briefing) *reviewer {
	r := &reviewer{p: p, b: b, visit: b.Visit(), order: make(map[model.ID]int)}
	r.add(r.visit)
	gather[model.Message](r, b.ID(), nil)
	gather(r, b.ID(), func(s model.Section) { gather[model.Stake](r, s.ID, nil) })
	gather[model.Engagement](r, b.ID(), nil)
	gather[model.Event](r, b.ID(), nil)
	gather[model.Figure](r, b.ID(), nil)
	gather[model.Agreement](r, b.ID(), nil)
	gather[model.Person](r, b.ID(), nil)
	fields := make(map[model.Kind][]string)
	for _, n := range r.nodes {
		k := n.Kind()
		if k == model.KindAnnotation {
			continue
		}
		if _, ok := fields[k]; !ok {
			fields[k] = model.TextFields(k)
		}
		for _, field := range fields[k] {
			if s := model.TextOf(n, field); strings.TrimSpace(s) != "" {
				r.texts = append(r.texts, text{n, field, p.read(s)})
			}
		}
	}
	return r
}

// gather adds the children of a type, what they are annotated with, and by
// below what else stands under each.
func gather[T model.Node](r *reviewer, parent model.ID, below func(T)) {
	for n := range model.Children[T](r.b, parent) {
		r.add(n)
		for a := range model.Children[model.Annotation](r.b, model.IDOf(n)) {
			r.add(a)
		}
		if below != nil {
			below(n)
		}
	}
}

func (r *reviewer) add(n model.Node) {
	r.order[model.IDOf(n)] = len(r.nodes)
	r.nodes = append(r.nodes, n)
}

// flag adds a finding on a node as a whole, or on a field as a whole.
func (r *reviewer) flag(k Kind, n model.Node, field string, words ...string) *Finding {
	r.found = append(r.found, Finding{Kind: k, Severity: severities[k], Node: model.IDOf(n), Field: field, Words: words})
	return &r.found[len(r.found)-1]
}

// flagAt adds a finding on the bytes [from, to) of a text.
func (r *reviewer) flagAt(k Kind, t text, from, to int, words ...string) *Finding {
	f := r.flag(k, t.node, t.field, words...)
	f.From, f.To = from, to
	return f
}

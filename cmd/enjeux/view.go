package main

import (
	"iter"

	"github.com/enjeux/enjeux/model"
)

// The types of this file are the JSON of show --json, on which others rely:
// assets/show.schema.json describes it, and a test holds it to that. It shows
// what is live; nothing in it is null.

type briefingView struct {
	Visit         visitView       `json:"visit"`
	Marking       markingView     `json:"marking"`
	Lang          string          `json:"lang"`
	Sections      []sectionView   `json:"sections"`
	Events        []eventView     `json:"events"`
	Figures       []figureView    `json:"figures"`
	Agreements    []agreementView `json:"agreements"`
	People        []personView    `json:"people"`
	Organisations []personView    `json:"organisations,omitempty"`
	Sources       []sourceView    `json:"sources"`
}

type visitView struct {
	Title          string   `json:"title"`
	Kind           string   `json:"kind"`
	Visitor        string   `json:"visitor"`
	VisitorCountry string   `json:"visitorCountry"`
	Host           string   `json:"host"`
	HostCountry    string   `json:"hostCountry"`
	Places         []string `json:"places"`
	Start          string   `json:"start"`
	End            string   `json:"end"`
}

type markingView struct {
	Text string `json:"text"`
}

type sectionView struct {
	ID        model.ID    `json:"id"`
	Number    string      `json:"number"`
	Title     string      `json:"title"`
	Domain    string      `json:"domain"`
	Objective string      `json:"objective"`
	Stakes    []stakeView `json:"stakes"`
}

type stakeView struct {
	ID          model.ID         `json:"id"`
	Number      string           `json:"number"`
	Title       string           `json:"title"`
	Body        string           `json:"body"`
	Domain      string           `json:"domain"`
	Domains     []string         `json:"domains"`
	Status      string           `json:"status"`
	Priority    int              `json:"priority"`
	Likelihood  string           `json:"likelihood"`
	Confidence  string           `json:"confidence"`
	Sources     []citationView   `json:"sources"`
	Annotations []annotationView `json:"annotations"`
	Visas       []visaView       `json:"visas,omitempty"`
}

type visaView struct {
	Status string `json:"status"`
	Author string `json:"author"`
	Time   string `json:"time"`
	Void   bool   `json:"void"`
}

type citationView struct {
	Source    model.ID `json:"source"`
	Paragraph int      `json:"paragraph"`
	From      int      `json:"from"`
	To        int      `json:"to"`
	Quote     string   `json:"quote"`
}

type annotationView struct {
	ID       model.ID    `json:"id"`
	Kind     string      `json:"kind"`
	Author   string      `json:"author"`
	Time     string      `json:"time"`
	Text     string      `json:"text"`
	Quote    string      `json:"quote"`
	Resolved bool        `json:"resolved"`
	Printed  bool        `json:"printed"`
	Replies  []replyView `json:"replies"`
}

type replyView struct {
	ID     model.ID `json:"id"`
	Author string   `json:"author"`
	Time   string   `json:"time"`
	Text   string   `json:"text"`
}

type eventView struct {
	Start   string         `json:"start"`
	End     string         `json:"end"`
	What    string         `json:"what"`
	Sources []citationView `json:"sources"`
}

type figureView struct {
	Value   float64        `json:"value"`
	Max     *float64       `json:"max,omitempty"`
	Unit    string         `json:"unit"`
	Word    string         `json:"word"`
	What    string         `json:"what"`
	Sources []citationView `json:"sources"`
}

type agreementView struct {
	Status  string         `json:"status"`
	What    string         `json:"what"`
	Sources []citationView `json:"sources"`
}

type personView struct {
	Name    string         `json:"name"`
	Role    string         `json:"role"`
	Side    string         `json:"side"`
	Sources []citationView `json:"sources"`
}

type sourceView struct {
	ID         model.ID        `json:"id"`
	Title      string          `json:"title"`
	Origin     string          `json:"origin"`
	SHA256     string          `json:"sha256"`
	Lang       string          `json:"lang"`
	Published  string          `json:"published"`
	Paragraphs []paragraphView `json:"paragraphs"`
}

type paragraphView struct {
	N    int    `json:"n"`
	Kind string `json:"kind"`
	From int    `json:"from"`
	To   int    `json:"to"`
	Text string `json:"text"`
}

func view(b *model.Briefing) briefingView {
	v := b.Visit()
	return briefingView{
		Visit: visitView{v.Title, v.Type, v.Visitor, v.VisitorCountry, v.Host, v.HostCountry,
			orEmpty(v.Places), v.Start, v.End},
		Marking: markingView{v.Marking},
		Lang:    v.Lang,
		Sections: each(model.Children[model.Section](b, b.ID()), func(s model.Section) sectionView {
			return sectionView{s.ID, b.Number(s.ID), s.Title, domain(s.Domain), s.Objective,
				each(model.Children[model.Stake](b, s.ID), func(st model.Stake) stakeView { return viewStake(b, st) })}
		}),
		Events: each(model.Children[model.Event](b, b.ID()), func(e model.Event) eventView {
			return eventView{e.Start, e.End, e.What, citations(b, e.ID)}
		}),
		Figures: each(model.Children[model.Figure](b, b.ID()), func(f model.Figure) figureView {
			w := figureView{Value: f.Value, Unit: f.Unit, Word: f.Word, What: f.What, Sources: citations(b, f.ID)}
			if f.Max != 0 {
				w.Max = &f.Max
			}
			return w
		}),
		Agreements: each(model.Children[model.Agreement](b, b.ID()), func(a model.Agreement) agreementView {
			return agreementView{a.Status, a.What, citations(b, a.ID)}
		}),
		People:        viewPeople(b, false),
		Organisations: viewPeople(b, true),
		Sources: each(model.Children[model.Source](b, b.ID()), func(s model.Source) sourceView {
			w := sourceView{ID: s.ID, Title: s.Title, Origin: s.Origin, SHA256: s.SHA256, Lang: s.Lang,
				Published: s.Published, Paragraphs: make([]paragraphView, 0, len(s.Paragraphs))}
			for _, p := range s.Paragraphs {
				text, _ := b.Passage(s.ID, p.From, p.To)
				w.Paragraphs = append(w.Paragraphs, paragraphView{p.N, p.Type, p.From, p.To, text})
			}
			return w
		}),
	}
}

// viewPeople shows the people of a briefing, or its organisations.
func viewPeople(b *model.Briefing, organisations bool) []personView {
	of := func(yield func(model.Person) bool) {
		for p := range model.Children[model.Person](b, b.ID()) {
			if p.Organisation == organisations && !yield(p) {
				return
			}
		}
	}
	return each(of, func(p model.Person) personView { return personView{p.Name, p.Role, p.Side, citations(b, p.ID)} })
}

func viewStake(b *model.Briefing, s model.Stake) stakeView {
	status := s.Status
	if status == "" {
		status = model.Draft
	}
	return stakeView{s.ID, b.Number(s.ID), s.Title, s.Body, domain(s.Domain), orEmpty(s.Domains),
		status, s.Priority, s.Likelihood, s.Confidence, citations(b, s.ID),
		each(model.Children[model.Annotation](b, s.ID), func(a model.Annotation) annotationView {
			quote := a.Anchor.Quote
			if !a.Anchor.Orphan() && !a.Anchor.Whole() {
				quote = model.TextOf(s, a.Anchor.Field)[a.Anchor.From:a.Anchor.To]
			}
			return annotationView{a.ID, a.Type, a.Author, a.Time, a.Text, quote, a.Resolved, a.Printed,
				each(model.Children[model.Reply](b, a.ID), func(r model.Reply) replyView {
					return replyView{r.ID, r.Author, r.Time, r.Text}
				})}
		}),
		each(model.Children[model.Visa](b, s.ID), func(v model.Visa) visaView {
			return visaView{v.Status, v.Author, v.Time, v.Void}
		})}
}

func citations(b *model.Briefing, of model.ID) []citationView {
	return each(model.Children[model.Citation](b, of), func(c model.Citation) citationView {
		return citationView{c.Source, c.Paragraph, c.From, c.To, c.Quote}
	})
}

func domain(d string) string {
	if d == "" {
		return model.Other
	}
	return d
}

func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func each[T, V any](nodes iter.Seq[T], view func(T) V) []V {
	all := []V{}
	for n := range nodes {
		all = append(all, view(n))
	}
	return all
}

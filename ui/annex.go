package ui

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// An annex is a list of facts behind the stakes: what it is called, what it
// lists, and what can be asked about one of them.
type annex struct {
	kind      model.Kind
	name      string
	add       string     // the command that adds one; "" where import does
	blank     model.Node // a new one
	list      func(*model.Briefing) []model.Node
	count     func(*model.Briefing) int // how long the list is, without making it
	order     func(*model.Briefing) []model.ID
	removed   func(*model.Briefing) []model.Node
	say       func(model.Node) (lead, text string) // a fact in two lines
	questions []question
}

// annexes lists them in the order of the print, in the language of the interface.
func annexes() []annex {
	line := func(field, label string) question { return question{field: field, label: label} }
	date := func(field, label string) question { return question{field: field, label: label, answer: aDate} }
	text := func(field, label string) question { return question{field: field, label: label, answer: aText} }
	dates := []question{date("start", lang.T("From")), date("end", lang.T("To"))}
	bilateral := question{field: "bilateral", label: lang.T("Bilateral relation"), answer: aYesNo}
	return []annex{
		{model.KindEngagement, lang.T("Programme"), lang.T("+ Add an engagement"), model.Engagement{}, all[model.Engagement], number[model.Engagement], idsOf[model.Engagement], gone[model.Engagement],
			of(func(n model.Engagement) (string, string) {
				return strings.Join(nonEmpty(moment(n.Start), n.Location), " · "), strings.Join(nonEmpty(n.What, n.With), " – ")
			}),
			[]question{date("start", lang.T("Begins")), date("end", lang.T("Ends")), text("what", lang.T("What")),
				line("location", lang.T("Place")), line("format", lang.T("Format of the meeting")), line("with", lang.T("With")),
				text("points", lang.T("Talking points, one a line"))}},
		{model.KindEvent, lang.T("Chronology"), lang.T("+ Add an event"), model.Event{}, all[model.Event], number[model.Event], idsOf[model.Event], gone[model.Event],
			of(func(n model.Event) (string, string) { return said().Dates(n.Start, n.End), n.What }),
			append(dates, text("what", lang.T("What happened")), bilateral)},
		{model.KindFigure, lang.T("Key figures"), lang.T("+ Add a figure"), model.Figure{}, all[model.Figure], number[model.Figure], idsOf[model.Figure], gone[model.Figure],
			of(func(n model.Figure) (string, string) {
				return strings.Join(nonEmpty(said().Figure(n), said().Dates(n.Date, "")), " · "), n.What
			}),
			[]question{{field: "value", label: lang.T("Value"), answer: aNumber}, {field: "max", label: lang.T("Up to"), answer: aNumber},
				line("unit", lang.T("Unit (USD, tonne, percent…)")), line("word", lang.T("Unit as the source says it")),
				text("what", lang.T("What it counts")), date("date", lang.T("As of")), bilateral}},
		{model.KindAgreement, lang.T("Agreements"), lang.T("+ Add an agreement"), model.Agreement{}, all[model.Agreement], number[model.Agreement], idsOf[model.Agreement], gone[model.Agreement],
			of(func(n model.Agreement) (string, string) { return agreementName(n.Status), n.What }),
			[]question{{"status", lang.T("State"), aChoice, []string{"", "expected", "agreed", "signed", "in-force"}, orNone(agreementName)},
				text("what", lang.T("Agreement")), {field: "signatories", label: lang.T("Signatories"), answer: aList}}},
		{model.KindPerson, lang.T("People"), lang.T("+ Add a person or an organisation"), model.Person{}, all[model.Person], number[model.Person], idsOf[model.Person], gone[model.Person],
			of(func(n model.Person) (string, string) {
				what := ""
				if n.Organisation {
					what = lang.T("Organisation")
				}
				return n.Name, strings.Join(nonEmpty(n.Role, sideName(n.Side), what), " · ")
			}),
			[]question{line("name", lang.T("Name")), line("role", lang.T("Role")),
				{"side", lang.T("Side"), aChoice, []string{"", "visitor", "host"}, orNone(sideName)},
				{field: "participant", label: lang.T("In the delegation"), answer: aYesNo}, {field: "organisation", label: lang.T("An organisation"), answer: aYesNo}}},
		{model.KindSource, lang.T("Sources"), "", model.Source{}, all[model.Source], number[model.Source], idsOf[model.Source], gone[model.Source],
			of(func(n model.Source) (string, string) {
				return n.Title, about(n)
			}),
			[]question{line("title", lang.T("Title")), line("origin", lang.T("Where it comes from")), date("published", lang.T("Published"))}},
	}
}

// all lists the facts of a type.
func all[T model.Node](b *model.Briefing) (list []model.Node) {
	for n := range model.Children[T](b, b.ID()) {
		list = append(list, n)
	}
	return list
}

// number counts the facts of a type.
func number[T model.Node](b *model.Briefing) int { return model.Count[T](b, b.ID()) }

// idsOf lists the facts of a type by their IDs.
func idsOf[T model.Node](b *model.Briefing) []model.ID {
	return slices.Collect(model.IDs[T](b, b.ID()))
}

// gone lists the facts of a type that were removed, as a refused import leaves them.
func gone[T model.Node](b *model.Briefing) (list []model.Node) {
	for n := range model.Removed[T](b, b.ID()) {
		list = append(list, n)
	}
	return list
}

// of says a fact of a type.
func of[T model.Node](say func(T) (lead, text string)) func(model.Node) (string, string) {
	return func(n model.Node) (string, string) {
		t, ok := n.(T)
		if !ok {
			return "", ""
		}
		return say(t)
	}
}

func nonEmpty(parts ...string) (left []string) {
	for _, p := range parts {
		if p != "" {
			left = append(left, p)
		}
	}
	return left
}

package article

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// sectionTitles are the proposed titles of sections by language and domain.
var sectionTitles = map[string]map[string]string{
	"fr": {model.Politics: "Politique et diplomatie", model.Economy: "Économie et commerce", model.Security: "Défense et sécurité", model.Energy: "Énergie",
		model.Development: "Développement et aide humanitaire", model.Culture: "Culture, éducation et science", model.Other: "Autres sujets"},
	"en": {model.Politics: "Politics and diplomacy", model.Economy: "Economy and trade", model.Security: "Defence and security", model.Energy: "Energy",
		model.Development: "Development and humanitarian aid", model.Culture: "Culture, education and science", model.Other: "Other matters"},
}

// SectionTitle is the proposed title of a section, in French where the language is another.
func SectionTitle(lang, domain string) string {
	if sectionTitles[lang] == nil {
		lang = "fr"
	}
	return sectionTitles[lang][domain]
}

var visitTitles = map[string]map[string]string{
	"fr": {model.VisitState: "Visite d’État", model.VisitOfficial: "Visite officielle", model.VisitWorking: "Visite de travail", model.VisitMission: "Mission", model.VisitMeeting: "Rencontre", model.VisitPlain: "Visite", "": "Visite"},
	"en": {model.VisitState: "State visit", model.VisitOfficial: "Official visit", model.VisitWorking: "Working visit", model.VisitMission: "Mission", model.VisitMeeting: "Meeting", model.VisitPlain: "Visit", "": "Visit"},
}

// visitTitle proposes the briefing's title: the kind of visit and where it goes.
// A meeting that goes nowhere keeps the source's own title, if it has one.
func (d *Document) visitTitle() string {
	title := visitTitles[d.Lang][d.Visit.Type]
	switch {
	case d.Visit.HostCountry != "" && d.Visit.Type == model.VisitMeeting && d.Lang != "fr":
		return title + " in " + lex.Loaded().Countries[d.Visit.host].En
	case d.Visit.HostCountry != "":
		return title + " " + lex.Loaded().Countries[d.Visit.host].Toward(d.Lang)
	case len(d.Visit.Places) > 0 && d.isSeat(d.Visit.Places[0]):
		return title // a seat has an article that no list knows
	case len(d.Visit.Places) > 0 && d.Lang == "fr":
		return title + d.toward(d.Visit.Places[0]) + d.Visit.Places[0]
	case len(d.Visit.Places) > 0 && d.Visit.Type == model.VisitMeeting:
		return title + " in " + d.Visit.Places[0]
	case len(d.Visit.Places) > 0:
		return title + " to " + d.Visit.Places[0]
	}
	if t := d.title(); t != "" {
		return t
	}
	return title
}

// toward is the French word before a place that is in no list: as the text has it.
func (d *Document) toward(place string) string {
	if strings.Contains(d.Text, " en "+place) && !strings.Contains(d.Text, " à "+place) {
		return " en "
	}
	return " à "
}

// title returns the source's own title, "" when it has none.
func (d *Document) title() string {
	at := d.titleAt()
	if at < 0 {
		return ""
	}
	return strings.TrimSpace(strings.TrimLeft(d.Line(d.Paragraphs[at]), "# "))
}

// titleAt returns the index of the paragraph that is the title, -1 for none.
func (d *Document) titleAt() int {
	const head = 50 // paragraphs
	return slices.IndexFunc(d.Paragraphs[:min(len(d.Paragraphs), head)], func(p Paragraph) bool { return p.Type == model.ParagraphTitle })
}

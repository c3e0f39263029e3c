package main

import (
	"strings"

	"github.com/enjeux/enjeux/model"
)

// scoreVisit gives a point a field: one that the gold leaves empty must be empty,
// another must share its words with the gold.
func scoreVisit(v visitView, g gold, s *score) {
	kinds := map[string]string{model.VisitState: "visite d'état state государственный", model.VisitOfficial: "officielle official официальный",
		model.VisitWorking: "travail working рабочий", model.VisitMission: "mission délégation delegation étude study", model.VisitPlain: "visite visit déplacement voyage trip tournée tour séjour визит поездка", model.VisitMeeting: "meeting réunion rencontre summit sommet entretien переговоры саммит встреча dialogue"}
	got := map[string]string{"kind": kinds[v.Kind], "guest": v.Visitor, "host": v.Host + " " + v.HostCountry,
		"place": strings.Join(v.Places, " "), "start": v.Start, "end": v.End}
	for _, field := range []string{"kind", "guest", "host", "place", "start", "end"} {
		want, _ := g.Visit[field].(string)
		is := got[field]
		if want == "" && field == "host" {
			is = v.Host
		}
		switch {
		case want == "" && is == "", want != "" && likeWords(is, want):
			s.visit.hit++
		default:
			s.visit.missed++
			if is != "" {
				s.visit.extra++
			}
			s.miss("visit %s: %q, the gold has %q", field, is, want)
		}
	}
}

// likeWords tells whether two answers share a word that says something; a date
// must be the same.
func likeWords(got, want string) bool {
	if strings.Trim(want, "0123456789-") == "" {
		return got == want
	}
	return shares(got, strings.ReplaceAll(strings.ToLower(want), "president", ""))
}

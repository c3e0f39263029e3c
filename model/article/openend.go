package article

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Visits of which one day is told that need not be the only one.

// findOpenEnd leaves open when a visit ends of which one day is known, where that is the day of one of its places, where
// the visit is said to take longer, or where it is told as one that goes on.
func (d *Document) findOpenEnd(found []findings) {
	v := &d.Visit
	if v.Type == model.VisitMeeting || v.Start == "" || v.Start != v.End {
		return
	}
	formal := v.Type == model.VisitState || v.Type == model.VisitOfficial
	if d.dayOfOnePlace(found) || slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool {
		return slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			if m.From < s.at.From || m.To > s.at.To || m.Start != v.Start {
				return false
			}
			before := s.text[:m.From-s.at.From]
			return s.says(visitWord) && d.length(s) > 1 || formal && !s.says(visitWord) && d.length(s) == 0 && s.says(metOnDay) || sinceMorning.MatchString(before) || formal && hasGone.MatchString(before) && forVisit.MatchString(s.text)
		})
	}) {
		v.End = ""
	}
}

var (
	// metOnDay says that a day is that of a meeting.
	metOnDay = lex.Whole(`(?:during|in|at) an? [^;,]{1,30} meeting|lors d[’']un (?:entretien|tête-à-tête)|(?:lors|au cours) d[’']une (?:rencontre|réunion)`)
	// sinceMorning stands before the day since which somebody is there.
	sinceMorning = lex.Lazy(`(?i)\s(?:depuis (?:ce matin|cet après-midi|hier|avant-hier)|since (?:this morning|yesterday)),?\s(?:\p{L}+,?\s)?(?:le\s)?$`)
	// hasGone stands before the day on which somebody has left for a visit.
	hasGone = lex.Lazy(`(?i)\s(?:s[’']est|se sont) rendue?s?\s(?:ce\s|le\s)?$|\s(?:travelled|traveled|flew)\s(?:[^.;,]{1,40}\s)?(?:on\s)?$`)
	// forVisit says what for.
	forVisit = lex.Lazy(`(?i)\s(?:pour une|for an?|on an?) (?:[\p{L}-]+ )?(?:visite (?:officielle|d[’']État)|(?:official|state) visit)`)
)

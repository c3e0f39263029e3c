package article

import (
	"cmp"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// The days of a visit that has several stops.

// daysOfStops returns the first and the last day of stops that a sentence has one after the other, each with its day:
// "to visit Latvia on 10 March, Estonia on 11 March and Lithuania on 12 and 13 March"; "" for fewer than two.
func (d *Document) daysOfStops(s leadSentence, mentions []timex.Mention) (first, last string) {
	to := -1 // where the day of the stop before ends
	for _, m := range mentions {
		if m.From < s.at.From || m.To > s.at.To || len(m.Start) != len(time.DateOnly) || d.ofElse(s, m, false) {
			continue
		}
		at := m.From - s.at.From
		if to < 0 {
			if all := lex.Sightings(lex.Words(s.text[:at]), d.Lang); len(all) > 0 && all[len(all)-1].Kind != lex.ByAdjective && onThatDay.MatchString(s.text[all[len(all)-1].To:at]) {
				first, to = m.Start, m.To-s.at.From
			}
			continue
		}
		between := s.text[to:max(to, at)]
		all := lex.Sightings(lex.Words(between), d.Lang)
		if len(all) != 1 || all[0].Kind == lex.ByAdjective || m.Start <= first || !andThere.MatchString(between[:all[0].From]) || !onThatDay.MatchString(between[all[0].To:]) || m.Start > timex.DaysAfter(first, longestStay) {
			break
		}
		last, to = cmp.Or(m.End, m.Start), m.To-s.at.From
	}
	return first, last
}

var (
	// andThere stands between the day of a stop and the next stop, onThatDay between a stop and its day.
	andThere  = lex.Lazy(`(?i)^(?:,|,? (?:and|et|puis|then|and then|et ensuite))(?: (?:to|in|à|en|au|aux|the|la|le|l[’']))*\s?$`)
	onThatDay = lex.Lazy(`(?i)^ (?:(?:on|from|le|les|du|ce) ?)?$`)
)

// lastStage returns the last day of the stages that a sentence has one after the other from a range of
// days on, "" for a day that is no range: "visits Ghana from 2 to 5 May and Togo from 6 to 8 May".
func (d *Document) lastStage(s leadSentence, mentions []timex.Mention, first timex.Mention) string {
	end, to := first.End, first.To
	for _, m := range mentions {
		if end == "" || m.From < to || m.To > s.at.To || m.End == "" || m.Start < end || m.Start > timex.DaysAfter(end, longestWay) {
			continue
		}
		if between := s.text[to-s.at.From : m.From-s.at.From]; !nextStage.MatchString(between) || len(lex.Sightings(lex.Words(between), d.Lang)) == 0 {
			break
		}
		end, to = m.End, m.To
	}
	return end
}

// nextStage stands between the days of two stages, with where the second one is.
var nextStage = lex.Lazy(`(?i)^(?:,| and| et| puis| then| before| avant)\s[^.;]{1,60}$`)

// thenWord stands between the days of two stops.
var thenWord = lex.Whole(`puis|then`)

// untilWord stands before the last day of a visit.
var untilWord = lex.Lazy(`(?i)(?:^|[\s(])(?:jusqu[’']au|jusqu[’']à|until|till|through|to|по|до)\s$`)

package article

import (
	"slices"
	"time"

	"github.com/enjeux/enjeux/model/article/timex"
)

// The days of a visit by all that speaks for them: those that are likeliest by a log-linear model over
// simple clues (dayclues.go). What each clue is worth was learnt (dayweights.go).

// dayWorth is what each clue is worth: for a day as the first one, as the last one, and for two days
// as both.
type dayWorth struct {
	first, last [dayClues]float64
	pair        [pairClues]float64
}

// findLikelyDays takes for the first and the last day of a visit, or of a meeting, for which no rule
// has one those that are likeliest; but not one day for the whole of a longer visit.
func (d *Document) findLikelyDays(found []findings) {
	v := &d.Visit
	if v.Start != "" || v.End != "" || v.Type == "" && !slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool { return s.says(visitWord) || s.meets() }) {
		return
	}
	st := d.stay(found)
	if start, end := st.likeliest(&dayWeights); !st.longer || start != end && (start != d.Published || st.at(start).clues[clueToday] > 0) {
		v.Start, v.End = start, end
	}
	if v.Start == v.End && d.isHomeAgain(found, v.End) {
		v.Start = ""
	}
}

// isHomeAgain tells whether the lead says of a day that somebody came home on it, behind the visit.
func (d *Document) isHomeAgain(found []findings, day string) bool {
	return day != "" && slices.ContainsFunc(d.lead(leading), func(s leadSentence) bool {
		return slices.ContainsFunc(found[s.i].mentions, func(m timex.Mention) bool {
			return m.From >= s.at.From && m.To <= s.at.To && m.Start == day && timex.CameBack.MatchString(s.text[:m.From-s.at.From])
		})
	})
}

// likeliest returns the two days for which most speaks, "" for one that is not known.
func (st *stay) likeliest(w *dayWorth) (start, end string) {
	most, any := 0.0, false
	st.weigh(w, func(i, j int, _ [pairClues]float64, worth float64) {
		if !any || worth > most {
			most, any, start, end = worth, true, st.day(i), st.day(j)
		}
	})
	return start, end
}

// weigh calls a function for each two days that can be the first and the last one, -1 for a day that
// is not known, with the clues that they are both and what all that speaks for them is worth.
func (st *stay) weigh(w *dayWorth, two func(i, j int, clues [pairClues]float64, worth float64)) {
	for i := -1; i < len(st.days); i++ {
		first := 0.0
		if i >= 0 {
			first = worthOf(w.first[:], st.days[i].clues[:])
		}
		for j := -1; j < len(st.days); j++ {
			if i >= 0 && j >= 0 && !st.canLast(i, j) {
				continue
			}
			clues := st.together(i, j)
			worth := first + worthOf(w.pair[:], clues[:])
			if j >= 0 {
				worth += worthOf(w.last[:], st.days[j].clues[:])
			}
			two(i, j, clues, worth)
		}
	}
}

// worthOf returns what some clues are worth.
func worthOf(worth, clues []float64) (all float64) {
	for k, c := range clues {
		all += worth[k] * c
	}
	return all
}

// day returns a day, "" for -1.
func (st *stay) day(i int) string {
	if i < 0 {
		return ""
	}
	return st.days[i].day
}

// canLast tells whether a visit can last from one day to another.
func (st *stay) canLast(i, j int) bool {
	return i == j || i < j && len(st.days[j].day) == len(time.DateOnly) && st.days[j].day <= timex.DaysAfter(st.days[i].day, longestEvent)
}

// together returns the clues that two days are the first and the last one.
func (st *stay) together(i, j int) (clues [pairClues]float64) {
	one := func(clue int, is bool) {
		if is {
			clues[clue] = 1
		}
	}
	switch {
	case i < 0:
		one(pairNone, j < 0)
		one(pairNoneOfVisit, j < 0 && st.visit)
	case j < 0:
		clues[pairOpenMeeting] = min(1, st.days[i].clues[clueMeeting])
		one(pairOpenBegins, st.days[i].begins)
	case i == j:
		clues[pairSameMeeting] = min(1, st.days[i].clues[clueMeeting])
		one(pairSame, true)
		one(pairSameVisit, st.visit)
		one(pairSameFormal, st.formal)
		one(pairSameToday, st.days[i].day == st.published)
	default:
		first, last := st.days[i].day, st.days[j].day
		one(pairApart, true)
		for _, r := range st.ranges {
			if r.first == first && r.last == last {
				clues[pairApart], clues[pairRange], clues[pairRangeVisit] = 0, r.told, r.visit
			}
		}
		for n, told := range st.lengths {
			if told > 0 && last == timex.DaysAfter(first, n-1) {
				clues[pairLength] = told
			}
		}
		one(pairProgramme, st.programme == [2]string{first, last})
	}
	return clues
}

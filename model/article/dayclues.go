package article

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Clues that a day is the first of the visit, or the last.
const (
	clueLead       = iota // told in the lead
	clueFirst             // in the first paragraph
	clueToldFirst         // with the first day that is told
	clueVisit             // beside a word for a visit
	clueMeeting           // beside one for a meeting
	clueToday             // as "today"
	clueBegun             // where a visit is said to have begun
	clueOpens             // opens a range, or
	clueCloses            // closes it
	clueCountsOn          // by how long something takes from the day before it, or
	clueCountsBack        // took until that behind it
	clueRecord            // at the head of the record of a meeting
	clueProgramme         // first or last of a programme
	clueMonth             // no day but a month
	clueLately            // in the week before publication
	clueSoon              // in the two weeks behind it
	clueFar               // months away from it
	dayClues
)

// Clues that two days are the first and the last one.
const (
	pairNone        = iota // neither is known
	pairNoneOfVisit        // though the lead tells of a visit
	pairSame               // they are one, and
	pairSameVisit          // the lead tells of a visit, or
	pairSameFormal         // of a visit of state or an official one, or
	pairSameToday          // it is that of publication, or
	pairSameMeeting        // some meet then
	pairOpenMeeting        // only the first is known, and some meet then, or
	pairOpenBegins         // something begins
	pairRange              // they are told as a range
	pairRangeVisit         // beside a word for a visit
	pairApart              // they are not told as one
	pairLength             // they are as far apart as a visit is said to last
	pairProgramme          // they are those of a programme
	pairClues
)

// A stay is what the opening of a document says of when the visit is.
type stay struct {
	published string
	days      []dayClue // in order
	ranges    []rangeClue
	lengths   [longestStay + 1]float64 // how much is told of each number of days
	programme [2]string
	visit     bool // the lead tells of a visit
	formal    bool // of state, or an official one
	longer    bool // of a tour, or of one that need not be of one day
}

// A dayClue is a day, or a month, and the clues there are for it.
type dayClue struct {
	day    string
	clues  [dayClues]float64
	begins bool // something begins then
}

// A rangeClue is how much is told of days from one to another, and beside a word for a visit.
type rangeClue struct {
	first, last string
	told, visit float64
}

const (
	mostDays = 40 // that are looked at
	below    = .5 // how much is told by what stands below the lead
)

// stay gathers the clues for the days of the visit.
func (d *Document) stay(found []findings) *stay {
	st := &stay{published: d.aboutPublished()}
	for _, s := range d.opening {
		if d.Paragraphs[s.i].Type != model.ParagraphHeading {
			st.read(d, s, found[s.i].mentions)
		}
	}
	if first, last := d.daysOfProgramme(); first != "" {
		st.programme = [2]string{first, last}
		st.at(first).is(clueProgramme, true)
		st.at(last).is(clueProgramme, true)
	}
	st.at(d.headOfRecord()).is(clueRecord, true)
	st.at(d.Published)
	st.count()
	for k := range st.days {
		st.days[k].place(st.published)
	}
	slices.SortFunc(st.days, func(a, b dayClue) int { return strings.Compare(a.day, b.day) })
	return st
}

// read adds the clues of a sentence.
func (st *stay) read(d *Document, s leadSentence, mentions []timex.Mention) {
	much, visit, first := below, s.says(visitWord), len(st.days) == 0
	if s.behind < leading {
		much = 1
		st.visit = st.visit || visit
		st.formal = st.formal || s.says(kinds[0].said) || s.says(kinds[1].said)
		st.longer = st.longer || visit && s.says(inWeek) || d.Paragraphs[s.i].Type == model.ParagraphTitle && s.says(severalStops)
	}
	if visit {
		if n := d.length(s); n > 0 && n <= longestStay {
			st.lengths[n] = min(1, st.lengths[n]+much)
		}
	}
	for _, m := range mentions {
		if d.ofElse(s, m, d.Visit.Type == model.VisitMeeting) || d.bygone(m) {
			continue
		}
		say := func(day string, own int) {
			e := st.at(day)
			e.begins = e.begins || s.says(beginsWord)
			e.is(clueLead, s.behind < leading)
			e.is(clueFirst, s.behind == 0 && d.Paragraphs[s.i].Type != model.ParagraphTitle)
			e.is(clueToldFirst, first)
			e.more(clueVisit, visit, much)
			e.more(clueMeeting, s.meets(), much)
			e.more(clueBegun, s.says(hasBegun), much)
			e.more(clueToday, m.Today && !m.Weekday && day == st.published, much)
			e.more(own, own >= 0, much)
		}
		last := m.LastDay()
		switch {
		case len(m.End) == len(m.Start):
			say(m.Start, clueOpens)
			say(m.End, clueCloses)
			st.between(m.Start, m.End, much, visit)
		case last != "":
			say(m.Start, -1)
			say(last, clueCountsOn)
			st.between(m.Start, last, much, false)
		case m.Days < -1:
			from := timex.DaysAfter(m.Start, 1+m.Days)
			say(m.Start, -1)
			say(from, clueCountsBack)
			st.between(from, m.Start, much, false)
		default:
			say(m.Start, -1)
		}
		first = false
	}
}

// inWeek tells of a visit that need not be of one day.
var inWeek = lex.Whole(`(?:this|next) week|cette semaine|la semaine prochaine|на (?:этой|следующей) неделе`)

// at returns the clues for a day, those of none behind the last one that is looked at.
func (st *stay) at(day string) *dayClue {
	k := slices.IndexFunc(st.days, func(e dayClue) bool { return e.day == day })
	switch {
	case k >= 0:
		return &st.days[k]
	case len(st.days) >= mostDays || day == "":
		return &dayClue{}
	}
	st.days = append(st.days, dayClue{day: day})
	return &st.days[len(st.days)-1]
}

// is gives a day a clue.
func (e *dayClue) is(clue int, so bool) {
	if so {
		e.clues[clue] = 1
	}
}

// more gives a day so much more of a clue.
func (e *dayClue) more(clue int, so bool, much float64) {
	if so {
		moreOf(&e.clues[clue], much)
	}
}

// moreOf adds so much to a clue, up to that of two sentences.
func moreOf(clue *float64, much float64) {
	const most = 2
	*clue = min(most, *clue+much)
}

// between adds to what is told of days from one to another.
func (st *stay) between(first, last string, much float64, visit bool) {
	k := slices.IndexFunc(st.ranges, func(r rangeClue) bool { return r.first == first && r.last == last })
	if k < 0 {
		if len(st.ranges) >= mostDays {
			return
		}
		k = len(st.ranges)
		st.ranges = append(st.ranges, rangeClue{first: first, last: last})
	}
	r := &st.ranges[k]
	r.told = min(1, r.told+much)
	if visit {
		r.visit = min(1, r.visit+much)
	}
}

// count adds the days that lie as far from one of the lead, or from that of publication, as a visit is
// said to last.
func (st *stay) count() {
	told := slices.Clone(st.days)
	for n := 2; n <= longestStay; n++ {
		for _, e := range told {
			if st.lengths[n] > 0 && (e.clues[clueLead] > 0 || e.day == st.published) {
				st.at(timex.DaysAfter(e.day, n-1))
				st.at(timex.DaysAfter(e.day, 1-n))
			}
		}
	}
}

// place adds the clue that is in how far a day lies from that of publication.
func (e *dayClue) place(published string) {
	const week, fortnight, longAgo, farAhead = 7, 14, 60, 120 // days
	within := func(from, to int) bool {
		return timex.DaysAfter(published, from) <= e.day && e.day <= timex.DaysAfter(published, to)
	}
	switch {
	case len(e.day) < len(time.DateOnly):
		e.clues[clueMonth] = 1
	case published == "" || e.day == published:
	case within(-week, 0):
		e.clues[clueLately] = 1
	case within(0, fortnight):
		e.clues[clueSoon] = 1
	case !within(-longAgo, farAhead):
		e.clues[clueFar] = 1
	}
}

package review

import (
	"time"

	"github.com/enjeux/enjeux/model"
)

// layouts are the precisions of a date or a time in the file.
var layouts = []string{"2006", "2006-01", "2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"}

// valid tells an ISO 8601 date or local time, at any of the precisions.
func valid(s string) bool {
	for _, l := range layouts {
		if len(s) == len(l) {
			_, err := time.Parse(l, s)
			return err == nil
		}
	}
	return false
}

// before tells whether one date comes before another, as far as both are known.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}

// dates finds dates that are none, or that cannot be.
func (r *reviewer) dates() {
	start, end := r.visit.Start, r.visit.End
	for _, n := range r.nodes {
		switch n := n.(type) {
		case model.Visit:
			r.date(n, "date", n.Date)
			r.span(n, n.Start, n.End)
		case model.Figure:
			r.date(n, "date", n.Date)
		case model.Event:
			r.span(n, n.Start, n.End)
		case model.Engagement:
			r.span(n, n.Start, n.End)
			for _, d := range [][2]string{{"start", n.Start}, {"end", n.End}} {
				if valid(d[1]) && (valid(start) && before(d[1], start) || valid(end) && before(end, d[1])) {
					r.flag(OutsideVisit, n, d[0], d[1])
					break
				}
			}
		}
	}
}

func (r *reviewer) date(n model.Node, field, value string) (ok bool) {
	if value != "" && !valid(value) {
		r.flag(MalformedDate, n, field, value)
	}
	return valid(value)
}

func (r *reviewer) span(n model.Node, start, end string) {
	from, to := r.date(n, "start", start), r.date(n, "end", end)
	if from && to && before(end, start) {
		r.flag(EndBeforeStart, n, "end", end, start)
	}
}

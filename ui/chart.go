package ui

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/widgets"
)

// chart draws what an annex says beside its list: a timeline of the events, bars
// of the figures. It is nil where there is too little to draw.
func (f *facts) chart(k model.Kind) fyne.CanvasObject {
	switch k {
	case model.KindEvent:
		if c := timeline(f.s.Briefing()); len(c.Moments) > 1 {
			return widgets.NewTimeline(c)
		}
	case model.KindFigure:
		if all := bars(f.s.Briefing(), idsOf[model.Figure](f.s.Briefing())); len(all) > 1 {
			return widgets.NewBars(all)
		}
	}
	return nil
}

// timeline places the events between the first and the last of them; those of
// the bilateral relation are larger.
func timeline(b *model.Briefing) (c widgets.TimelineContent) {
	type event struct {
		model.Event
		day time.Time
	}
	var all []event
	for _, e := range term.Chronology(b) {
		if day, ok := dayOf(e.Start); ok {
			all = append(all, event{e, day})
		}
	}
	if len(all) == 0 {
		return c
	}
	first, last := all[0], all[len(all)-1]
	whole := last.day.Sub(first.day)
	const apart = 1.0 / 400 // of the line
	drawn := make(map[bool]float32)
	for _, e := range all {
		m := widgets.Moment{Tall: e.Bilateral}
		if whole > 0 {
			m.At = float32(e.day.Sub(first.day)) / float32(whole)
		}
		if before, ok := drawn[m.Tall]; ok && m.At-before < apart {
			continue // it cannot be told from the one before, and there may be thousands
		}
		drawn[m.Tall] = m.At
		c.Moments = append(c.Moments, m)
	}
	c.First, c.Last = said().Dates(first.Start, ""), said().Dates(last.Start, "")
	return c
}

// dayOf is the first day of a date at any precision.
func dayOf(iso string) (time.Time, bool) {
	day, _, _ := strings.Cut(iso, "T")
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, day); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// maxBars is how many bars are drawn: more are not looked at one by one.
const maxBars = 60

// unitOf is what a figure counts in: a source may use a word that is no known unit.
func unitOf(f model.Figure) string { return cmp.Or(f.Unit, f.Word) }

// bars are the figures of the unit that most of them have, for only those compare,
// in the order of some IDs, the longest being the greatest.
func bars(b *model.Briefing, ids []model.ID) (all []widgets.Bar) {
	units := make(map[string]int)
	unit := ""
	for f := range model.Children[model.Figure](b, b.ID()) {
		units[unitOf(f)]++
		if units[unitOf(f)] > units[unit] || unit == "" {
			unit = unitOf(f)
		}
	}
	most := 0.0
	for f := range model.Children[model.Figure](b, b.ID()) {
		if unitOf(f) == unit {
			most = max(most, f.Value, f.Max)
		}
	}
	for _, id := range ids {
		if len(all) == maxBars {
			break
		}
		if f, _ := model.Get[model.Figure](b, id); unitOf(f) == unit && most > 0 && f.Value >= 0 {
			all = append(all, widgets.Bar{Part: float32(max(f.Value, f.Max) / most), Name: f.What, Value: said().Figure(f)})
		}
	}
	return all
}

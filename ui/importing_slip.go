package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// content is what the slip of an item shows.
func (r *importing) content(it *intake.Item) widgets.SlipContent {
	var c widgets.SlipContent
	c.Decision = widgets.Decision(it.State)
	c.Title, c.Text = r.say(it.Node, it.Field)
	if it.State != intake.Refused {
		c.Reasons = r.reasons(it)
	}
	if it.Field != "" {
		c.Lead, c.Title, c.Text = c.Title, c.Text, ""
	}
	tag := func(kind widgets.Kind, text string) { c.Tags = append(c.Tags, widgets.Tag{Text: text, Kind: kind}) }
	switch it.Standing {
	case intake.Fresh:
		if it.Was != "" {
			tag(widgets.Warn, lang.T("refused before, when the source said: %s", shortened(it.Was, 90)))
		}
	case intake.Again:
		tag(widgets.Neutral, lang.T("in the briefing: one more passage"))
	case intake.Kept:
		tag(widgets.Neutral, lang.T("in the briefing already"))
	case intake.Contrary:
		tag(widgets.Alert, lang.T("the briefing says: %s", visitValue(it.Field, it.Was)))
	case intake.Changed:
		r.changed(it, tag)
		if now, ok := it.Instead.(model.Stake); ok && it.State != intake.Refused {
			c.Text, c.Look = spanned(shortenedSpans(compare.Words(it.Was, now.Body)))
		}
	}
	if it.State != intake.Refused {
		for _, text := range it.Remarks() {
			tag(widgets.Warn, shortened(text, 90))
		}
	}
	if found := r.flaws[model.IDOf(it.Node)]; it.Field == "" && !it.Corrected && it.State != intake.Refused {
		for _, say := range found[:min(3, len(found))] {
			tag(widgets.Warn, say)
		}
	}
	if it.Corrected {
		tag(widgets.Good, lang.T("corrected"))
	}
	if sources, marks := passages(it.Citations); len(marks) > 0 {
		c.Meta = marks
		if sources > 1 {
			tag(widgets.Neutral, lang.N(sources, "%d source", "%d sources"))
		}
	}
	return c
}

// passages counts the sources of citations, and names their paragraphs: those of
// one source, then those of the next.
func passages(all []model.Citation) (sources int, marks string) {
	const most = 3 // paragraphs of a source
	by := make(map[model.ID][]string)
	var order []model.ID
	for _, c := range all {
		if by[c.Source] == nil {
			order = append(order, c.Source)
		}
		if n := fmt.Sprint(c.Paragraph); !slices.Contains(by[c.Source], n) {
			by[c.Source] = append(by[c.Source], n)
		}
	}
	var parts []string
	for _, id := range order {
		numbers := by[id]
		if len(numbers) > most {
			numbers = append(numbers[:most], "…")
		}
		parts = append(parts, "¶ "+strings.Join(numbers, ", "))
	}
	return len(order), strings.Join(parts, " · ")
}

// changed says what the corrected source says of an item, and what comes of that.
func (r *importing) changed(it *intake.Item, tag func(widgets.Kind, string)) {
	switch gone := it.Gone(); {
	case gone && it.State == intake.Accepted:
		tag(widgets.Neutral, lang.T("gone from the source, and kept"))
		return
	case gone:
		tag(widgets.Alert, lang.T("gone from the source"))
		return
	case it.State == intake.Refused:
		tag(widgets.Neutral, lang.T("stays as it was"))
	default:
		tag(widgets.Warn, lang.T("changed in the source"))
	}
	if it.Instead != nil && it.Node.Kind() != model.KindStake {
		lead, text := r.say(it.Instead, "")
		was, wasText := r.say(it.Node, "")
		if was == lead {
			was, lead = wasText, text
		}
		if was != lead {
			tag(widgets.Neutral, lang.T("now: %s", shortened(lead, 90)))
		} else {
			tag(widgets.Neutral, lang.T("says the same of it"))
		}
	}
}

// say tells an item in two lines, of the visit only one field.
func (r *importing) say(n model.Node, field string) (lead, text string) {
	switch n := n.(type) {
	case model.Visit:
		for _, q := range visitQuestions() {
			if q.field == field {
				lead = q.label
			}
		}
		return visitFieldName(lead, field), visitFieldText(n, field)
	case model.Stake:
		return n.Title, beginning(strings.ReplaceAll(rest(n), "  ", " "), 170)
	}
	for _, a := range r.annexes {
		if a.kind == n.Kind() {
			return a.say(n)
		}
	}
	return "", ""
}

// rest is the text of a stake as far as its title does not say it already.
func rest(s model.Stake) string {
	title := strings.TrimSuffix(s.Title, "…")
	_, first := utf8.DecodeRuneInString(title)
	_, left, ok := strings.Cut(s.Body, title[first:])
	if !ok || title == "" {
		return s.Body
	}
	if left = strings.TrimLeft(left, " \u00a0\u202f.,;:"); left != "" {
		return "… " + left
	}
	return ""
}

// beginning is [shortened] at the end of a word.
func beginning(text string, runes int) string {
	short := shortened(text, runes)
	if k := strings.LastIndexByte(short, ' '); short != text && k > 0 {
		return strings.TrimRight(short[:k], " ,;:.") + "…"
	}
	return short
}

// visitFieldName names a field of the visit without the hint of its form.
func visitFieldName(label, field string) string {
	switch field {
	case "start":
		return lang.T("Begins")
	case "end":
		return lang.T("Ends")
	case "lang":
		return lang.T("Language")
	}
	return label
}

// visitFieldText is a field of the visit as it is read.
func visitFieldText(v model.Visit, field string) string {
	if field == "places" {
		return strings.Join(v.Places, ", ")
	}
	value, _ := fieldValues(v)[field].(string)
	return visitValue(field, value)
}

// visitValue is the value of a field of the visit as it is read.
func visitValue(field, value string) string {
	switch field {
	case "type":
		return visitType(value)
	case "lang":
		return languageName(value)
	case "start", "end":
		return said().Dates(value, "")
	}
	return value
}

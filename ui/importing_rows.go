package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// Rows that are no item: the name of a section, or of what is listed under it.
const (
	rowSection = "section:"
	rowKind    = "kind:"
)

// list shows the items of the list that is chosen, under the sections that they go
// to and their kinds.
func (r *importing) list() {
	r.rows, r.shown = nil, nil
	r.item, r.row = make(map[string]*article.Item), make(map[*article.Item]string)
	bySection := make(map[model.ID][]int)
	byKind := make(map[model.Kind][]int)
	for i, it := range r.p.Items {
		if it.Section != "" {
			bySection[it.Section] = append(bySection[it.Section], i)
		} else {
			byKind[it.Node.Kind()] = append(byKind[it.Node.Kind()], i)
		}
	}
	add := func(of []int) {
		for _, i := range of {
			if it := r.p.Items[i]; r.lists(it) {
				id := fmt.Sprint(i)
				r.rows, r.shown = append(r.rows, id), append(r.shown, it)
				r.item[id], r.row[it] = it, id
			}
		}
	}
	kind := func(k model.Kind) {
		if of := byKind[k]; slices.ContainsFunc(of, func(i int) bool { return r.lists(r.p.Items[i]) }) {
			r.rows = append(r.rows, rowKind+string(k))
			add(of)
		}
	}
	kind(model.KindVisit)
	tab := r.tabs.Selected()
	for _, s := range r.p.Sections {
		of := bySection[s.ID]
		lists := slices.ContainsFunc(of, func(i int) bool { return r.lists(r.p.Items[i]) })
		open := (tab == tabOpen || tab == tabAll) && (len(of) > 0 || r.known(s.ID)) // for a passage to be dropped there
		if lists || open {
			r.rows = append(r.rows, rowSection+string(s.ID))
			add(of)
		}
	}
	for _, k := range []model.Kind{model.KindEvent, model.KindFigure, model.KindAgreement, model.KindPerson} {
		kind(k)
	}
	for it := range r.selected {
		if r.row[it] == "" {
			delete(r.selected, it)
		}
	}
	r.column.SetItems(r.rows)
	r.column.UpdateAll()
	r.tell()
}

// known tells whether the briefing has a section already.
func (r *importing) known(section model.ID) bool { return r.w.session.Briefing().Live(section) }

// lists tells whether the list that is chosen has an item.
func (r *importing) lists(it *article.Item) bool {
	tab := r.tabs.Selected()
	return tab == tabAll || tab == int(it.State)
}

func (r *importing) make(id string) fyne.CanvasObject {
	if r.item[id] == nil {
		row := widgets.NewRow(widgets.RowContent{}, func() { r.pickUnder(id) })
		r.refill(id, row)
		return row
	}
	slip := widgets.NewSlip(widgets.SlipContent{})
	r.refill(id, slip)
	return slip
}

// pickUnder selects what is listed under a section or a kind.
func (r *importing) pickUnder(id string) {
	var items []*article.Item
	for _, row := range r.rows[slices.Index(r.rows, id)+1:] {
		if r.item[row] == nil {
			break
		}
		items = append(items, r.item[row])
	}
	r.reselect(items)
	r.focus()
}

// refill shows a row as it is now.
func (r *importing) refill(id string, o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widgets.Row:
		o.Set(r.headline(id))
		o.SetDropTarget(r.target != "" && id == rowSection+string(r.target))
	case *widgets.Slip:
		it := r.item[id]
		o.Set(r.content(it))
		o.SetSelected(r.selected[it])
		o.SetLit(slices.Contains(r.lit, it))
		o.OnAccept = func() { r.decide(toggled(it, article.Accepted), it) }
		o.OnRefuse = func() { r.decide(toggled(it, article.Refused), it) }
		o.OnTapped = func(m fyne.KeyModifier) { r.onTapped(it, m) }
		o.OnHover = func(in bool) { r.onHover(it, in) }
		o.OnRest = func() { r.showPassage(it) }
		o.OnMenu = func(abs fyne.Position) { r.onMenu(it, abs) }
		o.OnDrag = func(abs fyne.Position) { r.onDrag(it, abs) }
		o.OnDrop = r.drop
	}
}

// headline names a section or a kind, with how many of its items are decided.
func (r *importing) headline(id string) widgets.RowContent {
	content := widgets.RowContent{Head: true}
	in := func(it *article.Item) bool { return rowKind+string(it.Node.Kind()) == id }
	if section, ok := strings.CutPrefix(id, rowSection); ok {
		in = func(it *article.Item) bool { return string(it.Section) == section }
		for _, s := range r.p.Sections {
			if string(s.ID) == section {
				content.Text, content.Dot = s.Title, domainColor(s.Domain)
			}
		}
	} else if id == rowKind+string(model.KindVisit) {
		content.Text = lang.T("Visit")
	} else {
		for _, a := range r.annexes {
			if rowKind+string(a.kind) == id {
				content.Text = a.name
			}
		}
	}
	all, done := 0, 0
	for _, it := range r.p.Items {
		if in(it) {
			if all++; it.State != article.Undecided {
				done++
			}
		}
	}
	content.Count = fmt.Sprintf("%d / %d", done, all)
	return content
}

// content is what the slip of an item shows.
func (r *importing) content(it *article.Item) widgets.SlipContent {
	var c widgets.SlipContent
	c.Decision = widgets.Decision(it.State)
	c.Title, c.Text = r.say(it.Node, it.Field)
	if it.Field != "" {
		c.Lead, c.Title, c.Text = c.Title, c.Text, ""
	}
	tag := func(kind widgets.Kind, text string) { c.Tags = append(c.Tags, widgets.Tag{Text: text, Kind: kind}) }
	switch it.Standing {
	case article.Again:
		tag(widgets.Neutral, lang.T("in the briefing: one more passage"))
	case article.Kept:
		if it.Field == "" {
			tag(widgets.Neutral, lang.T("imported before"))
		}
	case article.Contrary:
		tag(widgets.Alert, lang.T("the briefing says: %s", visitValue(it.Field, it.Was)))
	case article.Changed:
		r.changed(it, tag)
		if now, ok := it.Instead.(model.Stake); ok {
			c.Text = difference(it.Was, now.Body)
		}
	}
	if it.Doubtful && it.State == article.Undecided {
		tag(widgets.Warn, lang.T("section to review"))
	}
	if it.State != article.Refused {
		for _, text := range it.Remarks() {
			tag(widgets.Warn, shortened(text, 90))
		}
	}
	if found := r.flaws[model.IDOf(it.Node)]; it.Field == "" && !it.Corrected && it.State != article.Refused {
		for _, say := range found[:min(3, len(found))] {
			tag(widgets.Warn, say)
		}
	}
	if it.Corrected {
		tag(widgets.Good, lang.T("corrected"))
	}
	sources := make(map[model.ID]bool)
	var marks []string
	for _, cite := range it.Citations {
		sources[cite.Source] = true
		if mark := fmt.Sprint(cite.Paragraph); !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	if len(sources) > 1 {
		tag(widgets.Neutral, lang.N(len(sources), "%d source", "%d sources"))
	}
	if len(marks) > 3 {
		marks = append(marks[:3], "…")
	}
	if len(marks) > 0 {
		c.Meta = "¶ " + strings.Join(marks, ", ")
	}
	return c
}

// changed says what the corrected source says of an item.
func (r *importing) changed(it *article.Item, tag func(widgets.Kind, string)) {
	if len(it.Citations) == 0 {
		tag(widgets.Alert, lang.T("gone from the source"))
		return
	}
	tag(widgets.Warn, lang.T("changed in the source"))
	if it.Instead != nil && it.Node.Kind() != model.KindStake {
		lead, text := r.say(it.Instead, "")
		was, wasText := r.say(it.Node, "")
		if was == lead {
			was, lead = wasText, text
		}
		if was != lead {
			tag(widgets.Neutral, lang.T("now: %s", shortened(lead, 90)))
		}
	}
}

// difference shows the words by which two texts differ, with some around them.
func difference(was, now string) string {
	const around, most = 5, 24
	a, b := strings.Fields(was), strings.Fields(now)
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	part := func(words []string) string {
		if len(words) == 0 {
			return "∅"
		}
		if len(words) > most {
			words = append(slices.Clone(words[:most]), "…")
		}
		return strings.Join(words, " ")
	}
	before, after := a[max(0, head-around):head], a[len(a)-tail:][:min(around, tail)]
	return strings.Join(slices.DeleteFunc([]string{"…", strings.Join(before, " "), "[" + part(a[head:len(a)-tail]), "→", part(b[head:len(b)-tail]) + "]",
		strings.Join(after, " "), "…"}, func(s string) bool { return s == "" }), " ")
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
		return n.Title, beginning(rest(n), 170)
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
	_, first := utf8.DecodeRuneInString(s.Title)
	if k := strings.Index(s.Body, s.Title[first:]); k >= 0 && s.Title != "" {
		if left := strings.TrimLeft(s.Body[k+len(s.Title)-first:], " \u00a0\u202f.,;:"); left != "" {
			return "… " + left
		}
		return ""
	}
	return s.Body
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

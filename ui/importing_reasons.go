package ui

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/intake"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// telling are the words that decided on the domains of stakes, each underlined in
// the colour of its own: in their passages, and in the headings above those.
func (r *importing) telling(items []*intake.Item) map[spot][]widgets.Underline {
	all := make(map[spot][]widgets.Underline)
	for _, it := range items[:min(len(items), few)] {
		source, reasons := r.p.Reasons(it)
		for _, reason := range reasons {
			for _, w := range slices.Concat(reason.Words...) {
				at := spot{source, w.Paragraph}
				_, par, _ := r.pane.paragraph(r.pane.id(at))
				mark := widgets.Underline{Range: widgets.Range{From: w.From - par.From, To: w.To - par.From}, Color: domainColor(reason.Domain)}
				if !slices.Contains(all[at], mark) {
					all[at] = append(all[at], mark)
				}
			}
		}
	}
	return all
}

// reasons say under a stake what it is about, and by which words that was found.
func (r *importing) reasons(it *intake.Item) (all []widgets.Reason) {
	const most = 4 // words of a domain
	source, reasons := r.p.Reasons(it)
	for _, reason := range reasons {
		var words []string
		for _, places := range reason.Words {
			first := places[0]
			d, par, _ := r.pane.paragraph(r.pane.id(spot{source, first.Paragraph}))
			word := d.text(par)[first.From-par.From : first.To-par.From]
			said := slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
			if len(words) < most && !said {
				words = append(words, word)
			}
		}
		say := strings.Join(words, ", ")
		if say == "" {
			say = lang.T("by default")
		}
		all = append(all, widgets.Reason{Dot: domainColor(reason.Domain), Name: domainName(reason.Domain), Words: say})
	}
	return all
}

package article

import (
	"maps"
	"slices"
	"strings"
)

// currency returns the unit of a figure where its name or its sign is that of several
// currencies: the one of the countries which the document names most, and the one it was
// read as when it names none of them, or two as often.
func (d *Document) currency(f quantified) string {
	unit, rate, _ := strings.Cut(f.Unit, "/")
	some := lists().money.signed[f.Word]
	for ws := words(f.Word); some == nil && len(ws) > 0 && ws[len(ws)-1].called == nil; ws = ws[:len(ws)-1] {
		some = lists().money.named[fold(f.Word[ws[0].from:ws[len(ws)-1].to])] // and behind it the rate
	}
	if len(some) < 2 || !slices.ContainsFunc(some, func(c currency) bool { return c.code == unit }) {
		return f.Unit
	}
	named := make(map[string]int)
	for c, n := range d.countries {
		for _, one := range some {
			if !one.beside && slices.Contains(one.countries, lists().countries[c].fr) {
				named[one.code] += n
			}
		}
	}
	if d.Lang == "fr" && named["MUR"] > 0 {
		return strings.TrimSuffix("MUR/"+rate, "/") // of all rupees, those of which French texts tell
	}
	const dollar, abroad = "$", 3 // the sign is the American one where the text names the United States a third as often and more
	best := unit
	if f.Word == dollar {
		named[unit] *= abroad
	}
	for _, code := range slices.Sorted(maps.Keys(named)) {
		if named[code] > named[best] {
			best = code
		}
	}
	for code, n := range named {
		if code != best && n == named[best] {
			best = unit
			break
		}
	}
	return strings.TrimSuffix(best+"/"+rate, "/")
}

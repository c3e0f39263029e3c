package article

import (
	"maps"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/quantity"
)

// currency returns the unit of a figure where its name or its sign is that of several
// currencies: the one of the countries which the document names most, and the one it was
// read as when it names none of them, or two as often. Nor are dollars those of a country
// that only an adjective names, much less often than another is: its author may live there.
func (d *Document) currency(f quantity.Figure) string {
	unit, rate, _ := strings.Cut(f.Unit, "/")
	some := lex.Loaded().Money.Signed[f.Word]
	for ws := lex.Words(f.Word); some == nil && len(ws) > 0 && ws[len(ws)-1].Called == nil; ws = ws[:len(ws)-1] {
		some = lex.Loaded().Money.Named[lex.Fold(f.Word[ws[0].From:ws[len(ws)-1].To])] // and behind it the rate
	}
	if len(some) < 2 || !slices.ContainsFunc(some, func(c lex.Currency) bool { return c.Code == unit }) {
		return f.Unit
	}
	const american, aside = "USD", 5 // times as often
	most := 0
	for _, n := range d.countries {
		most = max(most, n)
	}
	named := make(map[string]int) // with Canada, the one country of dollars that writes French
	for c, n := range d.countries {
		if unit == american && n*aside <= most && !d.outright[c] {
			continue
		}
		for _, one := range some {
			if own := !one.Beside || d.Lang == "fr" && one.Code == "CAD"; own && slices.Contains(one.Countries, lex.Loaded().Countries[c].Fr) {
				named[one.Code] += n
			}
		}
	}
	if d.Lang == "fr" && named["MUR"] > 0 {
		return strings.TrimSuffix("MUR/"+rate, "/") // of all rupees, those of which French texts tell
	}
	const abroad = 3 // dollars are where the text names the United States a third as often and more
	best := unit
	if unit == american {
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

package article

import (
	"fmt"
	"slices"
	"strings"
)

// A currency has a code of ISO 4217, and the countries whose it is, by their French
// names.
type currency struct {
	code      string
	countries []string
	beside    bool // only where the adjective of the country stands beside its name
}

// Money is what is known of currencies: which ones a folded name means or a sign as it is
// written, and the signs that end with a byte, and those behind a number that begin with
// one, the longest first.
type money struct {
	named, signed map[string][]currency
	signs, behind [256][]string
}

func newMoney() *money {
	return &money{named: map[string][]currency{}, signed: map[string][]currency{}}
}

// readMoney reads a currency a line. The names become units, but for those that need an
// adjective: another currency has them.
func (x *lexicon) readMoney(list string) error {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 4 || f[0] == "" {
			return fmt.Errorf("%q: want four columns", line)
		}
		c := currency{code: f[0]}
		for _, name := range fieldsOf(f[3]) {
			c.countries = append(c.countries, name)
		}
		for _, name := range append(fieldsOf(f[1]), f[0]) {
			only, beside := strings.CutPrefix(fold(name), "~")
			c.beside = beside
			x.money.named[only] = append(x.money.named[only], c)
			if !beside && x.unitCalled(only) == "" {
				x.unit(only, f[0])
			}
		}
		c.beside = false
		signs := fieldsOf(f[2])
		if startsUpper(f[0]) {
			signs = append(signs, f[0])
		}
		for _, sign := range signs {
			if x.money.signed[sign] == nil {
				last := sign[len(sign)-1]
				x.money.signs[last] = append(x.money.signs[last], sign)
				if !startsLetter(sign) || strings.HasSuffix(sign, "$") {
					x.money.behind[sign[0]] = append(x.money.behind[sign[0]], sign)
				}
			}
			if k := slices.IndexFunc(x.money.signed[sign], func(o currency) bool { return o.code == c.code }); k < 0 {
				x.money.signed[sign] = append(x.money.signed[sign], c)
			}
		}
	}
	return nil
}

// sort puts the longest signs first.
func (m *money) sort() {
	for _, of := range append(m.signs[:], m.behind[:]...) {
		slices.SortStableFunc(of, func(a, b string) int { return len(b) - len(a) })
	}
}

// before returns the sign that a text ends with, "" for none. A sign of letters is no part
// of a longer word.
func (m *money) before(text string) string {
	if text == "" {
		return ""
	}
	for _, sign := range m.signs[text[len(text)-1]] {
		if strings.HasSuffix(text, sign) && (!startsLetter(sign) || !letterAt(text, len(text)-len(sign))) {
			return sign
		}
	}
	return ""
}

// fieldsOf returns what stands between commas, "" for nothing.
func fieldsOf(list string) (all []string) {
	for _, f := range strings.Split(list, ",") {
		if f = strings.TrimSpace(f); f != "" {
			all = append(all, f)
		}
	}
	return all
}

// beside returns the currency of the country whose adjective stands beside a name at the
// words [i, i+n): "dollars canadiens", "Kenyan shillings".
func (l *line) beside(i, n int) string {
	k := i - 1
	if l.lang == "fr" {
		k = i + n
	}
	if k < 0 || k >= len(l.words) || l.words[k].called == nil || !blankGap(l.gap(max(k, i))) {
		return ""
	}
	name := l.word(i)
	for _, w := range l.words[i+1 : i+n] {
		name += " " + w.folded
	}
	return lists().money.ofCountry(name, l.words[k].called[0].country)
}

// ofCountry returns the currency of a country that is called by a folded name, "" for none.
func (m *money) ofCountry(name string, country int) string {
	for _, c := range m.named[name] {
		if slices.Contains(c.countries, lists().countries[country].fr) {
			return c.code
		}
	}
	return ""
}

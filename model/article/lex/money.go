package lex

import (
	"fmt"
	"slices"
	"strings"
)

// A Currency has a code of ISO 4217, and the countries whose it is, by their French
// names.
type Currency struct {
	Code      string
	Countries []string
	Beside    bool // only where the adjective of the country stands beside its name
}

// Money is what is known of currencies: which ones a folded name means or a sign as it is
// written, and the signs that end with a byte, and those behind a number that begin with
// one, the longest first.
type Money struct {
	Named, Signed map[string][]Currency
	signs, behind [256][]string
}

func newMoney() *Money {
	const names = 512 // about
	return &Money{Named: make(map[string][]Currency, names), Signed: make(map[string][]Currency, names)}
}

// readMoney reads a currency a line. The names become units, but for those that need an
// adjective: another currency has them.
func (x *Lexicon) readMoney(list string) error {
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != 4 || f[0] == "" {
			return fmt.Errorf("%q: want four columns", line)
		}
		c := Currency{Code: f[0]}
		for _, name := range fieldsOf(f[3]) {
			c.Countries = append(c.Countries, name)
		}
		for _, name := range append(fieldsOf(f[1]), f[0]) {
			only, beside := strings.CutPrefix(Fold(name), "~")
			c.Beside = beside
			x.Money.Named[only] = append(x.Money.Named[only], c)
			if !beside && x.UnitCalled(only) == "" {
				x.unit(only, f[0])
			}
		}
		c.Beside = false
		signs := fieldsOf(f[2])
		if StartsUpper(f[0]) {
			signs = append(signs, f[0])
		}
		for _, sign := range signs {
			if x.Money.Signed[sign] == nil {
				last := sign[len(sign)-1]
				x.Money.signs[last] = append(x.Money.signs[last], sign)
				if !StartsLetter(sign) || strings.HasSuffix(sign, "$") {
					x.Money.behind[sign[0]] = append(x.Money.behind[sign[0]], sign)
				}
			}
			if k := slices.IndexFunc(x.Money.Signed[sign], func(o Currency) bool { return o.Code == c.Code }); k < 0 {
				x.Money.Signed[sign] = append(x.Money.Signed[sign], c)
			}
		}
	}
	return nil
}

// sort puts the longest signs first.
func (m *Money) sort() {
	for _, of := range append(m.signs[:], m.behind[:]...) {
		slices.SortStableFunc(of, func(a, b string) int { return len(b) - len(a) })
	}
}

// Before returns the sign that a text ends with, "" for none. A sign of letters is no part
// of a longer word.
func (m *Money) Before(text string) string {
	if text == "" {
		return ""
	}
	for _, sign := range m.signs[text[len(text)-1]] {
		if strings.HasSuffix(text, sign) && (!StartsLetter(sign) || !letterAt(text, len(text)-len(sign))) {
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

// Beside returns the currency of the country whose adjective stands beside a name at the
// words [i, i+n): "dollars canadiens", "Kenyan shillings".
func (l *Line) Beside(i, n int) string {
	k := i - 1
	if l.Lang == "fr" {
		k = i + n
	}
	if k < 0 || k >= len(l.Words) || l.Words[k].Called == nil || !BlankGap(l.Gap(max(k, i))) {
		return ""
	}
	name := l.Word(i)
	for _, w := range l.Words[i+1 : i+n] {
		name += " " + w.Folded
	}
	return Loaded().Money.ofCountry(name, l.Words[k].Called[0].Country)
}

// ofCountry returns the currency of a country that is called by a folded name, "" for none.
func (m *Money) ofCountry(name string, country int) string {
	for _, c := range m.Named[name] {
		if slices.Contains(c.Countries, Loaded().Countries[country].Fr) {
			return c.Code
		}
	}
	return ""
}

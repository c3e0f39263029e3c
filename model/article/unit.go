package article

import (
	_ "embed"
	"strings"
)

//go:embed units.txt
var unitList string

// units maps a folded name, its words separated by one space, to the canonical unit.
var units = func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(unitList) {
		canonical, names, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || canonical[0] == '#' {
			continue
		}
		for _, n := range strings.Split(names, ",") {
			all[n] = canonical
		}
	}
	return all
}()

// symbols are written before or after a number.
var symbols = map[string]string{"$": "USD", "us$": "USD", "$us": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY",
	"c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "cad": "CAD", "aud": "AUD", "chf": "CHF", "₩": "KRW", "₹": "INR", "₽": "RUB", "fcfa": "XOF",
	"rs": "INR", "r$": "BRL", "hk$": "HKD", "s$": "SGD", "nz$": "NZD", "rmb": "CNY", "aed": "AED", "sar": "SAR"}

// money are units that a scale ("3 million dollars") and a range go with.
func money(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// strong units are figures even with a small number in letters ("three tonnes").
var strong = set("percent tonne barrel MW GW km hectare scholarship aircraft vessel kg")

// stoppers end the search for a unit behind a number.
var stoppers = set(`of in on at by for from to and or the a an with over under through during per between de du des la le les et ou en à au aux dans par pour sur
	qui que who which that will has have had is are was were were ont a est sont sera seront`)

// durations and other counted nouns that make no key figure.
var uncounted = set(`doubles grandes grands premieres principaux principales differents differentes plusieurs
	year years month months week weeks day days hour hours minute minutes decade decades century an ans annee annees mois semaine semaines
	jour jours heure heures minute decennie decennies siecle siecles point points page pages article articles fois times chefs heads leaders parties cotes sides
	premiers first last prochaines prochains next ministres ministers autres others annuels candles hommages
	articles paragraphes degres degrees janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre`)

// qualifying words stand between a number and what it counts, and are no unit.
var qualifying = set(`nouvelles nouveaux petites petits jeunes dernieres derniers autres anciens anciennes`)

var perYear = lazy(`(?i)^\s?(?:/\s?(?:year|an|yr)\b|per (?:year|annum)\b|a year\b|par an\b|annually\b|annuel)`)
var perDay = lazy(`(?i)^\s?(?:/\s?(?:day|jour|d|j)\b|per day\b|a day\b|par jour\b)`)

// unitAfter reads the unit that follows a number in line[at:]. It returns the
// canonical unit, the source's own words for it and where they end; "" when
// there is none. Adjectives may stand between in English ("103 new aircraft").
func unitAfter(line string, at int, scaled bool) (unit, own string, end int) {
	const reach, skip = 90, 3
	if strings.HasPrefix(line[at:], ") ") { // "quatre (4) accords"
		at += len(") ")
	}
	rest := clip(line[at:], reach)
	if m := symbolAfter.FindString(rest); m != "" {
		own = strings.TrimSpace(m)
		if unit = symbols[fold(own)]; unit == "" {
			unit = units[fold(own)]
		}
		return unit, own, at + len(m)
	}
	ws := words(rest)
	skipped := 0
	for i := 0; i < len(ws) && skipped <= skip; i++ {
		before := 0
		if i > 0 {
			before = ws[i-1].to
		}
		between := rest[before:ws[i].from]
		if strings.ContainsAny(between, ",;:.!?()[]«»“”") || strings.Contains(between, " – ") || strings.Contains(between, " — ") {
			return "", "", 0
		}
		if unit, n := unitAt(ws[i:]); unit != "" {
			last := ws[i+n-1]
			end = last.to
			tail := rest[end:]
			switch {
			case perYear.MatchString(tail):
				unit, end = unit+"/year", end+len(perYear.FindString(tail))
			case perDay.MatchString(tail):
				unit, end = unit+"/day", end+len(perDay.FindString(tail))
			}
			return unit, rest[ws[i].from:end], at + end
		}
		f := ws[i].folded
		if uncounted[f] || startsDigit(f) {
			return "", "", 0
		}
		// "of" and "de" bind a scaled number to what it counts: "2 millions de doses".
		if i == 0 && scaled && (f == "de" || f == "d" || f == "of") || i <= 1 && (f == "other" || f == "autres" || f == "d" || f == "l") {
			continue
		}
		if stoppers[f] {
			break
		}
		skipped++
	}
	return plural(rest, ws)
}

var symbolAfter = lazy(`(?i)^[\s\x{00A0}\x{202F}]?(?:%|€|£|\$(?:us)?|us\$|usd\b|eur\b|f\s?cfa\b|fcfa\b|km²|m³|km2\b|m3\b)`)

// unitAt reads a unit of one to three words.
func unitAt(ws []word) (string, int) {
	for n := min(3, len(ws)); n > 0; n-- {
		name := ws[0].folded
		for _, w := range ws[1:n] {
			name += " " + w.folded
		}
		if u := units[name]; u != "" {
			return u, n
		}
	}
	return "", 0
}

// plural takes an unknown noun in the plural straight behind the number for a
// unit of its own.
func plural(rest string, ws []word) (unit, own string, end int) {
	if len(ws) == 0 || strings.TrimSpace(rest[:ws[0].from]) != "" {
		return "", "", 0
	}
	own = rest[ws[0].from:ws[0].to]
	f := ws[0].folded
	if len(f) < 5 || !strings.HasSuffix(f, "s") || strings.HasSuffix(f, "ss") || own != strings.ToLower(own) || stoppers[f] || functionWords[f] || uncounted[f] || qualifying[f] {
		return "", "", 0
	}
	return strings.TrimSuffix(strings.ToLower(own), "s"), own, -1
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

package article

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	currency = `(?:US\$|CA?\$|AU?\$|HK\$|NZ\$|R\$|S\$|\$|€|£|¥|₩|₹|₽|\b(?:USD|EUR|GBP|CHF|CAD|AUD|FCFA|RMB|AED|SAR))`
	digits   = `\d{1,3}(?:[ \x{00A0}\x{202F}’,.]\d{3})+(?:[.,]\d{1,2})?\b|\d+(?:[.,]\d+)?`
	scales   = `(?:thousand|million|billion|trillion|millions|billions|milliards?|mille|milliers|bn|mn|m|k|tn|mds?|Mds?|Mrd|Mio|M)\b|(?:тысяч[аи]?|тыс|млн|млрд|трлн|миллион(?:ов|а)?|миллиард(?:ов|а)?)\.?`
)

var (
	number = lazy(`(?P<c1>` + currency + `)?[\s\x{00A0}]?(?P<n1>` + digits + `)(?:[\s\x{00A0}\x{202F}-]?(?P<s1>` + scales + `))?` +
		`(?:(?P<link>[\s\x{00A0}]?(?:-|–)[\s\x{00A0}]?|\s(?:to|à|and|et)\s)(?P<c2>` + currency + `)?\s?(?P<n2>` + digits + `)(?:[\s\x{00A0}\x{202F}-]?(?P<s2>` + scales + `))?)?`)
	between = lazy(`(?i)(?:between|entre|от|между)[\s\x{00A0}]?$`)
	// A number behind one of these is a name or a reference.
	reference = lazy(`(?i)(?:n°|\bno\.|\barticles?|\bresolutions?|\brésolutions?|\bchapter|\bchapitre|\bcop|\bsection|\bart\.|\bphase|\bpage|\bp\.|\bannexe?|\bchannel|\bgroupe?|\bvision|\bagenda|\bhorizon)[\s\x{00A0}-]?$`)
)

var scaleOf = map[string]float64{"тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "тыс.": 1e3, "млн": 1e6, "млрд": 1e9, "трлн": 1e12,
	"миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9,
	"thousand": 1e3, "mille": 1e3, "milliers": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
	"billion": 1e9, "billions": 1e9, "milliard": 1e9, "milliards": 1e9, "bn": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mio": 1e6, "trillion": 1e12, "tn": 1e12}

// findFigures collects the numbers that have a unit, each once a paragraph.
func (d *Document) findFigures(r *reading) {
	for i, p := range d.Paragraphs {
		if !p.body() {
			continue
		}
		line := d.Line(p)
		taken := make([]bool, len(line)+1)
		for _, m := range r.dates[i] {
			for k := m.from; k < m.to; k++ {
				taken[k] = true
			}
		}
		type key struct {
			value float64
			unit  string
		}
		had := map[key]bool{}
		keep := func(f Figure, at span) {
			if k := (key{f.Value, f.Unit}); f.Unit != "" && !had[k] {
				had[k] = true
				s := r.sentence(i, at.from)
				f.What = clause(line, s, at, 110)
				f.Passage = d.passage(i, s)
				d.Figures = append(d.Figures, f)
			}
		}
		for _, m := range matchesIn(number, line, windowsAt(line, digitsIn(line), 12, 40)) {
			if !slices.Contains(taken[m[0]:m[1]], true) {
				f, end, ok := readNumber(line, m, d.lang)
				if !ok && f.Unit == "" && f.Value > 2 && !bareYear(strings.TrimSpace(line[m[0]:m[1]]), f.Value) {
					f.Unit, f.Word = countedBefore(line, m[0])
					ok = f.Unit != ""
				}
				if ok {
					keep(f, span{m[0], max(end, m[1])})
				}
			}
		}
		for _, n := range numerals(line, words(line)) {
			if f, end, ok := readNumeral(line, n); ok && !slices.Contains(taken[n.from:n.to], true) {
				keep(f, span{n.from, max(end, n.to)})
			}
		}
	}
}

var howMany = lazy(`(?i)(?:number of|nombre d(?:e |es |[’']))([^.;:]{3,80})$`)

// countedBefore reads the unit of a number that stands behind it: "the number of
// scholarships will rise from 40".
func countedBefore(line string, at int) (unit, own string) {
	m := howMany.FindStringSubmatch(line[max(0, at-120):at])
	if m == nil {
		return "", ""
	}
	ws := words(m[1])
	for i := range ws {
		if unit, n := unitAt(ws[i:]); unit != "" {
			return unit, m[1][ws[i].from:ws[i+n-1].to]
		}
	}
	return "", ""
}

// readNumber reads a match of number and the unit that goes with it.
func readNumber(line string, m []int, lang string) (f Figure, end int, ok bool) {
	part := func(name string) string {
		if k := 2 * number.SubexpIndex(name); m[k] >= 0 {
			return line[m[k]:m[k+1]]
		}
		return ""
	}
	n1 := 2 * number.SubexpIndex("n1")
	before, _ := utf8.DecodeLastRuneInString(line[:m[n1]])
	if part("c1") == "" && (unicode.IsLetter(before) || before == '-' && m[n1] > 1 && isLetterAt(line, m[n1]-1) || before == '.' || before == '_') {
		return f, 0, false // part of a name: "L3", "COP-28"
	}
	end = m[1]
	link, s1, s2, n2 := strings.TrimSpace(part("link")), part("s1"), part("s2"), part("n2")
	if n2 != "" && (link == "and" || link == "et") && !between.MatchString(line[:m[0]]) {
		// Two numbers and no range: read the first, and leave the second.
		n2, s2, end = "", "", m[2*number.SubexpIndex("link")]
	}
	after, _ := utf8.DecodeRuneInString(line[end:])
	if unicode.IsLetter(after) || reference.MatchString(line[max(0, m[0]-16):m[0]]) {
		return f, 0, false // an ordinal, "6G"; or "article 5"
	}
	scaled := s1 != "" || s2 != ""
	f.Value = value(part("n1"), lang, scaled)
	scale := scaleOf[strings.ToLower(s1)]
	if n2 != "" {
		f.Max = value(n2, lang, scaled)
		top := scaleOf[strings.ToLower(s2)]
		if scale == 0 {
			scale = top
		}
		if top > 0 {
			f.Max = multiply(f.Max, top)
		}
	}
	if scale > 0 {
		f.Value = multiply(f.Value, scale)
	}
	if f.Max <= f.Value {
		f.Max = 0
	}
	unit, own, stop := unitAfter(line, end, scaled)
	if c := part("c1") + part("c2"); part("c1") != "" || part("c2") != "" {
		c = strings.TrimSpace(c)
		if part("c1") != "" {
			c = part("c1")
		}
		f.Unit, f.Word = symbols[strings.ToLower(c)], c
		return f, end, f.Unit != ""
	}
	f.Unit, f.Word = unit, own
	if bareYear(line[m[n1]:m[n1+1]], f.Value) && !scaled && (stop < 0 || !measured[unit] || strings.TrimSpace(line[end:stop]) != own) {
		return f, 0, false
	}
	return f, max(stop, end), unit != "" && !(stop < 0 && f.Value < 3)
}

// measured are the units that a number like 2025 without a separator may have.
var measured = set("USD EUR GBP XOF tonne kg barrel MW GW kW km km2 m m3 hectare person job soldier student scholarship household worker vehicle dose")

func bareYear(digits string, v float64) bool { return len(digits) == 4 && v >= 1900 && v <= 2100 }

func isLetterAt(line string, to int) bool {
	r, _ := utf8.DecodeLastRuneInString(line[:to])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// readNumeral reads a number in letters, which is a figure when it is scaled,
// ten or more, or counts something that is always counted.
func readNumeral(line string, n numeral) (f Figure, end int, ok bool) {
	f.Value = n.value
	if after := line[n.to:]; strings.HasPrefix(after, "-fold") {
		f.Unit, f.Word = "fold", "fold"
		return f, n.to, f.Value >= 10
	}
	if strings.HasPrefix(line[n.to:], "-") || n.from > 0 && line[n.from-1] == '-' {
		return f, 0, false // part of a longer word
	}
	f.Unit, f.Word, end = unitAfter(line, n.to, n.scaled)
	return f, end, f.Unit != "" && end > 0 && (n.scaled || f.Value >= 10 || f.Value > 1 && strong[f.Unit])
}

// multiply multiplies without leaving the dust of binary fractions.
func multiply(v, scale float64) float64 {
	out, err := strconv.ParseFloat(strconv.FormatFloat(v*scale, 'g', 12, 64), 64)
	if err != nil {
		return v * scale
	}
	return out
}

// value reads digits with the separators of a language. Where a separator could
// be of thousands or of decimals, the language decides, and a scale behind it
// ("2,500 millions") speaks for decimals in French.
func value(s, lang string, isScaled bool) float64 {
	s = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "’", "").Replace(s)
	decimal, thousands := ".", ","
	if lang != "en" {
		decimal, thousands = ",", "."
		if grouped(s, ",") && !isScaled && !strings.Contains(s, ".") || strings.Count(s, ",") > 1 || strings.Contains(s, ".") && !grouped(s, ".") {
			decimal, thousands = ".", ","
		}
	}
	s = strings.ReplaceAll(s, thousands, "")
	v, err := strconv.ParseFloat(strings.Replace(s, decimal, ".", 1), 64)
	if err != nil {
		return 0
	}
	return v
}

// grouped tells whether every group behind sep has three digits.
func grouped(s, sep string) bool {
	parts := strings.Split(s, sep)
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return len(parts) > 1
}

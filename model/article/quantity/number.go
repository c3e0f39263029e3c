package quantity

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model/article/lex"
)

// A number is one in digits as it is written in a line: its bytes there, with
// the sign of a currency before it and the other end of a range.
type number struct {
	lex.Span
	digits    lex.Span // of the first number
	currency  string   // "$", "€", "USD" …, before either number
	first     string   // digits
	scale     string   // "million", …
	rest      float64  // what a lesser scale adds: "1 milliard 250 millions"
	link      string   // of a range: "-", "to", "à", "and", …
	linkAt    int      // where the first number ends and the link begins
	second    string
	scaleNext string
	unit      string // that no space sets off ("20MW")
}

var (
	// A number behind one of these is a name or a reference.
	reference = lex.Set(`n° no article articles resolution resolutions chapter chapitre cop section art phase page p annexe annex статья статье статьи пункт пункта пункте № канал room salle point gate vol flight channel group groupe
		vision agenda horizon boeing airbus pillar pillars pilier piliers phase phases tier sections annexes paragraph paragraphs paragraphe paragraphes
		clause clauses chapters chapitres pages sdg sdgs odd numero`)
)

// numbers yields the numbers in digits of a line, in order, but for those in dates
// and those that belong to a longer word ("L3", "COP-28", "6G").
func (l *Line) numbers(dated func(lex.Span) bool, yield func(number)) {
	named := -1 // where the last of several references ends
	for i := 0; i < len(l.Text); i++ {
		if c := l.Text[i]; c < '0' || c > '9' {
			continue
		}
		n := l.numberAt(i)
		if dated(n.digits) { // the other end of the range may be none
			i = n.digits.To - 1
			continue
		}
		two := n.link == "and" || n.link == "et" // and no range
		if k := l.WordAt(n.From); n.second != "" && (dated(lex.Span{From: n.To - 1, To: n.To}) || two && !betweenWord[l.Word(k-1)]) {
			n.second, n.scaleNext, n.link, n.To = "", "", "", n.linkAt
		}
		i = n.To - 1
		if n.currency == "" && (l.inWord(n.digits.From) || l.ordinalRU(n.digits.To) || l.hourAt(n.digits.To)) {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(l.Text[n.To:]); unicode.IsLetter(after) {
			end := n.To + strings.IndexFunc(l.Text[n.To:]+" ", func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			for _, p := range powers[l.Text[n.To:end]] { // "45km²"
				if strings.HasPrefix(l.Text[end:], p.sign) {
					end += len(p.sign)
				}
			}
			if n.unit = l.Text[n.To:end]; n.currency != "" || !glued[n.unit] {
				continue // an ordinal, "6G"
			}
			n.To, i = end, end-1
		}
		if n.currency == "" && n.scale == "" && !strings.ContainsAny(n.first, ".,") {
			before := l.Word(l.WordAt(n.From) - 1)
			if chain := named > 0 && chained[l.Text[named:n.From]]; chain || l.referred(n.From) {
				if chain || strings.HasSuffix(before, "s") {
					named = n.To
				}
				continue
			}
		}
		yield(n)
	}
}

// hourAt tells whether the digits that end at a byte are the hour of a time: "20:35".
func (l *Line) hourAt(at int) bool {
	return at+1 < len(l.Text) && l.Text[at] == ':' && lex.StartsDigit(l.Text[at+1:])
}

// ordinalRU tells whether the Russian number whose digits end at a byte says by its ending which one something is,
// and not how many: "3-е место", "в 5-й раз".
func (l *Line) ordinalRU(at int) bool {
	k := l.WordAt(at)
	return l.Lang == "ru" && k < len(l.Words) && l.Text[at:l.Words[k].From] == "-" && endingsRU[l.Text[l.Words[k].From:l.Words[k].To]]
}

var endingsRU = lex.Set("й я е го му м")

// referred tells whether what stands before a byte makes the number there a reference.
func (l *Line) referred(at int) bool {
	k := l.WordAt(at)
	return k > 0 && (reference[l.Word(k-1)] || reference[strings.TrimRight(l.Gap(k), " ")]) && l.Words[k-1].To+3 >= at
}

// chained are what joins references: "Articles 3 and 4".
var chained = map[string]bool{" and ": true, " et ": true, ", ": true, " or ": true, " ou ": true}

// plain tells whether a number has neither a scale nor money nor groups of digits, as those in
// names have not.
func (n number) plain() bool {
	return n.scale == "" && n.currency == "" && separatorIn(n.first) == ""
}

// glued are the units that are written right behind a number.
var glued = lex.Set("MW GW kW kV MWh GWh TWh kWh km km2 km² m2 m3 m² m³ kg ha mm t")

// inWord tells whether what stands before a byte joins a number to a word.
func (l *Line) inWord(at int) bool {
	before, size := utf8.DecodeLastRuneInString(l.Text[:at])
	switch {
	case at == 0:
		return false
	case unicode.IsLetter(before) || before == '.' || before == '_':
		return true
	case before == ':': // "20:35"
		return at > size && lex.StartsDigit(l.Text[at-size-1:])
	case before == '/': // "24/7"
		return at > size && l.Text[at-size-1] >= '0' && l.Text[at-size-1] <= '9'
	case before == '-' || before == '‑':
		r, _ := utf8.DecodeLastRuneInString(l.Text[:at-size])
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

// numberAt reads the number whose digits begin at a byte, and the range that it
// may open.
func (l *Line) numberAt(at int) number {
	n := number{}
	n.From, n.currency = currencyBefore(l.Text, at)
	end := lex.DigitsEnd(l.Text, at)
	n.first, n.digits, n.To = l.Text[at:end], lex.Span{From: at, To: end}, l.repeated(at, end)
	n.scale, n.To = lex.ScaleAt(l.Text, n.To)
	n.To = l.repeated(at, n.To)
	if n.scale == "" && n.currency != "" {
		n.scale, n.To = letterScale(l.Text, n.To)
	}
	if nameOnly(n.currency, n.first, n.scale) {
		n.From, n.currency = at, ""
	}
	if n.scale != "" {
		n.rest, n.To = l.lesser(n.To, lex.ScaleOf[n.scale])
	}
	n.linkAt = n.To
	end = n.To
	if sign := lex.SignAfter(l.Text[end:]); strings.HasSuffix(sign, "%") && n.scale == "" && between[l.Word(l.WordAt(n.From)-1)] { // "between 10% and 25%"
		end += len(sign)
	}
	link, next := rangeLink(l.Text, end)
	if link == "" {
		return n
	}
	currency, from := currencyAt(l.Text, next)
	if from >= len(l.Text) || l.Text[from] < '0' || l.Text[from] > '9' {
		return n
	}
	end = lex.DigitsEnd(l.Text, from)
	second := l.Text[from:end]
	scale, end := lex.ScaleAt(l.Text, end)
	if scale == "" && n.currency+currency != "" {
		scale, end = letterScale(l.Text, end)
	}
	if nameOnly(currency, second, scale) || currency != "" && n.currency != "" && currency != n.currency {
		return n // "E1 and E2 visas", "$500 or €460"
	}
	n.link, n.second, n.scaleNext, n.To = link, second, scale, end
	n.currency = cmp.Or(n.currency, currency)
	return n
}

// lesser reads behind an amount that ends at a byte what is said of it by a lesser scale, "1 milliard 250 millions",
// «2 млрд 300 млн», and returns where that ends.
func (l *Line) lesser(at int, scale float64) (rest float64, end int) {
	digits := at
	for _, space := range []string{" et ", " and ", " и ", " ", "\u00a0", "\u202f"} {
		if strings.HasPrefix(l.Text[at:], space) {
			digits += len(space)
			break
		}
	}
	if digits == at || !lex.StartsDigit(l.Text[digits:]) {
		return 0, at
	}
	stop := lex.DigitsEnd(l.Text, digits)
	below, end := lex.ScaleAt(l.Text, stop)
	n := value(l.Text[digits:stop], l.Lang, true)
	if by := lex.ScaleOf[below]; by > 0 && n < 1000 && n*by < scale {
		return lex.Multiply(n, by), end
	}
	return 0, at
}

// letterScale reads the letter that scales an amount of money right behind its digits, where another letter would
// make a word of it: "$3.7B", "£2t".
func letterScale(text string, at int) (scale string, end int) {
	if at < len(text) && !lex.StartsLetter(text[at+1:]) {
		switch text[at] {
		case 'B', 'b':
			return "bn", at + 1
		case 'T', 't':
			return "tn", at + 1
		}
	}
	return "", at
}

// nameOnly tells whether a sign of few letters makes a name of the digits behind it, and no
// amount: "R12" is a road, and no rand.
func nameOnly(sign, digits, scale string) bool {
	few := sign != "" && len(sign) <= 2 && lex.StartsLetter(sign) || wordlike[sign]
	return few && scale == "" && separatorIn(digits) == ""
}

// between stands before a range whose ends both may have the sign of a share.
var between = lex.Set("between entre")

// repeated returns where the bracket ends in which digits say once more what stands before it
// in words, as officials write ("dix (10) milliards", "un million (1 million) d'arbres"): to,
// where there is none.
func (l *Line) repeated(at, to int) int {
	if k := l.WordAt(at); at == 0 || k == 0 || l.Text[at-1] != '(' || !strings.HasPrefix(l.Text[to:], ")") || l.Words[k-1].Number == 0 && lex.ScaleOf[l.Word(k-1)] == 0 {
		return to
	}
	return to + 1
}

// saidAgain tells whether digits in a bracket behind a byte repeat what is said in words.
func (l *Line) saidAgain(to int) bool {
	const bracket = " ("
	at := to + len(bracket)
	if !strings.HasPrefix(l.Text[to:], bracket) || !lex.StartsDigit(l.Text[at:]) {
		return false
	}
	end := lex.DigitsEnd(l.Text, at)
	_, scaled := lex.ScaleAt(l.Text, end)
	return l.repeated(at, end) > end || l.repeated(at, scaled) > scaled
}

// currencyBefore returns the sign of a currency that ends at a byte, or one space
// before it, and where it begins; without one that is the byte.
func currencyBefore(text string, at int) (from int, sign string) {
	before := text[:at]
	for _, space := range []string{"", " ", "\u00a0"} {
		head, ok := strings.CutSuffix(before, space)
		if !ok {
			continue
		}
		if sign = lex.Loaded().Money.Before(head); sign != "" {
			return len(head) - len(sign), sign
		}
	}
	return at, ""
}

// currencyAt returns the sign of a currency that stands at a byte in front of a digit, or
// of a space and a digit, and where the digit is.
func currencyAt(text string, at int) (sign string, next int) {
	const longest = 8 // bytes
	for k := at; k < min(len(text), at+longest); k++ {
		if c := text[k]; c >= '0' && c <= '9' {
			if sign = strings.TrimRight(text[at:k], " \u00a0"); lex.Loaded().Money.Signed[sign] == nil {
				return "", at
			}
			return sign, k
		}
	}
	return "", at
}

// wordlike are codes of currencies that are words or names as well.
var wordlike = lex.Set("SDG COP TOP ALL CUP PEN RON SOS TRY MAD GEL BAM")

// separatorIn returns what separates groups of three digits in a number, "" for nothing.
func separatorIn(digits string) string {
	for i := 1; i+3 < len(digits); i++ {
		if size := lex.Separator(digits[i:]); size > 0 && len(digits)-i-size >= 3 {
			return digits[i : i+size]
		}
	}
	return ""
}

// rangeLink reads what joins the ends of a range, and returns where the other
// end begins.
func rangeLink(text string, at int) (link string, next int) {
	rest := text[at:]
	for _, l := range []string{"-", "–", " - ", " – ", " to ", " à ", "\u00a0à ", "\u00a0à\u00a0", " à\u00a0", " and ", " et ", " or ", " ou ", "\u00a0ou ", " или ", " до "} {
		if strings.HasPrefix(rest, l) {
			return strings.Trim(l, " \u00a0"), at + len(l)
		}
	}
	return "", at
}

// value reads digits with the separators of a language. Where a separator could
// be of thousands or of decimals, the language decides, and a scale behind it
// ("2,500 millions") speaks for decimals in French.
func value(s, lang string, isScaled bool) float64 {
	if n, ok := plainNumber(s); ok {
		return n
	}
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \u00a0\u202f’'", r) {
			return -1
		}
		return r
	}, s)
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

// plainNumber reads digits without any separator.
func plainNumber(s string) (n float64, ok bool) {
	const most = 15 // digits that a float64 holds
	if len(s) > most {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + float64(c-'0')
	}
	return n, true
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

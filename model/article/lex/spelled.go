package lex

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberWords are the values of the words that numbers are written with, and of
// those that say about how many ("une quarantaine", "a dozen"), in each language.
var numberWords = func() map[string]map[string]float64 {
	fr := map[string]float64{"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
		"cinquantaine": 50, "soixantaine": 60, "centaine": 100, "cents": 100, "vingts": 20, "mille": 1000}
	en := map[string]float64{"dozen": 12, "hundred": 100}
	count := func(all map[string]float64, list string, from, by float64) {
		for i, w := range strings.Fields(list) {
			all[w] = from + by*float64(i)
		}
	}
	count(fr, "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 1, 1)
	count(fr, "vingt trente quarante cinquante soixante septante octante nonante cent", 20, 10)
	count(en, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1, 1)
	count(en, "twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
	for _, w := range strings.Fields("ten twelve fifteen twenty thirty forty fifty hundred") {
		en[w+"fold"] = en[w]
	}
	return map[string]map[string]float64{"fr": fr, "en": en, "ru": {"один": 1, "одного": 1, "одному": 1, "одна": 1, "одну": 1, "одной": 1, "полтора": 1.5, "полторы": 1.5, "полутора": 1.5, "два": 2, "две": 2, "двух": 2,
		"три": 3, "трех": 3, "четыре": 4, "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9,
		"десять": 10, "десяти": 10, "одиннадцать": 11, "двенадцать": 12, "двенадцати": 12, "пятнадцать": 15, "пятнадцати": 15, "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30,
		"сорок": 40, "сорока": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80, "девяносто": 90, "сто": 100, "ста": 100, "двести": 200, "двухсот": 200, "триста": 300,
		"четыреста": 400, "пятьсот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800, "девятьсот": 900}}
}()

// numberWord returns the value of a folded word with which numbers are written in some
// language, 0 for another.
func numberWord(folded string) float64 {
	for _, lang := range []string{"fr", "en", "ru"} {
		if v := numberWords[lang][folded]; v > 0 {
			return v
		}
	}
	return 0
}

// A Numeral is a number in letters, at its bytes of a line.
type Numeral struct {
	Span
	Value  float64
	Scaled bool // by a thousand or more, or about so many: "of" leads to what it counts
}

// Numerals reads the numbers in letters of a line.
func (l *Line) Numerals() (all []Numeral) {
	ws := l.Words
	for i := 0; i < len(ws); i++ {
		if ws[i].In(opensScale) {
			if n, last, ok := l.article(i); ok {
				all, i = append(all, n), last
				continue
			}
		}
		if ws[i].Number == 0 || numberWords[l.Lang][ws[i].Folded] == 0 || ws[i].Folded == "cents" || ws[i].Folded == "mille" && i > 0 && ws[i-1].Digit || ws[i].Folded == "hundred" && i > 0 && ws[i-1].Digit || ws[i].Folded == "cent" && i > 0 && percents[ws[i-1].Folded] {
			continue
		}
		n := Numeral{Span: Span{ws[i].From, ws[i].To}, Value: ws[i].Number, Scaled: strings.HasSuffix(ws[i].Folded, "aine")}
		total := 0.0
		for i+1 < len(ws) && Joined(l.Gap(i+1)) {
			next, v := ws[i+1].Folded, ws[i+1].Number
			if next == "and" && l.Word(i+2) == "a" && l.Word(i+3) == "half" && Joined(l.Gap(i+2)) && Joined(l.Gap(i+3)) {
				n.Value, i, n.To = n.Value+0.5, i+3, ws[i+3].To
				continue
			}
			if half := l.Word(i + 2); next == "et" && (half == "demi" || half == "demie") && n.Scaled {
				n.Value, i, n.To = ScaleOf[ws[i].Folded]/2, i+2, ws[i+2].To
				continue
			}
			if (next == "et" || next == "and") && i+2 < len(ws) && Joined(l.Gap(i+2)) && goesOn(n.Value, next, ws[i+2].lexeme) {
				i++
				continue
			}
			if scale := ScaleOf[next]; scale > 0 && len(next) > 3 {
				total += Multiply(n.Value, scale)
				n.Value, n.Scaled = 0, true
			} else if v > 0 && (next == "hundred" || next == "cent" || next == "cents" || next == "dozen") && n.Value > 0 && n.Value < 100 {
				n.Value *= v
			} else if v > 0 && n.Value == 4 && v == 20 {
				n.Value = 80
			} else if v > 0 && v < 100 && follows(n.Value, v) {
				n.Value += v
			} else {
				break
			}
			i++
			n.To = ws[i].To
		}
		n.Value += total
		all = append(all, n)
	}
	return all
}

// percents stand before "cent" in a share.
var percents = Set("per pour")

// article reads at word i a scale that no number stands before: "a billion", "half a
// million", "un demi-milliard", "dépasser le milliard", "свыше миллиарда", "больше тысячи".
func (l *Line) article(i int) (n Numeral, last int, ok bool) {
	value := 1.0
	if half, ok := alone[l.Words[i].Folded]; ok && (i == 0 || !l.Words[i-1].Digit) {
		return Numeral{Span{l.Words[i].From, l.Words[i].To}, half, true}, i, true
	}
	if w := l.Words[i].Folded; (w == "тысячи" || w == "тысяча" || w == "тысячу") && Approximate[l.Word(i-1)] && BlankGap(l.Gap(i)) {
		return Numeral{Span{l.Words[i].From, l.Words[i].To}, 1000, true}, i, true
	}
	last = i + 1
	switch l.Words[i].Folded {
	case "half":
		value = 0.5
		if l.Word(last) == "a" {
			last++
		}
	case "demi":
		value = 0.5
	case "le":
		if l.Lang != "fr" || strings.HasSuffix(l.Word(last), "s") {
			return n, i, false
		}
	case "a":
		if l.Lang != "en" {
			return n, i, false
		}
		if part := quarters[l.Word(i-2)]; part > 0 && l.Word(i-1) == "of" { // "a quarter of a million"
			value = part
		}
	default:
		return n, i, false
	}
	const least = 4 // letters of a scale that is a word
	scale := ScaleOf[l.Word(last)]
	for k := i + 1; k <= last; k++ {
		ok = Joined(l.Gap(k))
		if !ok {
			break
		}
	}
	if !ok || scale == 0 || len(l.Word(last)) < least {
		return n, i, false
	}
	if half := last + 3; value == 1 && l.Word(last+1) == "and" && l.Word(last+2) == "a" && l.Word(half) == "half" || value == 1 && l.Word(last+1) == "et" && l.Word(last+2) == "demi" {
		if value, last = 1.5, last+2; l.Lang == "en" { // "a million and a half"
			last++
		}
	}
	return Numeral{Span{l.Words[i].From, l.Words[last].To}, value * scale, true}, last, true
}

// opensScale are the words at which one begins.
var opensScale = ClassOf("half demi le a тысячи тысяча тысячу " + strings.Join(slices.Collect(maps.Keys(alone)), " "))

var quarters = map[string]float64{"quarter": 0.25, "quarters": 0.75}

// alone are the Russian scales that stand for one of them.
var alone = map[string]float64{"миллион": 1e6, "миллиона": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "триллион": 1e12, "триллиона": 1e12, "полмиллиона": 5e5, "полмиллиарда": 5e8}

// Joined tells whether only a space or a hyphen stands between two words.
func Joined(gap string) bool {
	switch gap {
	case " ", "-", "\u00a0", "\u202f", "\u2011":
		return true
	}
	return false
}

// goesOn tells whether "and" joins two words of one number ("vingt et un", "two
// hundred and ten") and not two numbers.
func goesOn(value float64, and string, next *lexeme) bool {
	if and == "et" {
		return value >= 20 && value < 80 && (next.Folded == "un" || next.Folded == "onze")
	}
	return value >= 100 && next.Number > 0 && next.Number < 100
}

// follows tells whether v is said behind value within one number.
func follows(value, v float64) bool {
	tens := float64(int(value) % 100)
	return value == 0 || tens == 0 || tens == 10 && v >= 7 && v <= 9 || tens >= 20 && int(tens)%10 == 0 && (v < 10 || v < 20 && (tens == 60 || tens == 80))
}

// Approximate stand before a number that is about right.
var Approximate = Set(`environ quelque quelques peine seulement around about some nearly almost over roughly approximately only just barely close
		более менее около почти свыше примерно больше меньше порядка plus moins pres more less fewer up presque quasiment`)

// Multiply multiplies without leaving the dust of binary fractions.
func Multiply(v, scale float64) float64 {
	out, err := strconv.ParseFloat(strconv.FormatFloat(v*scale, 'g', 12, 64), 64)
	if err != nil {
		return v * scale
	}
	return out
}

// ScaleOf are the words that multiply the number in front of them.
var ScaleOf = map[string]float64{"тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "тыс.": 1e3, "млн": 1e6, "млрд": 1e9, "трлн": 1e12, "триллион": 1e12, "триллиона": 1e12, "триллионов": 1e12,
	"миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9,
	"thousand": 1e3, "mille": 1e3, "millier": 1e3, "milliers": 1e3, "k": 1e3, "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6,
	"billion": 1e9, "billions": 1e9, "milliard": 1e9, "milliards": 1e9, "bn": 1e9, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9, "mio": 1e6, "mln": 1e6, "mlns": 1e6, "bln": 1e9, "trillion": 1e12, "tn": 1e12,
	"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "lakh crore": 1e12}

// DigitsEnd returns where the number ends that begins at a byte: its groups of
// three digits, in India of two before the last ("1,34,028"), and its decimals.
func DigitsEnd(text string, at int) int {
	end := digits(text, at)
	if stop := lakhs(text, at, end); stop > 0 {
		return stop
	}
	groups := 0
	for end-at <= 3 || groups > 0 {
		size := Separator(text[end:])
		if size == 0 || digits(text, end+size) != end+size+3 || text[end] == ' ' && strings.HasPrefix(text[end+size+3:], "mm") { // "20 120mm mortars"
			break
		}
		end, groups = end+size+3, groups+1
	}
	if end+1 < len(text) && (text[end] == '.' || text[end] == ',') {
		if stop := digits(text, end+1); stop > end+1 && (groups == 0 || stop <= end+3) {
			return stop
		}
	}
	return end
}

// digits returns where those end that begin at a byte.
func digits(text string, at int) int {
	for at < len(text) && text[at] >= '0' && text[at] <= '9' {
		at++
	}
	return at
}

// lakhs returns where a number ends whose groups have two digits but for the last, and whose
// first one is that from at to end; 0 for any other.
func lakhs(text string, at, end int) int {
	const first, group, last = 2, 2, 3 // digits
	for groups := 0; end-at <= first && strings.HasPrefix(text[end:], ","); groups++ {
		at = end + 1
		end = digits(text, at)
		if end-at == last && groups > 0 {
			return end
		} else if end-at != group {
			return 0
		}
	}
	return 0
}

// ScaleAt reads a scale behind a number ("million", "bn", "Md€") and returns where it ends.
func ScaleAt(text string, at int) (scale string, end int) {
	rest := text[at:]
	for _, space := range []string{"  ", " ", "\u00a0", "\u202f", "-"} { // the first where a line was justified, or typed so
		if cut, ok := strings.CutPrefix(rest, space); ok {
			rest = cut
			break
		}
	}
	word := 0
	for i, r := range rest {
		if !unicode.IsLetter(r) {
			break
		}
		word = i + utf8.RuneLen(r)
	}
	if word == 0 || word > len("миллиардного") || word < len(rest) && rest[word] >= '0' && rest[word] <= '9' { // "90 M777 howitzers"
		return "", at
	}
	said := strings.ToLower(rest[:word])
	for stem, whole := range adjectival { // "3,4-миллионного населения"
		if strings.HasPrefix(said, stem) {
			said = whole
			return said, len(text) - len(rest) + word
		}
	}
	if ScaleOf[said] == 0 || said == "m" && rest[:1] == "m" && len(rest) < len(text[at:]) {
		return "", at // "5 m" is a length
	}
	if said == "lakh" && strings.HasPrefix(rest[word:], " crore") {
		said, word = "lakh crore", len("lakh crore")
	}
	end = len(text) - len(rest) + word
	if strings.HasPrefix(text[end:], ".") && (said == "тыс" || said == "млн" || said == "млрд") {
		end++
	}
	return said, end
}

// adjectival are how the adjectives of scales begin.
var adjectival = map[string]string{"миллионн": "млн", "миллиардн": "млрд", "тысячн": "тыс"}

// Separator returns the length of what separates groups of digits, 0 for none.
func Separator(s string) int {
	for _, sep := range []string{" ", ",", ".", "\u00a0", "\u202f", "’", "'"} {
		if strings.HasPrefix(s, sep) {
			return len(sep)
		}
	}
	return 0
}

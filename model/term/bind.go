package term

import (
	"strings"
	"unicode"
)

// bindNumbers makes the blanks inside a number, and between it and what it
// counts, blanks that no line breaks at. It never adds one.
func bindNumbers(cs []Char, lang string) {
	for i := range cs {
		if r := cs[i].R; r > ' ' && r < NoBreak || !IsSpace(r) || cs[i].Flag&Verbatim != 0 || i == 0 || i+1 == len(cs) || IsSpace(cs[i+1].R) {
			continue
		}
		prev, next := cs[i-1].R, cs[i+1].R
		switch {
		case IsDigit(prev) && IsDigit(next):
			if groups(cs, i) {
				cs[i].R = Thin
			}
		case IsDigit(prev):
			if unit(cs[i+1:], lang) {
				cs[i].R = NoBreak
			}
		case IsDigit(next):
			if counts(cs[:i]) {
				cs[i].R = NoBreak
			}
		case unicode.IsUpper(next) && title(cs[:i]):
			cs[i].R = NoBreak
		}
	}
}

// IsDigit tells an ASCII digit.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// groups tells whether the blank at i parts the thousands of one number: one to
// three digits, then groups of three.
func groups(cs []Char, i int) bool {
	n := 0
	for k := i + 1; k < len(cs) && IsDigit(cs[k].R); k++ {
		n++
	}
	if n != 3 {
		return false
	}
	for k := i - 1; ; k-- {
		n = 0
		for k >= 0 && IsDigit(cs[k].R) {
			n++
			k--
		}
		if n == 0 || n > 3 {
			return false
		}
		if n < 3 || k < 0 || !IsSpace(cs[k].R) || k == 0 || !IsDigit(cs[k-1].R) {
			return k < 0 || cs[k].R != ',' && cs[k].R != '.' && !unicode.IsLetter(cs[k].R)
		}
	}
}

// units are the words that stay on the line of their number.
var units = func() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(`% ‰ € $ £ ¥ °C ° ₽ t kt Mt kg g mg km m cm mm ha l hl m² km² m³ kWh MWh GWh TWh kW MW GW W V kV Hz kHz MHz GHz MVA dB
		Md Mds M€ Md€ k€ M$ Md$ k$ MUSD MEUR FCFA XOF EUR USD RUB h min s mn bn tn ko Mo Go
		million millions milliard milliards billion billions trillion tonne tonnes tons euros dollars roubles francs
		janvier février mars avril mai juin juillet août septembre octobre novembre décembre
		January February March April May June July August September October November December
		тонн млн млрд тыс руб км га января февраля марта апреля мая июня июля августа сентября октября ноября декабря`) {
		m[w] = true
	}
	return m
}()

// unit tells whether a word that stays with its number comes first. The letters
// of a unit of one letter must end there.
func unit(cs []Char, lang string) bool {
	var word [12]byte
	w := word[:0]
	for _, c := range cs {
		if !unicode.IsLetter(c.R) && !strings.ContainsRune("%‰€$£¥°₽²³", c.R) {
			break
		}
		if len(w) > 11 {
			return false
		}
		w = append(w, string(c.R)...)
	}
	return units[string(w)]
}

// counts tells whether what ends here belongs to the number that follows: n°,
// §, p., and the h of 14 h 30.
func counts(cs []Char) bool {
	n := len(cs)
	switch last := cs[n-1].R; last {
	case '§', '№', '°', '$', '€', '£':
		return true
	case 'h':
		return n > 2 && IsSpace(cs[n-2].R) && IsDigit(cs[n-3].R)
	case '.':
		return n == 2 && cs[0].R == 'p' || n > 2 && cs[n-2].R == 'p' && !unicode.IsLetter(cs[n-3].R)
	}
	return false
}

// title tells whether what ends here is M., Mme, Dr and the like.
func title(cs []Char) bool {
	end := len(cs)
	start := end
	for start > 0 && end-start < 4 && !IsSpace(cs[start-1].R) {
		start--
	}
	if start > 0 && !IsSpace(cs[start-1].R) && cs[start-1].R != '(' {
		return false
	}
	var word [16]byte
	w := word[:0]
	for _, c := range cs[start:end] {
		w = append(w, string(c.R)...)
	}
	switch string(w) {
	case "M.", "MM.", "Mme", "Mlle", "Dr", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Dr.", "Me":
		return true
	}
	return false
}

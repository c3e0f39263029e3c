package term

import (
	"math"
	"strconv"
	"strings"

	"github.com/enjeux/enjeux/model"
)

// Number writes a number with the separators of the language, and what is too large
// or too small for digits as a power of ten.
func (w *Words) Number(v float64) string {
	if a := math.Abs(v); a != 0 && (a >= beyond || a < 1e-3) || math.IsNaN(v) {
		return w.power(v)
	}
	s := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	whole, part, _ := strings.Cut(s, ".")
	if len(part) > 3 {
		s = strconv.FormatFloat(math.Abs(v), 'f', 3, 64)
		whole, part, _ = strings.Cut(strings.TrimRight(s, "0"), ".")
	}
	group, point := ",", "."
	if w == french {
		group, point = "\u202f", ","
	}
	var b strings.Builder
	if v < 0 {
		b.WriteRune('−')
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(r)
	}
	if part != "" {
		b.WriteString(point + part)
	}
	return b.String()
}

// beyond is where numbers become powers of ten.
const beyond = 1e15

// raised are the digits of an exponent.
var raised = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻")

// power writes a number by a power of ten, in four digits.
func (w *Words) power(v float64) string {
	front, exponent, ok := strings.Cut(strconv.FormatFloat(v, 'e', 3, 64), "e")
	if !ok {
		return front // no number
	}
	n, _ := strconv.Atoi(exponent)
	ten := "10" + raised.Replace(strconv.Itoa(n))
	if front, _ := strconv.ParseFloat(front, 64); front != 1 {
		return w.Number(front) + "\u00a0×\u00a0" + ten
	}
	return ten
}

// symbols are the short names of units.
var symbols = map[string]string{"tonne": "t", "ton": "t", "MW": "MW", "GW": "GW", "MWh": "MWh", "km": "km", "km2": "km²", "ha": "ha", "hectare": "ha", "kg": "kg", "m": "m"}

// currencies are the signs of currencies, by code; a code without sign is its own.
var currencies = map[string]string{"USD": "$", "EUR": "€", "GBP": "£", "XOF": "FCFA", "XAF": "FCFA", "RUB": "RUB", "CNY": "CNY", "JPY": "¥", "CHF": "CHF", "CAD": "CAD", "AUD": "AUD", "KRW": "KRW"}

// Figure writes the value of a figure with its unit: 50 000 t, 2 M$, $2 million.
func (w *Words) Figure(f model.Figure) string {
	if sign, ok := currencies[f.Unit]; ok {
		return w.money(f, sign)
	}
	number := w.span(f.Value, f.Max)
	switch s, ok := symbols[f.Unit]; {
	case f.Unit == "percent" || f.Unit == "%":
		if w == french {
			return number + "\u00a0%"
		}
		return number + "%"
	case ok:
		return number + "\u00a0" + s
	case f.Word != "":
		return number + "\u00a0" + f.Word
	case f.Unit != "":
		return number + "\u00a0" + f.Unit
	}
	return number
}

func (w *Words) span(from, to float64) string {
	if to != 0 && to > from {
		return w.Number(from) + "–" + w.Number(to)
	}
	return w.Number(from)
}

func (w *Words) money(f model.Figure, sign string) string {
	scale, short, long := 1.0, "", ""
	switch top := math.Abs(max(f.Value, f.Max)); {
	case top >= beyond*1e9: // as a power of ten, and not so many of thousands of millions
	case top >= 1e9:
		scale, short, long = 1e9, "Md", "billion"
	case top >= 1e6:
		scale, short, long = 1e6, "M", "million"
	}
	number := w.span(f.Value/scale, f.Max/scale)
	letters := len(sign) > 2 && sign[0] >= 'A' && sign[0] <= 'Z'
	switch {
	case w == french && letters && short != "":
		return number + "\u00a0" + short + "\u00a0" + sign
	case w == french:
		return number + "\u00a0" + short + sign
	case letters:
		return strings.TrimSuffix(sign+"\u00a0"+number+"\u00a0"+long, "\u00a0")
	}
	return strings.TrimSuffix(sign+number+"\u00a0"+long, "\u00a0")
}

package pdfpage

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// signs are the names of glyphs that are no letters, and of letters that are no
// letter with an accent.
var signs = map[string]string{}

// accents are how the names of accented letters end.
var accents = map[string]string{"grave": "\u0300", "acute": "\u0301", "circumflex": "\u0302", "tilde": "\u0303", "macron": "\u0304",
	"breve": "\u0306", "dotaccent": "\u0307", "dieresis": "\u0308", "ring": "\u030a", "hungarumlaut": "\u030b", "caron": "\u030c",
	"cedilla": "\u0327", "ogonek": "\u0328", "commaaccent": "\u0327"}

func init() {
	const table = `space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * plus +
comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal =
greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _ grave ` + "`" + ` braceleft { bar | braceright } asciitilde ~
quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright » guilsinglleft ‹
guilsinglright › endash – emdash — bullet • ellipsis … dagger † daggerdbl ‡ perthousand ‰ section § paragraph ¶ copyright © registered ®
trademark ™ degree ° plusminus ± multiply × divide ÷ minus − fraction ⁄ onehalf ½ onequarter ¼ threequarters ¾ onesuperior ¹ twosuperior ²
threesuperior ³ ordfeminine ª ordmasculine º exclamdown ¡ questiondown ¿ cent ¢ sterling £ yen ¥ currency ¤ Euro € euro € florin ƒ
periodcentered · mu µ brokenbar ¦ logicalnot ¬ AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł germandbls ß Eth Ð eth ð Thorn Þ
thorn þ dotlessi ı fi fi fl fl ff ff ffi ffi ffl ffl sfthyphen - nbspace ` + "\u00a0" + ` Dcroat Đ dcroat đ`
	fields := strings.Split(strings.ReplaceAll(table, "\n", " "), " ")
	signs["space"] = " "
	for i := 3; i+1 < len(fields); i += 2 { // "space" and its sign, between spaces, are three fields
		signs[fields[i]] = fields[i+1]
	}
}

// glyph returns what a glyph of that name stands for, "" when nobody knows.
func glyph(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if utf8.RuneCountInString(name) == 1 {
		return name
	}
	if s, ok := signs[name]; ok {
		return s
	}
	if len(name) > 1 {
		if mark, ok := accents[name[1:]]; ok {
			return norm.NFC.String(name[:1] + mark)
		}
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, prefix); ok && len(hex) >= 4 {
			if n, err := strconv.ParseUint(hex[:min(len(hex), 6-2*(len(prefix)/3))], 16, 32); err == nil && utf8.ValidRune(rune(n)) {
				return string(rune(n))
			}
		}
	}
	if hex, ok := strings.CutPrefix(name, "afii100"); ok { // the Russian letters
		n, err := strconv.Atoi(hex)
		switch {
		case err != nil:
		case n >= 17 && n <= 22:
			return string(rune('А' + n - 17))
		case n == 23:
			return "Ё"
		case n >= 24 && n <= 49:
			return string(rune('Ж' + n - 24))
		case n >= 65 && n <= 70:
			return string(rune('а' + n - 65))
		case n == 71:
			return "ё"
		case n >= 72 && n <= 97:
			return string(rune('ж' + n - 72))
		}
	}
	return ""
}

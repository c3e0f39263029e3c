package reader

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// symbolPage stands for the fonts whose characters are signs.
const symbolPage = 42

var codePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
	932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic,
}

// fontPages is the code page of a font's character set; that of 0 and 1 is the
// document's.
var fontPages = map[int]int{2: symbolPage, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
	178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 850}

// rtfSigns are words that stand for a character.
var rtfSigns = map[string]string{"tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"emdash": "—", "endash": "–", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "page": "\n", "column": "\n"}

// rtfAside are groups that are no part of the text.
var rtfAside = wordsOf(`colortbl info pict nonshppict objdata objclass objname header headerl headerr headerf footer footerl footerr
	footerf fldinst generator themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl
	xmlnstbl mmathPr filetbl bkmkstart bkmkend sp ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn atnid atnicn atntime
	xe tc template operator author title subject keywords comment doccomm userprops docvar pgptbl falt panose fname
	wgrffmtfilter passwordhash blipuid picprop background upr2 annotationref pntxta pntxtb pnseclvl nesttableprops`)

// rtfKept are groups that may be left out by who does not know them, and hold text.
var rtfKept = wordsOf(`shpinst shptxt shprslt shp fldrslt result`)

// word takes in a control word. Star tells that its group may be left out.
func (r *rtfReader) word(word string, n int, given, star, opened bool) {
	if r.destination(word, star, opened) {
		return
	}
	if sign, ok := rtfSigns[word]; ok {
		r.put(sign)
		return
	}
	s := &r.state
	on := !given || n != 0
	switch word {
	case "par", "sect":
		r.paragraph()
	case "pard":
		s.outline, s.bullet, s.table, s.style = 0, false, false, 0
	case "plain":
		s.bold, s.hidden = false, false
	case "b":
		s.bold = on
	case "v":
		s.hidden = on
	case "deleted":
		s.deleted = on
		r.warn(Revisions)
	case "revised":
		r.warn(Revisions)
	case "f":
		s.font = n
	case "s":
		s.style = n
	case "cs", "ts", "ds": // styles of other things than paragraphs
		if s.into == intoStyles {
			s.style = -1
		}
	case "uc":
		s.skipped = min(max(n, 0), 8)
	case "outlinelevel":
		if s.outline = 0; n >= 0 && n <= 8 {
			s.outline = n + 1
		}
	case "ls":
		s.bullet = n > 0 && given
	case "intbl":
		s.table = true
	default:
		r.rest(word, n)
	}
}

// rest takes in the words of tables, fonts and code pages.
func (r *rtfReader) rest(word string, n int) {
	switch word {
	case "cell":
		if r.state.into == intoText {
			r.state.table = true
			r.paragraph()
			r.beginCell()
		}
	case "nestcell":
		r.paragraph()
	case "trowd":
		r.heads = false
	case "trhdr":
		r.heads = true
	case "row":
		if r.state.into == intoText {
			if n := len(r.rows); n > 0 {
				r.rows[n-1].head = r.heads
			}
			r.endRow()
		}
	case "ansicpg":
		if _, ok := codePages[n]; ok || n == 65001 {
			r.page = n
		}
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "fcharset":
		if r.state.into == intoFonts && len(r.fonts) < 10_000 {
			r.fonts[r.state.font] = fontPages[n]
		}
	case "cpg":
		if r.state.into == intoFonts && len(r.fonts) < 10_000 {
			r.fonts[r.state.font] = n
		}
	}
}

// destination takes in a word that says where the words of its group go.
func (r *rtfReader) destination(word string, star, opened bool) bool {
	s := &r.state
	switch {
	case s.into == intoNothing:
		return true
	case word == "fonttbl":
		s.into = intoFonts
	case word == "stylesheet":
		s.into, s.style = intoStyles, -1
	case word == "footnote" && s.into == intoText:
		s.into = intoNote
	case word == "annotation" && s.into == intoText:
		s.into = intoComment
	case word == "atnauthor" && s.into == intoText:
		s.into = intoAuthor
	case word == "atndate" && s.into == intoComment:
		s.into = intoDate
	case word == "atnref" && s.into == intoComment:
		s.into = intoNumber
	case word == "atrfstart" && s.into == intoText:
		s.into = intoStart
	case word == "atrfend" && s.into == intoText:
		s.into = intoEnd
	case word == "shptxt" && s.into == intoText && !s.box:
		s.box = true
		r.begin()
	case word == "listtext" || word == "pntext" || word == "pn":
		s.into = intoNothing
		if n := len(r.stack); n > 0 { // the item that its mark opens
			r.stack[n-1].bullet = true
		}
	case rtfAside[word] && (opened || star):
		s.into = intoNothing
	case star && !rtfKept[word] && s.into != intoStyles && s.into != intoFonts:
		s.into = intoNothing
	default:
		return false
	}
	return true
}

package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// findHeadings marks the headings among the content lines. Without markup a
// heading is a short line that does not read as a sentence and has text after it.
func (d *Document) findHeadings(shapes []shape, content []int) {
	candidate := make([]bool, len(content))
	for n, i := range content {
		var before, after *shape
		if n > 0 {
			before = &shapes[content[n-1]]
		}
		if n+1 < len(content) {
			after = &shapes[content[n+1]]
		}
		candidate[n] = couldHead(shapes[i], before, after)
	}
	for n := 0; n < len(content); n++ {
		from := n
		for n < len(content) && candidate[n] {
			n++
		}
		// What comes last heads nothing, and of many short lines in a row only
		// those that are marked, or the last, can be headings: the rest is a list.
		run := content[from:n]
		for k, i := range run {
			s := shapes[i]
			distinct := s.marked > 0 || s.upper || s.numbered > 0 && !listed(shapes, run, k)
			last := k == len(run)-1
			if n == len(content) && s.marked == 0 || !distinct && len(run) > 2 && !last {
				continue
			}
			d.Paragraphs[i].Type = model.ParagraphHeading
		}
	}
	d.setLevels(shapes)
}

// listed tells whether the numbered line k of a run stands beside another
// numbered one: then they count items and head nothing.
func listed(shapes []shape, run []int, k int) bool {
	return k > 0 && shapes[run[k-1]].numbered == shapes[run[k]].numbered ||
		k+1 < len(run) && shapes[run[k+1]].numbered == shapes[run[k]].numbered
}

// couldHead tells whether a line could be a heading between its neighbours.
func couldHead(s shape, before, after *shape) bool {
	const runes, maxWords = 110, 15
	if s.marked > 0 {
		return true
	}
	if s.bullet || s.chrome || after == nil || s.runes > runes || len(s.words) == 0 || len(s.words) > maxWords ||
		s.runes < 3 || strings.ContainsRune(s.text, '\t') {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s.text[s.markup:], "«“\" \u00a0"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	if len(s.words) > 0 && dialogue[s.words[0].folded] && headEnd(s.text) > 0 {
		return false // "Question – …"
	}
	if ws := words(s.text[s.markup:]); len(ws) > 0 && memo[ws[0].folded] && len(ws) < len(s.text) && strings.ContainsRune(clip(s.text, 20), ':') || len(ws) == 0 || greeting[ws[0].folded] || !after.bullet && after.runes <= s.runes && !after.titleLike {
		return false
	}
	if before != nil && !s.upper && s.numbered == 0 && !s.dateline && inList(*before) {
		return false
	}
	switch s.last {
	case '.':
		return bareClause(s) && len(s.words) <= 9 && after.runes >= 2*s.runes && after.runes >= 80 && before != nil
	case ':':
		return len(s.words) <= 6 && !hasVerb(s) && !after.bullet || s.upper
	case '?':
		return len(s.words) <= 10
	case '»', '”':
		const quoted = 7 // words of a remark that heads what it was said on
		inner := strings.TrimRight(s.text, "»” \u00a0\u202f")
		return s.upper || len(s.words) <= quoted && strings.ContainsRune("«“", firstRune(s.text)) && !strings.ContainsAny(inner[len(inner)-1:], ".!?") && before != nil && after.runes >= 2*s.runes && after.runes >= 80
	case '!', ';', ',', '…', '"':
		return s.upper && s.last != ';' && s.last != ','
	}
	return true
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// inList tells whether the line after s may be an item of a list that s
// introduces or belongs to.
func inList(s shape) bool {
	const item = 200 // runes
	r, _ := utf8.DecodeRuneInString(s.text)
	return s.last == ':' || (s.last == ';' || s.last == ',') && (s.runes < item || unicode.IsLower(r) || s.bullet)
}

// bareClause tells whether a line with a full stop is a heading's words all the
// same: no verb, no date, no other sentence.
func bareClause(s shape) bool {
	inner := strings.TrimSuffix(s.text, ".")
	return !strings.ContainsAny(inner, ".;:!?«“\"0123456789") && !hasVerb(s)
}

var greeting = set(`merci thank thanks bonjour mesdames messieurs madame monsieur excellence excellences dear cher chers chere ladies distinguished
	vive god je nous we i il elle ils they he she`)

// dialogue are the words that one who asks or answers is called by.
var dialogue = set("question q reponse r answer journaliste journalist reporter presse interviewer moderator moderateur")

// memo are the words that the head of a note has in front of a colon.
var memo = set("objet subject re ref reference date de from to destinataire expediteur pj cc")

// verbs in a personal form that are common enough to tell a sentence.
var verbs = set(`est sont etait etaient sera seront serait fut furent a ont avait avaient aura auront aurait va vont doit doivent devra peut peuvent
	fait font reste restent demeure permet permettent souhaite souhaitent entend entendent veut veulent
	is are was were has have had will would shall should must can could may might do does did remains said says
	met signed agreed pledged welcomed discussed reaffirmed expressed underscored committed announced`)

func hasVerb(s shape) bool {
	for i, w := range s.words {
		// "à" without its accent, in capitals or in front of a name, is no verb.
		if verbs[w.folded] && !(w.folded == "a" && (s.upper || i == 0 || s.text[w.from:w.to] != "a")) || w.verb && !verbs[w.folded] {
			return true
		}
	}
	return false
}

// setLevels gives each heading its level: the depth of its mark or number;
// else capitals stand above small letters, and a heading straight under another
// is one below it.
func (d *Document) setLevels(shapes []shape) {
	upper, roman := false, false
	for i, p := range d.Paragraphs {
		if p.Type == model.ParagraphHeading && shapes[i].numbered > 0 {
			roman = roman || strings.ContainsAny(shapes[i].text[:1], "IVX")
		}
		upper = upper || p.Type == model.ParagraphHeading && shapes[i].upper && shapes[i].numbered == 0
	}
	for i := range d.Paragraphs {
		p, s := &d.Paragraphs[i], shapes[i]
		if p.Type != model.ParagraphHeading {
			continue
		}
		switch {
		case s.marked > 0:
			p.Level = s.marked
		case s.numbered > 0:
			p.Level = s.numbered
			if roman && startsDigit(s.text) { // "1." under "II."
				p.Level++
			}
		case upper && !s.upper:
			p.Level = 2
		case i > 0 && d.Paragraphs[i-1].Type == model.ParagraphHeading && !s.upper:
			p.Level = d.Paragraphs[i-1].Level + 1
		default:
			p.Level = 1
		}
	}
}

// placeUnderHeadings says which heading is in force over each line, and finds
// the headings that open a line. A last paragraph that concludes the document
// belongs to the document and not to the section above it.
func (d *Document) placeUnderHeadings() {
	under, last := 0, -1
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Type == model.ParagraphHeading {
			under = p.N
			continue
		}
		p.Under = under
		if p.body() {
			last = i
			p.RunIn = runIn(d.Line(*p))
		}
	}
	if last >= 0 && d.Paragraphs[last].Type == model.ParagraphBody {
		if concludes(d.Line(d.Paragraphs[last])) {
			d.Paragraphs[last].Under = 0
		}
	}
}

// concludes tells whether a last line speaks of the whole, or of the end of a visit.
func concludes(text string) bool {
	const reach = 300 // bytes
	all := words(clip(text, reach))
	for _, h := range hints(nil, all) {
		if h.cue == cueParting || h.cue == cueClosing && h.from == 0 {
			return true
		}
	}
	return false
}

// runIn returns the length in bytes of a heading that opens a line and ends at
// a colon or a dash, 0 when there is none.
func runIn(line string) int {
	start := bulletMark(clip(line, 24))
	end := headEnd(line[start:])
	if end == 0 {
		return 0
	}
	s := look(line[start : start+end])
	if s.dateline {
		return 0
	}
	if len(s.words) > 0 && memo[s.words[0].folded] {
		return 0
	}
	if s.upper && len(s.words) <= 15 || startsUpper(s.text) && len(s.words) <= 6 && !hasVerb(s) && !greeting[s.words[0].folded] {
		return start + end
	}
	return 0
}

// headEnd returns where the first words of a line end that a colon or a dash sets
// off from the rest, 0 when another mark or too many words come before.
func headEnd(line string) int {
	const least, most = 3, 101 // runes
	n := 0
	for i, r := range line {
		if n > most {
			return 0
		}
		rest := line[i+utf8.RuneLen(r):]
		switch {
		case r == ':' && startsBlank(rest) && strings.TrimSpace(rest) != "":
			head := strings.TrimRight(line[:i], " \u00a0\u202f")
			if n < least {
				return 0
			}
			return len(head)
		case (r == '–' || r == '—') && i > 0 && line[i-1] == ' ' && startsBlank(rest) && n >= least && strings.TrimSpace(rest) != "":
			return i - 1
		case strings.ContainsRune(":.;!?", r) || n == 0 && unicode.IsSpace(r):
			return 0
		}
		n++
	}
	return 0
}

func startsBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

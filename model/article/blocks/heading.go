package blocks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findHeadings marks the headings among the content lines. Without markup a
// heading is a short line that does not read as a sentence and has text after it.
func (d *sorter) findHeadings(shapes []shape, content []int) {
	d.headItems(shapes, content)
	answers := answering(shapes, content)
	candidate := make([]bool, len(content))
	for n, i := range content {
		var before, after *shape
		if n > 0 {
			before = &shapes[content[n-1]]
		}
		if n+1 < len(content) {
			after = &shapes[content[n+1]]
		}
		candidate[n] = couldHead(shapes[i], before, after) && !(n == 0 && d.standfirst(shapes, i)) && !shapes[i].spoken(after, answers)
	}
	if last := len(content) - 1; last > 0 && candidate[last-1] && shapes[content[last-1]].marked == 0 && shapes[content[last]].short() {
		candidate[last-1] = false
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
			d.blocks[i].Type = model.ParagraphHeading
		}
	}
	d.keepSentences(shapes, content)
	d.headContacts(shapes, content)
	d.setLevels(shapes)
}

// standfirst tells whether a line right below the title sums the text up rather than
// heading a part of it: it is a sentence, though without its full stop.
func (d *sorter) standfirst(shapes []shape, i int) bool {
	const least = 5 // words
	s := shapes[i]
	return i > 0 && d.blocks[i-1].Type == model.ParagraphTitle && s.marked == 0 && s.numbered == 0 && !s.upper && s.last != '?' &&
		len(s.words) >= least && (hasVerb(s) || slices.ContainsFunc(s.words, russianVerb))
}

// listed tells whether the numbered line k of a run stands beside another
// numbered one: then they count items and head nothing.
func listed(shapes []shape, run []int, k int) bool {
	return k > 0 && shapes[run[k-1]].numbered == shapes[run[k]].numbered ||
		k+1 < len(run) && shapes[run[k+1]].numbered == shapes[run[k]].numbered
}

// couldHead tells whether a line could be a heading between its neighbours.
func couldHead(s shape, before, after *shape) bool {
	const runes, maxWords, paragraph = 115, 18, 80 // the last in runes, of what a heading stands over
	switch {
	case s.marked > 0:
		return true
	case s.division:
		return after != nil && !s.chrome
	case s.bullet || s.chrome || after == nil || s.runes < 3 || strings.ContainsRune(s.text, '\t'),
		s.last != '?' && (s.runes > runes || len(s.words) > maxWords), len(s.words) == 0:
		return false
	}
	first := firstRune(strings.TrimLeft(s.text[s.markup:], opensQuote+"[ \u00a0"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !unicode.Is(unicode.Sc, first) && !s.quoted() {
		return false
	}
	if s.dialogue() || s.addressee() || s.oneOf(before, after) || s.aside() || s.goesOn(*after) || s.amountOnly() {
		return false
	}
	if ws := lex.Words(s.text[s.markup:]); len(ws) > 0 && memo[ws[0].Folded] && len(ws) < len(s.text) && strings.ContainsRune(lex.Clip(s.text, 20), ':') || len(ws) == 0 || greeting[ws[0].Folded] && !strings.ContainsRune(opensQuote, firstRune(s.text)) {
		return false
	}
	if !after.bullet && after.last != ':' && after.runes <= s.runes && !after.titleLike && !(s.numbered > 0 && s.titleLike && after.numbered == 0) {
		return false
	}
	if before != nil && !s.upper && s.numbered == 0 && !s.dateline && inList(*before) && !(before.last == ':' && (after.bullet || after.dialogue() || (s.titleLike || titled(s)) && !hasVerb(s) && after.last == '.' && after.runes >= paragraph)) || s.entry() {
		return false
	}
	inner := strings.TrimRight(s.text, closesQuote+" \u00a0\u202f")
	switch {
	case s.last == '.' && s.numbered > 0:
		return bareClause(s) && len(s.words) <= 12 && after.runes > s.runes && after.numbered != s.numbered && (before == nil || before.numbered != s.numbered)
	case s.last == '.':
		return bareClause(s) && !enumerating[s.words[0].Folded] && len(s.words) <= 9 && after.runes >= 2*s.runes && (after.runes >= paragraph || s.upper && after.runes >= paragraph/2) && before != nil
	case s.last == ':':
		return !hasVerb(s) && (len(s.words) <= 6 && !after.bullet || len(s.words) <= 8 && after.bullet && !s.words[len(s.words)-1].Function) || s.upper || announces(s, after) || titled(s)
	case s.last == '?':
		return asks(s, after)
	case s.quoted():
		const quoted = 10 // words of a remark that heads what it was said on
		return s.upper || len(s.words) <= quoted && inner != "" && !strings.ContainsAny(inner[len(inner)-1:], ".!?") && before != nil && (after.runes >= 2*s.runes && after.runes >= paragraph || after.last == '?')
	case strings.ContainsRune(closesQuote, s.last):
		return !strings.ContainsAny(inner[len(inner)-1:], ".!?,")
	case s.last == '!' || s.last == '…':
		return s.upper || len(s.words) <= 7 && !hasVerb(s) && before != nil && after.runes >= paragraph && !strings.ContainsAny(s.text[:len(s.text)-3], ".!?")
	case s.last == ';' || s.last == ',':
		return false
	}
	return true
}

// titled tells whether a line that ends with a colon is written as English headings are, with
// capitals on all words that say something.
func titled(s shape) bool {
	const least, most = 3, 14 // words
	l := timex.LineOf(s.text, "", s.words)
	for i := range s.words {
		if l.CueAt(i, lex.CueOffice) > 0 {
			return false // who speaks
		}
	}
	return len(s.words) >= least && len(s.words) <= most && !hasVerb(s) &&
		!slices.ContainsFunc(s.words, func(w lex.Word) bool { return !w.Capital && !w.Function && !w.Digit && len(w.Folded) > 3 })
}

// quoted tells whether a line is what somebody said, and nothing else.
func (s shape) quoted() bool {
	return strings.ContainsRune(closesQuote, s.last) && strings.ContainsRune(opensQuote, firstRune(s.text))
}

// announces tells whether a line names what the list below it has: "Participants:", "Key terms
// of the agreement will include:".
func announces(s shape, after *shape) bool {
	const short, longest = 3, 14 // words
	last := s.words[len(s.words)-1].Folded
	return (after.bullet || headEnd(after.text) > 0) && !subjects[s.words[0].Folded] &&
		(len(s.words) <= longest && listing[last] && !strings.Contains(s.text, ",") || len(s.words) <= short && !hasVerb(s))
}

var (
	listing  = lex.Set("following include includes included including comprennent comprend sont are включают")
	subjects = lex.Set("we they he she it nous ils il elle elles on i je они мы он она")
)

// The marks that open and close what is quoted.
const (
	opensQuote  = "«“„‘\"'"
	closesQuote = "»”’\"'"
)

// asks tells whether a question heads what answers it: a short one, or a longer one over
// a paragraph.
func asks(s shape, after *shape) bool {
	const short, long, answer = 10, 25, 60 // words; words; runes
	return len(s.words) <= short || len(s.words) <= long && after.runes >= answer && after.last != '?' && !strings.ContainsAny(s.text[s.markup:len(s.text)-1], ".!?")
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
// same: behind its number no verb, no date, no other sentence.
func bareClause(s shape) bool {
	inner := strings.TrimSuffix(s.text[s.markup:], ".")
	return !strings.ContainsAny(inner, ".;:!?«“\"0123456789") && !hasVerb(s) &&
		!slices.ContainsFunc(s.words, func(w lex.Word) bool { return w.Day || russianVerb(w) })
}

// russianVerb tells whether a word ends as Russian verbs do in the third person and in
// the past.
func russianVerb(w lex.Word) bool {
	const least = 10 // bytes, of five letters
	return len(w.Folded) >= least && (!w.Capital || w.From == 0) && russianEnding.MatchString(w.Folded)
}

var russianEnding = lex.Lazy(`(?:[аеияуо]л[аио]?|л[аио]сь|лся|[аеиуюя]тся|[аиуюя]т|ает|яет|ует|[еи]на|[еи]но|[еи]ны|ана|ано|аны)$`)

var greeting = lex.Set(addressed + " vive god je nous we i il elle ils they he she")

// Addressing are the words with which a speaker turns to those who listen.
var Addressing = lex.Set(addressed)

// addressed are the words with which a speaker turns to those who listen.
const addressed = "merci thank thanks bonjour mesdames messieurs madame monsieur excellence excellences dear cher chers chere ladies distinguished"

// enumerating words open what a speaker comes to ("First, trade.").
var enumerating = lex.Set("first firstly second secondly third thirdly fourth lastly last finally next then premierement deuxiemement troisiemement enfin ensuite puis dabord d во первых вторых наконец")

// memo are the words that the head of a note has in front of a colon.
var memo = lex.Set("objet subject re ref reference date de from to destinataire expediteur pj cc")

func hasVerb(s shape) bool {
	for i, w := range s.words {
		// "à" without its accent, in capitals or in front of a name, is no verb, nor is "12 May".
		if w.Folded == "may" && i > 0 && s.words[i-1].Digit {
			continue
		}
		if lex.Verbs[w.Folded] && !(w.Folded == "a" && (s.upper || i == 0 || s.text[w.From:w.To] != "a")) || w.Verb && !lex.Verbs[w.Folded] {
			return true
		}
	}
	return false
}

// placeUnderHeadings says which heading is in force over each line, and finds
// the headings that open a line. A last paragraph that concludes the document
// belongs to the document and not to the section above it, and so do its notes.
func (d *sorter) placeUnderHeadings() {
	under, last := 0, -1
	for i := range d.blocks {
		p := &d.blocks[i]
		if p.Type == model.ParagraphHeading {
			under = p.N
			continue
		}
		if p.Note() {
			continue
		}
		p.Under = under
		if p.Body() {
			last = i
			p.RunIn = RunIn(d.line(*p))
		}
	}
	if last >= 0 && d.blocks[last].Type == model.ParagraphBody {
		if concludes(d.line(d.blocks[last])) {
			d.blocks[last].Under = 0
		}
	}
}

// concludes tells whether a last line speaks of the whole, or of the end of a visit.
func concludes(text string) bool {
	const reach = 300 // bytes
	all := lex.Words(lex.Clip(text, reach))
	for _, h := range lex.Hints(nil, all) {
		if h.Cue == lex.CueParting || h.Cue == lex.CueClosing && h.From == 0 {
			return true
		}
	}
	return false
}

// RunIn returns the length in bytes of a heading that opens a line and ends at
// a colon or a dash, or in capitals at a full stop, 0 when there is none.
func RunIn(line string) int {
	start := BulletMark(lex.Clip(line, 24))
	end := headEnd(line[start:])
	if end == 0 {
		return 0
	}
	s := look(line[start : start+end])
	if s.dateline {
		return 0
	}
	if len(s.words) > 0 && memo[s.words[0].Folded] {
		return 0
	}
	if s.upper && len(s.words) <= 15 || lex.StartsUpper(s.text) && len(s.words) <= 6 && !hasVerb(s) && !greeting[s.words[0].Folded] {
		return start + end
	}
	return 0
}

// headEnd returns where the first words of a line end that a colon or a dash, or behind
// capitals a full stop, sets off from the rest, 0 when another mark or too many words come before.
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
		case r == '.' && n >= 4 && startsBlank(rest) && strings.TrimSpace(rest) != "" && lex.Capitals(line[:i]):
			return i
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

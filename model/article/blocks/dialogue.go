package blocks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What is said, and by whom: interviews, press conferences, speeches.

// answering returns how often each name opens a line, set off by a colon ("J. D. : …"), as
// those of who speaks do in an interview and before the press.
func answering(shapes []shape, content []int) map[string]int {
	n := map[string]int{}
	for _, i := range content {
		if name := speakerName(shapes[i]); name != "" {
			n[name]++
		}
	}
	return n
}

// speakerName returns what stands in front of the colon that opens a line, where it may be the
// name of who speaks, "" for nothing.
func speakerName(s shape) string {
	const longest = 30 // bytes
	text := s.text[s.markup:]
	end := strings.Index(lex.Clip(text, longest), ":")
	if end < 1 || !lex.StartsUpper(text) || !startsBlank(text[end+1:]) {
		return ""
	}
	return strings.TrimRight(text[:end], " \u00a0\u202f*")
}

// dialogue tells whether a line says who asks or answers before what is said ("Q: And the
// treaty?", "PRIME MINISTER OKELLO: We do.").
func (s shape) dialogue() bool {
	const office = 2 // words at the most in front of that of an office
	if len(s.words) == 0 {
		return false
	}
	if end := headEnd(s.text); end > 0 && s.text[end] != ' ' || end > 0 && strings.HasPrefix(strings.TrimLeft(s.text[end:], " \u00a0\u202f"), ":") {
		l := timex.LineOf(s.text, "", s.words)
		for i := range min(office, len(s.words)) {
			if s.words[i].To <= end && l.CueAt(i, lex.CueOffice) > 0 {
				return true
			}
		}
	}
	if s.asks() {
		return true
	}
	if !dialogue[s.words[0].Folded] {
		return false
	}
	rest := strings.TrimLeft(s.text[s.words[0].To:], " \u00a0\u202f")
	return headEnd(s.text) > 0 || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, ".") && s.numbered == 0 || strings.HasPrefix(rest, "–")
}

// findSpeakers marks the lines that only name who speaks below them ("Minister Berg:"), where several do and
// some of them again, or the text is spoken.
func (d *sorter) findSpeakers(p *page) {
	const several = 2
	var all []int
	times, answering, asks := map[string]int{}, false, false
	for n, i := range p.content[:max(0, len(p.content)-1)] {
		s, after := &p.shapes[i], &p.shapes[p.content[n+1]]
		if n == p.title || after.bullet && s.last != ')' || after.last == ':' || after.titleLike && after.runes <= paragraph && after.last != '?' {
			continue
		}
		if name := s.speaker(); name != "" {
			all = append(all, i)
			times[name]++
			asks = asks || s.last == ':' && questions[s.words[0].Folded]
			if s.upper && s.last == ')' { // the minister who answers in parliament
				d.blocks[i].Type, s.byline, answering = model.ParagraphByline, true, true
			}
		}
	}
	again := asks || len(times) > 1 && len(times) < len(all)
	all = slices.DeleteFunc(all, func(i int) bool {
		s := &p.shapes[i]
		return s.last != ':' && (!again || s.last != '.' && times[s.speaker()] < 2)
	})
	if p.speakers = asks || len(all) >= several && (again || p.spoken()); p.speakers {
		for _, i := range all {
			d.blocks[i].Type, p.shapes[i].byline = model.ParagraphByline, true
		}
	}
	p.speakers = p.speakers || answering
}

// speaker returns who speaks below a line that only says so: by an office, a form of address or what he does in
// the dialogue, in front of a colon, by a form of address in front of a full stop, or by a name with an office
// or a town in brackets or not. It returns "" for nobody.
func (s *shape) speaker() string {
	const most, titled = 6, 18 // words
	name := strings.TrimRight(s.text, ":. \u00a0\u202f")
	if len(s.words) == 0 || len(s.words) > titled || s.bullet || s.numbered > 0 || s.marked > 0 || hasVerb(*s) || strings.Contains(name, ":") {
		return ""
	}
	first := 0
	if len(s.words) > 1 && (articles[s.words[0].Folded] || s.words[0].Folded == "the") {
		first = 1
	}
	l := timex.LineOf(s.text, "", s.words)
	office := l.CueAt(first, lex.CueOffice) > 0 || l.CueAt(min(first+1, len(s.words)-1), lex.CueOffice) > 0
	if outside, inside, ok := strings.Cut(strings.TrimSuffix(name, ")"), " ("); ok && strings.HasSuffix(name, ")") {
		switch {
		case bareName(outside, shape{}):
			return outside
		case office && bareName(inside, shape{}):
			return inside
		}
		return ""
	}
	switch {
	case bareName(name, shape{}), s.last == ':' && len(s.words) == 1 && s.words[0].Capital && !s.words[0].Common() && s.words[0].Country() < 0,
		(s.last == ':' || s.last == '.') && l.CueAt(first, lex.CueAddress) > 0,
		s.last == ':' && len(s.words) <= most && !strings.Contains(name, ",") && (office || dialogue[s.words[first].Folded]):
		return name
	}
	return ""
}

// asks tells whether a line is a question of an interview, which a letter or a word opens ("Q – And the
// calendar?") or a dash.
func (s shape) asks() bool {
	if s.bullet && !s.hour && s.last == '?' && !strings.ContainsRune(squares, firstRune(s.text)) {
		return true
	}
	if countedQuestion.MatchString(s.text) {
		return true
	}
	if len(s.words) == 0 || !questions[s.words[0].Folded] {
		return false
	}
	behind := strings.TrimLeft(s.text[s.words[0].To:], " \u00a0\u202f")
	return s.words[0].Folded == "q" && startsBlank(s.text[s.words[0].To:]) || s.last == '?' && strings.ContainsRune(":.-–—", firstRune(behind))
}

// squares open the subheads of an article, and no question that somebody is asked.
const squares = "■▪◆●▶►"

// aside tells whether a line says in brackets what was heard while somebody spoke: "[Applause]".
func (s shape) aside() bool {
	return len(s.words) > 0 && strings.ContainsAny(s.text[:1], "[(") && strings.ContainsRune("])", s.last) && heard[s.words[0].Folded]
}

// isSpeech tells whether a text is spoken: whether one of its first paragraphs in three or more says
// "we" or "I" outside of quotation marks.
func isSpeech(shapes []shape, content []int) bool {
	const share, enough = 3, 20 // of the paragraphs
	said, all := 0, 0
	for _, i := range content {
		if shapes[i].runes < paragraph {
			continue
		}
		if saysOutright(shapes[i].text, ofSpeakers) {
			said++
		}
		if all++; all == enough {
			break
		}
	}
	return said > 0 && share*said >= all
}

// isInterview tells whether lines ask somebody who answers: whether several turn to whom they ask, or half of
// them do or are answered by somebody who says "I", or the text says above that it is an interview. A text that
// explains asks, too, and its questions are headings.
func isInterview(shapes []shape, content []int) bool {
	const share, opening, longest = 2, 4, 300 // of the questions; lines; runes
	asked, turned, answered, announced := 0, 0, 0, false
	for _, i := range content[:min(opening, len(content))] {
		announced = announced || shapes[i].quoted() || announces.MatchString(shapes[i].text)
	}
	for n, i := range content {
		if shapes[i].last != '?' {
			continue
		}
		turns := says(shapes[i].text, ofListeners)
		if !turns && shapes[i].runes > longest {
			continue // what an author asks himself at the end of a paragraph
		}
		asked++
		if turns {
			turned++
		} else if n+1 < len(content) && shapes[content[n+1]].last != '?' && saysOutright(shapes[content[n+1]].text, ofSpeakers) {
			answered++
		}
	}
	return turned > 1 || asked > 1 && share*(turned+answered) >= asked || announced && asked > 0 && (turned+answered > 0 || isSpeech(shapes, content))
}

// announces says above an interview that it is one.
var announces = lex.Lazy(`(?i)\b(?:interview|(?:entretien|interview) (?:with|avec)|propos recueillis|spoke to|speaks to|talks to|sat down with|receive[sd] us|nous re[çc]oit|excerpts|répond|answers (?:our|the) questions|letter to|lettre ouverte|questions? (?:à|to))`)

// opensInterview tells whether the first line asks what the next one answers.
func (d *sorter) opensInterview(shapes []shape, content []int) bool {
	if len(content) < 2 {
		return false
	}
	s, after := &shapes[content[0]], &shapes[content[1]]
	return s.last == '?' && endsSentence(*after) && after.last != '?' && (says(s.text, ofListeners) || saysOutright(after.text, ofSpeakers)) &&
		isInterview(shapes, content)
}

// saysOutright tells whether a text has one of some short words outside of quotation marks.
func saysOutright(text string, words map[string]bool) bool {
	if strings.ContainsAny(text, "«“\"") {
		text = quotation.ReplaceAllString(text, "")
	}
	return says(text, words)
}

// says tells whether a text has one of some short words.
func says(text string, words map[string]bool) bool {
	const longest = len("вашему") // bytes
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) <= longest && w != "US" && words[lex.Fold(w)] {
			return true
		}
	}
	return false
}

var (
	quotation   = lex.Lazy(`[«“][^»”]*[»”]|"[^"]*"`)
	ofListeners = lex.Set("you your yours vous votre vos вы вас вам вами ваш ваша ваше ваши вашего вашему")
	ofSpeakers  = lex.Set("i we my our us me je j nous mon mes notre nos я мы наш наша наше наши нам нас")
)

// countedQuestion opens a question that is counted: "Q1. What is next?".
var countedQuestion = lex.Lazy(`^[QВ] ?\d{1,2}[ \x{a0}]?[.:)–-] ?\p{Lu}.*\?$`)

var heard = lex.Set("applause laughter crosstalk inaudible music cheers applaudissements applaudissement rires rire inaudible musique ovation аплодисменты смех")

var questions = lex.Set("q question journaliste journalist reporter вопрос")

// dialogue are the words that one who asks or answers is called by.
var dialogue = lex.Set("question q reponse r answer journaliste journalist reporter presse interviewer moderator moderateur")

package blocks

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// findHeadings marks the headings among the content lines. Without markup they are told by
// evidence, which is weighed as TestLearn has learnt it.
func (p *page) findHeadings() {
	for n, i := range p.content {
		if s := &p.shapes[i]; p.blocks[i].Body() && p.heads(n) {
			p.blocks[i].Type = model.ParagraphHeading
			if s.bullet {
				s.asHeading()
			}
		}
	}
	p.headContacts(p.shapes, p.content)
	p.setLevels(p.shapes)
}

// heads tells whether content line n is a heading: what its format says, that it counts a day
// of a programme, of which few are to be learnt from, or else its evidence.
func (p *page) heads(n int) bool {
	s := &p.shapes[p.content[n]]
	if s.marked > 0 {
		return true
	}
	return p.weighs(n) && (p.opensDay(n) || p.opensPart(n) || p.evidence(n).heads())
}

// opensPart tells whether content line n is the name that a part of a document usually has ("Prologue"), stands
// in capitals over the form of address of a speech, or over where and when, the days of a programme, or
// what an agreement that it names is about.
func (p *page) opensPart(n int) bool {
	const few = 5 // words
	s, after := &p.shapes[p.content[n]], &p.shapes[p.content[n+1]]
	if s.form == lettered && s.titleLike && after.numbered > 0 && after.counter() == '1' && len(s.words) <= 2*few {
		return true // "A. Agreements" over "1. Agreement on ports"
	}
	if p.treaties > 1 && s.treaty() && after.runes > paragraph || p.placed[n] || programmes[s.words[0].Folded] && s.titleLike && !s.bullet && (after.form >= day || after.hour) {
		return true
	}
	if s.numbersPart() && after.runes > s.runes {
		return true
	}
	if len(s.words) == 1 {
		return !s.bullet && s.titleLike && (opening[s.words[0].Folded] || parts[s.words[0].Folded]) && !after.bullet
	}
	switch s.form {
	case sentence:
		return p.announcesSubject(n)
	case colon:
		return len(s.words) <= few && notes[s.words[0].Folded] && !hasVerb(*s)
	}
	return s.upper && s.titleLike && (after.addresses() && !s.dialogue() || after.runes > paragraph && s.document())
}

// treaty tells whether a line is the name of an agreement, and nothing else.
func (s *shape) treaty() bool {
	const least = 4 // words
	return s.titleLike && len(s.words) >= least && !s.bullet && s.numbered == 0 && treaties[s.words[0].Folded] && s.last != '?' && !hasVerb(*s)
}

// opensTreaty tells whether a line opens as such names do.
func opensTreaty(line string) bool {
	end := strings.IndexByte(line, ' ')
	return end > 0 && lex.StartsUpper(line) && treaties[lex.Fold(line[:end])]
}

// treaties open such names.
var treaties = lex.Set("memorandum mou agreement protocol programme program convention treaty arrangement accord protocole traite memorandums меморандум соглашение протокол договор")

// programmes open the heading over the days and hours of one.
var programmes = lex.Set("agenda programme program schedule itinerary timetable calendrier deroule программа")

// parts are such names, beside those of a first one.
var parts = lex.Set("prologue epilogue conclusion conclusions annexe annex recommandations recommendations введение заключение контекст")

// notes open the heading of those that end a document.
var notes = lex.Set("notes footnotes endnotes references bibliographie bibliography примечания")

// opensDay tells whether content line n is a day that is counted, or over the hours of a programme,
// or one of several hours, each over what is done then.
func (p *page) opensDay(n int) bool {
	s, after := &p.shapes[p.content[n]], &p.shapes[p.content[n+1]]
	if s.form >= day && s.hourAlone() {
		return p.hours > 1 && after.form < day
	}
	if s.form == date && p.like[date] > 2 && after.form < day && !after.dateline {
		return p.over[date] == 0 || n > p.title+1 // one of the days of a chronology
	}
	if s.form == date && n > p.title+1 && p.between(n) {
		return true // one of a chronology, beside years
	}
	if s.dayAndPlace() && after.hour || s.endsWithHour() && !after.hour && after.runes > s.runes {
		return true
	}
	if above := n - 1; s.form >= day && above > p.title && p.shapes[p.content[above]].announcesDays() {
		return true
	}
	return s.form >= day && (DayCount(s.text) > 0 || !s.hour && after.hour)
}

// weighs tells whether the evidence of content line n is to be weighed: neither the last line is,
// nor an item over another one or at the end of others, nor what goes on with a sentence, nor a
// question that somebody answers.
func (p *page) weighs(n int) bool {
	s := &p.shapes[p.content[n]]
	if n == p.title || n+1 == len(p.content) || !s.couldHead() || p.carriesOn(n) || s.last == '?' && (p.asked() || p.answers[speakerName(*s)] > 1) {
		return false
	}
	if n > 0 && s.text == p.shapes[p.content[n-1]].text || s.byline || s.pictured() || strings.ContainsRune(closesQuote, s.last) && s.saysWhole() || s.acts() || s.leadsOn() || s.stamped() {
		return false
	}
	if n > 1 && s.numbered > 0 {
		if before := &p.shapes[p.content[n-1]]; s.counts(before) && before.counts(&p.shapes[p.content[n-2]]) {
			return false // the last of a list
		}
	}
	return !s.bullet || !p.shapes[p.content[n+1]].bullet || s.form == day
}

// counts tells whether a line goes on counting from the one above it ("3." below "2.").
func (s *shape) counts(before *shape) bool {
	number := func(s *shape) int {
		n, _ := strconv.Atoi(s.text[:among(s.text, "0123456789", 2)])
		return n
	}
	return before.numbered == s.numbered && number(before) > 0 && number(before)+1 == number(s)
}

// asHeading makes of an item a heading that its letter counts.
func (s *shape) asHeading() {
	s.bullet = false
	if s.markup = BulletMark(s.text); counts(s.text[:1]) && s.markup > 0 {
		s.numbered = 1
	}
}

// headContacts marks the heading of what ends a document and is no part of its text, such
// as contacts.
func (d *sorter) headContacts(shapes []shape, content []int) {
	const most = 2 // words
	if len(content) < 2 {
		return
	}
	last := len(content) - 1
	for last > 0 && !d.blocks[content[last]].Body() {
		last--
	}
	i := content[last]
	s := shapes[i]
	if i+1 < len(d.blocks) && !d.blocks[i+1].Body() && d.blocks[i].Body() && s.titleLike && !s.bullet && len(s.words) > 0 && len(s.words) <= most && lex.StartsUpper(s.text) &&
		!hasVerb(s) && !sender(s) && !bareName(s.text, s) && !greeting[s.words[0].Folded] && !isPlace(s.text, d.lang) {
		d.blocks[i].Type = model.ParagraphHeading
	}
}

// quoted tells whether a line is what somebody said, and nothing else.
func (s shape) quoted() bool {
	return strings.ContainsRune(closesQuote, s.last) && strings.ContainsRune(opensQuote, firstRune(s.text))
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

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
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

// Salutation are words that address somebody, too, in front of a name or an office.
var Salutation = lex.Set("mr mrs ms madam sir honourable honorable your excellency excellencies majesty majesties highness highnesses majeste majestes altesse altesses honorables")

// addressed are the words with which a speaker turns to those who listen.
const addressed = "merci thank thanks bonjour mesdames messieurs madame monsieur excellence excellences dear cher chers chere ladies distinguished distingues distinguees"

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

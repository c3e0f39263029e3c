package blocks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// What only a heading is, by where it stands.

// between tells whether content line n stands in an article where only a subhead does: between two long
// paragraphs with their stops, and shows no two persons as what stands below a picture does.
func (p *page) between(n int) bool {
	const most = 12 // words
	s := &p.shapes[p.content[n]]
	full, _ := s.names()
	if n == 0 || n == p.title+1 || n+1 >= len(p.content) || len(s.words) > most || s.last == ')' || full > 1 {
		return false
	}
	before, after := &p.shapes[p.content[n-1]], &p.shapes[p.content[n+1]]
	return before.runes > paragraph && after.runes > paragraph && endsSentence(*before) && endsSentence(*after)
}

// announces tells whether content line n is a noun in front of a colon and of the items, days or hours that
// it stands for ("The main points of the statement:"), and no sentence that they go on with.
func (p *page) announces(n int) bool {
	const least, most = 2, 14 // words
	s := &p.shapes[p.content[n]]
	if s.form != colon || n+1 >= len(p.content) || len(s.words) < least || len(s.words) > most || hasVerb(*s) || s.office() || s.between() || s.acts() {
		return false
	}
	after := &p.shapes[p.content[n+1]]
	if after.form >= day || after.hour {
		return true
	}
	return after.bullet && !unicode.IsLower(firstRune(after.opened())) && !leading[s.words[0].Folded]
}

// numbersPart tells whether a line counts a part of a text and names it: « Deuxièmement : les activités étrangères ».
func (s *shape) numbersPart() bool {
	const most = 10 // words
	if len(s.words) < 2 || len(s.words) > most || !numbersParts[s.words[0].Folded] || s.bullet || s.last == '.' || hasVerb(*s) {
		return false
	}
	return strings.TrimSpace(s.text[s.words[0].To:s.words[1].From]) == ":"
}

var numbersParts = lex.Set("premierement deuxiemement troisiemement quatriemement cinquiemement firstly secondly thirdly fourthly")

// announcesDays tells whether a line is the name of a programme, whose days stand below.
func (s *shape) announcesDays() bool {
	const few = 4 // words
	return len(s.words) > 0 && len(s.words) <= few && programmes[s.words[0].Folded] && s.titleLike && !s.bullet
}

// endsWithHour tells whether a line names what is done in a programme, and ends in its hour: "Welcome at the palace 11.40".
func (s *shape) endsWithHour() bool {
	const least, most = 3, 14 // words
	return unicode.IsDigit(s.last) && len(s.words) >= least && len(s.words) <= most && !s.bullet && !hasVerb(*s) && endingHour.MatchString(s.text)
}

var endingHour = lex.Lazy(`\p{L} (?:[01]?\d|2[0-3])[.:h][0-5]\d$`)

// leadsOn tells whether a line ends in a dash right behind a word as others do in a colon: "The five memoranda include-".
func (s *shape) leadsOn() bool {
	if s.last != '-' && s.last != '–' && s.last != '—' || s.upper || len(s.words) == 0 {
		return false
	}
	end := s.words[len(s.words)-1].To
	return end < len(s.text) && strings.HasPrefix(s.text[end:], string(s.last))
}

// stamped tells whether a line is an entry of a form, a date with a word right behind it: "15/10/2013Answer".
func (s *shape) stamped() bool {
	return unicode.IsDigit(firstRune(s.text)) && dateStamp.MatchString(s.text)
}

var dateStamp = lex.Lazy(`^\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d\p{Lu}`)

// acts tells whether a line in front of a colon is who does what the items below say ("Both sides:").
func (s *shape) acts() bool {
	const few = 3 // words
	return s.form == colon && len(s.words) <= few && acting[s.words[len(s.words)-1].Folded]
}

// endsTable tells whether content line n stands below the names and values of a table, is none of them, and stands
// over a paragraph.
func (p *page) endsTable(n int) bool {
	const most = 5 // words
	s := &p.shapes[p.content[n]]
	return n > 0 && n+1 < len(p.content) && p.shapes[p.content[n-1]].value() != "" && s.value() == "" && len(s.words) <= most && !hasVerb(*s) && s.under(&p.shapes[p.content[n+1]])
}

// belowList tells whether content line n stands below the last item of a list, which ends as those before it do,
// and over a paragraph.
func (p *page) belowList(n int) bool {
	before, s := &p.shapes[p.content[n-1]], &p.shapes[p.content[n]]
	return (before.bullet || before.numbered > 0) && s.form != colon && !s.bullet && s.numbered == 0 && n+1 < len(p.content) && s.under(&p.shapes[p.content[n+1]])
}

// announcesSubject tells whether content line n says what a speaker comes to, and nothing else, before
// a paragraph on it: "Concerning trade.".
func (p *page) announcesSubject(n int) bool {
	const most = 7 // words
	s := &p.shapes[p.content[n]]
	if len(s.words) > most || hasVerb(*s) || !p.between(n) {
		return false
	}
	l := timex.LineOf(s.text, "", s.words)
	return l.CueAt(0, lex.CueSubject) > 0
}

// document tells whether a line says what kind of document stands below it, as its title would ("JOINT
// COMMUNIQUÉ ISSUED AT THE END OF THE VISIT").
func (s *shape) document() bool {
	const reach = 3 // words
	return slices.ContainsFunc(s.words[:min(reach, len(s.words))], func(w lex.Word) bool { return documents[w.Folded] })
}

var documents = lex.Set("communique declaration statement memorandum conference remarks discours allocution speech address коммюнике заявление")

var (
	leading = lex.Set("among with for to by in at of pour par parmi avec dans de a en afin chez") // words open what items go on with
	acting  = lex.Set("sides parties countries governments leaders ministers presidents delegations states cotes pays gouvernements dirigeants ministres etats стороны страны")
)

package blocks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// evidence returns what speaks for content line n being a heading, or against it.
func (p *page) evidence(n int) evidence {
	s := &p.shapes[p.content[n]]
	e := evidence{s.form, make([]string, 0, 32)}
	e.add(true, "a line")
	p.words(&e, s)
	e.punctuation(s)
	p.above(&e, n)
	p.below(&e, n)
	p.rows(&e, n)
	if e.form == sentence || e.form == cry {
		e.add(p.spoken(), "somebody speaks")
	}
	e.add(p.answers[speakerName(*s)] > 1, "opens as others do")
	e.add(p.between(n), "between paragraphs")
	e.add(p.announces(n), "announces a list")
	e.add(p.endsTable(n), "below a table")
	e.add(p.bullets > 1, "bullets elsewhere")
	e.add(p.upper > 1 && !s.upper, "capitals elsewhere")
	if e.form >= day {
		e.add(p.whens > 1, "other days or hours")
		e.add(p.whens == 1, "no other day or hour")
	}
	e.add(true, alike.in(p.like[e.form]))
	if like, over := p.like[e.form], p.over[e.form]; like > 1 {
		e.add(5*over > 4*like, "all of its form over paragraphs")
		e.add(5*over <= 4*like && 5*over > 2*like, "half of its form over paragraphs")
		e.add(5*over <= like, "hardly any of its form over paragraphs")
	}
	return e
}

// words adds the signs of a line's words.
func (p *page) words(e *evidence, s *shape) {
	e.add(true, lengths.in(len(s.words)))
	first, last := s.words[0], s.words[len(s.words)-1]
	e.add(hasVerb(*s) || slices.ContainsFunc(s.words, russianVerb), "a verb")
	e.add(last.Function, "ends with a small word")
	e.add(first.Function, "opens with a small word")
	e.add(e.form < day && s.numbered == 0 && unicode.IsDigit(firstRune(s.opened())), "opens with a digit")
	e.add(s.upper && e.form != capitals, "in capitals")
	e.add(e.form >= day && slices.ContainsFunc(s.words, func(w lex.Word) bool { return w.Digit && len(w.Folded) == len("2006") }), "a day with its year")
	e.add(greeting[first.Folded], "opens as a speaker does")
	e.add(enumerating[first.Folded], "opens as one who counts")
	e.add(memo[first.Folded] && strings.Contains(lex.Clip(s.text, 20), ":"), "head of a note")
	e.add(bareName(s.text, *s) && !notNames[first.Folded], "a name")
	e.add(sender(*s), "a sender")
	e.add(s.addressee(), "somebody and his office")
	e.add(s.dialogue(), "who asks or answers")
	e.add(s.aside(), "what was heard")
	visit := TitlesVisit.MatchString(s.opened())
	e.add(visit, "a visit")
	e.add(s.amountOnly(), "a sum")
	e.add(listing[last.Folded] && e.form == colon, "says that a list follows")
	e.add(subjects[first.Folded], "opens with a pronoun")
	e.add(s.office(), "an office")
	full, single := s.names()
	e.add(full > 0 && !visit && e.form != sentence, "somebody named")
	e.add(single > 0 && !visit && e.form != sentence, "a single name")
	capital, all := 0, 0
	for k, w := range s.words {
		if k > 0 && !w.Function && !w.Digit && len(w.Folded) > 3 {
			all++
			if w.Capital {
				capital++
			}
		}
	}
	if all > 1 && !s.upper {
		e.add(capital == all, "all words with capitals")
		e.add(2*capital > all && capital < all, "most words with capitals")
		e.add(capital == 0, "no word with a capital")
	}
}

// office tells whether a line names an office that somebody holds.
func (s *shape) office() bool {
	l := timex.LineOf(s.text, "", s.words)
	for i := range s.words {
		if l.CueAt(i, lex.CueOffice) > 0 {
			return true
		}
	}
	return false
}

// punctuation adds the signs of what stands between a line's words, and at its end.
func (e *evidence) punctuation(s *shape) {
	text := s.text[s.markup:]
	inner := strings.TrimRight(text, ".!?…:"+closesQuote+" \u00a0\u202f")
	e.add(s.last == '.' && e.form != sentence, "ends with a full stop")
	e.add(s.last == '?' && e.form != question, "asks")
	e.add(strings.Contains(text, ","), "a comma")
	e.add(strings.Contains(inner, ";") || len(lex.SentencesOf(text)) > 1, "a stop within")
	e.add(strings.ContainsAny(inner, "0123456789"), "digits")
	e.add(headEnd(text) > 0, "a heading and more")
	e.add(s.entry(), "a name and its number")
	e.add(s.value() != "", "a name and its value")
	e.add(s.last == ')', "ends with brackets")
	e.add(s.last == ')' && s.text[0] == '(', "all in brackets")
	e.add(strings.ContainsRune(closesQuote, s.last) && e.form != quoted, "ends with a quotation")
	e.add(e.form == quoted && len(inner) < len(strings.TrimRight(text, closesQuote+" \u00a0\u202f")), "a whole sentence quoted")
}

// above adds the signs of what stands over line n.
func (p *page) above(e *evidence, n int) {
	const least = 5 // words
	s := &p.shapes[p.content[n]]
	sign := "nothing above"
	if n > 0 {
		before := &p.shapes[p.content[n-1]]
		switch {
		case p.title == n-1:
			sign = "title above"
			e.add(len(s.words) >= least && hasVerb(*s), "sums up the title")
		case before.form >= day:
			sign = "day above"
		case p.blocks[p.content[n-1]].Type == model.ParagraphByline:
			sign = "byline above"
		case before.last == ':':
			sign = "colon above"
		case (before.last == ';' || before.last == ',') && !p.belowList(n):
			sign = "comma above"
		case before.hour:
			sign = "hour above"
		case before.bullet || before.last == ';' || before.last == ',':
			sign = "bullet above"
		case before.isShort():
			sign = "short line above"
		case before.runes <= paragraph:
			sign = "sentence above"
		default:
			sign = "paragraph above"
		}
		e.add(before.numbered > 0 && before.numbered == s.numbered, "number above")
		e.add(before.value() != "", "a name and its value above")
		e.add(before.amountOnly(), "a sum above")
		e.add(n+1 < len(p.content) && before.last == ':' && s.under(&p.shapes[p.content[n+1]]), "between colon and paragraph")
	}
	e.add(true, sign)
	e.add(p.afterHour(n), "an hour not far above")
	e.add(true, places.in(n-max(p.title, 0)))
	e.add(n <= p.first, "above the first paragraph")
}

// afterHour tells whether one of the lines above line n opens with an hour, as notes on it have: where,
// before which press.
func (p *page) afterHour(n int) bool {
	const near = 3 // lines
	for k := n - 1; k >= max(0, n-near) && p.shapes[p.content[k]].form < day; k-- {
		if p.shapes[p.content[k]].hour {
			return true
		}
	}
	return false
}

// below adds the signs of what stands under line n.
func (p *page) below(e *evidence, n int) {
	const often = 3 // lines
	s := &p.shapes[p.content[n]]
	if n+1 == len(p.content) {
		return
	}
	after := &p.shapes[p.content[n+1]]
	sign := "shorter below"
	switch {
	case after.form >= day:
		sign = "day below"
	case p.blocks[p.content[n+1]].Type == model.ParagraphByline:
		sign = "byline below"
	case after.hour:
		sign = "hour below"
	case after.bullet:
		sign = "bullet below"
	case after.last == ':':
		sign = "colon below"
	case after.isShort() && after.runes > 2*s.runes:
		sign = "longer line below"
	case after.isShort():
		sign = "short line below"
	case s.under(after):
		sign = "paragraph below"
	case after.runes > s.runes:
		sign = "longer sentence below"
	}
	e.add(true, sign)
	e.add(after.last == '?', "question below")
	e.add(unicode.IsLower(firstRune(after.text)), "small letter below")
	e.add(after.value() != "", "a name and its value below")
	e.add(after.amountOnly(), "a sum below")
	e.add(after.numbered > 0 && after.numbered == s.numbered, "number below")
	e.add(s.goesOn(*after), "bullets complete it")
	e.add(p.answers[speakerName(*after)] >= often, "an answer below")
	e.add(n+2 == len(p.content), "one line below")
	e.add(n+2 == len(p.content) && after.short(), "one short line below")
}

// rows adds the signs of how many short lines stand together with line n.
func (p *page) rows(e *evidence, n int) {
	const enough = 6
	short := func(k int) bool {
		return k >= 0 && k < len(p.content) && k != p.title && p.shapes[p.content[k]].isShort()
	}
	from, to := n, n
	for n-from < enough && short(from-1) {
		from--
	}
	for to-n < enough && short(to+1) {
		to++
	}
	switch all := to - from + 1; {
	case all > 1 && n == to:
		e.add(true, rowEnds.in(all))
	case all > 1 && n == from:
		e.add(true, rowTops.in(all))
	default:
		e.add(true, rows.in(all))
	}
}

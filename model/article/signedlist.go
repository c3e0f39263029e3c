package article

import (
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Lists of what was signed or decided, one agreement an item.

// A listing is what the items of a list are by what stands above: the state of all, "" where none is told.
type listing struct {
	whole, part, below string // by the title, by the last heading, and by the line with a colon right above,
	opener             int    // the number of which this is, 0 for none
	last               int    // the number of the line with a colon, or of the last plain line below it that is an item
	named              bool   // a line without a colon stands above: its items begin with the name of an instrument
}

// state returns that of an item here.
func (s listing) state() string {
	for _, said := range []string{s.below, s.part, s.whole} {
		if said != "" {
			return said
		}
	}
	return ""
}

// opens takes note of what a paragraph says of the list below it, of what was signed right above where it says no state:
// "The list of agreements:".
func (s *listing) opens(d *Document, p Paragraph) {
	const recent = 3 // paragraphs
	if p.Type == model.ParagraphBullet {
		return
	}
	said, text := "", strings.TrimRight(d.Line(p), " \u00a0")
	s.named = false
	if p.Type == model.ParagraphTitle || p.Type == model.ParagraphHeading || strings.HasSuffix(text, ":") || leadsToList.MatchString(text) {
		silent := false
		said, silent = listState(text)
		if k := len(d.Agreements) - 1; silent && k >= 0 && d.Agreements[k].Status == Signed && p.N-d.Agreements[k].Passage.Paragraph <= recent {
			said = Signed
		}
	} else if said, _ = listState(text); said != "" {
		s.below, s.opener, s.last, s.named = said, 0, p.N, true
		return
	}
	switch p.Type {
	case model.ParagraphTitle:
		*s = listing{whole: said}
	case model.ParagraphHeading:
		s.part, s.below = said, ""
	default:
		s.below, s.opener = said, 0
		if said != "" {
			s.opener, s.last = p.N, p.N
		}
	}
}

// leadsToList ends a line that leads to a list as a colon does: "The five MoUs include-".
var leadsToList = lex.Lazy(`(?i)\s(?:include|includes|included|are|comprennent|comprend|sont)\s?[-–—]$`)

// listState returns the state of several instruments that a line says a list of, "" where it says none:
// "Agreements signed", "Les accords suivants ont été conclus :"; and whether it is silent on the state of what it lists:
// "The list of agreements:".
func listState(text string) (state string, silent bool) {
	const longest = 400 // bytes
	if len(text) > longest {
		return "", false
	}
	all := lex.Words(text)
	several, listed := false, false
	for _, h := range lex.Hints(nil, all) {
		word := all[h.From].Folded
		switch h.Cue {
		case lex.CueInstrument:
			several = several || strings.HasSuffix(word, "s") || strings.HasPrefix(word, "memorand")
		case lex.CueFramework:
			several = several || papers[word]
		case lex.CueSigned:
			state = Signed
		case lex.CueExpected:
			return "", false
		}
	}
	for _, w := range all {
		several = several || outcomes[w.Folded]
		listed = listed || enumerating[w.Folded]
		if exchanged[w.Folded] {
			state = Signed
		}
	}
	if !several {
		return "", false
	}
	return state, state == "" && listed
}

// item returns the agreement that a whole line of such a list is.
func (s *listing) item(d *Document, p Paragraph) (b bargain, ok bool) {
	const fewest = 3 // words
	state := s.state()
	if state == "" || p.Type == model.ParagraphTitle || p.Type == model.ParagraphByline || p.Type == model.ParagraphChrome {
		return b, false
	}
	l := lineOf(d.Line(p), d.lang, lex.Words(d.Line(p)))
	said, _ := listState(l.Text)
	plain := p.Type != model.ParagraphBullet && s.below != "" && p.N == s.last+1 && !strings.HasSuffix(l.Text, ".") && !l.Acts(lex.Span{To: len(l.Text)})
	marked := p.Type == model.ParagraphBullet && (s.part != "" || s.below != "") || plain
	word := l.instrument()
	if len(l.Words) < fewest || said != "" && p.Type != model.ParagraphBullet || (!marked || s.named) && word == "" || s.named && (!plain || strings.HasSuffix(word, "s")) || leadsToList.MatchString(l.Text) {
		return b, false
	}
	all := lex.Trim(l.Text, lex.Span{From: l.Words[0].From, To: len(l.Text)})
	b.Agreement = Agreement{Status: state, What: unnumbered(lex.Clean(l.Text[all.From:all.To])), Passage: Passage{From: all.From, To: all.To}}
	b.instrument = true
	if plain {
		s.last = p.N
	}
	return b, true
}

// replaces tells whether an item stands for the agreement told last, which the line says that opens the list.
func (s *listing) replaces(all []Agreement) bool {
	if len(all) == 0 || all[len(all)-1].Passage.Paragraph != s.opener {
		return false
	}
	s.opener = 0
	return true
}

// names tells whether a line is no sentence and begins with the name of an instrument: "Memorandum of
// Understanding between the two ministries on ferries".
func (l *line) names() bool { return l.instrument() != "" }

// instrument returns the word by which a line names an instrument, "" where it does not.
func (l *line) instrument() (word string) {
	const first = 4 // words before its name: "2. Cultural Exchange Programme"
	for _, h := range lex.Hints(nil, l.Words[:min(first, len(l.Words))]) {
		if word == "" && (h.Cue == lex.CueInstrument || h.Cue == lex.CueFramework) {
			word = l.Word(h.From)
		}
	}
	if l.Acts(lex.Span{From: 0, To: len(l.Text)}) {
		return ""
	}
	return word
}

var (
	outcomes    = lex.Set("agreements mous accords documents instruments outcomes")
	enumerating = lex.Set("include includes included comprennent list liste following suivant suivants suivante suivantes dessous below apres")
	exchanged   = lex.Set("exchanged exchange echanges echange")
)

package article

import (
	"strings"

	"github.com/enjeux/enjeux/model/article/lex"
)

// shorten ends a clause where a phrase ends, so that it fits in a title; one that
// offers no such place stays longer, up to a limit, and is then marked as cut.
func (l *line) shorten(s lex.Span) string {
	if l.Runes(s) <= wholeTitle {
		return lex.TrimTail(lex.Clean(l.Text[s.From:s.To]))
	}
	from, to := l.WordsIn(s)
	if from == to {
		return lex.TrimTail(firstRunes(l.Text[s.From:s.To], longestTitle))
	}
	verb := from
	for i := from; i < to; i++ {
		if l.Words[i].Acts() {
			verb = i
			break
		}
	}
	before := lex.Span{From: s.From, To: l.Words[verb].From}
	if l.Lang == "fr" && verb > from && l.Runes(before) > titleRunes {
		if k := strings.IndexByte(l.Text[before.From:before.To], '('); k > 0 {
			before.To = before.From + k
		}
		if l.Runes(before) <= longestTitle { // what it is about: the verb stands too far behind
			return lex.TrimTail(lex.Clean(l.Text[before.From:before.To]))
		}
	}
	const behind = 3 // words that a verb needs behind it
	for _, strength := range []map[string]bool{looseWords, boundWords} {
		best, next := 0, 0
		for i := verb + behind; i < to; i++ {
			if !strength[l.Words[i].Folded] || i > from && l.Words[i-1].Function || lex.InBrackets(l.Text[s.From:l.Words[i].From]) {
				continue
			}
			switch n := l.Runes(lex.Span{From: s.From, To: l.Words[i].From}); {
			case n <= titleRunes:
				best = l.Words[i].From
			case n <= longestTitle && next == 0:
				next = l.Words[i].From
			}
		}
		if best == 0 {
			best = next
		}
		if best > 0 && l.Runes(lex.Span{From: s.From, To: best}) > titleRunes/3 {
			return lex.TrimTail(lex.Clean(l.Text[s.From:best]))
		}
	}
	if l.Runes(s) <= longestTitle {
		return lex.TrimTail(lex.Clean(l.Text[s.From:s.To]))
	}
	cut := s.From + len(firstRunes(l.Text[s.From:s.To], titleRunes))
	if k := strings.LastIndexAny(l.Text[s.From:cut], " \u00a0"); k > 0 {
		cut = s.From + k
	}
	return lex.TrimTail(lex.Clean(l.Text[s.From:cut])) + "…"
}

// Words in front of which a title may end: those that open a phrase of its own,
// and, where there is none of them, those that bind more closely.
var (
	looseWords = lex.Set(`afin pour qui dont lors depuis avec sans ainsi notamment pendant durant tandis alors apres avant conformement devant selon malgre grace
		marque marquee marques comme lorsque y jusqu
		which who while with including during following after before through as where whose for under amid alongside among because when until against since that`)
	boundWords = lex.Set(`dans sur par en au aux a et ou contre entre vers hors in on by at to and or from into between towards across of`)
)

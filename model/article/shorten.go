package article

import (
	"strings"
)

// shorten ends a clause where a phrase ends, so that it fits in a title; one that
// offers no such place stays longer, up to a limit, and is then marked as cut.
func (l *line) shorten(s span) string {
	if l.runes(s) <= wholeTitle {
		return trimTail(clean(l.text[s.from:s.to]))
	}
	from, to := l.wordsIn(s)
	if from == to {
		return trimTail(firstRunes(l.text[s.from:s.to], longestTitle))
	}
	verb := from
	for i := from; i < to; i++ {
		if l.words[i].acts() {
			verb = i
			break
		}
	}
	before := span{s.from, l.words[verb].from}
	if l.lang == "fr" && verb > from && l.runes(before) > titleRunes {
		if k := strings.IndexByte(l.text[before.from:before.to], '('); k > 0 {
			before.to = before.from + k
		}
		if l.runes(before) <= longestTitle { // what it is about: the verb stands too far behind
			return trimTail(clean(l.text[before.from:before.to]))
		}
	}
	const behind = 3 // words that a verb needs behind it
	for _, strength := range []map[string]bool{looseWords, boundWords} {
		best, next := 0, 0
		for i := verb + behind; i < to; i++ {
			if !strength[l.words[i].folded] || i > from && l.words[i-1].function || inBrackets(l.text[s.from:l.words[i].from]) {
				continue
			}
			switch n := l.runes(span{s.from, l.words[i].from}); {
			case n <= titleRunes:
				best = l.words[i].from
			case n <= longestTitle && next == 0:
				next = l.words[i].from
			}
		}
		if best == 0 {
			best = next
		}
		if best > 0 && l.runes(span{s.from, best}) > titleRunes/3 {
			return trimTail(clean(l.text[s.from:best]))
		}
	}
	if l.runes(s) <= longestTitle {
		return trimTail(clean(l.text[s.from:s.to]))
	}
	cut := s.from + len(firstRunes(l.text[s.from:s.to], titleRunes))
	if k := strings.LastIndexAny(l.text[s.from:cut], " \u00a0"); k > 0 {
		cut = s.from + k
	}
	return trimTail(clean(l.text[s.from:cut])) + "…"
}

// Words in front of which a title may end: those that open a phrase of its own,
// and, where there is none of them, those that bind more closely.
var (
	looseWords = set(`afin pour qui dont lors depuis avec sans ainsi notamment pendant durant tandis alors apres avant conformement devant selon malgre grace
		marque marquee marques comme lorsque y jusqu
		which who while with including during following after before through as where whose for under amid alongside among because when until against since that`)
	boundWords = set(`dans sur par en au aux a et ou contre entre vers hors in on by at to and or from into between towards across of`)
)

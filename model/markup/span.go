package markup

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/term"
)

// A span is words of a paragraph that are set alike.
type span struct {
	text             string
	strong, emphasis bool
}

// tidy joins spans that are set alike, and drops what is too many spaces.
func tidy(all []span) (spans []span) {
	blank := true // at the start, and behind a space
	for _, s := range all {
		if blank {
			s.text = strings.TrimLeft(s.text, " ")
		}
		if s.text == "" {
			continue
		}
		blank = strings.HasSuffix(s.text, " ")
		if n := len(spans); n > 0 && (spans[n-1].strong == s.strong && spans[n-1].emphasis == s.emphasis || strings.TrimSpace(s.text) == "") {
			spans[n-1].text += s.text
		} else {
			spans = append(spans, s)
		}
	}
	for n := len(spans); n > 0; n-- {
		if spans[n-1].text = strings.TrimRight(spans[n-1].text, " \n\u00a0"); spans[n-1].text != "" {
			break
		}
		spans = spans[:n-1]
	}
	return spans
}

// written marks a paragraph, so that it reads as it should; where the marks would be
// taken for text, or text for marks, it goes without.
func written(spans []span) (line string, marked bool) {
	var plain strings.Builder
	for _, s := range spans {
		plain.WriteString(s.text)
		marked = marked || s.strong || s.emphasis
	}
	if !marked {
		return plain.String(), false
	}
	for _, escaped := range []bool{false, true} {
		if line = marks(spans, escaped); reads(line, spans) {
			return line, true
		}
	}
	return plain.String(), false
}

func marks(spans []span, escaped bool) string {
	var b strings.Builder
	for _, s := range spans {
		inner := strings.TrimFunc(s.text, unicode.IsSpace)
		before, after, _ := strings.Cut(s.text, inner)
		mark := strings.Repeat("*", 2*count(s.strong)+count(s.emphasis))
		if inner == "" {
			mark = ""
		}
		if escaped {
			inner = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "`", "\\`").Replace(inner)
		}
		b.WriteString(before + mark + inner + mark + after)
	}
	return b.String()
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// reads tells whether a line is taken for these spans. Whether a space is strong
// does not count.
func reads(line string, spans []span) bool {
	type letter struct {
		r                rune
		strong, emphasis bool
	}
	letters := func(all []letter, s span) []letter {
		for _, r := range s.text {
			set := !unicode.IsSpace(r)
			all = append(all, letter{r, set && s.strong, set && s.emphasis})
		}
		return all
	}
	var want, got []letter
	for _, s := range spans {
		want = letters(want, s)
	}
	for _, st := range term.Inline(line) {
		got = letters(got, span{line[st.From:st.To], st.Strong, st.Emphasis})
	}
	return slices.Equal(want, got)
}

package ui

import (
	"strings"

	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// formatted are the blocks of a text in a language as the print sets them: a bullet or a number
// for the mark of a list, no marks around emphasis, links by their words. It is
// nil when there is nothing to format. Lines that are empty stay, so that a text
// is as high as when it is edited.
func formatted(text, language string) []widgets.Block {
	if !strings.ContainsAny(text, "*_[<\\>-–—•▪◦‣·.)") {
		return nil
	}
	var blocks []widgets.Block
	plain, from := true, 0
	for line := range strings.SplitSeq(text, "\n") {
		var b widgets.Block
		for _, p := range term.Passages(line) {
			b.Quoted = p.Quoted
			b.Lead = lead(p.Text[:p.Marker], language)
			body := p.Text
			at := from + p.From
			if b.Lead != "" {
				body, at = p.Text[p.Marker:], at+p.Marker
			}
			for _, s := range term.Inline(body) {
				b.Runs = append(b.Runs, widgets.Run{From: at + s.From, To: at + s.To, Bold: s.Strong, Italic: s.Emphasis, Link: s.Link != ""})
			}
		}
		plain = plain && !b.Quoted && b.Lead == "" && (len(b.Runs) == 0 || len(b.Runs) == 1 && b.Runs[0] == widgets.Run{From: from, To: from + len(line)})
		blocks = append(blocks, b)
		from += len(line) + 1
	}
	if plain {
		return nil
	}
	return blocks
}

// lead is what stands for the mark of a list. A letter is part of the text.
func lead(marker, language string) string {
	m := strings.TrimRight(marker, " \t\u00a0\u202f")
	switch {
	case m == "", strings.HasSuffix(m, ")") && (m[0] < '0' || m[0] > '9'):
		return ""
	case m[0] >= '0' && m[0] <= '9':
		return m
	case strings.HasPrefix(language, lang.French):
		return "–"
	}
	return "•"
}

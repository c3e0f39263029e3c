package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
)

// A fault is the bytes [from, to) of a text and what should stand there.
type fault struct {
	kind     Kind
	from, to int
	insert   string
}

// typography finds what is not set as the language has it, a finding a text for
// each kind of fault, with a fix of all of them. What the page sets right with
// an ordinary blank before a French colon is not told: that is how people type.
func (r *reviewer) typography() {
	for _, t := range r.texts {
		faults := t.faults
		for len(faults) > 0 {
			kind := faults[0].kind
			var of, rest []fault
			for _, f := range faults {
				if f.kind == kind {
					of = append(of, f)
				} else {
					rest = append(rest, f)
				}
			}
			faults = rest
			f := r.flagAt(kind, t, of[0].from, of[0].to, around(t.words, of[0].from, of[0].to))
			if f.From == f.To {
				_, size := utf8.DecodeRuneInString(t.words[f.From:])
				f.To += size
			}
			f.Fix = []model.Edit{model.Text{Node: f.Node, Field: t.field, Delta: repair(t.words, of)}}
		}
	}
}

// frenchFaults finds what [term.Punctuate] would add or replace in a French text, but
// for what touches an address or code.
func frenchFaults(s string) (all []fault) {
	from := 0
	for line := range strings.SplitSeq(s, "\n") {
		if strings.ContainsAny(line, ";:!?'»«\"") {
			chars := term.Punctuate(nil, term.Spell(nil, line, 0, 0), "fr")
			for i, c := range chars {
				at := int(c.At)
				r, size := utf8.DecodeRuneInString(line[at:])
				f := fault{from: from + at, to: from + at, insert: string(c.R)}
				switch {
				case c.R == '’' && r == '\'':
					f.kind = StraightApostrophe
					f.to += size
				case (c.R == term.NoBreak || c.R == term.Thin) && strings.ContainsRune(";:!?»", r),
					c.R == term.Thin && strings.HasSuffix(line[:at], "«") && !blank(r):
					f.kind = Spacing
				}
				if f.kind != "" && !besideVerbatim(chars, i, line) {
					all = append(all, f)
				}
			}
			all = append(all, straight(line, from, chars)...)
		}
		from += len(line) + 1
	}
	return all
}

// straight finds the straight quotation marks of a line that begins at from, where each
// that opens has one that closes; else it is not told which is which, or they are inches.
func straight(line string, from int, chars []term.Char) (all []fault) {
	inside := false
	for i, c := range chars {
		if c.R != '"' || besideVerbatim(chars, i, line) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line[:c.At])
		after, _ := utf8.DecodeRuneInString(line[c.At+1:])
		opens := (c.At == 0 || blank(before) || strings.ContainsRune("([{—–-/'’*_", before)) && after != utf8.RuneError && !blank(after)
		closes := c.At > 0 && !blank(before) && (after == utf8.RuneError || blank(after) || unicode.IsPunct(after))
		switch at := from + int(c.At); {
		case !inside && opens:
			all = append(all, fault{StraightQuotes, at, at + 1, "«" + string(term.Thin)})
		case inside && closes:
			all = append(all, fault{StraightQuotes, at, at + 1, string(term.Thin) + "»"})
		default:
			return nil
		}
		inside = !inside
	}
	if inside {
		return nil
	}
	return all
}

// besideVerbatim tells whether a char that was set stands in a run without
// blanks of the line, part of which no rule touches.
func besideVerbatim(chars []term.Char, i int, line string) bool {
	from := strings.LastIndexFunc(line[:chars[i].At], blank) + 1
	to := len(line)
	if n := strings.IndexFunc(line[chars[i].At:], blank); n >= 0 {
		to = int(chars[i].At) + n
	}
	for ; i > 0 && int(chars[i-1].At) >= from; i-- {
	}
	for ; i < len(chars) && int(chars[i].At) < to; i++ {
		if chars[i].Flag&term.Verbatim != 0 {
			return true
		}
	}
	return false
}

// blank tells what [term.Spell] makes a blank, and the blanks.
func blank(r rune) bool {
	return term.IsSpace(r) || r == '\t' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// doubled finds runs of blanks between words. Those that begin or end a line are
// Markdown's, and so are those of a table.
func doubled(s string) (all []fault) {
	from := 0
	for line := range strings.SplitSeq(s, "\n") {
		if strings.Contains(line, "  ") && !strings.ContainsAny(line, "`|") {
			begin := len(line) - len(strings.TrimLeft(line, " "))
			end := len(strings.TrimRight(line, " "))
			for i := begin; i < end; i++ {
				n := 0
				for line[i+n] == ' ' {
					n++
				}
				if n > 1 {
					all = append(all, fault{DoubledSpace, from + i, from + i + n, " "})
				}
				i += n
			}
		}
		from += len(line) + 1
	}
	return all
}

// around returns the words that touch a passage.
func around(s string, from, to int) string {
	const most = 24
	start, end := from, to
	for start > 0 && from-start < most && s[start-1] != '\n' && (s[start-1] != ' ' || start == from) {
		start--
	}
	for end < len(s) && end-to < most && s[end] != '\n' && (s[end] != ' ' || end == to) {
		end++
	}
	for start < from && !utf8.RuneStart(s[start]) {
		start++
	}
	for end > to && end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return strings.TrimSpace(s[start:end])
}

// repair returns the change that makes a text right.
func repair(s string, faults []fault) (d model.Delta) {
	at := 0
	for _, f := range faults {
		for _, op := range []model.Op{{Retain: f.from - at}, {Insert: f.insert}, {Delete: s[f.from:f.to]}} {
			if op != (model.Op{}) {
				d = append(d, op)
			}
		}
		at = f.to
	}
	return d
}

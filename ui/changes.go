package ui

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/compare"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// ChangeLine says a difference between two versions to a person, in one line.
// What was deleted from a text is in [- -], what was inserted in {+ +}.
func ChangeLine(c compare.Change, old, new *model.Briefing) string {
	head, parts := alteration(c, old, new)
	if len(parts) == 0 {
		return head
	}
	var line strings.Builder
	for _, p := range parts {
		switch {
		case p.Delete != "":
			line.WriteString("[-" + p.Delete + "-]")
		case p.Insert != "":
			line.WriteString("{+" + p.Insert + "+}")
		default:
			line.WriteString(p.Keep)
		}
	}
	return lang.T("%s: %s", head, line.String())
}

// changeRow shows a difference between two versions, what was deleted struck and
// what was inserted underlined, and with a section how many stakes it holds.
func changeRow(c compare.Change, old, new *model.Briefing, onTapped func()) *widgets.Change {
	head, parts := alteration(c, old, new)
	head = term.Capital(head)
	stakes := 0
	switch c.What {
	case compare.Added:
		stakes = model.Count[model.Stake](new, c.ID)
	case compare.Removed:
		stakes = model.Count[model.Stake](old, c.ID)
	}
	if stakes > 0 {
		head += " (" + lang.N(stakes, "%d stake", "%d stakes") + ")"
	}
	text, look := spanned(parts)
	return widgets.NewChange(head, text, look, onTapped)
}

// spanned is a text that was rewritten, with what it lost and gained, which a space parts.
func spanned(parts []compare.Span) (text string, look widgets.Look) {
	for i, p := range parts {
		if i > 0 && p.Insert != "" && parts[i-1].Delete != "" && !strings.HasSuffix(text, " ") && !strings.HasPrefix(p.Insert, " ") {
			text += " "
		}
		here := widgets.Range{From: len(text), To: len(text) + len(p.Keep+p.Delete+p.Insert)}
		switch {
		case p.Delete != "":
			look.Deleted = append(look.Deleted, here)
		case p.Insert != "":
			look.Inserted = append(look.Inserted, here)
		}
		text += p.Keep + p.Delete + p.Insert
	}
	return text, look
}

// alteration says what changed and, of a text or a value, how.
func alteration(c compare.Change, old, new *model.Briefing) (head string, parts []compare.Span) {
	b := new
	if c.What == compare.Removed {
		b = old
	}
	name := nodeName(b, c.ID)
	switch c.What {
	case compare.Added:
		return lang.T("added: %s", name), nil
	case compare.Removed:
		return lang.T("removed: %s", name), nil
	case compare.Moved:
		if from := old.Number(c.ID); from != "" {
			return lang.T("moved: %s, before at %s", name, from), nil
		}
		return lang.T("moved: %s", name), nil
	case compare.Rewritten:
		return lang.T("rewritten: %s, %s", name, fieldName(c.Field)), shortenedSpans(c.Words)
	}
	return lang.T("restated: %s, %s", name, fieldName(c.Field)), []compare.Span{
		{Keep: valueText(old, c.Kind, c.Field, c.Old) + " → " + valueText(new, c.Kind, c.Field, c.New)}}
}

// ConflictText says what two versions set differently; it is what the annotation
// that marks it reads.
func ConflictText(c compare.Conflict, b *model.Briefing) string {
	name := nodeName(b, c.Node)
	if c.Field == "dead" {
		return lang.T("%s: one version removed this and the other changed it; it was kept.", name)
	}
	if c.Field == "place" {
		return lang.T("%s: one version moved this under %s, which was kept, and the other under %s.", name,
			parentName(b, c.Ours), parentName(b, c.Theirs))
	}
	field := fieldName(c.Field)
	ours, theirs := valueText(b, c.Kind, c.Field, c.Ours), valueText(b, c.Kind, c.Field, c.Theirs)
	if slices.Contains(model.TextFields(c.Kind), c.Field) && !keeps(b, c) {
		return lang.T("%s, %s: both versions rewrote the same words; those of both are here. One: %s. The other: %s.",
			name, field, ours, theirs)
	}
	return lang.T("%s, %s: one version says %s, which was kept, and the other %s.", name, field, ours, theirs)
}

// keeps tells whether a merged briefing has the text of one version alone, as where it is
// not known what both were made from.
func keeps(b *model.Briefing, c compare.Conflict) bool {
	var ours string
	n, ok := b.Node(c.Node)
	return ok && json.Unmarshal(c.Ours, &ours) == nil && model.TextOf(n, c.Field) == ours
}

// MarkConflicts writes conflicts into a merged briefing, each as an annotation
// to verify.
func MarkConflicts(b *model.Briefing, conflicts []compare.Conflict) (*model.Briefing, error) {
	return compare.Mark(b, conflicts, lang.T("To decide after the merge"), func(c compare.Conflict) string {
		return ConflictText(c, b)
	})
}

// nodeName names a node by its kind, number and first words, and what it is on.
func nodeName(b *model.Briefing, id model.ID) string {
	n, ok := b.Node(id)
	if !ok {
		return string(id)
	}
	name := kindName(n.Kind())
	if number := b.Number(id); number != "" {
		name += " " + number
	}
	for _, field := range model.TextFields(n.Kind()) {
		if words := strings.Join(strings.Fields(model.TextOf(n, field)), " "); words != "" {
			name += " " + lang.T("“%s”", shortened(words, 60))
			break
		}
	}
	if v, ok := n.(model.Visa); ok {
		name += " " + lang.T("“%s”", visaLine(v))
	}
	for at := b.Parent(id); at != "" && at != b.ID() && b.Number(id) == ""; at = b.Parent(at) {
		if number := b.Number(at); number != "" {
			return lang.T("%s on %s", name, number)
		}
	}
	return name
}

// parentName names the parent in a place as the file has it.
func parentName(b *model.Briefing, raw json.RawMessage) string {
	var place model.Place
	if err := json.Unmarshal(raw, &place); err != nil {
		return lang.T("nothing")
	}
	return nodeName(b, place.Parent)
}

// shortened leaves at most so many runes of a text.
func shortened(text string, runes int) string {
	if r := []rune(text); len(r) > runes {
		cut := string(r[:runes-1])
		if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 && r[runes-1] != ' ' {
			cut = cut[:at] // the last word is none
		}
		return strings.TrimRight(cut, " .,;:…") + "…"
	}
	return text
}

// shortenedSpans cuts what was kept of a text to the words next to what was not.
func shortenedSpans(words []compare.Span) []compare.Span {
	line := func(text string) string { return strings.ReplaceAll(text, "\n", " ") }
	short := make([]compare.Span, len(words))
	for i, w := range words {
		short[i] = compare.Span{Keep: line(w.Keep), Delete: line(w.Delete), Insert: line(w.Insert)}
		keep := []rune(short[i].Keep)
		n := len(keep)
		if n <= 60 {
			continue
		}
		first, last := string(keep[:30]), string(keep[n-30:]) // as far as their words are whole
		first, last = first[:max(0, strings.LastIndexByte(first, ' '))], last[strings.IndexByte(last, ' ')+1:]
		switch i {
		case 0:
			short[i].Keep = "… " + last
		case len(words) - 1:
			short[i].Keep = first + " …"
		default:
			short[i].Keep = first + " … " + last
		}
	}
	return short
}

func kindName(k model.Kind) string {
	switch k {
	case model.KindVisit:
		return lang.T("Visit")
	case model.KindMessage:
		return lang.T("Key point")
	case model.KindSection:
		return lang.T("Section")
	case model.KindStake:
		return lang.T("Stake")
	case model.KindAnnotation:
		return lang.T("Annotation")
	case model.KindReply:
		return lang.T("Reply")
	case model.KindCitation:
		return lang.T("Passage of a source")
	case model.KindEngagement:
		return lang.T("Engagement")
	case model.KindEvent:
		return lang.T("Event")
	case model.KindFigure:
		return lang.T("Figure")
	case model.KindAgreement:
		return lang.T("Agreement")
	case model.KindPerson:
		return lang.T("Person")
	case model.KindSource:
		return lang.T("Source")
	case model.KindVisa:
		return lang.T("Visa")
	case model.KindDismissal:
		return lang.T("Dismissed finding")
	}
	return string(k)
}

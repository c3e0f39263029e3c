package term

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

// Facts are the rows of the cover: what a fact is called and what it says. A
// fact that is not known has no row.
func (w *Words) Facts(v model.Visit) [][2]string {
	version := v.Version
	if v.Date != "" {
		version = Join(" · ", version, w.Dates(v.Date, ""))
	}
	rows := [][2]string{
		{w.Visitor, Join(", ", v.Visitor, v.VisitorCountry)},
		{w.Host, Join(", ", v.Host, v.HostCountry)},
		{w.Places, Join(", ", v.Places...)},
		{w.Version, version},
		{w.Issuer, v.Service},
		{w.CopyNumber, v.Copy},
	}
	return slices.DeleteFunc(rows, func(r [2]string) bool { return r[1] == "" })
}

// Foot is what stands at the foot of each page: the days of the visit and the version.
func (w *Words) Foot(v model.Visit) string {
	version := ""
	if v.Version != "" {
		version = strings.ToLower(w.Version) + " " + v.Version
	}
	return Join(" · ", w.Dates(v.Start, v.End), version)
}

// Meta says in words what is known about a stake of a section, "" when nothing
// is. Visa is the one that its status rests on, the zero one for none.
func (w *Words) Meta(sec model.Section, st model.Stake, visa model.Visa) string {
	priority := ""
	if st.Priority > 0 {
		priority = fmt.Sprint(w.Priority, "\u00a0", st.Priority)
	}
	var also []string
	for _, d := range append([]string{st.Domain}, st.Domains...) {
		if d != "" && d != sec.Domain {
			also = append(also, Called(w.Domains, d))
		}
	}
	return Join(" · ", priority, w.visa(st, visa),
		Join(", ", Called(w.Likelihood, st.Likelihood), Called(w.Confidences, st.Confidence)),
		strings.Join(also, ", "))
}

// visa says the status of a stake, and who gave it when.
func (w *Words) visa(st model.Stake, v model.Visa) string {
	said := Called(w.Status, st.Status)
	if v.Status != st.Status || v.Void || st.Status != model.Reviewed && st.Status != model.Approved {
		return said
	}
	day, _, _ := strings.Cut(v.Time, "T")
	if day != "" {
		said += " " + w.On + " " + w.Dates(day, "")
	}
	if v.Author != "" {
		said += " " + w.By + " " + v.Author
	}
	return said
}

// SourceTitle is what a source is called: its title, or else where it is from.
// Field names the field that says it, "" when none of them is the title.
func (w *Words) SourceTitle(s model.Source) (title, field string) {
	switch {
	case strings.TrimSpace(s.Title) != "":
		return s.Title, "title"
	case strings.TrimSpace(s.Origin) != "":
		return s.Origin, ""
	}
	return w.Source, ""
}

// The most runes of a source's title in a note.
const longestTitle = 90

// Citation writes the text of a note: the source, and the paragraph, 0 for none. Number is the
// source's own in the list of sources, 0 when it is the only one.
func (w *Words) Citation(s model.Source, number, paragraph int) string {
	return w.cite(s, number, paragraph, longestTitle)
}

// The most runes of a title in a note whose source was named before.
const briefTitle = 32

// BriefCitation writes a note whose source the same page names in full.
func (w *Words) BriefCitation(s model.Source, number, paragraph int) string {
	return w.cite(s, number, paragraph, briefTitle)
}

// SameCitation writes a note that is of the same source as the one before it.
func (w *Words) SameCitation(paragraph int) string {
	if paragraph == 0 {
		return "Ibid."
	}
	return fmt.Sprintf("Ibid., %s\u00a0%d.", w.Paragraph, paragraph)
}

func (w *Words) cite(s model.Source, number, paragraph, longest int) string {
	title, _ := w.SourceTitle(s)
	text := shorten(strings.TrimSpace(title), longest)
	if number > 0 {
		text = fmt.Sprintf("[%d] %s", number, text)
	}
	if paragraph > 0 {
		text += fmt.Sprintf(", %s\u00a0%d", w.Paragraph, paragraph)
	}
	return strings.TrimRight(text, ".") + "."
}

// shorten cuts a text after at most n runes, at a space, and says so.
func shorten(s string, n int) string {
	rs := []rune(s)
	if len(rs) <= n {
		return s
	}
	cut := n
	for k := n; k > n/2; k-- {
		if IsSpace(rs[k]) {
			cut = k
			break
		}
	}
	return strings.TrimRight(string(rs[:cut]), " ,;:.\u00a0") + "…"
}

// Superscript writes a number with the figures that stand high.
func Superscript(n int) string {
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	var b strings.Builder
	for _, r := range fmt.Sprint(n) {
		b.WriteRune([]rune(digits)[r-'0'])
	}
	return b.String()
}

// Capital writes the first letter as a capital.
func Capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// Join joins what is not empty.
func Join(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" }), sep)
}

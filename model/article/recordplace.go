package article

import (
	"slices"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The place of a visit by the lines that say where a text was written or spoken.

// placeOfRecord returns the city of the dateline of what was said on an occasion, such as
// a press conference: it was said there.
func (d *Document) placeOfRecord() []string {
	for _, line := range d.datelinesOfRecord() {
		if found := lex.Sightings(lex.Words(line), d.Lang); len(found) > 0 && found[0].Kind == lex.ByCity {
			return []string{line[found[0].From:found[0].To]}
		}
	}
	return nil
}

// headOfRecord returns the day that stands at the head of a record of a meeting, "" where none does.
func (d *Document) headOfRecord() string {
	for _, text := range d.datelinesOfRecord() {
		l := lineOf(text, d.lang, lex.Words(text))
		for _, m := range l.Dates() {
			if m.From.Y > 0 && m.From.D > 0 && m.From.Valid() && m.From.String() <= d.Published {
				return m.From.String()
			}
		}
		if hourOfRecord.MatchString(text) {
			return d.Published
		}
	}
	return ""
}

// hourOfRecord stands at the head of a record, which appears on its day: "5:37 P.M. EDT".
var hourOfRecord = lex.Lazy(`^\d{1,2}[:.]\d\d (?:[AP]\.?M\.?)(?: [A-Z]{2,4})?$|^\d{1,2} ?h ?\d\d$`)

// onlyDate is a line that is nothing but a date with its year: "- Wednesday, 7 May 2025".
var onlyDate = lex.Lazy(`(?i)^(?:[-–•*] )?(?:\p{L}+day|\p{L}+di|dimanche)?,? ?(?:\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9},?|\p{L}{3,9} \d{1,2},) (?:19|20)\d\d$`)

// spokenOn is a line of the day on which a speech was given: "5 June 2031 – check against delivery".
var spokenOn = lex.Lazy(`(?i)^\P{L}*\d[^.;]{5,30}[–—-] ?(?:seul le prononcé fait foi|check against delivery)`)

// datelinesOfRecord returns the datelines at the head of what the title says was said on an occasion.
func (d *Document) datelinesOfRecord() (all []string) {
	const head, longHead, longest = 4, 7, 12 // paragraphs
	said := false
	for i, p := range d.Paragraphs[:min(longest, len(d.Paragraphs))] {
		switch line := d.Line(p); {
		case spokenOn.MatchString(line):
			return append(all, line)
		case i >= longHead:
		case p.Type == model.ParagraphTitle, i == 0, i < head && pressWith.MatchString(line):
			said = said || slices.ContainsFunc(lex.Words(line), func(w lex.Word) bool { return occasions[w.Folded] })
		case said && (i < head && (p.Type == model.ParagraphByline || hourOfRecord.MatchString(line)) || onlyDate.MatchString(line)):
			all = append(all, line)
		}
	}
	return all
}

// occasions are what a record is of.
var occasions = lex.Set("luncheon banquet lunch reception conference toast allocution discours remarks speech statement declaration diner dinner entretien rencontre meeting talks")

// placeOfDateline returns the city of the host country that a dateline at the head or at
// the foot names ("Fait à Paris, le 14 mai"); where the host is not told, one abroad that
// an agency reports a visit from, or that a programme has for its days.
func (d *Document) placeOfDateline() []string {
	const head, foot = 4, 3 // paragraphs
	for i, p := range d.Paragraphs {
		if p.Type != model.ParagraphByline || i >= head && i < len(d.Paragraphs)-foot {
			continue
		}
		line := d.Line(p)
		if d.writtenBefore(line) {
			continue
		}
		for _, c := range lex.Sightings(lex.Words(line), d.Lang) {
			abroad := i < head && d.Visit.host < 0 && c.Country != countryCalled(d.Visit.VisitorCountry) && (d.namesCountry(c.Country) || d.Visit.Start != d.Visit.End)
			if c.Kind == lex.ByCity && (c.Country == d.Visit.host || abroad) && !ofPaper.MatchString(line[c.To:]) {
				return []string{properCase(line[c.From:c.To])}
			}
		}
	}
	return nil
}

// ofPaper stands behind the city that a newspaper is named after.
var ofPaper = lex.Lazy(`^ (?:Post|Times|Herald|Tribune|Star|Globe|Gazette|News|Journal|Daily|Mail|Telegraph|Match|Presse|Today|Observer)(?:\P{L}|$)`)

// writtenBefore tells whether a dateline has a day on which the visit has not begun: it
// says where the source was written.
func (d *Document) writtenBefore(dateline string) bool {
	l := lineOf(dateline, d.lang, lex.Words(dateline))
	for _, m := range l.Dates() {
		if m.From.Y > 0 && m.From.D > 0 && m.From.Valid() && m.From.String() < d.Visit.Start {
			return true
		}
	}
	return false
}

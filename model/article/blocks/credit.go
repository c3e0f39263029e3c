package blocks

import (
	"slices"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
)

// Lines that credit a text to those who wrote, checked, sent or spoke it, with the day or not.

// initials are those of who wrote and checked what an agency sends, or its sign and theirs ("kk/ao",
// "GNA/KB/AO").
var initials = lex.Lazy(`^(?:[(/](?i:end|fin|more|suite)[)/] ?)?[a-z]{2,4}(?:[/-][a-z]{2,4})+$|^\p{Lu}{2,5}(?:/[a-z]{2,4})+$|^(?:[(/](?i:end|fin|more|suite)[)/] ?)?(?:[a-z]-)?[\p{Lu}\d]{2,}(?:-\p{Lu}{2,})*(?:/[\p{Lu}\d-]{2,})+(?: Staff)?$`)

// closes ends a text with where it comes from: "Source Agence Rochers.".
var closes = lex.Lazy(`^(?:Source|SOURCE) \p{Lu}[^.:]{2,40}\.?$`)

// datedCredit is who wrote a text, on which day, and where it comes from: "Ada Holm Le 03/02/2031
// Source : Le Courrier", "by ada on Monday, 3 February 2031".
var datedCredit = lex.Lazy(`^(?:\p{Lu}[\p{L}.’'-]+ +){0,4}(?:[Ll]e |[Oo]n )?` + writtenDay + `[ |–-]*(?i:source) ?: ?\S.{1,60}$|` +
	`^(?i:par|by) [\p{L}.’'-]+(?: [\p{L}.’'-]+){0,3},? (?:le|on) (?:\p{L}+,? )?` + writtenDay + `$|` +
	`^(?i:(?:(?:article|texte|page|document|story|post) )?(?:publiée?|parue?|mise? en ligne|published|posted))(?: le| on)?:? (?i:\p{L}+,? )?` + writtenDay + `(?:[^.]{0,20}| .{0,10}(?i:lecture|read).{0,20})$`)

// writtenDay is a day with its year, however it is written.
const writtenDay = `(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4})`

// script is a line of what an agency sends with its pictures, on who speaks in them: "SOUNDBITE: (Russian)".
var script = lex.Lazy(`^(?:SOUNDBITE|SOUND BITE|UPSOUND|SUPER CAPTION|SUPERS?|VOICE[ -]?OVER|ASTON|SYNTHÉ)\b(?: ?[:(–-]|$)[^"“«]{0,80}$`)

// delivery stands behind the day of a speech that was written before it was held.
var delivery = lex.Lazy(`(?i)[ ,]+[–—|-] ?\(?(?:seul le (?:texte )?prononcé fait foi|check against delivery|as delivered)\)?\.?$`)

// bracketedOutlet tells whether a line is the name of an agency or a newspaper in brackets, or with its
// letters or its language in them: "(The Coast Herald)", "Fiji News Agency (FNA)", "(Fijipress)".
func (s shape) bracketedOutlet() bool {
	inside := strings.TrimPrefix(s.text, "(")
	if s.last != ')' || len(inside) == len(s.text) && !bracketed.MatchString(s.text) {
		return false
	}
	if len(inside) < len(s.text) && len(s.words) == 1 {
		return s.words[0].Capital && !s.words[0].Common() && s.words[0].Country() < 0
	}
	s.last = 0
	return s.outlet() && (outlets[s.words[0].Folded] || !slices.ContainsFunc(s.words, func(w lex.Word) bool { return !w.Capital && !w.Function }))
}

// bracketed ends the name of an agency.
var bracketed = lex.Lazy(`(?: \([^()]{2,20}\)){1,2}$`)

// issues tells whether a line says which service a document is of, and nothing else: "Communiqué de l’Ambassade de Norvège".
func (s *shape) issues() bool {
	const most = 10 // words
	if !s.titleLike || s.upper || s.bullet || s.numbered > 0 || len(s.words) < 3 || len(s.words) > most || s.last == '?' || hasVerb(*s) {
		return false
	}
	k := 1
	if documentKinds[s.words[0].Folded+" "+s.words[1].Folded] {
		k = 2
	} else if !documentKinds[s.words[0].Folded] {
		return false
	}
	for k < len(s.words) && k < 4 && (s.words[k].Function || s.words[k].Folded == "presse") {
		k++
	}
	return k < len(s.words) && senders[s.words[k].Folded]
}

// findSources marks the lines that say where a text or its figures come from, below one that says so and no
// more ("Sources:").
func (d *sorter) findSources(p *page) {
	const most = 14 // words
	for n, i := range p.content {
		s := &p.shapes[i]
		if n <= p.title+1 || len(s.words) != 1 || !sources[s.words[0].Folded] || s.last != ':' && !s.titleLike {
			continue
		}
		for _, k := range p.content[n+1:] {
			below := &p.shapes[k]
			if len(below.words) == 0 || len(below.words) > most || below.last == ':' || below.form >= day || hasVerb(*below) {
				break
			}
			d.blocks[i].Type, s.byline = model.ParagraphByline, true
			d.blocks[k].Type, below.byline = model.ParagraphByline, true
		}
	}
}

var sources = lex.Set("source sources источник источники")

// dates tells whether content line n is not a day of a programme but that of the text: it says that
// it is, or stands alone of its kind below the title.
func (p *page) dates(n int) bool {
	s := &p.shapes[p.content[n]]
	return datedCredit.MatchString(s.text) || s.dateline && n == p.title+1 && p.like[day] == 1 && n+1 < len(p.content) && !p.shapes[p.content[n+1]].bullet
}

// listed tells whether content line n is in a list of names or places, which a line with a colon announces
// or which is too long for those who sign.
func (p *page) listed(n int) bool {
	const few, most = 4, 40 // lines
	k := n
	for k > max(0, n-most) && p.named(k) {
		k--
	}
	end := n + 1
	for end < len(p.content) && p.named(end) {
		end++
	}
	above := &p.shapes[p.content[k]]
	return k < n && (above.last == ':' && !above.credited() || end-k > few)
}

// named tells whether content line n is nothing but the name of somebody or of a city.
func (p *page) named(n int) bool {
	s := &p.shapes[p.content[n]]
	return bareName(strings.TrimRight(s.text, ",;"), *s) || isPlace(s.text, p.lang)
}

// credited tells whether a line says that those wrote or signed the text, or answer for it, who come next.
func (s *shape) credited() bool {
	return len(s.words) > 0 && crediting[s.words[0].Folded]
}

var crediting = lex.Set(`signed signataires signatories signature signatures signe fait done contact contacts contacter author authors auteur auteurs by par written redaction reporting interview
	for pour source sources photo photos`)

// signature tells whether content line n is who signs a text, in front of where and when at its end:
// "His Excellency President Ola HOLM".
func (p *page) signature(n int) bool {
	const most = 9 // words
	s := &p.shapes[p.content[n]]
	if n+1 >= len(p.content) || !s.titleLike || s.bullet || len(s.words) < 2 || len(s.words) > most || hasVerb(*s) || s.last == '?' || strings.Contains(s.text, ":") {
		return false
	}
	last := s.words[len(s.words)-1]
	surname := s.text[last.From:last.To]
	uncommon := func(w lex.Word) bool { return w.Capital && !w.Common() }
	return last.Capital && (slices.ContainsFunc(s.words[len(s.words)-2:], uncommon) || !s.upper && surname == strings.ToUpper(surname)) && last.Country() < 0 && s.office() &&
		!slices.ContainsFunc(p.content[n+1:], func(i int) bool { return !p.shapes[i].dateline })
}

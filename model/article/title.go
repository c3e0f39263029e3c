package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
)

const titleRunes = 60

var opener = lazy(`(?i)^(?:aussi|ainsi|également|en conséquence|par ailleurs|en outre|de même|enfin|partant|d[’']ores et déjà|en définitive|en conclusion|en effet|` +
	`aujourd[’']hui|faut-il le souligner|sur la même lancée|de plus|toutefois|cependant|pour sa part|de son côté|` +
	`also|finally|in addition|furthermore|moreover|however|in conclusion|today|meanwhile|additionally|for (?:his|her|its|their) part)\s?,\s*(?:a-t-on appris,\s*)?`)

// stakeTitle proposes a title from a paragraph's own words: the heading that
// opens it, or else its first words up to a clause or a word boundary.
func stakeTitle(line string, runIn int) string {
	if m := bulletMark.FindString(line); m != "" {
		_, size := utf8.DecodeLastRuneInString(m)
		cut := len(m) - size
		line, runIn = line[cut:], max(0, runIn-cut)
	}
	if runIn > 0 {
		head := strings.TrimSpace(line[:runIn])
		if utf8.RuneCountInString(head) <= titleRunes+20 {
			return head
		}
		line = head
	}
	line = strings.TrimSpace(line)
	if m := numberMark.FindString(line); m != "" {
		_, size := utf8.DecodeLastRuneInString(m)
		line = line[len(m)-size:]
	}
	if m := runInHead.FindStringSubmatchIndex(clip(line, 160)); m != nil && isDateline(line[:m[3]]) {
		line = strings.TrimLeft(line[m[3]:], " \u00a0:–—-")
	}
	if rest := line[len(opener.FindString(clip(line, 120))):]; rest != "" {
		line = rest
	}
	line = clip(line, 8*titleRunes)
	return upperFirst(trimTail(cutTitle(line)))
}

// cutTitle cuts at the last end of a clause that leaves a title of some length,
// or at the last word that fits.
func cutTitle(line string) string {
	const short = 24
	n, word, clauseEnd := 0, 0, 0
	for i, r := range line {
		if n > titleRunes {
			break
		}
		switch {
		case unicode.IsSpace(r):
			word = i
		case strings.ContainsRune(",;:.!?()", r) && n >= short && ends(line, i+utf8.RuneLen(r)) && !(r == '.' && endsInAbbreviation(line[:i+1])):
			if clauseEnd == 0 {
				clauseEnd = i
			}
		}
		n++
	}
	switch {
	case clauseEnd > 0:
		return line[:clauseEnd]
	case n <= titleRunes || word == 0:
		return firstRunes(line, titleRunes)
	}
	return line[:word]
}

// ends tells whether a mark in front of byte i ends a clause: a space or
// nothing follows it.
func ends(line string, i int) bool {
	if i >= len(line) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(line[i:])
	return unicode.IsSpace(r)
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// trimTail takes off marks, and words that leave a title hanging.
func trimTail(s string) string {
	for {
		s = strings.TrimRight(s, " \t\u00a0\u202f,;:.–—-(«“")
		k := strings.LastIndexAny(s, " \u00a0\u202f’'")
		if last := fold(strings.Trim(s[max(k, 0):], " \u00a0\u202f’'")); k <= 0 || !functionWords[last] && numberWords[last] == 0 {
			return s
		}
		if k > 0 && !utf8.RuneStart(s[k]) {
			return s
		}
		s = s[:k]
	}
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// sectionTitles are the proposed titles of sections by language and domain.
var sectionTitles = map[string]map[string]string{
	"fr": {model.Politics: "Politique et diplomatie", model.Economy: "Économie et commerce", model.Security: "Défense et sécurité", model.Energy: "Énergie",
		model.Development: "Développement et aide humanitaire", model.Culture: "Culture, éducation et science", model.Other: "Autres sujets"},
	"en": {model.Politics: "Politics and diplomacy", model.Economy: "Economy and trade", model.Security: "Defence and security", model.Energy: "Energy",
		model.Development: "Development and humanitarian aid", model.Culture: "Culture, education and science", model.Other: "Other matters"},
}

var visitTitles = map[string]map[string]string{
	"fr": {model.VisitState: "Visite d’État", model.VisitOfficial: "Visite officielle", model.VisitWorking: "Visite de travail", model.VisitMeeting: "Rencontre", "": "Visite"},
	"en": {model.VisitState: "State visit", model.VisitOfficial: "Official visit", model.VisitWorking: "Working visit", model.VisitMeeting: "Meeting", "": "Visit"},
}

// visitTitle proposes the briefing's title: the kind of visit and where it goes.
// A meeting that goes nowhere keeps the source's own title, if it has one.
func (d *Document) visitTitle() string {
	title := visitTitles[d.Lang][d.Visit.Type]
	switch {
	case d.Visit.HostCountry != "":
		return title + " " + countries[d.Visit.host].toward(d.Lang)
	case len(d.Visit.Places) > 0 && d.Lang == "fr":
		return title + " à " + d.Visit.Places[0]
	case len(d.Visit.Places) > 0 && d.Visit.Type == model.VisitMeeting:
		return title + " in " + d.Visit.Places[0]
	case len(d.Visit.Places) > 0:
		return title + " to " + d.Visit.Places[0]
	}
	if t := d.title(); t != "" {
		return t
	}
	return title
}

// title returns the source's own title, "" when it has none.
func (d *Document) title() string {
	for _, p := range d.Paragraphs {
		if p.Type == model.ParagraphTitle {
			line := d.Line(p)
			return strings.TrimSpace(strings.TrimLeft(line, "# "))
		}
	}
	return ""
}

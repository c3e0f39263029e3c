package article

import (
	"strings"
	"unicode"

	"github.com/enjeux/enjeux/model/article/blocks"
	"github.com/enjeux/enjeux/model/article/lex"
)

// The place that a dispatch opens with is no part of what it says.

// placeline returns the length of what a report of an agency opens with, its place,
// date and name ("PARIS, 3 juin (AFP) – ", "June 3, 2011 (PARIS) – ", "AFP – "), 0 when it opens with
// none.
func (l *line) placeline() int {
	head := lex.Clip(l.Text, longestTitle)
	if m := relayed.FindStringIndex(head); m != nil {
		if n := placeline(head[m[1]:]); n > 0 {
			return m[1] + n
		}
	}
	if l.Lang == "ru" {
		if m := dispatchRU.FindStringIndex(head); m != nil {
			return m[1]
		}
	}
	return placeline(head)
}

// relayed is who passes on the report of an agency: "(Gulf Wire - Gulf News Agency (GNA)) ".
var relayed = lex.Lazy(`^\([^()]{2,40}(?:\([^()]{2,20}\))?\) `)

// placeline returns that length for the head of a line.
func placeline(head string) int {
	const longest = 40 // bytes of a place
	if m := correspondence.FindStringIndex(head); m != nil {
		return m[1]
	}
	if !strings.Contains(head, "- ") && !strings.Contains(head, "– ") && !strings.Contains(head, "— ") {
		return 0 // as most
	}
	if n := blocks.Sender(head); n > 0 {
		return n
	}
	end := 0
	for _, dash := range []string{" – ", " — ", " - ", " -- ", " --- ", ".- "} {
		if k := strings.Index(head, dash); k > 0 && (end == 0 || k < end) {
			end = k
			head = head[:k+len(dash)]
		}
	}
	if end == 0 {
		return 0
	}
	if day, place, ok := strings.Cut(head[:end], " ("); ok && strings.HasSuffix(place, ")") && lex.Capitals(place) && !strings.ContainsAny(place, "0123456789") && blocks.IsDateline(day, lex.Words(day)) {
		return len(head)
	}
	if !lex.StartsUpper(head) || !strings.ContainsAny(head, "(0123456789") && !lex.Capitals(head) {
		return 0
	}
	place, _, dated := strings.Cut(head[:end], ", ")
	if k := strings.IndexByte(place, '('); k > 0 && strings.HasSuffix(head[:end], ")") {
		place, dated = place[:k], false
	}
	if len(place) > longest || strings.IndexFunc(place, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("’' .-", r)
	}) >= 0 {
		return 0
	}
	for _, w := range lex.Words(place) {
		if !w.Capital && !particles[w.Folded] {
			return 0
		}
	}
	if rest := head[len(place):end]; dated && len(rest) > longest+len(", (agence de presse)") {
		return 0
	}
	return len(head)
}

// correspondence opens the report of somebody who was sent: « Erevan - envoyée spéciale - », « Erevan (de notre correspondant) – ».
var correspondence = lex.Lazy(`^\p{Lu}[\p{L}’' -]{1,38}?\s?[-–—,(]\s?(?:de notre |notre )?(?:envoyée?s? spéciale?s?|envoyés spéciaux|correspondant(?:e|s|es)?|correspondance)\)?\s?[-–—.:]\s?`)

// dispatchRU opens the report of a Russian agency: «МОСКВА, 10 марта. /ТАСС/. », «БАКУ, 11 июн – РИА Новости. ».
var dispatchRU = lex.Lazy(`^\p{Lu}[\p{L}’ -]{1,38}[,.] \d{1,2} \p{Ll}{3,8}\.?(?: \d{4}(?: ?г\.| года)?)?[.,]?\s*` +
	`(?:/[^/]{2,40}/\.?|[–—-]+\s(?:\p{Lu}[\p{L}-]+\s?){1,3}\.|[–—-]+|\p{Lu}{2}[\p{Lu}. -]+\s[–—-]+)\s+`)

// cityline returns where the text begins behind a city in capitals ("OSLO: ",
// "OSLO The"), 0 when byte at opens with none.
func (l *line) cityline(at int) int {
	k := l.WordAt(at)
	end := k
	for end < len(l.Words) && (end == k || l.Gap(end) == " ") && lex.Capitals(l.Text[at:l.Words[end].To]) {
		end++
	}
	if end == k || end == len(l.Words) {
		return 0
	}
	seen := lex.Sightings(l.Words[k:end], l.Lang)
	if len(seen) != 1 || seen[0].Kind != lex.ByCity || seen[0].Region || seen[0].From != l.Words[k].From || seen[0].To != l.Words[end-1].To {
		return 0
	}
	if gap := strings.TrimSpace(l.Gap(end)); gap != ":" && (gap != "" || !l.Words[end].Capital) {
		return 0
	}
	return l.Words[end].From
}

// particles are the small words of the names of places: "Saint-Jean-sur-Mer", "Isle of Wight".
var particles = lex.Set("de du des d au aux la le les l of the and et sur en sous al el upon")

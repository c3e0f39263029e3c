package blocks

import (
	"slices"
	"sort"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// When something is done in a programme: hours, parts of the day and days.

// hourMark tells whether a line opens with the hour of a programme ("09h45", "9 h 30 :",
// "10:30 am –", "1430 hrs", "9 heures 30 :", "11 a.m. Talks").
func hourMark(s string) bool {
	n := among(s, "0123456789", 4)
	rest := strings.TrimLeft(s[n:], " \u00a0\u202f")
	switch {
	case n == 4:
		ok := strings.HasPrefix(rest, "hrs")
		return ok && s[:2] < "24"
	case n == 0 || n > 2:
		return false
	case hourWord.MatchString(s):
		return true
	}
	h := len(rest) > 0 && (rest[0] == 'h' || rest[0] == 'H')
	if !h && !strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, ".") {
		return false
	}
	rest = strings.TrimLeft(rest[1:], " \u00a0\u202f")
	minutes := among(rest, "0123456789", 2)
	if minutes == 1 || minutes == 0 && !h {
		return false
	}
	return strings.HasPrefix(rest[minutes:], ":") || spaceBehind(rest, minutes) > 0 || strings.HasPrefix(rest[minutes:], "-") || strings.HasPrefix(rest[minutes:], "–")
}

// OpensWithHour tells whether a line opens with the hour of a programme.
func OpensWithHour(line string) bool {
	const opening = 24 // bytes
	mark := lex.Clip(line, opening)
	return hourMark(mark[BulletMark(mark):])
}

// hourWord is an hour with a word for it, in front of what is done then.
var hourWord = lex.Lazy(`^\d{1,2}(?:[.:h]\d\d)?[ \x{a0}\x{202f}]?(?i:heures?(?:[ \x{a0}\x{202f}]\d\d)?|[ap]\.?[ \x{a0}\x{202f}]?m\b\.?|noon|midi)[ \x{a0}\x{202f}]*(?:[:–—-]|\p{Lu})`)

// hourAlone tells whether a line is an hour, and nothing else.
func (s *shape) hourAlone() bool {
	_, ok := s.when()
	return ok && !s.dateline && hourMark(s.text+" –")
}

// findPlaces marks the lines that say when, or where and when, what the short line above them names took place, in
// front of a paragraph on it; that line heads the paragraph. There are several such lines in a text.
func (d *sorter) findPlaces(p *page) {
	const several = 2
	var all []int
	for n := max(p.title, 0) + 2; n < len(p.content); n++ {
		s, above := &p.shapes[p.content[n]], &p.shapes[p.content[n-1]]
		if !above.couldHead() || !above.isShort() || above.form >= day || above.last == ':' || above.dateline || p.shapes[p.content[n-2]].hourAlone() {
			continue
		}
		paragraphBelow := n+1 < len(p.content) && p.shapes[p.content[n+1]].runes > paragraph
		if s.dateline && s.form < day || s.hourAlone() && paragraphBelow {
			all = append(all, n)
		}
	}
	if len(all) < several {
		return
	}
	p.placed = map[int]bool{}
	for _, n := range all {
		d.blocks[p.content[n]].Type, p.shapes[p.content[n]].byline = model.ParagraphByline, true
		p.placed[n-1] = true
	}
}

// dayAndPlace tells whether a line is a day of the week with its date, and where what is done then takes place.
func (s *shape) dayAndPlace() bool {
	return s.dateline && !s.bullet && len(s.words) > 0 && OpensWithWeekday(s.words)
}

// findRuns marks the days of a visit that stand one below the other above a text on it, and head nothing.
func (d *sorter) findRuns(p *page) {
	alone := func(n int) bool {
		s := &p.shapes[p.content[n]]
		return s.form >= day && !s.hourAlone() && !s.bullet && slices.ContainsFunc(s.words, lex.Word.Month)
	}
	for n := max(p.title, 0) + 1; n+1 < len(p.content); n++ {
		from := n
		for n < len(p.content) && alone(n) {
			n++
		}
		if n-from < 2 || n == len(p.content) || p.shapes[p.content[n]].runes <= paragraph || p.shapes[p.content[n]].bullet {
			continue
		}
		for _, i := range p.content[from:n] {
			d.blocks[i].Type, p.shapes[i].byline = model.ParagraphByline, true
		}
	}
}

// when returns the form of a line that says only when something is done.
func (s *shape) when() (form, bool) {
	const longest = 7 // words
	words := s.behindCount()
	if len(words) == 0 || len(words) > longest {
		return 0, false
	}
	days, months, hours, digits := 0, 0, 0, 0
	for _, w := range words {
		_, weekday := timex.Weekdays[w.Folded]
		switch {
		case weekday:
			days++
		case w.Month():
			months++
		case partsOfDay[w.Folded]:
			hours++
		case strings.ContainsAny(w.Folded, "0123456789"):
			digits++
		case !w.Function && !datelineWords[w.Folded] && len(w.Folded) > 1:
			return 0, false
		}
	}
	switch {
	case days > 0 || hours > 0 || months == 0 && hourMark(s.text+" –") || digits > 0 && len(words) < len(s.words):
		return day, true
	case months > 0 && digits > 0:
		return date, true
	}
	return 0, false
}

// behindCount returns the words of a line behind what counts it among the days of a programme.
func (s *shape) behindCount() []lex.Word {
	end := DayCount(s.text)
	return s.words[sort.Search(len(s.words), func(k int) bool { return s.words[k].From >= end }):]
}

// partsOfDay stand over what is done in them, and beside an hour.
var partsOfDay = lex.Set(`morning afternoon evening night noon matin matinee midi apres soir soiree journee утро утром день днем вечер вечером hrs heures часов`)

package article

import (
	"slices"
	"strings"
	"time"
)

// A found date is not yet resolved: its year may be missing.
type found struct {
	span     span
	from, to date
}

// dated returns the dates written in a line, in order, none within another.
func dated(line, lang string) []found {
	if !strings.ContainsAny(line, "0123456789") && len(monthsIn(line)) == 0 {
		return nil
	}
	var all []found
	taken := make([]bool, len(line)+1)
	const before, after = 40, 60 // bytes that a date may reach around its number or month
	search := func(fs []form, at []window, yearsOnly bool) {
		for _, f := range fs {
			for _, m := range matchesIn(f.pattern, line, at) {
				s := span{m[0], m[1]}
				if slices.Contains(taken[s.from:s.to], true) {
					continue
				}
				from, to := f.two(line, m)
				if yearsOnly && (namedYear(line, s) || to.y > 0 && to.y <= from.y) {
					continue
				}
				// The match of a year may have taken the "of" that leads to it.
				if law.MatchString(line[max(0, s.from-40):s.from]) || law.MatchString(line[max(0, s.from-40):s.from+leadingOf(line[s.from:s.to])]) {
					continue
				}
				if from.m > 12 && from.d <= 12 { // 06/25/2025
					from.m, from.d = from.d, from.m
				}
				if from.valid() && to.valid() {
					all = append(all, found{s, from, to})
					for i := s.from; i < s.to; i++ {
						taken[i] = true
					}
				}
			}
		}
	}
	months := windowsAt(line, monthsIn(line), before, after)
	fs := forms[lang]
	digits := digitsIn(line)
	if len(digits) == 0 {
		search(fs[len(fs)-1:], months, false) // a month alone
		return all
	}
	search(numeric, windowsAt(line, separatedIn(line, digits), before, after), false)
	search(fs, months, false)
	digits = slices.DeleteFunc(digits, func(at int) bool {
		return !strings.HasPrefix(line[at:], "19") && !strings.HasPrefix(line[at:], "20")
	})
	search(years[lang], windowsAt(line, digits, before, after), true)
	slices.SortFunc(all, func(a, b found) int { return a.span.from - b.span.from })
	return all
}

var (
	quantity = lazy(`^[\s\x{00A0}\x{202F}]+(?:\d{3}\b|tonnes?|emplois|jobs|soldats|soldiers|troops|km|MW|personnes|people|bourses|scholarships|hectares|euros|dollars|logements|étudiants|students)`)
	program  = lazy(`^[\s\x{00A0}]+(?:Agenda|Vision|Plan|Strategy|Goals|Roadmap|targets?|goals?)\b`)
	// "the 2023 summit" is dated, "the 1982 Convention" only has a name.
	theYear  = lazy(`(?i)^the\s`)
	occasion = lazy(`(?i)^(?:[\s\x{00A0}][\p{L}.’'-]+){0,4}?[\s\x{00A0}](?:summit|conference|meeting|visit|forum|dialogue|session|games|olympics|world cup|elections?|declaration|ceasefire|coup|war|crisis|talks)\b`)
	// What stands in front of the date of a text of law, which is part of its name.
	law = lazy(`(?i)(?:\b(?:resolution|résolution|act|convention|order|proclamation|law|loi|décret|ordonnance|regulation|règlement|directive)s?(?:[\s\x{00A0}](?:n°|no\.)?[\s\x{00A0}]?[\d/.-]+)?[\s\x{00A0}](?:of|du|de)?|\b(?:resolution|résolution)s?[\s\x{00A0}][\d/]+)[\s\x{00A0}]?$`)
)

// leadingOf returns the length of an "of" or "de" that opens a match, 0 for none.
func leadingOf(match string) int {
	for _, of := range []string{"of ", "de "} {
		if strings.HasPrefix(match, of) {
			return len(of)
		}
	}
	return 0
}

// namedYear tells whether a four-digit number is not a year here, or part of a
// name ("2000 tonnes", "the 2030 Agenda").
func namedYear(line string, s span) bool {
	after := clip(line[s.to:], 24)
	if theYear.MatchString(line[s.from:s.to]) && !occasion.MatchString(clip(line[s.to:], 80)) {
		return true
	}
	return quantity.MatchString(after) || program.MatchString(after)
}

var (
	todayWord = map[string]*pattern{
		"fr": lazy(`(?i)\b(aujourd[’']hui|ce jour|(?:[cl]e )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: matin| soir| après-midi| dernier| prochain)?(?: et (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?|hier|demain|la veille)\b`),
		"en": lazy(`(?i)\b((?:earlier )?today|this (?:morning|afternoon|evening)|yesterday|tomorrow|(?:on|last|next) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: and (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))?)\b`),
	}
	// dayWords are parts of all that todayWord matches.
	dayWords   = strings.Fields("hui jour hier demain veille lundi mardi mercredi jeudi vendredi samedi dimanche day morning afternoon evening tomorrow")
	pastFR     = lazy(`(?i)(?:\b(?:a|ont|s[’']est|se sont|est arrivée?|a été)|étai(?:en)?t)\s\p{L}+|\b\p{L}+(?:era|eront)\b`)
	spelledOut = lazy(`(?i)^,?\s(?:le\s|the\s)?(?:\d{1,2}(?:er|st|nd|rd|th)?\s(?:of\s)?\p{L}{3,}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s\d)`)
	weekdays   = map[string]time.Weekday{"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 0,
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0}
)

// relative returns the days that a line names by their distance from the day of
// publication.
func (d *Document) relative(line string, sentences []span) []mention {
	day, err := time.Parse(time.DateOnly, d.Published)
	if err != nil {
		return nil
	}
	var all []mention
	if d.lang == "ru" {
		return nil
	}
	if !hasAny(strings.ToLower(line), dayWords) {
		return nil
	}
	for _, m := range todayWord[d.lang].FindAllStringIndex(line, -1) {
		said := fold(line[m[0]:m[1]])
		after := line[m[1]:]
		if strings.HasPrefix(after, "’s") || strings.HasPrefix(after, "'s") || strings.HasSuffix(line[:m[0]], "of ") {
			continue // "today's world": now, and no day
		}
		if spelledOut.MatchString(clip(after, 40)) {
			continue // "on Wednesday, 3 April": the date says it all
		}
		at, until := day, ""
		switch {
		case said == "hier" || said == "yesterday":
			at = day.AddDate(0, 0, -1)
		case said == "demain" || said == "tomorrow":
			at = day.AddDate(0, 0, 1)
		case said == "la veille":
			continue
		case strings.HasPrefix(said, "aujourd"):
			// At the head of a sentence, or without an act in it, the word means nowadays.
			s := sentenceAt(sentences, m[0])
			if m[0] == s.from || !pastFR.MatchString(line[s.from:s.to]) {
				continue
			}
		default:
			if w, ok := weekdayOf(said); ok {
				if strings.HasPrefix(said, "le ") && !strings.HasSuffix(said, "er") && !strings.HasSuffix(said, "prochain") {
					continue // "le lundi": every Monday
				}
				s := sentenceAt(sentences, m[0])
				at = day.AddDate(0, 0, -int((7+day.Weekday()-w)%7))
				if coming(line[max(s.from, m[0]-60):m[0]], said) && at.Before(day) {
					at = at.AddDate(0, 0, 7)
				}
				if _, second, ok := strings.Cut(said, " et "); ok {
					until = weekdayAfter(at, second)
				} else if _, second, ok := strings.Cut(said, " and "); ok {
					until = weekdayAfter(at, second)
				}
			}
		}
		all = append(all, mention{span: span{m[0], m[1]}, start: at.Format(time.DateOnly), end: until, today: true})
	}
	return all
}

var comingWord = phrase(`attendue?s?|sera|seront|doit|doivent|devrait|prévue?s?|se rendra|effectuera|arrivera|will|is due|are due|is to|are to|expected|opens|arrives|travels|next`)

// coming tells whether the nearest words before a weekday speak of what is ahead.
func coming(before, said string) bool {
	if strings.HasSuffix(said, "prochain") || strings.HasPrefix(said, "next ") {
		return true
	}
	if k := strings.LastIndexAny(before, ",;"); k >= 0 {
		before = before[k:]
	}
	return comingWord.MatchString(before)
}

// weekdayAfter returns the first day of that name after a day.
func weekdayAfter(day time.Time, name string) string {
	w, ok := weekdayOf(name)
	if !ok {
		return ""
	}
	return day.AddDate(0, 0, int((7+w-day.Weekday())%7)).Format(time.DateOnly)
}

func weekdayOf(said string) (time.Weekday, bool) {
	for _, w := range strings.Fields(said) {
		if day, ok := weekdays[w]; ok {
			return day, true
		}
	}
	return 0, false
}

// sentenceAt returns the sentence that holds byte at.
func sentenceAt(all []span, at int) span {
	k, _ := slices.BinarySearchFunc(all, at, func(s span, at int) int {
		if s.to <= at {
			return -1
		}
		return 1
	})
	if k < len(all) {
		return all[k]
	}
	return span{at, at}
}

// findDates resolves the dates of the whole document. A date without a year
// takes the year that brings it nearest to the day of publication; without that
// day, the year of the last full date before it, or else of the first after it.
func (d *Document) findDates(r *reading) {
	raw := make([][]found, len(d.Paragraphs))
	year := 0
	for i, p := range d.Paragraphs {
		if p.datable() {
			raw[i] = dated(d.Line(p), d.lang)
		}
		for _, f := range raw[i] {
			if year == 0 && f.from.m > 0 {
				year = max(f.from.y, f.to.y)
			}
		}
	}
	for i, p := range d.Paragraphs {
		if !p.datable() {
			continue
		}
		for _, f := range raw[i] {
			if f.from.y == 0 {
				f.from.y = d.nearestYear(f.from, year, direction(d.Line(p), f.span))
				if f.to.m > 0 && f.to.y == 0 {
					f.to.y = f.from.y
				}
			} else if f.from.m > 0 {
				year = f.from.y
			}
			if f.from.y == 0 || !f.from.valid() || !f.to.valid() {
				continue
			}
			m := mention{span: f.span, start: f.from.String(), end: f.to.String()}
			if m.end != "" && m.end <= m.start {
				m.end = ""
			}
			r.dates[i] = append(r.dates[i], m)
		}
		r.dates[i] = append(r.dates[i], d.relative(d.Line(p), r.sentences[i])...)
		slices.SortFunc(r.dates[i], func(a, b mention) int { return a.from - b.from })
	}
}

var (
	pastWord   = lazy(`(?i)^\s(?:dernier|passé|last)\b`)
	futureWord = lazy(`(?i)^\s(?:prochain|next)\b`)
)

// direction tells whether the words around a date put it before the day of
// publication, -1, or behind it, 1.
func direction(line string, s span) int {
	before, after := strings.ToLower(line[max(0, s.from-5):s.from]), clip(line[s.to:], 12)
	said := strings.ToLower(line[s.from:s.to])
	switch {
	case pastWord.MatchString(after) || before == "last " || strings.HasPrefix(said, "last "):
		return -1
	case futureWord.MatchString(after) || before == "next " || strings.HasPrefix(said, "next "):
		return 1
	}
	return 0
}

// nearestYear returns the year of a date that has none: the nearest to the day of
// publication that lies in the direction told, or in either for 0.
func (d *Document) nearestYear(at date, last, direction int) int {
	day, err := time.Parse(time.DateOnly, d.Published)
	if err != nil {
		return last
	}
	best, distance := 0, time.Duration(1<<62)
	for y := day.Year() - 1; y <= day.Year()+1; y++ {
		off := time.Date(y, time.Month(at.m), max(at.d, 1), 0, 0, 0, 0, time.UTC).Sub(day)
		if direction < 0 && off > 0 || direction > 0 && off < 0 {
			continue
		}
		if off = off.Abs(); off < distance {
			best, distance = y, off
		}
	}
	return best
}

package article

import (
	"fmt"
	"strings"
	"time"
)

// seasons are the months that they begin with.
var seasons = map[string]time.Month{"printemps": time.March, "spring": time.March, "ete": time.June, "summer": time.June,
	"летом": time.June, "веснои": time.March, "осенью": time.September,
	"automne": time.September, "autumn": time.September, "fall": time.September}

// Words beside a period that say whether it is the one before, -1, this one, or the next.
var (
	distance = map[string]int{"dernier": -1, "derniere": -1, "passe": -1, "passee": -1, "ecoule": -1, "ecoulee": -1, "prochain": 1, "prochaine": 1,
		"last": -1, "next": 1, "прошлом": -1, "прошлого": -1, "прошлым": -1, "будущим": 1, "следующим": 1, "прошлои": -1, "прошлую": -1, "минувшем": -1, "минувшего": -1, "минувшеи": -1,
		"следующем": 1, "следующего": 1, "следующеи": 1, "следующую": 1, "будущем": 1, "будущего": 1}
	thisOne = set("ce cet cette this этом этого текущего")
	timely  = set("later earlier")
	// likened to a year, something is not told of it: "36 % de moins que l'an dernier".
	likened = set("que qu than as from on over to with against чем")
)

// periodAt returns the words of a period that is named by its distance at word i, and
// that distance.
func (l *line) periodAt(i int) (first, last, off int, ok bool) {
	kind := l.words[i].period
	if kind == noPeriod {
		return 0, 0, 0, false
	}
	before := ""
	if i > 0 && (blankGap(l.gap(i)) || l.gap(i) == "’" || l.gap(i) == "'") {
		before = l.word(i - 1)
	}
	after := ""
	if blankGap(l.gap(i + 1)) {
		after = l.word(i + 1)
	}
	first, last = i-1, i
	switch {
	case l.ends(i) && thisOne[before] && kind == aYear:
		return first, last, 0, l.year(i+1) == 0
	case thisOne[before] && (kind == aYear || kind == aSeason):
		opens, _ := l.wordsIn(l.sentenceAt(l.words[i].from))
		told := kind == aSeason || l.lang == "fr" || first == opens || timely[l.word(i-2)] || ownerMark.MatchString(l.text[l.words[i].to:])
		return first, last, 0, told && l.year(i+1) == 0 && l.gap(i+1) != "-" // "cette année-là"
	case thisOne[before] && kind == aWeek: // "This week, the two sides agreed …"
		opens, _ := l.wordsIn(l.sentenceAt(l.words[i].from))
		return first, last, 0, (opens == first || opens == first-1 && l.words[opens].digit) && l.gap(i+1) != "-"
	case thisOne[before] && kind == aMonth:
		return first, last, 0, l.lang != "fr" || after != "de"
	case l.ends(i) && distance[after] == 0:
		return first, last, 0, l.year(i+1) == 0 && after != "de" && after != "of" && after != "d"
	case l.lang == "fr":
		if off = distance[after]; off == 0 || before != "le" && before != "la" && before != "l" && before != "du" && before != "au" && before != "en" && before != "d" && before != "de" {
			return 0, 0, 0, false
		}
		last, before = i+1, l.word(i-2)
		if kind == aYear && before == "a" { // "par rapport à l'an dernier"
			return 0, 0, 0, false
		}
	default:
		if off = distance[before]; off == 0 {
			return 0, 0, 0, false
		}
		before = l.word(i - 2)
		if before == "the" { // "over the next month": how long, and not when
			return 0, 0, 0, false
		}
	}
	return first, last, off, !(likened[before] && kind != aMonth)
}

// ends tells whether what stands before word i is the end of it: "d'ici la fin de l'année",
// "by the end of the month".
func (l *line) ends(i int) bool {
	switch l.lang {
	case "en":
		return (l.word(i-1) == "the" || l.word(i-1) == "this") && l.word(i-2) == "of" && l.word(i-3) == "end"
	case "ru":
		end := l.word(i - 1)
		if thisOne[end] {
			end = l.word(i - 2)
		}
		return end == "конца" || end == "концу" || end == "конце"
	}
	k := i - 1
	if l.word(k) == "l" || l.word(k) == "la" || l.word(k) == "cette" {
		k--
	}
	return (l.word(k) == "de" || l.word(k) == "du" || l.word(k) == "d") && l.word(k-1) == "fin"
}

// daysOf returns the days [start, end] of a period at a distance from a day, or its month or
// its year.
func daysOf(p period, day time.Time, off int, name string) (start, end string) {
	switch p {
	case aWeek:
		monday := day.AddDate(0, 0, 7*off-int(day.Weekday()+6)%7)
		return monday.Format(time.DateOnly), monday.AddDate(0, 0, 6).Format(time.DateOnly)
	case aMonth:
		return time.Date(day.Year(), day.Month()+time.Month(off), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), ""
	case aSeason:
		year, begins := day.Year(), seasons[name]
		if off > 0 && day.Month() >= begins {
			year++
		}
		if off < 0 && day.Month() < begins+3 {
			year--
		}
		return time.Date(year, begins, 1, 0, 0, 0, 0, time.UTC).Format("2006"), ""
	}
	return time.Date(day.Year()+off, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"), ""
}

// periods returns the weeks, months and years that a line names by their distance from the
// day of publication, but for those that belong to a date ("8 October last year").
func (l *line) periods(published string, dates []found) (all []mention) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return nil
	}
	all = l.ago(day)
	k := 0
next:
	for i := range l.words {
		first, last, off, ok := l.periodAt(i)
		if m, part := l.nextPart(i, day); part {
			all = append(all, m)
			continue
		} else if m, weekend := l.weekend(i, day); weekend {
			all = append(all, m)
			continue
		}
		if !ok || l.words[i].period == aYear && off == 0 && l.lang == "ru" && !l.ends(i) {
			continue
		}
		m := mention{span: span{l.words[first].from, l.words[last].to}, loose: true}
		for ; k < len(dates) && dates[k].span.to <= m.from; k++ {
		}
		if k < len(dates) && dates[k].span.overlaps(m.span) {
			continue next
		}
		m.start, m.end = daysOf(l.words[i].period, day, off, l.words[i].folded)
		if n, from := l.dayOf(first); n > 0 && l.words[i].period == aMonth {
			m.from, m.loose = l.words[from].from, false // "le 20 du mois dernier"
			m.start = fmt.Sprintf("%s-%02d", m.start, n)
		}
		if part, from, to := l.yearPart(first); part < first && l.words[i].period == aYear {
			m.from = l.words[part].from // "in the first quarter of next year"
			m.start, m.end = fmt.Sprintf("%s-%02d", m.start, from), fmt.Sprintf("%s-%02d", m.start, to)
		}
		all = append(all, m)
	}
	return all
}

// dayOf reads the day that stands in front of a month which begins with word i and is told by its
// distance, "the 20th of last month", and its word; 0 for none.
func (l *line) dayOf(i int) (n, first int) {
	if w := l.word(i); w != "du" {
		i--
	}
	if w, lead := l.word(i), l.word(i-2); w != "du" && w != "de" && w != "of" || lead != "le" && lead != "the" || !blankGap(l.gap(i)) {
		return 0, 0
	}
	return l.day(i - 1), i - 1
}

// ownYear reads in front of the date at word i the year that has what happens on it: "this year’s
// summit on April 22".
func (l *line) ownYear(i int) (off int, at span, ok bool) {
	const reach = 8 // words
	for k := i - 1; k > max(0, i-reach) && !strings.ContainsAny(l.gap(k+1), ",.;:"); k-- {
		if l.words[k].period == aYear && ownerMark.MatchString(l.text[l.words[k].to:]) {
			_, _, off, ok = l.periodAt(k)
			return off, span{l.words[k-1].from, l.words[k].to}, ok
		}
	}
	return 0, at, false
}

// ofYear reads behind a date the year that it belongs to by its distance, "8 October last
// year", "en mars de l'année dernière", and returns where that ends.
func (l *line) ofYear(at int) (off, end int, ok bool) {
	const reach = 4 // words
	from := l.wordAt(at)
	for i := from; i < min(len(l.words), from+reach) && (blankGap(l.gap(i)) || l.gap(i) == "’" || l.gap(i) == "'"); i++ {
		if l.words[i].period != aYear {
			continue
		}
		if before := l.word(i - 1); l.lang != "fr" && i == from+1 && before == "this" || l.lang == "fr" && before == "cette" && i <= from+2 {
			return 0, l.words[i].to, true
		}
		_, last, off, ok := l.periodAt(i)
		return off, l.words[min(last, len(l.words)-1)].to, ok && off != 0 && !strings.ContainsAny(l.text[at:l.words[i].from], ",.;")
	}
	return 0, 0, false
}

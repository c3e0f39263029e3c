package timex

import (
	"fmt"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

// seasons are the months that they begin with.
var seasons = map[string]time.Month{"printemps": time.March, "spring": time.March, "ete": time.June, "summer": time.June,
	"летом": time.June, "веснои": time.March, "осенью": time.September,
	"automne": time.September, "autumn": time.September, "fall": time.September}

// Words beside a period that say whether it is the one before, -1, this one, or the next.
var (
	Distance = map[string]int{"dernier": -1, "derniere": -1, "passe": -1, "passee": -1, "ecoule": -1, "ecoulee": -1, "prochain": 1, "prochaine": 1,
		"last": -1, "next": 1, "прошлом": -1, "прошлого": -1, "прошлым": -1, "будущим": 1, "следующим": 1, "прошлои": -1, "прошлую": -1, "минувшем": -1, "минувшего": -1, "минувшеи": -1,
		"прошлыи": -1, "прошлое": -1, "прошлые": -1, "прошлых": -1, "минувшии": -1, "минувшую": -1, "минувшее": -1, "минувшие": -1, "минувших": -1,
		"прошедшем": -1, "прошедшего": -1, "прошедшии": -1, "прошедшую": -1, "прошедшеи": -1, "прошедшее": -1, "прошедшие": -1, "прошедших": -1, "истекшем": -1, "истекшего": -1,
		"ближаишии": 1, "ближаишую": 1, "ближаишее": 1, "следующии": 1, "следующее": 1, "грядущем": 1, "грядущего": 1, "наступающем": 1, "наступающего": 1,
		"следующем": 1, "следующего": 1, "следующеи": 1, "следующую": 1, "будущем": 1, "будущего": 1}
	thisOne = lex.Set("ce cet cette this этом этого этот эту это этои эти этих текущего текущем текущеи нынешнего нынешнем нынешнеи")
	// likened to a year, something is not told of it: "36 % de moins que l'an dernier".
	likened = lex.Set("que qu than as from on over to with against чем")
)

// periodAt returns the words of a period that is named by its distance at word i, and
// that distance.
func (l *Line) periodAt(i int) (first, last, off int, ok bool) {
	kind := l.Words[i].Period
	if kind == lex.NoPeriod {
		return 0, 0, 0, false
	}
	before := ""
	if i > 0 && (lex.BlankGap(l.Gap(i)) || l.Gap(i) == "’" || l.Gap(i) == "'") {
		before = l.Word(i - 1)
	}
	after := ""
	if lex.BlankGap(l.Gap(i + 1)) {
		after = l.Word(i + 1)
	}
	first, last = i-1, i
	switch {
	case l.Lang == "en" && kind == lex.AYear && byEnd[before] && l.Word(i+1) == "end" && l.Gap(i+1) == "-":
		return i, i + 1, 0, true // "by year-end"
	case l.Lang == "en" && kind == lex.AYear && (byEnd[before] || before == "the" && byEnd[l.Word(i-2)]) && OwnerMark.MatchString(l.Text[l.Words[i].To:]) && l.Word(i+2) == "end":
		return i, i + 2, 0, true // "by the year’s end"
	case l.Lang == "en" && before == "the" && after == "before" && l.Word(i+2) == "last":
		return first, i + 2, -2, true
	case l.ends(i) && thisOne[before] && kind == lex.AYear:
		return first, last, 0, l.Year(i+1) == 0
	case thisOne[before] && (kind == lex.AYear || kind == lex.ASeason):
		return first, last, 0, l.Year(i+1) == 0 && l.Gap(i+1) != "-" // "cette année-là"
	case thisOne[before] && kind == lex.AWeek: // "This week, the two sides agreed …"
		opens, _ := l.WordsIn(l.SentenceAt(l.Words[i].From))
		return first, last, 0, (opens == first || opens == first-1 && l.Words[opens].Digit || withinWeek[l.Word(first-1)]) && l.Gap(i+1) != "-"
	case thisOne[before] && kind == lex.AMonth:
		return first, last, 0, l.Lang != "fr" || after != "de"
	case l.ends(i) && Distance[after] == 0:
		return first, last, 0, l.Year(i+1) == 0 && after != "de" && after != "of" && after != "d"
	case l.Lang == "fr":
		if off = Distance[after]; off == 0 || before != "le" && before != "la" && before != "l" && before != "du" && before != "au" && before != "en" && before != "d" && before != "de" {
			return 0, 0, 0, false
		}
		last, before = i+1, l.Word(i-2)
		if kind == lex.AYear && before == "a" { // "par rapport à l'an dernier"
			return 0, 0, 0, false
		}
	default:
		if off = Distance[before]; off == 0 {
			return 0, 0, 0, false
		}
		before = l.Word(i - 2)
		if before == "the" { // "over the next month": how long, and not when
			return 0, 0, 0, false
		}
	}
	return first, last, off, !(likened[before] && kind != lex.AMonth)
}

// withinWeek stand before the week that is: "earlier this week".
var withinWeek = lex.Set("earlier later tot tard")

// ends tells whether what stands before word i is the end of it, or its beginning: "d'ici la fin de l'année",
// "by the end of the month".
func (l *Line) ends(i int) bool {
	switch l.Lang {
	case "en":
		return (l.Word(i-1) == "the" || l.Word(i-1) == "this") && l.Word(i-2) == "of" && edges[l.Word(i-3)]
	case "ru":
		end := l.Word(i - 1)
		if thisOne[end] {
			end = l.Word(i - 2)
		}
		return end == "конца" || end == "концу" || end == "конце"
	}
	k := i - 1
	if l.Word(k) == "l" || l.Word(k) == "la" || l.Word(k) == "cette" {
		k--
	}
	return (l.Word(k) == "de" || l.Word(k) == "du" || l.Word(k) == "d") && edges[l.Word(k-1)]
}

var (
	// edges are the parts of a period that are told of it, and byEnd stand before the last one.
	edges = lex.Set("end start beginning fin debut")
	byEnd = lex.Set("by before until at around towards toward")
)

// daysOf returns the days [start, end] of a period at a distance from a day, or its month or
// its year.
func daysOf(p lex.Period, day time.Time, off int, name string) (start, end string) {
	switch p {
	case lex.AWeek:
		monday := day.AddDate(0, 0, 7*off-int(day.Weekday()+6)%7)
		return monday.Format(time.DateOnly), monday.AddDate(0, 0, 6).Format(time.DateOnly)
	case lex.AMonth:
		return time.Date(day.Year(), day.Month()+time.Month(off), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), ""
	case lex.ASeason:
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

// Periods returns the weeks, months and years that a line names by their distance from the
// day of publication, but for those that belong to a date ("8 October last year").
func (l *Line) Periods(published string, dates []Found) (all []Mention) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return nil
	}
	all = l.ago(day)
	k := 0
next:
	for i := range l.Words {
		first, last, off, ok := l.periodAt(i)
		if m, part := l.nextPart(i, day); part {
			all = append(all, m)
			continue
		} else if m, weekend := l.weekend(i, day); weekend {
			all = append(all, m)
			continue
		}
		if !ok || l.Words[i].Period == lex.AYear && off == 0 && l.Lang == "ru" && !l.ends(i) {
			continue
		}
		if l.Words[i].Period == lex.AWeek && l.ofDay(first) {
			continue
		}
		m := Mention{Span: lex.Span{From: l.Words[first].From, To: l.Words[last].To}, Loose: true}
		for ; k < len(dates) && dates[k].Span.To <= m.From; k++ {
		}
		if k < len(dates) && dates[k].Span.Overlaps(m.Span) {
			continue next
		}
		m.Start, m.End = daysOf(l.Words[i].Period, day, off, l.Words[i].Folded)
		if n, from := l.dayOf(first); n > 0 && l.Words[i].Period == lex.AMonth {
			m.From, m.Loose = l.Words[from].From, false // "le 20 du mois dernier"
			m.Start = fmt.Sprintf("%s-%02d", m.Start, n)
		}
		if part, from, to := l.yearPart(first); part < first && l.Words[i].Period == lex.AYear {
			m.From = l.Words[part].From // "in the first quarter of next year"
			m.Start, m.End = fmt.Sprintf("%s-%02d", m.Start, from), fmt.Sprintf("%s-%02d", m.Start, to)
		}
		all = append(all, m)
	}
	return all
}

// dayOf reads the day that stands in front of a month which begins with word i and is told by its
// distance, "the 20th of last month", and its word; 0 for none.
func (l *Line) dayOf(i int) (n, first int) {
	if w := l.Word(i); w != "du" {
		i--
	}
	if w, lead := l.Word(i), l.Word(i-2); w != "du" && w != "de" && w != "of" || lead != "le" && lead != "the" || !lex.BlankGap(l.Gap(i)) {
		return 0, 0
	}
	return l.day(i - 1), i - 1
}

// ownYear reads in front of the date at word i the year that has what happens on it: "this year’s
// summit on April 22".
func (l *Line) ownYear(i int) (off int, at lex.Span, ok bool) {
	const reach = 8 // words
	for k := i - 1; k > max(0, i-reach) && !strings.ContainsAny(l.Gap(k+1), ",.;:"); k-- {
		if l.Words[k].Period == lex.AYear && OwnerMark.MatchString(l.Text[l.Words[k].To:]) {
			_, _, off, ok = l.periodAt(k)
			return off, lex.Span{From: l.Words[k-1].From, To: l.Words[k].To}, ok
		}
	}
	return 0, at, false
}

// ofYear reads behind a date the year that it belongs to by its distance, "8 October last
// year", "en mars de l'année dernière", and returns where that ends.
func (l *Line) ofYear(at int) (off, end int, ok bool) {
	const reach = 4 // words
	from := l.WordAt(at)
	for i := from; i < min(len(l.Words), from+reach) && (lex.BlankGap(l.Gap(i)) || l.Gap(i) == "’" || l.Gap(i) == "'"); i++ {
		if l.Words[i].Period != lex.AYear {
			continue
		}
		if before := l.Word(i - 1); l.Lang != "fr" && i == from+1 && before == "this" || l.Lang == "fr" && before == "cette" && i <= from+2 {
			return 0, l.Words[i].To, true
		}
		_, last, off, ok := l.periodAt(i)
		return off, l.Words[min(last, len(l.Words)-1)].To, ok && off != 0 && !strings.ContainsAny(l.Text[at:l.Words[i].From], ",.;")
	}
	return 0, 0, false
}

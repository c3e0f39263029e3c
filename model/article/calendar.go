package article

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	pastFR = lazy(`(?i)(?:\b(?:(?-i:a)|ont)\s(?:(?:été|ainsi|aussi|également|déjà|enfin)\s)?\p{L}*(?:é|i|u|is|it|` +
		`ert|int)e?s?(?:[^\p{L}]|$)|\b(?:s[’']est|se sont|est arrivée?|a été)\s\p{L}+|étai(?:en)?t\s\p{L}+|` +
		`\b\p{L}+(?:era|eront)\b)`)
	// weekdays are the names of the days of the week, folded.
	weekdays = map[string]time.Weekday{"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 0,
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
		"понедельник": 1, "вторник": 2, "среду": 3, "четверг": 4, "пятницу": 5, "субботу": 6, "воскресенье": 0,
		"понедельника": 1, "вторника": 2, "среды": 3, "четверга": 4, "пятницы": 5, "субботы": 6, "воскресенья": 0}
)

// dayAt returns the words of a day that is named by its distance, or by its name:
// "aujourd'hui", "ce mardi", "jeudi prochain", "on Monday and Tuesday", "yesterday".
func (l *line) dayAt(i int) (first, last int, ok bool) {
	if !l.words[i].day {
		return 0, 0, false
	}
	w := l.word(i)
	before := ""
	if i > 0 && blankGap(l.gap(i)) {
		before = l.word(i - 1)
	}
	_, weekday := weekdays[w]
	if l.lang == "ru" {
		if second, ok := l.second(i, "по"); ok && weekday && before == "с" {
			return i, second, true
		}
		if weekday && (before == "в" || before == "во" || before == "до") {
			return i - 1, i, true
		}
		return i, i, w == "сегодня" || w == "вчера" || w == "завтра" || w == "позавчера"
	}
	switch {
	case l.lang == "fr" && w == "hier" && l.word(i-1) == "avant" && l.gap(i) == "-":
		return i - 1, i, true
	case l.lang == "fr" && w == "demain" && l.word(i-1) == "apres" && l.gap(i) == "-":
		return i - 1, i, true
	case l.lang == "en" && (w == "tomorrow" && before == "after" || w == "yesterday" && before == "before") && l.word(i-2) == "day":
		return i - 2, i, true
	case l.lang == "fr" && (l.word(i-1) == "d" && l.word(i+1) == "et" || w == "hui" && l.word(i-2) == "d" && l.word(i-3) == "et"):
		return 0, 0, false // "d'hier et d'aujourd'hui"
	case l.lang == "fr" && w == "hui" && l.word(i-1) == "aujourd":
		return i - 1, i, true
	case l.lang == "fr" && (w == "matin" || w == "soir") && before == "ce":
		return i - 1, i, l.gap(i+1) != "-" && !speaking[l.word(l.wordAt(l.sentenceAt(l.words[i].from).from))] // "ce matin-là"
	case l.lang == "fr" && w == "midi" && l.word(i-1) == "apres" && l.word(i-2) == "cet":
		return i - 2, i, l.gap(i+1) != "-"
	case l.lang == "fr" && w == "jour" && before == "ce" && l.word(i-2) != "a", l.lang == "fr" && w == "veille" && before == "la":
		return i - 1, i, true
	case l.lang == "fr" && (w == "hier" || w == "demain"), l.lang == "en" && (w == "today" || w == "yesterday" || w == "tomorrow" || w == "tonight"):
		return i, i, true
	case l.lang == "en" && (w == "morning" || w == "afternoon" || w == "evening") && before == "this", l.lang == "en" && w == "night" && before == "last":
		return i - 1, i, true
	case !weekday || l.lang == "en" && !l.words[i].capital:
		return 0, 0, false
	}
	first, last = i, i
	if l.lang == "fr" {
		if second, ok := l.second(i, "a", "au"); ok && (before == "de" || before == "du") {
			return i, second, true
		}
		if before == "du" || before == "chaque" || before == "les" {
			return 0, 0, false // every Monday
		}
		if before == "ce" || before == "le" {
			first--
		}
		if dayTail[l.word(i+1)] && blankGap(l.gap(i+1)) {
			last++
		}
	} else if second, ok := l.second(i, "to", "through", "until"); ok && (before == "from" || before == "") {
		return i, second, true
	} else if before == "until" || before == "till" {
		return first, last, true
	} else if before == "on" || before == "last" || before == "next" || before == "this" {
		first--
	} else if before != "" && before != "and" { // "the Tuesday market", but "Xi arrived Tuesday"
		return 0, 0, false
	}
	if and := l.word(last + 1); and == "et" || and == "and" {
		if _, second := weekdays[l.word(last+2)]; second && blankGap(l.gap(last+1)) && blankGap(l.gap(last+2)) {
			last += 2
		}
	}
	return first, last, true
}

// second returns the word of another day of the week that one of some words joins to word i.
func (l *line) second(i int, joins ...string) (last int, ok bool) {
	if !slices.Contains(joins, l.word(i+1)) || !blankGap(l.gap(i+1)) || !blankGap(l.gap(i+2)) {
		return 0, false
	}
	_, ok = weekdays[l.word(i+2)]
	return i + 2, ok
}

// ownerMark makes an owner of the day before it.
var ownerMark = lazy(`^[’']s`)

// speaking are the first words of what somebody says.
var speaking = set("nous je j on")

// fromNow tells whether something is said to begin on the day at word i: "à partir d’aujourd’hui".
func (l *line) fromNow(i int) bool {
	return l.word(i-1) == "d" && l.word(i-2) == "partir" || l.word(i-1) == "des"
}

// actsNow are French verbs of the present that stand before the day of what is done on it.
var actsNow = set("entame commence debute acheve conclut arrive recoit accueille rencontre effectue ouvre inaugure signe preside")

var dayTail = set("matin soir dernier prochain")

// relative returns the days that a line names by their distance from the day of
// publication.
func (l *line) relative(published string) (all []mention) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return nil
	}
	line := l.text
	weekday := false
	for i := 0; i < len(l.words); i++ {
		first, last, ok := l.dayAt(i)
		if !ok {
			continue
		}
		i = last
		m := span{l.words[first].from, l.words[last].to}
		said := fold(line[m.from:m.to])
		after := line[m.to:]
		if owner := ownerMark.FindString(after); owner == "" && strings.HasSuffix(line[:m.from], "of ") || owner != "" && !occasion.MatchString(clip(after[len(owner):], 80)) {
			continue // "today's world": now, and no day
		}
		if l.dated(last + 1) {
			continue // "on Wednesday, 3 April": the date says it all
		}
		at, until := day, ""
		weekday = false
		switch {
		case said == "last night":
			at = day.AddDate(0, 0, -1)
		case said == "hier" || said == "yesterday" || said == "вчера":
			at, until = l.staying(m, day.AddDate(0, 0, -1), 0)
		case (said == "demain" || said == "tomorrow") && quoted(line[:m.from]):
			continue // "ne pas baisser pavillon demain": some day
		case said == "demain" || said == "tomorrow" || said == "завтра":
			at = day.AddDate(0, 0, 1)
		case said == "avant-hier" || said == "позавчера" || said == "day before yesterday":
			at = day.AddDate(0, 0, -2)
		case said == "apres-demain" || said == "day after tomorrow":
			at = day.AddDate(0, 0, 2)
		case said == "сегодня":
			if !l.russianPast(l.sentenceAt(m.from)) {
				continue
			}
		case said == "today" && l.lasting(m):
			continue
		case said == "today":
			at, until = l.staying(m, day, 0)
		case said == "la veille", len(all) > 0 && all[len(all)-1].to+len(" (") == m.from && line[m.from-1] == '(': // "demain (vendredi)"
			continue
		case strings.HasPrefix(said, "aujourd"):
			// At the head of a sentence or of what is quoted, or without an act in it, the word means nowadays.
			s := l.sentenceAt(m.from)
			if said := strings.TrimRight(line[s.from:m.from], " \u00a0\u202f"); said == "" || strings.HasSuffix(said, "«") || strings.HasSuffix(said, "“") || !pastFR.MatchString(line[s.from:s.to]) && !actsNow[l.word(first-1)] && !l.fromNow(first) || l.nowadays(s, m) || l.remains(first, last) || l.against(first) {
				continue
			}
			at, until = l.staying(m, day, 0)
		default:
			if w, ok := weekdayOf(said); ok {
				if strings.HasPrefix(said, "le ") && !strings.HasSuffix(said, "er") && !strings.HasSuffix(said, "prochain") {
					continue // "le lundi": every Monday
				}
				weekday = true
				s := l.sentenceAt(m.from)
				at = day.AddDate(0, 0, -int((7+day.Weekday()-w)%7))
				const lately = 2 * 24 * time.Hour // a text may be older than its day of publication
				tense := l.tense(s, m)
				if actsNow[l.word(first-1)] && l.word(first-2) == "qui" {
					tense = 1 // "une affaire qui commence lundi"
				}
				bygone := strings.HasSuffix(said, "dernier") || strings.HasPrefix(said, "last ")
				if bygone && at.Equal(day) {
					at = at.AddDate(0, 0, -7)
				}
				ahead := tense > 0 && !bygone
				if (ahead || strings.HasSuffix(said, "prochain") || strings.HasPrefix(said, "next ")) && at.Before(day) && !(strings.HasPrefix(said, "ce ") && day.Sub(at) <= lately) || strings.HasSuffix(said, "prochain") && at.Equal(day) {
					at = at.AddDate(0, 0, 7)
				}
				const near = 3 * 24 * time.Hour
				if day.Sub(at) > near && !bygone && (tense == 0 || strings.HasPrefix(said, "ce ")) {
					at = at.AddDate(0, 0, 7) // "ouvre dimanche", "ce dimanche": the nearest
				}
				if k := len(all) - 1; ahead && k >= 0 && all[k].weekday && s.from <= all[k].from && all[k].start > at.Format(time.DateOnly) {
					at = at.AddDate(0, 0, 7) // "arrives on Monday and leaves on Friday"
				}
				if !ahead {
					tense = min(tense, 0)
				}
				at, until = l.staying(m, at, tense)
				if names := strings.Fields(said); len(names) > 2 {
					if second := names[len(names)-1]; slices.ContainsFunc(names[:len(names)-1], isWeekday) && isWeekday(second) {
						until = weekdayAfter(at, second)
					}
				}
			}
		}
		if k := len(all) - 1; k >= 0 && until == "" && all[k].end == "" && l.departs(all[k].span, m) && all[k].start < at.Format(time.DateOnly) {
			all[k].end = at.Format(time.DateOnly)
			continue
		}
		all = append(all, mention{span: m, start: at.Format(time.DateOnly), end: until, today: true, weekday: weekday})
	}
	return all
}

// departs tells whether something lasts from a first day until a second, or somebody arrives
// on the one and leaves on the other.
func (l *line) departs(first, second span) bool {
	const reach, long = 7, 30 // words
	from, to := l.wordAt(first.from), l.wordAt(second.from)
	if before := l.word(to - 1); to-from <= long && l.sentenceAt(first.from) == l.sentenceAt(second.from) && (before == "until" || before == "till" || l.word(to) == "до" || before == "a" && l.word(to-2) == "jusqu") {
		return true
	}
	arrives := slices.ContainsFunc(l.words[max(0, from-reach):from], func(w word) bool {
		return strings.HasPrefix(w.folded, "arriv") || strings.HasPrefix(w.folded, "прибы")
	})
	return arrives && to-from <= reach && slices.ContainsFunc(l.words[from:to], func(w word) bool { return leaving[w.folded] })
}

var leaving = set("reprendra reprendront envole envolera fly flies leaves leave left departs departed leaving repart repartira repartiront reparti repartie quitte quittera quitté вылетит улетит покинет")

func isWeekday(name string) bool {
	_, ok := weekdays[name]
	return ok
}

// staying returns the first and the last day of a visit that is said to begin or to end on
// a day, or that day alone.
func (l *line) staying(m span, day time.Time, tense int) (at time.Time, until string) {
	switch n := l.stay(l.sentenceAt(m.from), m, tense); {
	case n < 0 && !cameBack.MatchString(l.text[:m.from]) && !regained.MatchString(l.text[:m.from]): // "rentré jeudi après deux jours à Rome"
		return day.AddDate(0, 0, 1+n), day.Format(time.DateOnly)
	case n > 0:
		return day, day.AddDate(0, 0, n-1).Format(time.DateOnly)
	}
	return day, ""
}

// alreadyDay are days in front of which of the week, and in front of the date, they are.
var alreadyDay = set("hier demain hui yesterday tomorrow today")

// dated tells whether the date of a day follows at word i (", 3 April", " the 5th of May",
// " (Tuesday, 3 June)").
func (l *line) dated(i int) bool {
	if gap := l.gap(i); gap != " (" && !blankGap(strings.TrimPrefix(gap, ",")) {
		return false
	}
	if w := l.word(i); w == "le" || w == "the" || (l.gap(i) == " (" || alreadyDay[l.word(i-1)]) && isWeekday(w) {
		i++
	}
	if m, next := l.month(i); m > 0 {
		return l.day(next) > 0
	}
	_, more := l.digits(i+1, 4)
	return l.day(i) > 0 && i+1 < len(l.words) && blankGap(l.gap(i+1)) && !more
}

// regained stands before the day on which somebody is in the own capital again.
var regained = lazy(`(?i)\b(?:a|ont) regagné\s[^.;,]{0,40}$`)

// stay returns how many days a visit takes from a day that a sentence names, or, as a
// negative number, until it; 0 when the sentence does not say.
func (l *line) stay(s, day span, tense int) int {
	n := l.days(s)
	if n < 1 && (l.course(s, day) > 0 || l.expected(s, day)) {
		return l.days(l.stayBehind(s))
	}
	if n < 1 {
		return 0
	}
	switch course := l.course(s, day); {
	case course < 0:
		return -n
	case course > 0 || tense > 0:
		return n
	}
	return 0
}

// expected tells whether a sentence says in front of a day that somebody is to come on it.
func (l *line) expected(s, day span) bool {
	const reach = 6 // words
	from, to := l.wordsIn(span{s.from, day.from})
	return slices.ContainsFunc(l.words[max(from, to-reach):to], func(w word) bool { return strings.HasPrefix(w.folded, "attendu") || w.folded == "due" })
}

// stayBehind returns what opens the sentence behind another, where that is the stay that the other
// one begins: "During her four-day visit, …".
func (l *line) stayBehind(s span) span {
	k := slices.Index(l.sentences, s) + 1
	if k == 0 || k >= len(l.sentences) {
		return span{}
	}
	next := l.sentences[k]
	return span{next.from, next.from + len(theStay.FindString(l.text[next.from:next.to]))}
}

// theStay opens a sentence with the stay that was told of before.
var theStay = lazy(`^(?:(?:Durant|Pendant|Lors de|Au cours de|Tout au long de) (?:sa|son|ce|cette|leur)|[LS]a|Son|Ce|Cette|Le) (?:[^\s,.;]+ ){1,3}de (?:\S+ jours|\S+ heures)|` +
	`^(?:During (?:his|her|their|the|this|a)|His|Her|Their|The|This) [^\s,.;]+[- ]day (?:[^\s,.;]+ ){0,2}(?:visit|trip|tour|stay)|` +
	`^(?:В ходе|Во время)(?: своего)? \S+дневного (?:\S+ )?(?:визита|пребывания)`)

// days returns how many days a visit is said to take in a sentence ("visite de deux
// jours", "three-day visit"), 0 when it does not say.
func (l *line) days(s span) int {
	from, to := l.wordsIn(s)
	for i := from; i+1 < to; i++ {
		n := int(l.words[i].number)
		if d, ok := l.digits(i, 2); ok {
			n = d
		}
		if hours := int(l.hoursAt(i)); hours > 0 && hours%24 == 0 && (l.word(i-1) == "de" || l.gap(i+1) == "-") {
			return hours / 24
		}
		if n := daysRU[clip(l.word(i), longestDaysRU)]; n > 0 {
			return n
		}
		if n < 2 || n > 31 {
			continue
		}
		switch next := l.word(i + 1); {
		case next == "jours" && (l.word(i-1) == "de" || l.word(i+2) == "de" && visiting[l.word(i+3)]), next == "day" && l.gap(i+1) != "" && (visiting[l.word(i+2)] || visiting[l.word(i+3)]):
			return n
		}
	}
	return 0
}

// hoursAt reads "48 heures", "48h", "48-hour" and "quarante-huit heures" at word i, 0 for anything else.
func (l *line) hoursAt(i int) float64 {
	n, next := l.words[i].number, i+1
	if d, ok := l.digits(i, 2); ok {
		n = float64(d)
	}
	if more := l.word(next); next < len(l.words) && joined(l.gap(next)) && n >= 20 && l.words[next].number > 0 && more != "cent" {
		n, next = n+l.words[next].number, next+1
	}
	if short, ok := strings.CutSuffix(l.word(i), "h"); ok {
		hours, _ := strconv.Atoi(short)
		return float64(hours)
	}
	if w := l.word(next); w != "heures" && w != "hour" && w != "h" {
		return 0
	}
	return n
}

// daysRU are how adjectives of so many days begin ("с двухдневным визитом").
var daysRU = map[string]int{"двухднев": 2, "трехднев": 3, "пятиднев": 5, "четырехд": 4}

const longestDaysRU = len("двухднев")

var visiting = set("visit tour trip stay stop visite deplacement sejour voyage mission tournee")

// weekdayAfter returns the first day of that name after a day.
func weekdayAfter(day time.Time, name string) string {
	w, ok := weekdayOf(name)
	if !ok {
		return ""
	}
	return day.AddDate(0, 0, int((7+w-day.Weekday())%7)).Format(time.DateOnly)
}

// weekdayOf returns the first day of the week that a folded text names.
func weekdayOf(said string) (time.Weekday, bool) {
	for _, w := range strings.Fields(said) {
		if day, ok := weekdays[w]; ok {
			return day, true
		}
	}
	return 0, false
}

// cameBack stands before the day on which somebody is home again.
var cameBack = lazy(`(?i)\b(?:returned|came (?:home|back)|flew (?:home|back)|rentrée?s?|revenue?s?)\s[^.;,]{0,40}$|(?:^|\s)вернул\p{L}+\s[^.;,]{0,40}$`)

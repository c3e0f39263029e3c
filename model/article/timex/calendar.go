package timex

import (
	"slices"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model/article/lex"
)

var (
	pastFR = lex.Lazy(`(?i)(?:\b(?:(?-i:a)|ont)\s(?:(?:été|ainsi|aussi|également|déjà|enfin)\s)?\p{L}*(?:é|i|u|is|it|` +
		`ert|int)e?s?(?:[^\p{L}]|$)|\b(?:s[’']est|se sont|est arrivée?|a été)\s\p{L}+|étai(?:en)?t\s\p{L}+|` +
		`\b\p{L}+(?:era|eront)\b)`)
	// Weekdays are the names of the days of the week, folded.
	Weekdays = map[string]time.Weekday{"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 0,
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
		"понедельник": 1, "вторник": 2, "среду": 3, "четверг": 4, "пятницу": 5, "субботу": 6, "воскресенье": 0,
		"понедельника": 1, "вторника": 2, "среды": 3, "четверга": 4, "пятницы": 5, "субботы": 6, "воскресенья": 0}
)

// dayAt returns the words of a day that is named by its distance, or by its name:
// "aujourd'hui", "ce mardi", "jeudi prochain", "on Monday and Tuesday", "yesterday".
func (l *Line) dayAt(i int) (first, last int, ok bool) {
	if !l.Words[i].Day {
		return 0, 0, false
	}
	w := l.Word(i)
	before := ""
	if i > 0 && lex.BlankGap(l.Gap(i)) {
		before = l.Word(i - 1)
	}
	_, weekday := Weekdays[w]
	if l.Lang == "ru" {
		if second, ok := l.second(i, "по"); ok && weekday && before == "с" {
			return i, second, true
		}
		first = i - 1
		if Distance[before] != 0 || thisOne[before] {
			first--
		}
		if lead := l.Word(first); weekday && first >= 0 && lex.BlankGap(l.Gap(first+1)) && leadsToDayRU[lead] {
			return first, i, true
		}
		return i, i, w == "сегодня" || w == "вчера" || w == "завтра" || w == "позавчера"
	}
	switch {
	case l.Lang == "fr" && w == "hier" && l.Word(i-1) == "avant" && l.Gap(i) == "-":
		return i - 1, i, true
	case l.Lang == "fr" && w == "demain" && l.Word(i-1) == "apres" && l.Gap(i) == "-":
		return i - 1, i, true
	case l.Lang == "en" && (w == "tomorrow" && before == "after" || w == "yesterday" && before == "before") && l.Word(i-2) == "day":
		return i - 2, i, true
	case l.Lang == "fr" && (l.Word(i-1) == "d" && l.Word(i+1) == "et" || w == "hui" && l.Word(i-2) == "d" && l.Word(i-3) == "et"):
		return 0, 0, false // "d'hier et d'aujourd'hui"
	case l.Lang == "fr" && w == "hui" && l.Word(i-1) == "aujourd":
		return i - 1, i, true
	case l.Lang == "fr" && (w == "matin" || w == "soir") && before == "ce":
		return i - 1, i, l.Gap(i+1) != "-" && !speaking[l.Word(l.WordAt(l.SentenceAt(l.Words[i].From).From))] // "ce matin-là"
	case l.Lang == "fr" && w == "midi" && l.Word(i-1) == "apres" && l.Word(i-2) == "cet":
		return i - 2, i, l.Gap(i+1) != "-"
	case l.Lang == "fr" && w == "jour" && before == "ce" && l.Word(i-2) != "a" && l.Gap(i+1) != "-", l.Lang == "fr" && w == "veille" && before == "la":
		return i - 1, i, true
	case l.Lang == "fr" && (w == "hier" || w == "demain"), l.Lang == "en" && (w == "today" || w == "yesterday" || w == "tomorrow" || w == "tonight"):
		return i, i, true
	case l.Lang == "en" && (w == "morning" || w == "afternoon" || w == "evening") && before == "this", l.Lang == "en" && w == "night" && before == "last":
		return i - 1, i, true
	case !weekday || l.Lang == "en" && !l.Words[i].Capital || l.everyDay(i):
		return 0, 0, false
	}
	first, last = i, i
	if l.Lang == "fr" {
		if second, ok := l.second(i, "a", "au"); ok && (before == "de" || before == "du") {
			return i, second, true
		}
		if before == "du" && !partOfDay[l.Word(i-2)] || before == "chaque" || before == "les" {
			return 0, 0, false // every Monday, but "dans la soirée du dimanche"
		}
		if before == "ce" || before == "le" {
			first--
		}
		if dayTail[l.Word(i+1)] && lex.BlankGap(l.Gap(i+1)) {
			last++
		}
	} else if second, ok := l.second(i, "to", "through", "until"); ok && (before == "from" || before == "" || (!l.Words[i-1].Capital || l.behindPlace(i)) && !calledByDay[before]) {
		return i, second, true
	} else if before == "until" || before == "till" || before == "by" {
		return first, last, true
	} else if before == "on" || before == "last" || before == "next" || before == "this" {
		first--
	} else if before != "" && (before != "and" || i+1 < len(l.Words) && l.Words[i+1].Capital && lex.BlankGap(l.Gap(i+1))) && !l.bareDay(i) { // "the Tuesday market", but "Xi arrived Tuesday"
		return 0, 0, false
	}
	if and := l.Word(last + 1); and == "et" || and == "and" {
		if _, second := Weekdays[l.Word(last+2)]; second && lex.BlankGap(l.Gap(last+1)) && lex.BlankGap(l.Gap(last+2)) {
			last += 2
			if dayTail[l.Word(last+1)] && lex.BlankGap(l.Gap(last+1)) {
				last++
			}
		}
	}
	return first, last, true
}

// leadsToDayRU stand before the name of a day, in the cases that [Weekdays] has.
var leadsToDayRU = lex.Set("в во до с со")

// OwnerMark makes an owner of the day before it.
var OwnerMark = lex.Lazy(`^[’']s`)

// speaking are the first words of what somebody says.
var speaking = lex.Set("nous je j on")

// fromNow tells whether something is said to begin on the day at word i: "à partir d’aujourd’hui".
func (l *Line) fromNow(i int) bool {
	return l.Word(i-1) == "d" && l.Word(i-2) == "partir" || l.Word(i-1) == "des"
}

// actsNow are French verbs of the present that stand before the day of what is done on it.
var actsNow = lex.Set(`entame commence debute acheve conclut arrive recoit accueille rencontre effectue ouvre inaugure signe preside
	echange demarre annonce lance publie celebre poursuit termine quitte remet devoile prononce signons annoncons lancons inaugurons ouvrons celebrons adoptons`)

// broadcast are what is called Today.
var broadcast = lex.Set("programme program show newspaper")

// wasDue stands before the day on which something was still to happen.
var wasDue = lex.Lazy(`(?i)\s(?:(?:was|were) (?:due|to|expected|scheduled|set)|devai(?:t|ent)|étai(?:en)?t (?:prévu|attendu|fixé|programmé)e?s?)\s(?:[^.;,]*\s)?$`)

// held tells whether from one word to another stands the day of what is called by a noun, whatever the
// verb of the sentence: "Lima obtient un prêt avec la signature lundi de trois accords".
func (l *Line) held(first, last int) bool {
	next := l.Word(last + 1)
	return taking[l.Word(first-1)] && lex.BlankGap(l.Gap(first)) && lex.BlankGap(l.Gap(last+1)) && (next == "de" || next == "d" || next == "du" || next == "des" || next == "entre" || next == "of" || next == "between")
}

// taking are nouns of what takes place on a day.
var taking = lex.Set(`signature rencontre visite entretien reunion arrivee depart retour venue tenue ouverture cloture lancement inauguration adoption
	publication annonce investiture election signing meeting visit arrival departure return opening launch inauguration adoption release`)

var dayTail = lex.Set("matin soir dernier derniers passe passes prochain prochains")

// Relative returns the days that a line names by their distance from the day of
// publication.
func (l *Line) Relative(published string) (all []Mention) {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return nil
	}
	line := l.Text
	weekday := false
	for i := 0; i < len(l.Words); i++ {
		first, last, ok := l.dayAt(i)
		if !ok {
			continue
		}
		i = last
		m := lex.Span{From: l.Words[first].From, To: l.Words[last].To}
		said := lex.Fold(line[m.From:m.To])
		after := line[m.To:]
		if owner := OwnerMark.FindString(after); owner == "" && strings.HasSuffix(line[:m.From], "of ") || owner != "" && !occasion.MatchString(lex.Clip(after[len(owner):], 80)) {
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
		case (said == "demain" || said == "tomorrow") && (quoted(line[:m.From]) || !OwnerMark.MatchString(after) && l.someDay(first)):
			continue // "ne pas baisser pavillon demain", "la ville de demain"
		case said == "demain" || said == "tomorrow" || said == "завтра":
			at = day.AddDate(0, 0, 1)
		case said == "avant-hier" || said == "позавчера" || said == "day before yesterday":
			at = day.AddDate(0, 0, -2)
		case said == "apres-demain" || said == "day after tomorrow":
			at = day.AddDate(0, 0, 2)
		case said == "сегодня":
			if !l.russianPast(l.SentenceAt(m.From)) {
				continue
			}
		case said == "today" && (l.lasting(m) || broadcast[l.Word(last+1)] || l.Word(first-1) == "usa" || l.Word(first-1) == "from" && spans[l.Word(first-2)] > 0): // "the Today programme"
			continue
		case (said == "today" || said == "ce jour") && l.symbolic(first, last):
			continue
		case said == "today":
			at, until = l.staying(m, day, 0)
		case said == "la veille", len(all) > 0 && all[len(all)-1].To+len(" (") == m.From && line[m.From-1] == '(': // "demain (vendredi)"
			continue
		case strings.HasPrefix(said, "aujourd"):
			if !l.doneToday(first, last) {
				continue // "les deux pays sont aujourd’hui liés"
			}
			at, until = l.staying(m, day, 0)
		default:
			if w, ok := WeekdayOf(said); ok {
				said = strings.TrimSuffix(said, "s")            // "lundi et mardi prochains"
				if off, end, told := l.ofWeek(last + 1); told { // "mardi de la semaine prochaine"
					m.To = l.Words[end].To
					all = append(all, Mention{Span: m, Start: weekdayOff(day, off, w), Today: true, Weekday: true})
					i = end
					continue
				} else if off, told := l.inWeek(first); told {
					all = append(all, Mention{Span: m, Start: weekdayOff(day, off, w), Today: true, Weekday: true})
					continue
				}
				if strings.HasPrefix(said, "le ") && distanceIn(said) == 0 {
					continue // "le lundi": every Monday
				}
				weekday = true
				s := l.SentenceAt(m.From)
				at = day.AddDate(0, 0, -int((7+day.Weekday()-w)%7))
				const lately = 2 * 24 * time.Hour // a text may be older than its day of publication
				tense := l.Tense(s, m)
				if tense <= 0 && l.dueOn(first) {
					tense = 1
				} else if wasDue.MatchString(line[s.From:m.From]) || l.held(first, last) {
					tense = 0 // told afterwards, or on either side: the nearest
				}
				if before := l.Word(first - 1); actsNow[before] && l.Word(first-2) == "qui" || tense == 0 && (before == "starting" || before == "beginning") {
					tense = 1 // "une affaire qui commence lundi"
				}
				off := distanceIn(said)
				bygone, coming := off < 0, off > 0
				if bygone && at.Equal(day) {
					at = at.AddDate(0, 0, -7)
				}
				ahead := tense > 0 && !bygone
				if (ahead || coming) && at.Before(day) && !(strings.HasPrefix(said, "ce ") && day.Sub(at) <= lately) || coming && l.Lang != "en" && at.Equal(day) {
					at = at.AddDate(0, 0, 7)
				}
				const near = 3 * 24 * time.Hour
				this := strings.HasPrefix(said, "ce ") && (tense >= 0 || l.Gap(first) == ", " || !pastFR.MatchString(line[s.From:s.To])) // but "a reçu ce dimanche"
				if !bygone && (day.Sub(at) > near && tense == 0 || this && day.Sub(at) > lately) {
					at = at.AddDate(0, 0, 7) // "ouvre dimanche", "ce dimanche": the nearest
				}
				if at.Equal(day.AddDate(0, 0, -6)) && !bygone && !ahead && l.comesLater(s) {
					at = at.AddDate(0, 0, 7) // the name of tomorrow, in a sentence on what will be
				}
				if k := len(all) - 1; k >= 0 && all[k].Weekday && s.From <= all[k].From && all[k].Start > at.Format(time.DateOnly) && (ahead || goesOn(all, s, line[:m.From])) {
					at = at.AddDate(0, 0, 7) // "arrives on Monday and leaves on Friday"
				}
				if l.Word(last+1) == "en" && l.Word(last+2) == "huit" {
					at = at.AddDate(0, 0, 7) // "lundi en huit"
				}
				const few, aWeek = 8, 7 // days that a sentence names; their number
				next := at.AddDate(0, 0, aWeek).Format(time.DateOnly)
				if !bygone && slices.ContainsFunc(all[max(0, len(all)-few):], func(m Mention) bool {
					return m.Weekday && m.End == "" && s.From <= m.From && m.Start == next
				}) {
					at = at.AddDate(0, 0, 7) // "the coming visit on Tuesday, she said on Tuesday"
				}
				if !ahead {
					tense = min(tense, 0)
				}
				at, until = l.staying(m, at, tense)
				names := strings.Fields(said)
				if names = slices.DeleteFunc(names, func(name string) bool { return !isWeekday(name) }); len(names) > 1 {
					until = WeekdayAfter(at, names[1])
				}
			}
		}
		if k := len(all) - 1; k >= 0 && until == "" && all[k].End == "" && l.departs(all[k].Span, m) && all[k].Start < at.Format(time.DateOnly) {
			all[k].End = at.Format(time.DateOnly)
			continue
		}
		all = append(all, Mention{Span: m, Start: at.Format(time.DateOnly), End: until, Today: true, Weekday: weekday})
	}
	return all
}

// distanceIn returns the distance that a word says of a day, or of days, in a folded text, 0 for none.
func distanceIn(said string) int {
	for _, w := range strings.Fields(said) {
		if off := Distance[strings.TrimSuffix(w, "s")]; off != 0 {
			return off
		}
	}
	return 0
}

// goesOn tells whether a sentence, which ends a text, says behind its first day what somebody does next: "arrived on Monday
// before going on to Oslo on Friday".
func goesOn(all []Mention, sentence lex.Span, text string) bool {
	k := slices.IndexFunc(all, func(m Mention) bool { return m.From >= sentence.From && m.Weekday })
	return k >= 0 && beforeDoing.MatchString(text[all[k].To:])
}

// beforeDoing stands before what is done next.
var beforeDoing = lex.Lazy(`(?i)\s(?:avant (?:de |d[’'])\p{L}|before (?:\p{L}+ing|she|he|they) )`)

// departs tells whether something lasts from a first day until a second, or somebody arrives
// on the one and leaves on the other.
func (l *Line) departs(first, second lex.Span) bool {
	const reach, long = 7, 30 // words
	from, to := l.WordAt(first.From), l.WordAt(second.From)
	if before := l.Word(to - 1); to-from <= long && l.SentenceAt(first.From) == l.SentenceAt(second.From) && (before == "until" || before == "till" || l.Word(to) == "до" || before == "a" && l.Word(to-2) == "jusqu") {
		return true
	}
	arrives := slices.ContainsFunc(l.Words[max(0, from-reach):from], func(w lex.Word) bool {
		return strings.HasPrefix(w.Folded, "arriv") || strings.HasPrefix(w.Folded, "прибы")
	})
	return arrives && to-from <= reach && slices.ContainsFunc(l.Words[from:to], func(w lex.Word) bool { return leaving[w.Folded] })
}

var leaving = lex.Set("reprendra reprendront envole envolera fly flies leaves leave left departs departed leaving repart repartira repartiront reparti repartie quitte quittera quitté вылетит улетит покинет")

func isWeekday(name string) bool {
	_, ok := Weekdays[name]
	return ok
}

// staying returns the first and the last day of a visit that is said to begin or to end on
// a day, or that day alone.
func (l *Line) staying(m lex.Span, day time.Time, tense int) (at time.Time, until string) {
	switch n := l.Stay(l.SentenceAt(m.From), m, tense); {
	case n < 0 && !CameBack.MatchString(l.Text[:m.From]) && !regained.MatchString(l.Text[:m.From]): // "rentré jeudi après deux jours à Rome"
		return day.AddDate(0, 0, 1+n), day.Format(time.DateOnly)
	case n > 0:
		return day, day.AddDate(0, 0, n-1).Format(time.DateOnly)
	}
	return day, ""
}

// alreadyDay are days in front of which of the week, and in front of the date, they are.
var alreadyDay = lex.Set("hier demain hui yesterday tomorrow today")

// dated tells whether the date of a day follows at word i (", 3 April", " the 5th of May",
// " (Tuesday, 3 June)").
func (l *Line) dated(i int) bool {
	if gap := l.Gap(i); gap != " (" && !lex.BlankGap(strings.TrimPrefix(gap, ",")) {
		return false
	}
	if w := l.Word(i); w == "le" || w == "the" || (l.Gap(i) == " (" || alreadyDay[l.Word(i-1)]) && isWeekday(w) {
		i++
	}
	if m, next := l.month(i); m > 0 {
		return l.day(next) > 0
	}
	_, more := l.digits(i+1, 4)
	return l.day(i) > 0 && i+1 < len(l.Words) && lex.BlankGap(l.Gap(i+1)) && !more
}

// regained stands before the day on which somebody is in the own capital again.
var regained = lex.Lazy(`(?i)\b(?:a|ont) regagné\s[^.;,]{0,40}$`)

// theStay opens a sentence with the stay that was told of before.
var theStay = lex.Lazy(`^(?:(?:Durant|Pendant|Lors de|Au cours de|Tout au long de) (?:sa|son|ce|cette|leur)|[LS]a|Son|Ce|Cette|Le) (?:[^\s,.;]+ ){1,3}de (?:\S+ jours|\S+ heures)|` +
	`^(?:During (?:his|her|their|the|this|a)|His|Her|Their|The|This) [^\s,.;]+[- ]day (?:[^\s,.;]+ ){0,2}(?:visit|trip|tour|stay)|` +
	`^(?:В ходе|Во время)(?: своего)? \S+дневного (?:\S+ )?(?:визита|пребывания)`)

// daysRU are how adjectives of so many days begin ("с двухдневным визитом").
var daysRU = map[string]int{"двухднев": 2, "трехднев": 3, "пятиднев": 5, "четырехд": 4}

const longestDaysRU = len("двухднев")

var visiting = lex.Set("visit tour trip stay stop visite deplacement sejour voyage mission tournee")

// WeekdayAfter returns the first day of that name after a day.
func WeekdayAfter(day time.Time, name string) string {
	w, ok := WeekdayOf(name)
	if !ok {
		return ""
	}
	return day.AddDate(0, 0, int((7+w-day.Weekday())%7)).Format(time.DateOnly)
}

// WeekdayOf returns the first day of the week that a folded text names.
func WeekdayOf(said string) (time.Weekday, bool) {
	for _, w := range strings.Fields(said) {
		if day, ok := Weekdays[w]; ok {
			return day, true
		}
	}
	return 0, false
}

// CameBack stands before the day on which somebody is home again.
var CameBack = lex.Lazy(`(?i)\b(?:returned|came (?:home|back)|flew (?:home|back)|rentrée?s?|revenue?s?)\s[^.;,]{0,40}(?:, (?:le|ce|on) (?:\p{L}+ )?)?$|(?:^|\s)вернул\p{L}+\s[^.;,]{0,40}$`)

package blocks

import (
	"slices"
	"sort"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// findBylines marks who wrote the text and when, at its beginning and its end.
func (d *sorter) findBylines(p *page) {
	d.findSpeakers(p)
	d.findPlaces(p)
	d.findSources(p)
	d.findRuns(p)
	const least, most, closing = 6, 10, 3
	shapes, content, title := p.shapes, p.content, p.title
	opening := max(least, min(p.first, most)) // lines
	opens, released := released(shapes, content, title)
	for n, i := range content {
		s := shapes[i]
		atEnd := n > 0 && n >= len(content)-closing
		if n == title || s.chrome || s.bullet && !atEnd || n >= opening && n < len(content)-closing {
			continue
		}
		switch {
		case n >= opens && n < released:
			d.blocks[i].Type = model.ParagraphByline
		case s.form >= day && n > title && !p.dates(n) && !(n == released && opens < n && shapes[content[n+1]].runes > paragraph) && p.heads(n):
			// A day of a programme, which heads what is done on it.
		case s.dayAndPlace() && n > title && n+1 < len(content) && shapes[content[n+1]].hour,
			s.form == date && n > title+2 && p.between(n):
			// The same, with its place; and a month of a chronology.
		case s.dateline && len(content) > 1:
			d.blocks[i].Type = model.ParagraphByline
			d.dated(s.text)
		case title >= 0 && n == title+1 && opensWithDate(s.text, s.words, d.read):
			d.blocks[i].Type = model.ParagraphByline
			d.dated(s.text)
		case n > max(title, 0) && n <= title+2 && endsWithDate(s, d.read) && n+1 < len(content) && !shapes[content[n+1]].bullet:
			d.blocks[i].Type = model.ParagraphByline
			d.dated(s.text)
		case title >= 0 && n > title && (n <= title+2 || credits(shapes[content[n-1]])) && isPlace(s.text, d.lang):
			d.blocks[i].Type = model.ParagraphByline
		case n > 0 && n < opening && d.blocks[content[n-1]].Type == model.ParagraphByline && isPlace(behindAgency(s.text), d.lang) && n+1 < len(content) && !shapes[content[n+1]].bullet:
			d.blocks[i].Type = model.ParagraphByline
		case atEnd && p.listed(n):
			// One of those whom, or which, the text lists.
		case atEnd && n == len(content)-1 && isPlace(s.text, d.lang):
			d.blocks[i].Type = model.ParagraphByline
		case n > title && n <= title+3 && title >= 0 && s.issues() && !strings.Contains(s.text, ":"):
			d.blocks[i].Type = model.ParagraphByline
		case title >= 0 && n == title+1 && (sends(s, d.read) || numberOf.MatchString(lex.Fold(s.text)) && s.masthead()):
			d.blocks[i].Type = model.ParagraphByline
		case n > max(title, 0) && n+1 < len(content) && s.outlet() && credits(shapes[content[n-1]]) && (credits(shapes[content[n+1]]) || shapes[content[n+1]].runes > textRunes):
			d.blocks[i].Type = model.ParagraphByline
		case s.byline, atEnd && (initials.MatchString(s.text) || closes.MatchString(s.text) || p.signature(n)), n > max(title, 0) && n <= title+3 && s.bracketedOutlet() && !shapes[content[n-1]].hour:
			d.blocks[i].Type = model.ParagraphByline
		case atEnd && n >= len(content)-2 && bareName(s.text, s) && endsWithNames(shapes, content[n:]):
			d.blocks[i].Type = model.ParagraphByline
		case title >= 0 && n > title && n <= title+2 && n+1 < len(content) && s.firstName() && shapes[content[n-1]].dateline && shapes[content[n+1]].runes > paragraph:
			d.blocks[i].Type = model.ParagraphByline
		case title >= 0 && n > title && n <= title+2 && d.signs(s, shapes, content, n):
			d.blocks[i].Type = model.ParagraphByline
		case atEnd && n > title+1 && sender(s) && !p.between(n) && (endsSentence(shapes[content[n-1]]) || d.blocks[content[n-1]].Type == model.ParagraphByline):
			d.blocks[i].Type = model.ParagraphByline
		}
	}
}

// firstName tells whether a line is one word that only a name is.
func (s *shape) firstName() bool {
	const least = 3 // bytes
	return s.titleLike && !s.bullet && len(s.words) == 1 && len(s.words[0].Folded) >= least && s.words[0].Capital && !s.words[0].Common() && !documentKinds[s.words[0].Folded] &&
		!opening[s.words[0].Folded] && !parts[s.words[0].Folded] && len(lex.Sightings(s.words, "")) == 0
}

// credits tells whether a line says who wrote the text, or when.
func credits(s shape) bool { return s.byline || s.dateline }

// outlet tells whether a line is the name of a newspaper or an agency, or of a service that
// publishes ("The Coast Herald (Accra)").
func (s shape) outlet() bool {
	const most = 6 // words
	return s.titleLike && !s.bullet && s.numbered == 0 && s.marked == 0 && len(s.words) > 0 && len(s.words) <= most && s.last != '?' && !hasVerb(s) && !strings.Contains(s.text, ":") &&
		slices.ContainsFunc(s.words, func(w lex.Word) bool { return w.Capital && outlets[w.Folded] })
}

// outlets are the words that such names have.
var outlets = lex.Set(`agence agency news press presse service times herald tribune gazette post daily quotidien journal newspaper newsroom redaction
	radio television tv info infos matin today standard observer guardian monitor mirror star sun punch chronicle`)

// released returns the index in content of the day that ends a block of short lines below the
// title, on what kind of release it is, who speaks and where ("Media Note", "Office of the
// Spokesperson", "Washington, DC"), and that of the first of them. A picture may come between, where the hour
// ends the block.
func released(shapes []shape, content []int, title int) (from, to int) {
	const lines, longest = 8, 8 // words
	from = title + 1
	for n := from; title >= 0 && n < min(title+1+lines, len(content)-1); n++ {
		s := shapes[content[n]]
		if s.dateline {
			if from > title+1 && !timeAlone.MatchString(s.text) {
				break
			}
			return from, n
		}
		if from == title+1 && n <= title+2 && s.last == ')' && s.runes > headed {
			from = n + 1
			continue
		}
		hour := timeAlone.MatchString(shapes[content[n+1]].text) // and this is where, however long
		if !s.titleLike || s.runes > headed || s.bullet || s.numbered > 0 || s.marked > 0 || !hour && (len(s.words) > longest || hasVerb(s)) || s.last == '?' || s.between() && !sender(s) {
			break
		}
	}
	return title, title
}

// between tells whether a line names two countries, as the second line of a title does and no
// place nor service.
func (s shape) between() bool {
	n := 0
	for _, c := range lex.Sightings(s.words, "") {
		if c.Kind != lex.ByCity {
			n++
		}
	}
	return n > 1
}

// opensWithDate tells whether a line below the title is a date with its year, set off from
// where it was and who says it by dashes ("Le 6 novembre 2025 – Ottawa – …").
func opensWithDate(text string, ws []lex.Word, lang string) bool {
	const latest = 4 // bytes of "Le " in front
	if len(ws) == 0 || !strings.ContainsAny(text, "–—-|") {
		return false
	}
	l := timex.LineOf(text, lang, ws)
	all := l.Dates()
	if len(all) == 0 || all[0].Span.From > latest || all[0].From.D == 0 || all[0].From.Y == 0 {
		return false
	}
	rest := strings.TrimLeft(text[all[0].Span.To:], " ")
	next := sort.Search(len(ws), func(k int) bool { return ws[k].From >= all[0].Span.To })
	if next < len(ws) && happens(ws[next]) {
		return false // "3 May 2019 – Visit of the King to Accra"
	}
	return strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "|")
}

// endsWithDate tells whether a line below the title is who says it, and when: "Direction des
// affaires économiques, le 17 février 2025".
func endsWithDate(s shape, lang string) bool {
	const longest = 120 // runes
	if s.runes > longest || len(s.words) == 0 || hasVerb(s) {
		return false
	}
	l := timex.LineOf(s.text, lang, s.words)
	all := l.Dates()
	if len(all) == 0 {
		return false
	}
	last := all[len(all)-1]
	before := strings.TrimRight(s.text[:last.Span.From], " \u00a0")
	for _, lead := range []string{" le", " the", " du"} {
		before = strings.TrimSuffix(before, lead)
	}
	if k := len(strings.Fields(before)); k > 0 {
		if _, ok := timex.Weekdays[lex.Fold(strings.Fields(before)[k-1])]; ok {
			before = strings.TrimSuffix(strings.TrimRight(before, " "), strings.Fields(before)[k-1])
		}
	}
	before = strings.TrimRight(before, " \u00a0")
	set := before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "|")
	updated := len(all) > 1 && strings.HasSuffix(before, ":") // "… | 15.01.2031 – Mise à jour : 16.01.2031"
	rest := strings.Trim(s.text[last.Span.To:], " .)")
	return (set || updated) && last.From.M > 0 && last.From.Y > 0 && last.To == (timex.Date{}) && (rest == "" || hourBehind.MatchString(rest))
}

// hourBehind is the hour behind the day on which a text was put on its page.
var hourBehind = lex.Lazy(`^(?:,|[–|-]|à|at)? ?\d{1,2}[:h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: \p{Lu}{2,4})?$`)

// OpensWithWeekday tells whether the first word is a day of the week.
func OpensWithWeekday(ws []lex.Word) bool {
	_, ok := timex.Weekdays[ws[0].Folded]
	return ok
}

// isPlace tells whether a line is nothing but a city, with its country or not.
func isPlace(text, lang string) bool {
	if len(text) > 60 {
		return false
	}
	text = strings.TrimRight(text, " -–—:")
	all := lex.Sightings(lex.Words(text), lang)
	if len(all) == 0 || all[0].Kind != lex.ByCity || all[0].From != 0 {
		return false
	}
	if region := strings.TrimPrefix(text[all[0].To:], " ("); len(region) > 2 && strings.HasSuffix(region, ")") && bareName("X "+strings.TrimSuffix(region, ")"), shape{}) {
		return true // "Sherbrooke (Québec)"
	}
	rest := strings.Trim(text[all[0].To:], " ,.()")
	if region := text[all[0].To:]; strings.HasPrefix(region, ", ") && len(rest) <= len("NSW") && rest == strings.ToUpper(rest) {
		return true // "Wellington, NZ"
	}
	return rest == "" || rest == "D.C" || len(all) == 2 && strings.HasPrefix(rest, text[all[1].From:all[1].To]) && len(rest) == all[1].To-all[1].From
}

// behindAgency returns what stands behind the letters of an agency: "AA/Tunis".
func behindAgency(text string) string {
	agency, where, ok := strings.Cut(text, "/")
	if !ok || agency != strings.ToUpper(agency) {
		return text
	}
	return where
}

// endsWithNames tells whether nothing but names and datelines follows.
func endsWithNames(shapes []shape, tail []int) bool {
	for _, i := range tail {
		if s := shapes[i]; !s.dateline && !s.byline && !bareName(s.text, s) {
			return false
		}
	}
	return true
}

// signs tells whether a line below the title is the name of who wrote the text, with where
// he was or not. A heading could stand there too: so the words must be no common ones,
// unless a dateline comes next or a surname in capitals tells it from a first name.
func (d *sorter) signs(s shape, shapes []shape, content []int, n int) bool {
	name := s.text
	for _, in := range []string{" in ", " à ", " au ", " en "} {
		if who, where, ok := strings.Cut(s.text, in); ok && isPlace(where, d.lang) {
			name = strings.TrimRight(who, ",")
		}
	}
	for _, dash := range []string{" – ", " — ", " - ", ", "} {
		if where, who, ok := strings.Cut(s.text, dash); ok && isPlace(where, d.lang) {
			name = who
		}
	}
	if newsrooms[lex.Fold(s.text)] {
		return true
	}
	for _, one := range strings.Split(betweenNames.Replace(name), ", ") {
		if !bareName(one, s) {
			return false
		}
	}
	if n+1 < len(content) && shapes[content[n+1]].dateline {
		return true
	}
	parts := strings.Fields(name)
	if !s.upper && lex.Capitals(parts[len(parts)-1]) {
		return true
	}
	return (n+1 == len(content) || shapes[content[n+1]].runes > textRunes && !shapes[content[n+1]].bullet) &&
		!slices.ContainsFunc(lex.Words(name), func(w lex.Word) bool {
			return notNames[w.Folded] || w.Verb || d.lang == "en" && strings.HasSuffix(w.Folded, "ing")
		}) && (!s.upper || namesMostly(lex.Words(name)))
}

var betweenNames = strings.NewReplacer(" et ", ", ", " and ", ", ", " & ", ", ")

// newsrooms sign in the place of somebody.
var newsrooms = lex.Phrases("la rédaction|rédaction|la rédac|the editors|the editorial board|newsroom|staff reporter|редакция")

const textRunes = 60 // of a line that is likely text, and not one more heading

// namesMostly tells whether most of some words are no common ones.
func namesMostly(ws []lex.Word) bool {
	n := 0
	for _, w := range ws {
		if w.Common() {
			n++
		}
	}
	return 2*n < len(ws)
}

// notNames stand with capitals in the headings of English texts, and in no names.
var notNames = lex.Set(`talks ties steps outcomes values ahead forward difficult closer strong stronger strongest new old next key main common shared joint first second third last final
	background building better big bigger cautious changing clear close cold complex concrete deep deeper different early easy economic end family fast fresh friends friendly friendship full
	future good great growing growth hard high history home hope hopes huge human issue issues land lands large late legacy lessons life links local long low maritime matters money more mutual national
	neighbours neighbors network no open opportunities opportunity other partner partners past path people peoples place plan plans points present pressure priorities priority problem problems progress promise promises quiet
	real region regional relations results road roads role rules same sea sharp signs small soft space special story strategic success sustainable tough travel turning two uncertain unfinished unity
	vision visit warm warmer water way ways welcome what why how when where who words work world years bons mauvais grands petits nouveaux derniers premiers points mots temps`)

// sender tells whether a line is the name of a service ("La Direction des Amériques").
func sender(s shape) bool {
	const most = 9 // words
	if !s.titleLike || len(s.words) == 0 || len(s.words) > most || s.bullet || s.numbered > 0 || s.last == '?' || hasVerb(s) || strings.Contains(s.text, ":") {
		return false
	}
	from := 0
	for from < len(s.words)-1 && (s.words[from].Function || s.words[from].Folded == "the") {
		from++
	}
	if s.words[0].Folded == "pour" || s.words[0].Folded == "for" || s.words[0].Folded == "за" {
		return signing[s.words[from].Folded] || signing[s.words[len(s.words)-1].Folded] || len(s.words) <= from+2 && s.words[from].Country() >= 0
	}
	return senders[s.words[from].Folded] || senders[s.words[len(s.words)-1].Folded]
}

// sends tells whether a line says which service wrote it, and when ("Division Afrique, état
// au 28 avril 2025").
func sends(s shape, lang string) bool {
	const most = 12 // words
	if len(s.words) < 2 || len(s.words) > most || hasVerb(s) || s.last == '.' || !senders[s.words[0].Folded] && !senders[s.words[min(1, len(s.words)-1)].Folded] {
		return false
	}
	l := timex.LineOf(s.text, lang, s.words)
	all := l.Dates()
	return len(all) > 0 && all[len(all)-1].From.Y > 0 && all[len(all)-1].Span.To >= len(s.text)-1
}

// numberOf is how many a note is in its series.
var numberOf = lex.Lazy(`(?:^|[ ,–-])n ?[°º] ?\d+|\bno\. ?\d+|№ ?\d+`)

// signing are those for whom one signs ("Pour la partie tunisienne").
var signing = lex.Set("partie gouvernement delegation republique royaume ministre party side government republic kingdom minister сторону правительство")

// endsSentence tells whether a line ends as one that says something does.
func endsSentence(s shape) bool { return strings.ContainsRune(".!?…»”", s.last) }

// timeAlone is when somebody began to speak, or ended, as a transcript has it ("5:37 P.M. EDT").
var timeAlone = lex.Lazy(`^(?:(?i:end) )?\d{1,2}[:h]\d\d (?:[AaPp]\.?[Mm]\.? )?\p{Lu}{3,4}$`)

// IsDateline tells whether a line says only where and when.
func IsDateline(text string, ws []lex.Word) bool {
	const longest, places = 90, 2 // bytes; words that may name where
	if text = strings.TrimRight(text, " -–—"); timeAlone.MatchString(text) {
		return true
	}
	if k := delivery.FindStringIndex(text); k != nil && k[0] > 0 {
		text = text[:k[0]]
		ws = ws[:sort.Search(len(ws), func(i int) bool { return ws[i].From >= k[0] })]
	}
	if k := strings.LastIndexByte(text, '('); k > 0 && strings.HasSuffix(text, ")") && strings.ContainsAny(text[:k], "0123456789") {
		text = text[:k] // who reports: "SUVA, Aug 14 (Pacific Newswire)"
		ws = ws[:sort.Search(len(ws), func(i int) bool { return ws[i].From >= k })]
	}
	if k := strings.LastIndexByte(text, '('); k > 0 && strings.HasSuffix(text, ")") && !strings.ContainsAny(text[:k], "0123456789") && !isPlace(text[:k], "") {
		return false // "Volet Togo (du 2 au 4 mars)"
	}
	if len(text) > longest || !strings.ContainsAny(text, "0123456789") || !dated(text, ws) {
		return false
	}
	if strings.HasSuffix(text, ".") && slices.ContainsFunc(ws[min(1, len(ws)):], func(w lex.Word) bool { return connecting[w.Folded] }) {
		return false // a short sentence
	}
	if TitlesVisit.MatchString(text) {
		return false // "Visite au Bénin du 3 au 5 mai 2029"
	}
	left, digits, behind := 0, false, false
	for i, w := range ws {
		if digits && !datelineWords[w.Folded] && !w.Digit {
			mark := firstRune(strings.TrimLeft(text[ws[i-1].To:], " \u00a0"))
			if mark == ':' {
				return false // "3 May 2019: Visit of the King"
			}
			behind = behind || mark == '–' || mark == '—' || mark == '-'
		}
		if behind && happens(w) {
			return false // "3 May 2019 – Telephone Call"
		}
		digits = strings.ContainsAny(w.Folded, "0123456789")
		if digits || w.Function || w.Month() || datelineWords[w.Folded] {
			continue
		}
		if left++; !w.Capital {
			return false
		}
	}
	return left <= places
}

// happens tells whether a word behind a day says what happened on it, and not where somebody wrote, or what.
func happens(w lex.Word) bool {
	return w.Common() && w.Country() < 0 && !outlets[w.Folded] && !documentKinds[w.Folded] && !senders[w.Folded]
}

// dated tells whether words name a month, or a day in digits ("2025-06-21", "21/06/2025").
func dated(text string, ws []lex.Word) bool {
	for i, w := range ws {
		if w.Month() && (monthNames[w.Folded] || i > 0 && ws[i-1].Digit || i+1 < len(ws) && ws[i+1].Digit) {
			return true
		}
		if i > 1 && w.Digit && ws[i-1].Digit && ws[i-2].Digit && len(ws[i-1].Folded) <= 2 && max(len(ws[i-2].Folded), len(w.Folded)) == len("2006") && min(len(ws[i-2].Folded), len(w.Folded)) <= 2 && ws[i-2].To+1 == ws[i-1].From {
			if gap := text[ws[i-1].To:w.From]; gap == "-" || gap == "/" || gap == "." {
				return true
			}
		}
		if i > 1 && w.Digit && ws[i-1].Digit && ws[i-2].Digit && len(ws[i-2].Folded) == len("2006") && text[ws[i-2].To:ws[i-1].From] == "/" && text[ws[i-1].To:w.From] == "/" {
			return true // "2024/5/2"
		}
		if i > 1 && len(w.Folded) == len("2006") && w.Digit && ws[i-1].Digit && ws[i-2].Digit && text[ws[i-2].To:ws[i-1].From] == "." && text[ws[i-1].To:w.From] == "." {
			return true // "13.2.2021"
		}
	}
	return false
}

// connecting words stand in sentences and not between a place and a date.
var connecting = lex.Set("the du des les aux")

var monthNames = lex.Set(`janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
	january february march april may june july august september october november december`)

// datelineWords stand beside a date and say nothing else.
var datelineWords = lex.Set(`publie published posted mis mise jour temps lecture min updated modifie on at h gmt utc c am pm est edt er st nd rd th date fait done г года afp reuters ap cnw map aps tass
	views vues lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday`)

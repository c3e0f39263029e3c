package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/enjeux/enjeux/model"
)

// A mention is a date in a line: its bytes there, and ISO 8601 dates at the
// precision known.
type mention struct {
	span
	start, end string
	today      bool // said relative to the day of publication
}

const (
	monthsFR = `janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|janv\.|févr?\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\.`
	monthsEN = `January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?`
	monthsRU = `январ[яе]|феврал[яе]|марта|марте|апрел[яе]|ма[яе]|июн[яе]|июл[яе]|августа|августе|сентябр[яе]|октябр[яе]|ноябр[яе]|декабр[яе]`
	gap      = `[\s\x{00A0}\x{202F}]+`
	maybe    = `[\s\x{00A0}\x{202F}]*`
)

// A form is a way of writing dates. Its groups are named: d1 m1 y1 d2 m2 y2.
type form struct{ *pattern }

// forms of each language, the longer before the shorter that begins alike.
var forms = map[string][]form{
	"fr": compile(
		// du 21 au 26 juin 2025; les 16 et 17 avril; du 28 mai au 2 juin 2025
		`(?i)\b(?P<d1>\d{1,2})(?:er)?(?:,\s\d{1,2})?(?:G(?P<m1>M))?(?:G(?P<y1>Y))?O(?:,?\set|au|jusqu[’']au|à|et|-|–|/)O(?:le\s)?(?P<d2>\d{1,2})(?:er)?G(?P<m2>M)(?:G(?P<y2>Y))?`,
		`(?i)\b(?P<d1>\d{1,2})(?:er)?G(?P<m1>M)(?:G(?P<y1>Y))?`,
		`(?i)\b(?P<m1>M)(?:G(?P<y1>Y))?G(?:à|au|et|-|–)G(?P<m2>M)G(?P<y2>Y)`,
		`(?i)\b(?P<m1>M)G(?P<y1>Y)`,
		`(?i)\b(?:en|début|fin|mi-?|depuis|dès|courant|mois d[e’'])O(?P<m1>M)\b`,
	),
	"ru": compile(
		`(?P<d1>\d{1,2})(?:G(?P<m1>R))?(?:G(?P<y1>Y))?O(?:-|–|—|по|и)O(?P<d2>\d{1,2})G(?P<m2>R)(?:G(?P<y2>Y))?`,
		`(?P<d1>\d{1,2})G(?P<m1>R)(?:G(?P<y1>Y))?`,
		`(?P<m1>R)G(?P<y1>Y)`,
		`(?:^|\s)(?:в|с|до)G(?P<m1>R)(?:[\s,.]|$)`,
	),
	"en": compile(
		`\b(?P<m1>M)G(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:,G(?P<y1>Y))?O(?:to|through|until|and|-|–|—)O(?P<m2>M)G(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:,?G(?P<y2>Y))?`,
		`\b(?P<m1>M)G(?P<d1>\d{1,2})(?:st|nd|rd|th)?O(?:to|through|and|-|–|—)O(?P<d2>\d{1,2})(?:st|nd|rd|th)?\b(?:,?G(?P<y2>Y))?`,
		`\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:G(?P<m1>M))?(?:G(?P<y1>Y))?O(?:to|through|and|-|–|—)O(?P<d2>\d{1,2})(?:st|nd|rd|th)?G(?:of\s)?(?P<m2>M)(?:,?G(?P<y2>Y))?`,
		`\b(?P<m1>M)G(?P<d1>\d{1,2})(?:st|nd|rd|th)?\b(?:,?G(?P<y1>Y))?`,
		`\b(?P<d1>\d{1,2})(?:st|nd|rd|th)?G(?:of\s)?(?P<m1>M)\b(?:,?G(?P<y1>Y))?`,
		`\b(?P<m1>M)G(?:to|through|and|-|–)G(?P<m2>M)G(?P<y2>Y)`,
		`\b(?P<m1>M)(?:,?G|\sof\s)(?P<y1>Y)`,
		`\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Uu]ntil|[Bb]y|[Tt]his)G(?P<m1>January|February|March|April|May|June|July|August|September|October|November|December)\b`,
	),
}

// years are ways of naming years alone, in either language.
var years = map[string][]form{
	"fr": compile(
		`\b(?P<y1>Y)O(?:-|–|/)O(?P<y2>Y)\b`,
		`\b(?P<y1>Y)[-–/](?P<y2>\d\d)\b`,
		`(?i)\b(?:entre|de)G(?P<y1>Y)G(?:et|à)G(?P<y2>Y)\b`,
		`(?i)(?:\b(?:en|depuis|dès|avant|après|pour|fin|début|d[’']ici(?:G(?:à|fin|la\sfin))*|horizon|jusqu[’']en|jusqu[’']à|année|l[’']an|courant|de|printemps|automne|hiver|rentrée|saison|exercice|trimestre|semestre)|à\spartir\sde|été|édition)G(?P<y1>Y)\b`,
		`\((?P<y1>Y)\)`,
	),
	"ru": compile(
		`(?P<y1>Y)O(?:-|–|—)O(?P<y2>Y)G(?:гг|год)`,
		`(?P<y1>Y)G(?:года|году|год|г\.)`,
	),
	"en": compile(
		`\b(?P<y1>Y)O(?:-|–|/)O(?P<y2>Y)\b`,
		`\b(?P<y1>Y)[-–/](?P<y2>\d\d)\b`,
		`(?i)\b(?:between|from)G(?P<y1>Y)G(?:and|to)G(?P<y2>Y)\b`,
		`(?i)\b(?:in|since|by|through|until|before|after|during|for|of|from|early|late|mid-?|end\sof|year|spring|summer|autumn|fall|winter|quarter|the|to)G(?P<y1>Y)\b`,
		`\((?P<y1>Y)\)`,
	),
}

// numeric dates; the order of day and month is settled in resolve.
var numeric = compile(`\b(?P<y1>Y)-(?P<m1>\d\d)-(?P<d1>\d\d)\b`, `\b(?P<d1>\d{1,2})[/.](?P<m1>\d{1,2})[/.](?P<y1>Y)\b`)

func compile(patterns ...string) (all []form) {
	for _, p := range patterns {
		months := monthsFR
		if !strings.Contains(p, "(?i)") {
			months = monthsEN
		}
		p = strings.NewReplacer("<m1>R", "<m1>(?i:"+monthsRU+")", "<m2>R", "<m2>(?i:"+monthsRU+")", "<y1>Y", `<y1>(?:19|20)\d\d`, "<y2>Y", `<y2>(?:19|20)\d\d`, "<m1>M", "<m1>"+months,
			"<m2>M", "<m2>"+months, "G", gap, "O", maybe).Replace(p)
		all = append(all, form{lazy(p)})
	}
	return all
}

var monthNumber = func() map[string]int {
	all := map[string]int{}
	for _, list := range []string{"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
		"january february march april may june july august september october november december",
		"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		"январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
		"janv fevr mar avr mai juin juil aout sept oct nov dec", "jan feb mar apr may jun jul aug sep oct nov dec", "- fev"} {
		for i, name := range strings.Fields(list) {
			all[name] = i + 1
		}
	}
	return all
}()

// A calendar date with zeros for what is not known.
type date struct{ y, m, d int }

func (d date) String() string {
	switch {
	case d.y == 0:
		return ""
	case d.m == 0:
		return fmt.Sprintf("%04d", d.y)
	case d.d == 0:
		return fmt.Sprintf("%04d-%02d", d.y, d.m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.y, d.m, d.d)
}

func (d date) valid() bool {
	if d.m < 0 || d.m > 12 || d.d < 0 || d.d > 31 || d.d > 0 && d.m == 0 {
		return false
	}
	return d.d == 0 || d.y == 0 || time.Date(d.y, time.Month(d.m), d.d, 0, 0, 0, 0, time.UTC).Day() == d.d
}

// group reads the named group of a match as a number, 0 when it is not there.
func (f form) group(line string, m []int, name string) int {
	k := f.SubexpIndex(name)
	if k < 0 || m[2*k] < 0 {
		return 0
	}
	s := line[m[2*k]:m[2*k+1]]
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return monthNumber[strings.TrimSuffix(fold(s), ".")]
}

// two reads a match as the beginning and the end of a range; the end is zero
// for a single date. What one end leaves out the other end says.
func (f form) two(line string, m []int) (from, to date) {
	from = date{f.group(line, m, "y1"), f.group(line, m, "m1"), f.group(line, m, "d1")}
	to = date{f.group(line, m, "y2"), f.group(line, m, "m2"), f.group(line, m, "d2")}
	if to == (date{}) {
		return from, to
	}
	if to.y > 0 && to.y < 100 { // 2021-22
		if to.y += from.y - from.y%100; to.y != from.y+1 {
			return date{}, date{}
		}
	}
	if to.m == 0 {
		to.m = from.m
	}
	if from.m == 0 {
		from.m = to.m
	}
	if from.y == 0 {
		from.y = to.y
		if from.m > to.m && to.y > 0 { // from December to January
			from.y--
		}
	}
	return from, to
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// datePublished takes the date of a dateline as that of the document, unless
// the caller knew one.
func (d *Document) datePublished(line string) {
	if d.Published != "" {
		return
	}
	for _, m := range dated(line, d.lang) {
		if from := m.from; from.y > 0 && from.d > 0 && from.valid() && m.to == (date{}) {
			d.Published = from.String()
			return
		}
	}
}

// title and body lines can hold dates; a dateline is no event.
func (p Paragraph) datable() bool { return p.body() || p.Type == model.ParagraphTitle }

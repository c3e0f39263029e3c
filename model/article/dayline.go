package article

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article/lex"
	"github.com/enjeux/enjeux/model/article/timex"
)

// Lines that say nothing but when.

// rangeLine finds the days from one to another that a line of credits is made of, which are no day on which
// a text appeared: "Du 10 au 12 avril 2031" under a title.
func (d *Document) rangeLine(v *lex.Vocabulary, i int) (f findings) {
	text := d.Line(d.Paragraphs[i])
	if !strings.ContainsAny(text, "0123456789") || utf8.RuneCountInString(text) > longestDayLine {
		return f
	}
	l := readLine(v, text, d.lang)
	dates := l.Dates()
	if len(dates) != 1 || dates[0].From.D == 0 || dates[0].To.D == 0 || !beforeDay.MatchString(text[:dates[0].Span.From]) || strings.Trim(text[dates[0].Span.To:], " .)") != "" {
		return f
	}
	dates[0].Setting = l.setting(dates[0].Span)
	f.sentences, f.dates = l.Sentences, dates
	return f
}

// opensDays tells whether the paragraphs behind the days of line i tell them one by one, as a programme does.
func opensDays(all []findings, i int) bool {
	const near = 4 // paragraphs
	return slices.ContainsFunc(all[i].mentions, func(days timex.Mention) bool {
		return slices.ContainsFunc(all[i+1:min(len(all), i+1+near)], func(f findings) bool {
			return slices.ContainsFunc(f.mentions, func(m timex.Mention) bool { return m.Start == days.Start && m.End == "" })
		})
	})
}

// saysWhen tells whether paragraph i is only the day on which its text was written, spoken or published, which
// nothing happened on: "Riga, 5 June 2031", "5 June 2031 – Check against delivery".
func (d *Document) saysWhen(i int, mentions []timex.Mention) bool {
	line, p := d.Line(d.Paragraphs[i]), d.Paragraphs[i]
	if len(mentions) != 1 || utf8.RuneCountInString(line) > longestDayLine || p.Type == model.ParagraphHeading {
		return false
	}
	m := mentions[0]
	before, after := line[:m.From], line[m.To:]
	if m.End != "" || len(m.Start) != len(time.DateOnly) || m.Today {
		return false
	}
	return m.Start == d.Published && beforeDay.MatchString(before) && strings.Trim(after, " .):–—-") == "" || asSpoken.MatchString(after) && beforeDay.MatchString(before) || answeredOn.MatchString(before) && strings.Trim(after, " .)") == ""
}

const longestDayLine = 80 // runes

var (
	// beforeDay stands before a day that a line is made of: nothing, a place, the day of the week.
	beforeDay = lex.Lazy(`^[-–—•*(\s]*(?:(?i:fait|done|signé|signed|given) (?:à|at|in) )?(?:\p{Lu}[\p{L}’'-]+[ ,]+){0,3}(?i:(?:le|les|on|the|du|from|ce),? )?(?:\p{L}+(?:day|di|manche),? )?$`)
	// asSpoken stands behind the day of a speech, or of a text with its hour.
	asSpoken = lex.Lazy(`(?i)^(?:[\s.–—-]*(?:seul le prononcé fait foi|check against delivery|as delivered|tel que prononcé)[\s.]*$|,? (?:à )?\d{1,2}[:h]\d\d(?:\s|$))`)
	// answeredOn stands before the day on which a parliament was answered.
	answeredOn = lex.Lazy(`^[-–—•*\s]*(?:[\p{Lu}\d:.,°/-]+ )*(?i:answered|asked|posted|updated|published|issued|released|dated|publiée?|mise? à jour|mise? en ligne|répondu|réponse publiée|(?:dernière |date de )?(?:modification|publication|mise à jour|mise en ligne)|last (?:modified|updated|reviewed)|обновлено|опубликовано)(?i: (?:on|le|au))?\s?:?\s?(?i:le )?$`)
)

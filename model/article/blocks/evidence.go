package blocks

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A form is how a line is written: its evidence is weighed for each form on its own, and for all.
type form int

const (
	bare     form = iota // without a mark
	question             // ends with a question mark
	colon                // ends with a colon
	sentence             // ends with a full stop
	cry                  // ends with an exclamation mark, or trails off
	quoted               // is what somebody said, and nothing else
	capitals             // without small letters
	numbered             // opens with a number ("2.1")
	lettered             // opens with a Roman number or a letter ("IV –", "B.")
	division             // opens with a word that divides a document ("Article 2")
	item                 // opens with a bullet mark
	day                  // is a day of the week with its date, an hour or a part of the day, and nothing else
	date                 // is another date
	forms    = iota
)

// Evidence is what speaks for a line being a heading, or against it.
type evidence struct {
	form  form
	signs []string
}

// heads tells whether evidence makes a line a heading: whether the weights of its signs, each for
// all forms and for the form of the line, are above nothing together.
func (e evidence) heads() bool {
	n := 0
	for _, sign := range e.signs {
		w := weights[sign]
		n += int(w[0]) + int(w[1+e.form])
	}
	return n > 0
}

// add adds a sign where it is there.
func (e *evidence) add(there bool, sign string) {
	if there {
		e.signs = append(e.signs, sign)
	}
}

// Steps are the signs that a number may be, by the number that it does not pass.
type steps struct {
	most  []int
	signs []string
}

// in returns the sign of a number, the last one beyond all steps.
func (s steps) in(n int) string {
	k, _ := slices.BinarySearch(s.most, n)
	return s.signs[k]
}

var (
	lengths = steps{[]int{1, 2, 4, 7, 10, 14, 18}, []string{"one word", "two words", "4 words", "7 words", "10 words", "14 words", "18 words", "more words"}}
	places  = steps{[]int{1, 2, 4}, []string{"first below the title", "second below the title", "near the title", "far from the title"}}
	alike   = steps{[]int{1, 2, 4, 8}, []string{"alone of its form", "two of its form", "4 of its form", "8 of its form", "more of its form"}}
	rows    = steps{[]int{1, 3, 5}, []string{"alone", "in three", "in five", "in many"}}
	rowEnds = steps{[]int{2, 3, 5}, []string{"last of two", "last of three", "last of five", "last of many"}}
	rowTops = steps{[]int{2, 3, 5}, []string{"first of two", "first of three", "first of five", "first of many"}}
)

// formOf returns the form of a line.
func (s *shape) formOf() form {
	if when, ok := s.when(); ok {
		return when
	}
	switch {
	case s.division:
		return division
	case s.numbered > 0 && s.counter() == '1':
		return numbered
	case s.numbered > 0:
		return lettered
	case s.bullet:
		return item
	case s.upper:
		return capitals
	case s.last == '?':
		return question
	case s.last == ':':
		return colon
	case s.last == '.':
		return sentence
	case s.last == '!' || s.last == '…':
		return cry
	case s.quoted():
		return quoted
	}
	return bare
}

// A page is what the lines of a document have in common.
type page struct {
	*sorter
	shapes   []shape
	content  []int          // the lines that are not chrome
	title    int            // index in content, -1 for none
	first    int            // that of the first paragraph below the title, or the title
	answers  map[string]int // see answering
	placed   map[int]bool   // the content lines over where and when, see findPlaces
	speakers bool           // see findSpeakers
	bullets  int
	upper    int // lines in capitals
	treaties int // those that name one, over a paragraph on it
	whens    int // lines that say when
	hours    int // those that are an hour, and nothing else
	like     [forms]int
	over     [forms]int  // those of them that stand over a paragraph
	spoken   func() bool // see isSpeech
	asked    func() bool // see isInterview
}

// couldHead tells whether a line could be a heading, before its evidence is weighed.
func (s *shape) couldHead() bool {
	return len(s.words) > 0 && s.runes >= 3 && !s.asks() && !s.addresses() && s.last != ',' && s.last != ';' && !s.chrome && !strings.ContainsRune(s.text, '\t') && (s.division || s.quoted() || !unicode.IsLower(firstRune(s.opened())))
}

// opened returns a line behind the mark that opens it.
func (s *shape) opened() string {
	text := s.text[s.markup:]
	if s.bullet {
		text = s.text[BulletMark(s.text):]
	}
	return strings.TrimLeft(text, opensQuote+"[( \u00a0")
}

const paragraph = 80 // runes, at the least, of what a heading stands over

// isShort tells whether a line is like a heading at first sight.
func (s *shape) isShort() bool {
	const longest = 18 // words
	return len(s.words) > 0 && len(s.words) <= longest && !s.bullet && (s.titleLike || s.last == ':')
}

// survey returns what the content lines have in common.
func (d *sorter) survey(shapes []shape, content []int, title int) *page {
	p := &page{sorter: d, shapes: shapes, content: content, title: title, answers: answering(shapes, content)}
	p.spoken = sync.OnceValue(func() bool { return isSpeech(shapes, content) })
	p.asked = sync.OnceValue(func() bool { return p.speakers || isInterview(shapes, content) })
	p.first = title + 1 + slices.IndexFunc(content[title+1:], func(i int) bool { return shapes[i].runes > paragraph })
	for n, i := range content {
		s := &shapes[i]
		if s.bullet {
			p.bullets++
		}
		if s.upper && s.isShort() {
			p.upper++
		}
		if n+1 < len(content) && s.treaty() && s.under(&shapes[content[n+1]]) {
			p.treaties++
		}
		if !s.couldHead() || n == title {
			continue
		}
		s.form = s.formOf()
		if s.form >= day {
			p.whens++
			if s.hourAlone() {
				p.hours++
			}
		}
		p.like[s.form]++
		if n+1 < len(content) && s.under(&shapes[content[n+1]]) {
			p.over[s.form]++
		}
	}
	return p
}

// under tells whether a paragraph stands below a line.
func (s *shape) under(after *shape) bool { return after.runes > paragraph && after.runes > 2*s.runes }

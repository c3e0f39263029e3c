package layout

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/enjeux/enjeux/model"
)

// Styles are the built-in styles, by the name that a file gives them.
var Styles = map[string]func(lang string) Style{"house": House, "plain": Plain}

// Plain returns the built-in style without colours and rules of fashion, for
// printers in black and for offices that add their own.
func Plain(lang string) Style {
	s := House(lang)
	s.Sizes.Cover, s.Sizes.Title, s.Sizes.Heading = 24, 16, 11.4
	s.Colors = Colors{Ink: 0x000000, Muted: 0x555555, Line: 0xBBBBBB, Accent: 0x000000, Marking: 0x000000, Warn: 0x333333, WarnTint: 0xF2F2F2}
	return s
}

// papers are those that a style file may name.
var papers = []struct {
	name string
	Paper
}{{"A4", A4}, {"Letter", Letter}, {"A5", A5}}

var languageTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$`) })

// A setting is a line of a style file.
type setting struct {
	name  string
	read  func(*Style, string) error
	write func(*Style) string
}

// settings lists what a style file may say, in order.
var settings = func() (all []setting) {
	length := func(name string, at func(*Style) *Pt, most Pt) {
		all = append(all, setting{name, func(s *Style, v string) error {
			n, err := strconv.ParseFloat(v, 64)
			if err != nil || !(n >= 0 && n <= most) {
				return fmt.Errorf("%q is no length from 0 to %g points", v, most)
			}
			*at(s) = n
			return nil
		}, func(s *Style) string { return strconv.FormatFloat(*at(s), 'f', -1, 64) }})
	}
	color := func(name string, at func(*Style) *Color) {
		all = append(all, setting{name, func(s *Style, v string) (err error) {
			*at(s), err = readColor(v)
			return err
		}, func(s *Style) string { return fmt.Sprintf("#%06X", *at(s)) }})
	}
	word := func(name string, at func(*Style) *string, words ...string) {
		all = append(all, setting{name, func(s *Style, v string) error {
			if !slices.Contains(words, v) {
				return fmt.Errorf("%q is none of %s", v, strings.Join(words, ", "))
			}
			*at(s) = v
			return nil
		}, func(s *Style) string { return *at(s) }})
	}
	choice := func(name string, at func(*Style) *bool) {
		all = append(all, setting{name, func(s *Style, v string) error {
			if v != "yes" && v != "no" {
				return fmt.Errorf("%q is neither yes nor no", v)
			}
			*at(s) = v == "yes"
			return nil
		}, func(s *Style) string {
			if *at(s) {
				return "yes"
			}
			return "no"
		}})
	}
	paper := func(name string, at func(*Style) *Paper) {
		all = append(all, setting{name, func(s *Style, v string) (err error) {
			*at(s), err = readPaper(v)
			return err
		}, func(s *Style) string { return writePaper(*at(s)) }})
	}
	all = append(all, setting{"language", func(s *Style, v string) error {
		if !languageTag().MatchString(v) {
			return fmt.Errorf("%q is no language such as fr or en", v)
		}
		s.Lang = v
		return nil
	}, func(s *Style) string { return s.Lang }})
	paper("paper", func(s *Style) *Paper { return &s.Paper })
	paper("talking-points-paper", func(s *Style) *Paper { return &s.TalkingPoints })
	length("margin-top", func(s *Style) *Pt { return &s.Margins.Top }, 300)
	length("margin-right", func(s *Style) *Pt { return &s.Margins.Right }, 300)
	length("margin-bottom", func(s *Style) *Pt { return &s.Margins.Bottom }, 300)
	length("margin-left", func(s *Style) *Pt { return &s.Margins.Left }, 300)
	word("text-font", func(s *Style) *string { return (*string)(&s.TextFont) }, string(SerifFamily), string(SansFamily))
	word("heading-font", func(s *Style) *string { return (*string)(&s.HeadingFont) }, string(SerifFamily), string(SansFamily))
	length("text", func(s *Style) *Pt { return &s.Sizes.Text }, 40)
	length("leading", func(s *Style) *Pt { return &s.Sizes.Leading }, 80)
	length("cover", func(s *Style) *Pt { return &s.Sizes.Cover }, 80)
	length("title", func(s *Style) *Pt { return &s.Sizes.Title }, 60)
	length("heading", func(s *Style) *Pt { return &s.Sizes.Heading }, 40)
	length("small", func(s *Style) *Pt { return &s.Sizes.Small }, 40)
	length("tiny", func(s *Style) *Pt { return &s.Sizes.Tiny }, 40)
	length("paragraph-gap", func(s *Style) *Pt { return &s.Sizes.ParagraphGap }, 100)
	length("heading-gap", func(s *Style) *Pt { return &s.Sizes.HeadingGap }, 100)
	length("section-gap", func(s *Style) *Pt { return &s.Sizes.SectionGap }, 100)
	color("ink", func(s *Style) *Color { return &s.Colors.Ink })
	color("muted", func(s *Style) *Color { return &s.Colors.Muted })
	color("line", func(s *Style) *Color { return &s.Colors.Line })
	color("accent", func(s *Style) *Color { return &s.Colors.Accent })
	color("marking", func(s *Style) *Color { return &s.Colors.Marking })
	color("warn", func(s *Style) *Color { return &s.Colors.Warn })
	color("warn-tint", func(s *Style) *Color { return &s.Colors.WarnTint })
	choice("mark-top", func(s *Style) *bool { return &s.MarkTop })
	choice("mark-bottom", func(s *Style) *bool { return &s.MarkBottom })
	choice("numbers", func(s *Style) *bool { return &s.Numbers })
	word("page-numbers", func(s *Style) *string { return (*string)(&s.PageNumbers) }, string(OfTotal), string(Folio), string(Uncounted))
	choice("section-pages", func(s *Style) *bool { return &s.SectionPages })
	for _, d := range model.Domains {
		all = append(all, setting{"color-" + d, func(s *Style, v string) (err error) {
			s.Colors.Domains = maps.Clone(s.Colors.Domains) // other styles may have it
			s.Colors.Domains[d], err = readColor(v)
			return err
		}, func(s *Style) string { return fmt.Sprintf("#%06X", s.domain(d)) }})
	}
	return all
}()

func readColor(v string) (Color, error) {
	n, err := strconv.ParseUint(strings.TrimPrefix(v, "#"), 16, 24)
	if err != nil || len(v) != 7 || v[0] != '#' {
		return 0, fmt.Errorf("%q is no colour such as #1F4E79", v)
	}
	return Color(n), nil
}

func readPaper(v string) (Paper, error) {
	for _, p := range papers {
		if strings.EqualFold(p.name, v) {
			return p.Paper, nil
		}
	}
	w, h, _ := strings.Cut(v, " x ")
	width, err1 := strconv.ParseFloat(strings.TrimSpace(w), 64)
	height, err2 := strconv.ParseFloat(strings.TrimSpace(h), 64)
	if err1 != nil || err2 != nil || !(width >= 200 && width <= 3000 && height >= 200 && height <= 3000) {
		return Paper{}, fmt.Errorf("%q is no paper: A4, Letter, A5, or width x height in points", v)
	}
	return Paper{width, height}, nil
}

func writePaper(paper Paper) string {
	for _, p := range papers {
		if p.Paper == paper {
			return p.name
		}
	}
	return strconv.FormatFloat(paper.Width, 'f', -1, 64) + " x " + strconv.FormatFloat(paper.Height, 'f', -1, 64)
}

// ReadStyle reads a style file: a line "name = value" for each thing that is
// other than in the built-in style that the line "style = house" names, which is
// house where no line does. Blank lines and those that begin with # say nothing.
// An error names the line and the field.
func ReadStyle(text, lang string) (Style, error) {
	s := House(lang)
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		fail := func(err error) (Style, error) {
			return Style{}, fmt.Errorf("layout: read style: line %d: %s: %w", i+1, name, err)
		}
		at := slices.IndexFunc(settings, func(o setting) bool { return o.name == name })
		switch {
		case !ok:
			return fail(fmt.Errorf("no = and value"))
		case name == "style" && Styles[value] != nil:
			s = Styles[value](lang)
			if s.Colors.Domains == nil {
				s.Colors.Domains = make(map[string]Color)
			}
		case name == "style":
			return fail(fmt.Errorf("there is no style %q", value))
		case at < 0:
			return fail(fmt.Errorf("there is no such field"))
		default:
			if err := settings[at].read(&s, value); err != nil {
				return fail(err)
			}
		}
	}
	return s, nil
}

// Set gives a field of a style what a line of its file would. An error leaves the
// style as it was.
func (s *Style) Set(name, value string) error {
	i := slices.IndexFunc(settings, func(o setting) bool { return o.name == name })
	if i < 0 {
		return fmt.Errorf("layout: a style has no %s", name)
	}
	changed := *s
	if err := settings[i].read(&changed, value); err != nil {
		return fmt.Errorf("layout: %s of a style: %w", name, err)
	}
	*s = changed
	return nil
}

// Value is what a style file says of a field, "" for one that there is not.
func (s *Style) Value(name string) string {
	if i := slices.IndexFunc(settings, func(o setting) bool { return o.name == name }); i >= 0 {
		return settings[i].write(s)
	}
	return ""
}

// WriteStyle writes a style as a file that ReadStyle reads.
func WriteStyle(s Style) string {
	var b strings.Builder
	for _, o := range settings {
		fmt.Fprintf(&b, "%s = %s\n", o.name, o.write(&s))
	}
	return b.String()
}

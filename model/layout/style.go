package layout

import "github.com/enjeux/enjeux/model"

// A Style is how pages look. It is a value: [House] and [Plain] give one, and a
// caller changes what it likes: every field can be set alone, and a new [Engine]
// shows what comes of it. [ReadStyle] and [WriteStyle] keep one as a small file.
// Lengths are points.
type Style struct {
	// Lang is the BCP 47 language of the words that the layout adds, of its
	// dates and numbers, and of hyphenation. Visit.Lang goes before it.
	Lang  string
	Paper Paper
	// TalkingPoints is the paper of the sheets of talking points, which are
	// carried into the room; their margins are as much narrower as it is.
	TalkingPoints Paper
	// Margins are those of the text; header, footer and marking stand in them.
	Margins Margins
	// TextFont and HeadingFont are the families of the text, and of headings,
	// tables' heads and furniture.
	TextFont, HeadingFont Family
	Sizes                 Sizes
	Colors                Colors
	// Numbers gives sections and stakes their numbers.
	Numbers bool
	// PageNumbers tells what stands at the foot of a page.
	PageNumbers PageNumbers
	// SectionPages begins each section on a new page; without it one does so only
	// where too little room is left.
	SectionPages bool
	// MarkTop and MarkBottom tell where Visit.Marking prints.
	MarkTop, MarkBottom bool
	// Annotations tells which of them are on the pages.
	Annotations model.AnnotationChoice
	// HideResolved leaves out the printed annotations that are resolved.
	HideResolved bool
}

// Paper is the size of a sheet.
type Paper struct{ Width, Height Pt }

// The papers in use.
var (
	A4     = Paper{595.28, 841.89}
	Letter = Paper{612, 792}
	A5     = Paper{419.53, 595.28}
)

// A Family is a text face with its italic and bold.
type Family string

// The families.
const (
	SerifFamily Family = "serif"
	SansFamily  Family = "sans"
)

// PageNumbers is how pages are counted: "4 / 8", "4", or not at all.
type PageNumbers string

// The ways to count pages.
const (
	OfTotal   PageNumbers = "total"
	Folio     PageNumbers = "page"
	Uncounted PageNumbers = "none"
)

// Margins are the room around the text.
type Margins struct{ Top, Right, Bottom, Left Pt }

// Sizes are those of type, and Leading the distance of two lines of text.
type Sizes struct {
	Text, Leading                        Pt
	Cover, Title, Heading, Small, Tiny   Pt
	ParagraphGap, HeadingGap, SectionGap Pt
}

// Colors are those of the page.
type Colors struct {
	Ink, Muted, Line, Accent, Marking, Warn, WarnTint Color
	// Domains gives each domain its colour; Accent is for what is not there.
	Domains map[string]Color
}

// House returns the built-in style in a language.
func House(lang string) Style {
	return Style{
		Lang:    lang,
		Paper:   A4,
		Margins: Margins{Top: 72, Right: 70.87, Bottom: 68, Left: 70.87},

		TalkingPoints: A5,
		TextFont:      SerifFamily, HeadingFont: SansFamily,
		Numbers: true, PageNumbers: OfTotal,

		Sizes: Sizes{Text: 10.8, Leading: 15.6, Cover: 29, Title: 19, Heading: 11.6, Small: 9.2, Tiny: 7.6,
			ParagraphGap: 5, HeadingGap: 17, SectionGap: 26},
		Colors: Colors{Ink: 0x1C2430, Muted: 0x667085, Line: 0xE2E5EA, Accent: 0x1F4E79, Marking: 0xA32020,
			Warn: 0x946200, WarnTint: 0xFDF3DC,
			Domains: map[string]Color{model.Politics: 0x1F4E79, model.Economy: 0xB7791F, model.Security: 0x8B2C2C,
				model.Energy: 0xB4531A, model.Development: 0x2F7D5B, model.Culture: 0x6B4E9B, model.Other: 0x4A5568}},
		MarkTop: true, MarkBottom: true,
	}
}

func (s *Style) domain(d string) Color {
	if c, ok := s.Colors.Domains[d]; ok {
		return c
	}
	return s.Colors.Accent
}

// width is that of the text.
func (s *Style) width() Pt { return s.Paper.Width - s.Margins.Left - s.Margins.Right }

// height is that of the text.
func (s *Style) height() Pt { return s.Paper.Height - s.Margins.Top - s.Margins.Bottom }

// talking is the style of the sheets of talking points.
func (s Style) talking() Style {
	part := s.TalkingPoints.Width / s.Paper.Width
	s.Paper = s.TalkingPoints
	s.Margins.Left *= part
	s.Margins.Right *= part
	return s
}

// face is the face that stands for one of the house's own.
func (s *Style) face(f Font) Font {
	switch {
	case f <= SerifBoldItalic && s.TextFont == SansFamily:
		return [...]Font{Sans, SansItalic, SansSemiBold, SansBold}[f]
	case f >= Sans && f <= SansBold && s.HeadingFont == SerifFamily:
		return [...]Font{Serif, SerifItalic, SerifBold, SerifBold}[f-Sans]
	}
	return f
}

// prints tells whether an annotation is on the pages.
func (s *Style) prints(a model.Annotation) bool {
	return s.Annotations.Prints(a) && !(a.Resolved && s.HideResolved)
}

package layout

import "github.com/enjeux/enjeux/model"

// A Style is how pages look. It is a value: [House] gives one, and a caller
// changes what it likes. Lengths are points.
type Style struct {
	// Lang is the BCP 47 language of the words that the layout adds, of its
	// dates and numbers, and of hyphenation. Visit.Lang goes before it.
	Lang  string
	Paper Paper
	// Margins are those of the text; header, footer and marking stand in them.
	Margins Margins
	Sizes   Sizes
	Colors  Colors
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

// prints tells whether an annotation is on the pages.
func (s *Style) prints(a model.Annotation) bool {
	return s.Annotations.Prints(a) && !(a.Resolved && s.HideResolved)
}

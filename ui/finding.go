package ui

import (
	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
)

// FindingText says a finding to a person, in one line: how much it weighs, where
// it is and what is wrong.
func FindingText(f review.Finding, b *model.Briefing) string {
	return lang.T("%s: %s: %s", severityName(f.Severity), nodeName(b, f.Node), findingReason(f, b))
}

func severityName(s review.Severity) string {
	switch s {
	case review.Error:
		return lang.T("error")
	case review.Warning:
		return lang.T("warning")
	}
	return lang.T("hint")
}

// findingReason says what is wrong, without where.
func findingReason(f review.Finding, b *model.Briefing) string {
	word := func(i int) string {
		if i < len(f.Words) {
			return shortened(f.Words[i], 60)
		}
		return ""
	}
	switch f.Kind {
	case review.Unsourced:
		return lang.T("rests on no source")
	case review.UnsourcedFigures:
		return lang.T("says “%s” and rests on no source", word(0))
	case review.OpenQuestion:
		return lang.T("still to verify")
	case review.Unverified:
		return lang.T("has the status “%s”", statusName(model.ToVerify))
	case review.EmptySection:
		return lang.T("has no stake")
	case review.EmptyStake:
		return lang.T("has no text")
	case review.NoObjective:
		return lang.T("has no objective")
	case review.MalformedDate:
		return lang.T("“%s” is no date", word(0))
	case review.EndBeforeStart:
		return lang.T("ends (%s) before it begins (%s)", word(0), word(1))
	case review.OutsideVisit:
		return lang.T("takes place (%s) outside the days of the visit", word(0))
	case review.Contradiction:
		return contradiction(f, b)
	case review.UnknownAcronym:
		return lang.T("“%s” is spelled out nowhere", word(0))
	case review.TwoSpellings:
		return lang.T("“%s” is spelled “%s” elsewhere", word(0), word(1))
	case review.MixedProbability:
		return lang.T("speaks of likelihood (“%s”) and of confidence (“%s”) in one sentence", word(0), word(1))
	case review.Spacing:
		return lang.T("a space is missing in “%s”", word(0))
	case review.StraightApostrophe:
		return lang.T("straight apostrophe in “%s”", word(0))
	case review.StraightQuotes:
		return lang.T("straight quotation marks in “%s”", word(0))
	case review.DoubledSpace:
		return lang.T("two spaces in a row in “%s”", word(0))
	case review.Misspelled:
		return lang.T("“%s” is misspelt or not known", word(0))
	case review.MissingGlyph:
		return lang.T("“%s” cannot be printed", word(0))
	case review.LongPoints:
		return lang.T("its talking points have %s words, too many for a sheet", word(0))
	}
	return string(f.Kind)
}

// findingWhy says why a finding matters, and what to do.
func findingWhy(k review.Kind) string {
	switch k {
	case review.Unsourced, review.UnsourcedFigures:
		return lang.T("A reader will ask where it comes from: tie it to a passage of a source, or leave it out.")
	case review.OpenQuestion, review.Unverified:
		return lang.T("Somebody asked for this to be verified: do so and resolve it before the briefing goes out.")
	case review.EmptySection, review.EmptyStake, review.NoObjective:
		return lang.T("What is empty has no place in print: fill it in or delete it.")
	case review.MalformedDate:
		return lang.T("Write a date as 2025-06-21, 2025-06 or 2025.")
	case review.EndBeforeStart, review.OutsideVisit:
		return lang.T("One of the dates is wrong: compare them with the programme.")
	case review.Contradiction:
		return lang.T("Two values for one thing: find out which is right, or say of when each is.")
	case review.UnknownAcronym:
		return lang.T("Spell it out where it is first used: not every reader knows it.")
	case review.TwoSpellings:
		return lang.T("A name is to be written in one way throughout.")
	case review.MixedProbability:
		return lang.T("How likely it is and how sure you are of it are two things: say them in two sentences (ICD 203).")
	case review.Spacing, review.StraightApostrophe, review.StraightQuotes, review.DoubledSpace:
		return lang.T("Typography: the fix changes no word.")
	case review.LongPoints:
		return lang.T("A sheet is read at a glance: shorten it to what is to be said.")
	case review.Misspelled:
		return lang.T("It is in no dictionary and no source: correct it, or add it to yours.")
	case review.MissingGlyph:
		return lang.T("No font of the print has this letter: a box would stand in its place.")
	}
	return ""
}

// contradiction says the two values of a figure, as they are printed.
func contradiction(f review.Finding, b *model.Briefing) string {
	one, _ := model.Get[model.Figure](b, f.Node)
	other, _ := model.Get[model.Figure](b, f.Other)
	words := term.Of(b.Visit().Lang)
	return lang.T("is %s here and %s elsewhere", words.Figure(one), words.Figure(other))
}

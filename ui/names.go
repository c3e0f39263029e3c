package ui

import (
	"cmp"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/term"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// The words of the interface for what the model names by code. An unknown code,
// of a newer version, is shown as it is.

func visitType(code string) string {
	switch code {
	case model.VisitState:
		return lang.T("State visit")
	case model.VisitOfficial:
		return lang.T("Official visit")
	case model.VisitWorking:
		return lang.T("Working visit")
	case model.VisitMission:
		return lang.T("Mission of a delegation")
	case model.VisitMeeting:
		return lang.T("Meeting")
	case model.VisitPlain:
		return lang.T("Visit")
	}
	return code
}

func domainName(code string) string {
	switch code {
	case model.Politics:
		return lang.T("Politics and diplomacy")
	case model.Economy:
		return lang.T("Economy and trade")
	case model.Security:
		return lang.T("Defence and security")
	case model.Energy:
		return lang.T("Energy")
	case model.Development:
		return lang.T("Development")
	case model.Culture:
		return lang.T("Culture, education, science")
	case model.Other, "":
		return lang.T("Other")
	}
	return code
}

func statusName(code string) string {
	switch code {
	case model.Draft, "":
		return lang.T("Draft")
	case model.ToVerify:
		return lang.T("To verify")
	case model.Reviewed:
		return lang.T("Reviewed")
	case model.Approved:
		return lang.T("Approved")
	}
	return code
}

func likelihoodName(code string) string {
	switch code {
	case "almost-no-chance":
		return lang.T("Almost no chance")
	case "very-unlikely":
		return lang.T("Very unlikely")
	case "unlikely":
		return lang.T("Unlikely")
	case "even-chance":
		return lang.T("Roughly even chance")
	case "likely":
		return lang.T("Likely")
	case "very-likely":
		return lang.T("Very likely")
	case "almost-certain":
		return lang.T("Almost certain")
	}
	return code
}

// likelihoodChoice is a term of ICD 203 with the range that it stands for.
func likelihoodChoice(code string) string {
	ranges := map[string]string{"almost-no-chance": "1–5", "very-unlikely": "5–20", "unlikely": "20–45", "even-chance": "45–55",
		"likely": "55–80", "very-likely": "80–95", "almost-certain": "95–99"}
	if r, ok := ranges[code]; ok {
		return lang.T("%s (%s%%)", likelihoodName(code), r)
	}
	return likelihoodName(code)
}

func confidenceName(code string) string {
	switch code {
	case "low":
		return lang.T("low confidence")
	case "moderate":
		return lang.T("moderate confidence")
	case "high":
		return lang.T("high confidence")
	}
	return code
}

// confidenceChoice is a level of confidence where it stands by itself.
func confidenceChoice(code string) string { return term.Capital(confidenceName(code)) }

func annotationName(code string) string {
	switch code {
	case model.Comment:
		return lang.T("comment")
	case model.Verify:
		return lang.T("to verify")
	case model.TalkingPoint:
		return lang.T("talking point")
	case model.Risk:
		return lang.T("risk")
	case model.SourceNote:
		return lang.T("source")
	}
	return code
}

// titleOf is the title of a section or a stake, where it stands beside others.
func titleOf(n model.Node) string {
	return cmp.Or(strings.TrimSpace(model.TextOf(n, "title")), lang.T("Untitled"))
}

// capitalName is the name of a kind of annotation where it stands by itself.
func capitalName(code string) string { return term.Capital(annotationName(code)) }

func languageName(code string) string {
	switch code {
	case lang.French:
		return "Français"
	case lang.English:
		return "English"
	}
	return code
}

func themeName(v widgets.Variant) string {
	switch v {
	case widgets.Light:
		return lang.T("Light")
	case widgets.Dark:
		return lang.T("Dark")
	case widgets.High:
		return lang.T("High contrast")
	}
	return lang.T("Appearance of the system")
}

func sideName(code string) string {
	switch code {
	case "visitor":
		return lang.T("the visitor’s side")
	case "host":
		return lang.T("the host’s side")
	}
	return code
}

func agreementName(code string) string {
	switch code {
	case "expected":
		return lang.T("Expected")
	case "agreed":
		return lang.T("Agreed")
	case "signed":
		return lang.T("Signed")
	case "in-force":
		return lang.T("In force")
	}
	return code
}

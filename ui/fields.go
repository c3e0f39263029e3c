package ui

import (
	"encoding/json"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
)

// fieldName names a field in the middle of a sentence; one of a newer version is
// called as in the file.
func fieldName(name string) string {
	if said := wordsForField(name); said != "" {
		return said
	}
	return name
}

// wordsForField is "" for a field that this version does not know.
func wordsForField(name string) string {
	switch name {
	case "title":
		return lang.T("title")
	case "subtitle":
		return lang.T("subtitle")
	case "body", "text", "what":
		return lang.T("text")
	case "objective":
		return lang.T("objective")
	case "position":
		return lang.T("our position")
	case "theirs":
		return lang.T("their position")
	case "arguments":
		return lang.T("arguments")
	case "redLines":
		return lang.T("red lines")
	case "pressLine":
		return lang.T("line to take with the press")
	case "defensive":
		return lang.T("if they raise it")
	case "domain":
		return lang.T("domain")
	case "domains":
		return lang.T("other domains")
	case "status":
		return lang.T("status")
	case "priority":
		return lang.T("priority")
	case "likelihood":
		return lang.T("likelihood")
	case "confidence":
		return lang.T("confidence")
	case "start":
		return lang.T("beginning")
	case "end":
		return lang.T("end")
	case "dead":
		return lang.T("removed")
	case "anchor":
		return lang.T("passage")
	case "resolved":
		return lang.T("resolved")
	case "printed":
		return lang.T("printed")
	case "void":
		return lang.T("taken away")
	case "marking":
		return lang.T("marking")
	case "visitor":
		return lang.T("visitor")
	case "visitorCountry":
		return lang.T("visitor’s country")
	case "host":
		return lang.T("host")
	case "hostCountry":
		return lang.T("host’s country")
	case "places":
		return lang.T("places")
	case "lang":
		return lang.T("language")
	case "service":
		return lang.T("issuing service")
	case "version":
		return lang.T("version")
	case "date":
		return lang.T("date")
	case "copy":
		return lang.T("copy number")
	case "logo":
		return lang.T("logo")
	case "relation":
		return lang.T("the relation in brief")
	case "irritants":
		return lang.T("irritants")
	case "proposed":
		return lang.T("to check")
	case "type":
		return lang.T("kind")
	case "author":
		return lang.T("author")
	case "time":
		return lang.T("time")
	case "finding":
		return lang.T("finding")
	case "seen":
		return lang.T("words it is about")
	case "reason":
		return lang.T("reason")
	case "source":
		return lang.T("source")
	case "paragraph":
		return lang.T("paragraph")
	case "from":
		return lang.T("begin of the passage")
	case "to":
		return lang.T("end of the passage")
	case "quote":
		return lang.T("words of the source")
	case "format":
		return lang.T("format of the meeting")
	case "with":
		return lang.T("with")
	case "points":
		return lang.T("talking points")
	case "stakes":
		return lang.T("stakes")
	case "bilateral":
		return lang.T("bilateral relation")
	case "value":
		return lang.T("value")
	case "max":
		return lang.T("up to")
	case "unit":
		return lang.T("unit")
	case "word":
		return lang.T("unit as the source says it")
	case "signatories":
		return lang.T("signatories")
	case "name":
		return lang.T("name")
	case "role":
		return lang.T("role")
	case "side":
		return lang.T("side")
	case "participant":
		return lang.T("in the delegation")
	case "organisation":
		return lang.T("an organisation")
	case "portrait":
		return lang.T("portrait")
	case "sha256":
		return lang.T("document")
	case "origin":
		return lang.T("where it comes from")
	case "encoding":
		return lang.T("encoding")
	case "published":
		return lang.T("publication date")
	case "paragraphs":
		return lang.T("paragraphs")
	case "goal":
		return lang.T("number of words to keep to")
	case "place":
		return lang.T("place")
	case "location":
		return lang.T("location")
	}
	return ""
}

// valueText shows a value of the file to a person, as the window does; b is the
// briefing that it is of.
func valueText(b *model.Briefing, k model.Kind, field string, raw json.RawMessage) string {
	var v any
	if len(raw) == 0 || json.Unmarshal(raw, &v) != nil {
		return lang.T("nothing")
	}
	switch v := v.(type) {
	case string:
		return lang.T("“%s”", shortened(strings.ReplaceAll(codeText(b, k, field, v), "\n", " "), 200))
	case bool:
		if v {
			return lang.T("yes")
		}
		return lang.T("no")
	case float64:
		return said().Number(v)
	case []any:
		var all []string
		for _, item := range v {
			text, ok := item.(string)
			if !ok {
				return said().Number(float64(len(v))) // of paragraphs: nobody reads where they begin
			}
			all = append(all, codeText(b, k, field, text))
		}
		return lang.T("“%s”", shortened(strings.Join(all, ", "), 200))
	case map[string]any:
		if quote, ok := v["quote"].(string); ok { // an anchor; an orphan has no extent
			if v["from"] == v["to"] {
				return lang.T("no passage any more")
			}
			return lang.T("“%s”", quote)
		}
	}
	return shortened(string(raw), 200)
}

// codeText is the word for what a field holds as a code, and otherwise what it holds.
func codeText(b *model.Briefing, k model.Kind, field, text string) string {
	switch field {
	case "domain", "domains":
		return domainName(text)
	case "status":
		if k == model.KindAgreement {
			return agreementName(text)
		}
		return statusName(text)
	case "likelihood":
		return likelihoodName(text)
	case "confidence":
		return confidenceName(text)
	case "type":
		if k == model.KindVisit {
			return visitType(text)
		}
		return annotationName(text)
	case "side":
		return sideName(text)
	case "lang":
		return languageName(text)
	case "proposed":
		return fieldName(text)
	case "start", "end", "date", "published":
		return said().Dates(text, "")
	case "time":
		return when(text)
	case "source", "stakes":
		return nodeName(b, model.ID(text))
	case "logo", "portrait", "sha256":
		return shortened(text, 9)
	case "text":
		if k == model.KindSource {
			return shortened(text, 9)
		}
	}
	return text
}

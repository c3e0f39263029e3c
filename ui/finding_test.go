package ui

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/review"
	"github.com/enjeux/enjeux/ui/lang"
)

// Each kind of finding has a sentence of its own, without words that are missing.
func TestFindingText(t *testing.T) {
	lang.Set(lang.English)
	s, _ := open(t)
	said := make(map[string]review.Kind)
	for _, k := range review.Kinds() {
		f := review.Finding{Kind: k, Severity: review.Warning, Node: "a", Words: []string{"X", "Y"}}
		text := FindingText(f, s.Briefing())
		if !strings.HasPrefix(text, "warning: Stake 1.1 “Un”: ") || strings.HasSuffix(text, string(k)) || said[text] != "" {
			t.Errorf("%s says %q", k, text)
		}
		said[text] = k
		f.Words, f.Node = nil, "gone"
		FindingText(f, s.Briefing())
	}
	f := review.Findings(s.Briefing())[0]
	if text := FindingText(f, s.Briefing()); text != "hint: Section 1 “Politique”: has no objective" {
		t.Error(text)
	}
	if id := model.ID("s1"); f.Node != id {
		t.Error(f.Node)
	}
}

// The status bar says how many findings there are to look at, and leads to them.
func TestTheStatusBarCountsFindings(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	w.settle()
	w.inspector.reviewed(w.session.Briefing(), []review.Finding{
		{Kind: review.Misspelled, Severity: review.Error, Node: "a"}, {Kind: review.Misspelled, Severity: review.Hint, Node: "a"}}, nil)
	if f := w.status.findings; !f.Visible() || f.Text() != "1 check" {
		t.Errorf("the status bar says %q", f.Text())
	}
	w.status.findings.OnTapped()
	if w.inspector.tabs.Selected() != tabChecks {
		t.Error("a click does not lead to the findings")
	}
	if w.inspector.reviewed(w.session.Briefing(), nil, nil); w.status.findings.Visible() {
		t.Error("the status bar counts findings where there are none")
	}
}

package ui

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/ui/lang"
	"github.com/enjeux/enjeux/ui/widgets"
)

// An approval says who gave it, goes with the first letter that is typed, says
// so, and comes back with one undo.
func TestApprovalGoesWithAnEdit(t *testing.T) {
	lang.Set(lang.English)
	w := window(t)
	s := w.session
	s.Select("a")
	status := func() string { return w.views.card("a").Content().Tags[0].Text }
	if err := s.Grant("a", model.Approved); err != nil {
		t.Fatal(err)
	}
	if got := status(); got != "Approved · Analyste 1" {
		t.Errorf("the card says %q", got)
	}
	steps := len(s.Doc.Steps())
	if s.Grant("a", model.Approved); len(s.Doc.Steps()) != steps {
		t.Error("approving again is a step")
	}

	s.Author = "Analyste 2"
	card := w.views.card("a")
	card.Edit(widgets.Body, 0, 0)
	card.Field(widgets.Body).Input().TypedRune('X')
	if got := status(); got != "Draft · approval void" {
		t.Errorf("after typing the card says %q", got)
	}
	if said := w.status.message.Text(); said != "1.1 is no longer approved: it was edited." {
		t.Errorf("the status bar says %q", said)
	}
	var circuit []string
	for _, item := range w.views.view.(*plan).statusMenu("a").Items[5:] {
		circuit = append(circuit, item.Label)
	}
	if len(circuit) != 2 || !strings.HasPrefix(circuit[0], "Approved · Analyste 1 · 18 Jun 2025") ||
		!strings.HasPrefix(circuit[1], "Approval void: edited · Analyste 2") {
		t.Errorf("the circuit is %q", circuit)
	}
	if err := s.Undo(); err != nil || status() != "Approved · Analyste 1" {
		t.Errorf("after undo the card says %q, %v", status(), err)
	}
}

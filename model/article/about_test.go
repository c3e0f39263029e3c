package article

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

// A line that says little is about what the title and the other lines are.
func TestWhatTheWholeIsAbout(t *testing.T) {
	const line = "The two ministers said that much had been done since they spoke of it a year ago, and that more of it was to follow."
	for _, tt := range []struct{ title, first, want string }{
		{"Joint Statement on Gas and Electricity", "The pipeline and the power plants will be mended, and the grid will carry more electricity.", model.Energy},
		{"Joint Statement", "The two ministers met in Oslo and thanked each other.", model.Politics},
	} {
		d, err := Parse("a.txt", []byte(tt.title+"\n\n"+tt.first+"\n\nNext steps\n\n"+line+"\n"), Options{})
		if err != nil || len(d.Paragraphs) != 4 || d.Paragraphs[3].Domain != tt.want {
			t.Errorf("%s: %+v, %v", tt.title, d.Paragraphs, err)
		}
	}
}

// Who took part is a matter of politics, whatever the field is; who greets speaks of none.
func TestParticipants(t *testing.T) {
	d, err := Parse("a.txt", []byte("Readout\n\nThe minister met with leaders of the energy industry in Oslo.\n\nParticipants:\n\n- Ada Holm, Director, Northern Arts Fund\n- Erik Lund, Chief Executive, Fjord Power\n- Secretary of Energy\n- Solar Power, Wind and Gas\n- Ada Holm, who will build a dam, spoke first.\n\nDear friends of the university,\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", model.Energy, "", model.Politics, model.Politics, model.Politics, model.Energy, model.Energy, model.Other} {
		if got := d.Paragraphs[i].Domain; got != want {
			t.Errorf("%q: %s, want %s", d.Line(d.Paragraphs[i]), got, want)
		}
	}
}

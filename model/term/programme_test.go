package term

import (
	"testing"

	"github.com/enjeux/enjeux/model"
)

func TestClock(t *testing.T) {
	for in, want := range map[[2]string][2]string{
		{"2025-06-23T10:30", "2025-06-23T11:00"}: {"10\u00a0h\u00a030 – 11\u00a0h", "10:30 – 11:00"},
		{"2025-06-23T09:05:00", ""}:              {"9\u00a0h\u00a005", "9:05"},
		{"2025-06-23", ""}:                       {"", ""},
		{"2025-06-23Tsoir", ""}:                  {"soir", "soir"},
		{"", ""}:                                 {"", ""},
	} {
		if fr, en := french.Clock(in[0], in[1]), english.Clock(in[0], in[1]); fr != want[0] || en != want[1] {
			t.Errorf("%v is %q and %q", in, fr, en)
		}
	}
	if d := french.Weekday("2025-06-23"); d != "lundi 23\u00a0juin\u00a02025" {
		t.Error(d)
	}
	if d := english.Weekday("2025-06"); d != "June\u00a02025" {
		t.Error(d)
	}
}

func TestProgramme(t *testing.T) {
	b := model.New(model.Visit{Head: model.Head{ID: "v"}})
	for i, start := range []string{"2025-06-23T15:00", "", "2025-06-22", "2025-06-23T09:00", "2025-06-23T09:00"} {
		e := model.Engagement{Head: model.Head{ID: model.ID(string(rune('a' + i)))}, Start: start}
		add, err := model.Insert(b, e, "v", "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	got := ""
	for _, d := range Programme(b) {
		got += "|" + d.Date
		for _, e := range d.Engagements {
			got += " " + string(e.ID)
		}
	}
	if want := "|2025-06-22 c|2025-06-23 d e a| b"; got != want {
		t.Errorf("the programme is %q, want %q", got, want)
	}
}

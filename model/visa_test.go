package model

import (
	"testing"
)

const noon = "2025-06-20T12:00:00Z"

// approved is a briefing with one approved stake.
func approved(t *testing.T) *Briefing {
	t.Helper()
	b := New(Visit{Head: Head{ID: "v"}, Lang: "fr"})
	b = b.with(Section{Head: Head{ID: "s", Place: Place{"v", "m"}}})
	b = b.with(Stake{Head: Head{ID: "k", Place: Place{"s", "m"}}, Title: "Blé", Body: "50 000 t."})
	return granted(t, b, Approved)
}

func granted(t *testing.T, b *Briefing, status string) *Briefing {
	t.Helper()
	edits, err := Grant(b, "k", status, "A. Traoré", noon)
	if err == nil {
		b, err = Transaction{Edits: edits}.Apply(b)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestGrant(t *testing.T) {
	b := approved(t)
	st, _ := Get[Stake](b, "k")
	v, ok := VisaOf(b, "k")
	if st.Status != Approved || !ok || v.Author != "A. Traoré" || v.Time != noon || v.Void {
		t.Errorf("%q rests on %+v, %v", st.Status, v, ok)
	}
	if _, err := Grant(b, "none", Approved, "", noon); err == nil {
		t.Error("a stake that is not there is approved")
	}
}

// A status that was set by itself rests on no visa, whatever was there before.
func TestVisaOfAnotherStatus(t *testing.T) {
	b := granted(t, approved(t), Reviewed)
	if v, ok := VisaOf(b, "k"); !ok || v.Status != Reviewed {
		t.Errorf("rests on %+v", v)
	}
	e, _ := NewSet(b, "k", "status", ToVerify)
	b, _ = e.Apply(b)
	if v, ok := VisaOf(b, "k"); ok {
		t.Errorf("rests on %+v", v)
	}
}

func TestVoid(t *testing.T) {
	b := approved(t)
	text, _ := Write(b, "k", "body", "60 000 t.")
	priority, _ := NewSet(b, "k", "priority", 1)
	likely, _ := NewSet(b, "k", "likelihood", "likely")
	status, _ := NewSet(b, "k", "status", Draft)
	elsewhere, _ := Write(b, "s", "title", "Économie")
	for _, c := range []struct {
		name  string
		edits []Edit
		voids bool
	}{
		{"a text", []Edit{text}, true},
		{"a judgement", []Edit{likely}, true},
		{"two at once", []Edit{likely, text}, true},
		{"a priority", []Edit{priority}, false},
		{"another node", []Edit{elsewhere}, false},
		{"a text and the status", []Edit{text, status}, false},
	} {
		void, err := Void(b, c.edits, "B. Keïta", noon)
		if err != nil || (len(void) == 2) != c.voids {
			t.Errorf("%s: %v, %v", c.name, void, err)
		}
	}
	if void, _ := Void(granted(t, b, Reviewed), []Edit{text}, "B. Keïta", noon); void != nil {
		t.Errorf("a stake that is reviewed: %v", void)
	}
}

// One undo gives the words and the approval back.
func TestVoidIsUndone(t *testing.T) {
	before := approved(t)
	d := Open(before, nil)
	text, _ := Write(before, "k", "body", "60 000 t.")
	void, err := Void(before, []Edit{text}, "B. Keïta", noon)
	if err == nil {
		err = d.Do(Transaction{Edits: append([]Edit{text}, void...)})
	}
	if err != nil {
		t.Fatal(err)
	}
	if v, ok := VisaOf(d.Briefing(), "k"); !ok || !v.Void || v.Author != "B. Keïta" || v.Status != Draft {
		t.Errorf("after the edit it rests on %+v", v)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if v, ok := VisaOf(d.Briefing(), "k"); !ok || v.Status != Approved || v.Author != "A. Traoré" {
		t.Errorf("after undo it rests on %+v", v)
	}
}

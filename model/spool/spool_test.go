package spool

import "testing"

func TestPages(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "", "3": "3", "2-4, 7 ; 9-": "2-4,7,9-", "1–3": "1-3", "007": "7", "2-02": "2-2", ",,5,": "5",
	} {
		if got, err := Pages(text); err != nil || got != want {
			t.Errorf("%q is %q, %v, want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"a", "-3", "0", "4-2", "1-2-3", "1 x", "+2", "2--"} {
		if got, err := Pages(text); err == nil {
			t.Errorf("%q is %q", text, got)
		}
	}
}

func FuzzPages(f *testing.F) {
	f.Add("2-4, 7 ; 9-")
	f.Add("1–3")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Pages(text)
		if err != nil {
			return
		}
		if again, err := Pages(got); err != nil || again != got {
			t.Errorf("%q is %q, and that %q, %v", text, got, again, err)
		}
	})
}

package article

import (
	"fmt"
	"strings"
	"testing"
)

// figuresIn returns the values and the units of the figures of an English sentence.
func figuresIn(t *testing.T, sentence string) string {
	t.Helper()
	d, err := Parse("a.txt", []byte("The two ministers met and they were pleased with it.\n\n"+sentence), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range d.Figures {
		got = append(got, fmt.Sprintf("%g %s", f.Value, f.Unit))
	}
	return strings.Join(got, ", ")
}

// The same sign and the same name are the money of the country that the text names.
func TestMoneyOfCountries(t *testing.T) {
	for text, want := range map[string]string{
		"Zambia will pay K410 million.":                        "4.1e+08 ZMW",
		"Papua New Guinea will pay K410 million.":              "4.1e+08 PGK",
		"Kenya will pay Sh40 million.":                         "4e+07 KES",
		"Uganda will pay 40 million shillings.":                "4e+07 UGX",
		"They will pay 40 million shillings.":                  "4e+07 shilling",
		"Kenya will pay 40 million Ugandan shillings.":         "4e+07 UGX",
		"Pakistan will pay Rs. 200 crore.":                     "2e+09 PKR",
		"Canada will pay 40 million Australian dollars.":       "4e+07 AUD",
		"Canada will pay 40 million dollars.":                  "4e+07 USD",
		"The R12 and the K2 lie north of the N4, R450,000 off": "450000 ZAR",
		"At COP 30 and the TOP 500, Colombia paid COP 40 bn.":  "4e+10 COP",
		"Botswana will pay 1.5 bn pula, or P1.5 billion":       "1.5e+09 BWP",
		"Iraq lends 30 billion dinars to Jordan, Iraq says":    "3e+10 IQD",
	} {
		if got := figuresIn(t, text); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

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
		"The validity of E1 and E2 visas is that of M23 to K9": "",
	} {
		if got := figuresIn(t, text); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

// Whose dollars they are is told by what stands beside the amount.
func TestDollars(t *testing.T) {
	const american = "The United States and the United States Agency paid. "
	for text, want := range map[string]string{
		american + "Fiji will pay 18 million Canadian dollars, and 19 million Australian dollars.":                                                                     "1.8e+07 CAD, 1.9e+07 AUD",
		american + "Fiji will pay $17 million CAD, $20 million NZD, $21 million (AUD) and HK$4 million.":                                                               "1.7e+07 CAD, 2e+07 NZD, 2.1e+07 AUD, 4e+06 HKD",
		"Canada and its Canadian friends will pay $7 million US, and $8 million US-built engines.":                                                                     "7e+06 USD, 8e+06 CAD",
		"Australia’s minister told Fiji that the Australian Government will provide $35 million.":                                                                      "3.5e+07 AUD",
		"The United States and New Zealand gave $5 million; New Zealand hosts New Zealand’s base.":                                                                     "5e+06 USD",
		"Peru’s king came to Peru from Chile, and Peruvian firms put $9 billion into Peru, Chile and Chilean ports, wrote a student of Peru at the Australian school.": "9e+09 USD",
		"New Zealand puts $9 billion into Peruvian, Chilean, Peruvian, Peruvian, Peruvian and Peruvian ports.":                                                         "9e+09 NZD",
		"New Zealand will provide $35 million, and US$3 million.":                                                                                                      "3.5e+07 NZD, 3e+06 USD",
	} {
		if got := figuresIn(t, text); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
	checkSentences(t, map[string][]sentence{"fr": {
		{"Les États-Unis et le Ghana verront le Canada verser 5 millions $ CA, 6 M$ CAN, 7 M$ US et 8 millions de $ US.", "", "5e+06 CAD, 6e+06 CAD, 7e+06 USD, 8e+06 USD"},
		{"Le Canada et ses amis canadiens versent 9 M$, 10 M$ US et 11 millions de $ US.", "", "9e+06 CAD, 1e+07 USD, 1.1e+07 USD"},
		{"Les États-Unis et le Ghana ont reçu 12 millions de dollars canadiens, 13 millions de dollars hongkongais et 14 millions de dollars australiens par an.", "", "1.2e+07 CAD, 1.3e+07 HKD, 1.4e+07 AUD/year"},
	}})
}

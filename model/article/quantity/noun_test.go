package quantity

import "testing"

// What a number counts where more than a word or two stand between, and what only looks so.
func TestNounsThatAreCounted(t *testing.T) {
	for text, want := range map[string]string{
		// Adjectives and nouns that commas and "and" join.
		"The plan will train 500,000 village health, nursing, and laboratory professionals.": "500000 person",
		"The bank will lend to 10,720 micro and small enterprises in the north.":             "10720 company",
		"The fund supports 33 grassroots and civil society organizations there.":             "33 association",
		"It will go to 300 locally run, women-led organizations over three years.":           "300 association",
		"It will sponsor 100 French, German, Indian, and Japanese students.":                 "100 student",
		"The partners have given 257 million safe and effective doses so far.":               "2.57e+08 dose",
		"They will install 1.5 million energy saving smart meters this year.":                "1.5e+06 meter",
		"The measures hit a dozen international evasion and procurement networks.":           "12 network",
		"The state will hire 1,200 additional frontline customs and border officers.":        "1200 soldier",
		"Trade rose by 300 overall, and exports fell.":                                       "",
		"Of the 40 present, companies were the largest group.":                               "",
		"They back 45 human rights defenders and 6,000 Pacific Islanders.":                   "45 person, 6000 person",
		"It would cut 2.1 gigatons of carbon, and feed 30 food banks.":                       "2.1e+09 tonne, 30 food bank",
		// Names.
		"The ministry named 31 Tech Hubs across the country.":       "31 hub",
		"There are 83 Italian Spaces in the region.":                "83 Italian Space",
		"The ministry honoured 16 “Menders” from across the land.":  "16 mender",
		"The firm will build up to 10 U.S. SMRs at its own cost.":   "10 SMR",
		"Phase Two of the Title 42 Expulsions ended.":               "",
		"They will buy 31 General Optics MX-9 cameras.":             "31 camera",
		"The Three Seas Initiative and the Two Million Trees plan.": "",
		"They spoke of the “Two Million Trees” plan.":               "",
		"They spoke of a civil nuclear deal (“123 agreement”).":     "",
		// A longer word, or a noun in the singular, says of which kind the next one is.
		"The grant pays for 7 Electric School Buses and 11 Electric Vehicle charging stations.": "7 vehicle, 11 station",
		"The company will deliver 45 state-of-the-art CT scanners.":                             "45 scanner",
		"The towns have 14 sister-city pairs.":                                                  "14 pair",
		// No numbers.
		"They keep a 24/7 operations centre, and 24/7 patrols.":                   "",
		"Several hundred thousand doses will come, and a few dozen companies.":    "",
		"They seize opportunities, and lend $50 million while 3M supports a lab.": "5e+07 USD",
		// Two numbers, of one thing.
		"There were 1,175 and 891 students from there, respectively.":                            "1175 student, 891 student",
		"There were 138 Solomon Islanders there, 65 from Fiji, 52 from Tonga.":                   "138 person, 65 person, 52 person",
		"It will increase the number of each country’s annual participants from 2,000 to 2,500.": "2000 person, 2500 person",
		"They reduced municipalities from 124 to 84.":                                            "124 city, 84 city",
		"The shipment increases the number of such vehicles to 100.":                             "100 vehicle",
		"Articles 3 and 4 members, paragraphs 5, 6 and 7 of companies.":                          "",
		"After Phase 2 and 30 companies came the rest.":                                          "30 company",
		"Nearly 1 in 4 girls marry early, 3.5 million of whom are poor.":                         "3.5e+06 person",
		// Abstract nouns.
		"They set up three distinct tracks in four areas, and 12 categories.": "",
		// Names with a number, and marks of lists.
		"They fitted Level 3 chargers and the Order 14257 products at the Top 10 universities.": "",
		"The Coral Bay 176 MW plant needs 3.3/km2 and the Group of 77.":                         "176 MW",
		"They agreed on: (1) companies; (2) people; and four (4) ports.":                        "4 port",
		"It came to a quarter of a million people.":                                             "250000 person",
		// Weapons, and what is measured by decimals.
		"They sent 20 120mm mortar systems and 90 M777 howitzers.":       "20 system, 90 gun",
		"They sent 400 155mm rounds after the 7.5 magnitude earthquakes": "400 round",
		"They sent 1,000 Javelin and hundreds of others.":                "",
		"The camp hosts 200 South Koreans and 40 New Zealanders.":        "200 person, 40 person",
		// Units.
		"They hold warming to 1.5°C, or 1.6 degrees Celsius.":     "1.5 °C, 1.6 °C",
		"Police seized 5,000 pounds of cocaine.":                  "5000 pound weight",
		"London gave 5 million pounds of aid.":                    "5e+06 GBP",
		"The school has 2,000 faculty and covers 40 square miles": "2000 faculty, 40 square mile",
		"Output of 9.2m b/d rose 3 pct in a zone of 40 sq km.":    "9.2e+06 barrel/day, 3 percent, 40 km2",
	} {
		if got := figuresOf(text, "en"); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

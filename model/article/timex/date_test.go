package timex

import (
	"strings"
	"testing"

	"github.com/enjeux/enjeux/model/article/lex"
)

// What a line writes has zeros for what it leaves out.
func TestWrittenDates(t *testing.T) {
	for text, want := range map[string]string{
		"Le traité a été signé le 3 mai 2029.":                        "2029-05-03",
		"Elle viendra du 30 juin au 2 juillet 2029.":                  "2029-06-30/2029-07-02",
		"Les 14, 15 et 16 avril 2029, le port sera fermé.":            "2029-04-14/2029-04-16",
		"Le conseil se réunira en mai.":                               "0000-05",
		"Le plan 2029-2031 coûte cher.":                               "2029/2031",
		"Le maire a recruté 2029 agents.":                             "",
		"It opened on June 21, 2029, and closed in May 2031":          "2029-06-21, 2031-05",
		"It lasts from Tuesday, 31 July to Wednesday, 1 August 2029.": "2029-07-31/2029-08-01",
		"Talks are set for Monday 3-Tuesday 4 September 2029":         "2029-09-03/2029-09-04",
		"Open Tuesday, July 31, to Wednesday, August 1, 2029":         "2029-07-31/2029-08-01",
		"Talks of 07-09.09.2029":                                      "2029-09-07/2029-09-09",
		"The ministers may march on.":                                 "",
	} {
		if got := datesOf(text); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

// What is told by its distance counts from the day of publication, Tuesday 5 June 2029.
func TestRelativeDates(t *testing.T) {
	const published = "2029-06-05"
	for text, want := range map[string]string{
		"Le ministre est arrivé hier à Lima.":               "2029-06-04",
		"Le roi a signé l’accord jeudi dernier.":            "2029-05-31",
		"La reine sera reçue vendredi.":                     "2029-06-08",
		"Le comité s’est réuni la semaine dernière.":        "2029-05-28/2029-06-03",
		"The school was opened two years ago.":              "2027",
		"She will sign the treaty next month.":              "2029-07",
		"Today, our two nations are as close as ever.":      "",
		"The ministers spoke with each other at night.":     "",
		"He was due later Sunday to meet the minister.":     "2029-06-03",
		"Il devait signer l’accord samedi à Lima.":          "2029-06-02",
		"He was due to arrive on Thursday.":                 "2029-06-07",
		"The king will head Thursday to Lima.":              "2029-06-07",
		"Talks ended late Friday, his office said.":         "2029-06-01",
		"The premier said Monday that talks were held.":     "2029-06-04",
		"He spoke at a Friday mosque.":                      "",
		"They meet every other Tuesday in Lima.":            "",
		"The Monday talks were long.":                       "",
		"They pray at the Friday Mosque.":                   "",
		"It fell on Good Friday in a Black Sunday film.":    "",
		"Le roi sera dimanche et lundi prochains à Lima.":   "2029-06-10/2029-06-11",
		"Le roi fera samedi et dimanche une visite à Lima.": "2029-06-09/2029-06-10",
		"Le roi y fut jeudi et vendredi derniers.":          "2029-05-31/2029-06-01",
		"La Guinée de demain sera faite par elles.":         "",
		"La réunion de demain portera sur l’eau.":           "2029-06-06",
	} {
		l := lineIn(text)
		var got []string
		for _, m := range append(l.Relative(published), l.Periods(published, l.Dates())...) {
			got = append(got, strings.TrimSuffix(m.Start+"/"+m.End, "/"))
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\n%q, want %q", text, got, want)
		}
	}
}

// datesOf returns the dates of a text, "0000-05" for a month of no year.
func datesOf(text string) string {
	var all []string
	for _, f := range lineIn(text).Dates() {
		from := f.From
		said := from.String()
		if from.Y == 0 {
			from.Y = 9999
			said = strings.Replace(from.String(), "9999", "0000", 1)
		}
		all = append(all, strings.TrimSuffix(said+"/"+f.To.String(), "/"))
	}
	return strings.Join(all, ", ")
}

func lineIn(text string) *Line {
	lang := "en"
	if lex.DetectLanguage(text) == "fr" {
		lang = "fr"
	}
	return &Line{lex.ReadLine(lex.Vocabularies.Get().(*lex.Vocabulary), text, lang)}
}

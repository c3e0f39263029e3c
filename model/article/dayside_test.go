package article

import "testing"

// On which side of the day of publication, Thursday 12 March 2026, a day lies: by the verb that it
// belongs to, and not by another one in the sentence.
func TestSideOfDays(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"Lima obtiendra un prêt avec la signature mardi de trois accords.", "2026-03-10", "3 agreement"},
			{"La ministre se dit prête, après la rencontre mardi entre les deux rois, à signer l’accord qui viendra.", "2026-03-10", ""},
			{"Les deux reines président ce lundi, à Lima, la quatrième session, qui devait avoir lieu en 2020.", "2026-03-16, 2020", ""},
			{"La reine a menacé ce samedi le gouvernement d’une guerre.", "2026-03-07", ""},
			{"La reine rencontre les maires ce samedi à Lima.", "2026-03-14", ""},
			{"« Arrivée samedi à Lima, la reine doit repartir », écrit le journal.", "2026-03-07", ""},
			{"Le match opposera la Suède au Japon, sorti lundi par la Suisse.", "2026-03-09", ""},
			{"La visite était prévue fin janvier.", "2026-01", ""},
		},
		"en": {
			{"The queen arrived in Lima on Sunday to begin a tour that will see her try to mend ties.", "2026-03-08", ""},
			{"Hopes of a cut in rates next week were bolstered Monday by figures.", "2026-03-16/2026-03-22, 2026-03-09", ""},
			{"The port, which is set to be inaugurated by the king on Tuesday, is large.", "2026-03-17", ""},
			{"Both are set to hold talks behind closed doors in Lima on Monday.", "2026-03-16", ""},
			{"On Tuesday, the king is also set to meet the mayor.", "2026-03-17", ""},
			{"The talks come with the minister set to travel to Lima on Monday.", "2026-03-16", ""},
			{"The queen will attend the meeting of the officials and advisers on Monday in the city of Lima, spokeswoman Ana Prado said in a statement.", "2026-03-16", ""},
			{"The two-day visit beginning Monday is her first.", "2026-03-16/2026-03-17", ""},
			{"Every Monday, Wednesday and Friday, they train.", "", ""},
			{"The visit was scheduled for January.", "2026-01", ""},
		},
	})
}

// Days and years by their distance from another one, and what is called by when it is.
func TestDistancesOfDays(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"La reine est arrivée à Lima le 9 mars. Deux jours plus tard, elle a visité le port.", "2026-03-09, 2026-03-11", ""},
			{"La reine a été reçue à Lima le 9 mars. Trois jours plus tôt, le roi était à Quito.", "2026-03-09, 2026-03-06", ""},
			{"Il y a 3 ans, le roi visitait Lima.", "2023", ""},
			{"Il y a cinq ans, le roi visitait Lima.", "2021", ""},
			{"Il y a six mois, le roi visitait Lima.", "2025-09", ""},
			{"Il y a dix ans, le roi visitait Lima.", "", ""},
			{"Le roi a quitté Lima il y a quatre jours.", "2026-03-08", ""},
			{"Les élections ont lieu dans deux mois.", "2026-05", ""},
		},
		"en": {
			{"The queen arrived in Lima on 9 March. The following morning, she visited the port.", "2026-03-09, 2026-03-10", ""},
			{"The queen arrived in Lima on 9 March. The next evening, she visited the port.", "2026-03-09, 2026-03-10", ""},
			{"The queen arrived in Lima on 9 March. Two days later, she visited the port.", "2026-03-09, 2026-03-11", ""},
			{"The queen was received in Lima on 9 March. A day earlier, the king had been in Quito.", "2026-03-09, 2026-03-08", ""},
			{"She toured the port four months ago.", "2025-11", ""},
			{"She toured the port five years ago.", "2021", ""},
			{"She toured the port five days ago.", "2026-03-07", ""},
			{"The plan builds on yesterday’s commitment of $60 million.", "2026-03-11", "6e+07 USD"},
			{"The queen led the 2019 Boeing engine sale.", "2019", ""},
			{"The leaders condemned the missile tests this year as provocations.", "2026", ""},
			{"The talks slowed in 2023 but today, the top buyers are Swiss.", "2023", ""},
		},
	})
}

// What is done "aujourd’hui" is done on the day of publication, and how things are "aujourd’hui" has no day.
func TestDayAndNowadays(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"fr": {
			{"Aujourd’hui, la ministre Anna Prada s’est entretenue avec le roi.", "2026-03-12", ""},
			{"LIMA, le 12 mars 2026 /ABC/ - Aujourd’hui, la ministre Anna Prada a rencontré le roi.", "2026-03-12", ""},
			{"L’accord que nous allons signer aujourd’hui est un progrès.", "2026-03-12", ""},
			{"La reine échange aujourd’hui avec le maire.", "2026-03-12", ""},
			{"Le roi est aujourd’hui à Lima.", "2026-03-12", ""},
			{"Le salon, qui démarre aujourd’hui, attire les foules.", "2026-03-12", ""},
			{"Le roi a été reçu aujourd’hui par le maire.", "2026-03-12", ""},
			{"La réunion d’aujourd’hui a porté sur l’eau.", "2026-03-12", ""},
			{"Aujourd’hui, le climat a changé.", "", ""},
			{"« Aujourd’hui, poursuit-il, quand on a parlé du port, tous écoutent. »", "", ""},
			{"Ceux qui dirigent aujourd’hui le pays ont pris le pouvoir par la force.", "", ""},
			{"Le pays serait aujourd’hui ruiné s’il n’avait pas reçu cette aide.", "", ""},
			{"La place qui lui revient aujourd’hui a été discutée.", "", ""},
			{"Les deux pays semblent aujourd’hui converger, a dit le roi.", "", ""},
			{"On a aujourd’hui un port qui a été rénové.", "", ""},
			{"Le virologue qui a découvert ce virus et aujourd’hui directeur du laboratoire est venu.", "", ""},
			{"Il a rendu hommage aux soldats d’hier et à ceux d’aujourd’hui.", "", ""},
		},
	})
}

// What two paragraphs tell of one year is one event where they tell it in the same words.
func TestYearsOfParagraphs(t *testing.T) {
	checkSentences(t, map[string][]sentence{
		"en": {
			{"The ministers opened a railway workshop with a training centre for welders in Lima in 2021.\n\nThe ministers praised a summit on welders and fishing fleets that Chile hosted in 2021.", "2021, 2021", ""},
			{"The ministers opened a railway workshop for welders in 2021.\n\nThe railway workshop for welders, opened in 2021, is large.", "2021", ""},
		},
	})
}

package article

import "testing"

// Visits and meetings as the readouts, statements and fact sheets of a presidency tell them. The
// first line is a title where "|" ends it.
func TestReadouts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // kind; visitor; host; places; start; end
		// At the seat of one of the two, that one is at home.
		{"President Joan R. Hale met today with President Duma Okoro of Nigeria at the White House.", "meeting; Duma Okoro; Joan R. Hale; White House; 2025-03-06; 2025-03-06"},
		{"Vice President Ann Cole hosted President Duma Okoro of Nigeria for breakfast at the Naval Observatory today.", "meeting; Duma Okoro; Ann Cole; Naval Observatory; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with Prime Minister Lund of Sweden at the White House to discuss Arctic shipping.", "meeting; Lund; Joan Hale; White House; 2025-03-06; 2025-03-06"},
		{"On March 4, Security Advisor Dr. Ruth Adler welcomed a delegation led by Mexico’s Secretary of Public Works Rosa Campos to the White House.", "meeting; Rosa Campos; Ruth Adler; White House; 2025-03-04; 2025-03-04"},
		{"Joint Statement from the Leaders of the United States and Iraq|Today, the President of the United States, Joan Hale, welcomed the Prime Minister of Iraq, Ali Shaa’a Al-Sudri, to the White House.", "meeting; Ali Shaa’a Al-Sudri; Joan Hale; White House; 2025-03-06; 2025-03-06"},
		// Abroad, or nowhere.
		{"President Joan Hale, who since her visit to Oslo in 2019 has met him twice, arrived in Rome today on a state visit to Italy at the invitation of President Luca Bassi.", "state; Joan Hale; Luca Bassi; Rome; 2025-03-06; "},
		{"President Joan Hale met with Prime Minister Sato Fumi of Japan today in Lima, since the Prime Minister’s Official Visit to Washington, D.C., in April 2024.", "meeting; Sato Fumi; ; Lima; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with President Daniel Otieno of Kenya. Kenya has received 2.8 million doses of those that President Joan Hale pledged.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with Prime Minister Luis Correia of Cabo Verde in Sal, Cabo Verde.", "meeting; Joan Hale; Luis Correia; Sal, Cabo Verde; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met with Prime Minister Sato Fumi of Japan today in Wilmington, Delaware. They praised the alliance of the United States and Japan, and spoke of U.S. and Japanese ships.", "meeting; Sato Fumi; Joan Hale; Wilmington, Delaware; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met with Prime Minister Sato Fumi of Japan today in Wilmington, Delaware. They praised the alliance of the United States and Japan, and spoke of Australia.\n\nThey spoke of Australia and of Japanese and U.S. ships.", "meeting; Sato Fumi; Joan Hale; Wilmington, Delaware; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with Prime Minister Luis Moreira e Costa of Cabo Verde in Sal, Cabo Verde.", "meeting; Joan Hale; Luis Moreira e Costa; Sal, Cabo Verde; 2025-03-06; 2025-03-06"},
		{"Deputy National Security Advisor Tom Berg met today with People’s Republic of China Executive Vice Minister of Foreign Affairs Li Wenhao in Washington, building on the Summit between President Hale and President Xu in Woodside, California in November 2023.", "meeting; Li Wenhao; ; Washington; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met in Helsinki with President Sauli Kokko of Finland on March 4. Both leaders welcomed the recent agreement between Peru and Chile for President Ruiz to send ships.", "meeting; Joan Hale; Sauli Kokko; Helsinki; 2025-03-04; 2025-03-04"},
		{"President Joan Hale met today with the governors of the coast. They looked forward to further strengthening their bonds at the summit in Lima in July.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Today, Climate Advisor Gina Marsh and Council Director Brian Dietz convened the Working Group on Ports.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"President Hale met virtually today with Prime Minister Sato Fumi of Japan.", "meeting; ; ; ; 2025-03-06; 2025-03-06"},
		{"Readout of President Hale’s Meeting with President Campos of Mexico|President Joan R. Hale, Jr. met today with President Luis Campos in Mexico City to strengthen cooperation.", "meeting; Joan R. Hale, Jr.; Luis Campos; Mexico City; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met with Nigerian President Duma Okoro today on the sidelines of the G20 in New Delhi, India.", "meeting; ; ; New Delhi, India; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with President Luis Campos of Mexico, in Woodside, California.", "meeting; Luis Campos; ; Woodside, California; 2025-03-06; 2025-03-06"},
		{"President Joan Hale met today with the leaders in Sunnylands, Utah. The two discussed trade.", "meeting; ; ; Sunnylands, Utah; 2025-03-06; 2025-03-06"},
		{"Prime Minister Arun Mehta welcomed United States President Joan R. Hale, Jr., to India today.", "meeting; Joan R. Hale, Jr.; Arun Mehta; India; 2025-03-06; 2025-03-06"},
		// Titles with capitals on all words.
		{"FACT SHEET: President Hale Hosts Inaugural Partnership Leaders’ Summit|Today, President Hale hosted the inaugural Partnership Leaders’ Summit.", "meeting; ; Hale; ; 2025-03-06; 2025-03-06"},
		{"FACT SHEET: President Hale Visits Westby, Wisconsin, Announces New Power Lines|Today, President Hale will travel to Westby, Wisconsin to announce new power lines.", "visit; Hale; ; Westby, Wisconsin; 2025-03-06; 2025-03-06"},
		{"FACT SHEET: In First Stop on Asia Travel, President Hale Tours Battery Plant|President Hale arrived in Busan today and toured a battery plant.", "visit; Hale; ; Busan; 2025-03-06; 2025-03-06"},
		{"Today, Vice President Ann Cole convened state governors for a conversation about ports.", "meeting; ; Ann Cole; ; 2025-03-06; 2025-03-06"},
		{"The Netherlands is hosting the Rivers Summit, March 9-11, 2025.", "meeting; ; ; Netherlands; 2025-03-09; 2025-03-11"},
		// No visit at all.
		{"Joint Statement on Artillery|Following exchanges ahead of the Alliance Summit, the two governments released this statement.", "; ; ; ; ; "},
		{"We, the leaders, welcome the progress made, and look forward to the Safety Summit on May 1 and 2.", "; ; ; ; ; "},
		{"Joint Statement by Two Presidents|We stand with those who defend their homeland, and we call on their neighbour to stop.", "; ; ; ; ; "},
		{"Today, President Joan Hale and Prince Omar Saud finalized several agreements. They build directly on the President’s successful December visit to Muscat.", "; ; ; ; ; "},
		{"Joint Statement on a Framework for an Agreement on Reciprocal Trade|The two countries have agreed to a framework. Goods that meet the requirements are to receive a zero rate.", "; ; ; ; ; "},
		// Days.
		{"Joint Statement on Consultations|On 4-5 March, the United Kingdom and Japan held high-level consultations on shipping.", "meeting; ; ; ; 2025-03-04; 2025-03-05"},
		{"Readout of the Envoys’ Trip to Ecuador|Special Envoy Carl Dodd and General Laura Rich met today with President of Ecuador Daniel Nova.", "visit; Carl Dodd; Daniel Nova; Ecuador; ; "},
	} {
		checkVisit(t, tt.text, tt.want)
	}
}

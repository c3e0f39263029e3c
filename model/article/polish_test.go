package article

import (
	"strings"
	"testing"
)

// Which office people are shown with, once it is known who visits whom.
func TestOfficesThatAreShown(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// That of a counterpart is the one of who is named before.
		{"Le Premier ministre letton Janis Kalnins a rencontré son homologue danois Ivo Lind à Copenhague le 4 mars 2025.", "Janis Kalnins, Premier ministre letton; Ivo Lind, Premier ministre danois"},
		{"Le ministre letton des Affaires étrangères, Janis Kalnins, a rencontré son homologue danois Ivo Lind à Copenhague le 4 mars 2025.", "Janis Kalnins, ministre letton des Affaires étrangères; Ivo Lind, ministre danois des Affaires étrangères"},
		{"La présidente lettone Ilze Ozola a rencontré son homologue danois Ivo Lind à Copenhague le 4 mars 2025.", "Ilze Ozola, présidente lettone; Ivo Lind, homologue danois"},
		{"Latvian Defence Minister Janis Kalnins met his counterpart Ivo Lind in Copenhagen on 4 March 2025.", "Janis Kalnins, Defence Minister; Ivo Lind, Defence Minister"},
		// In front of a form of address.
		{"The Foreign Minister of Latvia, Janis Kalnins, visited Ghana on 4 March 2025. He met with the Government Spokesman Mr. Kofi Adjei and the Ambassador of Latvia to the Republic of Ghana Mrs. Ilze Ozola.", "Janis Kalnins, Foreign Minister of Latvia; Kofi Adjei, Government Spokesman; Ilze Ozola, Ambassador of Latvia to the Republic of Ghana"},
		// What somebody did is none.
		{"Janis Kalnins, the President of Latvia, saw fish. In 2024 the President of Latvia hosted Ghanaian President Kofi Adjei.", "Janis Kalnins, President of Latvia; Kofi Adjei, Ghanaian President"},
		// A company is nobody.
		{"President Janis Kalnins of Latvia visited Ghana on 4 March 2025.\n\nGeneral Atomics signed a contract on fish.", "Janis Kalnins, President"},
		// Who visits is one of the people, whatever the office.
		{"The Foreign Minister leaves on Monday for Ghana. Janis Kalnins will visit Accra on 4 March 2025, and it is the first visit of a Latvian minister.", "Janis Kalnins, Foreign Minister"},
	} {
		d, err := Parse("a.txt", []byte(tt.text), Options{Published: "2025-03-06"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.People {
			got = append(got, strings.TrimSuffix(p.Name+", "+p.Role, ", "))
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%s\n%q, want %q", tt.text, got, tt.want)
		}
	}
}

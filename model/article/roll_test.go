package article

import (
	"fmt"
	"strings"
	"testing"
)

// TestManyNames holds what keeps the time linear where a text names thousands: the first of them alone are weighed for who
// visits and who receives, and to find one by name not all of them are asked.
func TestManyNames(t *testing.T) {
	d, err := Parse("many.txt", []byte(manyNames(400<<10)), Options{Published: "2026-03-02"})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.People) < 3000 {
		t.Fatalf("%d people are found", len(d.People))
	}
	weighed := 0
	d.likeliest(nil, func(Person) int { weighed++; return 0 })
	if weighed > 200 {
		t.Errorf("%d people are weighed", weighed)
	}
	d.roll = rollOf(d.People)
	last := d.People[len(d.People)-1]
	title, surname, _ := strings.Cut(last.Name, " ")
	asked := testing.AllocsPerRun(1, func() {
		if all := d.holders(last.Name); len(all) != 1 || all[0].Name != last.Name {
			t.Errorf("%q is %v", last.Name, all)
		}
		if name := d.fullName(surname); name != last.Name {
			t.Errorf("%q in full is %q", surname, name)
		}
		if all := namesOf("Then "+title+" left", d.roll); len(all) != 1 || all[0].Name != last.Name {
			t.Errorf("%q is %v", title, all)
		}
	})
	if asked > 100 {
		t.Errorf("%v allocations to find somebody three times", asked)
	}
}

// TestRoll finds people by any word of their names, and by none of them.
func TestRoll(t *testing.T) {
	r := rollOf([]Person{{Name: "Ada Holm"}, {Name: "Li Bo"}, {Name: "Kofi Holm"}, {Name: "Bo Li"}})
	for name, want := range map[string]string{"Holm": "[0 2]", "Kofi Ada": "[0 2]", "Bo": "[1 3]", "Berg": "[]"} {
		if got := fmt.Sprint(r.sharing(name)); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
	if !r.surnamed("holm") || !r.surnamed("li") || r.surnamed("ada") || r.surnames["holm"] != 0 {
		t.Error(r.surnames)
	}
}

// manyNames returns a text of so many bytes or some more in which no name comes again.
func manyNames(size int) string {
	syllables := strings.Fields("ba do fi ga lu me no pi ra sha te vo wi ze")
	n := 0
	name := func() string { // each for another number
		n++
		word := ""
		for k := n; k > 0 || len(word) < len("Xxxx"); k /= len(syllables) {
			word += syllables[k%len(syllables)]
		}
		return strings.ToUpper(word[:1]) + word[1:] + "n"
	}
	var text strings.Builder
	text.WriteString("Peru: ministers at the congress in Oslo\n\n")
	for text.Len() < size {
		fmt.Fprintf(&text, "President %s %s received the Minister of Trade, %s %s, in the port of %s on Tuesday. %s Shipping Ltd will build 30 quays there, "+
			"and the %s Institute for Fish (%s) is to count the catch.\n\n", name(), name(), name(), name(), name(), name(), name(), strings.ToUpper(name()))
		fmt.Fprintf(&text, "Le président %s %s et son homologue %s %s ont signé un accord sur la pêche à %s; la société %s y construira 12 bateaux.\n\n",
			name(), name(), name(), name(), name(), name())
	}
	return text.String()
}

package intake

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/article"
)

// brief makes a briefing of documents of the readers' test data.
func brief(t *testing.T, names ...string) *model.Briefing {
	t.Helper()
	var docs []*article.Document
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join("..", "article", "reader", "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		d, err := article.Parse(name, data, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	b, err := Brief(docs...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// What is attached to an e-mail is a source of its own, whose bytes are kept.
func TestAttachedIsASource(t *testing.T) {
	b := brief(t, "attached.eml")
	sources := list[model.Source](b)
	if len(sources) != 2 {
		t.Errorf("%d sources", len(sources))
	}
	for _, s := range sources {
		if _, ok := b.Blob(s.SHA256); !ok {
			t.Errorf("%s: the original is not kept", s.Title)
		}
	}
}

// The PDF of a text that it comes with is another source of what that says, and does
// not take its place.
func TestDocumentsBesideEachOther(t *testing.T) {
	b := brief(t, "libreoffice.docx", "libreoffice.pdf")
	sources := list[model.Source](b)
	if len(sources) != 2 {
		t.Fatalf("%d sources", len(sources))
	}
	both := 0
	for n := range b.Nodes() {
		if st, ok := n.(model.Stake); ok && model.Count[model.Citation](b, st.ID) > 1 {
			both++
		}
	}
	if both == 0 {
		t.Error("no stake rests on both")
	}
}

// Two agreements that have no more in common than that both were signed are two.
func TestTwoAgreements(t *testing.T) {
	var docs []*article.Document
	for _, text := range []string{"S’agissant de la défense, les deux pays ont signé un accord de coopération le 13 mars 2025.", "Le ministre a signé le 5 mai 2025 un accord de 12 MW."} {
		docs = append(docs, parsed(t, text[:2]+".txt", "Note de visite\n\n"+text))
	}
	b, err := Brief(docs...)
	if err != nil {
		t.Fatal(err)
	}
	if got := list[model.Agreement](b); len(got) != 2 {
		t.Errorf("%d agreements: %+v", len(got), got)
	}
}

// An organisation is one by its name, by its acronym, and in either language where the word list has both.
func TestOneOrganisation(t *testing.T) {
	var docs []*article.Document
	for _, text := range []string{"Le Fonds kényan des routes (FKR) et l’Union africaine paient la route.", "Le FKR, premier bailleur, paie. Le Fonds kényan des routes est à Nairobi.", "The African Union and the World Bank will pay for the road."} {
		docs = append(docs, parsed(t, text[:20]+".txt", "Note de visite\n\n"+text))
	}
	b, err := Brief(docs...)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range list[model.Person](b) {
		if p.Organisation {
			names = append(names, p.Name)
		}
	}
	slices.Sort(names)
	if want := []string{"Fonds kényan des routes (FKR)", "Union africaine", "World Bank"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

// What two sources tell of one day is one event where they tell of the same.
func TestTwoEventsOfADay(t *testing.T) {
	var docs []*article.Document
	for _, text := range []string{"Le ministre a visité le port de Sines le 13 mars 2025.", "Le ministre a signé un accord de pêche le 13 mars 2025.", "Le 13 mars 2025, le port de Sines a accueilli le ministre."} {
		docs = append(docs, parsed(t, text[:20]+".txt", "Note de visite\n\n"+text))
	}
	b, err := Brief(docs...)
	if err != nil {
		t.Fatal(err)
	}
	if got := list[model.Event](b); len(got) != 2 {
		t.Errorf("%d events: %+v", len(got), got)
	}
}

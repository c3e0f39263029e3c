package ui

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/enjeux/enjeux/assets"
	"github.com/enjeux/enjeux/ui/lang"
)

// What is a whole sentence ends in a full stop, in French where it does in English. Two
// clauses are a sentence; a name, or a list of keys, is none.
func TestSentencesEndInAFullStop(t *testing.T) {
	var french map[string]string
	if err := json.Unmarshal(assets.Translations(lang.French), &french); err != nil {
		t.Fatal(err)
	}
	ends := regexp.MustCompile(`([.?!…][”»]?|%s)$`) // %s: with a name, or another sentence
	for key, said := range french {
		if strings.Contains(key, "; ") && !strings.HasPrefix(key, "In a table: ") && !ends.MatchString(key) {
			t.Errorf("%q does not end", key)
		}
		if key != "PgUp" && key != "PgDn" && strings.HasSuffix(key, ".") != strings.HasSuffix(said, ".") {
			t.Errorf("%q and %q do not end alike", key, said)
		}
	}
	for _, err := range known("visit.enjeux") {
		if said := Sentence(err.is); !strings.HasSuffix(said, ".") {
			t.Errorf("%q does not end", said)
		}
	}
	if got := stopped(Sentence(errors.New("the bridge is up"))); got != "the bridge is up." {
		t.Errorf("%q", got)
	}
}

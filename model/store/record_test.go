package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/klauspost/compress/flate"

	"github.com/enjeux/enjeux/model"
)

// longTransaction gives the sample a stake whose record is long.
func longTransaction(t testing.TB, b *model.Briefing) model.Transaction {
	t.Helper()
	add, err := model.Insert(b, model.Stake{Head: model.Head{ID: "long"}, Body: prose(rand.New(rand.NewPCG(1, 2)), longRecord/4)}, "s", "")
	if err != nil {
		t.Fatal(err)
	}
	return model.Transaction{ID: "t", Label: "Import", Edits: []model.Edit{add}}
}

// A long transaction is compressed, is prepared before it is appended, and comes back
// as it was, from a protected journal too; what is typed stays readable.
func TestLongRecords(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	key, _ := identity(t)
	for what, key := range map[string]Key{"open": {}, "protected": key} {
		t.Run(what, func(t *testing.T) {
			b := sample(t)
			j, err := StartJournal(t.TempDir(), "", b, key)
			if err != nil {
				t.Fatal(err)
			}
			prepared, before := 0, j.size
			d := model.Open(b, func(t model.Transaction) error {
				if t.Record != nil {
					prepared++
				}
				return j.Append(t)
			})
			d.Record = Record
			commit, err := d.Prepare(longTransaction(t, b))
			if err == nil {
				err = commit()
			}
			if err != nil || prepared != 1 {
				t.Fatal("not prepared", err)
			}
			plain, _ := json.Marshal(record{Do: &model.Transaction{Edits: longTransaction(t, b).Edits}})
			if wrote := j.size - before; wrote > int64(len(plain))*2/3 {
				t.Errorf("%d bytes were written for %d of JSON", wrote, len(plain))
			}
			if err := d.Do(typed(t, d.Briefing())); err != nil {
				t.Fatal(err)
			}
			want := encoded(t, d.Briefing())
			data, err := os.ReadFile(crash(j))
			if err != nil {
				t.Fatal(err)
			}
			if what == "open" && !bytes.Contains(data, []byte(`"insert"`)) {
				t.Error("what is typed cannot be read in the journal")
			}
			r := Recovery{key: key}
			if err := replay(&r, data); err != nil || r.Edits != 2 || r.Damaged || encoded(t, r.Briefing) != want {
				t.Fatal(err, r.Edits, r.Damaged)
			}
			states := []string{encoded(t, b), want}
			for i := len(data) - 1; i > int(before); i -= 211 {
				bad := bytes.Clone(data)
				bad[i] ^= 1 << (i % 8)
				for _, bad := range [][]byte{data[:i], bad} {
					r := Recovery{key: key}
					if err := replay(&r, bad); err != nil || r.Edits == 0 && encoded(t, r.Briefing) != states[0] || r.Edits == 2 {
						t.Fatalf("at %d: %v, %d edits", i, err, r.Edits)
					}
				}
			}
		})
	}
}

func typed(t testing.TB, b *model.Briefing) model.Transaction {
	t.Helper()
	e, _ := model.Write(b, "s", "title", "Politique !")
	return model.Transaction{ID: "u", Edits: []model.Edit{e}}
}

// A journal of a version that did not compress is read.
func TestOlderJournals(t *testing.T) {
	b := sample(t)
	j, err := StartJournal(t.TempDir(), "", b, Key{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(crash(j))
	if err != nil {
		t.Fatal(err)
	}
	do := longTransaction(t, b)
	plain, err := json.Marshal(record{Do: &do})
	if err != nil {
		t.Fatal(err)
	}
	rec := append(make([]byte, headerSize), plain...)
	binary.LittleEndian.PutUint32(rec, uint32(len(plain)))
	data = append(data, renumbered(rec, 1)...)
	want, err := do.Apply(b)
	if err != nil {
		t.Fatal(err)
	}
	var r Recovery
	if err := replay(&r, data); err != nil || r.Edits != 1 || r.Damaged || encoded(t, r.Briefing) != encoded(t, want) {
		t.Error(err, r.Edits, r.Damaged)
	}
}

// A record that would grow without measure is refused, and one of ours never is.
func TestRecordsGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	bomb := bytes.NewBuffer([]byte{deflated})
	w, _ := flate.NewWriter(bomb, flate.BestCompression)
	for range 64 {
		w.Write(bytes.Repeat([]byte(" "), 1<<20))
	}
	w.Close()
	if _, err := parseRecord(bomb.Bytes()); !errors.Is(err, ErrTooLarge) {
		t.Errorf("%d bytes: %v", bomb.Len(), err)
	}
	same := model.Transaction{ID: "t", Edits: []model.Edit{model.Add{Node: model.Stake{Body: string(bytes.Repeat([]byte("a"), 2*freeGrowth))}}}}
	data, err := Record(same)
	if err != nil {
		t.Fatal(err)
	}
	if r, err := parseRecord(data); err != nil || len(r.Do.Edits[0].(model.Add).Node.(model.Stake).Body) != 2*freeGrowth {
		t.Error("what repeats itself does not come back:", err)
	}
}

package store

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/internal/cputime"
)

// large returns a briefing of 10,000 stakes with 20,000 annotations, a citation
// each, and 200 sources of 25 kB.
func large(b *testing.B) *model.Briefing {
	chance := rand.New(rand.NewPCG(1, 2))
	br := model.New(model.Visit{Head: model.Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	put := func(n model.Node, parent model.ID, blobs ...[]byte) {
		add, err := model.Insert(br, n, parent, "")
		add.Blobs = blobs
		if err == nil {
			br, err = add.Apply(br)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	id := func(kind string, n int) model.Head { return model.Head{ID: model.ID(fmt.Sprint(kind, n))} }
	for i := range 10_000 {
		section, source, stake := id("section", i/500), id("source", i/50), id("stake", i)
		if i%500 == 0 {
			put(model.Section{Head: section, Title: prose(chance, 3), Domain: model.Economy}, "v")
		}
		if i%50 == 0 {
			text := []byte(prose(chance, 4000))
			_, sha := br.WithBlob(text)
			s := model.Source{Head: source, Title: prose(chance, 6), SHA256: sha, Text: sha, Lang: "fr"}
			for n := range 60 {
				s.Paragraphs = append(s.Paragraphs, model.Paragraph{N: n + 1, Type: model.ParagraphBody, From: n * 400, To: n*400 + 399})
			}
			put(s, "v", text)
		}
		put(model.Stake{Head: stake, Title: prose(chance, 6), Body: prose(chance, 50) + "\n" + prose(chance, 40),
			Domain: model.Economy, Domains: []string{model.Energy}, Status: model.ToVerify, Priority: 2}, section.ID)
		put(model.Citation{Source: source.ID, Paragraph: 3, From: 800, To: 900, Quote: prose(chance, 15)}, stake.ID)
		for range 2 {
			put(model.Annotation{Type: model.Verify, Author: "Awa Diallo", Time: "2026-03-02T12:00:00Z", Text: prose(chance, 15)}, stake.ID)
		}
	}
	return br
}

// prose writes words that are compressed to two fifths, as those of an article are.
func prose(chance *rand.Rand, words int) string {
	var out strings.Builder
	for i := range words {
		if i > 0 {
			out.WriteByte(' ')
		}
		for range 1 + chance.IntN(3) {
			out.WriteString(syllables[min(chance.IntN(len(syllables)), chance.IntN(len(syllables)))])
		}
	}
	return out.String()
}

var syllables = strings.Fields("de la le mi nis tre a con fir mé que l’ac cord sur trans port se ra si gné a vant " +
	"fin an née dé lé ga tion coo pé ra é co no mie sé cu ri té vi si te of fi ciel le gou ver ne ment pré si dent")

// BenchmarkFile saves and loads a large briefing. The figure cpu-ms is the time
// that the processors took, that of the collector included; the figure json-ms is
// what encoding/json takes in the same run, in turns, to write or to read the
// briefing.json of the file as a value of no type. Both are medians.
func BenchmarkFile(b *testing.B) {
	br := large(b)
	name := filepath.Join(b.TempDir(), "large.enjeux")
	data, err := model.Encode(br)
	if err != nil {
		b.Fatal(err)
	}
	compared := func(ours, json func() error) func(*testing.B) {
		return func(b *testing.B) {
			var took [2][]float64 // milliseconds
			for range b.N {
				for i, do := range []func() error{ours, json} {
					runtime.GC() // what came before is not to be counted
					begin := cputime.Used()
					if err := do(); err != nil {
						b.Fatal(err)
					}
					took[i] = append(took[i], float64((cputime.Used()-begin).Microseconds())/1000)
				}
			}
			slices.Sort(took[0])
			slices.Sort(took[1])
			b.ReportMetric(took[0][b.N/2], "cpu-ms")
			b.ReportMetric(took[1][b.N/2], "json-ms")
			b.ReportMetric(0, "ns/op")
		}
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		b.Fatal(err)
	}
	b.Run("save", compared(func() error { return Save(name, br) },
		func() error { _, err := json.MarshalIndent(value, "", " "); return err }))
	br, value = nil, nil // or the collector would go over them in what follows
	b.Run("load", compared(func() error { _, err := Load(name); return err },
		func() error { var value any; return json.Unmarshal(data, &value) }))
}

// BenchmarkLongRecord journals the making of a large briefing as one transaction, as the
// import of a book is: record-ms prepares it, which can be done on any goroutine, append-ms
// is what the one that commits waits for, and plain-ms is that for the JSON as it is,
// written to another file in the same run.
func BenchmarkLongRecord(b *testing.B) {
	br := large(b)
	var do model.Transaction
	for n := range br.Nodes() {
		if n.Kind() != model.KindVisit {
			do.Edits = append(do.Edits, model.Add{Node: n})
		}
	}
	json, err := do.MarshalJSON()
	if err != nil {
		b.Fatal(err)
	}
	took := make(map[string][]float64) // milliseconds
	measure := func(what string, do func() error) {
		runtime.GC()
		begin := time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		took[what] = append(took[what], float64(time.Since(begin).Microseconds())/1000)
	}
	size := 0
	for range b.N {
		j, err := StartJournal(b.TempDir(), "", sample(b), Key{})
		if err != nil {
			b.Fatal(err)
		}
		plain, err := os.Create(filepath.Join(b.TempDir(), "plain"))
		if err != nil {
			b.Fatal(err)
		}
		t := do
		measure("record-ms", func() (err error) { t.Record, err = Record(t); return err })
		measure("append-ms", func() error { return j.Append(t) })
		measure("plain-ms", func() error {
			buf := slices.Concat(make([]byte, headerSize), []byte(`{"do":`), json, []byte("}"))
			crc32.Checksum(buf, castagnoli)
			_, err := plain.Write(buf)
			return err
		})
		size = len(t.Record)
		plain.Close()
		j.Close()
	}
	for what, all := range took {
		slices.Sort(all)
		b.ReportMetric(all[len(all)/2], what)
	}
	b.ReportMetric(float64(size)/1e6, "record-MB")
	b.ReportMetric(float64(len(json))/1e6, "plain-MB")
	b.ReportMetric(0, "ns/op")
}

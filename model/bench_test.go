package model

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// prose writes that many words, as well compressed as those of real briefings.
func prose(chance *rand.Rand, words int) string {
	var out strings.Builder
	for i := range words {
		if i > 0 {
			out.WriteByte(' ')
		}
		for range 1 + chance.IntN(3) {
			out.WriteString(syllables[min(chance.IntN(len(syllables)), chance.IntN(len(syllables)))])
		}
		if chance.IntN(12) == 0 {
			out.WriteString(", « sous réserve »")
		}
	}
	return out.String()
}

var syllables = strings.Fields("de la le mi nis tre a con fir mé que l’ac cord sur trans port se ra si gné a vant " +
	"fin an née dé lé ga tion coo pé ra é co no mie sé cu ri té vi si te of fi ciel le gou ver ne ment pré si dent")

// large returns a briefing of that many stakes in twenty sections, with twice as
// many annotations, half of them anchored, a citation each, and a source for
// every fifty.
func large(t testing.TB, stakes int) *Briefing {
	t.Helper()
	chance := rand.New(rand.NewPCG(1, uint64(stakes)))
	b := New(Visit{Head: Head{ID: "v"}, Title: "Visite", Lang: "fr"})
	put := func(n Node, parent ID) {
		add, err := Insert(b, n, parent, "")
		if err == nil {
			b, err = add.Apply(b)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range 20 {
		put(Section{Head: Head{ID: ID(fmt.Sprint("section", i))}, Title: "Politique", Domain: Politics}, "v")
	}
	for i := range stakes {
		id := ID(fmt.Sprint("stake", i))
		source := ID(fmt.Sprint("source", i/50))
		if i%50 == 0 {
			put(paper(source), "v")
		}
		body := "Le ministre " + prose(chance, 50) + "\n" + prose(chance, 40)
		put(Stake{Head: Head{ID: id}, Title: fmt.Sprint("Enjeu ", i), Body: body, Domain: Economy,
			Domains: []string{Energy}, Status: ToVerify, Priority: 2}, ID(fmt.Sprint("section", i%20)))
		put(Citation{Source: source, Paragraph: 3, From: 200, To: 300, Quote: prose(chance, 15)}, id)
		put(Annotation{Type: Verify, Author: "Awa Diallo", Time: "2026-03-02T12:00:00Z", Text: prose(chance, 15)}, id)
		put(Annotation{Type: Comment, Author: "Awa Diallo", Time: "2026-03-02T12:00:00Z", Text: "À voir.",
			Anchor: Anchor{"body", 3, 11, "ministre"}}, id)
	}
	return b
}

// paper is a source of eighty paragraphs.
func paper(id ID) Source {
	s := Source{Head: Head{ID: id}, Title: "Communiqué", Origin: "communique.txt", Lang: "fr",
		SHA256: strings.Repeat("0a", 32), Text: strings.Repeat("0a", 32), Published: "2026-02-27"}
	for n := range 80 {
		s.Paragraphs = append(s.Paragraphs, Paragraph{N: n + 1, Type: ParagraphBody, From: n * 600, To: n*600 + 580})
	}
	return s
}

// changes are what an analyst does, each to the stake of that number; odd calls
// of undo take back what the call before did.
var changes = []struct {
	name string
	make func(d *Document, stake, i int) error
}{
	{"set", func(d *Document, stake, i int) error {
		e, err := NewSet(d.Briefing(), nth("stake", stake), "priority", i%4)
		return errors.Join(err, d.Do(Transaction{Edits: []Edit{e}}))
	}},
	{"key", func(d *Document, stake, i int) error {
		s, _ := Get[Stake](d.Briefing(), nth("stake", stake))
		e, _ := Write(d.Briefing(), s.ID, "body", s.Body[:12]+string(rune('a'+i%26))+s.Body[12:])
		return d.Do(Transaction{Edits: []Edit{e}})
	}},
	{"move", func(d *Document, stake, i int) error {
		e, err := Move(d.Briefing(), nth("stake", stake), nth("section", i%20), "")
		return errors.Join(err, d.Do(Transaction{Edits: []Edit{e}}))
	}},
	{"remove", func(d *Document, stake, _ int) error {
		e, err := Remove(d.Briefing(), nth("stake", stake))
		return errors.Join(err, d.Do(Transaction{Edits: []Edit{e}}))
	}},
	{"add", func(d *Document, _, i int) error {
		e, err := Insert(d.Briefing(), Stake{Title: "Neuf"}, nth("section", i%20), "")
		return errors.Join(err, d.Do(Transaction{Edits: []Edit{e}}))
	}},
	{"undo", func(d *Document, stake, i int) error {
		if i%2 == 1 {
			_, err := d.Undo()
			return err
		}
		e, err := Move(d.Briefing(), nth("stake", stake), nth("section", i%20), "")
		return errors.Join(err, d.Do(Transaction{Edits: []Edit{e}}))
	}},
}

// BenchmarkDocument shows what a change costs in a briefing of 100 stakes and in
// one of 10,000 with 20,000 annotations. They are changed in turns, and the median
// of the turns is told, so that what else the machine does bears little on them.
// The figure "times" is how much more a change costs in the large one.
func BenchmarkDocument(b *testing.B) {
	const batch = 64
	sizes := []int{100, 10_000}
	starts := []*Briefing{large(b, sizes[0]), large(b, sizes[1])}
	for _, c := range changes {
		b.Run(c.name, func(b *testing.B) {
			var turns [2][]float64 // nanoseconds a change
			for n := 0; n < b.N; n += batch {
				for k, stakes := range sizes {
					d := Open(starts[k], nil) // and so the small one stays small
					begin := time.Now()
					for i := n; i < n+batch; i++ {
						if err := c.make(d, i*7919%stakes, i); err != nil {
							b.Fatal(err)
						}
					}
					turns[k] = append(turns[k], float64(time.Since(begin))/batch)
				}
			}
			median := func(of []float64) float64 { slices.Sort(of); return of[len(of)/2] }
			small, big := median(turns[0]), median(turns[1])
			b.ReportMetric(small, "ns/100")
			b.ReportMetric(big, "ns/10000")
			b.ReportMetric(big/small, "times")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// TestEditSharesTheRest holds that no change copies the document: at a hundred
// times the size it allocates less than twice the bytes.
func TestEditSharesTheRest(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs at once, and the race detector makes it slow")
	}
	const rounds = 64
	sizes := []int{100, 10_000}
	starts := []*Briefing{large(t, sizes[0]), large(t, sizes[1])}
	for _, c := range changes {
		var each [2]uint64
		for k, stakes := range sizes {
			d := Open(starts[k], nil)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for i := range rounds {
				if err := c.make(d, i*7919%stakes, i); err != nil {
					t.Fatal(err)
				}
			}
			runtime.ReadMemStats(&after)
			each[k] = (after.TotalAlloc - before.TotalAlloc) / rounds
		}
		t.Logf("%s: %d bytes, and %d in the large one", c.name, each[0], each[1])
		if each[1] > 2*each[0] {
			t.Errorf("%s allocates %d bytes, and %d in a briefing a hundred times the size", c.name, each[0], each[1])
		}
	}
}

func nth(kind string, i int) ID { return ID(fmt.Sprint(kind, i)) }

// BenchmarkCodec encodes and decodes a briefing of 10,000 stakes, 20,000
// annotations, 10,000 citations and 200 sources.
func BenchmarkCodec(b *testing.B) {
	start := large(b, 10_000)
	data, err := Encode(start)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name string
		do   func() error
	}{
		{"encode", func() error { _, err := Encode(start); return err }},
		{"decode", func() error { _, err := Decode(data); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if err := c.do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

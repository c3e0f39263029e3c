//go:build ignore

// The command generate writes the sample briefing from the words of content.go
// and sections.go, and the source document note.txt. The same words give the same bytes: IDs and
// ranks are counted, and times are part of the words.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/enjeux/enjeux/model"
	"github.com/enjeux/enjeux/model/store"
)

func main() {
	log.SetFlags(0)
	note := flag.String("note", "sample/note.txt", "the source document")
	out := flag.String("o", "sample.enjeux", "the briefing to write")
	flag.Parse()
	text, err := os.ReadFile(*note)
	if err != nil {
		log.Fatal(err)
	}
	if err := store.Save(*out, briefing(text)); err != nil {
		log.Fatal(err)
	}
}

// A writer adds one node after the other. A mistake in the words, such as a
// quotation that the source does not hold, ends the program.
type writer struct {
	b      *model.Briefing
	source model.Source
	text   string
}

func briefing(text []byte) *model.Briefing {
	w := &writer{b: model.New(visit), text: string(text)}
	w.source = note
	w.source.Head = head("source-1", visit.ID, 1)
	w.source.Paragraphs = paragraphs(w.text)
	var sha string
	w.b, sha = w.b.WithBlob(text)
	w.source.SHA256, w.source.Text = sha, sha
	w.add(w.source)

	for i, m := range messages {
		m.Head = head(fmt.Sprintf("message-%d", i+1), visit.ID, i+1)
		w.add(m.Message)
		w.under(m.ID, m.cites, nil)
	}
	for i, s := range sections {
		s.Head = head(fmt.Sprintf("section-%d", i+1), visit.ID, i+1)
		w.add(s.Section)
		w.under(s.ID, nil, s.notes)
		for j, st := range s.stakes {
			st.Head = head(fmt.Sprintf("stake-%d-%d", i+1, j+1), s.ID, j+1)
			if st.Domain == "" {
				st.Domain = s.Domain
			}
			w.add(st.Stake)
			w.under(st.ID, st.cites, st.notes)
		}
	}
	count := make(map[model.Kind]int)
	for _, f := range facts {
		kind := f.node.Kind()
		count[kind]++
		h := head(fmt.Sprintf("%s-%d", kind, count[kind]), visit.ID, count[kind])
		w.add(placed(f.node, h))
		w.under(h.ID, f.cites, nil)
	}
	return w.b
}

// placed gives a row of the annexes its head.
func placed(n model.Node, h model.Head) model.Node {
	switch n := n.(type) {
	case model.Engagement:
		n.Head = h
		return n
	case model.Event:
		n.Head = h
		return n
	case model.Figure:
		n.Head = h
		return n
	case model.Agreement:
		n.Head = h
		return n
	case model.Person:
		n.Head = h
		return n
	}
	log.Fatalf("a %s is no row of the annexes", n.Kind())
	return nil
}

// head gives the n-th node, from 1, its ID and its place. All ranks are of one
// width, and the first digit leaves room in front of them.
func head(id string, parent model.ID, n int) model.Head {
	const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	return model.Head{ID: model.ID(id), Place: model.Place{Parent: parent, Rank: "B" + digits[n:n+1]}}
}

func (w *writer) add(n model.Node) {
	b, err := model.Add{Node: n}.Apply(w.b)
	if err != nil {
		log.Fatal(err)
	}
	w.b = b
}

// under adds what stands under a node: its citations, annotations and replies.
func (w *writer) under(parent model.ID, cites []cite, notes []annotation) {
	for i, c := range cites {
		w.add(w.citation(c, head(fmt.Sprintf("%s-citation-%d", parent, i+1), parent, i+1)))
	}
	for i, a := range notes {
		a.Head = head(fmt.Sprintf("%s-annotation-%d", parent, i+1), parent, i+1)
		if a.on != "" {
			a.Anchor = w.anchor(parent, a.on)
		}
		w.add(a.Annotation)
		for j, r := range a.replies {
			r.Head = head(fmt.Sprintf("%s-reply-%d", a.ID, j+1), a.ID, j+1)
			w.add(r)
		}
	}
}

// anchor finds the words in the body of a stake.
func (w *writer) anchor(stake model.ID, words string) model.Anchor {
	st, _ := model.Get[model.Stake](w.b, stake)
	if strings.Count(st.Body, words) != 1 {
		log.Fatalf("%s does not say once %q", stake, words)
	}
	from := strings.Index(st.Body, words)
	return model.Anchor{Field: "body", From: from, To: from + len(words), Quote: words}
}

// citation finds the words in their paragraph; no words are the whole of it.
func (w *writer) citation(c cite, h model.Head) model.Citation {
	p := w.source.Paragraphs[c.paragraph-1]
	from, to := p.From, p.To
	if c.words != "" {
		at := strings.Index(w.text[from:to], c.words)
		if at < 0 {
			log.Fatalf("paragraph %d does not say %q", c.paragraph, c.words)
		}
		from += at
		to = from + len(c.words)
	}
	return model.Citation{Head: h, Source: w.source.ID, Paragraph: p.N, From: from, To: to, Quote: w.text[from:to]}
}

// paragraphs lists the lines that are not empty. The note begins with its title
// and its byline; a line that does not end a sentence is a heading.
func paragraphs(text string) (ps []model.Paragraph) {
	from := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		words := strings.TrimSuffix(line, "\n")
		if words != "" {
			p := model.Paragraph{N: len(ps) + 1, Type: model.ParagraphBody, From: from, To: from + len(words)}
			switch {
			case p.N == 1:
				p.Type = model.ParagraphTitle
			case p.N == 2:
				p.Type = model.ParagraphByline
			case !strings.HasSuffix(words, "."):
				p.Type, p.Level = model.ParagraphHeading, 1
			}
			ps = append(ps, p)
		}
		from += len(line)
	}
	return ps
}
